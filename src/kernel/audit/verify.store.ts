import { auditText } from '#kernel/audit/audit.store.ts'
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

/** Recomputes every audit chain. Finds a changed byte, a missing, added or exchanged entry. */
export async function verifyAudit(
  db: Db,
): Promise<{ entries: number; findings: { where: string; what: string }[] }> {
  const findings: { where: string; what: string }[] = []
  let entries = 0
  let position = { stream: '', seq: 0 }
  let prev = '00'.repeat(32)
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
      if (isNew) prev = '00'.repeat(32)
      const where = `审计 ${row.stream} 第${row.seq}条`
      const expected = isNew ? 1 : position.seq + 1
      if (row.seq !== expected) findings.push({ where, what: `不连续，应为第${expected}条` })
      if (row.prev !== prev) findings.push({ where, what: '与上一条的校验值不衔接' })
      if (sm3(auditText(row.prev, row)) !== row.hash)
        findings.push({ where, what: '内容与校验值不符' })
      prev = row.hash
      position = { stream: row.stream, seq: row.seq }
      entries++
    }
    if (page.length === 0) return { entries, findings }
  }
}
