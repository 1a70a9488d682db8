import { expect, test } from 'vitest'
import { tallyBy, trendOf, type BoardRow } from '#modules/supervision/board.ts'

const row = (rest: Partial<BoardRow>): BoardRow => ({
  matter: 'm',
  number: '督2026-0001',
  title: '事项',
  lead: 1,
  assigner: 1,
  source: '会议布置',
  level: '交办',
  percent: 0,
  missed: 0,
  reports: 0,
  createdOn: '2026-03-02',
  dueOn: '2026-03-06',
  endedOn: null,
  late: 0,
  ...rest,
})

test('按时办结率只算到期的：按时办结、逾期办结、逾期在办；没有到期的没有率', () => {
  const rows = [
    row({ endedOn: '2026-03-05', reports: 3 }),
    row({ endedOn: '2026-03-10', late: 2, missed: 1 }),
    row({ late: 4 }),
    row({}),
    row({ dueOn: null, endedOn: '2026-03-05' }),
  ]
  expect(tallyBy(rows, () => '全局')).toEqual([
    { key: '全局', open: 2, closed: 3, onTime: 1, late: 2, missed: 1, rate: 33.3, replied: 75 },
  ])
  expect(tallyBy([row({})], () => '全局')[0]).toMatchObject({ rate: null, replied: null })
})

test('最拖的科室在前', () => {
  const rows = [row({ lead: 1 }), row({ lead: 2, late: 3 }), row({ lead: 3 }), row({ lead: 3 })]
  expect(tallyBy(rows, ({ lead }) => String(lead)).map(({ key }) => key)).toEqual(['2', '3', '1'])
})

test('趋势按周，周一到周日', () => {
  const rows = [
    row({ createdOn: '2026-03-08' }),
    row({ createdOn: '2026-03-09', endedOn: '2026-03-15' }),
  ]
  expect(trendOf(rows, '2026-03-09', 2)).toEqual([
    { monday: '2026-03-02', begun: 1, ended: 0 },
    { monday: '2026-03-09', begun: 1, ended: 1 },
  ])
})
