import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { hubFor } from '#kernel/notices/hub.store.ts'

/** In-app notices: a list, marking them read, and a live stream. */

export const noticeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/notices',
    tag: '通知',
    summary: '本人的通知',
    access: 'session',
    query: z.strictObject({ before: z.coerce.number().int().optional() }),
    handle: async ({ query, session, services }) => {
      const rows = await services.db.many<{ id: number }>(sql`
        select id, kind, text, matter_id as matter, at, read_at as "readAt"
        from notice where person = ${session.person} and id < ${query.before ?? Number.MAX_SAFE_INTEGER}
        order by id desc limit 31
      `)
      const { unread } = await services.db.one<{ unread: number }>(sql`
        select count(*)::int as unread from notice where person = ${session.person} and read_at is null
      `)
      return { rows: rows.slice(0, 30), next: rows.length > 30 ? rows[29]!.id : null, unread }
    },
  }),
  route({
    method: 'POST',
    path: '/api/notices/read',
    tag: '通知',
    summary: '标记已读：指定的，或全部',
    access: 'session',
    body: z.strictObject({ ids: z.array(z.int()).max(500).optional() }),
    handle: async ({ body, session, services }) => {
      await services.db.run(sql`
        update notice set read_at = ${services.now()}
        where person = ${session.person} and read_at is null
          and (${body.ids ?? null}::bigint[] is null or id = any(${body.ids ?? null}::bigint[]))
      `)
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/stream',
    tag: '通知',
    summary: '实时通知（Server-Sent Events）',
    access: 'session',
    handle: async ({ session, services }) => ({ events: hubFor(services.db).follow(session) }),
  }),
]
