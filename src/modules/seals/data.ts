import { z } from 'zod'
import { day, words } from '#modules/fields.ts'
import { sealLine } from '#modules/seal-book.ts'
import { sealNames, sealScopes } from '#rulebook/articles/a30-seals.ts'

/** 用印申请: a seal set on something that is not an outgoing document, or taken out of the house. */

export const occasions = [
  '一般用印',
  '介绍信、证明',
  '下级部门用州局印章',
  '外单位会签文件',
  '携带外出',
] as const

export const uses = [...new Set(Object.values(sealScopes).flat()), '对外发文', '其他'] as const

export const application = z.strictObject({
  seal: z.enum(sealNames, '请选择印章。'),
  /** Which of the seals for special business (业务专用印章). */
  sealName: words(60).default(''),
  occasion: z.enum(occasions).default('一般用印'),
  /** The seal in the register (印章台账); without it the keeper follows from the organisation. */
  registered: z.uuid().nullable().default(null),
  use: z.enum(uses as unknown as [string, ...string[]], '请选择用途。'),
  title: words(200).min(4, '请写明用印的材料名称。'),
  copies: z.int().min(1, '份数至少为1。').max(9999).default(1),
  isComprehensive: z.boolean().default(false),
  /** 来办事的是外单位的人. */
  isOutsider: z.boolean().default(false),
  /** 单位证明和单位领导签署意见, for a subordinate bureau (第三十条(五)9). */
  hasProof: z.boolean().default(false),
  hasLeader: z.boolean().default(false),
  exception: words(200).default(''),
  /** 携带外出: where to and until when. */
  place: words(100).default(''),
  backBy: day.nullable().default(null),
  files: z
    .array(z.strictObject({ id: z.uuid(), name: words(200) }))
    .max(10)
    .default([]),
})

export const sealUseData = application.omit({ files: true }).extend({
  unit: z.int(),
  applicant: z.int(),
  headSigned: z.int().nullable(),
  officeReviewed: z.int().nullable(),
  approvedBy: z.int().nullable(),
  approvedOn: z.string().nullable(),
  /** Who keeps the seal, as an access token. */
  keeper: z.int().nullable(),
  out: z.object({ at: z.string(), by: z.int() }).nullable(),
  sealUse: sealLine.nullable(),
})
export type SealUse = z.output<typeof sealUseData>

export const states = {
  heading: { label: '科室负责人意见' },
  confirming: { label: '办公室审核' },
  approving: { label: '领导签批' },
  stamping: { label: '核对用印' },
  out: { label: '携带外出' },
  done: { label: '已用印', end: 'done' },
  returned: { label: '已归还', end: 'done' },
  refused: { label: '不予用印', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '申请用印', state: 'heading', returnable: false },
  head: { label: '科室负责人意见', state: 'heading', returnable: false },
  confirm: { label: '办公室审核', state: 'confirming', returnable: false },
  approve: { label: '领导签批', state: 'approving', returnable: false },
  stamp: { label: '核对用印', state: 'stamping', returnable: false },
  back: { label: '归还印章', state: 'out', returnable: false },
} as const
export type Step = keyof typeof steps
