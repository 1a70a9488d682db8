import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide } from '#modules/decide.ts'
import { attachments, day, minute, ref, shown, words } from '#modules/fields.ts'
import { accusationRoute, disciplineReportSeen } from '#rulebook/articles/a05-organ-party-duties.ts'

/**
 * 举报登记 (第五条(三)4(9)): reports of breaches by the staff, apart from petitions. Only 机关纪委 reads
 * it; whoever it is about does not, a member of 机关纪委 included.
 */

const basis = [{ clause: '5.3.4.9', cite: '第五条(三)4(9)' }]

const input = z.strictObject({
  channel: shown(z.enum(['来信', '来访', '电话'], '请选择。'), '方式', {
    input: 'choice',
    span: 6,
  }),
  at: shown(minute, '收到时间', { input: 'moment', span: 6 }),
  name: shown(personalIfAny('name'), '举报人（匿名的不填）', { input: 'line', span: 6 }),
  phone: shown(personalIfAny('phone'), '电话', { input: 'line', span: 6 }),
  about: shown(z.array(ref).min(1, '请选择被举报人。').max(20), '被举报人', {
    input: 'people',
    hint: '他们看不到此件。',
  }),
  content: shown(personal('statement'), '举报内容', { input: 'lines' }),
  isImportant: shown(z.boolean(), '重要问题（须报局党组和上级纪检监察机关）').default(false),
  files: shown(attachments, '材料', { input: 'files' }),
})

const levels = ['机关纪委', '局党组', '上级纪检监察机关'] as const

const data = input.omit({ files: true }).extend({
  name: sealed,
  phone: sealed,
  content: sealed,
  handler: z.int(),
  /** 按干部管理权限 who looks into it. */
  level: z.enum(['', ...levels]),
  toPartyGroup: z.string().nullable(),
  upward: z.string().nullable(),
  findings: z.array(z.object({ on: z.string(), text: z.string() })),
  result: z.string(),
})
type Report = z.output<typeof data>

const states = {
  handling: { label: '机关纪委办理' },
  closed: { label: '已办结', end: 'done' },
} as const
type State = keyof typeof states

const act = actionsOf<Report, State>()

const commission = (org: Directory): number | null => {
  const unit = org.unitByCode('discipline')
  return unit ? tokens.unit(unit.id) : null
}

/** A member of 机关纪委, as the rule asks. */
const isOfCommission = (ctx: Ctx<Report>): boolean => {
  const seat = commission(ctx.org)
  const viewer = seat !== null && ctx.actor.tokens.includes(seat) ? '机关纪委' : '其他'
  return decide(disciplineReportSeen, ctx, { viewer }).outcome
}

const member = { label: '机关纪委', test: isOfCommission }

const create = act(input, {
  label: '登记举报',
  from: ['handling'],
  to: ['handling'],
  primary: true,
  undo: false,
  who: member,
  clauses: basis,
  draws: (_input, today) => `举报/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { files, ...given } = ctx.input
    const handler = ctx.actor.person!
    if (given.about.includes(handler)) {
      return refuse('本人被举报，须回避，请由其他委员登记。', { field: 'about', ...basis[0] })
    }
    const routed = decide(accusationRoute, ctx, {
      isAboutStaffBreach: true,
      isImportant: given.isImportant,
    })
    return {
      title: `举报登记${Object.values(ctx.numbers)[0] ?? ''}号`,
      number: `举报〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`,
      data: {
        ...given,
        handler,
        level: '',
        toPartyGroup: null,
        upward: null,
        findings: [],
        result: '',
      },
      files: files.map((file) => ({ ...file, role: '材料' })),
      open: [
        { step: 'handle', label: '办理举报', holder: tokens.person(handler), rank: 1 as const },
      ],
      decisions: [routed],
      say: `登记${given.channel}举报，${routed.outcome}`,
    }
  },
})

const investigate = act(
  z.strictObject({
    level: shown(z.enum(levels, '请选择。'), '按干部管理权限由谁调查', { input: 'choice' }),
    text: shown(words(2000).min(2, '请写明。'), '调查情况', { input: 'lines' }),
  }),
  {
    label: '登记调查情况',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: member,
    clauses: basis,
    run: (ctx) => ({
      keepOwn: true,
      data: {
        ...ctx.data,
        level: ctx.input.level,
        findings: [...ctx.data.findings, { on: ctx.today, text: ctx.input.text }],
      },
      say: `${ctx.input.level}调查，登记调查情况`,
    }),
  },
)

const reportUp = act(
  z.strictObject({
    toPartyGroup: shown(day.nullable(), '报局党组日期', { input: 'day', span: 6 }).default(null),
    upward: shown(day.nullable(), '报上级纪检监察机关日期', {
      input: 'day',
      span: 6,
    }).default(null),
  }),
  {
    label: '登记上报',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: member,
    clauses: basis,
    run: (ctx) => {
      const { toPartyGroup, upward } = ctx.input
      const days = [toPartyGroup, upward].filter((on) => on !== null)
      const received = ctx.data.at.slice(0, 10)
      if (days.length === 0 || days.some((on) => on > ctx.today || on < received)) {
        return refuse('请填写上报日期，在收到之后、不晚于今天。', {
          field: 'toPartyGroup',
          status: 400,
        })
      }
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          toPartyGroup: toPartyGroup ?? ctx.data.toPartyGroup,
          upward: upward ?? ctx.data.upward,
        },
        say: [toPartyGroup && `${toPartyGroup}报局党组`, upward && `${upward}报上级纪检监察机关`]
          .filter(Boolean)
          .join('，'),
      }
    },
  },
)

const conclude = act(
  z.strictObject({
    result: shown(words(2000).min(4, '请写明结果。'), '结果', { input: 'lines' }),
  }),
  {
    label: '办结',
    from: ['handling'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '机关纪委承办人', steps: ['handle'] },
    clauses: basis,
    run: (ctx) => {
      const { isImportant, toPartyGroup, upward, level } = ctx.data
      if (level === '') return refuse('请先登记由谁调查和调查情况。', basis[0])
      if (isImportant && (toPartyGroup === null || upward === null)) {
        return refuse('重要问题须先报局党组和上级纪检监察机关，并登记日期。', basis[0])
      }
      return {
        state: 'closed',
        data: { ...ctx.data, result: ctx.input.result },
        say: '办结，结果已登记',
      }
    },
  },
)

const kept = refuse('举报只由机关纪委办理，不得送他人。', basis[0])

export const disciplineReport = matterType<Report, State, 'create' | 'handle'>({
  type: 'discipline-report',
  label: '举报登记',
  module: 'petitions',
  about: '反映工作人员违纪的来信来访电话，与信访分开登记，只有机关纪委看得到。',
  flowVersion: 1,
  data,
  start: 'handling',
  states,
  steps: {
    create: { label: '登记', state: 'handling', returnable: false },
    handle: { label: '办理', state: 'handling', returnable: false },
  },
  create,
  actions: { investigate, reportUp, conclude },
  forbids: { reassign: kept, cosign: kept, countersign: kept, circulate: kept },
  readers: (_, org) => [commission(org)].filter((token) => token !== null),
  barred: ({ data: d }) => d.about.map((id) => tokens.person(id)),
  reveals: isOfCommission,
  form: ({ data: d, number }, names) => ({
    title: '举报登记表',
    topLeft: `编号：${number ?? ''}`,
    topRight: `收到：${d.at.replace('T', ' ')}`,
    rows: [
      [
        label('方式'),
        value(d.channel, 4),
        label('重要问题'),
        value(d.isImportant ? '是' : '否', 4),
      ],
      [label('举报人'), value(d.name.masked || '匿名', 4), label('电话'), value(d.phone.masked, 4)],
      [label('被举报人'), value(d.about.map(names.person).join('、'), 10)],
      [label('内容'), value(d.content.masked, 10)],
      [label('由谁调查'), value(d.level, 10)],
      [label('调查情况'), value(d.findings.map(({ on, text }) => `${on}　${text}`).join('\n'), 10)],
      [
        label('报局党组'),
        value(d.toPartyGroup ?? '', 4),
        label('报上级'),
        value(d.upward ?? '', 4),
      ],
      [label('结果'), value(d.result, 10)],
    ],
  }),
  text: ({ number, data: d }) => [number, d.content.masked, d.result].join('\n'),
  columns: [
    { key: 'channel', label: '方式', value: ({ data: d }) => d.channel },
    { key: 'received', label: '收到', value: ({ data: d }) => d.at.slice(0, 10) },
    {
      key: 'about',
      label: '被举报人',
      value: ({ data: d }, names) => d.about.map(names.person).join('、'),
    },
    { key: 'important', label: '重要', value: ({ data: d }) => (d.isImportant ? '重要' : null) },
    { key: 'party', label: '报局党组', value: ({ data: d }) => d.toPartyGroup },
    { key: 'upward', label: '报上级', value: ({ data: d }) => d.upward },
    { key: 'result', label: '结果', value: ({ data: d }) => d.result || null },
  ],
})
