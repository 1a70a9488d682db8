/**
 * The rules layer by itself, without server or database: another office writes two clauses of its own
 * rulebook, asks them, checks them, amends one and tries the amendment on the past.
 *
 * Run: npx tsx examples/another-office.ts
 */
import {
  addClauses,
  limit,
  num,
  oneOf,
  over,
  printed,
  table,
  upTo,
  type AnyRule,
} from '#rulebook/kit.ts'
import { faultsOf, type Row } from '#rulebook/kit/table.ts'
import { replay } from '#rulebook/replay.ts'

// 1. The clauses of this office, as it cites them.
addClauses({
  'lib.7.1': { cite: '《图书馆办事规则》第七条(一)', module: 'purchases' },
  'lib.9.2': { cite: '《图书馆办事规则》第九条(二)', module: 'letters' },
})

// 2. Its rules: facts with Chinese labels, the rows as the clause has them, examples that run.
const purchase = table('lib.7.1', {
  name: '购书审批',
  statement: '单次购书2000元以下由部主任批准，超过2000元由馆长批准；外文图书均由馆长批准。',
  facts: { language: oneOf('语种', ['中文', '外文']), amount: num('金额', '元', { step: 0.01 }) },
  rows: [
    [{ language: '中文', amount: upTo(2000) }, '部主任'],
    [{ language: '中文', amount: over(2000) }, '馆长'],
    [{ language: '外文' }, '馆长'],
  ],
  examples: [
    { given: { language: '中文', amount: 2000 }, yields: '部主任' },
    { given: { language: '中文', amount: 2000.01 }, yields: '馆长' },
    { given: { language: '外文', amount: 1 }, yields: '馆长' },
  ],
})

const answer = limit('lib.9.2', {
  name: '读者来信答复',
  statement: '读者来信应在5个工作日内答复。',
  parameters: { workdays: printed(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-09-30' }, yields: '2025-10-14' }],
})

// 3. Its examples are its tests.
for (const rule of [purchase, answer] as unknown as AnyRule[]) {
  for (const { given, yields } of rule.examples) {
    const { outcome } = rule.ask('2026-03-02')(given)
    if (outcome !== yields) throw new Error(`${rule.cite}: ${String(outcome)}`)
  }
}

// 4. A question, answered with its reason and its way.
const decided = purchase.on('2026-03-02')({ language: '中文', amount: 2300 })
console.log(`${decided.cite} ${decided.name}：${decided.outcome}（${decided.reason}）`)
for (const line of decided.derivation?.() ?? []) console.log(`  ${line}`)
const due = answer.on('2026-02-13')({ from: '2026-02-13' })
console.log(`${due.cite} ${due.name}：${due.outcome}（${due.reason}）`)
for (const line of due.derivation?.() ?? []) console.log(`  ${line}`)

// 5. A mistake in a draft is found before anybody is bound by it.
const rows = purchase.versions[0]!.terms.rows as readonly Row[]
const draft = rows.map((row, i) =>
  i === 1 ? { ...row, when: { language: '中文', amount: over(3000) } } : row,
)
for (const fault of faultsOf(purchase.facts, draft, false)) console.log(`修订稿有误：${fault.text}`)

// 6. A sound draft, tried on what was asked last year.
const sound = rows.map((row, i) =>
  i === 0
    ? { ...row, when: { language: '中文', amount: upTo(3000) } }
    : i === 1
      ? { ...row, when: { language: '中文', amount: over(3000) } }
      : row,
)
const after = new Map([
  [
    purchase.key,
    [{ since: '2026-01-01', basis: '馆务会议', terms: { parameters: {}, rows: sound } }],
  ],
])
const past = [1800, 2300, 2999, 3500].map((amount, i) => ({
  ref: `购书单${i + 1}`,
  day: '2026-03-02',
  facts: { language: '中文', amount },
}))
const tried = replay(purchase as unknown as AnyRule, past, { before: new Map(), after })
console.log(`试行：${tried.cases}件中${tried.changedCount}件结果不同`)
for (const { outcome, before, after: then } of tried.load) {
  console.log(`  ${outcome}：${before}件 → ${then}件`)
}
