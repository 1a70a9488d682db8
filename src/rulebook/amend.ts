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

/** The rule that a change means. Throws where it means none or several. */
export function ruleOf(word: string, change?: Omit<Change, 'rule'>): RuleEntry {
  const named = findRules(word)
  // Of several rules of a clause, the one that has what the change changes.
  const found = named.length > 1 && change ? named.filter((one) => mayBe(one, change)) : named
  if (found.length === 1) return found[0]!
  if (named.length === 0) throw new ImpossibleChange(`没有名为“${word}”的规则。`)
  const names = (found.length > 0 ? found : named)
    .map(({ name, declared }) => `${name}（${declared.name}）`)
    .join('、')
  throw new ImpossibleChange(`“${word}”有几条规则，请指明：${names}。`)
}

const mayBe = ({ declared }: RuleEntry, { parameters = {}, rows }: Omit<Change, 'rule'>) => {
  const { terms } = declared.versions[0]!
  return (
    Object.keys(parameters).every((name) => name in terms.parameters) &&
    (rows === undefined || terms.rows !== undefined)
  )
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
  const { declared } = ruleOf(change.rule, change)
  const before = declared.versionOn({ day: since, amendments })
  const version: Version = { since, basis, terms: changedTerms(declared, change, before.terms) }
  const others = (amendments.get(declared.key) ?? []).filter((one) => one.since !== since)
  const versions = [...others, version].toSorted((a, b) => (a.since < b.since ? -1 : 1))
  return new Map([...amendments, [declared.key, versions]])
}
