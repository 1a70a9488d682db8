/**
 * Facts: what a rule is asked about, declared once. The declaration gives the TypeScript type, the
 * check of what comes in, the form on screen and the words of the error.
 */

import { isDay } from '#kernel/calendar/day.ts'

export type FactKind =
  | 'text'
  | 'number'
  | 'fen'
  | 'yes'
  | 'day'
  | 'moment'
  | 'choice'
  | 'list'
  | 'record'

/** One fact. `label` and `unit` are what users read. */
export interface Fact<T> {
  readonly kind: FactKind
  readonly label: string
  readonly unit?: string
  readonly values?: readonly T[]
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Of a list. */
  readonly of?: Fact<unknown>
  /** Of a record. */
  readonly parts?: Facts
  /** May be `null`. */
  readonly isOptional?: boolean
  /** Why a value is no such fact, in Chinese; `null` when it is one. */
  wrong(value: unknown): string | null
  /** Carries the type; never there at run time. */
  readonly type?: T
}

export type Facts = Readonly<Record<string, Fact<unknown>>>
/** No facts besides those that a block has of itself. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- none is what it says
export type NoFacts = Readonly<Record<never, Fact<unknown>>>

export type FactsOf<F extends Facts> = {
  readonly [K in keyof F]: F[K] extends Fact<infer T> ? T : never
}

/** A text; blank texts are texts too: whether something must be filled in is for the rule to say. */
export const text = (label: string): Fact<string> => ({
  kind: 'text',
  label,
  wrong: (v) => (typeof v === 'string' ? null : '须为文字'),
})

export interface Range {
  readonly min?: number
  readonly max?: number
  /** Smallest difference of two values, 0.5 for half days. */
  readonly step?: number
}

/** A number in a unit, zero or more unless `min` says otherwise. */
export const num = (label: string, unit: string, range: Range = {}): Fact<number> => {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, step } = range
  return {
    kind: 'number',
    label,
    unit,
    min,
    max,
    ...(step ? { step } : {}),
    wrong(v) {
      if (typeof v !== 'number' || !Number.isFinite(v)) return '须为数字'
      if (v < min) return `不能小于${min}`
      if (v > max) return `不能大于${max}`
      return step && Math.abs(v / step - Math.round(v / step)) > 1e-9 ? `须为${step}的整数倍` : null
    },
  }
}

/** A whole number. */
export const count = (label: string, unit: string, range: Omit<Range, 'step'> = {}): Fact<number> =>
  num(label, unit, { ...range, step: 1 })

/** An amount of money in whole 分; shown in 元. */
export const fen = (label: string): Fact<number> => ({
  ...num(label, '分', { step: 1 }),
  kind: 'fen',
})

/** 元 as people write them, in 分: `yuan(5000)` = 500000. */
export const yuan = (amount: number): number => Math.round(amount * 100)

/** An amount in 分 as it is read: `inYuan(500000)` = `5000.00元`. */
export const inYuan = (amount: number): string => `${(amount / 100).toFixed(2)}元`

export const yes = (label: string): Fact<boolean> => ({
  kind: 'yes',
  label,
  wrong: (v) => (typeof v === 'boolean' ? null : '须为是或否'),
})

/** A day, `2026-03-02`. */
export const day = (label: string): Fact<string> => ({
  kind: 'day',
  label,
  wrong: (v) => (isDay(v) ? null : '须为日期，如2026-03-02'),
})

const momentShape = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/u

/** A day, or a day and time in Beijing, `2026-03-02T16:30`. */
export const moment = (label: string): Fact<string> => ({
  kind: 'moment',
  label,
  wrong: (v) =>
    typeof v === 'string' && isDay(momentShape.exec(v)?.[1])
      ? null
      : '须为日期或时刻，如2026-03-02T16:30',
})

export const oneOf = <const V extends string>(label: string, values: readonly V[]): Fact<V> => ({
  kind: 'choice',
  label,
  values,
  wrong: (v) =>
    (values as readonly unknown[]).includes(v) ? null : `须为${values.join('、')}之一`,
})

export const list = <T>(label: string, of: Fact<T>): Fact<readonly T[]> => ({
  kind: 'list',
  label,
  of,
  wrong(v) {
    if (!Array.isArray(v)) return '须为清单'
    for (const [i, one] of v.entries()) {
      const wrong = of.wrong(one)
      if (wrong) return `第${i + 1}项${wrong}`
    }
    return null
  },
})

/** Several facts under one name, one row of a list for instance. */
export const record = <F extends Facts>(label: string, parts: F): Fact<FactsOf<F>> => ({
  kind: 'record',
  label,
  parts,
  wrong(v) {
    if (typeof v !== 'object' || v === null) return '须为一组事实'
    return wrongIn(parts, v as Record<string, unknown>)?.message ?? null
  },
})

/** A fact that may be unknown: `null`. */
export const optional = <T>(fact: Fact<T>): Fact<T | null> => ({
  ...(fact as Fact<T | null>),
  isOptional: true,
  wrong: (v) => (v === null ? null : fact.wrong(v)),
})

/** What is wrong with the first wrong fact. */
export interface WrongFact {
  readonly fact: string
  readonly message: string
}

/** Checks facts against their declaration; unknown ones are wrong too, so that no typing error passes. */
export function wrongIn(facts: Facts, given: Readonly<Record<string, unknown>>): WrongFact | null {
  for (const name in facts) {
    const fact = facts[name]!
    const value = given[name]
    if (value === undefined) {
      if (fact.isOptional) continue
      return { fact: name, message: `缺少事实“${fact.label}”（${name}）` }
    }
    const wrong = fact.wrong(value)
    if (wrong) return { fact: name, message: `“${fact.label}”（${name}）${wrong}` }
  }
  for (const name in given) {
    if (!(name in facts)) return { fact: name, message: `没有名为“${name}”的事实` }
  }
  return null
}

/** Facts are missing or out of range: a decision would be a guess. */
export class FactError extends Error {
  readonly rule: string
  readonly cite: string
  readonly fact: string
  constructor(rule: { id: string; cite: string; label: string }, wrong: WrongFact) {
    super(`${rule.cite} ${rule.label}：${wrong.message}。`)
    this.name = 'FactError'
    this.rule = rule.id
    this.cite = rule.cite
    this.fact = wrong.fact
  }
}
