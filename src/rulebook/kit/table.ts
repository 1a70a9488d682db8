import type { Head, Ids } from './declared.ts'
import { inYuan, type Facts, type FactsOf } from './facts.ts'
import { makeRule, type Example, type Rule, type Terms } from './rule.ts'

/**
 * 权限表、档次表：rows of conditions with an outcome. A row holds when all its conditions do; the
 * machine finds gaps and overlaps. Ends are written as the clause writes them, and include their
 * number: 以上, 以下, 以内.
 */

/** A condition on a number. Exactly one lower and one upper end at most. */
export interface Span {
  /** 以上: from this number on, included. */
  readonly from?: number
  /** Above this number, not included. */
  readonly over?: number
  /** 以内、以下: up to this number, included. */
  readonly upTo?: number
  /** Below this number, not included. */
  readonly below?: number
}

export type Cell = Span | string | boolean | readonly string[]

export const upTo = (n: number): Span => ({ upTo: n })
export const below = (n: number): Span => ({ below: n })
export const from = (n: number, to?: number): Span =>
  to === undefined ? { from: n } : { from: n, upTo: to }
export const over = (n: number, to?: number): Span =>
  to === undefined ? { over: n } : { over: n, upTo: to }

export interface Row<O = unknown> {
  /** Conditions by fact; facts that are not named may be anything. */
  readonly when: Readonly<Record<string, Cell>>
  readonly yields: O
  /** The row, or its ends, are a local setting. */
  readonly isLocal?: boolean
}

/** How a table is written in an article: conditions, outcome, and `'local'` where the clause leaves it open. */
export type Written<F extends Facts, O> = readonly [When<F>, O] | readonly [When<F>, O, 'local']

type When<F extends Facts> = {
  readonly [K in keyof F]?: FactsOf<F>[K] extends number
    ? Span
    : FactsOf<F>[K] extends string
      ? FactsOf<F>[K] | readonly FactsOf<F>[K][]
      : FactsOf<F>[K]
}

/** Whether a value lies in a cell. */
export function holds(cell: Cell, value: unknown): boolean {
  if (typeof cell === 'string' || typeof cell === 'boolean') return value === cell
  if (Array.isArray(cell)) return cell.some((one) => one === value)
  const { from: least, over: above, upTo: most, below: under } = cell as Span
  const n = value as number
  return (
    (least === undefined || n >= least) &&
    (above === undefined || n > above) &&
    (most === undefined || n <= most) &&
    (under === undefined || n < under)
  )
}

export interface Table<F, O> extends Rule<F, O> {
  /** Outcomes from the mildest to the strictest; on an overlap the stricter one is taken. */
  readonly strictness: readonly O[] | null
}

/** Declares a table. Without `strictness` no two rows may hold at once. */
export function table<const F extends Facts, const O>(
  ids: Ids,
  declaration: Head & {
    readonly facts: F
    readonly rows: readonly Written<F, O>[]
    readonly strictness?: readonly NoInfer<O>[]
    readonly reason?: (facts: FactsOf<F>, outcome: O) => string
    readonly examples: readonly Example<FactsOf<NoInfer<F>>, NoInfer<O>>[]
  },
): Table<FactsOf<F>, O> {
  const { facts, rows, strictness = null, examples } = declaration
  const reason =
    declaration.reason ?? ((_: FactsOf<F>, outcome: O) => `${declaration.name}：${words(outcome)}`)
  const terms: Terms = {
    parameters: {},
    rows: rows.map(([when, yields, mark]): Row<O> => {
      const conditions = when as Readonly<Record<string, Cell>>
      return mark ? { when: conditions, yields, isLocal: true } : { when: conditions, yields }
    }),
  }
  const made = makeRule<F, O>(ids, declaration, {
    kind: 'table',
    facts,
    terms,
    examples,
    wrongTerms: ({ rows: asked = [] }) => {
      const [fault] = faultsOf(facts, asked as readonly Row[], strictness !== null)
      return fault ? fault.text : null
    },
    answering: ({ rows: now = [] }) => {
      const compiled = (now as readonly Row<O>[]).map(({ when, yields }) => ({
        cells: Object.entries(when),
        yields,
      }))
      return (given) => {
        const values = given as Readonly<Record<string, unknown>>
        let best: (typeof compiled)[number] | undefined
        for (const row of compiled) {
          if (!row.cells.every(([name, cell]) => holds(cell, values[name]))) continue
          if (!strictness) {
            best = row
            break
          }
          if (!best || strictness.indexOf(row.yields) > strictness.indexOf(best.yields)) best = row
        }
        if (!best) throw new RangeError(`${declaration.name}：没有适用的一行`)
        const { cells, yields } = best
        return {
          outcome: yields,
          reason: reason(given, yields),
          derivation: () =>
            cells.map(([name, cell]) => {
              const fact = facts[name]!
              return `${fact.label}：${worded(fact, values[name])}${cellWords(fact, cell)}`
            }),
        }
      }
    },
  })
  return Object.assign(made as unknown as Table<FactsOf<F>, O>, { strictness })
}

const words = (outcome: unknown) =>
  typeof outcome === 'string' ? outcome : JSON.stringify(outcome)

export interface TableFault {
  readonly kind: 'gap' | 'overlap' | 'dead' | 'unknown'
  /** Chinese, with the values at which it happens. */
  readonly text: string
  readonly at: Readonly<Record<string, unknown>>
}

/** Gaps, overlaps and rows that never hold, found by trying every combination of the values that matter. */
export function faultsOf(
  facts: Facts,
  rows: readonly Row[],
  mayOverlap: boolean,
): readonly TableFault[] {
  const faults: TableFault[] = []
  const named = Object.keys(facts).filter((name) => rows.some((row) => name in row.when))
  for (const row of rows) {
    for (const name of Object.keys(row.when)) {
      if (!(name in facts)) faults.push({ kind: 'unknown', text: `没有事实“${name}”`, at: {} })
    }
  }
  const axes = named.map((name) =>
    valuesThatMatter(
      facts[name]!,
      rows.map((row) => row.when[name]),
    ),
  )
  const used = new Set<number>()
  const point: Record<string, unknown> = {}
  const visit = (axis: number) => {
    if (axis < named.length) {
      for (const value of axes[axis]!) {
        point[named[axis]!] = value
        visit(axis + 1)
      }
      return
    }
    const hits = rows.flatMap((row, i) =>
      Object.entries(row.when).every(([name, cell]) => holds(cell, point[name])) ? [i] : [],
    )
    if (mayOverlap) hits.forEach((i) => used.add(i))
    else if (hits[0] !== undefined) used.add(hits[0])
    const at = { ...point }
    if (hits.length === 0)
      faults.push({ kind: 'gap', text: `空档：${saying(facts, at)}没有适用的规定`, at })
    if (hits.length > 1 && !mayOverlap) {
      const outcomes = hits.map((i) => words(rows[i]!.yields)).join('、')
      faults.push({ kind: 'overlap', text: `重叠：${saying(facts, at)}同时适用${outcomes}`, at })
    }
  }
  visit(0)
  rows.forEach((row, i) => {
    if (!used.has(i)) {
      faults.push({ kind: 'dead', text: `第${i + 1}行（${words(row.yields)}）从不适用`, at: {} })
    }
  })
  return faults
}

/** Each end, a step or a bit beside it, and the ends of what the fact may be. */
function valuesThatMatter(
  fact: Facts[string],
  cells: readonly (Cell | undefined)[],
): readonly unknown[] {
  if (fact.kind === 'yes') return [true, false]
  if (fact.kind === 'choice') return fact.values ?? []
  const ends = cells.flatMap((cell) =>
    typeof cell === 'object' && !Array.isArray(cell)
      ? Object.values(cell as Span).filter((n): n is number => typeof n === 'number')
      : [],
  )
  if (ends.length === 0) {
    const texts = cells.flatMap((cell) => (Array.isArray(cell) ? cell : [cell]))
    return [...new Set(texts.filter((one) => typeof one === 'string'))]
  }
  const { min = 0, max = Infinity, step } = fact
  const bit = step ?? 0.001
  const near = ends.flatMap((n) => [n - bit, n, n + bit])
  const all = [...near, min, ...(max < 1e9 ? [max] : [])].filter((n) => n >= min && n <= max)
  const sorted = [...new Set(all.map((n) => Math.round(n * 1e6) / 1e6))].toSorted((a, b) => a - b)
  return step ? sorted.filter((n) => Math.abs(n / step - Math.round(n / step)) < 1e-9) : sorted
}

function saying(facts: Facts, at: Readonly<Record<string, unknown>>): string {
  return Object.entries(at)
    .map(
      ([name, value]) =>
        `${facts[name]!.label}${typeof value === 'boolean' ? '：' : ''}${worded(facts[name]!, value)}`,
    )
    .join('、')
}

/** A condition as the clause would say it: 超过2天、7天以内. */
function cellWords(fact: Facts[string], cell: Cell): string {
  if (typeof cell === 'boolean' || typeof cell === 'string') return ''
  if (Array.isArray(cell)) return `，条件为${cell.join('、')}之一`
  const { from: least, over: above, upTo: most, below: under } = cell as Span
  const n = (value: number) => worded(fact, value)
  const parts = [
    least !== undefined && `${n(least)}以上（含）`,
    above !== undefined && `超过${n(above)}`,
    most !== undefined && `${n(most)}以内（含）`,
    under !== undefined && `不足${n(under)}`,
  ].filter((part) => typeof part === 'string')
  return `，条件为${parts.join('、')}`
}

function worded(fact: Facts[string], value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (fact.kind === 'fen') return inYuan(value as number)
  return `${String(value)}${fact.unit ?? ''}`
}
