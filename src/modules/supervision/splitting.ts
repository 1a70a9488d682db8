import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import type { Follow } from '#kernel/matters/follow.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, linesOf, ref, shown, words } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isOfOffice, officeHead } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { firstResponsible } from '#rulebook/articles/a09-supervision.ts'
import { taskCoverage, taskNoticeReady } from '#rulebook/articles/a15-instructions.ts'

/** 任务分解通知 (第十五条(六)): the office breaks a task down, the lead says that nothing is left out. */

const act = actionsOf<Assignment, State>()

/** The items of a task: a line each of its content; one where nothing more is written than its title. */
export const itemsOf = ({ title, content }: Pick<Assignment, 'title' | 'content'>): string[] => {
  const lines = linesOf(content)
  return lines.length > 0 ? lines : [title]
}

/** A part is due no later than the whole. */
export function laterThanWhole(whole: Assignment, title: string, due: string): Refusal | null {
  return whole.due !== null && due > whole.due
    ? refuse(`“${title}”的时限${due}晚于整项的时限${whole.due}，请改早。`, {
        field: 'due',
        clause: '15.6a',
        cite: '第十五条(六)',
      })
    : null
}

const numbersIn = (text: string): number[] => (text.match(/\d+/gu) ?? []).map(Number)

const notice = z.strictObject({
  parts: shown(
    z
      .array(
        z.strictObject({
          title: shown(words(200).min(4, '请写明任务。'), '任务', { input: 'line', span: 4 }),
          covers: shown(words(60).min(1, '请写序号。'), '落实第几项', { input: 'line', span: 2 }),
          lead: shown(ref, '承办科室', { input: 'unit', span: 3 }),
          due: shown(day, '时限', { input: 'day', span: 3 }),
        }),
      )
      .min(1, '请至少列一项任务。')
      .max(30),
    '分解的任务（“落实第几项”填具体内容的行号，如1、3）',
    { input: 'rows' },
  ),
  excused: shown(
    z
      .array(
        z.strictObject({
          item: shown(z.int().min(1), '第几项', { input: 'number', span: 2 }),
          reason: shown(words(200).min(2, '请写明理由。'), '理由', { input: 'line', span: 9 }),
        }),
      )
      .max(30),
    '不需分解的',
    { input: 'rows' },
  ).default([]),
})

const clauses = [
  { clause: '15.6', cite: '第十五条(六)' },
  { clause: '15.6b', cite: '第十五条(六)' },
]

export const split = act(notice, {
  label: '印发任务分解通知',
  from: ['doing'],
  to: ['doing'],
  undo: false,
  who: { label: '办公室', test: isOfOffice },
  clauses,
  guard: ({ data }) =>
    data.split ? refuse('已经分解；有漏项的由牵头科室退回补充。', { status: 409 }) : null,
  run: splitInto,
})

/** What was left out is added to what went out before. */
export const splitMore = act(notice, {
  label: '补充任务分解',
  from: ['doing'],
  to: ['doing'],
  primary: true,
  undo: false,
  who: { label: '办公室', steps: ['split'] },
  clauses,
  run: splitInto,
})

function splitInto(
  ctx: Ctx<Assignment, z.output<typeof notice>>,
): Change<Assignment, State> | Refusal {
  const { data, input, org, today } = ctx
  const before = data.split ?? { parts: [], excused: [] }
  const parts = input.parts.map((part) => ({ ...part, covers: numbersIn(part.covers) }))
  const ready = decide(taskNoticeReady, ctx, {
    parts: parts.map(({ title, due }) => ({ content: title, limit: due })),
  })
  if (!ready.outcome) return refusalOf(ready, 'parts')
  const items = itemsOf(data).length
  const all = {
    parts: [...before.parts, ...parts],
    excused: [...before.excused, ...input.excused],
  }
  const covered = [...new Set(all.parts.flatMap(({ covers }) => covers))]
  const excused = [...new Set(all.excused.map(({ item }) => item))]
  const beyond = [...covered, ...excused].find((one) => one < 1 || one > items)
  if (beyond !== undefined) {
    return refuse(`具体内容只有${items}项，没有第${beyond}项。`, {
      field: 'parts',
      status: 400,
    })
  }
  const whole = decide(taskCoverage, ctx, { items, covered, excused })
  if (!whole.outcome) return refusalOf(whole, 'parts')
  for (const { title, lead, due } of parts) {
    if (due < today) return refuse(`“${title}”的时限不能早于今天。`, { field: 'parts' })
    const late = laterThanWhole(data, title, due)
    if (isRefusal(late)) return { ...late, field: 'parts' }
    if (!isHandlingUnit(org, lead, today)) {
      return refuse(`“${title}”的承办科室须为在用的科室或单位。`, { field: 'parts' })
    }
    const holders = org.headOf(lead, today).people.map(({ name }) => name)
    const headed = decide(firstResponsible, ctx, { holders })
    if (!headed.outcome) return refusalOf(headed, 'parts')
  }
  const isOwn = org.headOf(data.lead, today).people.some(({ id }) => id === ctx.actor.person)
  return {
    keepOwn: true,
    data: {
      ...data,
      split: { ...all, confirmedBy: isOwn ? ctx.actor.person : null },
    },
    close: ctx.matter.tasks
      .filter(({ step }) => step === 'cover' || step === 'split')
      .map(({ id }) => ({ id, outcome: '已印发分解通知' })),
    open: isOwn
      ? []
      : [
          {
            step: 'cover',
            label: '确认分解没有漏项',
            holder: headSeat(org, data.lead) ?? officeHead(org),
            rank: 1,
          },
        ],
    follow: parts.map(({ title, covers, lead, due }): Follow => ({
      type: 'assignment',
      input: {
        title,
        content: covers.map((n) => `${n}.${itemsOf(data)[n - 1]}`).join('\n'),
        source: data.source,
        channel: data.channel,
        promise: data.promise,
        basis: `${ctx.matter.number ?? ''} ${data.title}`.trim().slice(0, 200),
        assigner: org.leaderOf(lead, today)?.id ?? data.assigner,
        category: '有期限',
        lead,
        due,
        origin: ctx.matter.id,
        covers,
      },
    })),
    decisions: [ready, whole],
    say: `分解为${parts.length}项：${parts.map(({ title, lead }) => `${title}（${org.unit(lead).shortName}）`).join('；')}`,
  }
}

export const confirmParts = act(z.strictObject({ text: words(300).default('') }), {
  label: '确认分解没有漏项',
  from: ['doing'],
  to: ['doing'],
  primary: true,
  undo: false,
  who: { label: '牵头科室第一责任人', steps: ['cover'] },
  clauses: [{ clause: '15.6b', cite: '第十五条(六)' }],
  run: (ctx) => {
    const said = ctx.input.text || '分解齐全，没有漏项。'
    const by = ctx.behalf?.principal ?? ctx.actor.person
    return {
      data: { ...ctx.data, split: { ...ctx.data.split!, confirmedBy: by } },
      say: said,
    }
  },
})

export const disputeParts = act(
  z.strictObject({
    reason: shown(words(500).min(4, '请写明漏了什么。'), '漏项', { input: 'lines' }),
  }),
  {
    label: '分解有漏项，退回办公室',
    from: ['doing'],
    to: ['doing'],
    undo: false,
    who: { label: '牵头科室第一责任人', steps: ['cover'] },
    clauses: [{ clause: '15.6b', cite: '第十五条(六)' }],
    run: (ctx) => ({
      open: [
        {
          step: 'split',
          label: `补充任务分解：${ctx.input.reason}`.slice(0, 100),
          holder: officeHead(ctx.org),
          rank: 1,
        },
      ],
      say: `分解有漏项：${ctx.input.reason}`,
    }),
  },
)
