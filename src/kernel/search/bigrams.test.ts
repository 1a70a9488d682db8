import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, termsOf } from '#kernel/search/bigrams.ts'

const finds = (text: string, query: string) => {
  const pieces = new Set(bigramsOf(text))
  return termsOf(query).pieces.every((piece) => pieces.has(piece))
}

describe('两字片段检索', () => {
  const title = '关于做好2026年文山州经办机构人员公开招聘工作的通知（云人社发〔2026〕12号）'

  test.each(['招聘', '经办', '文山州经', '2026', '云人社发', '公开招聘 通知', '１２号'])(
    '找得到：%s',
    (query) => {
      expect(finds(title, query)).toBe(true)
    },
  )

  test.each(['养老', '招聘 养老', '招工', '2025'])('不误报：%s', (query) => {
    expect(finds(title, query)).toBe(false)
  })

  test('任何两字以上的中文片段都能找到原文', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
    const text = fc.array(han, { minLength: 4, maxLength: 60 }).map((chars) => chars.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const from = a % (whole.length - 1)
        const length = 2 + (b % (whole.length - from - 1))
        expect(finds(whole, whole.slice(from, from + length))).toBe(true)
      }),
    )
  })
})
