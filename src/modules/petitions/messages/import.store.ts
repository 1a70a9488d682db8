import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { manyAtOnce } from '#kernel/batch.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Engine } from '#kernel/matters/engine.store.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import {
  lackOf,
  lineOf,
  mappingOf,
  type ReadLine,
  type Mapping,
} from '#modules/petitions/messages/reading.ts'
import { tableIn } from '#modules/petitions/messages/table.store.ts'

/**
 * Imports messages from a file, each through the engine like any other matter. The key of each is made
 * from what it says, so an import that broke off is finished by giving the file again, and two at the
 * same time still load each message once.
 */

export interface Rejected {
  /** As a person counts in Excel: the heads are line 1. */
  readonly row: number
  readonly reason: string
}

export interface ImportReport {
  readonly imported: number
  readonly rejected: readonly Rejected[]
  readonly duplicates: number
  readonly seconds: number
}

export interface ImportAsked {
  readonly dryRun: boolean
  /** Which column holds which field, where the heads do not say it: `{ 来文标题: 'subject' }`. */
  readonly mapping?: Readonly<Record<string, string>>
  /** Who imports; null for the command line. */
  readonly person: PersonId | null
  readonly now: Date
  /** Under which the import is undone, a UUID. */
  readonly batch: string
  /** Told how many of how many lines are done. */
  readonly tell?: (done: number, all: number) => void
}

/** Messages that are on their way to the database at once. */
const together = 64

interface Ready {
  readonly row: number
  readonly line: ReadLine
  readonly digest: string
}

export async function importMessages(
  db: Db,
  engine: Engine,
  bytes: Uint8Array,
  asked: ImportAsked,
): Promise<ImportReport | Refusal> {
  const start = performance.now()
  const table = await tableIn(bytes)
  if (isRefusal(table)) return table
  const mapping = mappingOf(table.header, asked.mapping)
  const lack = lackOf(mapping)
  if (lack) return refuse(lack, { status: 422, field: 'mapping' })
  const rejected: Rejected[] = [...table.broken]
  const ready = linesIn(table.lines, mapping, dayOf(asked.now), rejected)
  const { fresh, duplicates } = await sorted(db, ready, rejected)
  let imported = 0
  let done = 0
  const refused: { one: Ready; reason: string }[] = []
  await manyAtOnce(asked.dryRun ? [] : fresh, together, async (one) => {
    const { line, digest, key } = one
    const answer = await engine.run({
      type: 'message',
      action: 'create',
      input: { ...line, batch: asked.batch, digest },
      person: asked.person,
      key,
    })
    if (isRefusal(answer)) refused.push({ one, reason: answer.refused })
    else imported++
    done++
    if (done % together === 0 || done === fresh.length) asked.tell?.(done, fresh.length)
  })
  // Somebody else's import may have been faster with the very same message.
  const again = await sorted(
    db,
    refused.map(({ one }) => one),
    [],
  )
  for (const { one, reason } of refused) {
    if (again.fresh.some(({ row }) => row === one.row)) rejected.push({ row: one.row, reason })
  }
  return {
    imported: asked.dryRun ? fresh.length : imported,
    rejected: rejected.toSorted((one, other) => one.row - other.row),
    duplicates: duplicates + again.duplicates,
    seconds: Math.round((performance.now() - start) / 10) / 100,
  }
}

function linesIn(
  lines: readonly { readonly row: number; readonly cells: readonly string[] }[],
  mapping: Mapping,
  today: string,
  rejected: Rejected[],
): Ready[] {
  return lines.flatMap(({ row, cells }) => {
    const read = lineOf(cells, mapping, today)
    if ('reason' in read) {
      rejected.push({ row, reason: read.reason })
      return []
    }
    return { row, line: read.line, digest: digestOf(read.line) }
  })
}

/** What the citizen wrote; an answer that came later does not make it another message. */
const digestOf = ({ user, subject, at, text }: ReadLine): string =>
  hashOf(['message', user, subject, at, text].join('\u0000'))

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A UUID made from a text (RFC 9562, version 8). */
const uuidOf = (text: string) =>
  hashOf(text).replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u,
    (_, a: string, b: string, c: string, d: string, e: string) => `${a}-${b}-8${c}-8${d}-${e}`,
  )

interface Known {
  number: string
  digest: string
  gone: boolean
}

/** New ones, each with its key; what is there already, in the file or in the book, is counted. */
async function sorted(
  db: Db,
  ready: readonly Ready[],
  rejected: Rejected[],
): Promise<{ fresh: (Ready & { key: string })[]; duplicates: number }> {
  const numbers = ready.flatMap(({ line }) => (line.number ? [line.number] : []))
  const digests = ready.map(({ digest }) => digest)
  const known = await db.many<Known>(sql`
    select data ->> 'number' as number, data ->> 'digest' as digest, state = 'withdrawn' as gone
    from matter
    where bureau = 1 and type = 'message'
      and (data ->> 'number' = any(${numbers}) or data ->> 'digest' = any(${digests}))
  `)
  const live = known.filter(({ gone }) => !gone)
  const byNumber = new Map(live.map((one) => [one.number, one.digest]))
  // The same text without a number, or under one, is the same message only where numbers do not differ.
  const unnumbered = new Set(live.filter(({ number }) => number === '').map(({ digest }) => digest))
  const withdrawn = new Map<string, number>()
  for (const { number, digest, gone } of known) {
    const name = number || digest
    if (gone) withdrawn.set(name, (withdrawn.get(name) ?? 0) + 1)
  }
  const fresh: (Ready & { key: string })[] = []
  let duplicates = 0
  for (const one of ready) {
    const { number = '' } = one.line
    const before = number === '' ? undefined : byNumber.get(number)
    if (before === one.digest || (number === '' && unnumbered.has(one.digest))) duplicates++
    else if (before !== undefined) {
      rejected.push({ row: one.row, reason: `编号${number}已经是另一件留言的编号` })
    } else {
      const times = withdrawn.get(number || one.digest) ?? 0
      fresh.push({ ...one, key: uuidOf(`${number}\u0000${one.digest}\u0000${times}`) })
      if (number === '') unnumbered.add(one.digest)
      else byNumber.set(number, one.digest)
    }
  }
  return { fresh, duplicates }
}

/** Takes an import back: what nobody has worked on is withdrawn, the others are named and stay. */
export async function undoImport(
  db: Db,
  engine: Engine,
  batch: string,
  person: PersonId | null,
): Promise<{ withdrawn: number; kept: readonly string[] }> {
  const rows = await db.many<{ id: string; title: string }>(sql`
    select id, title from matter
    where bureau = 1 and type = 'message' and data ->> 'batch' = ${batch} and state <> 'withdrawn'
    order by created_at
  `)
  const kept: string[] = []
  await manyAtOnce(rows, together, async ({ id, title }) => {
    const answer = await engine.run({
      matter: id,
      action: 'withdrawImport',
      input: {},
      person,
      key: uuidOf(`undo ${id}`),
    })
    if (isRefusal(answer)) kept.push(title)
  })
  return { withdrawn: rows.length - kept.length, kept }
}
