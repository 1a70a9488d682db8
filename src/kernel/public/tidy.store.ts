import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'

/** How long a file that a citizen uploaded may wait to be handed in, in milliseconds. */
const waits = 86_400_000

/** Drops proofs that are over, and citizens' uploads that never became part of a matter within a day. */
export async function tidyPublic(db: Db, now: Date): Promise<{ files: number }> {
  await db.run(sql`delete from spent_proof where until < ${now}`)
  return await db.one(sql`select forget_citizen_files(${new Date(now.getTime() - waits)}) as files`)
}
