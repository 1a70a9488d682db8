import type { Day } from '#kernel/calendar/day.ts'
import { petitionTrend } from '#rulebook/articles/a33-petition-records.ts'
import type { InForce } from '#rulebook/kit.ts'

/** 苗头性问题 (第三十三条(十二)2): many people, or several items about one unit within some weeks. Pure. */

export interface Source {
  readonly matter: string
  readonly kind: '信访件' | '留言'
  readonly number: string | null
  readonly subject: string
  readonly received: Day
  readonly people: number
  /** Employers and other units that it names. */
  readonly employers: readonly string[]
  /** Sections of the bureau that it complains of. */
  readonly sections: readonly string[]
}

export interface Trend {
  /** `单位：文山州第二建筑有限公司`, `科室：就业科`, `事项：拖欠工资`. */
  readonly key: string
  readonly name: string
  readonly items: readonly Source[]
  readonly people: number
  readonly reason: string
  readonly cite: string
}

/** Items of one group that are looked at: the latest. */
const most = 200

const plainOf = (text: string) => text.replaceAll(/[\s\p{P}\p{S}]/gu, '')

const keysOf = ({ employers, sections, subject }: Source): string[] => [
  ...employers.map((name) => `单位：${name}`),
  ...sections.map((name) => `科室：${name}`),
  `事项：${plainOf(subject)}`,
]

/**
 * Trends among items that have not been dealt with yet. A group is looked at on each day on which one
 * of its items came in, so that a trend stands on the list until somebody deals with it.
 */
export function trendsOf(sources: readonly Source[], asking: Day | InForce): Trend[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    for (const key of keysOf(source)) groups.set(key, [...(groups.get(key) ?? []), source])
  }
  const rule = petitionTrend.on(asking)
  const ask = (items: readonly Source[], on: Day) =>
    rule({ items: items.map(({ received, people }) => ({ received, people })), on })
  const seen: ReadonlySet<string>[] = []
  return [...groups]
    .flatMap(([key, all]): Trend[] => {
      const items = all.toSorted((a, b) => a.received.localeCompare(b.received)).slice(-most)
      const last = items.findLast(({ received: on }, i) => {
        const isNext = items[i + 1]?.received !== on
        return isNext && ask(items.slice(0, i + 1), on).outcome
      })
      if (!last) return []
      const until = items.filter(({ received }) => received <= last.received)
      const { reason, cite } = ask(until, last.received)
      return [
        {
          key,
          name: key.slice(key.indexOf('：') + 1),
          items: until,
          people: until.reduce((sum, { people }) => sum + people, 0),
          reason,
          cite,
        },
      ]
    })
    .toSorted((a, b) => b.items.length - a.items.length || b.people - a.people)
    .filter(({ items }) => {
      // The same items under another heading are one trend.
      const own = new Set(items.map(({ matter }) => matter))
      const isKnown = seen.some((other) => [...own].every((one) => other.has(one)))
      seen.push(own)
      return !isKnown
    })
}

const endings =
  '有限责任公司|有限公司|分公司|公司|集团|合作社|项目部|工地|酒店|宾馆|饭店|超市|商场|医院|卫生院|学校|小学|中学|学院|幼儿园|煤矿|厂'
const named = new RegExp(`[\\p{Script=Han}（）()]{2,24}?(?:${endings})`, 'gu')

/** Words before a name that are no part of it. */
const before =
  /^.*(?:反映|投诉|举报|关于|请问|咨询|拖欠|进入|就职于|受雇于|任职于|我们|我在|在|被|与|向|的|是|为|到|从)/u

/** 公司 alone, or one that is not named. */
const unnamed =
  /^(?:某|本|该|这|那|此|一|其|原|老|小|大|我)|^.{0,1}(?:劳务|建筑|物业|人力资源)?公司$/u

/** Employers named in a text, in the order in which they come; a person puts right what is wrong. */
export function employersIn(text: string): string[] {
  const found = [...text.matchAll(named)]
    .map(([whole]) => whole.replace(before, ''))
    .filter((name) => name.length >= 4 && !unnamed.test(name))
  return [...new Set(found)]
}
