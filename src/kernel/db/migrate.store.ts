import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { withClient } from './connection.store.ts'
import { DatabaseFault } from './faults.ts'
import { checkServer } from './server-check.store.ts'

/** One migration file. Its name (without ending) is its identity; its text never changes once released. */
export interface Migration {
  /** For example `0001_matters`. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text, hexadecimal. */
  readonly checksum: string
}

/** A migration as the database remembers it. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  /** When, with offset, as the database writes it. */
  readonly appliedAt: string
}

export interface MigrateOptions {
  /** The owner's address. */
  readonly url: string
  /** Default: the folder that belongs to this program. */
  readonly folder?: string
}

/** One program at a time migrates a database: key of the advisory lock. */
const lockKey = 0x7875_6e7a // 'xunz'

/** The migrations folder: beside the sources, also when the program runs as a bundle from `dist`. */
export function migrationsFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    for (const place of ['migrations', 'src/kernel/db/migrations']) {
      const candidate = path.join(folder, place)
      if (existsSync(path.join(candidate, '0000_roles.sql'))) return candidate
    }
    const parent = path.dirname(folder)
    if (parent === folder)
      throw new DatabaseFault('找不到数据库升级脚本，程序安装不完整，请重新安装。')
    folder = parent
  }
}

/** Reads the migrations of a folder in the order in which they are applied. */
export async function readMigrations(folder = migrationsFolder()): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const numbers = new Map<string, string>()
  for (const file of files) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]
    if (!number) throw new Error(`migration is not named NNNN_name.sql: ${file}`)
    const twin = numbers.get(number)
    if (twin) throw new Error(`two migrations have the number ${number}: ${twin}, ${file}`)
    numbers.set(number, file)
  }
  return Promise.all(
    files.map(async (file) => {
      // A checkout on another system may change the line ends; that is no change of the migration.
      const text = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return { name: file.slice(0, -4), text, checksum: sha256(text) }
    }),
  )
}

/**
 * Brings a database up to date and returns the names of the migrations applied now. Each file runs in
 * a transaction of its own; a file that begins with `-- no-transaction` runs statement by statement.
 * Throws `DatabaseFault` when the database is unsuitable, newer than the program, or was migrated with
 * a file that has been edited since.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const all = await readMigrations(options.folder)
  return withClient({ url: options.url, statementTimeout: 0, lockTimeout: 0 }, async (client) => {
    await checkServer(client)
    // Taken for the session, so it ends with the connection even if this process is killed.
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await createRecord(client)
    const applied = await readApplied(client)
    refuseStrangers(all, applied, '数据库')
    const done = new Set(applied.map((entry) => entry.name))
    const pending = all.filter((migration) => !done.has(migration.name))
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  })
}

/** Keeps others from migrating until the connection ends; for reading the schema as it stands. */
export async function holdMigrations(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1)', [lockKey])
}

/**
 * Builds the schema that these migrations make, in an empty database and inside the caller's
 * transaction. Throws `DatabaseFault` if the program has not exactly these migrations.
 */
export async function buildSchema(
  client: Client,
  recorded: readonly AppliedMigration[],
  folder?: string,
): Promise<void> {
  const all = await readMigrations(folder)
  await checkServer(client)
  await client.query('select pg_advisory_xact_lock($1)', [lockKey])
  refuseStrangers(all, recorded, '备份')
  await createRecord(client)
  for (const { name, checksum, appliedAt } of recorded) {
    const migration = all.find((known) => known.name === name)!
    // What must not run in a transaction on tables in use may do so on empty ones nobody sees.
    const statements = isOutsideTransaction(migration)
      ? statementsOf(migration).map((text) => text.replaceAll(/\bconcurrently\b/gi, ''))
      : [migration.text]
    for (const text of statements) await client.query(text)
    await client.query(
      'insert into schema_migration (name, checksum, applied_at) values ($1, $2, $3)',
      [name, checksum, appliedAt],
    )
  }
}

/** The migrations a database has seen, oldest first; empty for a fresh one. */
export async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ known: boolean }>(
    "select to_regclass('public.schema_migration') is not null as known",
  )
  return rows[0]?.known ? readApplied(client) : []
}

async function createRecord(client: Client): Promise<void> {
  await client.query(`
    create table if not exists schema_migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select name, checksum, applied_at::text as "appliedAt" from schema_migration order by name',
  )
  return rows
}

function refuseStrangers(
  all: readonly Migration[],
  applied: readonly AppliedMigration[],
  subject: '数据库' | '备份',
): void {
  const known = new Map(all.map((migration) => [migration.name, migration.checksum]))
  const unknown = applied.filter((entry) => !known.has(entry.name)).map((entry) => entry.name)
  if (unknown.length > 0) {
    throw new DatabaseFault(
      `${subject}比程序新：其中已有本程序没有的升级 ${unknown.join('、')}。请改用新版程序。`,
    )
  }
  const edited = applied.filter((entry) => known.get(entry.name) !== entry.checksum)
  if (edited.length > 0) {
    throw new DatabaseFault(
      `升级脚本 ${edited.map((entry) => entry.name).join('、')} 在执行之后被改动过。` +
        '请恢复原文件，改动另写新的升级脚本。',
    )
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const record = () =>
    client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
  try {
    if (isOutsideTransaction(migration)) {
      for (const statement of statementsOf(migration)) await client.query(statement)
      await record()
      return
    }
    await client.query('begin')
    // A migration that waits for a lock makes everybody wait behind it: better to fail and say so.
    await client.query("set local lock_timeout = '15s'")
    await client.query(migration.text)
    await record()
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`transaction ended with ${command}`)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const { message, hint } = error as { message: string; hint?: string }
    throw new DatabaseFault(
      `数据库升级 ${migration.name} 没有完成：${message}${hint ? `（${hint}）` : ''}`,
      { cause: error },
    )
  }
}

function isOutsideTransaction({ text }: Migration): boolean {
  return text.startsWith('-- no-transaction')
}

/**
 * Outside a transaction each statement is sent alone, because the server runs a text of several as one
 * transaction. A statement ends with `;` at the end of a line. Such a file may stop half-way, so every
 * statement in it must bear being run again (`if not exists`).
 */
function statementsOf({ name, text }: Migration): string[] {
  if (text.includes('$$')) throw new Error(`${name}: no function bodies in a no-transaction file`)
  return text
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/--.*$/gm, '').trim() !== '')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
