import { addDays, type Day } from '#kernel/calendar/day.ts'
import { derive } from '#kernel/clocks/derive.ts'
import { dueOf } from '#kernel/clocks/due.ts'
import { checkSpec, limitWords, type ClockSpec } from '#kernel/clocks/spec.ts'
import { clockTime, formatDay } from '#kernel/clocks/time.ts'
import { citeOf, type Head, type Ids } from './declared.ts'
import { moment, type Facts, type FactsOf, type NoFacts } from './facts.ts'
import { valuesOf, type NoParameters, type Parameters, type ValuesOf } from './parameters.ts'
import { makeRule, type Decided, type Example, type InForce, type Rule, type Time } from './rule.ts'

/** 时限：so long after something, or before it. The clocks of the kernel reckon with exactly these words. */
export type Limit = Omit<ClockSpec, 'clause' | 'cite'>

/** A limit with its clause, as a clock is started with it. */
export type CitedLimit = ClockSpec & { readonly clause: string; readonly cite: string }

const from = { from: moment('起算') }
type From = typeof from

/**
 * A rule that answers with the last day, `2026-03-09` (with the time, `2026-03-09T16:30`, for
 * hours); `null` where no limit applies.
 */
export interface LimitRule<F> extends Rule<F & FactsOf<From>, string | null> {
  /** The limit itself, before anything has started: what a clock is made of. */
  limitOn(when: Day | InForce): (facts: F) => Decided<CitedLimit | null>
}

/** Declares a time limit. `of` returns it, or the reason why none applies. */
export function limit<const F extends Facts = NoFacts, P extends Parameters = NoParameters>(
  ids: Ids,
  declaration: Head & {
    /** Besides `from`, which every limit has. */
    readonly facts?: F
    readonly parameters?: P
    readonly of: (facts: FactsOf<F>, p: ValuesOf<P>) => Limit | string
    readonly examples: readonly Example<FactsOf<NoInfer<F>> & FactsOf<From>, string | null>[]
  },
): LimitRule<FactsOf<F>> {
  const { facts, parameters, of, examples } = declaration
  const given = { ...(facts ?? ({} as F)), ...from }
  const made = makeRule<F & From, string | null>(ids, declaration, {
    kind: 'limit',
    facts: given,
    terms: { parameters: parameters ?? {} },
    examples,
    answering: (terms) => {
      const values = valuesOf(terms.parameters as P)
      return (asked, time) => {
        const found = of(asked, values)
        return typeof found === 'string'
          ? { outcome: null, reason: found }
          : reckoned(found, (asked as { from: string }).from, time)
      }
    },
  })
  const id = made.id
  return Object.assign(made as unknown as LimitRule<FactsOf<F>>, {
    limitOn: (when: Day | InForce) => {
      const { since, terms } = made.versionOn(when)
      const values = valuesOf(terms.parameters as P)
      return (asked: FactsOf<F>): Decided<CitedLimit | null> => {
        const found = of(asked, values)
        const head = { rule: id, name: made.name, cite: made.cite, version: since, facts: asked }
        return typeof found === 'string'
          ? { ...head, outcome: null, reason: found }
          : {
              ...head,
              outcome: { ...found, clause: id, cite: citeOf(id) },
              reason: words(found),
            }
      }
    },
  })
}

const words = (spec: Limit) =>
  `${limitWords(spec.amount, spec.unit)}${spec.direction === 'before' ? '以前' : '内'}${spec.startRule === 'count-start-day' ? '，起算日计入' : ''}`

/** The last day of a limit with every day of the way; for rules that reckon several. */
export function reckoned(spec: Limit, start: string, { calendar }: Pick<Time, 'calendar'>) {
  const wrong = checkSpec(spec)
  if (wrong) throw new RangeError(wrong.refused)
  const due = dueOf(spec, { start }, calendar)
  const byHour = spec.unit === 'hour' || spec.unit === 'workhour'
  const outcome = byHour ? `${due.dueDay}T${clockTime(due.dueAt)}` : due.dueDay
  const provisional = due.provisional ? '（暂定，放假安排未公布）' : ''
  return {
    outcome: outcome as string | null,
    reason: `${words(spec)}，${formatDay(due.dueDay)}${byHour ? ` ${clockTime(due.dueAt)}` : ''}到期${provisional}`,
    derivation: () => derive(spec, { start }, calendar).map((one) => `${one.day} ${one.why}`),
  }
}

/** The day before: "3月1日前" as it is read here is at the latest the end of February. */
export const dayBefore = (day: Day): Day => addDays(day, -1)
