import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount } from '#kernel/accounts/accounts.store.ts'
import { oidcRoutes } from '#kernel/accounts/oidc.route.ts'
import { testDatabase, type TestDatabase } from '#kernel/db/test-database.ts'
import { sql } from '#kernel/db/sql.ts'

/** 单点登录，对着一个真在听的认证系统：授权码、PKCE、state、nonce、签名都由它核对或给出。 */

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const clientId = 'xunzhang'
let issuer = ''
/** Who the provider says is there, and what it does wrong on purpose. */
const says = { sub: 's-1', preferred_username: 'lixia', nonce: '', forge: false }
const codes = new Map<string, { challenge: string; nonce: string }>()

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
function idToken(nonce: string): string {
  const seconds = Math.floor(Date.now() / 1000)
  const { sub, preferred_username } = says
  const claims = { iss: issuer, aud: clientId, iat: seconds, exp: seconds + 60, sub, nonce }
  const text = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...claims, preferred_username })}`
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = says.forge ? other.privateKey : keys.privateKey
  return `${text}.${createSign('sha256').update(text).sign(key).toString('base64url')}`
}

const provider = http.createServer((request, response) => {
  const answer = (body: object, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const path = new URL(request.url!, issuer).pathname
  if (path === '/.well-known/openid-configuration') {
    const at = (name: string) => `${issuer}/${name}`
    return answer({
      issuer,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  }
  if (path === '/jwks') {
    return answer({
      keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256' }],
    })
  }
  let text = ''
  request.on('data', (piece: Buffer) => (text += piece.toString()))
  return request.on('end', () => {
    const form = new URLSearchParams(text)
    const begun = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '')
    if (!begun || verifier.digest('base64url') !== begun.challenge) {
      return answer({ error: 'invalid_grant' }, 400)
    }
    return answer({
      access_token: 'a',
      token_type: 'Bearer',
      id_token: idToken(says.nonce || begun.nonce),
    })
  })
})

let db: TestDatabase
const services = () =>
  ({
    db,
    now: () => new Date(),
    config: {
      baseUrl: 'http://127.0.0.1:8600',
      secret: new Uint8Array(32).fill(3),
      oidc: { issuer, clientId, clientSecret: 'geheim', name: '统一身份认证' },
    },
  }) as never

beforeAll(async () => {
  db = await testDatabase()
  await new Promise<void>((up) => provider.listen(0, '127.0.0.1', up))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  for (const [name, login, admin] of [
    ['李霞', 'lixia', null],
    ['管理', 'guanli', 'system'],
  ] as const) {
    const { id } = await db.one<{ id: number }>(
      sql`insert into person (name, sort_key, valid_from) values (${name}, '', '2019-01-22') returning id`,
    )
    await addAccount(db, { person: id, login, admin }, { person: null, at: new Date() })
  }
})
afterAll(() => provider.close())

const handle = (path: string, body: object) =>
  oidcRoutes
    .find((route) => route.path === path)!
    .handle({ body, ip: '10.0.0.1', userAgent: 'test', services: services() } as never)

/** Start, sign in at the provider, come back. */
async function walk(change: { state?: string; ticket?: string } = {}): Promise<unknown> {
  const begun = (await handle('/api/auth/oidc/start', {})) as { url: string; ticket: string }
  const asked = new URL(begun.url).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  codes.set('c', { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')! })
  const search = `?code=c&state=${change.state ?? asked.get('state')}`
  return await handle('/api/auth/oidc/finish', { search, ticket: change.ticket ?? begun.ticket })
}

describe('单点登录', () => {
  test('按登录名进来一次，以后按 sub；初始口令随之作废', async () => {
    expect(await walk()).toMatchObject({ cookie: { token: expect.any(String) } })
    says.preferred_username = 'changed'
    expect(await walk()).toMatchObject({ json: { mustChange: false } })
    says.preferred_username = 'lixia'
    says.sub = 's-2'
    expect(await walk()).toMatchObject({ status: 403 })
    says.sub = 's-1'
  })

  test.each([
    ['没有账号的人', () => Object.assign(says, { sub: 'x', preferred_username: 'nobody' }), 403],
    ['管理员须用口令', () => Object.assign(says, { sub: 'y', preferred_username: 'guanli' }), 403],
    ['签名不对', () => Object.assign(says, { forge: true }), 401],
    ['nonce 不是这一次的', () => Object.assign(says, { nonce: 'other' }), 401],
  ])('%s：进不来', async (_, spoil, status) => {
    const before = { ...says }
    spoil()
    expect(await walk()).toMatchObject({ status })
    Object.assign(says, before)
  })

  test('state 不符、凭据是别人的或被改过：进不来', async () => {
    expect(await walk({ state: 'forged' })).toMatchObject({ status: 401 })
    const other = (await handle('/api/auth/oidc/start', {})) as { ticket: string }
    expect(await walk({ ticket: other.ticket })).toMatchObject({ status: 401 })
    expect(await walk({ ticket: `A${other.ticket.slice(1)}` })).toMatchObject({ status: 401 })
  })
})
