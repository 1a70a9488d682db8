import ExcelJS from 'exceljs'

/** Reads the cells of an Excel file as text. Formulas are never evaluated; errors name the row. */

export interface ImportError {
  readonly sheet: string
  /** As Excel counts; 0 = the file as a whole. */
  readonly row: number
  readonly problem: string
}

export interface Place {
  readonly sheet: string
  readonly row: number
}

/** Text of a column of the line; empty where the sheet has no such column. */
export type Line = (column: string) => string
export type Say = (problem: string) => void

/** Lines in one sheet at most, and bytes when unpacked: far above any bureau, far below harm. */
const mostLines = 2000
const mostUnpacked = 64 * 1024 * 1024

/** Opens a workbook; a text says why it cannot be one. */
export async function openBook(bytes: Uint8Array): Promise<ExcelJS.Workbook | string> {
  if (unpackedSize(bytes) > mostUnpacked) return '文件展开后过大，不是正常的表格。'
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  } catch {
    return '不是有效的 Excel 文件（.xlsx）。'
  }
  return book.worksheets.length > 0 ? book : '文件里没有工作表。'
}

/** Goes through the lines under the headings; blank lines are passed over. */
export function eachLine(
  errors: ImportError[],
  sheet: ExcelJS.Worksheet,
  columns: readonly string[],
  must: readonly string[],
  work: (get: Line, place: Place, say: Say) => void,
): void {
  const { name } = sheet
  const fail = (row: number, problem: string) => errors.push({ sheet: name, row, problem })
  const heading = cellsOf(sheet.getRow(1)).map((cell) => cell.text)
  const place = new Map(columns.map((column) => [column, heading.indexOf(column)]))
  const missing = must.filter((column) => (place.get(column) ?? -1) < 0)
  if (missing.length > 0) {
    fail(1, `缺少列：${missing.join('、')}。请用模板填写。`)
    return
  }
  let lines = 0
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cells = cellsOf(row)
    if (cells.every((cell) => cell.text === '' && !cell.problem)) return
    if (++lines > mostLines) {
      if (lines === mostLines + 1) fail(0, `一次最多${mostLines}行，请分几次导入。`)
      return
    }
    const say = (problem: string) => fail(number, problem)
    for (const column of columns) {
      const problem = cells[place.get(column) ?? -1]?.problem
      if (problem) say(`${column}：${problem}`)
    }
    work((column) => cells[place.get(column) ?? -1]?.text ?? '', { sheet: name, row: number }, say)
  })
}

interface Cell {
  readonly text: string
  readonly problem?: string
}

function cellsOf(row: ExcelJS.Row): Cell[] {
  const cells: Cell[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    cells[column - 1] = readCell(cell)
  })
  return Array.from(cells, (cell) => cell ?? { text: '' })
}

function readCell({ value }: ExcelJS.Cell): Cell {
  if (value === null || value === undefined) return { text: '' }
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) }
  if (typeof value !== 'object') return { text: String(value).trim() }
  if ('richText' in value)
    return {
      text: value.richText
        .map((part) => part.text)
        .join('')
        .trim(),
    }
  if ('hyperlink' in value) return { text: plainText(value.text) }
  if ('error' in value) return { text: '', problem: '单元格有错误值。' }
  return { text: '', problem: '不能用公式，请粘贴为数值。' }
}

/** A link's text may itself be rich text. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  const parts = (value as { richText?: { text: string }[] } | null)?.richText ?? []
  return parts
    .map((part) => part.text)
    .join('')
    .trim()
}

/** What the file says it unpacks to (ZIP central directory), in bytes; 0 when it is no ZIP. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [directoryMark, endMark] = [0x02014b50, 0x06054b50]
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--
  if (end < 0) return 0
  let total = 0
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryMark) {
    total += view.getUint32(at + 24, true)
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return total
}
