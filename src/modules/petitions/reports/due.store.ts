import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import type { Services } from '#kernel/services.ts'
import { askingOf } from '#modules/petitions/board/asking.ts'
import { reportsDue, type DueReport } from '#modules/petitions/reports/due.ts'

/** What was due, and what became of it. */

export interface Made {
  readonly matter: string
  readonly kind: string
  readonly from: string
  /** Beijing minute, `YYYY-MM-DDTHH:mm`. */
  readonly sentAt: string | null
  readonly late: number
}

/** The reports of spans that began on a day or later, by kind and first day: `月统计表 2026-03-01`. */
export async function reportsMade(
  { db }: Pick<Services, 'db'>,
  facts: Facts,
  since: string,
): Promise<Map<string, Made>> {
  const made = await db.many<Made>(sql`
    select id as matter, data ->> 'kind' as kind, data ->> 'from' as from,
      data -> 'sent' ->> 'at' as "sentAt", (data ->> 'late')::int as late
    from matter
    where bureau = 1 and type = 'petition-report' and state <> 'dropped'
      and data ->> 'from' >= ${since} and ${readable(sql`acl`, generalTokens(facts.actor))}
  `)
  return new Map(made.map((one) => [`${one.kind} ${one.from}`, one]))
}

/** Everything due of late, since the register has petitions, with the report where there is one. */
export async function dueAndMade(
  services: Pick<Services, 'db'>,
  facts: Facts,
): Promise<(DueReport & { readonly made: Made | null })[]> {
  const { first } = await services.db.one<{ first: string | null }>(sql`
    select min(left(data ->> 'at', 10)) as first from matter where bureau = 1 and type = 'petition'
  `)
  const due = reportsDue(facts.today, askingOf(facts)).filter(
    ({ span }) => first !== null && span.to >= first,
  )
  if (due.length === 0) return []
  const made = await reportsMade(services, facts, due.map(({ span }) => span.from).toSorted()[0]!)
  return due.map((one) => ({ ...one, made: made.get(`${one.kind} ${one.span.from}`) ?? null }))
}
