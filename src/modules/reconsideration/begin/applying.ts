import type { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx, Snapshot } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, limitOf, refusalOf } from '#modules/decide.ts'
import { isOf, isOfOffice, policyCode } from '#modules/office.ts'
import { failing, formalFindings, reckonedAgain } from '#modules/reconsideration/begin/findings.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { outcomeOf } from '#modules/reconsideration/decide/filing.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { application, online, signingIn } from '#modules/reconsideration/intake.ts'
import { respondentName, unitNamer } from '#modules/reconsideration/parties.ts'
import { clerkSeat, deskOf, deskSeat } from '#modules/reconsideration/seats.ts'
import { examinedWithin } from '#rulebook/articles/a57-reconsideration.ts'
import { reconsiderationLimit } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 申请 (第五十七条(一)): on paper, recorded on the spot, or sent in by the citizen. Receipt is acceptance. */

const act = actionsOf<Reconsideration, State>()
type Application = Omit<z.output<typeof application>, 'files' | 'way' | 'earlier'> & {
  readonly way: Reconsideration['way']
}

const draws = (_input: unknown, today: string): string => `复议/${today.slice(0, 4)}`
const numberOf = (ctx: Ctx<Reconsideration>): string =>
  `复议〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`

/** `不服砚山县人社局行政处罚（欧**）`: what it is called wherever it is named. */
export function titleOf(data: Reconsideration, { org }: Pick<Ctx<unknown>, 'org'>): string {
  const { applicants, actKind } = data
  const many = applicants.length > 1 ? `等${applicants.length}人` : ''
  const respondent = respondentName(data, unitNamer(org))
  return `不服${respondent}${actKind}（${applicants[0]!.name.masked}${many}）`
}

function blank(input: Application, ctx: Ctx<Reconsideration>): Reconsideration {
  return reckonedAgain(ctx, {
    ...input,
    repeats: '',
    clerk: null,
    limit: { last: '', reason: '', isLate: false },
    supplementAsked: null,
    supplements: [],
    examined: null,
    pending: [],
    servings: [],
    answerDays: null,
    answerDue: null,
    answer: null,
    isAnswerLapsed: false,
    rejectedEvidence: [],
    stayAsked: null,
    stay: null,
    stayRefused: '',
    hearings: [],
    accessAsked: [],
    accesses: [],
    norms: [],
    extension: null,
    opinion: null,
    checked: null,
    meetings: [],
    decision: null,
    sealUse: null,
    suitDays: null,
    suitUntil: {},
    overdue: null,
    suits: [],
    performed: null,
    redos: [],
    urged: [],
    enforcement: null,
    courtNotices: [],
    ended: null,
  })
}

/** 5 working days to examine, 60 days to decide: both from receipt (第五十七条(二)1、(三)3). */
function clocks(ctx: Ctx<Reconsideration>, { at }: Reconsideration): ClockOp[] {
  const from = instantOfMinute(at)
  const base = limitOf(reconsiderationLimit, ctx, { isExtended: false })
  const most = limitOf(reconsiderationLimit, ctx, { isExtended: true }).outcome
  const { outcome } = base
  const extend = {
    max: (most?.amount ?? 0) - (outcome?.amount ?? 0),
    approver: '行政复议委员会主任',
    cite: '第五十七条(三)3(1)',
  }
  return [
    ...clockOf(limitOf(examinedWithin, ctx, {}), { key: 'examine', label: '审查申请', from }),
    ...clockOf(
      { ...base, outcome: outcome && { ...outcome, extend } },
      { key: 'decide', label: '作出复议决定', from },
    ),
  ]
}

function faultOf(ctx: Ctx<Reconsideration>, data: Reconsideration): Refusal | null {
  if (data.at > minuteOf(ctx.now)) {
    return refuse('收到时间不能晚于现在。', { field: 'at', status: 400 })
  }
  if (data.knownOn > data.at.slice(0, 10)) {
    return refuse('收到通知书之日不能晚于申请之日。', { field: 'knownOn', status: 400 })
  }
  const { obstacleFrom: from, obstacleUntil: until } = data
  if ((from === null) !== (until === null) || (from !== null && until! < from)) {
    return refuse('障碍的开始和最后一日须一起填写，先后不能颠倒。', {
      field: 'obstacleUntil',
      status: 400,
    })
  }
  const respondent = wrongRespondent(ctx, data)
  if (respondent) return respondent
  const no = failing(formalFindings(ctx, data))
  if (no) return refusalOf(no.decided, no.field)
  if (data.way === '口头' && data.signature === '') {
    return refuse('口头申请须当场记录、宣读并由申请人签字。', {
      field: 'signature',
      clause: '57.1.3',
      cite: '第五十七条(一)3',
    })
  }
  return null
}

function wrongRespondent(
  ctx: Ctx<Reconsideration>,
  { level, respondent }: Pick<Reconsideration, 'level' | 'respondent'>,
): Refusal | null {
  if (level !== '县（市）级局') return null
  const isCounty = ctx.org
    .unitsOn(ctx.today)
    .some(({ id, kind }) => id === respondent && kind === '县市局')
  return isCounty
    ? null
    : refuse('请选择作出行为的县（市）人社局。', {
        field: 'respondent',
        clause: '57.1.2.3',
        cite: '第五十七条(一)2(3)',
      })
}

const toExamine = (ctx: Ctx<Reconsideration>, data: Reconsideration) => ({
  state: 'examining' as const,
  data,
  open: [
    {
      step: 'examine',
      label: '审查复议申请',
      holder: clerkSeat(data, ctx),
      rank: 1,
      clock: { key: 'examine' },
    },
  ],
})

const waiting = (ctx: Ctx<Reconsideration>, data: Reconsideration) => ({
  state: 'received' as const,
  data,
  open: [
    {
      step: 'signIn',
      label: '接收复议申请',
      holder: deskSeat(ctx.org),
      rank: 1,
      clock: { key: 'examine' },
    },
  ],
})

/** How the earlier one ended: withdrawn, it is looked at whether facts and reasons are the same. */
function repeatWords({ number, data }: Snapshot): string {
  const earlier = data as Reconsideration
  const end = outcomeOf(earlier) || '在办'
  const isRecalled = earlier.ended?.ground === '申请人撤回'
  return `${number}（${end}）${isRecalled ? '，已撤回，请核对是否同一事实和理由' : ''}`
}

const clauses = [
  { clause: '57.1.1a', cite: '第五十七条(一)1' },
  { clause: '57.1.3', cite: '第五十七条(一)3' },
]

export const create = act(application, {
  label: '登记复议申请',
  from: ['received'],
  to: ['received', 'examining'],
  primary: true,
  undo: false,
  who: {
    label: '政策法规科，收到申请书的办公室',
    test: (ctx) => isOf(ctx, policyCode) || isOfOffice(ctx),
  },
  clauses,
  draws,
  refers: ({ earlier }) => (earlier === null ? [] : [earlier]),
  run: (ctx) => {
    const { files, earlier, ...input } = ctx.input
    const before = earlier === null ? undefined : ctx.others.get(earlier)
    if (earlier !== null && before?.type !== 'reconsideration') {
      return refuse('没有这一件复议，或您无权查看。', { field: 'earlier', status: 400 })
    }
    const begun = { ...blank(input, ctx), repeats: before ? repeatWords(before) : '' }
    const wrong = faultOf(ctx, begun)
    if (wrong) return wrong
    const isOwn = isOf(ctx, policyCode)
    const data: Reconsideration = { ...begun, clerk: isOwn ? ctx.actor.person : null }
    return {
      ...(isOwn ? toExamine(ctx, data) : waiting(ctx, data)),
      title: titleOf(data, ctx),
      number: numberOf(ctx),
      unit: deskOf(ctx.org),
      clocks: clocks(ctx, data),
      files: files.map((file) => ({ ...file, role: '申请书、证据' })),
      ...(before ? { links: [{ to: before.id, kind: '先前复议' }] } : {}),
      say: `登记${data.way}申请，${data.at.slice(0, 10)}收到即为受理，申请期限至${data.limit.last}`,
    }
  },
})

export const submit = act(online, {
  label: '申请行政复议',
  from: ['received'],
  to: ['received'],
  who: { label: '群众', citizen: 'only' },
  clauses,
  draws,
  run: (ctx) => {
    const { files, name, kind, idNumber, phone, address, organ, ...given } = ctx.input
    const begun = blank(
      {
        way: '网上',
        at: minuteOf(ctx.now),
        applicants: [{ name, kind, idNumber, phone, address, isRepresentative: false }],
        applicantState: '本人',
        relation: '本人',
        standingProof: '',
        agents: [],
        thirdParties: [],
        // As the applicant calls it, until the section has looked.
        level: '其他',
        respondent: null,
        otherOrgan: organ,
        actKind: '其他行为',
        recorder: null,
        signature: '',
        about: [],
        ...given,
      },
      ctx,
    )
    const wrong = faultOf(ctx, begun)
    if (wrong) return wrong
    return {
      ...waiting(ctx, begun),
      title: titleOf(begun, ctx),
      number: numberOf(ctx),
      unit: deskOf(ctx.org),
      clocks: clocks(ctx, begun),
      files: files.map((file) => ({ ...file, role: '申请人提交' })),
      say: '申请人在网上提交复议申请，收到即为受理',
    }
  },
})

export const signIn = act(signingIn, {
  label: '接收登记',
  from: ['received'],
  to: ['examining'],
  primary: true,
  undo: false,
  who: { label: '政策法规科负责人', steps: ['signIn'] },
  clauses: [{ clause: 'ch1.2.3e', cite: '第一章二(三)' }],
  run: (ctx) => {
    const { clerk: chosen, about, ...input } = ctx.input
    const wrong = wrongRespondent(ctx, input)
    if (wrong) return wrong
    const clerk = chosen ?? ctx.behalf?.principal ?? ctx.actor.person!
    const isHere = personOf(ctx, clerk) && ctx.org.homeUnitOf(clerk, ctx.today)?.code === policyCode
    if (!isHere) return refuse('经办人须为政策法规科在岗人员。', { field: 'clerk', status: 400 })
    if (about.includes(clerk)) {
      return refuse('经办人与本案有利害关系，须回避。', { field: 'clerk', status: 400 })
    }
    const data: Reconsideration = {
      ...ctx.data,
      ...input,
      about: [...new Set([...ctx.data.about, ...about])],
      clerk,
    }
    return {
      ...toExamine(ctx, data),
      title: titleOf(data, ctx),
      say: `接收登记，${ctx.org.person(clerk).name}经办`,
    }
  },
})
