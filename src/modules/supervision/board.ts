import { addDays, type Day } from '#kernel/calendar/day.ts'
import type { Span } from '#kernel/calendar/span.ts'
import { grouped } from '#kernel/registers/grouped.ts'
import { onTimeRate } from '#rulebook/articles/a09-inspection.ts'
import type { InForce } from '#rulebook/kit.ts'

/** 督办看板 (第九条(五)1, 第十五条(九)): figures counted from the register and nothing else. Pure. */

export const spanKinds = ['week', 'month', 'year'] as const

/** One assigned task as the register holds it. */
export interface BoardTask {
  readonly matter: string
  readonly number: string
  readonly title: string
  readonly lead: number
  readonly assigner: number
  readonly source: string
  readonly level: string
  readonly createdOn: Day
  readonly dueOn: Day | null
  /** The day it was finished; null while it is open. */
  readonly endedOn: Day | null
  /** The day the section's head found it done, what in time or late is counted by. */
  readonly checkedOn: Day | null
  readonly reports: readonly { readonly on: Day; readonly percent: number }[]
  /** Days on which a report was due and did not come. */
  readonly missedOn: readonly Day[]
}

/** A task as it stood at the end of a span, with what happened to it in the span. */
export interface BoardRow extends Omit<BoardTask, 'reports' | 'missedOn' | 'checkedOn'> {
  readonly percent: number
  readonly reports: number
  readonly missed: number
  /** 工作日 past its limit, at the end of the span or on the day it was finished. */
  readonly late: number
}

/**
 * The tasks that were open in a span or finished in it, as they stood at its end (or today, where it
 * is not over). `workdays` counts from one day to another.
 */
export function standing(
  tasks: readonly BoardTask[],
  span: Span,
  today: Day,
  workdays: (from: Day, to: Day) => number,
): BoardRow[] {
  const end = span.to < today ? span.to : today
  const isIn = (day: Day) => day >= span.from && day <= end
  return tasks
    .filter(({ createdOn, endedOn }) => createdOn <= end && (endedOn ?? span.to) >= span.from)
    .map(({ reports, missedOn, checkedOn, ...task }) => {
      const endedOn = task.endedOn !== null && task.endedOn <= end ? task.endedOn : null
      const done = checkedOn ?? endedOn
      const until = done !== null && done <= end ? done : end
      return {
        ...task,
        endedOn,
        percent: reports.findLast(({ on }) => on <= end)?.percent ?? 0,
        reports: reports.filter(({ on }) => isIn(on)).length,
        missed: missedOn.filter(isIn).length,
        late: task.dueOn !== null && until > task.dueOn ? workdays(task.dueOn, until) : 0,
      }
    })
}

/** Which lines stand behind a figure of the board. */
export const behind = {
  open: (row: BoardRow) => row.endedOn === null,
  closed: (row: BoardRow) => row.endedOn !== null,
  onTime: (row: BoardRow) => row.endedOn !== null && row.dueOn !== null && row.late === 0,
  late: (row: BoardRow) => row.late > 0,
  /** What the rate is reckoned from. */
  due: (row: BoardRow) =>
    row.late > 0 || (row.endedOn !== null && row.dueOn !== null && row.late === 0),
  missed: (row: BoardRow) => row.missed > 0,
  replied: (row: BoardRow) => row.reports + row.missed > 0,
} as const
export type Figure = keyof typeof behind
export const figures = Object.keys(behind) as [Figure, ...Figure[]]

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

/** Counts by any key, the most late first; the rate as the rulebook reckons it on that day. */
export function tallyBy(
  rows: readonly BoardRow[],
  keyOf: (row: BoardRow) => string,
  when: Day | InForce,
): readonly Tally[] {
  const rateOf = onTimeRate.on(when)
  return [...grouped(rows, keyOf)]
    .map(([key, group]): Tally => {
      const count = (figure: Figure) => group.filter(behind[figure]).length
      const [onTime, late] = [count('onTime'), count('late')]
      const missed = group.reduce((sum, row) => sum + row.missed, 0)
      const reports = group.reduce((sum, row) => sum + row.reports, 0)
      return {
        key,
        open: count('open'),
        closed: count('closed'),
        onTime,
        late,
        missed,
        rate: onTime + late === 0 ? null : rateOf({ onTime, late }).outcome,
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
export function trendOf(
  tasks: readonly Pick<BoardTask, 'createdOn' | 'endedOn'>[],
  thisMonday: Day,
  weeks: number,
): Week[] {
  return Array.from({ length: weeks }, (_, i) => {
    const monday = addDays(thisMonday, -7 * (weeks - 1 - i))
    const next = addDays(monday, 7)
    const isIn = (day: Day | null) => day !== null && day >= monday && day < next
    return {
      monday,
      begun: tasks.filter((row) => isIn(row.createdOn)).length,
      ended: tasks.filter((row) => isIn(row.endedOn)).length,
    }
  })
}
