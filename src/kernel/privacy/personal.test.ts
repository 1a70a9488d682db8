import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isIdNumber, maskNumbers, maskOf } from '#kernel/privacy/mask.ts'
import {
  hidden,
  marksIn,
  personal,
  personalIfAny,
  replacePersonal,
} from '#kernel/privacy/personal.ts'
import { opened, sealerOf } from '#kernel/privacy/sealer.store.ts'

const sealer = sealerOf(Buffer.alloc(32, 1))

describe('masks', () => {
  test.each([
    ['name', '张三', '张*'],
    ['name', '欧阳修文', '欧**'],
    ['name', '李', '李*'],
    ['idNumber', '532621198001011234', '53**************34'],
    ['phone', '13887612345', '138******45'],
    ['address', '云南省文山州文山市开化镇某路1号', '云南省文山州****'],
    ['email', 'zhangsan@example.com', 'z***@example.com'],
    ['phone', '', ''],
    ['statement', '电话13887612345，欠薪', '电话138******45，欠薪'],
  ] as const)('%s %s is shown as %s', (kind, text, masked) => {
    expect(maskOf(kind, text)).toBe(masked)
  })

  test('an identity number has to have the right check character', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true)
    expect(isIdNumber('110105194912310021')).toBe(false)
  })

  test('numbers in a sentence are masked, amounts and years are not', () => {
    expect(maskNumbers('我的电话13887612345，身份证11010519491231002X，2024年欠薪12000元')).toBe(
      '我的电话138******45，身份证11**************2X，2024年欠薪12000元',
    )
  })
})

describe('a field for personal data', () => {
  const schema = z.strictObject({ name: personal('name'), phone: personalIfAny('phone') })
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

  test('refuses what cannot be a telephone number, and lets it be empty where it may', () => {
    expect(schema.safeParse({ name: '张三', phone: '12' }).success).toBe(false)
    expect(schema.safeParse({ name: '', phone: '' }).success).toBe(false)
    expect(schema.safeParse({ name: '张三' }).success).toBe(true)
  })

  test('keeps nothing but the masked text when nobody sealed it', () => {
    expect(JSON.stringify(schema.parse({ name: '张三丰', phone: '13887612345' }))).not.toMatch(
      /三丰|8761/u,
    )
  })

  test('sealed, it opens to the same text; the mark knows the same person in other dress', () => {
    const input = replacePersonal(
      shape,
      { name: '张三丰', phone: '138-8761 2345' },
      (kind, given) => sealer.seal(kind, given as string),
    )
    const data = schema.parse(input)
    expect(JSON.stringify(data)).not.toMatch(/三丰|8761/u)
    expect(opened(data, sealer)).toEqual({
      name: { masked: '张三丰', seal: '', mark: '' },
      phone: { masked: '138-8761 2345', seal: '', mark: '' },
    })
    expect(marksIn(data)).toEqual([
      sealer.markOf('name', ' 张三丰 '),
      sealer.markOf('phone', '１３８87612345'),
    ])
    expect(JSON.stringify(hidden(data))).not.toContain('v1.')
  })

  test('another key opens nothing, and an altered seal neither', () => {
    const one = sealer.seal('name', '张三')
    expect(() => sealerOf(Buffer.alloc(32, 2)).open(one)).toThrow(/authenticate/u)
    expect(() => sealer.open({ ...one, seal: `${one.seal.slice(0, -4)}AAAA` })).toThrow(
      /authenticate/u,
    )
  })
})

test('a query code has 16 signs of 32, is the same for the same matter and no other', () => {
  const code = sealer.codeOf('0192f0c1-0000-7000-8000-000000000001')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
  expect(sealer.codeOf('0192f0c1-0000-7000-8000-000000000001')).toBe(code)
  expect(sealer.codeOf('0192f0c1-0000-7000-8000-000000000002')).not.toBe(code)
})
