import { readable } from '#kernel/matters/readable.store.ts'
import { z } from 'zod'
import { containing, sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { sealSeries, type SealLine } from '#modules/seal-book.ts'
import { keptSeals, registerListed } from '#modules/seals/kept.store.ts'

/** 印章使用情况登记表 (第三十条(六)3): every use of a seal in one book, whatever it was set on. */

interface Row extends SealLine {
  matter: string
  type: string
}

const most = 1000

export const sealRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/seals',
    tag: '印章',
    summary: '在用的印章和保管人（第三十条(一)、(二)）',
    access: 'session',
    handle: async ({ session, services }) => {
      const [{ org }, rows] = await Promise.all([
        services.engine.factsFor(session.person),
        keptSeals(services.db),
      ])
      return {
        rows: rows.map(({ id, kind, name, unit, keeper }) => ({
          id,
          kind,
          name,
          unit: org.unit(unit).shortName,
          keeper: org.person(keeper).name,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/seals/listed',
    tag: '印章',
    summary: '把规则所列而台账里还没有的印章一次登记完（第三十条(一)）',
    access: 'session',
    body: z.strictObject({ since: z.iso.date('请填写启用日期。') }),
    handle: async ({ body, session, services }) =>
      await registerListed(services.db, services.engine, session.person, body.since),
  }),
  route({
    method: 'GET',
    path: '/api/seals/uses',
    tag: '印章',
    summary: '用印登记簿：一年的用印，编号连续（第三十条(六)3）',
    access: 'session',
    query: z.strictObject({
      year: z.coerce.number().int().min(2000).max(2999).optional(),
      seal: z.string().max(60).default(''),
      q: z.string().trim().max(60).default(''),
    }),
    handle: async ({ query, session, services }) => {
      const { actor, today } = await services.engine.factsFor(session.person)
      const year = query.year ?? Number(today.slice(0, 4))
      const held = generalTokens(actor)
      const like = containing(query.q)
      const [rows, drawn] = await Promise.all([
        services.db.many<Row>(sql`
          select id as matter, type, data -> 'sealUse' ->> 'no' as no,
            data -> 'sealUse' ->> 'seal' as seal, (data -> 'sealUse' ->> 'copies')::int as copies,
            data -> 'sealUse' ->> 'approver' as approver, data -> 'sealUse' ->> 'handler' as handler,
            data -> 'sealUse' ->> 'keeper' as keeper, data -> 'sealUse' ->> 'at' as at,
            data -> 'sealUse' ->> 'content' as content
          from matter
          where bureau = 1 and data -> 'sealUse' ->> 'no' is not null
            and data -> 'sealUse' ->> 'no' >= ${`印${year}-`}
            and data -> 'sealUse' ->> 'no' < ${`印${year + 1}-`}
            and ${readable(sql`acl`, held)}
            and (${query.seal} = '' or data -> 'sealUse' ->> 'seal' = ${query.seal})
            and (${query.q} = '' or data -> 'sealUse' ->> 'content' like ${like}
              or data -> 'sealUse' ->> 'handler' like ${like})
          order by data -> 'sealUse' ->> 'no' desc limit ${most}
        `),
        services.db.many<{ last: number }>(
          sql`select last from number_series where bureau = 1 and series = ${sealSeries(`${year}`)}`,
        ),
      ])
      return { year, rows, last: drawn[0]?.last ?? 0 }
    },
  }),
]
