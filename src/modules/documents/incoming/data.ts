import { z } from 'zod'
import { day, words } from '#modules/fields.ts'
import { archiveEntry } from '#modules/filing.ts'
import { classes, folders, replyMethods, type Folder } from '#rulebook/articles/a53-incoming.ts'

/** What an incoming document (收文) is made of. */

export const personId = z.int().positive()
export const unitId = z.int().positive()

export const docKinds = [
  '通知',
  '请示',
  '报告',
  '函',
  '意见',
  '批复',
  '通报',
  '通告',
  '纪要',
  '会议材料',
  '来电',
  '其他',
] as const
export const channels = [
  '文件交换',
  '电子平台',
  '邮寄',
  '直送转交',
  '会议带回',
  '传真',
  '电话',
] as const
export const urgencies = ['特急', '加急', '平件'] as const

/** A limit printed on the paper; `none` says that somebody looked and there is none. */
export const setLimit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), day }),
  z.strictObject({ kind: z.literal('none') }),
])

export const attachment = z.strictObject({ id: z.uuid(), name: words(200) })

/** 签收登记, as the 收发员 fills it in. */
export const registration = z.strictObject({
  from: words(100).min(2, '请填写来文单位。'),
  docNumber: words(60).default(''),
  title: words(300).min(4, '请填写标题。'),
  copies: z.int().min(1, '份数至少为1。').max(9999).default(1),
  pages: z.int().min(0).max(9999).default(0),
  urgency: z.enum(urgencies).default('平件'),
  kind: z.enum(docKinds),
  channel: z.enum(channels).default('文件交换'),
  docDate: day.nullable().default(null),
  /** When it was received: day and time in Beijing. */
  receivedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u, '请填写收到的日期和时刻。')
    .nullable()
    .default(null),
  limit: setLimit.nullable().default(null),
  /** 来文单位要求清退 and by when. */
  clearBy: day.nullable().default(null),
  remarks: words(500).default(''),
  files: z.array(attachment).max(20, '附件最多20个。').default([]),
})
export type Registration = z.output<typeof registration>

const stop = z.object({
  leader: z.int(),
  status: z.enum(['waiting', 'with', 'done']),
  sentAt: z.string().nullable(),
  doneAt: z.string().nullable(),
})

const branch = z.object({
  unit: z.int(),
  role: z.enum(['lead', 'assist']),
  status: z.enum(['sent', 'signed', 'opined', 'approved', 'done', 'declined']),
  sentAt: z.string(),
  signedAt: z.string().nullable(),
  handler: z.int().nullable(),
  opinion: z.string().nullable(),
})
export type Branch = z.output<typeof branch>

export const incomingData = registration.omit({ receivedAt: true }).extend({
  receivedAt: z.string(),
  class: z.enum(classes).nullable(),
  folder: z.enum(folders).nullable(),
  proposal: z
    .object({ text: z.string(), lead: z.int().nullable(), assist: z.array(z.int()) })
    .nullable(),
  /** 属过去已处理的问题再次请示. */
  isRepeat: z.boolean(),
  earlier: z.array(z.object({ matter: z.string(), note: z.string() })),
  stops: z.array(stop),
  instructions: z.array(
    z.object({
      leader: z.int(),
      text: z.string(),
      lead: z.int().nullable(),
      assist: z.array(z.int()),
    }),
  ),
  branches: z.array(branch),
  result: z
    .object({
      course: z.string(),
      result: z.string(),
      method: z.enum(replyMethods),
      decision: z.string().nullable(),
      replyDate: z.string().nullable(),
      replyNumber: z.string(),
      replyTo: z.string(),
    })
    .nullable(),
  returned: z.object({ copies: z.int(), clearedOn: z.string().nullable() }).nullable(),
  filed: z.object({ category: z.string(), retention: z.string(), kind: z.string() }).nullable(),
  archive: archiveEntry.optional(),
  sentBack: z.object({ ground: z.string(), to: z.string(), reason: z.string() }).nullable(),
})
export type Incoming = z.output<typeof incomingData>

export const states = {
  sorting: { label: '分类' },
  proposing: { label: '拟办' },
  routing: { label: '送批传阅' },
  instructing: { label: '领导阅批' },
  coordinating: { label: '协调' },
  handling: { label: '承办' },
  returning: { label: '退还清退' },
  filing: { label: '归档' },
  filed: { label: '已归档', end: 'done' },
  closed: { label: '已阅毕', end: 'done' },
  sentBack: { label: '已退文', end: 'void' },
  void: { label: '已作废', end: 'void' },
} as const
export type State = keyof typeof states

export const steps = {
  create: { label: '签收登记', state: 'sorting', returnable: false },
  sort: { label: '分类', state: 'sorting' },
  propose: { label: '拟办', state: 'proposing' },
  route: { label: '送领导阅批', state: 'routing' },
  instruct: { label: '领导阅批', state: 'instructing' },
  coordinate: { label: '协调分工', state: 'coordinating' },
  sign: { label: '签收', state: 'handling', returnable: false },
  handle: { label: '承办', state: 'handling' },
  review: { label: '审示', state: 'handling' },
  finish: { label: '办结', state: 'handling' },
  redistribute: { label: '重新分工', state: 'handling', returnable: false },
  takeback: { label: '收回清退', state: 'returning' },
  file: { label: '归档', state: 'filing' },
} as const
export type Step = keyof typeof steps

export const rankOf = (folder: Folder | null): number => (folder ? folders.indexOf(folder) : 2)
