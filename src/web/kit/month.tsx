import { dayNumber, weekday } from '#kernel/calendar/day.ts'

const names = ['一', '二', '三', '四', '五', '六', '日']

/** One month with days off and make-up days; each day says why. */
export function Month({
  days,
  today,
  onPick,
}: {
  days: readonly { day: string; workday: boolean; why: string }[]
  today?: string
  onPick?: (day: string) => void
}) {
  const first = days[0]
  if (!first) return null
  const cells: (typeof first | null)[] = [
    ...Array.from({ length: weekday(dayNumber(first.day)) - 1 }, () => null),
    ...days,
  ]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) =>
    cells.slice(i * 7, i * 7 + 7),
  )
  return (
    <table className="month">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {Array.from({ length: 7 }, (_, i) => {
              const day = week[i]
              if (!day) return <td key={names[i]} />
              const isWeekend = i > 4
              const kind = day.workday ? (isWeekend ? 'work' : '') : 'off'
              return (
                <td
                  key={names[i]}
                  className={`${kind}${day.day === today ? ' today' : ''}`}
                  title={day.why}
                  onClick={onPick && (() => onPick(day.day))}
                >
                  <span>{Number(day.day.slice(8))}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
