import type { Amendments, AnyRule, Day, Parameter, Terms, Version } from './kit.ts'
import { findRules, type RuleEntry } from './rulebook.ts'

/** 修订：a change of a rule's terms from a day on. Values and rows only; there is nothing to program. */
export interface Change {
  /** Name, key or clause of the rule. */
  readonly rule: string
  /** New values by parameter; those not named stay. */
  readonly parameters?: Readonly<Record<string, Parameter['value']>>
  /** All rows anew, for tables, ladders, scores and duties. */
  readonly rows?: readonly unknown[]
}

/** A change that cannot be; the message is for the person who asked for it. */
export class ImpossibleChange extends Error {}

/** The rule that a change means. Throws where the word means none or several. */
export function ruleOf(word: string): RuleEntry {
  const found = findRules(word)
  if (found.length === 0) throw new ImpossibleChange(`没有名为“${word}”的规则。`)
  if (found.length > 1) {
    const names = found.map(({ name, declared }) => `${name}（${declared.name}）`).join('、')
    throw new ImpossibleChange(`“${word}”有几条规则，请指明：${names}。`)
  }
  return found[0]!
}

/** The terms after a change of those in force on the day. Throws `ImpossibleChange` with the reason. */
export function changedTerms(rule: AnyRule, change: Change, before: Terms): Terms {
  const unknown = Object.keys(change.parameters ?? {}).find((name) => !(name in before.parameters))
  if (unknown !== undefined) throw new ImpossibleChange(`${rule.cite}没有名为“${unknown}”的参数。`)
  if (change.rows && !before.rows) throw new ImpossibleChange(`${rule.cite}没有表格可改。`)
  const parameters = Object.fromEntries(
    Object.entries(before.parameters).map(([name, parameter]) => [
      name,
      { ...parameter, value: change.parameters?.[name] ?? parameter.value },
    ]),
  )
  const rows = change.rows ?? before.rows
  const terms: Terms = rows ? { parameters, rows } : { parameters }
  const wrong = rule.wrongTerms(terms)
  if (wrong) throw new ImpossibleChange(`${rule.cite} ${rule.name}：${wrong}。`)
  return terms
}

/** Amendments with one more version. It holds from `since`; matters begun before keep theirs. */
export function withChange(
  amendments: Amendments,
  change: Change,
  since: Day,
  basis: string,
): Amendments {
  const { declared } = ruleOf(change.rule)
  const before = declared.versionOn({ day: since, amendments })
  const version: Version = { since, basis, terms: changedTerms(declared, change, before.terms) }
  const others = (amendments.get(declared.key) ?? []).filter((one) => one.since !== since)
  const versions = [...others, version].toSorted((a, b) => (a.since < b.since ? -1 : 1))
  return new Map([...amendments, [declared.key, versions]])
}
