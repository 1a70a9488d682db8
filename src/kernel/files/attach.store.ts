import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { bigramsOf } from '#kernel/search/bigrams.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * Only what one uploaded oneself and nobody has attached yet may be attached: otherwise naming a
 * foreign file's id would open it.
 */
export async function checkAttachable(
  db: Db,
  files: readonly { id: string }[],
  /** null: a citizen, or the machine; their uploads name nobody (0). */
  person: number | null,
): Promise<Refusal | null> {
  if (files.length === 0) return null
  const ids = [...new Set(files.map((file) => file.id))]
  const { free } = await db.one<{ free: number }>(sql`
    select count(*)::int as free from file f
    where f.id = any(${ids}::uuid[]) and f.uploaded_by = ${person ?? 0}
      and not exists (select from matter_file a where a.file_id = f.id)
  `)
  if (free === ids.length) return null
  return refuse('附件不存在，或不是您刚上传的，请重新上传。', { field: 'files', status: 400 })
}

/** Makes the text of a matter's attachments findable. Also run at start for what a crash left out. */
export async function indexAttachments(db: Db, matter: string): Promise<void> {
  const row = await db.maybe<{ type: string; at: string; acl: number[]; txt: string }>(sql`
    select m.type, m.created_at::text as at, m.acl, string_agg(t.txt, E'\n') as txt
    from matter m join matter_file a on a.matter_id = m.id join file f on f.id = a.file_id
    join file_text t on t.hash = f.hash
    where m.id = ${matter} group by m.id
  `)
  if (!row) return
  const text = row.txt.slice(0, 400_000)
  await db.run(sql`
    insert into matter_search (matter_id, part, type, created_at, txt, bg, acl)
    values (${matter}, 1, ${row.type}, ${row.at}, ${text}, ${bigramsOf(text)}::int[], ${row.acl}::int[])
    on conflict (matter_id, part) do update
      set txt = excluded.txt, bg = excluded.bg, acl = excluded.acl
  `)
}

/** Matters whose attachments have text that is not findable yet. */
export async function unindexed(db: Db, most = 500): Promise<string[]> {
  const rows = await db.many<{ id: string }>(sql`
    select distinct a.matter_id as id
    from matter_file a join file f on f.id = a.file_id join file_text t on t.hash = f.hash
    where not exists (select from matter_search s where s.matter_id = a.matter_id and s.part = 1)
    limit ${most}
  `)
  return rows.map((row) => row.id)
}
