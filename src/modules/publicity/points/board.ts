import type { Day } from '#kernel/calendar/day.ts'
import type { UnitId } from '#kernel/org/directory.ts'
import {
  articleType,
  columnCount,
  columnScore,
  columnTarget,
  countedOnce,
  disclosureBase,
  disclosureDeductions,
  disclosureLock,
  disclosureReward,
  disclosureTarget,
  forwardScore,
  monthlyOriginals,
  siteColumns,
} from '#rulebook/articles/a51-website-points.ts'
import type { Decided, InForce } from '#rulebook/kit.ts'

/**
 * 公开考核 (第五十一条(三)(四)(五)): every figure of a section's year from the registers, each with the rule
 * that yields it, so that it can be reckoned again by hand.
 */

/** Something made public, by whom, when first. */
export interface Item {
  readonly matter: string
  readonly title: string
  readonly on: Day
  readonly units: readonly UnitId[]
  readonly isOwnWork: boolean
  readonly column: string
}

export interface Points {
  readonly matter: string
  readonly unit: UnitId
  readonly on: Day
  readonly kind: string
  readonly points: number
}

/** A section as it is measured: its headcount, and the columns it answers for. */
export interface Measured {
  readonly unit: UnitId
  readonly name: string
  readonly isAgency: boolean
  readonly people: number
  readonly columns: readonly string[]
}

/** A figure with the reason for it. `value` is in 分 or 条. */
export interface Figure {
  readonly label: string
  readonly value: number
  readonly reason: string
  readonly cite: string
}

export interface UnitScore {
  readonly unit: UnitId
  readonly name: string
  readonly target: number
  readonly originals: number
  readonly forwarded: number
  /** Months that are over, or this one, in which there were too few originals. */
  readonly short: readonly string[]
  readonly figures: readonly Figure[]
  readonly total: number
  readonly isMet: boolean
  /** 取消评优等, or 无. */
  readonly lock: string
  /** In fen; 0 where the task is not met. */
  readonly reward: number
}

const round = (n: number) => Math.round(n * 100) / 100

const figure = (label: string, decided: Decided<number>): Figure => ({
  label,
  value: round(decided.outcome),
  reason: decided.reason,
  cite: decided.cite,
})

/** Items of the year that count for a unit, each as its share where several put their names to it. */
function countedFor(unit: UnitId, items: readonly Item[], asking: InForce) {
  const share = (item: Item) =>
    item.units.includes(unit)
      ? countedOnce.on(asking)({
          points: 1,
          units: item.units.length,
          isRegistered: true,
          isCounted: false,
        }).outcome
      : 0
  const isOriginal = (item: Item) =>
    articleType.on(asking)({
      isOwnWork: item.isOwnWork,
      subject: item.isOwnWork ? '本单位' : '外单位',
    }).outcome === '原创'
  const sum = (some: readonly Item[]) => round(some.reduce((all, one) => all + share(one), 0))
  const own = items.filter(({ units }) => units.includes(unit))
  return {
    originals: own.filter(isOriginal),
    forwarded: own.filter((item) => !isOriginal(item)),
    sum,
  }
}

/** One section's year, as far as it has gone: `months` are `2026-01` and so on. */
export function scoreOf(
  measured: Measured,
  items: readonly Item[],
  points: readonly Points[],
  months: readonly string[],
  asking: InForce,
): UnitScore {
  const { unit, name, isAgency, people, columns } = measured
  const { originals, forwarded, sum } = countedFor(unit, items, asking)
  const target = disclosureTarget.on(asking)({ isAgency, people })
  const done = sum(originals)
  const base = disclosureBase.on(asking)({ target: target.outcome, done })
  const short = months.filter(
    (month) =>
      !monthlyOriginals.on(asking)({
        isAgency,
        originals: originals.filter(({ on }) => on.startsWith(month)).length,
      }).outcome,
  )
  const columnFigures = columns.flatMap((column) => {
    const known = siteColumns.find((one) => one === column)
    if (!known) return []
    const placed = items.filter((item) => item.column === column)
    const own = placed.filter(({ units }) => units.includes(unit)).length
    const all = columnCount.on(asking)({ own, others: placed.length - own })
    const wanted = columnTarget.on(asking)({ column: known })
    const scored = columnScore.on(asking)({ target: wanted.outcome, done: all.outcome })
    return [
      {
        ...figure(`专栏“${column}”`, scored),
        reason: `${scored.reason}（${all.reason}）`,
        isMet: all.outcome >= wanted.outcome,
      },
    ]
  })
  const forward = forwardScore.on(asking)({
    forwarded: sum(forwarded),
    inOwnColumn: sum(forwarded.filter(({ column }) => columns.includes(column))),
  })
  const own = points.filter((one) => one.unit === unit)
  const times = (kind: string) => own.filter((one) => one.kind === kind).length
  const facts = {
    refused: times('不及时公开') + times('拒不公开'),
    untrue: times('严重失实、不良影响'),
    unapproved: times('未审批发布'),
    harmful: times('未经审核造成负面影响'),
  }
  const deducted = disclosureDeductions.on(asking)(facts)
  const awarded = own.filter(({ kind }) => kind === '突出成绩' || kind === '特殊情况')
  const extra = round(awarded.reduce((all, one) => all + one.points, 0))
  const figures: Figure[] = [
    { ...figure('基本任务', base), reason: `${base.reason}（${target.reason}）` },
    ...columnFigures,
    figure('转发', forward),
    {
      label: '领导小组决定',
      value: extra,
      reason: `${awarded.length}项，逐项有会议决定`,
      cite: '第五十一条(四)1(4)',
    },
    figure('扣分', deducted),
  ]
  const total = round(figures.reduce((all, one) => all + one.value, 0))
  const isMet = done >= target.outcome && columnFigures.every((one) => one.isMet)
  const lock = disclosureLock.on(asking)({
    times: facts.refused + facts.untrue + facts.unapproved + facts.harmful,
    points: -deducted.outcome,
  })
  return {
    unit,
    name,
    target: target.outcome,
    originals: done,
    forwarded: sum(forwarded),
    short,
    figures,
    total,
    isMet,
    lock: lock.outcome,
    reward: disclosureReward.on(asking)({ isMet, points: Math.max(0, total) }).outcome,
  }
}
