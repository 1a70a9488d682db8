import { z } from 'zod'
import { sealed } from '#kernel/privacy/personal.ts'
import { attachments, day, plain, ref, shown, words } from '#modules/fields.ts'
import { archiveEntry } from '#modules/filing.ts'
import { intake } from '#modules/petitions/intake.ts'
import { petitionTypes } from '#rulebook/articles/a33-petition-scope.ts'
import { serviceWays } from '#rulebook/articles/a56-petition-service.ts'

/** 信访事项 (第三十三条, 第五十六条): what is registered, decided, found out, answered and served. */

export const proposals = ['受理', '不予受理', '转县（市）办理'] as const
const refusing = { proposal: ['不予受理'] }

/** 《信访件拟办审签单》. */
export const proposing = z.strictObject({
  proposal: shown(z.enum(proposals, '请选择。'), '拟办', { input: 'choice' }),
  type: shown(z.enum(['', ...petitionTypes]), '受理类别', {
    input: 'choice',
    when: { proposal: ['受理'] },
  }).default(''),
  hasEvidence: shown(z.boolean(), '已附该类所需材料', { when: { proposal: ['受理'] } }).default(
    false,
  ),
  isNewFact: shown(z.boolean(), '与先前的件事实不同，或有新的事实', {
    when: { proposal: ['受理'] },
  }).default(false),
  lead: shown(ref.nullable(), '承办科室', {
    input: 'unit',
    when: { proposal: ['受理'] },
  }).default(null),
  otherOrgan: shown(plain(60), '1 有职权的人大、法院、检察院', {
    input: 'line',
    span: 6,
    when: refusing,
  }).default(''),
  legalWay: shown(plain(100), '2 仲裁、诉讼、复议的途径或案号', {
    input: 'line',
    span: 6,
    when: refusing,
  }).default(''),
  mayAskReview: shown(z.boolean(), '4 在复查期限内', { span: 6, when: refusing }).default(false),
  isReviewOverdue: shown(z.boolean(), '4 超期未申请复查且无正当理由', {
    span: 6,
    when: refusing,
  }).default(false),
  finalPaper: shown(plain(60), '5 复核终结文书的文号', {
    input: 'line',
    span: 6,
    when: refusing,
  }).default(''),
  reviewPaper: shown(plain(60), '6 本局复查意见的文号', {
    input: 'line',
    span: 6,
    when: refusing,
  }).default(''),
  isNotOwn: shown(z.boolean(), '7 不属于本局工作职责', { when: refusing }).default(false),
  law: shown(plain(200), '依据', { input: 'line', span: 6, when: refusing }).default(''),
  wayOut: shown(plain(300), '应走的途径', { input: 'line', span: 6, when: refusing }).default(''),
  isWritten: shown(z.boolean(), '信访人书面要求出具告知书', { when: refusing }).default(false),
  county: shown(ref.nullable(), '转往的县（市）局', {
    input: 'unit',
    when: { proposal: ['转县（市）办理'] },
  }).default(null),
  isHard: shown(z.boolean(), '重大疑难（须领导小组会议决定）').default(false),
  text: shown(plain(1000), '拟办意见', { input: 'lines' }).default(''),
})

export const serving = z.strictObject({
  on: shown(day, '送达日期', { input: 'day', span: 6 }),
  way: shown(z.enum(serviceWays, '请选择。'), '方式', { input: 'choice', span: 6 }),
  isServed: shown(z.boolean(), '已送达').default(true),
  receipt: shown(plainReceipt(), '送达回证、邮件号或公告载体', { input: 'line' }).default(''),
  note: shown(plain(300), '未送达的情形', { input: 'line', when: { isServed: [false] } }).default(
    '',
  ),
})

/** Numbers of mail and receipts are numbers, too. */
function plainReceipt() {
  return words(100)
}

export const telling = z.strictObject({
  organ: shown(plain(60), '有权处理的部门', { input: 'line', span: 6 }).default(''),
  contact: shown(words(100), '该部门的地址、电话', { input: 'line', span: 6 }).default(''),
  mode: shown(z.enum(['书面', '口头', '电话'], '请选择。'), '告知方式', { input: 'choice' }),
  law: shown(plain(200), '解释的法规', { input: 'line' }).default(''),
  words: shown(plain(1000), '告知和解释的内容', { input: 'lines' }).default(''),
  remark: shown(plain(300), '信访人的意见（拒签的注明）', { input: 'line' }).default(''),
})

export const findings = ['属实', '部分属实', '不属实', '待查'] as const
export const finding = z.strictObject({
  no: shown(z.int().min(1), '诉求第几项', { span: 2 }),
  evidence: shown(plain(500, 2), '证据', { input: 'line', span: 5 }),
  finding: shown(z.enum(findings), '认定', { input: 'choice', span: 3 }),
})

export const trip = z.strictObject({
  on: shown(day, '时间', { input: 'day', span: 6 }),
  place: shown(plain(100, 2), '地点', { input: 'line', span: 6 }),
  investigators: shown(z.array(ref).min(1, '请选择调查人。').max(10), '调查人', {
    input: 'people',
  }),
  what: shown(plain(2000, 2), '取得的证据', { input: 'lines' }),
  files: shown(attachments, '证据材料', { input: 'files' }),
})

export const reviewOrgans = ['云南省人力资源和社会保障厅', '文山州人民政府'] as const

export const answering = z.strictObject({
  facts: shown(plain(5000, 4), '查明的事实', { input: 'lines' }),
  basis: shown(plain(2000, 2), '政策依据', { input: 'lines' }),
  opinion: shown(plain(5000, 4), '处理（复查）意见', { input: 'lines' }),
  result: shown(z.enum(['', '维持', '变更', '撤销']), '对原答复（复查的填写）', {
    input: 'choice',
    span: 6,
  }).default(''),
  isHard: shown(z.boolean(), '重大疑难，难以形成意见', { span: 6 }).default(false),
})

export const actKinds = ['批办', '会见', '会议', '实地'] as const
export const meetingSubjects = ['专题研究', '不予受理', '书面答复', '复查意见'] as const

export const meetingRecord = z.strictObject({
  on: shown(day, '会议日期', { input: 'day', span: 6 }),
  name: shown(plain(60, 4), '会议名称和次数', { input: 'line', span: 6 }),
  subject: shown(z.enum(meetingSubjects, '请选择。'), '研究什么', { input: 'choice' }),
  decision: shown(plain(2000, 4), '决定', { input: 'lines' }),
  files: shown(attachments, '会议记录', { input: 'files' }),
})

const served = z.object({
  paper: z.string(),
  on: z.string(),
  way: z.enum(serviceWays),
  receipt: z.string(),
  isServed: z.boolean(),
  note: z.string(),
})
export type Served = z.output<typeof served>

/** A petition that is answered with another; names are masked. */
export const joinedPetition = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  names: z.array(z.string()),
  people: z.int(),
  isSamePerson: z.boolean(),
})

const signed = z.object({ by: z.int(), on: z.string(), text: z.string() })

export const petitionData = intake.omit({ files: true, origin: true }).extend({
  petitioners: z.array(
    z.object({ name: sealed, phone: sealed, idNumber: sealed, address: sealed }),
  ),
  statement: sealed,
  subject: z.string(),
  claims: z.string(),
  firstAnswer: z.string(),
  isOnline: z.boolean(),
  /** 经办人 of the desk; nobody before the desk took it over. */
  clerk: z.int().nullable(),
  proposal: proposing.nullable(),
  grounds: z.string(),
  approval: signed.nullable(),
  lead: z.int().nullable(),
  isGrave: z.boolean(),
  isComplex: z.boolean(),
  instruction: signed.nullable(),
  meetings: z.array(meetingRecord.omit({ files: true })),
  caseLeader: z.object({ person: z.int(), on: z.string() }).nullable(),
  needsCaseLeader: z.boolean(),
  acts: z.array(z.object({ on: z.string(), kind: z.enum(actKinds), text: z.string() })),
  urgentReport: z.object({ at: z.string(), to: z.string(), way: z.string() }).nullable(),
  early: z.object({ leader: z.int(), at: z.string(), unit: z.int(), done: z.string() }).nullable(),
  servings: z.array(served),
  acceptedOn: z.string().nullable(),
  dispute: z.object({ unit: z.int(), reason: z.string(), settled: z.boolean() }).nullable(),
  team: z
    .object({ leader: z.int(), handler: z.int(), members: z.array(z.int()), on: z.string() })
    .nullable(),
  trips: z.array(trip.omit({ files: true })),
  findings: z.array(finding),
  extension: z
    .object({
      days: z.int(),
      reason: z.string(),
      by: z.int().nullable(),
      state: z.enum(['报批', '待送达', '已延长', '未批准']),
    })
    .nullable(),
  draft: answering.nullable(),
  instructed: signed.nullable(),
  isIssued: z.boolean(),
  /** 上一级行政机关, whom the citizen may ask next. */
  reviewOrgan: z.enum(reviewOrgans),
  reply: z.object({ number: z.string(), on: z.string(), askUntil: z.string() }).nullable(),
  attitude: z.object({ kind: z.string(), on: z.string() }).nullable(),
  told: telling.extend({ on: z.string() }).nullable(),
  advice: z.object({ text: z.string(), by: z.int(), on: z.string() }).nullable(),
  guidedTo: z.int().nullable(),
  countySignedOn: z.string().nullable(),
  countyResult: z.string(),
  reportedUp: z.object({ on: z.string(), number: z.string(), receipt: z.string() }).nullable(),
  asked: z.object({ what: z.string(), on: z.string() }).nullable(),
  supplements: z.array(z.object({ on: z.string(), text: sealed })),
  recalled: z.string(),
  /** Number of the petition it is answered with, and what it is to it. */
  joinedTo: z.string().nullable(),
  joinedWith: z
    .object({ id: z.uuid(), isSamePerson: z.boolean(), on: z.string(), reply: z.string() })
    .nullable(),
  /** Petitions that are answered with this one. */
  joined: z.array(joinedPetition),
  /** 原办理案卷, which a review asks the county bureau for. */
  caseFiles: z.object({ on: z.string(), text: z.string() }).nullable(),
  closedOn: z.string().nullable(),
  volume: z.string(),
  archive: archiveEntry.optional(),
  /** 年度归并: moved into the 信访综合档案, or left out for a reason. */
  consolidated: z.object({ on: z.string(), isMoved: z.boolean(), reason: z.string() }).nullable(),
})
export type Petition = z.output<typeof petitionData>

/** What petitions have had only since they were joined, county files asked for and statistics made of them. */
export const grownSince: Pick<
  Petition,
  'joinedWith' | 'joined' | 'caseFiles' | 'against' | 'consolidated'
> = { joinedWith: null, joined: [], caseFiles: null, against: '', consolidated: null }

export const states = {
  received: { label: '待信访科登记' },
  advising: { label: '咨询解答' },
  proposing: { label: '拟办' },
  approving: { label: '领导审批' },
  telling: { label: '告知引导' },
  serving: { label: '送达告知书' },
  transferring: { label: '县（市）局办理' },
  forming: { label: '成立工作组' },
  inquiring: { label: '调查核实' },
  instructing: { label: '主要领导批示' },
  issuing: { label: '正式文件答复' },
  closing: { label: '结案审核' },
  filing: { label: '立卷归档' },
  filed: { label: '已办结归档', end: 'done' },
  joined: { label: '已并入在办件', rests: true },
  jointly: { label: '已一并答复', end: 'done' },
  recalled: { label: '信访人撤回', end: 'void' },
} as const
export type State = keyof typeof states

/** Whether nothing of its own follows: what is joined is answered with another one. */
export const isEnded = (state: string): boolean =>
  ['filed', 'joined', 'jointly', 'recalled'].includes(state)

const step = <S extends State>(label: string, state: S) => ({ label, state, returnable: false })
export const steps = {
  create: step('登记', 'proposing'),
  signIn: step('接收登记', 'received'),
  urgent: step('报送紧急信息', 'proposing'),
  nameLeader: step('确定包案领导', 'proposing'),
  early: step('先行办理', 'proposing'),
  advise: step('解答', 'advising'),
  propose: step('拟办', 'proposing'),
  approve: step('审批', 'approving'),
  tell: step('告知引导', 'telling'),
  serve: step('送达告知书', 'serving'),
  countySign: step('签收', 'transferring'),
  countyReport: step('办理', 'transferring'),
  form: step('成立工作组', 'forming'),
  settle: step('裁定承办科室', 'forming'),
  inquire: step('调查核实', 'inquiring'),
  extend: step('审批延期', 'inquiring'),
  serveExtension: step('送达延期告知书', 'inquiring'),
  tellJoined: step('告知并入', 'joined'),
  serveJoined: step('送达一并答复', 'joined'),
  instruct: step('批示', 'instructing'),
  issue: step('发文答复', 'issuing'),
  close: step('结案审核', 'closing'),
  file: step('立卷归档', 'filing'),
} as const
export type Step = keyof typeof steps

/** States in which the petitioner may still add to it: until it is answered. */
export const openToMore: State[] = [
  'received',
  'advising',
  'proposing',
  'approving',
  'telling',
  'serving',
  'forming',
  'inquiring',
  'instructing',
  'joined',
]
