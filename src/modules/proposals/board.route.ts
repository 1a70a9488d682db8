import { z } from 'zod'
import { monthEnd } from '#kernel/calendar/day.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { inForce } from '#modules/decide.ts'
import { bureauName, director, isOf, isOfOffice, policyCode } from '#modules/office.ts'
import {
  countsOf,
  monthReport,
  sectionsOf,
  yearReport,
  type ProposalRow,
} from '#modules/proposals/figures.ts'
import { fiveRates, keyRate, summarySent } from '#rulebook/articles/a26-proposals.ts'

/** 办理情况: 重点建议提案五个100%, the year's counts, the monthly and yearly reports (第二十六条(一)、(三)). */

const most = 5000
const query = z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() })

/**
 * What was registered in a year, as far as one may see it; `carried`: and what was open still from
 * years before.
 */
async function rowsOf({ db }: Pick<Services, 'db'>, facts: Facts, year: number, carried = false) {
  const first = `${year}-01-01T00:00:00+08:00`
  const chief = director(facts.org, facts.today)?.id ?? null
  const rows = await db.many<Omit<ProposalRow, 'lead'> & { lead: number }>(sql`
    select id as matter, data ->> 'number' as number, data ->> 'title' as title,
      data ->> 'kind' as kind, (data ->> 'lead')::int as lead,
      (data ->> 'isKey')::boolean as "isKey",
      coalesce((data ->> 'instructedBy')::int = ${chief}, false) as instructed,
      data -> 'contacts' @? '$[*] ? (@.way == "登门拜访" || @.way == "现场座谈" || @.way == "专题调研")' as met,
      jsonb_array_length(data -> 'contacts') > 0 as contacted,
      data ->> 'satisfaction' as satisfaction, data ->> 'due' as due,
      data -> 'reply' ->> 'on' as replied, data ->> 'interim' as interim,
      data -> 'answer' ->> 'category' as category, (data ->> 'rounds')::int as rounds,
      coalesce(data -> 'progress', '[]') as progress, coalesce(data -> 'lapses', '[]') as lapses
    from matter
    where bureau = 1 and type = 'proposal' and state <> 'returned'
      and ${readable(sql`acl`, generalTokens(facts.actor))}
      and (created_at >= ${first}
        or (${carried} and (ended_at is null or ended_at >= ${first})))
      and created_at < ${`${year + 1}-01-01T00:00:00+08:00`}
    order by created_at limit ${most}
  `)
  return rows.map((row): ProposalRow => ({
    ...row,
    lead: facts.org.unit(row.lead).shortName,
  }))
}

function ratesOf(rows: readonly ProposalRow[], facts: Facts) {
  const key = rows.filter(({ isKey }) => isKey)
  const isDone = {
    主要领导批办率: (row: ProposalRow) => row.instructed,
    见面沟通率: (row: ProposalRow) => row.met,
    代表委员参与率: (row: ProposalRow) => row.contacted,
    满意率: (row: ProposalRow) => row.satisfaction !== null && row.satisfaction !== '不满意',
    按时办结率: (row: ProposalRow) =>
      row.replied === null ? row.due >= facts.today : row.replied <= row.due,
  }
  const asking = inForce({ matter: { ruleDate: facts.today }, ...facts })
  return fiveRates.map((rate) => {
    const met = key.filter(isDone[rate]).length
    const { outcome, reason } = keyRate.on(asking)({ rate, all: key.length, met })
    return { rate, all: key.length, met, isReached: outcome, reason }
  })
}

/** When the summary is due: so long after the last one was answered; `null` while one is open. */
function summaryDue(rows: readonly ProposalRow[], facts: Facts): string | null {
  if (rows.length === 0 || rows.some(({ replied }) => replied === null)) return null
  const last = rows
    .map(({ replied }) => replied!)
    .toSorted()
    .at(-1)!
  const asking = inForce({ matter: { ruleDate: facts.today }, ...facts })
  return summarySent.on(asking)({ from: last }).outcome
}

async function asked({
  query: { year },
  session,
  services,
}: Call<unknown, z.output<typeof query>>) {
  const facts = await services.engine.factsFor(session.person)
  const of = year ?? Number(facts.today.slice(0, 4))
  return { facts, year: of, rows: await rowsOf(services, facts, of) }
}

export const proposalRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/proposals/board',
    tag: '建议提案',
    summary: '建议提案办理情况：五个100%、年度统计、各科室质量（第二十六条）',
    access: 'session',
    query,
    handle: async (call) => {
      const { facts, year, rows } = await asked(call)
      return {
        year,
        mayReport: isOf(facts, policyCode) || isOfOffice(facts),
        rates: ratesOf(rows, facts),
        counts: countsOf(rows, facts.today),
        sections: sectionsOf(rows),
        summaryDue: summaryDue(rows, facts),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/proposals/export',
    tag: '建议提案',
    summary: '导出办理情况和进度记录表（第二十六条(三)4；导出留痕）',
    access: 'session',
    query,
    handle: async (call) => {
      const { facts, year, rows } = await asked(call)
      return await exportSheets(
        call,
        { name: `建议提案办理情况${year}年`, kind: '导出建议提案办理情况', query: call.query },
        [
          {
            name: '统计',
            columns: [
              ['指标', 20],
              ['件', 10],
            ],
            rows: Object.entries(countsOf(rows, facts.today)),
          },
          {
            name: '五个100%',
            columns: [
              ['指标', 20],
              ['重点件', 10],
              ['做到', 10],
            ],
            rows: ratesOf(rows, facts).map(({ rate, all, met }) => [rate, all, met]),
          },
          {
            name: '逐件',
            columns: [
              ['编号', 28],
              ['案由', 48],
              ['类别', 8],
              ['主办', 14],
              ['期限', 12],
              ['答复', 12],
              ['结果', 8],
              ['满意', 10],
              ['退回重办', 10],
            ],
            rows: rows.map((row) => [
              row.number,
              row.title,
              row.kind,
              row.lead,
              row.due,
              row.replied,
              row.category,
              row.satisfaction,
              row.rounds,
            ]),
          },
          {
            name: '进度记录表',
            columns: [
              ['编号', 28],
              ['案由', 48],
              ['主办', 14],
              ['日期', 12],
              ['进展', 60],
            ],
            rows: rows.flatMap((row) => [
              ...row.progress.map(({ on, text }) => [row.number, row.title, row.lead, on, text]),
              ...row.lapses.map((on) => [row.number, row.title, row.lead, on, '没有报进展']),
            ]),
          },
        ],
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/proposals/report',
    tag: '建议提案',
    summary: '起草每月进展通报，或年度办理工作总结，接着走发文流程',
    access: 'session',
    body: z.discriminatedUnion('span', [
      z.strictObject({ span: z.literal('year'), year: z.int().min(2000).max(2999).optional() }),
      z.strictObject({
        span: z.literal('month'),
        month: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
          .optional(),
      }),
    ]),
    handle: async ({ body, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const { today, org } = facts
      if (!isOf(facts, policyCode) && !isOfOffice(facts)) {
        return refuse('办理情况由政策法规科（领导小组办公室）和办公室起草。', {
          clause: '26.1b',
          cite: '第二十六条(一)',
          status: 403,
        })
      }
      const from = `${body.span === 'month' ? (body.month ?? today.slice(0, 7)) : today.slice(0, 7)}-01`
      const year =
        body.span === 'year' ? (body.year ?? Number(today.slice(0, 4))) : Number(from.slice(0, 4))
      const rows = await rowsOf(services, facts, year, body.span === 'month')
      if (rows.length === 0) return refuse(`${year}年没有建议提案。`, { status: 422 })
      const bureau = bureauName(org)
      const label = `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`
      const draft =
        body.span === 'month'
          ? monthReport(rows, { from, to: monthEnd(from), label }, bureau)
          : yearReport(rows, { year, today, bureau, rates: ratesOf(rows, facts) })
      const answer = await services.engine.run({
        type: 'outgoing',
        action: 'create',
        input: { draft },
        person: session.person,
      })
      return isRefusal(answer) ? answer : { matter: answer.matter }
    },
  }),
]
