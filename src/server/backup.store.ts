import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { withClient } from '#kernel/db/connection.store.ts'
import { DatabaseFault } from '#kernel/db/faults.ts'
import { appliedMigrations, migrate } from '#kernel/db/migrate.store.ts'

/**
 * Backup and restore without other tools: every table in one consistent snapshot, in one file, for
 * the embedded and for an external server alike. The file is a gzip stream of frames: a length
 * (four bytes) and the bytes; the first frame is the manifest, an empty frame ends a table.
 */

const magic = 'xunzhang-backup-1'

interface Manifest {
  readonly magic: typeof magic
  readonly at: string
  readonly migrations: readonly { name: string; checksum: string }[]
  readonly tables: readonly { name: string; columns: readonly string[] }[]
}

interface Trailer {
  readonly tables: Readonly<Record<string, { rows: number; sha256: string }>>
}

export interface BackupReport {
  readonly file: string
  readonly tables: number
  readonly rows: number
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

function frame(bytes: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes.length)
  return Buffer.concat([head, bytes])
}

const jsonFrame = (value: unknown) => frame(Buffer.from(JSON.stringify(value)))

/** Writes everything to a file, as of one moment, while the bureau goes on working. */
export async function backup(url: string, file: string): Promise<BackupReport> {
  const half = `${file}.part`
  return await withClient({ url }, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    try {
      const manifest = await manifestOf(client)
      const sums: Record<string, { rows: number; sha256: string }> = {}
      const frames = Readable.from(framesOf(client, manifest, sums))
      await pipeline(frames, createGzip({ level: 6 }), createWriteStream(half, { mode: 0o600 }))
      await rename(half, file)
      const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0)
      return { file, tables: manifest.tables.length, rows }
    } finally {
      await client.query('rollback')
      await rm(half, { force: true })
    }
  })
}

async function manifestOf(client: Client): Promise<Manifest> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration'
    group by c.relname order by c.relname
  `)
  const migrations = await appliedMigrations(client)
  return {
    magic,
    at: new Date().toISOString(),
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
    tables: rows,
  }
}

async function* framesOf(
  client: Client,
  manifest: Manifest,
  sums: Record<string, { rows: number; sha256: string }>,
): AsyncGenerator<Buffer> {
  yield jsonFrame(manifest)
  for (const { name, columns } of manifest.tables) {
    const hash = createHash('sha256')
    const copy = client.query(
      copyTo(`copy ${quote(name)} (${columns.map(quote).join(', ')}) to stdout`),
    )
    for await (const part of copy) {
      const bytes = part as Buffer
      hash.update(bytes)
      if (bytes.length > 0) yield frame(bytes)
    }
    yield frame(Buffer.alloc(0))
    sums[name] = { rows: copy.rowCount ?? 0, sha256: hash.digest('hex') }
  }
  yield jsonFrame({ tables: sums } satisfies Trailer)
}

/** Restores a file into an empty database; everything or nothing. Throws `DatabaseFault` with the reason. */
export async function restore(url: string, file: string): Promise<BackupReport> {
  if (!existsSync(file)) throw new DatabaseFault(`没有这个文件：${file}`)
  const frames = readFrames(file)
  const first = await nextFrame(frames)
  const manifest = parse<Manifest>(first)
  if (manifest.magic !== magic) throw damaged()
  await withClient({ url }, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(
      "select exists (select from pg_tables where schemaname = 'public' and tablename = 'person') as used",
    )
    if (rows[0]?.used) {
      const filled = await client.query('select from person limit 1')
      if (filled.rowCount) throw new DatabaseFault('目标库里已有数据。请恢复到一个空库。')
    }
  })
  await migrate({ url, only: new Set(manifest.migrations.map((one) => one.name)) })
  const report = await withClient({ url }, async (client) => {
    await client.query('begin')
    try {
      await client.query("set local session_replication_role = 'replica'")
      const names = manifest.tables.map(({ name }) => quote(name)).join(', ')
      await client.query(`truncate ${names}`)
      const sums = await load(client, manifest, frames)
      await compare(frames, sums)
      await resetSequences(client)
      await client.query('commit')
      const total = Object.values(sums).reduce((sum, table) => sum + table.rows, 0)
      return { file, tables: manifest.tables.length, rows: total }
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  })
  await migrate({ url })
  return report
}

async function load(client: Client, manifest: Manifest, frames: AsyncIterator<Buffer>) {
  const sums: Record<string, { rows: number; sha256: string }> = {}
  for (const { name, columns } of manifest.tables) {
    const hash = createHash('sha256')
    const target = client.query(
      copyFrom(`copy ${quote(name)} (${columns.map(quote).join(', ')}) from stdin`),
    )
    await pipeline(tableBytes(frames, hash), target)
    sums[name] = { rows: target.rowCount ?? 0, sha256: hash.digest('hex') }
  }
  return sums
}

async function* tableBytes(frames: AsyncIterator<Buffer>, hash: ReturnType<typeof createHash>) {
  for (;;) {
    const bytes = await nextFrame(frames)
    if (bytes.length === 0) return
    hash.update(bytes)
    yield bytes
  }
}

async function compare(
  frames: AsyncIterator<Buffer>,
  sums: Record<string, { rows: number; sha256: string }>,
): Promise<void> {
  const trailer = parse<Trailer>(await nextFrame(frames))
  for (const [name, sum] of Object.entries(trailer.tables)) {
    if (sums[name]?.rows !== sum.rows || sums[name].sha256 !== sum.sha256) {
      throw new DatabaseFault(`备份文件里的表 ${name} 与其校验值不符，未恢复任何内容。`)
    }
  }
}

async function resetSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column,
      pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
    where n.nspname = 'public' and c.relkind = 'r'
  `)
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval('${sequence}', coalesce((select max(${quote(column)}) from ${quote(table)}), 0) + 1, false)`,
    )
  }
}

const damaged = () => new DatabaseFault('不是循章的备份文件，或文件已损坏，未恢复任何内容。')

function parse<T>(bytes: Buffer): T {
  try {
    return JSON.parse(bytes.toString('utf8')) as T
  } catch {
    throw damaged()
  }
}

async function nextFrame(frames: AsyncIterator<Buffer>): Promise<Buffer> {
  const { done, value } = await frames.next()
  if (done) throw damaged()
  return value
}

async function* readFrames(file: string): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const part of createReadStream(file).pipe(createGunzip())) {
      rest = rest.length > 0 ? Buffer.concat([rest, part as Buffer]) : (part as Buffer)
      while (rest.length >= 4) {
        const length = rest.readUInt32BE(0)
        if (length > 512 * 1024 * 1024) throw damaged()
        if (rest.length < 4 + length) break
        yield rest.subarray(4, 4 + length)
        rest = rest.subarray(4 + length)
      }
    }
  } catch {
    throw damaged()
  }
  return undefined
}
