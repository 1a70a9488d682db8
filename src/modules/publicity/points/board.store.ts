import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { Item, Points } from '#modules/publicity/points/board.ts'

/** The registers that 公开考核 counts from. What it counts is public, and names nobody outside the bureau. */

interface Span {
  readonly from: Day
  readonly to: Day
}

/**
 * What was first made public in a span, here or elsewhere. What was taken down because it should
 * never have been public (第三十二条(七)) does not count.
 */
export async function itemsIn(db: Db, { from, to }: Span): Promise<Item[]> {
  return await db.many<Item>(sql`
    select id as matter, title, data ->> 'firstOn' as "on",
      array[(data ->> 'unit')::int] || array(
        select one::int from jsonb_array_elements_text(data -> 'draft' -> 'partners') one
        where one::int <> (data ->> 'unit')::int) as units,
      (data -> 'draft' ->> 'isOwnWork')::boolean as "isOwnWork",
      data -> 'draft' ->> 'column' as column
    from matter
    where bureau = 1 and type = 'notice' and data ->> 'firstOn' between ${from} and ${to}
      and coalesce(data -> 'takedown' ->> 'ground', '过期') = '过期'
    union all
    select id, title, data ->> 'on', array[(data ->> 'unit')::int] || array(
        select one::int from jsonb_array_elements_text(data -> 'partners') one
        where one::int <> (data ->> 'unit')::int),
      (data ->> 'isOwnWork')::boolean, data ->> 'column'
    from matter
    where bureau = 1 and type = 'other-channel' and state = 'counted'
      and data ->> 'on' between ${from} and ${to}
    order by "on", matter
  `)
}

/** 扣分和加分 of a span: lapses of requests that stand, and what the leading group decided. */
export async function pointsIn(db: Db, { from, to }: Span): Promise<Points[]> {
  return await db.many<Points>(sql`
    select m.id as matter, (one ->> 'unit')::int as unit, one ->> 'on' as "on",
      one ->> 'kind' as kind, 0::float8 as points
    from matter m, jsonb_array_elements(m.data -> 'lapses') one
    where m.bureau = 1 and m.type = 'disclosure-request' and one ->> 'excuse' = ''
      and one ->> 'on' between ${from} and ${to}
    union all
    select id, (data ->> 'unit')::int, data ->> 'on', data ->> 'kind', (data ->> 'points')::float8
    from matter
    where bureau = 1 and type = 'publicity-point' and state = 'standing'
      and data ->> 'on' between ${from} and ${to}
    order by "on", matter
  `)
}

/** 依申请公开 of a span, by kind of answer, as the yearly report lists them. */
export interface RequestFigures {
  readonly received: number
  readonly answered: number
  readonly open: number
  readonly late: number
  readonly extended: number
  readonly kinds: Readonly<Record<string, number>>
}

export async function requestFigures(db: Db, { from, to }: Span): Promise<RequestFigures> {
  return await db.one<RequestFigures>(sql`
    with asked as (
      select state, data from matter
      where bureau = 1 and type = 'disclosure-request' and data ->> 'received' between ${from} and ${to}
    )
    select count(*)::int as received,
      (count(*) filter (where state = 'answered'))::int as answered,
      (count(*) filter (where state not in ('answered', 'abandoned', 'withdrawn')))::int as open,
      (count(*) filter (where jsonb_path_exists(
        data, '$.lapses[*] ? (@.kind == "不及时公开" && @.excuse == "")')))::int as late,
      (count(*) filter (where data -> 'extension' <> 'null'::jsonb))::int as extended,
      coalesce((
        select jsonb_object_agg(kind, n) from (
          select data -> 'answer' ->> 'kind' as kind, count(*)::int as n from asked
          where state = 'answered' group by 1
        ) by_kind
      ), '{}') as kinds
    from asked
  `)
}
