import { describe, expect, test } from 'vitest'
import { ImpossibleChange, ruleOf, withChange } from '#rulebook/amend.ts'
import type { AnyRule, Rule } from '#rulebook/kit.ts'
import { over, upTo } from '#rulebook/kit.ts'
import { replay, type PastCase } from '#rulebook/replay.ts'
import type { Row } from '#rulebook/kit/table.ts'
import { findRules, rules } from '#rulebook/rulebook.ts'

const ruleNamed = (name: string) => findRules(name)[0]!.declared as unknown as Rule<object, unknown>
const leave = ruleNamed('leaveApprover')
const rows = leave.versions[0]!.terms.rows as readonly Row[]
/** 科室负责人批到3天. */
const threeDays = rows.map((row, i) =>
  i === 0
    ? { ...row, when: { ...row.when, days: upTo(3) } }
    : i === 1
      ? { ...row, when: { ...row.when, days: over(3, 7) } }
      : row,
)
const change = { rule: 'leaveApprover', rows: threeDays }
const asked = { rank: '一般工作人员', days: 3 }
const basis = '局长办公会议〔2026〕3号'

describe('修订', () => {
  const amendments = withChange(new Map(), change, '2026-07-01', basis)

  test('施行日起用新版本，之前用旧版本', () => {
    const on = (day: string) => leave.ask({ day, amendments })(asked)
    expect(on('2026-06-30')).toMatchObject({ outcome: '分管领导', version: '2019-01-22' })
    expect(on('2026-07-01')).toMatchObject({ outcome: '科室负责人', version: '2026-07-01' })
  })

  test('两次修订按施行日接续，同日的后一次取代前一次', () => {
    const back = withChange(amendments, { rule: 'leaveApprover', rows }, '2026-09-01', basis)
    const on = (day: string) => leave.ask({ day, amendments: back })(asked).outcome
    expect([on('2026-08-31'), on('2026-09-01')]).toEqual(['科室负责人', '分管领导'])
    const again = withChange(back, change, '2026-09-01', basis)
    expect(again.get(leave.key)).toHaveLength(2)
    expect(leave.ask({ day: '2026-09-01', amendments: again })(asked).outcome).toBe('科室负责人')
  })

  test.each([
    ['空档', { rule: 'leaveApprover', rows: rows.slice(1) }, '空档'],
    ['没有的参数', { rule: 'slipAfterwards', parameters: { 天: 3 } }, '没有名为“天”的参数'],
    ['负数', { rule: 'slipAfterwards', parameters: { days: -1 } }, '不能为负'],
    ['半天', { rule: 'slipAfterwards', parameters: { days: 1.5 } }, '须为整数'],
    ['类型', { rule: 'slipAfterwards', parameters: { days: '二' } }, '类型不对'],
    ['没有的规则', { rule: '没有这条', parameters: {} }, '没有名为'],
    ['没有表格', { rule: 'slipAfterwards', rows: [] }, '没有表格'],
  ] as const)('不可能的修订在保存以前拒绝：%s', (_, impossible, words) => {
    const asking = () => withChange(new Map(), impossible, '2026-07-01', basis)
    expect(asking).toThrow(ImpossibleChange)
    expect(asking).toThrow(words)
  })

  test('条款有几条规则的，按所改的内容认定，认不出就列出来', () => {
    const several = rules
      .map(({ declared }) => declared.id)
      .find(
        (id) =>
          findRules(id).length > 1 &&
          findRules(id).every((one) => !one.declared.versions[0]!.terms.rows),
      )!
    expect(() => ruleOf(several, { rows: [] })).toThrow('有几条规则')
  })

  test('每条规则的现行内容原样修订都可以', () => {
    for (const { name, declared } of rules) {
      const { parameters, rows: now } = declared.versions[0]!.terms
      const same = {
        rule: name,
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([key, one]) => [key, one.value]),
        ),
        ...(now ? { rows: now } : {}),
      }
      expect(() => withChange(new Map(), same, '2026-07-01', basis), name).not.toThrow()
    }
  })
})

describe('试行', () => {
  const cases: PastCase[] = [1, 2, 2.5, 3, 4, 8].map((days, i) => ({
    ref: `假${i}`,
    day: '2025-11-10',
    unit: i < 3 ? '就业科' : '办公室',
    facts: { rank: '一般工作人员', days },
  }))
  const versions = {
    before: new Map(),
    after: withChange(new Map(), change, '2019-01-22', '试行'),
  }

  test('哪些结果不同、谁的量变了、涉及哪些科室', () => {
    const found = replay(leave as unknown as AnyRule, cases, versions)
    expect(found).toMatchObject({ cases: 6, changedCount: 2, failed: [] })
    expect(found.changed.map(({ ref, before, after }) => [ref, before, after])).toEqual([
      ['假2', '分管领导', '科室负责人'],
      ['假3', '分管领导', '科室负责人'],
    ])
    expect(found.load).toEqual(
      expect.arrayContaining([
        { outcome: '分管领导', before: 3, after: 1 },
        { outcome: '科室负责人', before: 2, after: 4 },
      ]),
    )
    expect(found.units).toContainEqual({ unit: '就业科', cases: 3, changed: 1 })
  })

  test('记的事实不够的，列出原因，其余照算', () => {
    const found = replay(
      leave as unknown as AnyRule,
      [...cases, { ref: '缺', day: '2025-11-10', facts: { rank: '一般工作人员' } }],
      versions,
    )
    expect(found.cases).toBe(7)
    expect(found.failed[0]).toMatchObject({ ref: '缺' })
    expect(found.failed[0]!.reason).toContain('请假天数')
  })

  test('时限：原来逾期、修订后不逾期的', () => {
    const slip = ruleNamed('slipAfterwards')
    const longer = withChange(
      new Map(),
      { rule: 'slipAfterwards', parameters: { days: 5 } },
      '2019-01-22',
      '试行',
    )
    const past = ['2025-11-12', '2025-11-14', '2025-11-20'].map((done, i) => ({
      ref: `条${i}`,
      day: '2025-11-10',
      facts: { from: '2025-11-10' },
      done,
    }))
    const found = replay(slip as unknown as AnyRule, past, { before: new Map(), after: longer })
    expect(found.late).toEqual({ before: 2, after: 1 })
  })

  test('计分：名次变动', () => {
    const score = rules.find(({ declared }) => declared.name === '一周基本分')!
    const items = score.declared.versions[0]!.terms.rows as readonly { key: string; each: number }[]
    const heavier = items.map((item) =>
      item.key === 'belowStandard' ? { ...item, each: -3 } : item,
    )
    const past: PastCase[] = [
      { ref: '1', day: '2026-03-06', who: '甲', facts: { workdays: 5, belowStandard: 1 } },
      { ref: '2', day: '2026-03-06', who: '乙', facts: { workdays: 3, belowStandard: 0 } },
    ]
    const found = replay(score.declared, past, {
      before: new Map(),
      after: withChange(new Map(), { rule: score.name, rows: heavier }, '2019-01-22', '试行'),
    })
    expect(found.ranking).toEqual([
      { who: '乙', before: { points: 3, place: 2 }, after: { points: 3, place: 1 } },
      { who: '甲', before: { points: 4, place: 1 }, after: { points: 2, place: 2 } },
    ])
  })
})
