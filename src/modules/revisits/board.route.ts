import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { isStaff } from '#modules/office.ts'
import { revisitFigures, type RevisitRow } from '#modules/revisits/board.ts'

/** 执法回访的统计 (第十九条(三)(四)): figures only, open to everybody of the bureau. */

export const revisitRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/revisits',
    tag: '执法回访',
    summary: '回访率：一年、各机构各季度，逐项评分，问题核实（第十九条(四)）',
    access: 'session',
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2199).optional() }),
    handle: async ({ services, session, query }) => {
      const facts = await services.engine.factsFor(session.person)
      if (!isStaff(facts)) return refuse('只有本局工作人员可以查看。', { status: 403 })
      const { today, org } = facts
      const year = String(query.year ?? today.slice(0, 4))
      const rows = await services.db.many<RevisitRow>(sql`
        select state, data ->> 'kind' as kind, (data ->> 'handledBy')::int as "handledBy",
          data ->> 'finishedOn' as "finishedOn", data -> 'problems' as problems,
          coalesce(data -> 'record' -> 'topics', '[]') as topics
        from matter
        where bureau = 1 and type = 'revisit'
          and coalesce(data ->> 'finishedOn', data -> 'record' ->> 'on')
            between ${`${year}-01-01`} and ${`${year}-12-31`}
      `)
      const { byUnit, ...figures } = revisitFigures(
        rows,
        inForce({ ...facts, matter: { ruleDate: today } }),
      )
      return {
        year,
        ...figures,
        byUnit: byUnit.map(({ unit, ...rest }) => ({ name: org.unit(unit).shortName, ...rest })),
      }
    },
  }),
]
