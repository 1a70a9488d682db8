import { canonical } from '#kernel/audit/canonical.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { PersonId } from '#kernel/org/directory.ts'

/**
 * The audit of everything that is not a matter: organisation, accounts, calendar, settings. Each
 * stream is an SM3 chain; the running program can only add to it.
 */

export const auditStreams = ['org', 'account', 'calendar', 'settings', 'export', 'duty'] as const
export type AuditStream = (typeof auditStreams)[number]

export interface AuditEntry {
  readonly stream: AuditStream
  readonly at: Date
  /** null: 系统. */
  readonly actor: PersonId | null
  readonly kind: string
  readonly body: unknown
}

export interface Audit {
  /** Appends within the caller's transaction: what is done and its record stand or fall together. */
  append(tx: Db, entry: AuditEntry): Promise<void>
  /** Notes that a sensitive record was read. */
  access(
    db: Db,
    read: { at: Date; person: PersonId; matter?: string; what: string; reason?: string },
  ): Promise<void>
}

/** The text whose SM3 (with the previous hash in front) is an entry's hash. */
export function auditText(
  prev: string,
  entry: {
    stream: string
    seq: number
    at: string
    actor: number | null
    kind: string
    body: string
  },
): string {
  const { stream, seq, at, actor, kind, body } = entry
  return [prev, stream, seq, at, actor ?? '', kind, body].join('\n')
}

/** What the first entry of a stream follows. */
export const beginning = '00'.repeat(32)

export const audit: Audit = {
  async append(tx, { stream, at, actor, kind, body }) {
    // Holds the end of the stream until the transaction is over, and reads it as it is by then.
    const last = await tx.one<{ seq: number; hash: string }>(sql`
      insert into audit_head (stream, seq, hash) values (${stream}, 0, decode(${beginning}, 'hex'))
      on conflict (bureau, stream) do update set seq = audit_head.seq
      returning seq, encode(hash, 'hex') as hash
    `)
    const seq = last.seq + 1
    const prev = last.hash
    const text = canonical(body)
    const instant = at.toISOString()
    const hash = sm3(auditText(prev, { stream, seq, at: instant, actor, kind, body: text }))
    await tx.run(sql`
      with entry as (
        insert into audit_event (stream, seq, at, actor, kind, body, prev, hash)
        values (${stream}, ${seq}, ${instant}, ${actor}, ${kind}, ${text}::json,
          decode(${prev}, 'hex'), decode(${hash}, 'hex'))
      )
      update audit_head set seq = ${seq}, hash = decode(${hash}, 'hex')
      where bureau = 1 and stream = ${stream}
    `)
  },
  async access(db, { at, person, matter, what, reason }) {
    await db.run(sql`
      insert into access_log (at, person, matter, what, reason)
      values (${at}, ${person}, ${matter ?? null}, ${what}, ${reason ?? null})
    `)
  },
}
