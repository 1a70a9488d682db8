import { readable } from '#kernel/matters/readable.store.ts'
import ExcelJS from 'exceljs'
import { containing, sql } from '#kernel/db/sql.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { plainCell } from '#kernel/registers/export.store.ts'
import type { ArchiveEntry, Retention } from '#modules/filing.ts'

/** 归档文件目录 as rows and as an Excel workbook. */

export type CatalogueRow = ArchiveEntry & {
  readonly matter: string
  readonly type: string
  /** 盒号; null while it lies unboxed. */
  readonly box: number | null
}

const most = 5000

/** The filed pieces of a year that somebody with these tokens may see, by 档号. */
export async function catalogueRows(
  db: Db,
  asked: { year: number; retention: Retention | ''; q: string; tokens: readonly number[] },
): Promise<CatalogueRow[]> {
  const { year, retention, q, tokens } = asked
  const like = containing(q)
  const found = await db.many<{
    matter: string
    type: string
    entry: ArchiveEntry
    box: number | null
  }>(sql`
    select m.id as matter, m.type, m.data -> 'archive' as entry, b.box from matter m
    left join archive_box b on b.bureau = m.bureau and b.year = ${year}
      and b.retention = m.data -> 'archive' ->> 'retention'
      and split_part(m.data -> 'archive' ->> 'no', '-', 3)::int between b.first and b.last
    where m.bureau = 1 and m.data -> 'archive' ->> 'no' is not null
      and m.data -> 'archive' ->> 'no' >= ${`WS·${year}-`}
      and m.data -> 'archive' ->> 'no' < ${`WS·${year + 1}-`}
      and ${readable(sql`m.acl`, tokens)}
      and (${retention} = '' or m.data -> 'archive' ->> 'retention' = ${retention})
      and (${q} = '' or m.title like ${like} or m.data -> 'archive' ->> 'number' like ${like}
        or m.data -> 'archive' ->> 'author' like ${like})
    order by m.data -> 'archive' ->> 'no' limit ${most}
  `)
  return found.map(({ entry, ...row }) => ({ ...row, ...entry }))
}

export async function catalogueBook(
  rows: readonly (ArchiveEntry & { readonly box?: number | null })[],
): Promise<Uint8Array> {
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
    { header: '盒号', width: 8 },
    { header: '备注', width: 12 },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const [i, row] of rows.entries()) {
    const date = row.date.replaceAll('-', '')
    const { no, number, author, title, pages, box } = row
    const cells = [i + 1, no, number, author, title, date, '', pages, box ?? '', '']
    sheet.addRow(cells.map(plainCell))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
