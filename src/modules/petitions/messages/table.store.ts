import ExcelJS from 'exceljs'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** A file as lines of cells: CSV in the encodings and separators that offices send, or Excel. */

export interface Table {
  /** The line of heads. */
  readonly header: readonly string[]
  /** Lines below it; the head is line 1, as a person counts them in Excel. */
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Lines that can't be read at all. */
  readonly broken: readonly { readonly row: number; readonly reason: string }[]
}

const mostLines = 100_000

export async function tableIn(bytes: Uint8Array): Promise<Table | Refusal> {
  if (bytes.length === 0) return refuse('文件是空的。', { status: 400 })
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isOldExcel)
    return refuse('这是旧版 Excel（.xls），请另存为 .xlsx 或 CSV 再导入。', { status: 400 })
  const read = isZip ? await sheetIn(bytes) : csvIn(textOf(bytes))
  if ('refused' in read) return read
  const { lines, broken } = read
  const first = lines.findIndex(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1,
  )
  if (first < 0) return refuse('文件里没有表头，第一行应是各列的名称。', { status: 400 })
  if (lines.length - first > mostLines) {
    return refuse(`一次最多导入${mostLines}行，请拆成几个文件。`, { status: 413 })
  }
  return { header: lines[first]!.cells, lines: lines.slice(first + 1), broken }
}

type Lines = Pick<Table, 'lines' | 'broken'>

async function sheetIn(bytes: Uint8Array): Promise<Lines | Refusal> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch {
    return refuse('这个 Excel 文件打不开，请另存一次再导入。', { status: 400 })
  }
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0)
  if (!sheet) return refuse('文件是空的。', { status: 400 })
  const lines: { row: number; cells: string[] }[] = []
  sheet.eachRow((line, row) => {
    const cells: string[] = []
    line.eachCell({ includeEmpty: true }, (cell, at) => {
      cells[at - 1] = cellText(cell)
    })
    if (cells.some((cell) => cell !== ''))
      lines.push({ row, cells: [...cells].map((cell) => cell ?? '') })
  })
  return { lines, broken: [] }
}

function cellText(cell: ExcelJS.Cell): string {
  const { value } = cell
  // Excel knows no time zone: its dates are read as if they were UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ')
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' && 'error' in value) return ''
  return cell.text
}

/**
 * UTF-8 and UTF-16 with their marks, UTF-8 without, else GB 18030, which holds GBK and GB 2312. A file in
 * UTF-8 in which some program cut a character in half is still one.
 */
function textOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const foreign = utf8.match(/[^\u0000-\u007F]/gu) ?? []
  const faults = foreign.filter((sign) => sign === '\uFFFD').length
  return faults > foreign.length / 2 ? new TextDecoder('gb18030').decode(bytes) : utf8
}

/** Comma, tab or semicolon: whichever stands most in the line of heads, outside quotes. */
function separatorOf(text: string): string {
  const head = (/^[^\n]*/u.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/gu, '')
  const counted = [',', '\t', ';', '，'].map((sign) => ({ sign, n: head.split(sign).length }))
  return counted.toSorted((one, other) => other.n - one.n)[0]!.sign
}

/**
 * RFC 4180 as far as files keep to it. A quote that is never closed would swallow the rest of the file, or
 * all up to the next one: then that line is told as broken, and reading goes on behind it.
 */
function csvIn(whole: string): Lines {
  const text = whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const separator = separatorOf(text)
  const lines: { row: number; cells: string[] }[] = []
  const broken: { row: number; reason: string }[] = []
  let at = 0
  let row = 0
  /** Cells of the line of heads. */
  let width = 0
  while (at < text.length) {
    row++
    const read = recordAt(text, at, separator)
    if (width === 0 && read && read.cells.length > 1) width = read.cells.length
    const isSwallowing =
      read && read.cells.length < width && text.slice(at, read.end - 1).includes('\n')
    if (read && !isSwallowing) {
      at = read.end
      if (read.cells.some((cell) => cell.trim() !== '')) lines.push({ row, cells: read.cells })
    } else {
      broken.push({ row, reason: '引号没有配对，这一行读不出来' })
      const next = text.indexOf('\n', at)
      at = next < 0 ? text.length : next + 1
    }
  }
  return { lines, broken }
}

/** Most characters of one quoted cell: a longer one is a quote that was forgotten. */
const mostQuoted = 60_000

function recordAt(
  text: string,
  from: number,
  separator: string,
): { cells: string[]; end: number } | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, separator)
      if (close < 0) return null
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    } else {
      const start = at
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
      cell = text.slice(start, at)
    }
    cells.push(cell)
    if (at >= text.length) return { cells, end: at }
    if (text[at] === '\n') return { cells, end: at + 1 }
    at++
  }
}

/** Where a quoted cell ends: at a quote before a separator or an end of line, not at a doubled one. */
function closingQuote(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length && at - from < mostQuoted; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at++
      continue
    }
    const next = text[at + 1]
    if (next === undefined || next === '\n' || next === separator) return at
  }
  return -1
}
