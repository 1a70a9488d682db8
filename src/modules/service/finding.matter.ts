import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { director, investigator, isOf, officeHead, personnelCode } from '#modules/office.ts'
import { noAwardAfterComplaint } from '#rulebook/articles/a52-service-survey.ts'

/**
 * 投诉核实 (第五十二条(四)3): what 人事教育科 found of a complaint about attitude or method. Where it did
 * harm, the person and the section lose that year's awards until the finding is reversed.
 */

const input = z.strictObject({
  person: shown(ref, '被投诉人', { input: 'person', span: 6 }),
  on: shown(day, '投诉日期', { input: 'day', span: 6 }),
  source: shown(words(100).min(2, '请填写投诉登记编号。'), '投诉登记编号', { input: 'line' }),
  isAttitudeOrMethod: shown(z.boolean(), '因态度或方法', { input: 'check', span: 6 }).default(
    false,
  ),
  hasBadEffect: shown(z.boolean(), '造成负面影响', { input: 'check', span: 6 }).default(false),
  text: shown(words(1000).min(4, '请写明核实情况。'), '核实情况（不写投诉人的姓名电话）', {
    input: 'lines',
  }),
})

const data = input.extend({
  unit: z.int(),
  /** The year whose awards are lost; `null` where none is. */
  lockedYear: z.int().nullable(),
})
type Finding = z.output<typeof data>

const states = {
  standing: { label: '认定有效', rests: true },
  reversed: { label: '认定撤销', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<Finding, State>()
const lock = { clause: '52.4.3', cite: '第五十二条(四)3' }

const create = act(input, {
  label: '登记核实结果',
  from: ['standing'],
  to: ['standing'],
  primary: true,
  undo: false,
  who: { label: '人事教育科', test: (ctx) => isOf(ctx, personnelCode) },
  clauses: [lock],
  run: (ctx) => {
    const { input: given, org, today } = ctx
    const person = personOf(ctx, given.person)
    const unit = person && org.homeUnitOf(person.id, today)
    if (!person || !unit) {
      return refuse('被投诉人须为在岗人员。', { field: 'person', status: 400 })
    }
    if (given.person === ctx.actor.person) {
      return refuse('本人被投诉，须回避。', {
        field: 'person',
        clause: '14.8a',
        cite: '第十四条(八)',
      })
    }
    if (given.on > today) return refuse('投诉日期不能晚于今天。', { field: 'on', status: 400 })
    const year = Number(given.on.slice(0, 4))
    const may = decide(noAwardAfterComplaint, ctx, {
      isConfirmed: true,
      isAttitudeOrMethod: given.isAttitudeOrMethod,
      hasBadEffect: given.hasBadEffect,
      complaintYear: year,
      awardYear: year,
    })
    const isLocked = !may.outcome
    return {
      title: `投诉核实：${person.name}`,
      unit: unit.id,
      data: { ...given, unit: unit.id, lockedYear: isLocked ? year : null },
      follow: isLocked
        ? [{ type: 'outgoing', input: { draft: criticism(person.name, unit.name, given.on) } }]
        : [],
      decisions: [may],
      say: isLocked ? may.reason : '核实登记，不影响评先',
    }
  },
})

/** 通报批评 as a draft: the office goes over it as over any paper. */
const criticism = (name: string, unit: string, on: string) => ({
  kind: '通报',
  code: '文人社发',
  direction: '下行',
  title: '文山州人力资源和社会保障局关于对服务态度问题予以批评的通报',
  to: '局机关各科室，各直属单位、经办机构',
  body: `经核实，${formatDay(on)}${unit}${name}同志因服务态度、方法问题被投诉，造成负面影响。依据《工作规则》第五十二条(四)3，取消该同志和所在科室当年评先资格，予以通报批评。请各科室引以为戒，改进服务。`,
  copies: 1,
})

const reverse = act(
  z.strictObject({
    reason: shown(words(500).min(4, '请写明理由。'), '撤销认定的理由', { input: 'lines' }),
  }),
  {
    label: '撤销认定',
    from: ['standing'],
    to: ['reversed'],
    undo: false,
    danger: true,
    who: { label: '人事教育科', test: (ctx) => isOf(ctx, personnelCode) },
    clauses: [lock],
    run: (ctx) => ({
      state: 'reversed',
      data: { ...ctx.data, lockedYear: null },
      say: `撤销认定，评先限制解除：${ctx.input.reason}`,
    }),
  },
)

export const serviceFinding = matterType<Finding, State, 'create'>({
  type: 'service-finding',
  label: '投诉核实',
  module: 'service',
  about: '投诉由信访登记调查；这里登记核实结果：因态度方法造成负面影响的，取消当年评先并起草通报。',
  flowVersion: 1,
  data,
  start: 'standing',
  states,
  steps: { create: { label: '登记', state: 'standing', returnable: false } },
  create,
  actions: { reverse },
  readers: ({ data: d, createdBy }, org, today) => {
    const chief = director(org, today)
    const personnel = org.unitByCode(personnelCode)
    return [
      tokens.person(createdBy),
      tokens.person(d.person),
      tokens.head(d.unit),
      officeHead(org),
      ...(chief ? [tokens.person(chief.id)] : []),
      ...(personnel ? [tokens.unit(personnel.id)] : []),
      ...[investigator(org)].filter((token) => token !== null),
    ]
  },
  form: ({ data: d, createdBy }, names) => ({
    title: '服务投诉核实登记',
    topLeft: `登记人：${createdBy.name}`,
    topRight: `投诉日期：${formatDay(d.on)}`,
    rows: [
      [
        label('被投诉人'),
        value(names.person(d.person), 4),
        label('科室'),
        value(names.unit(d.unit), 4),
      ],
      [label('投诉编号'), value(d.source, 10)],
      [
        label('态度方法'),
        value(d.isAttitudeOrMethod ? '是' : '否', 4),
        label('负面影响'),
        value(d.hasBadEffect ? '是' : '否', 4),
      ],
      [label('核实情况'), value(d.text, 10)],
      [
        label('处理'),
        value(d.lockedYear === null ? '不影响评先' : `取消${d.lockedYear}年评先`, 10),
      ],
    ],
  }),
  text: ({ data: d }) => `${d.source} ${d.text}`,
  columns: [
    { key: 'person', label: '被投诉人', value: ({ data: d }, names) => names.person(d.person) },
    { key: 'unitOf', label: '科室', value: ({ data: d }, names) => names.unit(d.unit) },
    { key: 'on', label: '投诉日期', value: ({ data: d }) => d.on },
    { key: 'locked', label: '取消评先', value: ({ data: d }) => d.lockedYear },
  ],
})
