/**
 * Coalesces calls that arrive together into one round trip. No timer: a batch is whatever has
 * queued up when the event loop turns, so a lone call never waits and a busy server batches by itself.
 */
export function batcher<I, O>(options: {
  /** Most items in one batch. */
  max: number
  /** Most batches on their way at once. */
  inFlight: number
  /** Items with the same key never share a batch. */
  keyOf: (item: I) => string
  /** Answers in the order of the items. */
  run: (items: readonly I[]) => Promise<readonly O[]>
}): (item: I) => Promise<O> {
  type Waiting = { item: I; done: (value: O) => void; failed: (error: unknown) => void }
  let queue: Waiting[] = []
  let flying = 0
  let scheduled = false

  function schedule() {
    if (scheduled || queue.length === 0 || flying >= options.inFlight) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      flush()
    })
  }

  function flush() {
    while (queue.length > 0 && flying < options.inFlight) {
      const batch: Waiting[] = []
      const rest: Waiting[] = []
      const keys = new Set<string>()
      for (const waiting of queue) {
        const key = options.keyOf(waiting.item)
        const fits = batch.length < options.max && !keys.has(key)
        ;(fits ? batch : rest).push(waiting)
        keys.add(key)
      }
      queue = rest
      flying++
      void send(batch)
    }
  }

  async function send(batch: readonly Waiting[]) {
    try {
      const answers = await options.run(batch.map((w) => w.item))
      batch.forEach((waiting, i) => waiting.done(answers[i] as O))
    } catch (error) {
      if (batch.length === 1) batch[0]!.failed(error)
      else await Promise.all(batch.map((waiting) => alone(waiting)))
    } finally {
      flying--
      schedule()
    }
  }

  /** One bad item must not fail its neighbours. */
  async function alone(waiting: Waiting) {
    try {
      const [answer] = await options.run([waiting.item])
      waiting.done(answer as O)
    } catch (error) {
      waiting.failed(error)
    }
  }

  return (item) =>
    new Promise<O>((done, failed) => {
      queue.push({ item, done, failed })
      schedule()
    })
}

/** Does the work for every item, so many at a time, each as soon as another is done. Answers in order. */
export async function manyAtOnce<I, O>(
  items: readonly I[],
  atOnce: number,
  work: (item: I, at: number) => Promise<O>,
): Promise<O[]> {
  const answers: O[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await work(items[at]!, at)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return answers
}
