import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { personal, personalIfAny, sealed } from '#kernel/privacy/personal.ts'

/** The smallest complaint: somebody writes about somebody, somebody else looks into it. */

const letter = z.strictObject({
  name: personal('name'),
  phone: personalIfAny('phone'),
  text: z.string(),
  about: z.array(z.int()).default([]),
  unit: z.int(),
  handler: z.int(),
})
const data = z.object({
  name: sealed,
  phone: sealed,
  text: z.string(),
  about: z.array(z.int()),
  unit: z.int(),
})
type Complaint = z.output<typeof data>
type State = 'open' | 'done'

const act = actionsOf<Complaint, State>()

const begin = {
  label: '登记',
  from: ['open' as const],
  to: ['open' as const],
}

export const complaint = matterType<Complaint, State, 'create' | 'handle'>({
  type: 'complaint',
  label: '投诉',
  module: 'test',
  flowVersion: 1,
  data,
  start: 'open',
  states: { open: { label: '办理' }, done: { label: '办结', end: 'done' } },
  steps: {
    create: { label: '登记', state: 'open' },
    handle: { label: '办理', state: 'open' },
  },
  create: act(letter, {
    ...begin,
    who: { label: '工作人员', test: () => true },
    run: ({ input }) => ({
      title: `${input.name.masked}的投诉`,
      data: input,
      unit: input.unit,
      open: [{ step: 'handle', label: '办理投诉', holder: tokens.post(input.handler) }],
      say: `登记${input.name.masked}的投诉`,
    }),
  }),
  submit: act(letter, {
    ...begin,
    who: { label: '群众', citizen: 'only' },
    run: ({ input }) => ({
      title: `${input.name.masked}的投诉`,
      data: input,
      unit: input.unit,
      open: [{ step: 'handle', label: '办理投诉', holder: tokens.post(input.handler) }],
      say: '网上提交',
    }),
  }),
  actions: {
    supplement: act(z.strictObject({ text: z.string(), phone: personal('phone') }), {
      label: '补充',
      from: ['open'],
      to: ['open'],
      who: { label: '群众', citizen: 'only' },
      run: ({ data: d, input }) => ({ data: { ...d, ...input }, keepOwn: true, say: '补充' }),
    }),
    close: act(z.strictObject({}), {
      label: '办结',
      from: ['open'],
      to: ['done'],
      who: { label: '经办人', steps: ['handle'] },
      run: () => ({ state: 'done', say: '办结' }),
    }),
  },
  readers: ({ data: d }) => [tokens.unit(d.unit)],
  barred: ({ data: d }) => d.about.map((id) => tokens.person(id)),
  told: ({ title, number, state }) => ({
    title,
    number,
    now: state,
    steps: [],
    dueOn: null,
    answer: null,
    actions: ['supplement'],
  }),
  form: ({ data: d }) => ({
    title: '投诉登记表',
    topLeft: '',
    topRight: '',
    rows: [[label('姓名'), value(d.name.masked, 4), label('电话'), value(d.phone.masked, 4)]],
  }),
  text: ({ data: d }) => d.text,
  columns: [{ key: 'name', label: '姓名', value: ({ data: d }) => d.name.masked }],
})
