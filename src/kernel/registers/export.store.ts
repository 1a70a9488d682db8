import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Db } from '#kernel/db/database.store.ts'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { Facts, MatterType } from '#kernel/matters/matter.ts'
import { lineOf } from '#kernel/registers/line.ts'
import { listRegister, type RegisterQuery } from '#kernel/registers/register.store.ts'

/** Most rows of one workbook. */
const mostRows = 50_000

/** Text that a spreadsheet program would run as a formula is made plain text. */
export function plainCell(value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value
  return /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
}

/** A register as an Excel workbook, written page by page as it is read. */
export async function* exportRegister(
  db: Db,
  type: MatterType,
  query: RegisterQuery,
  facts: Facts,
): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const writing = write(book, db, type, query, facts).catch((error: unknown) =>
    out.destroy(error as Error),
  )
  for await (const chunk of out) yield chunk as Uint8Array
  await writing
}

async function write(
  book: InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>,
  db: Db,
  type: MatterType,
  query: RegisterQuery,
  facts: Facts,
): Promise<void> {
  const sheet = book.addWorksheet(type.label, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: '编号', width: 14 },
    { header: '标题', width: 48 },
    { header: '环节', width: 12 },
    { header: '主办', width: 14 },
    { header: '登记日期', width: 16 },
    { header: '到期日', width: 16 },
    { header: '时限', width: 16 },
    ...type.columns.map(({ label }) => ({ header: label, width: 18 })),
  ]
  sheet.getRow(1).font = { bold: true }
  let after: string | null = null
  for (let written = 0; written < mostRows;) {
    const page = await listRegister(db, { ...query, after })
    for (const row of page) {
      const line = lineOf(row, type, facts)
      const cells = [
        line.number,
        line.title,
        line.stateLabel,
        line.unit,
        formatDay(dayOf(line.createdAt)),
        line.dueOn && formatDay(line.dueOn),
        line.lamp.words,
        ...type.columns.map(({ key }) => line.columns[key] ?? null),
      ]
      sheet.addRow(cells.map(plainCell)).commit()
      written++
    }
    if (page.length < query.limit) break
    after = page.at(-1)!.cursor
  }
  sheet.commit()
  await book.commit()
}
