import { runsIt } from '#modules/meetings/runs-it.ts'
import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { isLeader } from '#modules/office.ts'
import type { Meeting, State, Topic } from '#modules/meetings/data.ts'
import { currentOf, isPresent } from '#modules/meetings/topics.ts'
import { procedureObjection } from '#rulebook/articles/a07-final-word.ts'

/** 纠正意见 (第七条(三)): a leader says that the procedure is broken; the topic waits until it is put right. */

const act = actionsOf<Meeting, State>()
const clauses = [{ clause: '7.3', cite: '第七条(三)' }]

export const objectTo = act(
  z.strictObject({
    text: shown(words(500).min(4, '请写明违反了什么程序。'), '纠正意见', { input: 'lines' }),
  }),
  {
    label: '提出纠正意见',
    from: ['open'],
    to: ['open'],
    undo: false,
    who: {
      label: '到会的局领导',
      test: (ctx) => isPresent(ctx) && isLeader(ctx.org, ctx.actor.person, ctx.today),
    },
    clauses,
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      const paused = decide(procedureObjection, ctx, { isLeader: true, resolution: '' })
      const by = ctx.actor.person!
      return {
        keepOwn: true,
        data: put({
          ...topic,
          objections: [...topic.objections, { by, text: ctx.input.text, resolution: '' }],
        }),
        decisions: [paused],
        say: `提出纠正意见：${ctx.input.text}。${paused.reason}`,
      }
    },
  },
)

export const putRight = act(
  z.strictObject({
    resolution: shown(words(500).min(4, '请写明如何纠正。'), '如何纠正', { input: 'lines' }),
  }),
  {
    label: '记录纠正情况',
    from: ['open'],
    to: ['open'],
    undo: false,
    who: runsIt,
    clauses,
    guard: (ctx) => (pausedBy(ctx) ? null : refuse('没有待处理的纠正意见。')),
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      const { resolution } = ctx.input
      const goesOn = decide(procedureObjection, ctx, { isLeader: true, resolution })
      return {
        keepOwn: true,
        data: put({
          ...topic,
          objections: topic.objections.map((one) =>
            one.resolution === '' ? { ...one, resolution } : one,
          ),
        }),
        decisions: [goesOn],
        say: `纠正：${resolution}`,
      }
    },
  },
)

const isOpen = ({ resolution }: Topic['objections'][number]) => resolution === ''

/** Why the topic under discussion may not be closed; `null` where nothing was objected to. */
export function pausedBy(ctx: Ctx<Meeting>): Refusal | null {
  const { data } = ctx
  const topic = data.current === null ? undefined : data.topics[data.current]
  if (!topic?.objections.some(isOpen)) return null
  return refusalOf(decide(procedureObjection, ctx, { isLeader: true, resolution: '' }))
}
