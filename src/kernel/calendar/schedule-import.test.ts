import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { checkSchedule } from '#kernel/calendar/schedule-import.ts'
import { stateDays, stateSchedule } from '#kernel/calendar/schedule.ts'

const calendar = calendarOf()
const before2026 = calendarOf(stateSchedule('2025-11-03'))
const rows2026 = stateDays()
  .filter(({ year }) => year === 2026)
  .map(({ day, kind, name, basis }) => ({ day, kind, name, basis }))
const row = (change: object) => ({
  day: '2026-04-30',
  kind: 'off',
  name: '劳动节',
  basis: '国办通知',
  ...change,
})

describe('导入下一年的放假安排', () => {
  test('2026年的整年安排在公布当天可以导入', () => {
    const checked = checkSchedule(2026, rows2026, before2026)
    expect(checked.errors).toEqual([])
    expect(checked.rows).toHaveLength(rows2026.length)
  })

  test('尚无安排的年份缺一个节日就不能导入', () => {
    const partial = rows2026.filter(({ name }) => name !== '端午节')
    expect(checkSchedule(2026, partial, before2026).errors).toEqual([
      { row: 0, field: null, problem: '缺少端午的放假日。2026年尚无安排，须整年一次导入。' },
    ])
  })

  test('已有安排的年份可以只导入调整的几天，工作日可改放假，放假的可改上班', () => {
    const changes = [row({}), row({ day: '2026-05-05', kind: 'work' })]
    expect(checkSchedule(2026, changes, calendar).errors).toEqual([])
  })

  test.each([
    [{ day: '2026-02-30' }, 'day', /无效/],
    [{ day: '2027-10-01' }, 'day', /不属于2026年/],
    [{ day: '2025-11-30' }, 'day', /不属于2026年/],
    [{ day: '2026-04-29', kind: 'work' }, 'day', /本来就是工作日/],
    [{ kind: '休' }, 'kind', /类别“休”无效/],
    [{ name: ' ' }, 'name', /节日名称/],
    [{ basis: undefined }, 'basis', /依据/],
  ])('%j 一行出错，指出行和栏', (change, field, problem) => {
    const { errors, rows } = checkSchedule(
      2026,
      [row({ day: '2026-05-06' }), row(change)],
      calendar,
    )
    expect(errors).toEqual([{ row: 2, field, problem: expect.stringMatching(problem) }])
    expect(rows).toHaveLength(1)
  })

  test('上年12月的调休属于本年安排', () => {
    const makeUp = row({ day: '2025-12-28', kind: 'work', name: '元旦' })
    expect(checkSchedule(2026, [makeUp], calendar).errors).toEqual([])
  })

  test('同一天写了两行、没有行、不是行的，都指出来', () => {
    expect(checkSchedule(2026, [row({}), row({ kind: 'off' })], calendar).errors).toEqual([
      { row: 2, field: 'day', problem: '与第1行是同一天，请只保留一行。' },
    ])
    expect(checkSchedule(2026, [], calendar).errors[0]?.problem).toBe('没有可导入的行。')
    expect(checkSchedule(2026, ['2026-05-01', null], calendar).errors).toHaveLength(8)
    expect(checkSchedule(26.5, [row({})], calendar).errors[0]?.problem).toMatch(/年份/)
  })
})
