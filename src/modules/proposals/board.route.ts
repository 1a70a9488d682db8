import { readable } from '#kernel/matters/readable.store.ts'
import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { inForce } from '#modules/decide.ts'
import { director } from '#modules/office.ts'
import { fiveRates, keyRate } from '#rulebook/articles/a26-proposals.ts'

/** 办理情况: 重点建议提案五个100% and the year's counts (第二十六条(一)、(三)6). */

interface Row {
  readonly kind: string
  readonly isKey: boolean
  readonly instructed: boolean
  readonly met: boolean
  readonly contacted: boolean
  readonly satisfaction: string | null
  readonly due: string
  readonly replied: string | null
  readonly category: string | null
}

const most = 5000

export const proposalRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/proposals/board',
    tag: '建议提案',
    summary: '建议提案办理情况：五个100%和年度统计（第二十六条）',
    access: 'session',
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
    handle: async ({ query, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const year = query.year ?? Number(facts.today.slice(0, 4))
      const chief = director(facts.org, facts.today)?.id ?? null
      const rows = await services.db.many<Row>(sql`
        select data ->> 'kind' as kind, (data ->> 'isKey')::boolean as "isKey",
          coalesce((data ->> 'instructedBy')::int = ${chief}, false) as instructed,
          data -> 'contacts' @? '$[*] ? (@.way == "登门拜访" || @.way == "现场座谈" || @.way == "专题调研")' as met,
          jsonb_array_length(data -> 'contacts') > 0 as contacted,
          data ->> 'satisfaction' as satisfaction, data ->> 'due' as due,
          data -> 'reply' ->> 'on' as replied, data -> 'answer' ->> 'category' as category
        from matter
        where bureau = 1 and type = 'proposal' and state <> 'returned'
          and ${readable(sql`acl`, generalTokens(facts.actor))}
          and created_at >= ${`${year}-01-01T00:00:00+08:00`}
          and created_at < ${`${year + 1}-01-01T00:00:00+08:00`}
        order by created_at limit ${most}
      `)
      const key = rows.filter(({ isKey }) => isKey)
      const isDone = {
        主要领导批办率: (row: Row) => row.instructed,
        见面沟通率: (row: Row) => row.met,
        代表委员参与率: (row: Row) => row.contacted,
        满意率: (row: Row) => row.satisfaction !== null && row.satisfaction !== '不满意',
        按时办结率: (row: Row) =>
          row.replied === null ? row.due >= facts.today : row.replied <= row.due,
      }
      const asking = inForce({ matter: { ruleDate: facts.today }, ...facts })
      const rates = fiveRates.map((rate) => {
        const met = key.filter(isDone[rate]).length
        const { outcome, reason } = keyRate.on(asking)({ rate, all: key.length, met })
        return { rate, all: key.length, met, isReached: outcome, reason }
      })
      const count = (fits: (row: Row) => boolean) => rows.filter(fits).length
      return {
        year,
        rates,
        counts: {
          建议: count(({ kind }) => kind === '建议'),
          提案: count(({ kind }) => kind === '提案'),
          已答复: count(({ replied }) => replied !== null),
          逾期: count(({ replied, due }) => (replied ?? facts.today) > due),
          满意: count(({ satisfaction }) => satisfaction === '满意'),
          A类: count(({ category }) => category === 'A'),
          B类: count(({ category }) => category === 'B'),
          C类: count(({ category }) => category === 'C'),
          D类: count(({ category }) => category === 'D'),
        },
      }
    },
  }),
]
