import { z } from 'zod'
import { formatDay, instantOfMinute, dayOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import type { Follow } from '#kernel/matters/follow.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { isHandlingUnit, isOfOffice, officeHead, officeOf } from '#modules/office.ts'
import {
  firstResponsible,
  yearlyCompiled,
  yearlyKeyItems,
  yearlyScored,
} from '#rulebook/articles/a09-supervision.ts'

/**
 * 年度重点督查事项 (第九条(三)1): what the yearly conference set is compiled by the office, studied by the
 * 党组, issued as a document; then every item is a task with its score.
 */

const item = z.strictObject({
  title: shown(words(200).min(4, '请写明事项。'), '事项', { input: 'line', span: 3 }),
  goal: shown(words(300), '目标', { input: 'line', span: 2 }).default(''),
  lead: shown(ref, '牵头科室', { input: 'unit', span: 2 }),
  due: shown(day, '时限', { input: 'day', span: 2 }),
  score: shown(z.number().min(0).max(100).nullable(), '分值', { input: 'number', span: 2 }).default(
    null,
  ),
})

const compiled = z.strictObject({
  year: shown(z.int().min(2000).max(2999), '年度', { input: 'number', span: 4 }),
  conference: shown(words(100).min(4, '请写明会议。'), '依据的全州工作会议', {
    input: 'line',
    span: 8,
  }),
  closedOn: shown(day, '会议结束日期', { input: 'day', span: 4 }),
  items: shown(z.array(item).max(200), '督查事项', { input: 'rows' }).default([]),
})

const yearlyData = compiled.extend({
  /** The 党组会议 in which it was studied, where that is on the platform. */
  meeting: z.string().nullable(),
  resolution: z.string(),
  issued: z.object({ number: z.string(), on: z.string() }).nullable(),
})
export type YearlyPlan = z.output<typeof yearlyData>

const states = {
  compiling: { label: '汇编' },
  studying: { label: '党组会议研究' },
  issuing: { label: '文件下发' },
  done: { label: '已下发交办', end: 'done' },
  dropped: { label: '作废', end: 'void' },
} as const
type State = keyof typeof states

const steps = {
  create: { label: '汇编', state: 'compiling', returnable: false },
  compile: { label: '汇编', state: 'compiling', returnable: false },
  study: { label: '登记党组研究', state: 'studying', returnable: false },
  issue: { label: '文件下发', state: 'issuing', returnable: false },
} as const
type Step = keyof typeof steps

const act = actionsOf<YearlyPlan, State>()
const clauses = [{ clause: '9.3.1', cite: '第九条(三)1' }]
const clerk = { label: '办公室', test: isOfOffice }

const compileTask = (ctx: Ctx<YearlyPlan>) => ({
  step: 'compile',
  label: '汇编年度重点督查事项',
  holder: officeHead(ctx.org),
  rank: 1,
  clock: { key: 'compile' },
})

/** Lines that cannot become tasks. */
function wrongItem(
  ctx: Ctx<YearlyPlan>,
  { items, year }: z.output<typeof compiled>,
): Refusal | null {
  for (const { title, lead, due } of items) {
    const at = { field: 'items', status: 400 } as const
    if (!isHandlingUnit(ctx.org, lead, ctx.today)) {
      return refuse(`“${title}”的牵头科室须为在用的科室或单位。`, at)
    }
    if (due < ctx.today) return refuse(`“${title}”的时限不能早于今天。`, at)
    if (Number(due.slice(0, 4)) > year + 1) return refuse(`“${title}”的时限不在年度以内。`, at)
    const holders = ctx.org.headOf(lead, ctx.today).people.map(({ name }) => name)
    const headed = decide(firstResponsible, ctx, { holders })
    if (!headed.outcome) return refusalOf(headed, 'items')
  }
  const twice = items.find(
    (one, i) =>
      items.findIndex((other) => other.title === one.title && other.lead === one.lead) < i,
  )
  return twice ? refuse(`“${twice.title}”列了两次。`, { field: 'items', status: 400 }) : null
}

const create = act(compiled, {
  label: '汇编年度重点督查事项',
  from: ['compiling'],
  to: ['compiling'],
  primary: true,
  undo: false,
  who: clerk,
  clauses,
  run: (ctx) => {
    const wrong = wrongItem(ctx, ctx.input)
    if (wrong) return wrong
    if (ctx.input.closedOn > ctx.today) {
      return refuse('会议还没有结束。', { field: 'closedOn', status: 400 })
    }
    return {
      title: `${ctx.input.year}年度重点督查事项`,
      unit: officeOf(ctx.org),
      data: { ...ctx.input, meeting: null, resolution: '', issued: null },
      clocks: clockOf(limitOf(yearlyCompiled, ctx, {}), {
        key: 'compile',
        label: '汇编',
        from: instantOfMinute(`${ctx.input.closedOn}T09:00`),
      }),
      open: [compileTask(ctx)],
      say: `汇编${ctx.input.items.length}项`,
    }
  },
})

const compile = act(compiled.pick({ items: true }), {
  label: '保存事项',
  from: ['compiling'],
  to: ['compiling'],
  undo: false,
  who: clerk,
  clauses,
  run: (ctx) => {
    const wrong = wrongItem(ctx, { ...ctx.data, ...ctx.input })
    return (
      wrong ?? {
        keepOwn: true,
        data: { ...ctx.data, items: ctx.input.items },
        say: `现有${ctx.input.items.length}项，共${total(ctx.input.items)}分`,
      }
    )
  },
})

const total = (items: YearlyPlan['items']) =>
  items.reduce((sum, { score }) => sum + (score ?? 0), 0)

const submit = act(z.strictObject({}), {
  label: '提交党组会议研究',
  from: ['compiling'],
  to: ['studying'],
  primary: true,
  undo: false,
  who: { label: '办公室主任', steps: ['compile'] },
  clauses: [{ clause: '9.3.1a', cite: '第九条(三)1' }],
  guard: ({ data }) => (data.items.length === 0 ? refuse('还没有督查事项。') : null),
  run: (ctx) => {
    const { items } = ctx.data
    const unscored = items.filter(({ score }) => score === null || score === 0)
    const scored = decide(yearlyScored, ctx, { unscored: unscored.map(({ title }) => title) })
    if (!scored.outcome) return refusalOf(scored)
    return {
      state: 'studying',
      clocks: [{ op: 'stop', key: 'compile' }],
      open: [
        { step: 'study', label: '登记党组会议研究结果', holder: officeHead(ctx.org), rank: 1 },
      ],
      decisions: [scored],
      say: `提交党组会议研究：${items.length}项，共${total(items)}分`,
    }
  },
})

const study = act(
  z.strictObject({
    result: shown(z.enum(['通过', '退回修改'], '请选择。'), '研究结果', { input: 'choice' }),
    resolution: shown(words(100).min(4, '请写明会议名称、次数。'), '局党组会议（名称、次数）', {
      input: 'line',
      span: 8,
    }),
    decidedOn: shown(day, '会议日期', { input: 'day', span: 4 }),
    meeting: shown(z.uuid().nullable(), '平台上的会议', {
      input: 'matter',
      of: 'meeting',
      hint: '会议在平台上办理的选择，以后复议以此为准。',
    }).default(null),
    text: shown(words(500), '修改意见', { input: 'lines', when: { result: ['退回修改'] } }).default(
      '',
    ),
  }),
  {
    label: '登记党组会议研究',
    from: ['studying'],
    to: ['issuing', 'compiling'],
    primary: true,
    undo: false,
    who: { label: '办公室主任', steps: ['study'] },
    clauses: [{ clause: '9.3.1b', cite: '第九条(三)1' }],
    refers: ({ meeting }) => (meeting ? [meeting] : []),
    run: (ctx) => {
      const { result, resolution, decidedOn, meeting, text } = ctx.input
      if (decidedOn > ctx.today) {
        return refuse('会议日期不能晚于今天。', { field: 'decidedOn', status: 400 })
      }
      const found = meeting ? ctx.others.get(meeting) : undefined
      if (meeting && (found?.data as { kind?: string } | undefined)?.kind !== '党组会议') {
        return refuse('请选择一次您能看到的党组会议。', {
          field: 'meeting',
          clause: '9.3.1b',
          cite: '第九条(三)1',
        })
      }
      const said = `${resolution}（${formatDay(decidedOn)}）${result}${text ? `：${text}` : ''}`
      const opinion = { slot: '党组研究', text: said }
      if (result === '退回修改') {
        return { state: 'compiling', open: [compileTask(ctx)], opinion, say: said }
      }
      return {
        state: 'issuing',
        data: { ...ctx.data, meeting, resolution },
        ...(meeting ? { links: [{ to: meeting, kind: '经会议研究' }] } : {}),
        open: [{ step: 'issue', label: '文件下发并交办', holder: officeHead(ctx.org), rank: 1 }],
        opinion,
        say: said,
      }
    },
  },
)

const issue = act(
  z.strictObject({
    number: shown(words(40).min(4, '请填写文号。'), '下发文件文号', { input: 'line', span: 6 }),
    on: shown(day, '印发日期', { input: 'day', span: 6 }),
  }),
  {
    label: '文件下发，逐项交办',
    from: ['issuing'],
    to: ['done'],
    primary: true,
    undo: false,
    who: { label: '办公室主任', steps: ['issue'] },
    clauses: [{ clause: '9.3.1b', cite: '第九条(三)1' }],
    run: (ctx) => {
      const { number, on } = ctx.input
      if (on > ctx.today) return refuse('印发日期不能晚于今天。', { field: 'on', status: 400 })
      const ready = decide(yearlyKeyItems, ctx, { done: ['汇编', '研究'], next: '文件下发' })
      if (!ready.outcome) return refusalOf(ready)
      const wrong = wrongItem(ctx, ctx.data)
      if (wrong) return wrong
      return {
        state: 'done',
        data: { ...ctx.data, issued: { number, on } },
        follow: ctx.data.items.map((one) => taskOf(ctx, number, one)),
        decisions: [ready],
        say: `以${number}下发，交办${ctx.data.items.length}项`,
      }
    },
  },
)

/** An item as a task of the leader in charge of its section, reported each month. */
const taskOf = (
  ctx: Ctx<YearlyPlan>,
  number: string,
  { title, goal, lead, due, score }: YearlyPlan['items'][number],
): Follow => ({
  type: 'assignment',
  input: {
    title,
    goal,
    source: '会议布置',
    basis: `${number}（${ctx.data.conference}）`,
    assigner: ctx.org.leaderOf(lead, ctx.today)?.id ?? null,
    category: '重点',
    lead,
    due,
    score: score ?? 0,
    origin: ctx.matter.id,
  },
})

const drop = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '作废',
  from: ['compiling', 'studying', 'issuing'],
  to: ['dropped'],
  danger: true,
  undo: false,
  who: { label: '办公室主任', test: ({ actor, org }) => actor.tokens.includes(officeHead(org)) },
  clauses,
  run: (ctx) => ({ state: 'dropped', say: `作废：${ctx.input.reason}` }),
})

export const yearlyPlan = matterType<YearlyPlan, State, Step>({
  type: 'yearly-plan',
  label: '年度重点督查',
  module: 'supervision',
  about:
    '全州工作会议确定的重要工作、重点项目、目标任务，汇编、定分值、党组研究、文件下发，逐项交办。',
  flowVersion: 1,
  data: yearlyData,
  start: 'compiling',
  states,
  steps,
  create,
  actions: { submit, compile, study, issue, drop },
  readers: ({ createdBy, data, state }, org, today) => [
    tokens.person(createdBy),
    tokens.unit(officeOf(org)),
    ...org.leadersOn(today).map(({ id }) => tokens.person(id)),
    // Once it was issued the sections know what is theirs.
    ...(state === 'done' ? data.items.map(({ lead }) => tokens.head(lead)) : []),
  ],
  form,
  text: ({ title, data }) =>
    [title, data.conference, ...data.items.map((one) => one.title)].join('\n'),
  columns: [
    { key: 'year', label: '年度', value: ({ data }) => data.year },
    { key: 'items', label: '事项', value: ({ data }) => data.items.length },
    { key: 'score', label: '总分', value: ({ data }) => total(data.items) },
    { key: 'number', label: '文号', value: ({ data }) => data.issued?.number ?? null },
  ],
})

function form(page: FormPage<YearlyPlan>, names: FormNames): FormSpec {
  const { data } = page
  const perUnit = new Map<number, number>()
  for (const { lead, score } of data.items) {
    perUnit.set(lead, (perUnit.get(lead) ?? 0) + (score ?? 0))
  }
  const lines = data.items.map(
    (one, i) =>
      `${i + 1}.${one.title}${one.goal ? `（${one.goal}）` : ''}　${names.unit(one.lead)}　${formatDay(one.due)}前　${one.score ?? '未定'}分`,
  )
  const units = [...perUnit].map(([unit, score]) => `${names.unit(unit)}${score}分`)
  return {
    title: page.title,
    topLeft: `依据：${data.conference}`,
    topRight: `汇编日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('督查事项'), value(lines.join('\n'), 10)],
      [label('各科室分值'), value(units.join('、'), 10)],
      [label('党组研究'), opinions(page.opinions, ['党组研究'], 14)],
      [
        label('文件下发'),
        value(data.issued ? `${data.issued.number}　${formatDay(data.issued.on)}` : '', 10),
      ],
    ],
  }
}
