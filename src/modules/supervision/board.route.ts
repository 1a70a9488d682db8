import { z } from 'zod'
import { mondayOf } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { boardRows } from '#modules/supervision/board.store.ts'
import { tallyBy, trendOf, type Tally } from '#modules/supervision/board.ts'
import { isOfOffice } from '#modules/office.ts'

/** 督办看板 and 督办通报 (第九条(五)1, 第十五条(九)). */

const query = z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() })

const listed = 20
const weeks = 12

async function boardOf({ query: asked, session, services }: Call<unknown, z.output<typeof query>>) {
  const facts = await services.engine.factsFor(session.person)
  const { actor, today, org, calendar } = facts
  const year = asked.year ?? Number(today.slice(0, 4))
  const rows = await boardRows(services.db, { year, tokens: generalTokens(actor), today }, calendar)
  const unit = (id: number) => org.unit(id).shortName
  const open = rows.filter(({ endedOn }) => endedOn === null)
  const view = (row: (typeof rows)[number]) => ({
    ...row,
    lead: unit(row.lead),
    assigner: org.person(row.assigner).name,
  })
  return {
    facts,
    board: {
      year,
      today,
      mayReport: isOfOffice({ org, actor, today }),
      whole: tallyBy(rows, () => '全局')[0] ?? null,
      units: tallyBy(rows, (row) => unit(row.lead)),
      leaders: tallyBy(rows, (row) => org.person(row.assigner).name),
      sources: tallyBy(rows, ({ source }) => source),
      trend: trendOf(rows, mondayOf(today), weeks),
      worst: open
        .filter(({ late }) => late > 0)
        .toSorted((a, b) => b.late - a.late)
        .slice(0, listed)
        .map(view),
    },
  }
}

export const boardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/supervision/board',
    tag: '督办',
    summary: '督办看板：按科室、领导、来源统计，趋势，最拖的（第九条(五)1、第十五条(九)）',
    access: 'session',
    query,
    handle: async (call) => (await boardOf(call)).board,
  }),
  route({
    method: 'POST',
    path: '/api/supervision/bulletin',
    tag: '督办',
    summary: '把看板写成一份督办通报的文稿，接着走发文流程',
    access: 'session',
    body: z.strictObject({ period: z.enum(['周', '月']) }),
    handle: async (call) => {
      const { board, facts } = await boardOf({ ...call, query: {} })
      if (!board.mayReport) {
        return refuse('督办通报由办公室起草。', {
          clause: '9.5.1',
          cite: '第九条(五)1',
          status: 403,
        })
      }
      if (!board.whole) return refuse('还没有交办事项，不用通报。', { status: 422 })
      const answer = await call.services.engine.run({
        type: 'outgoing',
        action: 'create',
        input: { draft: bulletin(board, call.body.period, facts.today) },
        person: call.session.person,
      })
      return isRefusal(answer) ? answer : { matter: answer.matter }
    },
  }),
]

type Board = Awaited<ReturnType<typeof boardOf>>['board']

/** The draft: what happened, a table by section, what is most late. Figures as on the board. */
function bulletin(board: Board, period: '周' | '月', today: string) {
  const whole = board.whole!
  const row = (one: Tally) =>
    `|${one.key}|${one.open}|${one.closed}|${one.onTime}|${one.late}|${one.missed}|${one.rate === null ? '—' : `${one.rate}%`}|`
  const worst = board.worst.map(
    (one, i) =>
      `${i + 1}.${one.lead}：${one.title}，已超${one.late}个工作日，进度${one.percent}%。`,
  )
  return {
    kind: '通报',
    code: '文人社办发',
    direction: '下行',
    signing: '办公室文件',
    authorisation: '第九条(五)1：办公室定期通报督办情况',
    title: `文山州人力资源和社会保障局办公室关于${period === '周' ? '本周' : '本月'}重点工作督办情况的通报`,
    to: '局机关各科室，各直属单位、经办机构',
    body: [
      `截至${formatDay(today)}，局领导和会议交办的事项在办${whole.open}件，办结${whole.closed}件，按时办结${whole.onTime}件，逾期${whole.late}件，缺报${whole.missed}次。现将有关情况通报如下：`,
      '一、各科室办理情况',
      '|科室|在办|办结|按时|逾期|缺报|按时办结率|',
      ...board.units.map(row),
      '二、逾期事项',
      ...(worst.length > 0 ? worst : ['没有逾期事项。']),
      '三、工作要求',
      '请逾期的科室说明原因、制订措施，尽快办结；没有按时限报送落实情况的，视为没有办理。',
    ].join('\n'),
    copies: 1,
  }
}
