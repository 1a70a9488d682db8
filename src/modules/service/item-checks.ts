import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, limitOf, refusalOf } from '#modules/decide.ts'
import { isHandlingUnit } from '#modules/office.ts'
import { linesOf } from '#modules/fields.ts'
import type { ServiceItem } from '#modules/service/item-data.ts'
import {
  licenceGuideComplete,
  serviceNoticeComplete,
  supervisionChannels,
} from '#rulebook/articles/a14-service-promises.ts'
import { serviceLimit, statutoryLimitKept } from '#rulebook/articles/a15-windows.ts'

/** Whether a service item says all that must be published (第十四条(一)–(三), 第十五条(七)2). */

type Asking = Ctx<unknown>

const named = (parts: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(parts).filter((name) => parts[name])

/** The 承诺's four parts as far as they are written. */
export const partsOf = (item: ServiceItem): string[] =>
  named({
    内容: item.content !== '',
    办事程序: linesOf(item.procedure).length > 0,
    办事时限: true,
    服务标准: item.standard !== '',
  })

/** 工作日 from the day after acceptance: the promise, else the law's limit, else the rulebook's. */
export function limitDays(ctx: Asking, item: ServiceItem): number | Refusal {
  const { statutory, promised, statutoryBasis } = item
  const usual = limitOf(serviceLimit, ctx, { hasStatutoryLimit: statutory !== null })
  if (statutory !== null) {
    const set = promised ?? statutory
    const kept = decide(statutoryLimitKept, ctx, { statutory, set, article: statutoryBasis })
    return kept.outcome ? set : refusalOf(kept, set > statutory ? 'promised' : 'statutoryBasis')
  }
  const most = usual.outcome!.amount
  return promised !== null && promised > most
    ? refuse(`没有法定时限的，须在${most}个工作日内办结，承诺时限不得更长。`, {
        field: 'promised',
        clause: usual.rule,
        cite: usual.cite,
      })
    : (promised ?? most)
}

/** The first thing that is missing or wrong, or `null`. */
export function itemFault(ctx: Asking, item: ServiceItem): Refusal | null {
  if (!isHandlingUnit(ctx.org, item.unit, ctx.today)) {
    return refuse('承办科室须为在用的科室或单位。', { field: 'unit', status: 400 })
  }
  const names = item.papers.map(({ paper }) => paper)
  if (new Set(names).size < names.length) {
    return refuse('所需材料有重名的，请合并。', { field: 'papers', status: 400 })
  }
  const limit = limitDays(ctx, item)
  if (typeof limit !== 'number') return limit
  const complete = decide(serviceNoticeComplete, ctx, {
    filled: named({
      法律依据: item.basis !== '',
      办理程序: linesOf(item.procedure).length > 0,
      具体要求: item.requirements !== '',
      办结时限: true,
      承办科室: true,
      工作人员: item.staff.length > 0,
      职责要求: item.duties !== '',
    }),
  })
  if (!complete.outcome) return refusalOf(complete)
  if (item.kind === '行政许可' || item.charge === '收费') {
    const guide = decide(licenceGuideComplete, ctx, {
      filled: named({
        审批资格: item.qualification !== '' || item.kind !== '行政许可',
        办理流程: true,
        办理时限: true,
        服务标准: item.standard !== '',
        收费标准: true,
      }),
      charge: item.charge,
      amount: item.amount,
      basis: item.chargeBasis,
    })
    if (!guide.outcome) return refusalOf(guide)
  }
  const channels = decide(supervisionChannels, ctx, {
    phone: item.complaintPhone,
    address: item.complaintAddress,
    online: item.complaintOnline,
  })
  return channels.outcome ? null : refusalOf(channels, 'complaintPhone')
}

/** What the new text asks for beyond the published one: papers and steps, by name. */
export function added(before: ServiceItem, now: ServiceItem): string[] {
  const had = new Set([
    ...before.papers.filter(({ isExempt }) => !isExempt).map(({ paper }) => paper),
    ...linesOf(before.procedure),
  ])
  return [
    ...now.papers.filter(({ isExempt }) => !isExempt).map(({ paper }) => paper),
    ...linesOf(now.procedure),
  ].filter((one) => !had.has(one))
}
