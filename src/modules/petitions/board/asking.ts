import { isLeader, isOf } from '#modules/office.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Ctx, Facts } from '#kernel/matters/matter.ts'
import { inForce } from '#modules/decide.ts'
import type { Measures } from '#modules/petitions/board/standing.ts'
import { deskCode } from '#modules/petitions/seats.ts'
import { groupVisit } from '#rulebook/articles/a33-petition-handling.ts'
import { replyServed } from '#rulebook/articles/a56-petition-reply.ts'
import type { InForce } from '#rulebook/kit.ts'

/** Who is shown how petitions stand in figures, and the rules those are measured by. */

type Asking = Pick<Ctx<unknown>, 'org' | 'actor' | 'today'>

/** 信访科, which keeps them. */
export const isDesk = (facts: Asking): boolean => isOf(facts, deskCode)

/** 信访科 and 局领导 (第三十三条(十二)1、(十三)2). */
export const mayCount = (facts: Asking): boolean =>
  isDesk(facts) || isLeader(facts.org, facts.actor.person, facts.today)

export const countsForDesk = refuse('信访情况统计由信访科掌握，供局领导查看。', {
  clause: '33.13.2b',
  cite: '第三十三条(十三)2',
  status: 403,
})

/** Rules as they are in force today. */
export const askingOf = ({
  today,
  calendar,
  amendments,
}: Pick<Facts, 'today' | 'calendar' | 'amendments'>): InForce =>
  inForce({ matter: { ruleDate: today }, calendar, amendments })

export function measuresOf(asking: InForce): Measures {
  const group = groupVisit.on(asking)
  const reply = replyServed.limitOn(asking)({ isExtended: false }).outcome
  return {
    isGroup: (people) => group({ people }).outcome === '集体',
    longOpen: reply?.amount ?? 0,
  }
}
