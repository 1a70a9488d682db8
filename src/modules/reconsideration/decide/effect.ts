import type { Change, Ctx } from '#kernel/matters/matter.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { respondentKey } from '#modules/reconsideration/parties.ts'
import { lastDay, noonOf } from '#modules/reconsideration/pending.ts'
import { clerkSeat } from '#modules/reconsideration/seats.ts'
import type { Delivered } from '#modules/reconsideration/serving.ts'
import {
  decisionEffective,
  decisionSteps,
  suitWithin,
} from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 送达即生效 (第五十七条(三)3): 15 days to sue for each who has it; what was ordered has its own day. */

type Effect = Omit<Change<Reconsideration, State>, 'say'>

/** What is ordered of the respondent: 履行, 重新作出 or 返还; `null` where nothing is. */
export const orderOf = ({ opinion }: Reconsideration): string | null => {
  if (opinion?.kind === '限期履行') return '履行法定职责'
  return opinion?.isRedoOrdered ? '重新作出行为' : null
}

export function decisionServed({ ctx, data, served, isLast }: Delivered): Effect | Refusal {
  const sealed = decide(decisionEffective, ctx, { hasSeal: data.sealUse !== null })
  const order = decide(decisionSteps, ctx, {
    done: ['提出意见', '集体复议', '作出决定', '加盖公章'],
    next: '送达',
  })
  if (!order.outcome) return refusalOf(order)
  const suit = served.party === respondentKey ? null : suitClock(ctx, served.party, served.on)
  const isOrdered = served.party === respondentKey && orderOf(data) !== null
  const watched: Effect = isOrdered ? orderClock(ctx, data, served.on) : {}
  const next = suit
    ? { ...data, suitUntil: { ...data.suitUntil, [served.party]: suit.until } }
    : data
  const seat = clerkSeat(data, ctx)
  return {
    ...(isLast ? { state: 'watching' } : {}),
    data: next,
    clocks: [...(suit?.clocks ?? []), ...(watched.clocks ?? [])],
    open: [
      ...(watched.open ?? []),
      ...(isLast
        ? [{ step: 'watch', label: '跟踪起诉、履行', holder: seat, rank: 3 as const }]
        : []),
    ],
    decisions: [sealed, order],
  }
}

function suitClock(ctx: Ctx<Reconsideration>, party: string, on: string) {
  const limit = limitOf(suitWithin, ctx, {})
  const clocks = clockOf(limit, {
    key: 'suit',
    ref: party,
    label: `${party}起诉期限`,
    from: noonOf(on),
  })
  return { clocks, until: lastDay(limit.outcome, on, ctx) }
}

/** The day the decision sets, from when the respondent knows of it. */
function orderClock(ctx: Ctx<Reconsideration>, data: Reconsideration, on: string): Effect {
  const label = `被申请人${orderOf(data)}`
  return {
    clocks: fixedClock(data.opinion!.due, {
      key: 'order',
      ref: 'order',
      label,
      cite: '第五十七条(三)1(2)、(3)',
      from: noonOf(on),
      warn: [5, 1, 0],
    }),
    open: [
      {
        step: 'order',
        label: `督促${label}`,
        holder: clerkSeat(data, ctx),
        ref: 'order',
        rank: 2,
        clock: { key: 'order', ref: 'order' },
      },
    ],
  }
}
