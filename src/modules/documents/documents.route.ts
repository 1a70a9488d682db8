import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { z } from 'zod'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { closingRoutes } from '#modules/documents/closing.route.ts'
import { similarPapers } from '#modules/documents/earlier.store.ts'
import { dutiesOf } from '#modules/documents/office-duties.ts'
import { outgoingRoutes } from '#modules/documents/outgoing/outgoing.route.ts'
import { papersRoute } from '#modules/documents/papers.route.ts'

/** What documents need over HTTP besides the generic commands. */

export const documentRoutes: Route[] = [
  ...closingRoutes,
  papersRoute,
  ...outgoingRoutes,
  route({
    method: 'GET',
    path: '/api/documents/similar',
    tag: '收文',
    summary: '重复来文和以前处理过的同类问题（第五十三条(一)2）',
    access: 'session',
    query: z.strictObject({
      from: z.string().trim().max(100).default(''),
      docNumber: z.string().trim().max(60).default(''),
      title: z.string().trim().max(300).default(''),
      except: z.uuid().optional(),
    }),
    handle: async ({ query, session, services }) => {
      const { actor } = await services.engine.factsFor(session.person)
      return { rows: await similarPapers(services.db, query, generalTokens(actor)) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/documents/late',
    tag: '收文',
    summary: '逾期清单与各科室统计（第十五条(九)）',
    access: 'session',
    handle: async ({ session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const { org, today, calendar } = facts
      const rows = await services.db.many<{
        matter: string
        number: string
        title: string
        unit: number | null
        label: string
        cite: string
        dueOn: string
      }>(sql`
        select m.id as matter, m.number, m.title, m.unit, c.label, c.cite, c.due_on as "dueOn"
        from clock c join matter m on m.id = c.matter_id
        where m.bureau = 1 and m.ended_at is null and c.state = 'running'
          and c.due_on < ${today} and ${readable(sql`m.acl`, generalTokens(facts.actor))}
        order by c.due_on, m.id limit 500
      `)
      const units = new Map<string, { unit: string; late: number; worst: number }>()
      const lines = rows.map((row) => {
        const unit = row.unit === null ? '办公室' : org.unit(row.unit).shortName
        const late = Math.max(1, calendar.workdaysBetween(row.dueOn, today))
        const sum = units.get(unit) ?? { unit, late: 0, worst: 0 }
        units.set(unit, { unit, late: sum.late + 1, worst: Math.max(sum.worst, late) })
        return { ...row, unit, lamp: lampOf(row.dueOn, today, calendar) }
      })
      return { rows: lines, units: [...units.values()].toSorted((a, b) => b.late - a.late) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/office-duties',
    tag: '收文',
    summary: '收发室今日事务',
    access: 'session',
    handle: async ({ session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const rows = await services.db.many<{ duty: string; at: string }>(sql`
        select duty, to_char(done_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from duty_check where bureau = 1 and day = ${facts.today}
      `)
      const done = new Map(rows.map((row) => [row.duty, row.at]))
      return {
        mine: facts.actor.tokens.includes(tokens.duty('收发员')),
        rows: dutiesOf(facts.today, facts.now, done, facts.calendar),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/office-duties',
    tag: '收文',
    summary: '登记今日事务已办',
    access: 'session',
    body: z.strictObject({
      duty: z.enum(['login-am', 'login-pm', 'exchange']),
      note: z.string().trim().max(200).default(''),
    }),
    handle: async ({ body, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const held = [...facts.actor.tokens, ...facts.actor.behalves.flatMap((b) => b.tokens)]
      if (!held.includes(tokens.duty('收发员'))) {
        return refuse('此项由收发员登记。', {
          status: 403,
          clause: '53.1.1b',
          cite: '第五十三条(一)1',
        })
      }
      const done = await services.db.run(sql`
        insert into duty_check (day, duty, done_at, person, note)
        values (${facts.today}, ${body.duty}, ${facts.now}, ${session.person}, ${body.note})
        on conflict do nothing
      `)
      return done ? {} : refuse('今天已经登记过了。', { status: 409 })
    },
  }),
]
