import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { formatDay } from '#kernel/clocks/time.ts'
import type { ClosedRow, LedCase, yearlyFiling } from '#modules/petitions/ledgers/ledgers.ts'
import type { OverdueRow } from '#modules/petitions/ledgers/ledgers.store.ts'
import { YearlyFiling } from '#modules/petitions/ledgers/yearly.screen.tsx'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 信访台账: 逾期件、包案台账、结案未立卷、年度归并, of the petitions one may open. */

export interface Ledgers {
  today: string
  mayFile: boolean
  cases: (Omit<LedCase, 'unit' | 'leader'> & { unit: string; leader: string })[]
  overdue: (Omit<OverdueRow, 'unit'> & { unit: string; late: number })[]
  unfiled: (ClosedRow & { due: string; late: number })[]
  yearly: ReturnType<typeof yearlyFiling>
}

export function PetitionLedgers() {
  const { data, error } = useQuery({
    queryKey: ['petition-ledgers'],
    queryFn: () => get<Ledgers>('/api/petitions/ledgers'),
  })
  return (
    <>
      <PageHead
        title="信访台账"
        actions={
          <>
            <Button href="/api/petitions/ledgers/export">导出包案台账</Button>
            <Button onClick={() => window.print()}>打印</Button>
            <Link to="/petitions/board">
              <Button>信访情况统计</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          {data ? `截至${formatDay(data.today)}，` : ''}
          只列您可以查看的；逾期件每周一送局长和分管领导 <Cite cite="第三十三条(三)" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? (
        <div className="stack" style={{ gap: 16 }}>
          <Overdue rows={data.overdue} />
          <Cases rows={data.cases} />
          <Unfiled rows={data.unfiled} />
          <YearlyFiling yearly={data.yearly} mayFile={data.mayFile} />
        </div>
      ) : (
        !error && <Loading lines={10} />
      )}
    </>
  )
}

function Overdue({ rows }: { rows: Ledgers['overdue'] }) {
  return (
    <section className="card flush scroll" aria-label="逾期件">
      <h2>逾期的信访件（{rows.length}件）</h2>
      {rows.length === 0 ? (
        <Empty>没有逾期的信访件。</Empty>
      ) : (
        <table className="list cards">
          <Columns names={['编号', '事项', '科室', '什么逾期', '应于', '已超']} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.matter}>
                <td className="num nowrap">{row.number}</td>
                <TitleCell matter={row.matter}>{row.title}</TitleCell>
                <td className="nowrap">{row.unit}</td>
                <td>
                  {row.limits.map(({ label, cite }) => (
                    <div key={label}>
                      {label} <Cite cite={cite} />
                    </div>
                  ))}
                </td>
                <td className="num nowrap">{formatDay(row.limits[0]!.due)}</td>
                <td className="nowrap">
                  <strong>{row.late}个工作日</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Cases({ rows }: { rows: Ledgers['cases'] }) {
  return (
    <section className="card flush scroll" aria-label="包案台账">
      <h2>
        包案台账 <Cite cite="第三十三条(五)" />
      </h2>
      {rows.length === 0 ? (
        <Empty>没有须领导包案的信访件。</Empty>
      ) : (
        <table className="list cards">
          <Columns
            names={['编号', '案件', '原因', '包案领导', '责任科室', '确定', '期限', '参与', '情况']}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.matter}>
                <td className="num nowrap">{row.number}</td>
                <TitleCell matter={row.matter}>{row.title}</TitleCell>
                <td>{row.why}</td>
                <td className="nowrap">{row.leader}</td>
                <td className="nowrap">{row.unit}</td>
                <td className="num nowrap">{row.named && formatDay(row.named)}</td>
                <td className="num nowrap">{row.due && formatDay(row.due)}</td>
                <td>
                  {row.acts.length === 0
                    ? ''
                    : `${row.acts.length}次，最近${formatDay(row.acts.at(-1)!.on)}${row.acts.at(-1)!.kind}`}
                </td>
                <td>
                  {row.isUnnamed ? (
                    <span className="lamp red">
                      <i aria-hidden="true" />
                      应于{formatDay(row.namedBy)}前确定包案领导
                    </span>
                  ) : row.listed ? (
                    <span className="lamp yellow">
                      <i aria-hidden="true" />
                      {row.listed}，列报局长
                    </span>
                  ) : (
                    row.state
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Unfiled({ rows }: { rows: Ledgers['unfiled'] }) {
  return (
    <section className="card flush scroll" aria-label="结案未立卷">
      <h2>
        结案后没有按时立卷（{rows.length}件） <Cite cite="第三十三条(十二)3" />
      </h2>
      {rows.length === 0 ? (
        <Empty>办结的都已立卷，或还没有到期。</Empty>
      ) : (
        <table className="list cards">
          <Columns names={['编号', '事项', '结案', '应于', '已超']} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.matter}>
                <td className="num nowrap">{row.number}</td>
                <TitleCell matter={row.matter}>{row.title}</TitleCell>
                <td className="num nowrap">{formatDay(row.closedOn)}</td>
                <td className="num nowrap">{formatDay(row.due)}</td>
                <td className="nowrap">
                  <strong>{row.late}个工作日</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
