import pg from 'pg'
import type { ClientConfig } from 'pg'
import { DatabaseFault, explainConnecting } from './faults.ts'

/** The role of the running program. It owns nothing and cannot alter append-only tables. */
export type AppRole = 'xz_app'

/** How a connection behaves. Times in milliseconds; 0 means no limit. */
export interface ConnectionOptions {
  readonly url: string
  /** Without a role the connection acts as the user of the URL: the owner. */
  readonly role?: AppRole | undefined
  /** The server gives up a statement after this time. Default 30 s. */
  readonly statementTimeout?: number | undefined
  /** The server gives up waiting for a lock after this time. Default 10 s. */
  readonly lockTimeout?: number | undefined
  /** Waiting for a connection, or for a free one of the pool, ends after this time. Default 10 s. */
  readonly connectTimeout?: number | undefined
}

/** Name under which our connections are listed in `pg_stat_activity`. */
export const applicationName = 'xunzhang'

const asText = (text: string) => text
// The driver's types leave out the ids of array types; 1009 is text[].
const parserOf = pg.types.getTypeParser as (oid: number) => (text: string) => unknown
const textArray = parserOf(1009) as (text: string) => (string | null)[]

/** `date` stays the text YYYY-MM-DD, `bigint` is a number where that is exact, `numeric` stays text (its default). */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  1082: asText, // date
  1182: textArray, // date[]
  20: integer, // bigint
  1016: (text) => textArray(text).map((entry) => (entry === null ? null : integer(entry))), // bigint[]
  1231: textArray, // numeric[]
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    return (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format)
  },
}

function integer(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/**
 * The driver's settings for one connection: time limits, role, search path, Beijing time, our type
 * parsers. Understands `postgres://user:password@host:port/name` and, for a unix socket,
 * `postgres:///name?host=/folder`. Throws `DatabaseFault` for an address it cannot read.
 */
export function connectionConfig(options: ConnectionOptions): ClientConfig {
  if (!URL.canParse(options.url) || !/^postgres(ql)?:$/.test(new URL(options.url).protocol)) {
    throw new DatabaseFault(
      'DATABASE_URL 无法识别。请写成 postgres://用户:密码@主机:5432/库名，密码中的特殊字符用 %xx 表示。',
    )
  }
  const url = new URL(options.url)
  const ours = [
    url.searchParams.get('options'),
    options.role ? `-c role=${options.role}` : '',
    '-c search_path=public',
    '-c TimeZone=Asia/Shanghai',
    '-c DateStyle=ISO',
  ]
  url.searchParams.delete('options')
  return {
    connectionString: url.href,
    application_name: applicationName,
    options: ours.filter(Boolean).join(' '),
    types,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    lock_timeout: options.lockTimeout ?? 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

/** Opens one connection of its own (outside any pool), runs `work` with it, closes it. */
export async function withClient<T>(
  options: ConnectionOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionConfig(options))
  // A lost connection is reported by the statement under way; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw explainConnecting(error, options.url)
  })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
