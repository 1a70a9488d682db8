import { z } from 'zod'
import { addDays, isDay, type Day } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { addAbsence, delegate } from '#kernel/org/away.store.ts'
import { endRow } from '#kernel/org/end.store.ts'
import { orgBy, told } from '#kernel/org/org-change.route.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 外出 and 委托: what people enter themselves, and heads for their people. */

const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
const id = z.strictObject({ id: z.coerce.number().int() })

/** One's own, that of one's people as 科室负责人 (or as who stands in for the head), or anybody's as system administrator. */
async function mayNoteAbsence(
  { session, services }: Call,
  person: number,
): Promise<Refusal | null> {
  if (person === session.person || session.admin === 'system') return null
  const org = await services.directory()
  const today = dayOf(services.now())
  const units = org.postsOf(person, today).map(({ post }) => post.unit)
  const isHead = units.some((unit) =>
    org.headOf(unit, today).people.some((head) => head.id === session.person),
  )
  return isHead ? null : refuse('只能登记本人或本科室人员的外出。', { status: 403 })
}

export const awayRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/org/absences',
    tag: '机构',
    summary: '登记外出：本人的，或本科室人员的（科室负责人）',
    access: 'session',
    body: z.strictObject({
      person: z.int().positive().optional(),
      ground: z.string().trim().min(2, '请填写事由。').max(100),
      from: day,
      to: day.nullable(),
    }),
    handle: async (call) => {
      const person = call.body.person ?? call.session.person
      const stop = await mayNoteAbsence(call, person)
      if (stop) return stop
      return await told(call, addAbsence(call.services.db, { ...call.body, person }, orgBy(call)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/org/absences/:id/end',
    tag: '机构',
    summary: '提前回来，或撤销外出',
    access: 'session',
    params: id,
    body: z.strictObject({ last: day }),
    handle: async (call) => {
      const { db } = call.services
      const row = await db.maybe<{ person: number }>(sql`
        select person from absence where id = ${call.params.id} and bureau = 1
      `)
      if (!row) return refuse('没有这次外出。', { status: 404 })
      const stop = await mayNoteAbsence(call, row.person)
      if (stop) return stop
      const ask = { kind: 'absence', id: call.params.id, last: call.body.last, basis: '' } as const
      return await told(call, endRow(db, ask, orgBy(call)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/org/delegations',
    tag: '机构',
    summary: '委托本人的职责，须有书面依据；不得转委托',
    access: 'session',
    body: z.strictObject({
      delegate: z.int().positive(),
      types: z.array(z.string().max(40)).min(1).nullable(),
      basis: z.string().trim().max(200),
      from: day,
      to: day,
    }),
    handle: async (call) => {
      const { engine, db } = call.services
      if (call.body.types?.some((type) => !engine.types.has(type))) {
        return refuse('没有这类事项，请重新选择。', { field: 'types', status: 400 })
      }
      const ask = { ...call.body, principal: call.session.person }
      return await told(call, delegate(db, ask, orgBy(call)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/org/delegations/:id/end',
    tag: '机构',
    summary: '收回本人的委托，立即生效',
    access: 'session',
    params: id,
    handle: async (call) => {
      const { db, now } = call.services
      const own = await db.maybe<{ from: Day }>(sql`
        select valid_from as "from" from delegation
        where id = ${call.params.id} and principal = ${call.session.person} and bureau = 1
      `)
      if (!own) return refuse('没有这项委托，或不是您的委托。', { status: 404 })
      const yesterday = addDays(dayOf(now()), -1)
      const before = addDays(own.from, -1)
      const last = yesterday > before ? yesterday : before
      const ask = { kind: 'delegation', id: call.params.id, last, basis: '本人收回' } as const
      return await told(call, endRow(db, ask, orgBy(call)))
    },
  }),
]
