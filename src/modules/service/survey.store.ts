import ExcelJS from 'exceljs'
import type { Day } from '#kernel/calendar/day.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { plainCell } from '#kernel/registers/export.store.ts'
import type { Line, RatingRow, Visit } from '#modules/service/survey.ts'

/** What the survey counts, as figures: whoever sees these sees no visitor and no single rating. */

/** Registrations of a period read at most; more than a year of a busy hall. */
const most = 60_000

const bounds = (from: Day, to: Day) => ({
  start: instantOf(from),
  end: new Date(instantOf(to).getTime() + 86_400_000),
})

/** 来访登记: people who came, as 首问 or with an application. */
export async function visitsIn(db: Db, from: Day, to: Day): Promise<Visit[]> {
  const { start, end } = bounds(from, to)
  return await db.many<Visit>(sql`
    select
      (data ->> case when type = 'contact' then 'first' else 'receivedBy' end)::int as person,
      (data ->> case when type = 'contact' then 'firstUnit' else 'owner' end)::int as unit,
      coalesce(nullif(data -> 'name' ->> 'mark', ''), id::text) as visitor,
      data ->> case when type = 'contact' then 'subject' else 'itemName' end as matter,
      to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at
    from matter
    where bureau = 1 and type in ('contact', 'application')
      and created_at >= ${start} and created_at < ${end}
      and (type = 'application' or data ->> 'channel' = '来访')
    limit ${most}
  `)
}

export async function ratingsIn(db: Db, from: Day, to: Day): Promise<RatingRow[]> {
  const { start, end } = bounds(from, to)
  return await db.many<RatingRow>(sql`
    select unit, person, overall, count(*)::int as n from service_rating
    where bureau = 1 and at >= ${start} and at < ${end} and overall is not null
    group by unit, person, overall
  `)
}

/** The five aspects of a period: how often each grade was chosen for each. */
export async function aspectsIn(db: Db, from: Day, to: Day) {
  const { start, end } = bounds(from, to)
  return await db.many<{ aspect: number; grade: string; n: number }>(sql`
    select a.ord::int as aspect, a.grade, count(*)::int as n
    from service_rating r, unnest(r.aspects) with ordinality as a (grade, ord)
    where r.bureau = 1 and r.at >= ${start} and r.at < ${end} and a.grade <> ''
    group by 1, 2
  `)
}

/** 意见建议 without who gave them, and devices from which many came. */
export async function remarksIn(db: Db, from: Day, to: Day, unit: number | null) {
  const { start, end } = bounds(from, to)
  return await db.many<{ day: string; unit: number; overall: string | null; remarks: string }>(sql`
    select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, unit, overall, remarks
    from service_rating
    where bureau = 1 and at >= ${start} and at < ${end} and remarks <> ''
      and (${unit}::int is null or unit = ${unit}::int)
    order by at desc limit 100
  `)
}

export async function manyFromOne(db: Db, from: Day, to: Day, least: number) {
  const { start, end } = bounds(from, to)
  return await db.many<{ n: number; people: number[] }>(sql`
    select count(*)::int as n, array_agg(distinct person) as people from service_rating
    where bureau = 1 and at >= ${start} and at < ${end} and way = '查询码'
    group by origin having count(*) >= ${least} order by n desc limit 20
  `)
}

/** Verified complaints that stand (第五十二条(四)3). */
export async function findingsIn(db: Db, from: Day, to: Day) {
  return await db.many<{ person: number; unit: number; locked: number | null }>(sql`
    select (data ->> 'person')::int as person, (data ->> 'unit')::int as unit,
      (data ->> 'lockedYear')::int as locked
    from matter
    where bureau = 1 and type = 'service-finding' and state = 'standing'
      and data ->> 'on' >= ${from} and data ->> 'on' <= ${to}
  `)
}

/** The figures as an Excel workbook: a sheet of sections, a sheet of people. */
export async function surveyBook(
  sheets: readonly { name: string; lines: readonly (Line & { name: string })[] }[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const { name, lines } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = [
      { header: name, width: 18 },
      ...[
        '来访登记',
        '非常满意',
        '满意',
        '一般',
        '不满意',
        '评价合计',
        '满意率%',
        '登记分',
        '评价分',
        '合计分',
        '投诉核实',
      ].map((header) => ({ header, width: 10 })),
    ]
    sheet.getRow(1).font = { bold: true }
    for (const line of lines) {
      const { counts } = line
      const cells = [
        line.name,
        line.visits,
        counts['非常满意'],
        counts['满意'],
        counts['一般'],
        counts['不满意'],
        line.ratings,
        line.rate,
        line.visitPoints,
        line.ratingPoints,
        line.points,
        line.complaints,
      ]
      sheet.addRow(cells.map(plainCell))
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
