import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * Attempts to sign in. Each is noted before it is checked, so that many at once get no more tries
 * than one after the other; a good one takes its note back.
 */

export interface Attempt {
  readonly login: string
  readonly ip: string
  readonly at: Date
}

/** So many failures with one login from one address, then it waits (minutes). */
export const lock = { failures: 5, minutes: 15 } as const
/** An address that fails with many logins waits as a whole. */
const addressFailures = 50
/**
 * A login that fails from many addresses is slowed down: one attempt every few seconds from
 * addresses where its owner has never been. It is never shut, or anybody could shut a colleague out.
 */
const slow = { failures: 30, seconds: 10 } as const
/** Failures are forgotten after a day. */
const kept = 86_400_000

interface Counts {
  mine: number
  address: number
  login: number
  lately: number
}

/** Notes an attempt; refuses it when there were too many. `tries` counts this one. */
export async function beginAttempt(
  db: Db,
  attempt: Attempt,
): Promise<{ id: number; tries: number } | Refusal> {
  const { login, ip, at } = attempt
  const { id } = await db.one<{ id: number }>(sql`
    insert into login_failure (login, ip, at) values (${login}, ${ip}, ${at}) returning id
  `)
  const since = new Date(at.getTime() - lock.minutes * 60_000)
  const lately = new Date(at.getTime() - slow.seconds * 1000)
  const counts = await db.one<Counts>(sql`
    select count(*) filter (where login = ${login} and ip = ${ip})::int as mine,
      count(*) filter (where ip = ${ip})::int as address,
      count(*) filter (where login = ${login})::int as login,
      count(*) filter (where login = ${login} and at > ${lately} and id <> ${id})::int as lately
    from login_failure
    where (login = ${login} or ip = ${ip}) and at > ${since}
  `)
  const isLocked = counts.mine > lock.failures || counts.address > addressFailures
  const isSlowed =
    counts.login > slow.failures && counts.lately > 0 && !(await isKnownAddress(db, login, ip))
  if (!isLocked && !isSlowed) return { id, tries: counts.mine }
  // A refused attempt was none: waiting ends by itself, however often one asks meanwhile.
  await db.run(sql`delete from login_failure where id = ${id}`)
  const advice = isLocked
    ? `连续输错次数过多，请${lock.minutes}分钟后再试，或联系安全管理员。`
    : `这个账号正被多处尝试登录，请${slow.seconds}秒后再试，或在您常用的电脑上登录。`
  return refuse(advice, { status: 429 })
}

async function isKnownAddress(db: Db, login: string, ip: string): Promise<boolean> {
  const { known } = await db.one<{ known: boolean }>(sql`
    select exists (
      select from session s join account a on a.id = s.account
      where a.bureau = 1 and lower(a.login) = ${login} and s.ip = ${ip} and not s.pending
    ) as known
  `)
  return known
}

/** The attempt was good as far as it went: it does not count, those before it still do. */
export async function takeBack(db: Db, id: number): Promise<void> {
  await db.run(sql`delete from login_failure where id = ${id}`)
}

/** Signed in: what failed before from this address is forgotten. */
export async function forgive(db: Db, { login, ip }: Pick<Attempt, 'login' | 'ip'>): Promise<void> {
  await db.run(sql`delete from login_failure where login = ${login} and ip = ${ip}`)
}

/** The security administrator lifts the wait, whatever the address. */
export async function forgiveAll(db: Db, login: string): Promise<number> {
  return await db.run(sql`delete from login_failure where login = ${login}`)
}

/** Drops what is older than a day. */
export async function forgetOld(db: Db, at: Date): Promise<void> {
  await db.run(sql`delete from login_failure where at < ${new Date(at.getTime() - kept)}`)
}

/** Whether some address has to wait with this login, as a condition on `account a`. */
export function isLocked(at: Date): Sql {
  const since = new Date(at.getTime() - lock.minutes * 60_000)
  return sql`exists (
    select from login_failure f where f.login = lower(a.login) and f.at > ${since}
    group by f.ip having count(*) >= ${lock.failures}
  )`
}
