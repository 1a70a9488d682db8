import { z } from 'zod'
import { route, type Route } from '#kernel/http/route.ts'
import { excerptOf } from '#kernel/search/excerpt.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { refuse } from '#kernel/refusal.ts'

export const searchRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/search',
    tag: '检索',
    summary: '全文检索：标题、编号、内容和附件文字',
    access: 'session',
    query: z.strictObject({
      q: z.string().trim().max(100),
      type: z.string().max(40).optional(),
      after: z.coerce.number().int().min(0).max(1000).default(0),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    handle: async ({ query, session, services }) => {
      if (query.q.length < 2) return refuse('请至少输入两个字。', { field: 'q', status: 400 })
      const { actor } = await services.engine.factsFor(session.person)
      const { rows, total, capped } = await searchMatters(services.db, {
        q: query.q,
        tokens: generalTokens(actor),
        behalves: actor.behalves.flatMap(({ tokens, types }) => (types ? [{ tokens, types }] : [])),
        type: query.type ?? null,
        offset: query.after,
        limit: query.limit,
      })
      const { types } = services.engine
      return {
        rows: rows.map(({ txt, part, ...row }) => ({
          ...row,
          typeLabel: types.get(row.type)?.label ?? row.type,
          stateLabel: types.get(row.type)?.states[row.state]?.label ?? row.state,
          excerpt: excerptOf(txt, query.q),
          inAttachment: part > 0,
        })),
        total,
        totalCapped: capped,
        next: rows.length === query.limit ? String(query.after + query.limit) : null,
      }
    },
  }),
]
