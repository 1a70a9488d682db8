import { describe, expect, test } from 'vitest'
import { allClauses, FactError } from '#rulebook/kit.ts'
import type { Declared } from '#rulebook/kit.ts'
import { faultsOf, type Row } from '#rulebook/kit/table.ts'
import type { Rule } from '#rulebook/kit.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['./articles/**/*.ts', '!./articles/**/*.test.ts'],
  { eager: true },
)

type Any = Rule<unknown, unknown>
const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'ids' in value && 'binding' in value
const isRule = (value: Declared): value is Any => value.binding === 'executable'

const all = Object.values(files).flatMap((file) => Object.values(file).filter(isDeclared))
const rules = all.filter(isRule)

describe('每条规则的例子都成立', () => {
  for (const rule of rules) {
    test.each(rule.examples.map((example, i) => [i + 1, example] as const))(
      `${rule.cite} ${rule.name}：例%i`,
      (_, { given, yields }) => {
        const decided = rule.ask('2026-06-01')(given)
        expect(decided.outcome).toEqual(yields)
        expect(decided.reason).not.toBe('')
        for (const line of decided.derivation?.() ?? []) expect(line).not.toBe('')
      },
    )
  }

  test.each(rules.map((rule) => [rule.key, rule] as const))(
    '%s：有例子，事实缺了说得出',
    (_, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0)
      const needed = Object.keys(rule.facts).filter((name) => !rule.facts[name]!.isOptional)
      if (needed.length > 0) expect(() => rule.ask('2026-06-01')({})).toThrow(FactError)
      expect(() =>
        rule.ask('2026-06-01')({ ...(rule.examples[0]!.given as object), 无此事实: 1 }),
      ).toThrow('没有名为“无此事实”的事实')
      expect(rule.wrongTerms(rule.versions[0]!.terms)).toBeNull()
    },
  )

  test.each(rules.filter(({ kind }) => kind === 'table').map((rule) => [rule.key, rule] as const))(
    '%s：没有空档、重叠和从不适用的行',
    (_, rule) => {
      const mayOverlap = (rule as unknown as { strictness: unknown }).strictness !== null
      expect(
        faultsOf(rule.facts, rule.versions[0]!.terms.rows as readonly Row[], mayOverlap),
      ).toEqual([])
    },
  )

  test('名称不重复', () => {
    const keys = all.map(({ id, name }) => `${id} ${name}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('每一款都有着落', () => {
  const bound = new Set(all.flatMap(({ ids }) => ids))
  const articles = new Map<string, string[]>()
  for (const id of allClauses.keys()) {
    const article = id.split('.')[0]!
    articles.set(article, [...(articles.get(article) ?? []), id])
  }
  test.each([...articles])('%s', (_, ids) => {
    expect(ids.filter((id) => !bound.has(id))).toEqual([])
  })
})
