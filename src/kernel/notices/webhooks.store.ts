import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'

/** Makes the table follow the configuration: only what the operator names is ever called. */
export async function syncWebhooks(db: Db, urls: readonly string[], at: Date): Promise<void> {
  await db.run(sql`
    insert into webhook (url, since) select u, ${at} from unnest(${urls}::text[]) as u
    on conflict (bureau, url) do update set off_at = null
  `)
  await db.run(sql`
    update webhook set off_at = ${at} where off_at is null and url <> all(${urls}::text[])
  `)
}
