import { inYuan } from '#rulebook/kit/facts.ts'
import { inFen } from '#rulebook/kit/parameters.ts'
import type { FactView } from '#modules/rulebook/explain.ts'

/** What the rulebook's screens receive. */

export interface ParameterView {
  name: string
  /** 工作日数. */
  label: string
  value: number | boolean | string | readonly string[]
  unit: string
  basis: 'rule' | 'proposed'
}

export interface VersionView {
  since: string
  basis: string | null
  parameters: ParameterView[]
  rows: readonly Record<string, unknown>[] | null
}

export interface RuleView {
  rule: string
  name: string
  ids: string[]
  cite: string
  kind: string
  binding: 'executable' | 'form' | 'register' | 'report' | 'citable'
  statement: string
  reading: string | null
  conflicts: { with: string; follow: string }[]
  notes: { on: string; text: string }[]
  used: boolean
  applied: number
  refused: number
  key?: string
  facts?: FactView[]
  versions?: VersionView[]
  examples?: { given: Record<string, unknown>; yields: unknown }[]
  fields?: FactView[]
  signatures?: string[]
  points?: string[]
  who?: string[]
}

export interface Explained {
  outcome: unknown
  reason: string
  version: string
  clauses: { id: string; cite: string }[]
  derivation: string[]
}

export const bindingNames = {
  executable: '执行',
  form: '表单',
  register: '台账',
  report: '报表',
  citable: '引用',
} as const

/** A value as people read it. */
export function shown(value: unknown, unit = ''): string {
  if (value === true) return '是'
  if (value === false) return '否'
  if (value === null || value === undefined) return '无'
  if (Array.isArray(value)) return value.map((one) => shown(one)).join('、') || '无'
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => `${key}：${shown(one)}`)
      .join('，')
  }
  if (unit === inFen) return inYuan(value as number)
  return `${value as string | number}${unit}`
}

/** A fact's value with its unit; 分 as 元. */
export function factShown(fact: FactView, value: unknown): string {
  if (fact.kind === 'fen' && typeof value === 'number') return inYuan(value)
  if (fact.kind === 'list' && Array.isArray(value)) {
    return value.map((one) => (fact.of ? factShown(fact.of, one) : shown(one))).join('；') || '无'
  }
  if (fact.kind === 'record' && typeof value === 'object' && value !== null) {
    const parts = value as Record<string, unknown>
    return (fact.parts ?? [])
      .map((part) => `${part.label}${factShown(part, parts[part.name])}`)
      .join('，')
  }
  return shown(value, fact.unit)
}

/** A cell of a table: `超过2至7天`. */
export function cellShown(cell: unknown, fact?: FactView): string {
  if (cell === undefined) return '不论'
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return shown(cell)
  const { from, over, upTo, below } = cell as Record<string, number | undefined>
  const say = (n: number) => (fact ? factShown(fact, n) : String(n))
  const low =
    from === undefined ? (over === undefined ? '' : `超过${say(over)}`) : `${say(from)}以上`
  const high =
    upTo === undefined ? (below === undefined ? '' : `不足${say(below)}`) : `${say(upTo)}以内`
  return [low, high].filter(Boolean).join('、') || '不论'
}
