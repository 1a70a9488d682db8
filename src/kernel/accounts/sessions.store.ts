import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import type { AdminRole, Session } from '#kernel/http/route.ts'
import type { Now } from '#kernel/services.ts'

/**
 * Sessions live on the server; the cookie is an opaque 256-bit token of which only the hash is
 * stored. Each request looks its session up, so that revoking takes effect at once.
 */

/** Idle limits in minutes: administrators 30, others 12 hours. Absolute limit: 7 days. */
const idleMinutes = (admin: AdminRole | null) => (admin ? 30 : 720)
export const longestSessionSeconds = 7 * 86_400

export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export interface Origin {
  readonly ip: string
  readonly userAgent: string
}

/** Opens a session; `pending` while the second factor is owed. Returns the cookie's token. */
export async function openSession(
  db: Db,
  account: { id: number; admin: AdminRole | null },
  origin: Origin,
  at: Date,
  pending = false,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(at.getTime() + (pending ? 300 : longestSessionSeconds) * 1000)
  await db.run(sql`
    insert into session (id, account, created_at, seen_at, expires_at, idle_minutes, ip, user_agent, pending)
    values (${sessionId(token)}, ${account.id}, ${at}, ${at}, ${expires},
      ${idleMinutes(account.admin)}, ${origin.ip}, ${origin.userAgent}, ${pending})
  `)
  return token
}

interface Row {
  id: string
  account: number
  person: number
  admin: AdminRole | null
  must_change: boolean
  stale: boolean
}

/** Finds the live session of a token: one prepared query, and one write a minute at most. */
export function sessionReader(db: Db, now: Now): (token: string) => Promise<Session | null> {
  return async (token) => {
    const at = now()
    const row = await db.maybe<Row>(
      named(
        'session_of',
        sql`
          select s.id, s.account, a.person, a.admin, a.must_change,
            s.seen_at < ${at}::timestamptz - interval '1 minute' as stale
          from session s join account a on a.id = s.account
          where s.id = ${sessionId(token)} and s.ended_at is null and not s.pending
            and s.expires_at > ${at} and a.disabled_at is null
            and s.seen_at > ${at}::timestamptz - make_interval(mins => s.idle_minutes)
        `,
      ),
    )
    if (!row) return null
    if (row.stale) await db.run(sql`update session set seen_at = ${at} where id = ${row.id}`)
    const { id, account, person, admin, must_change: mustChange } = row
    return { id, account, person, admin, mustChange }
  }
}

/** A session that still owes its second factor. */
export async function pendingSession(
  db: Db,
  token: string,
  at: Date,
): Promise<{ id: string; account: number } | undefined> {
  return await db.maybe(sql`
    select id, account from session
    where id = ${sessionId(token)} and pending and ended_at is null and expires_at > ${at}
  `)
}

export async function endSession(db: Db, id: string, at: Date): Promise<void> {
  await db.run(sql`update session set ended_at = ${at} where id = ${id} and ended_at is null`)
}

/** Ends all sessions of an account but the one named: after a change of password, role or state. */
export async function endSessions(
  db: Db,
  account: number,
  at: Date,
  except: string | null = null,
): Promise<void> {
  await db.run(sql`
    update session set ended_at = ${at}
    where account = ${account} and ended_at is null and id is distinct from ${except}
  `)
}

export interface SessionView {
  id: string
  createdAt: Date
  seenAt: Date
  ip: string
  userAgent: string
}

export async function listSessions(db: Db, account: number, at: Date): Promise<SessionView[]> {
  return await db.many(sql`
    select id, created_at as "createdAt", seen_at as "seenAt", ip, user_agent as "userAgent"
    from session
    where account = ${account} and ended_at is null and not pending and expires_at > ${at}
      and seen_at > ${at}::timestamptz - make_interval(mins => idle_minutes)
    order by seen_at desc
  `)
}
