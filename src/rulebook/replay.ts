import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Amendments, AnyRule, Day } from './kit.ts'
import { firstEdition } from './kit.ts'

/** 试行：past questions asked again under two versions of a rule, and what would have been different. */

/** A question that was once asked. */
export interface PastCase {
  /** Matter, or whatever the case is known by. */
  readonly ref: string
  readonly day: Day
  readonly facts: unknown
  /** Day on which it was done, where the rule is a limit. */
  readonly done?: Day | null
  /** Whom it concerns: a section. */
  readonly unit?: string | null
  /** Whose points they are, where the rule is a score; the section where nobody is named. */
  readonly who?: string | null
}

export interface ChangedCase {
  readonly ref: string
  readonly day: Day
  readonly unit: string | null
  readonly before: unknown
  readonly after: unknown
  /** For limits: was and would have been late. */
  readonly late?: { readonly before: boolean; readonly after: boolean }
}

export interface Replay {
  readonly cases: number
  /** Cases that could not be asked again, with the reason. */
  readonly failed: readonly { readonly ref: string; readonly reason: string }[]
  readonly changed: readonly ChangedCase[]
  readonly changedCount: number
  /** How often each outcome came, before and after: whose load it is. */
  readonly load: readonly {
    readonly outcome: string
    readonly before: number
    readonly after: number
  }[]
  readonly units: readonly {
    readonly unit: string
    readonly cases: number
    readonly changed: number
  }[]
  /** For limits. */
  readonly late: { readonly before: number; readonly after: number }
  /** For points: those whose place changes, by the sum of their cases; the best place first. */
  readonly ranking: readonly Standing[]
}

export interface Standing {
  readonly who: string
  readonly before: { readonly points: number; readonly place: number }
  readonly after: { readonly points: number; readonly place: number }
}

/** Changed cases that are listed; all are counted. */
const most = 1000

/** Asks each case under the rule as amended before and after. The rule's first version answers for days before it. */
export function replay(
  rule: AnyRule,
  cases: Iterable<PastCase>,
  versions: { readonly before: Amendments; readonly after: Amendments },
  options: { readonly calendar?: Calendar; readonly asOf?: Day } = {},
): Replay {
  const changed: ChangedCase[] = []
  const failed: { ref: string; reason: string }[] = []
  const load = new Map<string, { before: number; after: number }>()
  const units = new Map<string, { cases: number; changed: number }>()
  const late = { before: 0, after: 0 }
  const points = new Map<string, { before: number; after: number }>()
  const askers = new Map<Day, { before: Ask; after: Ask }>()
  let count = 0
  let changedCount = 0
  for (const one of cases) {
    count++
    const day = options.asOf ?? (one.day < firstEdition ? firstEdition : one.day)
    let asker = askers.get(day)
    if (!asker) {
      const { calendar } = options
      const under = (amendments: Amendments) =>
        rule.ask({ day, amendments, ...(calendar ? { calendar } : {}) })
      askers.set(day, (asker = { before: under(versions.before), after: under(versions.after) }))
    }
    try {
      const before = asker.before(one.facts).outcome
      const after = asker.after(one.facts).outcome
      const isSame = same(before, after)
      count1(load, words(before), 'before')
      count1(load, words(after), 'after')
      if (typeof before === 'number' && typeof after === 'number') {
        const who = one.who ?? one.unit ?? ''
        const sum = points.get(who) ?? { before: 0, after: 0 }
        points.set(who, { before: sum.before + before, after: sum.after + after })
      }
      const unit = one.unit ?? ''
      const of = units.get(unit) ?? { cases: 0, changed: 0 }
      units.set(unit, of)
      of.cases++
      const lateness = rule.kind === 'limit' ? latenessOf(one, before, after) : undefined
      if (lateness?.before) late.before++
      if (lateness?.after) late.after++
      if (isSame) continue
      of.changed++
      changedCount++
      if (changed.length < most) {
        changed.push({
          ref: one.ref,
          day: one.day,
          unit: one.unit ?? null,
          before,
          after,
          ...(lateness ? { late: lateness } : {}),
        })
      }
    } catch (error) {
      if (failed.length < most) failed.push({ ref: one.ref, reason: (error as Error).message })
    }
  }
  return {
    cases: count,
    failed,
    changed,
    changedCount,
    load: [...load].map(([outcome, n]) => ({ outcome, ...n })),
    units: [...units]
      .map(([unit, n]) => ({ unit, ...n }))
      .toSorted((a, b) => b.changed - a.changed),
    late,
    ranking: moved(points),
  }
}

/** Those whose place changes. Equal points share a place. */
function moved(points: ReadonlyMap<string, { before: number; after: number }>): Standing[] {
  const sums = [...points]
  const place = (n: number, when: 'before' | 'after') =>
    1 + sums.filter(([, other]) => other[when] > n).length
  return sums
    .map(([who, { before, after }]) => ({
      who,
      before: { points: rounded(before), place: place(before, 'before') },
      after: { points: rounded(after), place: place(after, 'after') },
    }))
    .filter(({ before, after }) => before.place !== after.place)
    .toSorted((a, b) => a.after.place - b.after.place)
}

const rounded = (n: number) => Math.round(n * 100) / 100

type Ask = (facts: unknown) => { readonly outcome: unknown }

function count1(
  load: Map<string, { before: number; after: number }>,
  outcome: string,
  when: 'before' | 'after',
): void {
  // Due dates are all different: they are no load.
  if (/^\d{4}-\d{2}-\d{2}/u.test(outcome)) return
  const n = load.get(outcome) ?? { before: 0, after: 0 }
  load.set(outcome, n)
  n[when]++
}

const words = (outcome: unknown) =>
  typeof outcome === 'string'
    ? outcome
    : outcome === true
      ? '符合'
      : outcome === false
        ? '不符合'
        : JSON.stringify(outcome)

const same = (a: unknown, b: unknown) =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

function latenessOf({ done }: PastCase, before: unknown, after: unknown) {
  if (!done) return undefined
  const isLate = (due: unknown) => typeof due === 'string' && done > due.slice(0, 10)
  return { before: isLate(before), after: isLate(after) }
}
