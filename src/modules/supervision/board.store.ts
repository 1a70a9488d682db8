import { readable } from '#kernel/matters/readable.store.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { BoardTask } from '#modules/supervision/board.ts'

/** The register of assigned tasks as the board counts it: what somebody with these tokens may see. */

const most = 20_000

/** Every task that was open on a day or later, or was begun since. */
export async function boardTasks(
  db: Db,
  { tokens, since }: { tokens: readonly number[]; since: Day },
): Promise<BoardTask[]> {
  return await db.many<BoardTask>(sql`
    select id as matter, number, title, (data ->> 'lead')::int as lead,
      (data ->> 'assigner')::int as assigner,
      case when data ->> 'isYearly' = 'true' then '年度重点督查事项' else data ->> 'source' end
        as source,
      data ->> 'level' as level,
      (created_at at time zone 'Asia/Shanghai')::date as "createdOn",
      (data ->> 'due')::date as "dueOn", (data ->> 'endedOn')::date as "endedOn",
      (data ->> 'checkedOn')::date as "checkedOn",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'on', ((one ->> 'at')::timestamptz at time zone 'Asia/Shanghai')::date,
          'percent', one -> 'percent') order by one ->> 'at')
        from jsonb_array_elements(data -> 'reports') one), '[]') as reports,
      coalesce((
        select jsonb_agg(one ->> 'due' order by one ->> 'due')
        from jsonb_array_elements(data -> 'misses') one
        where one ->> 'excuse' = ''), '[]') as "missedOn"
    from matter
    where bureau = 1 and type = 'assignment' and state <> 'cancelled'
      and ${readable(sql`acl`, tokens)}
      and (ended_at is null or ended_at >= ${`${since}T00:00:00+08:00`})
    order by created_at limit ${most}
  `)
}
