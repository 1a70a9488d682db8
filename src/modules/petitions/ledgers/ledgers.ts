import type { Day } from '#kernel/calendar/day.ts'
import { caseLeaderActive, caseLeaderNaming } from '#rulebook/articles/a33-petition-leaders.ts'
import {
  petitionArchiveYearly,
  petitionFilingDue,
} from '#rulebook/articles/a33-petition-records.ts'
import type { InForce } from '#rulebook/kit.ts'

/** 信访台账 (第三十三条(三)(五)(十二)3): lists worked out from the register as of today. Pure. */

export interface CaseRow {
  readonly matter: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly begun: Day
  readonly unit: number | null
  /** Why a leader is needed: 上级交办, 赴京赴省集体上访, or set. */
  readonly why: string
  readonly leader: number | null
  readonly named: Day | null
  readonly due: Day | null
  readonly acts: readonly { readonly on: Day; readonly kind: string }[]
  readonly closedOn: Day | null
}

/** One line of the 包案台账. */
export interface LedCase extends CaseRow {
  readonly namedBy: Day
  /** No leader after the limit. */
  readonly isUnnamed: boolean
  /** Why it is listed to the 局长; empty where it is not. */
  readonly listed: string
}

/** 包案台账: every case with its leader; open ones without one, or without an act for long, stand out. */
export function caseLedger(rows: readonly CaseRow[], asking: InForce): LedCase[] {
  const { day: today } = asking
  const naming = caseLeaderNaming.on(asking)
  const active = caseLeaderActive.on(asking)
  return rows
    .map((row): LedCase => {
      const namedBy = naming({ from: row.begun }).outcome!
      const isOpen = row.closedOn === null
      const last = [...row.acts.map(({ on }) => on), row.named]
        .filter((on) => on !== null)
        .toSorted()
        .at(-1)
      const idle = isOpen && last !== undefined ? active({ last, on: today }) : null
      return {
        ...row,
        namedBy,
        isUnnamed: isOpen && row.leader === null && today > namedBy,
        listed: idle?.outcome === '列报局长' ? idle.reason : '',
      }
    })
    .toSorted(
      (a, b) =>
        Number(b.isUnnamed) - Number(a.isUnnamed) ||
        Number(b.listed !== '') - Number(a.listed !== '') ||
        Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
        a.begun.localeCompare(b.begun),
    )
}

export interface ClosedRow {
  readonly matter: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly closedOn: Day
  readonly consolidated: {
    readonly on: Day
    readonly isMoved: boolean
    readonly reason: string
  } | null
}

/** 案结卷成: closed and without a file after the limit. */
export function unfiled(rows: readonly ClosedRow[], asking: InForce) {
  const due = petitionFilingDue.on(asking)
  return rows
    .filter(({ state }) => state === 'filing')
    .map((row) => ({ ...row, due: due({ from: row.closedOn }).outcome! }))
    .filter((row) => asking.day > row.due)
    .toSorted((a, b) => a.due.localeCompare(b.due))
}

/** 年度归并: last year's closed cases, moved, left out with reasons, and still to be decided on. */
export function yearlyFiling(rows: readonly ClosedRow[], asking: InForce) {
  const { day: today } = asking
  const thisYear = today.slice(0, 4)
  const year = Number(thisYear) - 1
  const days = petitionArchiveYearly.on(asking)({
    from: `${thisYear}-01-01`,
    to: `${thisYear}-12-31`,
  })
  const due = days.outcome[0]!
  const last = rows.filter(({ closedOn }) => closedOn.startsWith(`${year}-`))
  const moved = last.filter(({ consolidated }) => consolidated?.isMoved === true)
  const left = last.filter(({ consolidated }) => consolidated?.isMoved === false)
  const pending = last.filter(({ consolidated }) => consolidated === null)
  return {
    year,
    due,
    closed: last.length,
    moved: moved.length,
    left,
    pending,
    isLate: today > due && pending.length > 0,
    cite: days.cite,
  }
}
