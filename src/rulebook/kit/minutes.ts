/**
 * Minutes from one moment to another, both in Beijing as the facts give them; negative when `to` is
 * earlier. A day without a time counts from midnight.
 */
export function minutesBetween(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / 60_000)
}

const instant = (moment: string) =>
  Date.parse(moment.length === 10 ? `${moment}T00:00+08:00` : `${moment}+08:00`)
