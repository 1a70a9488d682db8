import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { derive } from '#kernel/clocks/derive.ts'
import { dueDay, dueOf } from '#kernel/clocks/due.ts'
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
    wrongTerms: (terms) => {
      const part = Object.entries(terms.parameters).find(
        ([, { value }]) => typeof value === 'number' && !Number.isInteger(value),
      )
      return part ? `参数“${part[0]}”须为整数` : null
    },
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
  const byHour = spec.unit === 'hour' || spec.unit === 'workhour'
  const end =
    byHour || start.length > 10 ? exactEnd(spec, start, calendar) : plainEnd(spec, start, calendar)
  const { day, time, isProvisional } = end
  return {
    outcome: (time ? `${day}T${time}` : day) as string | null,
    reason: `${words(spec)}，${formatDay(day)}${time && ` ${time}`}到期${isProvisional ? '（暂定，放假安排未公布）' : ''}`,
    derivation: () => derive(spec, { start }, calendar).map((one) => `${one.day} ${one.why}`),
  }
}

function exactEnd(spec: Limit, start: string, calendar: Calendar) {
  const wrong = checkSpec(spec)
  if (wrong) throw new RangeError(wrong.refused)
  const due = dueOf(spec, { start }, calendar)
  const byHour = spec.unit === 'hour' || spec.unit === 'workhour'
  return {
    day: due.dueDay,
    time: byHour ? clockTime(due.dueAt) : '',
    isProvisional: due.provisional,
  }
}

/** The fast path of a limit in days from a day: what is replayed by the hundred thousand. */
function plainEnd(spec: Limit, start: Day, calendar: Calendar) {
  const day = dueDay(spec, start, calendar)
  if (calendar.isProvisional(day) || calendar.isProvisional(start))
    return exactEnd(spec, start, calendar)
  return { day, time: '', isProvisional: false }
}
