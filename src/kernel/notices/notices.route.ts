import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { notBarred } from '#kernel/matters/readable.store.ts'
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
      // What was told before somebody came to be barred is told no more.
      const { actor } = await services.engine.factsFor(session.person)
      const mine = sql`
        from notice n left join matter m on m.id = n.matter_id
        where n.person = ${session.person}
          and (m.id is null or ${notBarred(sql`m.acl`, generalTokens(actor))})
      `
      const rows = await services.db.many<{ id: number }>(sql`
        select n.id, n.kind, n.text, n.matter_id as matter, n.at, n.read_at as "readAt"
        ${mine} and n.id < ${query.before ?? Number.MAX_SAFE_INTEGER}
        order by n.id desc limit 31
      `)
      const { unread } = await services.db.one<{ unread: number }>(sql`
        select count(*)::int as unread ${mine} and n.read_at is null
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
    handle: async ({ session, services }) => {
      const tokens = async () =>
        generalTokens((await services.engine.factsFor(session.person)).actor)
      return { events: hubFor(services.db).follow(session, tokens) }
    },
  }),
]
