import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { describeDue, listDays, type DueAnswer, type DueQuestion } from '#kernel/clocks/describe.ts'
import { isRefusal } from '#kernel/refusal.ts'

const calendar = calendarOf()

function answer(question: DueQuestion): DueAnswer {
  const result = describeDue(question, calendar)
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

describe('问一个时限', () => {
  test('3个工作日，春节前周五收到：逐日说明，2月25日到期', () => {
    expect(answer({ start: '2026-02-13', amount: 3, unit: 'workday' })).toEqual({
      start: '2026-02-13',
      amount: 3,
      unit: 'workday',
      due: '2026-02-25',
      dueAt: '2026-02-26T00:00:00+08:00',
      dueText: '2026年2月25日 24:00',
      provisional: false,
      calendar: calendar.version,
      derivation: [
        { day: '2026-02-13', counted: false, n: 0, why: '起算日不计入，自次日起算' },
        {
          day: '2026-02-14',
          counted: true,
          n: 1,
          why: '周末调休上班（春节，国办发明电〔2025〕7号）',
        },
        ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((date) => ({
          day: `2026-02-${date}`,
          counted: false,
          n: 1,
          why: '春节放假（国办发明电〔2025〕7号）',
        })),
        { day: '2026-02-24', counted: true, n: 2, why: '工作日' },
        { day: '2026-02-25', counted: true, n: 3, why: '工作日，满3个工作日，到期' },
      ],
    })
  })

  test('收件日计入的，第一行就计数', () => {
    const { due, derivation } = answer({
      start: '2026-03-02',
      amount: 15,
      unit: 'workday',
      countStartDay: true,
    })
    expect(due).toBe('2026-03-20')
    expect(derivation[0]).toEqual({
      day: '2026-03-02',
      counted: true,
      n: 1,
      why: '起算日计入；工作日',
    })
  })

  test('休息日收到且收件日计入：下一工作日是第1日', () => {
    const { derivation } = answer({
      start: '2026-05-02',
      amount: 15,
      unit: 'workday',
      countStartDay: true,
    })
    expect(derivation.find(({ counted }) => counted)?.day).toBe('2026-05-06')
    expect(derivation[0]?.why).toBe('劳动节放假（国办发明电〔2025〕7号）')
  })

  test('自然日末日放假的顺延，并说明', () => {
    const { due, derivation } = answer({ start: '2025-09-20', amount: 15, unit: 'day' })
    expect(due).toBe('2025-10-09')
    expect(derivation.slice(-5)).toEqual([
      {
        day: '2025-10-05',
        counted: true,
        n: 15,
        why: '国庆节、中秋节放假（国办发明电〔2024〕12号），满15日',
      },
      ...['06', '07', '08'].map((date) => ({
        day: `2025-10-${date}`,
        counted: false,
        n: 15,
        why: '国庆节、中秋节放假（国办发明电〔2024〕12号），顺延',
      })),
      {
        day: '2025-10-09',
        counted: false,
        n: 15,
        why: '末日为休息日，顺延至休息日后的第一个工作日，到期',
      },
    ])
  })

  test('1个月：没有对应日取月末；期满日放假的顺延', () => {
    expect(answer({ start: '2026-01-31', amount: 1, unit: 'month' }).derivation).toEqual([
      { day: '2026-01-31', counted: false, n: 0, why: '起算日不计入，自次日起算' },
      { day: '2026-02-28', counted: true, n: 1, why: '1个月的当月无对应日，取月末日，到期' },
    ])
    expect(answer({ start: '2026-04-01', amount: 1, unit: 'month' }).due).toBe('2026-05-06')
  })

  test('会前2个工作日：从会期倒数', () => {
    const { due, derivation } = answer({
      start: '2025-10-13',
      amount: 2,
      unit: 'workday',
      before: true,
    })
    expect(due).toBe('2025-10-10')
    expect(derivation.map(({ day, n }) => [day, n])).toEqual([
      ['2025-10-13', 0],
      ['2025-10-12', 0],
      ['2025-10-11', 1],
      ['2025-10-10', 2],
    ])
  })

  test('24小时写出时刻', () => {
    const { due, dueAt, derivation } = answer({
      start: '2026-02-13T16:30',
      amount: 24,
      unit: 'hour',
    })
    expect([due, dueAt]).toEqual(['2026-02-14', '2026-02-14T16:30:00+08:00'])
    expect(derivation.at(-1)).toEqual({
      day: '2026-02-14',
      counted: true,
      n: 24,
      why: '计00:00–16:30，到期',
    })
  })

  test('跨入未公布年份的标为暂定', () => {
    const { provisional, derivation } = answer({ start: '2026-12-30', amount: 2, unit: 'workday' })
    expect(provisional).toBe(true)
    expect(derivation.at(-1)?.why).toContain('暂定，尚无2027年放假安排')
  })

  test.each([
    [{ start: '2026-02-13', amount: 2.5, unit: 'workday' }, 'amount'],
    [{ start: '2026-02-30', amount: 3, unit: 'workday' }, 'start'],
    [{ start: '昨天', amount: 3, unit: 'workday' }, 'start'],
    [{ start: '1899-12-31', amount: 3, unit: 'workday' }, 'start'],
    [{ start: '2026-02-13', amount: 3, unit: 'hour' }, 'start'],
    [{ start: '2026-02-13', amount: 3, unit: 'fortnight' as 'week' }, 'unit'],
    [{ start: '2199-12-30', amount: 30, unit: 'workday' }, undefined],
  ] as const)('%j 被拒绝，并说明怎么填', (question, field) => {
    const result = describeDue(question, calendar)
    expect(isRefusal(result) && result.field).toBe(field)
    expect(isRefusal(result) && result.refused).toMatch(/。$/)
  })
})

describe('列出日子', () => {
  test('每天一行，带理由', () => {
    expect(listDays('2026-12-31', '2027-01-02', calendar)).toEqual([
      { date: '2026-12-31', workday: true, why: '工作日', provisional: false },
      {
        date: '2027-01-01',
        workday: true,
        why: '工作日（暂定，尚无2027年放假安排）',
        provisional: true,
      },
      {
        date: '2027-01-02',
        workday: false,
        why: '周六（暂定，尚无2027年放假安排）',
        provisional: true,
      },
    ])
    expect(listDays('2026-03-02', '2026-03-01', calendar)).toEqual([])
  })
})
