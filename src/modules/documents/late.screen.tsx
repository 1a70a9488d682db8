import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

interface Line {
  matter: string
  number: string
  title: string
  unit: string
  label: string
  cite: string
  dueOn: string
  lamp: LampView
}

/** 逾期清单 and the count by section: the base of chasing and of 通报 (第十五条(九)). */
export function LateScreen() {
  const { data, error, isPending } = useQuery({
    queryKey: ['late'],
    queryFn: () =>
      get<{ rows: Line[]; units: { unit: string; late: number; worst: number }[] }>(
        '/api/documents/late',
      ),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  return (
    <>
      <PageHead title="逾期清单">
        <span className="mute">
          到期未办结的事项，按科室统计 <Cite cite="第十五条(九)" />
        </span>
      </PageHead>
      {data.rows.length === 0 ? (
        <section className="card">
          <Empty>您能看到的事项都在时限内。</Empty>
        </section>
      ) : (
        <div className="two">
          <section className="card">
            <h2>按科室</h2>
            {data.units.map((unit) => (
              <div
                key={unit.unit}
                className="spread"
                style={{ padding: '4px 0', borderTop: '1px solid #eef1f0' }}
              >
                <span>{unit.unit}</span>
                <span className="num">
                  {unit.late}件，最长{unit.worst}个工作日
                </span>
              </div>
            ))}
          </section>
          <section className="card flush scroll">
            <table className="list cards">
              <Columns names={['编号', '标题', '承办', '时限', '超期']} />
              <tbody>
                {data.rows.map((row) => (
                  <tr key={`${row.matter}${row.label}`}>
                    <td className="num nowrap">{row.number}</td>
                    <TitleCell matter={row.matter}>{row.title}</TitleCell>
                    <td className="nowrap">{row.unit}</td>
                    <td>
                      {row.label} <Cite cite={row.cite} />
                      <div className="mute num">{formatDay(row.dueOn)}</div>
                    </td>
                    <td>
                      <Lamp lamp={row.lamp} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </>
  )
}
