/** A table of messages as another system exports it, read line by line. Pure: text in, messages out. */

export const messageFields = {
  number: '留言编号',
  user: '留言用户',
  subject: '留言主题',
  at: '留言时间',
  text: '留言详情',
  reply: '答复意见',
  repliedAt: '答复时间',
} as const
export type MessageField = keyof typeof messageFields

/** Heads under which other systems export a field, most telling first. */
const heads: Readonly<Record<MessageField, readonly string[]>> = {
  number: [
    '留言编号',
    '信件编号',
    '来信编号',
    '诉求编号',
    '工单编号',
    '编号',
    '流水号',
    '受理号',
    'id',
  ],
  user: [
    '留言用户',
    '留言人',
    '来信人',
    '诉求人',
    '写信人',
    '提问人',
    '网民',
    '用户',
    '姓名',
    '昵称',
  ],
  subject: [
    '留言主题',
    '留言标题',
    '信件标题',
    '来信标题',
    '诉求标题',
    '主题',
    '标题',
    '事由',
    '题目',
  ],
  at: [
    '留言时间',
    '来信时间',
    '提交时间',
    '诉求时间',
    '写信时间',
    '留言日期',
    '来信日期',
    '提交日期',
    '提问时间',
    '发布时间',
    '时间',
    '日期',
  ],
  text: [
    '留言详情',
    '留言内容',
    '信件内容',
    '来信内容',
    '诉求内容',
    '详情',
    '内容',
    '正文',
    '问题描述',
  ],
  reply: ['答复意见', '答复内容', '回复内容', '回复意见', '处理结果', '办理结果', '答复', '回复'],
  repliedAt: ['答复时间', '回复时间', '办结时间', '答复日期', '回复日期', '办结日期'],
}

const plainHead = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s:：（）()【】*﻿]/gu, '')
    .toLowerCase()

export type Mapping = Partial<Record<MessageField, number>>

/** Which column holds which field: the very word first, then a head that contains it. */
export function mappingOf(
  header: readonly string[],
  given: Readonly<Record<string, string>> = {},
): Mapping {
  const names = header.map(plainHead)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  const take = (field: MessageField, at: number) => {
    if (at < 0 || taken.has(at) || mapping[field] !== undefined) return
    mapping[field] = at
    taken.add(at)
  }
  for (const [column, field] of Object.entries(given)) {
    take(field as MessageField, names.indexOf(plainHead(column)))
  }
  const fields = Object.keys(heads) as MessageField[]
  for (const field of fields) for (const head of heads[field]) take(field, names.indexOf(head))
  for (const field of fields) {
    for (const head of heads[field]) {
      take(
        field,
        names.findIndex((name, at) => !taken.has(at) && head.length > 1 && name.includes(head)),
      )
    }
  }
  return mapping
}

/** What a table lacks to be one of messages, or null. */
export function lackOf(mapping: Mapping): string | null {
  const lacking = [
    ...(mapping.subject === undefined && mapping.text === undefined ? ['留言主题或留言详情'] : []),
    ...(mapping.at === undefined ? ['留言时间'] : []),
  ]
  return lacking.length > 0 ? `没有认出“${lacking.join('”“')}”的列，请指定对应关系。` : null
}

/** Every field as text; `at` and `repliedAt` as `YYYY-MM-DDTHH:mm` in Beijing time. */
export interface ReadLine {
  readonly number: string
  readonly user: string
  readonly subject: string
  readonly at: string
  readonly text: string
  readonly reply: string
  readonly repliedAt: string | null
}

/** A line as a message, or why it is none. `today`: nothing was written after it, `YYYY-MM-DD`. */
export function lineOf(
  cells: readonly string[],
  mapping: Mapping,
  today: string,
): { line: ReadLine } | { reason: string } {
  const cell = (field: MessageField) => (cells[mapping[field] ?? -1] ?? '').trim()
  const text = cell('text')
  const subject = cell('subject') || text.replaceAll(/\s+/gu, ' ').slice(0, 30)
  if (subject === '') return { reason: '没有主题也没有内容' }
  if (subject.length > 200) return { reason: '主题超过200字' }
  if (text.length > mostText) return { reason: `留言详情超过${mostText}字` }
  const at = momentIn(cell('at'))
  if (!at) return { reason: `留言时间看不懂：“${cell('at').slice(0, 30)}”` }
  if (at.slice(0, 10) > today) return { reason: `留言时间在今天以后：${at.slice(0, 10)}` }
  const reply = cell('reply')
  if (reply.length > mostText) return { reason: `答复意见超过${mostText}字` }
  const repliedText = cell('repliedAt')
  const repliedAt = repliedText === '' ? null : momentIn(repliedText)
  if (repliedText !== '' && !repliedAt) {
    return { reason: `答复时间看不懂：“${repliedText.slice(0, 30)}”` }
  }
  if (repliedAt && repliedAt.slice(0, 10) > today) {
    return { reason: `答复时间在今天以后：${repliedAt.slice(0, 10)}` }
  }
  if (repliedAt && isBefore(repliedAt, at)) return { reason: '答复时间早于留言时间' }
  if (repliedAt && reply === '') return { reason: '有答复时间而没有答复意见' }
  if (reply !== '' && !repliedAt) return { reason: '有答复意见而没有答复时间' }
  if (cell('user').length > 50) return { reason: '留言用户超过50字' }
  const number = cell('number')
  if (number.length > 40) return { reason: '留言编号超过40字' }
  return { line: { number, user: cell('user'), subject, at, text, reply, repliedAt } }
}

const mostText = 10_000

/** A day without a time is not before any time of that day. */
const isBefore = (one: string, other: string) =>
  one.endsWith('T00:00') ? one.slice(0, 10) < other.slice(0, 10) : one < other

/**
 * A moment as people and programs write it, as `YYYY-MM-DDTHH:mm` in Beijing time: `2019/4/25 9:32:09`,
 * `2019年4月25日 9时32分`, `20190425`, `2019-04-25T09:32:09`, `下午3:20`, an Excel day number. Null where
 * it is none.
 */
export function momentIn(given: string): string | null {
  const text = given.normalize('NFKC').trim()
  if (/^\d{5}(\.\d+)?$/u.test(text)) return serialMoment(Number(text))
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT,]*(?:星期.|周.)?\s*(.*))?$/u.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})[\sT]*(.*)$/u.exec(text)
  if (!found) return null
  const [, year, month, date, rest = ''] = found
  const time = timeIn(rest.trim())
  if (!time) return null
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return exists(day) ? `${day}T${time}` : null
}

function timeIn(text: string): string | null {
  if (text === '') return '00:00'
  const found =
    /^(上午|下午|晚上|中午|凌晨|早上|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*[:分]?\s*(\d{1,2})?(?:\.\d+)?\s*秒?\s*(AM|PM)?(?:Z|\+08:?00)?$/iu.exec(
      text,
    ) ?? /^()(\d{2})(\d{2})(\d{2})?()$/u.exec(text)
  if (!found) return null
  const [, before = '', hourText, minuteText = '0', second = '0', after = ''] = found
  const isLate = /下午|晚上|PM/iu.test(before + after)
  const isNight = /凌晨|AM/iu.test(before + after)
  let hour = Number(hourText)
  if (isLate && hour < 12) hour += 12
  if (isNight && hour === 12) hour = 0
  const minute = Number(minuteText)
  if (hour > 23 || minute > 59 || Number(second) > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Excel counts days from 1899-12-30. */
function serialMoment(serial: number): string | null {
  const moment = new Date(Math.round((serial - 25_569) * 1440) * 60_000)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 16)
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= '1990'
}
