import { audit } from '#kernel/audit/audit.store.ts'
import {
  checkPassword,
  hashPassword,
  initialPassword,
  passwordFits,
} from '#kernel/accounts/password.store.ts'
import { endSessions } from '#kernel/accounts/sessions.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { violates } from '#kernel/db/faults.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Who changes accounts, and when. */
export interface By {
  readonly person: number | null
  readonly at: Date
}

const loginForm = /^[a-z][a-z0-9._-]{1,31}$/u

/** Makes an account with a one-time password, which is returned once and stored nowhere. */
export async function addAccount(
  db: Db,
  ask: {
    person: number
    login: string
    admin: AdminRole | null
    demo?: boolean
    password?: string
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
  const password = ask.password ?? initialPassword()
  const hash = await hashPassword(password)
  try {
    return await db.tx(async (tx) => {
      const { id } = await tx.one<{ id: number }>(sql`
        insert into account (person, login, password_hash, must_change, admin, demo, created_at, password_at)
        values (${ask.person}, ${login}, ${hash}, ${ask.password === undefined}, ${ask.admin},
          ${ask.demo ?? false}, ${by.at}, ${by.at})
        returning id
      `)
      await audit.append(tx, {
        stream: 'account',
        at: by.at,
        actor: by.person,
        kind: '建立账号',
        body: { account: id, login, person: ask.person, admin: ask.admin },
      })
      return { id, password }
    })
  } catch (error) {
    if (violates(error, 'account_login')) {
      return refuse(`登录名“${login}”已有人使用，请换一个。`, { field: 'login', status: 409 })
    }
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
    const body = { account: ask.account }
    await audit.append(tx, {
      stream: 'account',
      at: by.at,
      actor: by.person,
      kind: '修改口令',
      body,
    })
  })
  return null
}

/** The security administrator gives a new one-time password; all sessions end. */
export async function resetPassword(
  db: Db,
  account: number,
  by: By,
): Promise<{ password: string } | Refusal> {
  const password = initialPassword()
  const hash = await hashPassword(password)
  const done = await change(db, account, '重置口令', by, (tx) =>
    tx.run(sql`
      update account set password_hash = ${hash}, must_change = true, password_at = ${by.at}
      where id = ${account}
    `),
  )
  return isRefusal(done) ? done : { password }
}

export async function setDisabled(
  db: Db,
  account: number,
  disabled: boolean,
  by: By,
): Promise<object | Refusal> {
  return await change(db, account, disabled ? '停用账号' : '启用账号', by, (tx) =>
    tx.run(sql`
      update account set disabled_at = ${disabled ? by.at : null} where id = ${account}
    `),
  )
}

/** One change of an account: audited, and its sessions end with it. */
async function change(
  db: Db,
  account: number,
  kind: string,
  by: By,
  work: (tx: Db) => Promise<number>,
): Promise<object | Refusal> {
  return await db.tx(async (tx) => {
    if ((await work(tx)) === 0) return refuse('没有这个账号。', { status: 404 })
    await endSessions(tx, account, by.at)
    await audit.append(tx, {
      stream: 'account',
      at: by.at,
      actor: by.person,
      kind,
      body: { account },
    })
    return {}
  })
}

/**
 * 三员授权 takes two: the security administrator asks, the audit administrator decides. Nobody
 * grants a role to themselves, and one account holds one role at most.
 */
export async function askAdminRole(
  db: Db,
  ask: { account: number; role: AdminRole | null },
  by: By & { account: number },
): Promise<object | Refusal> {
  if (ask.account === by.account) return refuse('不能给自己授权。', { status: 403 })
  return await db.tx(async (tx) => {
    const row = await tx.maybe<{ admin: AdminRole | null }>(
      sql`select admin from account where id = ${ask.account} for update`,
    )
    if (!row) return refuse('没有这个账号。', { status: 404 })
    if (row.admin && ask.role && row.admin !== ask.role) {
      return refuse('三员互斥：请先收回其现有的管理员角色。', { status: 409 })
    }
    const { id } = await tx.one<{ id: number }>(sql`
      insert into admin_grant (account, role, asked_by, asked_at)
      values (${ask.account}, ${ask.role}, ${by.account}, ${by.at}) returning id
    `)
    const body = { grant: id, account: ask.account, role: ask.role }
    await audit.append(tx, {
      stream: 'account',
      at: by.at,
      actor: by.person,
      kind: '申请三员授权',
      body,
    })
    return { id }
  })
}

export async function decideAdminRole(
  db: Db,
  ask: { grant: number; granted: boolean },
  by: By & { account: number },
): Promise<object | Refusal> {
  return await db.tx(async (tx) => {
    const row = await tx.maybe<{ account: number; role: AdminRole | null; asked_by: number }>(sql`
      select account, role, asked_by from admin_grant
      where id = ${ask.grant} and decided_at is null for update
    `)
    if (!row) return refuse('没有这项待确认的授权，或已经处理。', { status: 404 })
    if (row.asked_by === by.account || row.account === by.account) {
      return refuse('授权须由另一名管理员确认，且不能确认给自己的授权。', { status: 403 })
    }
    await tx.run(sql`
      update admin_grant set decided_by = ${by.account}, decided_at = ${by.at}, granted = ${ask.granted}
      where id = ${ask.grant}
    `)
    if (ask.granted) {
      await tx.run(sql`update account set admin = ${row.role} where id = ${row.account}`)
      await endSessions(tx, row.account, by.at)
    }
    const kind = ask.granted ? '确认三员授权' : '驳回三员授权'
    await audit.append(tx, { stream: 'account', at: by.at, actor: by.person, kind, body: row })
    return {}
  })
}

export async function demoAccountsExist(db: Db): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from account where demo) as found`,
  )
  return found
}
