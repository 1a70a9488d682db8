import { z } from 'zod'
import { minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { day, shown, words } from '#modules/fields.ts'
import { isStaff, officeHead } from '#modules/office.ts'
import {
  conveyedClosed,
  importantCall,
  resultChased,
} from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 打出电话 (第五十八条(二)2): the important ones, with their text; a wanted result is chased until it is there. */

const input = z.strictObject({
  isImportant: shown(z.boolean(), '重要电话（传达领导批示的一律是）', { input: 'check' }).default(
    true,
  ),
  unit: shown(words(60), '对方单位', { input: 'line', span: 4 }).default(''),
  name: shown(words(20), '对方姓名（公务人员）', { input: 'line', span: 4 }).default(''),
  post: shown(words(40), '对方职务', { input: 'line', span: 4 }).default(''),
  script: shown(words(2000), '书面文稿', { input: 'lines' }).default(''),
  isHeard: shown(z.boolean(), '已通报本单位、姓名、职务和电话，已询问是否听清', {
    input: 'check',
  }).default(false),
  isRepeated: shown(z.boolean(), '已请对方复述', { input: 'check' }).default(false),
  needsResult: shown(z.boolean(), '需要结果', { input: 'check', span: 6 }).default(false),
  due: shown(day.nullable(), '催要日期（不填的3个工作日）', {
    input: 'day',
    span: 6,
    when: { needsResult: [true] },
  }).default(null),
})

const data = input.extend({
  at: z.string(),
  caller: z.int(),
  chases: z.array(z.object({ at: z.string(), text: z.string() })),
  result: z.string(),
})
type CallOut = z.output<typeof data>

const states = {
  waiting: { label: '催要结果' },
  closed: { label: '已办结', end: 'done' },
} as const
type State = keyof typeof states
type Step = 'create' | 'chase'

const act = actionsOf<CallOut, State>()
const before = { clause: '58.2.2a', cite: '第五十八条(二)2' }
const follow = { clause: '58.2.2d', cite: '第五十八条(二)2' }

const create = act(input, {
  label: '打出电话记录',
  from: ['waiting'],
  to: ['waiting', 'closed'],
  primary: true,
  undo: false,
  who: { label: '打电话人员', test: isStaff },
  clauses: [before],
  run: (ctx) => {
    const { input: given } = ctx
    const { isImportant, script, unit, name, post, isHeard } = given
    const may = decide(importantCall, ctx, { isImportant, script, unit, name, post, isHeard })
    if (!may.outcome) return refusalOf(may, script.trim() === '' ? 'script' : 'unit')
    const me = ctx.actor.person!
    const rest = {
      title: `电话：${unit || '对方'}${post}`,
      unit: ctx.org.homeUnitOf(me, ctx.today)!.id,
      data: { ...given, at: minuteOf(ctx.now), caller: me, chases: [], result: '' },
      decisions: [may],
    }
    if (!given.needsResult) return { ...rest, state: 'closed', say: `已打出：${unit}` }
    const start = { key: 'chase', label: '催要结果', from: ctx.now }
    return {
      ...rest,
      state: 'waiting',
      clocks: given.due
        ? fixedClock(given.due, { ...start, cite: follow.cite, warn: [1, 0] })
        : clockOf(limitOf(resultChased, ctx, {}), start),
      open: [
        {
          step: 'chase',
          label: '催要结果',
          holder: tokens.person(me),
          rank: 1,
          clock: { key: 'chase' },
        },
      ],
      say: `已打出：${unit}，待结果`,
    }
  },
})

const chase = act(
  z.strictObject({
    text: shown(words(300).min(2, '请写明催要情况。'), '催要情况', { input: 'line' }),
  }),
  {
    label: '记一次催要',
    from: ['waiting'],
    to: ['waiting'],
    undo: false,
    who: { label: '打电话人员', steps: ['chase'] },
    clauses: [follow],
    run: (ctx) => ({
      keepOwn: true,
      data: {
        ...ctx.data,
        chases: [...ctx.data.chases, { at: minuteOf(ctx.now), text: ctx.input.text }],
      },
      clocks: [
        { op: 'stop', key: 'chase' },
        ...clockOf(limitOf(resultChased, ctx, {}), {
          key: 'chase',
          label: '催要结果',
          from: ctx.now,
        }),
      ],
      say: `催要：${ctx.input.text}`,
    }),
  },
)

const close = act(
  z.strictObject({
    result: shown(words(1000), '结果', { input: 'lines' }).default(''),
    isReported: shown(z.boolean(), '已向领导汇报', { input: 'check' }).default(false),
  }),
  {
    label: '办结',
    from: ['waiting'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '打电话人员', steps: ['chase'] },
    clauses: [follow],
    run: (ctx) => {
      const { result, isReported } = ctx.input
      const may = decide(conveyedClosed, ctx, { hasResult: result !== '', isReported })
      if (!may.outcome) return refusalOf(may, result === '' ? 'result' : 'isReported')
      return {
        state: 'closed',
        data: { ...ctx.data, result },
        decisions: [may],
        say: `结果：${result}`,
      }
    },
  },
)

export const callOut = matterType<CallOut, State, Step>({
  type: 'call-out',
  label: '打出电话',
  module: 'service',
  about: '打前想好打给谁、讲什么；重要电话有文稿，讲完问是否听清。普通电话不用登记。',
  flowVersion: 1,
  data,
  start: 'waiting',
  states,
  steps: {
    create: { label: '记录', state: 'waiting', returnable: false },
    chase: { label: '催要', state: 'waiting', returnable: false },
  },
  create,
  actions: { close, chase },
  readers: ({ createdBy, unit }, org) => [
    tokens.person(createdBy),
    officeHead(org),
    ...(unit === null ? [] : [tokens.head(unit)]),
  ],
  form: ({ data: d }, names) => ({
    title: '打出电话记录',
    topLeft: `打电话人：${names.person(d.caller)}`,
    topRight: `时间：${d.at.replace('T', ' ')}`,
    rows: [
      [label('对方单位'), value(d.unit, 4), label('姓名职务'), value(`${d.name}　${d.post}`, 4)],
      [label('文稿'), value(d.script, 10)],
      [
        label('核对'),
        value(
          [d.isHeard ? '已询问听清' : '', d.isRepeated ? '对方已复述' : '']
            .filter(Boolean)
            .join('，'),
          10,
        ),
      ],
      [
        label('催要'),
        value(d.chases.map(({ at, text }) => `${at.replace('T', ' ')}　${text}`).join('\n'), 10),
      ],
      [label('结果'), value(d.result, 10)],
    ],
  }),
  text: ({ data: d }) => `${d.unit} ${d.name} ${d.script}`,
  columns: [
    { key: 'at', label: '时间', value: ({ data: d }) => d.at.replace('T', ' ') },
    { key: 'to', label: '对方', value: ({ data: d }) => `${d.unit}${d.post}` },
    { key: 'chases', label: '催要', value: ({ data: d }) => d.chases.length },
    { key: 'result', label: '结果', value: ({ data: d }) => d.result || null },
  ],
})
