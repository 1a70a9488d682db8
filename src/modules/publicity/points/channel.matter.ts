import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { attachments, day, ref, shown, words } from '#modules/fields.ts'
import { isHandlingUnit, isOfOffice, officeOf } from '#modules/office.ts'
import { disclosureSigned, siteColumns } from '#rulebook/articles/a51-website-points.ts'

/** 其他途径公开登记 (第五十一条(六)2): what a section made public elsewhere counts once the office has it down. */

const input = z.strictObject({
  title: shown(words(100).min(4, '请填写标题。'), '标题', { input: 'line' }),
  unit: shown(ref, '发布科室', { input: 'unit', span: 6 }),
  partners: shown(z.array(ref).max(10), '联名科室', { input: 'units', span: 6 }).default([]),
  leader: shown(words(30), '审签领导', { input: 'line', span: 6 }).default(''),
  on: shown(day, '发布日期', { input: 'day', span: 6 }),
  channel: shown(words(60).min(2, '请填写途径，如报刊、公示栏。'), '途径', {
    input: 'line',
    span: 6,
  }),
  column: shown(z.enum(['', ...siteColumns]), '计入专栏', { input: 'choice', span: 6 }).default(''),
  isOwnWork: shown(z.boolean(), '原创').default(true),
  files: shown(attachments, '凭据', { input: 'files' }),
})
const data = input.omit({ files: true })
type Channel = z.output<typeof data>

const states = {
  counted: { label: '已登记', rests: true },
  struck: { label: '已撤销', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<Channel, State>()
const basis = [{ clause: '51.6.2', cite: '第五十一条(六)2' }]
const office = { label: '办公室', test: isOfOffice }

const create = act(input, {
  label: '登记其他途径公开',
  from: ['counted'],
  to: ['counted'],
  primary: true,
  undo: false,
  who: office,
  clauses: basis,
  run: (ctx) => {
    const { files, ...given } = ctx.input
    if (!isHandlingUnit(ctx.org, given.unit, ctx.today)) {
      return refuse('发布科室须为在用的科室或单位。', { field: 'unit', status: 400 })
    }
    if (given.on > ctx.today) {
      return refuse('发布日期不能晚于今天。', { field: 'on', status: 400 })
    }
    const signed = decide(disclosureSigned, ctx, {
      isReviewed: true,
      unit: ctx.org.unit(given.unit).name,
      leader: given.leader,
    })
    if (!signed.outcome) return refusalOf(signed, 'leader')
    return {
      title: given.title,
      unit: given.unit,
      data: given,
      files: files.map((file) => ({ ...file, role: '凭据' })),
      decisions: [signed],
      say: `登记${given.on}在${given.channel}公开`,
    }
  },
})

const strike = act(
  z.strictObject({
    reason: shown(words(200).min(2, '请写明理由。'), '理由', { input: 'line' }),
  }),
  {
    label: '撤销登记',
    from: ['counted'],
    to: ['struck'],
    undo: false,
    danger: true,
    who: office,
    clauses: basis,
    run: (ctx) => ({ state: 'struck', say: `撤销登记：${ctx.input.reason}` }),
  },
)

export const otherChannel = matterType<Channel, State, 'create'>({
  type: 'other-channel',
  label: '其他途径公开登记',
  module: 'publicity',
  about: '在网站以外公开的信息由办公室登记，登记了才计数；同一信息只登记一次。',
  flowVersion: 1,
  data,
  start: 'counted',
  states,
  steps: { create: { label: '登记', state: 'counted', returnable: false } },
  create,
  actions: { strike },
  readers: ({ data: d }, org) => [
    tokens.unit(officeOf(org)),
    ...[d.unit, ...d.partners].flatMap((unit) => [tokens.unit(unit), tokens.head(unit)]),
  ],
  form: ({ data: d }, names) => ({
    title: '其他途径公开登记',
    topLeft: `途径：${d.channel}`,
    topRight: `发布日期：${d.on}`,
    rows: [
      [label('标题'), value(d.title, 10)],
      [
        label('发布科室'),
        value([d.unit, ...d.partners].map(names.unit).join('、'), 4),
        label('审签领导'),
        value(d.leader, 4),
      ],
      [
        label('原创转发'),
        value(d.isOwnWork ? '原创' : '转发', 4),
        label('计入专栏'),
        value(d.column, 4),
      ],
    ],
  }),
  text: ({ title, data: d }) => `${title} ${d.channel}`,
  columns: [
    { key: 'unit', label: '发布科室', value: ({ data: d }, names) => names.unit(d.unit) },
    { key: 'leader', label: '审签领导', value: ({ data: d }) => d.leader },
    { key: 'channel', label: '途径', value: ({ data: d }) => d.channel },
    { key: 'on', label: '发布日期', value: ({ data: d }) => d.on },
    { key: 'origin', label: '原创转发', value: ({ data: d }) => (d.isOwnWork ? '原创' : '转发') },
    { key: 'column', label: '专栏', value: ({ data: d }) => d.column || null },
  ],
})
