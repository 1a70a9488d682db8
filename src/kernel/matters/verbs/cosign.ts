import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'

/** 加签 and 减签: asking named people for their view before one goes on. */

const act = actionsOf<unknown, string>()

export const cosign = act(
  z.strictObject({
    people: z.array(z.int().positive()).min(1, '请选择加签人。').max(20),
    question: z.string().trim().min(2, '请写明需要什么意见。').max(500),
  }),
  {
    label: '加签',
    from: [],
    to: [],
    who: { label: '现办理人', steps: ['*'] },
    run: (ctx) => {
      const own = ctx.task!
      const asked = [...new Set(ctx.input.people)].map((id) => personOf(ctx, id))
      if (asked.some((p) => !p)) return refuse('有人员已不在岗，请重新选择。', { field: 'people' })
      if (asked.some((p) => p!.id === ctx.actor.person)) {
        return refuse('不能加签给自己。', { field: 'people' })
      }
      return {
        keepOwn: true,
        open: asked.map((p) => ({
          step: 'cosign',
          kind: 'cosign' as const,
          label: '加签意见',
          holder: tokens.person(p!.id),
          ref: own.id,
          note: ctx.input.question,
        })),
        say: `请${asked.map((p) => p!.name).join('、')}加签：${ctx.input.question}`,
      }
    },
  },
)

/** The co-signers of one's own task who have not answered yet. */
export function waitingCosigners(ctx: Ctx<unknown>) {
  return ctx.matter.tasks.filter((task) => task.kind === 'cosign' && task.ref === ctx.task?.id)
}

export const uncosign = act(z.strictObject({ taskId: z.uuid('请选择要减签的人。') }), {
  label: '减签',
  from: [],
  to: [],
  undo: false,
  keepsUndo: true,
  who: { label: '加签的人', steps: ['*'] },
  guard: (ctx) => (waitingCosigners(ctx).length === 0 ? refuse('没有等待中的加签。') : null),
  run: (ctx) => {
    const target = waitingCosigners(ctx).find((task) => task.id === ctx.input.taskId)
    if (!target) return refuse('该加签已经答复或撤销。', { status: 409 })
    return { keepOwn: true, close: [{ id: target.id, outcome: '减签' }], say: '减签一人' }
  },
})

export const answerCosign = act(
  z.strictObject({ text: z.string().trim().min(1, '请填写意见。').max(2000) }),
  {
    label: '答复加签',
    from: [],
    to: [],
    primary: true,
    undo: false,
    keepsUndo: true,
    who: { label: '加签人', steps: ['cosign'], kind: 'cosign' },
    run: (ctx) => ({
      say: `加签意见：${ctx.input.text}`,
      opinion: { slot: '加签意见', text: ctx.input.text },
      notices: ctx.matter.tasks
        .filter((task) => task.id === ctx.task?.ref)
        .map((task) => ({
          to: [task.holder],
          kind: 'cosign',
          text: `《${ctx.matter.title}》的加签已有答复`,
        })),
    }),
  },
)
