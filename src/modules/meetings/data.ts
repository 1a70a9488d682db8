import { z } from 'zod'
import { attachments, day, minute, ref, shown, words } from '#modules/fields.ts'
import { meetingTypes, partyGroupScope } from '#rulebook/articles/a11-party-group.ts'
import { directorScope } from '#rulebook/articles/a11-director-meeting.ts'
import {
  bureauScope,
  countyForumScope,
  mondayScope,
  staffScope,
  yearlyScope,
  yearlySources,
} from '#rulebook/articles/a11-other-meetings.ts'

/** 会议 (第七条, 第十一条): what is on the agenda, who was there, who said what, how it was decided. */

/** The eight kinds (第十一条). */
export const meetingKinds = meetingTypes
export type MeetingKind = (typeof meetingKinds)[number]

/** What each kind is for. Of those that pass things on, these are the agenda to begin with. */
export const scopes: Readonly<Record<MeetingKind, readonly string[]>> = {
  党组会议: partyGroupScope,
  局长办公会议: directorScope,
  局务会议: bureauScope,
  周一例行会议: mondayScope,
  专题业务会议: ['专题研究部署业务工作'],
  全体职工会议: staffScope,
  年度工作会议: [...yearlyScope, ...yearlySources.map((one) => `学习贯彻${one}精神`)],
  '县（市）局长座谈会': countyForumScope,
}

/** These decide nothing: they pass things on and hand out work. */
const passingOn: readonly MeetingKind[] = [
  '周一例行会议',
  '全体职工会议',
  '年度工作会议',
  '县（市）局长座谈会',
]
export const informs = (kind: MeetingKind): boolean => passingOn.includes(kind)

/** How long it is taken to last where nobody says, in minutes. */
export const lengthOf = ({ kind, length }: { kind: MeetingKind; length: number | null }): number =>
  length ?? (kind === '周一例行会议' ? 60 : 120)

export const plan = z.strictObject({
  kind: shown(z.enum(meetingKinds, '请选择会议类别。'), '会议类别', { input: 'choice', span: 6 }),
  name: shown(words(60).min(4, '请写明会议名称和次数。'), '会议名称', {
    input: 'line',
    span: 6,
    hint: '如：局党组2026年第3次会议',
  }),
  at: shown(minute, '时间', { input: 'moment', span: 4 }),
  length: shown(z.int().min(10).max(1440).nullable(), '时长（分钟）', {
    input: 'number',
    span: 2,
  }).default(null),
  place: shown(words(60).min(2, '请填写地点。'), '地点', { input: 'line', span: 6 }),
  chair: shown(ref, '主持人', { input: 'person', span: 6 }),
  chairBasis: shown(words(200), '委托主持的依据', {
    input: 'line',
    span: 6,
    hint: '不是书记、局长本人主持的，须写明书面委托。',
  }).default(''),
  recorder: shown(ref, '记录人', { input: 'person', span: 6 }),
  members: shown(z.array(ref).max(2000), '参加人员', {
    input: 'people',
    hint: '除专题业务会议外按规则自动列出；座谈会、年度会议在此加上相关科室负责人。',
  }).default([]),
  observers: shown(z.array(ref).max(100), '另外列席人员', { input: 'people' }).default([]),
})

export const topicInput = z.strictObject({
  title: shown(words(200).min(4, '请写明议题。'), '议题', { input: 'line' }),
  category: shown(words(60).min(2, '请选择议事范围。'), '议事范围', {
    input: 'line',
    hint: '按会议类别的议事范围填写，不在范围内的不上会。',
  }),
  unit: shown(ref, '议题科室', { input: 'unit', span: 6 }),
  isPersonnel: shown(z.boolean(), '干部任免、奖惩等须逐一表决', { span: 6 }).default(false),
  isSecret: shown(z.boolean(), '保密议题', { span: 6 }).default(false),
  isImportant: shown(z.boolean(), '重要事项（邀请纪检监察监督）', { span: 6 }).default(false),
  isChiefs: shown(z.boolean(), '书记、局长提议', { span: 6 }).default(false),
  reviews: shown(z.uuid().nullable(), '复议：原来作出决定的会议', {
    input: 'matter',
    of: 'meeting',
    span: 8,
    hint: '变更以前的决定须经复议；不是复议的不填。',
  }).default(null),
  reviewsTopic: shown(z.int().min(1).nullable(), '原议题序号', {
    input: 'number',
    span: 4,
  }).default(null),
  files: shown(attachments, '材料', { input: 'files' }),
})

const ballot = z.object({
  item: z.string(),
  votes: z.record(z.string(), z.enum(['赞成', '反对', '弃权'])),
  isOpen: z.boolean(),
  result: z.enum(['通过', '未通过', '无效']).nullable(),
  why: z.string(),
})
export type Ballot = z.output<typeof ballot>

const topic = topicInput.omit({ files: true }).extend({
  by: z.int(),
  /** When every member had been told; an ISO instant, null until the notice went out. */
  toldAt: z.string().nullable(),
  state: z.enum(['待议', '讨论', '通过', '未通过', '暂缓']),
  speeches: z.array(z.object({ by: z.int(), text: z.string(), at: z.string() })),
  objections: z.array(z.object({ by: z.int(), text: z.string(), resolution: z.string() })),
  recused: z.array(z.int()),
  disagreement: z.enum(['无', '明显', '重大']),
  emergency: z.string(),
  ballots: z.array(ballot),
  word: z.string(),
  decision: z
    .object({
      content: z.string(),
      owner: z.int().nullable(),
      lead: z.int().nullable(),
      assist: z.array(z.int()),
      due: z.string().nullable(),
    })
    .nullable(),
})
export type Topic = z.output<typeof topic>

export const meetingData = plan.extend({
  topics: z.array(topic),
  agendaBy: z.int().nullable(),
  noticedAt: z.string().nullable(),
  signIns: z.array(z.object({ person: z.int(), at: z.string(), late: z.string() })),
  replies: z.array(z.object({ person: z.int(), attends: z.boolean(), reason: z.string() })),
  present: z.array(z.int()),
  invitation: z.string(),
  current: z.int().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  signed: z.array(z.object({ person: z.int(), dissent: z.string() })),
})
export type Meeting = z.output<typeof meetingData>

/** Fields that came later, as they are where they are missing. */
const later = { length: null, signIns: [] }
const laterInTopics = { reviews: null, reviewsTopic: null, objections: [] }

/** What meetings from before these fields have in them. */
export const grow = (data: Meeting): Meeting => ({
  ...later,
  ...data,
  topics: data.topics.map((one) => ({
    ...laterInTopics,
    ...one,
  })),
})

export const decisionInput = z.strictObject({
  word: shown(z.enum(['通过', '未通过', '暂缓'], '请选择最后表态。'), '最后表态', {
    input: 'choice',
  }),
  text: shown(words(2000).min(2, '请写明综合意见。'), '综合集体意见', { input: 'lines' }),
  content: shown(words(2000), '决定内容', { input: 'lines', when: { word: ['通过'] } }).default(''),
  owner: shown(ref.nullable(), '负责落实的领导', {
    input: 'person',
    span: 6,
    when: { word: ['通过'] },
  }).default(null),
  lead: shown(ref.nullable(), '承办科室', {
    input: 'unit',
    span: 6,
    when: { word: ['通过'] },
    hint: '只作通报、不交办的不填。',
  }).default(null),
  assist: shown(z.array(ref).max(30), '协办科室', {
    input: 'units',
    span: 6,
    when: { word: ['通过'] },
  }).default([]),
  due: shown(day.nullable(), '完成时限', {
    input: 'day',
    span: 6,
    when: { word: ['通过'] },
  }).default(null),
})

export const states = {
  collecting: { label: '征集议题' },
  approving: { label: '审定议题' },
  noticing: { label: '已通知，待开会' },
  open: { label: '会议进行' },
  signing: { label: '会议记录签字' },
  issuing: { label: '印发纪要、交办' },
  done: { label: '已办结', end: 'done' },
  cancelled: { label: '取消', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '筹备会议', state: 'collecting', returnable: false },
  prepare: { label: '征集议题', state: 'collecting', returnable: false },
  approve: { label: '审定议题', state: 'approving', returnable: false },
  hold: { label: '会议记录', state: 'noticing', returnable: false },
  sign: { label: '签字', state: 'signing', returnable: false },
  issue: { label: '印发交办', state: 'issuing', returnable: false },
} as const
export type Step = keyof typeof steps
