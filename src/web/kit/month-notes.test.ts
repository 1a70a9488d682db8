import { describe, expect, test } from 'vitest'
import { monthNotes } from '#web/kit/month-notes.ts'

const day = (day: string, workday: boolean, why: string) => ({ day, workday, why })

describe('本月说明', () => {
  test('相连且理由相同的放假合为一句，调休上班单列，普通周末不说', () => {
    const days = [
      day('2026-02-13', true, '工作日'),
      day('2026-02-14', true, '周末调休上班（春节）'),
      day('2026-02-15', false, '春节放假'),
      day('2026-02-16', false, '春节放假'),
      day('2026-02-17', false, '春节放假'),
      day('2026-02-18', true, '工作日'),
      day('2026-02-21', false, '周六'),
    ]
    expect(monthNotes(days)).toEqual(['14日 周末调休上班（春节）', '15日至17日 春节放假'])
  })

  test('平日放假即使没有写明“放假”也要说', () => {
    expect(monthNotes([day('2026-04-01', false, '州庆')])).toEqual(['1日 州庆'])
  })
})
