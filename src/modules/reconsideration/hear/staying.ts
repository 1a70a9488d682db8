import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import { director } from '#modules/office.ts'
import { stayGrounds, type Reconsideration } from '#modules/reconsideration/data.ts'
import { underReview, type State } from '#modules/reconsideration/flow.ts'
import { allKeys } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { committeeHead, isOfDesk } from '#modules/reconsideration/seats.ts'
import { suspended } from '#rulebook/articles/a57-reconsideration.ts'

/** 停止执行 (第五十七条(二)3): never by itself; four exceptions, each decided by whom it names. */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.2.3.0', cite: '第五十七条(二)3首段' }

/** Who decides: the respondent itself, the committee, the bureau; the law needs nobody. */
const deciders = {
  被申请人认为需要: '被申请人',
  行政复议委员会认为需要: '行政复议委员会',
  申请人申请且州局认为合理: '州局',
  法律规定: '法律规定',
} as const

export const askStay = act(
  z.strictObject({
    ground: shown(z.enum(stayGrounds, '请选择。'), '停止执行的情形', { input: 'choice' }),
    text: shown(plain(500, 2), '理由（被申请人的函号，法律条文）', { input: 'lines' }),
    hasDecision: shown(z.boolean(), '被申请人已书面决定停止执行', {
      when: { ground: ['被申请人认为需要'] },
    }).default(false),
  }),
  {
    label: '停止执行',
    from: underReview,
    to: underReview,
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [cited],
    guard: ({ data }) => (data.stay ? refuse('已经停止执行。', cited) : null),
    run: (ctx) => {
      const { ground, text, hasDecision } = ctx.input
      if (ctx.matter.tasks.some(({ step }) => step === 'stay')) {
        return refuse('停止执行正在报批。', { status: 409 })
      }
      if (ground === '被申请人认为需要' || ground === '法律规定') {
        const decided = decide(suspended, ctx, { ground, hasDecision })
        if (!decided.outcome) return refusalOf(decided, 'hasDecision')
        const stay = { ground, text, on: ctx.today, by: deciders[ground] }
        const data = { ...ctx.data, stay }
        return {
          keepOwn: true,
          ...toServe(ctx, data, '停止执行通知书', allKeys(data)),
          decisions: [decided],
          say: `停止执行：${ground}，${text}`,
        }
      }
      const isCommittee = ground === '行政复议委员会认为需要'
      const head = isCommittee ? committeeHead(ctx.data, ctx) : director(ctx.org, ctx.today)
      if (!head) return refuse('没有可以决定停止执行的局领导。', { status: 409 })
      if (isRefusal(head)) return head
      return {
        keepOwn: true,
        data: { ...ctx.data, stayAsked: { ground, text } },
        open: [
          {
            step: 'stay',
            label: `决定是否停止执行（${deciders[ground]}）`,
            holder: tokens.person(head.id),
            ref: 'stay',
            rank: 0,
          },
        ],
        opinion: { slot: '停止执行', text: `${ground}：${text}` },
        say: `报请${head.name}决定停止执行：${text}`,
      }
    },
  },
)

export const decideStay = act(
  z.strictObject({
    decision: shown(z.enum(['停止执行', '不停止执行'], '请选择。'), '决定', { input: 'choice' }),
    text: shown(plain(500, 2), '理由', { input: 'lines' }),
  }),
  {
    label: '决定停止执行',
    from: underReview,
    to: underReview,
    primary: true,
    undo: false,
    who: { label: '行政复议委员会主任、局长', steps: ['stay'] },
    clauses: [
      { clause: '57.2.3.2', cite: '第五十七条(二)3(2)' },
      { clause: '57.2.3.3', cite: '第五十七条(二)3(3)' },
    ],
    run: (ctx) => {
      const { decision, text } = ctx.input
      const { ground } = ctx.data.stayAsked!
      const opinion = { slot: '停止执行', text: `${decision}：${text}` }
      if (decision === '不停止执行') {
        return { data: { ...ctx.data, stayRefused: text }, opinion, say: `不停止执行：${text}` }
      }
      const decided = decide(suspended, ctx, { ground, hasDecision: true })
      if (!decided.outcome) return refusalOf(decided)
      const data: Reconsideration = {
        ...ctx.data,
        stayRefused: '',
        stay: { ground, text, on: ctx.today, by: deciders[ground] },
      }
      return {
        ...toServe(ctx, data, '停止执行通知书', allKeys(data)),
        opinion,
        decisions: [decided],
        say: `停止执行：${text}`,
      }
    },
  },
)
