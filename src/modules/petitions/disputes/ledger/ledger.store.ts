import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import type { AnswerRow, LedgerRow } from '#modules/petitions/disputes/ledger/ledger.ts'

/** The ledger and the answers of a month, as far as one may read them. Uses `matter_dispute_month`. */

/** Most entries of one ledger. */
export const mostEntries = 5000

export interface LedgerQuery {
  readonly tokens: readonly number[]
  /** First and last month, `YYYY-MM`. */
  readonly from: string
  readonly to: string
  /** The section that found it or has it in hand. */
  readonly unit: number | null
  readonly state: string | null
  readonly risk: string | null
}

export async function ledgerOf(
  db: Db,
  { tokens, from, to, unit, state, risk }: LedgerQuery,
): Promise<LedgerRow[]> {
  return await db.many<LedgerRow>(sql`
    select id as matter, number, title as subject, state, data ->> 'month' as month,
      (data ->> 'unit')::int as unit, data ->> 'kind' as kind, (data ->> 'people')::int as people,
      data ->> 'place' as place, data ->> 'risk' as risk, data ->> 'measures' as measures,
      (data ->> 'lead')::int as lead, (data ->> 'responsible')::int as responsible,
      data ->> 'due' as due, data ->> 'demand' as demand,
      data -> 'reported' ->> 'on' as "reportedOn", data ->> 'resolvedOn' as "resolvedOn",
      data -> 'rise' -> 'sent' ->> 'number' as sent,
      data -> 'rise' -> 'answers' -> -1 ->> 'text' as answer
    from matter
    where bureau = 1 and type = 'dispute' and data ->> 'month' between ${from} and ${to}
      and (${unit}::int is null or ${unit} in ((data ->> 'unit')::int, (data ->> 'lead')::int))
      and (${state}::text is null or state = ${state})
      and (${risk}::text is null or data ->> 'risk' = ${risk})
      and ${readable(sql`acl`, tokens)}
    order by data ->> 'month' desc, created_at, id limit ${mostEntries}
  `)
}

export async function answersOf(
  db: Db,
  { tokens, month }: { readonly tokens: readonly number[]; readonly month: string },
): Promise<AnswerRow[]> {
  return await db.many<AnswerRow>(sql`
    select m.id as matter, m.unit, m.data ->> 'due' as due, (m.data ->> 'found')::int as found,
      m.data ->> 'answeredOn' as "answeredOn",
      exists (
        select from task t
        where t.matter_id = m.id and t.closed_at is null and t.holder = any(${tokens}::int[])
      ) as "isMine"
    from matter m
    where m.bureau = 1 and m.type = 'dispute-answer' and m.data ->> 'month' = ${month}
      and ${readable(sql`m.acl`, tokens)}
  `)
}
