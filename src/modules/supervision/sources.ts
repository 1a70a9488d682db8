import type { z } from 'zod'
import type { Ctx, Snapshot } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import type { Assignment, issue } from '#modules/supervision/data.ts'
import { laterThanWhole } from '#modules/supervision/splitting.ts'
import type { YearlyPlan } from '#modules/supervision/yearly-plan.matter.ts'
import { taskNoticeReady } from '#rulebook/articles/a15-instructions.ts'

/** Where a task comes from, and what that asks of it (第九条(二), 第十五条(六)). */

/** What a source needs to be known by besides its document. */
export function unstated({ source, channel, promise }: z.output<typeof issue>): Refusal | null {
  if (source === '网站留言、信访、投诉' && channel === null) {
    return refuse('请选择留言、信访、投诉的渠道。', {
      field: 'channel',
      clause: '9.2.6',
      cite: '第九条(二)6',
    })
  }
  return source === '服务承诺' && promise === ''
    ? refuse('请写明向社会公告的承诺内容。', {
        field: 'promise',
        clause: '9.2.7',
        cite: '第九条(二)7',
      })
    : null
}

/** A part of a larger task has a limit, and none later than the whole (第十五条(六)). */
export function wrongPart(
  ctx: Ctx<Assignment, z.output<typeof issue>>,
  origin: Snapshot | undefined,
): Refusal | null {
  if (origin?.type !== 'assignment') return null
  const { title, due } = ctx.input
  const ready = decide(taskNoticeReady, ctx, { parts: [{ content: title, limit: due }] })
  if (!ready.outcome) return refusalOf(ready, 'due')
  return laterThanWhole(origin.data as Assignment, title, due!)
}

/** Whether a task is one of the items of the yearly plan that it names, once that was issued. */
export function isOfYear(
  { title, lead }: z.output<typeof issue>,
  origin: Snapshot | undefined,
): boolean {
  if (origin?.type !== 'yearly-plan') return false
  const { items, issued } = origin.data as YearlyPlan
  return issued !== null && items.some((item) => item.title === title && item.lead === lead)
}

/** What was settled above and is not for whoever grants an extension to change. */
export function fixedAbove(
  isYearly: boolean,
  origin: Snapshot | undefined,
): Pick<Assignment, 'decidedIn' | 'wholeDue'> {
  const isParty =
    origin?.type === 'meeting' && (origin.data as { kind: string }).kind === '党组会议'
  const isPart = origin?.type === 'assignment'
  return {
    decidedIn: isYearly ? (origin!.data as YearlyPlan).meeting : isParty ? origin.id : null,
    wholeDue: isPart ? (origin.data as Assignment).due : null,
  }
}
