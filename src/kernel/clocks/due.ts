import type { Calendar } from '#kernel/calendar/calendar.ts'
import { dayNumber, dayOfNumber, type Day, type DayNumber } from '#kernel/calendar/day.ts'
import { closingMinute, minutesOf } from '#kernel/calendar/hours.ts'
import { elapsedEnd, workEnd } from '#kernel/clocks/hours.ts'
import { dueNumber, endOf, rollOf, type Span } from '#kernel/clocks/reckon.ts'
import { checkSpec, type ClockSpec, type Segments } from '#kernel/clocks/spec.ts'
import {
  atMinute,
  dayOf,
  instantOf,
  momentOf,
  timeOfDay,
  type InstantLike,
} from '#kernel/clocks/time.ts'

/** When a clock runs out. */
export interface Due {
  /** Last day of the limit. While paused: the earliest it could be, were it resumed at once. */
  readonly dueDay: Day
  /** Last moment of the limit: 24:00 Beijing of the due day, or the exact instant for hours. */
  readonly dueAt: Date
  /** A day that matters lies in a year without a published schedule: 暂定, may change. */
  readonly provisional: boolean
  /** 中止 and not yet resumed. */
  readonly paused: boolean
  /** Day of receipt as it counts, after the receipt rule. */
  readonly startDay: Day
  /** Version of the calendar it was reckoned with. */
  readonly calendar: string
}

/**
 * Due day of a limit without pauses or extensions: the fast path, no allocation but the result.
 * For days, weeks and months; hours need `dueOf`. Throws a `RangeError` outside 1900–2199.
 */
export function dueDay(spec: ClockSpec, start: Day, calendar: Calendar): Day {
  if (spec.unit === 'hour' || spec.unit === 'workhour')
    throw new RangeError('按小时计的时限须用dueOf')
  const { index } = calendar
  const day = dayNumber(start)
  return dayOfNumber(
    dueNumber(spec, spec.receipt === 'office-hours' ? index.onOrAfter(day) : day, index),
  )
}

/**
 * When the clock runs out, reckoned from what happened to it. A spec that cannot be reckoned is
 * our own fault and throws; check what people type with `checkSpec` first.
 */
export function dueOf(spec: ClockSpec, segments: Segments, calendar: Calendar): Due {
  const wrong = checkSpec(spec)
  if (wrong) throw new RangeError(wrong.refused)
  const start = startOf(spec, segments, calendar)
  const common = { startDay: dayOfNumber(start.day), calendar: calendar.version }
  const fixed = fixedDay(segments)
  if (fixed) {
    const paused = spansOf(segments).some((span) => span.to === Infinity)
    return { ...common, ...ofDay(dayNumber(fixed)), provisional: false, paused }
  }
  const spans = spansOf(segments)
  if (spec.unit === 'hour' || spec.unit === 'workhour') {
    const end = hoursEnd(spec, segments, start, calendar, spans)
    const dueAt = end ?? hoursEnd(spec, segments, start, calendar, finished(segments))!
    const dueDay = dayOf(new Date(dueAt.getTime() - 1))
    const provisional = spec.unit === 'workhour' && assumed(calendar, start.day, dayNumber(dueDay))
    return { ...common, dueDay, dueAt, provisional, paused: end === undefined }
  }
  const amount = amountOf(spec, segments)
  const used = backward(spec) ? [] : spans
  const open = endOf(spec, start.day, calendar.index, amount, used)
  const paused = open.due === Infinity
  const { raw, due } = paused
    ? endOf(spec, start.day, calendar.index, amount, backward(spec) ? [] : finished(segments))
    : open
  const leans = spec.unit === 'workday' || spec.receipt === 'office-hours' ? start.day : raw
  const moves = spec.unit === 'workday' || rollOf(spec) !== 'none' || leans !== raw
  return {
    ...common,
    ...ofDay(due),
    provisional: moves && assumed(calendar, Math.min(leans, raw, due), Math.max(leans, raw, due)),
    paused,
  }
}

/** Whether something done at that instant is late. A limit in days lasts until 24:00. */
export function isLate(due: Pick<Due, 'dueDay' | 'dueAt'>, done: InstantLike): boolean {
  const { at, day } = momentOf(done)
  if (!at) return day > due.dueDay
  const wholeDay = due.dueAt.getTime() === endOfDay(due.dueDay).getTime()
  return wholeDay ? at >= due.dueAt : at > due.dueAt
}

/** Units of the limit with everything it was extended by. A limit before a date has no extension. */
export function amountOf(spec: ClockSpec, { extensions = [] }: Segments): number {
  if (backward(spec)) return spec.amount
  return extensions.reduce((sum, extension) => sum + extension.amount, spec.amount)
}

/** The printed date as it stands after extensions. */
export function fixedDay({ fixed, extensions = [] }: Segments): Day | undefined {
  return extensions.reduce((day, { until }) => (day && until && until > day ? until : day), fixed)
}

/** Day and, where hours matter, instant at which the clock counts as started. */
export interface Start {
  readonly day: DayNumber
  readonly at: Date
  /** Day and reason of receipt, where the receipt rule moved the start. */
  readonly moved?: { readonly from: DayNumber; readonly why: string }
}

/** Applies the receipt rule: after closing time or on a day off counts as the next working day. */
export function startOf(spec: ClockSpec, segments: Segments, calendar: Calendar): Start {
  const moment = momentOf(segments.start)
  const day = dayNumber(moment.day)
  const at = moment.at ?? instantOf(moment.day)
  if (spec.receipt !== 'office-hours') return { day, at }
  const { index, hours } = calendar
  const opening = (from: DayNumber) => atMinute(from, minutesOf(hours[0]?.from ?? '00:00'))
  if (!index.isWorkday(day)) {
    const next = index.onOrAfter(day)
    const why = `休息日收到（${calendar.whyOf(moment.day)}），视为下一工作日收到`
    return { day: next, at: opening(next), moved: { from: day, why } }
  }
  if (moment.at && timeOfDay(moment.at) > closingMinute(hours) * 60_000) {
    const next = index.onOrAfter(day + 1)
    const why = `${hours.at(-1)?.to}下班后收到，视为下一工作日收到`
    return { day: next, at: opening(next), moved: { from: day, why } }
  }
  return { day, at }
}

/** Pauses in order, overlapping ones joined, as day numbers. */
export function spansOf({ pauses = [] }: Segments): readonly Span[] {
  if (pauses.length === 0) return []
  const sorted = pauses
    .map((pause) => ({
      from: dayNumber(pause.from),
      to: pause.to === undefined ? Infinity : dayNumber(pause.to),
      ground: pause.ground,
    }))
    .filter((span) => span.to >= span.from)
    .toSorted((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (!last || span.from > last.to) joined.push(span)
    else if (span.to > last.to) joined.push({ ...span, from: last.to + 1 })
  }
  return joined
}

/** The pauses that are over, as if one still open had never been. */
function finished({ pauses = [] }: Segments): readonly Span[] {
  return spansOf({ start: '', pauses: pauses.filter((pause) => pause.to !== undefined) })
}

export function backward(spec: ClockSpec): boolean {
  return spec.direction === 'before'
}

function hoursEnd(
  spec: ClockSpec,
  segments: Segments,
  start: Start,
  calendar: Calendar,
  spans: readonly Span[],
): Date | undefined {
  const amount = amountOf(spec, segments)
  return spec.unit === 'hour'
    ? elapsedEnd(start.at, amount, spans)
    : workEnd(start.at, amount, calendar.hours, calendar.index, spans)
}

function ofDay(day: DayNumber): Pick<Due, 'dueDay' | 'dueAt'> {
  const dueDay = dayOfNumber(day)
  return { dueDay, dueAt: endOfDay(dueDay) }
}

function endOfDay(day: Day): Date {
  return instantOf(day, '24:00')
}

/** Whether a day of the stretch lies in a year without a published schedule. */
function assumed(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  const last = Number(dayOfNumber(to).slice(0, 4))
  for (let year = Number(dayOfNumber(from).slice(0, 4)); year <= last; year++) {
    if (!calendar.years.includes(year)) return true
  }
  return false
}
