import { expect, test } from 'vitest'
import { chineseNumeral, levelOf, paragraphsOf } from '#kernel/printing/official/levels.ts'

test('a level is told by its own number (7.3.3)', () => {
  const lines = [
    '一、总体要求',
    '（一）范围',
    '1.内容',
    '（1）细目',
    '正文。',
    '十二、附则',
    '(一)半角',
  ]
  expect(lines.map(levelOf)).toEqual([1, 2, 3, 4, 0, 1, 0])
})

test('a heading alone, a topic before its text, a sentence with a number', () => {
  const [alone, topic, sentence] = paragraphsOf(
    '一、总体要求\n\n　　（一）提高政治站位。各县要抓好落实。\r\n（二）招聘会于4月18日举行，由就业促进科牵头。',
  )
  expect(alone).toMatchObject({ level: 1, lead: '一、总体要求', text: '', isHeading: true })
  expect(topic).toMatchObject({ level: 2, lead: '（一）提高政治站位。', text: '各县要抓好落实。' })
  expect(sentence).toMatchObject({ level: 2, lead: '', isHeading: false })
})

test('Chinese ordinals', () => {
  expect([1, 10, 11, 20, 35, 99].map(chineseNumeral)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '三十五',
    '九十九',
  ])
  expect(() => chineseNumeral(100)).toThrow(RangeError)
})
