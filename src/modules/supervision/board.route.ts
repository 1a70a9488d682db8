import { z } from 'zod'
import { addDays, mondayOf } from '#kernel/calendar/day.ts'
import { spanOf } from '#kernel/calendar/span.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { day } from '#modules/fields.ts'
import { isOfOffice } from '#modules/office.ts'
import { boardTasks } from '#modules/supervision/board.store.ts'
import {
  behind,
  figures,
  spanKinds,
  standing,
  tallyBy,
  trendOf,
  type BoardRow,
  type Tally,
} from '#modules/supervision/board.ts'
import { bulletin } from '#modules/supervision/bulletin.ts'
import { taskBulletinObjection } from '#rulebook/articles/a15-windows.ts'

/** 督办看板 and 督办通报 (第九条(五)1, 第十五条(九)). */

/** The week, month or year that is counted, by a day in it; today's where none is named. */
const query = z.strictObject({ span: z.enum(spanKinds).default('year'), on: day.optional() })

const groups = ['全局', '科室', '交办领导', '来源'] as const
type Group = (typeof groups)[number]

const listed = 20
const weeks = 12

async function boardOf({
  query: asked,
  session,
  services,
}: Pick<Call<unknown, z.output<typeof query>>, 'query' | 'session' | 'services'>) {
  const facts = await services.engine.factsFor(session.person)
  const { actor, today, org, calendar } = facts
  const span = spanOf(asked.span, asked.on ?? today)
  const whole = spanOf('year', span.to < today ? span.to : today)
  const trendFrom = addDays(mondayOf(today), -7 * (weeks - 1))
  const since = [span.from, whole.from, trendFrom].toSorted()[0]!
  const tasks = await boardTasks(services.db, { tokens: generalTokens(actor), since })
  const workdays = (from: string, to: string) => calendar.workdaysBetween(from, to)
  const rows = standing(tasks, span, today, workdays)
  const asking = inForce({ matter: { ruleDate: today }, ...facts })
  const keyOf: Record<Group, (row: BoardRow) => string> = {
    全局: () => '全局',
    科室: ({ lead }) => org.unit(lead).shortName,
    交办领导: ({ assigner }) => org.person(assigner).name,
    来源: ({ source }) => source,
  }
  const tally = (group: Group, of = rows) => tallyBy(of, keyOf[group], asking)
  const view = (row: BoardRow) => ({
    ...row,
    lead: org.unit(row.lead).shortName,
    assigner: org.person(row.assigner).name,
  })
  const open = rows.filter(({ endedOn }) => endedOn === null)
  return {
    facts,
    asking,
    rows,
    keyOf,
    view,
    board: {
      span,
      today,
      mayReport: isOfOffice(facts),
      whole: tally('全局')[0] ?? null,
      /** The year so far, to compare with. */
      year: tally('全局', standing(tasks, whole, today, workdays))[0] ?? null,
      units: tally('科室'),
      leaders: tally('交办领导'),
      sources: tally('来源'),
      trend: trendOf(tasks, mondayOf(today), weeks),
      worst: open
        .filter(({ late }) => late > 0)
        .toSorted((a, b) => b.late - a.late)
        .slice(0, listed)
        .map(view),
    },
  }
}

const lineColumns = [
  ['编号', 14],
  ['事项', 48],
  ['牵头', 14],
  ['交办', 12],
  ['来源', 18],
  ['级别', 8],
  ['立项', 12],
  ['时限', 12],
  ['办结', 12],
  ['进度%', 8],
  ['报进展（次）', 12],
  ['缺报（次）', 12],
  ['超期（工作日）', 14],
] as const

const tallyColumns = ['在办', '办结', '按时', '逾期', '缺报', '按时办结率%', '报送率%'] as const

export const boardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/supervision/board',
    tag: '督办',
    summary:
      '督办看板：一周、一月或一年，按科室、领导、来源统计，趋势，最拖的（第九条(五)1、第十五条(九)）',
    access: 'session',
    query,
    handle: async (call) => (await boardOf(call)).board,
  }),
  route({
    method: 'GET',
    path: '/api/supervision/lines',
    tag: '督办',
    summary: '看板上一个数字后面的逐件',
    access: 'session',
    query: query.extend({
      group: z.enum(groups).default('全局'),
      key: z.string().max(100).default('全局'),
      figure: z.enum(figures),
    }),
    handle: async (call) => {
      const { group, key, figure } = call.query
      const { rows, keyOf, view } = await boardOf(call)
      const found = rows.filter((row) => keyOf[group](row) === key && behind[figure](row))
      return { rows: found.toSorted((a, b) => b.late - a.late).map(view) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/supervision/export',
    tag: '督办',
    summary: '导出看板：统计和逐件（第四十三条(六)3：导出留痕）',
    access: 'session',
    query,
    handle: async (call) => {
      const { board, rows, view } = await boardOf(call)
      const cells = (one: Tally) => [
        one.key,
        one.open,
        one.closed,
        one.onTime,
        one.late,
        one.missed,
        one.rate,
        one.replied,
      ]
      const tallies = (name: string, given: readonly Tally[]) => ({
        name,
        columns: [[name, 20] as const, ...tallyColumns.map((one) => [one, 12] as const)],
        rows: given.map(cells),
      })
      return await exportSheets(
        call,
        { name: `督办情况${board.span.label}`, kind: '导出督办看板', query: call.query },
        [
          tallies('全局', board.whole ? [board.whole] : []),
          tallies('科室', board.units),
          tallies('交办领导', board.leaders),
          tallies('来源', board.sources),
          {
            name: '逐件',
            columns: lineColumns,
            rows: rows
              .map(view)
              .map((row) => [
                row.number,
                row.title,
                row.lead,
                row.assigner,
                row.source,
                row.level,
                row.createdOn,
                row.dueOn,
                row.endedOn,
                row.percent,
                row.reports,
                row.missed,
                row.late,
              ]),
          },
        ],
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/supervision/bulletin',
    tag: '督办',
    summary: '把一周或一月的看板写成一份督办通报的文稿，接着走发文流程',
    access: 'session',
    body: z.strictObject({ span: z.enum(['week', 'month']), on: day.optional() }),
    handle: async (call) => {
      const { board, asking } = await boardOf({ ...call, query: call.body })
      if (!board.mayReport) {
        return refuse('督办通报由办公室起草。', {
          clause: '9.5.1',
          cite: '第九条(五)1',
          status: 403,
        })
      }
      if (board.span.from > board.today) {
        return refuse('这段时间还没有到。', { field: 'on', status: 400 })
      }
      if (!board.whole || !board.year) {
        return refuse(`${board.span.label}没有交办事项，不用通报。`, { status: 422 })
      }
      const draft = bulletin({
        ...board,
        whole: board.whole,
        year: board.year,
        objections: taskBulletinObjection.on(asking)({ from: board.today }).outcome,
      })
      const answer = await call.services.engine.run({
        type: 'outgoing',
        action: 'create',
        input: { draft },
        person: call.session.person,
      })
      return isRefusal(answer) ? answer : { matter: answer.matter }
    },
  }),
]
