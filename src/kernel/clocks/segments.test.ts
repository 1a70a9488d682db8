import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { dueOf } from '#kernel/clocks/due.ts'
import { extended, paused, resumed, stopped } from '#kernel/clocks/segments.ts'
import { checkSpec, type ClockSpec, type Segments } from '#kernel/clocks/spec.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

const calendar = calendarOf()
const decision: ClockSpec = {
  unit: 'day',
  amount: 60,
  clause: '57.3.3.1',
  cite: '第五十七条(三)3(1)',
  extend: { max: 30, approver: '行政复议委员会主任' },
}
const opened: Segments = { start: '2025-10-21' }
const grant = (amount: number, at = '2025-12-01T02:00:00.000Z') => ({
  amount,
  approver: 7,
  ground: '情况复杂',
  at,
})

function granted(result: Segments | Refusal): Segments {
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

describe('延长', () => {
  test('第五十七条(三)3(1) 批准延长30日，到期日为2026年1月19日', () => {
    const segments = granted(extended(decision, opened, grant(30), calendar))
    expect(dueOf(decision, segments, calendar).dueDay).toBe('2026-01-19')
    expect(opened.extensions).toBeUndefined()
  })
  test('延长31日被拒绝，并写明条款', () => {
    expect(extended(decision, opened, grant(31), calendar)).toMatchObject({
      refused: '延长不得超过30日（第五十七条(三)3(1)）。',
      clause: '57.3.3.1',
      field: 'amount',
    })
  })
  test('两次延长合计不得超过上限', () => {
    const once = granted(extended(decision, opened, grant(20), calendar))
    expect(extended(decision, once, grant(11), calendar)).toMatchObject({
      refused: '延长不得超过30日，此前已延长20日（第五十七条(三)3(1)）。',
    })
    expect(isRefusal(extended(decision, once, grant(10), calendar))).toBe(false)
  })
  test('期满当日可以延长，期满以后不得再延长', () => {
    const last = '2025-12-22T15:59:59.000Z'
    expect(dueOf(decision, opened, calendar).dueDay).toBe('2025-12-22')
    expect(isRefusal(extended(decision, opened, grant(30, last), calendar))).toBe(false)
    expect(
      extended(decision, opened, grant(30, '2025-12-22T16:00:00.000Z'), calendar),
    ).toMatchObject({
      refused: '已超过办理期限（2025年12月22日），不得再延长（第五十七条(三)3(1)）。',
    })
  })
  test('第十五条(七)3 没有规定可以延长的，一律拒绝', () => {
    const reply: ClockSpec = { unit: 'workday', amount: 15, cite: '第十五条(七)3' }
    expect(extended(reply, opened, grant(1), calendar)).toMatchObject({
      refused: '该时限不得延长（第十五条(七)3）。',
    })
  })
  test('半天、零天的延长被拒绝', () => {
    expect(isRefusal(extended(decision, opened, grant(0.5), calendar))).toBe(true)
    expect(isRefusal(extended(decision, opened, grant(0), calendar))).toBe(true)
  })
  test('文件载明的期限只能改到更晚的日期', () => {
    const fixed: Segments = { start: '2026-03-02', fixed: '2026-03-20' }
    const until = (day: string) => ({ ...grant(0, '2026-03-10T02:00:00.000Z'), until: day })
    const later = granted(extended(decision, fixed, until('2026-03-28'), calendar))
    expect(dueOf(decision, later, calendar).dueDay).toBe('2026-03-28')
    expect(extended(decision, fixed, until('2026-03-20'), calendar)).toMatchObject({
      field: 'until',
    })
  })
})

describe('中止和恢复', () => {
  test('中止当日起不计，恢复当日起续计', () => {
    const spec: ClockSpec = { unit: 'workday', amount: 15 }
    const halted = granted(paused({ start: '2026-03-23' }, '2026-03-30', '法院受理'))
    const running = granted(resumed(halted, '2026-08-15'))
    expect(running.pauses).toEqual([{ from: '2026-03-30', to: '2026-08-14', ground: '法院受理' }])
    expect(dueOf(spec, running, calendar)).toMatchObject({ dueDay: '2026-08-31', paused: false })
  })
  test('当日中止当日恢复的，不留痕迹', () => {
    const halted = granted(paused({ start: '2026-03-23' }, '2026-03-30', '补正'))
    expect(granted(resumed(halted, '2026-03-30')).pauses).toEqual([])
  })
  test('不能重复中止，没有中止不能恢复，恢复不能早于中止', () => {
    const halted = granted(paused({ start: '2026-03-23' }, '2026-03-30', '补正'))
    expect(paused(halted, '2026-04-01', '鉴定')).toMatchObject({ status: 409 })
    expect(resumed({ start: '2026-03-23' }, '2026-04-01')).toMatchObject({ status: 409 })
    expect(resumed(halted, '2026-03-29')).toMatchObject({ field: 'on' })
  })
  test('中止必须写明事由', () => {
    expect(paused({ start: '2026-03-23' }, '2026-03-30', ' ')).toMatchObject({ field: 'ground' })
  })
  test('办结时刻记入时钟', () => {
    expect(stopped(opened, '2026-03-02T06:05:00.000Z').stop).toBe('2026-03-02T06:05:00.000Z')
    expect(() => stopped(opened, '昨天')).toThrow(RangeError)
  })
})

describe('时限本身', () => {
  const refused = (spec: ClockSpec) => checkSpec(spec)?.refused
  test.each([
    [{ unit: 'workday', amount: 2.5 }, /整数，不能是2.5工作日/],
    [{ unit: 'day', amount: -1 }, /不能为负数/],
    [{ unit: 'workday', amount: Number.NaN }, /整数/],
    [{ unit: 'workday', amount: 100_000 }, /时限过长/],
    [{ unit: 'hour', amount: 0 }, /至少为1/],
    [{ unit: 'workday', amount: 0, startRule: 'count-start-day' }, /至少为1/],
    [{ unit: 'hour', amount: 3, roll: 'next-workday' }, /不顺延/],
    [{ unit: 'hour', amount: 3, direction: 'before' }, /不能提前计算/],
    [{ unit: 'workhour', amount: 3, startRule: 'count-start-day' }, /时刻起算/],
    [{ unit: 'year' as 'day', amount: 3 }, /单位/],
  ] as const)('%j 被拒绝', (spec, words) => expect(refused(spec)).toMatch(words))
  test('0个工作日即当日，24小时、1个月可以', () => {
    expect(refused({ unit: 'workday', amount: 0 })).toBeUndefined()
    expect(refused({ unit: 'hour', amount: 24 })).toBeUndefined()
    expect(refused({ unit: 'month', amount: 1 })).toBeUndefined()
  })
})
