import { addMonths, type Day } from '#kernel/calendar/day.ts'
import type { Head, Ids } from './declared.ts'
import { count, day, list, num, type FactsOf } from './facts.ts'
import type { Parameter } from './parameters.ts'
import { makeRule, type Example, type Rule, type Terms } from './rule.ts'

/** 计分、指标、台阶。 */

/** One thing that counts: points for each unit, with a cap on what it can add or take. */
export interface ScoreItem {
  readonly key: string
  readonly label: string
  /** 分 for each; negative takes away. */
  readonly each: number
  readonly unit: string
  /** Most that the item can add (or, negative, take). */
  readonly cap?: number
  /** Counted in steps other than whole ones, 0.5 for half days. */
  readonly step?: number
  readonly isLocal?: boolean
}

type Counted<I extends readonly ScoreItem[]> = { readonly [K in I[number]['key']]: number }

/** 计分：base and items, never below `least` nor above `most`. Points are rounded to hundredths. */
export function score<const I extends readonly ScoreItem[]>(
  ids: Ids,
  declaration: Head & {
    readonly base?: number
    readonly items: I
    readonly least?: Parameter<number>
    readonly most?: Parameter<number>
    readonly examples: readonly Example<Counted<NoInfer<I>>, number>[]
  },
): Rule<Counted<I>, number> {
  const { items, base = 0, least, most, examples } = declaration
  const facts = Object.fromEntries(
    items.map((item) => [item.key, num(item.label, item.unit, { step: item.step ?? 1 })]),
  )
  const parameters = {
    base: { value: base, unit: '分', basis: 'rule' as const },
    ...(least ? { least } : {}),
    ...(most ? { most } : {}),
  }
  const terms: Terms = { parameters, rows: items }
  const made = makeRule(ids, declaration, {
    kind: 'score',
    facts,
    terms,
    examples,
    wrongTerms: ({ rows = [] }) => wrongItems(items, rows as readonly ScoreItem[]),
    answering: ({ parameters: now, rows = [] }) => {
      const scored = rows as readonly ScoreItem[]
      const from = Number(now['base']?.value ?? 0)
      const bottom = Number(now['least']?.value ?? -Infinity)
      const top = Number(now['most']?.value ?? Infinity)
      return (given) => {
        const part = ({ key, each, cap }: ScoreItem) => {
          const raw = each * (given[key] ?? 0)
          return cap === undefined ? raw : each < 0 ? Math.max(raw, cap) : Math.min(raw, cap)
        }
        const sum = scored.reduce((total, item) => total + part(item), from)
        const outcome = Math.round(Math.min(top, Math.max(bottom, sum)) * 100) / 100
        return {
          outcome,
          reason: `${declaration.name}：${outcome}分`,
          derivation: () => [
            ...(from === 0 ? [] : [`基础分${from}分`]),
            ...scored
              .filter(({ key }) => (given[key] ?? 0) > 0)
              .map((item) => lineOf(item, given[item.key]!, part(item))),
            ...(sum > top ? [`最高${top}分`] : sum < bottom ? [`最低${bottom}分`] : []),
          ],
        }
      }
    },
  })
  return made as unknown as Rule<Counted<I>, number>
}

const lineOf = ({ label, unit, each, cap }: ScoreItem, n: number, points: number) =>
  `${label}${n}${unit}，每${unit}${each}分，计${Math.round(points * 100) / 100}分${cap !== undefined && points === cap ? '（已到上限）' : ''}`

function wrongItems(first: readonly ScoreItem[], now: readonly ScoreItem[]): string | null {
  for (const item of first) {
    const other = now.find(({ key }) => key === item.key)
    if (!other) return `缺少计分项“${item.label}”`
    if (Math.sign(other.each) !== Math.sign(item.each)) return `“${item.label}”加分与扣分不能互换`
    if (other.cap !== undefined && Math.sign(other.cap) !== Math.sign(other.each)) {
      return `“${item.label}”的上限与分值正负不一致`
    }
  }
  return now.length === first.length ? null : '计分项不能增减'
}

const counted = { count: count('数量', '') }

/** 指标、限额：at least, at most, or both, in a round. Answers whether it is met. */
export function quota(
  ids: Ids,
  declaration: Head & {
    /** What is counted, and in what unit: `['调研报告', '篇']`. */
    readonly of: readonly [string, string]
    readonly least?: Parameter<number>
    readonly most?: Parameter<number>
    readonly examples: readonly Example<FactsOf<typeof counted>, boolean>[]
  },
): Rule<FactsOf<typeof counted>, boolean> {
  const { least, most, examples } = declaration
  const [what, unit] = declaration.of
  return makeRule(ids, declaration, {
    kind: 'quota',
    facts: { count: count(what, unit) },
    terms: { parameters: { ...(least ? { least } : {}), ...(most ? { most } : {}) } },
    examples,
    wrongTerms: ({ parameters: { least: l, most: m } }) =>
      l && m && Number(l.value) > Number(m.value) ? '下限不能高于上限' : null,
    answering: ({ parameters: { least: l, most: m } }) => {
      const bottom = l ? Number(l.value) : 0
      const top = m ? Number(m.value) : Infinity
      return ({ count: n }) => {
        if (n < bottom) {
          return {
            outcome: false,
            reason: `${what}须${bottom}${unit}以上，现${n}${unit}，还差${bottom - n}${unit}`,
          }
        }
        if (n > top) {
          return { outcome: false, reason: `${what}不得超过${top}${unit}，现${n}${unit}` }
        }
        return { outcome: true, reason: `${what}${n}${unit}，符合要求` }
      }
    },
  })
}

/** One step of a ladder: so many times in the window lead to it. */
export interface Rung {
  readonly times: number
  readonly leadsTo: string
  readonly isLocal?: boolean
}

const history = { dates: list('发生日期', day('日期')), on: day('截至') }

/**
 * 台阶：the highest step reached by what happened in the window that ends on `on`. A window of 12
 * months reaches from d up to, not including, the same date next year. `null`: none reached.
 */
export function ladder(
  ids: Ids,
  declaration: Head & {
    /** Months of the rolling window. */
    readonly within: Parameter<number>
    readonly rungs: readonly Rung[]
    readonly examples: readonly Example<FactsOf<typeof history>, string | null>[]
  },
): Rule<FactsOf<typeof history>, string | null> {
  const { within, rungs, examples } = declaration
  return makeRule(ids, declaration, {
    kind: 'ladder',
    facts: history,
    terms: { parameters: { within }, rows: rungs },
    examples,
    wrongTerms: ({ rows = [] }) => {
      const times = (rows as readonly Rung[]).map((rung) => rung.times)
      return times.every((n, i) => Number.isInteger(n) && n > (times[i - 1] ?? 0))
        ? null
        : '台阶的次数须为正整数并逐级增加'
    },
    answering: ({ parameters, rows = [] }) => {
      const months = Number(parameters['within']!.value)
      return ({ dates, on }) => {
        const inside = (one: Day) => one <= on && on < addMonths(one, months)
        const times = dates.filter(inside).length
        const rung = (rows as readonly Rung[]).findLast((one) => times >= one.times)
        return {
          outcome: rung?.leadsTo ?? null,
          reason: `${months}个月内${times}次${rung ? `，${rung.leadsTo}` : '，未到台阶'}`,
          derivation: () =>
            dates.toSorted().map((one) => `${one}${inside(one) ? '计入' : '不在期限内'}`),
        }
      }
    },
  })
}
