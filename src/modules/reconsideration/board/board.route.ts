import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { tallyBy, tallyNames, type CaseRow } from '#modules/reconsideration/board/figures.ts'
import { lawNotes } from '#rulebook/law-in-force.ts'

/** 行政复议年度统计 (第五十七条): by respondent and kind of act, opened down to the single matter. */

const most = 5000
const query = z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() })

async function rowsOf({
  query: { year },
  session,
  services,
}: Call<unknown, z.output<typeof query>>) {
  const facts = await services.engine.factsFor(session.person)
  const of = year ?? Number(facts.today.slice(0, 4))
  const found = await services.db.many<
    Omit<CaseRow, 'respondent'> & { unit: number | null; other: string }
  >(sql`
    select id as matter, number, title, (data ->> 'respondent')::int as unit,
      case when data ->> 'level' = '州局' then '州局'
        else coalesce(nullif(data ->> 'otherOrgan', ''), '其他机关') end as other,
      data ->> 'actKind' as "actKind", data -> 'examined' ->> 'result' as examined,
      case when data -> 'ended' ->> 'on' is not null then '终止'
        when data -> 'decision' ->> 'on' is not null then data -> 'opinion' ->> 'kind'
        end as outcome,
      left(data ->> 'at', 10) as received, data -> 'decision' ->> 'on' as "decidedOn",
      (data ->> 'isAnswerLapsed')::boolean as "isAnswerLapsed",
      coalesce(data -> 'extension' ->> 'state' = '已延长', false) as "isExtended",
      jsonb_array_length(data -> 'norms') > 0 as "isPaused",
      data -> 'overdue' ->> 'since' is not null as "isOverdue",
      jsonb_array_length(data -> 'suits') > 0 as "isSued"
    from matter
    where bureau = 1 and type = 'reconsideration'
      and ${readable(sql`acl`, generalTokens(facts.actor))}
      and created_at >= ${`${of}-01-01T00:00:00+08:00`}
      and created_at < ${`${of + 1}-01-01T00:00:00+08:00`}
    order by created_at limit ${most}
  `)
  const rows = found.map(({ unit, other, ...row }): CaseRow => ({
    ...row,
    respondent: unit === null ? other : facts.org.unit(unit).shortName,
  }))
  return { year: of, rows }
}

export const reconsiderationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/reconsideration/board',
    tag: '行政复议',
    summary: '行政复议年度统计：按被申请人、行为种类、决定种类（第五十七条）',
    access: 'session',
    query,
    handle: async (call) => {
      const { year, rows } = await rowsOf(call)
      return {
        year,
        rows,
        whole: tallyBy(rows, () => '全州')[0] ?? null,
        respondents: tallyBy(rows, ({ respondent }) => respondent),
        kinds: tallyBy(rows, ({ actKind }) => actKind),
        notes: Object.values(lawNotes).map(({ text }) => text),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/reconsideration/export',
    tag: '行政复议',
    summary: '导出行政复议统计和逐件（第四十三条(六)3：导出留痕）',
    access: 'session',
    query,
    handle: async (call) => {
      const { year, rows } = await rowsOf(call)
      const names = Object.values(tallyNames)
      const columns = [['', 20], ...names.map((name) => [name, 10] as const)] as const
      const sheet = (name: string, keyOf: (row: CaseRow) => string) => ({
        name,
        columns,
        rows: tallyBy(rows, keyOf).map((one) => [
          one.key,
          ...(Object.keys(tallyNames) as (keyof typeof tallyNames)[]).map((key) => one[key]),
        ]),
      })
      return await exportSheets(
        call,
        { name: `${year}年行政复议统计`, kind: 'reconsideration', query: { year } },
        [
          sheet('按被申请人', ({ respondent }) => respondent),
          sheet('按行为种类', ({ actKind }) => actKind),
          {
            name: '逐件',
            columns: [
              ['案号', 18],
              ['案由', 40],
              ['被申请人', 16],
              ['行为', 16],
              ['收到', 12],
              ['审查', 12],
              ['结果', 12],
              ['决定日期', 12],
              ['未按期答复', 12],
              ['延长', 8],
              ['中止', 8],
              ['起诉', 8],
            ],
            rows: rows.map((row) => [
              row.number,
              row.title,
              row.respondent,
              row.actKind,
              row.received,
              row.examined,
              row.outcome,
              row.decidedOn,
              row.isAnswerLapsed ? '是' : '',
              row.isExtended ? '是' : '',
              row.isPaused ? '是' : '',
              row.isSued ? '是' : '',
            ]),
          },
        ],
      )
    },
  }),
]
