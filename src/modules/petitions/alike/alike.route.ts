import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { alikeMatters, type Alike } from '#kernel/search/alike.store.ts'
import type { PersonalKind } from '#kernel/privacy/mask.ts'
import type { Message } from '#modules/petitions/messages/message-data.ts'

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

/** What one was found by, as it is shown. */
const shownAs = (
  { services }: Pick<Call, 'services'>,
  { type, state, createdAt, share, id, number, title }: Alike,
  same: readonly string[],
) => {
  const known = services.engine.types.get(type)
  return {
    id,
    number,
    title,
    kind: known?.label ?? type,
    state: known?.states[state]?.label ?? state,
    on: dayOf(new Date(createdAt)),
    why: [...same, ...(share >= 0.25 ? [`内容相似${Math.round(share * 100)}%`] : [])],
  }
}

export const alikeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/petitions/messages/:id/alike',
    tag: '信访',
    summary: '与一件留言同一人、同一事的留言，供并入（第五十六条(一)1(1)）',
    access: 'session',
    params: z.strictObject({ id: z.uuid('编号有误。') }),
    handle: async (call) => {
      const { services, session, params } = call
      const loaded = await services.engine.load(params.id, session.person)
      if (isRefusal(loaded)) return loaded
      const { snapshot } = loaded
      if (snapshot?.type !== 'message') return refuse('没有这件留言。', { status: 404 })
      const { user, phone, text: said } = snapshot.data as Message
      const { actor } = await services.engine.factsFor(session.person)
      const marked = [
        { word: kinds.name, mark: user.mark },
        { word: kinds.phone, mark: phone.mark },
      ].filter(({ mark }) => mark !== '')
      const found = await alikeMatters(services.db, {
        tokens: actor.tokens,
        types: ['message'],
        title: snapshot.title,
        text: said.masked,
        marks: marked.map(({ mark }) => mark),
        most: most + 1,
      })
      const others = found.filter(({ id }) => id !== params.id)
      const received = await services.db.many<{ id: string; on: string }>(sql`
        select id, left(data ->> 'at', 10) as "on" from matter
        where id = any(${others.map(({ id }) => id)}::uuid[])
      `)
      const dayOfOne = new Map(received.map(({ id, on }) => [id, on]))
      return {
        rows: others.map((one) => {
          const same = marked.flatMap(({ mark, word }) => (one.marks.includes(mark) ? word : []))
          const row = shownAs(call, one, same)
          // When it came, not when it was imported: the later one joins the earlier one.
          return { ...row, on: dayOfOne.get(one.id) ?? row.on }
        }),
      }
    },
  }),
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
        rows: found.map((one) =>
          shownAs(
            { services },
            one,
            marked.flatMap(({ kind, mark }) => (one.marks.includes(mark) ? kinds[kind] : [])),
          ),
        ),
      }
    },
  }),
]
