import { merkleRoot } from '#kernel/audit/merkle.store.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'

/**
 * Seals the heads of all matters that changed since the last checkpoint under one Merkle root, and
 * chains the roots. A chain alone cannot show that its newest events were cut off; the sealed head
 * can, and a root that is kept outside (printed, exported) shows a rewritten chain too.
 */

export interface Checkpoint {
  readonly id: number
  readonly at: string
  readonly leaves: number
  /** Hex. */
  readonly root: string
  readonly prev: string
  readonly hash: string
}

interface Leaf {
  matter_id: string
  seq: number
  hash: string
}

/** The text of a leaf: which matter stood at which event with which hash. */
export function leafText({ matter_id, seq, hash }: Leaf): string {
  return `${matter_id}:${seq}:${hash}`
}

/** The hash that chains one checkpoint to the one before. */
export function checkpointHash(checkpoint: Omit<Checkpoint, 'hash'>): string {
  const { id, at, leaves, root, prev } = checkpoint
  return sm3([prev, id, at, leaves, root].join('\n'))
}

/** Makes the next checkpoint, at most `most` matters at a time; undefined when nothing is new. */
export async function sealCheckpoint(
  db: Database,
  at: Date,
  most = 20_000,
): Promise<Checkpoint | undefined> {
  return await db.tx(async (tx) => {
    await tx.many(sql`select pg_advisory_xact_lock(hashtext('xunzhang checkpoint'))`)
    const last = await tx.maybe<{ id: number; hash: string; at: string; leaves: number }>(
      sql`select id, encode(hash, 'hex') as hash, at, leaves from checkpoint order by id desc limit 1`,
    )
    // A full checkpoint left matters over: look at all of them. Otherwise an hour back is plenty.
    const since =
      last && last.leaves < most
        ? sql`${last.at}::timestamptz - interval '1 hour'`
        : sql`'-infinity'::timestamptz`
    const leaves = await tx.many<Leaf>(sql`
      select m.id as matter_id, m.version as seq, encode(m.head, 'hex') as hash
      from matter m
      where m.updated_at >= ${since} and not exists (
        select from checkpoint_leaf l where l.matter_id = m.id and l.seq = m.version
      )
      order by m.id
      limit ${most}
    `)
    if (leaves.length === 0) return undefined
    const head = {
      id: (last?.id ?? 0) + 1,
      at: at.toISOString(),
      leaves: leaves.length,
      root: merkleRoot(leaves.map(leafText)),
      prev: last?.hash ?? '00'.repeat(32),
    }
    const checkpoint = { ...head, hash: checkpointHash(head) }
    await tx.run(sql`
      insert into checkpoint (id, at, leaves, root, prev, hash)
      values (${checkpoint.id}, ${checkpoint.at}, ${checkpoint.leaves},
        decode(${checkpoint.root}, 'hex'), decode(${checkpoint.prev}, 'hex'),
        decode(${checkpoint.hash}, 'hex'))
    `)
    await tx.run(sql`
      insert into checkpoint_leaf (checkpoint, matter_id, seq, hash)
      select ${checkpoint.id}, m, s, decode(h, 'hex')
      from unnest(${leaves.map((l) => l.matter_id)}::uuid[], ${leaves.map((l) => l.seq)}::int[],
        ${leaves.map((l) => l.hash)}::text[]) as l (m, s, h)
    `)
    return checkpoint
  })
}

/** The newest checkpoints, to be printed or kept elsewhere. */
export async function listCheckpoints(db: Database, limit = 100): Promise<Checkpoint[]> {
  return await db.many<Checkpoint>(sql`
    select id, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, leaves,
      encode(root, 'hex') as root, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
    from checkpoint order by id desc limit ${limit}
  `)
}
