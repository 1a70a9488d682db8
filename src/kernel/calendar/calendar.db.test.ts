import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  calendarHistory,
  calendarReader,
  importSchedule,
  liftLocalDay,
  loadCalendar,
  loadStateCouncil,
  setLocalDay,
  type Entry,
} from '#kernel/calendar/calendar.store.ts'
import { calendarOf, type Calendar } from '#kernel/calendar/calendar.ts'
import { stateDays, stateSchedule } from '#kernel/calendar/schedule.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { testDatabase } from '#kernel/db/test-database.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

const start = instantOf('2026-03-02', '08:00')
const entry = (time: string): Entry => ({ person: 12, at: instantOf('2026-03-10', time) })
const zhouqing = {
  day: '2026-04-01',
  kind: 'off',
  name: '州庆',
  basis: '州政府放假通知',
} as const

function calendarIn(result: Calendar | Refusal): Calendar {
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

/** The notice of 2026 moved to 2027: the same days, so that weekends differ. */
const rows2027 = stateDays()
  .filter(({ year, kind }) => year === 2026 && kind === 'off')
  .map(({ day, kind, name }) => ({
    day: day.replace('2026', '2027'),
    kind,
    name,
    basis: '国办发明电〔2026〕9号',
  }))

describe('日历入库', () => {
  let db: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    db = await testDatabase()
  })
  afterAll(async () => {
    await db.close()
  })

  test('首次启动装入国务院安排，与内置日历版本相同；再次启动不重复装入', async () => {
    expect(await loadStateCouncil(db, start)).toBe(stateDays().length)
    expect(await loadStateCouncil(db, start)).toBe(0)
    expect((await loadCalendar(db)).version).toBe(calendarOf().version)
  })

  test('可以还原当时所知的日历：2019年3月21日，五一只放一天', async () => {
    const then = await loadCalendar(db, { knownAt: instantOf('2019-03-21', '12:00') })
    expect(then.version).toBe(calendarOf(stateSchedule('2019-03-21')).version)
    expect(then.isWorkday('2019-05-02')).toBe(true)
  })

  test('登记州庆放假后立即生效，另一进程的日历也随之更新', async () => {
    const read = calendarReader(db)
    const before = await read()
    expect(await read()).toBe(before)
    const after = calendarIn(await setLocalDay(db, zhouqing, entry('09:00')))
    expect(after.whyOf('2026-04-01')).toBe('州内假日：州庆（州政府放假通知）')
    const reread = await read()
    expect(reread.version).toBe(after.version)
    expect(reread.version).not.toBe(before.version)
  })

  test('改动和取消都留下历史，写明何人何时', async () => {
    await setLocalDay(db, { ...zhouqing, basis: '州政府补充通知' }, entry('10:00'))
    const lifted = await liftLocalDay(db, { day: zhouqing.day, basis: '通知撤销' }, entry('11:00'))
    expect(calendarIn(lifted).isWorkday('2026-04-01')).toBe(true)
    expect(calendarIn(lifted).version).toBe(calendarOf().version)
    const history = await calendarHistory(db, { from: '2026-04-01', to: '2026-04-01' })
    expect(
      history.map(({ kind, basis, enteredBy, enteredAt }) => [kind, basis, enteredBy, enteredAt]),
    ).toEqual([
      ['off', '州政府放假通知', 12, entry('09:00').at],
      ['off', '州政府补充通知', 12, entry('10:00').at],
      ['lifted', '通知撤销', 12, entry('11:00').at],
    ])
    const at = await loadCalendar(db, { knownAt: instantOf('2026-03-10', '10:30') })
    expect(at.provenance('2026-04-01')?.basis).toBe('州政府补充通知')
  })

  test('没有州内安排的日子不能取消；缺名称、依据的不能登记', async () => {
    const nothing = await liftLocalDay(db, { day: '2026-10-01', basis: '通知' }, entry('12:00'))
    expect(nothing).toMatchObject({ refused: '2026年10月1日没有州内安排，无需取消。', status: 404 })
    expect(await setLocalDay(db, { ...zhouqing, basis: ' ' }, entry('12:00'))).toMatchObject({
      field: 'basis',
    })
    expect(await setLocalDay(db, { ...zhouqing, day: '2026-4-1' }, entry('12:00'))).toMatchObject({
      field: 'day',
    })
  })

  test('导入2027年：先试导入不落库，再导入后不再暂定', async () => {
    const dry = await importSchedule(
      db,
      { year: 2027, rows: rows2027, dryRun: true },
      entry('13:00'),
    )
    expect(dry).toMatchObject({ errors: [], unchanged: 0, changed: [] })
    expect(dry.added).toHaveLength(rows2027.length)
    expect((await loadCalendar(db)).isProvisional('2027-10-01')).toBe(true)

    const done = await importSchedule(db, { year: 2027, rows: rows2027 }, entry('13:05'))
    expect(done.calendar.isProvisional('2027-10-01')).toBe(false)
    expect(done.calendar.isWorkday('2027-10-01')).toBe(false)
    expect(done.calendar.whyOf('2027-10-01')).toBe('国庆节放假（国办发明电〔2026〕9号）')
    expect((await loadCalendar(db)).version).toBe(done.calendar.version)

    const again = await importSchedule(db, { year: 2027, rows: rows2027 }, entry('13:10'))
    expect(again).toMatchObject({ added: [], changed: [], unchanged: rows2027.length })
  })

  test('年中调整只导入变动的日子，原安排留在历史里', async () => {
    const row = { day: '2027-10-09', kind: 'work', name: '国庆节', basis: '国办发明电〔2027〕2号' }
    const moved = { ...row, day: '2027-10-07' }
    const report = await importSchedule(db, { year: 2027, rows: [row, moved] }, entry('14:00'))
    expect(report).toMatchObject({ errors: [], added: [row], changed: [moved] })
    expect(report.calendar.isWorkday('2027-10-09')).toBe(true)
    expect(report.calendar.whyOf('2027-10-07')).toBe('照常上班（国庆节，国办发明电〔2027〕2号）')
    const history = await calendarHistory(db, { from: '2027-10-07', to: '2027-10-07' })
    expect(history.map(({ kind }) => kind)).toEqual(['off', 'work'])
  })

  test('有一行出错就一行也不导入', async () => {
    const bad = [
      { day: '2027-10-10', kind: 'work', name: '国庆节', basis: '通知' },
      { day: '2027-10-32', kind: 'off', name: '国庆节', basis: '通知' },
    ]
    const report = await importSchedule(db, { year: 2027, rows: bad }, entry('15:00'))
    expect(report.errors).toMatchObject([{ row: 2, field: 'day' }])
    expect(report.added).toEqual([])
    expect(report.calendar.isWorkday('2027-10-10')).toBe(false)
  })

  test('每个局有自己的州内安排', async () => {
    await loadStateCouncil(db, start, 2)
    const other = calendarIn(await setLocalDay(db, zhouqing, entry('16:00'), 2))
    expect(other.isWorkday('2026-04-01')).toBe(false)
    expect((await loadCalendar(db)).isWorkday('2026-04-01')).toBe(true)
  })

  test('运行中的程序不能改动或删除日历记录', async () => {
    await expect(db.run(sql`update calendar_day set kind = 'work'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(db.run(sql`delete from calendar_day`)).rejects.toThrow(/permission denied/)
  })

  test('州内安排必须有登记人', async () => {
    await expect(
      db.run(sql`
        insert into calendar_day (day, kind, name, basis, source, known_from, entered_at)
        values ('2026-05-20', 'off', '州庆', '通知', 'local', ${start}, ${start})
      `),
    ).rejects.toThrow(/calendar_day_entered/)
  })
})
