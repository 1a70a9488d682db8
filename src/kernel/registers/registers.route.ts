import { z } from 'zod'
import { json, sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { exportRegister } from '#kernel/registers/export.store.ts'
import { lineOf } from '#kernel/registers/line.ts'
import {
  countRegister,
  listRegister,
  registerBound,
  registerSorts,
  type RegisterQuery,
} from '#kernel/registers/register.store.ts'
import { refuse } from '#kernel/refusal.ts'

/** Registers, saved filters, 常用语, export to Excel. */

export const registerQuery = z.strictObject({
  type: z.string().max(40),
  q: z.string().trim().max(100).optional(),
  state: z.string().max(40).optional(),
  year: z.coerce.number().int().min(1950).max(2199).optional(),
  from: z.iso.date('日期有误。').optional(),
  to: z.iso.date('日期有误。').optional(),
  due: z.enum(['overdue', 'today', 'soon']).optional(),
  sort: z.enum(registerSorts).default('-createdAt'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

function queryFor(query: z.output<typeof registerQuery>, facts: Facts): RegisterQuery {
  return {
    type: query.type,
    tokens: generalTokens(facts.actor, query.type),
    q: query.q || null,
    state: query.state ?? null,
    year: query.year ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    due: query.due ?? null,
    today: facts.today,
    soon: facts.calendar.addWorkdays(facts.today, 2),
    sort: query.sort,
    after: query.after ?? null,
    limit: query.limit,
  }
}

const own = ({ session }: Call) => session.person

export const registerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/matters',
    tag: '登记簿',
    summary: '某类事项的登记簿',
    access: 'session',
    query: registerQuery,
    handle: async ({ query, session, services }) => {
      const type = services.engine.types.get(query.type)
      if (!type) return refuse('没有这种事项。', { status: 404 })
      const facts = await services.engine.factsFor(session.person)
      const ask = queryFor(query, facts)
      const [rows, total] = await Promise.all([
        listRegister(services.db, { ...ask, limit: ask.limit + 1 }),
        countRegister(services.db, ask),
      ])
      const shown = rows.slice(0, query.limit)
      return {
        rows: shown.map((row) => lineOf(row, type, facts)),
        columns: type.columns.map(({ key, label }) => ({ key, label })),
        states: Object.entries(type.states).map(([key, { label }]) => ({ key, label })),
        next: rows.length > query.limit ? shown.at(-1)!.cursor : null,
        total: Math.min(total, registerBound),
        totalCapped: total > registerBound,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registers/export',
    tag: '登记簿',
    summary: '导出为 Excel（第四十三条(六)3：导出留痕）',
    access: 'session',
    query: registerQuery.omit({ after: true, limit: true }),
    handle: async ({ query, session, services }) => {
      const type = services.engine.types.get(query.type)
      if (!type) return refuse('没有这种事项。', { status: 404 })
      const facts = await services.engine.factsFor(session.person)
      const ask = { ...queryFor({ ...query, limit: 500 }, facts), limit: 500 }
      const total = await countRegister(services.db, ask)
      await services.db.tx((tx) =>
        services.audit.append(tx, {
          stream: 'export',
          at: services.now(),
          actor: session.person,
          kind: '导出登记簿',
          body: { ...query, rows: total > registerBound ? `${registerBound}+` : total },
        }),
      )
      return {
        download: exportRegister(services.db, type, ask, facts),
        name: `${type.label}登记簿${facts.today}.xlsx`,
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/filters',
    tag: '登记簿',
    summary: '本人保存的筛选',
    access: 'session',
    query: z.strictObject({ register: z.string().max(40) }),
    handle: async (call) => ({
      rows: await call.services.db.many(sql`
        select id, name, query from saved_filter
        where person = ${own(call)} and register = ${call.query.register} order by name
      `),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/filters',
    tag: '登记簿',
    summary: '保存筛选',
    access: 'session',
    body: z.strictObject({
      register: z.string().max(40),
      name: z.string().trim().min(1, '请填写名称。').max(30),
      query: z.record(z.string().max(40), z.string().max(200)),
    }),
    handle: async (call) =>
      await call.services.db.one<{ id: number }>(sql`
        insert into saved_filter (person, register, name, query)
        values (${own(call)}, ${call.body.register}, ${call.body.name}, ${json(call.body.query)}::jsonb)
        on conflict (person, register, name) do update set query = excluded.query returning id
      `),
  }),
  route({
    method: 'DELETE',
    path: '/api/filters/:id',
    tag: '登记簿',
    summary: '删除保存的筛选',
    access: 'session',
    params: z.strictObject({ id: z.coerce.number().int() }),
    handle: async (call) => {
      await call.services.db.run(
        sql`delete from saved_filter where id = ${call.params.id} and person = ${own(call)}`,
      )
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/phrases',
    tag: '工作台',
    summary: '常用语',
    access: 'session',
    handle: async (call) => ({
      standard: [
        '同意。',
        '已阅。',
        '请按规定办理。',
        '请抓紧办理，按时限报送结果。',
        '请提出意见后报。',
      ],
      own: await call.services.db.many(
        sql`select id, txt as text from phrase where person = ${own(call)} order by id`,
      ),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/phrases',
    tag: '工作台',
    summary: '增加常用语',
    access: 'session',
    body: z.strictObject({ text: z.string().trim().min(1, '请填写内容。').max(200) }),
    handle: async (call) => {
      await call.services.db.run(sql`
        insert into phrase (person, txt) values (${own(call)}, ${call.body.text}) on conflict do nothing
      `)
      return {}
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/phrases/:id',
    tag: '工作台',
    summary: '删除常用语',
    access: 'session',
    params: z.strictObject({ id: z.coerce.number().int() }),
    handle: async (call) => {
      await call.services.db.run(
        sql`delete from phrase where id = ${call.params.id} and person = ${own(call)}`,
      )
      return {}
    },
  }),
]
