import { z } from 'zod'
import { day, words } from '#modules/fields.ts'

/** 档案利用: who looks at which pieces, what for, and when they are back. */

/** 查阅 in the reading room, 借出 by a section that still needs the paper, 摘抄 of pages. */
export const loanWays = ['查阅', '科室借出', '摘抄'] as const

export const loanForm = z.strictObject({
  way: z.enum(loanWays).default('查阅'),
  /** 档号, a line each. */
  items: words(2000).min(3, '请填写档号，一行一个。'),
  purpose: words(300).min(2, '请写明用途。'),
  isOutside: z.boolean().default(false),
  reader: words(40).default(''),
  readerUnit: words(100).default(''),
  hasLetter: z.boolean().default(false),
  hasProof: z.boolean().default(false),
  /** 重要、机要档案. */
  isImportant: z.boolean().default(false),
  /** 摘抄: which pages, and who keeps the copy. */
  pages: words(200).default(''),
  copyKeeper: words(100).default(''),
  dueBack: day.nullable().default(null),
})

export const loanData = loanForm.extend({
  unit: z.int(),
  applicant: z.int(),
  approvedBy: z.string().nullable(),
  takenAt: z.string().nullable(),
  returnedAt: z.string().nullable(),
})
export type Loan = z.output<typeof loanData>

export const itemsOf = ({ items }: Pick<Loan, 'items'>): string[] =>
  items
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

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
