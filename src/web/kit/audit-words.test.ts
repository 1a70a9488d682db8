import { expect, test } from 'vitest'
import { wordsOf } from '#web/kit/audit-words.ts'

test('审计内容用字段的中文名，空的不写，不认识的照原样写出', () => {
  const body = {
    acting: false,
    basis: '局党组会议纪要〔2024〕1号',
    to: null,
    flag: 'x',
    ids: [1, 2],
  }
  expect(wordsOf(body)).toBe('主持工作：否；依据：局党组会议纪要〔2024〕1号；flag：x；ids：[1,2]')
})
