import type { Head, Ids } from './declared.ts'
import { list, oneOf, text, type FactsOf } from './facts.ts'
import { makeRule, type Example, type Rule } from './rule.ts'

/** 谁来做、按什么次序做。 */

const holder = { by: text('单位或岗位') }

/** 职责归属：only these units or posts do it. */
export interface Role extends Rule<FactsOf<typeof holder>, boolean> {
  readonly who: readonly string[]
}

export function role(
  ids: Ids,
  declaration: Head & {
    /** Units or posts as the clause calls them. */
    readonly who: readonly [string, ...string[]]
    readonly examples?: readonly Example<FactsOf<typeof holder>, boolean>[]
  },
): Role {
  const { who, examples } = declaration
  const made = makeRule(ids, declaration, {
    kind: 'role',
    facts: holder,
    terms: { parameters: { who: { value: who, unit: '', basis: 'rule' } } },
    examples: examples ?? [
      { given: { by: who[0] }, yields: true },
      { given: { by: '其他单位' }, yields: false },
    ],
    answering: ({ parameters }) => {
      const may = parameters['who']!.value as readonly string[]
      return ({ by }) =>
        may.includes(by)
          ? { outcome: true, reason: `由${by}负责` }
          : { outcome: false, reason: `${declaration.name}由${may.join('、')}负责` }
    },
  })
  return Object.assign(made, { who })
}

export interface Step {
  readonly name: string
  /** Unit or post that does it. */
  readonly by?: string
  /** May be left out. */
  readonly isOptional?: boolean
}

type Done<S extends string> = { readonly done: readonly string[]; readonly next: S }

/** 程序：steps in their order; a step is allowed once every step before it that may not be left out is done. */
export interface Sequence<S extends string> extends Rule<Done<S>, boolean> {
  readonly steps: readonly Step[]
}

export function sequence<const T extends readonly [Step, ...Step[]]>(
  ids: Ids,
  declaration: Head & {
    readonly steps: T
    readonly examples: readonly Example<Done<NoInfer<T[number]['name']>>, boolean>[]
  },
): Sequence<T[number]['name']> {
  const { steps, examples } = declaration
  type S = T[number]['name']
  const names = steps.map(({ name }) => name) as readonly S[]
  const made = makeRule(ids, declaration, {
    kind: 'sequence',
    facts: { done: list('已办步骤', text('步骤')), next: oneOf<S>('下一步', names) },
    terms: { parameters: {} },
    examples,
    answering: () => {
      return ({ done, next }) => {
        const before = steps.slice(0, names.indexOf(next))
        const missing = before.filter((step) => !step.isOptional && !done.includes(step.name))
        return missing.length > 0
          ? {
              outcome: false,
              reason: `“${next}”之前须先办：${missing.map((step) => (step.by ? `${step.name}（${step.by}）` : step.name)).join('、')}`,
            }
          : { outcome: true, reason: `可以办“${next}”` }
      }
    },
  })
  return Object.assign(made as unknown as Sequence<S>, { steps })
}
