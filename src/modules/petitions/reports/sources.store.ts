import { addDays, type Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { askingOf } from '#modules/petitions/board/asking.ts'
import { employersIn, trendsOf, type Source, type Trend } from '#modules/petitions/reports/trend.ts'
import { unitsAbout } from '#modules/petitions/seats.ts'

/** Petitions and messages of late that a special report may be made of, as far as one may read them. */

/** Days back that trends are looked for; what is older is history. */
const back = 92
const most = 5000
/** Characters of a letter that are looked through for the names of employers. */
const looked = 600

interface Found extends Pick<
  Source,
  'matter' | 'kind' | 'number' | 'subject' | 'received' | 'people'
> {
  readonly against: string
  readonly text: string
  readonly about: number[]
  readonly aboutUnits: number[]
}

async function sourcesSince(db: Db, tokens: readonly number[], since: Day): Promise<Found[]> {
  return await db.many<Found>(sql`
    select id as matter, case type when 'petition' then '信访件' else '留言' end as kind,
      coalesce(number, nullif(data ->> 'number', '')) as number, data ->> 'subject' as subject,
      left(data ->> 'at', 10) as received, coalesce((data ->> 'people')::int, 1) as people,
      coalesce(data ->> 'against', '') as against,
      left(coalesce(data -> 'statement' ->> 'masked', data -> 'text' ->> 'masked', ''), ${looked})
        as text,
      coalesce(data -> 'about', '[]') as about, coalesce(data -> 'aboutUnits', '[]') as "aboutUnits"
    from matter m
    where bureau = 1 and type in ('petition', 'message')
      and state not in ('recalled', 'withdrawn', 'petitioned')
      and created_at >= ${`${since}T00:00:00+08:00`} and data ->> 'at' >= ${since}
      and ${readable(sql`acl`, tokens)}
      and not exists (
        -- Dealt with already: in a special report, or decided against one.
        select from matter r
        where r.bureau = 1 and r.type = 'petition-report' and r.state <> 'dropped'
          and r.data -> 'sources' ? m.id::text
      )
    order by created_at desc limit ${most}
  `)
}

/** The trends that somebody finds among what they may read. */
export async function openTrends(db: Db, facts: Facts): Promise<Trend[]> {
  const { org, today, actor } = facts
  const found = await sourcesSince(db, generalTokens(actor), addDays(today, -back))
  const sources = found.map(({ against, text, about, aboutUnits, ...one }): Source => ({
    ...one,
    employers: against === '' ? employersIn(`${one.subject}\n${text}`) : [against],
    sections: unitsAbout({ about, aboutUnits }, org, today).map((id) => org.unit(id).shortName),
  }))
  return trendsOf(sources, askingOf(facts))
}
