import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { PersonalKind } from '#kernel/privacy/mask.ts'
import { mayKnow } from '#kernel/privacy/may-know.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { alikeFrom, alikeMatters, type Alike } from '#kernel/search/alike.store.ts'
import { isOf, isOfOffice } from '#modules/office.ts'
import type { Message } from '#modules/petitions/messages/message-data.ts'
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

interface Marked {
  /** How it is said that somebody is the same. */
  readonly word: string
  readonly mark: string
}

/** What may be told of those found; that people were compared is kept in the audit. */
async function toldOf(
  { services, session }: Pick<Call, 'services' | 'session'>,
  found: readonly Alike[],
  marked: readonly Marked[],
) {
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
  return told.map(({ marks, share, createdAt, type, state, ...row }) => {
    const kind = services.engine.types.get(type)
    const why = marked.flatMap(({ word, mark }) =>
      known.has(row.id) && marks.includes(mark) ? word : [],
    )
    return {
      ...row,
      kind: kind?.label ?? type,
      state: kind?.states[state]?.label ?? state,
      on: dayOf(new Date(createdAt)),
      why: [...why, ...(share >= alikeFrom ? [`内容相似${Math.round(share * 100)}%`] : [])],
    }
  })
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
        tokens: generalTokens(actor),
        types: ['message'],
        title: snapshot.title,
        text: said.masked,
        marks: marked.map(({ mark }) => mark),
        most: most + 1,
      })
      const rows = await toldOf(
        call,
        found.filter(({ id }) => id !== params.id),
        marked,
      )
      const received = await services.db.many<{ id: string; on: string }>(sql`
        select id, left(data ->> 'at', 10) as "on" from matter
        where id = any(${rows.map(({ id }) => id)}::uuid[])
      `)
      const dayOfOne = new Map(received.map(({ id, on }) => [id, on]))
      // When it came, not when it was imported: the later one joins the earlier one.
      return { rows: rows.map((row) => ({ ...row, on: dayOfOne.get(row.id) ?? row.on })) }
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
    handle: async (call) => {
      const { services, session, body } = call
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
          : { word: kinds[kind], mark: services.sealer.markOf(kind as PersonalKind, body[kind]) },
      )
      const found = await alikeMatters(services.db, {
        tokens: generalTokens(facts.actor),
        types: ['petition', 'message'],
        title: body.title,
        text: body.text,
        marks: marked.map(({ mark }) => mark),
        most,
      })
      return { rows: await toldOf(call, found, marked) }
    },
  }),
]
