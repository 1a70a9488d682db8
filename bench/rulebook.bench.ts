/**
 * How fast the past is replayed under two versions of a rule, and how fast the whole rulebook is
 * checked. Run: `npx tsx bench/rulebook.bench.ts`. Prints one JSON object a line; each figure is the
 * best of five rounds after a warm-up. Limit: 200,000 decisions a second on one core.
 */
import { cpus } from 'node:os'
import { withChange, type Change } from '#rulebook/amend.ts'
import { findings } from '#rulebook/analysis.ts'
import { addDays, type AnyRule } from '#rulebook/kit.ts'
import type { Row } from '#rulebook/kit/table.ts'
import { replay, type PastCase } from '#rulebook/replay.ts'
import { findRules, rules } from '#rulebook/rulebook.ts'

const many = 200_000
const least = 200_000
let isSlow = false

const ruleNamed = (name: string) => findRules(name)[0]!.declared
const cases = (facts: (i: number) => unknown, done?: string): PastCase[] =>
  Array.from({ length: many }, (_, i) => ({
    ref: String(i),
    day: '2026-03-02',
    unit: `科${i % 20}`,
    facts: facts(i),
    ...(done ? { done } : {}),
  }))

function best(work: () => void): number {
  work()
  let shortest = Infinity
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    work()
    shortest = Math.min(shortest, performance.now() - began)
  }
  return shortest
}

function replayed(
  what: string,
  name: string,
  change: Omit<Change, 'rule'>,
  past: PastCase[],
): void {
  const rule: AnyRule = ruleNamed(name)
  const after = withChange(new Map(), { rule: name, ...change }, '2026-01-01', '试行')
  let changed = 0
  const ms = best(() => {
    changed = replay(rule, past, { before: new Map(), after }).changedCount
  })
  if (changed === 0) throw new Error(`${name}: the change must change something`)
  const perSecond = Math.round(((2 * past.length) / ms) * 1000)
  if (perSecond < least) isSlow = true
  console.log(JSON.stringify({ what, perSecond, changed }))
}

const leaveRows = ruleNamed('leaveApprover').versions[0]!.terms.rows as readonly Row[]
const threeDays = leaveRows.map((row, i) =>
  i > 1
    ? row
    : { ...row, when: { ...row.when, days: i === 0 ? { upTo: 3 } : { over: 3, upTo: 7 } } },
)
console.log(JSON.stringify({ what: 'machine', cpu: cpus()[0]!.model, rules: rules.length }))
replayed(
  '权限表 请假审批2天改3天',
  'leaveApprover',
  { rows: threeDays },
  cases((i) => ({ rank: '一般工作人员', days: (i % 20) / 2 + 0.5 })),
)
replayed(
  '时限 补假条2天改5天',
  'slipAfterwards',
  { parameters: { days: 5 } },
  cases((i) => ({ from: addDays('2026-01-01', i % 300) }), '2026-05-01'),
)
replayed(
  '须 提前2天改3天',
  'noticeAhead',
  { parameters: { days: 3 } },
  cases((i) => ({ first: '2026-03-10', submitted: addDays('2026-03-01', i % 10) })),
)
const weekly = ruleNamed('weeklyBase').versions[0]!.terms.rows as readonly { key: string }[]
replayed(
  '计分 每周基本分上限5改6',
  'weeklyBase',
  { rows: weekly.map((item) => (item.key === 'workdays' ? { ...item, cap: 6 } : item)) },
  cases((i) => ({ workdays: i % 7, belowStandard: i % 2 })),
)
const checked = best(() => void findings(new Set()))
console.log(JSON.stringify({ what: '全部规则检查一遍', ms: Math.round(checked) }))
if (isSlow) throw new Error(`slower than ${least} decisions a second`)
