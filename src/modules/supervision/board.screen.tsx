import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 督办看板: who has what, what is late, and the way to each paper. */

interface Tally {
  key: string
  open: number
  closed: number
  onTime: number
  late: number
  missed: number
  rate: number | null
  replied: number | null
}

interface Board {
  year: number
  mayReport: boolean
  whole: Tally | null
  units: Tally[]
  leaders: Tally[]
  sources: Tally[]
  trend: { monday: string; begun: number; ended: number }[]
  worst: {
    matter: string
    number: string
    title: string
    lead: string
    assigner: string
    percent: number
    late: number
    level: string
  }[]
}

export function SupervisionBoard() {
  const navigate = useNavigate()
  const { data, error } = useQuery({
    queryKey: ['board'],
    queryFn: () => get<Board>('/api/supervision/board'),
  })
  const write = useMutation({
    mutationFn: (period: '周' | '月') =>
      post<{ matter: string }>('/api/supervision/bulletin', { period }),
    onSuccess: ({ matter }) => navigate({ to: '/outgoing/$id/edit', params: { id: matter } }),
  })
  return (
    <>
      <PageHead
        title="督办看板"
        actions={
          <>
            <Link to="/new/$type" params={{ type: 'assignment' }}>
              <Button type="primary">交办事项</Button>
            </Link>
            {data?.mayReport && (
              <>
                <Button loading={write.isPending} onClick={() => write.mutate('周')}>
                  起草周通报
                </Button>
                <Button loading={write.isPending} onClick={() => write.mutate('月')}>
                  起草月通报
                </Button>
              </>
            )}
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          您能看到的交办事项，数字都从登记簿算出 <Cite cite="第九条(五)1" />
          <Cite cite="第十五条(九)" />
        </span>
      </PageHead>
      <Refused error={error ?? write.error} />
      {data ? <Boards board={data} /> : !error && <Loading lines={10} />}
    </>
  )
}

function Boards({ board }: { board: Board }) {
  if (!board.whole) {
    return (
      <section className="card">
        <Empty>还没有您可以查看的交办事项。</Empty>
      </section>
    )
  }
  const { whole } = board
  const figures = [
    ['在办', whole.open],
    ['办结', whole.closed],
    ['逾期', whole.late],
    ['缺报', whole.missed],
    ['按时办结率', whole.rate === null ? '—' : `${whole.rate}%`],
    ['报送率', whole.replied === null ? '—' : `${whole.replied}%`],
  ] as const
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {figures.map(([name, n]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      <section className="card flush scroll" aria-label="最拖的事项">
        <h2>最拖的事项</h2>
        {board.worst.length === 0 ? (
          <Empty>没有逾期的事项。</Empty>
        ) : (
          <table className="list cards">
            <Columns names={['编号', '事项', '牵头', '交办', '进度', '级别', '已超']} />
            <tbody>
              {board.worst.map((row) => (
                <tr key={row.matter}>
                  <td className="num nowrap">{row.number}</td>
                  <TitleCell matter={row.matter}>{row.title}</TitleCell>
                  <td className="nowrap">{row.lead}</td>
                  <td className="nowrap">{row.assigner}</td>
                  <td className="num">{row.percent}%</td>
                  <td className="nowrap">{row.level}</td>
                  <td className="num nowrap">{row.late}个工作日</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <Tallies title="按科室" rows={board.units} />
      <Tallies title="按交办领导" rows={board.leaders} />
      <Tallies title="按来源" rows={board.sources} />
      <Trend weeks={board.trend} />
    </div>
  )
}

function Tallies({ title, rows }: { title: string; rows: readonly Tally[] }) {
  return (
    <section className="card flush scroll" aria-label={title}>
      <h2>{title}</h2>
      <table className="list">
        <Columns
          names={[title.slice(1), '在办', '办结', '按时', '逾期', '缺报', '按时办结率', '报送率']}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="title">{row.key}</td>
              <td className="num">{row.open}</td>
              <td className="num">{row.closed}</td>
              <td className="num">{row.onTime}</td>
              <td className="num">{row.late}</td>
              <td className="num">{row.missed}</td>
              <td className="num">{row.rate === null ? '—' : `${row.rate}%`}</td>
              <td className="num">{row.replied === null ? '—' : `${row.replied}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Twelve weeks: begun and finished, as bars with their numbers. */
function Trend({ weeks }: { weeks: Board['trend'] }) {
  const most = Math.max(1, ...weeks.flatMap(({ begun, ended }) => [begun, ended]))
  const bar = (n: number) => ({ height: `${Math.round((n / most) * 72)}px` })
  return (
    <section className="card" aria-label="近十二周">
      <h2>近十二周</h2>
      <ol className="trend">
        {weeks.map(({ monday, begun, ended }) => (
          <li key={monday}>
            <div className="bars" title={`立项${begun}件，办结${ended}件`}>
              <span className="begun" style={bar(begun)} />
              <span className="ended" style={bar(ended)} />
            </div>
            <span className="num">
              {begun}/{ended}
            </span>
            <span className="mute num">{monday.slice(5).replace('-', '.')}</span>
          </li>
        ))}
      </ol>
      <p className="mute">每周：立项／办结</p>
    </section>
  )
}
