import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  firstDay,
  isDay,
  lastDay,
  monthEnd,
  partsOf,
  weekday,
} from '#kernel/calendar/day.ts'

describe('days without time', () => {
  test('every day from 1900 to 2199 has the number and the name the machine’s own calendar gives it', () => {
    let number = Date.UTC(1900, 0, 1) / 86_400_000
    const last = Date.UTC(2199, 11, 31) / 86_400_000
    for (; number <= last; number++) {
      const text = new Date(number * 86_400_000).toISOString().slice(0, 10)
      if (dayOfNumber(number) !== text || dayNumber(text) !== number) {
        expect([dayOfNumber(number), dayNumber(text)]).toEqual([text, number])
      }
    }
    expect([dayOfNumber(last), firstDay, lastDay]).toEqual([lastDay, '1900-01-01', '2199-12-31'])
  })

  test('2026-03-02 is a Monday and 2026-03-01 a Sunday', () => {
    expect(weekday(dayNumber('2026-03-02'))).toBe(1)
    expect(weekday(dayNumber('2026-03-01'))).toBe(7)
    expect(weekday(dayNumber('1900-01-01'))).toBe(1)
  })

  test('months go to the corresponding day or to the month’s last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
    expect(monthEnd('2024-02-10')).toBe('2024-02-29')
  })

  test('days are added and subtracted across the year', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
    expect(partsOf('2026-03-02')).toEqual({ year: 2026, month: 3, date: 2 })
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '20260101',
    '2026-01-01T00:00',
    '',
  ])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(RangeError)
  })
})
