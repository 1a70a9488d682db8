import { dayNumber, firstDay, lastDay, weekday, type DayNumber } from '#kernel/calendar/day.ts'

/**
 * Working days by number. Two tables built once make every question a look-up: how many working
 * days up to a day, and which day is the n-th. Days outside 1900–2199 throw a `RangeError`.
 */
export interface WorkdayIndex {
  isWorkday(day: DayNumber): boolean
  /** Working days from 1900-01-01 up to and including the day. */
  through(day: DayNumber): number
  /** Day of the k-th working day since 1900-01-01, counted from 1. */
  nth(k: number): DayNumber
  /** The day itself if it is a working day, else the next. */
  onOrAfter(day: DayNumber): DayNumber
  /** The day itself if it is a working day, else the last before it. */
  onOrBefore(day: DayNumber): DayNumber
}

const first = dayNumber(firstDay)
const size = dayNumber(lastDay) - first + 1

/** Builds the index from the plain week and the marked days that differ from it. */
export function workdayIndex(
  marked: ReadonlyMap<DayNumber, { readonly kind: 'off' | 'work' }>,
): WorkdayIndex {
  const counts = new Int32Array(size)
  const days = new Int32Array(size)
  let count = 0
  // Weekdays come round every seven days; asking the calendar for each of 109,572 days is slower.
  let ofWeek = weekday(first)
  for (let i = 0; i < size; i++) {
    const mark = marked.size > 0 ? marked.get(first + i) : undefined
    if (mark ? mark.kind === 'work' : ofWeek < 6) days[count++] = first + i
    counts[i] = count
    ofWeek = ofWeek === 7 ? 1 : ofWeek + 1
  }

  function through(day: DayNumber): number {
    const found = counts[day - first]
    if (found === undefined) throw new RangeError('日期超出日历范围（1900年至2199年）')
    return found
  }
  function nth(k: number): DayNumber {
    const found = k > 0 && k <= count ? days[k - 1] : undefined
    if (found === undefined) throw new RangeError('日期超出日历范围（1900年至2199年）')
    return found
  }
  const isWorkday = (day: DayNumber) => days[through(day) - 1] === day
  return {
    isWorkday,
    through,
    nth,
    onOrAfter: (day) => (isWorkday(day) ? day : nth(through(day) + 1)),
    onOrBefore: (day) => nth(through(day)),
  }
}
