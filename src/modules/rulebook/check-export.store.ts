import ExcelJS from 'exceljs'
import type { Finding } from '#rulebook/analysis.ts'

const grades = { fault: '问题', decided: '已作取舍', note: '提示' } as const

/** 规则检查 as a workbook for the policy section. */
export async function checkWorkbook(findings: readonly Finding[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('规则检查', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: '程度', key: 'grade', width: 10 },
    { header: '类别', key: 'kind', width: 14 },
    { header: '条款', key: 'cite', width: 20 },
    { header: '规则', key: 'name', width: 24 },
    { header: '说明', key: 'text', width: 90 },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const { grade, kind, cite, name, text } of findings) {
    sheet.addRow({ grade: grades[grade], kind, cite, name, text })
  }
  sheet.autoFilter = 'A1:E1'
  return new Uint8Array(await book.xlsx.writeBuffer())
}
