import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { alikeFrom, alikeMatters } from '#kernel/search/alike.store.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { PersonalKind } from '#kernel/privacy/mask.ts'
import { mayKnow } from '#kernel/privacy/may-know.store.ts'
import { refuse } from '#kernel/refusal.ts'
import { isOf, isOfOffice } from '#modules/office.ts'
import { deskCode } from '#modules/petitions/seats.ts'

/**
 * 重复信访、联名事项: earlier petitions and messages of the same person or about the same matter
 * (第三十三条(八)). A suggestion: whoever registers says whether they belong together. “The same
 * person” is only said of matters whose people the asker may know, and kept in the audit.
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
      const facts = await services.engine.factsFor(session.person)
      if (!isOf(facts, deskCode) && !isOfOffice(facts)) {
        return refuse('登记信访的信访科、办公室才比对先前的件。', {
          status: 403,
          clause: '33.1a',
          cite: '第三十三条(一)',
        })
      }
      const marked = (Object.keys(kinds) as Identity[]).flatMap((kind) =>
        body[kind] === ''
          ? []
          : { kind, mark: services.sealer.markOf(kind as PersonalKind, body[kind]) },
      )
      const found = await alikeMatters(services.db, {
        tokens: generalTokens(facts.actor),
        types: ['petition', 'message'],
        title: body.title,
        text: body.text,
        marks: marked.map(({ mark }) => mark),
        most,
      })
      const same = found.filter(({ marks }) => marks.length > 0).map(({ id }) => id)
      const known = await mayKnow(services.engine, session.person, same)
      const told = found.filter(({ id, share }) => known.has(id) || share >= alikeFrom)
      const compared = told.filter(({ id }) => known.has(id))
      if (compared.length > 0) {
        await services.audit.access(services.db, {
          at: services.now(),
          person: session.person,
          what: `比对同一人：${compared.map(({ number, title }) => number ?? title).join('、')}`,
        })
      }
      return {
        rows: told.map(({ marks, share, createdAt, type, state, ...row }) => {
          const kind = services.engine.types.get(type)
          const why = marked.flatMap(({ kind: what, mark }) =>
            known.has(row.id) && marks.includes(mark) ? kinds[what] : [],
          )
          return {
            ...row,
            kind: kind?.label ?? type,
            state: kind?.states[state]?.label ?? state,
            on: dayOf(new Date(createdAt)),
            why: [...why, ...(share >= alikeFrom ? [`内容相似${Math.round(share * 100)}%`] : [])],
          }
        }),
      }
    },
  }),
]
