import { dayNumber, weekday } from '#kernel/calendar/day.ts'

export interface MonthDay {
  readonly day: string
  readonly workday: boolean
  readonly why: string
}

/** The days that are not as the week says, neighbours with one reason together: `1日至3日 元旦放假`. */
export function monthNotes(days: readonly MonthDay[]): string[] {
  const special = days.filter(
    ({ day, workday, why }) => workday === weekday(dayNumber(day)) > 5 || /放假|调休/u.test(why),
  )
  const runs: { from: string; to: string; why: string }[] = []
  for (const { day, why } of special) {
    const last = runs.at(-1)
    if (last?.why === why && dayNumber(day) === dayNumber(last.to) + 1) last.to = day
    else runs.push({ from: day, to: day, why })
  }
  const date = (day: string) => `${Number(day.slice(8))}日`
  return runs.map(
    ({ from, to, why }) => `${from === to ? date(from) : `${date(from)}至${date(to)}`} ${why}`,
  )
}
