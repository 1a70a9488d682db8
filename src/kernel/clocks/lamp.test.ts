import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { lampAt, lampOf, warnDaysOf } from '#kernel/clocks/lamp.ts'
import type { ClockSpec } from '#kernel/clocks/spec.ts'
import { instantOf } from '#kernel/clocks/time.ts'

const calendar = calendarOf()

describe('灯和文字', () => {
  test.each([
    ['2026-02-10', 'green', '剩6个工作日'],
    ['2026-02-13', 'green', '剩3个工作日'],
    ['2026-02-14', 'yellow', '剩2个工作日'],
    ['2026-02-20', 'yellow', '剩2个工作日'],
    ['2026-02-24', 'yellow', '剩1个工作日'],
    ['2026-02-25', 'yellow', '今日到期'],
    ['2026-02-26', 'red', '已超1个工作日'],
    ['2026-02-28', 'red', '已超3个工作日'],
    ['2026-03-01', 'red', '已超3个工作日'],
  ] as const)('2月25日到期，%s：%s灯，%s', (today, colour, words) => {
    expect(lampOf('2026-02-25', today, calendar)).toEqual({ colour, words })
  })
  test('第九条(四)8 超期满5个工作日仍未办的，第6个工作日列为线索', () => {
    expect(lampOf('2025-11-17', '2025-11-24', calendar).words).toBe('已超5个工作日')
    expect(lampOf('2025-11-17', '2025-11-25', calendar).words).toBe('已超6个工作日')
  })
  test('其间没有工作日的，按天说', () => {
    expect(lampOf('2026-12-20', '2026-12-19', calendar)).toEqual({
      colour: 'yellow',
      words: '剩1天',
    })
    expect(lampOf('2026-03-06', '2026-03-08', calendar)).toEqual({
      colour: 'red',
      words: '已超2天',
    })
  })
  test('自然日的时限按天说', () => {
    const unit = 'day'
    expect(lampOf('2025-10-09', '2025-09-29', calendar, { unit })).toEqual({
      colour: 'green',
      words: '剩10天',
    })
    expect(lampOf('2025-10-09', '2025-10-07', calendar, { unit }).colour).toBe('yellow')
    expect(lampOf('2025-10-09', '2025-10-12', calendar, { unit }).words).toBe('已超3天')
  })
  test('黄灯的门槛可以改', () => {
    expect(lampOf('2026-03-13', '2026-03-06', calendar, { yellow: 5 }).colour).toBe('yellow')
    expect(lampOf('2026-03-13', '2026-03-05', calendar, { yellow: 5 }).colour).toBe('green')
  })
  test('没有时限、中止、已办结的不亮灯', () => {
    const none = (words: string) => ({ colour: 'none', words })
    expect(lampOf(null, '2026-03-02', calendar)).toEqual(none('无时限'))
    expect(lampOf('2026-03-02', '2026-03-09', calendar, { paused: true })).toEqual(none('中止中'))
    const done = (day: string) => lampOf('2026-03-02', '2026-03-09', calendar, { done: day })
    expect(done('2026-03-02')).toEqual(none('按期办结'))
    expect(done('2026-03-05')).toEqual(none('超期3个工作日办结'))
  })
  test('按小时计的时限说小时和分钟', () => {
    const due = instantOf('2026-03-02', '15:30')
    expect(lampAt(due, instantOf('2026-03-02', '09:00'))).toEqual({
      colour: 'green',
      words: '剩6小时',
    })
    expect(lampAt(due, instantOf('2026-03-02', '14:50'))).toEqual({
      colour: 'yellow',
      words: '剩40分钟',
    })
    expect(lampAt(due, instantOf('2026-03-02', '15:30')).words).toBe('剩0分钟')
    expect(lampAt(due, instantOf('2026-03-02', '17:45'))).toEqual({
      colour: 'red',
      words: '已超2小时',
    })
  })
})

describe('提醒的日子', () => {
  const fixed = { start: '2025-11-17', fixed: '2025-12-05' }
  const spec: ClockSpec = { unit: 'workday', amount: 3 }

  test('第九条(四)5 到期前5、2、1个工作日提醒', () => {
    const warn = [{ left: 1 }, { left: 2 }, { left: 5 }]
    expect(warnDaysOf({ ...spec, warn }, fixed, calendar)).toEqual([
      { day: '2025-11-28', key: 'left:5', words: '剩5个工作日' },
      { day: '2025-12-03', key: 'left:2', words: '剩2个工作日' },
      { day: '2025-12-04', key: 'left:1', words: '剩1个工作日' },
    ])
  })
  test('第十五条(七)3 第10、13个工作日提醒，超期后次日再提醒', () => {
    const reply: ClockSpec = {
      unit: 'workday',
      amount: 15,
      startRule: 'count-start-day',
      warn: [{ reached: 10 }, { reached: 13 }, { left: 0 }, { over: 1 }],
    }
    expect(warnDaysOf(reply, { start: '2026-03-02' }, calendar)).toEqual([
      { day: '2026-03-13', key: 'reached:10', words: '剩5个工作日' },
      { day: '2026-03-18', key: 'reached:13', words: '剩2个工作日' },
      { day: '2026-03-20', key: 'left:0', words: '今日到期' },
      { day: '2026-03-23', key: 'over:1', words: '已超1个工作日' },
    ])
  })
  test('固定日期逢休息日，当天的提醒提前到最后一个工作日', () => {
    const warn = [{ left: 0 }]
    const segments = { start: '2026-12-01', fixed: '2026-12-20' }
    expect(warnDaysOf({ ...spec, warn }, segments, calendar)).toEqual([
      { day: '2026-12-18', key: 'left:0', words: '剩2天' },
    ])
  })
  test('起算以前的提醒不发，起算当日的发；中止期间不发', () => {
    const warn = [{ left: 5 }, { left: 3 }, { left: 1 }]
    const days = (segments: { start: string }) =>
      warnDaysOf({ ...spec, warn }, segments, calendar).map(({ day }) => day)
    expect(days({ start: '2026-03-02' })).toEqual(['2026-03-02', '2026-03-04'])
    const pauses = [{ from: '2026-03-03', ground: '补正' }]
    expect(warnDaysOf({ ...spec, warn }, { start: '2026-03-02', pauses }, calendar)).toEqual([])
  })
})
