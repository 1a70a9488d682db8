import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { termsOf } from '#kernel/search/bigrams.ts'

/**
 * Full-text search that respects permissions, in two steps so that no query plan can go wrong:
 * first whatever fits, up to a bound; only when the bound is reached, newest first along the index.
 */

export const searchBound = 1000

export interface Hit {
  readonly matter: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly createdAt: string
  readonly part: number
  readonly txt: string
}

export interface SearchQuery {
  readonly q: string
  readonly tokens: readonly number[]
  readonly type: string | null
  readonly offset: number
  readonly limit: number
}

/** Newest matches first. `total` is exact up to the bound; beyond it `capped` is true. */
export async function searchMatters(
  db: Db,
  query: SearchQuery,
): Promise<{ rows: Hit[]; total: number; capped: boolean }> {
  const { pieces, exact } = termsOf(query.q)
  if (pieces.length === 0) return { rows: [], total: 0, capped: false }
  const fits = sql`
    s.bg @> ${pieces}::int[] and s.acl && ${query.tokens}::int[]
    and (${query.type}::text is null or s.type = ${query.type})
    and ${sql.join([sql`true`, ...exact.map((term) => sql`strpos(lower(s.txt), ${term}) > 0`)], ' and ')}
  `
  const found = await db.many<{ id: string; total: number }>(sql`
    with hit as materialized (
      select s.matter_id, s.created_at from matter_search s where ${fits} limit ${searchBound + 1}
    ),
    one as (select matter_id, max(created_at) as created_at from hit group by matter_id)
    select matter_id as id, (select count(*) from hit)::int as total
    from one order by created_at desc, matter_id desc offset ${query.offset} limit ${query.limit}
  `)
  const total = found[0]?.total ?? 0
  const capped = total > searchBound
  const ids = capped ? await newest(db, fits, query) : found.map((row) => row.id)
  const rows = ids.length > 0 ? await details(db, ids, fits) : []
  return { rows, total: Math.min(total, searchBound), capped }
}

/** Common words: walk from the newest on; the planner is kept from sorting everything first. */
async function newest(db: Db, fits: ReturnType<typeof sql>, query: SearchQuery): Promise<string[]> {
  return await db.tx(async (tx) => {
    await tx.run(sql`set local enable_bitmapscan = off`)
    await tx.run(sql`set local enable_seqscan = off`)
    await tx.run(sql`set local enable_sort = off`)
    const rows = await tx.many<{ id: string }>(sql`
      select s.matter_id as id from matter_search s
      where s.part = 0 and ${fits}
      order by s.created_at desc, s.matter_id desc offset ${query.offset} limit ${query.limit}
    `)
    return rows.map((row) => row.id)
  })
}

async function details(
  db: Db,
  ids: readonly string[],
  fits: ReturnType<typeof sql>,
): Promise<Hit[]> {
  return await db.many<Hit>(sql`
    select m.id as matter, m.type, m.number, m.title, m.state,
      to_char(m.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      s.part, s.txt
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, n)
    join matter m on m.id = wanted.id
    join lateral (
      select s.part, s.txt from matter_search s where s.matter_id = m.id and ${fits}
      order by s.part limit 1
    ) s on true
    order by wanted.n
  `)
}
