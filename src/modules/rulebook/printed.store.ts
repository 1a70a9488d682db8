import type { Db } from '#kernel/db/database.store.ts'
import { json, sql } from '#kernel/db/sql.ts'
import { readPrinted, type Printed, type PrintedClause } from '#modules/rulebook/printed.ts'

/** 印本原文：imported by the bureau, kept in its database, never in the program. */

export interface Edition {
  readonly id: number
  readonly name: string
  readonly importedAt: string
  readonly clauses: number
  readonly unparsed: Printed['unparsed']
}

/** Imports the text of a printed edition; what could not be placed comes back with its lines. */
export async function importPrinted(
  db: Db,
  ask: { readonly name: string; readonly text: string },
  by: { readonly at: Date; readonly person: number | null },
): Promise<Printed & { readonly edition: number }> {
  const printed = readPrinted(ask.text)
  return await db.tx(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into printed_edition (name, imported_at, imported_by, unparsed)
      values (${ask.name}, ${by.at}, ${by.person}, ${json(printed.unparsed)}::jsonb) returning id
    `)
    const rows = printed.clauses.map((clause, n) => ({ ...clause, n }))
    await tx.run(sql`
      insert into printed_clause (edition, id, n, cite, text)
      select ${id}, id, n, cite, text
      from jsonb_to_recordset(${json(rows)}::jsonb) as r (id text, n int, cite text, text text)
    `)
    return { ...printed, edition: id }
  })
}

/** Editions, newest first. */
export async function editions(db: Db): Promise<Edition[]> {
  return await db.many<Edition>(sql`
    select e.id, e.name, to_char(e.imported_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt",
      (select count(*)::int from printed_clause c where c.edition = e.id) as clauses, e.unparsed
    from printed_edition e where e.bureau = 1 order by e.id desc
  `)
}

/** Clauses of an edition, all or of one article, in printed order. */
export async function printedClauses(
  db: Db,
  edition: number,
  article?: string,
): Promise<PrintedClause[]> {
  return await db.many<PrintedClause>(sql`
    select id, cite, text from printed_clause
    where edition = ${edition}
      and (${article ?? null}::text is null or id = ${article ?? null}
        or id like ${`${article ?? ''}.%`})
    order by n
  `)
}
