import { addDays, isDay, type Day } from '#kernel/calendar/day.ts'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import { dueOf, fixedDay, isLate } from '#kernel/clocks/due.ts'
import { limitWords, type ClockSpec, type Extension, type Segments } from '#kernel/clocks/spec.ts'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Changes to a running clock: each gives new segments or says why not. Nothing else alters one. */

/** Stops the count from a day on (that day included). */
export function paused(segments: Segments, from: Day, ground: string): Segments | Refusal {
  const pauses = segments.pauses ?? []
  const open = pauses.find((pause) => pause.to === undefined)
  if (open)
    return refuse(`时限自${formatDay(open.from)}起已经中止，不能重复中止。`, { status: 409 })
  if (!isDay(from)) return refuse('请填写中止日期。', { status: 400, field: 'from' })
  if (ground.trim() === '') return refuse('请填写中止事由。', { status: 400, field: 'ground' })
  return { ...segments, pauses: [...pauses, { from, ground }] }
}

/**
 * Resumes the count: `on` is the first day that may count again. Resumed on the day it was
 * paused, the pause leaves no trace in the count.
 */
export function resumed(segments: Segments, on: Day): Segments | Refusal {
  const pauses = segments.pauses ?? []
  const open = pauses.find((pause) => pause.to === undefined)
  if (!open) return refuse('时限没有中止，无需恢复。', { status: 409 })
  if (!isDay(on) || on < open.from) {
    return refuse('恢复日期不能早于中止日期。', { status: 400, field: 'on' })
  }
  const closed = pauses.filter((pause) => pause !== open)
  if (on === open.from) return { ...segments, pauses: closed }
  return { ...segments, pauses: [...closed, { ...open, to: addDays(on, -1) }] }
}

/** Extends the limit, if the clause allows it, as far as it allows it, and before it has run out. */
export function extended(
  spec: ClockSpec,
  segments: Segments,
  extension: Extension,
  calendar: Calendar,
): Segments | Refusal {
  const rule = spec.extend
  const cite = rule?.cite ?? spec.cite
  const basis = { ...(spec.clause && { clause: spec.clause }), ...(cite && { cite }) }
  const cited = cite ? `（${cite}）` : ''
  if (!rule || spec.direction === 'before') return refuse(`该时限不得延长${cited}。`, basis)
  const bad = segments.fixed
    ? badUntil(segments, extension)
    : badAmount(spec, segments, extension, rule.max, cited)
  if (bad) return { ...bad, ...basis }
  const due = dueOf(spec, segments, calendar)
  if (isLate(due, extension.at)) {
    return refuse(`已超过办理期限（${formatDay(due.dueDay)}），不得再延长${cited}。`, basis)
  }
  return { ...segments, extensions: [...(segments.extensions ?? []), extension] }
}

function badAmount(
  spec: ClockSpec,
  segments: Segments,
  { amount }: Extension,
  max: number,
  cited: string,
): Refusal | undefined {
  const field = { field: 'amount', status: 400 } as const
  if (!Number.isInteger(amount) || amount < 1) return refuse('延长须为正整数。', field)
  const before = (segments.extensions ?? []).reduce((sum, one) => sum + one.amount, 0)
  if (before + amount <= max) return undefined
  const already = before > 0 ? `，此前已延长${limitWords(before, spec.unit)}` : ''
  return refuse(`延长不得超过${limitWords(max, spec.unit)}${already}${cited}。`, {
    field: 'amount',
  })
}

function badUntil(segments: Segments, { until }: Extension): Refusal | undefined {
  const field = { field: 'until', status: 400 } as const
  if (!isDay(until)) return refuse('请填写延长后的日期。', field)
  const current = fixedDay(segments)
  if (current && until <= current) return refuse('延长后的日期须晚于原定日期。', field)
  return undefined
}

/** Ends the clock at the instant something was done. */
export function stopped(segments: Segments, at: string): Segments {
  dayOf(at)
  return { ...segments, stop: at }
}
