import { z } from 'zod'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { day, minute, ref, shown, words } from '#modules/fields.ts'
import { finished } from '#modules/service/finished.ts'
import { contactChannels, contactOutcomes } from '#rulebook/articles/a13-first-contact.ts'
import { visitAnswers } from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 首问登记 and 来访登记 in one (第十三条(三), 第五十八条(一)): whoever is met first answers for it. */

export const purposes = ['办事咨询', '求见领导'] as const

const forBusiness = { purpose: ['办事咨询'] }
const toLeader = { purpose: ['求见领导'] }

const missingPaper = z.strictObject({
  paper: shown(words(100).min(1, '请填写材料名称。'), '材料', { input: 'line', span: 6 }),
  basis: shown(words(100), '依据', { input: 'line', span: 5 }).default(''),
})

export const contactInput = z.strictObject({
  channel: shown(z.enum(contactChannels, '请选择渠道。'), '渠道', { input: 'choice', span: 4 }),
  purpose: shown(z.enum(purposes), '来意', { input: 'choice', span: 4 }).default('办事咨询'),
  people: shown(z.int().min(1).max(500), '同来人数', { input: 'number', span: 4 }).default(1),
  name: shown(personalIfAny('name'), '姓名', { input: 'line', span: 4 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 4 }),
  unit: shown(words(60), '单位', { input: 'line', span: 4 }).default(''),
  withheld: shown(words(60), '不愿透露姓名的注明', { input: 'line', span: 6 }).default(''),
  /** 补录: when it was, where that was on an earlier day. */
  metAt: shown(minute.nullable(), '来访时间（补录的填写）', { input: 'moment', span: 6 }).default(
    null,
  ),
  subject: shown(
    words(200).min(2, '请填写咨询或办理事项。').transform(maskNumbers),
    '咨询或办理事项',
    { input: 'line' },
  ),
  outcome: shown(z.enum(contactOutcomes).nullable(), '去向', {
    input: 'choice',
    when: forBusiness,
  }).default(null),
  words: shown(words(1000), '结果、原因或解释', { input: 'lines', when: forBusiness }).default(''),
  isInstant: shown(z.boolean(), '属即办件', { input: 'check', span: 4, when: forBusiness }).default(
    false,
  ),
  missing: shown(z.array(missingPaper).max(30), '一次性告知：缺的材料', {
    input: 'rows',
    when: { outcome: ['说明情况'] },
  }).default([]),
  followOn: shown(day.nullable(), '答复日期（不填的5个工作日内）', {
    input: 'day',
    span: 6,
    when: { outcome: ['说明情况'] },
  }).default(null),
  toUnit: shown(ref.nullable(), '引荐到科室', {
    input: 'unit',
    span: 6,
    when: { outcome: ['引荐移交'] },
  }).default(null),
  toPerson: shown(ref.nullable(), '接待人（不填的由科室负责人签收）', {
    input: 'person',
    span: 6,
    when: { outcome: ['引荐移交'] },
  }).default(null),
  competent: shown(words(60), '该找的单位', {
    input: 'line',
    span: 6,
    when: { outcome: ['解释告知'] },
  }).default(''),
  isUnhappy: shown(z.boolean(), '对解释答复不满意，要求信访', {
    input: 'check',
    span: 6,
    when: { outcome: ['当场办结', '解释告知'] },
    hint: '不满意的不能就此办结：选“说明情况”，登记后“转信访登记”。',
  }).default(false),
  isUrgent: shown(z.boolean(), '急事急办', { input: 'check', span: 4 }).default(false),
  urgency: shown(words(100), '急办理由', { input: 'line', when: { isUrgent: [true] } }).default(''),
  isMajor: shown(z.boolean(), '涉及重要事务', {
    input: 'check',
    span: 4,
    when: forBusiness,
  }).default(false),
  readBack: shown(z.boolean(), '已向对方复述核对', { input: 'check', span: 4 }).default(false),
  leader: shown(ref.nullable(), '拟见领导', { input: 'person', span: 6, when: toLeader }).default(
    null,
  ),
  post: shown(words(40), '职务（没有的写“无”）', {
    input: 'line',
    span: 6,
    when: toLeader,
  }).default(''),
  identity: shown(words(40), '身份（出示何证件，不记号码）', {
    input: 'line',
    span: 6,
    when: toLeader,
  }).default(''),
  chiefOf: shown(ref.nullable(), '县（市）局、直属单位、经办机构主要领导', {
    input: 'unit',
    span: 6,
    when: toLeader,
  }).default(null),
  booked: shown(minute.nullable(), '预约时间（有预约的）', {
    input: 'moment',
    span: 6,
    when: toLeader,
  }).default(null),
})
export type ContactInput = z.output<typeof contactInput>

export const contactData = contactInput
  .omit({ toUnit: true, toPerson: true, readBack: true, isUnhappy: true })
  .extend({
    name: sealed,
    phone: sealed,
    /** 首问责任人 from beginning to end; who is responsible now is `responsible`. */
    first: z.int(),
    firstUnit: z.int(),
    responsible: z.int(),
    owner: z.int(),
    /** `YYYY-MM-DDTHH:mm` in Beijing time, stamped by the server unless entered later. */
    at: z.string(),
    entry: z.string(),
    isReadBack: z.boolean(),
    /** Where it is being handed to, and by whom. */
    handing: z.object({ unit: z.int(), at: z.string() }).nullable(),
    transfers: z.int(),
    result: z.string(),
    /** What the leader said, and when: the inner ground is never on the visitor's slip. */
    answer: z
      .object({ what: z.enum(visitAnswers), text: z.string(), at: z.string(), meet: z.string() })
      .nullable(),
    content: z.string(),
    finished: finished.nullable(),
  })
export type Contact = z.output<typeof contactData>

export const contactStates = {
  open: { label: '首问责任人办理' },
  passing: { label: '待接手人签收' },
  settling: { label: '办公室裁定' },
  reporting: { label: '分管领导批示' },
  forwarding: { label: '办公室报局长' },
  asking: { label: '请示领导' },
  showing: { label: '引见' },
  relaying: { label: '记录内容' },
  hearing: { label: '向领导汇报' },
  desking: { label: '待信访科登记' },
  closed: { label: '已办结', end: 'done' },
  petition: { label: '转信访登记', end: 'done' },
} as const
export type ContactState = keyof typeof contactStates
export type ContactStep =
  | 'create'
  | 'answer'
  | 'accept'
  | 'settle'
  | 'instruct'
  | 'forward'
  | 'reply'
  | 'show'
  | 'record'
  | 'hear'
  | 'register'
