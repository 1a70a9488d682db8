import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import { bigramsOf } from '#kernel/search/bigrams.ts'
import type { Edition, NoticeKind } from '#modules/publicity/notices/data.ts'

/** What the public may read of notices: published (what is taken away has no edition) and within its term. One place says so. */

const isPublic = (today: Day) => sql`
  m.bureau = 1 and m.type = 'notice' and m.data -> 'published' <> 'null'::jsonb
  and m.data -> 'published' ->> 'from' <= ${today}
  and coalesce(m.data -> 'published' ->> 'until', '9999-12-31') >= ${today}
`

export interface PublicNotice {
  readonly id: string
  readonly number: string | null
  readonly published: Edition
}

/** A page of notices, newest first, from the index `matter_notice_public`. */
export async function listNotices(
  db: Db,
  asked: {
    readonly today: Day
    readonly kind: NoticeKind | null
    readonly q: string
    readonly offset: number
    readonly limit: number
  },
): Promise<{ rows: PublicNotice[]; total: number }> {
  const { today, kind, q, offset, limit } = asked
  const words = q.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  const says = words.map(
    (word) => sql`strpos(lower(normalize(concat(m.data -> 'published' ->> 'title',
      m.data -> 'published' ->> 'text'), nfkc)), ${word}) > 0`,
  )
  const pieces = bigramsOf(words.join(' '))
  const found =
    pieces.length > 0
      ? sql`and m.id in (select matter_id from matter_search s
          where s.bg @> ${pieces}::int[] and s.type = 'notice')`
      : sql``
  const fits = sql`
    ${isPublic(today)} ${found}
    and (${kind}::text is null or m.data -> 'published' ->> 'kind' = ${kind})
    and ${sql.join([sql`true`, ...says], ' and ')}
  `
  const [rows, { total }] = await Promise.all([
    db.many<PublicNotice>(sql`
      select m.id, m.number, m.data -> 'published' as published from matter m where ${fits}
      order by m.data -> 'published' ->> 'at' desc, m.id desc offset ${offset} limit ${limit}
    `),
    db.one<{ total: number }>(sql`select count(*)::int as total from matter m where ${fits}`),
  ])
  return { rows, total }
}

/** One notice as it stands; undefined where the public may not read it. */
export async function findNotice(
  db: Db,
  id: string,
  today: Day,
): Promise<PublicNotice | undefined> {
  return await db.maybe(
    named(
      'notice_public',
      sql`
        select m.id, m.number, m.data -> 'published' as published from matter m
        where m.id = ${id} and ${isPublic(today)}
      `,
    ),
  )
}

/** An attachment of a published notice, by what the edition names; not of a draft. */
export async function findNoticeFile(
  db: Db,
  asked: { readonly id: string; readonly file: string; readonly today: Day },
): Promise<{ hash: string; name: string; mime: string } | undefined> {
  const { id, file, today } = asked
  return await db.maybe(sql`
    select f.hash, mf.name, f.mime from matter m
    join matter_file mf on mf.matter_id = m.id and mf.file_id = ${file}
    join file f on f.id = mf.file_id
    where m.id = ${id} and ${isPublic(today)}
      and m.data -> 'published' -> 'files' @> jsonb_build_array(jsonb_build_object('id', ${file}::text))
  `)
}
