import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { get } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 建议提案办理情况: the five rates of the key ones, and the year in figures. */

interface Board {
  year: number
  rates: { rate: string; all: number; met: number; isReached: boolean; reason: string }[]
  counts: Record<string, number>
}

export function ProposalBoard() {
  const { data, error } = useQuery({
    queryKey: ['proposal-board'],
    queryFn: () => get<Board>('/api/proposals/board'),
  })
  return (
    <>
      <PageHead
        title="建议提案办理情况"
        actions={
          <>
            <Link to="/registers/$type" params={{ type: 'proposal' }}>
              <Button>登记簿</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          重点建议提案做到5个100% <Cite cite="第二十六条(一)" />
        </span>
      </PageHead>
      <Refused error={error} />
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
        </div>
      ) : (
        !error && <Loading />
      )}
    </>
  )
}
