import type { Day } from '#kernel/calendar/day.ts'
import { sessionsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import type { VisitState } from '#modules/petitions/reception/visit/data.ts'

/** 接访情况: what the registers say of one reception day (第三十三条(四)). Nothing of it is stored. */

export interface VisitFigures {
  readonly plan: string
  readonly session: string
  readonly state: VisitState
  readonly visits: number
  readonly people: number
}

/** What became of visitors, in the words of the summary. */
export const results = {
  waiting: '还没有登记',
  answered: '当场答复',
  explained: '解释',
  handling: '交科室',
  petitioned: '转信访',
  missed: '未到',
} as const
export type Result = keyof typeof results

const resultOf: Partial<Record<VisitState, Result>> = {
  screening: 'waiting',
  booked: 'waiting',
  answered: 'answered',
  explained: 'explained',
  handling: 'handling',
  done: 'handling',
  registering: 'petitioned',
  petitioned: 'petitioned',
  missed: 'missed',
}

export interface SessionFigures {
  readonly key: string
  readonly leader: number
  readonly receiver: number
  readonly on: Day
  readonly from: string
  readonly until: string
  readonly place: string
  readonly isMakeUp: boolean
  readonly heldOn: Day | null
  /** Its day is over and nobody said that it took place. */
  readonly isOverdue: boolean
  /** Visitors received: those who came. */
  readonly people: number
  readonly counted: Readonly<Record<Result, number>>
}

/** The sessions of a plan with the visits to each. */
export function figuresOf(
  plan: string,
  data: ReceptionDay,
  visits: readonly VisitFigures[],
  today: Day,
): SessionFigures[] {
  return sessionsOf(data).map((session) => {
    const own = visits.filter((one) => one.plan === plan && one.session === session.key)
    const counted = Object.fromEntries(
      Object.keys(results).map((result) => [
        result,
        own
          .filter(({ state }) => resultOf[state] === result)
          .reduce((sum, one) => sum + one.visits, 0),
      ]),
    ) as Record<Result, number>
    const came = own.filter(
      ({ state }) => !['waiting', 'missed', undefined].includes(resultOf[state]),
    )
    const done = data.held.find((one) => one.session === session.key)
    return {
      key: session.key,
      leader: session.leader,
      receiver: session.receiver,
      on: session.on,
      from: session.from,
      until: session.until,
      place: session.place,
      isMakeUp: session.isMakeUp,
      heldOn: done?.on ?? null,
      isOverdue: !done && session.on < today,
      people: came.reduce((sum, one) => sum + one.people, 0),
      counted,
    }
  })
}
