import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormCell } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { archivist, officeHead, officeOf } from '#modules/office.ts'
import { archiveClasses, archivesAccounted } from '#rulebook/articles/a43-archivists.ts'
import { stockCheckSettled } from '#rulebook/articles/a44-use.ts'

/**
 * 库存档案核对 (第四十四条(三)4, 第四十三条(三)1): twice a year the archivist counts what the books say
 * there is; what is missing or damaged is dealt with or reported before the check is done.
 */

const volumes = (title: string) => shown(z.int().min(0).max(999_999), title, { span: 2 }).default(0)

const line = z.strictObject({
  archiveClass: shown(z.enum(archiveClasses), '类别', { input: 'choice', span: 2 }),
  recorded: volumes('账面'),
  counted: volumes('实存'),
  damaged: volumes('损坏'),
  reportedLost: volumes('已报遗失'),
  action: shown(words(200), '处理', { input: 'line', span: 3 }).default(''),
})

const check = z.strictObject({
  half: shown(z.enum(['上半年', '下半年']), '期间', { input: 'choice', span: 6 }),
  year: shown(z.int().min(2000).max(2999), '年度', { span: 6 }),
  lines: shown(z.array(line).min(1, '请至少核对一类。').max(20), '核对', { input: 'rows' }).default(
    archiveClasses.map((archiveClass) => ({
      archiveClass,
      recorded: 0,
      counted: 0,
      damaged: 0,
      reportedLost: 0,
      action: '',
    })),
  ),
})
type Check = z.output<typeof check>

const states = {
  confirming: { label: '办公室审阅' },
  done: { label: '已核对', end: 'done' },
  again: { label: '退回重核', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'confirm'

const act = actionsOf<Check, State>()
const basis = [{ clause: '44.3.4', cite: '第四十四条(三)4' }]

const create = act(check, {
  label: '核对库存档案',
  from: ['confirming'],
  to: ['confirming'],
  primary: true,
  undo: false,
  who: { label: '档案管理员', test: (ctx) => ctx.actor.tokens.includes(archivist(ctx.org)) },
  clauses: basis,
  run: (ctx) => {
    const { lines, half, year } = ctx.input
    if (new Set(lines.map((one) => one.archiveClass)).size < lines.length) {
      return refuse('同一类档案只写一行。', { field: 'lines', status: 400 })
    }
    const off = lines.filter((one) => one.counted !== one.recorded || one.damaged > 0)
    const settled = decide(stockCheckSettled, ctx, {
      differences: off.length,
      settled: off.filter(({ action }) => action !== '').length,
    })
    if (!settled.outcome) return refusalOf(settled, 'lines')
    for (const { action, damaged, ...one } of lines) {
      const facts = { ...one, damaged: action === '' ? damaged : 0 }
      const accounted = decide(archivesAccounted, ctx, facts)
      if (!accounted.outcome) return refusalOf(accounted, 'lines')
    }
    const said =
      off.length === 0
        ? '账实相符'
        : `${off.map((one) => one.archiveClass).join('、')}有出入，已处理`
    return {
      title: `${year}年${half}库存档案核对`,
      unit: officeOf(ctx.org),
      data: ctx.input,
      open: [{ step: 'confirm', label: '审阅核对结果', holder: officeHead(ctx.org) }],
      opinion: { slot: '核对人', text: `核对完毕，${said}。` },
      decisions: [settled],
      say: `核对完毕，${said}`,
    }
  },
})

const confirm = act(z.strictObject({ text: words(300).default('') }), {
  label: '审阅',
  from: ['confirming'],
  to: ['done'],
  primary: true,
  who: { label: '办公室主任', steps: ['confirm'], notOwn: true },
  clauses: basis,
  run: (ctx) => {
    const said = ctx.input.text || '已阅。'
    return { state: 'done', opinion: { slot: '办公室主任', text: said }, say: said }
  },
})

const redo = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '退回重核',
  from: ['confirming'],
  to: ['again'],
  who: { label: '办公室主任', steps: ['confirm'], notOwn: true },
  clauses: basis,
  run: (ctx) => ({ state: 'again', say: `退回重核：${ctx.input.reason}` }),
})

const head: FormCell[] = [
  label('类别', 2),
  label('账面', 2),
  label('实存', 2),
  label('损坏', 1),
  label('报遗失', 1),
  label('处理', 4),
]

export const stockCheck = matterType<Check, State, Step>({
  type: 'stock-check',
  label: '库存核对',
  module: 'archives',
  about: '每半年核对一次库存档案，发现问题及时处理或报告。',
  flowVersion: 1,
  data: check,
  start: 'confirming',
  states,
  steps: {
    create: { label: '核对', state: 'confirming', returnable: false },
    confirm: { label: '审阅', state: 'confirming', returnable: false },
  },
  create,
  actions: { confirm, redo },
  readers: (_, org) => [archivist(org), officeHead(org), tokens.head(officeOf(org))],
  form: ({ data, createdAt, opinions: given }) => ({
    title: '文山州人力资源和社会保障局库存档案核对表',
    topLeft: `期间：${data.year}年${data.half}`,
    topRight: `核对日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      head,
      ...data.lines.map((one) => [
        value(one.archiveClass, 2),
        value(`${one.recorded}`, 2),
        value(`${one.counted}`, 2),
        value(`${one.damaged}`, 1),
        value(`${one.reportedLost}`, 1),
        value(one.action, 4),
      ]),
      [label('核对人'), opinions(given, ['核对人'], 16)],
      [label('办公室主任'), opinions(given, ['办公室主任'], 16)],
    ],
  }),
  text: ({ title }) => title,
  columns: [
    { key: 'half', label: '期间', value: ({ data }) => `${data.year}年${data.half}` },
    {
      key: 'off',
      label: '有出入',
      value: ({ data }) => data.lines.filter((one) => one.counted !== one.recorded).length,
    },
  ],
})
