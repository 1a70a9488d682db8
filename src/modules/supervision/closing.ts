import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { headBeside } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { doer, dueReport } from '#modules/supervision/doing.ts'
import { toDo } from '#modules/supervision/issuing.ts'
import { reviewer } from '#modules/supervision/seats.ts'
import { feedbackComplete } from '#rulebook/articles/a10-feedback.ts'
import { threeChecks } from '#rulebook/articles/a58-instructions-and-rooms.ts'

/** 反馈、复核、销号、撤销 (第十条(一)、(二)3, 第五十八条(四)4、5). */

const act = actionsOf<Assignment, State>()

export const feedback = act(
  z.strictObject({
    process: shown(words(4000).min(4, '请填写办理过程。'), '办理过程和方法措施', {
      input: 'lines',
    }),
    result: shown(z.enum(['办结', '部分办结', '未办结'], '请选择办理结果。'), '办理结果', {
      input: 'choice',
    }).default('办结'),
    effect: shown(words(2000), '实际效果', { input: 'lines' }).default(''),
    problems: shown(words(2000), '存在问题（没有的写“无”）', { input: 'lines' }).default(''),
    next: shown(words(2000), '下一步改进意见、建议或措施', { input: 'lines' }).default(''),
  }),
  {
    label: '反馈办结',
    from: ['doing'],
    to: ['checking', 'reviewing'],
    primary: true,
    undo: false,
    who: doer,
    clauses: [{ clause: '10.1', cite: '第十条(一)' }],
    guard: ({ data }) =>
      data.split && data.split.confirmedBy === null
        ? refuse('任务分解还没有由牵头科室确认没有漏项。', {
            clause: '15.6b',
            cite: '第十五条(六)',
          })
        : null,
    run: (ctx) => {
      const { data, org } = ctx
      const complete = decide(feedbackComplete, ctx, {
        hasTime: ctx.matter.createdAt.slice(0, 16),
        assigned: data.title,
        steps: ctx.input.process === '' ? 0 : 1,
        result: ctx.input.result,
        hasTarget: data.goal,
        effect: ctx.input.effect,
        problems: ctx.input.problems,
        next: ctx.input.next,
      })
      if (!complete.outcome) return refusalOf(complete, 'problems')
      const { process, result, effect, problems, next: plan } = ctx.input
      const next: Assignment = { ...data, feedback: { ...ctx.input, at: ctx.now } }
      const seat = headBeside(org, data.lead, ctx.behalf?.principal ?? ctx.actor.person!, ctx.today)
      return {
        ...(seat === null
          ? toReview(ctx, next)
          : {
              state: 'checking' as const,
              data: next,
              open: [{ step: 'check', label: '审查办理情况', holder: seat, rank: 1 }],
              clocks: dueReport(ctx) ? [{ op: 'stop' as const, key: 'report' }] : [],
            }),
        close: ctx.matter.tasks
          .filter(({ step }) => step === 'grant' || step === 'split')
          .map(({ id }) => ({ id, outcome: '已反馈办结' })),
        opinion: {
          slot: '办理结果',
          text: `${result}。过程：${process}\n效果：${effect || '—'}\n问题：${problems}\n下一步：${plan}`,
        },
        decisions: [complete],
        say: `反馈：${result}`,
      }
    },
  },
)

/** To the office; it counts as done on the day it goes there, until it is sent back (第五十八条(四)4). */
function toReview(ctx: Ctx<Assignment>, data: Assignment) {
  const running = (['report', 'due'] as const).filter((key) =>
    ctx.matter.clocks.some((one) => one.key === key && one.state === 'running'),
  )
  return {
    state: 'reviewing' as const,
    data: { ...data, checkedOn: ctx.today },
    clocks: running.map((key) => ({ op: 'stop' as const, key })),
    open: [
      {
        step: 'review',
        label: '复核反馈',
        holder: reviewer(ctx.org, data.lead, ctx.today),
        rank: 1,
      },
    ],
  }
}

export const check = act(z.strictObject({ text: words(500).default('') }), {
  label: '审查通过，送办公室',
  from: ['checking'],
  to: ['reviewing'],
  primary: true,
  undo: false,
  who: { label: '承办科室负责人', steps: ['check'] },
  clauses: [{ clause: '58.4.4a', cite: '第五十八条(四)4' }],
  run: (ctx) => {
    const said = ctx.input.text || '情况属实。'
    return { ...toReview(ctx, ctx.data), opinion: { slot: '科室负责人', text: said }, say: said }
  },
})

const checked = (title: string) => shown(z.boolean(), title, { span: 4 }).default(true)

export const review = act(
  z.strictObject({
    meetsDemand: checked('符合转办要求'),
    isClear: checked('情况清楚'),
    isDone: checked('工作落实'),
    text: words(500).default(''),
  }),
  {
    label: '复核通过',
    from: ['reviewing'],
    to: ['accepting', 'done'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['review'] },
    clauses: [{ clause: '58.4.4b', cite: '第五十八条(四)4' }],
    run: (ctx) => {
      const { data } = ctx
      const { meetsDemand, isClear, isDone, text } = ctx.input
      const three = decide(threeChecks, ctx, { meetsDemand, isClear, isDone })
      if (!three.outcome) {
        const { refused, ...rest } = refusalOf(three)
        return { ...rest, refused: `${refused}请用“退回继续办理”。` }
      }
      const said = text || '符合转办要求，情况清楚，工作落实。'
      const leader = ctx.org.leaderOf(data.lead, ctx.today)
      const signed = {
        opinion: { slot: '办公室', text: said },
        decisions: [three],
        // Who is in charge of the section reads the result as well as who gave the order.
        notices:
          leader && leader.id !== data.assigner
            ? [
                {
                  to: [tokens.person(leader.id)],
                  kind: '通知',
                  text: `《${data.title}》已办结，请阅：${data.feedback?.process ?? ''}`.slice(
                    0,
                    300,
                  ),
                },
              ]
            : [],
      }
      const self = data.assigner === (ctx.behalf?.principal ?? ctx.actor.person)
      if (self) return { ...signed, ...ended(ctx), say: `${said}销号` }
      return {
        ...signed,
        state: 'accepting',
        open: [
          { step: 'accept', label: '审阅办理结果', holder: tokens.person(data.assigner), rank: 1 },
        ],
        say: `${said}送${ctx.org.person(data.assigner).name}审阅`,
      }
    },
  },
)

const ended = (ctx: Ctx<Assignment>) => ({
  state: 'done' as const,
  data: { ...ctx.data, endedOn: dayOf(ctx.now) },
})

export const accept = act(z.strictObject({ text: words(500).default('') }), {
  label: '同意销号',
  from: ['accepting'],
  to: ['done'],
  primary: true,
  undo: false,
  who: { label: '交办领导', steps: ['accept'] },
  clauses: [
    { clause: '10.2.3', cite: '第十条(二)3' },
    { clause: '58.4.5', cite: '第五十八条(四)5' },
  ],
  run: (ctx) => {
    const said = ctx.input.text || '同意。'
    return { ...ended(ctx), opinion: { slot: '交办领导', text: said }, say: `${said}销号` }
  },
})

export const sendBack = act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
  label: '退回继续办理',
  from: ['checking', 'reviewing', 'accepting'],
  to: ['doing'],
  undo: false,
  who: { label: '科室负责人、办公室或交办领导', steps: ['check', 'review', 'accept'] },
  clauses: [{ clause: '58.4.4b', cite: '第五十八条(四)4' }],
  run: (ctx) => ({
    ...toDo(ctx, { ...ctx.data, feedback: null, checkedOn: null }, false),
    say: `退回继续办理：${ctx.input.reason}`,
  }),
})

export const cancel = act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
  label: '撤销交办',
  from: ['passing', 'signing', 'settling', 'doing', 'checking', 'reviewing', 'accepting'],
  to: ['cancelled'],
  danger: true,
  undo: false,
  who: {
    label: '交办领导或立项人',
    test: ({ actor, data, matter }) =>
      actor.person === data.assigner || actor.person === matter.createdBy,
  },
  clauses: [{ clause: '9.5.1', cite: '第九条(五)1' }],
  run: (ctx) => ({ state: 'cancelled', say: `撤销：${ctx.input.reason}` }),
})
