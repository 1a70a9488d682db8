import { readable } from '#kernel/matters/readable.store.ts'
import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { tokens } from '#kernel/org/directory.ts'

/**
 * What a person still has (第四十三条(一)12): papers on their desk, classified ones lent to them,
 * archives, seals. Whoever asks sees of it what they may see.
 */

interface Row {
  readonly matter: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly state: string
}

const most = 500

export const secrecyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/secrecy/held/:person',
    tag: '保密',
    summary: '某人在手的文件、涉密件、档案和印章，供离岗清退（第四十三条(一)12）',
    access: 'session',
    params: z.strictObject({ person: z.coerce.number().int().positive() }),
    handle: async ({ params: { person }, session, services }) => {
      const { actor } = await services.engine.factsFor(session.person)
      const rows = await services.db.many<Row>(sql`
        select m.id as matter, m.type, m.number, m.title, m.state from matter m
        where m.bureau = 1 and m.ended_at is null and ${readable(sql`m.acl`, generalTokens(actor))} and (
          (m.type = 'classified' and m.state = 'lent' and m.data ->> 'holder' = ${`${person}`})
          or (m.type = 'archive-loan' and m.state = 'lent' and m.data ->> 'applicant' = ${`${person}`})
          or (m.type = 'seal' and m.data ->> 'keeper' = ${`${person}`})
          or (m.type in ('incoming', 'outgoing') and exists (
            select from task t where t.matter_id = m.id and t.closed_at is null
              and t.kind = 'do' and t.holder = ${tokens.person(person)})))
        order by m.type, m.created_at, m.id limit ${most}
      `)
      const { types } = services.engine
      return {
        rows: rows.map(({ state, ...row }) => ({
          ...row,
          typeLabel: types.get(row.type)?.label ?? row.type,
          stateLabel: types.get(row.type)?.states[state]?.label ?? state,
        })),
      }
    },
  }),
]
