import type { Day } from '#kernel/calendar/day.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { pieceOfMark } from '#kernel/search/bigrams.ts'

/** What the desk of a window needs at hand. */

export interface OfferedItem {
  readonly id: string
  readonly name: string
  readonly unit: number
  readonly limit: number
  readonly isInstant: boolean
  readonly charge: string
  /** 工作人员 as published. */
  readonly staff: readonly number[]
  readonly papers: readonly { paper: string; basis: string; isExempt: boolean }[]
}

/** Published service items that may be received today. */
export const offered = async (db: Db, today: Day): Promise<OfferedItem[]> =>
  await db.many<OfferedItem>(sql`
    select id, title as name, unit, (data -> 'published' ->> 'limit')::int as limit,
      (data -> 'published' -> 'item' ->> 'isInstant')::boolean as "isInstant",
      data -> 'published' -> 'item' ->> 'charge' as charge,
      data -> 'published' -> 'item' -> 'staff' as staff,
      data -> 'published' -> 'item' -> 'papers' as papers
    from matter
    where bureau = 1 and type = 'service-item' and data -> 'published' <> 'null'::jsonb
      and state <> 'withdrawn' and data -> 'published' ->> 'effective' <= ${today}
    order by title limit 500
  `)

export interface DeskRow {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly finished: string | null
  readonly isRated: boolean
  /** A visit to a leader: no slip is given. */
  readonly isVisit: boolean
}

const row: Sql = sql`
  m.id, m.type, m.number, m.title, m.state, m.data -> 'finished' ->> 'at' as finished,
  exists (select from service_rating r where r.matter_id = m.id and r.overall is not null)
    as "isRated",
  coalesce(m.data ->> 'purpose' = '求见领导', false) as "isVisit"
`

/** What somebody registered or dealt with since a day, newest first. */
export const ownSince = async (db: Db, person: number, day: Day): Promise<DeskRow[]> =>
  await db.many<DeskRow>(sql`
    select ${row} from matter m
    where m.bureau = 1 and m.type in ('contact', 'application')
      and m.created_at >= ${instantOf(day)}
      and (m.created_by = ${person} or (m.data ->> 'responsible')::int = ${person}
        or (m.data ->> 'handler')::int = ${person})
    order by m.created_at desc limit 100
  `)

/** Records of the day that carry a person's mark, as far as the reader may see them (第五十八条(一)). */
export async function sameToday(
  db: Db,
  marks: readonly string[],
  day: Day,
  tokens: readonly number[],
): Promise<DeskRow[]> {
  if (marks.length === 0) return []
  const carries = marks.map((mark) => sql`s.bg @> array[${pieceOfMark(mark)}]::int[]`)
  return await db.many<DeskRow>(sql`
    select ${row}
    from matter_search s join matter m on m.id = s.matter_id
    where s.part = 0 and (${sql.join(carries, ' or ')}) and ${readable(sql`s.acl`, tokens)}
      and m.bureau = 1 and m.type in ('contact', 'application')
      and m.created_at >= ${instantOf(day)}
      and (m.data -> 'name' ->> 'mark' = any(${marks}) or m.data -> 'phone' ->> 'mark' = any(${marks}))
    order by m.created_at desc limit 10
  `)
}

/** Contacts of a period by section, for the monthly figures (第十三条(三)). */
export const contactsBy = async (db: Db, from: Day, to: Day, today: Day) =>
  await db.many<{
    unit: number
    total: number
    atOnce: number
    passedOn: number
    late: number
    urgent: number
    visits: number
    calls: number
    letters: number
    unnamed: number
  }>(sql`
    select (data ->> 'firstUnit')::int as unit, count(*)::int as total,
      (count(*) filter (where data ->> 'outcome' = '当场办结'))::int as "atOnce",
      (count(*) filter (where (data ->> 'transfers')::int > 0))::int as "passedOn",
      (count(*) filter (where ended_at is null and due_on < ${today}))::int as late,
      (count(*) filter (where (data ->> 'isUrgent')::boolean))::int as urgent,
      (count(*) filter (where data ->> 'channel' = '来访'))::int as visits,
      (count(*) filter (where data ->> 'channel' = '来电'))::int as calls,
      (count(*) filter (where data ->> 'channel' = '来函'))::int as letters,
      (count(*) filter (where data -> 'name' ->> 'masked' = ''))::int as unnamed
    from matter
    where bureau = 1 and type = 'contact'
      and created_at >= ${instantOf(from)} and created_at < ${after(to, lateDays)}
      -- 补录 counts in the month in which it happened.
      and left(data ->> 'at', 10) between ${from} and ${to}
    group by 1 order by 2 desc
  `)

/** Applications of a period by section: on time, 违诺, open and late (第十四条(一)、(二)). */
export const applicationsBy = async (db: Db, from: Day, to: Day, today: Day) =>
  await db.many<{
    unit: number
    received: number
    closed: number
    broken: number
    late: number
    clues: number
  }>(sql`
    select (data ->> 'owner')::int as unit, count(*)::int as received,
      (count(*) filter (where jsonb_typeof(data -> 'delivered') = 'object'))::int as closed,
      (count(*) filter (where (data ->> 'isBroken')::boolean))::int as broken,
      (count(*) filter (where ended_at is null and due_on < ${today}))::int as late,
      (count(*) filter (where jsonb_array_length(data -> 'clues') > 0))::int as clues
    from matter
    where bureau = 1 and type = 'application'
      and created_at >= ${instantOf(from)} and created_at < ${after(to, 1)}
    group by 1 order by 2 desc
  `)

/** Late and broken ones, as far as the reader may see them. */
export const lateApplications = async (db: Db, today: Day, tokens: readonly number[]) =>
  await db.many<{
    id: string
    number: string
    title: string
    unit: number
    handler: number
    due: Day | null
    isBroken: boolean
  }>(sql`
    select id, number, title, (data ->> 'owner')::int as unit, (data ->> 'handler')::int as handler,
      coalesce(due_on::text, data ->> 'due') as due, (data ->> 'isBroken')::boolean as "isBroken"
    from matter
    where bureau = 1 and type = 'application' and ${readable(sql`acl`, tokens)}
      and ((ended_at is null and due_on < ${today}) or (data ->> 'isBroken')::boolean)
    order by created_at desc limit 100
  `)

/** A record may be entered so many days after the contact and still counts in its month. */
const lateDays = 60
const after = (day: Day, days: number) => new Date(instantOf(day).getTime() + days * 86_400_000)
