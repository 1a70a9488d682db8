import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { MatterId } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'

/** A notice that nobody's action brings about. */
export interface Telling {
  readonly person: PersonId
  /** Says which page it leads to where it is about no single matter. */
  readonly kind: string
  readonly text: string
  /** Instant of writing, ISO. */
  readonly at: string
  readonly matter?: MatterId
  /** Not again where the same was told since: of the kind and matter, or in the same words. */
  readonly since?: Date
}

/** Writes a notice; returns 0 where it was told already, else 1. */
export async function tell(db: Pick<Db, 'run'>, telling: Telling): Promise<number> {
  const { person, kind, text, at, matter = null, since = null } = telling
  return await db.run(sql`
    insert into notice (person, matter_id, kind, text, at)
    select ${person}, ${matter}::uuid, ${kind}, ${text}, ${at}::timestamptz
    where not exists (
      select from notice
      where person = ${person} and kind = ${kind} and at >= ${since}::timestamptz
        and case when ${matter}::uuid is null then text = ${text}
          else matter_id = ${matter}::uuid end
    )
  `)
}
