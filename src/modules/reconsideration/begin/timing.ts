import type { Ctx } from '#kernel/matters/matter.ts'
import { decide } from '#modules/decide.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { applyAfterObstacle, applyWithin } from '#rulebook/articles/a57-reconsideration.ts'
import type { Decided } from '#rulebook/kit.ts'

/** 申请期限 (第五十七条(一)1): 60 days, and what is left of them after an obstacle. */

type Asked = Pick<Reconsideration, 'at' | 'knownOn' | 'obstacleFrom' | 'obstacleUntil' | 'obstacle'>

export const receivedOn = ({ at }: Pick<Reconsideration, 'at'>): string => at.slice(0, 10)

export interface Timing {
  readonly last: string
  readonly reason: string
  readonly isLate: boolean
  readonly decided: Decided<string | null>
}

/** The last day one could apply on, and whether this was after it. An obstacle counts once it is named. */
export function timingOf(ctx: Ctx<Reconsideration>, asked: Asked): Timing {
  const { knownOn, obstacleFrom, obstacleUntil, obstacle } = asked
  const isHindered = obstacleFrom !== null && obstacleUntil !== null && obstacle !== ''
  const decided = isHindered
    ? decide(applyAfterObstacle, ctx, {
        received: knownOn,
        from: obstacleFrom,
        until: obstacleUntil,
      })
    : decide(applyWithin, ctx, { from: knownOn })
  const last = decided.outcome!
  return { last, reason: decided.reason, isLate: receivedOn(asked) > last, decided }
}

export const limitOfApplying = ({ last, reason, isLate }: Timing) => ({ last, reason, isLate })
