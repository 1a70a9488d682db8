import { sql } from '#kernel/db/sql.ts'
import type { Engine } from '#kernel/matters/engine.store.ts'
import type { Follow } from '#kernel/matters/follow.ts'
import { followKey } from '#kernel/matters/follow-key.store.ts'
import type { Db } from '#kernel/db/database.store.ts'

/**
 * Begins what earlier events brought about and a crash or a refusal left out: for three days, under
 * the same key, in the name of whoever acted. Returns how many were begun.
 */
export async function beginFollows(db: Db, engine: Engine, since: Date): Promise<number> {
  const events = await db.many<{
    matter: string
    seq: number
    actor: number
    follow: readonly Follow[]
  }>(sql`
    select matter_id as matter, seq, actor, body -> 'follow' as follow from matter_event
    where at > ${since} and actor is not null and (body -> 'follow') is not null
    order by at limit 200
  `)
  let begun = 0
  for (const { matter, seq, actor, follow } of events) {
    const keys = follow.map((_, n) => followKey(matter, seq, n))
    const known = new Set(
      (
        await db.many<{ id: string }>(sql`select id from command where id = any(${keys}::uuid[])`)
      ).map(({ id }) => id),
    )
    for (const [n, { type, input }] of follow.entries()) {
      const key = keys[n]!
      if (known.has(key)) continue
      const answer = await engine.run({ type, action: 'create', input, person: actor, key })
      if ('matter' in answer) begun++
    }
  }
  return begun
}
