import { z } from 'zod'
import { formatInstant, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { attachments, minute, ref, shown, words } from '#modules/fields.ts'
import { director, isLeader, isStaff, officeHead, officeOf } from '#modules/office.ts'
import {
  incidentClosing,
  majorCategories,
  noPassingUp,
  reportedAtOnce,
  reportToAssigner,
  stepwiseReport,
  summaryLength,
  urgentCategory,
  writtenAfterPhone,
} from '#rulebook/articles/a08-major-matters.ts'

/**
 * 重大事项请示报告 (第八条): at once to the leader in charge, urgent ones by telephone first with the
 * paper to follow; signed by the 办公室主任, answered by the leader.
 */

const report = z.strictObject({
  category: shown(z.enum(majorCategories, '请选择类别。'), '类别', { input: 'choice' }),
  title: shown(words(200).min(4, '请写明事项。'), '事项', { input: 'line' }),
  knownAt: shown(minute, '得知时间', { input: 'moment', span: 6 }),
  addressee: shown(ref.nullable(), '报告对象', {
    input: 'person',
    span: 6,
    hint: '不填的为分管领导；逐级请示报告，紧急的可直接报局长。',
  }).default(null),
  assigner: shown(ref.nullable(), '由谁交办（局领导交办的填写）', {
    input: 'person',
    span: 6,
  }).default(null),
  isPhoned: shown(z.boolean(), '已先电话报告，随后补报文字材料').default(false),
  text: shown(words(4000), '内容', {
    input: 'lines',
    hint: '简明扼要、准确无误；先电话报告的写明电话报告的主要情况。',
  }).default(''),
  isOwnDuty: shown(z.boolean(), '属本科室职责范围内的困难').default(false),
  tried: shown(words(1000), '已采取的措施和原因', {
    input: 'lines',
    when: { isOwnDuty: [true] },
  }).default(''),
  files: shown(attachments, '材料', { input: 'files' }),
})

const data = report.omit({ files: true }).extend({
  addressee: z.int(),
  reportedAt: z.string(),
  inTime: z.boolean(),
  unit: z.int(),
  written: z.string(),
})
type Report = z.output<typeof data>

const states = {
  phoned: { label: '待补报文字材料' },
  signing: { label: '办公室主任审签' },
  instructing: { label: '局领导批示' },
  done: { label: '已批示', end: 'done' },
  returned: { label: '退回重报', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'write' | 'sign' | 'instruct'

const act = actionsOf<Report, State>()
const basis = [{ clause: '8.2', cite: '第八条(二)' }]

const create = act(report, {
  label: '请示报告重大事项',
  from: ['phoned'],
  to: ['phoned', 'signing'],
  primary: true,
  undo: false,
  who: { label: '工作人员', test: isStaff },
  clauses: basis,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const { org, today } = ctx
    const now = minuteOf(ctx.now)
    if (input.knownAt > now) {
      return refuse('得知时间不能晚于现在。', { field: 'knownAt', status: 400 })
    }
    if (!input.isPhoned && input.text === '') {
      return refuse('请写明内容；紧急的可先电话报告，随后补报。', { field: 'text', status: 400 })
    }
    const unit = org.homeUnitOf(ctx.actor.person!, today)!
    const leader = org.leaderOf(unit.id, today) ?? director(org, today)
    const addressee = input.addressee ?? input.assigner ?? leader?.id
    if (addressee === undefined || !isLeader(org, addressee, today)) {
      return refuse('报告对象须为局领导。', { field: 'addressee', status: 400 })
    }
    const urgency = decide(urgentCategory, ctx, { category: input.category })
    const isUrgent = urgency.outcome === '先电话报告'
    const step = decide(stepwiseReport, ctx, {
      levelsUp: addressee === leader?.id ? 0 : 1,
      isUrgent,
      isDirectTask: input.assigner === addressee,
    })
    if (!step.outcome) return refusalOf(step, 'addressee')
    if (input.assigner !== null) {
      const to = decide(reportToAssigner, ctx, {
        assigner: org.person(input.assigner).name,
        addressee: org.person(addressee).name,
      })
      if (!to.outcome) return refusalOf(to, 'addressee')
    }
    const own = decide(noPassingUp, ctx, { isOwnDuty: input.isOwnDuty, tried: input.tried })
    if (!own.outcome) return refusalOf(own, 'tried')
    const atOnce = decide(reportedAtOnce, ctx, { knownAt: input.knownAt, reportedAt: now })
    const length = decide(summaryLength, ctx, { length: input.text.length })
    const full: Report = {
      ...input,
      addressee,
      reportedAt: ctx.now,
      inTime: atOnce.outcome,
      unit: unit.id,
      written: input.isPhoned ? '' : input.text,
    }
    const to = org.person(addressee).name
    const rest = {
      title: input.title,
      unit: unit.id,
      data: full,
      files: files.map((file) => ({ ...file, role: '材料' })),
      notices: [
        {
          to: [tokens.person(addressee)],
          kind: isUrgent ? 'chase' : '通知',
          text: `${unit.shortName}报告：${input.title}`,
        },
      ],
      decisions: [urgency, step, own, atOnce, length],
    }
    if (!input.isPhoned) {
      return { ...rest, ...toSign(ctx), say: `书面报告${to}：${input.title}（${atOnce.reason}）` }
    }
    return {
      ...rest,
      state: 'phoned',
      clocks: clockOf(limitOf(writtenAfterPhone, ctx, { isIncident: isUrgent }), {
        key: 'written',
        label: '补报文字材料',
        from: ctx.now,
      }),
      open: [
        {
          step: 'write',
          label: '补报文字材料',
          holder: tokens.person(ctx.actor.person!),
          rank: 0,
          clock: { key: 'written' },
        },
      ],
      say: `先电话报告${to}：${input.title}（${atOnce.reason}）`,
    }
  },
})

const toSign = (ctx: Ctx<Report>) => ({
  state: 'signing' as const,
  open: [{ step: 'sign', label: '审签报告', holder: officeHead(ctx.org), rank: 0 as const }],
})

const write = act(
  z.strictObject({
    text: shown(words(4000).min(10, '请写明情况。'), '文字材料', { input: 'lines' }),
  }),
  {
    label: '补报文字材料',
    from: ['phoned'],
    to: ['signing'],
    primary: true,
    undo: false,
    who: { label: '报告人', steps: ['write'] },
    clauses: [{ clause: '8.2b', cite: '第八条(二)' }],
    run: (ctx) => ({
      ...toSign(ctx),
      data: { ...ctx.data, written: ctx.input.text },
      clocks: [{ op: 'stop', key: 'written' }],
      say: '补报文字材料',
    }),
  },
)

const sign = act(z.strictObject({ text: words(500).default('') }), {
  label: '审签',
  from: ['signing'],
  to: ['instructing'],
  primary: true,
  undo: false,
  who: { label: '办公室主任', steps: ['sign'], notOwn: true },
  clauses: [{ clause: '8.2a', cite: '第八条(二)' }],
  run: (ctx) => {
    const said = ctx.input.text || '情况属实，呈领导阅示。'
    return {
      state: 'instructing',
      open: [
        { step: 'instruct', label: '批示', holder: tokens.person(ctx.data.addressee), rank: 0 },
      ],
      opinion: { slot: '办公室主任', text: said },
      say: `${said}送${ctx.org.person(ctx.data.addressee).name}`,
    }
  },
})

const instruct = act(z.strictObject({ text: words(1000).min(2, '请写明批示。') }), {
  label: '批示',
  from: ['instructing'],
  to: ['done'],
  primary: true,
  undo: false,
  who: { label: '局领导', steps: ['instruct'] },
  clauses: basis,
  run: (ctx) => {
    const closing = decide(incidentClosing, ctx, {
      hasPhoneReport: ctx.data.isPhoned,
      hasWrittenReport: ctx.data.written !== '',
    })
    if (!closing.outcome) return refusalOf(closing)
    return {
      state: 'done',
      opinion: { slot: '局领导', text: ctx.input.text },
      decisions: [closing],
      say: ctx.input.text,
    }
  },
})

const giveBack = act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
  label: '退回重报',
  from: ['signing'],
  to: ['returned'],
  undo: false,
  who: { label: '办公室主任', steps: ['sign'] },
  clauses: [{ clause: '8.5', cite: '第八条(五)' }],
  run: (ctx) => ({ state: 'returned', say: `退回重报：${ctx.input.reason}` }),
})

export const majorReport = matterType<Report, State, Step>({
  type: 'major-report',
  label: '重大事项报告',
  module: 'supervision',
  about: '立即向分管领导或局长报告；紧急的先电话，随后补报文字材料。逐级请示，谁交办向谁报告。',
  flowVersion: 1,
  data,
  start: 'phoned',
  states,
  steps: {
    create: { label: '报告', state: 'phoned', returnable: false },
    write: { label: '补报', state: 'phoned', returnable: false },
    sign: { label: '审签', state: 'signing', returnable: false },
    instruct: { label: '批示', state: 'instructing', returnable: false },
  },
  create,
  actions: { write, sign, instruct, giveBack },
  readers: ({ data: d, createdBy }, org, today) => {
    const leader = org.leaderOf(d.unit, today)
    return [
      tokens.person(createdBy),
      tokens.person(d.addressee),
      ...(leader ? [tokens.person(leader.id)] : []),
      tokens.head(d.unit),
      officeHead(org),
      tokens.head(officeOf(org)),
    ]
  },
  form: ({ data: d, createdBy, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局重大事项请示报告',
    topLeft: `报告人：${createdBy.name}`,
    topRight: `报告时间：${formatInstant(d.reportedAt)}`,
    rows: [
      [label('类别'), value(d.category, 10)],
      [label('事项'), value(d.title, 10)],
      [
        label('科室'),
        value(names.unit(d.unit), 4),
        label('报告对象'),
        value(names.person(d.addressee), 4),
      ],
      [
        label('得知时间'),
        value(d.knownAt.replace('T', ' '), 4),
        label('是否立即'),
        value(d.inTime ? '是' : '否，超过时限', 4),
      ],
      ...(d.isPhoned ? [[label('电话报告'), value(d.text || '已电话报告', 10)]] : []),
      [label('文字材料'), value(d.written, 10)],
      ...(d.tried ? [[label('已采取的措施'), value(d.tried, 10)]] : []),
      [label('办公室主任'), opinions(given, ['办公室主任'], 16)],
      [label('局领导'), opinions(given, ['局领导'], 20)],
    ],
  }),
  text: ({ title, data: d }) => `${title}\n${d.text}\n${d.written}`,
  columns: [
    { key: 'category', label: '类别', value: ({ data: d }) => d.category },
    { key: 'to', label: '报告对象', value: ({ data: d }, names) => names.person(d.addressee) },
    { key: 'inTime', label: '立即', value: ({ data: d }) => (d.inTime ? '是' : '否') },
  ],
})
