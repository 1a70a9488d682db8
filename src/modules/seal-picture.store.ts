import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readAll } from '#kernel/files/files.store.ts'
import { isWholePng } from '#kernel/printing/official/png.ts'
import type { SealName } from '#rulebook/articles/a30-seals.ts'

/**
 * The impression of a seal in use, as it is shown on the screen once a paper has been sealed; never
 * on anything that is printed. `null` where the register has none that can be read.
 */
export async function sealPicture(
  db: Db,
  kind: SealName,
): Promise<{ data: string; format: 'png' } | null> {
  const found = await db.maybe<{ hash: string }>(sql`
    select f.hash from matter m join file f on f.id = (m.data -> 'picture' ->> 'id')::uuid
    where m.bureau = 1 and m.type = 'seal' and m.ended_at is null and m.data ->> 'kind' = ${kind}
    order by m.created_at limit 1
  `)
  if (!found) return null
  const bytes = await readAll(db, found.hash)
  return isWholePng(bytes) ? { data: bytes.toString('base64'), format: 'png' } : null
}
