import { proofFor } from '#web/public/sha256.ts'

/** Reckons the proof of work beside the page, which stays usable meanwhile. */

interface Task {
  challenge: string
  bits: number
}

globalThis.addEventListener('message', (event: MessageEvent<Task>) => {
  globalThis.postMessage(proofFor(event.data.challenge, event.data.bits))
})
