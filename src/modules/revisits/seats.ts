import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { decide } from '#modules/decide.ts'
import { headSeat, officeHead } from '#modules/office.ts'
import { revisitOrganiser } from '#rulebook/articles/a19-revisits.ts'

/** 机关党委纪委, who organise revisits (第十九条(七)). */

const codes = ['party-committee', 'discipline']

export const organisers = (org: Directory): number[] =>
  codes.flatMap((code) => {
    const unit = org.unitByCode(code)
    return unit ? [tokens.unit(unit.id)] : []
  })

/** Whose desk a finished case lies on. */
export const organiserSeat = (org: Directory): number =>
  headSeat(org, org.unitByCode('party-committee')?.id) ?? officeHead(org)

export const isOrganiser = (ctx: Ctx<unknown>): boolean => {
  const own = organisers(ctx.org)
  const by = ctx.actor.tokens.some((token) => own.includes(token)) ? '机关党委纪委' : '其他'
  return decide(revisitOrganiser, ctx, { by }).outcome
}
