import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx } from '#kernel/matters/matter.ts'
import { remindHolders } from '#kernel/matters/reminding.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { day, shown, words } from '#modules/fields.ts'
import { headSeat, officeHead } from '#modules/office.ts'
import {
  answering,
  deliveries,
  discloses,
  plain,
  running,
  thirdParty,
  type Request,
  type State,
} from '#modules/publicity/requests/data.ts'
import { noonOf, statutoryDue } from '#modules/publicity/requests/examining.ts'
import { counted } from '#modules/publicity/requests/lapses.ts'
import { clerkSeat, secrecySeat, signingLeader } from '#modules/publicity/requests/seats.ts'
import { webOpenByDefault } from '#rulebook/articles/a32-website-columns.ts'
import { thirdPartyOpinion } from '#rulebook/articles/a51-disclosure-requests.ts'
import { disclosureSigned } from '#rulebook/articles/a51-website-points.ts'

/** 承办科室答复、征求第三方意见、保密审查、审签、延期、送达 (第五十一条(六)). */

const act = actionsOf<Request, State>()
const basis = [{ clause: '51.6.3', cite: '第五十一条(六)3' }]
const signing = [{ clause: '51.6.1', cite: '第五十一条(六)1' }]

export const askThird = act(thirdParty, {
  label: '征求第三方意见',
  from: ['answering'],
  to: ['consulting'],
  undo: false,
  who: { label: '承办科室', steps: ['draft'] },
  clauses: basis,
  guard: ({ data }) => (data.thirdParty ? refuse('已经征求过第三方意见。') : null),
  run: (ctx) => {
    const { input, data } = ctx
    if (input.served > ctx.today || input.served < data.received) {
      return refuse('送达日期须在收到申请之后，不晚于今天。', { field: 'served', status: 400 })
    }
    const limit = limitOf(thirdPartyOpinion, ctx, {})
    const holder = ctx.task!.holder
    return {
      state: 'consulting',
      data: {
        ...data,
        thirdParty: { ...input, until: '', says: '', why: '', on: null },
      },
      clocks: [
        { op: 'pause', key: 'answer', ground: '征求第三方意见' },
        { op: 'stop', key: 'unit' },
        ...clockOf(limit, {
          key: 'third',
          label: '第三方提出意见（《政府信息公开条例》）',
          from: noonOf(input.served),
        }),
      ],
      open: [{ step: 'third', label: '登记第三方意见', holder, rank: 2, clock: { key: 'third' } }],
      say: `征求第三方意见，${input.served}送达，期间不计入答复期限`,
    }
  },
})

export const thirdSays = act(
  z.strictObject({
    says: shown(z.enum(['同意公开', '不同意公开', '逾期未提出意见'], '请选择。'), '第三方意见', {
      input: 'choice',
    }),
    why: shown(plain(500), '理由', { input: 'lines' }).default(''),
  }),
  {
    label: '登记第三方意见',
    from: ['consulting'],
    to: ['answering'],
    primary: true,
    undo: false,
    who: { label: '承办科室', steps: ['third'] },
    clauses: basis,
    run: (ctx) => {
      const { says, why } = ctx.input
      if (says === '不同意公开' && why === '') {
        return refuse('第三方不同意的，请写明理由。', { field: 'why', status: 400 })
      }
      const third = ctx.matter.clocks.find(({ key }) => key === 'third')
      if (says === '逾期未提出意见' && third && ctx.today <= third.dueOn) {
        return refuse(`第三方的期限${third.dueOn}还没有过。`, { field: 'says', status: 400 })
      }
      return {
        state: 'answering',
        data: { ...ctx.data, thirdParty: { ...ctx.data.thirdParty!, says, why, on: ctx.today } },
        clocks: [
          { op: 'stop', key: 'third' },
          { op: 'resume', key: 'answer' },
        ],
        open: [
          {
            step: 'draft',
            label: '拟答复',
            holder: ctx.task!.holder,
            rank: 1,
            clock: { key: 'answer' },
          },
        ],
        say: `第三方${says}${why ? `：${why}` : ''}`,
      }
    },
  },
)

/** The item of 第三十二条(七) that a ground belongs to: why something is withheld is always named. */
const itemOf = (ground: string) => (/秘密|隐私/u.test(ground) ? ('3' as const) : ('7' as const))

export const draft = act(answering, {
  label: '拟答复送审',
  from: ['answering'],
  to: ['clearing', 'approving'],
  primary: true,
  undo: false,
  who: { label: '承办科室', steps: ['draft'] },
  clauses: [...basis, { clause: '32.6.1.0', cite: '第三十二条(六)1' }],
  run: (ctx) => {
    const { files, ...answer } = ctx.input
    const needs = {
      部分公开: 'ground',
      不予公开: 'ground',
      信息不存在: 'why',
      重复申请: 'earlier',
      非本机关负责: 'organ',
      已主动公开: 'where',
      公开: null,
    } as const
    const field = needs[answer.kind]
    const isWithheld = answer.kind === '不予公开' || answer.kind === '部分公开'
    const may = decide(webOpenByDefault, ctx, {
      isWithheld,
      ground: answer.ground === '' ? null : itemOf(answer.ground),
      isCharged: false,
    })
    if (!may.outcome) return refusalOf(may, 'ground')
    if (field && answer[field] === '') {
      const say = {
        ground: '理由',
        why: '理由说明',
        earlier: '先前答复的登记编号',
        organ: '负责公开的行政机关',
        where: '获取的方式和途径',
      }
      return refuse(`${answer.kind}的，请填写${say[field]}。`, { field, status: 400 })
    }
    if (isWithheld && answer.why === '') {
      return refuse('不予公开的，请说明理由。', { field: 'why', status: 400 })
    }
    const data: Request = { ...ctx.data, answer, given: files }
    const rest = {
      files: files.map((file) => ({ ...file, role: '提供的信息' })),
      decisions: [may],
      opinion: { slot: '承办科室', text: `${answer.kind}。${answer.text}` },
    }
    if (discloses(answer.kind)) {
      return {
        ...rest,
        state: 'clearing',
        data: { ...data, cleared: null },
        clocks: [{ op: 'stop', key: 'unit' }],
        open: [
          {
            step: 'clear',
            label: '保密审查',
            holder: secrecySeat(ctx.org),
            rank: 1,
            clock: { key: 'answer' },
          },
        ],
        say: `拟答复：${answer.kind}，送保密审查`,
      }
    }
    const next = toApprove(ctx, data)
    if (isRefusal(next)) return next
    return {
      ...next,
      ...rest,
      clocks: [{ op: 'stop', key: 'unit' }],
      say: `拟答复：${answer.kind}，送审签`,
    }
  },
})

function toApprove(ctx: Ctx<Request>, data: Request) {
  const holder = signingLeader(data.assigned!.unit, { ...ctx, author: null })
  if (isRefusal(holder)) return holder
  return {
    state: 'approving' as const,
    data,
    open: [
      { step: 'approve', label: '审签答复', holder, rank: 1 as const, clock: { key: 'answer' } },
    ],
  }
}

export const clear = act(
  z.strictObject({
    text: shown(plain(300), '审查意见', { input: 'lines' }).default('不涉密，可以公开。'),
  }),
  {
    label: '保密审查同意',
    from: ['clearing'],
    to: ['approving'],
    primary: true,
    undo: false,
    who: { label: '保密审查人', steps: ['clear'] },
    clauses: signing,
    run: (ctx) => {
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const next = toApprove(ctx, { ...ctx.data, cleared: { by, on: ctx.today } })
      return isRefusal(next)
        ? next
        : {
            ...next,
            opinion: { slot: '保密审查', text: ctx.input.text },
            say: `保密审查：${ctx.input.text}`,
          }
    },
  },
)

export const approve = act(
  z.strictObject({ text: shown(plain(300), '意见', { input: 'lines' }).default('同意答复。') }),
  {
    label: '审签同意',
    from: ['approving'],
    to: ['serving'],
    primary: true,
    undo: false,
    who: { label: '分管局领导', steps: ['approve'] },
    clauses: signing,
    run: (ctx) => {
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const signed = decide(disclosureSigned, ctx, {
        isReviewed: !discloses(ctx.data.answer!.kind) || ctx.data.cleared !== null,
        unit: ctx.org.unit(ctx.data.assigned!.unit).name,
        leader: ctx.org.person(by).name,
      })
      if (!signed.outcome) return refusalOf(signed)
      return {
        state: 'serving',
        data: { ...ctx.data, approved: { by, on: ctx.today } },
        open: [
          {
            step: 'serve',
            label: '送达公开申请答复书',
            holder: clerkSeat(ctx.data, ctx),
            rank: 0,
            clock: { key: 'answer' },
          },
        ],
        opinion: { slot: '审签', text: ctx.input.text },
        decisions: [signed],
        say: `审签：${ctx.input.text}`,
      }
    },
  },
)

/** Back to the section, with what is wrong. */
export const sendBack = act(
  z.strictObject({ reason: shown(plain(500, 4), '退回的理由', { input: 'lines' }) }),
  {
    label: '退回承办科室',
    from: ['clearing', 'approving'],
    to: ['answering'],
    undo: false,
    who: { label: '保密审查人、审签领导', steps: ['clear', 'approve'] },
    clauses: signing,
    run: (ctx) => ({
      state: 'answering',
      data: { ...ctx.data, cleared: null },
      open: [
        {
          step: 'draft',
          label: '重拟答复',
          holder: headSeat(ctx.org, ctx.data.assigned!.unit) ?? officeHead(ctx.org),
          rank: 1,
          clock: { key: 'answer' },
          note: ctx.input.reason,
        },
      ],
      say: `退回：${ctx.input.reason}`,
    }),
  },
)

export const extend = act(
  z.strictObject({
    days: shown(
      z.int().min(1, '请填写工作日数。').max(20, '延长最多20个工作日。'),
      '延长（工作日）',
      {
        input: 'number',
        span: 4,
      },
    ),
    on: shown(day, '告知申请人的日期', { input: 'day', span: 8 }),
    reason: shown(plain(300, 4), '延长的理由', { input: 'lines' }),
  }),
  {
    label: '延长答复期限',
    from: running,
    to: running,
    undo: false,
    who: {
      label: '政府信息公开工作机构负责人（办公室主任）',
      test: ({ org, actor }) => actor.tokens.includes(officeHead(org)),
    },
    clauses: basis,
    guard: ({ data }) =>
      data.extension
        ? refuse('期限只延长一次，已经延长过（《政府信息公开条例》第三十三条）。')
        : null,
    run: (ctx) => {
      const { days, on, reason } = ctx.input
      const due = statutoryDue(ctx)
      if (on > ctx.today || ctx.today > due || on < ctx.data.received) {
        return refuse(`延长须在期限${due}届满以前告知申请人。`, {
          field: 'on',
          ...basis[0],
        })
      }
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const until = ctx.calendar.addWorkdays(due, days)
      return {
        keepOwn: true,
        data: { ...ctx.data, extension: { days, reason, by, on, until } },
        clocks: [{ op: 'extend', key: 'answer', amount: days, ground: reason, approver: by }],
        say: `答复期限延长${days}个工作日，${on}告知申请人：${reason}`,
      }
    },
  },
)

export const serve = act(
  z.strictObject({
    on: shown(day, '送达日期', { input: 'day', span: 6 }),
    way: shown(z.enum(deliveries, '请选择。'), '方式', { input: 'choice', span: 6 }),
    receipt: shown(words(100).min(2, '请填写邮件号、签收人或发送记录。'), '凭据', {
      input: 'line',
    }),
  }),
  {
    label: '登记送达',
    from: ['serving'],
    to: ['answered'],
    primary: true,
    undo: false,
    who: { label: '办公室经办人', steps: ['serve'] },
    clauses: basis,
    run: (ctx) => {
      const { on } = ctx.input
      if (on > ctx.today || on < ctx.data.approved!.on) {
        return refuse('送达日期须在审签之后，不晚于今天。', { field: 'on', status: 400 })
      }
      const due = statutoryDue(ctx)
      const late = on > due ? counted(ctx, '不及时公开', `期限${due}，${on}送达`) : null
      return {
        state: 'answered',
        data: {
          ...ctx.data,
          served: ctx.input,
          endedOn: on,
          lapses: late ? late.lapses : ctx.data.lapses,
        },
        clocks: [{ op: 'stop', key: 'answer' }],
        notices: late ? late.notices : [],
        decisions: late ? late.decisions : [],
        say: `${on}${ctx.input.way}送达答复：${ctx.data.answer!.kind}${late ? late.say : ''}`,
      }
    },
  },
)

/** The statutory term has run out: counted at once, whoever has it. */
export function onClock(ctx: Ctx<Request, { clock: Clock; what: string }>): Change<Request, State> {
  const { clock, what } = ctx.input
  const told = remindHolders(ctx, clock) as Change<Request, State>
  if (clock.key !== 'answer' || what !== 'late' || ctx.today <= clock.dueOn) return told
  const late = counted(ctx, '不及时公开', `期限${clock.dueOn}，到期没有答复`)
  if (!late) return told
  return {
    ...told,
    data: { ...ctx.data, lapses: late.lapses },
    notices: [...(told.notices ?? []), ...late.notices],
    decisions: late.decisions,
    say: `${told.say}${late.say}`,
  }
}
