import { describe, expect, test } from 'vitest'
import { articles } from '#rulebook/articles.ts'
import { allClauses, FactError, type Rule } from '#rulebook/kit.ts'
import { faultsOf, type Row } from '#rulebook/kit/table.ts'
import { parameterNames } from '#rulebook/parameter-names.ts'
import { entries, isRule } from '#rulebook/rulebook.ts'

const all = entries.map(({ declared }) => declared)
const rules = all.filter(isRule) as unknown as readonly Rule<unknown, unknown>[]

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
    const twice = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i)
    expect(twice(all.map(({ id, name }) => `${id} ${name}`))).toEqual([])
    expect(twice(entries.map(({ name }) => name))).toEqual([])
  })

  test('每个条文文件都在目录里', () => {
    const files = Object.keys(import.meta.glob(['./articles/*.ts', '!./articles/*.test.ts']))
    expect(files.map((file) => file.slice('./articles/'.length, -'.ts'.length)).toSorted()).toEqual(
      Object.keys(articles).toSorted(),
    )
  })

  test('参数都有中文名称，没有多余的', () => {
    const used = new Set(
      rules.flatMap(({ versions }) => Object.keys(versions[0]!.terms.parameters)),
    )
    expect(Object.keys(parameterNames).toSorted()).toEqual([...used].toSorted())
  })

  test('冲突指向真实的条款，取舍用话说明', () => {
    for (const { conflicts = [] } of all) {
      for (const { with: other, follow } of conflicts) {
        expect(allClauses.has(other), other).toBe(true)
        expect(follow).toMatch(/\p{Script=Han}{4}/u)
      }
    }
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
