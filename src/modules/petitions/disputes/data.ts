import { z } from 'zod'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { attachments, day, plain, ref, shown } from '#modules/fields.ts'
import { aboutFields } from '#modules/petitions/intake.ts'

/** 矛盾纠纷: one entry of 《排查化解台帐》 (第三十三条(六)). */

export const disputeKinds = [
  '劳动报酬',
  '劳动关系',
  '社会保险待遇',
  '工伤待遇',
  '人事争议',
  '就业创业',
  '其他',
] as const
export const risks = ['高', '中', '低'] as const

/** A month as `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, '请填写月份，如2026-03。')

const party = z.strictObject({
  name: shown(personal('name'), '姓名', { input: 'line', span: 6 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 6 }),
})

/** Who resolves it by when and how (落实责任、明确时限和要求); what is missing the rule refuses. */
export const demandFields = {
  lead: shown(ref.nullable(), '责任科室', { input: 'unit', span: 4 }).default(null),
  responsible: shown(ref.nullable(), '责任人', { input: 'person', span: 4 }).default(null),
  due: shown(day.nullable(), '化解期限', { input: 'day', span: 4 }).default(null),
  demand: shown(plain(500), '处理要求', { input: 'lines' }).default(''),
}

const measures = shown(plain(1000, 2), '化解措施', { input: 'lines' })

export const entry = z.strictObject({
  month: shown(month.or(z.literal('')), '排查月份', {
    input: 'line',
    span: 4,
    hint: '不填即本月；补登以前的，如2026-03。',
  }).default(''),
  unit: shown(ref.nullable(), '排查科室', {
    input: 'unit',
    span: 4,
    hint: '不填即本科室；信访科可以代登。',
  }).default(null),
  kind: shown(z.enum(disputeKinds, '请选择类型。'), '类型', { input: 'choice', span: 4 }),
  subject: shown(plain(60, 4), '纠纷隐患', {
    input: 'line',
    hint: '一句话概括，不写群众姓名。',
  }),
  people: shown(z.int().min(1).max(100_000), '涉及人数', { input: 'number', span: 4 }).default(1),
  place: shown(plain(100, 2), '地点', { input: 'line', span: 8 }),
  parties: shown(z.array(party).max(20), '当事人、代表（姓名只填在这里）', {
    input: 'rows',
  }).default([]),
  statement: shown(plain(2000, 4), '情况', {
    input: 'lines',
    hint: '不写群众姓名、电话。',
  }),
  risk: shown(z.enum(risks, '请选择风险。'), '风险', { input: 'choice' }),
  measures,
  ...demandFields,
  ...aboutFields,
  /** Petitions and messages about the same matter. */
  earlier: shown(z.array(z.uuid()).max(20), '有关的信访件', { input: 'hidden' }).default([]),
  files: shown(attachments, '材料', { input: 'files' }),
})
export type Entry = z.output<typeof entry>

const signed = z.object({ by: z.int(), on: day })

/** 上报: what the bureau cannot resolve goes to the organ above (第三十三条(六)). */
const rise = z.object({
  reason: z.string(),
  on: day,
  organ: z.string(),
  facts: z.string(),
  done: z.string(),
  requests: z.string(),
  approved: signed.nullable(),
  /** The letter was drafted; its number and day, once it is sent. */
  isDrafted: z.boolean(),
  sent: z.object({ number: z.string(), on: day }).nullable(),
  answers: z.array(z.object({ on: day, text: z.string(), outcome: z.string() })),
})
export type Rise = z.output<typeof rise>

export const disputeData = entry.omit({ earlier: true, files: true }).extend({
  month,
  unit: z.int(),
  parties: z.array(z.object({ name: sealed, phone: sealed })),
  lead: z.int(),
  responsible: z.int(),
  due: day,
  demand: z.string(),
  /** 汇集研判: what 信访科 made of it. */
  judgement: z.string(),
  /** Who gave it out (交办), and may extend its date. */
  given: signed.nullable(),
  progress: z.array(z.object({ on: day, text: z.string() })),
  asked: z.object({ to: day, reason: z.string(), on: day }).nullable(),
  extensions: z.array(z.object({ from: day, to: day, reason: z.string(), by: z.int() })),
  /** The section says it is resolved; in time or not is judged by this day. */
  reported: z.object({ on: day, text: z.string() }).nullable(),
  resolvedOn: day.nullable(),
  rise: rise.nullable(),
})
export type Dispute = z.output<typeof disputeData>

export const states = {
  listed: { label: '待研判' },
  handling: { label: '化解中' },
  checking: { label: '待核查' },
  rising: { label: '上报办理' },
  waiting: { label: '已上报待答复', rests: true },
  resolved: { label: '已化解', end: 'done' },
  dropped: { label: '不列入台帐', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '登记', state: 'listed', returnable: false },
  judge: { label: '研判交办', state: 'listed', returnable: false },
  resolve: { label: '化解', state: 'handling', returnable: false },
  grant: { label: '审批延期', state: 'handling', returnable: false },
  check: { label: '核查化解情况', state: 'checking', returnable: false },
  raise: { label: '拟上报', state: 'rising', returnable: false },
  approveRise: { label: '审批上报', state: 'rising', returnable: false },
  send: { label: '上报', state: 'rising', returnable: false },
} as const
export type Step = keyof typeof steps

export const basis = {
  list: { clause: '33.6a', cite: '第三十三条(六)' },
  give: { clause: '33.6b', cite: '第三十三条(六)' },
  rise: { clause: '33.6c', cite: '第三十三条(六)' },
} as const
