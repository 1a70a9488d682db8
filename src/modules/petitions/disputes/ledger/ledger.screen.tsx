import { formatDay } from '#kernel/clocks/time.ts'
import type { LedgerRow, Tally } from '#modules/petitions/disputes/ledger/ledger.ts'
import { Empty } from '#web/kit/bits.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 《排查化解台帐》 as it is printed, and its figures by month and section. */

export interface Ledger {
  rows: (LedgerRow & {
    unitName: string
    leadName: string
    responsibleName: string
    standing: string
    isOverdue: boolean
  })[]
  all: Tally
  byMonth: { key: string; tally: Tally }[]
  byUnit: { unit: string; tally: Tally }[]
}

const columns = [
  '编号',
  '科室',
  '类型',
  '纠纷隐患',
  '人数',
  '地点',
  '风险',
  '化解措施',
  '责任科室、责任人',
  '化解期限',
  '要求',
  '化解情况',
]

export function LedgerTable({ rows }: { rows: Ledger['rows'] }) {
  if (rows.length === 0) return <Empty>没有您可以查看的台帐条目。</Empty>
  return (
    <div className="scroll wide-print">
      <table className="list cards">
        <Columns names={columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.matter}>
              <td className="nowrap">{row.number}</td>
              <td className="nowrap">{row.unitName}</td>
              <td>{row.kind}</td>
              <TitleCell matter={row.matter}>{row.subject}</TitleCell>
              <td className="num">{row.people}</td>
              <td>{row.place}</td>
              <td>{row.risk}</td>
              <td>{row.measures}</td>
              <td>
                {row.leadName} {row.responsibleName}
              </td>
              <td className="num nowrap">{formatDay(row.due)}</td>
              <td>{row.demand}</td>
              <td>
                {row.isOverdue ? <strong>{row.standing}</strong> : row.standing}
                {row.resolvedOn && <div className="mute">{formatDay(row.resolvedOn)}</div>}
                {row.sent && <div className="mute">上报：{row.sent}</div>}
                {row.answer && <div className="mute">上级答复：{row.answer}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const figures: readonly (readonly [string, keyof Tally])[] = [
  ['排查', 'found'],
  ['已化解', 'resolved'],
  ['未化解', 'open'],
  ['逾期', 'overdue'],
]

export function Figures({ ledger }: { ledger: Ledger }) {
  const { all, byMonth, byUnit } = ledger
  return (
    <div className="stack" style={{ gap: 16, marginTop: 16 }}>
      <dl className="figures">
        {figures.map(([label, key]) => (
          <div key={key} className="card">
            <dt>{label}</dt>
            <dd className="num">{all[key]}</dd>
          </div>
        ))}
      </dl>
      <Counts head="排查科室" rows={byUnit.map(({ unit, tally }) => [unit, tally])} all={all} />
      <Counts
        head="月份"
        rows={byMonth.map(({ key, tally }) => [
          `${key.slice(0, 4)}年${Number(key.slice(5))}月`,
          tally,
        ])}
        all={all}
      />
    </div>
  )
}

function Counts({
  head,
  rows,
  all,
}: {
  head: string
  rows: (readonly [string, Tally])[]
  all: Tally
}) {
  return (
    <section className="card flush scroll" aria-label={`按${head}`}>
      <table className="list">
        <Columns names={[head, ...figures.map(([label]) => label)]} />
        <tbody>
          {[...rows, ['合计', all] as const].map(([name, tally]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map(([label, key]) => (
                <td key={label} className="num">
                  {tally[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
