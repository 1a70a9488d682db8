import ExcelJS from 'exceljs'
import type { Db } from '#kernel/db/database.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { addPerson, addPost, addUnit, appoint, type By } from '#kernel/org/commands.store.ts'
import { duties, unitKinds, type Duty, type UnitKind } from '#kernel/org/directory.ts'
import { loadOrg } from '#kernel/org/org.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addAccount } from '#kernel/accounts/accounts.store.ts'

/**
 * Imports units, people and posts from one sheet: a line a person and post. Every line is checked
 * and told about; nothing is stored unless all are good.
 */

export const importColumns = [
  '姓名',
  '单位',
  '单位类别',
  '职务',
  '职责',
  '职级',
  '电话',
  '登录名',
  '任职日期',
] as const
const mostRows = 5000

export interface ImportReport {
  readonly dryRun: boolean
  readonly units: number
  readonly people: number
  readonly errors: readonly { row: number; problem: string }[]
  /** One-time passwords of the accounts made, by login; only after a real import. */
  readonly passwords: Readonly<Record<string, string>>
}

interface Line {
  readonly row: number
  readonly name: string
  readonly unit: string
  readonly kind: UnitKind
  readonly title: string
  readonly duty: Duty
  readonly rank: string
  readonly phone: string
  readonly login: string
  readonly from: string
}

class Undo extends Error {}

export async function importOrg(
  db: Db,
  bytes: Uint8Array,
  ask: { dryRun: boolean; by: By },
): Promise<ImportReport> {
  const { lines, errors } = await readLines(bytes, dayOf(ask.by.at))
  const units = new Set(lines.map((line) => line.unit)).size
  const people = new Set(lines.map((line) => line.name + line.unit)).size
  const report = { dryRun: ask.dryRun, units, people, errors, passwords: {} }
  if (errors.length > 0) return report
  const passwords: Record<string, string> = {}
  try {
    await db.tx(async (tx) => {
      await store(tx, lines, ask.by, errors, passwords)
      if (errors.length > 0 || ask.dryRun) throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
    return report
  }
  return { ...report, passwords }
}

/** An empty sheet with the headings and one example line. */
export async function importTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('机构人员')
  sheet.addRow([...importColumns])
  sheet.addRow([
    '张三',
    '办公室',
    '内设机构',
    '办公室主任',
    '科室负责人',
    '正科级',
    '0876-2120001',
    'zhangsan',
    '2026-01-01',
  ])
  sheet.getRow(1).font = { bold: true }
  sheet.columns.forEach((column) => (column.width = 16))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function readLines(bytes: Uint8Array, today: string) {
  const errors: { row: number; problem: string }[] = []
  const lines: Line[] = []
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  } catch {
    return { lines, errors: [{ row: 0, problem: '不是有效的 Excel 文件（.xlsx）。' }] }
  }
  const sheet = book.worksheets[0]
  if (!sheet) return { lines, errors: [{ row: 0, problem: '文件里没有工作表。' }] }
  if (sheet.rowCount > mostRows)
    return { lines, errors: [{ row: 0, problem: `一次最多${mostRows}行。` }] }
  const heading = cells(sheet.getRow(1))
  const place = new Map(importColumns.map((name) => [name, heading.indexOf(name)]))
  const missing = importColumns.filter((name) => place.get(name) === -1)
  if (missing.length > 0) {
    return { lines, errors: [{ row: 1, problem: `缺少列：${missing.join('、')}。请用模板填写。` }] }
  }
  for (let row = 2; row <= sheet.rowCount; row++) {
    const values = cells(sheet.getRow(row))
    if (values.every((text) => text === '')) continue
    const get = (name: (typeof importColumns)[number]) => values[place.get(name)!] ?? ''
    const problem = (text: string) => errors.push({ row, problem: text })
    if (get('姓名').length < 2) problem('请填写姓名。')
    if (get('单位').length < 2) problem('请填写单位。')
    if (!unitKinds.includes(get('单位类别') as UnitKind))
      problem(`单位类别须为：${unitKinds.join('、')}。`)
    if (!duties.includes(get('职责') as Duty)) problem(`职责须为：${duties.join('、')}。`)
    const from = get('任职日期') || today
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(from)) problem('任职日期须写成2026-01-01。')
    lines.push({
      row,
      name: get('姓名'),
      unit: get('单位'),
      kind: get('单位类别') as UnitKind,
      title: get('职务') || get('职责'),
      duty: get('职责') as Duty,
      rank: get('职级'),
      phone: get('电话'),
      login: get('登录名'),
      from,
    })
  }
  if (lines.length === 0) errors.push({ row: 0, problem: '没有可导入的行。' })
  return { lines, errors }
}

/** Text of each cell; formulas are never evaluated, dates become days. */
function cells(row: ExcelJS.Row): string[] {
  const values = Array.isArray(row.values) ? row.values.slice(1) : []
  return Array.from(values, (value) => {
    if (value === null || value === undefined) return ''
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    if (typeof value === 'object') {
      if ('richText' in value)
        return value.richText
          .map((part) => part.text)
          .join('')
          .trim()
      if ('text' in value) return value.text.trim()
      return ''
    }
    return String(value).trim()
  })
}

async function store(
  tx: Db,
  lines: readonly Line[],
  by: By,
  errors: { row: number; problem: string }[],
  passwords: Record<string, string>,
): Promise<void> {
  const { rows } = await loadOrg(tx)
  const units = new Map(rows.units.map((unit) => [unit.name, unit.id]))
  const posts = new Map(
    rows.posts.map((post) => [`${post.unit} ${post.duty} ${post.title}`, post.id]),
  )
  const people = new Map<string, number>()
  let sort = rows.units.length * 10
  for (const line of lines) {
    const fail = (problem: string) => errors.push({ row: line.row, problem })
    let unit = units.get(line.unit)
    if (unit === undefined) {
      sort += 10
      const code = `unit-${sort}`
      const plan = {
        code,
        name: line.unit,
        shortName: line.unit.slice(0, 20),
        kind: line.kind,
        parent: null,
        sort,
      }
      const made = await addUnit(tx, { ...plan, from: line.from, basis: '批量导入' }, by)
      if (isRefusal(made)) {
        fail(made.refused)
        continue
      }
      unit = made.id
      units.set(line.unit, unit)
    }
    const key = `${unit} ${line.duty} ${line.title}`
    let post = posts.get(key)
    if (post === undefined) {
      const made = await addPost(
        tx,
        { unit, duty: line.duty, title: line.title, sort: line.row },
        by,
      )
      if (isRefusal(made)) {
        fail(made.refused)
        continue
      }
      post = made.id
      posts.set(key, post)
    }
    const who = `${line.name} ${line.unit}`
    let person = people.get(who)
    if (person === undefined) {
      const made = await addPerson(
        tx,
        { name: line.name, rank: line.rank || null, phone: line.phone || null, from: line.from },
        by,
      )
      if (isRefusal(made)) {
        fail(made.refused)
        continue
      }
      person = made.id
      people.set(who, person)
    }
    const seat = await appoint(
      tx,
      { person, post, acting: false, basis: null, from: line.from },
      by,
    )
    if (isRefusal(seat)) fail(seat.refused)
    if (line.login) {
      const account = await addAccount(tx, { person, login: line.login, admin: null }, by)
      if (isRefusal(account)) fail(account.refused)
      else passwords[line.login] = account.password
    }
  }
}
