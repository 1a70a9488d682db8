import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'

/** Verbs that tell people something and leave the flow where it is: 传阅, 已阅, 催办, 批注. */

const act = actionsOf<unknown, string>()
const people = z.array(z.int().positive()).min(1, '请选择人员。').max(50, '一次最多50人。')

/** 传阅: for information; the reader answers 已阅, with words or without. */
export const circulate = act(
  z.strictObject({ people, note: z.string().trim().max(500).default('') }),
  {
    label: '传阅',
    from: [],
    to: [],
    who: { label: '现办理人', steps: ['*'] },
    run: (ctx) => {
      const readers = [...new Set(ctx.input.people)].map((id) => personOf(ctx, id))
      if (readers.some((p) => !p))
        return refuse('有人员已不在岗，请重新选择。', { field: 'people' })
      const names = readers.map((p) => p!.name).join('、')
      return {
        keepOwn: true,
        open: readers.map((p) => ({
          step: 'circulate',
          kind: 'read' as const,
          label: '传阅',
          holder: tokens.person(p!.id),
          note: ctx.input.note || null,
        })),
        say: `送${names}传阅`,
      }
    },
  },
)

export const read = act(z.strictObject({ text: z.string().trim().max(1000).default('') }), {
  label: '已阅',
  from: [],
  to: [],
  primary: true,
  undo: false,
  keepsUndo: true,
  who: { label: '阅件人', steps: ['*'], kind: 'read' },
  run: (ctx) => ({
    say: ctx.input.text ? `已阅：${ctx.input.text}` : '已阅',
    ...(ctx.input.text ? { opinion: { slot: '传阅', text: ctx.input.text } } : {}),
  }),
})

/** 催办: everybody who holds the matter is told; the trail keeps how often and by whom. */
export const remind = act(z.strictObject({ text: z.string().trim().max(500).default('') }), {
  label: '催办',
  from: [],
  to: [],
  undo: false,
  keepsUndo: true,
  who: { label: '发起人或经办人' },
  guard: (ctx) =>
    ctx.matter.tasks.some((task) => !ctx.actor.tokens.includes(task.holder))
      ? null
      : refuse('没有等待他人办理的事项，无需催办。'),
  run: (ctx) => {
    const waiting = ctx.matter.tasks.filter((task) => !ctx.actor.tokens.includes(task.holder))
    const words = ctx.input.text || '请抓紧办理'
    return {
      keepOwn: true,
      notices: [
        {
          to: waiting.map((task) => task.holder),
          kind: 'remind',
          text: `催办：《${ctx.matter.title}》${words}`,
        },
      ],
      say: `催办：${words}`,
    }
  },
})

/** 批注: a remark for the trail; no opinion on the form and no step. */
export const remark = act(
  z.strictObject({ text: z.string().trim().min(1, '请填写内容。').max(2000) }),
  {
    label: '补充说明',
    from: [],
    to: [],
    undo: false,
    keepsUndo: true,
    who: { label: '能看到此件的人' },
    run: (ctx) => ({ keepOwn: true, say: `补充说明：${ctx.input.text}` }),
  },
)
