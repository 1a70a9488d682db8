import type { Calendar } from '#kernel/calendar/calendar.ts'
import { isDay, partsOf, weekdayOf, type Day } from '#kernel/calendar/day.ts'

/** One row of a year's schedule as somebody enters or uploads it. */
export interface ScheduleRow {
  readonly day: Day
  readonly kind: 'off' | 'work'
  readonly name: string
  readonly basis: string
}

/** What is wrong with a row; row 0 stands for the schedule as a whole. Rows count from 1. */
export interface RowError {
  readonly row: number
  readonly field: 'day' | 'kind' | 'name' | 'basis' | null
  readonly problem: string
}

export interface CheckedSchedule {
  readonly rows: readonly ScheduleRow[]
  readonly errors: readonly RowError[]
}

/** Holidays every yearly notice settles (《全国年节及纪念日放假办法》). */
const holidays = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

/**
 * Checks the State Council's schedule of one year, row by row, before any of it is stored. A year
 * that has none yet must come whole; a year that has one may be amended by single days.
 */
export function checkSchedule(
  year: number,
  input: readonly unknown[],
  calendar: Calendar,
): CheckedSchedule {
  const errors: RowError[] = []
  const rows: ScheduleRow[] = []
  const seen = new Map<Day, number>()
  if (!Number.isInteger(year) || year < 1950 || year > 2199) {
    return {
      rows,
      errors: [{ row: 0, field: null, problem: '请填写安排所属的年份（四位数字）。' }],
    }
  }
  input.forEach((raw, i) => {
    const row = i + 1
    const fields = textsOf(raw)
    const found = problemsOf(fields, year, calendar)
    const twin = seen.get(fields.day)
    if (twin !== undefined && fields.day !== '') {
      found.push({ field: 'day', problem: `与第${twin}行是同一天，请只保留一行。` })
    }
    seen.set(fields.day, twin ?? row)
    errors.push(...found.map((problem) => ({ row, ...problem })))
    if (found.length === 0) rows.push(fields as ScheduleRow)
  })
  if (errors.length === 0) errors.push(...wholeProblems(year, rows, calendar))
  return { rows, errors }
}

interface Texts {
  readonly day: string
  readonly kind: string
  readonly name: string
  readonly basis: string
}

function textsOf(raw: unknown): Texts {
  const fields = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { day: text('day'), kind: text('kind'), name: text('name'), basis: text('basis') }
}

function problemsOf(
  { day, kind, name, basis }: Texts,
  year: number,
  calendar: Calendar,
): Omit<RowError, 'row'>[] {
  const problems: Omit<RowError, 'row'>[] = []
  if (!isDay(day)) {
    problems.push({ field: 'day', problem: `日期“${day}”无效，请写成${year}-10-01。` })
  } else if (!belongs(day, year)) {
    problems.push({ field: 'day', problem: `${day}不属于${year}年的安排（可含上年12月）。` })
  } else if (kind === 'work' && plainlyWorked(day, calendar)) {
    problems.push({ field: 'day', problem: `${day}本来就是工作日，调休上班只登记周六、周日。` })
  }
  if (kind !== 'off' && kind !== 'work') {
    problems.push({
      field: 'kind',
      problem: `类别“${kind}”无效，只能是off（放假）或work（上班）。`,
    })
  }
  if (name === '' || name.length > 40) {
    problems.push({ field: 'name', problem: '请填写节日名称，不超过40字。' })
  }
  if (basis === '' || basis.length > 200) {
    problems.push({
      field: 'basis',
      problem: '请填写依据（通知文号，或标题和日期），不超过200字。',
    })
  }
  return problems
}

function belongs(day: Day, year: number): boolean {
  const parts = partsOf(day)
  return parts.year === year || (parts.year === year - 1 && parts.month === 12)
}

/** A weekday that nothing made a day off. */
function plainlyWorked(day: Day, calendar: Calendar): boolean {
  const mark = calendar.provenance(day)
  return weekdayOf(day) < 6 && !(mark?.source === 'state' && mark.kind === 'off')
}

function wholeProblems(year: number, rows: readonly ScheduleRow[], calendar: Calendar): RowError[] {
  if (rows.length === 0) return [{ row: 0, field: null, problem: '没有可导入的行。' }]
  if (calendar.years.includes(year)) return []
  const off = rows.filter(({ kind }) => kind === 'off')
  const missing = holidays.filter((holiday) => !off.some(({ name }) => name.includes(holiday)))
  if (missing.length === 0) return []
  const problem = `缺少${missing.join('、')}的放假日。${year}年尚无安排，须整年一次导入。`
  return [{ row: 0, field: null, problem }]
}
