import { z } from 'zod'
import { attachments, day, ref, shown, words } from '#modules/fields.ts'
import { contactWays, replyCategories } from '#rulebook/articles/a26-proposals.ts'

/** 人大代表建议和政协委员提案 (第二十六条). */

/** 单独办理、本局主办、本局会办、分办. */
export const ways = ['单独办理', '本局主办', '本局会办', '分办'] as const

export const registration = z.strictObject({
  kind: shown(z.enum(['建议', '提案'], '请选择类别。'), '类别', { input: 'choice', span: 4 }),
  number: shown(words(40).min(1, '请填写编号。'), '编号', {
    input: 'line',
    span: 8,
    hint: '如：州十五届人大五次会议第45号',
  }),
  title: shown(words(200).min(4, '请填写案由。'), '案由', { input: 'line' }),
  proposers: shown(words(2000).min(2, '请填写代表委员姓名，一行一人。'), '代表委员（一行一人）', {
    input: 'lines',
  }),
  from: shown(words(60).min(2, '请填写交办单位。'), '交办单位', { input: 'line', span: 6 }),
  way: shown(z.enum(ways, '请选择办理方式。'), '办理方式', { input: 'choice', span: 6 }),
  partners: shown(words(500), '会办（主办）单位（一行一家）', {
    input: 'lines',
    when: { way: ['本局主办', '本局会办', '分办'] },
  }).default(''),
  due: shown(day.nullable(), '办理期限', { input: 'day', span: 6 }).default(null),
  questions: shown(z.int().min(1).max(50), '提出的问题（个）', { span: 6 }).default(1),
  isKey: shown(z.boolean(), '重点建议提案、党派团体提案').default(false),
  lead: shown(ref, '主办科室', { input: 'unit', span: 6 }),
  assist: shown(z.array(ref).max(20), '会办科室', { input: 'units', span: 6 }).default([]),
  files: shown(attachments, '原件', { input: 'files' }),
})

export const contactInput = z.strictObject({
  on: shown(day, '时间', { input: 'day', span: 6 }),
  way: shown(z.enum(contactWays, '请选择方式。'), '方式', { input: 'choice', span: 6 }),
  place: shown(words(100), '地点', { input: 'line' }).default(''),
  result: shown(words(1000), '结果', { input: 'lines' }).default(''),
  invited: shown(z.int().min(0).max(50), '已邀请会办单位（家）', { span: 6 }).default(0),
})

export const answerInput = z.strictObject({
  text: shown(words(20_000).min(10, '请填写答复意见。'), '答复意见', { input: 'lines' }),
  answered: shown(z.int().min(0), '已答复问题（个）', { span: 4 }),
  refused: shown(z.int().min(0), '其中不能解决（个）', { span: 4 }).default(0),
  reasons: shown(z.int().min(0), '已说明理由（个）', { span: 4 }).default(0),
  category: shown(z.enum(replyCategories, '请选择类别。'), '办理结果类别', {
    input: 'choice',
    hint: 'A已解决；B正在解决或列入计划；C待以后解决；D留作参考。',
  }),
  part: shown(words(300), '本局答复的部分（分办的填写）', { input: 'line' }).default(''),
})

export const proposalData = registration.omit({ files: true }).extend({
  due: z.string(),
  handler: z.int().nullable(),
  /** 主要领导批办. */
  instructedBy: z.int().nullable(),
  contacts: z.array(contactInput),
  opinions: z.array(z.object({ unit: z.int(), text: z.string() })),
  outside: z.array(z.object({ partner: z.string(), text: z.string() })),
  reminders: z.int(),
  answer: answerInput.nullable(),
  rounds: z.int(),
  satisfaction: z.enum(['满意', '基本满意', '不满意']).nullable(),
  isReported: z.boolean(),
  reply: z
    .object({ number: z.string(), on: z.string(), copies: z.int(), isInterim: z.boolean() })
    .nullable(),
  interim: z.string().nullable(),
  /** Monthly reports of how it goes (第二十六条(三)4), and the days on which one did not come. */
  progress: z.array(z.object({ on: z.string(), by: z.int(), text: z.string() })),
  lapses: z.array(z.string()),
  /** Why it cannot be finished in time, and until when it will be (第二十六条(二)4, 第九条(四)7). */
  delay: z
    .object({ on: z.string(), reason: z.string(), measures: z.string(), target: z.string() })
    .nullable(),
})
export type Proposal = z.output<typeof proposalData>

/** Fields that came later, as they are where they are missing. */
const later = { progress: [], lapses: [], delay: null }

/** What proposals from before these fields have in them. */
export const grow = (data: Proposal): Proposal => ({
  ...later,
  ...data,
})

export const states = {
  checking: { label: '承办科室清点' },
  returning: { label: '法规科核定退回' },
  naming: { label: '分管领导落实承办人' },
  handling: { label: '办理' },
  vetting: { label: '分管领导初审' },
  editing: { label: '法规科核稿' },
  asking: { label: '征求代表委员意见' },
  replying: { label: '签发寄送' },
  done: { label: '已答复办结', end: 'done' },
  returned: { label: '已退回交办单位', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '登记交办', state: 'checking', returnable: false },
  check: { label: '清点', state: 'checking', returnable: false },
  refer: { label: '核定退回', state: 'returning', returnable: false },
  name: { label: '落实承办人', state: 'naming', returnable: false },
  handle: { label: '办理', state: 'handling', returnable: false },
  joint: { label: '会办意见', state: 'handling', returnable: false },
  brief: { label: '简要答复', state: 'handling', returnable: false },
  vet: { label: '初审', state: 'vetting', returnable: false },
  edit: { label: '核稿', state: 'editing', returnable: false },
  ask: { label: '征求意见', state: 'asking', returnable: false },
  reply: { label: '签发寄送', state: 'replying', returnable: false },
} as const
export type Step = keyof typeof steps
