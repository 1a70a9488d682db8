import { decoyCheck, passwordFits } from '#kernel/accounts/password.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

export interface Account {
  readonly id: number
  readonly person: number
  readonly login: string
  readonly admin: AdminRole | null
  readonly mustChange: boolean
  readonly demo: boolean
  readonly hasTotp: boolean
}

/** Failures after which this login from this address waits, and for how long (minutes). */
const limit = { failures: 5, minutes: 15 }
/** An address that fails with many logins is slowed down as a whole. */
const addressLimit = 50

const wrong = refuse('登录名或口令不对。', { status: 401 })

/**
 * Checks login and password. Unknown login and wrong password look and last the same. The lock
 * holds for one login from one address, so that nobody can shut a colleague out from elsewhere.
 */
export async function checkLogin(
  db: Db,
  ask: { login: string; password: string; ip: string; at: Date },
): Promise<Account | Refusal> {
  const login = ask.login.trim().toLowerCase()
  const since = new Date(ask.at.getTime() - limit.minutes * 60_000)
  const { mine, address } = await db.one<{ mine: number; address: number }>(sql`
    select count(*) filter (where login = ${login})::int as mine, count(*)::int as address
    from login_failure where ip = ${ask.ip} and at > ${since}
  `)
  if (mine >= limit.failures || address >= addressLimit) {
    return refuse(`连续输错次数过多，请${limit.minutes}分钟后再试，或联系安全管理员。`, {
      status: 429,
    })
  }
  const row = await db.maybe<Account & { hash: string; disabled: boolean }>(sql`
    select id, person, login, admin, must_change as "mustChange", demo,
      totp_confirmed_at is not null as "hasTotp", password_hash as hash,
      disabled_at is not null as disabled
    from account where bureau = 1 and lower(login) = ${login}
  `)
  const fits = row ? await passwordFits(row.hash, ask.password) : await decoyCheck(ask.password)
  if (!row || !fits || row.disabled) {
    await db.run(sql`
      insert into login_failure (login, ip, at) values (${login}, ${ask.ip}, ${ask.at})
    `)
    return wrong
  }
  await db.run(sql`delete from login_failure where login = ${login} and ip = ${ask.ip}`)
  const { hash: _, disabled: __, ...account } = row
  return account
}
