import { z } from 'zod'
import { addDays, monthEnd } from '#kernel/calendar/day.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { isStaff } from '#modules/office.ts'
import { keepersOf } from '#modules/publicity/notices/keepers.ts'
import { itemsIn, pointsIn, requestFigures } from '#modules/publicity/points/board.store.ts'
import { scoreOf, type UnitScore } from '#modules/publicity/points/board.ts'
import { siteColumns } from '#rulebook/articles/a51-website-points.ts'

/** 公开考核看板 and its quarterly list (第五十一条(三)–(五)). Everybody of the bureau may read it. */

const query = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  /** The year as it stood at the end of a quarter; at its end or today where none is named. */
  quarter: z.coerce.number().int().min(1).max(4).optional(),
})

const measuredKinds = ['内设机构', '直属机构', '经办机构']
const staffOnly = refuse('只有本局工作人员可以查看。', { status: 403 })

async function boardOf({
  query: asked,
  session,
  services,
}: Pick<Call<unknown, z.output<typeof query>>, 'query' | 'session' | 'services'>) {
  const facts = await services.engine.factsFor(session.person)
  if (!isStaff(facts)) return staffOnly
  const { org, today, calendar, amendments } = facts
  const year = asked.year ?? Number(today.slice(0, 4))
  const { quarter } = asked
  const from = `${year}-01-01`
  const end = monthEnd(`${year}-${String((quarter ?? 4) * 3).padStart(2, '0')}-01`)
  const to = end < today ? end : today
  const day = to < from ? from : to
  const asking = inForce({ matter: { ruleDate: day }, calendar, amendments })
  const months: string[] = []
  for (let on = from; on <= to; on = addDays(monthEnd(on), 1)) months.push(on.slice(0, 7))
  const [items, points, requests] = await Promise.all([
    itemsIn(services.db, { from, to }),
    pointsIn(services.db, { from, to }),
    requestFigures(services.db, { from, to }),
  ])
  const keepers = siteColumns.map((column) => ({
    column,
    units: keepersOf(column, { org, today: day, calendar, amendments }),
  }))
  const units = org
    .unitsOn(day)
    .filter(({ kind }) => measuredKinds.includes(kind))
    .map((unit): UnitScore =>
      scoreOf(
        {
          unit: unit.id,
          name: unit.shortName,
          isAgency: unit.kind === '经办机构',
          // The headcount of 1 January; of today where the organisation is younger.
          people:
            org.membersOf(unit.id, `${year}-01-01`).length || org.membersOf(unit.id, day).length,
          columns: keepers.filter((one) => one.units.includes(unit.id)).map(({ column }) => column),
        },
        items,
        points,
        months,
        asking,
      ),
    )
    .toSorted((a, b) => b.total - a.total || a.unit - b.unit)
  return { year, quarter: quarter ?? null, from, to, units, requests, items, points }
}

const tag = '政府信息公开'

export const publicityBoardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/publicity/board',
    tag,
    summary: '公开考核看板：各科室任务、得分和每个数的依据（第五十一条）',
    access: 'session',
    query,
    handle: async (call) => {
      const board = await boardOf(call)
      if (isRefusal(board)) return board
      const { items: _items, points: _points, ...rest } = board
      return rest
    },
  }),
  route({
    method: 'GET',
    path: '/api/publicity/board/:unit',
    tag,
    summary: '一个科室被计数的各条',
    access: 'session',
    params: z.strictObject({ unit: z.coerce.number().int().positive() }),
    query,
    handle: async (call) => {
      const board = await boardOf(call)
      if (isRefusal(board)) return board
      const { unit } = call.params
      return {
        items: board.items.filter(({ units }) => units.includes(unit)),
        points: board.points.filter((one) => one.unit === unit),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/publicity/board.xlsx',
    tag,
    summary: '导出公开情况（第五十一条(五)1每季度公开）',
    access: 'session',
    query,
    handle: async (call) => {
      const board = await boardOf(call)
      if (isRefusal(board)) return board
      const { year, quarter, units } = board
      const title = `${year}年${quarter ? `截至第${quarter}季度` : ''}政府信息公开情况`
      return await sheetOf(call, title, units)
    },
  }),
]

async function sheetOf(
  call: Call<unknown, z.output<typeof query>>,
  title: string,
  units: readonly UnitScore[],
) {
  return await exportSheets(call, { name: title, kind: '导出公开考核看板', query: call.query }, [
    {
      name: '公开情况',
      columns: [
        ['科室', 14],
        ['年任务', 8],
        ['原创', 8],
        ['转发', 8],
        ['未达月份', 20],
        ['得分', 8],
        ['计算', 60],
        ['任务完成', 10],
        ['评优限制', 24],
      ],
      rows: units.map((one) => [
        one.name,
        one.target,
        one.originals,
        one.forwarded,
        one.short.join('、'),
        one.total,
        one.figures.map(({ label, value, reason }) => `${label}${value}：${reason}`).join('；'),
        one.isMet ? '是' : '否',
        one.lock,
      ]),
    },
  ])
}
