import { z } from 'zod'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { attachments, day, shown, words } from '#modules/fields.ts'

/** 政府信息公开申请 (第五十一条(二)2、(六)3): what is asked for, decided, answered and served. */

/** Text that goes into lists and papers as it is: numbers of citizens have no place in it. */
export const plain = (most: number, least = 0) =>
  words(most)
    .min(least, '请填写。')
    .refine((text) => maskNumbers(text) === text, '这里不写电话、证件号码，请填到申请人一栏。')

export const applicants = ['公民', '法人或其他组织'] as const
export const forms = ['纸面', '电子邮件', '光盘', '抄录'] as const
export const deliveries = ['邮寄', '当面领取', '电子邮件', '传真'] as const

const organisation = { applicant: ['法人或其他组织'] }

const applying = {
  applicant: shown(z.enum(applicants, '请选择。'), '申请人', { input: 'choice', span: 4 }),
  organ: shown(words(100), '单位名称和统一社会信用代码', {
    input: 'line',
    span: 8,
    when: organisation,
  }).default(''),
  name: shown(personal('name'), '姓名（单位的填联系人）', { input: 'line', span: 4 }),
  idNumber: shown(personalIfAny('idNumber'), '证件号码', { input: 'line', span: 4 }),
  phone: shown(personal('phone'), '联系电话', { input: 'line', span: 4 }),
  address: shown(personalIfAny('address'), '通信地址', { input: 'line', span: 8 }),
  email: shown(personalIfAny('email'), '电子邮箱', { input: 'line', span: 4 }),
  content: shown(personal('statement'), '所需政府信息的名称、文号或特征描述', { input: 'lines' }),
  purpose: shown(personalIfAny('statement'), '用途（可以不填）', { input: 'lines' }),
  form: shown(z.enum(forms), '所需信息的形式', { input: 'choice', span: 6 }).default('纸面'),
  delivery: shown(z.enum(deliveries), '获取方式', { input: 'choice', span: 6 }).default('邮寄'),
  files: shown(attachments, '身份证明等材料', { input: 'files' }),
}

export const channels = ['当面', '信函', '传真', '网站'] as const

/** What the office registers of a letter or a visit. */
export const intake = z.strictObject({
  channel: shown(z.enum(['当面', '信函', '传真'], '请选择。'), '收到方式', {
    input: 'choice',
    span: 6,
  }),
  received: shown(day, '收到日期', {
    input: 'day',
    span: 6,
    hint: '当面的为提交日，信函的为签收日，传真的为双方确认日。',
  }),
  subject: shown(plain(60, 4), '申请公开的信息（一句话，不写申请人姓名）', { input: 'line' }),
  ...applying,
})

/** What a citizen fills in on the public site. */
export const online = z.strictObject(applying)

export const answerKinds = [
  '公开',
  '部分公开',
  '已主动公开',
  '不予公开',
  '非本机关负责',
  '信息不存在',
  '重复申请',
] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Why something is not disclosed, as 《政府信息公开条例》 names it. */
export const grounds = [
  '国家秘密（第十四条）',
  '法律、行政法规禁止公开（第十四条）',
  '危及国家安全、公共安全、经济安全、社会稳定（第十四条）',
  '商业秘密、个人隐私（第十五条）',
  '内部事务信息（第十六条）',
  '过程性信息、行政执法案卷（第十六条）',
] as const

const hasGround: { kind: AnswerKind[] } = { kind: ['部分公开', '不予公开'] }

export const answering = z.strictObject({
  kind: shown(z.enum(answerKinds, '请选择。'), '答复', { input: 'choice' }),
  ground: shown(z.enum(['', ...grounds]), '不予公开的理由', {
    input: 'choice',
    when: hasGround,
  }).default(''),
  why: shown(plain(1000), '理由说明', {
    input: 'lines',
    when: { kind: ['部分公开', '不予公开', '信息不存在', '重复申请'] },
  }).default(''),
  organ: shown(plain(100), '负责公开的行政机关', {
    input: 'line',
    span: 6,
    when: { kind: ['非本机关负责'] },
  }).default(''),
  contact: shown(words(100), '该机关的联系方式', {
    input: 'line',
    span: 6,
    when: { kind: ['非本机关负责'] },
  }).default(''),
  where: shown(plain(300), '获取的方式和途径', {
    input: 'line',
    when: { kind: ['已主动公开'] },
  }).default(''),
  earlier: shown(plain(60), '先前答复的登记编号', {
    input: 'line',
    when: { kind: ['重复申请'] },
  }).default(''),
  text: shown(plain(5000, 4), '答复内容', { input: 'lines' }),
  files: shown(attachments, '提供的信息', { input: 'files' }),
})

export const thirdParty = z.strictObject({
  name: shown(personal('name'), '第三方', { input: 'line', span: 4 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 4 }),
  address: shown(personalIfAny('address'), '地址', { input: 'line', span: 4 }),
  what: shown(plain(500, 4), '涉及第三方的信息', { input: 'lines' }),
  served: shown(day, '征求意见书送达日期', { input: 'day', span: 6 }),
})

/** A late or refused answer, or one that was taken away again (第五十一条(四)2(1)). */
const lapse = z.object({
  kind: z.enum(['不及时公开', '拒不公开']),
  unit: z.int(),
  on: z.string(),
  why: z.string(),
  /** Why it does not count after all; empty: it counts. */
  excuse: z.string(),
})
export type Lapse = z.output<typeof lapse>

const signed = z.object({ by: z.int(), on: z.string() })

export const requestData = z.object({
  channel: z.enum(channels),
  received: z.string(),
  subject: z.string(),
  applicant: z.enum(applicants),
  organ: z.string(),
  name: sealed,
  idNumber: sealed,
  phone: sealed,
  address: sealed,
  email: sealed,
  content: sealed,
  purpose: sealed,
  form: z.enum(forms),
  delivery: z.enum(deliveries),
  /** Whose hands it is in at the office. */
  clerk: z.int().nullable(),
  /** 补正: asked for once; from when the term runs again. */
  correction: z
    .object({
      what: z.string(),
      on: z.string(),
      until: z.string(),
      isInTime: z.boolean(),
      correctedOn: z.string().nullable(),
      text: sealed.nullable(),
    })
    .nullable(),
  assigned: z
    .object({ met: z.string(), session: z.string(), unit: z.int(), due: z.string() })
    .nullable(),
  thirdParty: z
    .object({
      name: sealed,
      phone: sealed,
      address: sealed,
      what: z.string(),
      served: z.string(),
      until: z.string(),
      says: z.enum(['', '同意公开', '不同意公开', '逾期未提出意见']),
      why: z.string(),
      on: z.string().nullable(),
    })
    .nullable(),
  extension: z
    .object({ days: z.int(), reason: z.string(), by: z.int(), on: z.string(), until: z.string() })
    .nullable(),
  answer: answering.omit({ files: true }).nullable(),
  /** 提供的信息: which attachments go out with the answer. */
  given: z.array(z.object({ id: z.string(), name: z.string() })),
  cleared: signed.nullable(),
  approved: signed.nullable(),
  served: z.object({ on: z.string(), way: z.string(), receipt: z.string() }).nullable(),
  lapses: z.array(lapse),
  endedOn: z.string().nullable(),
})
export type Request = z.output<typeof requestData>

export const states = {
  examining: { label: '办公室审查' },
  correcting: { label: '待申请人补正' },
  assigning: { label: '领导小组确定' },
  answering: { label: '承办科室答复' },
  consulting: { label: '征求第三方意见' },
  clearing: { label: '保密审查' },
  approving: { label: '领导审签' },
  serving: { label: '送达答复' },
  answered: { label: '已答复', end: 'done' },
  abandoned: { label: '逾期不补正，视为放弃', end: 'void' },
  withdrawn: { label: '申请人撤回', end: 'void' },
} as const
export type State = keyof typeof states

const step = <S extends State>(label: string, state: S) => ({ label, state, returnable: false })
export const steps = {
  create: step('登记', 'examining'),
  examine: step('审查申请', 'examining'),
  await: step('等待补正', 'correcting'),
  assign: step('领导小组会议', 'assigning'),
  draft: { label: '拟答复', state: 'answering' as const },
  third: step('第三方意见', 'consulting'),
  clear: step('保密审查', 'clearing'),
  approve: step('审签', 'approving'),
  serve: step('送达', 'serving'),
}
export type Step = keyof typeof steps

/** Whatever is not over yet. */
export const open = [
  'examining',
  'correcting',
  'assigning',
  'answering',
  'consulting',
  'clearing',
  'approving',
  'serving',
] as const satisfies readonly State[]

/** 答复期限在走的环节. */
export const running = [
  'examining',
  'assigning',
  'answering',
  'clearing',
  'approving',
  'serving',
] as const satisfies readonly State[]

export const discloses = (kind: AnswerKind): boolean => kind === '公开' || kind === '部分公开'
