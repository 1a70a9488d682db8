import { z } from 'zod'
import { changePassword } from '#kernel/accounts/accounts.store.ts'
import {
  endSession,
  endSessions,
  listSessions,
  longestSessionSeconds,
} from '#kernel/accounts/sessions.store.ts'
import { signIn, signInWithCode, type SignedIn } from '#kernel/accounts/sign-in.store.ts'
import { beginTotp, confirmTotp } from '#kernel/accounts/totp.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Signing in and out, one's own account. */

const text = (most: number) => z.string().max(most)

/** The session goes into the cookie, never into the answer. */
export function withCookie(answer: SignedIn | Refusal) {
  if (isRefusal(answer) || 'pending' in answer) return answer
  const { token, mustChange } = answer
  return { cookie: { token, maxAgeSeconds: longestSessionSeconds }, json: { mustChange } }
}

export const authRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/auth/sign-in',
    tag: '登录',
    summary: '登录名和口令；启用动态口令的账号还需第二步',
    access: 'public',
    body: z.strictObject({ login: text(64), password: text(200) }),
    handle: async ({ body, ip, userAgent, services }) => {
      const origin = { ip, userAgent, at: services.now() }
      return withCookie(await signIn(services.db, body, origin))
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/totp',
    tag: '登录',
    summary: '第二步：动态口令或恢复码',
    access: 'public',
    body: z.strictObject({ pending: text(100), code: text(20) }),
    handle: async ({ body, ip, userAgent, services }) => {
      const origin = { ip, userAgent, at: services.now() }
      const ask = { ...body, key: services.config.secret }
      return withCookie(await signInWithCode(services.db, ask, origin))
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/sign-out',
    tag: '登录',
    summary: '退出',
    access: 'session',
    handle: async ({ session, services }) => {
      await endSession(services.db, session.id, services.now())
      return { cookie: null, json: {} }
    },
  }),
  route({
    method: 'GET',
    path: '/api/auth/me',
    tag: '登录',
    summary: '本人、岗位、角色',
    access: 'session',
    handle: async ({ session, services }) => {
      const org = await services.directory()
      const today = dayOf(services.now())
      const person = org.person(session.person)
      const posts = org.postsOf(person.id, today)
      const away = org.isAway(person.id, today)
      const account = await services.db.one<{
        login: string
        totp: boolean
        mailTo: string | null
        mailKinds: 'none' | 'urgent' | 'all'
      }>(sql`
        select login, totp_confirmed_at is not null as totp, mail_to as "mailTo",
          mail_kinds as "mailKinds"
        from account where id = ${session.account}
      `)
      return {
        person: { id: person.id, name: person.name, rank: person.rank, demo: person.demo },
        login: account.login,
        totp: account.totp,
        mail: services.config.mail ? { to: account.mailTo, kinds: account.mailKinds } : null,
        admin: session.admin,
        mustChange: session.mustChange,
        mode: services.config.mode,
        unit: org.homeUnitOf(person.id, today)?.name ?? null,
        posts: posts.map(({ post, acting }) => ({
          id: post.id,
          title: post.title,
          duty: post.duty,
          unit: org.unit(post.unit).name,
          acting,
        })),
        behalves: org.behalvesOf(person.id, today).map((b) => ({
          name: org.person(b.principal).name,
          ground: b.ground,
          basis: b.basis,
          until: b.until ?? null,
        })),
        away: away ? { ground: away.ground, to: away.to } : null,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/password',
    tag: '登录',
    summary: '修改口令；其他会话随即失效',
    access: 'session',
    body: z.strictObject({ old: text(200), password: text(200) }),
    handle: async ({ body, session, services }) =>
      (await changePassword(
        services.db,
        { account: session.account, session: session.id, ...body },
        { person: session.person, at: services.now() },
      )) ?? {},
  }),
  route({
    method: 'POST',
    path: '/api/auth/mail',
    tag: '登录',
    summary: '哪些通知发到本人的邮箱',
    access: 'session',
    body: z.strictObject({
      to: z.email('请填写邮箱地址。').max(200).nullable(),
      kinds: z.enum(['none', 'urgent', 'all']),
    }),
    handle: async ({ body, session, services }) => {
      if (body.kinds !== 'none' && !body.to) {
        return refuse('请填写邮箱地址。', { field: 'to', status: 400 })
      }
      await services.db.run(sql`
        update account set mail_to = ${body.to}, mail_kinds = ${body.kinds}
        where id = ${session.account}
      `)
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/auth/sessions',
    tag: '登录',
    summary: '本人的登录会话',
    access: 'session',
    handle: async ({ session, services }) => {
      const rows = await listSessions(services.db, session.account, services.now())
      return { rows: rows.map((row) => ({ ...row, current: row.id === session.id })) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/sessions/revoke',
    tag: '登录',
    summary: '结束其他会话，或指定的一个',
    access: 'session',
    body: z.strictObject({ id: z.string().max(64).optional() }),
    handle: async ({ body, session, services }) => {
      const at = services.now()
      if (!body.id) {
        await endSessions(services.db, session.account, at, session.id)
        return {}
      }
      const own = await listSessions(services.db, session.account, at)
      if (!own.some((row) => row.id === body.id)) return refuse('没有这个会话。', { status: 404 })
      await endSession(services.db, body.id, at)
      return {}
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/totp/begin',
    tag: '登录',
    summary: '启用动态口令：二维码',
    access: 'session',
    handle: async ({ session, services }) =>
      await beginTotp(services.db, session.account, services.config.secret),
  }),
  route({
    method: 'POST',
    path: '/api/auth/totp/confirm',
    tag: '登录',
    summary: '启用动态口令：确认，返回恢复码',
    access: 'session',
    body: z.strictObject({ code: text(20) }),
    handle: async ({ body, session, services }) =>
      await confirmTotp(services.db, session.account, body.code, services.config.secret, {
        person: session.person,
        at: services.now(),
      }),
  }),
]
