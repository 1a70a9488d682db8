import { describe, expect, test } from 'vitest'
import { readPrinted, wordingChanges } from '#modules/rulebook/printed.ts'

const text = `
某局网站

第一章  总则

一、主要职责

(一)甲。
(二)乙。

第二章  制度

第三十四条  请假制度

(一)假种
1.年休假。
(1)满一年的5天。
(2)满十年的10天，
  续行。
2．婚假。
（二）审批

第三十五条  考勤制度
1.上班。
`

describe('印本的读取', () => {
  const { clauses, unparsed } = readPrinted(text)
  const textOf = (id: string) => clauses.find((one) => one.id === id)?.text

  test('章、条、(一)、1.、(1)各得其位', () => {
    expect(clauses.map(({ id }) => id)).toEqual([
      'ch1.1',
      'ch1.1.1',
      'ch1.1.2',
      '34',
      '34.1',
      '34.1.1',
      '34.1.1.1',
      '34.1.1.2',
      '34.1.2',
      '34.2',
      '35',
      '35.1',
    ])
    expect(clauses.find(({ id }) => id === '34.1.1.2')!.cite).toBe('第三十四条(一)1(2)')
  })

  test('换行接在原条文后面', () => {
    expect(textOf('34.1.1.2')).toBe('满十年的10天，续行。')
  })

  test('放不进任何条文的，报出行号', () => {
    expect(unparsed).toEqual([{ line: 2, text: '某局网站' }])
  })

  test('两次印本的差别；空白不算', () => {
    const { clauses: next } = readPrinted(
      text
        .replace('满一年的5天', '满一年的7天')
        .replace('婚假。', '婚 假。')
        .replace('(二)乙。', ''),
    )
    expect(wordingChanges(clauses, next)).toEqual([
      { id: 'ch1.1.2', cite: '第一章一(二)', before: '乙。', after: null },
      {
        id: '34.1.1.1',
        cite: '第三十四条(一)1(1)',
        before: '满一年的5天。',
        after: '满一年的7天。',
      },
    ])
  })

  test('空文本、只有杂字的文本不出错', () => {
    expect(readPrinted('')).toEqual({ clauses: [], unparsed: [] })
    expect(readPrinted('随便写\n写').unparsed).toHaveLength(2)
  })
})
