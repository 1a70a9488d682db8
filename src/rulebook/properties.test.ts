import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar/day.ts'
import type { AnyRule, Rule } from '#rulebook/kit.ts'
import { anyDay, anyFacts } from '#rulebook/kit/arbitrary.fixture.ts'
import { holds, type Row } from '#rulebook/kit/table.ts'
import type { ScoreItem } from '#rulebook/kit/points.ts'
import { rules } from '#rulebook/rulebook.ts'

/** What holds for every rule whatever it is asked; facts are made up, the rules are the real ones. */

type Any = Rule<Record<string, unknown>, unknown>
const of = (kind: AnyRule['kind']) =>
  rules
    .filter(({ declared }) => declared.kind === kind)
    .map(({ name, declared }) => [name, declared as unknown as Any] as const)

const today = '2026-06-01'
const some = { numRuns: 25 }

describe('任何允许的事实都有结果和理由', () => {
  test.each(rules.map(({ name, declared }) => [name, declared as unknown as Any] as const))(
    '%s',
    (_, rule) => {
      const ask = rule.ask(today)
      fc.assert(
        fc.property(anyFacts(rule.facts), (facts) => {
          const decided = ask(facts)
          expect(decided.outcome).not.toBeUndefined()
          expect(decided.reason.trim()).not.toBe('')
          expect(JSON.parse(JSON.stringify(decided.outcome))).toEqual(decided.outcome)
        }),
        some,
      )
    },
  )
})

describe('时限', () => {
  const next = (outcome: unknown) => outcome as string | null

  test.each(of('limit'))('%s：起算晚一天，到期不会更早', (_, rule) => {
    const ask = rule.ask(today)
    fc.assert(
      fc.property(anyFacts(rule.facts), anyDay, (facts, from) => {
        const first = next(ask({ ...facts, from }).outcome)
        const later = next(ask({ ...facts, from: addDays(from, 1) }).outcome)
        if (first !== null && later !== null) expect(later >= first).toBe(true)
      }),
      some,
    )
  })

  test.each(of('limit').filter(([, { versions }]) => numbersOf(versions[0]!.terms).length > 0))(
    '%s：期限加长，到期不会提前（提前办的不会推后）',
    (_, rule) => {
      const { terms } = rule.versions[0]!
      fc.assert(
        fc.property(anyFacts(rule.facts), anyDay, (facts, from) => {
          const asked = { ...facts, from }
          const before = next(rule.ask(today)(asked).outcome)
          const longer = {
            ...terms,
            parameters: Object.fromEntries(
              Object.entries(terms.parameters).map(([name, one]) => [
                name,
                typeof one.value === 'number' ? { ...one, value: one.value + 1 } : one,
              ]),
            ),
          }
          const amendments = new Map([
            [rule.key, [{ since: '2019-02-01', terms: longer, basis: '试' }]],
          ])
          const after = next(rule.ask({ day: today, amendments })(asked).outcome)
          if (before === null || after === null) return
          // Limits before a date end earlier the longer they are.
          expect(before < from ? after <= before : after >= before).toBe(true)
        }),
        some,
      )
    },
  )
})

const numbersOf = ({ parameters }: { parameters: Readonly<Record<string, { value: unknown }>> }) =>
  Object.values(parameters).filter(({ value }) => typeof value === 'number')

describe('权限表', () => {
  test.each(of('table'))('%s：任何情形恰有一个结果', (_, rule) => {
    const rows = rule.versions[0]!.terms.rows as readonly Row[]
    const mayOverlap = (rule as unknown as { strictness: unknown }).strictness !== null
    fc.assert(
      fc.property(anyFacts(rule.facts), (facts) => {
        const hits = rows.filter(({ when }) =>
          Object.entries(when).every(([name, cell]) => holds(cell, facts[name])),
        )
        if (mayOverlap) expect(hits.length).toBeGreaterThan(0)
        else expect(hits).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })
})

describe('计分', () => {
  test.each(of('score'))('%s：每项不超过上限，总分不越界', (_, rule) => {
    const { parameters, rows } = rule.versions[0]!.terms
    const items = rows as readonly ScoreItem[]
    const bound = (name: string, otherwise: number) => Number(parameters[name]?.value ?? otherwise)
    const base = bound('base', 0)
    fc.assert(
      fc.property(anyFacts(rule.facts), (facts) => {
        const outcome = rule.ask(today)(facts).outcome as number
        expect(outcome).toBeLessThanOrEqual(bound('most', Infinity))
        expect(outcome).toBeGreaterThanOrEqual(bound('least', -Infinity))
        for (const item of items) {
          if (item.cap === undefined) continue
          const alone = Object.fromEntries(items.map(({ key }) => [key, 0]))
          const one = rule.ask(today)({ ...alone, [item.key]: facts[item.key] })
          const added = (one.outcome as number) - base
          if (item.cap >= 0) expect(added).toBeLessThanOrEqual(item.cap + 1e-9)
        }
      }),
      some,
    )
  })
})

describe('到会与表决', () => {
  test.each(of('quorum'))('%s：多到一人不会变得不足', (_, rule) => {
    const ask = rule.ask(today)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 59 }), (all, here) => {
        const present = Math.min(here, all - 1)
        if (ask({ members: all, present }).outcome) {
          expect(ask({ members: all, present: present + 1 }).outcome).toBe(true)
        }
      }),
    )
  })

  test.each(of('ballot'))('%s：恰为一半不通过，反对不会使其通过', (_, rule) => {
    const ask = rule.ask(today)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (half) => {
        const votes = {
          members: 2 * half,
          present: 2 * half,
          recused: 0,
          inFavour: half,
          against: half,
          abstained: 0,
        }
        expect(ask(votes).outcome).toBe('未通过')
        expect(ask({ ...votes, inFavour: half + 1, against: half - 1 }).outcome).toBe('通过')
      }),
    )
  })
})

describe('台阶', () => {
  test.each(of('ladder'))('%s：多一次不会降档', (_, rule) => {
    const rungs = rule.versions[0]!.terms.rows as readonly { leadsTo: string }[]
    const height = (outcome: unknown) => rungs.findIndex(({ leadsTo }) => leadsTo === outcome)
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 5 }), anyDay, anyDay, (dates, more, on) => {
        const ask = rule.ask(today)
        const before = height(ask({ dates, on }).outcome)
        expect(height(ask({ dates: [...dates, more], on }).outcome)).toBeGreaterThanOrEqual(before)
      }),
      some,
    )
  })
})
