import { z } from 'zod'
import {
  addAccount,
  askAdminRole,
  decideAdminRole,
  resetPassword,
  setDisabled,
} from '#kernel/accounts/accounts.store.ts'
import { dropTotp } from '#kernel/accounts/totp.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { adminRoles, route, type Call, type Route } from '#kernel/http/route.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'

/** Accounts, for the security administrator; grants of 三员 roles take two. */

const id = z.strictObject({ id: z.coerce.number().int().positive() })
const by = ({ session, services }: Call) => ({
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
      after: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: async ({ query, services }) => {
      const { q = null, after = 0, limit } = query
      const rows = await services.db.many<{ id: number }>(sql`
        select a.id, a.login, p.name, a.person, a.admin, a.demo, a.must_change as "mustChange",
          a.disabled_at is not null as disabled, a.totp_confirmed_at is not null as totp,
          a.created_at as "createdAt",
          (select max(s.seen_at) from session s where s.account = a.id) as "seenAt"
        from account a join person p on p.id = a.person
        where a.bureau = 1 and a.id > ${after}
          and (${q}::text is null or a.login ilike '%' || ${q} || '%' or p.name ilike '%' || ${q} || '%'
            or p.sort_key ilike ${q} || '%')
        order by a.id limit ${limit + 1}
      `)
      const shown = rows.slice(0, limit)
      return { rows: shown, next: rows.length > limit ? String(shown.at(-1)!.id) : null }
    },
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
    summary: '重置口令，返回一次性口令',
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
    handle: async (call) => {
      if (call.params.id === call.session.account)
        return refuse('不能停用自己的账号。', { status: 403 })
      return await setDisabled(call.services.db, call.params.id, call.body.disabled, by(call))
    },
  }),
  route({
    method: 'POST',
    path: '/api/accounts/:id/totp/drop',
    tag: '账号',
    summary: '停用动态口令（手机遗失）',
    access: ['security'],
    params: id,
    handle: async (call) => {
      await dropTotp(call.services.db, call.params.id, by(call))
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/accounts/grants',
    tag: '账号',
    summary: '待确认的三员授权',
    access: ['security', 'audit'],
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
      const done = await decideAdminRole(call.services.db, ask, by(call))
      return isRefusal(done) ? done : {}
    },
  }),
]
