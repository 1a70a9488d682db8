import type { Amendments, AnyRule, InForce, Parameter } from '#rulebook/kit.ts'
import { citeOf } from '#rulebook/kit.ts'
import type { Fact } from '#rulebook/kit/facts.ts'
import { parameterNames } from '#rulebook/parameter-names.ts'
import type { Entry, RuleEntry } from '#rulebook/rulebook.ts'

/** Answers and rules as they leave the program: plain data with every reason. */

/** An answer of a rule, explained in full. Throws a `FactError` for missing or impossible facts. */
export function explained({ name, declared }: RuleEntry, when: InForce, facts: unknown) {
  const decided = declared.ask(when)(facts)
  const { terms } = declared.versionOn(when)
  return {
    rule: name,
    name: declared.name,
    asOf: when.day,
    version: decided.version,
    outcome: decided.outcome,
    reason: decided.reason,
    clauses: declared.ids.map((id) => ({ id, cite: citeOf(id) })),
    facts: decided.facts,
    derivation: decided.derivation?.() ?? [],
    parameters: parametersOf(terms.parameters),
    statement: declared.statement,
    ...(declared.reading ? { reading: declared.reading } : {}),
    ...(declared.notes ? { notes: declared.notes } : {}),
  }
}

const parametersOf = (parameters: Readonly<Record<string, Parameter>>) =>
  Object.entries(parameters).map(([name, parameter]) => ({
    name,
    label: parameterNames[name] ?? name,
    ...parameter,
  }))

/** What a fact is, for forms and for people who write facts by hand. */
export interface FactView {
  readonly name: string
  readonly label: string
  readonly kind: string
  readonly unit?: string
  readonly values?: readonly unknown[]
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly isOptional: boolean
  readonly of?: FactView
  readonly parts?: readonly FactView[]
}

export function factView(name: string, fact: Fact<unknown>): FactView {
  const { label, kind, unit, values, min, max, step, of, parts, isOptional = false } = fact
  return {
    name,
    label,
    kind,
    isOptional,
    ...(unit ? { unit } : {}),
    ...(values ? { values } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined || max > 1e12 ? {} : { max }),
    ...(step ? { step } : {}),
    ...(of ? { of: factView('', of) } : {}),
    ...(parts ? { parts: Object.entries(parts).map(([key, part]) => factView(key, part)) } : {}),
  }
}

/** A declaration in full: statement, reading, facts, versions with their terms, examples. */
export function ruleView({ name, file, declared }: Entry, amendments: Amendments = new Map()) {
  const { ids, cite, kind, binding, statement, reading, conflicts, notes } = declared
  const head = {
    rule: name,
    file,
    name: declared.name,
    ids,
    cite,
    kind,
    binding,
    statement,
    reading: reading ?? null,
    conflicts: conflicts ?? [],
    notes: notes ?? [],
  }
  if (binding !== 'executable') return { ...head, ...paperView(declared) }
  const rule = declared as AnyRule
  const versions = [...rule.versions, ...(amendments.get(rule.key) ?? [])]
  return {
    ...head,
    key: rule.key,
    facts: Object.entries(rule.facts).map(([key, fact]) => factView(key, fact)),
    versions: versions.map(({ since, basis, terms }) => ({
      since,
      basis: basis ?? null,
      parameters: parametersOf(terms.parameters),
      rows: terms.rows ?? null,
    })),
    examples: rule.examples.map(({ given, yields }) => ({ given: given as unknown, yields })),
  }
}

/** Fields of forms, registers and reports; points of conduct. */
function paperView(declared: object) {
  const { fields, signatures, keeper, points, who, to } = declared as {
    fields?: Record<string, Fact<unknown>>
    signatures?: readonly string[]
    keeper?: string | null
    points?: readonly string[]
    who?: readonly string[]
    to?: readonly string[]
  }
  return {
    ...(fields ? { fields: Object.entries(fields).map(([key, fact]) => factView(key, fact)) } : {}),
    ...(signatures?.length ? { signatures } : {}),
    ...(keeper ? { keeper } : {}),
    ...(points?.length ? { points } : {}),
    ...(who?.length ? { who } : {}),
    ...(to?.length ? { to } : {}),
  }
}
