import * as oidc from 'openid-client'
import { z } from 'zod'
import { withCookie } from '#kernel/accounts/auth.route.ts'
import { preparePassword } from '#kernel/accounts/password.store.ts'
import { seal, unseal } from '#kernel/accounts/seal.store.ts'
import { enter, type SigningIn } from '#kernel/accounts/sign-in.store.ts'
import { audit } from '#kernel/audit/audit.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Config } from '#kernel/services.ts'

/**
 * 单点登录 by OpenID Connect: authorisation code with PKCE, state and nonce. Somebody gets in only
 * with an account here: by the `sub` known from an earlier time, else by login name, once.
 */

interface Ticket {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Milliseconds since 1970. */
  readonly until: number
}

const minutes = 10
const purpose = 'oidc'

/**
 * What has to be remembered until the browser comes back is kept by the browser, sealed: any server
 * process can finish what another began, and nobody can be signed in with a prepared link, because
 * the ticket that belongs to it lies in another browser.
 */
const sealTicket = (ticket: Ticket, key: Uint8Array) =>
  seal(Buffer.from(JSON.stringify(ticket)), key, purpose).toString('base64url')

function openTicket(text: string, key: Uint8Array): Ticket | null {
  try {
    return JSON.parse(unseal(Buffer.from(text, 'base64url'), key, purpose).toString()) as Ticket
  } catch {
    return null
  }
}

const providers = new Map<string, Promise<oidc.Configuration>>()

function provider(settings: NonNullable<Config['oidc']>): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const known = providers.get(`${issuer} ${clientId}`)
  if (known) return known
  const url = new URL(issuer)
  // Plain HTTP only to this very machine, for trying things out.
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  // The signature of the identity is checked too, although it came straight from the provider.
  const execute = [oidc.enableNonRepudiationChecks]
  const options = { execute: isLocal ? [...execute, oidc.allowInsecureRequests] : execute }
  const found = oidc.discovery(url, clientId, clientSecret, undefined, options)
  providers.set(`${issuer} ${clientId}`, found)
  found.catch(() => providers.delete(`${issuer} ${clientId}`))
  return found
}

const off = refuse('没有启用单点登录。', { status: 404 })

export const oidcRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/auth/oidc/start',
    tag: '登录',
    summary: '单点登录：返回要前往的地址，和回来时要带的凭据',
    access: 'public',
    handle: async ({ services }) => {
      const { config } = services
      if (!config.oidc) return off
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const until = services.now().getTime() + minutes * 60_000
      const configuration = await provider(config.oidc).catch(() => null)
      if (!configuration) {
        const advice = `连不上${config.oidc.name}，请稍后再试，或用口令登录。`
        return refuse(advice, { status: 422 })
      }
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: `${config.baseUrl}/oidc`,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      const ticket = sealTicket({ state, nonce, verifier, until }, config.secret)
      return { url: url.href, ticket }
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/oidc/finish',
    tag: '登录',
    summary: '单点登录：带着认证系统的答复回来',
    access: 'public',
    body: z.strictObject({ search: z.string().max(4000), ticket: z.string().max(1000) }),
    handle: async ({ body, ip, userAgent, services }) => {
      const { config, db } = services
      if (!config.oidc) return off
      const at = services.now()
      const begun = openTicket(body.ticket, config.secret)
      if (!begun || begun.until < at.getTime()) {
        return refuse('单点登录已超时，请重新登录。', { status: 401 })
      }
      let claims: oidc.IDToken | undefined
      try {
        const back = new URL(`${config.baseUrl}/oidc${body.search}`)
        const tokens = await oidc.authorizationCodeGrant(await provider(config.oidc), back, {
          pkceCodeVerifier: begun.verifier,
          expectedState: begun.state,
          expectedNonce: begun.nonce,
        })
        claims = tokens.claims()
      } catch (error) {
        const { code = '' } = error as { code?: string }
        const advice = `统一身份认证没有通过${code && `（${code}）`}，请重新登录。`
        return refuse(advice, { status: 401 })
      }
      if (!claims) return refuse('统一身份认证没有给出身份，请联系系统管理员。', { status: 401 })
      const name = claims['preferred_username']
      const login = typeof name === 'string' ? name.toLowerCase() : ''
      const account = await db.maybe<SigningIn & { sub: string | null }>(sql`
        select a.id, a.person, a.login, a.admin, a.must_change as "mustChange",
          a.totp_confirmed_at is not null as "hasTotp", a.oidc_sub as sub
        from account a join person p on p.id = a.person
        where a.bureau = 1 and a.disabled_at is null
          and (p.valid_to is null or p.valid_to >= ${dayOf(at)})
          and (a.oidc_sub = ${claims.sub} or (a.oidc_sub is null and lower(a.login) = ${login}))
        order by a.oidc_sub is null limit 1
      `)
      if (!account) {
        const advice = '您的统一身份在本系统没有账号，请联系安全管理员建立。'
        return refuse(advice, { status: 403 })
      }
      // Whoever runs the identity provider must not become administrator here by it.
      if (account.admin) return refuse('管理员账号请用口令登录。', { status: 403 })
      const isNew = account.sub === null
      if (isNew) await bind(db, account, claims.sub, at)
      const mustChange = account.mustChange && !isNew
      return withCookie(await enter(db, { ...account, mustChange }, { ip, userAgent, at }))
    },
  }),
]

/** From the first time on, the `sub` says who it is; an initial password that nobody used is void. */
async function bind(db: Db, account: SigningIn, sub: string, at: Date): Promise<void> {
  const { hash } = await preparePassword()
  await db.tx(async (tx) => {
    await tx.run(sql`
      update account set oidc_sub = ${sub}, must_change = false,
        password_hash = case when must_change then ${hash} else password_hash end
      where id = ${account.id} and oidc_sub is null
    `)
    const body = { account: account.id, sub }
    const entry = { stream: 'account', at, actor: account.person, kind: '绑定统一身份' } as const
    await audit.append(tx, { ...entry, body })
  })
}
