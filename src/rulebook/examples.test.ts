import { describe, expect, test } from 'vitest'
import * as a09 from '#rulebook/articles/a09-supervision.ts'
import * as a10 from '#rulebook/articles/a10-feedback.ts'
import * as a15 from '#rulebook/articles/a15-time-limits.ts'
import * as a43 from '#rulebook/articles/a43-secrecy.ts'
import * as a53 from '#rulebook/articles/a53-incoming.ts'
import type { Rule } from '#rulebook/kit.ts'

const isRule = (value: unknown): value is Rule<unknown, unknown> =>
  typeof value === 'object' && value !== null && 'versions' in value

const rules = [a09, a10, a15, a43, a53].flatMap((article) => Object.values(article).filter(isRule))

describe('每条规则的例子都成立', () => {
  for (const rule of rules) {
    for (const version of rule.versions) {
      test.each(version.examples.map((example, i) => [i + 1, example] as const))(
        `${rule.cite} ${rule.name}：例%i`,
        (_, { given, yields }) => {
          const decided = rule.on(version.since)(given)
          expect(decided.outcome).toEqual(yields)
          expect(decided.reason).not.toBe('')
        },
      )
    }
  }

  test('每条规则都有例子，编号与条款都写明', () => {
    expect(rules.length).toBeGreaterThan(15)
    for (const rule of rules) {
      expect(rule.cite).toMatch(/^第.+条/u)
      for (const version of rule.versions) expect(version.examples.length).toBeGreaterThan(0)
    }
  })
})

describe('密级标志', () => {
  test.each([
    ['秘密★1年', '秘密'],
    ['机 密 ★ 长期', '机密'],
    ['绝密☆', '绝密'],
    ['密级：秘密', '秘密'],
    ['文件密级 ： 机密', '机密'],
    ['机密★启用前', '机密'],
  ])('拦下：%s', (text, level) => {
    expect(a43.secretMarkIn(text)).toBe(level)
  })

  test.each([
    '保密制度',
    '关于秘密投票的通知',
    '商业秘密保护',
    '机密室管理规定',
    '不得泄露工作秘密',
    '密级：公开',
  ])('放行：%s', (text) => {
    expect(a43.secretMarkIn(text)).toBeNull()
  })
})
