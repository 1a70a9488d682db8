import { describe, expect, test } from 'vitest'
import { findings } from '#rulebook/analysis.ts'
import { coverage } from '#rulebook/coverage.ts'
import { allClauses, from, num, oneOf, over, table, upTo } from '#rulebook/kit.ts'
import { faultsOf, type Row } from '#rulebook/kit/table.ts'
import { byKey, findRules, ruleFor, rules } from '#rulebook/rulebook.ts'

const used = new Set(rules.map(({ name }) => name))
const leave = byKey.get('34.3a 请假审批权限')!.declared
const terms = leave.versions[0]!.terms
const rows = terms.rows as readonly Row[]
const under = (changed: readonly Row[]) =>
  findings(used, new Map([[leave.key, { parameters: {}, rows: changed }]])).filter(
    ({ grade }) => grade === 'fault',
  )

describe('规则检查', () => {
  test('现行规则没有问题，取舍都说明', () => {
    const found = findings(used)
    expect(found.filter(({ grade }) => grade === 'fault')).toEqual([])
    expect(found.filter(({ kind }) => kind === '冲突').length).toBeGreaterThan(40)
    for (const { kind, text } of found)
      if (kind === '冲突') expect(text).toMatch(/^与第.+不一致：/u)
  })

  test('表里种下空档，找得到并说出在哪里', () => {
    const seeded = rows.map((row, i) =>
      i === 1 ? { ...row, when: { ...row.when, days: over(3, 7) } } : row,
    )
    const [fault] = under(seeded)
    expect(fault).toMatchObject({ kind: '空档', cite: '第三十四条(三)', name: '请假审批权限' })
    expect(fault!.text).toContain('请假天数2.5天')
  })

  test('表里种下重叠，找得到', () => {
    const seeded = rows.map((row, i) =>
      i === 0 ? { ...row, when: { ...row.when, days: upTo(3) } } : row,
    )
    expect(under(seeded).map(({ kind }) => kind)).toContain('重叠')
  })

  test('从不适用的行，找得到', () => {
    const seeded = [...rows, { when: { rank: '处级干部', days: from(0.5) }, yields: '分管领导' }]
    expect(under(seeded).map(({ kind }) => kind)).toContain('无效行')
  })

  test('不认识的事实，找得到', () => {
    expect(under([...rows, { when: { 天数: from(1) }, yields: '局长' }])[0]!.text).toContain('天数')
  })

  test('没有流程用到的规则列出', () => {
    const found = findings(new Set())
    expect(found.filter(({ kind }) => kind === '未被调用')).toHaveLength(rules.length)
  })
})

describe('表的空档与重叠', () => {
  const facts = {
    kind: oneOf('类别', ['甲', '乙']),
    days: num('天数', '天', { min: 0.5, step: 0.5 }),
  }
  test.each([
    ['两端之间', [{ when: { days: upTo(2) } }, { when: { days: from(3) } }], 'gap'],
    ['同一个数', [{ when: { days: upTo(3) } }, { when: { days: from(3) } }], 'overlap'],
    ['缺一类', [{ when: { kind: '甲' } }], 'gap'],
  ] as const)('%s', (_, written, kind) => {
    const asked = written.map(({ when }, i) => ({ when, yields: i }))
    expect(faultsOf(facts, asked, false).map((fault) => fault.kind)).toContain(kind)
  })

  test('首尾相接没有问题', () => {
    const asked = [
      { when: { days: upTo(2) }, yields: 1 },
      { when: { days: over(2) }, yields: 2 },
    ]
    expect(faultsOf(facts, asked, false)).toEqual([])
  })

  test('结果说明用到的一行', () => {
    const made = table('34.3a', {
      name: '试',
      statement: '试',
      facts,
      rows: [
        [{ days: upTo(2) }, '科长'],
        [{ days: over(2, 7) }, '局长'],
        [{ days: over(7) }, '党组'],
      ],
      examples: [{ given: { kind: '甲', days: 3 }, yields: '局长' }],
    })
    expect(made.on('2026-03-02')({ kind: '甲', days: 3 }).derivation!()).toEqual([
      '天数：3天，条件为超过2天、7天以内（含）',
    ])
  })
})

describe('条款落实情况', () => {
  test('每一款一行，说明由谁落实、是否有流程使用', () => {
    const rowsOf = coverage(new Set(['leaveApprover']))
    expect(rowsOf).toHaveLength(allClauses.size)
    expect(rowsOf.filter(({ binding }) => binding === null)).toEqual([])
    expect(rowsOf.find(({ id }) => id === '34.3a')).toMatchObject({
      binding: 'executable',
      used: true,
      module: 'attendance',
    })
    expect(rowsOf.find(({ id }) => id === '34.4b')!.used).toBe(false)
  })
})

describe('按词找规则', () => {
  test('名称、条款号、中文名、出处都找得到同一条', () => {
    for (const word of ['leaveApprover', '34.3a', '34.3a 请假审批权限', '请假审批权限']) {
      expect(findRules(word).map(({ name }) => name)).toContain('leaveApprover')
    }
    expect(findRules('没有这条')).toEqual([])
  })

  test('一款有几条规则的，按所给事实认定', () => {
    const several = rules.map(({ declared }) => declared.id).find((id) => findRules(id).length > 1)!
    const [first] = findRules(several)
    const [example] = first!.declared.examples as readonly { given: unknown }[]
    const found = ruleFor(several, example!.given)
    expect('name' in found || found.length > 1).toBe(true)
    expect(ruleFor(several, { 无此事实: 1 })).toEqual(findRules(several))
  })
})
