import {
  dayNumber,
  dayOfNumber,
  weekday,
  weekdayOf,
  yearOfNumber,
  type Day,
  type DayNumber,
} from '#kernel/calendar/day.ts'
import { fingerprint } from '#kernel/calendar/fingerprint.ts'
import { officeHours, type WorkingHours } from '#kernel/calendar/hours.ts'
import { stateSchedule, type MarkedDay, type Schedule } from '#kernel/calendar/schedule.ts'
import { workdayIndex, type WorkdayIndex } from '#kernel/calendar/workday-index.ts'

/**
 * Which days are working days, and why. Immutable: a change of schedule makes another calendar
 * with another version. Reaches from 1900 to 2199; outside it throws a `RangeError`.
 */
export interface Calendar {
  /** Hash of the content, e.g. `cal-2026-4f1c9a0b2d3e5f60`; a decision cites it. */
  readonly version: string
  /** Years whose schedule is published, ascending. */
  readonly years: readonly number[]
  readonly hours: WorkingHours
  isWorkday(day: Day): boolean
  /** Chinese: `周六`, `国庆节放假（国办发明电〔2025〕7号）`, `工作日`; marks what is 暂定. */
  whyOf(day: Day): string
  /** The year has no published schedule: the plain week is assumed and may change. */
  isProvisional(day: Day): boolean
  /** The notice or local decision that marks the day; undefined for a day of the plain week. */
  provenance(day: Day): MarkedDay | undefined
  /** 工作日 after `from` up to and including `to`; negative when `to` is earlier. */
  workdaysBetween(from: Day, to: Day): number
  /** The n-th 工作日 after the day, before it for a negative n; 0 gives the day itself. */
  addWorkdays(day: Day, n: number): Day
  /** First 工作日 after the day. */
  nextWorkday(day: Day): Day
  /** Last 工作日 before the day. */
  previousWorkday(day: Day): Day
  /** The day itself if it is a 工作日, else the next one: the roll of natural-day limits. */
  onOrAfter(day: Day): Day
  /** The day itself if it is a 工作日, else the one before: reminders of fixed dates. */
  onOrBefore(day: Day): Day
  /** The same in whole numbers, for the clocks. */
  readonly index: WorkdayIndex
}

/**
 * Builds a calendar from the State Council's schedule and the prefecture's own days on top.
 * Of several rows for one day the last counts.
 */
export function calendarOf(
  schedule: Schedule = stateSchedule(),
  overrides: readonly MarkedDay[] = [],
  hours: WorkingHours = officeHours,
): Calendar {
  const marked = new Map<DayNumber, MarkedDay>()
  for (const day of [...schedule.days, ...overrides]) marked.set(dayNumber(day.day), day)
  const years = [...new Set(schedule.years)].toSorted((a, b) => a - b)
  const published = new Set(years)
  const index = workdayIndex(marked)
  const isProvisional = (day: Day) => !published.has(yearOfNumber(dayNumber(day)))

  return {
    version: versionOf(years, marked, hours),
    years,
    hours,
    index,
    isProvisional,
    isWorkday: (day) => index.isWorkday(dayNumber(day)),
    provenance: (day) => marked.get(dayNumber(day)),
    whyOf: (day) => {
      const mark = marked.get(dayNumber(day))
      const why = mark ? whyMarked(mark) : whyPlain(index, dayNumber(day))
      return isProvisional(day) && !mark ? `${why}（暂定，尚无${day.slice(0, 4)}年放假安排）` : why
    },
    workdaysBetween: (from, to) => index.through(dayNumber(to)) - index.through(dayNumber(from)),
    addWorkdays: (day, n) => dayOfNumber(n === 0 ? dayNumber(day) : step(index, dayNumber(day), n)),
    nextWorkday: (day) => dayOfNumber(step(index, dayNumber(day), 1)),
    previousWorkday: (day) => dayOfNumber(step(index, dayNumber(day), -1)),
    onOrAfter: (day) => dayOfNumber(index.onOrAfter(dayNumber(day))),
    onOrBefore: (day) => dayOfNumber(index.onOrBefore(dayNumber(day))),
  }
}

function step(index: WorkdayIndex, day: DayNumber, n: number): DayNumber {
  if (!Number.isInteger(n)) throw new RangeError(`工作日须为整数：${n}`)
  return n > 0 ? index.nth(index.through(day) + n) : index.nth(index.through(day - 1) + n + 1)
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

function whyPlain(index: WorkdayIndex, day: DayNumber): string {
  return index.isWorkday(day) ? '工作日' : weekdayName(day)
}

/** 周一 … 周日. */
export function weekdayName(day: DayNumber): string {
  return weekdays[weekday(day) - 1] ?? ''
}

function whyMarked({ day, kind, name, basis, source }: MarkedDay): string {
  if (source === 'local')
    return `${kind === 'off' ? '州内假日' : '州内安排上班'}：${name}（${basis}）`
  if (kind === 'off') return `${name}放假（${basis}）`
  const word = weekdayOf(day) > 5 ? '周末调休上班' : '照常上班'
  return `${word}（${name}，${basis}）`
}

function versionOf(
  years: readonly number[],
  marked: ReadonlyMap<DayNumber, MarkedDay>,
  hours: WorkingHours,
): string {
  const days = [...marked.values()]
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, kind, name, basis, source }) => [day, kind, name, basis, source])
  const hash = fingerprint(JSON.stringify([years, days, hours.map(({ from, to }) => [from, to])]))
  return `cal-${years.at(-1) ?? '0'}-${hash.slice(0, 16)}`
}
