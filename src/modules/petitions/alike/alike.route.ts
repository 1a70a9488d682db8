import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { alikeMatters } from '#kernel/search/alike.store.ts'
import type { PersonalKind } from '#kernel/privacy/mask.ts'

/**
 * 重复信访、联名事项: earlier petitions and messages of the same person or about the same matter
 * (第三十三条(八)). A suggestion: whoever registers says whether they belong together.
 */

const kinds = {
  idNumber: '同一证件号码',
  phone: '同一电话',
  name: '同一姓名',
  address: '同一住址',
} as const
type Identity = keyof typeof kinds

const text = (most: number) => z.string().trim().max(most).default('')

/** How many are shown at most. */
const most = 8

export const alikeRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/petitions/alike',
    tag: '信访',
    summary: '先前的同一人、同一事：信访件和留言，只在本人看得到的里面找',
    access: 'session',
    body: z.strictObject({
      name: text(50),
      idNumber: text(20),
      phone: text(20),
      address: text(200),
      title: text(200),
      text: text(10_000),
    }),
    handle: async ({ services, session, body }) => {
      const { actor } = await services.engine.factsFor(session.person)
      const marked = (Object.keys(kinds) as Identity[]).flatMap((kind) =>
        body[kind] === ''
          ? []
          : { kind, mark: services.sealer.markOf(kind as PersonalKind, body[kind]) },
      )
      const found = await alikeMatters(services.db, {
        tokens: actor.tokens,
        types: ['petition', 'message'],
        title: body.title,
        text: body.text,
        marks: marked.map(({ mark }) => mark),
        most,
      })
      return {
        rows: found.map(({ marks, share, createdAt, type, state, ...row }) => {
          const known = services.engine.types.get(type)
          const same = marked.flatMap(({ kind, mark }) => (marks.includes(mark) ? kinds[kind] : []))
          return {
            ...row,
            kind: known?.label ?? type,
            state: known?.states[state]?.label ?? state,
            on: dayOf(new Date(createdAt)),
            why: [...same, ...(share >= 0.25 ? [`内容相似${Math.round(share * 100)}%`] : [])],
          }
        }),
      }
    },
  }),
]
