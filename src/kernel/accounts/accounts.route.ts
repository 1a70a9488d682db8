import { z } from 'zod'
import {
  addAccount,
  resetPassword,
  setDisabled,
  unlock,
  type ByAccount,
} from '#kernel/accounts/accounts.store.ts'
import { askAdminRole, decideAdminRole } from '#kernel/accounts/grants.store.ts'
import { accountOrders, listAccounts } from '#kernel/accounts/list.store.ts'
import { dropTotp } from '#kernel/accounts/totp.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { adminRoles, route, type Call, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'

/** Accounts, for the security administrator; grants of 三员 roles take two. */

const id = z.strictObject({ id: z.coerce.number().int().positive() })
const by = ({ session, services }: Call): ByAccount => ({
  person: session.person,
  account: session.account,
  at: services.now(),
})

export const accountRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/accounts',
    tag: '账号',
    summary: '账号列表',
    access: ['security', 'audit'],
    query: z.strictObject({
      q: z.string().trim().max(50).optional(),
      role: z.enum([...adminRoles, 'none']).optional(),
      state: z.enum(['normal', 'mustChange', 'disabled', 'locked']).optional(),
      sort: z.enum(accountOrders).default('id'),
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: async ({ query, services }) => await listAccounts(services.db, query, services.now()),
  }),
  route({
    method: 'POST',
    path: '/api/accounts',
    tag: '账号',
    summary: '建立账号，返回一次性口令',
    access: ['security'],
    body: z.strictObject({ person: z.int().positive(), login: z.string().max(32) }),
    handle: async (call) => {
      const org = await call.services.directory()
      if (!org.people.some((p) => p.id === call.body.person)) {
        return refuse('没有这个人员。', { field: 'person', status: 400 })
      }
      return await addAccount(call.services.db, { ...call.body, admin: null }, by(call))
    },
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/reset',
    tag: '账号',
    summary: '重置口令，返回一次性口令；管理员的角色须重新确认',
    access: ['security'],
    params: id,
    handle: async (call) => await resetPassword(call.services.db, call.params.id, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/disabled',
    tag: '账号',
    summary: '停用或启用',
    access: ['security'],
    params: id,
    body: z.strictObject({ disabled: z.boolean() }),
    handle: async (call) =>
      await setDisabled(call.services.db, call.params.id, call.body.disabled, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/unlock',
    tag: '账号',
    summary: '解除连续输错后的等待',
    access: ['security'],
    params: id,
    handle: async (call) => await unlock(call.services.db, call.params.id, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/totp/drop',
    tag: '账号',
    summary: '停用动态口令（手机遗失）',
    access: ['security'],
    params: id,
    handle: async (call) => {
      if (call.params.id === call.session.account) {
        const advice = '自己的动态口令须由另一名安全管理员停用；可先用恢复码登录。'
        return refuse(advice, { status: 403 })
      }
      return await dropTotp(call.services.db, call.params.id, by(call))
    },
  }),
  route({
    method: 'GET',
    path: '/api/accounts/grants',
    tag: '账号',
    summary: '待确认的三员授权',
    access: adminRoles,
    handle: async ({ services }) => ({
      rows: await services.db.many(sql`
        select g.id, g.account, a.login, p.name, g.role, g.asked_at as "askedAt",
          asker.login as "askedBy"
        from admin_grant g join account a on a.id = g.account join person p on p.id = a.person
        join account asker on asker.id = g.asked_by
        where g.decided_at is null order by g.id
      `),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/grants',
    tag: '账号',
    summary: '申请授予或收回三员角色',
    access: ['security'],
    params: id,
    body: z.strictObject({ role: z.enum(adminRoles).nullable() }),
    handle: async (call) =>
      await askAdminRole(call.services.db, { account: call.params.id, ...call.body }, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/accounts/grants/:id',
    tag: '账号',
    summary: '确认或驳回三员授权（须另一名管理员）',
    access: ['audit', 'system'],
    params: id,
    body: z.strictObject({ granted: z.boolean() }),
    handle: async (call) => {
      const ask = { grant: call.params.id, granted: call.body.granted }
      return await decideAdminRole(call.services.db, ask, by(call))
    },
  }),
]
