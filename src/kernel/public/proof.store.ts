import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
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

/** Challenges handed out by this installation, each good for one submission in this process. */
export class Proofs {
  readonly #key: Uint8Array
  readonly #spent = new Map<string, number>()

  constructor(key: Uint8Array) {
    this.#key = key
  }

  give(now: Date, random: string): Challenge {
    const body = `${now.getTime() + lifetime}-${random}`
    return { challenge: `${body}-${this.#sign(body)}`, bits: proofBits }
  }

  /** Takes the proof, once. Under the same idempotency key a repeated request may show it again. */
  take(proof: string, key: string, now: Date): Refusal | null {
    const [until, random, signature, counter] = proof.split('-')
    const stale = refuse('页面停留太久，请刷新后重新提交。', { status: 400, field: 'proof' })
    if (!until || !random || !signature || !counter) return stale
    const expected = Buffer.from(this.#sign(`${until}-${random}`))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return stale
    if (Number(until) < now.getTime()) return stale
    if (!reaches(createHash('sha256').update(proof).digest(), proofBits)) return stale
    this.#forget(now)
    const use = `${random} ${key}`
    if (this.#spent.has(random) && !this.#spent.has(use)) return stale
    this.#spent.set(random, Number(until))
    this.#spent.set(use, Number(until))
    return null
  }

  #forget(now: Date): void {
    if (this.#spent.size < 10_000) return
    for (const [use, until] of this.#spent) if (until < now.getTime()) this.#spent.delete(use)
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(`proof ${body}`).digest('hex').slice(0, 32)
  }
}

function reaches(digest: Uint8Array, bits: number): boolean {
  for (let i = 0; i < bits; i++) if ((digest[i >> 3]! >> (7 - (i & 7))) & 1) return false
  return true
}
