import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useRef } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { results, type Result, type SessionFigures } from '#modules/petitions/reception/figures.ts'
import type { ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import { command, get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'
import { newKey } from '#web/new-key.ts'

/** 领导接访: what is coming and whether it is planned and public; what became of the days before. */

type Row = Omit<SessionFigures, 'leader' | 'receiver'> & {
  readonly leader: string
  readonly receiver: string
  readonly free: readonly string[]
}

interface Overview {
  today: string
  isDesk: boolean
  coming: { on: string; due: string | null; plan: string | null }[]
  days: {
    plan: string
    on: string
    state: string
    published: { on: string; due: string; late: number } | null
    summary: string
    sessions: Row[]
  }[]
}

const counted = Object.keys(results) as Result[]

export function Receptions() {
  const { data, error } = useQuery({
    queryKey: ['receptions'],
    queryFn: () => get<Overview>('/api/petitions/reception'),
  })
  return (
    <>
      <PageHead
        title="领导接访"
        actions={
          <>
            {data?.isDesk && (
              <Link to="/new/$type" params={{ type: 'reception-visit' }}>
                <Button type="primary">登记预约、来访</Button>
              </Link>
            )}
            <Link to="/registers/$type" params={{ type: 'reception-visit' }}>
              <Button>接访登记簿</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          人数和结果由接访登记得出，只含您可以查看的 <Cite cite="第三十三条(四)" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? (
        <div className="stack" style={{ gap: 16 }}>
          <Coming overview={data} />
          {data.days.map((day) => (
            <Held key={day.plan} day={day} today={data.today} />
          ))}
        </div>
      ) : (
        !error && <Loading />
      )}
    </>
  )
}

function Coming({ overview: { coming, days, today, isDesk } }: { overview: Overview }) {
  return (
    <section className="card flush scroll" aria-label="将来的接访日">
      <h2>将来的接访日</h2>
      <table className="list cards">
        <Columns names={['接访日', '公示至迟', '现在', '']} />
        <tbody>
          {coming.map(({ on, due, plan }) => {
            const made = days.find((day) => day.plan === plan)
            const isLate = due !== null && due < today && !made?.published
            return (
              <tr key={on}>
                <td className="title num nowrap">{formatDay(on)}</td>
                <td className="num nowrap" data-label="公示至迟">
                  {due && formatDay(due)}
                  {isLate && <span className="lamp red"> 已逾期</span>}
                </td>
                <td>{made ? made.state : '还没有编制'}</td>
                <td>
                  {plan ? (
                    <Link to="/matters/$id" params={{ id: plan }}>
                      打开
                    </Link>
                  ) : (
                    isDesk && <Propose on={on} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {coming.length === 0 && <Empty>一年以内没有接访日。</Empty>}
    </section>
  )
}

/** One click: the plan of that day is proposed and opened. */
function Propose({ on }: { on: string }) {
  const navigate = useNavigate()
  const key = useRef(newKey())
  const propose = useMutation({
    mutationFn: () =>
      command<{ matter: string }>('/api/kinds/reception-day', { input: { on } }, key.current),
    onSuccess: ({ matter }) => navigate({ to: '/matters/$id', params: { id: matter } }),
    onError: () => {
      key.current = newKey()
    },
  })
  return (
    <>
      <Button size="small" loading={propose.isPending} onClick={() => propose.mutate()}>
        编制{formatDay(on)}的安排
      </Button>
      <Refused error={propose.error} />
    </>
  )
}

function Held({ day, today }: { day: Overview['days'][number]; today: string }) {
  const { published, sessions } = day
  const sum = (of: (row: Row) => number) => sessions.reduce((all, row) => all + of(row), 0)
  const received = sessions.filter(({ heldOn }) => heldOn).length
  const overdue = sessions.filter(({ isOverdue }) => isOverdue)
  return (
    <section className="card flush scroll" aria-label={`${formatDay(day.on)}接访`}>
      <h2>
        <Link to="/matters/$id" params={{ id: day.plan }}>
          {formatDay(day.on)}接访
        </Link>
      </h2>
      <p className="mute" style={{ padding: '0 16px 8px' }}>
        {day.state}。
        {published &&
          `${formatDay(published.on)}公示${published.late > 0 ? `，迟${published.late}天` : ''}。`}
        已接访{received}场，共{sessions.length}场；接待{sum(({ people }) => people)}人。
        {overdue.length > 0 && (
          <span className="lamp red">
            没有接访也没有补接：{overdue.map(({ leader }) => leader).join('、')}。
          </span>
        )}
        {day.summary}
      </p>
      <table className="list cards">
        <Columns
          names={[
            '领导',
            '时间',
            '地点',
            '接访',
            '人数',
            ...counted.map((one) => results[one]),
            '空着的时段',
          ]}
        />
        <tbody>
          {sessions.map((row) => (
            <tr key={row.key}>
              <td className="title">
                {row.leader}
                {row.isMakeUp && '（补接）'}
                {row.receiver !== row.leader && `（${row.receiver}代接）`}
              </td>
              <td className="num nowrap">
                {formatDay(row.on)} {row.from}—{row.until}
              </td>
              <td>{row.place}</td>
              <td className="nowrap">
                {row.heldOn ? (
                  formatDay(row.heldOn)
                ) : row.isOverdue ? (
                  <span className="lamp red">逾期</span>
                ) : row.on === today ? (
                  '今天'
                ) : (
                  ''
                )}
              </td>
              <td className="num" data-label="人数">
                {row.people || ''}
              </td>
              {counted.map((one) => (
                <td key={one} className="num" data-label={results[one]}>
                  {row.counted[one] || ''}
                </td>
              ))}
              <td className="num" data-label="空着">
                {row.on > today ? row.free.join('、') || '约满' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The plan is altered from what was proposed; the talk is recorded for whoever was to receive. */
export function receptionDayFields(action: { name: string }, page: MatterPage) {
  return action.name === 'prepare' ? { initial: { rows: (page.data as ReceptionDay).rows } } : null
}

export function receptionVisitFields(action: { name: string }, page: MatterPage) {
  if (action.name !== 'record') return null
  const { receiver, recorder } = page.data as { receiver: number; recorder: number }
  return { initial: { receivers: [receiver, recorder] } }
}
