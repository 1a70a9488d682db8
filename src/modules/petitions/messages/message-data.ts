import { z } from 'zod'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { dueDay } from '#kernel/clocks/due.ts'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import type { Ctx, NewTask } from '#kernel/matters/matter.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { attachments, day, minute, shown, words } from '#modules/fields.ts'
import { isOf, isOfOffice } from '#modules/office.ts'
import { deskCode, deskHead } from '#modules/petitions/seats.ts'
import { acceptanceServed } from '#rulebook/articles/a56-petition-procedure.ts'
import { replyServed } from '#rulebook/articles/a56-petition-reply.ts'
import type { InForce } from '#rulebook/kit.ts'

/** 群众留言: what one is, and whether its answer came in time (第五十六条). */

/** A message as it is registered or imported. */
export const messageInput = z.strictObject({
  number: shown(words(40), '留言编号', { input: 'line', span: 4 }).default(''),
  user: shown(personalIfAny('name'), '留言人', { input: 'line', span: 4 }),
  at: shown(minute, '留言时间', { input: 'moment', span: 4 }),
  subject: shown(words(200).min(1, '请填写主题。').transform(maskNumbers), '主题', {
    input: 'line',
  }),
  text: shown(personalIfAny('statement'), '留言详情', { input: 'lines' }),
  reply: shown(personalIfAny('statement'), '答复意见（已答复的填）', { input: 'lines' }),
  repliedAt: shown(minute.nullable(), '答复时间', { input: 'moment', span: 4 }).default(null),
  /** The import that brought it. */
  batch: shown(z.uuid().nullable(), '批次', { input: 'hidden' }).default(null),
  /** Digest of the line it was read from: tells the same line from another under the same number. */
  digest: shown(words(64), '摘要', { input: 'hidden' }).default(''),
})

/** What a citizen fills in on the public site. */
export const questionInput = z.strictObject({
  user: shown(personal('name'), '姓名', { input: 'line', span: 6 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 6 }),
  subject: shown(words(60).min(2, '请填写想问什么。').transform(maskNumbers), '想问什么', {
    input: 'line',
    hint: '一句话，不写姓名和电话。',
  }),
  text: shown(personal('statement'), '详细情况', { input: 'lines' }),
  files: shown(attachments, '材料', { input: 'files' }),
})

export const messageData = z.object({
  number: z.string(),
  user: sealed,
  phone: sealed,
  at: minute,
  subject: z.string(),
  text: sealed,
  reply: sealed,
  repliedAt: minute.nullable(),
  /** 承办科室. */
  unit: z.int().nullable(),
  /** Whom the words pointed to when it came, likeliest first: kept beside what a person decided. */
  suggested: z.array(z.object({ unit: z.int(), words: z.array(z.string()) })),
  /** By when the citizen is to be told of acceptance, and answered. */
  noticeDue: day,
  due: day,
  batch: z.uuid().nullable(),
  digest: z.string(),
  /** The message it is answered together with. */
  joinedTo: z.object({ id: z.uuid(), same: z.string(), on: day }).nullable(),
  /** Messages that this one's answer answers, too. */
  joined: z.array(z.uuid()),
  /** The petition it was registered as. */
  petition: z.uuid().nullable(),
})
export type Message = z.output<typeof messageData>

export const messageStates = {
  received: { label: '待分办' },
  answering: { label: '承办' },
  joined: { label: '已并入，一并答复', rests: true },
  answered: { label: '已答复', end: 'done' },
  petitioned: { label: '已转信访登记', end: 'done' },
  withdrawn: { label: '导入已撤销', end: 'void' },
} as const
export type MessageState = keyof typeof messageStates

/** Before messages could be joined. */
export const grownMessage = (data: Message): Message => ({
  ...data,
  joinedTo: data.joinedTo ?? null,
  joined: data.joined ?? [],
  petition: data.petition ?? null,
})

export const isOfDesk = (ctx: Ctx<Message>): boolean => isOf(ctx, deskCode) || isOfOffice(ctx)

/** On the desk, which gives it to a section. */
export const toAssign = (org: Directory): NewTask => ({
  step: 'assign',
  label: '分办留言',
  holder: deskHead(org),
  rank: 1,
  clock: { key: 'reply' },
})

/**
 * The limits of a message received on a day, by the rules of today. A message has no notice of
 * acceptance from whose service the 60 days could run (第五十六条(二)1(1)): they run from receipt, the
 * strictest reading.
 */
export function limitsOf(
  received: Day,
  inForce: InForce,
  calendar: Calendar,
): { noticeDue: Day; due: Day } {
  const notice = acceptanceServed.limitOn(inForce)({}).outcome!
  const reply = replyServed.limitOn(inForce)({ isExtended: false }).outcome!
  return {
    noticeDue: dueDay(notice, received, calendar),
    due: dueDay(reply, received, calendar),
  }
}

export const verdicts = ['15日内答复', '按时答复', '超期答复', '未到期', '超期未答复'] as const
export type Verdict = (typeof verdicts)[number]

/** Whether the answer came in time, as of a day. */
export function verdictOf(
  { noticeDue, due, repliedAt }: Pick<Message, 'noticeDue' | 'due' | 'repliedAt'>,
  today: Day,
): Verdict {
  if (repliedAt === null) return today <= due ? '未到期' : '超期未答复'
  const on = repliedAt.slice(0, 10)
  if (on <= noticeDue) return '15日内答复'
  return on <= due ? '按时答复' : '超期答复'
}
