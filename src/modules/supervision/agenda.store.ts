import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { notBarred, readable } from '#kernel/matters/readable.store.ts'

/** What falls due by a day, across all kinds of matters, as far as one may see it. */

const most = 1000

export interface DueClock {
  readonly matter: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly unit: number | null
  readonly label: string
  readonly cite: string
  readonly dueOn: Day
  /** Who has it in hand. */
  readonly holders: readonly number[]
}

/** Running limits that end by the day, what is late included. Uses `matter_due`. */
export async function clocksDue(
  db: Db,
  { tokens, types, until }: { tokens: readonly number[]; types: readonly string[]; until: Day },
): Promise<DueClock[]> {
  return await db.many<DueClock>(sql`
    select m.id as matter, m.type, m.number, m.title, m.unit, c.label, c.cite, c.due_on as "dueOn",
      coalesce((
        select array_agg(distinct t.holder) from task t
        where t.matter_id = m.id and t.closed_at is null and t.kind = 'do'), '{}') as holders
    from matter m join clock c on c.matter_id = m.id and c.state = 'running' and c.due_on <= ${until}
    where m.bureau = 1 and m.type = any(${types}::text[]) and m.ended_at is null
      and m.due_on <= ${until} and ${readable(sql`m.acl`, tokens)}
    order by c.due_on, m.type, m.id limit ${most}
  `)
}

export interface DueMeeting {
  readonly matter: string
  readonly title: string
  readonly at: string
  readonly place: string
  readonly state: string
}

/** Meetings in a span of days that one may see or is called to. */
export async function meetingsIn(
  db: Db,
  asked: { tokens: readonly number[]; person: PersonId; from: Day; until: Day },
): Promise<DueMeeting[]> {
  const { tokens, person, from, until } = asked
  return await db.many<DueMeeting>(sql`
    select id as matter, title, data ->> 'at' as at, data ->> 'place' as place, state
    from matter
    where bureau = 1 and type = 'meeting' and ended_at is null
      and left(data ->> 'at', 10) between ${from} and ${until}
      and (${readable(sql`acl`, tokens)} or (data ->> 'noticedAt' is not null
        and data -> 'observers' @> ${`${person}`}::jsonb and ${notBarred(sql`acl`, tokens)}))
    order by data ->> 'at' limit ${most}
  `)
}
