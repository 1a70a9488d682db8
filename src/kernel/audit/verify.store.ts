import { auditText, beginning } from '#kernel/audit/audit.store.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'

interface Row {
  stream: string
  seq: number
  at: string
  actor: number | null
  kind: string
  body: string
  prev: string
  hash: string
}

/** The newest entry of a stream, hash in hex. */
export interface StreamEnd {
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

interface AuditVerification {
  readonly entries: number
  readonly ends: readonly StreamEnd[]
  readonly findings: readonly { where: string; what: string }[]
}

/**
 * Recomputes every audit chain, a thousand entries at a time. Finds a changed byte, and a missing,
 * added or exchanged entry, the newest of a stream included. The caller puts `ends` on record in its
 * own entry 校验, so that the next verification misses also a stream that is gone as a whole.
 */
export async function verifyAudit(db: Db): Promise<AuditVerification> {
  const ends = new Map<string, StreamEnd>()
  const findings: { where: string; what: string }[] = []
  let entries = 0
  let position = { stream: '', seq: 0 }
  let prev = beginning
  for (;;) {
    const page: Row[] = await db.many<Row>(sql`
      select stream, seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
        actor, kind, body::text as body, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
      from audit_event
      where bureau = 1 and (stream, seq) > (${position.stream}, ${position.seq})
      order by stream, seq limit 1000
    `)
    for (const row of page) {
      const isNew = row.stream !== position.stream
      if (isNew) prev = beginning
      const where = `审计 ${row.stream} 第${row.seq}条`
      const expected = isNew ? 1 : position.seq + 1
      if (row.seq !== expected) findings.push({ where, what: `不连续，应为第${expected}条` })
      if (row.prev !== prev) findings.push({ where, what: '与上一条的校验值不衔接' })
      if (sm3(auditText(row.prev, row)) !== row.hash)
        findings.push({ where, what: '内容与校验值不符' })
      prev = row.hash
      position = { stream: row.stream, seq: row.seq }
      ends.set(row.stream, { stream: row.stream, seq: row.seq, hash: row.hash })
      entries++
    }
    if (page.length === 0) break
  }
  findings.push(...(await cutOff(db)), ...(await gone(db)))
  return { entries, ends: [...ends.values()], findings }
}

/**
 * Streams whose end is not where it was. An older program beside this one appends without moving the
 * head, so entries after the head are no finding; they chain, or the walk above says so.
 */
async function cutOff(db: Db): Promise<{ where: string; what: string }[]> {
  const streams = await db.many<{ stream: string; seq: number; fits: boolean }>(sql`
    select stream, h.seq, coalesce(e.hash = h.hash, false) as fits
    from (select stream from audit_event where bureau = 1
      union select stream from audit_head where bureau = 1) as known
    left join audit_head h using (stream)
    left join audit_event e using (stream, seq)
    order by stream
  `)
  return streams
    .filter(({ fits }) => !fits)
    .map(({ stream, seq }) => ({
      where: `审计 ${stream}${seq ? ` 第${seq}条` : ''}`,
      what: '末尾记录缺失，或末尾标记被改动',
    }))
}

/** Entries which the last verification saw at the end of their streams, and which are not there now. */
async function gone(db: Db): Promise<{ where: string; what: string }[]> {
  const seen = await db.many<{ stream: string; seq: number }>(sql`
    with newest as (
      select body from audit_event
      where bureau = 1 and stream = 'settings' and kind = '校验' and body -> 'ends' is not null
      order by seq desc limit 1
    )
    select w.stream, w.seq
    from newest, json_to_recordset(newest.body -> 'ends') as w (stream text, seq int, hash text)
    left join audit_event e on e.bureau = 1 and e.stream = w.stream and e.seq = w.seq
    where encode(e.hash, 'hex') is distinct from w.hash
    order by w.stream
  `)
  return seen.map(({ stream, seq }) => ({
    where: `审计 ${stream} 第${seq}条`,
    what: '上次校验时还在，现已缺失或被改动',
  }))
}
