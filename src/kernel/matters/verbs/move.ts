import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { personOf, steps } from '#kernel/matters/verbs/people.ts'
import type { Basis, Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Verbs that move a matter or hand it on: 退回, 撤回, 转办. */

const act = actionsOf<unknown, string>()
const reason = z.string().trim().min(2, '请写明理由。').max(1000, '理由请控制在1000字以内。')

/**
 * 退回 to any earlier step. `straight`: what is then resubmitted comes straight back to the person
 * who returned it (直送); otherwise it passes the steps in between again (逐级).
 */
export const returnTo = act(
  z.strictObject({ toSeq: z.int().positive(), straight: z.boolean().default(false), reason }),
  {
    label: '退回',
    from: [],
    to: [],
    who: { label: '现办理人', steps: ['*'] },
    guard: (ctx) => (earlier(ctx).length === 0 ? refuse('此前没有可退回的环节。') : null),
    run: (ctx) => {
      const target = earlier(ctx).find((done) => done.seq === ctx.input.toSeq)
      if (!target) return refuse('只能退回到已经办过的环节，请重新选择。', { field: 'toSeq' })
      const others = ctx.matter.tasks.filter((t) => t.kind === 'do' && t.id !== ctx.task?.id)
      if (others.length > 0) {
        return refuse('还有其他承办人正在办理，不能整件退回。请待其办结，或与办公室联系。')
      }
      const own = ctx.task!
      const back = ctx.input.straight
        ? { state: ctx.matter.state, step: own.step, holder: own.holder, label: own.label }
        : null
      return {
        state: target.state,
        open: [
          {
            step: target.step,
            label: target.label,
            holder: tokens.person(target.by),
            ref: target.ref,
            back,
            note: `退回：${ctx.input.reason}`,
          },
        ],
        say: `退回至“${target.label}”（${ctx.org.person(target.by).name}）${back ? '，改后直送' : ''}：${ctx.input.reason}`,
        note: { returnedTo: target.step, toSeq: target.seq, straight: ctx.input.straight },
      }
    },
  },
)

/** The steps a holder may return to: those done before, other than the present one. */
export function earlier(ctx: Ctx<unknown>) {
  return ctx.matter.meta.trail.filter((done) => done.step !== ctx.task?.step)
}

/** 撤回 what one has just sent on, as long as nobody has opened it. */
export const withdraw = act(z.strictObject({ reason: z.string().trim().max(500).default('') }), {
  label: '撤回',
  from: [],
  to: [],
  who: { label: '刚送出的人', test: (ctx) => ctx.matter.meta.undo?.by === ctx.actor.person },
  guard: withdrawable,
  run: (ctx): Change<unknown> => {
    const undo = ctx.matter.meta.undo!
    const why = ctx.input.reason ? `：${ctx.input.reason}` : ''
    return {
      state: undo.state,
      data: undo.data,
      ballots: undo.ballots,
      say: `撤回第${undo.seq}步${why}`,
      note: { undone: undo.seq },
    }
  },
})

function withdrawable(ctx: Ctx<unknown>): Refusal | null {
  const { undo } = ctx.matter.meta
  if (!undo) return refuse('没有可以撤回的操作。')
  const opened = ctx.matter.tasks.filter((task) => undo.opened.includes(task.id))
  const touched = opened.find((task) => task.readAt !== null) !== undefined
  if (touched || opened.length < undo.opened.length) {
    return refuse('对方已经签阅或办理，不能撤回。如需更正，请与其联系退回。', { status: 409 })
  }
  return null
}

/**
 * 转办: hands one's own task to a colleague of the same unit, who then answers for it. Work does not
 * cross units this way; `basis` is the clause that says so.
 */
export const reassign = (basis: Basis = {}) =>
  act(z.strictObject({ person: z.int().positive(), reason }), {
    label: '转办',
    from: [],
    to: [],
    who: { label: '现办理人', steps: ['*'] },
    run: (ctx) => {
      const own = ctx.task!
      const colleague = personOf(ctx, ctx.input.person)
      if (!colleague) return refuse('没有这个人员，或已不在岗。', { field: 'person' })
      if (colleague.id === ctx.actor.person) return refuse('不能转给自己。', { field: 'person' })
      const unit = ctx.org.homeUnitOf(ctx.behalf?.principal ?? ctx.actor.person!, ctx.today)
      const theirs = ctx.org.homeUnitOf(colleague.id, ctx.today)
      if (!unit || unit.id !== theirs?.id) {
        return refuse('转办限于本科室人员；跨科室请退回办公室重新分发。', {
          ...basis,
          field: 'person',
        })
      }
      return {
        open: [
          { ...steps(own), holder: tokens.person(colleague.id), note: `转办：${ctx.input.reason}` },
        ],
        say: `转${colleague.name}办理：${ctx.input.reason}`,
      }
    },
  })
