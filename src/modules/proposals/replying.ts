import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, linesOf, shown, words } from '#modules/fields.ts'
import { policySeat, toHandle } from '#modules/proposals/assigning.ts'
import type { Proposal, State } from '#modules/proposals/data.ts'
import {
  replyCopies,
  replyOnTime,
  replyPrinted,
  replyRecipients,
  untilSatisfied,
} from '#rulebook/articles/a26-proposals.ts'

/** 征求意见、答复、寄送 (第二十六条(二)3、4). */

const act = actionsOf<Proposal, State>()

export const ask = act(
  z.strictObject({
    satisfaction: shown(z.enum(['满意', '基本满意', '不满意'], '请选择。'), '代表委员意见', {
      input: 'choice',
    }),
    text: shown(words(1000), '具体意见', { input: 'lines' }).default(''),
    isReported: shown(
      z.boolean(),
      '因客观因素难以解决，已向州人大联工委、州政协提案委和州政府办公室如实反映',
      {
        when: { satisfaction: ['不满意'] },
      },
    ).default(false),
  }),
  {
    label: '登记代表委员意见',
    from: ['asking'],
    to: ['handling', 'replying'],
    primary: true,
    undo: false,
    who: { label: '政策法规科', steps: ['ask'] },
    clauses: [{ clause: '26.2.3.1a', cite: '第二十六条(二)3' }],
    run: (ctx) => {
      const { satisfaction, text, isReported } = ctx.input
      const { data } = ctx
      const isSatisfied = satisfaction !== '不满意'
      const rounds = data.rounds + (isSatisfied ? 0 : 1)
      const next: Proposal = { ...data, satisfaction, rounds, isReported }
      const stopped = { clocks: [{ op: 'stop' as const, key: 'ask' }] }
      const decided = decide(untilSatisfied, ctx, { rounds, isSatisfied, isReported })
      const said = { slot: '代表委员意见', text: `${satisfaction}。${text}` }
      if (decided.outcome) {
        return {
          ...toReply(ctx, next),
          ...stopped,
          opinion: said,
          decisions: [decided],
          say: `${satisfaction}，送签发`,
        }
      }
      if (isReported) return refusalOf(decided, 'isReported')
      const again = toHandle(ctx, next)
      return {
        ...again,
        clocks: [...stopped.clocks, ...again.clocks],
        opinion: said,
        decisions: [decided],
        say: `不满意（第${rounds}轮），退回重办：${text}`,
      }
    },
  },
)

/** The letter goes through the flow of outgoing documents; its number comes back here. */
export function toReply(ctx: Ctx<Proposal>, data: Proposal) {
  const to =
    data.way === '本局会办' ? linesOf(data.partners)[0]! : linesOf(data.proposers).join('、')
  return {
    state: 'replying' as const,
    data,
    open: [{ step: 'reply', label: '签发寄送答复', holder: policySeat(ctx.org), rank: 1 as const }],
    follow: [
      {
        type: 'outgoing',
        input: {
          draft: {
            kind: '函',
            code: '文人社函',
            direction: '平行',
            signing: '综合性或较重要',
            title: `文山州人力资源和社会保障局关于${data.number}${data.kind}${data.way === '本局会办' ? '会办意见' : '答复'}的函`,
            to,
            cc: data.way === '本局会办' ? '' : copiesTo(data).join('，'),
            body: data.answer?.text ?? '',
            note: data.answer ? `办理结果类别：${data.answer.category}` : '',
            linked: ctx.matter.id,
            copies: Math.max(1, copiesNeeded(ctx, data)),
          },
        },
      },
    ],
  }
}

const copiesTo = (data: Proposal): string[] => [
  data.kind === '建议' ? '州人大联工委' : '州政协提案委',
  '州政府办公室',
  ...(data.way === '本局主办' ? linesOf(data.partners) : []),
]

/** How many letters: to the proposers, two each to the two offices, one to each partner, two to keep. */
function copiesNeeded(ctx: Ctx<Proposal>, data: Proposal): number {
  const recipients = decide(replyRecipients, ctx, {
    kind: data.kind,
    signers: linesOf(data.proposers).length,
  }).outcome
  const joint = data.way === '本局主办' ? linesOf(data.partners).length : 0
  return decide(replyCopies, ctx, { recipients, joint }).outcome
}

export const reply = act(
  z.strictObject({
    number: shown(words(60).min(4, '请填写答复函文号。'), '答复函文号', { input: 'line', span: 6 }),
    on: shown(day, '寄送日期', { input: 'day', span: 6 }),
    copies: shown(z.int().min(1), '寄送和留存份数', { span: 6 }),
    hasSeal: shown(z.boolean(), '已加盖单位公章', { span: 6 }).default(false),
    hasForm: shown(z.boolean(), '已附《征求意见表》', { span: 6 }).default(false),
    isInterim: shown(z.boolean(), '简要答复（办理完毕后再正式答复）', { span: 6 }).default(false),
  }),
  {
    label: '登记寄送',
    from: ['replying'],
    to: ['done', 'handling'],
    primary: true,
    undo: false,
    who: { label: '政策法规科', steps: ['reply'] },
    clauses: [
      { clause: '26.2.4.3a', cite: '第二十六条(二)4' },
      { clause: '26.2.4.4a', cite: '第二十六条(二)4' },
    ],
    run: (ctx) => {
      const { data } = ctx
      const { number, on, copies, hasSeal, hasForm, isInterim } = ctx.input
      const isJoint = data.way === '本局会办'
      const printed = decide(replyPrinted, ctx, {
        category: isJoint ? 'A' : (data.answer?.category ?? '未定'),
        hasSeal,
      })
      if (!printed.outcome) return refusalOf(printed, 'hasSeal')
      const needed = copiesNeeded(ctx, data)
      if (!isJoint && copies < needed) {
        return refuse(`须${needed}份（代表委员、两个机关各2份、会办单位和归档），现${copies}份。`, {
          field: 'copies',
          clause: '26.2.4.4a',
          cite: '第二十六条(二)4',
        })
      }
      if (!isJoint && !hasForm) {
        return refuse('寄送答复件须同时附《征求意见表》。', {
          field: 'hasForm',
          clause: '26.2.4.4b',
          cite: '第二十六条(二)4',
        })
      }
      const onTime = decide(replyOnTime, ctx, { due: data.due, sent: on, isInterim })
      const sent = { number, on, copies, isInterim }
      if (isInterim) {
        return {
          ...toHandle(ctx, { ...data, interim: on }),
          decisions: [printed, onTime],
          say: `${on}简要答复（${number}），继续办理`,
        }
      }
      return {
        state: 'done',
        data: { ...data, reply: sent },
        decisions: [printed, onTime],
        say: `${on}答复（${number}），${copies}份，${onTime.outcome}`,
      }
    },
  },
)
