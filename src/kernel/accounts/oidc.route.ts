import * as oidc from 'openid-client'
import { z } from 'zod'
import { longestSessionSeconds, openSession } from '#kernel/accounts/sessions.store.ts'
import { audit } from '#kernel/audit/audit.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type AdminRole, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Config } from '#kernel/services.ts'

/**
 * 单点登录 by OpenID Connect: authorisation code with PKCE, state and nonce. Somebody gets in only
 * with an account here: by the `sub` known from an earlier time, else by login name, once.
 */

interface Pending {
  readonly verifier: string
  readonly nonce: string
  readonly until: number
}

/** Sign-ins under way in this process, by state; each is good once and for ten minutes. */
const pending = new Map<string, Pending>()
const minutes = 10

let discovered: Promise<oidc.Configuration> | undefined

function provider(settings: NonNullable<Config['oidc']>): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const url = new URL(issuer)
  // Plain HTTP only to this very machine, for trying things out.
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  const options = isLocal ? { execute: [oidc.allowInsecureRequests] } : undefined
  discovered ??= oidc.discovery(url, clientId, clientSecret, undefined, options)
  discovered.catch(() => {
    discovered = undefined
  })
  return discovered
}

const off = refuse('没有启用单点登录。', { status: 404 })

export const oidcRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/auth/oidc/start',
    tag: '登录',
    summary: '单点登录：返回要前往的地址',
    access: 'public',
    handle: async ({ services }) => {
      const { config } = services
      if (!config.oidc) return off
      const now = services.now().getTime()
      for (const [state, one] of pending) if (one.until < now) pending.delete(state)
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      pending.set(state, { verifier, nonce, until: now + minutes * 60_000 })
      const url = oidc.buildAuthorizationUrl(await provider(config.oidc), {
        redirect_uri: `${config.baseUrl}/oidc`,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { url: url.href }
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/oidc/finish',
    tag: '登录',
    summary: '单点登录：带着认证系统的答复回来',
    access: 'public',
    body: z.strictObject({ search: z.string().max(4000) }),
    handle: async ({ body, ip, userAgent, services }) => {
      const { config, db } = services
      if (!config.oidc) return off
      const at = services.now()
      const state = new URLSearchParams(body.search).get('state') ?? ''
      const begun = pending.get(state)
      pending.delete(state)
      if (!begun || begun.until < at.getTime()) {
        return refuse('单点登录已超时，请重新登录。', { status: 401 })
      }
      let claims: oidc.IDToken | undefined
      try {
        const back = new URL(`${config.baseUrl}/oidc${body.search}`)
        const tokens = await oidc.authorizationCodeGrant(await provider(config.oidc), back, {
          pkceCodeVerifier: begun.verifier,
          expectedState: state,
          expectedNonce: begun.nonce,
        })
        claims = tokens.claims()
      } catch {
        return refuse('统一身份认证没有通过，请重新登录。', { status: 401 })
      }
      if (!claims) return refuse('统一身份认证没有给出身份，请联系系统管理员。', { status: 401 })
      const name = claims['preferred_username']
      const login = typeof name === 'string' ? name.toLowerCase() : ''
      const account = await db.maybe<{
        id: number
        person: number
        admin: AdminRole | null
        sub: string | null
      }>(sql`
        select id, person, admin, oidc_sub as sub from account
        where disabled_at is null and (oidc_sub = ${claims.sub} or (oidc_sub is null and login = ${login}))
        order by oidc_sub is null limit 1
      `)
      if (!account)
        return refuse('您的统一身份在本系统没有账号，请联系安全管理员建立。', { status: 403 })
      await db.tx(async (tx) => {
        if (account.sub !== null) return
        await tx.run(sql`
          update account set oidc_sub = ${claims.sub}, must_change = false where id = ${account.id}
        `)
        const entry = {
          stream: 'account',
          at,
          actor: account.person,
          kind: '绑定统一身份',
        } as const
        await audit.append(tx, { ...entry, body: { account: account.id, sub: claims.sub } })
      })
      const token = await openSession(db, account, { ip, userAgent }, at)
      return { cookie: { token, maxAgeSeconds: longestSessionSeconds }, json: {} }
    },
  }),
]
