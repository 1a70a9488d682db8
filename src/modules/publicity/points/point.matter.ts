import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { isHandlingUnit, isOfOffice, officeOf } from '#modules/office.ts'
import { groupSeats } from '#modules/publicity/requests/seats.ts'
import { outstandingScore, specialPoints } from '#rulebook/articles/a51-website-points.ts'

/**
 * 公开记分登记 (第五十一条(二)3、(四)1(4)、(四)2(2)(3)): what no count yields. Each entry names the decision of
 * the leading group and what the section said; the office writes it down.
 */

export const pointKinds = [
  '严重失实、不良影响',
  '未审批发布',
  '未经审核造成负面影响',
  '突出成绩',
  '特殊情况',
] as const

const awards = { kind: ['突出成绩', '特殊情况'] }
const points = z.number().min(-100, '最少-100分。').max(100, '最多100分。')

const input = z.strictObject({
  unit: shown(ref, '科室', { input: 'unit', span: 6 }),
  kind: shown(z.enum(pointKinds, '请选择。'), '事由', { input: 'choice', span: 6 }),
  on: shown(day, '发生日期', { input: 'day', span: 6 }),
  points: shown(points, '分数（突出成绩、特殊情况填写）', {
    input: 'number',
    span: 6,
    when: awards,
  }).default(0),
  meeting: shown(words(60), '领导小组会议（第几次）', { input: 'line', span: 6 }).default(''),
  subject: shown(words(100).min(2, '请填写标题或事项。'), '信息标题或事项', { input: 'line' }),
  hearing: shown(words(500), '科室的说明', { input: 'lines' }).default(''),
})
const data = input
type Point = z.output<typeof data>

const states = {
  standing: { label: '有效', rests: true },
  reversed: { label: '撤销', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<Point, State>()
const basis = [
  { clause: '51.4.2.2', cite: '第五十一条(四)2(2)' },
  { clause: '51.4.2.3', cite: '第五十一条(四)2(3)' },
  { clause: '51.4.1.4', cite: '第五十一条(四)1(4)' },
]
const office = { label: '办公室（记领导小组的决定）', test: isOfOffice }

const create = act(input, {
  label: '登记记分',
  from: ['standing'],
  to: ['standing'],
  primary: true,
  undo: false,
  who: office,
  clauses: basis,
  run: (ctx) => {
    const { input: given } = ctx
    if (!isHandlingUnit(ctx.org, given.unit, ctx.today)) {
      return refuse('请选择在用的科室或单位。', { field: 'unit', status: 400 })
    }
    if (given.on > ctx.today) return refuse('发生日期不能晚于今天。', { field: 'on', status: 400 })
    const isAward = given.kind === '突出成绩' || given.kind === '特殊情况'
    if (!isAward && given.hearing === '') {
      return refuse('扣分须先听取科室的说明。', { field: 'hearing', ...basis[0] })
    }
    const decided = decide(specialPoints, ctx, { hasDecision: given.meeting !== '' })
    if (!decided.outcome) return refusalOf(decided, 'meeting')
    if (isAward && given.points === 0) {
      return refuse('请填写分数。', { field: 'points', status: 400 })
    }
    const award =
      given.kind === '突出成绩'
        ? decide(outstandingScore, ctx, { given: 0, asked: given.points, isDecided: true })
        : null
    if (award && !award.outcome) return refusalOf(award, 'points')
    return {
      title: `公开记分：${ctx.org.unit(given.unit).shortName}${given.kind}`,
      unit: given.unit,
      data: given,
      notices: [
        {
          to: [tokens.head(given.unit)],
          kind: '通知',
          text: `政府信息公开记分：${given.kind}，${given.subject}（${given.meeting}）`,
        },
      ],
      decisions: award ? [decided, award] : [decided],
      say: `${given.meeting}决定：${given.kind}`,
    }
  },
})

const reverse = act(
  z.strictObject({
    reason: shown(words(200).min(2, '请写明理由。'), '撤销的决定和理由', { input: 'line' }),
  }),
  {
    label: '撤销记分',
    from: ['standing'],
    to: ['reversed'],
    undo: false,
    danger: true,
    who: office,
    clauses: [{ clause: '51.2.3', cite: '第五十一条(二)3' }],
    run: (ctx) => ({ state: 'reversed', say: `撤销：${ctx.input.reason}` }),
  },
)

export const publicityPoint = matterType<Point, State, 'create'>({
  type: 'publicity-point',
  label: '公开记分登记',
  module: 'publicity',
  about: '数量算不出的加分和扣分，由领导小组决定，办公室登记；扣分先听取科室说明。',
  flowVersion: 1,
  data,
  start: 'standing',
  states,
  steps: { create: { label: '登记', state: 'standing', returnable: false } },
  create,
  actions: { reverse },
  readers: ({ data: d }, org) => [
    tokens.unit(officeOf(org)),
    ...groupSeats(org),
    tokens.unit(d.unit),
    tokens.head(d.unit),
  ],
  form: ({ data: d }, names) => ({
    title: '政府信息公开记分登记',
    topLeft: `科室：${names.unit(d.unit)}`,
    topRight: `发生日期：${d.on}`,
    rows: [
      [label('事由'), value(d.kind, 4), label('决定'), value(d.meeting, 4)],
      [label('信息或事项'), value(d.subject, 10)],
      [label('科室的说明'), value(d.hearing, 10)],
      ...(d.points === 0 ? [] : [[label('分数'), value(String(d.points), 10)]]),
    ],
  }),
  text: ({ title, data: d }) => `${title} ${d.subject}`,
  columns: [
    { key: 'unit', label: '科室', value: ({ data: d }, names) => names.unit(d.unit) },
    { key: 'kind', label: '事由', value: ({ data: d }) => d.kind },
    { key: 'on', label: '发生日期', value: ({ data: d }) => d.on },
    { key: 'points', label: '分数', value: ({ data: d }) => d.points || null },
    { key: 'meeting', label: '决定', value: ({ data: d }) => d.meeting },
  ],
})
