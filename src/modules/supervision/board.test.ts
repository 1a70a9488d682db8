import { describe, expect, test } from 'vitest'
import {
  behind,
  standing,
  tallyBy,
  trendOf,
  type BoardRow,
  type BoardTask,
} from '#modules/supervision/board.ts'
import { spanOf } from '#kernel/calendar/span.ts'

const today = '2026-03-31'

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
  expect(tallyBy(rows, () => '全局', today)).toEqual([
    { key: '全局', open: 2, closed: 3, onTime: 1, late: 2, missed: 1, rate: 33.3, replied: 75 },
  ])
  expect(tallyBy([row({})], () => '全局', today)[0]).toMatchObject({ rate: null, replied: null })
  expect(rows.filter(behind.late)).toEqual([rows[1], rows[2]])
})

test('最拖的科室在前', () => {
  const rows = [row({ lead: 1 }), row({ lead: 2, late: 3 }), row({ lead: 3 }), row({ lead: 3 })]
  expect(tallyBy(rows, ({ lead }) => String(lead), today).map(({ key }) => key)).toEqual([
    '2',
    '3',
    '1',
  ])
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

describe('一周、一月、一年', () => {
  test('周一到周日，跨月跨年写全', () => {
    expect(spanOf('week', '2026-03-04')).toEqual({
      from: '2026-03-02',
      to: '2026-03-08',
      label: '2026年3月2日至8日',
    })
    expect(spanOf('week', '2026-04-01').label).toBe('2026年3月30日至4月5日')
    expect(spanOf('week', '2027-01-01').label).toBe('2026年12月28日至2027年1月3日')
    expect(spanOf('month', '2026-02-11')).toMatchObject({ to: '2026-02-28', label: '2026年2月' })
    expect(spanOf('year', '2026-02-11')).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
  })

  const task = (rest: Partial<BoardTask>): BoardTask => {
    const { percent: _, missed: __, late: ___, ...base } = row({})
    return { ...base, checkedOn: null, reports: [], missedOn: [], ...rest }
  }
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
  const march = spanOf('month', '2026-03-10')

  test('三月的数：二月办结的不算，四月立项的不算，四月才办结的三月末在办', () => {
    const tasks = [
      task({ createdOn: '2026-01-05', endedOn: '2026-02-27' }),
      task({ createdOn: '2026-02-05', endedOn: '2026-03-02', dueOn: '2026-03-02' }),
      task({ createdOn: '2026-03-20', endedOn: '2026-04-09', dueOn: '2026-03-27' }),
      task({ createdOn: '2026-04-01' }),
    ]
    const rows = standing(tasks, march, '2026-05-06', days)
    expect(rows.map(({ createdOn, endedOn, late }) => [createdOn, endedOn, late])).toEqual([
      ['2026-02-05', '2026-03-02', 0],
      ['2026-03-20', null, 4],
    ])
  })

  test('报送和缺报只算期间以内的，进度是期末的', () => {
    const reports = [
      { on: '2026-02-27', percent: 20 },
      { on: '2026-03-06', percent: 50 },
      { on: '2026-04-03', percent: 80 },
    ]
    const missedOn = ['2026-02-20', '2026-03-13', '2026-03-20', '2026-04-10']
    const tasks = [task({ createdOn: '2026-02-01', reports, missedOn })]
    expect(standing(tasks, march, '2026-05-06', days)[0]).toMatchObject({
      percent: 50,
      reports: 1,
      missed: 2,
    })
  })

  test('按时与否看科室负责人审查通过的那天，不看办公室复核和领导销号用了几天', () => {
    const due = { dueOn: '2026-03-06', checkedOn: '2026-03-06' }
    const tasks = [task({ ...due, endedOn: '2026-03-12' }), task(due)]
    const rows = standing(tasks, march, '2026-03-20', days)
    expect(rows.map(({ late, endedOn }) => [late, endedOn])).toEqual([
      [0, '2026-03-12'],
      [0, null],
    ])
  })

  test('期间没有过完的，算到今天', () => {
    const tasks = [task({ dueOn: '2026-03-06' })]
    expect(standing(tasks, march, '2026-03-09', days)[0]!.late).toBe(3)
  })
})
