import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { SealUse } from '#modules/seals/data.ts'
import type { Seal } from '#modules/seals/seal.matter.ts'
import { tokens, type Directory, type UnitId } from '#kernel/org/directory.ts'
import { director, officeHead, officeOf } from '#modules/office.ts'
import type { SealName } from '#rulebook/articles/a30-seals.ts'

/** Who approves the use of a seal and who keeps it (第三十条(二)、(五)). */

const ofOffice: readonly SealName[] = ['党组印章', '局印章', '局办公室印章', '公务员局印章']

/** 印章管理员 of the office; a section's own seal is kept by its 印章管理员 or its head. */
export function keeperOf(org: Directory, seal: SealName, unit: UnitId): number {
  const home = ofOffice.includes(seal) ? officeOf(org) : unit
  const post =
    org.postOf(home, '印章管理员') ??
    org.postOf(home, '科室负责人') ??
    org.postsWith('印章管理员')[0]
  return post ? tokens.post(post.id) : officeHead(org)
}

/** The rank in which somebody approves, in the rulebook's words. */
export function approverRank(org: Directory, person: number, seal: SealName, day: string) {
  const held = org.tokensOf(person, day)
  if (held.includes(tokens.duty('局长'))) {
    // 局长兼党组书记.
    return ['党组印章', '机关党委印章', '机关纪委印章'].includes(seal)
      ? ('党组书记' as const)
      : ('局长' as const)
  }
  if (held.includes(tokens.duty('副局长'))) return '副局长' as const
  if (held.includes(officeHead(org))) return '办公室负责人' as const
  return org.leadersOn(day).some(({ id }) => id === person)
    ? ('党组成员' as const)
    : ('其他人' as const)
}

/**
 * Who is to approve: the office's seal its head, the Party's seals the secretary, the bureau's seal
 * the leader in charge, or the 局长 where it is of weight or the leader is not a deputy.
 */
export function approverOf(
  org: Directory,
  use: { seal: SealName; unit: UnitId; isComprehensive: boolean; applicant: number },
  day: string,
): { holder: number; name: string } | null {
  if (use.seal === '局办公室印章') return { holder: officeHead(org), name: '办公室负责人' }
  const chief = director(org, day)
  const leader = org.leaderOf(use.unit, day)
  const isParty = ['党组印章', '机关党委印章', '机关纪委印章'].includes(use.seal)
  const isBureau = use.seal === '局印章' || use.seal === '公务员局印章'
  const fits =
    leader !== undefined &&
    leader.id !== use.applicant &&
    (!isBureau || ['局长', '副局长'].includes(approverRank(org, leader.id, use.seal, day)))
  const person = isParty || use.isComprehensive || !fits ? chief : leader
  return person ? { holder: tokens.person(person.id), name: person.name } : null
}

/** Whoever keeps the seal: by the register, or by the organisation where it is not registered. */
export function holderOf(ctx: Ctx<SealUse>): number | Refusal {
  const { data, org } = ctx
  const entry = data.registered ? ctx.others.get(data.registered) : undefined
  if (!data.registered) return keeperOf(org, data.seal, data.unit)
  const kept = entry?.type === 'seal' ? (entry.data as Seal) : undefined
  if (!kept || kept.kind !== data.seal || (data.sealName !== '' && kept.name !== data.sealName)) {
    return refuse('申请的印章与印章台账不符，请申请人重新选择印章。')
  }
  return entry!.state === 'kept'
    ? tokens.person(kept.keeper)
    : refuse(`${kept.name}${entry!.state === 'handing' ? '正在移交' : '已停用'}，现在不能用印。`, {
        clause: '30.4f',
        cite: '第三十条(四)',
      })
}
