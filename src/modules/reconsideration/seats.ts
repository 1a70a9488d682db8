import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory, type Person, type UnitId } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { headSeat, isOf, officeHead, officeOf, policyCode } from '#modules/office.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'

/** Who handles a reconsideration: 政策法规科 (第一章二(三)) and the bureau's committee. */

export const committeeCode = 'reconsideration-committee'

type Asking = Pick<Ctx<unknown>, 'org' | 'today'>

export function deskOf(org: Directory): UnitId {
  const unit = org.unitByCode(policyCode)
  if (!unit) throw new Error(`organisation has no unit "${policyCode}"`)
  return unit.id
}

export const deskSeat = (org: Directory): number => headSeat(org, deskOf(org)) ?? officeHead(org)

/** Whose hands it is in at the section. */
export const clerkSeat = ({ clerk }: Pick<Reconsideration, 'clerk'>, { org }: Asking): number =>
  clerk === null ? deskSeat(org) : tokens.person(clerk)

/** Whoever belongs to the section. */
export const isOfDesk = (ctx: Ctx<Reconsideration>): boolean => isOf(ctx, policyCode)

/** 分管领导 of the section, as a token; none where nobody is in charge. */
export function leaderTokens({ org, today }: Asking): number[] {
  const leader = org.leaderOf(deskOf(org), today)
  return leader ? [tokens.person(leader.id)] : []
}

const missing = refuse(
  `机构里还没有行政复议委员会，请系统管理员建立（编码${committeeCode}）并登记主任、委员。`,
  { clause: '57.3.1.0', cite: '第五十七条(三)1首段' },
)

/** The committee's members who need not stand aside. */
export function committeeOf(
  { about }: Pick<Reconsideration, 'about'>,
  { org, today }: Asking,
): { all: readonly Person[]; free: readonly Person[] } | Refusal {
  const unit = org.unitByCode(committeeCode)
  const all = unit ? org.membersOf(unit.id, today) : []
  if (all.length === 0) return missing
  return { all, free: all.filter(({ id }) => !about.includes(id)) }
}

/** 行政复议委员会主任, or a 副主任 where the director has to stand aside. */
export function committeeHead(
  { about }: Pick<Reconsideration, 'about'>,
  { org, today }: Asking,
): Person | Refusal {
  const unit = org.unitByCode(committeeCode)
  if (!unit) return missing
  const heads = [
    ...org.membersAs(unit.id, '主任', today),
    ...org.membersAs(unit.id, '副主任', today),
  ]
  return heads.find(({ id }) => !about.includes(id)) ?? missing
}

/** The bureau's keeper of seals, or the mail room's clerk where there is none. */
export function sealKeeper(org: Directory): number {
  const post = org.postOf(officeOf(org), '印章管理员') ?? org.postsWith('印章管理员')[0]
  return post ? tokens.post(post.id) : officeHead(org)
}
