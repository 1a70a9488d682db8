import { addDays } from '#kernel/calendar/day.ts'
import { dayOf, instantOf } from '#kernel/clocks/time.ts'
import type { Change, Clock, Ctx, Facts } from '#kernel/matters/matter.ts'
import { remindHolders, usualFires } from '#kernel/matters/reminding.ts'
import { limitOf } from '#modules/decide.ts'
import { toReview } from '#modules/reconsideration/begin/examining.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { orderOf } from '#modules/reconsideration/decide/effect.ts'
import { enforcerOf } from '#modules/reconsideration/decide/enforcing.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { lastDay } from '#modules/reconsideration/pending.ts'
import { clerkSeat, deskSeat, leaderTokens } from '#modules/reconsideration/seats.ts'
import { examinedWithin } from '#rulebook/articles/a57-reconsideration.ts'
import { suitWithin } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** What follows when a limit has run out: each on the very next day, working day or not. */

/** Limits whose end itself changes something. */
const telling = new Set(['examine', 'copy', 'answer', 'decide', 'norm', 'suit', 'order'])

export function fires(
  clock: Clock,
  _matter: unknown,
  facts: Pick<Facts, 'calendar'>,
): { at: string; what: string }[] {
  const usual = usualFires(clock, facts)
  if (!telling.has(clock.key)) return usual
  const at = instantOf(addDays(clock.dueOn, 1), '08:30').toISOString()
  return [...usual.filter((one) => one.at !== at), { at, what: 'over' }].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  )
}

export function onClock(
  ctx: Ctx<Reconsideration, { clock: Clock; what: string }>,
): Omit<Change<Reconsideration, State>, 'touch'> {
  const { clock } = ctx.input
  const isOver = dayOf(ctx.now) > clock.dueOn
  const over = isOver ? ends[clock.key]?.(ctx, clock) : undefined
  return over ?? (remindHolders(ctx, clock) as Change<Reconsideration, State>)
}

type End = (ctx: Ctx<Reconsideration>, clock: Clock) => Change<Reconsideration, State> | undefined

/** Late: whoever handles it, the head of the section and the leader in charge. */
const report = (ctx: Ctx<Reconsideration>, text: string, kind = 'late') => [
  { to: [clerkSeat(ctx.data, ctx), deskSeat(ctx.org), ...leaderTokens(ctx)], kind, text },
]

const ends: Readonly<Record<string, End>> = {
  /** No decision in 5 working days: it stays accepted (第五十七条(二)1). */
  examine: (ctx, { dueOn }) => {
    const { state, number } = ctx.matter
    if (state !== 'examining' && state !== 'received') return undefined
    const text = `${number}到${dueOn}没有作出审查决定，自收到之日起已受理`
    if (state === 'received') return { keepOwn: true, notices: report(ctx, text), say: text }
    const limit = limitOf(examinedWithin, ctx, {})
    const review = toReview(ctx, {
      ...ctx.data,
      examined: {
        result: '视为受理',
        on: ctx.today,
        reason: '5个工作日内没有决定',
        law: '',
        organ: '',
      },
    })
    return {
      ...review,
      close: ctx.matter.tasks
        .filter(({ step }) => step === 'examine')
        .map(({ id }) => ({ id, outcome: '期满，视为受理' })),
      notices: report(ctx, text),
      decisions: [limit],
      say: text,
    }
  },
  copy: (ctx, { dueOn }) => {
    const text = `${ctx.matter.number}的申请书副本到${dueOn}还没有送达被申请人`
    return { keepOwn: true, notices: report(ctx, text), say: text }
  },
  answer: (ctx, { dueOn }) => {
    if (ctx.data.isAnswerLapsed) return undefined
    const text = `${ctx.matter.number}的被申请人到${dueOn}没有答复，视为没有证据、依据（第五十七条(三)1(4)）`
    return {
      keepOwn: true,
      data: { ...ctx.data, isAnswerLapsed: true },
      notices: report(ctx, text),
      say: `被申请人未按期答复，${dueOn}期满`,
    }
  },
  /** Nothing decided in time: from the last day the applicant may sue (第五十七条(三)3(3)). */
  decide: (ctx, { dueOn }) => {
    if (ctx.data.overdue) return undefined
    const limit = limitOf(suitWithin, ctx, {})
    const suitUntil = lastDay(limit.outcome, dueOn, ctx)
    const text = `${ctx.matter.number}复议期限${dueOn}已满，没有作出决定；申请人可于${suitUntil}以前起诉`
    return {
      keepOwn: true,
      data: { ...ctx.data, overdue: { since: dueOn, suitUntil } },
      notices: report(ctx, text),
      decisions: [limit],
      say: text,
    }
  },
  suit: (ctx, { ref, dueOn }) => {
    const who = enforcerOf(ctx, ctx.data)
    const next = who?.outcome ? `，未履行的由${who.outcome}强制执行` : ''
    const text = `${ctx.matter.number}：${ref}的起诉期${dueOn}届满${next}`
    return {
      keepOwn: true,
      clocks: [{ op: 'stop', key: 'suit', ref }],
      notices: report(ctx, text, 'chase'),
      ...(who ? { decisions: [who] } : {}),
      say: text,
    }
  },
  order: (ctx, { dueOn }) => {
    const text = `${ctx.matter.number}：被申请人应于${dueOn}以前${orderOf(ctx.data) ?? '履行'}，没有报告`
    return { keepOwn: true, notices: report(ctx, text), say: text }
  },
}
