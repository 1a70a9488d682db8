import type { Database, Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { takeClaim } from '#kernel/matters/claim.store.ts'
import { commitWith, type CommitItem } from '#kernel/matters/commit.store.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/** Leaves a transaction with nothing written. */
class Rollback {
  readonly answer: Refusal | 'stale'
  constructor(answer: Refusal | 'stale') {
    this.answer = answer
  }
}

/**
 * Commits with what must come before it, in one transaction: the next number of a series, then what
 * the matter claims. Answers what was written. Refused, taken or outrun, nothing is written and the number is given back.
 */
export async function commitWhole(
  db: Database,
  first: CommitItem,
  series: string | null,
  decide: (numbers: Facts['numbers']) => CommitItem | Refusal,
): Promise<CommitItem | Refusal | 'stale'> {
  try {
    return await db.tx(async (tx) => {
      const item = series ? await numbered(tx, series, decide) : first
      const taken = item.claim === undefined ? null : await takeClaim(tx, item.id, item.claim)
      if (taken) throw new Rollback(taken)
      const [done] = await commitWith(tx, [item])
      if (!done) throw new Rollback('stale')
      return item
    })
  } catch (error) {
    if (error instanceof Rollback) return error.answer
    throw error
  }
}

/** What is decided with the next number; the row lock of the series makes parallel draws consecutive. */
async function numbered(
  tx: Db,
  series: string,
  decide: (numbers: Facts['numbers']) => CommitItem | Refusal,
): Promise<CommitItem> {
  const n = await drawNumber(tx, series)
  const item = decide({ [series]: n })
  if (isRefusal(item)) throw new Rollback(item)
  return { ...item, numbers: [{ series, n }] }
}

/** The next number of a series, gapless: it stands only if the transaction does. */
async function drawNumber(tx: Db, series: string): Promise<number> {
  const row = await tx.one<{ last: number }>(sql`
    insert into number_series (series, last) values (${series}, 1)
    on conflict (bureau, series) do update set last = number_series.last + 1
    returning last
  `)
  return row.last
}
