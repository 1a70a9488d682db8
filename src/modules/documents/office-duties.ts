import type { Calendar } from '#kernel/calendar/calendar.ts'
import { addDays, weekdayOf, type Day } from '#kernel/calendar/day.ts'
import { clockTime } from '#kernel/clocks/time.ts'
import { officeDuties } from '#rulebook/articles/a53-incoming.ts'

/** 每日9:00、16:00登录协同平台，星期二、四16:00前交换文件 (第五十三条(一)1). Pure. */

export interface DutyLine {
  readonly key: string
  readonly time: string
  readonly label: string
  readonly cite: string
  readonly state: 'done' | 'coming' | 'due' | 'late'
  readonly doneAt: string | null
}

/** Minutes after which a check-in is late; a local setting. */
const tolerance = 30

/**
 * Whether papers are exchanged on the day: a Tuesday or Thursday that is a working day, or the first
 * working day after one that was not (several merge into one).
 */
export function isExchangeDay(day: Day, calendar: Calendar): boolean {
  if (!calendar.isWorkday(day)) return false
  if (isTuesdayOrThursday(day)) return true
  for (let past = addDays(day, -1); !calendar.isWorkday(past); past = addDays(past, -1)) {
    if (isTuesdayOrThursday(past)) return true
  }
  return false
}

const isTuesdayOrThursday = (day: Day) => [2, 4].includes(weekdayOf(day))

/** Today's duties of the mail room with their state at an instant. */
export function dutiesOf(
  day: Day,
  now: string,
  done: ReadonlyMap<string, string>,
  calendar: Calendar,
): DutyLine[] {
  const facts = { isWorkday: calendar.isWorkday(day), isExchangeDay: isExchangeDay(day, calendar) }
  const decided = officeDuties.on(day)(facts)
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const at = minutes(clockTime(now))
  return decided.outcome.map(({ key, at: time, label, cite }) => {
    const doneAt = done.get(key) ?? null
    const due = minutes(time)
    const isBefore = key === 'exchange'
    const state = doneAt
      ? 'done'
      : at > due + (isBefore ? 0 : tolerance)
        ? 'late'
        : at >= due - 60
          ? 'due'
          : 'coming'
    return { key, time, label, cite, state, doneAt }
  })
}
