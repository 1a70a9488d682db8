/**
 * Days as the calendar and the clocks reckon with them: pure arithmetic of the Gregorian calendar,
 * no time of day and no time zone. Every function throws a `RangeError` on a text that is no day.
 */

/** A day without time, `YYYY-MM-DD`, as it is called in Beijing. Never a `Date` at midnight. */
export type Day = string

/** The same day as a whole number, days since 1970-01-01: fast to compare, add and index by. */
export type DayNumber = number

/** First and last day the calendar reaches: births of retired staff to limits far ahead. */
export const firstDay: Day = '1900-01-01'
export const lastDay: Day = '2199-12-31'

/** The parts of a day; month 1–12, date 1–31. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month (1–12), leap years included. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Tells a real day from any other text: `2026-02-30` is none. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && partsIn(text) !== undefined
}

/** Number of a day. Throws on anything that is not `YYYY-MM-DD` or does not exist. */
export function dayNumber(day: Day): DayNumber {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const date = digits(day, 8, 10)
  const shaped = day.length === 10 && day.charCodeAt(4) === 45 && day.charCodeAt(7) === 45
  if (!shaped || !exists(year, month, date)) throw new RangeError(`不是日期：${day}`)
  return numberOf(year, month, date)
}

/** The day of a number. Texts are kept once made: the same few thousand days are asked for again. */
export function dayOfNumber(number: DayNumber): Day {
  return (texts[number + textsFrom] ??= textOf(number))
}

export function partsOf(day: Day): DayParts {
  const parts = partsIn(day)
  if (!parts) throw new RangeError(`不是日期：${day}`)
  return parts
}

/** Year a day number lies in. */
export function yearOfNumber(number: DayNumber): number {
  return civil(number).year
}

/** 1 Monday … 7 Sunday. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => weekday(dayNumber(day))

/** Monday of the week that a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export function addDays(day: Day, amount: number): Day {
  return dayOfNumber(dayNumber(day) + amount)
}

/** Natural days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The corresponding day so many months on, or the month's last day where it has none. */
export function addMonthsNumber(number: DayNumber, months: number): DayNumber {
  const { year, month, date } = civil(number)
  const target = monthAfter(year, month, months)
  return numberOf(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)))
}

export function addMonths(day: Day, months: number): Day {
  return dayOfNumber(addMonthsNumber(dayNumber(day), months))
}

/** Last day of the month a day lies in. */
export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOfNumber(numberOf(year, month, daysInMonth(year, month)))
}

/** Month so many months after a month; negative amounts go back. */
export function monthAfter(year: number, month: number, months: number) {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** Number of the day with these parts; the caller knows that it exists. */
export function numberOf(year: number, month: number, date: number): DayNumber {
  // Years begin in March here, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  const century = Math.floor(y / 100)
  const leaps = Math.floor(y / 4) - century + Math.floor(y / 400)
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + date - 1 - 719_468
}

/** Parts of the day with a number. */
export function civil(number: DayNumber): DayParts {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const ofYear = ofEra - (365 * yearOfEra + leaps)
  const m = Math.floor((5 * ofYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  const date = ofYear - Math.floor((153 * m + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

const textsFrom = -numberOf(1900, 1, 1)
const texts: (Day | undefined)[] = []

function textOf(number: DayNumber): Day {
  const { year, month, date } = civil(number)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`日期超出范围：${number}`)
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

function partsIn(text: string): DayParts | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  return exists(year, month, date) ? { year, month, date } : undefined
}

/** NaN where a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function exists(year: number, month: number, date: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}
