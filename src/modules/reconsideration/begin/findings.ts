import type { Ctx } from '#kernel/matters/matter.ts'
import { decide } from '#modules/decide.ts'
import { limitOfApplying, timingOf } from '#modules/reconsideration/begin/timing.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import {
  agentAuthorised,
  agentsMost,
  applicant,
  courtOrReview,
  oralComplete,
  respondent,
  thirdParty,
} from '#rulebook/articles/a57-reconsideration.ts'
import {
  applicantsRepresented,
  reconsiderationOurs,
} from '#rulebook/articles/a57-reconsideration-committee.ts'
import type { Decided } from '#rulebook/kit.ts'

/** What is looked at in an application: each rule's answer, by the field it is about. */

export interface Finding {
  readonly field: string
  readonly decided: Decided<boolean>
}

/** Of what must be right before it can be registered at all: the record, the agents, who represents whom. */
export function formalFindings(
  ctx: Ctx<Reconsideration>,
  data: Pick<
    Reconsideration,
    'way' | 'at' | 'applicants' | 'request' | 'statement' | 'agents' | 'thirdParties'
  >,
): Finding[] {
  const { way, at, applicants, request, statement, agents, thirdParties } = data
  return [
    ...(way === '口头'
      ? [
          {
            field: 'statement',
            decided: decide(oralComplete, ctx, {
              applicant: applicants[0]?.name.masked ?? '',
              request,
              facts: statement.masked,
              on: at,
            }),
          },
        ]
      : []),
    ...agents.map(({ letter }) => ({
      field: 'agents',
      decided: decide(agentAuthorised, ctx, { hasLetter: letter !== '' }),
    })),
    ...(['申请人', '第三人'] as const).map((of) => ({
      field: 'agents',
      decided: decide(agentsMost, ctx, {
        // So many for each of them.
        agents: mostEach(
          agents.filter((one) => one.of === of).length,
          of === '申请人' ? applicants.length : thirdParties.length,
        ),
      }),
    })),
    ...thirdParties.map(({ interest }) => ({
      field: 'thirdParties',
      decided: decide(thirdParty, ctx, { hasInterest: interest !== '' }),
    })),
    {
      field: 'applicants',
      decided: decide(applicantsRepresented, ctx, {
        applicants: applicants.length,
        representatives: applicants.filter(({ isRepresentative }) => isRepresentative).length,
      }),
    },
  ]
}

const mostEach = (agents: number, parties: number) => Math.ceil(agents / Math.max(1, parties))

/** 符合法定条件: who applies, in time, not already before the court. */
export function lawFindings(ctx: Ctx<Reconsideration>, data: Reconsideration): Finding[] {
  const timing = timingOf(ctx, data)
  const late: Decided<boolean> = {
    ...timing.decided,
    outcome: !timing.isLate,
    reason: timing.isLate
      ? `${data.knownOn}收到通知书，${timing.reason}，${data.at.slice(0, 10)}提出，已超过申请期限`
      : timing.reason,
  }
  return [
    {
      field: 'relation',
      decided: decide(applicant, ctx, { state: data.applicantState, relation: data.relation }),
    },
    { field: 'knownOn', decided: late },
    {
      field: 'court',
      decided: {
        ...decide(courtOrReview, ctx, { isReviewed: false, isSued: data.court !== '' }),
        // One rule of two clauses: before it is taken, the second speaks.
        rule: '57.1.5',
        cite: '第五十七条(一)5',
      },
    },
  ]
}

/** 属本局受理: of a county bureau. */
export function ourFindings(ctx: Ctx<Reconsideration>, data: Reconsideration): Finding[] {
  return [
    { field: 'level', decided: decide(respondent, ctx, { level: data.level }) },
    { field: 'level', decided: decide(reconsiderationOurs, ctx, { level: data.level }) },
  ]
}

export const failing = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ decided }) => !decided.outcome)

/** Proofs that are still to be handed in, for a notice that names them all at once. */
export function missingProofs(data: Reconsideration): string[] {
  const { applicantState, relation, standingProof } = data
  const proofs = {
    本人: '',
    死亡: '死亡证明和近亲属关系证明',
    无或限制行为能力: '无或限制行为能力的证明和法定代理关系证明',
    法人终止: '终止和承受权利的证明',
  }[applicantState]
  return proofs !== '' && relation !== '本人' && standingProof === '' ? [proofs] : []
}

/** The same application with its limit reckoned anew. */
export const reckonedAgain = (
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
): Reconsideration => ({
  ...data,
  limit: limitOfApplying(timingOf(ctx, data)),
})
