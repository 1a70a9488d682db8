import type { Day } from '#kernel/calendar/day.ts'
import {
  verdictOf,
  verdicts,
  type Message,
  type Verdict,
} from '#modules/petitions/messages/message-data.ts'

/** Which answers came in time, counted as of a day (第五十六条(四)5). */

export type Counted = Readonly<Record<Verdict, number>>

export interface FiguresRow extends Pick<
  Message,
  'at' | 'noticeDue' | 'due' | 'repliedAt' | 'unit' | 'suggested'
> {
  /** Answered together with an earlier one. */
  readonly isJoint: boolean
}

export interface Figures {
  readonly all: Counted
  /** How many of them are answered together with an earlier one; each counts by its own limit. */
  readonly joint: number
  /** By year or month of receipt, oldest first. */
  readonly byPeriod: readonly { readonly period: string; readonly counted: Counted }[]
  readonly byUnit: readonly { readonly unit: number | null; readonly counted: Counted }[]
  /** Of those a person has assigned: how often the first suggestion was that section, or one of three. */
  readonly suggestion: { readonly assigned: number; readonly first: number; readonly three: number }
}

const none = (): Record<Verdict, number> =>
  Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>

/** `length`: 4 counts by year, 7 by month. */
export function figuresOf(rows: readonly FiguresRow[], today: Day, length: 4 | 7): Figures {
  const all = none()
  const periods = new Map<string, Record<Verdict, number>>()
  const units = new Map<number | null, Record<Verdict, number>>()
  const suggestion = { assigned: 0, first: 0, three: 0 }
  for (const row of rows) {
    const verdict = verdictOf(row, today)
    all[verdict]++
    const period = row.at.slice(0, length)
    const inPeriod = periods.get(period) ?? none()
    inPeriod[verdict]++
    periods.set(period, inPeriod)
    const ofUnit = units.get(row.unit) ?? none()
    ofUnit[verdict]++
    units.set(row.unit, ofUnit)
    // What was joined went where the earlier one went: nobody chose for it.
    if (row.unit === null || row.isJoint) continue
    const place = row.suggested.findIndex(({ unit }) => unit === row.unit)
    suggestion.assigned++
    if (place === 0) suggestion.first++
    if (place >= 0) suggestion.three++
  }
  return {
    all,
    joint: rows.filter(({ isJoint }) => isJoint).length,
    byPeriod: [...periods]
      .map(([period, counted]) => ({ period, counted }))
      .toSorted((one, other) => (one.period < other.period ? -1 : 1)),
    suggestion,
    byUnit: [...units].map(([unit, counted]) => ({ unit, counted })),
  }
}
