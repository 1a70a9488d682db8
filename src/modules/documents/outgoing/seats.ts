import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory, type Person, type UnitId } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Draft, Outgoing } from '#modules/documents/outgoing/data.ts'
import { decide } from '#modules/decide.ts'
import {
  archivist,
  director,
  headSeat,
  mailroom,
  officeHead,
  officeOf,
  policyCode,
} from '#modules/office.ts'
import { whoSigns } from '#rulebook/articles/a53-outgoing.ts'

/** Who holds which step of an outgoing document. */

type Asking = Ctx<Outgoing>

const solelyHeldBy = (org: Directory, post: number, person: number, day: string) => {
  const { people } = org.holdersOf(post, day)
  return people.length === 1 && people[0]!.id === person
}

/**
 * 核稿: the head of the drafter's section. A head who drafts has another deputy check the paper;
 * without a deputy, and for leaders, the paper goes to the office at once (`null`).
 */
export function checkerOf(ctx: Asking, unit: UnitId, drafter: number): number | null {
  const head = ctx.org.postOf(unit, '科室负责人')
  if (!head) return null
  if (!solelyHeldBy(ctx.org, head.id, drafter, ctx.today)) return tokens.post(head.id)
  const deputy = ctx.org.postOf(unit, '科室副职')
  const isHeld = deputy && ctx.org.holdersOf(deputy.id, ctx.today).people.length > 0
  return isHeld ? tokens.post(deputy.id) : null
}

/**
 * A seat of the office, or the head of 政策法规科 for a paper that the office may not know of: the reply
 * to a petition about the office (第三十三条(三), 第十四条(八)).
 */
const officeSeat = ({ org, matter }: Asking, seat: number): number => {
  const isBarred = matter.meta.barred?.includes(tokens.unit(officeOf(org))) ?? false
  return isBarred ? (headSeat(org, org.unitByCode(policyCode)?.id) ?? seat) : seat
}

/** 办公室审核: the 办公室主任; their own drafts are reviewed by a deputy. */
export const reviewerOf = (ctx: Asking, drafter: number): number =>
  officeSeat(ctx, usualReviewer(ctx, drafter))

function usualReviewer(ctx: Asking, drafter: number): number {
  const head = ctx.org.postOf(officeOf(ctx.org), '科室负责人')
  if (!head || !solelyHeldBy(ctx.org, head.id, drafter, ctx.today)) return officeHead(ctx.org)
  const deputy = ctx.org.postOf(officeOf(ctx.org), '科室副职')
  return deputy ? tokens.post(deputy.id) : officeHead(ctx.org)
}

/** The B 角 of a leader who is away; nobody when the B 角 is away as well. */
function standInOf(org: Directory, person: number, day: string): Person | undefined {
  return org
    .leadersOn(day)
    .find(
      ({ id }) =>
        !org.isAway(id, day) &&
        org.behalvesOf(id, day).some((b) => b.principal === person && b.ground === 'A-B角'),
    )
}

/**
 * 签发: 谁分管谁签发 (第五十三条(二)4). A leader who drafted or reviewed the paper does not sign it: it
 * goes to the 局长, and the 局长's own to the leader who stands in.
 */
export function signerOf(ctx: Asking, draft: Draft, unit: UnitId, drafter: number) {
  const { org, today } = ctx
  const chief = director(org, today)
  if (!chief) return refuse('没有在任的局长，请系统管理员先明确。')
  const usual =
    draft.signing === '综合性或较重要' || draft.code === '文人社党组'
      ? chief
      : org.unit(unit).kind === '局领导'
        ? chief
        : org.leaderOf(draft.signing === '办公室文件' ? officeOf(org) : unit, today)
  if (!usual) {
    return refuse(`${org.unit(unit).shortName}没有分管领导，请系统管理员先明确分管。`)
  }
  const isAway = org.isAway(usual.id, today) !== undefined
  const decided = decide(whoSigns, ctx, { kind: draft.signing, isAway })
  const others = org.leadersOn(today).filter(({ id }) => id !== usual.id && !org.isAway(id, today))
  const isTaken = usual.id === drafter
  const standIn = isAway ? standInOf(org, usual.id, today) : undefined
  // B角也外出的由局长签发；本人起草的由局长签发.
  const person: Person | undefined = isTaken
    ? chief.id === drafter
      ? others[0]
      : chief
    : isAway && !standIn && chief.id !== usual.id
      ? chief
      : usual
  if (!person) return refuse('没有可以签发的局领导。')
  const by = standIn ? `，${usual.name}外出，由B角${standIn.name}代签` : ''
  const why = isTaken
    ? `${usual.name}起草，改由${person.name}签发`
    : `${draft.signing}文件由${decided.outcome}签发${by}`
  return { person, why, decided }
}

/** A post of the office by duty, or the 收发员 where the office has none. */
function postAt(org: Directory, duty: '文印员' | '印章管理员'): number {
  const post = org.postOf(officeOf(org), duty) ?? org.postsWith(duty)[0]
  return post ? tokens.post(post.id) : mailroom(org)
}
export const printRoom = (org: Directory): number => postAt(org, '文印员')
export const sealKeeper = (org: Directory): number => postAt(org, '印章管理员')

/** Who prints, seals, numbers and sends out, files, and allows small changes, of this paper. */
export const printerOf = (ctx: Asking): number => officeSeat(ctx, printRoom(ctx.org))
export const sealerOf = (ctx: Asking): number => officeSeat(ctx, sealKeeper(ctx.org))
export const mailerOf = (ctx: Asking): number => officeSeat(ctx, mailroom(ctx.org))
export const filerOf = (ctx: Asking): number => officeSeat(ctx, archivist(ctx.org))
export const editorOf = (ctx: Asking): number => officeSeat(ctx, officeHead(ctx.org))
