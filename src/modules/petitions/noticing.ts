import { dueOf } from '#kernel/clocks/due.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import {
  serving,
  telling,
  type Petition,
  type Served,
  type State,
} from '#modules/petitions/data.ts'
import { isOwnBusiness, receivedOn } from '#modules/petitions/beginning.ts'
import { clerkSeat, deskSeat, isOfDesk, leaderFor } from '#modules/petitions/seats.ts'
import { petitionAnswerMode } from '#rulebook/articles/a33-petition-handling.ts'
import { petitionExplanation, petitionReferral } from '#rulebook/articles/a33-petition-scope.ts'
import { acceptedOn, outsideScope } from '#rulebook/articles/a56-petition-procedure.ts'
import { replyServed } from '#rulebook/articles/a56-petition-reply.ts'
import { paperServed, teamFormed } from '#rulebook/articles/a56-petition-service.ts'

/** 告知书送达、告知引导 (第三十三条(九), 第五十六条(一)(二)). The day of service is what limits run from. */

const act = actionsOf<Petition, State>()

/** Which notice there is to serve. */
export const noticeOf = ({ purpose, proposal }: Petition): string => {
  if (proposal?.proposal === '不予受理') return '信访事项不予受理告知书'
  if (proposal?.proposal === '转县（市）办理') return '信访事项转送告知书'
  return purpose === '复查申请' ? '信访事项申请复查受理告知书' : '信访事项受理告知书'
}

export const toServe = (ctx: Ctx<Petition>, data: Petition) => ({
  state: 'serving' as const,
  data,
  open: [
    {
      step: 'serve',
      label: `送达${noticeOf(data)}`,
      holder: clerkSeat(data, ctx),
      rank: 1,
      clock: { key: 'notice' },
    },
  ],
})

/** To the head of the desk, who closes (第三十三条(十一)3). */
export const toClose = (ctx: Ctx<Petition>, data: Petition) => ({
  state: 'closing' as const,
  data,
  open: [{ step: 'close', label: '结案审核', holder: deskSeat(data, ctx), rank: 2 as const }],
})

/** A service as it is written down, or why it cannot have been so. */
export function servedAs(
  ctx: Ctx<Petition>,
  input: Omit<Served, 'paper'>,
  paper: string,
): Served | Refusal {
  if (input.on > ctx.today || input.on < receivedOn(ctx.data)) {
    return refuse('送达日期须在收到之后，不晚于今天。', { field: 'on', status: 400 })
  }
  const { way, receipt, isServed, note } = input
  const decided = decide(paperServed, ctx, { way, receipt, isServed, note })
  if (!decided.outcome) return refusalOf(decided, input.isServed ? 'receipt' : 'note')
  return { ...input, paper }
}

/** Last day of a limit that runs from a day. */
export const lastDay = (
  spec: ReturnType<typeof limitOf>['outcome'],
  from: string,
  ctx: Ctx<Petition>,
) => (spec ? dueOf(spec, { start: from }, ctx.calendar).dueDay : from)

/** 60 days from service, with what may be added once (第五十六条(四)5). */
export function replyClock(ctx: Ctx<Petition>, served: string): ClockOp[] {
  const base = limitOf(replyServed, ctx, { isExtended: false })
  const most = limitOf(replyServed, ctx, { isExtended: true }).outcome
  const { outcome } = base
  if (!outcome || !most) return []
  const extend = { max: most.amount - outcome.amount, approver: '局主要领导', cite: base.cite }
  return clockOf(
    { ...base, outcome: { ...outcome, extend } },
    { key: 'reply', label: '送达书面答复', from: instantOf(served, '12:00').toISOString() },
  )
}

export const serve = act(serving, {
  label: '登记送达',
  from: ['serving'],
  to: ['serving', 'forming', 'closing'],
  primary: true,
  undo: false,
  who: { label: '信访科经办人', steps: ['serve'] },
  clauses: [
    { clause: '56.2.1.1', cite: '第五十六条(二)1' },
    { clause: '56.1.1.2b', cite: '第五十六条(一)1(2)' },
  ],
  run: (ctx) => {
    const served = servedAs(ctx, ctx.input, noticeOf(ctx.data))
    if (isRefusal(served)) return served
    const data: Petition = { ...ctx.data, servings: [...ctx.data.servings, served] }
    if (!served.isServed) {
      return { keepOwn: true, data, say: `${served.paper}未送达：${served.note}` }
    }
    const stop: ClockOp = { op: 'stop', key: 'notice' }
    const say = `${served.on}${served.way}${served.paper}（${served.receipt}）`
    if (data.proposal?.proposal === '不予受理') {
      return { ...toClose(ctx, data), clocks: [stop, { op: 'stop', key: 'reply' }], say }
    }
    const accepted = decide(acceptedOn, ctx, { served: served.on })
    const begun = toForm(ctx, { ...data, acceptedOn: accepted.outcome }, served.on)
    if (isRefusal(begun)) return begun
    const isReview = data.purpose === '复查申请'
    return {
      ...begun,
      clocks: [stop, ...begun.clocks!, ...(isReview ? [] : replyClock(ctx, served.on))],
      decisions: [accepted],
      say: `${say}，${accepted.outcome}受理`,
    }
  },
})

/** The leader in charge heads the group that looks into it (第五十六条(三)1). */
export function toForm(
  ctx: Ctx<Petition>,
  data: Petition,
  from: string,
): Omit<Change<Petition, State>, 'say'> | Refusal {
  const leader = leaderFor(data, ctx)
  if (isRefusal(leader)) return leader
  return {
    state: 'forming',
    data,
    clocks: clockOf(limitOf(teamFormed, ctx, {}), {
      key: 'form',
      label: '成立工作组',
      from: instantOf(from, '12:00').toISOString(),
    }),
    open: [
      {
        step: 'form',
        label: '成立工作组',
        holder: tokens.person(leader.id),
        rank: 1,
        clock: { key: 'form' },
      },
    ],
  }
}

/** 转送告知书: served while the county has it. */
export const serveTransfer = act(serving, {
  label: '登记送达转送告知书',
  from: ['transferring'],
  to: ['transferring'],
  undo: false,
  who: { label: '信访科', test: isOfDesk },
  clauses: [{ clause: '56.1.1.4', cite: '第五十六条(一)1(4)' }],
  run: (ctx) => {
    const served = servedAs(ctx, ctx.input, noticeOf(ctx.data))
    if (isRefusal(served)) return served
    return {
      keepOwn: true,
      data: { ...ctx.data, servings: [...ctx.data.servings, served] },
      clocks: served.isServed ? [{ op: 'stop', key: 'notice' }] : [],
      say: `${served.paper}${served.isServed ? `${served.on}${served.way}` : `未送达：${served.note}`}`,
    }
  },
})

export const tell = act(telling, {
  label: '告知并引导',
  from: ['proposing', 'telling'],
  to: ['closing'],
  undo: false,
  who: { label: '信访科经办人', steps: ['tell', 'propose'] },
  clauses: [
    { clause: '33.9a', cite: '第三十三条(九)' },
    { clause: '56.1.1.2a', cite: '第五十六条(一)1(2)' },
  ],
  guard: ({ data, matter }) =>
    matter.state === 'proposing' && isOwnBusiness(data)
      ? refuse('属本局职责的，请填写拟办审签单报批。', { clause: '33.9a', cite: '第三十三条(九)' })
      : null,
  run: (ctx) => {
    const { data, input } = ctx
    const { organ, contact, mode: how, law, words, remark } = input
    const isOther = data.section === null || data.proposal?.isNotOwn === true
    const referral = decide(petitionReferral, ctx, { organ, contact, mode: how })
    if (isOther && !referral.outcome) return refusalOf(referral, 'organ')
    const explained = decide(petitionExplanation, ctx, { law, words, remark })
    if (data.channel === '走访' && !explained.outcome) return refusalOf(explained, 'law')
    const told = decide(outsideScope, ctx, {
      isTold: input.words !== '' || input.law !== '',
      isGuided: !isOther || input.organ !== '',
    })
    if (!told.outcome) return refusalOf(told, 'words')
    const mode = decide(petitionAnswerMode, ctx, {
      isAccepted: false,
      mode: input.mode === '书面' ? '书面' : '口头',
      hasRecord: input.words !== '' || input.law !== '',
    })
    if (!mode.outcome) return refusalOf(mode, 'words')
    return {
      ...toClose(ctx, { ...data, told: { ...input, on: ctx.today } }),
      clocks: [
        { op: 'stop', key: 'notice' },
        { op: 'stop', key: 'propose' },
      ],
      decisions: [referral, told, mode],
      say: `${input.mode}告知${input.organ ? `，引导到${input.organ}` : ''}`,
    }
  },
})
