import { notBarred, readable } from '#kernel/matters/readable.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { termsOf } from '#kernel/search/bigrams.ts'

/**
 * Full-text search that respects permissions, in two ways so that neither common nor rare words are
 * slow. Common words: walk from the newest matter on until a page is full, at most so many rows.
 * Rare ones: look them up in the GIN index, which then yields few. Only a large table is walked.
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
  /** Tokens of people one acts for, each set with the types it covers. */
  readonly behalves?: readonly {
    readonly tokens: readonly number[]
    readonly types: readonly string[]
  }[]
  readonly type: string | null
  readonly offset: number
  readonly limit: number
}

/** Rows walked before the index is asked: a word in 1 % of all matters fills a page before that. */
const walked = 2500
/** From this size on walking pays. */
const large = 50_000

/**
 * Newest matches first. `total` is exact while `capped` is false; otherwise there are at least so
 * many.
 */
export async function searchMatters(
  db: Db,
  query: SearchQuery,
): Promise<{ rows: Hit[]; total: number; capped: boolean }> {
  const { pieces, exact } = termsOf(query.q)
  if (pieces.length === 0) return { rows: [], total: 0, capped: false }
  const isReadable = sql`(${sql.join(
    [
      sql`${readable(sql`s.acl`, query.tokens)}`,
      ...(query.behalves ?? []).map(
        ({ tokens, types }) => sql`(s.type = any(${types}::text[])
          and ${readable(sql`s.acl`, tokens)} and ${notBarred(sql`s.acl`, query.tokens)})`,
      ),
    ],
    ' or ',
  )})`
  const says = sql`
    s.bg @> ${pieces}::int[]
    and (${query.type}::text is null or s.type = ${query.type})
    and ${sql.join([sql`true`, ...exact.map((term) => sql`strpos(lower(s.txt), ${term}) > 0`)], ' and ')}
  `
  const fits = sql`${says} and ${isReadable}`
  const { ids: recent, readsMuch } = await walk(db, fits, query)
  if (recent.length > query.offset + query.limit) {
    const ids = recent.slice(query.offset, query.offset + query.limit)
    return { rows: await details(db, ids, fits), total: query.offset + query.limit, capped: true }
  }
  // For somebody who reads most of it, looking up who may read costs more than it saves.
  const found = await db.many<{ id: string; total: number }>(sql`
    with hit as materialized (
      select s.matter_id, s.created_at from matter_search s
      where ${readsMuch ? sql`${says} and (${isReadable}) is true` : fits}
      limit ${searchBound + 1}
    ),
    one as (select matter_id, max(created_at) as created_at from hit group by matter_id)
    select matter_id as id, (select count(*) from hit)::int as total
    from one order by created_at desc, matter_id desc offset ${query.offset} limit ${query.limit}
  `)
  const total = found[0]?.total ?? 0
  const rows =
    found.length > 0
      ? await details(
          db,
          found.map((row) => row.id),
          fits,
        )
      : []
  return { rows, total: Math.min(total, searchBound), capped: total > searchBound }
}

/**
 * Matters among the newest that fit, one more than the page ends with; none of a small table. And
 * whether the reader may read more than one in twenty.
 */
async function walk(
  db: Db,
  fits: Sql,
  { tokens, offset, limit }: SearchQuery,
): Promise<{ ids: readonly string[]; readsMuch: boolean }> {
  const rows = await db.many<{ id: string | null; readsMuch: boolean }>(sql`
    with much as materialized (
      select count(*) > 10 as much from (
        select acl from matter_search order by created_at desc, matter_id desc, part limit 200
      ) s where ${readable(sql`s.acl`, tokens)}
    )
    select r.id, much.much as "readsMuch" from much left join lateral (
      select s.matter_id as id from (
        select * from matter_search
        where (select reltuples from pg_class where oid = 'matter_search'::regclass) >= ${large}
        order by created_at desc, matter_id desc, part
        limit ${walked + offset * 50}
      ) s
      where ${fits}
      limit ${(offset + limit) * 2 + 1}
    ) r on true
  `)
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]))
  return { ids: [...new Set(ids)], readsMuch: rows[0]?.readsMuch ?? false }
}

async function details(db: Db, ids: readonly string[], fits: Sql): Promise<Hit[]> {
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
