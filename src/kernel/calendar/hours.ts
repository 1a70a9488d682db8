/** A session of work in the day, Beijing time, `HH:mm`. */
export interface Session {
  readonly from: string
  readonly to: string
}

/** Sessions of a working day in order; they do not overlap. */
export type WorkingHours = readonly Session[]

/**
 * Office hours of the bureau, clause 35.2a 第三十五条(二). The clause names Monday to Friday; make-up
 * weekends are working days by the State Council's notice and have the same sessions.
 */
export const officeHours: WorkingHours = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '17:30' },
]

/** `HH:mm` as minutes after midnight; `24:00` is 1440. Throws a `RangeError` on anything else. */
export function minutesOf(time: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  const hour = Number(match?.[1])
  const minute = Number(match?.[2])
  const fits = (hour < 24 && minute < 60) || (hour === 24 && minute === 0)
  if (!fits) throw new RangeError(`不是时间：${time}`)
  return hour * 60 + minute
}

/** Minute of the day at which the last session ends (17:30 → 1050). */
export function closingMinute(hours: WorkingHours): number {
  return minutesOf(hours.at(-1)?.to ?? '24:00')
}
