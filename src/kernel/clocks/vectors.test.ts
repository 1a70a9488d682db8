import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { derive } from '#kernel/clocks/derive.ts'
import { dueDay, dueOf, isLate } from '#kernel/clocks/due.ts'
import { reminderOf } from '#kernel/clocks/lamp.ts'
import { fixedDate, type ClockSpec, type Segments } from '#kernel/clocks/spec.ts'
import { formatLimit, instantOf } from '#kernel/clocks/time.ts'

/** The rulebook's own boundary cases with real dates; each due date was reckoned by hand. */

const calendar = calendarOf()
const workdays = (amount: number): ClockSpec => ({ unit: 'workday', amount })
const days = (amount: number): ClockSpec => ({ unit: 'day', amount })
const months = (amount: number): ClockSpec => ({ unit: 'month', amount })
const week: ClockSpec = { unit: 'week', amount: 1 }
const receiptDay: ClockSpec = {
  unit: 'workday',
  amount: 15,
  startRule: 'count-start-day',
  receipt: 'office-hours',
  clause: '15.7.3',
  cite: '第十五条(七)3',
}
const before = (amount: number, unit: ClockSpec['unit'] = 'workday'): ClockSpec => ({
  unit,
  amount,
  direction: 'before',
})

const vectors: readonly (readonly [cite: string, spec: ClockSpec, start: string, due: string])[] = [
  ['第十五条(七)3 收件日计为第1日', receiptDay, '2025-09-25', '2025-10-21'],
  ['第十五条(七)3 若不计收件日', workdays(15), '2025-09-25', '2025-10-22'],
  ['第十五条(七)3', receiptDay, '2026-04-20', '2026-05-12'],
  ['第十五条(七)3 收件日', receiptDay, '2026-03-02', '2026-03-20'],
  ['第十五条(七)3 若不计收件日', workdays(15), '2026-03-02', '2026-03-23'],
  ['第十五条(七)3 假日收到', receiptDay, '2026-05-02', '2026-05-25'],
  ['第十五条(七)3 下班后收到', receiptDay, '2026-03-02T17:31', '2026-03-23'],
  ['第十五条(七)3 下班前收到', receiptDay, '2026-03-02T17:30', '2026-03-20'],
  ['第十五条(七)1', workdays(3), '2026-02-13', '2026-02-25'],
  [
    '第十五条(七)1 若收件日计入',
    { ...workdays(3), startRule: 'count-start-day' },
    '2026-02-13',
    '2026-02-24',
  ],
  ['第十五条(七)1', workdays(3), '2026-09-29', '2026-10-09'],
  ['第十五条(七)2', workdays(5), '2026-04-29', '2026-05-09'],
  ['第十五条(七)2', workdays(5), '2025-09-30', '2025-10-14'],
  ['第十五条(四)1', workdays(7), '2025-09-26', '2025-10-13'],
  ['第十五条(四)1', workdays(7), '2026-04-24', '2026-05-08'],
  ['第十五条(四)1 重大修改', workdays(10), '2025-09-26', '2025-10-16'],
  ['第十五条(四)2', workdays(10), '2026-04-24', '2026-05-12'],
  ['第十五条(四)2', workdays(10), '2026-02-10', '2026-03-02'],
  ['第十五条(三)1', workdays(7), '2026-02-12', '2026-02-28'],
  ['第十五条(三)1', workdays(7), '2026-09-28', '2026-10-13'],
  ['第十五条(三)2 月末日为调休上班日', months(1), '2026-01-31', '2026-02-28'],
  ['第十五条(三)2 期满日放假', months(1), '2026-04-01', '2026-05-06'],
  ['第九条(四)3', week, '2025-11-17', '2025-11-24'],
  ['第九条(四)3 期满日放假', week, '2025-09-26', '2025-10-09'],
  ['第九条(四)7', workdays(5), '2026-03-16', '2026-03-23'],
  ['第九条(四)7', workdays(5), '2025-09-26', '2025-10-10'],
  ['第九条(四)7 无函定期限', months(3), '2026-03-30', '2026-06-30'],
  ['第四十三条(四)3 密件3天不顺延', { ...days(3), roll: 'none' }, '2025-11-07', '2025-11-10'],
  ['第四十三条(四)3 密件3天不顺延', { ...days(3), roll: 'none' }, '2025-11-06', '2025-11-09'],
  ['第五十七条(二)1', workdays(5), '2025-04-30', '2025-05-12'],
  ['第五十七条(二)1', workdays(5), '2025-09-30', '2025-10-14'],
  ['第五十七条(二)5 按工作日', workdays(7), '2025-04-30', '2025-05-14'],
  ['第五十七条(二)5 误作自然日', days(7), '2025-04-30', '2025-05-07'],
  ['第五十七条(二)5', days(7), '2025-11-03', '2025-11-10'],
  ['第五十七条(二)5 答复', days(15), '2025-11-10', '2025-11-25'],
  ['第五十七条(二)2', days(15), '2025-12-01', '2025-12-16'],
  ['第五十七条(二)9', days(30), '2025-11-10', '2025-12-10'],
  ['第五十七条(三)3', days(60), '2025-08-04', '2025-10-09'],
  ['第五十七条(三)3', days(60), '2025-10-20', '2025-12-19'],
  ['第五十七条(三)3(3) 末日为调休上班的周日', days(15), '2025-12-19', '2026-01-04'],
  ['第二十五条(五)', days(15), '2025-09-20', '2025-10-09'],
  ['第二十五条(五)', days(15), '2026-03-10', '2026-03-25'],
  ['第二十五条(五) 末日春节', days(15), '2026-02-02', '2026-02-24'],
  ['第二十七条(三)', workdays(30), '2025-09-01', '2025-10-17'],
  ['第二十七条(三)', workdays(40), '2025-09-01', '2025-10-31'],
  ['第二十七条(三)', workdays(30), '2026-01-05', '2026-02-14'],
  ['第二十七条(三)', workdays(40), '2026-01-05', '2026-03-06'],
  ['第二十八条(三)', workdays(5), '2025-09-28', '2025-10-11'],
  ['第二十八条(三)', workdays(10), '2025-09-28', '2025-10-17'],
  ['第四十七条(三)', workdays(30), '2025-11-03', '2025-12-15'],
  ['第四十七条(三) 延长后', workdays(45), '2025-11-03', '2026-01-06'],
  ['第四十七条(三)', workdays(30), '2026-01-12', '2026-02-28'],
  ['第四十七条(四)', workdays(15), '2025-12-22', '2026-01-13'],
  ['第四十七条(四)', workdays(30), '2026-01-14', '2026-03-03'],
  ['第五十六条(四)', days(60), '2025-10-13', '2025-12-12'],
  ['第五十六条(四) 末日周六', days(30), '2025-11-20', '2025-12-22'],
  ['第五十六条(五) 末日为调休上班的周日', days(30), '2025-12-05', '2026-01-04'],
  ['第三十二条(十二) 季后10个工作日', workdays(10), '2025-09-30', '2025-10-21'],
  ['第三十二条(十二) 季后10个工作日', workdays(10), '2025-12-31', '2026-01-15'],
  ['第三十二条(十二) 季后10个工作日', workdays(10), '2026-03-31', '2026-04-15'],
  ['第十九条(四)', days(10), '2025-09-24', '2025-10-09'],
  ['第二十一条(十四)', days(15), '2026-02-05', '2026-02-24'],
  ['第十五条(二)2 时限前5个工作日', before(5), '2026-03-31', '2026-03-24'],
  ['第十五条(二)2 时限前5个工作日', before(5), '2026-10-12', '2026-09-29'],
  ['第十五条(四)1 前2个工作日', before(2), '2025-10-13', '2025-10-10'],
  ['第十五条(四)1 前2个工作日', before(2), '2025-10-16', '2025-10-14'],
  ['第十五条(四)2 提前1个工作日', before(1), '2026-10-09', '2026-10-08'],
  ['第二十六条(二)2(1) 提前10个工作日', before(10), '2026-06-01', '2026-05-18'],
  ['第三十三条(四) 前2个星期', before(2, 'week'), '2026-09-07', '2026-08-24'],
  ['第三十三条(四) 前2个星期', before(2, 'week'), '2026-03-02', '2026-02-14'],
  ['第三十四条(四) 提前2天', before(2, 'day'), '2025-11-13', '2025-11-11'],
]

describe('规则中的时限实例', () => {
  test.each(vectors)('%s', (_cite, spec, start, due) => {
    expect(dueOf(spec, { start }, calendar)).toMatchObject({
      dueDay: due,
      provisional: false,
      paused: false,
      calendar: calendar.version,
    })
    if (start.length === 10) expect(dueDay(spec, start, calendar)).toBe(due)
    const rows = derive(spec, { start }, calendar)
    expect(rows.at(-1)?.day).toBe(due)
    expect(rows.at(-1)?.why).toMatch(/到期|最迟当日/)
  })
})

describe('中止与延长', () => {
  const sixty = days(60)
  const cases: readonly (readonly [string, ClockSpec, Segments, string])[] = [
    [
      '第五十七条(三)3(1) 60日延长30日，末日周日顺延',
      sixty,
      {
        start: '2025-08-04',
        extensions: [
          { amount: 30, approver: 1, ground: '情况复杂', at: '2025-09-20T02:00:00.000Z' },
        ],
      },
      '2025-11-03',
    ],
    [
      '第五十七条(三)3(1) 60日延长30日',
      sixty,
      {
        start: '2025-10-21',
        extensions: [
          { amount: 30, approver: 1, ground: '情况复杂', at: '2025-12-01T02:00:00.000Z' },
        ],
      },
      '2026-01-19',
    ],
    [
      '第五十七条(二)8 中止30日',
      sixty,
      {
        start: '2025-08-04',
        pauses: [{ from: '2025-08-20', to: '2025-09-18', ground: '审查规定' }],
      },
      '2025-11-03',
    ],
    [
      '20个工作日，春节前后中止',
      workdays(20),
      {
        start: '2026-01-26',
        pauses: [{ from: '2026-02-02', to: '2026-02-27', ground: '鉴定' }],
      },
      '2026-03-20',
    ],
    [
      '第二十五条(八) 起诉中止，裁判生效后续计',
      workdays(15),
      {
        start: '2026-03-23',
        pauses: [{ from: '2026-03-30', to: '2026-08-14', ground: '当事人起诉，法院受理' }],
      },
      '2026-08-31',
    ],
    [
      '同一中止分两段登记、相互重叠，不重复扣除',
      workdays(15),
      {
        start: '2026-03-23',
        pauses: [
          { from: '2026-05-01', to: '2026-08-14', ground: '二审' },
          { from: '2026-03-30', to: '2026-06-30', ground: '一审' },
        ],
      },
      '2026-08-31',
    ],
    [
      '1个月加中止的10日',
      months(1),
      {
        start: '2026-03-02',
        pauses: [{ from: '2026-03-11', to: '2026-03-20', ground: '补正' }],
      },
      '2026-04-13',
    ],
    [
      '起算前的中止不扣除',
      workdays(3),
      {
        start: '2026-03-02',
        pauses: [{ from: '2026-02-24', to: '2026-03-02', ground: '补正' }],
      },
      '2026-03-05',
    ],
    [
      '到期以后的中止不起作用',
      workdays(3),
      { start: '2026-03-02', pauses: [{ from: '2026-03-06', ground: '补正' }] },
      '2026-03-05',
    ],
  ]
  test.each(cases)('%s', (_name, spec, segments, due) => {
    expect(dueOf(spec, segments, calendar)).toMatchObject({ dueDay: due, paused: false })
    expect(derive(spec, segments, calendar).at(-1)).toMatchObject({ day: due })
  })

  test('中止未恢复时没有到期日，只给出最早可能的日期，推导写明已计天数', () => {
    const segments = {
      start: '2026-03-23',
      pauses: [{ from: '2026-03-30', ground: '当事人起诉，法院受理' }],
    }
    expect(dueOf(workdays(15), segments, calendar)).toMatchObject({
      paused: true,
      dueDay: '2026-04-14',
    })
    const rows = derive(workdays(15), segments, calendar)
    expect(rows.at(-2)).toMatchObject({ day: '2026-03-30', why: '中止：当事人起诉，法院受理' })
    expect(rows.at(-1)).toMatchObject({
      n: 4,
      why: '中止未恢复，已计4个工作日，期限待恢复后续计',
    })
  })
})

describe('当日办结与下班后收到', () => {
  const sameDay: ClockSpec = { unit: 'workday', amount: 0, receipt: 'office-hours' }

  test('第十五条(七)1 当日16:30收到，当日24:00前拟办分办均为按时', () => {
    const due = dueOf(sameDay, { start: '2026-02-13T16:30' }, calendar)
    expect(due.dueDay).toBe('2026-02-13')
    expect(isLate(due, instantOf('2026-02-13', '23:59'))).toBe(false)
    expect(isLate(due, instantOf('2026-02-13', '24:00'))).toBe(true)
    expect(formatLimit(due.dueAt)).toBe('2026年2月13日 24:00')
  })
  test('第十五条(七)1 17:40收到，次日周六调休上班，当日到期', () => {
    const due = dueOf(sameDay, { start: '2026-02-13T17:40' }, calendar)
    expect(due.dueDay).toBe('2026-02-14')
    const rows = derive(sameDay, { start: '2026-02-13T17:40' }, calendar)
    expect(rows.map(({ why }) => why)).toEqual([
      '17:30下班后收到，视为下一工作日收到',
      '周末调休上班（春节，国办发明电〔2025〕7号），当日到期',
    ])
  })
  test('第五十八条(四)1 18:00收到的批示件次一工作日登记', () => {
    expect(dueOf(sameDay, { start: '2026-02-13T18:00' }, calendar).dueDay).toBe('2026-02-14')
  })
  test('2026-02-14下班后收到，至春节后2月24日', () => {
    expect(dueOf(sameDay, { start: '2026-02-14T17:31' }, calendar).dueDay).toBe('2026-02-24')
  })
  test('第四十三条(四)3 紧急密件当日24:00前', () => {
    const urgent: ClockSpec = { unit: 'day', amount: 0, roll: 'none' }
    const due = dueOf(urgent, { start: '2026-02-17T16:50' }, calendar)
    expect(due.dueDay).toBe('2026-02-17')
    expect(due.dueAt).toEqual(instantOf('2026-02-18'))
  })
})

describe('小时', () => {
  const hours = (amount: number): ClockSpec => ({ unit: 'hour', amount })
  const workhours = (amount: number): ClockSpec => ({ unit: 'workhour', amount })

  test('24小时自收到时刻起算，休息日照算，不顺延', () => {
    const due = dueOf(hours(24), { start: '2026-02-14T16:50' }, calendar)
    expect(formatLimit(due.dueAt)).toBe('2026年2月15日 16:50')
    expect(isLate(due, instantOf('2026-02-15', '16:50'))).toBe(false)
    expect(isLate(due, new Date(instantOf('2026-02-15', '16:50').getTime() + 1))).toBe(true)
  })
  test('午夜满24小时的，算作前一日24:00', () => {
    const due = dueOf(hours(24), { start: '2026-03-02T00:00' }, calendar)
    expect(due.dueDay).toBe('2026-03-02')
    expect(formatLimit(due.dueAt)).toBe('2026年3月2日 24:00')
  })
  test('中止的日子不计小时', () => {
    const segments = {
      start: '2026-03-02T16:00',
      pauses: [{ from: '2026-03-03', to: '2026-03-04', ground: '补正' }],
    }
    expect(formatLimit(dueOf(hours(24), segments, calendar).dueAt)).toBe('2026年3月5日 16:00')
    expect(derive(hours(24), segments, calendar)).toEqual([
      { day: '2026-03-02', counted: true, n: 8, why: '计16:00–24:00' },
      { day: '2026-03-03', counted: false, n: 8, why: '中止：补正' },
      { day: '2026-03-04', counted: false, n: 8, why: '中止：补正' },
      { day: '2026-03-05', counted: true, n: 24, why: '计00:00–16:00，到期' },
    ])
  })
  test('第九条(四)2 4个工作小时跳过午休：9:00收到，15:30提醒', () => {
    const due = dueOf(workhours(4), { start: '2025-11-17T09:00' }, calendar)
    expect(formatLimit(due.dueAt)).toBe('2025年11月17日 15:30')
    expect(derive(workhours(4), { start: '2025-11-17T09:00' }, calendar)).toEqual([
      { day: '2025-11-17', counted: true, n: 4, why: '计09:00–12:00、14:30–15:30，到期' },
    ])
  })
  test('工作小时跨春节，正好在上午下班时到期', () => {
    const due = dueOf(workhours(10), { start: '2026-02-14T11:00' }, calendar)
    // 2月14日 1小时+3小时，2月24日 6.5小时中的6小时。
    expect(formatLimit(due.dueAt)).toBe('2026年2月24日 17:00')
    const noon = dueOf(workhours(3), { start: '2026-02-24T09:00' }, calendar)
    expect(formatLimit(noon.dueAt)).toBe('2026年2月24日 12:00')
  })
  test('24:00已经到期的，次日开始的中止不再起作用；正好在下午下班时满的，当日到期', () => {
    const pauses = [{ from: '2026-03-03', to: '2026-03-04', ground: '补正' }]
    const midnight = dueOf(hours(24), { start: '2026-03-02T00:00', pauses }, calendar)
    expect(formatLimit(midnight.dueAt)).toBe('2026年3月2日 24:00')
    const closing = dueOf(workhours(3), { start: '2026-03-02T14:30' }, calendar)
    expect(formatLimit(closing.dueAt)).toBe('2026年3月2日 17:30')
  })
  test('第八条 30分钟一类不足一小时的时限不在此列：半小时被拒绝', () => {
    expect(() => dueOf(hours(0.5), { start: '2025-11-05T09:00' }, calendar)).toThrow(/整数/)
  })
})

describe('固定日期从不移动', () => {
  test.each([
    ['第十五条(二)1 四季度', '2026-12-20', '2026-12-18'],
    ['第十五条(二)1 二季度，端午假期内', '2026-06-20', '2026-06-18'],
    ['第三十二条(十二) 1月底前', '2026-01-31', '2026-01-30'],
    ['第四十四条(二) 第一季度内', '2026-03-31', '2026-03-31'],
    ['第三十四条(二) 2月底前，调休上班', '2026-02-28', '2026-02-28'],
  ])('%s：%s到期，最后一次提醒%s', (_cite, day, reminder) => {
    expect(dueOf(fixedDate(), { start: day }, calendar).dueDay).toBe(day)
    expect(reminderOf(day, calendar)).toBe(reminder)
  })
  test('文件上写明的期限遇休息日不顺延，并提示提前办理；2027年也不算暂定', () => {
    const due = dueOf(workdays(3), { start: '2026-09-30', fixed: '2026-10-03' }, calendar)
    expect(due).toMatchObject({ dueDay: '2026-10-03', provisional: false })
    expect(derive(workdays(3), { start: '2026-09-30', fixed: '2026-10-03' }, calendar)).toEqual([
      {
        day: '2026-10-03',
        counted: false,
        n: 0,
        why: '载明的期限，到期；国庆节放假（国办发明电〔2025〕7号），固定日期不顺延，请在此前最后一个工作日办理',
      },
    ])
    expect(dueOf(fixedDate(), { start: '2027-03-31' }, calendar).provisional).toBe(false)
  })
  test('第九条(四)6 上级期限逢休息日，内部期限提前到前一工作日', () => {
    const early: ClockSpec = { unit: 'day', amount: 0, roll: 'previous-workday' }
    expect(dueOf(early, { start: '2025-10-05' }, calendar).dueDay).toBe('2025-09-30')
  })
  test('第九条(四)4 每月最后一个工作日、第十五条(五) 每周五', () => {
    expect(calendar.onOrBefore('2025-11-30')).toBe('2025-11-28')
    expect(calendar.onOrBefore('2026-05-01')).toBe('2026-04-30')
    expect(calendar.onOrBefore('2026-10-02')).toBe('2026-09-30')
  })
})

describe('暂定', () => {
  test('工作日时限跨入未公布放假安排的年份即为暂定', () => {
    expect(dueOf(workdays(5), { start: '2026-12-28' }, calendar).provisional).toBe(true)
    expect(dueOf(workdays(3), { start: '2026-12-28' }, calendar).provisional).toBe(false)
  })
  test('自然日时限只看末日和顺延的日子', () => {
    expect(dueOf(days(30), { start: '2026-12-15' }, calendar).provisional).toBe(true)
    expect(
      dueOf({ ...days(30), roll: 'none' }, { start: '2026-12-15' }, calendar).provisional,
    ).toBe(false)
    expect(dueOf(days(30), { start: '2014-12-20' }, calendar).provisional).toBe(false)
    expect(dueOf(workdays(30), { start: '2014-12-20' }, calendar).provisional).toBe(true)
  })
})
