import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import type { KeptFollow } from '#kernel/matters/follow.ts'
import type { Answer } from '#kernel/matters/engine.store.ts'

/** Everything one command writes; `commit_matters` in 0001_matters.sql reads these names. */
export interface CommitItem {
  readonly id: string
  /** The version it was decided on; 0 brings the matter into being. */
  readonly seen: number
  readonly answer: Answer
  readonly files: readonly { id: string; name: string; role: string }[]
  readonly follow: readonly KeptFollow[]
  readonly claim?: Claim | null
  readonly numbers: readonly { series: string; n: number }[]
  readonly [column: string]: unknown
}

/** Writes any number of commands in one round trip. False: the matter had moved on, nothing was written. */
export async function commitWith(db: Db, items: readonly CommitItem[]): Promise<boolean[]> {
  const rows = await db.many<{ matter: string; done: boolean }>(
    named('commit_matters', sql`select * from commit_matters(${JSON.stringify(items)}::jsonb)`),
  )
  const done = new Map(rows.map((row) => [row.matter, row.done]))
  return items.map((item) => done.get(item.id) ?? false)
}
