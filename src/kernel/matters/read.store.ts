import type { Db } from '#kernel/db/database.store.ts'
import { named, sql, sqlConst } from '#kernel/db/sql.ts'
import type { Answer } from '#kernel/matters/engine.store.ts'
import type { Clock, Meta, MatterId, Snapshot, Task } from '#kernel/matters/matter.ts'

export interface Loaded {
  readonly snapshot: Snapshot | null
  /** The stored answer of a command with the same key. */
  readonly prior: { digest: string; answer: Answer } | null
}

interface Row {
  ask: MatterId
  id: string | null
  type: string
  number: string | null
  title: string
  state: string
  version: number
  head: string
  flow_version: number
  rule_date: string
  unit: number | null
  created_by: number
  created_at: string
  data: unknown
  meta: Meta
  acl: number[]
  tasks: Task[]
  clocks: Clock[]
  prior: { digest: string; answer: Answer } | null
}

/** Loads matters with their open tasks and clocks, and the answers of repeated commands, in one query. */
export async function readWith(
  db: Db,
  asks: readonly { matter: MatterId; key: string | null }[],
): Promise<Loaded[]> {
  const rows = await db.many<Row>(
    named(
      'read_matters',
      sql`
        select a.matter as ask, m.id, m.type, m.number, m.title, m.state, m.version,
          encode(m.head, 'hex') as head, m.flow_version, m.rule_date, m.unit, m.created_by,
          ${iso('m.created_at')} as created_at, m.data, m.meta, m.acl,
          (select coalesce(json_agg(json_build_object(
              'id', t.id, 'step', t.step, 'kind', t.kind, 'label', t.label, 'holder', t.holder,
              'ref', t.ref, 'rank', t.rank, 'openedAt', ${iso('t.opened_at')},
              'openedBy', t.opened_by, 'openedSeq', t.opened_seq, 'dueOn', t.due_on,
              'readAt', ${iso('t.read_at')}, 'back', t.back, 'note', t.note
            ) order by t.opened_seq, t.id), '[]')
            from task t where t.matter_id = m.id and t.closed_at is null) as tasks,
          (select coalesce(json_agg(json_build_object(
              'id', c.id, 'key', c.key, 'ref', c.ref, 'label', c.label, 'cite', c.cite,
              'spec', c.spec, 'segments', c.segments, 'dueOn', c.due_on,
              'dueAt', ${iso('c.due_at')}, 'provisional', c.provisional, 'state', c.state,
              'dues', c.dues, 'fired', c.fired
            ) order by c.id), '[]')
            from clock c where c.matter_id = m.id) as clocks,
          (select json_build_object('digest', encode(k.digest, 'hex'), 'answer', k.answer)
            from command k where k.id = a.key) as prior
        from unnest(${asks.map((ask) => ask.matter)}::uuid[], ${asks.map((ask) => ask.key)}::uuid[])
          as a (matter, key)
        left join matter m on m.id = a.matter
      `,
    ),
  )
  const found = new Map(rows.map((row) => [row.ask, row]))
  return asks.map(({ matter }) => {
    const row = found.get(matter)
    return { snapshot: row?.id ? toSnapshot(row) : null, prior: row?.prior ?? null }
  })
}

function toSnapshot(row: Row): Snapshot {
  return {
    id: row.id!,
    type: row.type,
    number: row.number,
    title: row.title,
    state: row.state,
    version: row.version,
    head: row.head,
    flowVersion: row.flow_version,
    ruleDate: row.rule_date,
    unit: row.unit,
    createdBy: row.created_by,
    createdAt: row.created_at,
    data: row.data,
    meta: row.meta,
    acl: row.acl,
    tasks: row.tasks,
    clocks: row.clocks,
  }
}

/** A timestamp as ISO text in UTC with milliseconds, exactly as the program wrote it. */
export function iso(column: `${string}.${string}`) {
  return sqlConst(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}
