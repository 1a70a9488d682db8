import fc from 'fast-check'
import { addDays } from '#kernel/calendar/day.ts'
import type { Fact, Facts } from './facts.ts'

/** Any facts that a declaration allows, for properties. */

/** Days of 2025 and 2026: holidays, make-up days and ordinary weeks. */
export const anyDay = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n))

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(n / 60))}:${two(n % 60)}`
})

export const anyFacts = (facts: Facts): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(facts).map(([name, one]) => [name, anyOf(one)])))

function anyOf(fact: Fact<unknown>): fc.Arbitrary<unknown> {
  const value = anyValue(fact)
  return fact.isOptional ? fc.option(value) : value
}

function anyValue(fact: Fact<unknown>): fc.Arbitrary<unknown> {
  const { min = 0, max = Infinity, step } = fact
  switch (fact.kind) {
    case 'text':
      return fc.constantFrom('', '甲', '文件', '2025-11-03')
    case 'yes':
      return fc.boolean()
    case 'day':
      return anyDay
    case 'moment':
      return fc.tuple(anyDay, minute).map(([day, at]) => `${day}T${at}`)
    case 'choice':
      return fc.constantFrom(...fact.values!)
    case 'fen':
      return fc.integer({ min: 0, max: 100_000_00 })
    case 'number': {
      const unit = step ?? 0.5
      const least = Math.ceil(min / unit)
      const most = Math.floor(Math.min(max, min + 400) / unit)
      return fc.integer({ min: least, max: most }).map((n) => Math.round(n * unit * 100) / 100)
    }
    case 'list':
      return fc.array(anyOf(fact.of!), { maxLength: 4 })
    case 'record':
      return anyFacts(fact.parts!)
  }
}
