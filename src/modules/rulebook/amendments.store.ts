import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { changedTerms, ruleOf, type Change } from '#rulebook/amend.ts'
import type { Amendments, Day, Version } from '#rulebook/kit.ts'

/** 已生效和待生效的修订：what the adopted amendment matters say. They are their only source. */

interface Adopted {
  readonly change: Change
  readonly since: Day
  readonly basis: string
}

/** Amendments of a bureau, in the order of their day. */
export async function loadAmendments(db: Db, bureau = 1): Promise<Amendments> {
  const rows = await db.many<Adopted>(sql`
    select data -> 'change' as change, data ->> 'since' as since, data ->> 'basis' as basis
    from matter where bureau = ${bureau} and type = 'amendment' and state = 'adopted'
    order by data ->> 'since', created_at, id
  `)
  const amendments = new Map<string, Version[]>()
  for (const { change, since, basis } of rows) {
    const { declared } = ruleOf(change.rule)
    const earlier = amendments.get(declared.key) ?? []
    const before = earlier.at(-1) ?? declared.versions[0]!
    const version = { since, basis, terms: changedTerms(declared, change, before.terms) }
    amendments.set(declared.key, [...earlier, version])
  }
  return amendments
}

/** Amendments that stay current: each call asks only how many there are. */
export function amendmentsReader(db: Db): () => Promise<Amendments> {
  let known: { count: number; amendments: Promise<Amendments> } | undefined
  return async () => {
    const { count } = await db.one<{ count: number }>(sql`
      select count(*)::int as count from matter
      where bureau = 1 and type = 'amendment' and state = 'adopted'
    `)
    if (known?.count === count) return await known.amendments
    const fresh = { count, amendments: loadAmendments(db) }
    known = fresh
    fresh.amendments.catch(() => {
      if (known === fresh) known = undefined
    })
    return await fresh.amendments
  }
}
