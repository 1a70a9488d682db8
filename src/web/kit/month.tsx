import { weekdayOf } from '#kernel/calendar/day.ts'
import type { MonthDay } from '#web/kit/month-notes.ts'

const names = ['一', '二', '三', '四', '五', '六', '日']

/** One month with days off and make-up days; each day says why, and with `onPick` can be asked. */
export function Month({
  days,
  today,
  picked,
  onPick,
}: {
  days: readonly MonthDay[]
  today?: string
  picked?: string | null
  onPick?: (day: string) => void
}) {
  const first = days[0]
  if (!first) return null
  const cells: (MonthDay | null)[] = [
    ...Array.from({ length: weekdayOf(first.day) - 1 }, () => null),
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
            {names.map((name, i) => {
              const day = week[i]
              if (!day) return <td key={name} />
              const date = Number(day.day.slice(8))
              const kind = day.workday ? (i > 4 ? 'work' : '') : 'off'
              return (
                <td
                  key={name}
                  className={`${kind}${day.day === today ? ' today' : ''}`}
                  title={day.why}
                  aria-current={day.day === today ? 'date' : undefined}
                >
                  {onPick ? (
                    <button
                      type="button"
                      aria-pressed={day.day === picked}
                      aria-label={`${date}日，${day.why}`}
                      onClick={() => onPick(day.day)}
                    >
                      {date}
                    </button>
                  ) : (
                    <span>{date}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
