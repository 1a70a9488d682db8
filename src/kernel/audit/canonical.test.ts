import { describe, expect, test } from 'vitest'
import { canonical } from '#kernel/audit/canonical.ts'
import { merkleRoot } from '#kernel/audit/merkle.store.ts'
import { sm3 } from '#kernel/audit/sm3.ts'

describe('同一个值只有一种写法', () => {
  test('键按顺序排，不留空格，没有的不写', () => {
    expect(canonical({ b: 1, a: [true, null, '收发'], c: undefined })).toBe(
      '{"a":[true,null,"收发"],"b":1}',
    )
    expect(canonical({ a: { d: 1, c: 2 } })).toBe(canonical({ a: { c: 2, d: 1 } }))
  })

  test('日期写成带时区的文字，数组里的空缺写成 null', () => {
    expect(canonical(new Date('2026-03-02T09:00:00+08:00'))).toBe('"2026-03-02T01:00:00.000Z"')
    expect(canonical([undefined, 1])).toBe('[null,1]')
  })

  test('不是数据的东西不能写', () => {
    expect(() => canonical(() => 1)).toThrow(TypeError)
    expect(() => canonical(undefined)).toThrow(TypeError)
  })
})

describe('SM3', () => {
  test('与 GB/T 32905-2016 附录的两个例子一致', () => {
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(sm3('abcd'.repeat(16))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })

  test('汉字按 UTF-8', () => {
    expect(sm3('文山')).toBe(sm3(new TextEncoder().encode('文山')))
  })
})

describe('封存的树根', () => {
  test('叶子的内容、次序和个数都影响树根', () => {
    const root = merkleRoot(['a', 'b', 'c'])
    expect(merkleRoot(['a', 'c', 'b'])).not.toBe(root)
    expect(merkleRoot(['a', 'b'])).not.toBe(root)
    expect(merkleRoot(['a', 'b', 'd'])).not.toBe(root)
    expect(merkleRoot(['a'])).toBe(sm3('\u0000a'))
    expect(merkleRoot([])).toBe(sm3(''))
  })
})
