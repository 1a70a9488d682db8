import {
  tokens,
  type Directory,
  type Person,
  type PersonId,
  type Unit,
  type UnitId,
} from '#kernel/org/directory.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Ctx } from '#kernel/matters/matter.ts'

/** Seats of the office (办公室) that documents pass through; found by the office's code and duties. */

export const officeCode = 'office'
export const personnelCode = 'personnel'
export const policyCode = 'policy'

/** A setting is missing in the organisation; the message tells the system administrator what. */
function missing(what: string): never {
  throw new Error(`organisation has no ${what}`)
}

export function officeOf(org: Directory): UnitId {
  return org.unitByCode(officeCode)?.id ?? missing('unit "office"')
}

/** Whoever acts, and the organisation as it is on the day. */
type Asking = Pick<Ctx<unknown>, 'org' | 'actor' | 'today'>

const homeOf = ({ org, actor, today }: Asking): Unit | undefined =>
  org.homeUnitOf(actor.person ?? 0, today)

/** 工作人员: whoever belongs to a unit. */
export const isStaff = (ctx: Asking): boolean => homeOf(ctx) !== undefined

/** Whether somebody belongs to the unit with this code. */
export const isOf = (ctx: Asking, code: string): boolean => homeOf(ctx)?.code === code

export const isOfOffice = (ctx: Asking): boolean => isOf(ctx, officeCode)

/** The bureau's own name, as printed; empty where the organisation does not have it. */
export const bureauName = (org: Directory): string =>
  org.units.find(({ kind }) => kind === '局机关')?.name ?? ''

/** 收发员: who may sign for what comes in. */
export function mailroom(org: Directory): number {
  const post = org.postOf(officeOf(org), '收发员') ?? org.postsWith('收发员')[0]
  return tokens.post((post ?? missing('post 收发员')).id)
}

/** The seat of a unit's head (科室负责人); `null` where the bureau has no such unit or post. */
export function headSeat(org: Directory, unit: UnitId | undefined): number | null {
  const post = unit === undefined ? undefined : org.postOf(unit, '科室负责人')
  return post ? tokens.post(post.id) : null
}

/** 办公室主任. */
export function officeHead(org: Directory): number {
  return headSeat(org, officeOf(org)) ?? missing('post 办公室主任')
}

/** 档案管理员, or the 收发员 where the office has none. */
export function archivist(org: Directory): number {
  const post = org.postsWith('档案管理员')[0]
  return post ? tokens.post(post.id) : mailroom(org)
}

/** 人事教育科负责人, for 查办; null where the bureau has no such unit. */
export function investigator(org: Directory): number | null {
  return headSeat(org, org.unitByCode(personnelCode)?.id)
}

/** 局长, where there is one in office. */
export function director(org: Directory, day: Day): Person | undefined {
  return org.leadersOn(day).find(({ id }) => org.tokensOf(id, day).includes(tokens.duty('局长')))
}

/** The post of a unit's head, where somebody else than this person holds it; else `null`. */
export function headBeside(
  org: Directory,
  unit: UnitId,
  person: PersonId,
  day: Day,
): number | null {
  const isOther = org.headOf(unit, day).people.some(({ id }) => id !== person)
  return isOther ? headSeat(org, unit) : null
}

export function isLeader(org: Directory, person: PersonId | null, day: Day): boolean {
  return person !== null && org.leadersOn(day).some((leader) => leader.id === person)
}

/** Units that papers may be given to: 科室 in the wide sense of 第二条(五), and the county bureaus. */
const handling = ['内设机构', '直属机构', '经办机构', '县市局']

export function isHandlingUnit(org: Directory, unit: UnitId, day: Day): boolean {
  return org.unitsOn(day).some((u) => u.id === unit && handling.includes(u.kind))
}
