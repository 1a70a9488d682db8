import { sql } from '#kernel/db/sql.ts'
import type { Route } from '#kernel/http/route.ts'
import type { Whole } from '#server/identity/bureau.fixture.ts'
import { samples } from '#server/identity/samples.fixture.ts'

/** Every address that a GET route answers, with what the bureau holds in the places of its parameters. */

const kinds = Object.keys(samples)

/** What stands behind `?`, by path; several where more than one part of the answer is worth a look. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/tasks': ['todo', 'toread', 'doing', 'done', 'mine', 'ended'].map(
    (box) => `box=${box}&limit=100`,
  ),
  '/api/matters': kinds.map((type) => `type=${type}&limit=200`),
  '/api/matters/:id/print': ['format=docx'],
  '/api/registers/export': kinds.map((type) => `type=${type}`),
  '/api/filters': ['register=petition'],
  '/api/search': ['q=信访', 'q=工资', 'q=处罚', 'q=公示', 'q=登记'].map(
    (q) => `${encodeURI(q)}&limit=50`,
  ),
  '/api/archives/boxes': [`year=2026&retention=${encodeURIComponent('10年')}`],
  '/api/supervision/lines': ['figure=open'],
  '/api/petitions/board': ['kind=year', 'kind=month'],
  '/api/petitions/board/lines': ['kind=year&figure=received', 'kind=year&figure=open'],
  '/api/petitions/board/export': ['kind=year'],
  '/api/petitions/board/print': ['kind=year'],
  '/api/rulebook/search': [`q=${encodeURIComponent('信访')}`],
  '/api/rulebook/printed/changes': ['before=1&after=2'],
  '/api/due': ['start=2026-03-02&amount=5&unit=workday'],
  '/api/documents/similar': [`title=${encodeURIComponent('关于信访的通知')}`],
  '/api/accounts': ['limit=200'],
  '/api/audit': ['limit=200'],
  '/api/audit/access': ['limit=200'],
}

export interface Address {
  readonly path: string
  readonly url: string
}

export async function addressesOf(w: Whole, routes: readonly Route[]): Promise<Address[]> {
  const all = async (query: ReturnType<typeof sql>) =>
    (await w.b.db.many<{ id: string }>(query)).map(({ id }) => id)
  const matters = w.brought.map(({ matter }) => matter)
  const files = w.brought.flatMap(({ file }) => file ?? [])
  const one = async (query: ReturnType<typeof sql>) => (await all(query)).slice(0, 1)
  /** By path and parameter, or by parameter alone. */
  const values: Readonly<Record<string, readonly string[]>> = {
    '/api/files/:id': files,
    '/api/files/:id/inline': files,
    '/api/files/:id/preview': files,
    '/api/public/service-items/:id': await one(
      sql`select id from matter where type = 'service-item' and data -> 'published' <> 'null'::jsonb`,
    ),
    '/api/public/notices/:id': await one(
      sql`select id from matter where type = 'notice' and data -> 'published' <> 'null'::jsonb`,
    ),
    '/api/outgoing/:id/paper/:format': await one(
      sql`select id from matter where type = 'outgoing'`,
    ),
    '/api/outgoing/:id/dispatch-list': await one(
      sql`select id from matter where type = 'outgoing'`,
    ),
    '/api/outgoing/:id/versions': await one(sql`select id from matter where type = 'outgoing'`),
    '/api/service/windows/:id/asking': await one(sql`select id from service_window`),
    '/api/service/windows/:id/card': await one(sql`select id from service_window`),
    '/api/units/:id': await one(sql`select id from unit where code = 'office'`),
    '/api/people/:id': await one(sql`select id from person order by id`),
    id: matters,
    type: kinds,
    person: await one(sql`select id from person order by id`),
    unit: await one(sql`select id from unit where code = 'office'`),
    format: ['pdf'],
    batch: ['00000000-0000-4000-8000-000000000000'],
    year: ['2026'],
    retention: ['10年'],
    box: ['1'],
    key: ['33'],
    secret: ['0000000000000000'],
    file: ['x.ics'],
  }
  const clocks = await w.b.db.many<{ matter: string; id: string }>(
    sql`select matter_id as matter, id from clock where matter_id = any(${matters}::uuid[])`,
  )
  return routes
    .filter(({ method, path }) => method === 'GET' && path !== '/api/stream')
    .flatMap(({ path }) => {
      const places =
        path === '/api/matters/:id/clocks/:clock'
          ? clocks.map(({ matter, id }) => `/api/matters/${matter}/clocks/${id}`)
          : filled(path, path, values)
      const asks = queries[path] ?? ['']
      return places.flatMap((place) =>
        asks.map((ask) => ({ path, url: ask === '' ? place : `${place}?${ask}` })),
      )
    })
}

function filled(
  path: string,
  place: string,
  values: Readonly<Record<string, readonly string[]>>,
): string[] {
  const [name] = /:\w+/u.exec(place) ?? []
  if (!name) return [place]
  const known = (name === ':id' && values[path]) || values[name.slice(1)]
  if (!known) throw new Error(`say in addresses.fixture.ts what stands for ${name} in ${path}`)
  return known.flatMap((value) =>
    filled(path, place.replace(name, encodeURIComponent(value)), values),
  )
}
