import { z } from 'zod'
import { monthEnd, type Day } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { fixedClock } from '#modules/decide.ts'
import { plain, ref, shown } from '#modules/fields.ts'
import { director, headSeat, isOf, officeHead } from '#modules/office.ts'
import { fulfilment } from '#modules/owed.ts'
import { month } from '#modules/petitions/disputes/data.ts'
import { deskCode, leaderFor, ownDesk } from '#modules/petitions/seats.ts'
import { disputeSweep } from '#rulebook/articles/a33-petition-leaders.ts'
import type { InForce } from '#rulebook/kit.ts'

/**
 * 每月排查回复 (第三十三条(六)): each section is asked once a month whether it found disputes, and
 * answers by the rule's day, with none as well. What it found stands in the ledger, an entry each.
 */

const cited = { clause: '33.6a', cite: '第三十三条(六)' }

const data = z.object({
  month,
  due: z.string(),
  /** How many it found; `null` until it answers. */
  found: z.int().nullable(),
  answeredOn: z.string().nullable(),
  note: z.string(),
  /** The duty of the month, once it is done: see `#modules/owed.ts`. */
  fulfils: fulfilment.optional(),
})
type SweepAnswer = z.output<typeof data>

const states = {
  asked: { label: '待回复' },
  answered: { label: '已回复', end: 'done' },
} as const
type State = keyof typeof states

const act = actionsOf<SweepAnswer, State>()

/** The day of the month by which sections answer, or `null` where the rule names none. */
export function sweepDue(asking: InForce, ofMonth: string): Day | null {
  const from = `${ofMonth}-01`
  return disputeSweep.on(asking)({ from, to: monthEnd(from) }).outcome[0] ?? null
}

/** 2026年3月 */
export const monthWords = (of: string): string =>
  `${Number(of.slice(0, 4))}年${Number(of.slice(5))}月`

const create = act(z.strictObject({ unit: ref, month, due: z.iso.date('日期有误。') }), {
  label: '布置每月排查',
  from: ['asked'],
  to: ['asked'],
  undo: false,
  who: { label: '系统', system: true },
  clauses: [cited],
  run: (ctx) => {
    const { unit, month: of, due } = ctx.input
    return {
      title: `${monthWords(of)}矛盾纠纷排查：${ctx.org.unit(unit).shortName}`,
      unit,
      data: { month: of, due, found: null, answeredOn: null, note: '' },
      open: [
        {
          step: 'answer',
          label: '回复本月矛盾纠纷排查',
          holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
          rank: 2,
          clock: { key: 'sweep' },
        },
      ],
      // A fixed date never moves; the last reminder comes on it, or on the last 工作日 before it.
      clocks: fixedClock(due, {
        key: 'sweep',
        label: '排查回复',
        cite: cited.cite,
        from: ctx.now,
        warn: [...(disputeSweep.every.remind ?? []), 0],
      }),
      say: `布置${monthWords(of)}矛盾纠纷隐患排查，${formatDay(due)}以前回复，没有隐患的也须回复`,
    }
  },
})

const section = { label: '科室负责人', steps: ['answer'] }

/** The answer, on time or late: it is the section's duty done. */
function answered(ctx: Ctx<SweepAnswer>, found: number, note: string): Change<SweepAnswer, State> {
  const words = found === 0 ? '无隐患' : `有隐患${found}项`
  const { due } = ctx.data
  const fulfils = { duty: disputeSweep.key, day: due, note: words }
  const late = ctx.today > due ? `（迟报，应于${formatDay(due)}以前回复）` : ''
  return {
    state: 'answered',
    data: { ...ctx.data, found, note, answeredOn: ctx.today, fulfils },
    say: `${words}${late}${note ? `：${note}` : ''}`,
  }
}

const none = act(
  z.strictObject({ note: shown(plain(300), '说明', { input: 'line' }).default('') }),
  {
    label: '无隐患',
    from: ['asked'],
    to: ['answered'],
    primary: true,
    undo: false,
    who: section,
    clauses: [cited],
    run: (ctx) => answered(ctx, 0, ctx.input.note),
  },
)

const found = act(
  z.strictObject({
    found: shown(z.int().min(1, '至少1项；没有的请回复无隐患。').max(200), '排查出（项）', {
      input: 'number',
      hint: '回复以后在排查化解台帐逐项登记。',
    }).default(1),
    note: shown(plain(300), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '有隐患',
    from: ['asked'],
    to: ['answered'],
    primary: true,
    undo: false,
    who: section,
    clauses: [cited],
    run: (ctx) => answered(ctx, ctx.input.found, ctx.input.note),
  },
)

const urge = act(z.strictObject({}), {
  label: '催报',
  from: ['asked'],
  to: ['asked'],
  undo: false,
  who: { label: '信访科', test: (ctx) => isOf(ctx, deskCode) },
  clauses: [cited],
  guard: ({ matter }) => (matter.tasks.length > 0 ? null : refuse('没有等待回复的科室。')),
  run: (ctx) => {
    const { month: of, due } = ctx.data
    const late = ctx.today > due ? '已过期限，请立即回复' : `请于${formatDay(due)}以前回复`
    return {
      keepOwn: true,
      notices: [
        {
          to: ctx.matter.tasks.map(({ holder }) => holder),
          kind: 'remind',
          text: `${monthWords(of)}矛盾纠纷排查${late}，没有隐患的也须回复（${cited.cite}）`,
        },
      ],
      say: `催报：${late}`,
    }
  },
})

export const disputeAnswer = matterType<SweepAnswer, State, 'create' | 'answer'>({
  type: 'dispute-answer',
  label: '每月排查回复',
  module: 'petitions',
  about: '每月由系统向各科室布置，没有隐患的也须回复。',
  flowVersion: 1,
  data,
  start: 'asked',
  states,
  steps: {
    create: { label: '布置', state: 'asked', returnable: false },
    answer: { label: '回复', state: 'asked', returnable: false },
  },
  create,
  actions: { none, found, urge },
  readers: ({ unit }, org, today) => {
    const desk = ownDesk(org)
    const leader = leaderFor({ about: [], aboutUnits: [], isAboutDesk: false }, { org, today })
    const chief = director(org, today)
    return [
      tokens.unit(desk),
      ...(unit === null ? [] : [tokens.unit(unit)]),
      ...(isRefusal(leader) ? [] : [tokens.person(leader.id)]),
      ...(chief ? [tokens.person(chief.id)] : []),
    ]
  },
  form: ({ data: d, title }) => ({
    title: '每月矛盾纠纷排查回复',
    topLeft: `排查月份：${monthWords(d.month)}`,
    topRight: `回复期限：${formatDay(d.due)}`,
    rows: [
      [label('事项'), value(title, 10)],
      [
        label('排查情况'),
        value(d.found === null ? '' : d.found === 0 ? '无隐患' : `有隐患，${d.found}项`, 4),
        label('回复日期'),
        value(d.answeredOn ? formatDay(d.answeredOn) : '', 4),
      ],
      [label('说明'), value(d.note, 10)],
    ],
  }),
  text: ({ title, data: d }) => [title, d.note].join('\n'),
  columns: [
    { key: 'month', label: '月份', value: ({ data: d }) => d.month },
    {
      key: 'section',
      label: '科室',
      value: ({ unit }, names) => (unit === null ? null : names.unit(unit)),
    },
    {
      key: 'found',
      label: '排查情况',
      value: ({ data: d }) =>
        d.found === null ? null : d.found === 0 ? '无隐患' : `有隐患${d.found}项`,
    },
    { key: 'answered', label: '回复日期', value: ({ data: d }) => d.answeredOn },
    {
      key: 'late',
      label: '迟报',
      value: ({ data: d }) => (d.answeredOn !== null && d.answeredOn > d.due ? '迟报' : null),
    },
  ],
})
