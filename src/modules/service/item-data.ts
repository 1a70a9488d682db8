import { z } from 'zod'
import { day, ref, shown, words } from '#modules/fields.ts'

/** 服务事项: what the bureau does for the public, as it is promised and published (第十四条). */

export const itemKinds = ['行政许可', '审批核准考核', '公共服务'] as const

export const paper = z.strictObject({
  paper: shown(words(100).min(1, '请填写材料名称。'), '材料', { input: 'line', span: 5 }),
  basis: shown(words(100), '依据', { input: 'line', span: 4 }).default(''),
  /** 免提交: the bureau has it already (第十四条(四)). */
  isExempt: shown(z.boolean(), '免提交', { input: 'check', span: 2 }).default(false),
})

const workdays = z
  .int('请填写整数。')
  .min(1, '至少1个工作日。')
  .max(250, '最多250个工作日。')
  .nullable()
  .default(null)

export const itemInput = z.strictObject({
  name: shown(words(80).min(2, '请填写事项名称。'), '事项名称', { input: 'line', span: 8 }),
  kind: shown(z.enum(itemKinds, '请选择类别。'), '类别', { input: 'choice', span: 4 }),
  unit: shown(ref, '承办科室', { input: 'unit', span: 6 }),
  staff: shown(z.array(ref).max(20), '工作人员', { input: 'people', span: 6 }).default([]),
  content: shown(words(1000), '服务内容', { input: 'lines' }).default(''),
  basis: shown(words(1000), '法律依据（名称、条款）', { input: 'lines' }).default(''),
  qualification: shown(words(1000), '审批资格（申请条件）', {
    input: 'lines',
    when: { kind: ['行政许可'] },
  }).default(''),
  procedure: shown(words(1000), '办理程序（一行一个环节）', { input: 'lines' }).default(''),
  requirements: shown(words(1000), '具体要求', { input: 'lines' }).default(''),
  papers: shown(z.array(paper).max(30), '所需材料', { input: 'rows' }).default([]),
  statutory: shown(workdays, '法定时限（工作日）', { input: 'number', span: 3 }),
  statutoryBasis: shown(words(100), '规定时限的法律条款', { input: 'line', span: 6 }).default(''),
  promised: shown(workdays, '承诺时限（工作日）', { input: 'number', span: 3 }),
  standard: shown(words(1000), '服务标准', { input: 'lines' }).default(''),
  charge: shown(z.enum(['不收费', '收费']), '收费', { input: 'choice', span: 4 }).default('不收费'),
  /** 分. */
  amount: shown(z.int().min(0).max(100_000_000), '收费数额（分）', {
    input: 'number',
    span: 3,
    when: { charge: ['收费'] },
  }).default(0),
  chargeBasis: shown(words(100), '收费依据', {
    input: 'line',
    span: 5,
    when: { charge: ['收费'] },
  }).default(''),
  duties: shown(words(1000), '职责要求', { input: 'lines' }).default(''),
  place: shown(words(100), '办理地点', { input: 'line', span: 6 }).default(''),
  hours: shown(words(100), '办理时间', { input: 'line', span: 6 }).default(''),
  phone: shown(words(40), '咨询电话', { input: 'line', span: 4 }).default(''),
  complaintPhone: shown(words(40), '投诉电话', { input: 'line', span: 4 }).default(''),
  complaintAddress: shown(words(100), '投诉地址', { input: 'line', span: 4 }).default(''),
  complaintOnline: shown(words(200), '网上投诉入口', { input: 'line', span: 6 }).default(''),
  isInstant: shown(z.boolean(), '即办件（当场办结）', { input: 'check', span: 6 }).default(false),
})
export type ServiceItem = z.output<typeof itemInput>

/** Why a revision asks for more than before (第三条(二)). */
export const revisionInput = itemInput.extend({
  addBasis: shown(words(500), '增加材料或环节的法律依据', {
    input: 'lines',
    hint: '没有增加的不填。不得随意设立前置或多级审查。',
  }).default(''),
})

const edition = z.object({
  version: z.int(),
  /** From when this edition counts, `YYYY-MM-DD`. */
  effective: day,
  item: itemInput,
  channels: z.array(z.object({ channel: z.string(), evidence: z.string() })),
  /** 工作日 that an application has, from the day after it was accepted. */
  limit: z.int(),
})
export type Edition = z.output<typeof edition>

export const serviceItemData = z.object({
  draft: itemInput,
  addBasis: z.string(),
  isAdding: z.boolean(),
  published: edition.nullable(),
  /** Earlier editions: number of papers and steps, for the yearly comparison (第十四条(四)). */
  earlier: z.array(
    z.object({ version: z.int(), effective: day, papers: z.int(), steps: z.int(), limit: z.int() }),
  ),
})
export type ServiceItemData = z.output<typeof serviceItemData>

export const itemStates = {
  drafting: { label: '起草' },
  checking: { label: '科室负责人审核' },
  confirming: { label: '政策法规科确认' },
  publishing: { label: '办公室公开' },
  published: { label: '已公开', rests: true },
  withdrawn: { label: '停办', end: 'void' },
} as const
export type ItemState = keyof typeof itemStates
export type ItemStep = 'create' | 'check' | 'confirm' | 'publish'
