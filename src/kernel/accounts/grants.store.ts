import type { ByAccount } from '#kernel/accounts/accounts.store.ts'
import { endSessions } from '#kernel/accounts/sessions.store.ts'
import { audit } from '#kernel/audit/audit.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * 三员授权 takes two: the security administrator asks, another administrator decides. Nobody grants
 * a role to themselves or confirms what they asked for, and a person has one role at most, whatever
 * the number of their accounts.
 */

const own = refuse('不能给自己授权。', { status: 403 })
const exclusive = refuse('三员互斥：请先收回此人现有的管理员角色。', { status: 409, field: 'role' })

interface Target {
  readonly person: number
  readonly admin: AdminRole | null
  /** A role that another account of the same person holds. */
  readonly elsewhere: AdminRole | null
}

async function targetOf(tx: Db, account: number): Promise<Target | undefined> {
  return await tx.maybe<Target>(sql`
    select a.person, a.admin, (
        select o.admin from account o
        where o.person = a.person and o.id <> a.id and o.admin is not null limit 1
      ) as elsewhere
    from account a where a.id = ${account} and a.bureau = 1 for update of a
  `)
}

const clashes = ({ admin, elsewhere }: Target, role: AdminRole | null) =>
  role !== null && (elsewhere !== null || (admin !== null && admin !== role))

/** Asks for a role, or (`null`) for taking it back. One question about an account at a time. */
export async function askAdminRole(
  db: Db,
  ask: { account: number; role: AdminRole | null },
  by: ByAccount,
): Promise<{ id: number } | Refusal> {
  return await db.tx(async (tx) => {
    const target = await targetOf(tx, ask.account)
    if (!target) return refuse('没有这个账号。', { status: 404 })
    if (target.person === by.person) return own
    if (clashes(target, ask.role)) return exclusive
    if (target.admin === ask.role) {
      const advice = ask.role ? '此账号已是这个角色。' : '此账号没有管理员角色。'
      return refuse(advice, { status: 409, field: 'role' })
    }
    const open = await tx.maybe(sql`
      select id from admin_grant where account = ${ask.account} and decided_at is null
    `)
    if (open) return refuse('此账号已有一项待确认的授权，请先处理。', { status: 409 })
    const made = await tx.one<{ id: number }>(sql`
      insert into admin_grant (account, role, asked_by, asked_at)
      values (${ask.account}, ${ask.role}, ${by.account}, ${by.at}) returning id
    `)
    const body = { grant: made.id, account: ask.account, role: ask.role }
    await noted(tx, by, '申请三员授权', body)
    return made
  })
}

/** Confirms or rejects; with the role change all sessions of the account end. */
export async function decideAdminRole(
  db: Db,
  ask: { grant: number; granted: boolean },
  by: ByAccount,
): Promise<object | Refusal> {
  return await db.tx(async (tx) => {
    const grant = await tx.maybe<{ account: number; role: AdminRole | null; asker: number }>(sql`
      select g.account, g.role, a.person as asker
      from admin_grant g join account a on a.id = g.asked_by
      where g.id = ${ask.grant} and g.bureau = 1 and g.decided_at is null for update of g
    `)
    const target = grant && (await targetOf(tx, grant.account))
    if (!target) return refuse('没有这项待确认的授权，或已经处理。', { status: 404 })
    if (grant.asker === by.person || target.person === by.person) {
      const advice = '授权须由另一名管理员确认，且不能确认给自己的授权。'
      return refuse(advice, { status: 403 })
    }
    if (ask.granted && clashes(target, grant.role)) return exclusive
    await tx.run(sql`
      update admin_grant set decided_by = ${by.account}, decided_at = ${by.at},
        granted = ${ask.granted}
      where id = ${ask.grant}
    `)
    if (ask.granted) {
      await tx.run(sql`update account set admin = ${grant.role} where id = ${grant.account}`)
      await endSessions(tx, grant.account, by.at)
    }
    const body = { grant: ask.grant, account: grant.account, role: grant.role }
    await noted(tx, by, ask.granted ? '确认三员授权' : '驳回三员授权', body)
    return {}
  })
}

async function noted(tx: Db, by: ByAccount, kind: string, body: object): Promise<void> {
  await audit.append(tx, { stream: 'account', at: by.at, actor: by.person, kind, body })
}
