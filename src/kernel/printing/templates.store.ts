import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readAll } from '#kernel/files/files.store.ts'
import { readSetting, writeSetting } from '#kernel/settings/settings.store.ts'

/** The bureau's own Word templates, one a kind of matter at most. */

export interface FormTemplate {
  readonly file: string
  readonly name: string
  readonly at: string
}

const keyOf = (type: string) => `form-template/${type}`

export async function templateOf(db: Db, type: string): Promise<FormTemplate | undefined> {
  return (await readSetting<FormTemplate | null>(db, keyOf(type))) ?? undefined
}

/** `null` goes back to the form's own grid. */
export async function keepTemplate(
  db: Db,
  type: string,
  template: FormTemplate | null,
  by: { at: Date; person: number },
): Promise<void> {
  await writeSetting(db, keyOf(type), template, by)
}

export async function templateBytes(db: Db, { file }: FormTemplate): Promise<Uint8Array> {
  const { hash } = await db.one<{ hash: string }>(sql`select hash from file where id = ${file}`)
  return await readAll(db, hash)
}
