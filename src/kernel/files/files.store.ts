import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { acceptedKind, maxFileBytes, safeName } from '#kernel/files/kinds.ts'
import { textOfFile } from '#kernel/files/text.store.ts'
import { uuid7 } from '#kernel/ids.store.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Attachments: bytes in the database, in chunks, stored once for equal content. */

const chunkBytes = 256 * 1024

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
}

/** Says no to content that may not be stored; asked before anything is written. */
export type ContentGuard = (text: string) => Refusal | null

/** Reads at most the allowed size; more is refused without keeping it. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer | Refusal> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > maxFileBytes) {
      return refuse(`文件超过${maxFileBytes / 1024 / 1024}MB，请压缩或分开上传。`, {
        field: 'file',
        status: 413,
      })
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Checks and stores an upload: kind by its bytes, secrecy marking in name and text, then the chunks. */
export async function storeFile(
  db: Db,
  upload: { name: string; stream: AsyncIterable<Uint8Array> },
  by: { person: number; at: Date },
  guard: ContentGuard,
): Promise<StoredFile | Refusal> {
  const name = safeName(upload.name)
  const bytes = await collect(upload.stream)
  if (isRefusal(bytes)) return bytes
  if (bytes.length === 0) return refuse('文件是空的，请重新选择。', { field: 'file', status: 400 })
  const found = await fileTypeFromBuffer(bytes)
  const mime = acceptedKind(name, found?.mime ?? null, looksLikeText(bytes))
  if (isRefusal(mime)) return mime
  const text = await textOfFile(bytes, mime)
  const secret = guard(`${name}\n${text}`)
  if (secret) return { ...secret, field: 'file' }
  return await keepFile(db, { name, mime, bytes, text }, by)
}

/** Stores bytes that the program itself made or has checked. */
export async function keepFile(
  db: Db,
  file: { name: string; mime: string; bytes: Buffer; text?: string },
  by: { person: number; at: Date },
): Promise<StoredFile> {
  const { name, mime, bytes } = file
  const hash = createHash('sm3').update(bytes).digest('hex')
  const id = uuid7(by.at)
  await db.tx(async (tx) => {
    const isNew = await tx.run(sql`
      insert into file_blob (hash, size, at) values (${hash}, ${bytes.length}, ${by.at})
      on conflict do nothing
    `)
    for (let n = 0; isNew && n * chunkBytes < bytes.length; n++) {
      const chunk = bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes)
      await tx.run(sql`insert into file_chunk (hash, n, bytes) values (${hash}, ${n}, ${chunk})`)
    }
    if (isNew && file.text) {
      await tx.run(sql`
        insert into file_text (hash, txt) values (${hash}, ${file.text}) on conflict do nothing
      `)
    }
    await tx.run(sql`
      insert into file (id, hash, name, mime, size, uploaded_by, uploaded_at)
      values (${id}, ${hash}, ${name}, ${mime}, ${bytes.length}, ${by.person}, ${by.at})
    `)
  })
  return { id, name, mime, size: bytes.length }
}

/** A file with who uploaded it and the matters that hold it: who may have it is decided by them. */
export async function findFile(
  db: Db,
  id: string,
): Promise<
  (StoredFile & { hash: string; uploadedBy: number; matters: readonly string[] }) | undefined
> {
  return await db.maybe(sql`
    select f.id, f.name, f.mime, f.size, f.hash, f.uploaded_by as "uploadedBy",
      array(select a.matter_id::text from matter_file a where a.file_id = f.id) as matters
    from file f where f.id = ${id}
  `)
}

/** The bytes, chunk by chunk. */
export async function* readChunks(db: Db, hash: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) {
    const row = await db.maybe<{ bytes: Buffer }>(sql`
      select bytes from file_chunk where hash = ${hash} and n = ${n}
    `)
    if (!row) return
    yield row.bytes
  }
}

export async function readAll(db: Db, hash: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of readChunks(db, hash)) parts.push(part)
  return Buffer.concat(parts)
}

/** Text without control bytes, in UTF-8. */
function looksLikeText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 65_536)
  if (head.includes(0)) return false
  const text = new TextDecoder('utf-8').decode(head)
  return !text.slice(0, -4).includes('\ufffd')
}
