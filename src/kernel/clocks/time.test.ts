import { describe, expect, test } from 'vitest'
import {
  clockTime,
  dayOf,
  formatDay,
  formatInstant,
  formatLimit,
  instantOf,
  isoBeijing,
  momentOf,
} from '#kernel/clocks/time.ts'

describe('北京时间', () => {
  test('世界时16:00就是北京的次日零点', () => {
    expect(dayOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01')
    expect(dayOf('2026-03-01T16:00:00.000Z')).toBe('2026-03-02')
    expect(dayOf('2026-12-31T16:00:00Z')).toBe('2027-01-01')
  })
  test('日期和时刻互相换算，24:00是当日结束', () => {
    expect(instantOf('2026-03-02', '14:05').toISOString()).toBe('2026-03-02T06:05:00.000Z')
    expect(instantOf('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z')
    expect(instantOf('2026-03-02', '24:00')).toEqual(instantOf('2026-03-03'))
    expect(clockTime('2026-03-02T06:05:00Z')).toBe('14:05')
    expect(isoBeijing('2026-03-02T06:05:00Z')).toBe('2026-03-02T14:05:00+08:00')
  })
  test('写法：2026年3月2日、2026年3月2日 14:05、截止时刻写24:00', () => {
    expect(formatDay('2026-03-02')).toBe('2026年3月2日')
    expect(formatInstant('2026-03-02T06:05:00.000Z')).toBe('2026年3月2日 14:05')
    expect(formatInstant(instantOf('2026-12-31', '09:00'))).toBe('2026年12月31日 09:00')
    expect(formatLimit(instantOf('2026-03-02', '24:00'))).toBe('2026年3月2日 24:00')
    expect(formatLimit(instantOf('2026-03-02', '16:50'))).toBe('2026年3月2日 16:50')
  })
  test('没有时区的时刻就是北京时间；有时区的照时区', () => {
    expect(momentOf('2026-02-13')).toEqual({ day: '2026-02-13' })
    expect(momentOf('2026-02-13T16:30')).toEqual({
      day: '2026-02-13',
      at: new Date('2026-02-13T08:30:00Z'),
    })
    expect(momentOf('2026-02-13T16:30:00Z').day).toBe('2026-02-14')
    expect(momentOf('2026-02-13T16:30:15+08:00').at).toEqual(new Date('2026-02-13T08:30:15Z'))
  })
  test.each(['2026-2-13', '2026-02-30', '2026-02-13T25:00', '2026-02-13T12:60', '明天', ''])(
    '“%s”不是时刻',
    (text) => expect(() => momentOf(text)).toThrow(RangeError),
  )
})
