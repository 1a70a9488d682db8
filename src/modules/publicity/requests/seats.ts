import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { director, officeHead, officeOf } from '#modules/office.ts'
import type { Request } from '#modules/publicity/requests/data.ts'

/** Who deals with requests for disclosure and with notices (第五十一条(六)). */

type Asking = Pick<Ctx<unknown>, 'org' | 'today'>

/** 州局政府信息公开工作领导小组. */
export const groupCode = 'openness-group'

export const groupSeats = (org: Directory): number[] => {
  const group = org.unitByCode(groupCode)
  return group ? [tokens.unit(group.id)] : []
}

/** The clerk of the office who has it, else the office's head. */
export const clerkSeat = (data: Request, { org }: Asking): number =>
  data.clerk === null ? officeHead(org) : tokens.person(data.clerk)

/** 保密审查: the 机要员, or the office's head where the office has none. */
export function secrecySeat(org: Directory): number {
  const post = org.postOf(officeOf(org), '机要员') ?? org.postsWith('机要员')[0]
  return post ? tokens.post(post.id) : officeHead(org)
}

/** The leader who signs for a section: who is in charge of it, else the director; never its author. */
export function signingLeader(
  unit: number,
  { org, today, author }: Asking & { readonly author: number | null },
): number | Refusal {
  const leader = [org.leaderOf(unit, today), director(org, today)].find(
    (one) => one !== undefined && one.id !== author,
  )
  return leader
    ? tokens.person(leader.id)
    : refuse('没有可以审签的局领导，请系统管理员先明确分管领导。', {
        clause: '51.6.1',
        cite: '第五十一条(六)1',
      })
}
