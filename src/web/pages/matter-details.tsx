import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useState } from 'react'
import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading } from '#web/kit/bits.tsx'
import { FlowChart } from '#web/kit/flow-chart.tsx'

/** Why it is as it is: trail, flow, clocks day by day, rules, attachments, links. */

const tabs = [
  ['trail', '流转轨迹'],
  ['flow', '流程图'],
  ['clocks', '时限推导'],
  ['rules', '规则依据'],
  ['files', '附件'],
  ['links', '关联与会签'],
] as const

export function Details({ page }: { page: MatterPage }) {
  const [tab, setTab] = useState<(typeof tabs)[number][0]>('trail')
  return (
    <section className="card" aria-label="办理情况">
      <div className="tabs" role="tablist">
        {tabs.map(([key, label]) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={tab === key}
            onClick={() => setTab(key)}
          >
            {label}
            {key === 'files' && page.files.length > 0 ? ` ${page.files.length}` : ''}
          </button>
        ))}
      </div>
      {tab === 'trail' && <Trail page={page} />}
      {tab === 'flow' && <FlowChart flow={page.flow} />}
      {tab === 'clocks' && <Clocks page={page} />}
      {tab === 'rules' && <Rules page={page} />}
      {tab === 'files' && <Files page={page} />}
      {tab === 'links' && <Links page={page} />}
    </section>
  )
}

function Trail({ page }: { page: MatterPage }) {
  return (
    <ol className="trail">
      {page.events.map((event) => (
        <li key={event.seq} className={event.actor === '系统' ? 'system' : ''}>
          <div className="spread">
            <span>
              <strong>{event.actor}</strong>
              {event.onBehalfOf && `（代${event.onBehalfOf}，${event.ground}）`} · {event.label}
            </span>
            <span className="mute num">{formatInstant(event.at)}</span>
          </div>
          <div style={{ overflowWrap: 'anywhere' }}>{event.say}</div>
          {event.opened.length > 0 && (
            <div className="mute">
              → {event.opened.map((task) => `${task.to}：${task.label}`).join('；')}
            </div>
          )}
          {event.vacant.length > 0 && (
            <div className="banner">岗位空缺：{event.vacant.join('、')}</div>
          )}
        </li>
      ))}
    </ol>
  )
}

interface Derivation {
  label: string
  cite: string
  dueOn: string
  provisional: boolean
  days: { day: string; counted: boolean; n: number; why: string }[]
}

function Clocks({ page }: { page: MatterPage }) {
  const [open, setOpen] = useState<string | null>(
    page.clocks.find((c) => c.state !== 'stopped')?.id ?? page.clocks[0]?.id ?? null,
  )
  const { data, isLoading } = useQuery({
    queryKey: ['clock', page.matter, open, page.version],
    queryFn: () => get<Derivation>(`/api/matters/${page.matter}/clocks/${open}`),
    enabled: open !== null,
  })
  if (page.clocks.length === 0) return <Empty>此件没有时限。</Empty>
  return (
    <div className="stack">
      <div className="row">
        {page.clocks.map((clock) => (
          <Button
            key={clock.id}
            type={open === clock.id ? 'primary' : 'default'}
            size="small"
            onClick={() => setOpen(clock.id)}
          >
            {clock.label}：{formatDay(clock.dueOn)}
          </Button>
        ))}
      </div>
      {page.clocks
        .filter((clock) => clock.id === open)
        .map((clock) => (
          <div key={clock.id} className="row">
            <Cite cite={clock.cite} />
            <Lamp lamp={clock.lamp} />
            {clock.state === 'stopped' && <span className="mute">已停止</span>}
            {clock.provisional && <strong>暂定</strong>}
            {clock.dues.length > 1 && (
              <span className="mute">
                {clock.dues.map((due) => `${formatDay(due.due)}（${due.why}）`).join(' → ')}
              </span>
            )}
          </div>
        ))}
      {isLoading && <Loading />}
      {data && (
        <div className="scroll">
          <table className="derive">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">计数</th>
                <th scope="col">理由</th>
              </tr>
            </thead>
            <tbody>
              {data.days.map((day) => (
                <tr
                  key={day.day}
                  className={`${day.counted ? '' : 'skip'}${day.day === data.dueOn ? ' last' : ''}`}
                >
                  <td>{formatDay(day.day)}</td>
                  <td>{day.counted ? `第${day.n}` : '不计'}</td>
                  <td>{day.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

interface Receipt {
  rule: string
  cite: string
  version: string
  reason: string
}

function Rules({ page }: { page: MatterPage }) {
  const lines = page.events.flatMap((event) =>
    (event.receipt as Receipt[]).map((receipt) => ({
      ...receipt,
      seq: event.seq,
      label: event.label,
    })),
  )
  const clauses = new Map(
    page.actions.flatMap((a) => a.clauses.map((c) => [c.cite, a.label] as const)),
  )
  return (
    <div className="stack">
      <div className="mute">
        适用{formatDay(page.ruleDate)}有效的规则，流程第{page.flowVersion}版。
      </div>
      {lines.length === 0 && <Empty>此件还没有规则决定。</Empty>}
      {lines.length > 0 && (
        <table className="derive">
          <thead>
            <tr>
              <th scope="col">步</th>
              <th scope="col">条款</th>
              <th scope="col">决定</th>
              <th scope="col">版本</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.seq}${line.rule}${line.reason}`}>
                <td>
                  {line.seq} {line.label}
                </td>
                <td>
                  <Cite cite={line.cite} />
                </td>
                <td>{line.reason}</td>
                <td className="num">{line.version}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {clauses.size > 0 && (
        <div>
          现在可办的操作依据：
          <div className="row" style={{ gap: 6, marginTop: 4 }}>
            {[...clauses].map(([cite, label]) => (
              <span key={cite}>
                <Cite cite={cite} /> {label}
              </span>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function Files({ page }: { page: MatterPage }) {
  const [shown, setShown] = useState<string | null>(null)
  const { data: preview } = useQuery({
    queryKey: ['preview', shown],
    queryFn: () =>
      get<{ kind: string; url?: string; text?: string }>(`/api/files/${shown}/preview`),
    enabled: shown !== null,
  })
  if (page.files.length === 0) return <Empty>没有附件。</Empty>
  return (
    <div className="stack">
      <ul className="files">
        {page.files.map((file) => (
          <li key={file.id}>
            <span className="mute">{file.role}</span>
            <a href={`/api/files/${file.id}`}>{file.name}</a>
            <span className="mute num">{Math.ceil(file.size / 1024)} KB</span>
            <Button size="small" onClick={() => setShown(shown === file.id ? null : file.id)}>
              预览
            </Button>
          </li>
        ))}
      </ul>
      {shown && preview?.kind === 'pdf' && (
        <iframe
          title="附件预览"
          src={preview.url}
          style={{ width: '100%', height: 620, border: '1px solid #d9dedd' }}
        />
      )}
      {shown && preview?.kind === 'image' && (
        <img alt="附件预览" src={preview.url} style={{ maxWidth: '100%' }} />
      )}
      {shown && preview?.kind === 'text' && (
        <pre style={{ whiteSpace: 'pre-wrap', fontFamily: 'var(--song)' }}>{preview.text}</pre>
      )}
      {shown && preview?.kind === 'none' && <Empty>这种文件不能在页面内查看，请下载。</Empty>}
    </div>
  )
}

function Links({ page }: { page: MatterPage }) {
  const words = { agree: '同意', object: '不同意', abstain: '弃权' } as const
  if (page.links.length === 0 && page.ballots.length === 0)
    return <Empty>没有关联的事项，也没有会签。</Empty>
  return (
    <div className="stack">
      {page.links.map((link) => (
        <div key={`${link.matter}${link.kind}`}>
          <span className="mute">{link.kind}</span>{' '}
          <Link to="/matters/$id" params={{ id: link.matter }}>
            {link.number} {link.title}
          </Link>
        </div>
      ))}
      {page.ballots.map((ballot) => (
        <div key={ballot.id}>
          <strong>会签：{ballot.title}</strong> <span className="mute">{ballot.tally.reason}</span>
          <ul>
            {ballot.seats.map((seat) => (
              <li key={seat.name}>
                {seat.name}：{seat.recused ? '回避' : seat.vote ? words[seat.vote] : '未签'}
                {seat.by && `（${seat.by}）`} {seat.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
