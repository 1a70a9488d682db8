import type { z } from 'zod'
import { dayOf, instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decided } from '#rulebook/kit.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { linesOf } from '#modules/fields.ts'
import { director, isOf, isOfOffice, officeHead } from '#modules/office.ts'
import { intake, online, signingIn, type Petition, type State } from '#modules/petitions/data.ts'
import { clerkSeat, deskCode, deskOf, deskSeat, leaderFor } from '#modules/petitions/seats.ts'
import {
  acceptanceServed,
  letterHandedOver,
  proposalWithin,
} from '#rulebook/articles/a56-petition-procedure.ts'
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

/** 登记 (第三十三条(一)(十), 第五十六条(一)): by the desk, by the office that got the letter, by the citizen. */

const act = actionsOf<Petition, State>()

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

type Registered = Omit<z.output<typeof intake>, 'files'>

/** Everything that is still to come. */
function blank(input: Registered, ctx: Ctx<Petition>): Petition {
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
    organ: '云南省人力资源和社会保障厅',
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
    closedOn: null,
    volume: '',
  }
}

/** What is wrong with the registration itself. */
function faultOf(ctx: Ctx<Petition>, input: Registered): Refusal | Decided<unknown>[] {
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

const draws = (_input: unknown, today: string): string => `信访/${today.slice(0, 4)}`
const numberOf = (ctx: Ctx<Petition>): string =>
  `信访〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`

/** The limits that run from the day it came in. */
function limits(ctx: Ctx<Petition>, data: Petition): ClockOp[] {
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
function alarms(ctx: Ctx<Petition>, data: Petition) {
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
function toWork(
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

export const create = act(intake, {
  label: '登记信访件',
  from: ['received'],
  to: ['received', 'proposing', 'advising'],
  primary: true,
  undo: false,
  who: { label: '信访科，收到来信的办公室', test: (ctx) => isOf(ctx, deskCode) || isOfOffice(ctx) },
  clauses: [
    { clause: '33.1a', cite: '第三十三条(一)' },
    { clause: '33.10.1', cite: '第三十三条(十)1' },
    { clause: '56.1.1.0', cite: '第五十六条(一)1' },
  ],
  draws,
  refers: ({ earlier }) => earlier,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const checked = faultOf(ctx, input)
    if (isRefusal(checked)) return checked
    const begun = blank(input, ctx)
    const isOwn = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)?.id === deskOf(begun, ctx)
    const data: Petition = { ...begun, clerk: isOwn ? ctx.actor.person : null }
    const alarm = alarms(ctx, data)
    const work = isOwn ? toWork(ctx, data) : waiting(ctx, data)
    const received = decide(letterHandedOver, ctx, {
      received: receivedOn(data),
      registered: ctx.today,
    })
    return {
      ...work,
      title: titleOf(data),
      number: numberOf(ctx),
      unit: deskOf(data, ctx),
      open: [...work.open!, ...alarm.open],
      clocks: [...limits(ctx, data), ...alarm.clocks],
      notices: alarm.notices,
      files: files.map((file) => ({ ...file, role: '信件影像、材料' })),
      links: input.earlier
        .filter((id) => ctx.others.has(id))
        .map((to) => ({ to, kind: '先前信访' })),
      decisions: [...checked, received, ...alarm.decisions],
      say: `登记${input.channel}${input.purpose}：${titleOf(data)}${isOwn ? '' : '，移交登记'}`,
    }
  },
})

const waiting = (ctx: Ctx<Petition>, data: Petition) => ({
  state: 'received' as const,
  data,
  open: [
    {
      step: 'signIn',
      label: '接收登记信访件',
      holder: deskSeat(data, ctx),
      rank: 1,
      clock: { key: 'propose' },
    },
  ],
})

export const submit = act(online, {
  label: '提交信访事项',
  from: ['received'],
  to: ['received'],
  who: { label: '群众', citizen: 'only' },
  clauses: [{ clause: '33.1a', cite: '第三十三条(一)' }],
  draws,
  run: (ctx) => {
    const { files, name, phone, idNumber, address, ...given } = ctx.input
    const input: Registered = {
      channel: '网站留言',
      source: '群众',
      at: minuteOf(ctx.now),
      people: 1,
      organ: '',
      letter: '',
      organDue: null,
      subject: `网上${given.purpose}`,
      claims: '待登记',
      section: null,
      about: [],
      aboutUnits: [],
      replyNumber: '',
      answeredOn: null,
      firstHandler: '',
      excuse: '',
      receivers: [],
      place: '',
      signature: '',
      broughtBy: null,
      firstAnswer: '',
      isSkipping: false,
      isToCapital: false,
      isUnstable: false,
      hasDanger: false,
      hasMedia: false,
      earlier: [],
      ...given,
      petitioners: [{ name, phone, idNumber, address }],
    }
    const data: Petition = { ...blank(input, ctx), isOnline: true }
    return {
      ...waiting(ctx, data),
      title: titleOf(data),
      number: numberOf(ctx),
      unit: deskOf(data, ctx),
      clocks: limits(ctx, data),
      files: files.map((file) => ({ ...file, role: '群众提交' })),
      say: '信访人在网上提交',
    }
  },
})

export const signIn = act(signingIn, {
  label: '接收登记',
  from: ['received'],
  to: ['proposing', 'advising', 'received'],
  primary: true,
  undo: false,
  who: { label: '信访科负责人', steps: ['signIn'] },
  clauses: [{ clause: '56.1.1.0', cite: '第五十六条(一)1' }],
  run: (ctx) => {
    const { clerk: chosen, ...input } = ctx.input
    const clerk = chosen ?? ctx.behalf?.principal ?? ctx.actor.person!
    const data: Petition = { ...ctx.data, ...input, clerk }
    const desk = deskOf(data, ctx)
    if (desk !== deskOf(ctx.data, ctx)) {
      // It turned out to be about the desk: another section takes it over.
      const moved = { ...data, clerk: null }
      return {
        ...waiting(ctx, moved),
        title: titleOf(moved),
        unit: desk,
        say: '反映本科室，移交其他科室登记',
      }
    }
    if (!personOf(ctx, clerk) || ctx.org.homeUnitOf(clerk, ctx.today)?.id !== desk) {
      return refuse('经办人须为本科室在岗人员。', { field: 'clerk', status: 400 })
    }
    return {
      ...toWork(ctx, data),
      title: titleOf(data),
      unit: desk,
      say: `接收登记，${ctx.org.person(clerk).name}经办，诉求${linesOf(data.claims).length}项，接信日${dayOf(instantOfMinute(data.at))}`,
    }
  },
})
