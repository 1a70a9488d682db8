import { z } from 'zod'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { finished } from '#modules/service/finished.ts'

/** 服务申请: what a citizen hands in at a window, under the promise that was published (第十四条). */

export const applicationInput = z.strictObject({
  item: shown(z.uuid('请选择服务事项。'), '服务事项', { input: 'hidden' }),
  name: shown(personal('name'), '姓名', { input: 'line', span: 4 }),
  phone: shown(personal('phone'), '联系电话', { input: 'line', span: 4 }),
  idNumber: shown(personalIfAny('idNumber'), '证件号码', { input: 'line', span: 4 }),
  unit: shown(words(60), '单位（个人的不填）', { input: 'line', span: 6 }).default(''),
  /** Papers handed in, by the names published. */
  papers: shown(z.array(words(100)).max(40), '收到的材料', { input: 'hidden' }).default([]),
  /** 分; what was asked of the applicant. */
  charged: shown(z.int().min(0).max(100_000_000), '收费（分）', {
    input: 'number',
    span: 3,
  }).default(0),
  handler: shown(ref.nullable(), '经办人（不填的按承办科室）', {
    input: 'person',
    span: 6,
  }).default(null),
  note: shown(words(300), '说明', { input: 'line' }).default(''),
  /** The 首问登记 it came from. */
  origin: shown(z.uuid().nullable(), '首问登记', { input: 'hidden' }).default(null),
})

const wanted = z.object({ paper: z.string(), basis: z.string() })

export const applicationData = applicationInput.omit({ handler: true, origin: true }).extend({
  name: sealed,
  phone: sealed,
  idNumber: sealed,
  itemName: z.string(),
  kind: z.string(),
  owner: z.int(),
  edition: z.int(),
  /** 工作日 promised, as published on the day of acceptance. */
  limit: z.int(),
  statutory: z.int().nullable(),
  /** Names of papers that may be asked for: what is published. */
  published: z.array(wanted),
  receivedBy: z.int(),
  handler: z.int(),
  /** 一次性告知: what was missing when it was told, and what is still missing. */
  notice: z.object({ on: day, by: z.int(), papers: z.array(wanted) }).nullable(),
  missing: z.array(wanted),
  /** Papers asked for later that the notice did not name: 过错线索 (第二十二条(四)13). */
  clues: z.array(z.object({ on: day, papers: z.array(z.string()), reason: z.string() })),
  accepted: day.nullable(),
  acceptedBy: z.int().nullable(),
  reviewedBy: z.int().nullable(),
  decision: z.object({ outcome: z.string(), by: z.int(), basis: z.string() }).nullable(),
  /** Last day by the promise, and whether it was kept. */
  due: day.nullable(),
  isBroken: z.boolean(),
  delivered: z.object({ on: day, way: z.string(), what: z.string() }).nullable(),
  finished: finished.nullable(),
})
export type Application = z.output<typeof applicationData>

export const applicationStates = {
  supplementing: { label: '待补正' },
  working: { label: '办理中' },
  deciding: { label: '待决定' },
  delivering: { label: '待送达' },
  waiting: { label: '待领取' },
  done: { label: '办结', end: 'done' },
  declined: { label: '不予受理', end: 'void' },
  withdrawn: { label: '申请人撤回', end: 'void' },
} as const
export type ApplicationState = keyof typeof applicationStates
export type ApplicationStep = 'create' | 'supplement' | 'handle' | 'decide' | 'deliver' | 'collect'

export const decidedKinds = ['行政许可', '审批核准考核']
