import { dayNumber, dayOfNumber, partsOf, type Day } from '#kernel/calendar/day.ts'
import { minutesOf } from '#kernel/calendar/hours.ts'

/**
 * The only place that knows the time zone: Asia/Shanghai, UTC+8 all year, no daylight saving time
 * since 1991. Everything else speaks of days and of instants.
 */
const offset = 8 * 3_600_000
const dayLength = 86_400_000
const minuteLength = 60_000

/** An instant as a `Date` or as ISO 8601 text with a zone (`2026-03-02T06:05:00.000Z`). */
export type InstantLike = Date | string

/** Beijing day an instant falls in. */
export function dayOf(instant: InstantLike): Day {
  return dayOfNumber(Math.floor((millis(instant) + offset) / dayLength))
}

/** Instant of a Beijing time of day, `HH:mm`; `24:00` is the end of the day. */
export function instantOf(day: Day, time = '00:00'): Date {
  return atMinute(dayNumber(day), minutesOf(time))
}

/** Instant so many minutes after midnight of a day number. */
export function atMinute(day: number, minute: number): Date {
  return new Date(day * dayLength - offset + minute * minuteLength)
}

/** Milliseconds since midnight in Beijing. */
export function timeOfDay(instant: InstantLike): number {
  const shifted = millis(instant) + offset
  return shifted - Math.floor(shifted / dayLength) * dayLength
}

/** `HH:mm` in Beijing. */
export function clockTime(instant: InstantLike): string {
  const minutes = Math.floor(timeOfDay(instant) / minuteLength)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** `2026年3月2日`. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** `2026年3月2日 14:05`, Beijing time. */
export function formatInstant(instant: InstantLike): string {
  return `${formatDay(dayOf(instant))} ${clockTime(instant)}`
}

/** A limit's last moment: midnight is shown as 24:00 of the day that ends with it. */
export function formatLimit(instant: InstantLike): string {
  if (timeOfDay(instant) > 0) return formatInstant(instant)
  return `${formatDay(dayOfNumber(dayNumber(dayOf(instant)) - 1))} 24:00`
}

/** The minute in Beijing time that rules and forms reckon with, `2026-03-02T14:05`. */
export function minuteOf(instant: InstantLike): string {
  return isoBeijing(instant).slice(0, 16)
}

/** The instant (ISO, UTC) at which a Beijing minute `2026-03-02T14:05` begins. */
export function instantOfMinute(minute: string): string {
  return new Date(`${minute}:00+08:00`).toISOString()
}

/** ISO 8601 with the zone written out, `2026-03-02T14:05:00+08:00`, for exports and machines. */
export function isoBeijing(instant: InstantLike): string {
  return `${new Date(millis(instant) + offset).toISOString().slice(0, 19)}+08:00`
}

/** A point in time as clocks take it: a day alone, or a day with the instant. */
export interface Moment {
  readonly day: Day
  /** Absent where only the day is known. */
  readonly at?: Date
}

/**
 * Reads `2026-02-13`, `2026-02-13T16:30` (Beijing) or an instant with a zone.
 * Throws a `RangeError` on anything else.
 */
export function momentOf(text: InstantLike): Moment {
  if (text instanceof Date) return { day: dayOf(text), at: text }
  if (text.length === 10) {
    dayNumber(text)
    return { day: text }
  }
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(text)
  if (!local) {
    const at = new Date(millis(text))
    return { day: dayOf(at), at }
  }
  const [, day = '', time = '', seconds = '0'] = local
  const at = new Date(instantOf(day, time).getTime() + Number(seconds) * 1000)
  return { day: dayOf(at), at }
}

function millis(instant: InstantLike): number {
  if (instant instanceof Date) return instant.getTime()
  const zoned = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(instant)
  const value = zoned ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(value)) throw new RangeError(`不是时刻：${instant}`)
  return value
}
