import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { formatDay } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 建议提案办理情况: the five rates of the key ones, and the year in figures. */

interface Board {
  year: number
  rates: { rate: string; all: number; met: number; isReached: boolean; reason: string }[]
  counts: Record<string, number>
  mayReport: boolean
  summaryDue: string | null
  sections: {
    lead: string
    all: number
    replied: number
    onTime: number
    satisfied: number
    rounds: number
    lapses: number
  }[]
}

export function ProposalBoard() {
  const { data, error } = useQuery({
    queryKey: ['proposal-board'],
    queryFn: () => get<Board>('/api/proposals/board'),
  })
  const navigate = useNavigate()
  const write = useMutation({
    mutationFn: (span: 'month' | 'year') =>
      post<{ matter: string }>('/api/proposals/report', { span }),
    onSuccess: ({ matter }) => navigate({ to: '/outgoing/$id/edit', params: { id: matter } }),
  })
  return (
    <>
      <PageHead
        title="建议提案办理情况"
        actions={
          <>
            {data?.mayReport && (
              <>
                <Button loading={write.isPending} onClick={() => write.mutate('month')}>
                  起草本月进展通报
                </Button>
                <Button loading={write.isPending} onClick={() => write.mutate('year')}>
                  起草年度总结
                </Button>
              </>
            )}
            <Button href="/api/proposals/export">导出 Excel</Button>
            <Link to="/registers/$type" params={{ type: 'proposal' }}>
              <Button>登记簿</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          重点建议提案做到5个100% <Cite cite="第二十六条(一)" />
          {data?.summaryDue && `　书面总结最迟${formatDay(data.summaryDue)}报州政府办公室`}
        </span>
      </PageHead>
      <Refused error={error ?? write.error} />
      {data ? (
        <div className="stack" style={{ gap: 16 }}>
          <dl className="figures">
            {Object.entries(data.counts).map(([name, n]) => (
              <div key={name} className="card">
                <dt>{name}</dt>
                <dd className="num">{n}</dd>
              </div>
            ))}
          </dl>
          <section className="card flush scroll" aria-label="五个100%">
            <h2>{data.year}年重点建议提案</h2>
            <table className="list cards">
              <Columns names={['指标', '重点件', '做到', '说明']} />
              <tbody>
                {data.rates.map((row) => (
                  <tr key={row.rate}>
                    <td className="title">{row.rate}</td>
                    <td className="num">{row.all}</td>
                    <td className="num">{row.met}</td>
                    <td>
                      {row.reason}
                      {!row.isReached && '，没有达到'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="card flush scroll" aria-label="各科室办理情况">
            <h2>各科室办理情况</h2>
            {data.sections.length === 0 ? (
              <Empty>{data.year}年没有您可以查看的建议提案。</Empty>
            ) : (
              <table className="list cards">
                <Columns
                  names={['科室', '承办', '已答复', '按时', '满意', '退回重办', '缺报进展']}
                />
                <tbody>
                  {data.sections.map((row) => (
                    <tr key={row.lead}>
                      <td className="title">{row.lead}</td>
                      <td className="num">{row.all}</td>
                      <td className="num">{row.replied}</td>
                      <td className="num">{row.onTime}</td>
                      <td className="num">{row.satisfied}</td>
                      <td className="num">{row.rounds}</td>
                      <td className="num">{row.lapses}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        </div>
      ) : (
        !error && <Loading />
      )}
    </>
  )
}
