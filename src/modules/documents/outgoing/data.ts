import { z } from 'zod'
import { unitId } from '#modules/documents/incoming/data.ts'
import { words } from '#modules/fields.ts'
import { sealLine } from '#modules/seal-book.ts'
import { archiveEntry } from '#modules/filing.ts'
import { agencyCodes, directions, documentKinds } from '#rulebook/articles/a53-outgoing.ts'

/** What an outgoing document (发文) is made of. */

export const codes = [...agencyCodes, '无'] as const
export type Code = (typeof codes)[number]

/** What decides who signs (第五十三条(二)4). */
export const signings = ['业务性', '综合性或较重要', '办公室文件'] as const
export const outgoingUrgencies = ['', '特急', '加急', '特提', '平急'] as const
export const disclosures = ['主动公开', '依申请公开', '不予公开'] as const

/** 主送、抄送 as they read, taken apart where the list is needed: `、` and `，` outside brackets. */
export function receiversOf(text: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of text.replace(/[：:。]+\s*$/u, '')) {
    if (sign === '（' || sign === '(') depth++
    if (sign === '）' || sign === ')') depth--
    if (depth <= 0 && /[、，,；;\n]/u.test(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** 文稿: what the drafter writes. It may be unfinished; `checks.ts` says what is missing. */
export const draft = z.strictObject({
  kind: z.enum(documentKinds, '请选择文种。'),
  code: z.enum(codes, '请选择机关代字。'),
  direction: z.enum(directions, '请选择行文方向。'),
  title: words(200).min(4, '请填写标题。'),
  to: words(1000).default(''),
  cc: words(1000).default(''),
  /** A line a paragraph, levels by their own numbers; lines of `|` cells are a table. */
  body: z.string().max(100_000, '正文最多10万字。').default(''),
  attachments: z
    .array(z.strictObject({ name: words(200), body: z.string().max(100_000).default('') }))
    .max(20, '附件最多20个。')
    .default([]),
  note: words(300).default(''),
  urgency: z.enum(outgoingUrgencies).default(''),
  disclosure: z.enum(disclosures).default('依申请公开'),
  copies: z.int().min(1, '份数至少为1。').max(9999).default(10),
  signing: z.enum(signings).default('业务性'),
  /** 事项数, for 一文一事. */
  matters: z.int().min(1).max(99).default(1),
  isForwarding: z.boolean().default(false),
  isCriticism: z.boolean().default(false),
  isPolicy: z.boolean().default(false),
  /** 依据文件, a line each (第五十三条(二)4). */
  basis: words(2000).default(''),
  /** 授权以办公室名义行文的依据. */
  authorisation: words(200).default(''),
  /** The paper or record it answers, forwards or carries out: a matter here, or its number. */
  linked: z.uuid().nullable().default(null),
  linkedText: words(200).default(''),
  /** Why the office drafts a section's paper or the other way round. */
  otherwise: words(200).default(''),
  cosignUnits: z.array(unitId).max(20).default([]),
  /** 联合行文的其他机关, after ours. */
  partners: z.array(words(60).min(2)).max(8).default([]),
  /** 纪要: the series it is numbered in, and who was there. */
  minutesOf: words(40).default(''),
  attendance: z
    .array(z.strictObject({ label: words(6).min(1), names: words(2000).min(1) }))
    .max(5)
    .default([]),
  contact: words(100).default(''),
})
export type Draft = z.output<typeof draft>

const proof = z.object({ by: z.int(), at: z.string(), faults: z.int(), head: z.boolean() })
const dispatched = z.object({
  to: z.string(),
  role: z.enum(['主送', '抄送', '存档']),
  copies: z.int(),
  way: z.string(),
  receipt: z.string(),
})
export type Dispatched = z.output<typeof dispatched>

const fix = z.object({
  draft,
  kind: z.enum(['技术性', '内容']),
  reason: z.string(),
  by: z.int(),
})

export const outgoingData = z.object({
  draft,
  unit: z.int(),
  /** The drafter. */
  drafter: z.int(),
  checkedBy: z.int().nullable(),
  reviewedBy: z.int().nullable(),
  signer: z.int().nullable(),
  signedAt: z.string().nullable(),
  /** Who is to sign, and in the words of which rule. */
  signing: z.object({ person: z.int(), why: z.string() }).nullable(),
  partnersSigned: z.array(z.object({ organ: z.string(), signer: z.string(), on: z.string() })),
  number: z.string().nullable(),
  proofs: z.array(proof),
  pendingFix: fix.nullable(),
  printed: z.object({ copies: z.int(), by: z.int(), at: z.string() }).nullable(),
  /** One line of the register of seal uses (第三十条(六)3). */
  sealUse: sealLine.nullable(),
  dispatch: z.array(dispatched),
  sentOn: z.string().nullable(),
  /** The document that this one corrects (更正通知). */
  corrects: z.uuid().nullable(),
  filed: z.object({ retention: z.string(), category: z.string(), copies: z.int() }).nullable(),
  archive: archiveEntry.optional(),
})
export type Outgoing = z.output<typeof outgoingData>

export const states = {
  drafting: { label: '起草' },
  checking: { label: '核稿' },
  reviewing: { label: '办公室审核' },
  countersigning: { label: '会签' },
  signing: { label: '签发' },
  joint: { label: '外单位会签' },
  numbering: { label: '编号' },
  proofing: { label: '校对' },
  printing: { label: '印制装订' },
  sealing: { label: '用印' },
  dispatching: { label: '登记分发' },
  filing: { label: '立卷归档' },
  filed: { label: '已归档', end: 'done' },
  void: { label: '已作废', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '起草', state: 'drafting', returnable: false },
  draft: { label: '起草', state: 'drafting' },
  check: { label: '核稿', state: 'checking' },
  review: { label: '办公室审核', state: 'reviewing' },
  opine: { label: '会签', state: 'countersigning', returnable: false },
  sign: { label: '签发', state: 'signing', returnable: false },
  partners: { label: '外单位会签', state: 'joint', returnable: false },
  number: { label: '编号', state: 'numbering', returnable: false },
  proof: { label: '校对', state: 'proofing', returnable: false },
  headProof: { label: '科室负责人终校', state: 'proofing', returnable: false },
  consent: { label: '同意改动', state: 'proofing', returnable: false },
  print: { label: '印制装订', state: 'printing', returnable: false },
  seal: { label: '用印', state: 'sealing', returnable: false },
  dispatch: { label: '登记分发', state: 'dispatching', returnable: false },
  file: { label: '立卷归档', state: 'filing', returnable: false },
} as const
export type Step = keyof typeof steps
