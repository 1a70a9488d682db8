import { allClauses, type Binding } from './kit.ts'
import { byClause } from './rulebook.ts'

/** How each requirement is bound, and whether a screen or a flow asks it today. */
export interface CoverageRow {
  readonly id: string
  readonly cite: string
  readonly binding: Binding | null
  /** Names of the declarations, the most binding one first. */
  readonly rule: string | null
  readonly module: string
  readonly used: boolean
}

const weight: readonly Binding[] = ['executable', 'form', 'register', 'report', 'citable']

/** One row for each requirement; `used` holds the names of declarations that something asks. */
export function coverage(used: ReadonlySet<string>): readonly CoverageRow[] {
  return [...allClauses].map(([id, { cite, module }]) => {
    const bound = (byClause.get(id) ?? []).toSorted(
      (a, b) => weight.indexOf(a.declared.binding) - weight.indexOf(b.declared.binding),
    )
    return {
      id,
      cite,
      binding: bound[0]?.declared.binding ?? null,
      rule: bound.map(({ name }) => name).join(' ') || null,
      module,
      used: bound.some(({ name }) => used.has(name)),
    }
  })
}
