import { z } from 'zod'
import { personal, personalIfAny } from '#kernel/privacy/personal.ts'
import { attachments, day, minute, plain, ref, shown, words } from '#modules/fields.ts'
import { petitionChannels } from '#rulebook/articles/a33-petition-scope.ts'

/** What is filled in when a petition comes in: by the desk, by the citizen, when the desk takes it over. */

export const sources = ['群众', '上级交办', '部门转办'] as const
export const purposes = ['投诉请求', '意见建议', '复查申请', '政策咨询'] as const

const visits = ['走访', '电话']
const assigned = ['上级交办', '部门转办']

const petitioner = z.strictObject({
  name: shown(personal('name'), '姓名', { input: 'line', span: 2 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 3 }),
  idNumber: shown(personalIfAny('idNumber'), '证件号码', { input: 'line', span: 3 }),
  address: shown(personalIfAny('address'), '住址', { input: 'line', span: 4 }),
})

/** Whom or which section it is about: they are kept from it. */
export const aboutFields = {
  about: shown(z.array(ref).max(20), '被反映的人员', {
    input: 'people',
    hint: '他们和所在科室看不到此件。',
  }).default([]),
  aboutUnits: shown(z.array(ref).max(10), '被反映的科室', { input: 'units' }).default([]),
  isAboutDesk: shown(z.boolean(), '反映仲裁或信访科（改由其他领导分管的科室办理）').default(false),
}

const subject = shown(plain(60, 4), '信访事项', {
  input: 'line',
  hint: '一句话概括，不写信访人姓名。',
})
const claims = shown(plain(2000, 2), '诉求（一行一项）', { input: 'lines' })
const section = shown(ref.nullable(), '属哪个科室的职能', {
  input: 'unit',
  span: 6,
  hint: '不属本局职能的不填。',
}).default(null)

const against = shown(plain(60), '涉及的单位（用人单位等）', {
  input: 'line',
  span: 6,
  hint: '写全称；同一单位一再被反映的，提示苗头性问题。',
}).default('')

/** An address or id of another petition, as it stands in the browser. */
export const otherMatter = z
  .string()
  .transform((text) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/u.exec(text)?.[0] ?? '')
  .refine((id) => id !== '', '请粘贴先前信访件的网页地址。')

export const intake = z.strictObject({
  channel: shown(z.enum(petitionChannels, '请选择形式。'), '形式', { input: 'choice', span: 6 }),
  source: shown(z.enum(sources), '来源', { input: 'choice', span: 6 }).default('群众'),
  purpose: shown(z.enum(purposes, '请选择类别。'), '类别', { input: 'choice' }),
  at: shown(minute, '收到（接访）时间', { input: 'moment', span: 6 }),
  people: shown(z.int().min(1).max(100_000), '人数', { input: 'number', span: 6 }).default(1),
  organ: shown(words(60), '交办转办机关', {
    input: 'line',
    span: 6,
    when: { source: assigned },
  }).default(''),
  letter: shown(words(60), '来函文号', {
    input: 'line',
    span: 3,
    when: { source: assigned },
  }).default(''),
  organDue: shown(day.nullable(), '要求办结日期', {
    input: 'day',
    span: 3,
    when: { source: assigned },
  }).default(null),
  petitioners: shown(z.array(petitioner).max(20), '信访人、代表（匿名的不填）', {
    input: 'rows',
  }).default([]),
  subject,
  statement: shown(personal('statement'), '反映的内容', { input: 'lines' }),
  claims,
  section,
  against,
  ...aboutFields,
  replyNumber: shown(words(60), '原答复文号', {
    input: 'line',
    span: 6,
    when: { purpose: ['复查申请'] },
  }).default(''),
  answeredOn: shown(day.nullable(), '收到原答复日期', {
    input: 'day',
    span: 6,
    when: { purpose: ['复查申请'] },
  }).default(null),
  firstHandler: shown(words(30), '原承办人', {
    input: 'line',
    span: 6,
    when: { purpose: ['复查申请'] },
  }).default(''),
  excuse: shown(words(300), '超过30日的正当理由', {
    input: 'line',
    span: 6,
    when: { purpose: ['复查申请'] },
  }).default(''),
  receivers: shown(z.array(ref).max(10), '接待人、记录人', {
    input: 'people',
    when: { channel: visits },
  }).default([]),
  place: shown(words(60), '接待地点', {
    input: 'line',
    span: 6,
    when: { channel: ['走访'] },
  }).default(''),
  signature: shown(words(60), '来访人签字（不签的写明）', {
    input: 'line',
    span: 6,
    when: { channel: ['走访'] },
    hint: '如：已签字；不签，称须与家人商量。',
  }).default(''),
  broughtBy: shown(ref.nullable(), '由哪个科室带来', {
    input: 'unit',
    span: 6,
    when: { channel: visits },
  }).default(null),
  firstAnswer: shown(plain(500), '该科室已作的解释', {
    input: 'line',
    span: 6,
    when: { channel: visits },
  }).default(''),
  isSkipping: shown(z.boolean(), '越级', { span: 4 }).default(false),
  isToCapital: shown(z.boolean(), '赴京或赴省', { span: 4 }).default(false),
  isUnstable: shown(z.boolean(), '可能引发不稳定', { span: 4 }).default(false),
  hasDanger: shown(z.boolean(), '有人身危险', { span: 4 }).default(false),
  hasMedia: shown(z.boolean(), '媒体关注', { span: 4 }).default(false),
  files: shown(attachments, '信件影像、材料', { input: 'files' }),
  /** Earlier petitions of the same person or about the same matter. */
  earlier: shown(z.array(z.uuid()).max(20), '先前的件', { input: 'hidden' }).default([]),
  /** The leader's reception that it came out of. */
  origin: shown(z.uuid().nullable(), '接访登记', { input: 'hidden' }).default(null),
})

/** What a citizen fills in on the public site. */
export const online = z.strictObject({
  purpose: shown(z.enum(['投诉请求', '意见建议']), '类别', { input: 'choice', span: 6 }),
  name: shown(personal('name'), '姓名', { input: 'line', span: 6 }),
  phone: shown(personal('phone'), '电话', { input: 'line', span: 6 }),
  idNumber: shown(personalIfAny('idNumber'), '证件号码', { input: 'line', span: 6 }),
  address: shown(personalIfAny('address'), '住址（用于邮寄答复）', { input: 'line' }),
  statement: shown(personal('statement'), '情况和要求', {
    input: 'lines',
    hint: '写明时间、地点、单位和经过，以及您的要求。',
  }),
  isAboutDesk: shown(z.boolean(), '反映的是仲裁院或信访科').default(false),
  files: shown(attachments, '材料', { input: 'files' }),
})

/** What the desk puts right when it takes a petition over. */
export const signingIn = z.strictObject({
  subject,
  claims,
  purpose: shown(z.enum(purposes), '类别', { input: 'choice', span: 6 }).default('投诉请求'),
  section,
  against,
  clerk: shown(ref.nullable(), '经办人（不填为本人）', { input: 'person', span: 6 }).default(null),
  ...aboutFields,
})
