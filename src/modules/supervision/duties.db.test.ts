import { expect, test } from 'vitest'
import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import { inForce } from '#modules/decide.ts'
import { unitsOf } from '#modules/owed.ts'
import { dutiesDue } from '#modules/supervision/duties.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'

/** 定期职责：规则里的周期推出日子，落到科室。 */

test('季报在季末月20日、各科室都要报；周报遇节日提前；档案半年核对归办公室', async () => {
  const b = await bureau()
  const org = await b.org()
  const calendar = await calendarReader(b.db)()
  const amendments = new Map()
  const on = (day: string) => inForce({ matter: { ruleDate: day }, calendar, amendments })
  const march = dutiesDue(on('2026-03-02'), org, 31)
  const quarterly = march.find(({ name }) => name === '限时季报')!
  expect(quarterly).toMatchObject({ due: '2026-03-20', who: ['各科室'] })
  expect(quarterly.units).toContain(await b.unit('employment'))
  expect(quarterly.units).not.toContain(await b.unit('county-wenshan'))
  const weekly = dutiesDue(on('2026-09-28'), org, 7).filter(({ name }) => name === '批示件周报')
  // 10月1日至7日放假，那一周的星期五提前到9月30日.
  expect(weekly.map(({ due }) => due)).toContain('2026-09-30')
  const june = dutiesDue(on('2026-06-01'), org, 31)
  const count = june.find(({ name }) => name === '半年核对库存档案')!
  expect(count).toMatchObject({ due: '2026-06-30', units: [await b.unit('office')] })
  expect(march.every(({ due }) => due >= '2026-01-30' && due <= '2026-04-02')).toBe(true)
})

test('规则所说的单位对得上机构；说的是人的不落到科室', async () => {
  const b = await bureau()
  const org = await b.org()
  const units = (...who: string[]) => unitsOf(who, org, '2026-03-02')
  expect(units('信访科')).toEqual([await b.unit('arbitration')])
  expect(units('规划财务科', '办公室')).toEqual([await b.unit('finance'), await b.unit('office')])
  expect(units('每位职工')).toEqual([])
})
