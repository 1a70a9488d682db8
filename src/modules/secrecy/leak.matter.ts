import { z } from 'zod'
import { dayOf, formatDay, formatInstant, instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { minute, shown, words } from '#modules/fields.ts'
import { director, isStaff, officeHead, officeOf } from '#modules/office.ts'
import { markedField } from '#modules/secrecy/marks.ts'
import { leakHandled, leakReportLimit } from '#rulebook/articles/a43-disclosure.ts'
import { lossReportedInTime } from '#rulebook/articles/a43-archivists.ts'
import { secretLevels } from '#rulebook/articles/a43-secrecy.ts'

/**
 * 失泄密报告 (第四十三条(一)13、(三)6、(四)12): told at once to the leader and to the prefecture's
 * 国家保密局, with what happened and never with what the paper says.
 */

const report = z.strictObject({
  number: shown(words(60).min(1, '请填写文件或档案编号。'), '文件或档案编号', {
    input: 'line',
    span: 6,
  }),
  level: shown(z.enum([...secretLevels, '非涉密档案'], '请选择密级。'), '密级', {
    input: 'choice',
    span: 6,
  }),
  discovered: shown(minute, '发现时间', { input: 'moment', span: 6 }),
  course: shown(words(2000).min(4, '请写明经过。'), '经过（不写秘密内容）', { input: 'lines' }),
  steps: shown(words(1000).min(2, '请写明已采取的措施。'), '已采取的措施', { input: 'lines' }),
})

const data = report.extend({
  unit: z.int(),
  inTime: z.string(),
  toldLeader: z.boolean(),
  isFrozen: z.boolean(),
  receipt: z.string(),
})
type Leak = z.output<typeof data>

const states = {
  office: { label: '办公室核实' },
  leader: { label: '局长阅示' },
  bureau: { label: '报州国家保密局' },
  closed: { label: '已报告处置', end: 'done' },
  mistaken: { label: '查明无失泄密', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'verify' | 'instruct' | 'tell'

const act = actionsOf<Leak, State>()
const basis = [{ clause: '43.1.13', cite: '第四十三条(一)13' }]

const create = act(report, {
  label: '报告失泄密',
  from: ['office'],
  to: ['office'],
  primary: true,
  undo: false,
  who: { label: '工作人员', test: isStaff },
  clauses: basis,
  run: (ctx) => {
    const { input } = ctx
    const marked = markedField(ctx, { course: input.course, steps: input.steps })
    if (marked) return marked
    const discovered = instantOfMinute(input.discovered)
    if (discovered > ctx.now) {
      return refuse('发现时间不能晚于现在。', { field: 'discovered', status: 400 })
    }
    const reported = minuteOf(ctx.now)
    const promptness = decide(lossReportedInTime, ctx, { discovered: input.discovered, reported })
    const limit = limitOf(leakReportLimit, ctx, {})
    const unit = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!
    const chief = director(ctx.org, ctx.today)
    return {
      title: `失泄密报告：${input.level} ${input.number}`,
      unit: unit.id,
      data: {
        ...input,
        unit: unit.id,
        inTime: promptness.outcome,
        toldLeader: false,
        isFrozen: false,
        receipt: '',
      },
      clocks: clockOf(limit, { key: 'report', label: '报州国家保密局', from: discovered }),
      open: [
        {
          step: 'verify',
          label: '核实失泄密',
          holder: officeHead(ctx.org),
          rank: 0,
          clock: { key: 'report' },
        },
      ],
      notices: chief
        ? [
            {
              to: [tokens.person(chief.id)],
              kind: '催办',
              text: `失泄密报告：${input.level} ${input.number}，请即阅示。`,
            },
          ]
        : [],
      decisions: [promptness, limit],
      say: `报告失泄密（${promptness.outcome}）`,
    }
  },
})

const verify = act(
  z.strictObject({
    isFrozen: shown(z.boolean(), '已冻结所涉文件的查阅').default(false),
    text: shown(words(1000).min(2, '请写明核实情况。'), '核实情况（不写秘密内容）', {
      input: 'lines',
    }),
  }),
  {
    label: '核实并报局长',
    from: ['office'],
    to: ['leader'],
    primary: true,
    undo: false,
    who: { label: '办公室负责人', steps: ['verify'] },
    clauses: basis,
    run: (ctx) => {
      const marked = markedField(ctx, { text: ctx.input.text })
      if (marked) return marked
      const chief = director(ctx.org, ctx.today)
      if (!chief) return refuse('没有在任的局长，请立即报告主持工作的局领导。')
      return {
        state: 'leader',
        data: { ...ctx.data, isFrozen: ctx.input.isFrozen },
        open: [
          {
            step: 'instruct',
            label: '阅示失泄密',
            holder: tokens.person(chief.id),
            rank: 0,
            clock: { key: 'report' },
          },
        ],
        opinion: { slot: '办公室', text: ctx.input.text },
        say: `核实${ctx.input.isFrozen ? '，已冻结查阅' : ''}，报${chief.name}`,
      }
    },
  },
)

const instruct = act(z.strictObject({ text: words(500).min(2, '请写明批示。') }), {
  label: '批示',
  from: ['leader'],
  to: ['bureau'],
  primary: true,
  undo: false,
  who: { label: '局长', steps: ['instruct'] },
  clauses: basis,
  run: (ctx) => {
    const marked = markedField(ctx, { text: ctx.input.text })
    if (marked) return marked
    return {
      state: 'bureau',
      data: { ...ctx.data, toldLeader: true },
      open: [
        {
          step: 'tell',
          label: '报州国家保密局并登记回执',
          holder: officeHead(ctx.org),
          rank: 0,
          clock: { key: 'report' },
        },
      ],
      opinion: { slot: '局领导', text: ctx.input.text },
      say: ctx.input.text,
    }
  },
})

const tell = act(
  z.strictObject({
    receipt: shown(words(100), '州国家保密局回执号', { input: 'line' }),
    isFrozen: shown(z.boolean(), '已冻结所涉文件的查阅').default(false),
    result: shown(words(1000).min(2, '请写明处置结果。'), '处置结果（不写秘密内容）', {
      input: 'lines',
    }),
  }),
  {
    label: '登记回执并办结',
    from: ['bureau'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '办公室负责人', steps: ['tell'] },
    clauses: basis,
    run: (ctx) => {
      const { receipt, isFrozen, result } = ctx.input
      const marked = markedField(ctx, { result })
      if (marked) return marked
      const frozen = ctx.data.isFrozen || isFrozen
      const decided = decide(leakHandled, ctx, {
        isReportedToLeader: ctx.data.toldLeader,
        receipt,
        isFrozen: frozen,
      })
      if (!decided.outcome) return refusalOf(decided, receipt === '' ? 'receipt' : 'isFrozen')
      return {
        state: 'closed',
        data: { ...ctx.data, receipt, isFrozen: frozen },
        clocks: [{ op: 'stop', key: 'report' }],
        opinion: { slot: '处置结果', text: result },
        decisions: [decided],
        say: `已报州国家保密局，回执${receipt}。${result}`,
      }
    },
  },
)

const clearUp = act(z.strictObject({ reason: words(500).min(4, '请写明查明的情况。') }), {
  label: '查明无失泄密',
  from: ['office', 'leader'],
  to: ['mistaken'],
  undo: false,
  who: { label: '办公室负责人或局长', steps: ['verify', 'instruct'], notOwn: true },
  clauses: basis,
  run: (ctx) => ({ state: 'mistaken', say: `查明无失泄密：${ctx.input.reason}` }),
})

const stays = { clause: '43.1.7', cite: '第四十三条(一)7' }

export const leak = matterType<Leak, State, Step>({
  type: 'leak',
  label: '失泄密报告',
  module: 'secrecy',
  about: '发现后立即报告，只写编号和经过，不写秘密内容；不得隐瞒。',
  flowVersion: 1,
  data,
  start: 'office',
  states,
  steps: {
    create: { label: '报告', state: 'office', returnable: false },
    verify: { label: '核实', state: 'office', returnable: false },
    instruct: { label: '阅示', state: 'leader', returnable: false },
    tell: { label: '报州国家保密局', state: 'bureau', returnable: false },
  },
  create,
  actions: { verify, instruct, tell, clearUp },
  forbids: {
    circulate: refuse('失泄密报告不得扩大知悉范围。', stays),
    countersign: refuse('失泄密报告不得扩大知悉范围。', stays),
  },
  readers: ({ createdBy }, org, today) => {
    const chief = director(org, today)
    return [
      tokens.person(createdBy),
      officeHead(org),
      ...(chief ? [tokens.person(chief.id)] : []),
      ...org.leadersOn(today).flatMap(({ id }) => {
        return org.leaderOf(officeOf(org), today)?.id === id ? [tokens.person(id)] : []
      }),
    ]
  },
  form: ({ data: d, createdAt, createdBy, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局失泄密报告',
    topLeft: `报告人：${createdBy.name}`,
    topRight: `报告时间：${formatInstant(createdAt)}`,
    rows: [
      [label('编号'), value(d.number, 4), label('密级'), value(d.level, 4)],
      [
        label('发现时间'),
        value(d.discovered.replace('T', ' '), 4),
        label('是否及时'),
        value(d.inTime, 4),
      ],
      [
        label('所在科室'),
        value(names.unit(d.unit), 4),
        label('日期'),
        value(formatDay(dayOf(createdAt)), 4),
      ],
      [label('经过'), value(d.course, 10)],
      [label('已采取的措施'), value(d.steps, 10)],
      [label('办公室'), opinions(given, ['办公室'], 18)],
      [label('局领导'), opinions(given, ['局领导'], 18)],
      [label('回执'), value(d.receipt, 4), label('冻结查阅'), value(d.isFrozen ? '已冻结' : '', 4)],
      [label('处置结果'), opinions(given, ['处置结果'], 14)],
    ],
  }),
  text: ({ data: d }) => d.number,
  columns: [
    { key: 'level', label: '密级', value: ({ data: d }) => d.level },
    {
      key: 'discovered',
      label: '发现时间',
      value: ({ data: d }) => d.discovered.replace('T', ' '),
    },
    { key: 'inTime', label: '是否及时', value: ({ data: d }) => d.inTime },
    { key: 'receipt', label: '回执', value: ({ data: d }) => d.receipt },
  ],
})
