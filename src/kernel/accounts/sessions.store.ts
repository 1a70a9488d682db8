import { createHash, randomBytes } from 'node:crypto'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import type { AdminRole, Session } from '#kernel/http/route.ts'
import type { Now } from '#kernel/services.ts'

/**
 * Sessions live on the server; the cookie is an opaque 256-bit token of which only the hash is
 * stored. Each request looks its session up, so that revoking takes effect at once.
 */

/** Minutes without use after which a session ends: administrators sooner. */
export const idleMinutes = { administrator: 30, others: 720 } as const
/** No session lives longer, used or not. */
export const longestSessionSeconds = 7 * 86_400
/** Time to give the second factor. */
const pendingSeconds = 300

function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Opens a session; `pending` while the second factor is owed. Returns the cookie's token. */
export async function openSession(
  db: Db,
  account: { id: number; admin: AdminRole | null },
  origin: { readonly ip: string; readonly userAgent: string },
  at: Date,
  pending = false,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const seconds = pending ? pendingSeconds : longestSessionSeconds
  const expires = new Date(at.getTime() + seconds * 1000)
  const idle = account.admin ? idleMinutes.administrator : idleMinutes.others
  await db.run(sql`
    insert into session (id, account, created_at, seen_at, expires_at, idle_minutes, ip, user_agent, pending)
    values (${sessionId(token)}, ${account.id}, ${at}, ${at}, ${expires},
      ${idle}, ${origin.ip}, ${origin.userAgent}, ${pending})
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
  org: number
}

/**
 * Finds the live session of a token: one prepared query, and one write a minute at most. The account
 * must be enabled and its person still with the bureau. `seenOrg` is told the version of the
 * organisation, so that no request works with an older one.
 */
export function sessionReader(
  db: Db,
  now: Now,
  seenOrg?: (version: number) => void,
): (token: string) => Promise<Session | null> {
  return async (token) => {
    const at = now()
    const row = await db.maybe<Row>(
      named(
        'session_of',
        sql`
          select s.id, s.account, a.person, a.admin, a.must_change,
            s.seen_at < ${at}::timestamptz - interval '1 minute' as stale,
            (select version from org_version where bureau = 1) as org
          from session s join account a on a.id = s.account join person p on p.id = a.person
          where s.id = ${sessionId(token)} and s.ended_at is null and not s.pending
            and s.expires_at > ${at} and a.disabled_at is null
            and (p.valid_to is null or p.valid_to >= ${dayOf(at)})
            and s.seen_at > ${at}::timestamptz - make_interval(mins => s.idle_minutes)
        `,
      ),
    )
    if (!row) return null
    seenOrg?.(row.org)
    if (row.stale) await db.run(sql`update session set seen_at = ${at} where id = ${row.id}`)
    const { id, account, person, admin, must_change: mustChange } = row
    return { id, account, person, admin, mustChange }
  }
}

/** The account of a session that still owes its second factor; good for one try. */
export async function takePending(db: Db, token: string, at: Date): Promise<number | undefined> {
  const row = await db.maybe<{ account: number }>(sql`
    update session set ended_at = ${at}
    where id = ${sessionId(token)} and pending and ended_at is null and expires_at > ${at}
    returning account
  `)
  return row?.account
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
