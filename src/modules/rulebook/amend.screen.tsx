import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { addDays } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { shown, type RuleView } from '#modules/rulebook/rule-types.ts'
import { useRule } from '#modules/rulebook/use-rule.screen.tsx'
import { changeOf, draftOf, TermsForm, type Draft } from '#modules/rulebook/terms-form.screen.tsx'
import type { Replay } from '#rulebook/replay.ts'
import { command, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'
import { newKey } from '#web/new-key.ts'

/** 修订、试行: change a rule's numbers, see what would have been different, then propose it. */
export function AmendScreen() {
  const { rule } = useParams({ from: '/rulebook/amend/$rule' })
  const { data, error, isPending } = useRule(rule)
  if (isPending) return <Loading lines={8} />
  if (!data) return <Refused error={error} />
  return <Amend key={data.rule} rule={data} />
}

function Amend({ rule }: { rule: RuleView }) {
  const version = rule.versions!.at(-1)!
  const [draft, setDraft] = useState<Draft>(() => draftOf(version))
  const change = changeOf(version, draft)
  return (
    <>
      <PageHead
        title={`修订：${rule.name}`}
        actions={
          <Link
            to="/rulebook"
            search={{ article: rule.ids[0]!.split('.')[0], rule: rule.rule } as never}
          >
            回到规则手册
          </Link>
        }
      >
        <Cite cite={rule.cite} /> <span className="mute">{rule.statement}</span>
      </PageHead>
      <div className="halves">
        <section className="card">
          <h2>修订稿</h2>
          <TermsForm version={version} facts={rule.facts ?? []} draft={draft} onChange={setDraft} />
          <p className="mute">
            现行版本自{formatDay(version.since)}施行
            {change ? '，有改动' : '，还没有改动'}
          </p>
        </section>
        <div className="stack" style={{ gap: 16 }}>
          <TryOut rule={rule} change={change} />
          <Propose rule={rule} change={change} />
        </div>
      </div>
    </>
  )
}

type Change = ReturnType<typeof changeOf>

function TryOut({ rule, change }: { rule: RuleView; change: Change }) {
  const [from, setFrom] = useState(() => `${today().slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  const run = useMutation({
    mutationFn: () =>
      post<Replay>('/api/rulebook/try', { change: { rule: rule.rule, ...change }, from, to }),
  })
  return (
    <section className="card">
      <h2>试行</h2>
      <p className="mute">拿这段时间里办过的事，在两个版本下各算一遍。什么也不会改变。</p>
      <div className="row wrap">
        <DayInput value={from} onChange={setFrom} label="自" />
        <span>至</span>
        <DayInput value={to} onChange={setTo} label="至" />
        <Button disabled={!change} loading={run.isPending} onClick={() => run.mutate()}>
          试行
        </Button>
      </div>
      <Refused error={run.error} />
      {run.data && <Result replay={run.data} isLimit={rule.kind === 'limit'} />}
    </section>
  )
}

function Result({ replay, isLimit }: { replay: Replay; isLimit: boolean }) {
  const { cases, changedCount, changed, failed, load, late, units, ranking } = replay
  if (cases === 0) return <Empty>这段时间里没有问过这条规则。</Empty>
  return (
    <div role="status">
      <p className="strong">
        共 {cases} 件，结果不同的 {changedCount} 件
        {failed.length > 0 && `，无法重算的 ${failed.length} 件（当时没有记下所需的事实）`}
      </p>
      {isLimit && (
        <p>
          逾期：{late.before} 件 → {late.after} 件
        </p>
      )}
      {load.length > 0 && (
        <table className="list small">
          <Columns names={['结果', '现行', '修订后']} />
          <tbody>
            {load.map((one) => (
              <tr key={one.outcome}>
                <td>{one.outcome}</td>
                <td className="num">{one.before}</td>
                <td className="num">{one.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ranking.length > 0 && (
        <table className="list small">
          <caption>名次变动</caption>
          <Columns names={['科室或人员', '现行', '修订后']} />
          <tbody>
            {ranking.map(({ who, before: old, after: next }) => (
              <tr key={who}>
                <td>{who || '未定科室'}</td>
                <td className="num">
                  第{old.place}名（{old.points}分）
                </td>
                <td className="num">
                  第{next.place}名（{next.points}分）
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {units.some((unit) => unit.changed > 0) && (
        <p>
          涉及：
          {units
            .filter((unit) => unit.changed > 0)
            .map((unit) => `${unit.unit || '未定科室'}${unit.changed}件`)
            .join('、')}
        </p>
      )}
      {changed.slice(0, 50).map((one) => (
        <div key={one.ref + one.day} className="line">
          <span className="num">{one.ref}</span> {formatDay(one.day)} {one.unit}：
          {shown(one.before)} → {shown(one.after)}
        </div>
      ))}
      {changedCount > 50 && <p className="mute">列出前 50 件。</p>}
    </div>
  )
}

function Propose({ rule, change }: { rule: RuleView; change: Change }) {
  const navigate = useNavigate()
  const [since, setSince] = useState(() => addDays(today(), 30))
  const [why, setWhy] = useState('')
  const [key] = useState(() => newKey())
  const propose = useMutation({
    mutationFn: () =>
      command<{ matter: string }>(
        '/api/kinds/amendment',
        { input: { change: { rule: rule.rule, ...change }, why, since } },
        key,
      ),
    onSuccess: ({ matter }) => void navigate({ to: '/matters/$id', params: { id: matter } }),
  })
  return (
    <section className="card">
      <h2>提出修订</h2>
      <p className="mute">
        经法制审查和会议研究通过后，自施行日期起生效。施行前开始的事项按开始时的规则办完。
      </p>
      <form
        className="stack"
        style={{ gap: 10 }}
        onSubmit={(event) => {
          event.preventDefault()
          propose.mutate()
        }}
      >
        <label className="stacked">
          <span className="mute">修订理由</span>
          <Input.TextArea
            rows={3}
            maxLength={1000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
        <label className="stacked">
          <span className="mute">拟自哪天施行</span>
          <DayInput value={since} onChange={setSince} />
        </label>
        <Refused error={propose.error} />
        <Button
          type="primary"
          htmlType="submit"
          disabled={!change}
          loading={propose.isPending}
          style={{ alignSelf: 'start' }}
        >
          提交法制审查
        </Button>
      </form>
    </section>
  )
}
