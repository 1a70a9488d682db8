import { z } from 'zod'
import { addDays } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx } from '#kernel/matters/matter.ts'
import { remindHolders } from '#kernel/matters/reminding.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, linesOf, shown, words } from '#modules/fields.ts'
import { bureauName } from '#modules/office.ts'
import { nextProgress, policySeat } from '#modules/proposals/assigning.ts'
import type { Proposal, State } from '#modules/proposals/data.ts'
import { proposalExplained } from '#rulebook/articles/a09-supervision.ts'
import { replyOnTime } from '#rulebook/articles/a26-proposals.ts'

/** 进展、不能如期办结的说明、简要答复 (第二十六条(二)4、(三)4, 第九条(四)7). */

const act = actionsOf<Proposal, State>()
const doer = { label: '承办人', steps: ['handle'] } as const

export const progress = act(
  z.strictObject({
    text: shown(words(2000).min(4, '请写明进展。'), '办理进展', { input: 'lines' }),
  }),
  {
    label: '报办理进展',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: doer,
    clauses: [{ clause: '26.3.4', cite: '第二十六条(三)4' }],
    run: (ctx) => {
      const { data, today } = ctx
      if (data.progress.at(-1)?.text === ctx.input.text) {
        return refuse('与上次报的一样，请写明新的进展。', { field: 'text', status: 400 })
      }
      const due = ctx.matter.clocks.find(
        ({ key, state }) => key === 'progress' && state === 'running',
      )
      // Told ahead of its day it is this month's; the next is due the month after.
      const from = due && due.dueOn >= today ? addDays(due.dueOn, 1) : addDays(today, 1)
      return {
        keepOwn: true,
        data: {
          ...data,
          progress: [...data.progress, { on: today, by: ctx.actor.person!, text: ctx.input.text }],
        },
        clocks: [
          ...(due ? [{ op: 'stop' as const, key: 'progress' }] : []),
          ...nextProgress(ctx, from),
        ],
        say: `报进展：${ctx.input.text}`,
      }
    },
  },
)

export const explain = act(
  z.strictObject({
    reason: shown(words(1000).min(4, '请说明原因。'), '不能如期办结的原因', { input: 'lines' }),
    measures: shown(words(1000).min(4, '请写明措施。'), '采取的措施', { input: 'lines' }),
    target: shown(day, '拟办结日期', { input: 'day', span: 6 }),
  }),
  {
    label: '说明不能如期办结',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: doer,
    clauses: [{ clause: '9.4.7', cite: '第九条(四)7' }],
    run: (ctx) => {
      const { data, today, input } = ctx
      if (input.target <= data.due || input.target <= today) {
        return refuse(`办理期限是${data.due}，拟办结日期须在其后。`, {
          field: 'target',
          status: 400,
        })
      }
      const explained = decide(proposalExplained, ctx, {
        due: data.due,
        on: today,
        isReplied: false,
        explanation: input.reason,
      })
      if (!explained.outcome) return refusalOf(explained, 'reason')
      const isAsked = ctx.matter.tasks.some(({ step }) => step === 'brief')
      return {
        keepOwn: true,
        data: { ...data, delay: { ...input, on: today } },
        clocks: [
          ...(data.delay ? [{ op: 'stop' as const, key: 'target' }] : []),
          ...fixedClock(input.target, {
            key: 'target',
            label: '正式答复（说明所定）',
            cite: '第二十六条(二)4',
            from: ctx.now,
            warn: [10, 5, 1],
          }),
        ],
        open: isAsked
          ? []
          : [
              {
                step: 'brief',
                label: '简要答复代表委员',
                holder: policySeat(ctx.org),
                rank: 1,
                clock: { key: 'due' },
              },
            ],
        decisions: [explained],
        say: `说明不能如期办结：${input.reason}拟${formatDay(input.target)}前办结`,
      }
    },
  },
)

export const brief = act(
  z.strictObject({
    way: shown(z.enum(['简要答复', '不需简要答复'], '请选择。'), '处理', {
      input: 'choice',
    }).default('简要答复'),
    text: shown(words(500), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '起草简要答复',
    from: ['handling'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '政策法规科', steps: ['brief'] },
    clauses: [{ clause: '26.2.4.0b', cite: '第二十六条(二)4' }],
    run: (ctx) => {
      const { data, today, input } = ctx
      if (input.way === '不需简要答复') {
        return input.text === ''
          ? refuse('请说明为什么不需要。', { field: 'text', status: 400 })
          : { say: `不需简要答复：${input.text}` }
      }
      const onTime = decide(replyOnTime, ctx, { due: data.due, sent: today, isInterim: true })
      const { reason, measures, target } = data.delay!
      return {
        data: { ...data, interim: today },
        follow: [
          {
            type: 'outgoing',
            input: {
              draft: {
                kind: '函',
                code: '文人社函',
                direction: '平行',
                signing: '综合性或较重要',
                title: `${bureauName(ctx.org)}关于${data.number}${data.kind}简要答复的函`,
                to: linesOf(data.proposers).join('、'),
                body: [
                  `您提出的《${data.title}》收悉。现将办理情况简要答复如下：`,
                  `一、不能按期办结的原因\n${reason}`,
                  `二、正在采取的措施\n${measures}`,
                  `三、下一步安排\n我局拟于${formatDay(target)}前办理完毕，并正式书面答复您。`,
                ].join('\n'),
                linked: ctx.matter.id,
                copies: Math.max(1, linesOf(data.proposers).length),
              },
            },
          },
        ],
        decisions: [onTime],
        say: `起草简要答复（${onTime.outcome}）`,
      }
    },
  },
)

/** A monthly report that did not come: written down, told, and the next one is due. */
export function late(ctx: Ctx<Proposal, { clock: Clock; what: string }>): Change<Proposal, State> {
  const { clock, what } = ctx.input
  const told = remindHolders(ctx, clock) as Change<Proposal, State>
  if (clock.key !== 'progress' || what !== 'late' || ctx.today <= clock.dueOn) return told
  const text = `《${ctx.data.title}》未按${formatDay(clock.dueOn)}报办理进展（第二十六条(三)4），累计${ctx.data.lapses.length + 1}次`
  return {
    keepOwn: true,
    data: { ...ctx.data, lapses: [...ctx.data.lapses, clock.dueOn] },
    clocks: [{ op: 'stop', key: 'progress' }, ...nextProgress(ctx, ctx.today)],
    notices: [{ to: [tokens.head(ctx.data.lead), policySeat(ctx.org)], kind: 'late', text }],
    say: text,
  }
}
