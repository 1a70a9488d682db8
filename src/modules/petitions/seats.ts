import type { Ctx } from '#kernel/matters/matter.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { tokens, type Directory, type Person, type UnitId } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { director, headSeat, isLeader, officeHead, policyCode } from '#modules/office.ts'
import type { Petition } from '#modules/petitions/data.ts'

/** Who handles a petition: nobody it is about, and the desk not what is about the desk. */

export const deskCode = 'arbitration'
export type About = Pick<Petition, 'about' | 'aboutUnits' | 'isAboutDesk'>
type Asking = Pick<Ctx<Petition>, 'org' | 'today'>

/** 信访科, which is also the 仲裁院. */
export const ownDesk = (org: Directory): UnitId => {
  const unit = org.unitByCode(deskCode)
  if (!unit) throw new Error(`organisation has no unit "${deskCode}"`)
  return unit.id
}

/** 信访科负责人. */
export const deskHead = (org: Directory): number => headSeat(org, ownDesk(org)) ?? officeHead(org)

/** Units complained of, and those of the persons complained of; leaders stand for themselves. */
export function unitsAbout(
  { about, aboutUnits }: Pick<Petition, 'about' | 'aboutUnits'>,
  org: Directory,
  day: Day,
): UnitId[] {
  const homes = about.flatMap((id) => {
    const home = org.homeUnitOf(id, day)
    return home && home.kind !== '局领导' ? [home.id] : []
  })
  return [...new Set([...aboutUnits, ...homes])]
}

/** 被反映的人员、科室 as tokens (第三十三条(七)3, 第十四条(八)). */
export function barredFrom(data: About, org: Directory, day: Day): number[] {
  return [
    ...data.about.map((id) => tokens.person(id)),
    ...unitsAbout(data, org, day).map((unit) => tokens.unit(unit)),
  ]
}

export const isKeptFrom = (data: About, org: Directory, person: number, day: Day): boolean => {
  const barred = barredFrom(data, org, day)
  return org.tokensOf(person, day).some((token) => barred.includes(token))
}

/** 反映仲裁、信访科或其分管领导的, 政策法规科 takes the desk's place (第三十三条(三)). */
export function deskOf(data: About, { org, today }: Asking): UnitId {
  const own = ownDesk(org)
  const leader = org.leaderOf(own, today)
  const isOwn =
    data.isAboutDesk ||
    unitsAbout(data, org, today).includes(own) ||
    (leader !== undefined && data.about.includes(leader.id))
  const other = org.unitByCode(policyCode)?.id
  return isOwn && other !== undefined ? other : own
}

export const deskSeat = (data: About, ctx: Asking): number =>
  headSeat(ctx.org, deskOf(data, ctx)) ?? officeHead(ctx.org)

/** Whose hands it is in at the desk. */
export const clerkSeat = (data: Petition, ctx: Asking): number =>
  data.clerk === null ? deskSeat(data, ctx) : tokens.person(data.clerk)

/** 分管信访局领导, or for what is about them another leader it is not about. */
export function leaderFor(data: About, ctx: Asking): Person | Refusal {
  const { org, today } = ctx
  const usual = [org.leaderOf(deskOf(data, ctx), today), director(org, today)]
  const all = [...usual, ...org.leadersOn(today)].filter((one) => one !== undefined)
  return (
    all.find(({ id }) => !isKeptFrom(data, org, id, today)) ??
    refuse('局领导都须回避，请转送上级机关或上级纪检监察机关办理。', {
      clause: '33.7.3',
      cite: '第三十三条(七)3',
    })
  )
}

/** 局主要领导; what is about them goes to the organ above. */
export function chiefFor(data: About, { org, today }: Asking): Person | Refusal {
  const chief = director(org, today)
  return chief && !isKeptFrom(data, org, chief.id, today)
    ? chief
    : refuse('反映局主要领导的，请报上级机关或上级纪检监察机关办理。', {
        clause: '33.7.3',
        cite: '第三十三条(七)3',
      })
}

/** Whoever belongs to the desk that handles it. */
export const isOfDesk = (ctx: Asking & Pick<Ctx<About>, 'actor' | 'data'>): boolean =>
  ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === deskOf(ctx.data, ctx)

export const isActingLeader = (ctx: Ctx<Petition>): boolean =>
  isLeader(ctx.org, ctx.behalf?.principal ?? ctx.actor.person, ctx.today)

/** 机关党委专职副书记 and the members of 机关纪委, who are told of complaints about the staff. */
export function disciplineSeats(org: Directory): number[] {
  const party = headSeat(org, org.unitByCode('party-committee')?.id)
  const discipline = org.unitByCode('discipline')
  return [...(party === null ? [] : [party]), ...(discipline ? [tokens.unit(discipline.id)] : [])]
}
