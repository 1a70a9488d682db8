import type { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decided } from '#rulebook/kit.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { director, officeHead } from '#modules/office.ts'
import type { Petition, State } from '#modules/petitions/data.ts'
import type { intake } from '#modules/petitions/intake.ts'
import { clerkSeat, leaderFor } from '#modules/petitions/seats.ts'
import { acceptanceServed, proposalWithin } from '#rulebook/articles/a56-petition-procedure.ts'
import { reviewAccepted, reviewOpinionServed } from '#rulebook/articles/a56-petition-reply.ts'
import { visitRepresentatives } from '#rulebook/articles/a56-petition-service.ts'
import {
  groupVisit,
  petitionAssignedDue,
  reviewReportedAtOnce,
  visitReception,
} from '#rulebook/articles/a33-petition-handling.ts'
import {
  caseLeaderNaming,
  caseLeaderNeeded,
  petitionGravity,
} from '#rulebook/articles/a33-petition-leaders.ts'
import { petitionAssigned } from '#rulebook/articles/a33-petition-scope.ts'
import { urgentNeeded, urgentWithin } from '#rulebook/articles/a50-information.ts'

/** What a petition begins with: what must be right about it, its limits, who is told at once. */

/** The day it came to the bureau, on which every limit begins (第五十六条(一)1). */
export const receivedOn = ({ at }: Pick<Petition, 'at'>): string => at.slice(0, 10)

/** 属本局受理的: of a section's function, handed down, about our own staff, or a review (第三十三条(七)). */
export const isOwnBusiness = (data: Petition): boolean =>
  data.section !== null ||
  data.source !== '群众' ||
  data.purpose === '复查申请' ||
  data.isAboutDesk ||
  data.about.length + data.aboutUnits.length > 0

/** `欠薪（王**等12人）`: what a petition is called wherever it is named. */
export const titleOf = ({ subject, petitioners, people }: Petition): string => {
  const first = petitioners[0]?.name.masked
  const crowd = people > 1 ? `等${people}人` : ''
  return `${subject}（${first ?? (crowd ? '' : '匿名')}${crowd}）`
}

export type Registered = Omit<z.output<typeof intake>, 'files' | 'origin'>

/** Everything that is still to come. */
export function blank(input: Registered, ctx: Ctx<Petition>): Petition {
  const { people, isToCapital, hasDanger, hasMedia, source } = input
  const isSet = false
  const grave = decide(petitionGravity, ctx, { people, isToCapital, hasDanger, hasMedia, isSet })
  const isAssigned = source === '上级交办'
  return {
    ...input,
    isOnline: false,
    clerk: null,
    proposal: null,
    grounds: '',
    approval: null,
    lead: null,
    isGrave: grave.outcome === '重大',
    isComplex: false,
    instruction: null,
    meetings: [],
    caseLeader: null,
    needsCaseLeader: decide(caseLeaderNeeded, ctx, { isToCapital, people, isAssigned, isSet })
      .outcome,
    acts: [],
    urgentReport: null,
    early: null,
    servings: [],
    acceptedOn: null,
    dispute: null,
    team: null,
    trips: [],
    findings: [],
    extension: null,
    draft: null,
    instructed: null,
    isIssued: false,
    reviewOrgan: '云南省人力资源和社会保障厅',
    reply: null,
    attitude: null,
    told: null,
    advice: null,
    guidedTo: null,
    countySignedOn: null,
    countyResult: '',
    reportedUp: null,
    asked: null,
    supplements: [],
    recalled: '',
    joinedTo: null,
    joinedWith: null,
    joined: [],
    caseFiles: null,
    closedOn: null,
    volume: '',
    consolidated: null,
  }
}

/** What is wrong with the registration itself. */
export function faultOf(
  ctx: Pick<Ctx<unknown>, 'now' | 'org' | 'calendar' | 'amendments' | 'matter'>,
  input: Registered,
): Refusal | Decided<unknown>[] {
  const isVisit = input.channel === '走访'
  if (input.at > minuteOf(ctx.now)) {
    return refuse('收到时间不能晚于现在。', { field: 'at', status: 400 })
  }
  const visit = isVisit
    ? decide(visitReception, ctx, {
        receivers: input.receivers.map((id) => ctx.org.person(id).name),
        place: input.place,
        isSigned: input.signature !== '',
      })
    : null
  if (visit && !visit.outcome) return refusalOf(visit, 'receivers')
  const crowd = decide(visitRepresentatives, ctx, {
    people: input.people,
    representatives: input.petitioners.length,
  })
  if (isVisit && !crowd.outcome) return refusalOf(crowd, 'petitioners')
  const assigned =
    input.source === '群众'
      ? null
      : decide(petitionAssigned, ctx, {
          source: input.source,
          organ: input.organ,
          letter: input.letter,
          waited: 0,
        })
  if (assigned && !assigned.outcome) return refusalOf(assigned, 'organ')
  return [visit, crowd, assigned].filter((one) => one !== null)
}

/** The limits that run from the day it came in. */
export function limits(ctx: Ctx<Petition>, data: Petition): ClockOp[] {
  if (data.purpose === '政策咨询') return []
  const from = instantOfMinute(data.at)
  const isReview = data.purpose === '复查申请'
  const organ = data.organDue
    ? decide(petitionAssignedDue, ctx, { organDue: data.organDue, ownDue: data.organDue }).outcome
    : null
  return [
    ...clockOf(limitOf(proposalWithin, ctx, {}), { key: 'propose', label: '拟办审签单报批', from }),
    ...clockOf(limitOf(isReview ? reviewAccepted : acceptanceServed, ctx, {}), {
      key: 'notice',
      label: isReview ? '送达复查受理告知书' : '送达受理或不予受理告知书',
      from,
    }),
    ...(isReview
      ? [
          ...clockOf(limitOf(reviewOpinionServed, ctx, {}), {
            key: 'reply',
            label: '送达复查意见',
            from,
          }),
          ...clockOf(limitOf(reviewReportedAtOnce, ctx, {}), {
            key: 'report',
            label: '复查请求报分管领导',
            from,
          }),
        ]
      : []),
    ...fixedClock(organ?.inside, {
      key: 'organ',
      label: `办结（${data.organ}要求${data.organDue}）`,
      cite: '第三十三条(十一)2',
      from,
      warn: [10, 5, 1],
    }),
  ]
}

/** What has to be told within two hours, and cases that a leader takes on himself. */
export function alarms(ctx: Ctx<Petition>, data: Petition) {
  const urgent = decide(urgentNeeded, ctx, {
    isSkipping: data.isSkipping || data.isToCapital,
    people: data.channel === '走访' ? data.people : 0,
    isUnstable: data.isUnstable || data.hasDanger,
  })
  const leader = leaderFor(data, ctx)
  const chief = director(ctx.org, ctx.today)
  const group = decide(groupVisit, ctx, { people: data.people })
  const open: NewTask[] = []
  const clocks: ClockOp[] = []
  if (urgent.outcome) {
    const ref = 'urgent'
    const within = limitOf(urgentWithin, ctx, {})
    clocks.push(
      ...clockOf(within, { key: ref, ref, label: '报送紧急信息', from: instantOfMinute(data.at) }),
    )
    open.push({
      step: 'urgent',
      label: '2小时内报送紧急信息',
      holder: clerkSeat(data, ctx),
      ref,
      rank: 0,
      clock: { key: ref, ref },
    })
  }
  if (data.needsCaseLeader && chief) {
    const ref = 'leader'
    clocks.push(
      ...clockOf(limitOf(caseLeaderNaming, ctx, {}), {
        key: ref,
        ref,
        label: '确定包案领导',
        from: ctx.now,
      }),
    )
    open.push({
      step: 'nameLeader',
      label: '确定包案领导',
      holder: tokens.person(chief.id),
      ref,
      rank: 0,
      clock: { key: ref, ref },
    })
  }
  const isTold = urgent.outcome || group.outcome === '集体'
  const who = [
    ...(isRefusal(leader) ? [] : [tokens.person(leader.id)]),
    ...(chief && urgent.outcome ? [tokens.person(chief.id), officeHead(ctx.org)] : []),
  ]
  const text = `${urgent.outcome ? '紧急信访' : '集体来访'}：${titleOf(data)}，${urgent.reason}。`
  return {
    open,
    clocks,
    notices: isTold ? [{ to: who, kind: 'chase', text }] : [],
    decisions: [urgent, group],
  }
}

/** On the desk of whoever is to propose, or to answer a question about policy. */
export function toWork(
  ctx: Ctx<Petition>,
  data: Petition,
): Pick<Change<Petition, State>, 'state' | 'data' | 'open'> {
  const isQuestion = data.purpose === '政策咨询'
  return {
    state: isQuestion ? 'advising' : 'proposing',
    data,
    open: [
      {
        step: isQuestion ? 'advise' : 'propose',
        label: isQuestion ? '解答政策咨询' : '填写拟办审签单',
        holder: clerkSeat(data, ctx),
        rank: 1,
        ...(isQuestion ? {} : { clock: { key: 'propose' } }),
      },
    ],
  }
}
