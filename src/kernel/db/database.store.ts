import pg from 'pg'
import type { PoolClient, QueryResult } from 'pg'
import { connectionConfig } from './connection.store.ts'
import type { AppRole } from './connection.store.ts'
import { createProbe } from './failpoint.store.ts'
import type { Probe } from './failpoint.store.ts'
import { CommitUnknown, connectionIsLost, explainConnecting } from './faults.ts'
import { json, sql, storableText } from './sql.ts'
import type { NamedSql, Sql } from './sql.ts'

/** Runs statements: on any free connection, or inside `tx` on the one of the transaction. */
export interface Db {
  /** All rows. */
  many<T>(q: Sql): Promise<T[]>
  /** The only row; throws unless there is exactly one. */
  one<T>(q: Sql): Promise<T>
  /** The only row or nothing; throws if there are more. */
  maybe<T>(q: Sql): Promise<T | undefined>
  /** Number of rows inserted, updated or deleted. */
  run(q: Sql): Promise<number>
  /**
   * Runs `work` in a transaction (inside a transaction: in a savepoint). Commits when it returns and
   * rolls back when it throws. Throws `CommitUnknown` if the connection broke during COMMIT. Nothing
   * is tried again. Use only the `db` that is handed in.
   */
  tx<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** A pool of connections. */
export interface Database extends Db {
  readonly url: string
  /** For tests: counts statements and plants faults. */
  readonly probe: Probe
  /** Waits for statements under way, then closes all connections. */
  close(): Promise<void>
}

/** What is told about each statement, for tracing and the log of slow statements. */
export interface StatementReport {
  readonly text: string
  readonly ms: number
  readonly error?: unknown
}

export interface DatabaseOptions {
  readonly url: string
  readonly role?: AppRole
  /** Most connections at a time. Default 10. */
  readonly max?: number
  /** Milliseconds after which the server gives up a statement. Default 30 s, 0 = never. */
  readonly statementTimeout?: number
  /** Milliseconds to wait for a free connection. Default 10 s. */
  readonly connectTimeout?: number
  readonly onStatement?: (report: StatementReport) => void
  /** An idle connection broke (the database was restarted). The next use opens a new one. */
  readonly onLost?: (error: Error) => void
}

type Send = (q: Sql) => Promise<QueryResult>

/**
 * Opens a database; connections are made when they are needed. Every statement of the program goes
 * through the one function `send` below.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({ ...connectionConfig(options), max: options.max ?? 10 })
  const { probe, guard } = createProbe()
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onLost?.(error))

  const sendOn = async (client: PoolClient, q: Sql): Promise<QueryResult> => {
    const name = (q as Partial<NamedSql>).name
    const query = { text: q.text, values: q.values.map(storable), ...(name ? { name } : {}) }
    const started = performance.now()
    const report = (failed: { error?: unknown }) =>
      options.onStatement?.({ text: q.text, ms: performance.now() - started, ...failed })
    try {
      const result = await guard(client, q.text, () => client.query(query))
      report({})
      return result
    } catch (error) {
      report({ error })
      if (error instanceof Error) Object.assign(error, { statement: q.text })
      throw error
    }
  }

  /** Lends a connection to `work`, and throws it away afterwards if it can no longer be trusted. */
  const withConnection = async <T>(work: (send: Send) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw explainConnecting(error, options.url)
    })
    let lost = false
    const onError = () => {
      lost = true
    }
    client.on('error', onError)
    try {
      return await work((q) =>
        sendOn(client, q).catch((error: unknown) => {
          lost ||= connectionIsLost(error)
          throw error
        }),
      )
    } finally {
      client.off('error', onError)
      client.release(lost)
    }
  }

  return {
    url: options.url,
    probe,
    ...reads((q) => withConnection((send) => send(q))),
    tx: (work) => withConnection((send) => transaction(oneAtATime(send), work)),
    close: () => pool.end(),
  }
}

function reads(send: Send): Omit<Db, 'tx'> {
  const rows = async <T>(q: Sql) => (await send(q)).rows as T[]
  return {
    many: rows,
    one: async <T>(q: Sql) => {
      const found = await rows<T>(q)
      if (found.length !== 1) throw wrongCount('exactly one row', found.length, q)
      return found[0]!
    },
    maybe: async <T>(q: Sql) => {
      const found = await rows<T>(q)
      if (found.length > 1) throw wrongCount('at most one row', found.length, q)
      return found[0]
    },
    run: async (q) => (await send(q)).rowCount ?? 0,
  }
}

function wrongCount(wanted: string, found: number, q: Sql): Error {
  return new Error(`${wanted} expected, ${found} found: ${q.text}`)
}

async function transaction<T>(send: Send, work: (db: Db) => Promise<T>): Promise<T> {
  await send(sql`begin`)
  const scope = openScope(send, 1)
  let value: T
  try {
    value = await work(scope.db)
  } catch (error) {
    scope.close()
    // A rollback that fails means a lost connection: the server rolls back by itself.
    await send(sql`rollback`).catch(() => {})
    throw error
  }
  scope.close()
  const { command } = await send(sql`commit`).catch((error: unknown) => {
    if (!connectionIsLost(error)) throw error
    throw new CommitUnknown('the connection broke during COMMIT', { cause: error })
  })
  // After a failed statement whose error nobody waited for, COMMIT succeeds as a ROLLBACK.
  if (command !== 'COMMIT') throw new Error(`transaction ended with ${command}: nothing was saved`)
  return value
}

async function savepoint<T>(send: Send, depth: number, work: (db: Db) => Promise<T>): Promise<T> {
  const name = `s${depth}`
  await send({ text: `savepoint ${name}`, values: [] })
  const scope = openScope(send, depth + 1)
  try {
    const value = await work(scope.db)
    scope.close()
    await send({ text: `release savepoint ${name}`, values: [] })
    return value
  } catch (error) {
    scope.close()
    // If this fails too, the outer transaction cannot commit either; the first error is the one to tell.
    await send({ text: `rollback to savepoint ${name}`, values: [] }).catch(() => {})
    throw error
  }
}

/** A `Db` bound to one transaction or savepoint. Using it after its end is an error of ours. */
function openScope(send: Send, depth: number): { db: Db; close(): void } {
  let open = true
  let inner = false
  const guarded: Send = (q) => {
    if (!open) throw new Error(`statement after the end of its transaction: ${q.text}`)
    return send(q)
  }
  const db: Db = {
    ...reads(async (q) => guarded(q)),
    tx: async (work) => {
      if (!open) throw new Error('savepoint after the end of its transaction')
      if (inner) throw new Error('two savepoints at once in one transaction')
      inner = true
      try {
        return await savepoint(send, depth, work)
      } finally {
        inner = false
      }
    },
  }
  return { db, close: () => void (open = false) }
}

/** One connection takes one statement at a time; the driver's own queue is on its way out. */
function oneAtATime(send: Send): Send {
  let last: Promise<unknown> = Promise.resolve()
  return (q) => {
    const next = last.then(() => send(q))
    last = next.catch(() => {})
    return next
  }
}

/** PostgreSQL cannot store U+0000, neither in text nor in JSON. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? json(value) : value
}
