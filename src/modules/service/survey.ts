import type { InForce } from '#rulebook/kit.ts'
import {
  evaluationPoints,
  serviceGrades,
  surveyAwards,
  surveySatisfactionRate,
  visitPoints,
} from '#rulebook/articles/a52-service-survey.ts'

/** 满意度测评的统计 (第五十二条(三)、(四)): registrations and ratings make points; rates, ranks. Pure. */

export type Grade = (typeof serviceGrades)[number]

export interface Visit {
  readonly unit: number
  readonly person: number
  /** The keyed mark of the visitor, so that one is told from another; never a name. */
  readonly visitor: string
  readonly matter: string
  /** `YYYY-MM-DDTHH:mm`. */
  readonly at: string
}

export interface RatingRow {
  readonly unit: number
  readonly person: number
  readonly overall: Grade
  readonly n: number
}

export interface Line {
  readonly key: number
  readonly visits: number
  readonly counts: Readonly<Record<Grade, number>>
  readonly ratings: number
  /** 满意率, %; `null` without ratings. */
  readonly rate: number | null
  readonly visitPoints: number
  readonly ratingPoints: number
  readonly points: number
  readonly complaints: number
}

/** A line for each unit or each person. */
export function linesBy(
  by: 'unit' | 'person',
  asking: InForce,
  visits: readonly Visit[],
  ratings: readonly RatingRow[],
  complaints: ReadonlyMap<number, number>,
): Line[] {
  const keys = new Set([...visits, ...ratings].map((one) => one[by]))
  for (const key of complaints.keys()) keys.add(key)
  const visitsOf = grouped(visits, by)
  const ratingsOf = grouped(ratings, by)
  return [...keys]
    .map((key) => {
      const own = visitsOf.get(key) ?? []
      const counts = countsOf(ratingsOf.get(key) ?? [])
      const registered = visitPoints.on(asking)({
        visits: own.map(({ visitor, matter, at }) => ({ name: visitor, matter, at })),
      }).outcome
      const rated = evaluationPoints.on(asking)(gradesOf(counts)).outcome
      return {
        key,
        visits: own.length,
        counts,
        ratings: sum(counts),
        rate: surveySatisfactionRate.on(asking)(gradesOf(counts)).outcome,
        visitPoints: registered,
        ratingPoints: rated,
        points: Math.round((registered + rated) * 10) / 10,
        complaints: complaints.get(key) ?? 0,
      }
    })
    .toSorted((a, b) => b.points - a.points)
}

export const whole = (asking: InForce, lines: readonly Line[]) => {
  const counts = Object.fromEntries(
    serviceGrades.map((grade) => [grade, lines.reduce((n, line) => n + line.counts[grade], 0)]),
  ) as Record<Grade, number>
  return {
    visits: lines.reduce((n, { visits }) => n + visits, 0),
    counts,
    ratings: sum(counts),
    rate: surveySatisfactionRate.on(asking)(gradesOf(counts)).outcome,
  }
}

/** 前10位 (第五十二条(四)2), without whoever lost the year's awards; ties at the end are all listed. */
export function topTen(
  kind: '科室' | '个人',
  asking: InForce,
  lines: readonly Line[],
  name: (key: number) => string,
  locked: ReadonlySet<number>,
) {
  const scores = lines
    .filter(({ key }) => !locked.has(key))
    .map(({ key, points }) => ({ name: name(key), points }))
  const { outcome, reason } = surveyAwards.on(asking)({ kind, scores })
  return { names: outcome.names, isTied: outcome.isTied, reason }
}

const countsOf = (rows: readonly RatingRow[]): Record<Grade, number> =>
  Object.fromEntries(
    serviceGrades.map((grade) => [
      grade,
      rows.filter(({ overall }) => overall === grade).reduce((total, { n }) => total + n, 0),
    ]),
  ) as Record<Grade, number>

const gradesOf = (counts: Readonly<Record<Grade, number>>) => ({
  verySatisfied: counts['非常满意'],
  satisfied: counts['满意'],
  average: counts['一般'],
  dissatisfied: counts['不满意'],
})

const sum = (counts: Readonly<Record<Grade, number>>) =>
  serviceGrades.reduce((total, grade) => total + counts[grade], 0)

function grouped<T extends { unit: number; person: number }>(
  rows: readonly T[],
  by: 'unit' | 'person',
): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row[by])
    if (group) group.push(row)
    else groups.set(row[by], [row])
  }
  return groups
}

/** First and last day of a quarter, `2026Q1`, or of a year, `2026`. */
export function periodOf(text: string): { from: string; to: string; words: string } {
  if (text.length === 4) return { from: `${text}-01-01`, to: `${text}-12-31`, words: `${text}年` }
  const [year, q] = [Number(text.slice(0, 4)), Number(text.slice(5))]
  const last = ['03-31', '06-30', '09-30', '12-31'][q - 1]!
  const first = String(q * 3 - 2).padStart(2, '0')
  return {
    from: `${year}-${first}-01`,
    to: `${year}-${last}`,
    words: `${year}年第${'一二三四'[q - 1]}季度`,
  }
}

export const quarterOfDay = (day: string): string =>
  `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
