import { canonical } from '#kernel/audit/canonical.ts'
import { merkleRoot } from '#kernel/audit/merkle.store.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { afterText, chainText } from '#kernel/matters/chain.ts'
import {
  checkpointHash,
  leafText,
  listCheckpoints,
  type Checkpoint,
} from '#kernel/matters/checkpoint.store.ts'
import { iso } from '#kernel/matters/read.store.ts'

/** One thing that does not add up. */
export interface Finding {
  readonly where: string
  readonly what: string
}

export interface Verification {
  readonly matters: number
  readonly events: number
  readonly checkpoints: number
  readonly findings: readonly Finding[]
}

interface MatterRow {
  id: string
  number: string | null
  title: string
  state: string
  version: number
  head: string
  data: unknown
  events: EventRow[]
  sealed: { seq: number; hash: string }[]
}

interface EventRow {
  seq: number
  at: string
  action: string
  actor: number | null
  on_behalf: number | null
  body: string
  prev: string
  hash: string
}

/**
 * Reads every event again: each hash must follow from its bytes and the event before; the last one
 * must be the matter's head; its state, title, number and data must be those the last event sealed;
 * sealed heads must still be there; checkpoints must chain. Finds any changed, added or lost byte of
 * these, and names the place. `kept` are checkpoints that were kept outside, to compare with.
 */
export async function verifyMatters(
  db: Database,
  kept: readonly Pick<Checkpoint, 'id' | 'hash'>[] = [],
): Promise<Verification> {
  const findings: Finding[] = []
  let matters = 0
  let events = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await db.many<MatterRow>(sql`
      select m.id, m.number, m.title, m.state, m.version, encode(m.head, 'hex') as head, m.data,
        (select coalesce(json_agg(json_build_object(
            'seq', e.seq, 'at', ${iso('e.at')}, 'action', e.action, 'actor', e.actor,
            'on_behalf', e.on_behalf, 'body', e.body::text, 'prev', encode(e.prev, 'hex'),
            'hash', encode(e.hash, 'hex')) order by e.seq), '[]')
          from matter_event e where e.matter_id = m.id) as events,
        (select coalesce(json_agg(json_build_object('seq', l.seq, 'hash', encode(l.hash, 'hex'))), '[]')
          from checkpoint_leaf l where l.matter_id = m.id) as sealed
      from matter m where m.id > ${after} order by m.id limit 500
    `)
    for (const matter of page) {
      matters++
      events += matter.events.length
      findings.push(...verifyMatter(matter))
    }
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  const sealed = await verifyCheckpoints(db, kept)
  return { matters, events, checkpoints: sealed.count, findings: [...findings, ...sealed.findings] }
}

function verifyMatter(matter: MatterRow): Finding[] {
  const findings: Finding[] = []
  const found = (seq: number | null, what: string) =>
    findings.push({ where: `事项 ${matter.id}${seq === null ? '' : ` 第${seq}步`}`, what })
  let prev = '00'.repeat(32)
  let expected = 1
  for (const event of matter.events) {
    const { seq, at, action, actor, on_behalf: onBehalf, body } = event
    if (seq !== expected) found(seq, `步骤不连续，应为第${expected}步`)
    if (event.prev !== prev) found(seq, '与上一步的校验值不衔接')
    const text = chainText(event.prev, {
      matter: matter.id,
      seq,
      at,
      action,
      actor,
      onBehalf,
      body,
    })
    if (sm3(text) !== event.hash) found(seq, '内容与校验值不符，记录被改动')
    prev = event.hash
    expected = seq + 1
  }
  const last = matter.events.at(-1)
  if (!last) return [...findings, { where: `事项 ${matter.id}`, what: '没有任何办理记录' }]
  if (matter.head !== prev || matter.version !== last.seq) {
    found(null, '末尾记录缺失或被追加，与事项现状不符')
  }
  const sealedAfter = (JSON.parse(last.body) as { after?: string }).after
  if (sealedAfter !== sm3(canonical(afterText(matter)))) {
    found(null, '事项现状（标题、编号、环节或数据）与末次记录不符')
  }
  const hashes = new Map(matter.events.map((event) => [event.seq, event.hash]))
  for (const leaf of matter.sealed) {
    if (hashes.get(leaf.seq) !== leaf.hash) found(leaf.seq, '与已封存的校验值不符')
  }
  return findings
}

async function verifyCheckpoints(db: Database, kept: readonly Pick<Checkpoint, 'id' | 'hash'>[]) {
  const findings: Finding[] = []
  const checkpoints = (await listCheckpoints(db, 1_000_000)).toReversed()
  let prev = '00'.repeat(32)
  for (const [i, checkpoint] of checkpoints.entries()) {
    const where = `封存点 ${checkpoint.id}`
    if (checkpoint.id !== i + 1) findings.push({ where, what: `封存点不连续，应为${i + 1}` })
    if (checkpoint.prev !== prev || checkpointHash(checkpoint) !== checkpoint.hash) {
      findings.push({ where, what: '校验值不符，封存点被改动' })
    }
    const leaves = await db.many<{ matter_id: string; seq: number; hash: string }>(sql`
      select matter_id, seq, encode(hash, 'hex') as hash from checkpoint_leaf
      where checkpoint = ${checkpoint.id} order by matter_id
    `)
    const isWhole = leaves.length === checkpoint.leaves
    if (!isWhole || merkleRoot(leaves.map(leafText)) !== checkpoint.root) {
      findings.push({ where, what: '封存内容与根值不符' })
    }
    prev = checkpoint.hash
  }
  const known = new Map(checkpoints.map((checkpoint) => [checkpoint.id, checkpoint.hash]))
  for (const { id, hash } of kept) {
    if (known.get(id) !== hash) {
      findings.push({ where: `封存点 ${id}`, what: '与库外保存的校验值不符，数据库可能被整体替换' })
    }
  }
  return { count: checkpoints.length, findings }
}
