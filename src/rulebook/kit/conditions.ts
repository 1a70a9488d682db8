import type { Head, Ids } from './declared.ts'
import { yes, type Fact } from './facts.ts'
import { permit, type Example, type Rule } from './rule.ts'

/** 须…、不得…：plain conditions, each of which alone refuses. */

/** What is asked, and what is said when it fails: `['已签保密承诺', '请先签署保密承诺']`. */
export type Condition = readonly [label: string, refusal: string]
type Conditions = Readonly<Record<string, Condition>>
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- none is what it says
type NoConditions = Readonly<Record<never, Condition>>
type Flags<M extends Conditions, N extends Conditions> = {
  readonly [K in keyof M | keyof N]: boolean
}

/**
 * A permit whose facts are all yes or no: every `must` has to hold and no `mustNot` may. Its
 * examples follow from the conditions: all kept, then each one broken.
 */
export function conditions<
  const M extends Conditions = NoConditions,
  const N extends Conditions = NoConditions,
>(
  ids: Ids,
  declaration: Head & { readonly must?: M; readonly mustNot?: N; readonly allowed?: string },
): Rule<Flags<M, N>, boolean> {
  const must: Conditions = declaration.must ?? {}
  const mustNot: Conditions = declaration.mustNot ?? {}
  const all = Object.entries({ ...must, ...mustNot })
  const facts = Object.fromEntries(all.map(([name, [label]]) => [name, yes(label)] as const))
  const kept = Object.fromEntries(all.map(([name]) => [name, name in must]))
  const examples: Example<Record<string, boolean>, boolean>[] = [
    { given: kept, yields: true },
    ...all.map(([name]) => ({ given: { ...kept, [name]: !kept[name] }, yields: false })),
  ]
  return permit<Readonly<Record<string, Fact<boolean>>>>(ids, {
    ...declaration,
    facts,
    refuse: (given) => all.map(([name, [, refusal]]) => given[name] !== kept[name] && refusal),
    examples,
  }) as unknown as Rule<Flags<M, N>, boolean>
}
