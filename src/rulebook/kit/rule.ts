import type { Calendar } from '#kernel/calendar/calendar.ts'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { declared, type Declared, type Head, type Ids, type Kind } from './declared.ts'
import { FactError, wrongIn, type Facts, type FactsOf } from './facts.ts'
import { valuesOf, type NoParameters, type Parameters, type ValuesOf } from './parameters.ts'

/**
 * A rule answers one question about facts on a day and says why. It reads no clock and no database:
 * facts in, a decision out. What an amendment may change are its terms: parameters and rows.
 */

/** A decision as it is kept with the event: outcome, reason in Chinese, clause, version, facts. */
export interface Decided<O> {
  /** Requirement id, `34.3a`. */
  readonly rule: string
  readonly name: string
  readonly cite: string
  /** First day of the version that was used. */
  readonly version: Day
  readonly outcome: O
  readonly reason: string
  readonly facts: unknown
  /** How it was reckoned, step by step. Not stored: the facts and the version give it again. */
  readonly derivation?: () => readonly string[]
}

export interface Answer<O> {
  readonly outcome: O
  readonly reason: string
  readonly derivation?: () => readonly string[]
}

export interface Example<F, O> {
  readonly given: F
  readonly yields: O
}

/** What an amendment may change. */
export interface Terms {
  readonly parameters: Parameters
  /** Of tables, ladders, scores and duties; each kind says what a row is. */
  readonly rows?: readonly unknown[]
}

export interface Version {
  /** First day on which it holds. */
  readonly since: Day
  readonly terms: Terms
  /** The decision that made it, for versions after the first. */
  readonly basis?: string
}

/** The day asked about, with the office's calendar and its amendments. */
export interface InForce {
  readonly day: Day
  readonly calendar?: Calendar
  readonly amendments?: Amendments
}

/** Later versions by rule key, in order of their day. */
export type Amendments = ReadonlyMap<string, readonly Version[]>

/** What a rule may ask of time. */
export interface Time {
  /** The day as of which it is asked. */
  readonly day: Day
  readonly calendar: Calendar
}

export interface Rule<F, O> extends Declared {
  /** `34.3a 请假审批权限`: unique in the rulebook. */
  readonly key: string
  readonly facts: Facts
  readonly versions: readonly Version[]
  readonly examples: readonly Example<F, O>[]
  /** Why terms are impossible (a gap in a table, a negative limit), in Chinese; `null` when they are not. */
  wrongTerms(terms: Terms): string | null
  /** The version in force. Throws before the first. */
  versionOn(when: Day | InForce): Version
  /**
   * The answer under the version in force. Throws a `FactError` that names the missing or impossible
   * fact in Chinese.
   */
  on(when: Day | InForce): (facts: F) => Decided<O>
  /** The same for facts from outside, whose type nobody has checked. */
  ask(when: Day | InForce): (facts: unknown) => Decided<O>
}

/** A rule whose facts and outcome do not matter. */
export type AnyRule = Rule<never, unknown>

/** First day of the printed edition (published 2019-01-22). */
export const firstEdition = '2019-01-22'

let state: Calendar | undefined
/** The State Council's calendar without local days; for examples and standalone use. */
export const stateCalendar = (): Calendar => (state ??= calendarOf())

/** What each block hands over; not for articles. */
export interface Making<F extends Facts, O> {
  readonly kind: Kind
  readonly facts: F
  readonly terms: Terms
  readonly examples: readonly Example<FactsOf<F>, O>[]
  readonly wrongTerms?: (terms: Terms) => string | null
  /** The answer under given terms; called once a version, so that it can prepare. */
  readonly answering: (terms: Terms) => (facts: FactsOf<F>, time: Time) => Answer<O>
}

export function makeRule<F extends Facts, O>(
  ids: Ids,
  head: Head,
  making: Making<F, O>,
): Rule<FactsOf<F>, O> {
  const base = declared(ids, making.kind, 'executable', head)
  const key = `${base.id} ${base.name}`
  const first: Version = { since: firstEdition, terms: making.terms }
  const prepared = new WeakMap<Terms, (facts: FactsOf<F>, time: Time) => Answer<O>>()
  const answering = (terms: Terms) => {
    const known = prepared.get(terms)
    if (known) return known
    const made = making.answering(terms)
    prepared.set(terms, made)
    return made
  }
  const about = { id: base.id, cite: base.cite, label: base.name }

  const self: Rule<FactsOf<F>, O> = {
    ...base,
    key,
    facts: making.facts,
    versions: [first],
    examples: making.examples,
    wrongTerms: (terms) =>
      wrongParameters(terms, first.terms) ?? making.wrongTerms?.(terms) ?? null,
    versionOn(when) {
      const { day, amendments } = typeof when === 'string' ? { day: when } : when
      const later = amendments?.get(key)?.findLast((version) => version.since <= day)
      if (later) return later
      if (day < first.since) {
        throw new RangeError(`${base.cite} ${base.name}：${first.since}以前没有版本`)
      }
      return first
    },
    on(when) {
      const version = self.versionOn(when)
      const decide = answering(version.terms)
      const time: Time =
        typeof when === 'string'
          ? { day: when, calendar: stateCalendar() }
          : { day: when.day, calendar: when.calendar ?? stateCalendar() }
      return (facts) => {
        const wrong = wrongIn(making.facts, facts)
        if (wrong) throw new FactError(about, wrong)
        return {
          rule: base.id,
          name: base.name,
          cite: base.cite,
          version: version.since,
          facts,
          ...decide(facts, time),
        }
      }
    },
    ask(when) {
      const decide = self.on(when)
      return (facts) => {
        if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
          throw new FactError(about, { fact: '', message: '事实须为一个对象' })
        }
        return decide(withNulls(making.facts, facts) as FactsOf<F>)
      }
    },
  }
  return self
}

/** Optional facts that were left out are `null`. */
function withNulls(facts: Facts, given: object): object {
  const absent = Object.keys(facts).filter((name) => facts[name]!.isOptional && !(name in given))
  return absent.length === 0
    ? given
    : { ...given, ...Object.fromEntries(absent.map((name) => [name, null])) }
}

/** An amendment changes values, not which there are, nor their type, unit or basis. */
function wrongParameters({ parameters }: Terms, { parameters: first }: Terms): string | null {
  for (const name of Object.keys(parameters)) if (!(name in first)) return `没有名为“${name}”的参数`
  for (const [name, { value }] of Object.entries(first)) {
    const now = parameters[name]
    if (!now) return `缺少参数“${name}”`
    const alike = Array.isArray(value)
      ? Array.isArray(now.value) && now.value.every((one) => typeof one === 'string')
      : typeof now.value === typeof value
    if (!alike) return `参数“${name}”的类型不对`
    if (typeof now.value !== 'number') continue
    if (!Number.isFinite(now.value)) return `参数“${name}”须为数字`
    if (now.value < 0 && (value as number) >= 0) return `参数“${name}”不能为负`
  }
  return null
}

/** A rule with a decision of its own. Blocks with a shape of their own are beside this file. */
export function rule<const F extends Facts, O, P extends Parameters = NoParameters>(
  ids: Ids,
  declaration: Head & {
    readonly facts: F
    readonly parameters?: P
    readonly decide: (facts: FactsOf<F>, p: ValuesOf<P>, time: Time) => Answer<O>
    readonly examples: readonly Example<FactsOf<NoInfer<F>>, NoInfer<O>>[]
  },
): Rule<FactsOf<F>, O> {
  const { facts, parameters, decide, examples } = declaration
  return makeRule(ids, declaration, {
    kind: 'rule',
    facts,
    terms: { parameters: parameters ?? {} },
    examples,
    answering: (terms) => {
      const values = valuesOf(terms.parameters as P)
      return (given, time) => decide(given, values, time)
    },
  })
}

/**
 * 禁止、须、资格、回避：whether something may be done. `refuse` returns each reason against it
 * (falsy ones are passed over); none means allowed.
 */
export function permit<const F extends Facts, P extends Parameters = NoParameters>(
  ids: Ids,
  declaration: Head & {
    readonly facts: F
    readonly parameters?: P
    readonly refuse: (facts: FactsOf<F>, p: ValuesOf<P>, time: Time) => Against | readonly Against[]
    /** Why it is allowed. */
    readonly allowed?: string
    readonly examples: readonly Example<FactsOf<NoInfer<F>>, boolean>[]
  },
): Rule<FactsOf<F>, boolean> {
  const { facts, parameters, refuse, allowed = '符合规定', examples } = declaration
  return makeRule(ids, declaration, {
    kind: 'permit',
    facts,
    terms: { parameters: parameters ?? {} },
    examples,
    answering: (terms) => {
      const values = valuesOf(terms.parameters as P)
      return (given, time) => {
        const found = refuse(given, values, time)
        const against = [found].flat().filter((one) => typeof one === 'string' && one !== '')
        return against.length > 0
          ? { outcome: false, reason: against.join('；') }
          : { outcome: true, reason: allowed }
      }
    },
  })
}

/** A reason against, or nothing. */
export type Against = string | null | false | undefined
