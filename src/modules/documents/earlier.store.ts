import { readable } from '#kernel/matters/readable.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { bigramsOf } from '#kernel/search/bigrams.ts'

/** Papers that look like one that is being registered, among those the person may read. */

export interface Similar {
  matter: string
  number: string | null
  title: string
  from: string
  docNumber: string
  createdAt: string
  state: string
  /** 同一来文字号: most likely the same paper. */
  duplicate: boolean
  /** Share of the title's pieces found again, 0–1. */
  likeness: number
}

/** Share of common pieces from which a title counts as the same question; a local setting. */
const enough = 0.5

export async function similarPapers(
  db: Db,
  paper: { from: string; docNumber: string; title: string; except?: string | undefined },
  tokens: readonly number[],
): Promise<Similar[]> {
  const pieces = bigramsOf(paper.title.replaceAll(/关于|通知|请示|报告|的|函/gu, ' '))
  if (pieces.length === 0 && paper.docNumber === '') return []
  const rows = await db.many<Similar & { common: number }>(sql`
    with near as materialized (
      select s.matter_id, s.bg from matter_search s
      where s.part = 0 and s.type = 'incoming' and ${readable(sql`s.acl`, tokens)} and s.bg && ${pieces}::int[]
      order by s.created_at desc limit 2000
    ),
    scored as (
      select matter_id,
        (select count(*) from unnest(${pieces}::int[]) p where p = any(near.bg))::int as common
      from near
    ),
    same as (
      select m.id as matter_id from matter m
      where m.type = 'incoming' and ${paper.docNumber} <> '' and m.data ->> 'docNumber' = ${paper.docNumber}
        and ${readable(sql`m.acl`, tokens)}
      limit 5
    )
    select m.id as matter, m.number, m.title, m.data ->> 'from' as "from",
      m.data ->> 'docNumber' as "docNumber",
      to_char(m.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt", m.state,
      (m.data ->> 'docNumber' = ${paper.docNumber} and ${paper.docNumber} <> '') as duplicate,
      coalesce(scored.common, 0) as common
    from (select matter_id from scored where common >= ${Math.ceil(pieces.length * enough)}
      union select matter_id from same) found
    join matter m on m.id = found.matter_id
    left join scored on scored.matter_id = found.matter_id
    where m.state <> 'void' and m.id is distinct from ${paper.except ?? null}::uuid
    order by duplicate desc, common desc, m.created_at desc limit 8
  `)
  return rows.map(({ common, ...row }) => ({
    ...row,
    likeness: pieces.length > 0 ? Math.round((common / pieces.length) * 100) / 100 : 0,
  }))
}
