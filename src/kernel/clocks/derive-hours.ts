import type { Calendar } from '#kernel/calendar/calendar.ts'
import { dayNumber, dayOfNumber } from '#kernel/calendar/day.ts'
import { minutesOf } from '#kernel/calendar/hours.ts'
import type { DerivedDay } from '#kernel/clocks/derive.ts'
import type { Due } from '#kernel/clocks/due.ts'
import { spanAt } from '#kernel/clocks/hours.ts'
import type { Span } from '#kernel/clocks/reckon.ts'
import { atMinute, clockTime, dayOf } from '#kernel/clocks/time.ts'

/** Explains a limit in hours: for each day the hours that ran, and when. `n` is in hours. */
export function* deriveHours(
  unit: 'hour' | 'workhour',
  start: Date,
  due: Pick<Due, 'dueDay' | 'dueAt'>,
  calendar: Calendar,
  spans: readonly Span[],
): Generator<DerivedDay> {
  const sessions =
    unit === 'hour'
      ? [[0, 1440] as const]
      : calendar.hours.map((s) => [minutesOf(s.from), minutesOf(s.to)] as const)
  let run = 0
  for (let day = dayNumber(dayOf(start)); ; day++) {
    const text = dayOfNumber(day)
    const span = spanAt(day, spans)
    const n = Math.round(run / 36_000) / 100
    if (span) {
      yield { day: text, counted: false, n, why: `中止：${span.ground}` }
      if (span.to === Infinity) {
        const why = `中止未恢复，已计${n}小时，期限待恢复后续计`
        return yield { day: dayOfNumber(day + 1), counted: false, n, why }
      }
      continue
    }
    if (unit === 'workhour' && !calendar.isWorkday(text)) {
      yield { day: text, counted: false, n, why: calendar.whyOf(text) }
      continue
    }
    const stretches: string[] = []
    for (const [from, to] of sessions) {
      const begin = Math.max(atMinute(day, from).getTime(), start.getTime())
      const end = Math.min(atMinute(day, to).getTime(), due.dueAt.getTime())
      if (end <= begin) continue
      run += end - begin
      const midnight = end === atMinute(day, 1440).getTime()
      stretches.push(
        `${clockTime(new Date(begin))}–${midnight ? '24:00' : clockTime(new Date(end))}`,
      )
    }
    const last = text === due.dueDay
    const what = stretches.length > 0 ? `计${stretches.join('、')}` : '当日工作时间已过'
    yield {
      day: text,
      counted: stretches.length > 0,
      n: Math.round(run / 36_000) / 100,
      why: last ? `${what}，到期` : what,
    }
    if (last) return
  }
}
