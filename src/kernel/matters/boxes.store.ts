import type { Db } from '#kernel/db/database.store.ts'
import { named, sql, type Sql } from '#kernel/db/sql.ts'
import { notBarred } from '#kernel/matters/readable.store.ts'
import { iso } from '#kernel/matters/read.store.ts'
import type { TaskKind } from '#kernel/matters/matter.ts'

/** The workbench boxes: 待办, 待阅, 在办, 已办, 我发起, 办结. Each list is one indexed query. */

export const boxes = ['todo', 'toread', 'doing', 'done', 'mine', 'ended'] as const
export type Box = (typeof boxes)[number]

export interface BoxRow {
  taskId: string | null
  matter: string
  type: string
  number: string | null
  title: string
  state: string
  step: string | null
  label: string | null
  kind: TaskKind | null
  holder: number | null
  openedBy: number | null
  openedAt: string | null
  readAt: string | null
  dueOn: string | null
  rank: number | null
  note: string | null
  createdAt: string
  endedAt: string | null
  /** Keyset position of the row. */
  cursor: string
}

export interface BoxQuery {
  readonly box: Box
  readonly person: number
  /** Own tokens and those one may act on for others, with the types they cover. */
  readonly holders: readonly number[]
  readonly type: string | null
  readonly q: string | null
  readonly after: string | null
  readonly limit: number
}

/** One page of a box. `after` is the `cursor` of the last row seen. */
export async function listBox(db: Db, query: BoxQuery): Promise<BoxRow[]> {
  switch (query.box) {
    case 'todo':
      return await db.many(inbox(query, 'do'))
    case 'toread':
      return await db.many(inbox(query, 'read'))
    case 'done':
      return await db.many(named('box_done', done(query)))
    case 'doing':
      return await db.many(named('box_doing', acted(query, 'open')))
    case 'ended':
      return await db.many(named('box_ended', acted(query, 'ended')))
    case 'mine':
      return await db.many(named('box_mine', mine(query)))
  }
}

const matterColumns = sql`
  m.id as matter, m.type, m.number, m.title, m.state,
  ${iso('m.created_at')} as "createdAt", ${iso('m.ended_at')} as "endedAt"
`

/**
 * Open tasks in folder order (急办件 first), then by due date; undated ones last. Each holder's tasks
 * come in that order from the index `task_inbox_order`, so that a page costs a page, however many
 * tasks are open.
 */
function inbox({ holders, type, q, after, limit }: BoxQuery, which: 'do' | 'read'): Sql {
  const isRead = which === 'read'
  const page = after
    ? sql`and (t.rank, coalesce(t.due_on, '9999-12-31'), t.id)
        > (split_part(${after}, '|', 1)::smallint, split_part(${after}, '|', 2)::date,
           split_part(${after}, '|', 3)::uuid)`
    : sql``
  const name = `box_${isRead ? 'toread' : 'todo'}${after ? '_after' : ''}`
  return named(
    name,
    sql`
      select t.id as "taskId", t.step, t.label, t.kind, t.holder, t.opened_by as "openedBy",
        ${iso('t.opened_at')} as "openedAt", ${iso('t.read_at')} as "readAt", t.due_on as "dueOn",
        t.rank, t.note, ${matterColumns},
        t.rank || '|' || coalesce(t.due_on, '9999-12-31') || '|' || t.id as cursor
      from unnest(${holders}::int[]) as own (holder)
      cross join lateral (
        select t.* from task t join matter m on m.id = t.matter_id
        where t.holder = own.holder and t.closed_at is null and (t.kind = 'read') = ${isRead}
          and ${notBarred(sql`m.acl`, holders)}
          and (${type}::text is null or t.type = ${type})
          and (${q}::text is null
            or m.title ilike '%' || ${q} || '%' or m.number ilike '%' || ${q} || '%')
          ${page}
        order by t.rank, coalesce(t.due_on, '9999-12-31'), t.id
        limit ${limit}
      ) t
      join matter m on m.id = t.matter_id
      order by t.rank, coalesce(t.due_on, '9999-12-31'), t.id
      limit ${limit}
    `,
  )
}

/** Tasks the person closed, latest first. */
function done({ person, holders, type, q, after, limit }: BoxQuery): Sql {
  return sql`
    select t.id as "taskId", t.step, t.label, t.kind, t.holder, t.opened_by as "openedBy",
      ${iso('t.opened_at')} as "openedAt", ${iso('t.read_at')} as "readAt", m.due_on as "dueOn",
      t.rank, t.outcome as note, ${matterColumns},
      ${iso('t.closed_at')} || '|' || t.id as cursor
    from task t join matter m on m.id = t.matter_id
    where t.closed_by = ${person} and t.closed_at is not null and ${notBarred(sql`m.acl`, holders)}
      and (${type}::text is null or t.type = ${type})
      and (${q}::text is null or m.title ilike '%' || ${q} || '%' or m.number ilike '%' || ${q} || '%')
      and (${after}::text is null
        or (t.closed_at, t.id)
          < (split_part(${after}, '|', 1)::timestamptz, split_part(${after}, '|', 2)::uuid))
    order by t.closed_at desc, t.id desc
    limit ${limit}
  `
}

/** Matters the person acted on that are still open (在办) or ended (办结), latest act first. */
function acted({ person, holders, type, q, after, limit }: BoxQuery, which: 'open' | 'ended'): Sql {
  return sql`
    select null as "taskId", null as step, null as label, null as kind, null as holder,
      null as "openedBy", null as "openedAt", null as "readAt", m.due_on as "dueOn",
      null as rank, null as note, ${matterColumns},
      ${iso('p.last_at')} || '|' || m.id as cursor
    from party p join matter m on m.id = p.matter_id
    where p.person = ${person} and p.ended = ${which === 'ended'}
      and ${notBarred(sql`m.acl`, holders)}
      and (${type}::text is null or m.type = ${type})
      and (${q}::text is null or m.title ilike '%' || ${q} || '%' or m.number ilike '%' || ${q} || '%')
      and (${after}::text is null
        or (p.last_at, p.matter_id)
          < (split_part(${after}, '|', 1)::timestamptz, split_part(${after}, '|', 2)::uuid))
    order by p.last_at desc, p.matter_id desc
    limit ${limit}
  `
}

/** Matters the person brought in, latest first. */
function mine({ person, holders, type, q, after, limit }: BoxQuery): Sql {
  return sql`
    select null as "taskId", null as step, null as label, null as kind, null as holder,
      null as "openedBy", null as "openedAt", null as "readAt", m.due_on as "dueOn",
      null as rank, null as note, ${matterColumns},
      ${iso('m.created_at')} || '|' || m.id as cursor
    from matter m
    where m.created_by = ${person} and ${notBarred(sql`m.acl`, holders)}
      and (${type}::text is null or m.type = ${type})
      and (${q}::text is null or m.title ilike '%' || ${q} || '%' or m.number ilike '%' || ${q} || '%')
      and (${after}::text is null
        or (m.created_at, m.id)
          < (split_part(${after}, '|', 1)::timestamptz, split_part(${after}, '|', 2)::uuid))
    order by m.created_at desc, m.id desc
    limit ${limit}
  `
}

/** Most that a count goes to; beyond it the screen shows 1000+. */
export const countBound = 1000

export interface BoxCounts {
  todo: number
  toread: number
  doing: number
  done: number
  mine: number
  ended: number
  unread: number
  red: number
  yellow: number
  green: number
}

/** All counts of the workbench in one query, each bounded. `soon` is the last day shown yellow. */
export async function countBoxes(
  db: Db,
  who: { person: number; holders: readonly number[]; today: string; soon: string },
): Promise<BoxCounts> {
  const { person, holders, today, soon } = who
  return await db.one(
    named(
      'box_counts',
      sql`
        with inbox as materialized (
          select t.kind, t.due_on from task t join matter m on m.id = t.matter_id
          where t.holder = any(${holders}::int[]) and t.closed_at is null
            and ${notBarred(sql`m.acl`, holders)}
          limit ${countBound * 2}
        ),
        acted as materialized (
          (select p.ended from party p join matter m on m.id = p.matter_id
            where p.person = ${person} and not p.ended and ${notBarred(sql`m.acl`, holders)}
            limit ${countBound})
          union all
          (select p.ended from party p join matter m on m.id = p.matter_id
            where p.person = ${person} and p.ended and ${notBarred(sql`m.acl`, holders)}
            limit ${countBound})
        )
        select
          (select count(*) from inbox where kind <> 'read')::int as todo,
          (select count(*) from inbox where kind = 'read')::int as toread,
          (select count(*) from acted where not ended)::int as doing,
          (select count(*) from acted where ended)::int as ended,
          (select count(*) from (
            select from task t join matter m on m.id = t.matter_id
            where t.closed_by = ${person} and t.closed_at is not null
              and ${notBarred(sql`m.acl`, holders)} limit ${countBound}
          ) d)::int as done,
          (select count(*) from (
            select from matter m where m.created_by = ${person}
              and ${notBarred(sql`m.acl`, holders)} limit ${countBound}
          ) c)::int as mine,
          (select count(*) from (
            select from notice n left join matter m on m.id = n.matter_id
            where n.person = ${person} and n.read_at is null
              and (m.id is null or ${notBarred(sql`m.acl`, holders)}) limit ${countBound}
          ) n)::int as unread,
          (select count(*) from inbox where kind <> 'read' and due_on < ${today}::date)::int as red,
          (select count(*) from inbox
            where kind <> 'read' and due_on between ${today}::date and ${soon}::date)::int as yellow,
          (select count(*) from inbox where kind <> 'read' and due_on > ${soon}::date)::int as green
      `,
    ),
  )
}

/** Marks the person's open tasks of a matter as seen; 撤回 is no longer possible then. */
export async function markRead(
  db: Db,
  matter: string,
  holders: readonly number[],
  person: number,
  at: Date,
): Promise<void> {
  await db.run(
    named(
      'mark_read',
      sql`
        update task set read_at = ${at}, read_by = ${person}
        where matter_id = ${matter} and holder = any(${holders}::int[])
          and closed_at is null and read_at is null
      `,
    ),
  )
}
