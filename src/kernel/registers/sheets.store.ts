import ExcelJS from 'exceljs'
import type { Call, Download } from '#kernel/http/route.ts'
import { plainCell } from '#kernel/registers/export.store.ts'

/** Tables that are worked out in memory, as an Excel workbook. */

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  /** Heading and width in characters. */
  readonly columns: readonly (readonly [string, number])[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The workbook as an answer; that it was taken is kept in the audit (第四十三条(六)3：导出留痕). */
export async function exportSheets(
  { services, session }: Pick<Call, 'services' | 'session'>,
  asked: { readonly name: string; readonly kind: string; readonly query: object },
  sheets: readonly Sheet[],
): Promise<Download> {
  await services.db.tx((tx) =>
    services.audit.append(tx, {
      stream: 'export',
      at: services.now(),
      actor: session.person,
      kind: asked.kind,
      body: { ...asked.query, rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) },
    }),
  )
  const book = new ExcelJS.Workbook()
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(([header, width]) => ({ header, width }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map(plainCell))
  }
  return {
    download: new Uint8Array(await book.xlsx.writeBuffer()),
    name: `${asked.name}.xlsx`,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}
