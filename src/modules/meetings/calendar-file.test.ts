import { expect, test } from 'vitest'
import { calendarFile } from '#modules/meetings/calendar-file.ts'

const one = {
  id: '019c-1',
  name: '局党组2026年第3次会议',
  place: '六楼会议室',
  at: '2026-03-06T09:00',
  note: '1.春季招聘工作方案；2.干部监督情况',
  minutes: 120,
  isCancelled: false,
  version: 4,
}

test('北京时间9点是协调世界时1点；两小时；逗号分号转义；取消的标明', () => {
  const text = calendarFile(
    [{ ...one, place: '六楼,东;会议室', isCancelled: true }],
    new Date('2026-03-02T01:00:00Z'),
  )
  expect(text).toContain('DTSTART:20260306T010000Z\r\n')
  expect(text).toContain('DTEND:20260306T030000Z\r\n')
  expect(text).toContain(String.raw`LOCATION:六楼\,东\;会议室`)
  expect(text).toContain('STATUS:CANCELLED')
})

test('每行不超过75个字节，接行合起来一字不差', () => {
  const note = '议题：'.repeat(60)
  const text = calendarFile([{ ...one, note }], new Date('2026-03-02T01:00:00Z'))
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${note}\r\n`)
})
