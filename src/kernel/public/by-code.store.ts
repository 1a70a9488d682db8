import { timingSafeEqual } from 'node:crypto'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { codeMark } from '#kernel/matters/engine.store.ts'
import type { MatterId } from '#kernel/matters/matter.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'
import { pieceOfMark } from '#kernel/search/bigrams.ts'

/** The matter that a citizen's code (查询码) belongs to. Blanks, dashes and small letters do not matter. */
export async function matterByCode(
  db: Db,
  sealer: Sealer,
  given: string,
): Promise<MatterId | undefined> {
  const code = given.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '')
  const asked = Buffer.from(code)
  const found = await db.many<{ id: string }>(sql`
    select matter_id as id from matter_search
    where part = 0 and bg @> array[${pieceOfMark(codeMark(code))}]::int[] limit 20
  `)
  return found.find(({ id }) => {
    const own = Buffer.from(sealer.codeOf(id))
    return own.length === asked.length && timingSafeEqual(own, asked)
  })?.id
}
