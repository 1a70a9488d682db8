import { audit } from '#kernel/audit/audit.store.ts'
import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import type { Route } from '#kernel/http/route.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'

/** What a route of a module is asked with; left out: empty. */
interface Given {
  readonly query?: object
  readonly body?: object
  readonly params?: object
}

/**
 * Asks routes of a module as somebody of the demo bureau (`null`: nobody signed in), the input checked
 * by the route's own schemas as the server does.
 */
export function asker(b: Bureau, routes: readonly Route[]) {
  const services = {
    db: b.db,
    now: () => b.now(),
    config: { secret: new Uint8Array(32).fill(7), baseUrl: 'https://oa.example' },
    directory: async () => await b.org(),
    calendar: calendarReader(b.db),
    audit,
    engine: b.engine,
    contentGuard: () => null,
  } as unknown as Services
  const ask = async (login: string | null, path: string, given: Given = {}, method = 'GET') => {
    const found = routes.find((one) => one.path === path && one.method === method)
    if (!found) throw new Error(`no route ${method} ${path}`)
    if (login === null && found.access !== 'public') throw new Error(`${path} needs a session`)
    const session = login === null ? null : { id: 's', account: 0, person: b.person(login) }
    const answer: unknown = await found.handle({
      params: found.params?.parse(given.params ?? {}),
      query: found.query?.parse(given.query ?? {}),
      body: found.body?.parse(given.body ?? {}),
      session,
      ip: '10.0.0.1',
      userAgent: 'test',
      key: null,
      services,
    } as never)
    return answer
  }
  return {
    /** The answer, whatever it is. */
    any: ask,
    /** The answer of what must be possible. */
    must: async <T>(...asked: Parameters<typeof ask>): Promise<T> => {
      const answer = await ask(...asked)
      if (isRefusal(answer)) throw new Error(`${asked[1]}: ${answer.refused}`)
      return answer as T
    },
    /** The refusal of what must not be possible. */
    refused: async (...asked: Parameters<typeof ask>): Promise<Refusal> => {
      const answer = await ask(...asked)
      if (!isRefusal(answer)) throw new Error(`${asked[1]} was not refused`)
      return answer
    },
  }
}
