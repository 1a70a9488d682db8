import { z } from 'zod'
import { day, shown, words } from '#modules/fields.ts'

/** 档案利用: who looks at which pieces, what for, and when they are back. */

/** 查阅 in the reading room, 借出 by a section that still needs the paper, 摘抄 of pages. */
export const loanWays = ['查阅', '科室借出', '摘抄'] as const

const outside = { when: { isOutside: [true] } }
const excerpt = { when: { way: ['摘抄'] } }

export const loanForm = z.strictObject({
  way: shown(z.enum(loanWays), '方式', { input: 'choice' }).default('查阅'),
  /** 档号, a line each. */
  items: shown(words(2000).min(3, '请填写档号，一行一个。'), '档号（一行一个）', {
    input: 'lines',
  }),
  purpose: shown(words(300).min(2, '请写明用途。'), '用途', { input: 'line' }),
  pages: shown(words(200), '摘抄页次', { input: 'line', ...excerpt }).default(''),
  /** Who keeps the excerpt. */
  copyKeeper: shown(words(100), '摘抄件保管单位', { input: 'line', ...excerpt }).default(''),
  dueBack: shown(day.nullable(), '归还日期', {
    input: 'day',
    when: { way: ['科室借出'] },
  }).default(null),
  /** 重要、机要档案. */
  isImportant: shown(z.boolean(), '重要、机要档案', { span: 6 }).default(false),
  isOutside: shown(z.boolean(), '外单位查阅', { span: 6 }).default(false),
  hasLetter: shown(z.boolean(), '持单位介绍信', { span: 6, ...outside }).default(false),
  hasProof: shown(z.boolean(), '持身份证明', { span: 6, ...outside }).default(false),
  reader: shown(words(40), '查阅人', { input: 'line', span: 4, ...outside }).default(''),
  readerUnit: shown(words(100), '单位', { input: 'line', span: 8, ...outside }).default(''),
})

export const loanData = loanForm.extend({
  unit: z.int(),
  applicant: z.int(),
  approvedBy: z.string().nullable(),
  takenAt: z.string().nullable(),
  returnedAt: z.string().nullable(),
})
export type Loan = z.output<typeof loanData>

export const states = {
  heading: { label: '科室负责人意见' },
  approving: { label: '审批' },
  handing: { label: '提供利用' },
  lent: { label: '利用中' },
  returned: { label: '已归还', end: 'done' },
  refused: { label: '不予提供', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '申请利用档案', state: 'heading', returnable: false },
  head: { label: '科室负责人意见', state: 'heading', returnable: false },
  approve: { label: '审批', state: 'approving', returnable: false },
  hand: { label: '提供利用', state: 'handing', returnable: false },
  takeBack: { label: '收回清点', state: 'lent', returnable: false },
} as const
export type Step = keyof typeof steps
