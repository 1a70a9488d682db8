import type ExcelJS from 'exceljs'
import { isDay, type Day } from '#kernel/calendar/day.ts'
import { duties, unitKinds, type Duty, type UnitKind } from '#kernel/org/directory.ts'
import {
  eachLine,
  openBook,
  type ImportError,
  type Line,
  type Place,
  type Say,
} from '#kernel/org/import-cells.store.ts'

/**
 * Reads the organisation from an Excel file: either one sheet with a line for each person and post,
 * or three sheets 单位, 人员, 任职. Formulas are never evaluated, and what looks like one stays text.
 */

export interface UnitLine extends Place {
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind | null
  readonly code: string
  readonly parent: string
  readonly from: Day
  readonly basis: string
}

export interface PersonLine extends Place {
  readonly name: string
  readonly rank: string
  readonly phone: string
  readonly login: string
  readonly from: Day
  /** Units named with the person, to tell people of the same name apart. */
  readonly unit: string
}

export interface SeatLine extends Place {
  readonly person: PersonLine
  readonly unit: string
  readonly duty: Duty
  readonly title: string
  readonly acting: boolean
  readonly basis: string
  readonly from: Day
}

export interface OrgSheets {
  readonly units: readonly UnitLine[]
  readonly people: readonly PersonLine[]
  readonly seats: readonly SeatLine[]
  readonly errors: readonly ImportError[]
}

export const unitColumns = [
  '单位',
  '单位简称',
  '单位类别',
  '单位代码',
  '上级单位',
  '设立日期',
  '依据',
] as const
export const personColumns = ['姓名', '职级', '电话', '登录名', '任职日期'] as const
export const seatColumns = [
  '姓名',
  '登录名',
  '单位',
  '职责',
  '职务',
  '主持工作',
  '任职依据',
  '任职日期',
] as const
/** Columns of the one flat sheet, in the order of the template. */
export const flatColumns = [
  '姓名',
  '单位',
  '职务',
  '职责',
  '职级',
  '电话',
  '登录名',
  '任职日期',
  '单位类别',
  '单位代码',
  '上级单位',
] as const

export async function readOrgSheets(bytes: Uint8Array, today: Day): Promise<OrgSheets> {
  const file = (problem: string): OrgSheets => ({
    units: [],
    people: [],
    seats: [],
    errors: [{ sheet: '', row: 0, problem }],
  })
  const book = await openBook(bytes)
  if (typeof book === 'string') return file(book)
  const reader = readerOf(today)
  const [units, people, seats] = ['单位', '人员', '任职'].map((name) => book.getWorksheet(name))
  if (units && people && seats) readThree(reader, units, people, seats)
  else readFlat(reader, book.worksheets[0]!)
  const { errors } = reader
  if (errors.length === 0 && reader.people.length + reader.units.length === 0) {
    return file('没有可导入的行。')
  }
  return reader
}

type Reader = ReturnType<typeof readerOf>

function readerOf(today: Day) {
  return {
    today,
    units: [] as UnitLine[],
    people: [] as PersonLine[],
    seats: [] as SeatLine[],
    errors: [] as ImportError[],
  }
}

function readFlat(reader: Reader, sheet: ExcelJS.Worksheet): void {
  const must = ['姓名', '单位', '职责']
  eachLine(reader.errors, sheet, flatColumns, must, (get, place, say) => {
    const unit = unitLine(get, place, say, dayIn(get('任职日期'), reader.today, say, '任职日期'))
    const person = personLine(reader, get, place, say)
    reader.units.push(unit)
    reader.people.push(person)
    reader.seats.push(seatLine(reader, person, get, place, say))
  })
}

function readThree(
  reader: Reader,
  units: ExcelJS.Worksheet,
  people: ExcelJS.Worksheet,
  seats: ExcelJS.Worksheet,
): void {
  eachLine(reader.errors, units, unitColumns, ['单位', '单位类别'], (get, place, say) => {
    const from = dayIn(get('设立日期'), reader.today, say, '设立日期')
    reader.units.push(unitLine(get, place, say, from))
  })
  eachLine(reader.errors, people, personColumns, ['姓名'], (get, place, say) => {
    reader.people.push(personLine(reader, get, place, say))
  })
  eachLine(reader.errors, seats, seatColumns, ['姓名', '单位', '职责'], (get, place, say) => {
    const [name, login] = [get('姓名'), get('登录名').toLowerCase()]
    const same = reader.people.filter((p) => p.name === name && (!login || p.login === login))
    if (same.length === 0) say(`人员表里没有“${name}”${login ? `（${login}）` : ''}。`)
    else if (same.length > 1) say(`人员表里有几个“${name}”，请在本行填写登录名。`)
    const person = same[0] ?? personLine(reader, get, place, () => {})
    reader.seats.push(seatLine(reader, person, get, place, say))
  })
}

function unitLine(get: Line, place: Place, say: Say, from: Day): UnitLine {
  const kind = get('单位类别')
  const isKind = unitKinds.includes(kind as UnitKind)
  if (kind && !isKind) say(`单位类别须为：${unitKinds.join('、')}。`)
  const name = text(get('单位'), 2, 60, '单位', say)
  const code = get('单位代码').toLowerCase()
  if (code && !/^[a-z][a-z0-9-]{1,30}$/u.test(code)) say('单位代码须为小写字母、数字和-。')
  const shortName = text(get('单位简称') || name.slice(0, 20), 0, 20, '单位简称', say)
  const basis = text(get('依据') || '批量导入', 0, 200, '依据', say)
  const parent = get('上级单位')
  return {
    ...place,
    name,
    shortName,
    kind: isKind ? (kind as UnitKind) : null,
    code,
    parent,
    from,
    basis,
  }
}

function personLine(reader: Reader, get: Line, place: Place, say: Say): PersonLine {
  const name = text(get('姓名'), 2, 30, '姓名', say)
  if (name && !/^[\p{L}\p{M}·•. ]+$/u.test(name)) say('姓名只能是文字。')
  const login = get('登录名').toLowerCase()
  if (login && !/^[a-z][a-z0-9._-]{1,31}$/u.test(login)) {
    say('登录名须以小写字母开头，2至32位，可用数字和 . _ - 。')
  }
  return {
    ...place,
    name,
    login,
    rank: text(get('职级'), 0, 20, '职级', say),
    phone: text(get('电话'), 0, 30, '电话', say),
    from: dayIn(get('任职日期'), reader.today, () => {}, '任职日期'),
    unit: get('单位'),
  }
}

function seatLine(reader: Reader, person: PersonLine, get: Line, place: Place, say: Say): SeatLine {
  const duty = get('职责')
  if (!duties.includes(duty as Duty)) say(`职责须为：${duties.join('、')}。`)
  const acting = get('主持工作')
  if (!['', '是', '否'].includes(acting)) say('主持工作须填“是”或“否”。')
  const basis = text(get('任职依据'), 0, 200, '任职依据', say)
  if (acting === '是' && !basis) say('主持工作须填写任职依据。')
  return {
    ...place,
    person,
    unit: get('单位'),
    duty: duty as Duty,
    title: text(get('职务') || duty, 2, 30, '职务', say),
    acting: acting === '是',
    basis,
    from: dayIn(get('任职日期'), reader.today, say, '任职日期'),
  }
}

function text(value: string, least: number, most: number, name: string, say: Say): string {
  if (value.length < least) say(value ? `${name}至少${least}个字。` : `请填写${name}。`)
  if (value.length > most) say(`${name}最多${most}个字。`)
  return value
}

/** `2026-01-01`, `2026/1/1`, `2026.1.1` or `2026年1月1日`; empty means today. */
function dayIn(value: string, today: Day, say: Say, name: string): Day {
  if (value === '') return today
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(value)
  const day = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : ''
  if (isDay(day)) return day
  say(`${name}“${value}”不是日期，请写成2026-01-01。`)
  return today
}
