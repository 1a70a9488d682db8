import { citeOf, type AnyRule, type Declared, type Terms } from './kit.ts'
import { faultsOf, holds, type Cell, type Row } from './kit/table.ts'
import { entries, rules, type RuleEntry } from './rulebook.ts'

/** 规则检查：what can be found wrong with the rules without running a single matter. */
export interface Finding {
  readonly kind:
    | '空档'
    | '重叠'
    | '无效行'
    | '参数'
    | '冲突'
    | '重叠从严'
    | '缺例'
    | '例子未到边界'
    | '未被调用'
  /** `fault` must be mended; `decided` was seen and settled; `note` is worth a look. */
  readonly grade: 'fault' | 'decided' | 'note'
  readonly rule: string
  readonly name: string
  readonly cite: string
  readonly text: string
}

/** Terms to look at instead of those in force, by rule key: a draft amendment, or a seeded fault. */
export type Drafts = ReadonlyMap<string, Terms>

/** All findings, faults first. `used` holds the names of declarations that something asks. */
export function findings(
  used: ReadonlySet<string>,
  drafts: Drafts = new Map(),
): readonly Finding[] {
  const found = [
    ...rules.flatMap((entry) => [
      ...ofTerms(entry, drafts.get(entry.declared.key) ?? entry.declared.versions[0]!.terms),
      ...ofExamples(entry),
      ...(used.has(entry.name)
        ? []
        : [at(entry.declared, '未被调用', 'note', '目前没有流程或页面用到')]),
    ]),
    ...entries.flatMap(({ declared }) => ofConflicts(declared)),
  ]
  const order = ['fault', 'decided', 'note']
  return found.toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade))
}

const at = (
  { id, name, cite }: Declared,
  kind: Finding['kind'],
  grade: Finding['grade'],
  text: string,
): Finding => ({ kind, grade, rule: id, name, cite, text })

const strictnessOf = (rule: AnyRule) =>
  (rule as unknown as { strictness?: readonly unknown[] | null }).strictness ?? null

function ofTerms({ declared }: RuleEntry, terms: Terms): Finding[] {
  if (declared.kind !== 'table') {
    const wrong = declared.wrongTerms(terms)
    return wrong ? [at(declared, '参数', 'fault', wrong)] : []
  }
  const rows = (terms.rows ?? []) as readonly Row[]
  const strictness = strictnessOf(declared)
  const kinds = { gap: '空档', overlap: '重叠', dead: '无效行', unknown: '参数' } as const
  const faults = faultsOf(declared.facts, rows, strictness !== null).map((fault) =>
    at(declared, kinds[fault.kind], 'fault', fault.text),
  )
  if (!strictness) return faults
  const settled = faultsOf(declared.facts, rows, false).filter(({ kind }) => kind === 'overlap')
  return [
    ...faults,
    ...settled.slice(0, 3).map(({ text, at: point }) => {
      const taken = strictest(rows, strictness, point)
      return at(declared, '重叠从严', 'decided', `${text}；从严，取${wordsOf(taken)}`)
    }),
  ]
}

/** What is taken where several rows hold. */
const strictest = (
  rows: readonly Row[],
  strictness: readonly unknown[],
  point: Readonly<Record<string, unknown>>,
) => {
  const hits = rows.filter(({ when }) =>
    Object.entries(when).every(([name, cell]) => holds(cell, point[name])),
  )
  return strictness.findLast((one) => hits.some((row) => row.yields === one))
}

const wordsOf = (outcome: unknown) =>
  typeof outcome === 'string' ? outcome : JSON.stringify(outcome)

/** A table's every end should be tried exactly by an example; everything should have an example. */
function ofExamples({ declared }: RuleEntry): Finding[] {
  const { examples } = declared
  if (examples.length === 0) return [at(declared, '缺例', 'fault', '没有例子')]
  const permit = declared.kind === 'permit'
  const outcomes = new Set(examples.map((example) => example.yields))
  if (permit && outcomes.size < 2) {
    return [at(declared, '缺例', 'note', '例子只有一种结果，许可与拒绝应各有一例')]
  }
  if (declared.kind !== 'table') return []
  const rows = (declared.versions[0]!.terms.rows ?? []) as readonly Row[]
  const tried = (name: string, end: number) =>
    examples.some((example) => (example.given as Record<string, unknown>)[name] === end)
  return rows.flatMap((row) =>
    Object.entries(row.when).flatMap(([name, cell]) =>
      endsOf(cell)
        .filter((end) => holds(cell, end) && !tried(name, end))
        .map((end) =>
          at(
            declared,
            '例子未到边界',
            'note',
            `${declared.facts[name]!.label}恰为${end}时没有例子`,
          ),
        ),
    ),
  )
}

const endsOf = (cell: Cell): number[] =>
  typeof cell === 'object' && !Array.isArray(cell)
    ? Object.values(cell).filter((end): end is number => typeof end === 'number')
    : []

function ofConflicts(declared: Declared): Finding[] {
  return (declared.conflicts ?? []).map(({ with: other, follow }) =>
    at(declared, '冲突', 'decided', `与${citeOf(other)}不一致：${follow}`),
  )
}
