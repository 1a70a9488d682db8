import ExcelJS from 'exceljs'
import { z } from 'zod'
import { containing, sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { plainCell } from '#kernel/registers/export.store.ts'
import { retentions, type ArchiveEntry } from '#modules/filing.ts'

/** 归档文件目录 (第四十四条, DA/T 22-2015): what has been filed, by year and retention period. */

type Row = ArchiveEntry & { readonly matter: string; readonly type: string }

const most = 5000

const query = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  retention: z.enum(retentions).optional(),
  q: z.string().trim().max(60).default(''),
})

async function rowsOf({
  query: asked,
  session,
  services,
}: Call<unknown, z.output<typeof query>>): Promise<{ year: number; rows: Row[] }> {
  const { actor, today } = await services.engine.factsFor(session.person)
  const year = asked.year ?? Number(today.slice(0, 4))
  const like = containing(asked.q)
  const retention = asked.retention ?? ''
  const held = generalTokens(actor)
  const found = await services.db.many<{ matter: string; type: string; entry: ArchiveEntry }>(sql`
    select id as matter, type, data -> 'archive' as entry from matter
    where bureau = 1 and data -> 'archive' ->> 'no' is not null
      and data -> 'archive' ->> 'no' >= ${`WS·${year}-`}
      and data -> 'archive' ->> 'no' < ${`WS·${year + 1}-`}
      and acl && ${held}::int[]
      and (${retention} = '' or data -> 'archive' ->> 'retention' = ${retention})
      and (${asked.q} = '' or title like ${like} or data -> 'archive' ->> 'number' like ${like}
        or data -> 'archive' ->> 'author' like ${like})
    order by data -> 'archive' ->> 'no' limit ${most}
  `)
  return { year, rows: found.map(({ entry, ...row }) => ({ ...row, ...entry })) }
}

export const archiveRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/archives/catalogue',
    tag: '档案',
    summary: '归档文件目录（第四十四条，DA/T 22-2015）',
    access: 'session',
    query,
    handle: rowsOf,
  }),
  route({
    method: 'GET',
    path: '/api/archives/catalogue.xlsx',
    tag: '档案',
    summary: '归档文件目录（Excel）',
    access: 'session',
    query,
    handle: async (call) => {
      const { year, rows } = await rowsOf(call)
      const book = new ExcelJS.Workbook()
      const sheet = book.addWorksheet('归档文件目录', { views: [{ state: 'frozen', ySplit: 1 }] })
      sheet.columns = [
        { header: '序号', width: 6 },
        { header: '档号', width: 20 },
        { header: '文号', width: 24 },
        { header: '责任者', width: 30 },
        { header: '题名', width: 56 },
        { header: '日期', width: 14 },
        { header: '密级', width: 8 },
        { header: '页数', width: 8 },
        { header: '备注', width: 12 },
      ]
      sheet.getRow(1).font = { bold: true }
      for (const [i, row] of rows.entries()) {
        const date = row.date.replaceAll('-', '')
        const cells = [i + 1, row.no, row.number, row.author, row.title, date, '', row.pages, '']
        sheet.addRow(cells.map(plainCell))
      }
      await call.services.db.tx((tx) =>
        call.services.audit.append(tx, {
          stream: 'export',
          at: call.services.now(),
          actor: call.session.person,
          kind: '导出归档文件目录',
          body: { ...call.query, year, rows: rows.length },
        }),
      )
      return {
        download: new Uint8Array(await book.xlsx.writeBuffer()),
        name: `归档文件目录${year}.xlsx`,
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    },
  }),
]
