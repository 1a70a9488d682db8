import { z } from 'zod'
import { instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { plain, shown, words } from '#modules/fields.ts'
import { bureauName, director } from '#modules/office.ts'
import { reviewOrgans, serving, type Petition, type State } from '#modules/petitions/data.ts'
import { toInquire } from '#modules/petitions/forming.ts'
import { tellJoint } from '#modules/petitions/joint/following.ts'
import { lastDay, servedAs, toClose } from '#modules/petitions/noticing.ts'
import { answerText } from '#modules/petitions/papers.ts'
import { chiefFor, clerkSeat } from '#modules/petitions/seats.ts'
import { serviceComplaintFeedback } from '#rulebook/articles/a14-five-bans.ts'
import {
  extensionInTime,
  replyContents,
  replySequence,
  reviewPeriod,
} from '#rulebook/articles/a56-petition-reply.ts'

/** 批示、正式文件答复、延长期限、送达 (第五十六条(四)(五)). */

const act = actionsOf<Petition, State>()

export const instruct = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '退回修改'], '请选择。'), '批示', { input: 'choice' }),
    text: shown(plain(1000), '批示意见', { input: 'lines' }).default(''),
  }),
  {
    label: '批示',
    from: ['instructing'],
    to: ['issuing', 'inquiring'],
    primary: true,
    undo: false,
    who: { label: '局主要领导', steps: ['instruct'] },
    clauses: [{ clause: '56.4.1', cite: '第五十六条(四)1' }],
    run: (ctx) => {
      const { data, input } = ctx
      const text = input.text || `${input.decision}。`
      const opinion = { slot: '主要领导批示', text }
      if (input.decision === '退回修改') {
        return { ...toInquire(ctx, data, text), opinion, say: `退回修改：${text}` }
      }
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const isComplaint = data.about.length + data.aboutUnits.length > 0
      const hasContact = data.petitioners.length > 0
      return {
        state: 'issuing',
        data: { ...data, instructed: { by, on: ctx.today, text } },
        clocks: isComplaint
          ? clockOf(limitOf(serviceComplaintFeedback, ctx, { hasContact }), {
              key: 'feedback',
              label: '反馈处理结果',
              from: ctx.now,
            })
          : [],
        open: [
          {
            step: 'issue',
            label: '发文答复并送达',
            holder: clerkSeat(data, ctx),
            rank: 1,
            clock: { key: 'reply' },
          },
        ],
        opinion,
        say: text,
      }
    },
  },
)

/** The answer becomes an official paper; it names nobody: the notice sent out bears the name. */
export const issue = act(
  z.strictObject({
    organ: shown(z.enum(reviewOrgans), '可请求复查（复核）的机关', { input: 'choice' }).default(
      '云南省人力资源和社会保障厅',
    ),
  }),
  {
    label: '起草正式文件',
    from: ['issuing'],
    to: ['issuing'],
    primary: true,
    undo: false,
    who: { label: '信访科经办人', steps: ['issue'] },
    clauses: [
      { clause: '56.4.3', cite: '第五十六条(四)3' },
      { clause: '56.4.4', cite: '第五十六条(四)4' },
    ],
    guard: ({ data }) =>
      data.isIssued ? refuse('正式文件已经起草，见关联的发文；编号后登记送达。') : null,
    run: (ctx) => {
      const data = { ...ctx.data, reviewOrgan: ctx.input.organ, isIssued: true }
      const what = data.purpose === '复查申请' ? '复查意见' : '答复意见'
      const number = ctx.matter.number ?? ''
      const to = data.petitioners[0]?.name.masked ?? '信访人'
      return {
        keepOwn: true,
        data,
        follow: [
          {
            type: 'outgoing',
            input: {
              draft: {
                kind: '函',
                code: '文人社函',
                direction: '平行',
                signing: '业务性',
                disclosure: '不予公开',
                title: `${bureauName(ctx.org)}关于${number}信访事项${what}的函`,
                to: `${to}（${number}信访人）`,
                body: answerText(data),
                linked: ctx.matter.id,
                copies: 2 + data.petitioners.length,
              },
            },
          },
        ],
        say: `起草${what}，告知可向${data.reviewOrgan}请求${data.purpose === '复查申请' ? '复核' : '复查'}`,
      }
    },
  },
)

export const serveReply = act(
  serving.extend({
    number: shown(words(60), '答复文号', {
      input: 'line',
      hint: '关联的发文编号后填写，如：文人社函〔2026〕31号',
    }).default(''),
  }),
  {
    label: '登记答复送达',
    from: ['issuing'],
    to: ['issuing', 'closing'],
    primary: true,
    undo: false,
    who: { label: '信访科经办人', steps: ['issue'] },
    clauses: [
      { clause: '56.4.5a', cite: '第五十六条(四)5' },
      { clause: '56.5.9', cite: '第五十六条(五)9' },
    ],
    run: (ctx) => {
      const { number, ...input } = ctx.input
      const isReview = ctx.data.purpose === '复查申请'
      const contents = decide(replyContents, ctx, {
        hasNumber: number !== '' && ctx.data.isIssued,
        statesReview: ctx.data.isIssued,
        statesOrgan: ctx.data.isIssued,
      })
      if (!contents.outcome) return refusalOf(contents, 'number')
      const order = decide(replySequence, ctx, {
        done: ['拟书面意见', '批示', '编号'],
        next: '送达',
      })
      const served = servedAs(ctx, input, isReview ? '复查意见' : '书面答复')
      if (isRefusal(served)) return served
      const data: Petition = { ...ctx.data, servings: [...ctx.data.servings, served] }
      if (!served.isServed) {
        return { keepOwn: true, data, say: `${served.paper}未送达：${served.note}` }
      }
      const right = limitOf(reviewPeriod, ctx, {})
      const askUntil = lastDay(right.outcome, served.on, ctx)
      return {
        ...toClose(ctx, { ...data, reply: { number, on: served.on, askUntil } }),
        clocks: [
          { op: 'stop', key: 'reply' },
          { op: 'stop', key: 'feedback' },
        ],
        follow: tellJoint(ctx, {
          is: '答复',
          number,
          on: served.on,
          draft: data.draft,
          instructed: data.instructed,
          reviewOrgan: data.reviewOrgan,
        }),
        decisions: [contents, order, right],
        say: `${served.on}${served.way}${served.paper}（${number}），不服的可于${askUntil}以前请求${isReview ? '复核' : '复查'}`,
      }
    },
  },
)

/** 延长: asked by the handler, granted by the chief, served before the 60 days are over, once. */
export const askExtension = act(
  z.strictObject({
    days: shown(z.int().min(1), '延长（日）', { span: 4 }),
    reason: shown(plain(500, 4), '情况复杂的理由', { input: 'lines' }),
  }),
  {
    label: '报批延长期限',
    from: ['inquiring'],
    to: ['inquiring'],
    undo: false,
    who: { label: '承办人', steps: ['inquire'] },
    clauses: [{ clause: '56.4.5b', cite: '第五十六条(四)5' }],
    guard: ({ data, matter, today }) => {
      const cited = { clause: '56.4.5b', cite: '第五十六条(四)5' }
      if (data.purpose === '复查申请') {
        return refuse('复查没有延长期限的规定，须在收到请求之日起30日内送达。', {
          clause: '56.5.9',
          cite: '第五十六条(五)9',
        })
      }
      if (data.extension) return refuse('延长只能一次，已经报批过。', cited)
      const clock = matter.clocks.find(({ key }) => key === 'reply')
      return clock && today > clock.dueOn ? refuse('已超过办理期限，不能再延长。', cited) : null
    },
    run: (ctx) => {
      const { days, reason } = ctx.input
      const max = ctx.matter.clocks.find(({ key }) => key === 'reply')?.spec.extend?.max ?? 0
      if (days > max) {
        return refuse(`延期不得超过${max}日。`, {
          field: 'days',
          clause: '56.4.5b',
          cite: '第五十六条(四)5',
        })
      }
      const chief = chiefFor(ctx.data, ctx)
      if (isRefusal(chief)) return chief
      return {
        keepOwn: true,
        data: { ...ctx.data, extension: { days, reason, by: null, state: '报批' } },
        open: [
          {
            step: 'extend',
            label: `审批延长${days}日`,
            holder: tokens.person(chief.id),
            ref: 'extend',
            rank: 0,
          },
        ],
        opinion: { slot: '延长期限', text: `拟延长${days}日：${reason}` },
        say: `报批延长${days}日：${reason}`,
      }
    },
  },
)

export const grantExtension = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意'], '请选择。'), '审批', { input: 'choice' }),
    text: shown(plain(500), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审批延长期限',
    from: ['inquiring', 'instructing', 'issuing'],
    to: ['inquiring', 'instructing', 'issuing'],
    primary: true,
    undo: false,
    who: { label: '局主要领导', steps: ['extend'] },
    clauses: [{ clause: '56.4.5b', cite: '第五十六条(四)5' }],
    run: (ctx) => {
      const extension = ctx.data.extension!
      const isGranted = ctx.input.decision === '同意'
      const text = ctx.input.text || `${ctx.input.decision}。`
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      return {
        data: {
          ...ctx.data,
          extension: { ...extension, by, state: isGranted ? '待送达' : '未批准' },
        },
        open: isGranted
          ? [
              {
                step: 'serveExtension',
                label: '送达延长办理期限告知书',
                holder: clerkSeat(ctx.data, ctx),
                ref: 'extend',
                rank: 0,
              },
            ]
          : [],
        opinion: { slot: '延长期限', text },
        say: `${isGranted ? '同意' : '不同意'}延长${extension.days}日：${text}`,
      }
    },
  },
)

export const serveExtension = act(serving, {
  label: '登记延期告知书送达',
  from: ['inquiring', 'instructing', 'issuing'],
  to: ['inquiring', 'instructing', 'issuing'],
  primary: true,
  undo: false,
  who: { label: '信访科经办人', steps: ['serveExtension'] },
  clauses: [{ clause: '56.4.5b', cite: '第五十六条(四)5' }],
  run: (ctx) => {
    const { data } = ctx
    const extension = data.extension!
    const served = servedAs(ctx, ctx.input, '信访事项延长办理期限告知书')
    if (isRefusal(served)) return served
    const servings = [...data.servings, served]
    if (!served.isServed) {
      return {
        keepOwn: true,
        data: { ...data, servings },
        say: `${served.paper}未送达：${served.note}`,
      }
    }
    const inTime = decide(extensionInTime, ctx, {
      accepted: data.acceptedOn!,
      noticed: served.on,
      approver: isChief(ctx, extension.by) ? '局主要领导' : '无',
      reason: extension.reason,
    })
    if (!inTime.outcome) return refusalOf(inTime, 'on')
    return {
      data: { ...data, servings, extension: { ...extension, state: '已延长' } },
      clocks: [
        {
          op: 'extend',
          key: 'reply',
          amount: extension.days,
          ground: extension.reason,
          approver: extension.by!,
          // Served in time, though the receipt may come back later.
          at: instantOf(served.on, '12:00').toISOString(),
        },
      ],
      decisions: [inTime],
      say: `${served.on}送达延期告知书，办理期限延长${extension.days}日`,
    }
  },
})

const isChief = (ctx: Ctx<Petition>, person: number | null): boolean =>
  person !== null && director(ctx.org, ctx.today)?.id === person
