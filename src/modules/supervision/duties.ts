import { addDays, type Day } from '#kernel/calendar/day.ts'
import type { Directory, UnitId } from '#kernel/org/directory.ts'
import { unitsOf } from '#modules/owed.ts'
import type { Duty, InForce } from '#rulebook/kit.ts'
import { rules } from '#rulebook/rulebook.ts'

/**
 * 定期职责: everything that the rulebook says must be done each week, month, quarter, half year or year,
 * with its next day. What is due every day belongs to the desk it is done at and is left out.
 */

export interface DutyDue {
  /** `15.2.1 限时季报`. */
  readonly key: string
  readonly name: string
  readonly cite: string
  readonly who: readonly string[]
  readonly due: Day
  /** The day itself is a local setting; the clause says only how often. */
  readonly isLocal: boolean
  /** Units that answer for it; none where the clause names people and not a unit. */
  readonly units: readonly UnitId[]
}

/** Days back in which what was not done still stands on the list. */
const back = 31

const isDuty = (rule: unknown): rule is Duty =>
  typeof rule === 'object' && rule !== null && 'every' in rule && 'who' in rule

/** What is due every day, or nearly so. */
const isDaily = ({ every }: Duty): boolean =>
  every.each === 'workday' ||
  (every.each === 'week' && typeof every.on !== 'string' && every.on.length > 2)

/** What is due from a month back until so many days ahead, by day. */
export function dutiesDue(asking: InForce, org: Directory, ahead: number): DutyDue[] {
  const { day: today } = asking
  const span = { from: addDays(today, -back), to: addDays(today, ahead) }
  return rules
    .flatMap((entry): DutyDue[] => {
      const declared: unknown = entry.declared
      if (!isDuty(declared) || isDaily(declared)) return []
      const units = unitsOf(declared.who, org, today)
      const { key, name, cite, who, every } = declared
      return declared
        .on(asking)(span)
        .outcome.map((due) => ({
          key,
          name,
          cite,
          who,
          due,
          isLocal: every.isLocal ?? false,
          units,
        }))
    })
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.cite.localeCompare(b.cite, 'zh'))
}
