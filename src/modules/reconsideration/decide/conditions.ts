import type { Ctx } from '#kernel/matters/matter.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import type { Opinion, Reconsideration } from '#modules/reconsideration/data.ts'
import { hasReplied } from '#modules/reconsideration/hear/answering.ts'
import {
  performanceOrdered,
  setAside,
  unansweredRevoked,
} from '#rulebook/articles/a57-reconsideration-committee.ts'
import {
  compensationAnswered,
  reconsiderationDecision,
  upheldOnly,
} from '#rulebook/articles/a57-reconsideration-decision.ts'
import type { Decided } from '#rulebook/kit.ts'

/** Which decisions the facts allow (第五十七条(三)1、2); the first rule against it is the one cited. */

export const isOmission = ({ actKind }: Pick<Reconsideration, 'actKind'>): boolean =>
  actKind === '不履行法定职责'

export const isSetAside = (kind: Opinion['kind']): boolean =>
  kind === '撤销' || kind === '变更' || kind === '确认违法'

export function conditionsOf(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
  opinion: Opinion,
): Refusal | Decided<unknown>[] {
  const { kind, grounds, isRedoOrdered, due, changedTo } = opinion
  const replied = hasReplied(data)
  const omission = isOmission(data)
  const fields: [Decided<boolean>, string][] = [
    [decide(unansweredRevoked, ctx, { hasReplied: replied, kind }), 'kind'],
    [
      decide(performanceOrdered, ctx, { isOmission: omission, kind, due, decided: ctx.today }),
      kind === '限期履行' && omission ? 'due' : 'kind',
    ],
    [
      decide(setAside, ctx, { kind, hasReplied: replied, grounds, isRedoOrdered, due, changedTo }),
      'grounds',
    ],
  ]
  if (kind === '维持') {
    const { isFactClear, isProven, isBasisRight, isProcedureLawful, isContentFit } = opinion
    const five = { isFactClear, isProven, isBasisRight, isProcedureLawful, isContentFit }
    fields.push([decide(upheldOnly, ctx, five), 'kind'])
  }
  const no = fields.find(([decided]) => !decided.outcome)
  if (no) return refusalOf(no[0], no[1])
  const found = decide(reconsiderationDecision, ctx, {
    isOmission: omission,
    hasReplied: replied,
    grounds,
  })
  if (!allows(found.outcome, kind)) {
    return refusalOf(
      { ...found, reason: `应当${found.outcome}（${found.reason}），不能${kind}` },
      'kind',
    )
  }
  const paid = decide(compensationAnswered, ctx, {
    isRevoked: isSetAside(kind),
    isClaimed: data.claimsCompensation,
    isAnswered: opinion.compensation !== '',
    taken: data.claimsCompensation ? 0 : opinion.taken,
    kept: data.claimsCompensation ? 0 : opinion.kept,
    returned: opinion.returned,
  })
  if (!paid.outcome) {
    return refusalOf(paid, data.claimsCompensation ? 'compensation' : 'returned')
  }
  return [...fields.map(([decided]) => decided), found, paid]
}

/** The rule speaks of three kinds of setting aside in one word. */
const allows = (outcome: string, kind: Opinion['kind']): boolean =>
  outcome === '撤销、变更或确认违法' ? isSetAside(kind) : outcome === kind
