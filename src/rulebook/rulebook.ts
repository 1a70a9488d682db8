import { articles } from './articles.ts'
import { allClauses, type AnyRule, type Declared } from './kit.ts'
import { wrongIn } from './kit/facts.ts'

/** The whole rulebook: every declaration of every article, to be found by clause, by name, by key. */

export interface Entry {
  /** Name of the export: `leaveApprover`. Unique in the rulebook. */
  readonly name: string
  /** File in which it stands: `a34-approval`. */
  readonly file: string
  readonly declared: Declared
}

export const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'ids' in value && 'binding' in value

export const isRule = (value: Declared): value is AnyRule & Declared =>
  value.binding === 'executable'

/** Every declaration, in the order of the printed rulebook. */
export const entries: readonly Entry[] = inOrder(
  Object.entries(articles).flatMap(([file, module]) =>
    Object.entries(module as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
      isDeclared(value) ? [{ name, file, declared: value }] : [],
    ),
  ),
)

function inOrder(list: readonly Entry[]): readonly Entry[] {
  const place = new Map([...allClauses.keys()].map((id, i) => [id, i]))
  return list.toSorted((a, b) => place.get(a.declared.id)! - place.get(b.declared.id)!)
}

/** Declarations of each requirement id. */
export const byClause: ReadonlyMap<string, readonly Entry[]> = group(entries)

function group(list: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of list) {
    for (const id of entry.declared.ids) found.set(id, [...(found.get(id) ?? []), entry])
  }
  return found
}

const byName: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.name, entry]))

export interface RuleEntry extends Entry {
  readonly declared: AnyRule & Declared
}
const isRuleEntry = (entry: Entry): entry is RuleEntry => isRule(entry.declared)

/** Executable rules. */
export const rules: readonly RuleEntry[] = entries.filter(isRuleEntry)

/** Rules by key, `34.3a 请假审批权限`, as amendments and receipts name them. */
export const byKey: ReadonlyMap<string, RuleEntry> = new Map(
  rules.map((entry) => [entry.declared.key, entry]),
)

/**
 * Rules that a word means: name (`leaveApprover`), key, clause id (`34.3a`), Chinese name or citation.
 * A clause may have several.
 */
export function findRules(word: string): readonly RuleEntry[] {
  const exact = byName.get(word) ?? byKey.get(word)
  if (exact) return isRuleEntry(exact) ? [exact] : []
  const clause = byClause.get(word)?.filter(isRuleEntry)
  if (clause) return clause
  return rules.filter(({ declared }) => declared.name === word || declared.cite === word)
}

/**
 * The one rule that a word and the facts mean: of several rules of a clause, the one that the facts
 * fit. Where none fits, the only rule (it will say which fact is wrong) or none.
 */
export function ruleFor(word: string, facts: unknown): RuleEntry | readonly RuleEntry[] {
  const found = findRules(word)
  if (found.length === 1) return found[0]!
  if (typeof facts !== 'object' || facts === null) return found
  const fitting = found.filter(
    ({ declared }) => wrongIn(declared.facts, facts as Readonly<Record<string, unknown>>) === null,
  )
  return fitting.length === 1 ? fitting[0]! : found
}
