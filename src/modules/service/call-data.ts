import { z } from 'zod'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { minute, ref, shown, words } from '#modules/fields.ts'

/** 电话记录 (第五十八条(二)1): asked from below, told from above, something has happened, a leader is called. */

export const callKinds = ['下级请示', '突发事件', '上级电话', '通知领导'] as const
const routes = ['直接答复', '送办公室拟办', '集体讨论'] as const

const recorded = { kind: ['突发事件', '上级电话'] }

export const callInput = z.strictObject({
  kind: shown(z.enum(callKinds, '请选择类别。'), '类别', { input: 'choice' }),
  unit: shown(words(60), '来话单位', { input: 'line', span: 4 }).default(''),
  name: shown(personal('name'), '来话人', { input: 'line', span: 4 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 4 }),
  calledAt: shown(minute.nullable(), '来话时间（不填的为现在）', {
    input: 'moment',
    span: 6,
  }).default(null),
  content: shown(words(2000).min(2, '请记录内容。'), '内容', { input: 'lines' }),
  isPolicy: shown(z.boolean(), '涉及方针政策或重大问题', {
    input: 'check',
    span: 6,
    when: { kind: ['下级请示'] },
  }).default(false),
  isUnclear: shown(z.boolean(), '本人不清楚', {
    input: 'check',
    span: 6,
    when: { kind: ['下级请示'] },
  }).default(false),
  route: shown(z.enum(routes), '办法', { input: 'choice', when: { kind: ['下级请示'] } }).default(
    '直接答复',
  ),
  reply: shown(words(1000), '答复', { input: 'lines', when: { route: ['直接答复'] } }).default(''),
  readBack: shown(z.boolean(), '已复述核对1遍', {
    input: 'check',
    span: 6,
    when: recorded,
  }).default(false),
  whyNot: shown(words(100), '未能复述的理由', { input: 'line', span: 6, when: recorded }).default(
    '',
  ),
  leader: shown(ref.nullable(), '通知哪位领导', {
    input: 'person',
    span: 6,
    when: { kind: ['通知领导'] },
  }).default(null),
  eventAt: shown(minute.nullable(), '会议或活动时间', {
    input: 'moment',
    span: 6,
    when: { kind: ['通知领导'] },
  }).default(null),
})

export const callData = callInput.omit({ calledAt: true }).extend({
  name: sealed,
  phone: sealed,
  at: z.string(),
  taker: z.int(),
  proposal: z.string(),
  lead: z.int().nullable(),
  result: z.string(),
})
export type Call = z.output<typeof callData>

export const callStates = {
  proposing: { label: '办公室拟办' },
  instructing: { label: '局领导阅批' },
  carrying: { label: '落实' },
  replying: { label: '待答复' },
  reading: { label: '领导阅知' },
  reminding: { label: '临近再提醒' },
  closed: { label: '已办结', end: 'done' },
} as const
export type State = keyof typeof callStates
export type Step = 'create' | 'propose' | 'instruct' | 'carry' | 'reply' | 'acknowledge' | 'remind'
