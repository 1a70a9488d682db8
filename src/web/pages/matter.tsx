import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { IncomingHead } from '#modules/documents/incoming/incoming.screen.tsx'
import { OutgoingHead, OutgoingPaper } from '#modules/documents/outgoing/outgoing.screen.tsx'
import { AssignmentHead } from '#modules/supervision/assignment.screen.tsx'
import { MeetingHead } from '#modules/meetings/meeting.screen.tsx'
import { MessagePaper } from '#modules/petitions/messages/message.screen.tsx'
import { ReconsiderationPaper } from '#modules/reconsideration/reconsideration.screen.tsx'
import { SlipHead } from '#modules/service/matter-heads.screen.tsx'
import { LeavingPaper } from '#modules/secrecy/leaving.screen.tsx'
import { AmendmentPaper } from '#modules/rulebook/amendment.screen.tsx'
import { get, post } from '#web/api.ts'
import type { MatterPage, Page, TaskRow } from '#web/api-types.ts'
import type { Done } from '#web/kit/action-form.tsx'
import { Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { PaperForm } from '#web/kit/paper-form.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { Actions } from '#web/pages/matter-actions.tsx'
import { Details } from '#web/pages/matter-details.tsx'
import { PersonalData, type Revealed } from '#web/pages/matter-personal.tsx'
import { PrintedPapers } from '#web/pages/matter-papers.tsx'
import { Files } from '#web/pages/matter-files.tsx'

/** Kinds and states that change under one's eyes. */
const live = new Set(['meeting open', 'contact asking', 'contact passing', 'contact forwarding'])

/** The handling page: the paper in the middle, what one may do beside it, the reasons below. */

export function MatterScreen() {
  const { id } = useParams({ from: '/matters/$id' })
  return <Handling key={id} id={id} />
}

function Handling({ id }: { id: string }) {
  const client = useQueryClient()
  const [done, setDone] = useState<Done | null>(null)
  const query = useQuery({
    queryKey: ['matter', id],
    queryFn: () => get<MatterPage>(`/api/matters/${id}`),
    // A meeting goes on while one looks; a visitor waits for the leader's answer.
    refetchInterval: ({ state }) =>
      live.has(`${state.data?.type} ${state.data?.state}`) ? 4000 : false,
  })
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const page = query.data
  useEffect(() => {
    if (!page?.tasks.some((task) => task.mine && !task.readAt)) return
    void post(`/api/matters/${id}/read`).then(() =>
      client.invalidateQueries({ queryKey: ['tasks'] }),
    )
  }, [id, page, client])
  if (query.isPending) return <Loading lines={12} />
  if (!page) return <Refused error={query.error} />
  const Head = heads[page.type] ?? FormHead
  return (
    <>
      <PageHead title={page.title} actions={<Head page={page} />}>
        <div className="row" style={{ gap: '2px 14px' }}>
          <span className="num">{page.number}</span>
          <strong>{page.stateLabel}</strong>
          <Lamp lamp={page.lamp} />
          {page.dueOn && <span className="mute num">{formatDay(page.dueOn)}前</span>}
        </div>
      </PageHead>
      {done && <DoneNote done={done} matter={id} />}
      {page.clocks.some((clock) => clock.provisional && clock.state === 'running') && (
        <div className="banner below">
          到期日经过尚未公布放假安排的年份，为暂定，公布后自动重算。
        </div>
      )}
      <div className="handling">
        <div className="stack" style={{ gap: 16, minWidth: 0 }}>
          <Papers
            page={revealed ? { ...page, ...revealed } : page}
            reason={revealed?.reason ?? null}
          />
          <Details page={page} reason={revealed?.reason ?? null} />
        </div>
        <div className="panel">
          <Actions
            page={page}
            onDone={(what) => {
              setDone(what)
              window.scrollTo({ top: 0 })
            }}
          />
          <PersonalData page={page} isShown={revealed !== null} onShown={setRevealed} />
          <PrintedPapers page={page} reason={revealed?.reason ?? null} />
          <Waiting page={page} />
        </div>
      </div>
    </>
  )
}

/** What was done, and the next thing on the desk: one need not go back to the list. */
function DoneNote({ done, matter }: { done: Done; matter: string }) {
  const { data } = useQuery({
    queryKey: ['tasks', 'next', done.say],
    queryFn: () => get<Page<TaskRow>>('/api/tasks', { box: 'todo', limit: 5 }),
  })
  const next = data?.rows.find((row) => row.matter !== matter)
  return (
    <div className="done spread below" role="status">
      <span>已办：{done.say}</span>
      <span className="row">
        {next && (
          <Link to="/matters/$id" params={{ id: next.matter }}>
            办下一件：{next.title}
          </Link>
        )}
        <Link to="/">回工作台</Link>
      </span>
    </div>
  )
}

/** Kinds that show more than their paper form. */
const papers: Record<string, (props: { page: MatterPage }) => React.ReactNode> = {
  outgoing: OutgoingPaper,
  leaving: LeavingPaper,
  reconsideration: ReconsiderationPaper,
  amendment: AmendmentPaper,
  message: MessagePaper,
}

/** What stands at the right of the head: prints, and the ways to what comes next. */
const heads: Record<string, (props: { page: MatterPage }) => React.ReactNode> = {
  incoming: IncomingHead,
  outgoing: OutgoingHead,
  meeting: MeetingHead,
  assignment: AssignmentHead,
  contact: SlipHead,
  application: SlipHead,
}

function FormHead({ page }: { page: MatterPage }) {
  if (!page.form) return null
  return (
    <>
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印表单
      </Button>
      <Button href={`/api/matters/${page.matter}/print?format=docx`}>Word</Button>
    </>
  )
}

function Plain({ page }: { page: MatterPage }) {
  return page.form && <PaperForm form={page.form} />
}

/** The form, and the paper itself behind it. */
function Papers({ page, reason }: { page: MatterPage; reason: string | null }) {
  const [tab, setTab] = useState<'form' | 'files'>('form')
  const Paper = papers[page.type] ?? Plain
  const form = <Paper page={page} />
  if (page.files.length === 0) return form
  return (
    <div>
      <TabBar
        label="处理单与原文"
        panel="papers"
        value={tab}
        onChange={setTab}
        tabs={[
          ['form', '处理单'],
          ['files', `原文和材料 ${page.files.length}`],
        ]}
      />
      <div id="papers" role="tabpanel">
        {tab === 'form' ? (
          form
        ) : (
          <section className="card">
            <Files page={page} reason={reason} open />
          </section>
        )}
      </div>
    </div>
  )
}

/** Whose desk it is on. */
function Waiting({ page }: { page: MatterPage }) {
  if (page.tasks.length === 0) return null
  return (
    <section className="card" aria-label="现在何处">
      <h2>现在何处</h2>
      {page.tasks.map((task) => (
        <div key={task.id} className="desk">
          <div className="spread">
            <span className={task.mine ? 'strong' : ''}>{task.holder}</span>
            <span className="mute nowrap">{task.readAt ? '已打开' : '未打开'}</span>
          </div>
          <div className="spread">
            <span className="mute">{task.label}</span>
            {task.dueOn && <Lamp lamp={task.lamp} />}
          </div>
          {task.note && <div className="mute">{task.note}</div>}
        </div>
      ))}
    </section>
  )
}
