import { z } from 'zod'
import { day, ref, shown, words } from '#modules/fields.ts'
import { secretLevels } from '#rulebook/articles/a43-secrecy.ts'

/** 涉密件 as an object: number, level, copies, who may read it, who has it. Never what it says. */

export const registration = z.strictObject({
  level: shown(z.enum(secretLevels, '请选择密级。'), '密级', { input: 'choice' }),
  from: shown(words(100).min(2, '请填写来文单位。'), '来文单位', { input: 'line', span: 7 }),
  docNumber: shown(words(60), '来文字号', { input: 'line', span: 5 }).default(''),
  title: shown(words(100), '件名（不得涉密）', {
    input: 'line',
    when: { level: ['秘密', '机密'] },
  }).default(''),
  copies: shown(z.int().min(1).max(999), '份数', { span: 3 }).default(1),
  copyNumbers: shown(words(100), '份号', { input: 'line', span: 5 }).default(''),
  clearBy: shown(day.nullable(), '清退期限', { input: 'day', span: 4 }).default(null),
  isUrgent: shown(z.boolean(), '紧急密件（随到随送、不过夜）').default(false),
  /** 知悉范围: who may read it; nobody named yet means nobody is checked. */
  range: shown(z.array(ref).max(60), '知悉范围', {
    input: 'people',
    hint: '按批示填写；不在范围内的，须批示人同意才能交阅。',
  }).default([]),
  /** Only to be refused with its clause. */
  files: shown(z.array(z.unknown()), '附件', { input: 'hidden' }).default([]),
})

export const lending = z.strictObject({
  person: shown(ref, '阅办人', { input: 'person', span: 6 }),
  dueBack: shown(day, '退交日期', { input: 'day', span: 6 }),
  isTakenOut: shown(z.boolean(), '外带（外出工作或开会）').default(false),
  reason: shown(words(200), '事由', { input: 'line', when: { isTakenOut: [true] } }).default(''),
  keeping: shown(words(100), '保管方法', { input: 'line', when: { isTakenOut: [true] } }).default(
    '',
  ),
  approval: shown(words(200), '批准依据', {
    input: 'line',
    hint: '外带、或交知悉范围以外的人，须写明谁何时批准。',
  }).default(''),
  note: shown(words(100), '备注', { input: 'line' }).default(''),
})

export const copying = z.strictObject({
  approvedBy: shown(
    z.enum(['发文机关', '分管公文处理的局领导', '办公室主任', '无'], '请选择批准人。'),
    '批准人',
    { input: 'choice' },
  ),
  basis: shown(words(200).min(2, '请写明批准文号或日期。'), '批准文号或日期', { input: 'line' }),
  approvedCopies: shown(z.int().min(0).max(999), '批准份数', { span: 6 }),
  copies: shown(z.int().min(1).max(999), '印制份数', { span: 6 }),
  isCopy: shown(z.boolean(), '复印（不是翻印）', { span: 6 }).default(true),
  isSealed: shown(z.boolean(), '已加盖本局印章', { span: 6 }).default(false),
  holders: shown(z.array(ref).max(60), '持有人（一份一人）', { input: 'people' }).default([]),
})

export const classifiedData = registration.omit({ files: true }).extend({
  holder: z.int().nullable(),
  dueBack: z.string().nullable(),
  /** 翻印、复印: how many, for whom, by whose leave. */
  made: z
    .array(
      z.object({ on: z.string(), copies: z.int(), holders: z.array(z.int()), basis: z.string() }),
    )
    .optional(),
  destroyed: z
    .object({ witnesses: z.array(z.int()), copies: z.number(), basis: z.string() })
    .nullable(),
})
export type Classified = z.output<typeof classifiedData>

export const states = {
  held: { label: '机要保管' },
  lent: { label: '借阅中' },
  returned: { label: '已清退', end: 'done' },
  destroyed: { label: '已销毁', end: 'done' },
} as const
export type State = keyof typeof states
