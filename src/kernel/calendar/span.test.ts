import { expect, test } from 'vitest'
import { comparedWith, spanBetween, spanOf } from '#kernel/calendar/span.ts'

test('周、月、半年、年，按日子所在的那一段', () => {
  expect(spanOf('week', '2026-03-29').label).toBe('2026年3月23日至29日')
  expect(spanOf('week', '2026-04-01').label).toBe('2026年3月30日至4月5日')
  expect(spanOf('month', '2026-02-10')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
    label: '2026年2月',
  })
  expect(spanOf('half-year', '2026-06-30').label).toBe('2026年上半年')
  expect(spanOf('half-year', '2026-07-01')).toEqual({
    from: '2026-07-01',
    to: '2026-12-31',
    label: '2026年下半年',
  })
})

test.each([
  ['month', '2026-03-09', '2026-02-28', '2025-03-31'],
  ['half-year', '2026-03-09', '2025-12-31', '2025-06-30'],
  ['year', '2026-03-09', '2025-12-31', '2025-12-31'],
] as const)('%s 比上期和去年同期', (kind, day, before, last) => {
  const compared = comparedWith(spanOf(kind, day), kind)
  expect([compared.before.to, compared.last.to]).toEqual([before, last])
})

test('任意一段比同样长的前一段；整月的比整月', () => {
  const days = comparedWith(spanBetween('2026-03-02', '2026-03-15'), 'days')
  expect(days.before).toMatchObject({ from: '2026-02-16', to: '2026-03-01' })
  expect(days.last).toMatchObject({ from: '2025-03-02', to: '2025-03-15' })
  const quarter = comparedWith(spanBetween('2024-01-01', '2024-02-29'), 'days')
  expect(quarter.before).toMatchObject({ from: '2023-11-01', to: '2023-12-31' })
  expect(quarter.last).toMatchObject({ from: '2023-01-01', to: '2023-02-28' })
})
