import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, onTestFinished } from 'vitest'
import { withClient } from './connection.store.ts'
import { openDatabase } from './database.store.ts'
import type { Database } from './database.store.ts'
import { migrate, readMigrations } from './migrate.store.ts'
import { externalServer, serverVariable, startTestServer } from './test-server.ts'

/** A database of a test's own, as the running program sees it (role xz_app). */
export interface TestDatabase extends Database {
  /** The same database as its owner, for what the program itself may not do. */
  readonly owner: Database
}

/**
 * Makes a fresh, fully migrated database, copied from a template that is migrated once per run. It is
 * dropped at the end of the test, or of the file when called outside a test. Uses the server of the
 * run's setup; without one (a single file run by hand) it starts a server itself.
 *
 * @param from a database made by `filledTemplate`, instead of the empty one
 */
export async function testDatabase(from?: string): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(from ?? (await template()))
  const owner = openDatabase({ url, max: 4 })
  const app = openDatabase({ url, role: 'xz_app' })
  atEnd(async () => {
    await Promise.all([app.close(), owner.close()])
    await drop()
  })
  return Object.assign(app, { owner })
}

/**
 * Makes a database that many tests of a file begin from, filled once, and answers its name. Whoever
 * asks drops it at the end of the file.
 */
export async function filledTemplate(
  fill: (db: Database) => Promise<void>,
): Promise<{ name: string; drop: () => Promise<void> }> {
  const { name, url, drop } = await createDatabase(await template())
  const db = openDatabase({ url, max: 2 })
  try {
    await fill(db)
  } finally {
    await db.close()
  }
  return { name, drop }
}

/**
 * Makes an empty database without any table (for tests of migrations and restore) and returns its
 * address. Dropped like `testDatabase`.
 */
export async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createDatabase('template0')
  atEnd(drop)
  return url
}

async function createDatabase(
  from: string,
): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const server = await testServer()
  const name = `xz_test_${randomBytes(6).toString('hex')}`
  // Copying files is quick in memory; on a server with a disk it would force a checkpoint each time.
  const strategy = externalServer() ? 'wal_log' : 'file_copy'
  const asUtf8 = from === 'template0' && externalServer() ? utf8 : ''
  await whenFree(() =>
    admin(server, `create database ${name} template ${from} ${asUtf8} strategy ${strategy}`),
  )
  return {
    name,
    url: urlOf(server, name),
    drop: () => admin(server, `drop database if exists ${name} with (force)`),
  }
}

const utf8 = "encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"

let started: Promise<string> | undefined

function testServer(): Promise<string> {
  started ??= (async () => process.env[serverVariable] ?? (await startTestServer()).url)()
  return started
}

/** The migrated template of these migrations; made once, by whoever comes first. */
async function template(): Promise<string> {
  const migrations = await readMigrations()
  const state = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n')
  const name = `xz_template_${createHash('sha256').update(state).digest('hex').slice(0, 16)}`
  const server = await testServer()
  await withClient({ url: server, statementTimeout: 0, lockTimeout: 0 }, async (client) => {
    const exists = async () =>
      (await client.query('select from pg_database where datname = $1', [name])).rows.length > 0
    if (await exists()) return
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    if (await exists()) return
    await client.query(`drop database if exists ${name}_new`)
    await client.query(
      `create database ${name}_new template template0 ${externalServer() ? utf8 : ''}`,
    )
    await migrate({ url: urlOf(server, `${name}_new`) })
    // Under its final name only when it is complete: a run killed half-way leaves no half template.
    await whenFree(() => client.query(`alter database ${name}_new rename to ${name}`))
  })
  return name
}

/** A connection ends on the server a moment after it ends here: what wants the database alone waits. */
async function whenFree(work: () => Promise<unknown>): Promise<void> {
  const inUse = '55006'
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== inUse || attempt === 100) throw error
      await sleep(20)
    }
  }
}

async function admin(server: string, statement: string): Promise<void> {
  await withClient({ url: server, statementTimeout: 0 }, (client) => client.query(statement))
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

function atEnd(work: () => Promise<void>): void {
  const insideTest = expect.getState().currentTestName !== undefined
  if (insideTest) onTestFinished(work)
  else afterAll(work)
}
