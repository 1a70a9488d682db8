import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import Radio from 'antd/es/radio'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { useEffect, useState, type ReactNode } from 'react'
import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { IncomingPaper, incomingFields } from '#modules/documents/incoming.screen.tsx'
import { ClassifiedPaper, classifiedFields } from '#modules/documents/classified.screen.tsx'
import { get, post } from '#web/api.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { ActionForm } from '#web/kit/action-form.tsx'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { FlowChart } from '#web/kit/flow-chart.tsx'
import { OpinionInput } from '#web/kit/opinion-input.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'

/** The handling page: the paper in the middle, what one may do beside it, the reasons below. */

export function MatterScreen() {
  const { id } = useParams({ from: '/matters/$id' })
  const client = useQueryClient()
  const {
    data: page,
    error,
    isPending,
  } = useQuery({
    queryKey: ['matter', id],
    queryFn: () => get<MatterPage>(`/api/matters/${id}`),
  })
  useEffect(() => {
    if (!page?.tasks.some((task) => task.mine && !task.readAt)) return
    void post(`/api/matters/${id}/read`).then(() =>
      client.invalidateQueries({ queryKey: ['tasks'] }),
    )
  }, [id, page, client])
  useEffect(() => {
    document.title = page ? `${page.title} · 循章` : '循章'
  }, [page])
  if (isPending) return <Loading />
  if (!page) return <Refused error={error} />
  return (
    <>
      <div className="spread" style={{ marginBottom: 12 }}>
        <div style={{ minWidth: 0 }}>
          <h1 style={{ overflowWrap: 'anywhere' }}>{page.title}</h1>
          <div className="row" style={{ gap: 14 }}>
            <span className="num">{page.number}</span>
            <strong>{page.stateLabel}</strong>
            <Lamp lamp={page.lamp} />
            {page.dueOn && <span className="mute num">{formatDay(page.dueOn)}前</span>}
          </div>
        </div>
        {page.type === 'incoming' && (
          <Button href={`/api/matters/${id}/print`} target="_blank" className="no-print">
            打印处理单
          </Button>
        )}
      </div>
      {page.clocks.some((clock) => clock.provisional && clock.state === 'running') && (
        <div className="banner" style={{ marginBottom: 12 }}>
          到期日经过尚未公布放假安排的年份，为暂定，公布后自动重算。
        </div>
      )}
      <div className="handling">
        <div className="stack" style={{ gap: 16, minWidth: 0 }}>
          {page.type === 'incoming' ? (
            <IncomingPaper page={page} />
          ) : (
            <ClassifiedPaper page={page} />
          )}
          <Details page={page} />
        </div>
        <div className="panel">
          <Waiting page={page} />
          <Actions page={page} />
        </div>
      </div>
    </>
  )
}

/** Whose desk it is on. */
function Waiting({ page }: { page: MatterPage }) {
  if (page.tasks.length === 0) return null
  return (
    <section className="card" aria-label="现在何处">
      <h2>现在何处</h2>
      {page.tasks.map((task) => (
        <div
          key={task.id}
          className="spread"
          style={{ padding: '4px 0', borderTop: '1px solid #eef1f0' }}
        >
          <div>
            {task.mine ? <strong>{task.holder}</strong> : task.holder}
            <span className="mute"> · {task.label}</span>
            {task.note && <div className="mute">{task.note}</div>}
          </div>
          <span className="mute num">{task.readAt ? '已打开' : '未打开'}</span>
        </div>
      ))}
    </section>
  )
}

const fieldsOf: Record<
  string,
  (
    action: ActionView,
    page: MatterPage,
  ) => { fields?: ReactNode; initial?: Record<string, unknown> } | null
> = {
  incoming: incomingFields,
  classified: classifiedFields,
}

function Actions({ page }: { page: MatterPage }) {
  const [chosen, setChosen] = useState<ActionView | null>(null)
  const primary = page.actions.filter((action) => action.primary && !action.refused)
  const [tab, setTab] = useState('')
  const shown = primary.find((action) => action.name === tab) ?? primary[0]
  const others = page.actions.filter((action) => action !== shown && !primary.includes(action))
  const form = (action: ActionView, onDone?: () => void) => {
    const made = verbFields(action, page) ?? fieldsOf[page.type]?.(action, page) ?? {}
    return (
      <ActionForm
        key={`${action.name}${page.version}`}
        page={page}
        action={action}
        {...made}
        {...(onDone ? { onDone } : {})}
      />
    )
  }
  if (page.actions.length === 0 && !page.ended) {
    return (
      <section className="card">
        <span className="mute">此件现由他人办理，您可以查看。</span>
      </section>
    )
  }
  return (
    <>
      {shown && (
        <section className="card" aria-label="办理">
          {primary.length > 1 ? (
            <div className="tabs" role="tablist">
              {primary.map((action) => (
                <button
                  key={action.name}
                  type="button"
                  role="tab"
                  aria-selected={action === shown}
                  onClick={() => setTab(action.name)}
                >
                  {action.label}
                </button>
              ))}
            </div>
          ) : (
            <h2>{shown.label}</h2>
          )}
          {form(shown)}
        </section>
      )}
      {others.length > 0 && (
        <section className="card" aria-label="其他操作">
          <div className="row" style={{ gap: 8 }}>
            {others.map((action) => (
              <Button
                key={action.name}
                size="small"
                danger={action.danger}
                disabled={action.refused !== null}
                title={
                  action.refused
                    ? `${action.refused.refused}${action.refused.cite ?? ''}`
                    : action.label
                }
                onClick={() => setChosen(action)}
              >
                {action.label}
              </Button>
            ))}
          </div>
          {others
            .filter((action) => action.refused?.cite)
            .map((action) => (
              <div key={action.name} className="mute" style={{ marginTop: 6, fontSize: 13 }}>
                {action.label}：{action.refused!.refused} <Cite cite={action.refused!.cite!} />
              </div>
            ))}
        </section>
      )}
      <Modal
        open={chosen !== null}
        title={chosen?.label}
        footer={null}
        onCancel={() => setChosen(null)}
        destroyOnHidden
      >
        {chosen && form(chosen, () => setChosen(null))}
      </Modal>
    </>
  )
}

/** Forms of the standard verbs that the schema alone cannot draw. */
function verbFields(action: ActionView, page: MatterPage) {
  if (action.name === 'return') {
    return {
      fields: (
        <>
          <Form.Item
            name="toSeq"
            label="退到哪一步"
            rules={[{ required: true, message: '请选择退到哪一步。' }]}
          >
            <Radio.Group
              options={page.earlier.map((done) => ({
                value: done.seq,
                label: `${done.label}（${done.by}）`,
              }))}
              style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
            />
          </Form.Item>
          <Form.Item name="straight" valuePropName="checked">
            <Checkbox>改后直接送回我，不再经过中间各步</Checkbox>
          </Form.Item>
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, message: '请写明理由。' }]}
          >
            <Input.TextArea rows={3} />
          </Form.Item>
        </>
      ),
    }
  }
  if (action.name === 'uncosign') {
    const waiting = page.tasks.filter((task) => task.kind === 'cosign')
    return {
      fields: (
        <Form.Item name="taskId" label="不再等待谁">
          <Radio.Group options={waiting.map((task) => ({ value: task.id, label: task.holder }))} />
        </Form.Item>
      ),
    }
  }
  if (action.name === 'circulate') {
    return {
      fields: (
        <>
          <Form.Item
            name="people"
            label="送阅人员"
            rules={[{ required: true, message: '请选择人员。' }]}
          >
            <PeoplePicker multiple />
          </Form.Item>
          <Form.Item name="note" label="说明">
            <Input maxLength={500} />
          </Form.Item>
        </>
      ),
    }
  }
  if (['answerCosign', 'read', 'remark'].includes(action.name)) {
    return {
      fields: (
        <Form.Item name="text" label={action.name === 'read' ? '意见（可不填）' : '意见'}>
          <OpinionInput rows={3} />
        </Form.Item>
      ),
    }
  }
  return null
}

const tabs = [
  ['trail', '流转轨迹'],
  ['flow', '流程图'],
  ['clocks', '时限推导'],
  ['rules', '规则依据'],
  ['files', '附件'],
  ['links', '关联与会签'],
] as const

function Details({ page }: { page: MatterPage }) {
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
