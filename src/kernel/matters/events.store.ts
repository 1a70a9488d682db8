import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import { iso } from '#kernel/matters/read.store.ts'

/** What a handling page shows besides the snapshot. */
export interface Story {
  events: {
    seq: number
    at: string
    action: string
    actor: number | null
    onBehalf: number | null
    body: EventBody
    hash: string
  }[]
  files: { id: string; name: string; mime: string; size: number; role: string; seq: number }[]
  links: {
    matter: string
    type: string
    number: string | null
    title: string
    kind: string
    direction: 'to' | 'from'
    acl: number[]
  }[]
}

export interface EventBody {
  label: string
  say: string
  /** Done by a citizen on the public site. */
  citizen?: true
  from: string
  to: string
  step?: string
  ground?: string
  basis?: string | null
  opinion?: { slot: string; text: string; ref?: string | null }
  note?: Record<string, unknown>
  receipt?: unknown[]
  clauses?: { clause: string; cite: string }[]
  opened: { id: string; step: string; label: string; to: string }[]
  closed: { id: string; outcome: string }[]
  vacant?: string[]
}

/** Trail, attachments and linked matters of one matter, in one round trip. */
export async function storyOf(db: Db, matter: string): Promise<Story> {
  return await db.one<Story>(
    named(
      'matter_story',
      sql`
        select
          (select coalesce(json_agg(json_build_object(
              'seq', e.seq, 'at', ${iso('e.at')}, 'action', e.action, 'actor', e.actor,
              'onBehalf', e.on_behalf, 'body', e.body, 'hash', encode(e.hash, 'hex')
            ) order by e.seq), '[]') from matter_event e where e.matter_id = ${matter}) as events,
          (select coalesce(json_agg(json_build_object(
              'id', a.file_id, 'name', a.name, 'mime', f.mime, 'size', f.size, 'role', a.role,
              'seq', a.seq
            ) order by a.seq, a.name), '[]')
            from matter_file a join file f on f.id = a.file_id
            where a.matter_id = ${matter}) as files,
          (select coalesce(json_agg(json_build_object(
              'matter', m.id, 'type', m.type, 'number', m.number, 'title', m.title,
              'kind', l.kind, 'direction', l.direction, 'acl', m.acl
            ) order by m.created_at desc), '[]')
            from (
              select to_matter as id, kind, 'to' as direction from link where from_matter = ${matter}
              union all
              select from_matter, kind, 'from' from link where to_matter = ${matter}
            ) l join matter m on m.id = l.id) as links
      `,
    ),
  )
}
