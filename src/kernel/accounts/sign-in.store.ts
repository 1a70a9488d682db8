import {
  beginAttempt,
  forgetOld,
  forgive,
  lock,
  takeBack,
  type Attempt,
} from '#kernel/accounts/attempts.store.ts'
import { decoyCheck, passwordFits } from '#kernel/accounts/password.store.ts'
import { openSession, takePending } from '#kernel/accounts/sessions.store.ts'
import { useCode } from '#kernel/accounts/totp.store.ts'
import { audit } from '#kernel/audit/audit.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Signing in: password, then the second factor where the account has one. */

/** Where a request comes from, and when. */
export interface Origin {
  readonly ip: string
  readonly userAgent: string
  readonly at: Date
}

/** A session's token; or, while the second factor is owed, the token to send it with. */
export type SignedIn =
  | { readonly token: string; readonly mustChange: boolean }
  | { readonly pending: string }

export interface SigningIn {
  readonly id: number
  readonly person: number
  readonly login: string
  readonly admin: AdminRole | null
  readonly mustChange: boolean
  readonly hasTotp: boolean
}

/** The same words for an unknown login, a wrong password, a disabled account and a person who left. */
const wrong = refuse('登录名或口令不对。', { status: 401 })

/** First step. An unknown login takes as long as a wrong password. */
export async function signIn(
  db: Db,
  ask: { login: string; password: string },
  origin: Origin,
): Promise<SignedIn | Refusal> {
  const { ip, at } = origin
  const login = ask.login.trim().toLowerCase()
  const attempt = await beginAttempt(db, { login, ip, at })
  if (isRefusal(attempt)) return attempt
  const row = await db.maybe<SigningIn & { hash: string; isOff: boolean }>(sql`
    select a.id, a.person, a.login, a.admin, a.must_change as "mustChange",
      a.totp_confirmed_at is not null as "hasTotp", a.password_hash as hash,
      a.disabled_at is not null or p.valid_to < ${dayOf(at)} as "isOff"
    from account a join person p on p.id = a.person
    where a.bureau = 1 and lower(a.login) = ${login}
  `)
  const fits = row ? await passwordFits(row.hash, ask.password) : await decoyCheck(ask.password)
  if (!row || !fits || row.isOff) {
    await failed(db, { login, ip, at }, attempt.tries, row?.id)
    return wrong
  }
  if (row.hasTotp) await takeBack(db, attempt.id)
  else await forgive(db, { login, ip })
  return await enter(db, row, origin)
}

/** Opens the session, or the step before it when the account has a second factor. */
export async function enter(db: Db, account: SigningIn, origin: Origin): Promise<SignedIn> {
  const token = await openSession(db, account, origin, origin.at, account.hasTotp)
  if (account.hasTotp) return { pending: token }
  await noteAdministrator(db, account, origin)
  return { token, mustChange: account.mustChange }
}

/** Second step. The password has to be given again after each wrong code. */
export async function signInWithCode(
  db: Db,
  ask: { pending: string; code: string; key: Uint8Array },
  origin: Origin,
): Promise<SignedIn | Refusal> {
  const { ip, at } = origin
  const pending = await takePending(db, ask.pending, at)
  if (pending === undefined) return refuse('登录已超时，请重新输入口令。', { status: 401 })
  const account = await db.one<SigningIn>(sql`
    select id, person, login, admin, must_change as "mustChange", false as "hasTotp"
    from account where id = ${pending}
  `)
  const { login } = account
  const attempt = await beginAttempt(db, { login, ip, at })
  if (isRefusal(attempt)) return attempt
  if (!(await useCode(db, account.id, ask.code, ask.key, at))) {
    await failed(db, { login, ip, at }, attempt.tries, account.id)
    return refuse('动态口令不对，请重新登录。', { status: 401, field: 'code' })
  }
  await forgive(db, { login, ip })
  return await enter(db, account, origin)
}

async function failed(
  db: Db,
  { login, ip, at }: Attempt,
  tries: number,
  account: number | undefined,
): Promise<void> {
  await forgetOld(db, at)
  // Once for each lock, and only for real accounts: strangers cannot fill the audit.
  if (tries !== lock.failures || account === undefined) return
  await db.tx(async (tx) => {
    const body = { account, login, ip, failures: tries }
    await audit.append(tx, { stream: 'account', at, actor: null, kind: '暂停登录', body })
  })
}

/** 三员 are few, and each of their entries is on record. */
async function noteAdministrator(
  db: Db,
  { id, person, admin }: SigningIn,
  { ip, at }: Origin,
): Promise<void> {
  if (!admin) return
  await db.tx(async (tx) => {
    const body = { account: id, admin, ip }
    await audit.append(tx, { stream: 'account', at, actor: person, kind: '管理员登录', body })
  })
}
