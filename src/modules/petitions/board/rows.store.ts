import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { notBarred, readable } from '#kernel/matters/readable.store.ts'
import type { PetitionRow } from '#modules/petitions/board/standing.ts'

/** The register of petitions as the statistics count it. */

const most = 50_000

/** What a petition has most of and no figure asks for. */
const unread = ['petitioners', 'statement', 'claims', 'trips', 'findings', 'draft', 'supplements']

/**
 * Every petition that was open on a day or later, or came in since. Whoever is barred from one finds
 * it in no figure; whoever may only count finds neither its number nor its title.
 *
 * @param tokens of the reader, with those of people acted for in matters of every kind
 */
export async function petitionRows(
  db: Db,
  { tokens, since }: { tokens: readonly number[]; since: Day },
): Promise<PetitionRow[]> {
  return await db.many<PetitionRow>(sql`
    select m.id as matter, m.open as "isReadable",
      case when m.open then m.number end as number, case when m.open then m.title end as title,
      d ->> 'channel' as channel, d ->> 'source' as source, d ->> 'purpose' as purpose,
      (d ->> 'people')::int as people, left(d ->> 'at', 10) as received,
      jsonb_array_length(d -> 'earlier') > 0 as "isRepeat",
      jsonb_array_length(d -> 'about') + jsonb_array_length(d -> 'aboutUnits') > 0
        or (d ->> 'isAboutDesk')::boolean as "isComplaint",
      coalesce(d ->> 'lead', d -> 'proposal' ->> 'lead', d ->> 'section')::int as unit,
      coalesce(d ->> 'against', '') as against, d ->> 'subject' as subject,
      d -> 'proposal' ->> 'proposal' as proposal, d ->> 'grounds' as grounds,
      d -> 'approval' ->> 'on' as "approvedOn", d -> 'told' ->> 'on' as "toldOn",
      (select min(one ->> 'on') from jsonb_array_elements(d -> 'servings') one
        where (one ->> 'isServed')::boolean) as "noticedOn",
      d ->> 'acceptedOn' as "acceptedOn", d -> 'reply' ->> 'on' as "repliedOn",
      d -> 'reportedUp' ->> 'on' as "reportedUpOn",
      case when d -> 'extension' ->> 'state' = '已延长' then (
        select max(one ->> 'on') from jsonb_array_elements(d -> 'servings') one
        where (one ->> 'isServed')::boolean and one ->> 'paper' = '信访事项延长办理期限告知书'
      ) end as "extendedOn",
      case when m.state in ('joined', 'jointly') then '并入' when m.state = 'recalled' then '撤回'
        when d ->> 'closedOn' is not null then '办结' end as ending,
      coalesce(d ->> 'closedOn', ((m.ended_at at time zone 'Asia/Shanghai')::date)::text)
        as "endedOn",
      nullif(d -> 'attitude', 'null') as attitude,
      coalesce(c.limits, '[]') as limits
    from (
      -- Taken apart once: what is long and not counted goes first.
      select id, number, title, state, ended_at, data - ${unread}::text[] as d,
        ${readable(sql`acl`, tokens)} as open
      from matter
      where bureau = 1 and type = 'petition' and ${notBarred(sql`acl`, tokens)}
        and (ended_at is null or ended_at >= ${`${since}T00:00:00+08:00`})
      order by created_at limit ${most}
    ) m
    left join lateral (
      select jsonb_agg(jsonb_build_object('key', key, 'start', segments ->> 'start', 'dues', dues,
        'stop', segments ->> 'stop')) as limits
      from (
        -- Begun again after the organ above agreed to more: the last one counts.
        select distinct on (key) key, segments, dues from clock
        where matter_id = m.id and key in ('notice', 'reply', 'organ') order by key, id desc
      ) last
    ) c on true
  `)
}
