import { existsSync, readFileSync } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { withClient } from '#kernel/db/connection.store.ts'
import { DatabaseFault } from '#kernel/db/faults.ts'
import { appliedMigrations, buildSchema, holdMigrations } from '#kernel/db/migrate.store.ts'
import { sql, sqlName } from '#kernel/db/sql.ts'
import { packageRoot } from '#server/root.ts'
import { createTally, formatVersion, readArchive, writeArchive } from './backup-archive.store.ts'
import type { Head, Manifest, SequenceValue, TableSource } from './backup-archive.store.ts'

/** What a restore brought back. */
export interface Restored extends Manifest {
  /** Tables in the archive that no migration of ours made; they were left out. */
  readonly skipped: readonly string[]
}

/**
 * Writes everything the bureau has stored (attachments too) into one file, as it stood at one moment,
 * while work goes on. The file appears under its name only when it is complete and has been read back.
 * Not in it: the installation's key, and jobs waiting in the queue. Throws `DatabaseFault` if the file
 * exists or cannot be written.
 *
 * @param url the owner's address
 */
export async function backup(url: string, file: string): Promise<Manifest> {
  const target = path.resolve(file)
  const partial = `${target}.partial`
  if (existsSync(target))
    throw new DatabaseFault(`${target} 已经存在，备份不覆盖它。请换一个文件名。`)
  const output = await open(partial, 'w', 0o600).catch((error: unknown) => {
    throw explainWriting(error, partial)
  })
  try {
    await withClient({ url, statementTimeout: 0, lockTimeout: 0 }, async (client) => {
      await holdMigrations(client)
      await client.query('begin isolation level repeatable read read only')
      await setFormats(client)
      const archive = writeArchive(await headOf(client), tablesOf(client), () =>
        sequencesOf(client),
      )
      await pipeline(
        Readable.from(archive, { objectMode: false }),
        createGzip({ level: 3 }),
        async (packed: AsyncIterable<Buffer>) => writeFile(output, packed),
      )
    })
    await output.sync()
    await output.close()
    const manifest = await readArchive(partial)
    await rename(partial, target)
    return manifest
  } catch (error) {
    throw explainWriting(error, target)
  } finally {
    await output.close().catch(() => {})
    await rm(partial, { force: true })
  }
}

/** Reads a backup to its end and checks every byte, without a database. */
export async function inspectBackup(file: string): Promise<Manifest> {
  return readArchive(path.resolve(file))
}

/**
 * Brings a backup back into an empty database: the schema of that time, then the content, then a second
 * reading that must give the same hashes. One transaction: all of it or nothing. The next start of the
 * program migrates further if it is newer. Throws `DatabaseFault` for a file that is not whole, a
 * database that is not empty, or a backup of a newer program.
 *
 * @param url the owner's address
 */
export async function restore(url: string, file: string): Promise<Restored> {
  const source = path.resolve(file)
  const manifest = await readArchive(source)
  const skipped: string[] = []
  const work = async (client: Client) => {
    await client.query('begin')
    await setFormats(client)
    await refuseUnlessEmpty(client)
    await buildSchema(client, manifest.migrations)
    const ours = await ourTables(client)
    const keys = await dropForeignKeys(client)
    const triggers = await disableTriggers(client)
    await client.query(sql`truncate ${names([...ours.keys()])}`.text)
    await readArchive(source, {
      table: async (table, columns, pieces) => {
        const known = ours.get(table)
        if (!known) return void skipped.push(table)
        if (known.join() !== columns.join()) throw mismatch(table)
        const { text } = sql`copy ${sqlName(table)} (${names(columns)}) from stdin`
        await pipeline(Readable.from(pieces), client.query(copyFrom(text)))
      },
    })
    await compare(client, manifest, ours)
    for (const statement of [...keys, ...triggers]) await client.query(statement)
    await setSequences(client, manifest.sequences)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`restore ended with ${command}`)
  }
  try {
    await withClient({ url, statementTimeout: 0, lockTimeout: 0 }, work)
  } catch (error) {
    if (error instanceof DatabaseFault) throw error
    const { message } = error as Error
    throw new DatabaseFault(`恢复没有完成，数据库仍是空的：${message}`, { cause: error })
  }
  return { ...manifest, skipped }
}

/** Text forms that do not depend on the settings of either server. */
async function setFormats(client: Client): Promise<void> {
  await client.query(`
    set local datestyle = 'ISO';
    set local intervalstyle = 'postgres';
    set local timezone = 'UTC';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1;
    set local synchronize_seqscans = off;
    set local row_security = off;
    set local idle_in_transaction_session_timeout = 0`)
}

async function headOf(client: Client): Promise<Head> {
  const migrations = await appliedMigrations(client)
  if (migrations.length === 0) {
    throw new DatabaseFault('这个数据库里没有循章的数据，没有可备份的内容。请检查 DATABASE_URL。')
  }
  const { rows } = await client.query<{ now: string }>('select now()::text as now')
  const root = path.join(packageRoot(), 'package.json')
  const { version } = JSON.parse(readFileSync(root, 'utf8')) as { version: string }
  return { format: formatVersion, program: version, takenAt: rows[0]!.now, migrations }
}

/** Tables of ours with their columns, computed ones left out; the record of migrations is in the head. */
async function ourTables(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`)
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

async function* tablesOf(client: Client): AsyncGenerator<TableSource> {
  for (const [table, columns] of await ourTables(client)) {
    yield { table, columns, open: () => contentOf(client, table, columns) }
  }
}

function contentOf(client: Client, table: string, columns: readonly string[]) {
  // A query, because a partitioned table cannot be copied out by its name.
  const { text } = sql`copy (select ${names(columns)} from ${sqlName(table)}) to stdout`
  return client.query(copyTo(text)) as AsyncIterable<Buffer>
}

/** Sequences stand outside of snapshots: read after the rows, they are never behind them. */
async function sequencesOf(client: Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<SequenceValue>(`
    select format('%I', sequencename) as sequence, last_value::text as value
    from pg_sequences
    where schemaname = 'public' and last_value is not null
    order by sequencename`)
  return rows
}

async function setSequences(client: Client, sequences: readonly SequenceValue[]): Promise<void> {
  await client.query(
    `select setval(to_regclass(s ->> 'sequence'), (s ->> 'value')::bigint)
     from json_array_elements($1) s`,
    [JSON.stringify(sequences)],
  )
}

async function refuseUnlessEmpty(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select from pg_class c
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    limit 1`)
  if (rows.length === 0) return
  throw new DatabaseFault(
    '数据库不是空的，恢复只能进空库，以免覆盖现有数据。' +
      '外部数据库请新建一个空库；内置数据库请停止程序，移走数据目录下的 postgres 文件夹。',
  )
}

/** Takes off all foreign keys, so that tables may be filled in any order; returns how to put them back. */
async function dropForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s',
                  conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`)
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ add }) => add)
}

/** Switches triggers off while rows come back as they were; returns how to switch them on. */
async function disableTriggers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(`
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off,
           format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as on
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'O'`)
  for (const { off } of rows) await client.query(off)
  return rows.map(({ on }) => on)
}

/** Reads every table again as it stands in the database and compares it with the archive. */
async function compare(
  client: Client,
  manifest: Manifest,
  ours: ReadonlyMap<string, string[]>,
): Promise<void> {
  const expected = new Map(manifest.tables.map((table) => [table.table, table]))
  for (const [table, columns] of ours) {
    const tally = createTally()
    for await (const piece of contentOf(client, table, columns)) tally.add(piece)
    const found = tally.result()
    const wanted = expected.get(table)
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256) throw mismatch(table)
  }
}

function mismatch(table: string): DatabaseFault {
  return new DatabaseFault(`表 ${table} 的内容与备份对不上，没有恢复任何内容。请换另一份备份。`)
}

function names(list: readonly string[]) {
  return sql.join(list.map(sqlName), ', ')
}

function explainWriting(error: unknown, file: string): unknown {
  const folder = path.dirname(file)
  switch ((error as { code?: unknown }).code) {
    case 'ENOSPC':
      return new DatabaseFault(`${folder} 所在磁盘已满，没有备份成功。请清理后重试。`, {
        cause: error,
      })
    case 'EACCES':
    case 'EROFS':
      return new DatabaseFault(`没有权限写入 ${folder}，请换一个目录。`, { cause: error })
    case 'ENOENT':
      return new DatabaseFault(`目录 ${folder} 不存在，请先建好。`, { cause: error })
    default:
      return error
  }
}
