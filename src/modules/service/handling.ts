import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx } from '#kernel/matters/matter.ts'
import { remindHolders } from '#kernel/matters/reminding.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { director, headBeside, headSeat } from '#modules/office.ts'
import {
  decidedKinds,
  type Application,
  type ApplicationState,
} from '#modules/service/application-data.ts'
import { finishedBy } from '#modules/service/receiving.ts'
import { stepsNotSkipped } from '#rulebook/articles/a03-handling.ts'
import { licenceTwoPeople, promiseKept } from '#rulebook/articles/a14-service-promises.ts'

/** 审查、决定、送达、领取 (第十四条(一)、(三)). */

const act = actionsOf<Application, ApplicationState>()
const kept = { clause: '14.1a', cite: '第十四条(一)' }
const licence = { clause: '14.3', cite: '第十四条(三)' }
const inOrder = { clause: '3.13', cite: '第三条(十三)' }

const needsDecision = ({ kind }: Application) => decidedKinds.includes(kind)

const toDeliver = (data: Application): Omit<Change<Application, ApplicationState>, 'say'> => ({
  state: 'delivering',
  data,
  open: [
    {
      step: 'deliver',
      label: '送达结果',
      holder: tokens.person(data.handler),
      rank: 1,
      clock: { key: 'promise' },
    },
  ],
})

export const review = act(
  z.strictObject({
    outcome: shown(z.enum(['拟同意', '拟不同意'], '请选择。'), '审查意见', { input: 'choice' }),
    text: shown(words(1000).min(2, '请写明审查情况。'), '审查情况', { input: 'lines' }),
  }),
  {
    label: '审查，送决定',
    from: ['working'],
    to: ['deciding'],
    primary: true,
    undo: false,
    who: { label: '经办人', steps: ['handle'] },
    clauses: [licence, inOrder],
    guard: ({ data }) =>
      needsDecision(data)
        ? null
        : refuse('公共服务事项不用另作决定，请直接登记办理结果。', inOrder),
    run: (ctx) => {
      const { data, org, today } = ctx
      const leader = org.leaderOf(data.owner, today) ?? director(org, today)
      const holder =
        headBeside(org, data.owner, data.acceptedBy ?? 0, today) ??
        (leader && tokens.person(leader.id))
      if (!holder) return refuse('没有可以决定的人，请系统管理员先明确科室负责人。')
      return {
        state: 'deciding',
        data: { ...data, reviewedBy: ctx.actor.person },
        open: [{ step: 'decide', label: '决定', holder, rank: 1, clock: { key: 'promise' } }],
        opinion: { slot: '审查', text: `${ctx.input.outcome}。${ctx.input.text}` },
        say: `${ctx.input.outcome}：${ctx.input.text}`,
      }
    },
  },
)

export const conclude = act(
  z.strictObject({
    text: shown(words(1000).min(2, '请写明办理结果。'), '办理结果', { input: 'lines' }),
  }),
  {
    label: '办好，待送达',
    from: ['working'],
    to: ['delivering'],
    primary: true,
    undo: false,
    who: { label: '经办人', steps: ['handle'] },
    clauses: [kept],
    guard: ({ data }) => {
      if (!needsDecision(data)) return null
      return refuse('不得违反操作规程，请先办：审查、决定。', inOrder)
    },
    run: (ctx) => ({
      ...toDeliver(ctx.data),
      opinion: { slot: '决定', text: ctx.input.text },
      say: `办好：${ctx.input.text}`,
    }),
  },
)

export const decideIt = act(
  z.strictObject({
    outcome: shown(z.enum(['同意', '不同意'], '请选择。'), '决定', { input: 'choice' }),
    basis: shown(words(200), '依据的条款', { input: 'line' }).default(''),
    text: shown(words(1000), '理由', { input: 'lines' }).default(''),
  }),
  {
    label: '决定',
    from: ['deciding'],
    to: ['delivering'],
    primary: true,
    undo: false,
    who: { label: '科室负责人', steps: ['decide'] },
    clauses: [licence],
    run: (ctx) => {
      const { data, input, org } = ctx
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const order = decide(stepsNotSkipped, ctx, {
        undone: data.reviewedBy === null ? ['审查'] : [],
        hasOverrideRight: false,
        reason: '',
      })
      if (!order.outcome) return refusalOf(order)
      const two = decide(licenceTwoPeople, ctx, {
        acceptedBy: data.acceptedBy === null ? '' : org.person(data.acceptedBy).name,
        decidedBy: org.person(by).name,
        basis: input.basis,
      })
      if (!two.outcome) return refusalOf(two, 'basis')
      if (input.outcome === '不同意' && input.text === '') {
        return refuse('不同意的请写明理由。', { field: 'text', status: 400 })
      }
      return {
        ...toDeliver({ ...data, decision: { outcome: input.outcome, by, basis: input.basis } }),
        opinion: {
          slot: '决定',
          text: `${input.outcome}。${input.text}依据：${input.basis}。`,
        },
        decisions: [two],
        say: `${input.outcome}（${input.basis}）`,
      }
    },
  },
)

const ways = ['当场领取', '邮寄', '已通知，待领取'] as const

export const deliver = act(
  z.strictObject({
    way: shown(z.enum(ways, '请选择送达方式。'), '送达方式', { input: 'choice' }),
    what: shown(words(100), '结果文书及编号', { input: 'line' }).default(''),
    late: shown(words(300), '超过承诺时限的原因', { input: 'lines' }).default(''),
  }),
  {
    label: '送达办结',
    from: ['delivering'],
    to: ['done', 'waiting'],
    primary: true,
    undo: false,
    who: { label: '经办人', steps: ['deliver'] },
    clauses: [kept, { clause: '15.7.2b', cite: '第十五条(七)2' }],
    run: (ctx) => {
      const { data, input, calendar, today } = ctx
      const clock = ctx.matter.clocks.find(({ key }) => key === 'promise')
      const excluded = clock ? calendar.workdaysBetween(clock.dues[0]!.due, clock.dueOn) : 0
      const promise = decide(promiseKept, ctx, {
        accepted: data.accepted ?? today,
        workdays: data.limit,
        excluded: Math.max(0, excluded),
        closed: today,
      })
      const { due, isBroken } = promise.outcome
      if (isBroken && input.late === '') {
        return refuse(`${promise.reason}，请写明原因。`, { field: 'late', ...kept })
      }
      const isWaiting = input.way === '已通知，待领取'
      const next: Application = {
        ...data,
        due,
        isBroken,
        delivered: { on: today, way: input.way, what: input.what },
        finished: finishedBy(ctx, data),
      }
      return {
        state: isWaiting ? 'waiting' : 'done',
        data: next,
        clocks: [
          { op: 'stop', key: 'promise' },
          { op: 'stop', key: 'statutory' },
        ],
        open: isWaiting
          ? [
              {
                step: 'collect',
                label: '等申请人领取',
                holder: tokens.person(data.receivedBy),
                rank: 3,
              },
            ]
          : [],
        notices: isBroken
          ? [
              {
                to: headTokens(ctx),
                kind: 'late',
                text: `${ctx.matter.number}违诺：${promise.reason}`,
              },
            ]
          : [],
        decisions: [promise],
        note: isBroken ? { 违诺原因: input.late } : {},
        say: `${input.way}${input.what ? `，${input.what}` : ''}。${promise.reason}`,
      }
    },
  },
)

const headTokens = (ctx: Ctx<Application>): number[] => {
  const seat = headSeat(ctx.org, ctx.data.owner)
  return [...(seat ? [seat] : []), tokens.head(ctx.data.owner)]
}

export const collect = act(z.strictObject({}), {
  label: '已领取',
  from: ['waiting'],
  to: ['done'],
  primary: true,
  undo: false,
  who: { label: '窗口', steps: ['collect'] },
  clauses: [kept],
  run: (ctx) => ({
    state: 'done',
    data: {
      ...ctx.data,
      delivered: ctx.data.delivered && { ...ctx.data.delivered, way: '窗口领取' },
    },
    say: `${formatDay(ctx.today)}领取`,
  }),
})

/** 依法不计入的时间: a hearing, an expert's opinion; the law of the item names it. */
export const suspend = act(
  z.strictObject({
    ground: shown(z.enum(['听证', '专家评审', '检验检测', '其他法定情形']), '情形', {
      input: 'choice',
    }),
    basis: shown(words(200).min(4, '请写明法律条款和凭据。'), '法律条款和凭据', { input: 'line' }),
  }),
  {
    label: '时间不计入',
    from: ['working', 'deciding'],
    to: ['working', 'deciding'],
    undo: false,
    who: { label: '科室负责人', test: (ctx) => isOwnersHead(ctx) },
    clauses: [kept],
    guard: (ctx) =>
      isPaused(ctx) ? refuse('已经停计，恢复以后才能再停。', { status: 409 }) : null,
    run: (ctx) => ({
      keepOwn: true,
      clocks: ['promise', 'statutory'].map((key) => ({
        op: 'pause' as const,
        key,
        ground: `${ctx.input.ground}：${ctx.input.basis}`,
      })),
      say: `停计时限：${ctx.input.ground}（${ctx.input.basis}）`,
    }),
  },
)

export const resume = act(z.strictObject({}), {
  label: '恢复计时',
  from: ['working', 'deciding'],
  to: ['working', 'deciding'],
  undo: false,
  who: { label: '科室负责人', test: (ctx) => isOwnersHead(ctx) },
  clauses: [kept],
  guard: (ctx) => (isPaused(ctx) ? null : refuse('时限没有停计。', { status: 409 })),
  run: () => ({
    keepOwn: true,
    clocks: [
      { op: 'resume', key: 'promise' },
      { op: 'resume', key: 'statutory' },
    ],
    say: '恢复计时',
  }),
})

const isPaused = (ctx: Ctx<Application>) =>
  ctx.matter.clocks.some(({ key, state }) => key === 'promise' && state === 'paused')

const isOwnersHead = (ctx: Ctx<Application>) =>
  ctx.actor.tokens.includes(headSeat(ctx.org, ctx.data.owner) ?? -1)

export const giveUp = act(z.strictObject({}), {
  label: '撤回申请',
  from: ['supplementing', 'working'],
  to: ['withdrawn'],
  undo: false,
  who: { label: '申请人', citizen: 'only' },
  run: () => ({ state: 'withdrawn', say: '申请人撤回申请' }),
})

/** A late one is known to the head of the section, not to its handler alone. */
export function onClock(ctx: Ctx<Application, { clock: Clock; what: string }>) {
  const usual = remindHolders(ctx, ctx.input.clock) as Omit<
    Change<Application, ApplicationState>,
    'touch'
  >
  if (ctx.input.what !== 'late') return usual
  return {
    ...usual,
    notices: usual.notices?.map((one) => ({ ...one, to: [...one.to, ...headTokens(ctx)] })) ?? [],
  }
}
