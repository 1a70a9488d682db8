import { expect, test } from 'vitest'
import { scheduleOf } from '#web/kit/schedule-text.ts'

test('逐行粘贴的放假安排，空格、逗号、制表符都认，日期写法两种', () => {
  const text =
    '2027-01-01 放假 元旦 国办发明电〔2026〕1号\n\n2027年2月14日，上班，春节，国办发明电〔2026〕1号\n'
  expect(scheduleOf(text)).toEqual([
    { day: '2027-01-01', kind: 'off', name: '元旦', basis: '国办发明电〔2026〕1号' },
    { day: '2027-02-14', kind: 'work', name: '春节', basis: '国办发明电〔2026〕1号' },
  ])
})

test('看不懂的原样交给服务器指出，不悄悄丢掉', () => {
  expect(scheduleOf('元旦放假三天')).toEqual([
    { day: '元旦放假三天', kind: '', name: '', basis: '' },
  ])
})
