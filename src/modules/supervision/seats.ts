import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory, type PersonId, type UnitId } from '#kernel/org/directory.ts'
import { director, isLeader, isOfOffice, officeHead, officeOf } from '#modules/office.ts'

/** Who stands where in 交办: the rank of whoever assigns, the seats of the lead unit. */

export type Rank = '局长' | '分管领导' | '科室负责人' | '科室人员'

export function rankOf(org: Directory, person: PersonId, day: string): Rank {
  if (director(org, day)?.id === person) return '局长'
  if (isLeader(org, person, day)) return '分管领导'
  const home = org.homeUnitOf(person, day)
  const isHead = home && org.headOf(home.id, day).people.some(({ id }) => id === person)
  return isHead ? '科室负责人' : '科室人员'
}

/** Whoever may bring a matter on the list: leaders, the office, and heads for their own section. */
export function mayAssign(ctx: Pick<Ctx<unknown>, 'org' | 'actor' | 'today'>): boolean {
  const { person } = ctx.actor
  if (person === null) return false
  return isOfOffice(ctx) || rankOf(ctx.org, person, ctx.today) !== '科室人员'
}

/** Who checks what is reported as finished: the office, unless it is the office's own work. */
export function reviewer(org: Directory, lead: UnitId, day: string): number {
  const leader = org.leaderOf(officeOf(org), day)
  return lead === officeOf(org) && leader ? tokens.person(leader.id) : officeHead(org)
}
