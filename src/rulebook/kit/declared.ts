import clauses from '../clauses.json' with { type: 'json' }

/** What every declaration of the rulebook has in common: its clauses, its name, its words. */

/** How a requirement is carried out. `citable`: conduct that is cited, not reckoned. */
export type Binding = 'executable' | 'form' | 'register' | 'report' | 'citable'

export type Kind =
  | 'rule'
  | 'permit'
  | 'limit'
  | 'duty'
  | 'table'
  | 'role'
  | 'sequence'
  | 'quorum'
  | 'ballot'
  | 'quota'
  | 'score'
  | 'ladder'
  | 'form'
  | 'register'
  | 'report'
  | 'conduct'

/** Later law that is known to differ. A note only: the clause holds until the bureau amends it. */
export interface CurrencyNote {
  /** Day on which the note was written. */
  readonly on: string
  readonly text: string
}

/** The head of a declaration as authors write it. */
export interface Head {
  /** Chinese, short, unique within its clause: `请假审批权限`. */
  readonly name: string
  /** The clause in our own words, numbers exact. */
  readonly statement: string
  /** How gaps, overlaps and conflicts of the clause are read, and why. */
  readonly reading?: string
  /** Clauses that say something else on the same question, and which one is followed. */
  readonly conflicts?: readonly { readonly with: string; readonly follow: string }[]
  readonly notes?: readonly CurrencyNote[]
}

export interface Declared extends Head {
  /** Requirement ids it carries out, the main one first: `34.3a`. */
  readonly ids: readonly string[]
  readonly id: string
  /** As users read it, `第三十四条(三)`. */
  readonly cite: string
  readonly kind: Kind
  readonly binding: Binding
}

/** A clause of the rulebook as the office cites it, and the subject it belongs to. */
export interface Clause {
  readonly cite: string
  /** Folder under `modules/` that carries it out: `documents`, `attendance` … */
  readonly module: string
}

const known = new Map<string, Clause>(
  Object.entries(clauses).map(([id, [cite, module]]) => [id, { cite: cite!, module: module! }]),
)
/** All requirement ids in the order of the printed rulebook. */
export const allClauses: ReadonlyMap<string, Clause> = known

/**
 * Makes the clauses of another rulebook known, before its rules are declared. Throws on an id that is
 * taken: two offices' clauses must not be mixed up.
 */
export function addClauses(added: Readonly<Record<string, Clause>>): void {
  for (const [id, clause] of Object.entries(added)) {
    if (known.has(id)) throw new Error(`the clause id ${id} is taken`)
    known.set(id, clause)
  }
}

/** Citation of a requirement id. Throws on an unknown id. */
export function citeOf(id: string): string {
  const clause = allClauses.get(id)
  if (!clause) throw new Error(`no clause has the id ${id}`)
  return clause.cite
}

/** One id or several, first the one that is cited. */
export type Ids = string | readonly [string, ...string[]]

export function declared(ids: Ids, kind: Kind, binding: Binding, head: Head): Declared {
  const all: readonly [string, ...string[]] = typeof ids === 'string' ? [ids] : ids
  for (const id of all) citeOf(id)
  const { name, statement, reading, conflicts, notes } = head
  return {
    ids: all,
    id: all[0],
    cite: citeOf(all[0]),
    kind,
    binding,
    name,
    statement,
    ...(reading ? { reading } : {}),
    ...(conflicts ? { conflicts } : {}),
    ...(notes ? { notes } : {}),
  }
}
