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

/** What a reader of an archive is handed, table by table. It must read `pieces` to the end. */
export type TableSink = (
  table: string,
  columns: readonly string[],
  pieces: AsyncGenerator<Buffer>,
) => Promise<void>

/**
 * Reads an archive to its end and checks everything in it. Throws `DatabaseFault` for a file that is
 * not a backup, was cut off or altered, or was made by a newer program.
 */
export async function readArchive(
  file: string,
  take: { head?: (head: Head) => Promise<void>; table?: TableSink } = {},
): Promise<Manifest> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  let manifest: Manifest | undefined
  const outside: { error?: unknown } = {}
  // Errors of those who take the content are theirs; all others are the file's.
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      outside.error = error
      throw error
    }
  }
  try {
    await pipeline(source, gunzip, async (stream: AsyncIterable<Buffer>) => {
      manifest = await parse(createReader(stream), {
        head: async (head) => guarded(async () => take.head?.(head)),
        table: async (table, columns, pieces) => {
          if (take.table) await guardPieces(pieces, (own) => guarded(() => take.table!(table, columns, own)), outside)
        },
      })
    })
  } catch (error) {
    throw outside.error ?? explain(error, file)
  }
  return manifest!
}
