import type { Day } from '#kernel/calendar/day.ts'
import { addDays } from '#kernel/calendar/day.ts'

/** 督办看板 (第九条(五)1, 第十五条(九)): figures counted from the register and nothing else. Pure. */

/** One assigned task as the board counts it. */
export interface BoardRow {
  readonly matter: string
  readonly number: string
  readonly title: string
  readonly lead: number
  readonly assigner: number
  readonly source: string
  readonly level: string
  readonly percent: number
  readonly missed: number
  readonly reports: number
  readonly createdOn: Day
  readonly dueOn: Day | null
  /** The day it was finished; null while it is open. */
  readonly endedOn: Day | null
  /** 工作日 past its limit, today or on the day it was finished. */
  readonly late: number
}

export interface Tally {
  readonly key: string
  readonly open: number
  readonly closed: number
  readonly onTime: number
  readonly late: number
  readonly missed: number
  /** 按时办结率, per cent with one decimal; null while nothing was due. */
  readonly rate: number | null
  /** 报送率: reports that came, of those that were due. */
  readonly replied: number | null
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10

/** Counts by any key, the most late first. */
export function tallyBy(
  rows: readonly BoardRow[],
  keyOf: (row: BoardRow) => string,
): readonly Tally[] {
  const groups = new Map<string, BoardRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
    .map(([key, group]): Tally => {
      const closed = group.filter(({ endedOn }) => endedOn !== null)
      const late = group.filter((row) => row.late > 0)
      const onTime = closed.filter((row) => row.dueOn !== null && row.late === 0).length
      const due = onTime + late.length
      const missed = group.reduce((sum, row) => sum + row.missed, 0)
      const reports = group.reduce((sum, row) => sum + row.reports, 0)
      return {
        key,
        open: group.length - closed.length,
        closed: closed.length,
        onTime,
        late: late.length,
        missed,
        rate: share(onTime, due),
        replied: share(reports, reports + missed),
      }
    })
    .toSorted((a, b) => b.late - a.late || b.open - a.open || a.key.localeCompare(b.key))
}

export interface Week {
  readonly monday: Day
  readonly begun: number
  readonly ended: number
}

/** How many were begun and finished in each of the last weeks, oldest first. */
export function trendOf(rows: readonly BoardRow[], thisMonday: Day, weeks: number): Week[] {
  return Array.from({ length: weeks }, (_, i) => {
    const monday = addDays(thisMonday, -7 * (weeks - 1 - i))
    const next = addDays(monday, 7)
    const isIn = (day: Day | null) => day !== null && day >= monday && day < next
    return {
      monday,
      begun: rows.filter((row) => isIn(row.createdOn)).length,
      ended: rows.filter((row) => isIn(row.endedOn)).length,
    }
  })
}
