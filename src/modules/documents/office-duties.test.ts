import { expect, test } from 'vitest'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { dutiesOf, isExchangeDay } from '#modules/documents/office-duties.ts'

const calendar = calendarOf()
const at = (day: string, time: string) => `${day}T${time}:00.000+08:00`

test('调休上班的星期六也要登录两次，节假日不登录（第五十三条(一)1）', () => {
  expect(dutiesOf('2025-10-11', at('2025-10-11', '08:00'), new Map(), calendar)).toHaveLength(2)
  expect(dutiesOf('2025-10-08', at('2025-10-08', '08:00'), new Map(), calendar)).toHaveLength(0)
})

test('春节的星期二、四合并到其后第一个工作日交换', () => {
  expect(isExchangeDay('2026-02-17', calendar)).toBe(false)
  expect(isExchangeDay('2026-02-19', calendar)).toBe(false)
  expect(isExchangeDay('2026-02-24', calendar)).toBe(true)
  expect(isExchangeDay('2026-02-25', calendar)).toBe(false)
  expect(isExchangeDay('2026-02-26', calendar)).toBe(true)
})

test('9:30仍未登录即为逾时，登录后记为完成', () => {
  const day = '2026-03-03'
  const state = (time: string, done = new Map<string, string>()) =>
    dutiesOf(day, at(day, time), done, calendar).find((duty) => duty.key === 'login-am')!.state
  expect(state('07:30')).toBe('coming')
  expect(state('09:00')).toBe('due')
  expect(state('09:30')).toBe('due')
  expect(state('09:31')).toBe('late')
  expect(state('09:31', new Map([['login-am', at(day, '09:20')]]))).toBe('done')
})
