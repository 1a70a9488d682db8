import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { Rooms } from '#modules/meetings/rooms.screen.tsx'
import { Subscription } from '#modules/meetings/subscription.screen.tsx'

/** 会议安排: what is coming, and whether the meetings that must be held were held. */

interface Overview {
  rows: {
    matter: string
    name: string
    kind: string
    at: string
    place: string
    state: string
    topics: number
  }[]
  isOffice: boolean
  frequency: { kind: string; span: string; held: number; due: string | null; cite: string }[]
}

export function Meetings() {
  const { data, error } = useQuery({
    queryKey: ['meetings'],
    queryFn: () => get<Overview>('/api/meetings/overview'),
  })
  return (
    <>
      <PageHead
        title="会议安排"
        actions={
          <>
            {data?.isOffice && (
              <Link to="/new/$type" params={{ type: 'meeting' }}>
                <Button type="primary">筹备会议</Button>
              </Link>
            )}
            <Button href="/api/meetings/calendar.ics">日历文件</Button>
            <Link to="/registers/$type" params={{ type: 'meeting' }}>
              <Button>会议登记簿</Button>
            </Link>
          </>
        }
      />
      <Refused error={error} />
      {data ? <Lists overview={data} /> : !error && <Loading />}
    </>
  )
}

function Lists({ overview }: { overview: Overview }) {
  return (
    <div className="stack" style={{ gap: 16 }}>
      <section className="card flush scroll" aria-label="将开的会">
        <h2>将开的会</h2>
        {overview.rows.length === 0 ? (
          <Empty>没有您参加的、还没有办结的会议。</Empty>
        ) : (
          <table className="list cards">
            <Columns names={['时间', '会议', '地点', '议题', '现在']} />
            <tbody>
              {overview.rows.map((row) => (
                <tr key={row.matter}>
                  <td className="num nowrap">
                    {formatDay(row.at.slice(0, 10))} {row.at.slice(11)}
                  </td>
                  <TitleCell matter={row.matter}>{row.name}</TitleCell>
                  <td>{row.place}</td>
                  <td className="num">{row.topics}</td>
                  <td className="nowrap">{row.state}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="card flush scroll" aria-label="例会开没开">
        <h2>例会开没开</h2>
        <table className="list cards">
          <Columns names={['会议', '期间', '已开', '下次最迟', '依据']} />
          <tbody>
            {overview.frequency.map((row) => (
              <tr key={row.kind}>
                <td className="title">{row.kind}</td>
                <td>{row.span}</td>
                <td className="num">
                  {row.held}次{row.held === 0 && <strong>，还没有开</strong>}
                </td>
                <td className="num nowrap">{row.due && formatDay(row.due)}</td>
                <td>
                  <Cite cite={row.cite} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Rooms isOffice={overview.isOffice} />
      <Subscription />
    </div>
  )
}
