import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { DatabaseFault } from '#kernel/db/faults.ts'
import type { AppliedMigration } from '#kernel/db/migrate.store.ts'

/*
 * The file of a backup, inside gzip:
 *
 *   XUNZHANG-BACKUP\n
 *   {head}\n                                   who made it, when, from which schema
 *   for each table:
 *     {table, columns}\n
 *     4 bytes length, so many bytes … 0        the rows in PostgreSQL's COPY text format
 *     {rows, sha256}\n
 *   {end: true, tables, sequences}\n           without it the file is cut off
 */

export const formatVersion = 1

/** What stands at the beginning of a backup. */
export interface Head {
  readonly format: number
  /** Version of the program that made it. */
  readonly program: string
  /** Time of the snapshot, by the clock of the database. */
  readonly takenAt: string
  readonly migrations: readonly AppliedMigration[]
}

export interface TableContent {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Of the rows in COPY text format, hexadecimal. */
  readonly sha256: string
}

/** Where a sequence stood; the next number is one step further. */
export interface SequenceValue {
  readonly sequence: string
  readonly value: string
}

export interface Manifest extends Head {
  readonly tables: readonly TableContent[]
  readonly sequences: readonly SequenceValue[]
}

/** One table on its way into an archive. */
export interface TableSource {
  readonly table: string
  readonly columns: readonly string[]
  readonly open: () => AsyncIterable<Buffer>
}

const magic = 'XUNZHANG-BACKUP'
const longestLine = 16 * 2 ** 20
const longestPiece = 64 * 2 ** 20

/** Writes the parts of an archive, uncompressed, one after the other. */
export async function* writeArchive(
  head: Head,
  tables: AsyncIterable<TableSource>,
  sequences: () => Promise<readonly SequenceValue[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${magic}\n`)
  yield line(head)
  let count = 0
  for await (const { table, columns, open } of tables) {
    count++
    yield line({ table, columns })
    const tally = createTally()
    for await (const piece of open()) {
      if (piece.length === 0) continue
      tally.add(piece)
      yield length(piece.length)
      yield piece
    }
    yield length(0)
    yield line(tally.result())
  }
  yield line({ end: true, tables: count, sequences: await sequences() })
}

/** Counts rows and hashes content in COPY text format, where a line break only ends a row. */
export function createTally() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(piece: Buffer): void {
      hash.update(piece)
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows++
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Who takes the content of an archive, part by part. `pieces` is read to its end, or not at all. */
export interface Taker {
  readonly head?: (head: Head) => Promise<void>
  readonly table?: (
    table: string,
    columns: readonly string[],
    pieces: AsyncIterable<Buffer>,
  ) => Promise<void>
}

/**
 * Reads an archive to its end and checks everything in it. Throws `DatabaseFault` for a file that is
 * not a backup, was cut off or altered, or was made by a newer program; errors of the taker pass.
 */
export async function readArchive(file: string, taker: Taker = {}): Promise<Manifest> {
  try {
    return await pipeline(
      createReadStream(file),
      createGunzip(),
      async (stream: AsyncIterable<Buffer>) => parse(createReader(stream), taker),
    )
  } catch (error) {
    throw explain(error)
  }
}

async function parse(read: Reader, taker: Taker): Promise<Manifest> {
  if ((await read.line(magic.length)) !== magic) throw foreign()
  const head = json(await read.line()) as Head
  if (typeof head.format !== 'number' || !Array.isArray(head.migrations)) throw damaged()
  if (head.format > formatVersion) {
    throw new DatabaseFault(
      `这份备份由更新的程序（${head.program}）制作，本程序读不了。请用新版程序恢复。`,
    )
  }
  await taker.head?.(head)
  const tables: TableContent[] = []
  for (;;) {
    const next = json(await read.line()) as Partial<TableContent> & Partial<End>
    if (next.end) {
      if (next.tables !== tables.length || !next.sequences) throw damaged()
      if (!(await read.atEnd())) throw damaged()
      return { ...head, tables, sequences: next.sequences }
    }
    if (typeof next.table !== 'string' || !Array.isArray(next.columns)) throw damaged()
    const tally = createTally()
    const pieces = piecesOf(read, tally)
    await taker.table?.(next.table, next.columns, pieces)
    for await (const _ of pieces); // what the taker did not want
    const found = tally.result()
    const written = json(await read.line()) as typeof found
    if (found.rows !== written.rows || found.sha256 !== written.sha256) throw damaged()
    tables.push({ table: next.table, columns: next.columns, ...found })
  }
}

interface End {
  readonly end: true
  readonly tables: number
  readonly sequences: readonly SequenceValue[]
}

async function* piecesOf(read: Reader, tally: ReturnType<typeof createTally>) {
  for (;;) {
    const size = (await read.bytes(4)).readUInt32BE()
    if (size === 0) return
    if (size > longestPiece) throw damaged()
    const piece = await read.bytes(size)
    tally.add(piece)
    yield piece
  }
}

type Reader = ReturnType<typeof createReader>

/** Cuts a stream into lines and pieces. */
function createReader(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async () => {
    const { done, value } = await source.next()
    if (done) return false
    rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return true
  }
  const take = (size: number) => {
    const taken = rest.subarray(0, size)
    rest = rest.subarray(size)
    return taken
  }
  return {
    async bytes(size: number): Promise<Buffer> {
      while (rest.length < size) if (!(await more())) throw damaged()
      return take(size)
    },
    async line(limit = longestLine): Promise<string> {
      let end = rest.indexOf(10)
      while (end < 0) {
        if (rest.length > limit || !(await more()))
          throw limit === longestLine ? damaged() : foreign()
        end = rest.indexOf(10)
      }
      return take(end + 1).toString('utf8', 0, end)
    },
    async atEnd(): Promise<boolean> {
      while (rest.length === 0) if (!(await more())) return true
      return false
    },
  }
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

function length(size: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(size)
  return bytes
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

function damaged(): DatabaseFault {
  return new DatabaseFault('备份文件已损坏或不完整，没有恢复任何内容。请换另一份备份。')
}

function foreign(): DatabaseFault {
  return new DatabaseFault('这不是循章的备份文件。请指定用 xz backup 制作的文件。')
}

function explain(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ENOENT') return new DatabaseFault('找不到备份文件，请检查路径。', { cause: error })
  if (code === 'EISDIR')
    return new DatabaseFault('这是一个目录，请指定备份文件。', { cause: error })
  if (code === 'EACCES') return new DatabaseFault('没有权限读取备份文件。', { cause: error })
  if (message === 'incorrect header check') return foreign()
  return code?.startsWith('Z_') ? damaged() : error
}
