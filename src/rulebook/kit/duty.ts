import {
  addDays,
  addMonths,
  daysInMonth,
  monthEnd,
  partsOf,
  mondayOf,
  weekdayOf,
  type Day,
} from '#kernel/calendar/day.ts'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import type { Head, Ids } from './declared.ts'
import { day, type FactsOf } from './facts.ts'
import { makeRule, type Example, type Rule, type Terms } from './rule.ts'

/** 定期职责：每日、每周、每月、每季度、每半年、每年, with the last day of each round. */

export type Recurrence = {
  /** `HH:mm`, where the clause names a time. */
  readonly at?: string
  /**
   * What happens when the day is a day off. Default `none`: a fixed date never moves.
   * `previous-in-week`: never into another week; a week of days off has no round.
   */
  readonly roll?: 'none' | 'next-workday' | 'previous-workday' | 'previous-in-week'
  /** 工作日 before the day on which a reminder comes; a local setting. */
  readonly remind?: readonly number[]
  /** The day itself is a local setting, the clause says only how often. */
  readonly isLocal?: boolean
} & (
  | { readonly each: 'workday' }
  /** 1 Monday … 7 Sunday; `first-workday` and `last-workday` of the week also move over holidays. */
  | { readonly each: 'week'; readonly on: readonly number[] | 'first-workday' | 'last-workday' }
  | { readonly each: 'month'; readonly on: DayInMonth }
  /** `month`: 1 the first of the quarter, of the half year or of the year. */
  | {
      readonly each: 'quarter' | 'half-year' | 'year'
      readonly month: number
      readonly on: DayInMonth
    }
)

/** A date (moved to the month's last day where it has none), its last day, or a weekday or 工作日 in it. */
export type DayInMonth =
  | number
  | 'last'
  | 'first-monday'
  | 'last-friday'
  | 'first-workday'
  | 'last-workday'

const facts = { from: day('自'), to: day('至') }
type Asked = FactsOf<typeof facts>

/** A recurring duty answers with the days, both ends included, on which it falls due. */
export interface Duty extends Rule<Asked, readonly Day[]> {
  /** Who has it: unit or post as the clause calls it. */
  readonly who: readonly string[]
  readonly every: Recurrence
}

export function duty(
  ids: Ids,
  declaration: Head & {
    readonly who: readonly string[]
    readonly every: Recurrence
    readonly examples: readonly Example<Asked, readonly Day[]>[]
  },
): Duty {
  const { who, every, examples } = declaration
  const terms: Terms = { parameters: {}, rows: [every] }
  const made = makeRule(ids, declaration, {
    kind: 'duty',
    facts,
    terms,
    examples,
    wrongTerms: ({ rows = [] }) => (rows.length === 1 ? null : '定期职责只有一行周期'),
    answering:
      ({ rows = [] }) =>
      (asked, time) => {
        const days = occurrences(rows[0] as Recurrence, asked, time.calendar)
        const said = days.length > 0 ? days.map(formatDay).join('、') : '无'
        return { outcome: days, reason: `${declaration.name}：${said}` }
      },
  })
  return Object.assign(made, { who, every })
}

const most = 400

/** Days on which a duty falls due, `from` and `to` included, ascending. */
export function occurrences(every: Recurrence, asked: Asked, calendar: Calendar): readonly Day[] {
  // A rolled day may leave its month, so the rounds beside the period are looked at too.
  const days = new Set<Day>()
  for (const one of rounds(every, asked, calendar)) {
    const rolled = rolledDay(every.roll, one, calendar)
    if (rolled !== null && rolled >= asked.from && rolled <= asked.to) days.add(rolled)
  }
  return [...days].toSorted().slice(0, most)
}

function rolledDay(roll: Recurrence['roll'], one: Day, calendar: Calendar): Day | null {
  switch (roll) {
    case 'next-workday':
      return calendar.onOrAfter(one)
    case 'previous-workday':
      return calendar.onOrBefore(one)
    case 'previous-in-week': {
      const earlier = calendar.onOrBefore(one)
      const monday = mondayOf(one)
      return earlier >= monday ? earlier : null
    }
    default:
      return one
  }
}

function* rounds(every: Recurrence, { from, to }: Asked, calendar: Calendar): Generator<Day> {
  if (every.each === 'workday') {
    for (let one = calendar.onOrAfter(from); one <= to; one = calendar.nextWorkday(one)) yield one
    return
  }
  if (every.each === 'week') {
    const monday = mondayOf(from)
    for (let week = addDays(monday, -14); week <= to; week = addDays(week, 7)) {
      yield* inWeek(every.on, week, calendar)
    }
    return
  }
  const length = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[every.each]
  const offset = every.each === 'month' ? 0 : every.month - 1
  const { year } = partsOf(from)
  for (
    let first = `${year - 1}-01-01`;
    first <= addMonths(to, 1);
    first = addMonths(first, length)
  ) {
    yield inMonth(every.on, addMonths(first, offset), calendar)
  }
}

function* inWeek(
  on: readonly number[] | 'first-workday' | 'last-workday',
  monday: Day,
  calendar: Calendar,
): Generator<Day> {
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))
  if (typeof on !== 'string') {
    for (const n of on) yield week[n - 1]!
    return
  }
  const working = week.filter((one) => calendar.isWorkday(one))
  const one = on === 'first-workday' ? working[0] : working.at(-1)
  if (one) yield one
}

function inMonth(on: DayInMonth, first: Day, calendar: Calendar): Day {
  const { year, month } = partsOf(first)
  if (typeof on === 'number') return addDays(first, Math.min(on, daysInMonth(year, month)) - 1)
  const last = monthEnd(first)
  switch (on) {
    case 'last':
      return last
    case 'first-workday':
      return calendar.onOrAfter(first)
    case 'last-workday':
      return calendar.onOrBefore(last)
    case 'first-monday':
      return addDays(first, (8 - weekdayOf(first)) % 7)
    case 'last-friday':
      return addDays(last, -((weekdayOf(last) + 2) % 7))
  }
}
