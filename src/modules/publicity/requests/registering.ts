import { instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, limitOf } from '#modules/decide.ts'
import { isOfOffice, officeHead, officeOf } from '#modules/office.ts'
import { intake, online, type Request, type State } from '#modules/publicity/requests/data.ts'
import { clerkSeat } from '#modules/publicity/requests/seats.ts'
import {
  disclosureAnswer,
  disclosureCorrection,
} from '#rulebook/articles/a51-disclosure-requests.ts'

/** 登记 (第五十一条(二)2): by the office from a letter or a visit, by the citizen on the public site. */

const act = actionsOf<Request, State>()
const basis = [
  { clause: '51.2.2c', cite: '第五十一条(二)2' },
  { clause: '51.6.3', cite: '第五十一条(六)3' },
]

const draws = (_input: unknown, today: string): string => `公开申请/${today.slice(0, 4)}`
const numberOf = (ctx: Ctx<Request>): string =>
  `公开申〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`

/** The statutory term to answer, from the day of receipt (or of the correction). */
export const answerClock = (ctx: Ctx<Request>, from: string): ClockOp[] =>
  clockOf(limitOf(disclosureAnswer, ctx, {}), {
    key: 'answer',
    label: '答复申请人（《政府信息公开条例》）',
    from: instantOf(from, '12:00').toISOString(),
  })

const blank = {
  clerk: null,
  correction: null,
  assigned: null,
  thirdParty: null,
  extension: null,
  answer: null,
  given: [],
  cleared: null,
  approved: null,
  served: null,
  lapses: [],
  endedOn: null,
} as const

const toExamine = (ctx: Ctx<Request>, data: Request) => ({
  state: 'examining' as const,
  data,
  title: `政府信息公开申请：${data.subject}`,
  number: numberOf(ctx),
  unit: officeOf(ctx.org),
  clocks: [
    ...answerClock(ctx, data.received),
    ...clockOf(limitOf(disclosureCorrection, ctx, {}), {
      key: 'examine',
      label: '审查，须补正的一次性告知（《政府信息公开条例》）',
      from: instantOf(data.received, '12:00').toISOString(),
    }),
  ],
  open: [
    {
      step: 'examine',
      label: '审查政府信息公开申请',
      holder: clerkSeat(data, ctx),
      rank: 1 as const,
      clock: { key: 'examine' },
    },
  ],
})

export const create = act(intake, {
  label: '登记公开申请',
  from: ['examining'],
  to: ['examining'],
  primary: true,
  undo: false,
  who: { label: '办公室', test: isOfOffice },
  clauses: basis,
  draws,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    if (input.received > ctx.today) {
      return refuse('收到日期不能晚于今天。', { field: 'received', status: 400 })
    }
    if (input.applicant === '法人或其他组织' && input.organ === '') {
      return refuse('请填写单位名称。', { field: 'organ', status: 400 })
    }
    const data: Request = { ...blank, given: [], lapses: [], ...input, clerk: ctx.actor.person }
    return {
      ...toExamine(ctx, data),
      files: files.map((file) => ({ ...file, role: '申请材料' })),
      say: `登记${input.channel}提出的公开申请`,
    }
  },
})

export const submit = act(online, {
  label: '申请政府信息公开',
  from: ['examining'],
  to: ['examining'],
  who: { label: '公民、法人和其他组织', citizen: 'only' },
  clauses: basis,
  draws,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    if (input.applicant === '法人或其他组织' && input.organ === '') {
      return refuse('请填写单位名称。', { field: 'organ', status: 400 })
    }
    const data: Request = {
      ...blank,
      given: [],
      lapses: [],
      channel: '网站',
      received: ctx.today,
      subject: '网上申请，待审查',
      ...input,
    }
    return {
      ...toExamine(ctx, data),
      files: files.map((file) => ({ ...file, role: '申请材料' })),
      notices: [
        { to: [officeHead(ctx.org)], kind: '通知', text: '网上收到政府信息公开申请，请审查。' },
      ],
      say: '申请人在网上提交',
    }
  },
})
