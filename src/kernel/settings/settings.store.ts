import type { Db } from '#kernel/db/database.store.ts'
import { json, sql } from '#kernel/db/sql.ts'

/** Small facts about an installation, by key. */
export async function readSetting<T>(db: Db, key: string): Promise<T | undefined> {
  const row = await db.maybe<{ value: T }>(sql`
    select value from setting where bureau = 1 and key = ${key}
  `)
  return row?.value
}

export async function writeSetting(
  db: Db,
  key: string,
  value: unknown,
  by: { at: Date; person: number | null },
): Promise<void> {
  await db.run(sql`
    insert into setting (key, value, changed_at, changed_by)
    values (${key}, ${json(value)}::jsonb, ${by.at}, ${by.person})
    on conflict (bureau, key) do update
      set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
  `)
}
