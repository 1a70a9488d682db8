import { dayNumber, type DayNumber } from '#kernel/calendar/day.ts'
import { minutesOf, type WorkingHours } from '#kernel/calendar/hours.ts'
import type { WorkdayIndex } from '#kernel/calendar/workday-index.ts'
import { dueNumber, type Span } from '#kernel/clocks/reckon.ts'
import { atMinute, dayOf, timeOfDay } from '#kernel/clocks/time.ts'

const hour = 3_600_000
const minute = 60_000

/** Instant at which so many elapsed hours end; paused days do not run. Undefined while paused. */
export function elapsedEnd(start: Date, hours: number, spans: readonly Span[]): Date | undefined {
  let end = start.getTime() + hours * hour
  for (const span of spans) {
    const from = Math.max(atMinute(span.from, 0).getTime(), start.getTime())
    const to = span.to === Infinity ? Infinity : atMinute(span.to + 1, 0).getTime()
    if (to <= from) continue
    if (from >= end) break
    if (to === Infinity) return undefined
    end += to - from
  }
  return new Date(end)
}

/**
 * Instant at which so many hours of work end: only the sessions of working days run. An hour that
 * ends with a session ends there (12:00), not at the start of the next.
 */
export function workEnd(
  start: Date,
  hours: number,
  sessions: WorkingHours,
  index: WorkdayIndex,
  spans: readonly Span[],
): Date | undefined {
  const times = sessions.map((s) => [minutesOf(s.from) * minute, minutesOf(s.to) * minute] as const)
  const whole = times.reduce((sum, [from, to]) => sum + to - from, 0)
  const startDay = dayNumber(dayOf(start))
  const now = timeOfDay(start)
  const runs = index.isWorkday(startDay) && !spanAt(startDay, spans)
  const left = times.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, now)), 0)
  const need = hours * hour
  if (runs && need <= left) return at(startDay, runUntil(times, now, need))

  const rest = need - (runs ? left : 0)
  const days = Math.ceil(rest / whole)
  const spec = { unit: 'workday', amount: days } as const
  const last = dueNumber(spec, startDay, index, days, spans)
  return last === Infinity ? undefined : at(last, runUntil(times, 0, rest - (days - 1) * whole))
}

/** Milliseconds after midnight at which `need` has run, from `now` on. */
function runUntil(
  times: readonly (readonly [number, number])[],
  now: number,
  need: number,
): number {
  let left = need
  for (const [from, to] of times) {
    const begin = Math.max(from, now)
    if (to <= begin) continue
    if (left <= to - begin) return begin + left
    left -= to - begin
  }
  throw new Error('more hours than the day has')
}

/** The pause a day lies in. */
export function spanAt(day: DayNumber, spans: readonly Span[]): Span | undefined {
  return spans.find((span) => span.from <= day && day <= span.to)
}

function at(day: DayNumber, millis: number): Date {
  return new Date(atMinute(day, 0).getTime() + millis)
}
