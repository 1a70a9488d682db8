import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import {
  sessionsOf,
  slotName,
  slotsOf,
  type ReceptionDay,
} from '#modules/petitions/reception/day/data.ts'
import type { VisitFigures } from '#modules/petitions/reception/figures.ts'

/** Plans as the public sees them, which slots are taken, and what became of the visits. */

export interface Plan {
  readonly id: string
  readonly data: ReceptionDay
}

/** Most recent plans: two a year. */
const most = 40

/** Plans that are public and not over, the nearest first. What makes up for a session is within the month. */
export async function publicPlans(db: Db, today: Day): Promise<Plan[]> {
  const plans = await db.many<Plan>(
    named(
      'reception_public',
      sql`
        select id, data from matter
        where bureau = 1 and type = 'reception-day' and data -> 'published' <> 'null'::jsonb
          and state in ('published', 'summing')
        order by data ->> 'on' desc limit ${most}
      `,
    ),
  )
  return plans.filter(({ data }) => sessionsOf(data).some(({ on }) => on >= today)).toReversed()
}

/** Names of the slots that somebody has, of those of the plans. */
export async function takenSlots(db: Db, plans: readonly Plan[]): Promise<ReadonlySet<string>> {
  const names = plans.flatMap(({ id, data }) =>
    sessionsOf(data).flatMap((session) =>
      slotsOf(session).map((at) => slotName(id, session.key, at)),
    ),
  )
  const rows = await db.many<{ resource: string }>(
    sql`select distinct resource from claim where bureau = 1 and resource = any(${names}::text[])`,
  )
  return new Set(rows.map(({ resource }) => resource))
}

/** All plans, newest first, with their state. */
export async function allPlans(
  db: Db,
  held: readonly number[],
): Promise<(Plan & { readonly state: string })[]> {
  return await db.many(sql`
    select id, state, data from matter
    where bureau = 1 and type = 'reception-day' and state <> 'dropped'
      and ${readable(sql`acl`, held)}
    order by data ->> 'on' desc limit ${most}
  `)
}

/** Visits of the plans that the reader may see, by plan, session and result. */
export async function visitFigures(
  db: Db,
  plans: readonly string[],
  held: readonly number[],
): Promise<VisitFigures[]> {
  return await db.many<VisitFigures>(sql`
    select data ->> 'plan' as plan, data ->> 'session' as session, state,
      count(*)::int as visits, sum((data ->> 'people')::int)::int as people
    from matter
    where bureau = 1 and type = 'reception-visit' and data ->> 'plan' = any(${plans}::text[])
      and ${readable(sql`acl`, held)}
    group by 1, 2, 3
  `)
}
