import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import type { CaseRow, ClosedRow } from '#modules/petitions/ledgers/ledgers.ts'

/** The registers behind the ledgers, as far as somebody with these tokens may read them. */

const most = 2000

/** Cases that a leader takes on: all that are open, and those closed since a day. */
export async function casesLed(db: Db, tokens: readonly number[], since: Day): Promise<CaseRow[]> {
  return await db.many<CaseRow>(sql`
    select id as matter, number, title, state,
      ((created_at at time zone 'Asia/Shanghai')::date)::text as begun,
      coalesce(data ->> 'lead', data -> 'proposal' ->> 'lead')::int as unit,
      case when data ->> 'source' = '上级交办' then '上级交办'
        when (data ->> 'isToCapital')::boolean then '赴京赴省集体上访' else '领导决定' end as why,
      (data -> 'caseLeader' ->> 'person')::int as leader, data -> 'caseLeader' ->> 'on' as named,
      coalesce(data ->> 'organDue', (
        select max(due_on)::text from clock
        where matter_id = matter.id and key = 'reply' and state <> 'stopped')) as due,
      coalesce(data -> 'acts', '[]') as acts,
      coalesce(data ->> 'closedOn', ((ended_at at time zone 'Asia/Shanghai')::date)::text)
        as "closedOn"
    from matter
    where bureau = 1 and type = 'petition' and ${readable(sql`acl`, tokens)}
      and ((data ->> 'needsCaseLeader')::boolean or data -> 'caseLeader' <> 'null')
      and (ended_at is null or ended_at >= ${`${since}T00:00:00+08:00`})
    order by created_at limit ${most}
  `)
}

export interface OverdueRow {
  readonly matter: string
  readonly number: string | null
  readonly title: string
  readonly unit: number | null
  /** What is past its day, the oldest first. */
  readonly limits: readonly { readonly label: string; readonly due: Day; readonly cite: string }[]
}

/** 逾期的信访件: a limit that still runs was over before a day. */
export async function overduePetitions(
  db: Db,
  tokens: readonly number[],
  today: Day,
): Promise<OverdueRow[]> {
  return await db.many<OverdueRow>(sql`
    select m.id as matter, m.number, m.title,
      coalesce(m.data ->> 'lead', m.data -> 'proposal' ->> 'lead')::int as unit,
      jsonb_agg(jsonb_build_object('label', c.label, 'due', c.due_on, 'cite', c.cite)
        order by c.due_on, c.key) as limits
    from matter m join clock c on c.matter_id = m.id
    where m.bureau = 1 and m.type = 'petition' and m.ended_at is null
      and ${readable(sql`m.acl`, tokens)} and c.state = 'running' and c.due_on < ${today}
      -- Cases without a leader or a file have lists of their own.
      and c.key not in ('leader', 'file')
    group by m.id order by min(c.due_on), m.id limit ${most}
  `)
}

/** Closed and not filed, and whatever was closed last year or since. */
export async function closedPetitions(
  db: Db,
  tokens: readonly number[],
  since: Day,
): Promise<ClosedRow[]> {
  return await db.many<ClosedRow>(sql`
    select id as matter, number, title, state, data ->> 'closedOn' as "closedOn",
      nullif(data -> 'consolidated', 'null') as consolidated
    from matter
    where bureau = 1 and type = 'petition' and state in ('filing', 'filed')
      and ${readable(sql`acl`, tokens)} and (ended_at is null or ended_at >= ${`${since}T00:00:00+08:00`})
    order by data ->> 'closedOn', id limit ${most}
  `)
}
