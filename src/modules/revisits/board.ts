import { revisitCounts, revisitRate, revisitTopics } from '#rulebook/articles/a19-revisits.ts'
import type { InForce } from '#rulebook/kit.ts'
import type { Revisit, State } from '#modules/revisits/data.ts'

/** 回访率 (第十九条(四)): of all cases finished in the year, by body and quarter. Pure. */

export interface RevisitRow extends Pick<
  Revisit,
  'kind' | 'handledBy' | 'finishedOn' | 'problems'
> {
  readonly state: State
  readonly topics: readonly { readonly topic: string; readonly rating: number | null }[]
}

export interface Rate {
  readonly finished: number
  readonly revisited: number
  readonly needed: number
  /** %. */
  readonly rate: number
  readonly isMet: boolean
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

export function revisitFigures(rows: readonly RevisitRow[], asking: InForce) {
  const counted = rows.filter(
    (row) =>
      row.finishedOn !== null && revisitCounts.on(asking)({ kind: row.kind }).outcome === '计入',
  )
  const rateOf = (own: readonly RevisitRow[]): Rate => {
    const [finished, revisited] = [own.length, own.filter(isRevisited).length]
    return { finished, revisited, ...revisitRate.on(asking)({ finished, revisited }).outcome }
  }
  const units = [...new Set(counted.map(({ handledBy }) => handledBy))]
  const asked = rows.filter(isRevisited)
  const problems = rows.flatMap((row) => row.problems)
  return {
    whole: rateOf(counted),
    byUnit: units.map((unit) => {
      const own = counted.filter(({ handledBy }) => handledBy === unit)
      return {
        unit,
        year: rateOf(own),
        quarters: [1, 2, 3, 4].map((q) =>
          rateOf(own.filter(({ finishedOn }) => quarterOf(finishedOn!) === q)),
        ),
      }
    }),
    /** 事中跟踪 stands beside the rate, not in it. */
    followed: rows.filter((row) => row.kind === '事中跟踪' && isRevisited(row)).length,
    waiting: counted.filter(({ state }) => state === 'arranging').length,
    topics: revisitTopics.map((topic) => {
      const ratings = asked.flatMap((row) =>
        row.topics.flatMap((one) => (one.topic === topic && one.rating !== null ? one.rating : [])),
      )
      const sum = ratings.reduce((all, one) => all + one, 0)
      return {
        topic,
        answers: ratings.length,
        average: ratings.length === 0 ? null : Math.round((sum * 10) / ratings.length) / 10,
      }
    }),
    problems: {
      raised: problems.length,
      verified: problems.filter(({ finding }) => finding !== '').length,
    },
  }
}

/** The visit was made and its questions answered; the problems may still be looked into. */
const isRevisited = ({ state }: RevisitRow): boolean =>
  state === 'revisited' || state === 'verifying'
