import { z } from 'zod'
import { spanBetween, spanOf, type Span } from '#kernel/calendar/span.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { day } from '#modules/fields.ts'
import { bureauName } from '#modules/office.ts'
import { countsForDesk, isDesk, mayCount } from '#modules/petitions/board/asking.ts'
import { petitionBoard } from '#modules/petitions/board/board.store.ts'
import {
  behind,
  figureNames,
  figures,
  groups,
  keyIn,
  type Tally,
} from '#modules/petitions/board/figures.ts'
import type { Standing } from '#modules/petitions/board/standing.ts'
import { statisticsTable } from '#modules/petitions/board/table.ts'

/** 信访情况统计 over HTTP (第三十三条(十二)1): for 信访科 and the leaders, never stored. */

export const spanQuery = z.strictObject({
  kind: z.enum(['month', 'half-year', 'year', 'days']).default('month'),
  /** A day in the month, half year or year; today's where none is named. */
  on: day.optional(),
  /** Both ends of any other stretch of days. */
  from: day.optional(),
  to: day.optional(),
})
type SpanQuery = z.output<typeof spanQuery>

export function spanAsked({ kind, on, from, to }: SpanQuery, today: string): Span | Refusal {
  if (kind !== 'days') return spanOf(kind, on ?? today)
  if (!from || !to || to < from) {
    return refuse('请填写起止日期，止日不早于起日。', { field: 'to', status: 400 })
  }
  return spanBetween(from, to)
}

async function boardOf({
  query,
  session,
  services,
}: Pick<Call<unknown, SpanQuery>, 'query' | 'session' | 'services'>) {
  const facts = await services.engine.factsFor(session.person)
  if (!mayCount(facts)) return countsForDesk
  const span = spanAsked(query, facts.today)
  if (isRefusal(span)) return span
  if (span.from > facts.today) return refuse('这段时间还没有到。', { field: 'on', status: 400 })
  return { facts, ...(await petitionBoard(services.db, facts, { span, kind: query.kind })) }
}

/** A line of the list behind a figure: only of what the reader may open. */
const lineOf = ({ row, isLate, ending }: Standing, unitName: (id: number) => string) => ({
  matter: row.matter,
  number: row.number,
  title: row.title,
  channel: row.channel,
  purpose: row.purpose,
  received: row.received,
  people: row.people,
  unit: row.unit === null ? '' : unitName(row.unit),
  accepted: row.acceptedOn,
  replied: row.repliedOn,
  ended: ending === null ? null : row.endedOn,
  ending,
  isLate,
})

const tallyColumns = [
  'received',
  'people',
  'groups',
  'repeat',
  'accepted',
  'refused',
  'transferred',
  'closed',
  'onTime',
  'late',
  'open',
  'lateOpen',
  'longOpen',
] as const

const lineColumns = [
  ['编号', 18],
  ['事项', 44],
  ['形式', 10],
  ['类别', 10],
  ['收到', 12],
  ['人数', 8],
  ['科室', 14],
  ['受理', 12],
  ['答复', 12],
  ['结束', 12],
  ['结果', 10],
  ['逾期', 8],
] as const

const tag = '信访'

export const petitionBoardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/petitions/board',
    tag,
    summary: '信访情况统计：月、半年、年或任意一段，与上期、去年同期比（第三十三条(十二)1）',
    access: 'session',
    query: spanQuery,
    handle: async (call) => {
      const found = await boardOf(call)
      return isRefusal(found) ? found : { ...found.board, mayReport: isDesk(found.facts) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/board/lines',
    tag,
    summary: '一个数字后面的逐件：只列本人可以查看的',
    access: 'session',
    query: spanQuery.extend({
      group: z.enum(groups).default('全部'),
      key: z.string().max(100).default('全部'),
      figure: z.enum(figureNames),
    }),
    handle: async (call) => {
      const { group, key, figure } = call.query
      const found = await boardOf(call)
      if (isRefusal(found)) return found
      const { now, unitName } = found
      const all = now.filter((one) => keyIn(group, one, unitName) === key && behind(figure, one))
      const open = all.filter(({ row }) => row.isReadable)
      return {
        rows: open.map((one) => lineOf(one, unitName)),
        /** Counted, but not for this reader to open. */
        closed: all.length - open.length,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/board/export',
    tag,
    summary: '导出信访情况统计表和本人可以查看的逐件（第四十三条(六)3：导出留痕）',
    access: 'session',
    query: spanQuery,
    handle: async (call) => {
      const found = await boardOf(call)
      if (isRefusal(found)) return found
      const { board, now, unitName } = found
      const { compared } = board
      const tallies = (name: string, given: readonly Tally[]) => ({
        name,
        columns: [
          [name, 24] as const,
          ...tallyColumns.map((figure) => [figures[figure].label, 12] as const),
        ],
        rows: given.map((one) => [one.key, ...tallyColumns.map((figure) => one[figure])]),
      })
      return await exportSheets(
        call,
        {
          name: `信访情况统计表${board.span.label}`,
          kind: '导出信访情况统计',
          query: call.query,
        },
        [
          {
            name: '统计表',
            columns: [
              ['部分', 10],
              ['项目', 30],
              ['本期', 10],
              ['上期', 10],
              ['去年同期', 10],
            ],
            rows: figureNames.map((figure) => [
              figures[figure].part,
              figures[figure].label,
              compared.now[figure],
              compared.before[figure],
              compared.last[figure],
            ]),
          },
          tallies('形式', board.channels),
          tallies('来源', board.sources),
          tallies('类别', board.purposes),
          tallies('科室', board.sections),
          tallies('涉及单位', board.against),
          {
            name: '逐件',
            columns: lineColumns,
            rows: now
              .filter(({ row }) => row.isReadable)
              .map((one) => lineOf(one, unitName))
              .map((one) => [
                one.number,
                one.title,
                one.channel,
                one.purpose,
                one.received,
                one.people,
                one.unit,
                one.accepted,
                one.replied,
                one.ended,
                one.ending,
                one.isLate ? '是' : '',
              ]),
          },
        ],
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/board/print',
    tag,
    summary: '打印《信访情况统计表》（PDF）',
    access: 'session',
    query: spanQuery,
    handle: async (call) => {
      const found = await boardOf(call)
      if (isRefusal(found)) return found
      const { board, facts } = found
      const form = statisticsTable({
        bureau: bureauName(facts.org),
        period: board.span.label,
        until: board.until,
        compared: board.compared,
        sections: board.sections,
        longOpen: board.longOpen,
      })
      const { services, session } = call
      await services.db.tx((tx) =>
        services.audit.append(tx, {
          stream: 'export',
          at: services.now(),
          actor: session.person,
          kind: '打印信访情况统计表',
          body: { ...call.query },
        }),
      )
      return {
        download: await printForm(form),
        name: `信访情况统计表${board.span.label}.pdf`,
        mime: mediaTypes.pdf,
        inline: true,
      }
    },
  }),
]
