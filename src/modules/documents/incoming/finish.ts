import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { attachment, type Incoming, type State } from '#modules/documents/incoming/data.ts'
import { day, words } from '#modules/fields.ts'
import { clockOf, handlingStates, withBranch } from '#modules/documents/incoming/handling.ts'
import { mailroom } from '#modules/office.ts'
import { plain } from '#modules/documents/words.ts'
import { requestReply, setLimitStrictly } from '#rulebook/articles/a15-time-limits.ts'
import { completionForm, noOpenBranch, replyMethods } from '#rulebook/articles/a53-incoming.ts'

/** 改期、办结: how a set limit moves, and what must be noted before a paper is done. */

const act = actionsOf<Incoming, State>()

export const extendLimit = act(
  z.strictObject({
    until: day,
    consent: words(100).default(''),
    reason: words(300).min(2, '请写明原因。'),
    files: z.array(attachment).max(5).default([]),
  }),
  {
    label: '改期（须来文单位书面同意）',
    from: handlingStates,
    to: handlingStates,
    undo: false,
    who: { label: '主办科室承办人', steps: ['handle', 'finish'] },
    clauses: [{ clause: '15.7.1b', cite: '第十五条(七)1' }],
    guard: (ctx) =>
      ctx.data.limit?.kind === 'set'
        ? null
        : refuse('来文没有所定时限，不能改期；请示的15个工作日不得延长。', {
            clause: '15.7.3',
            cite: '第十五条(七)3',
          }),
    run: (ctx) => {
      const { until, consent, reason } = ctx.input
      const set = ctx.data.limit?.kind === 'set' ? ctx.data.limit.day : ''
      const hasConsent = consent.length > 1 && ctx.input.files.length > 0
      const decided = decide(setLimitStrictly, ctx, {
        set,
        asked: until,
        hasConsent,
      })
      if (!decided.outcome) return refusalOf(decided, 'consent')
      return {
        keepOwn: true,
        data: { ...ctx.data, limit: { kind: 'set', day: until } },
        clocks: [
          {
            op: 'extend',
            ...clockOf(ctx),
            amount: 1,
            until,
            ground: `${consent}：${reason}`,
            approver: ctx.actor.person!,
          },
        ],
        files: ctx.input.files.map((file) => ({ ...file, role: '书面同意' })),
        decisions: [decided],
        say: `办理时限改为${until}（${consent}）：${reason}`,
      }
    },
  },
)

export const finish = act(
  z.strictObject({
    course: words(2000).default(''),
    result: words(2000).default(''),
    method: z.enum(replyMethods, '请选择答复方式。'),
    decision: z.enum(['同意', '不同意', '需补充']).nullable().default(null),
    replyDate: day.nullable().default(null),
    replyNumber: words(60).default(''),
    replyTo: words(100).default(''),
    files: z.array(attachment).max(20).default([]),
  }),
  {
    label: '办结',
    from: handlingStates,
    to: ['returning'],
    primary: true,
    who: { label: '主办科室承办人', steps: ['finish'] },
    clauses: [
      { clause: '53.1.5', cite: '第五十三条(一)5' },
      { clause: '53.1.0a', cite: '第五十三条(一)' },
    ],
    guard: (ctx) => {
      const lead = Number(ctx.task?.ref)
      const open = ctx.matter.tasks
        .filter((task) => task.kind === 'do' && task.id !== ctx.task?.id)
        .map((task) => unitName(ctx, task.ref, lead))
      const decided = decide(noOpenBranch, ctx, { open: [...new Set(open)] })
      return decided.outcome ? null : refusalOf(decided)
    },
    run: (ctx) => {
      const { files, decision, ...form } = ctx.input
      const complete = decide(completionForm, ctx, form)
      if (complete.outcome) return refusalOf(complete, complete.outcome)
      const isRequest = ctx.data.kind === '请示'
      const facts = { isRequest, decision, reason: form.result }
      const reply = decide(requestReply, ctx, facts)
      if (!reply.outcome) return refusalOf(reply, 'decision')
      if (form.replyDate && form.replyDate > ctx.today) {
        return refuse('答复日期不能晚于今天。', { field: 'replyDate', status: 400 })
      }
      const replied = form.replyDate ? formatDay(form.replyDate) : ''
      const how = {
        复文: `复文${form.replyNumber}（${replied}）`,
        口头答复: `${replied}口头答复${form.replyTo}`,
        电话答复: `${replied}电话答复${form.replyTo}`,
        无需答复: '无需答复',
      }[form.method]
      return {
        state: 'returning',
        data: { ...withBranch(ctx, { status: 'done' }), result: { ...form, decision } },
        clocks: [
          { op: 'stop', key: 'limit', ref: ctx.task!.ref },
          { op: 'stop', key: 'request' },
        ],
        files: files.map((file) => ({ ...file, role: '办理结果' })),
        open: [{ step: 'takeback', label: '收回清退', holder: mailroom(ctx.org), rank: 3 }],
        opinion: {
          slot: '办理结果',
          text: `${plain(form.course)}。${plain(form.result)}。${how}。`,
        },
        decisions: [complete, reply],
        say: `办结：${plain(form.result)}。${how}`,
      }
    },
  },
)

function unitName(ctx: Ctx<Incoming>, ref: string | null, lead: number): string {
  const id = Number((ref ?? '').split(':').at(-1))
  if (!Number.isInteger(id) || id === 0) return '办公室'
  return id === lead ? '主办科室其他环节' : ctx.org.unit(id).shortName
}
