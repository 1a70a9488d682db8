import type { Asked } from '#modules/petitions/board/behind.screen.tsx'
import { figures, type Group, type Tally } from '#modules/petitions/board/figures.ts'
import { Figure } from '#web/kit/figure.tsx'
import { Columns } from '#web/kit/table.tsx'

const shown = [
  'received',
  'people',
  'accepted',
  'refused',
  'transferred',
  'closed',
  'onTime',
  'late',
  'open',
  'lateOpen',
  'longOpen',
] as const

/** The figures of a span by section, channel and so on, each opening to its lines. */
export function Breakdown({
  group,
  rows,
  onAsk,
}: {
  group: Group
  rows: readonly Tally[]
  onAsk: (asked: Asked) => void
}) {
  return (
    <section className="card flush scroll" aria-label={`按${group}`}>
      <h2>按{group}</h2>
      <table className="list">
        <Columns names={[group, ...shown.map((figure) => figures[figure].label)]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="title">{row.key}</td>
              {shown.map((figure) => {
                const title = `${row.key}：${figures[figure].label}`
                return (
                  <td key={figure} className="num">
                    <Figure
                      n={row[figure]}
                      of={title}
                      onOpen={() => onAsk({ group, key: row.key, figure, title })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
