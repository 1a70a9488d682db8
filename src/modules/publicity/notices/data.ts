import { z } from 'zod'
import { attachments, day, ref, shown, words } from '#modules/fields.ts'
import { siteColumns } from '#rulebook/articles/a51-website-points.ts'
import { webItemKinds, webReviewMarks, webTiers } from '#rulebook/articles/a32-website-review.ts'

/** 公告公示 (第五十一条(六)1、2, 第三十二条): what is written, reviewed, signed and made public. */

export const noticeKinds = ['公告', '公示', '通知', '政策', '常见问题'] as const
export type NoticeKind = (typeof noticeKinds)[number]

const free = { kind: ['公告', '通知', '常见问题'] satisfies NoticeKind[] }
const forwarded = { isOwnWork: [false] }
const yesNo = z.enum(['有', '无'], '请逐项回答有没有。')

export const writing = z.strictObject({
  kind: shown(z.enum(noticeKinds, '请选择。'), '类别', { input: 'choice', span: 6 }),
  sort: shown(z.enum(['', ...webItemKinds]), '信息种类（定审核级别）', {
    input: 'choice',
    span: 6,
    when: free,
    hint: '公示按公示、政策按重要规定审核。',
  }).default(''),
  isImportant: shown(z.boolean(), '涉及重要规定或决定（按三级审核）').default(false),
  title: shown(words(100).min(4, '请填写标题。'), '标题', { input: 'line' }),
  text: shown(words(30_000).min(4, '请填写正文。'), '正文', { input: 'lines' }),
  contact: shown(words(100), '联系或意见反映电话', { input: 'line', span: 6 }).default(''),
  isOwnWork: shown(z.boolean(), '原创（本部门撰写，主体为本单位）', { span: 6 }).default(true),
  source: shown(words(100), '来源单位', { input: 'line', span: 6, when: forwarded }).default(''),
  link: shown(words(200), '原文链接', { input: 'line', span: 6, when: forwarded }).default(''),
  column: shown(z.enum(['', ...siteColumns]), '专栏', { input: 'choice', span: 6 }).default(''),
  partners: shown(z.array(ref).max(10), '联名科室', { input: 'units', span: 6 }).default([]),
  decision: shown(words(100), '会议决定或文号', { input: 'line', span: 6 }).default(''),
  isConsultation: shown(z.boolean(), '公开征求意见', { span: 6 }).default(false),
  first: shown(day.nullable(), '公示（征求意见）首日', { input: 'day', span: 4 }).default(null),
  last: shown(day.nullable(), '末日', { input: 'day', span: 4 }).default(null),
  until: shown(day.nullable(), '到期不再显示', { input: 'day', span: 4 }).default(null),
  proofreader: shown(ref.nullable(), '校对人（撰稿人以外）', { input: 'person', span: 6 }).default(
    null,
  ),
  explained: shown(words(300), '正文有电话或证件号码的，说明为何可以公开', {
    input: 'line',
    span: 6,
  }).default(''),
  files: shown(attachments, '附件', { input: 'files' }),
})
export type Writing = z.output<typeof writing>

export const rewriting = writing.extend({
  change: shown(words(300).min(2, '请写明改了什么。'), '修改说明', { input: 'line' }),
  changesFacts: shown(z.boolean(), '改动事实或数字').default(false),
})

/** 内容审查卡 (第三十二条(七)): each of the seven answered by the section that answers for the column. */
export const card = z.strictObject({
  superior: shown(yesNo, '1 上级制发而未公开的信息', { input: 'choice', span: 6 }),
  unsigned: shown(yesNo, '2 未签发、待批和非正式文件', { input: 'choice', span: 6 }),
  secret: shown(yesNo, '3 国家秘密、商业秘密、个人隐私', { input: 'choice', span: 6 }),
  sensitive: shown(yesNo, '4 政治方面的敏感信息', { input: 'choice', span: 6 }),
  unsuitable: shown(yesNo, '5 不宜公开的经济、科技、社会信息', {
    input: 'choice',
    span: 6,
  }),
  undecided: shown(yesNo, '6 未经议决的事项', { input: 'choice', span: 6 }),
  statutory: shown(yesNo, '7 法律法规规定不予公开的', { input: 'choice', span: 6 }),
})

export const marks = z.array(z.enum(webReviewMarks)).max(webReviewMarks.length).default([])

/** What was made public, word for word. */
const edition = z.object({
  version: z.int(),
  at: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  text: z.string(),
  unit: z.string(),
  leader: z.string(),
  column: z.string(),
  isOwnWork: z.boolean(),
  source: z.string(),
  link: z.string(),
  contact: z.string(),
  isConsultation: z.boolean(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Days on which it is shown, both included; without `until` as long as it stands. */
  from: z.string(),
  until: z.string().nullable(),
  change: z.string(),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Edition = z.output<typeof edition>

export const noticeData = z.object({
  draft: writing,
  unit: z.int(),
  author: z.int(),
  change: z.string(),
  changesFacts: z.boolean(),
  tier: z.enum(webTiers),
  proofread: z.object({ by: z.int(), on: z.string() }).nullable(),
  card: card.nullable(),
  /** Who signed, in order (第三十二条(四)). */
  signed: z.array(z.object({ post: z.string(), person: z.int(), on: z.string() })),
  /** What the public reads now. */
  published: edition.nullable(),
  /** The first publication, which is what counts (第五十一条(二)2); later editions count no more. */
  firstOn: z.string().nullable(),
  earlier: z.array(
    z.object({ version: z.int(), at: z.string(), title: z.string(), change: z.string() }),
  ),
  takedown: z
    .object({ ground: z.string(), reason: z.string(), by: z.int(), on: z.string() })
    .nullable(),
  /** What was taken away from the public: while it is being looked into, or for good. */
  held: edition.nullable(),
  removedOn: z.string().nullable(),
})
export type Notice = z.output<typeof noticeData>

export const states = {
  drafting: { label: '修改' },
  proofing: { label: '校对' },
  examining: { label: '内容审查' },
  reviewing: { label: '分管领导审签' },
  deciding: { label: '局长审签' },
  publishing: { label: '信息中心发布' },
  published: { label: '已发布', rests: true },
  leaving: { label: '下架审批' },
  removing: { label: '信息中心下架' },
  removed: { label: '已下架', end: 'done' },
  dropped: { label: '不予发布', end: 'void' },
} as const
export type State = keyof typeof states

const step = <S extends State>(label: string, state: S) => ({ label, state, returnable: false })
export const steps = {
  create: step('起草', 'drafting'),
  rewrite: step('修改', 'drafting'),
  proof: step('校对', 'proofing'),
  examine: step('内容审查', 'examining'),
  review: step('审签', 'reviewing'),
  decide: step('局长审签', 'deciding'),
  publish: step('发布', 'publishing'),
  leave: step('下架审批', 'leaving'),
  remove: step('下架', 'removing'),
}
export type Step = keyof typeof steps
