import { z } from 'zod'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { attachments, day, plain, ref, shown, words } from '#modules/fields.ts'
import {
  revisitKinds,
  revisitMethods,
  revisitModes,
  revisitTopics,
} from '#rulebook/articles/a19-revisits.ts'

/** 执法回访 (第十九条): the case, how the revisit was arranged, what those it concerned answered. */

const after = { kind: ['事后回访'] }

export const caseInput = z.strictObject({
  kind: shown(z.enum(revisitKinds), '回访形式', { input: 'choice', span: 6 }).default('事后回访'),
  caseNumber: shown(words(60).min(2, '请填写案号。'), '案号', { input: 'line', span: 6 }),
  subject: shown(plain(100, 2), '执法事项', { input: 'line', hint: '不写当事人的姓名、名称。' }),
  handledBy: shown(ref, '承办机构', { input: 'unit', span: 6 }),
  finishedOn: shown(day.nullable(), '完成日期', { input: 'day', span: 6, when: after }).default(
    null,
  ),
  party: shown(personal('name'), '当事人', { input: 'line', span: 6 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 6 }),
})

const survey = { mode: ['普遍调查'] }

export const arrangement = z.strictObject({
  mode: shown(z.enum(revisitModes, '请选择。'), '怎样确定的', { input: 'choice' }),
  isRandom: shown(z.boolean(), '随机抽取', { span: 6, when: survey }).default(false),
  seed: shown(words(40), '抽样种子', { input: 'line', span: 6, when: survey }).default(''),
  method: shown(z.enum(revisitMethods, '请选择。'), '回访方式', { input: 'choice' }),
  visitors: shown(z.array(ref).min(1, '请选择回访人。').max(10), '回访人', { input: 'people' }),
  until: shown(day, '计划完成日期', { input: 'day', span: 6 }),
})

const topic = z.strictObject({
  topic: shown(z.enum(revisitTopics), '内容', { input: 'choice', span: 6 }),
  rating: shown(z.int().min(1).max(5).nullable(), '评分（1至5）', {
    input: 'number',
    span: 3,
  }).default(null),
  isRefused: shown(z.boolean(), '拒答', { span: 3 }).default(false),
})

export const answers = z.strictObject({
  on: shown(day, '回访日期', { input: 'day', span: 6 }),
  method: shown(z.enum(revisitMethods, '请选择。'), '方式', { input: 'choice', span: 6 }),
  contacted: shown(personal('name'), '回访对象', { input: 'line', span: 6 }),
  evidence: shown(words(100), '凭据（通话时间、签名、座谈记录）', {
    input: 'line',
    span: 6,
  }).default(''),
  topics: shown(z.array(topic).max(revisitTopics.length), '逐项评分', { input: 'rows' }).default(
    [],
  ),
  remarks: shown(personalIfAny('statement'), '意见', { input: 'lines' }),
  problems: shown(plain(2000), '反映的问题（一行一个）', { input: 'lines' }).default(''),
  files: shown(attachments, '问卷、照片、记录', { input: 'files' }),
})

export const findings = ['属实', '部分属实', '不属实'] as const

const problem = z.object({
  text: z.string(),
  raisedOn: z.string(),
  due: z.string(),
  finding: z.enum(['', ...findings]),
  basis: z.string(),
  feedbackOn: z.string().nullable(),
  /** 移送的线索编号, where it was a breach. */
  clue: z.string(),
})

export const revisitData = caseInput.extend({
  party: sealed,
  phone: sealed,
  arrangement: arrangement.nullable(),
  record: answers
    .omit({ files: true, problems: true })
    .extend({ contacted: sealed, remarks: sealed, isComplete: z.boolean() })
    .nullable(),
  problems: z.array(problem),
  /** Why it was not chosen. */
  skipped: z.string(),
})
export type Revisit = z.output<typeof revisitData>

export const states = {
  arranging: { label: '待安排' },
  visiting: { label: '待回访' },
  verifying: { label: '核实问题' },
  revisited: { label: '已回访', end: 'done' },
  skipped: { label: '未回访', end: 'done' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '登记', state: 'arranging', returnable: false },
  arrange: { label: '安排', state: 'arranging', returnable: false },
  visit: { label: '回访', state: 'visiting', returnable: false },
  verify: { label: '核实', state: 'verifying', returnable: false },
} as const
export type Step = keyof typeof steps
