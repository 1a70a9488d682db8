import { readable } from '#kernel/matters/readable.store.ts'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { BoardRow } from '#modules/supervision/board.ts'

/** The register of assigned tasks as the board counts it: what somebody with these tokens may see. */

const most = 20_000

type Stored = Omit<BoardRow, 'late'>

export async function boardRows(
  db: Db,
  asked: { year: number; tokens: readonly number[]; today: string },
  calendar: Calendar,
): Promise<BoardRow[]> {
  const rows = await db.many<Stored>(sql`
    select id as matter, number, title, (data ->> 'lead')::int as lead,
      (data ->> 'assigner')::int as assigner, data ->> 'source' as source,
      data ->> 'level' as level, coalesce((data -> 'reports' -> -1 ->> 'percent')::int, 0) as percent,
      (data ->> 'missed')::int as missed, jsonb_array_length(data -> 'reports') as reports,
      (created_at at time zone 'Asia/Shanghai')::date as "createdOn",
      (data ->> 'due')::date as "dueOn", (data ->> 'endedOn')::date as "endedOn"
    from matter
    where bureau = 1 and type = 'assignment' and state <> 'cancelled'
      and ${readable(sql`acl`, asked.tokens)}
      and (ended_at is null or created_at >= ${`${asked.year}-01-01T00:00:00+08:00`})
    order by created_at limit ${most}
  `)
  return rows.map((row) => {
    const until = row.endedOn ?? asked.today
    const isLate = row.dueOn !== null && until > row.dueOn
    return { ...row, late: isLate ? calendar.workdaysBetween(row.dueOn, until) : 0 }
  })
}
