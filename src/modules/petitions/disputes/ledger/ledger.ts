import { addDays, type Day } from '#kernel/calendar/day.ts'
import type { UnitId } from '#kernel/org/directory.ts'
import { states, type State } from '#modules/petitions/disputes/data.ts'

/** 《排查化解台帐》 as figures: what was found, resolved, is open, is late (第三十三条(六)). Pure. */

/** An entry as the ledger lists it. It names nobody outside the bureau. */
export interface LedgerRow {
  readonly matter: string
  readonly number: string | null
  readonly subject: string
  readonly state: State
  readonly month: string
  readonly unit: UnitId
  readonly kind: string
  readonly people: number
  readonly place: string
  readonly risk: string
  readonly measures: string
  readonly lead: UnitId
  readonly responsible: number
  readonly due: Day
  readonly demand: string
  readonly reportedOn: Day | null
  readonly resolvedOn: Day | null
  /** Number of the letter to the organ above, and what that answered last. */
  readonly sent: string | null
  readonly answer: string | null
}

export const isOpen = ({ state }: Pick<LedgerRow, 'state'>): boolean => !('end' in states[state])

/**
 * Late from the day after its date on, until the section reports it resolved. What waits for the
 * organ above is not late.
 */
export function isOverdue(
  row: Pick<LedgerRow, 'state' | 'due' | 'reportedOn'>,
  today: Day,
): boolean {
  return isOpen(row) && row.state !== 'waiting' && (row.reportedOn ?? today) > row.due
}

/** 化解中, or 逾期 where it is late. */
export const standingOf = (row: LedgerRow, today: Day): string =>
  isOverdue(row, today) ? `${states[row.state].label}，逾期` : states[row.state].label

export interface Tally {
  readonly found: number
  readonly resolved: number
  readonly open: number
  readonly overdue: number
}

export function tallyOf(rows: readonly LedgerRow[], today: Day): Tally {
  const counted = rows.filter(({ state }) => state !== 'dropped')
  return {
    found: counted.length,
    resolved: counted.filter(({ state }) => state === 'resolved').length,
    open: counted.filter(isOpen).length,
    overdue: counted.filter((row) => isOverdue(row, today)).length,
  }
}

/** The figures of each month or section, in order. */
export function talliesBy<K extends string | number>(
  rows: readonly LedgerRow[],
  keyOf: (row: LedgerRow) => K,
  today: Day,
): { readonly key: K; readonly tally: Tally }[] {
  const groups = new Map<K, LedgerRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .map(([key, own]) => ({ key, tally: tallyOf(own, today) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** A section's answer for a month, as it was asked. */
export interface AnswerRow {
  readonly matter: string
  readonly unit: UnitId
  readonly due: Day
  readonly found: number | null
  readonly answeredOn: Day | null
  /** Whether the reader is to give it. */
  readonly isMine: boolean
}

export interface SectionLine {
  readonly unit: UnitId
  readonly name: string
  readonly answer: AnswerRow | null
  /** 无隐患, 有隐患2项, 待回复, 缺报, 没有布置. */
  readonly words: string
  readonly isLate: boolean
  /** Listed as missing since that day: the day after the date (第三十三条(六)). */
  readonly missingSince: Day | null
  /** Entries of the month that the section has in the ledger. */
  readonly listed: number
}

/** One section of a month's overview. */
export function lineOfSection(
  section: { readonly unit: UnitId; readonly name: string; readonly listed: number },
  answer: AnswerRow | null,
  today: Day,
): SectionLine {
  const isMissing = answer !== null && answer.answeredOn === null && today > answer.due
  const words =
    answer === null
      ? '没有布置'
      : answer.found === null
        ? isMissing
          ? '缺报'
          : '待回复'
        : answer.found === 0
          ? '无隐患'
          : `有隐患${answer.found}项`
  return {
    ...section,
    answer,
    words,
    isLate: answer !== null && answer.answeredOn !== null && answer.answeredOn > answer.due,
    missingSince: isMissing ? addDays(answer.due, 1) : null,
  }
}
