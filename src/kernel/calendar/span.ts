import {
  addDays,
  addMonths,
  daysBetween,
  mondayOf,
  monthEnd,
  partsOf,
  type Day,
} from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'

/** A stretch of days that something is counted over, both days included. */
export interface Span {
  readonly from: Day
  readonly to: Day
  /** `2026年3月2日至8日`, `2026年3月`, `2026年上半年`, `2026年`. */
  readonly label: string
}

export type SpanKind = 'week' | 'month' | 'half-year' | 'year'

/** The week (Monday to Sunday), month, half year or year that a day is in. */
export function spanOf(kind: SpanKind, day: Day): Span {
  const { year, month } = partsOf(day)
  switch (kind) {
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年` }
    case 'half-year':
      return month <= 6
        ? { from: `${year}-01-01`, to: `${year}-06-30`, label: `${year}年上半年` }
        : { from: `${year}-07-01`, to: `${year}-12-31`, label: `${year}年下半年` }
    case 'month':
      return { from: `${day.slice(0, 7)}-01`, to: monthEnd(day), label: `${year}年${month}月` }
    case 'week': {
      const from = mondayOf(day)
      return spanBetween(from, addDays(from, 6))
    }
  }
}

/** Any stretch of days; `to` is not before `from`. */
export function spanBetween(from: Day, to: Day): Span {
  const [month, date] = [Number(to.slice(5, 7)), Number(to.slice(8))]
  const end =
    from.slice(0, 7) === to.slice(0, 7)
      ? `${date}日`
      : from.slice(0, 4) === to.slice(0, 4)
        ? `${month}月${date}日`
        : formatDay(to)
  return { from, to, label: `${formatDay(from)}至${end}` }
}

/** What a span is compared with: the one before it, and the same days a year earlier. */
export function comparedWith(span: Span, kind: SpanKind | 'days'): { before: Span; last: Span } {
  const { from, to } = span
  if (kind !== 'days') {
    return { before: spanOf(kind, addDays(from, -1)), last: spanOf(kind, addMonths(from, -12)) }
  }
  const isWhole = from.endsWith('-01') && to === monthEnd(to)
  const length = isWhole ? monthsIn(from, to) : 0
  return {
    before: isWhole
      ? spanBetween(addMonths(from, -length), addDays(from, -1))
      : spanBetween(addDays(from, -daysIn(from, to)), addDays(from, -1)),
    last: spanBetween(
      addMonths(from, -12),
      isWhole ? monthEnd(addMonths(to, -12)) : addMonths(to, -12),
    ),
  }
}

const monthsIn = (from: Day, to: Day) => {
  const [a, b] = [partsOf(from), partsOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month + 1
}
const daysIn = (from: Day, to: Day) => daysBetween(from, to) + 1
