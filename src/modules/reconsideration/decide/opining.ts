import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, plain, shown } from '#modules/fields.ts'
import type { Opinion, Reconsideration } from '#modules/reconsideration/data.ts'
import { conditionsOf } from '#modules/reconsideration/decide/conditions.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { isServed, respondentKey } from '#modules/reconsideration/parties.ts'
import { clerkSeat, deskSeat } from '#modules/reconsideration/seats.ts'
import { heard } from '#rulebook/articles/a57-reconsideration.ts'
import { decisionKinds } from '#rulebook/articles/a57-reconsideration-committee.ts'
import { decisionSteps, revokeReasons } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 提出意见 (第五十七条(三)1): the section says what it found and what it would decide. */

const act = actionsOf<Reconsideration, State>()

const yuan = (title: string) =>
  shown(z.number().min(0).max(1_000_000_000), title, { input: 'number', span: 4 }).default(0)
const inFen = (amount: number) => Math.round(amount * 100)

const aside = ['撤销', '变更', '确认违法']

export const opinionInput = z.strictObject({
  facts: shown(plain(10_000, 4), '查明的事实', { input: 'lines' }),
  isFactClear: shown(z.boolean(), '事实清楚', { span: 4 }).default(false),
  isProven: shown(z.boolean(), '证据确凿', { span: 4 }).default(false),
  isBasisRight: shown(z.boolean(), '适用依据正确', { span: 4 }).default(false),
  isProcedureLawful: shown(z.boolean(), '程序合法', { span: 4 }).default(false),
  isContentFit: shown(z.boolean(), '内容适当', { span: 4 }).default(false),
  kind: shown(z.enum(decisionKinds, '请选择。'), '拟作决定', { input: 'choice' }),
  grounds: shown(z.array(z.enum(revokeReasons)).max(5), '理由（情形）', {
    input: 'choices',
    when: { kind: aside },
  }).default([]),
  changedTo: shown(plain(500), '变更为', { input: 'line', when: { kind: ['变更'] } }).default(''),
  isRedoOrdered: shown(z.boolean(), '责令重新作出', {
    span: 6,
    when: { kind: ['撤销', '确认违法'] },
  }).default(false),
  due: shown(day.nullable(), '履行、重作的期限', {
    input: 'day',
    span: 6,
    when: { kind: ['限期履行', '撤销', '确认违法'] },
  }).default(null),
  compensation: shown(plain(1000), '对赔偿请求的决定', {
    input: 'line',
    when: { kind: aside },
  }).default(''),
  taken: yuan('已收缴（元）'),
  kept: yuan('变更后应收（元）'),
  returned: yuan('责令返还（元）'),
  measures: shown(plain(300), '责令解除的措施、其他', {
    input: 'line',
    when: { kind: aside },
  }).default(''),
  basis: shown(plain(2000, 2), '法律依据', { input: 'lines' }),
  text: shown(plain(2000, 2), '意见', { input: 'lines' }),
})

/** What must have happened before anybody has an opinion. */
function notYet(ctx: Ctx<Reconsideration>): Refusal | null {
  const { data, today } = ctx
  if (!isServed(data, '答复通知书', respondentKey)) {
    return refuse('申请书副本还没有送达被申请人。', {
      clause: '57.2.5a',
      cite: '第五十七条(二)5',
    })
  }
  if (data.answer === null && today <= data.answerDue!) {
    return refuse(`被申请人的答复期到${data.answerDue}，未满前请等待答复。`, {
      clause: '57.2.5b',
      cite: '第五十七条(二)5',
    })
  }
  return null
}

export const draftOpinion = act(opinionInput, {
  label: '提出审理意见',
  from: ['reviewing'],
  to: ['checking', 'deliberating'],
  primary: true,
  undo: false,
  who: { label: '政策法规科经办人', steps: ['review'] },
  clauses: [{ clause: '57.3.1.0', cite: '第五十七条(三)1首段' }],
  guard: notYet,
  run: (ctx) => {
    const { taken, kept, returned, ...input } = ctx.input
    const opinion: Opinion = {
      ...input,
      taken: inFen(taken),
      kept: inFen(kept),
      returned: inFen(returned),
    }
    const { data } = ctx
    const spoken = decide(heard, ctx, {
      isAsked: data.asksHearing,
      hasRecord: data.hearings.some(
        ({ kind, heard: who }) =>
          kind === '听取意见' && who.some((one) => one.startsWith('申请人')),
      ),
    })
    if (!spoken.outcome) return refusalOf(spoken)
    if (ctx.matter.tasks.some(({ step }) => step === 'stay')) {
      return refuse('停止执行还没有决定，请等决定后再提出意见。', { status: 409 })
    }
    const conditions = conditionsOf(ctx, data, opinion)
    if (isRefusal(conditions)) return conditions
    const by = ctx.behalf?.principal ?? ctx.actor.person!
    const isHead = ctx.org.tokensOf(by, ctx.today).includes(deskSeat(ctx.org))
    const next: Reconsideration = {
      ...data,
      opinion,
      checked: isHead ? { by, on: ctx.today, text: opinion.text } : null,
    }
    return {
      ...(isHead ? toConvene(ctx, next) : toCheck(ctx, next)),
      close: ctx.matter.tasks
        .filter(({ step }) => step === 'answer' || step === 'hear')
        .map(({ id }) => ({ id, outcome: '已提出意见' })),
      clocks: [{ op: 'stop', key: 'answer' }],
      opinion: { slot: '审理意见', text: `拟${opinion.kind}：${opinion.text}` },
      decisions: [spoken, ...conditions],
      say: `提出意见，拟${opinion.kind}`,
    }
  },
})

const toCheck = (ctx: Ctx<Reconsideration>, data: Reconsideration) => ({
  state: 'checking' as const,
  data,
  open: [
    {
      step: 'check',
      label: '审核审理意见',
      holder: deskSeat(ctx.org),
      rank: 1,
      clock: { key: 'decide' },
    },
  ],
})

/** To the committee: whoever handles it calls its members together. */
export function toConvene(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
  note?: string,
): Pick<Change<Reconsideration, State>, 'state' | 'data' | 'open'> {
  return {
    state: 'deliberating',
    data,
    open: [
      {
        step: 'convene',
        label: '召集集体复议',
        holder: clerkSeat(data, ctx),
        rank: 1,
        clock: { key: 'decide' },
        ...(note ? { note } : {}),
      },
    ],
  }
}

/** Back to whoever handles it. */
export const toRevise = (ctx: Ctx<Reconsideration>, data: Reconsideration, note: string) => ({
  state: 'reviewing' as const,
  data,
  open: [
    {
      step: 'review',
      label: '重新提出意见',
      holder: clerkSeat(data, ctx),
      rank: 1,
      clock: { key: 'decide' },
      note,
    },
  ],
})

export const checkOpinion = act(
  z.strictObject({
    decision: shown(z.enum(['提交集体复议', '退回'], '请选择。'), '审核', { input: 'choice' }),
    text: shown(plain(1000), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审核意见',
    from: ['checking'],
    to: ['deliberating', 'reviewing'],
    primary: true,
    undo: false,
    who: { label: '政策法规科负责人', steps: ['check'] },
    clauses: [{ clause: '57.3.1.0', cite: '第五十七条(三)1首段' }],
    run: (ctx) => {
      const { decision, text: said } = ctx.input
      const text = said || `${decision}。`
      const opinion = { slot: '审理意见', text }
      if (decision === '退回') {
        return { ...toRevise(ctx, ctx.data, text), opinion, say: `退回：${text}` }
      }
      const order = decide(decisionSteps, ctx, { done: ['提出意见'], next: '集体复议' })
      if (!order.outcome) return refusalOf(order)
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      return {
        ...toConvene(ctx, { ...ctx.data, checked: { by, on: ctx.today, text } }),
        opinion,
        decisions: [order],
        say: `提交集体复议：${text}`,
      }
    },
  },
)
