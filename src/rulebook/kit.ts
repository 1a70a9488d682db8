/**
 * The words rules are written with. A rule answers one question about facts on a day and says why.
 * It imports nothing, reads no clock and no database: facts in, a decision out.
 */

/** Where a number comes from: `rule` = printed in the clause; `proposed` = a local setting, never shown as the clause's. */
export interface Parameter<V> {
  readonly value: V
  readonly unit: string
  readonly basis: 'rule' | 'proposed'
}

/** A decision as it is kept with the event: outcome, reason in Chinese, clause, version, facts. */
export interface Decided<O> {
  readonly rule: string
  readonly cite: string
  readonly version: string
  readonly outcome: O
  readonly reason: string
  readonly facts: unknown
}

export interface Example<F, O> {
  readonly given: F
  readonly yields: O
}

export interface Version<F, O> {
  /** First day on which it holds, `YYYY-MM-DD`. */
  readonly since: string
  readonly decide: (facts: F) => { outcome: O; reason: string }
  readonly examples: readonly Example<F, O>[]
}

export interface Rule<F, O> {
  /** Requirement id, `53.1.2b`. */
  readonly id: string
  /** As users read it, `第五十三条(一)2`. */
  readonly cite: string
  readonly name: string
  /** The clause in our own words. */
  readonly statement: string
  /** How gaps and overlaps of the clause are read, and why. */
  readonly reading?: string
  readonly versions: readonly Version<F, O>[]
  /** The answer under the version in force on a day. Throws before the first version. */
  on(day: string): (facts: F) => Decided<O>
  /** The rule with a later version; earlier matters keep theirs. */
  amended(version: Version<F, O>): Rule<F, O>
}

/** First day of the printed edition (published 2019-01-22). */
export const firstEdition = '2019-01-22'

/** Declares a rule with its first version. */
export function rule<F, O>(declaration: {
  id: string
  cite: string
  name: string
  statement: string
  reading?: string
  since?: string
  decide: (facts: F) => { outcome: O; reason: string }
  examples: readonly Example<NoInfer<F>, NoInfer<O>>[]
}): Rule<F, O> {
  const { decide, examples, since = firstEdition, ...head } = declaration
  return withVersions(head, [{ since, decide, examples }])
}

function withVersions<F, O>(
  head: Pick<Rule<F, O>, 'id' | 'cite' | 'name' | 'statement' | 'reading'>,
  versions: readonly Version<F, O>[],
): Rule<F, O> {
  return {
    ...head,
    versions,
    on(day) {
      const version = versions.findLast((v) => v.since <= day)
      if (!version) throw new Error(`rule ${head.id} has no version on ${day}`)
      return (facts) => ({
        rule: head.id,
        cite: head.cite,
        version: version.since,
        facts,
        ...version.decide(facts),
      })
    },
    amended: (version) => {
      const last = versions.at(-1)
      if (last && version.since <= last.since) {
        throw new Error(`rule ${head.id}: ${version.since} is not after ${last.since}`)
      }
      return withVersions(head, [...versions, version])
    },
  }
}
