import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { personal, sealed } from '#kernel/privacy/personal.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { attachments, shown, words } from '#modules/fields.ts'
import { headSeat, isOfOffice, officeHead, officeOf } from '#modules/office.ts'
import { plain } from '#modules/publicity/requests/data.ts'
import type { Notice } from '#modules/publicity/notices/data.ts'

/**
 * 公示意见 (第五十一条(六)2): what citizens object to in a 公示. The office links it to the notice and hands it
 * to the section that published it; what is a petition is registered as one.
 */

const input = z.strictObject({
  notice: shown(plain(100, 4), '对哪一条公示（编号或标题）', {
    input: 'line',
  }),
  name: shown(personal('name'), '姓名', { input: 'line', span: 6 }),
  phone: shown(personal('phone'), '电话', { input: 'line', span: 6 }),
  statement: shown(personal('statement'), '意见和理由', { input: 'lines' }),
  files: shown(attachments, '材料', { input: 'files' }),
})

const data = input.omit({ files: true }).extend({
  name: sealed,
  phone: sealed,
  statement: sealed,
  received: z.string(),
  linked: z
    .object({ id: z.string(), number: z.string(), unit: z.int(), isInTime: z.boolean() })
    .nullable(),
  answer: z.string(),
  answeredOn: z.string().nullable(),
})
type Opinion = z.output<typeof data>

const states = {
  received: { label: '办公室分办' },
  handling: { label: '发布科室答复' },
  answered: { label: '已答复', end: 'done' },
  elsewhere: { label: '不属公示意见，已引导', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<Opinion, State>()
const basis = [{ clause: '51.6.2', cite: '第五十一条(六)2' }]

const begin = {
  from: ['received'],
  to: ['received'],
  undo: false,
  clauses: basis,
} as const

const received = (given: z.output<typeof input>, today: string) => {
  const { files, ...rest } = given
  return {
    state: 'received' as const,
    data: { ...rest, received: today, linked: null, answer: '', answeredOn: null },
    title: `公示意见：${given.notice}`,
    files: files.map((file) => ({ ...file, role: '材料' })),
  }
}

const create = act(input, {
  ...begin,
  label: '登记公示意见',
  primary: true,
  who: { label: '办公室', test: isOfOffice },
  run: (ctx) => ({
    ...received(ctx.input, ctx.today),
    open: [{ step: 'link', label: '分办公示意见', holder: officeHead(ctx.org), rank: 1 }],
    say: '登记来信来电反映的公示意见',
  }),
})

const submit = act(input, {
  ...begin,
  label: '对公示提意见',
  who: { label: '群众', citizen: 'only' },
  run: (ctx) => ({
    ...received(ctx.input, ctx.today),
    open: [{ step: 'link', label: '分办公示意见', holder: officeHead(ctx.org), rank: 1 }],
    say: '群众在网上提出',
  }),
})

const link = act(
  z.strictObject({
    notice: shown(z.uuid('请选择公示。'), '关联哪一条公示', { input: 'matter', of: 'notice' }),
  }),
  {
    label: '关联公示，交发布科室',
    from: ['received'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '办公室主任', steps: ['link'] },
    clauses: basis,
    refers: ({ notice }) => [notice],
    run: (ctx) => {
      const found = ctx.others.get(ctx.input.notice)
      const told = found?.type === 'notice' ? (found.data as Notice) : null
      const edition = told?.published ?? told?.held
      if (!found || !told || !edition) {
        return refuse('没有这一条已发布的公示，或您无权查看。', { field: 'notice', status: 400 })
      }
      const on = ctx.data.received
      const isInTime = on >= (edition.first ?? on) && on <= (edition.last ?? on)
      return {
        state: 'handling',
        data: {
          ...ctx.data,
          linked: { id: found.id, number: found.number ?? '', unit: told.unit, isInTime },
        },
        unit: told.unit,
        links: [{ to: found.id, kind: '公示意见' }],
        open: [
          {
            step: 'answer',
            label: '答复公示意见',
            holder: headSeat(ctx.org, told.unit) ?? officeHead(ctx.org),
            rank: 1,
          },
        ],
        say: `关联${found.number ?? ''}《${edition.title}》${isInTime ? '' : '，在公示期外提出'}`,
      }
    },
  },
)

const answer = act(
  z.strictObject({
    text: shown(words(2000).min(4, '请写明答复。'), '答复', { input: 'lines' }),
  }),
  {
    label: '答复',
    from: ['handling'],
    to: ['answered'],
    primary: true,
    undo: false,
    who: { label: '发布科室', steps: ['answer'] },
    clauses: basis,
    run: (ctx) => ({
      state: 'answered',
      data: { ...ctx.data, answer: ctx.input.text, answeredOn: ctx.today },
      opinion: { slot: '发布科室', text: ctx.input.text },
      say: '答复公示意见',
    }),
  },
)

const guide = act(
  z.strictObject({
    text: shown(words(500).min(4, '请写明应走的途径。'), '告知群众（如信访、投诉的途径）', {
      input: 'lines',
    }),
  }),
  {
    label: '不属公示意见，引导',
    from: ['received'],
    to: ['elsewhere'],
    undo: false,
    danger: true,
    who: { label: '办公室主任', steps: ['link'] },
    clauses: basis,
    run: (ctx) => ({
      state: 'elsewhere',
      data: { ...ctx.data, answer: ctx.input.text, answeredOn: ctx.today },
      say: `引导：${ctx.input.text}`,
    }),
  },
)

export const noticeOpinion = matterType<Opinion, State, 'create' | 'link' | 'answer'>({
  type: 'notice-opinion',
  label: '公示意见',
  module: 'publicity',
  about: '对公示有意见的，写明哪一条公示、意见和理由。反映个人违纪、求决的请走信访。',
  offer: '对公示、征求意见稿有不同意见的，写明是哪一条和理由；由发布科室答复，姓名不公开。',
  flowVersion: 1,
  data,
  start: 'received',
  states,
  steps: {
    create: { label: '登记', state: 'received', returnable: false },
    link: { label: '分办', state: 'received', returnable: false },
    answer: { label: '答复', state: 'handling', returnable: false },
  },
  create,
  submit,
  actions: { link, answer, guide },
  readers: ({ data: d }, org) => [
    tokens.unit(officeOf(org)),
    ...(d.linked ? [tokens.head(d.linked.unit)] : []),
  ],
  reveals: isOfOffice,
  told: ({ data: d, number, state, createdAt }) => ({
    title: `公示意见：${d.notice}`,
    number,
    now:
      state === 'received'
        ? '已收到，正在分办。'
        : state === 'handling'
          ? '正在办理。'
          : '已答复。',
    steps: [
      { day: dayOf(createdAt), text: '收到您的意见。' },
      ...(d.answeredOn ? [{ day: d.answeredOn, text: '答复。' }] : []),
    ],
    dueOn: null,
    answer: d.answer || null,
    actions: [],
  }),
  form: ({ data: d, opinions: given }, names) => ({
    title: '公示意见登记表',
    topLeft: `公示：${d.linked?.number ?? ''}`,
    topRight: `收到：${d.received}`,
    rows: [
      [label('公示'), value(d.notice, 10)],
      [label('姓名'), value(d.name.masked, 4), label('电话'), value(d.phone.masked, 4)],
      [label('意见'), value(d.statement.masked, 10)],
      [
        label('发布科室'),
        value(d.linked ? names.unit(d.linked.unit) : '', 4),
        label('公示期内'),
        value(d.linked ? (d.linked.isInTime ? '是' : '否') : '', 4),
      ],
      [label('答复'), opinions(given, ['发布科室'], 15)],
    ],
  }),
  text: ({ title, data: d }) => [title, d.statement.masked, d.answer].join('\n'),
  columns: [
    { key: 'received', label: '收到', value: ({ data: d }) => d.received },
    { key: 'notice', label: '公示', value: ({ data: d }) => d.linked?.number ?? null },
    {
      key: 'inTime',
      label: '公示期内',
      value: ({ data: d }) => (d.linked ? (d.linked.isInTime ? '是' : '否') : null),
    },
    { key: 'answered', label: '答复', value: ({ data: d }) => d.answeredOn },
  ],
})
