import { z } from 'zod'
import { personal, personalIfAny } from '#kernel/privacy/personal.ts'
import { attachments, day, minute, plain, ref, shown, words } from '#modules/fields.ts'

/** What a reconsideration is asked for with: on paper, by word of mouth, on the public site. */

export const ways = ['书面', '口头', '网上'] as const
export const levels = ['县（市）级局', '州局', '其他'] as const
export const actKinds = [
  '行政处罚',
  '行政强制措施',
  '行政确认',
  '行政许可',
  '社会保险待遇核定',
  '不履行法定职责',
  '其他行为',
] as const
export const applicantStates = ['本人', '死亡', '无或限制行为能力', '法人终止'] as const
export const relations = ['本人', '近亲属', '法定代理人', '权利承受者', '其他'] as const
export const partyKinds = ['公民', '法人', '其他组织'] as const

const identity = {
  name: shown(personal('name'), '姓名、名称', { input: 'line', span: 2 }),
  kind: shown(z.enum(partyKinds), '类别', { input: 'choice', span: 1 }).default('公民'),
  idNumber: shown(personalIfAny('idNumber'), '证件号、信用代码', { input: 'line', span: 2 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 2 }),
  address: shown(personalIfAny('address'), '住址', { input: 'line', span: 3 }),
}

export const applicantRow = z.strictObject({
  ...identity,
  isRepresentative: shown(z.boolean(), '代表', { span: 1 }).default(false),
})
export const thirdPartyRow = z.strictObject({
  ...identity,
  interest: shown(plain(200), '利害关系的证明', { input: 'line', span: 2 }).default(''),
})
export const agentRow = z.strictObject({
  name: shown(personal('name'), '姓名', { input: 'line', span: 2 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 2 }),
  of: shown(z.enum(['申请人', '第三人']), '代理谁', { input: 'choice', span: 2 }).default('申请人'),
  letter: shown(plain(60), '授权委托书', { input: 'line', span: 3 }).default(''),
  scope: shown(z.enum(['一般代理', '特别授权']), '权限', { input: 'choice', span: 3 }).default(
    '一般代理',
  ),
})

const obstacle = {
  obstacleFrom: shown(day.nullable(), '障碍开始', { input: 'day', span: 4 }).default(null),
  obstacleUntil: shown(day.nullable(), '障碍最后一日', { input: 'day', span: 4 }).default(null),
  obstacle: shown(plain(300), '不可抗力、正当理由和证据', { input: 'line', span: 4 }).default(''),
}

const standing = {
  applicantState: shown(z.enum(applicantStates), '本人状况', {
    input: 'choice',
    span: 6,
  }).default('本人'),
  relation: shown(z.enum(relations), '由谁申请', { input: 'choice', span: 6 }).default('本人'),
  standingProof: shown(plain(200), '身份、关系、承受的证明', {
    input: 'line',
    hint: '如：死亡证明、户口簿；工商注销通知和合并协议。',
  }).default(''),
}

/** Whoever may neither handle nor see it: 与本案有利害关系的. */
const about = shown(z.array(ref).max(20), '须回避的人员（本局）', {
  input: 'people',
  hint: '与本案有利害关系的；他们看不到此件，也不能办。',
}).default([])

export const application = z.strictObject({
  way: shown(z.enum(['书面', '口头'], '请选择。'), '申请方式', { input: 'choice', span: 6 }),
  at: shown(minute, '收到（记录）时间', { input: 'moment', span: 6 }),
  applicants: shown(
    z.array(applicantRow).min(1, '请填写申请人。').max(50),
    '申请人（共同申请的逐人填写）',
    { input: 'rows' },
  ),
  ...standing,
  agents: shown(z.array(agentRow).max(10), '代理人', { input: 'rows' }).default([]),
  thirdParties: shown(z.array(thirdPartyRow).max(20), '第三人', { input: 'rows' }).default([]),
  level: shown(z.enum(levels, '请选择。'), '作出行为的机关', { input: 'choice', span: 6 }),
  respondent: shown(ref.nullable(), '被申请人', {
    input: 'unit',
    span: 6,
    when: { level: ['县（市）级局'] },
  }).default(null),
  otherOrgan: shown(plain(60), '该机关的名称', {
    input: 'line',
    span: 6,
    when: { level: ['其他'] },
  }).default(''),
  actKind: shown(z.enum(actKinds, '请选择。'), '行为种类', { input: 'choice', span: 4 }),
  act: shown(plain(80, 4), '被申请的行为', {
    input: 'line',
    span: 4,
    hint: '一句话，不写姓名，如：罚款2000元的处罚决定。',
  }),
  actNumber: shown(words(60), '文号', { input: 'line', span: 4 }).default(''),
  knownOn: shown(day, '收到处罚通知书（知道该行为）之日', { input: 'day', span: 6 }),
  request: shown(plain(1000, 2), '复议请求', { input: 'lines' }),
  statement: shown(personal('statement'), '主要事实和理由', { input: 'lines' }),
  ...obstacle,
  claimsCompensation: shown(z.boolean(), '一并请求行政赔偿', { span: 4 }).default(false),
  compensation: shown(plain(500), '赔偿请求', {
    input: 'line',
    span: 8,
    when: { claimsCompensation: [true] },
  }).default(''),
  norm: shown(plain(200), '一并申请审查的规定', { input: 'line' }).default(''),
  asksStay: shown(z.boolean(), '申请停止执行', { span: 4 }).default(false),
  asksHearing: shown(z.boolean(), '要求当面听取意见', { span: 4 }).default(false),
  court: shown(plain(100), '法院已受理的案号', { input: 'line', span: 6 }).default(''),
  recorder: shown(ref.nullable(), '记录人', {
    input: 'person',
    span: 6,
    when: { way: ['口头'] },
  }).default(null),
  signature: shown(plain(60), '宣读和签字', {
    input: 'line',
    span: 6,
    when: { way: ['口头'] },
    hint: '如：已向申请人宣读，无异议，已签字。',
  }).default(''),
  earlier: shown(z.uuid().nullable(), '同一申请人、同一行为的先前复议', {
    input: 'matter',
    of: 'reconsideration',
    hint: '先前撤回、不予受理过的请选上，两件互相看得见。',
  }).default(null),
  about,
  files: shown(attachments, '申请书、笔录、证据影像', { input: 'files' }),
})

/** What a citizen fills in on the public site. */
export const online = z.strictObject({
  name: shown(personal('name'), '申请人姓名（名称）', { input: 'line', span: 6 }),
  kind: shown(z.enum(partyKinds), '类别', { input: 'choice', span: 6 }).default('公民'),
  idNumber: shown(personal('idNumber'), '证件号码（统一社会信用代码）', {
    input: 'line',
    span: 6,
  }),
  phone: shown(personal('phone'), '电话', { input: 'line', span: 6 }),
  address: shown(personal('address'), '送达文书的地址', { input: 'line' }),
  organ: shown(plain(60, 4), '作出行为的机关', {
    input: 'line',
    span: 6,
    hint: '写全称，如：砚山县人力资源和社会保障局。',
  }),
  act: shown(plain(80, 4), '不服什么行为', { input: 'line', span: 6 }),
  actNumber: shown(words(60), '决定书文号', { input: 'line', span: 6 }).default(''),
  knownOn: shown(day, '收到决定书（知道该行为）之日', { input: 'day', span: 6 }),
  request: shown(plain(1000, 2), '复议请求', {
    input: 'lines',
    hint: '如：撤销该处罚决定。不写姓名、电话。',
  }),
  statement: shown(personal('statement'), '主要事实和理由', { input: 'lines' }),
  ...obstacle,
  claimsCompensation: shown(z.boolean(), '一并请求行政赔偿', { span: 4 }).default(false),
  compensation: shown(plain(500), '赔偿请求', {
    input: 'line',
    span: 8,
    when: { claimsCompensation: [true] },
  }).default(''),
  norm: shown(plain(200), '一并申请审查的规定', { input: 'line' }).default(''),
  asksStay: shown(z.boolean(), '申请停止执行该行为', { span: 6 }).default(false),
  asksHearing: shown(z.boolean(), '要求当面听取意见', { span: 6 }).default(false),
  court: shown(plain(100), '已向法院起诉的，写明案号', { input: 'line' }).default(''),
  files: shown(attachments, '决定书、身份证明、证据', { input: 'files' }),
})

/** What the section fills in when it takes over what came in on the public site. */
export const signingIn = z.strictObject({
  clerk: shown(ref.nullable(), '经办人（不填为本人）', { input: 'person', span: 6 }).default(null),
  level: shown(z.enum(levels, '请选择。'), '作出行为的机关', { input: 'choice', span: 6 }),
  respondent: shown(ref.nullable(), '被申请人', {
    input: 'unit',
    span: 6,
    when: { level: ['县（市）级局'] },
  }).default(null),
  actKind: shown(z.enum(actKinds, '请选择。'), '行为种类', { input: 'choice', span: 6 }),
  about,
})

/** What turned out later, or was left out: with the reason. */
export const amending = z.strictObject({
  applicantState: shown(z.enum(['', ...applicantStates]), '本人状况', {
    input: 'choice',
    span: 6,
  }).default(''),
  relation: shown(z.enum(['', ...relations]), '由谁申请', { input: 'choice', span: 6 }).default(''),
  standingProof: shown(plain(200), '身份、关系、承受的证明', { input: 'line' }).default(''),
  agents: shown(z.array(agentRow).max(10), '增加代理人', { input: 'rows' }).default([]),
  thirdParties: shown(z.array(thirdPartyRow).max(20), '增加第三人', { input: 'rows' }).default([]),
  knownOn: shown(day.nullable(), '更正收到通知书之日', { input: 'day', span: 6 }).default(null),
  ...obstacle,
  norm: shown(plain(200), '一并申请审查的规定', { input: 'line' }).default(''),
  about,
  reason: shown(plain(300, 2), '补充、更正的原因', { input: 'line' }),
})
