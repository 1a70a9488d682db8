import type { ClientBase } from 'pg'

/**
 * A fault that a test plants in the one place all SQL goes through: at the k-th statement from now
 * (BEGIN, COMMIT and savepoints count) the call fails, the connection drops, or the process dies.
 */
export interface Failpoint {
  /** 1 is the next statement. */
  readonly at: number
  /**
   * - `throw`: the statement is not sent, `error` is thrown (default)
   * - `drop`: the connection breaks before the statement is sent
   * - `lose-answer`: the statement runs on the server, then the connection breaks
   * - `delay`: the statement is sent after `ms` milliseconds
   * - `kill`: the process ends as with kill -9
   */
  readonly act?: 'throw' | 'drop' | 'lose-answer' | 'delay' | 'kill'
  readonly error?: Error
  readonly ms?: number
}

/** An armed failpoint. It fires once; `disarm` removes it if it has not. */
export interface Armed {
  readonly fired: boolean
  disarm(): void
}

/** Sees every statement of one database handle. */
export interface Probe {
  /** Statements sent since the handle was opened. */
  readonly statements: number
  /** Arms a failpoint; several may be armed at once. */
  arm(point: Failpoint): Armed
  /** Collects the texts of the statements sent while `work` runs ("no query in a loop"). */
  watch(work: () => Promise<unknown>): Promise<string[]>
}

/** Runs one statement between the probe's two hooks. */
export type Guard = <T>(client: ClientBase, text: string, send: () => Promise<T>) => Promise<T>

/** Makes a probe and the guard that the wrapper calls around each statement. */
export function createProbe(): { probe: Probe; guard: Guard } {
  let statements = 0
  const armed = new Set<{ due: number; point: Failpoint; fired: boolean }>()
  const watchers = new Set<string[]>()

  const guard: Guard = async (client, text, send) => {
    statements++
    for (const seen of watchers) seen.push(text)
    if (armed.size === 0) return send()
    const hit = [...armed].find((entry) => entry.due === statements)
    if (!hit) return send()
    hit.fired = true
    armed.delete(hit)
    return inflict(hit.point, client, text, send)
  }

  const probe: Probe = {
    get statements() {
      return statements
    },
    arm(point) {
      const entry = { due: statements + point.at, point, fired: false }
      armed.add(entry)
      return {
        get fired() {
          return entry.fired
        },
        disarm: () => void armed.delete(entry),
      }
    },
    async watch(work) {
      const seen: string[] = []
      watchers.add(seen)
      try {
        await work()
      } finally {
        watchers.delete(seen)
      }
      return seen
    },
  }
  return { probe, guard }
}

async function inflict<T>(
  point: Failpoint,
  client: ClientBase,
  text: string,
  send: () => Promise<T>,
): Promise<T> {
  const error = point.error ?? new Error(`failpoint at: ${text}`)
  switch (point.act ?? 'throw') {
    case 'kill':
      process.kill(process.pid, 'SIGKILL')
      return new Promise<T>(() => {})
    case 'delay':
      await new Promise((resume) => setTimeout(resume, point.ms ?? 0))
      return send()
    case 'drop':
      cut(client)
      throw error
    case 'lose-answer':
      await send()
      cut(client)
      throw error
    case 'throw':
      throw error
  }
}

function cut(client: ClientBase): void {
  ;(
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy()
}
