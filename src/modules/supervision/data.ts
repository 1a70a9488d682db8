import { z } from 'zod'
import { day, ref, shown, words } from '#modules/fields.ts'
import { taskSources } from '#rulebook/articles/a09-supervision.ts'

/** 交办督办事项 (第九条, 第十条, 第十五条): what somebody was told to do, by when, and how it goes. */

/** How often one reports: 第九条(四)2–5, 第十五条(四)2、(五). */
export const categories = ['急办', '一般', '重点', '批示', '会议决定', '有期限'] as const
export type Category = (typeof categories)[number]

/** By which way it reached the bureau, where the source is 网站留言、信访、投诉. */
export const channels = ['政府网站留言', '来信', '来访', '电话', '州长热线', '其他'] as const

export const issue = z.strictObject({
  title: shown(words(200).min(4, '请写明交办事项。'), '交办事项', { input: 'line' }),
  content: shown(words(4000), '具体内容和要求', { input: 'lines' }).default(''),
  goal: shown(words(500), '目标', {
    input: 'line',
    hint: '有目标的，反馈时须写实际效果。',
  }).default(''),
  source: shown(z.enum(taskSources, '请选择来源。'), '来源', { input: 'choice', span: 6 }),
  basis: shown(words(200), '来源文件、会议或批示', {
    input: 'line',
    span: 6,
    hint: '文号、会议名称、批示日期，或留言、来电的登记号；不写群众姓名和电话。',
  }).default(''),
  channel: shown(z.enum(channels).nullable(), '渠道', {
    input: 'choice',
    when: { source: ['网站留言、信访、投诉'] },
  }).default(null),
  promise: shown(words(300), '承诺内容', {
    input: 'line',
    when: { source: ['服务承诺'] },
    hint: '向社会公告的原话。',
  }).default(''),
  assigner: shown(ref.nullable(), '交办领导', {
    input: 'person',
    span: 6,
    hint: '办公室代为立项时填写；不填的为本人。',
  }).default(null),
  category: shown(z.enum(categories), '类别', { input: 'choice', span: 6 }).default('一般'),
  lead: shown(ref, '牵头科室', { input: 'unit', span: 6 }),
  assist: shown(z.array(ref).max(30), '协办科室', { input: 'units', span: 6 }).default([]),
  due: shown(day.nullable(), '办结时限', { input: 'day', span: 6 }).default(null),
  score: shown(z.number().min(0).max(100), '分值', { input: 'number', span: 6 }).default(0),
  skipReason: shown(words(200), '越级布置的原因', {
    input: 'line',
    hint: '一般逐级布置；直接布置到科室的须写明原因，并告知分管领导。',
  }).default(''),
  /** The matter it comes from: an incoming document, a meeting, a yearly plan, a larger task. */
  origin: shown(z.uuid().nullable(), '来源事项', { input: 'hidden' }).default(null),
  /** Which items of the larger task this part carries out (第十五条(六)). */
  covers: shown(z.array(z.int().min(1)).max(99), '落实的序号', { input: 'hidden' }).default([]),
})

const progress = z.object({
  at: z.string(),
  by: z.int(),
  text: z.string(),
  percent: z.int(),
  /** The day it was due; null when told of one's own accord. */
  due: z.string().nullable(),
  isLate: z.boolean(),
})

/** A report that was due and did not come; the leader in charge may take the mark away, with a reason. */
const miss = z.object({ due: z.string(), excuse: z.string() })

/** 任务分解 (第十五条(六)): every item of the content is in a part or excused, with a reason. */
const split = z.object({
  parts: z.array(
    z.object({ title: z.string(), covers: z.array(z.int()), lead: z.int(), due: z.string() }),
  ),
  excused: z.array(z.object({ item: z.int(), reason: z.string() })),
  confirmedBy: z.int().nullable(),
})

export const assignmentData = issue.omit({ assigner: true }).extend({
  assigner: z.int(),
  /** 第一责任人: the head of the lead unit when it was signed for. */
  responsible: z.int().nullable(),
  handler: z.int().nullable(),
  signedAt: z.string().nullable(),
  reports: z.array(progress),
  /** Reports that did not come in time: 视为没有办理 (第十五条(九)). */
  missed: z.int(),
  misses: z.array(miss),
  split: split.nullable(),
  /** One of the 年度重点督查事项 that the 党组 approved: only a 复议 changes it (第九条(三)3). */
  isYearly: z.boolean(),
  /** The 党组会议 whose decision it carries out; a 复议 has to name it. */
  decidedIn: z.string().nullable(),
  /** Of a part: the limit of the whole when it was given out; no extension goes beyond it. */
  wholeDue: z.string().nullable(),
  urges: z.array(z.object({ at: z.string(), by: z.int(), way: z.string(), text: z.string() })),
  level: z.enum(['交办', '催办', '督办', '查办']),
  returned: z.int(),
  extensions: z.array(
    z.object({ from: z.string(), to: z.string(), cause: z.string(), by: z.int() }),
  ),
  asked: z.object({ to: z.string(), cause: z.string(), measures: z.string() }).nullable(),
  feedback: z
    .object({
      process: z.string(),
      result: z.string(),
      effect: z.string(),
      problems: z.string(),
      next: z.string(),
      at: z.string(),
    })
    .nullable(),
  inquiry: z
    .object({
      team: z.array(z.int()),
      opinion: z.string(),
      decision: z.string(),
      accountability: z.boolean(),
    })
    .nullable(),
  /** The day on which the head of the section found it done; in time or late is counted by it. */
  checkedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
})
export type Assignment = z.output<typeof assignmentData>

/** Fields that came later, as they are where they are missing. */
const later = {
  channel: null,
  promise: '',
  covers: [],
  misses: [],
  split: null,
  isYearly: false,
  decidedIn: null,
  wholeDue: null,
  checkedOn: null,
}

/** What tasks from before these fields have in them. */
export const grow = (data: Assignment): Assignment => ({
  ...later,
  ...data,
})

export const states = {
  passing: { label: '分管领导布置' },
  signing: { label: '待签收' },
  settling: { label: '确定承办单位' },
  doing: { label: '办理中' },
  checking: { label: '科室负责人审查' },
  reviewing: { label: '办公室复核' },
  accepting: { label: '交办领导审阅' },
  inquiring: { label: '查办' },
  done: { label: '已销号', end: 'done' },
  cancelled: { label: '已撤销', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '立项', state: 'passing', returnable: false },
  pass: { label: '布置', state: 'passing', returnable: false },
  sign: { label: '签收', state: 'signing', returnable: false },
  settle: { label: '确定承办单位', state: 'settling', returnable: false },
  do: { label: '办理', state: 'doing', returnable: false },
  grant: { label: '审批延期', state: 'doing', returnable: false },
  cover: { label: '确认分解', state: 'doing', returnable: false },
  split: { label: '补充分解', state: 'doing', returnable: false },
  check: { label: '审查', state: 'checking', returnable: false },
  review: { label: '复核', state: 'reviewing', returnable: false },
  accept: { label: '审阅', state: 'accepting', returnable: false },
  inquire: { label: '查办', state: 'inquiring', returnable: false },
} as const
export type Step = keyof typeof steps
