import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { addDays, dayNumber, weekday } from '#kernel/calendar/day.ts'
import { noticeOf, stateDays, stateSchedule, type MarkedDay } from '#kernel/calendar/schedule.ts'
import { stateCouncil } from '#kernel/calendar/state-council.ts'

const calendar = calendarOf()
const zhouqing: MarkedDay = {
  day: '2026-04-01',
  kind: 'off',
  name: '州庆',
  basis: '州政府放假通知',
  source: 'local',
}

describe('国务院放假安排', () => {
  test('2015–2026年每一天与另一来源 chinese-days 一致', () => {
    const differing: string[] = []
    let days = 0
    for (let day = '2015-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      days++
      // Its table alone: its weekdays depend on the machine's time zone.
      const { work, name } = chineseDays.getDayDetail(day)
      const other = name.includes(',') ? work : weekday(dayNumber(day)) < 6
      if (calendar.isWorkday(day) !== other) differing.push(day)
    }
    expect(days).toBe(4383)
    expect(differing).toEqual([])
  })

  test('每个放假、调休日的节日名称也与 chinese-days 一致', () => {
    const differing = stateDays()
      .filter(({ day, name }) => {
        const other = chineseDays.getDayDetail(day).name.split(',')[1]?.slice(0, 2)
        return other === undefined || !name.includes(other === '中国' ? '抗战' : other)
      })
      .map(({ day, kind, name }) => `${day} ${kind} ${name}`)
    // 该周六在放假区间内，chinese-days 只当作普通周末。
    expect(differing).toEqual(['2015-09-05 off 抗战胜利70周年纪念日'])
    expect(stateDays().length).toBeGreaterThan(380)
  })

  test('2015、2019、2020年各有两份通知，其余一份；每份都有字号和日期', () => {
    const two = stateCouncil.filter((year) => year.notices.length === 2).map(({ year }) => year)
    expect(two).toEqual([2015, 2019, 2020])
    const notices = stateCouncil.flatMap((year) => year.notices)
    expect(notices).toHaveLength(15)
    for (const notice of notices) {
      expect(notice.number).toMatch(/^国(办)?发明电〔20\d\d〕\d+号$/)
      // The number carries the year of the notice.
      expect(notice.number).toContain(`〔${notice.date.slice(0, 4)}〕`)
      expect(notice.title).toContain('通知')
    }
    expect(new Set(notices.map(({ number }) => number)).size).toBe(15)
  })

  test.each(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])(
    '%s 调休上班',
    (day) => expect(calendar.isWorkday(day)).toBe(true),
  )
  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s 调休上班',
    (day) => {
      expect(calendar.isWorkday(day)).toBe(true)
      expect(calendar.whyOf(day)).toMatch(/^周末调休上班（.+，国办发明电〔2025〕7号）$/)
    },
  )
  test('2025年、2026年全年工作日各为248天', () => {
    expect(calendar.workdaysBetween('2024-12-31', '2025-12-31')).toBe(248)
    expect(calendar.workdaysBetween('2025-12-31', '2026-12-31')).toBe(248)
  })
})

describe('每一天都说得出理由', () => {
  test.each([
    ['2026-10-01', '国庆节放假（国办发明电〔2025〕7号）'],
    ['2026-02-14', '周末调休上班（春节，国办发明电〔2025〕7号）'],
    ['2026-03-02', '工作日'],
    ['2026-03-07', '周六'],
    ['2026-03-08', '周日'],
    ['2019-05-02', '劳动节放假（国办发明电〔2019〕3号）'],
    ['2019-05-01', '劳动节放假（国办发明电〔2019〕3号）'],
    ['2020-01-31', '春节放假（国办发明电〔2020〕1号）'],
    ['2020-02-01', '春节放假（国办发明电〔2020〕1号）'],
    ['2015-09-03', '抗战胜利70周年纪念日放假（国发明电〔2015〕1号）'],
    ['2018-12-29', '周末调休上班（元旦，国办发明电〔2018〕15号）'],
    ['2027-10-01', '工作日（暂定，尚无2027年放假安排）'],
    ['2027-10-02', '周六（暂定，尚无2027年放假安排）'],
    ['2014-10-01', '工作日（暂定，尚无2014年放假安排）'],
  ])('%s：%s', (day, why) => expect(calendar.whyOf(day)).toBe(why))

  test('出处可查到通知标题、日期和网址', () => {
    const mark = calendar.provenance('2026-10-10')
    expect(mark).toMatchObject({ kind: 'work', name: '国庆节', source: 'state' })
    expect(noticeOf(mark?.basis ?? '')).toMatchObject({
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      date: '2025-11-04',
    })
    expect(calendar.provenance('2026-03-02')).toBeUndefined()
  })

  test('未公布放假安排的年份为暂定，早于和晚于已公布年份都一样', () => {
    expect(calendar.isProvisional('2014-12-31')).toBe(true)
    expect(calendar.isProvisional('2015-01-01')).toBe(false)
    expect(calendar.isProvisional('2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2027-01-01')).toBe(true)
  })
})

describe('州内安排', () => {
  const local = calendarOf(stateSchedule(), [
    zhouqing,
    { ...zhouqing, day: '2026-04-04', kind: 'work', name: '防汛值守' },
  ])

  test('本地假日和上班安排优先于国家安排，并注明依据', () => {
    expect(local.isWorkday('2026-04-01')).toBe(false)
    expect(local.whyOf('2026-04-01')).toBe('州内假日：州庆（州政府放假通知）')
    expect(local.isWorkday('2026-04-04')).toBe(true)
    expect(local.whyOf('2026-04-04')).toBe('州内安排上班：防汛值守（州政府放假通知）')
    expect(calendar.isWorkday('2026-04-01')).toBe(true)
  })

  test('版本号随内容变化，内容相同则版本相同', () => {
    expect(calendar.version).toMatch(/^cal-2026-[0-9a-f]{16}$/)
    expect(local.version).not.toBe(calendar.version)
    expect(calendarOf(stateSchedule(), []).version).toBe(calendar.version)
    expect(calendarOf(stateSchedule(), [zhouqing]).version).not.toBe(
      calendarOf(stateSchedule(), [{ ...zhouqing, basis: '州人大决定' }]).version,
    )
    const reversed = { ...stateSchedule(), days: stateSchedule('2018-12-31').days.toReversed() }
    const forward = { ...stateSchedule(), days: stateSchedule('2018-12-31').days }
    expect(calendarOf(reversed).version).toBe(calendarOf(forward).version)
  })
})

describe('按当时所知', () => {
  test('2019年3月22日以前，5月2日还是工作日', () => {
    expect(calendarOf(stateSchedule('2019-03-21')).isWorkday('2019-05-02')).toBe(true)
    expect(calendarOf(stateSchedule('2019-03-22')).isWorkday('2019-05-02')).toBe(false)
  })
  test('2025年11月4日以前，2026年为暂定', () => {
    expect(calendarOf(stateSchedule('2025-11-03')).isProvisional('2026-02-17')).toBe(true)
    expect(calendarOf(stateSchedule('2025-11-04')).isProvisional('2026-02-17')).toBe(false)
  })
})

describe('工作日加减', () => {
  test('春节前后的工作日', () => {
    expect(calendar.addWorkdays('2026-02-13', 1)).toBe('2026-02-14')
    expect(calendar.addWorkdays('2026-02-13', 2)).toBe('2026-02-24')
    expect(calendar.addWorkdays('2026-02-24', -2)).toBe('2026-02-13')
    expect(calendar.addWorkdays('2026-02-17', 0)).toBe('2026-02-17')
    expect(calendar.nextWorkday('2026-02-14')).toBe('2026-02-24')
    expect(calendar.previousWorkday('2026-02-24')).toBe('2026-02-14')
    expect(calendar.previousWorkday('2026-02-20')).toBe('2026-02-14')
    expect(calendar.nextWorkday('2026-02-20')).toBe('2026-02-24')
    expect(calendar.onOrAfter('2026-02-14')).toBe('2026-02-14')
    expect(calendar.onOrAfter('2026-02-15')).toBe('2026-02-24')
    expect(calendar.onOrBefore('2026-02-23')).toBe('2026-02-14')
    expect(calendar.workdaysBetween('2026-02-13', '2026-02-25')).toBe(3)
    expect(calendar.workdaysBetween('2026-02-25', '2026-02-13')).toBe(-3)
  })
  test('半个工作日和日历以外的日期不予计算', () => {
    expect(() => calendar.addWorkdays('2026-02-13', 0.5)).toThrow(RangeError)
    expect(() => calendar.isWorkday('2200-01-01')).toThrow(RangeError)
    expect(() => calendar.addWorkdays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => calendar.addWorkdays('1900-01-01', -1)).toThrow(RangeError)
    expect(calendar.isWorkday('1900-01-01')).toBe(true)
  })
})
