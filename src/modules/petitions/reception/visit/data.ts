import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { attachments, plain, ref, shown, words } from '#modules/fields.ts'
import { time } from '#modules/petitions/reception/day/data.ts'

/** 接访登记: who comes to see which leader, what was said, and what becomes of it (第三十三条(四)(十)). */

const plan = shown(z.uuid('请选择接访日。'), '接访日', { input: 'matter', of: 'reception-day' })
const people = shown(z.int().min(1).max(500), '来几人', { input: 'number', span: 6 }).default(1)
const statement = shown(personal('statement'), '要反映的事情', {
  input: 'lines',
  hint: '简单写明什么事、有什么要求，接访时细说。',
})
const phone = shown(personal('phone'), '电话', { input: 'line', span: 6 })

/** What a citizen fills in on the public site; the slot was chosen on the page before. */
export const bookingInput = z.strictObject({
  plan: shown(z.uuid('请从接访安排里选择时段。'), '接访日', { input: 'hidden' }),
  session: shown(z.string().max(8), '接访领导', { input: 'hidden' }),
  slot: shown(time, '时段', { input: 'hidden' }),
  name: shown(personal('name'), '姓名', { input: 'line', span: 6 }),
  phone,
  people,
  statement,
  isComplaint: shown(z.boolean(), '反映的是本局的工作人员或者科室').default(false),
  whom: shown(personalIfAny('statement'), '反映的是谁（姓名、科室）', {
    input: 'line',
    when: { isComplaint: [true] },
    hint: '被反映的人和科室看不到您的预约。',
  }),
  isAboutDesk: shown(z.boolean(), '反映的是仲裁院或信访科', {
    when: { isComplaint: [true] },
  }).default(false),
})

export const ways = ['电话预约', '上门预约', '当日来访'] as const
const booked = ['电话预约', '上门预约']

/** Whom it is about: they and their section see nothing of it. */
export const aboutFields = {
  about: shown(z.array(ref).max(20), '被反映的人员', {
    input: 'people',
    hint: '他们和所在科室看不到此件。',
  }).default([]),
  aboutUnits: shown(z.array(ref).max(10), '被反映的科室', { input: 'units' }).default([]),
  isAboutDesk: shown(z.boolean(), '反映仲裁或信访科（由政策法规科办理）').default(false),
}

/** What the desk fills in for somebody who phones or comes. */
export const deskInput = z.strictObject({
  way: shown(z.enum(ways, '请选择。'), '方式', { input: 'choice' }),
  plan,
  leader: shown(ref, '接访领导', { input: 'person', span: 6 }),
  slot: shown(time.nullable(), '时段', {
    input: 'line',
    span: 6,
    when: { way: booked },
    hint: '如09:30；空着的时段见“领导接访”一页。',
  }).default(null),
  name: shown(personalIfAny('name'), '姓名（不愿说的不填）', { input: 'line', span: 6 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 6 }),
  idNumber: shown(personalIfAny('idNumber'), '证件号码', { input: 'line', span: 6 }),
  people,
  statement: shown(personal('statement'), '反映的事情', { input: 'lines' }),
  ...aboutFields,
})

export const screeningInput = z.strictObject({
  ...aboutFields,
  leader: shown(ref.nullable(), '改由哪位领导接访（不改的不填）', {
    input: 'person',
    span: 6,
  }).default(null),
  slot: shown(time.nullable(), '改到的时段', { input: 'line', span: 6 }).default(null),
})

export const outcomes = ['当场答复', '解释', '交科室办理', '转信访登记'] as const

export const recordInput = z.strictObject({
  outcome: shown(z.enum(outcomes, '请选择。'), '结果', { input: 'choice' }),
  receivers: shown(z.array(ref).max(10), '接待人、记录人（2人以上）', { input: 'people' }).default(
    [],
  ),
  said: shown(personal('statement'), '谈话情况', { input: 'lines' }),
  reply: shown(plain(2000), '答复、解释的内容', {
    input: 'lines',
    when: { outcome: ['当场答复', '解释'] },
    hint: '来访人凭查询码看到的就是这一段。',
  }).default(''),
  law: shown(plain(200), '所解释的法规', {
    input: 'line',
    when: { outcome: ['解释'] },
  }).default(''),
  remark: shown(plain(300), '来访人的意见', {
    input: 'line',
    when: { outcome: ['解释'] },
  }).default(''),
  unit: shown(ref.nullable(), '承办科室', {
    input: 'unit',
    when: { outcome: ['交科室办理'] },
  }).default(null),
  signature: shown(words(60), '来访人签字（不签的写明）', { input: 'line' }).default(''),
  files: shown(attachments, '来访人交的材料', { input: 'files' }),
})

export const visitData = z.object({
  way: z.enum(['网上预约', ...ways]),
  plan: z.string(),
  session: z.string(),
  on: z.string(),
  /** Empty for who comes without a slot. */
  slot: z.string(),
  place: z.string(),
  leader: z.int(),
  receiver: z.int(),
  recorder: z.int(),
  name: sealed,
  phone: sealed,
  idNumber: sealed,
  people: z.int(),
  statement: sealed,
  isComplaint: z.boolean(),
  /** In the citizen's own words, until the desk has said who that is. */
  whom: sealed,
  isScreened: z.boolean(),
  about: z.array(z.int()),
  aboutUnits: z.array(z.int()),
  isAboutDesk: z.boolean(),
  record: z
    .object({
      at: z.string(),
      outcome: z.enum(outcomes),
      receivers: z.array(z.int()),
      said: sealed,
      reply: z.string(),
      law: z.string(),
      remark: z.string(),
      unit: z.int().nullable(),
      signature: z.string(),
    })
    .nullable(),
  result: z.object({ text: z.string(), on: z.string() }).nullable(),
})
export type Visit = z.output<typeof visitData>

export const visitStates = {
  screening: { label: '核对被反映人' },
  booked: { label: '待接访' },
  handling: { label: '科室办理' },
  registering: { label: '待转信访登记' },
  answered: { label: '当场答复', end: 'done' },
  explained: { label: '已解释', end: 'done' },
  done: { label: '科室已办结', end: 'done' },
  petitioned: { label: '已转信访登记', end: 'done' },
  missed: { label: '未到', end: 'void' },
  cancelled: { label: '已取消', end: 'void' },
} as const
export type VisitState = keyof typeof visitStates

/** `2026年3月2日 09:30`; who comes without a slot has the day only. */
export const whenOf = ({ on, slot }: Pick<Visit, 'on' | 'slot'>): string =>
  `${formatDay(on)}${slot ? ` ${slot}` : ''}`
