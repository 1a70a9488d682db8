import { get } from '#web/public/ask.ts'
import { proofFor } from '#web/public/sha256.ts'

/** A proof of work that is ready when the form is: reckoned while the person is still writing. */

interface Challenge {
  challenge: string
  bits: number
}

/** A challenge holds 30 minutes; one older than this is not relied on, in milliseconds. */
const freshFor = 20 * 60_000

interface Ready {
  readonly at: number
  readonly proof: Promise<string>
}
let ready: Ready | null = null

/** Begins, unless one is ready or on its way. */
export function prepareProof(): void {
  if (!ready || Date.now() - ready.at > freshFor) ready = { at: Date.now(), proof: reckon() }
  // It is asked for again where it is needed; there its failure is shown.
  ready.proof.catch(() => {
    ready = null
  })
}

/** The proof for one submission. */
export async function takeProof(): Promise<string> {
  prepareProof()
  const { proof } = ready!
  try {
    return await proof
  } finally {
    ready = null
  }
}

async function reckon(): Promise<string> {
  const { challenge, bits } = await get<Challenge>('/api/public/challenge')
  let worker: Worker
  try {
    worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // An old browser without module workers waits for about a second instead.
    return proofFor(challenge, bits)
  }
  return await new Promise((done) => {
    const end = (proof: string) => {
      worker.terminate()
      done(proof)
    }
    worker.addEventListener('message', (event: MessageEvent<string>) => end(event.data))
    worker.addEventListener('error', () => end(proofFor(challenge, bits)))
    worker.postMessage({ challenge, bits })
  })
}
