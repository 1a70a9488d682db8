import { audit } from '#kernel/audit/audit.store.ts'
import { forgiveAll } from '#kernel/accounts/attempts.store.ts'
import {
  checkPassword,
  hashPassword,
  passwordFits,
  preparePassword,
  type Prepared,
} from '#kernel/accounts/password.store.ts'
import { endSessions } from '#kernel/accounts/sessions.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { violates } from '#kernel/db/faults.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Who changes accounts, and when. */
export interface By {
  readonly person: number | null
  readonly at: Date
}

const loginForm = /^[a-z][a-z0-9._-]{1,31}$/u

/** A change that a person's account makes; nobody decides about their own. */
export interface ByAccount extends By {
  readonly person: number
  readonly account: number
}

const unknown = refuse('没有这个账号。', { status: 404 })
const exclusive = (advice: string) => refuse(`三员互斥：${advice}`, { status: 409, field: 'role' })

/**
 * Makes an account with a one-time password, which is returned once and stored nowhere. `password`
 * is one that stays (demo accounts); `ready` a one-time password that was hashed beforehand.
 */
export async function addAccount(
  db: Db,
  ask: {
    person: number
    login: string
    admin: AdminRole | null
    demo?: boolean
    password?: string
    ready?: Prepared
  },
  by: By,
): Promise<{ id: number; password: string } | Refusal> {
  const login = ask.login.trim().toLowerCase()
  if (!loginForm.test(login)) {
    return refuse('登录名须以小写字母开头，2至32位，可用数字和 . _ - 。', {
      field: 'login',
      status: 400,
    })
  }
  const { password, hash } = ask.ready ?? (await preparePassword(ask.password))
  try {
    return await db.tx(async (tx) => {
      const { id } = await tx.one<{ id: number }>(sql`
        insert into account (person, login, password_hash, must_change, admin, demo, created_at, password_at)
        values (${ask.person}, ${login}, ${hash}, ${ask.password === undefined}, ${ask.admin},
          ${ask.demo ?? false}, ${by.at}, ${by.at})
        returning id
      `)
      await noted(tx, by, '建立账号', { account: id, login, person: ask.person, admin: ask.admin })
      return { id, password }
    })
  } catch (error) {
    if (violates(error, 'account_login')) {
      return refuse(`登录名“${login}”已有人使用，请换一个。`, { field: 'login', status: 409 })
    }
    if (violates(error, 'account_one_admin_role')) return exclusive('此人已有管理员账号。')
    throw error
  }
}

/** The owner changes the password; all other sessions end. */
export async function changePassword(
  db: Db,
  ask: { account: number; session: string; old: string; password: string },
  by: By,
): Promise<Refusal | null> {
  const row = await db.one<{ login: string; hash: string }>(sql`
    select login, password_hash as hash from account where id = ${ask.account}
  `)
  if (!(await passwordFits(row.hash, ask.old))) {
    return refuse('原口令不对。', { field: 'old', status: 400 })
  }
  if (ask.old === ask.password)
    return refuse('新口令不能与原口令相同。', { field: 'password', status: 400 })
  const weak = checkPassword(ask.password, row.login)
  if (weak) return weak
  const hash = await hashPassword(ask.password)
  await db.tx(async (tx) => {
    await tx.run(sql`
      update account set password_hash = ${hash}, must_change = false, password_at = ${by.at}
      where id = ${ask.account}
    `)
    await endSessions(tx, ask.account, by.at, ask.session)
    await noted(tx, by, '修改口令', { account: ask.account })
  })
  return null
}

/**
 * The security administrator gives a new one-time password; all sessions end. An administrator's role
 * rests until another administrator confirms it again: who knows the new password must not thereby
 * become a second kind of administrator.
 */
export async function resetPassword(
  db: Db,
  account: number,
  by: ByAccount,
): Promise<{ password: string; role?: AdminRole } | Refusal> {
  if (account === by.account) {
    return refuse('自己的口令请在“个人设置”里修改。', { status: 403 })
  }
  const { password, hash } = await preparePassword()
  return await db.tx(async (tx) => {
    const row = await tx.maybe<{ login: string; admin: AdminRole | null }>(sql`
      select login, admin from account where id = ${account} and bureau = 1 for update
    `)
    if (!row) return unknown
    await tx.run(sql`
      update account set password_hash = ${hash}, must_change = true, password_at = ${by.at},
        admin = null
      where id = ${account}
    `)
    const role = row.admin
    if (role) {
      await tx.run(sql`
        update admin_grant set decided_at = ${by.at}, granted = false
        where account = ${account} and decided_at is null
      `)
      await tx.run(sql`
        insert into admin_grant (account, role, asked_by, asked_at)
        values (${account}, ${role}, ${by.account}, ${by.at})
      `)
    }
    await endSessions(tx, account, by.at)
    await forgiveAll(tx, row.login)
    await noted(tx, by, '重置口令', { account, ...(role ? { role } : {}) })
    return { password, ...(role ? { role } : {}) }
  })
}

/** Disables or enables; all sessions end. */
export async function setDisabled(
  db: Db,
  account: number,
  disabled: boolean,
  by: ByAccount,
): Promise<object | Refusal> {
  if (account === by.account) return refuse('不能停用自己的账号。', { status: 403 })
  return await db.tx(async (tx) => {
    const changed = await tx.run(sql`
      update account set disabled_at = ${disabled ? by.at : null}
      where id = ${account} and bureau = 1
    `)
    if (changed === 0) return unknown
    await endSessions(tx, account, by.at)
    await noted(tx, by, disabled ? '停用账号' : '启用账号', { account })
    return {}
  })
}

/** Lifts the wait after failed attempts to sign in, from every address. */
export async function unlock(db: Db, account: number, by: ByAccount): Promise<object | Refusal> {
  return await db.tx(async (tx) => {
    const row = await tx.maybe<{ login: string }>(sql`
      select login from account where id = ${account} and bureau = 1
    `)
    if (!row) return unknown
    const failures = await forgiveAll(tx, row.login)
    await noted(tx, by, '解除锁定', { account, failures })
    return {}
  })
}

async function noted(tx: Db, by: By, kind: string, body: object): Promise<void> {
  await audit.append(tx, { stream: 'account', at: by.at, actor: by.person, kind, body })
}

export async function demoAccountsExist(db: Db): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from account where demo) as found`,
  )
  return found
}
