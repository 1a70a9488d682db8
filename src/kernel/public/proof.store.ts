import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * Proof of work (工作量证明) instead of a foreign captcha: whoever sends something in first lets the
 * browser reckon for about a second. It costs a person nothing and a flood its machines.
 */

/** Leading zero bits that SHA-256 of `challenge.counter` must have: about 2^15 tries. */
export const proofBits = 15
/** How long a challenge holds, in milliseconds. */
const lifetime = 30 * 60_000

export interface Challenge {
  readonly challenge: string
  readonly bits: number
}

/** Challenges handed out by this installation, each good for one submission in all its processes. */
export class Proofs {
  readonly #key: Uint8Array

  constructor(key: Uint8Array) {
    this.#key = key
  }

  give(now: Date, random: string): Challenge {
    const body = `${now.getTime() + lifetime}-${random}`
    return { challenge: `${body}-${this.#sign(body)}`, bits: proofBits }
  }

  /**
   * Takes the proof, once. Under the same idempotency key a repeated request may show it again. A
   * proof that is wrong costs no look into the database; a good one is written down in one statement.
   */
  async take(db: Db, proof: string, key: string, now: Date): Promise<Refusal | null> {
    const [until, random, signature, counter] = proof.split('-')
    const stale = refuse('页面停留太久，请刷新后重新提交。', { status: 400, field: 'proof' })
    if (!until || !random || !signature || !counter) return stale
    const expected = Buffer.from(this.#sign(`${until}-${random}`))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return stale
    if (Number(until) < now.getTime()) return stale
    if (!reaches(createHash('sha256').update(proof).digest(), proofBits)) return stale
    const isMine = await db.maybe(sql`
      insert into spent_proof as spent (random, key, until)
      values (${random}, ${key}, ${new Date(Number(until))})
      on conflict (random) do update set key = spent.key where spent.key = excluded.key
      returning 1 as mine
    `)
    return isMine ? null : stale
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(`proof ${body}`).digest('hex').slice(0, 32)
  }
}

function reaches(digest: Uint8Array, bits: number): boolean {
  for (let i = 0; i < bits; i++) if ((digest[i >> 3]! >> (7 - (i & 7))) & 1) return false
  return true
}
