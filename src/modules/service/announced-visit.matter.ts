import { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { minute, ref, shown, words } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isLeader, isStaff, officeHead } from '#modules/office.ts'
import { counterpart } from '#rulebook/articles/a58-visitors-and-calls.ts'

/**
 * 来访预告 (第五十八条(一)4(1)): another body calls or writes that somebody will come; every section tells
 * the office, and the office alone reports to the leaders.
 */

const input = z.strictObject({
  from: shown(words(60).min(2, '请填写来访单位。'), '来访单位', { input: 'line', span: 8 }),
  way: shown(z.enum(['来电', '来函'], '请选择。'), '联系方式', { input: 'choice', span: 4 }),
  at: shown(minute, '到访时间', { input: 'moment', span: 6 }),
  people: shown(z.int().min(1).max(200), '人数', { input: 'number', span: 3 }).default(1),
  rank: shown(words(40), '来访人职务', { input: 'line', span: 3 }).default(''),
  subject: shown(words(200).min(2, '请填写事由。'), '事由', { input: 'line' }),
})

const data = input.extend({
  counterpart: z.int().nullable(),
  leaders: z.array(z.int()),
  hosts: z.array(z.int()),
  reason: z.string(),
})
type Announced = z.output<typeof data>

const states = {
  arranging: { label: '办公室统一报告' },
  naming: { label: '对口科室安排人员' },
  settled: { label: '已安排', end: 'done' },
} as const
type State = keyof typeof states
type Step = 'create' | 'arrange' | 'name'

const act = actionsOf<Announced, State>()
const together = { clause: '58.1.4.1', cite: '第五十八条(一)4(1)' }

const create = act(input, {
  label: '告知办公室',
  from: ['arranging'],
  to: ['arranging'],
  primary: true,
  undo: false,
  who: { label: '各科室', test: isStaff },
  clauses: [together],
  run: (ctx) => {
    const { input: given } = ctx
    if (given.at < minuteOf(ctx.now)) {
      return refuse('到访时间已过；直接到访的请用首问登记。', { field: 'at', status: 400 })
    }
    return {
      title: `${given.from}来访：${given.subject}`,
      unit: ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!.id,
      data: { ...given, counterpart: null, leaders: [], hosts: [], reason: '' },
      open: [
        {
          step: 'arrange',
          label: '统一报告局领导，安排接待',
          holder: officeHead(ctx.org),
          rank: given.at.slice(0, 10) === ctx.today ? 0 : 1,
        },
      ],
      clocks: [
        {
          op: 'start',
          key: 'visit',
          label: '到访',
          cite: together.cite,
          spec: { unit: 'day', amount: 0, roll: 'none', ...together, warn: [{ left: 1 }] },
          from: instantOfMinute(given.at),
        },
      ],
      say: `告知办公室：${given.at.replace('T', ' ')}，${given.people}人`,
    }
  },
})

const arrange = act(
  z.strictObject({
    leaders: shown(z.array(ref).min(1, '请选择报告的局领导。').max(8), '报告局领导', {
      input: 'people',
      span: 6,
    }),
    unit: shown(ref, '对口科室', { input: 'unit', span: 6 }),
    text: shown(words(300), '接待安排', { input: 'lines' }).default(''),
  }),
  {
    label: '报告领导，交对口科室',
    from: ['arranging'],
    to: ['naming'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['arrange'] },
    clauses: [together, { clause: '58.1.4.1a', cite: '第五十八条(一)4(1)' }],
    run: (ctx) => {
      const { leaders, unit, text } = ctx.input
      if (!leaders.every((one) => isLeader(ctx.org, one, ctx.today))) {
        return refuse('报告对象须为局领导。', { field: 'leaders', status: 400 })
      }
      if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
        return refuse('请选择对口科室。', { field: 'unit', status: 400 })
      }
      const names = leaders.map((one) => ctx.org.person(one).name).join('、')
      return {
        state: 'naming',
        data: { ...ctx.data, counterpart: unit, leaders },
        open: [
          {
            step: 'name',
            label: '安排参与接待的人员',
            holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
            rank: 1,
            clock: { key: 'visit' },
          },
          ...leaders.map((one) => ({
            step: 'name',
            kind: 'read' as const,
            label: '来访预告',
            holder: tokens.person(one),
            rank: 2,
          })),
        ],
        ...(text ? { opinion: { slot: '办公室', text } } : {}),
        say: `统一报告${names}，${ctx.org.unit(unit).shortName}参与接待`,
      }
    },
  },
)

const name = act(
  z.strictObject({
    hosts: shown(z.array(ref).max(10), '参加人员', { input: 'people' }).default([]),
    reason: shown(words(200), '不参加的理由', { input: 'line' }).default(''),
  }),
  {
    label: '落实接待人员',
    from: ['naming'],
    to: ['settled'],
    primary: true,
    undo: false,
    who: { label: '对口科室', steps: ['name'], kind: 'do' },
    clauses: [{ clause: '58.1.4.1a', cite: '第五十八条(一)4(1)' }],
    run: (ctx) => {
      const { hosts, reason } = ctx.input
      const people = hosts.flatMap((id) => personOf(ctx, id)?.name ?? [])
      const may = decide(counterpart, ctx, { people, reason })
      if (!may.outcome) return refusalOf(may, 'hosts')
      return {
        state: 'settled',
        data: { ...ctx.data, hosts, reason },
        clocks: [{ op: 'stop', key: 'visit' }],
        notices: [
          {
            to: [officeHead(ctx.org), ...hosts.map((id) => tokens.person(id))],
            kind: '通知',
            text: `${ctx.data.at.replace('T', ' ')}接待${ctx.data.from}：${people.join('、') || reason}`,
          },
        ],
        decisions: [may],
        say: people.length > 0 ? `${people.join('、')}参与接待` : `不参加：${reason}`,
      }
    },
  },
)

export const announcedVisit = matterType<Announced, State, Step>({
  type: 'announced-visit',
  label: '来访预告',
  module: 'service',
  about: '外单位联系来人的电、函，都告知办公室，由办公室统一报告局领导。',
  flowVersion: 1,
  data,
  start: 'arranging',
  states,
  steps: {
    create: { label: '告知', state: 'arranging', returnable: false },
    arrange: { label: '安排', state: 'arranging', returnable: false },
    name: { label: '落实人员', state: 'naming', returnable: false },
  },
  create,
  actions: { arrange, name },
  readers: ({ data: d, createdBy }, org) => [
    tokens.person(createdBy),
    officeHead(org),
    ...d.leaders.map((one) => tokens.person(one)),
    ...d.hosts.map((one) => tokens.person(one)),
    ...(d.counterpart === null ? [] : [tokens.head(d.counterpart)]),
  ],
  form: ({ data: d, opinions: given }, names) => ({
    title: '来访预告',
    topLeft: `来访单位：${d.from}`,
    topRight: `到访：${d.at.replace('T', ' ')}`,
    rows: [
      [label('联系方式'), value(d.way, 4), label('人数'), value(`${d.people}人　${d.rank}`, 4)],
      [label('事由'), value(d.subject, 10)],
      [label('办公室'), opinions(given, ['办公室'], 14)],
      [
        label('报告领导'),
        value(d.leaders.map((one) => names.person(one)).join('、'), 4),
        label('对口科室'),
        value(d.counterpart === null ? '' : names.unit(d.counterpart), 4),
      ],
      [
        label('参加人员'),
        value(d.hosts.map((one) => names.person(one)).join('、') || d.reason, 10),
      ],
    ],
  }),
  text: ({ data: d }) => `${d.from} ${d.subject}`,
  columns: [
    { key: 'at', label: '到访时间', value: ({ data: d }) => d.at.replace('T', ' ') },
    { key: 'people', label: '人数', value: ({ data: d }) => d.people },
    {
      key: 'counterpart',
      label: '对口科室',
      value: ({ data: d }, names) => (d.counterpart === null ? null : names.unit(d.counterpart)),
    },
  ],
})
