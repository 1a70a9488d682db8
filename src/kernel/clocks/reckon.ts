import {
  addMonthsNumber,
  civil,
  daysInMonth,
  monthAfter,
  numberOf,
  type DayNumber,
} from '#kernel/calendar/day.ts'
import type { WorkdayIndex } from '#kernel/calendar/workday-index.ts'
import type { ClockSpec } from '#kernel/clocks/spec.ts'

/**
 * Limits in days, weeks and months as arithmetic on day numbers: look-ups in the workday index,
 * no walking. `derive.ts` walks the same days for the reader; tests hold both against each other.
 */

/** Paused days, both ends included; `Infinity` while the clock stands still. */
export interface Span {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly ground: string
}

const none: readonly Span[] = []

/** Where a limit ends, before and after the roll. `Infinity`: not while it is paused. */
export interface End {
  readonly raw: DayNumber
  readonly due: DayNumber
}

/** Due day of a limit. `start` is the day of receipt after the receipt rule. */
export function dueNumber(
  spec: ClockSpec,
  start: DayNumber,
  index: WorkdayIndex,
  amount = spec.amount,
  spans: readonly Span[] = none,
): DayNumber {
  return rolled(spec, rawEnd(spec, start, index, amount, spans), index, spans)
}

export function endOf(
  spec: ClockSpec,
  start: DayNumber,
  index: WorkdayIndex,
  amount: number,
  spans: readonly Span[],
): End {
  const raw = rawEnd(spec, start, index, amount, spans)
  return { raw, due: rolled(spec, raw, index, spans) }
}

/** The last day of the limit, wherever it falls. */
function rawEnd(
  spec: ClockSpec,
  start: DayNumber,
  index: WorkdayIndex,
  amount: number,
  spans: readonly Span[],
): DayNumber {
  if (amount === 0) return start
  if (spec.direction === 'before') return backwards(spec, start, index, amount)
  // Day one is the day after the base.
  const base = spec.startRule === 'count-start-day' ? start - 1 : start
  if (spec.unit === 'workday') {
    const counted = index.through(base)
    let end = index.nth(counted + amount)
    let skipped = 0
    for (const span of spans) {
      const from = Math.max(span.from, base + 1)
      if (span.to < from) continue
      if (from > end) break
      if (span.to === Infinity) return Infinity
      skipped += index.through(span.to) - index.through(from - 1)
      end = index.nth(counted + amount + skipped)
    }
    return end
  }
  let end = spec.unit === 'month' ? monthsOn(spec, start, amount) : base + daysIn(spec, amount)
  for (const span of spans) {
    const from = Math.max(span.from, base + 1)
    if (span.to < from) continue
    if (from > end) break
    if (span.to === Infinity) return Infinity
    end += span.to - from + 1
  }
  return end
}

function backwards(
  spec: ClockSpec,
  start: DayNumber,
  index: WorkdayIndex,
  amount: number,
): DayNumber {
  const base = spec.startRule === 'count-start-day' ? start + 1 : start
  if (spec.unit === 'workday') return index.nth(index.through(base - 1) - amount + 1)
  if (spec.unit === 'month') return addMonthsNumber(base, -amount)
  return base - daysIn(spec, amount)
}

function daysIn(spec: ClockSpec, amount: number): number {
  return spec.unit === 'week' ? amount * 7 : amount
}

/**
 * Months end on the corresponding day, or on the month's last day where there is none. With the
 * start day counted they end on the day before the corresponding one: 1 March counts to 31 March.
 */
function monthsOn(spec: ClockSpec, start: DayNumber, amount: number): DayNumber {
  if (spec.startRule !== 'count-start-day') return addMonthsNumber(start, amount)
  const { year, month, date } = civil(start)
  const target = monthAfter(year, month, amount)
  const last = daysInMonth(target.year, target.month)
  return numberOf(target.year, target.month, 1) + Math.min(date - 1, last) - 1
}

/** Moves a last day that is a day off, as the spec says. */
function rolled(
  spec: ClockSpec,
  end: DayNumber,
  index: WorkdayIndex,
  spans: readonly Span[],
): DayNumber {
  const roll = rollOf(spec)
  if (roll === 'none' || end === Infinity) return end
  if (roll === 'previous-workday') return index.onOrBefore(end)
  let due = index.onOrAfter(end)
  for (const span of spans) {
    if (span.to < due) continue
    if (span.from > due) break
    if (span.to === Infinity) return Infinity
    due = index.onOrAfter(span.to + 1)
  }
  return due
}

/** The roll in force: what the spec says, else what its unit and direction imply. */
export function rollOf(spec: ClockSpec): 'next-workday' | 'none' | 'previous-workday' {
  if (spec.roll) return spec.roll
  if (spec.unit === 'hour' || spec.unit === 'workhour') return 'none'
  return spec.direction === 'before' ? 'previous-workday' : 'next-workday'
}
