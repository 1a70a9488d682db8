import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from '#kernel/db/sql.ts'
import type { Session } from '#kernel/http/route.ts'
import { syncWebhooks } from '#kernel/notices/webhooks.store.ts'
import type { Config } from '#kernel/services.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'
import { loadDemoMonth } from '#demo/month/load.store.ts'
import { httpServer, sessionCookie } from '#server/http.ts'
import { allRoutes } from '#server/parts.ts'
import { servicesOf } from '#server/services.ts'
import { bringIn, type Brought } from '#server/identity/bring-in.fixture.ts'
import type { World } from '#server/identity/samples.fixture.ts'

/** The demo bureau with its month, the samples, and the whole server in front of it. */
export interface Whole extends World {
  readonly app: FastifyInstance
  readonly brought: readonly Brought[]
  /** Asks as somebody, `null`: nobody signed in. */
  get(login: string | null, url: string): Promise<LightMyRequestResponse>
  post(login: string | null, url: string, body: object): Promise<LightMyRequestResponse>
}

export const now = '2026-03-02T10:00:00+08:00'

export async function wholeBureau(): Promise<Whole> {
  const b = await bureau(now)
  const config = {
    mode: 'production',
    baseUrl: 'https://oa.example.cn',
    secret: Buffer.alloc(32, 7),
    version: 'test',
    oidc: null,
    mail: null,
    webhooks: null,
  } as unknown as Config
  await loadDemoMonth(b.db, () => b.now(), b.sealer)
  // Whatever leaves the building is queued: a webhook, and mail to everybody.
  await syncWebhooks(b.db, ['https://other.example.cn/hook'], b.now())
  await b.db.run(sql`update account set mail_to = login || '@example.cn', mail_kinds = 'all'`)
  await standInsAndDelegates(b)
  const services = servicesOf(b.db, config, () => b.now())
  const brought = await bringIn({ b, services })
  const admins = { xitong: 'system', anquan: 'security', shenji: 'audit' } as const
  const app = await httpServer({
    services,
    routes: allRoutes.map(({ limit: _, ...route }) => route),
    sessionOf: async (login): Promise<Session> => ({
      id: login,
      account: 1,
      person: b.person(login),
      admin: admins[login as keyof typeof admins] ?? null,
      mustChange: false,
    }),
  })
  const ask = (login: string | null) =>
    login === null ? {} : { cookies: { [sessionCookie]: login } }
  return {
    b,
    services,
    app,
    brought,
    get: async (login, url) => await app.inject({ method: 'GET', url, ...ask(login) }),
    post: async (login, url, body) =>
      await app.inject({
        method: 'POST',
        url,
        payload: body,
        headers: { 'idempotency-key': randomUUID() },
        ...ask(login),
      }),
  }
}

/**
 * Who acts for the head complained of: `yanglao` by delegation in every kind of matters, the director by
 * one that is for seals only. And the other way round: he himself acts for the desk, in petitions.
 */
async function standInsAndDelegates(b: World['b']): Promise<void> {
  const given = [
    ['jiuye', 'yanglao', null],
    ['jiuye', 'fagui', ['seal-use']],
    ['xinfang', 'jiuye', ['petition', 'message']],
  ] as const
  for (const [principal, delegate, types] of given) {
    await b.db.run(sql`
      insert into delegation (principal, delegate, types, basis, valid_from, valid_to)
      values (${b.person(principal)}, ${b.person(delegate)}, ${types}::text[], '书面委托', '2026-03-01',
        '2026-03-31')`)
  }
  await b.db.run(sql`update org_version set version = version + 1`)
}
