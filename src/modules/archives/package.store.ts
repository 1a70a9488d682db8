import { createHash } from 'node:crypto'
import { Zip, ZipPassThrough } from 'fflate'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readAll } from '#kernel/files/files.store.ts'
import { safeName } from '#kernel/files/kinds.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { namesIn, pageOf } from '#kernel/matters/page.ts'
import { grown } from '#kernel/matters/grown.ts'
import { readWith } from '#kernel/matters/read.store.ts'
import { officialDocument } from '#kernel/printing/official/document.ts'
import { print, printForm } from '#kernel/printing/printer.store.ts'
import { catalogueBook } from '#modules/archives/catalogue.store.ts'
import {
  catalogueName,
  readme,
  readmeName,
  sheetName,
  sumsName,
  type PackageCatalogue,
} from '#modules/archives/package-format.ts'
import type { ArchiveEntry } from '#modules/filing.ts'

/** Writes a package for the archive, piece by piece, as it is read: nothing is held in memory at once. */

export interface Asked {
  readonly rows: readonly (ArchiveEntry & { readonly matter: string; readonly type: string })[]
  readonly owner: string
  readonly fonds: string
  readonly by: string
  readonly at: Date
}

type Piece = PackageCatalogue['pieces'][number]

export async function* archivePackage(
  db: Db,
  types: ReadonlyMap<string, MatterType>,
  facts: Facts,
  asked: Asked,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else ready.push(chunk)
  })
  const sums: string[] = []
  const add = (path: string, bytes: Uint8Array) => {
    // PDF and Word are packed already; what is not is small.
    const entry = new ZipPassThrough(path)
    entry.mtime = asked.at
    zip.add(entry)
    entry.push(bytes, true)
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
    if (failed) throw failed
  }
  const pieces: Piece[] = []
  for (const row of asked.rows) {
    const [loaded] = await readWith(db, [{ matter: row.matter, key: null }])
    const type = types.get(row.type)
    if (!loaded?.snapshot || !type) continue
    const snapshot = grown(type, loaded.snapshot)
    const files: Piece['files'][number][] = []
    for (const one of await filesOf(db, type, snapshot, facts)) {
      const path = `${row.no}/${String(files.length + 1).padStart(2, '0')} ${safeName(one.name)}`
      add(path, one.bytes)
      files.push({ path, what: one.what })
    }
    const { matter, type: _, ...entry } = row
    pieces.push({ ...entry, matter, kind: type.label, head: snapshot.head, files })
    yield* ready
    ready = []
  }
  const catalogue: PackageCatalogue = {
    format: 'xunzhang-archive-package/1',
    owner: asked.owner,
    fonds: asked.fonds,
    madeAt: asked.at.toISOString(),
    madeBy: asked.by,
    pieces,
  }
  const text = (words: string) => new TextEncoder().encode(words)
  add(catalogueName, text(`${JSON.stringify(catalogue, null, 2)}\n`))
  add(sheetName, await catalogueBook(asked.rows))
  add(readmeName, text(readme))
  const list = new ZipPassThrough(sumsName)
  list.mtime = asked.at
  zip.add(list)
  list.push(text(`${sums.join('\n')}\n`), true)
  zip.end()
  if (failed) throw failed
  yield* ready
}

/** What a piece consists of: the paper it became, its form, its attachments. */
async function filesOf(
  db: Db,
  type: MatterType,
  snapshot: Snapshot,
  facts: Facts,
): Promise<{ name: string; what: string; bytes: Uint8Array }[]> {
  const story = await storyOf(db, snapshot.id)
  const { form } = pageOf(type, snapshot, story, facts)
  const draft = type.paper?.(snapshot, namesIn(facts.org))
  const document = draft ? officialDocument.safeParse(draft) : null
  const paper = document?.success
    ? await print({ kind: 'official', document: document.data, format: 'pdf' })
    : null
  const stored = await db.many<{ name: string; role: string; hash: string }>(sql`
    select a.name, a.role, f.hash from matter_file a join file f on f.id = a.file_id
    where a.matter_id = ${snapshot.id} order by a.file_id
  `)
  const attached = []
  for (const { name, role, hash } of stored) {
    attached.push({ name, what: role, bytes: await readAll(db, hash) })
  }
  return [
    ...(paper ? [{ name: '正本.pdf', what: '正本', bytes: paper.bytes }] : []),
    ...(form ? [{ name: `${form.title}.pdf`, what: '处理单', bytes: await printForm(form) }] : []),
    ...attached,
  ]
}
