import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AnyRule, Day } from '#rulebook/kit.ts'
import type { PastCase } from '#rulebook/replay.ts'

/** 往事：what a rule was asked in a period, from the receipts of the events and from the clocks. */

const most = 500_000

/** Past questions of a rule. For limits: every clock that it started, with when it was done. */
export async function pastCases(
  db: Db,
  rule: AnyRule,
  period: { readonly from: Day; readonly to: Day },
): Promise<PastCase[]> {
  const { from, to } = period
  const receipts = sql`
    select m.id, coalesce(m.number, m.title) as ref, u.short_name as unit, e.at,
      (e.at at time zone 'Asia/Shanghai')::date as day, r ->> 'rule' as rule,
      r ->> 'name' as name, r -> 'facts' as facts
    from matter_event e
    join matter m on m.id = e.matter_id
    left join unit u on u.id = m.unit
    cross join lateral json_array_elements(
      case json_typeof(e.body -> 'receipt') when 'array' then e.body -> 'receipt' else '[]'::json end
    ) r
    where e.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
  `
  if (rule.kind !== 'limit') {
    return await db.many<PastCase>(sql`
      with receipt as (${receipts})
      select ref, day, facts, unit from receipt
      where rule = ${rule.id} and (name is null or name = ${rule.name})
      order by day limit ${most}
    `)
  }
  return await db.many<PastCase>(sql`
    with receipt as (${receipts})
    select distinct on (r.id, r.at) r.ref, r.day, r.unit,
      r.facts::jsonb || jsonb_build_object('from', to_char(
        (c.segments ->> 'start')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')) as facts,
      ((c.segments ->> 'stop')::timestamptz at time zone 'Asia/Shanghai')::date as done
    from receipt r
    join clock c on c.matter_id = r.id and c.spec ->> 'clause' = r.rule
    where r.rule = ${rule.id} and (r.name is null or r.name = ${rule.name})
    order by r.id, r.at, c.id limit ${most}
  `)
}
