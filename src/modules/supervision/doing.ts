import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { isOfOffice } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { nextReport } from '#modules/supervision/rhythm.ts'
import { difficultyTimely, escalation, jointLead } from '#rulebook/articles/a09-supervision.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'
import { weeklyProgress } from '#rulebook/articles/a15-instructions.ts'

/** 办理、报进展、催办、延期、反馈 (第九条(四), 第十条(一), 第十五条(五)). */

const act = actionsOf<Assignment, State>()
export const doer = { label: '承办人', steps: ['do'] } as const

/** The report that is due now; undefined while none is. */
export const dueReport = (ctx: Ctx<Assignment>) =>
  ctx.matter.clocks.find(({ key, state }) => key === 'report' && state === 'running')

export const report = act(
  z.strictObject({
    text: shown(words(2000).min(4, '请写明进展。'), '进展情况', { input: 'lines' }),
    percent: shown(z.int().min(0).max(100), '完成进度（%）', { input: 'number' }).default(0),
  }),
  {
    label: '报进展',
    from: ['doing'],
    to: ['doing'],
    primary: true,
    undo: false,
    who: doer,
    clauses: [
      { clause: '9.4.3', cite: '第九条(四)' },
      { clause: '15.5b', cite: '第十五条(五)' },
    ],
    run: (ctx) => {
      const { data, org, today } = ctx
      const { text, percent } = ctx.input
      const last = data.reports.at(-1)
      if (last && percent < last.percent) {
        return refuse(`上次已报${last.percent}%，进度不能倒退。`, { field: 'percent', status: 400 })
      }
      const decisions = []
      if (data.category === '批示') {
        const weekly = decide(weeklyProgress, ctx, { progress: text, last: last?.text ?? '' })
        if (!weekly.outcome) return refusalOf(weekly, 'text')
        decisions.push(weekly)
      }
      const joint = decide(jointLead, ctx, {
        units: [data.lead, ...data.assist].map((unit) => org.unit(unit).name),
        lead: org.unit(data.lead).name,
        reporter: org.homeUnitOf(ctx.actor.person!, today)?.name ?? '',
      })
      if (!joint.outcome) return refusalOf(joint)
      const due = dueReport(ctx)
      const isLate = due !== undefined && today > due.dueOn
      const told = {
        at: ctx.now,
        by: ctx.actor.person!,
        text,
        percent,
        due: due?.dueOn ?? null,
        isLate,
      }
      const clocks: ClockOp[] = [
        ...(due ? [{ op: 'stop' as const, key: 'report' }] : []),
        ...nextReport(ctx, data, false),
      ]
      return {
        keepOwn: true,
        data: { ...data, reports: [...data.reports, told] },
        clocks,
        notices: [
          {
            to: [tokens.person(data.assigner)],
            kind: '通知',
            text: `《${data.title}》进展${percent}%：${text.slice(0, 80)}`,
          },
        ],
        decisions: [...decisions, joint],
        say: `报进展${percent}%${isLate ? '（已过报送日）' : ''}：${text}`,
      }
    },
  },
)

export const hand = act(
  z.strictObject({ person: shown(ref, '承办人（本科室）', { input: 'person' }) }),
  {
    label: '换承办人',
    from: ['doing'],
    to: ['doing'],
    undo: false,
    who: {
      label: '承办科室负责人',
      test: (ctx) => ctx.actor.tokens.includes(tokens.head(ctx.data.lead)),
    },
    clauses: [{ clause: '10.2.2', cite: '第十条(二)2' }],
    run: (ctx) => {
      const { person } = ctx.input
      const own = decide(withinOwnUnit, ctx, {
        from: ctx.data.lead,
        to: ctx.org.homeUnitOf(person, ctx.today)?.id ?? null,
      })
      if (!own.outcome) return refusalOf(own, 'person')
      const open = ctx.matter.tasks.filter(({ step }) => step === 'do')
      return {
        data: { ...ctx.data, handler: person },
        close: open.map(({ id }) => ({ id, outcome: '换承办人' })),
        open: open.map(({ step, label, rank, dueOn }) => ({
          step,
          label,
          rank,
          carry: dueOn,
          holder: tokens.person(person),
        })),
        decisions: [own],
        say: `改由${ctx.org.person(person).name}承办`,
      }
    },
  },
)

export const urge = act(
  z.strictObject({
    way: shown(z.enum(['系统', '电话督办', '专项工作督办', '统一检查']), '方式', {
      input: 'choice',
    }).default('系统'),
    text: shown(words(500).min(2, '请写明催办内容。'), '催办内容和情况', { input: 'lines' }),
  }),
  {
    label: '催办督办',
    from: ['signing', 'doing'],
    to: ['signing', 'doing'],
    undo: false,
    who: { label: '办公室或交办领导', test: (ctx) => mayUrge(ctx) },
    clauses: [
      { clause: '9.4.8', cite: '第九条(四)8' },
      { clause: '9.5.2', cite: '第九条(五)2' },
    ],
    run: (ctx) => {
      const { data } = ctx
      const { way, text } = ctx.input
      // Counted since the last report: whoever has answered has answered.
      const lastTold = data.reports.at(-1)?.at ?? ''
      const chases = data.urges.filter(({ at }) => at > lastTold).length + 1
      const due = ctx.matter.clocks.find(({ key }) => key === 'due')?.dueOn
      const lateWorkdays = due ? Math.max(0, ctx.calendar.workdaysBetween(due, ctx.today)) : 0
      const rung = decide(escalation, ctx, { chases, lateWorkdays })
      const level = rung.outcome === '查办线索' ? '督办' : rung.outcome
      const holders = ctx.matter.tasks
        .filter(({ kind }) => kind === 'do')
        .map(({ holder }) => holder)
      return {
        data: {
          ...data,
          level,
          urges: [...data.urges, { at: ctx.now, by: ctx.actor.person!, way, text }],
        },
        notices: [
          {
            to: [...holders, tokens.head(data.lead)],
            kind: 'chase',
            text: `${level}（${way}）《${data.title}》：${text}`,
          },
        ],
        decisions: [rung],
        say: `${level}（${way}，第${chases}次）：${text}`,
      }
    },
  },
)

const mayUrge = (ctx: Ctx<Assignment>) => isOfOffice(ctx) || ctx.actor.person === ctx.data.assigner

export const askTime = act(
  z.strictObject({
    to: shown(day, '拟办结日期', { input: 'day' }),
    cause: shown(words(500).min(4, '请说明原因。'), '原因', { input: 'lines' }),
    measures: shown(words(500).min(4, '请写明措施。'), '措施', { input: 'lines' }),
  }),
  {
    label: '申请延期',
    from: ['doing'],
    to: ['doing'],
    undo: false,
    who: doer,
    clauses: [{ clause: '9.4.9', cite: '第九条(四)9' }],
    guard: ({ data }) =>
      data.due === null
        ? refuse('没有办结时限，不需要延期。')
        : data.asked
          ? refuse('延期申请还在审批。', { status: 409 })
          : null,
    run: (ctx) => {
      const { data, today } = ctx
      const { to, cause, measures } = ctx.input
      const current = dueOf(ctx)
      if (to <= current) {
        return refuse(`现在的时限是${current}，拟办结日期须在其后。`, { field: 'to', status: 400 })
      }
      const timely = decide(difficultyTimely, ctx, { due: current, filed: today, cause, measures })
      if (!timely.outcome) return refusalOf(timely, 'cause')
      return {
        keepOwn: true,
        data: { ...data, asked: { to, cause, measures } },
        open: [
          {
            step: 'grant',
            label: `审批延期到${to}`,
            holder: tokens.person(data.assigner),
            rank: 1,
          },
        ],
        opinion: { slot: '延期申请', text: `拟延至${to}。${cause}措施：${measures}` },
        decisions: [timely],
        say: `申请延期到${to}：${cause}`,
      }
    },
  },
)

/** The limit as it stands, extensions included. */
const dueOf = (ctx: Ctx<Assignment>): string =>
  ctx.matter.clocks.findLast(({ key }) => key === 'due')?.dueOn ?? ctx.data.due ?? ctx.today

export const grant = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意']), '意见', { input: 'choice' }).default('同意'),
    text: shown(words(300), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '审批延期',
    from: ['doing'],
    to: ['doing'],
    primary: true,
    undo: false,
    who: { label: '交办领导', steps: ['grant'] },
    clauses: [{ clause: '9.4.9', cite: '第九条(四)9' }],
    run: (ctx) => {
      const { data } = ctx
      const { decision, text } = ctx.input
      const { to, cause } = data.asked!
      const from = dueOf(ctx)
      const isGranted = decision === '同意'
      const by = ctx.actor.person!
      return {
        data: {
          ...data,
          asked: null,
          ...(isGranted
            ? { due: to, extensions: [...data.extensions, { from, to, cause, by }] }
            : {}),
        },
        clocks: isGranted
          ? [
              { op: 'stop' as const, key: 'due' },
              ...fixedClock(to, {
                key: 'due',
                label: '办结（已延期）',
                cite: '第九条(四)9',
                from: ctx.now,
                warn: [5, 2, 1],
              }),
            ]
          : [],
        opinion: { slot: '延期审批', text: `${decision}${isGranted ? `延至${to}` : ''}。${text}` },
        notices: [
          {
            to: [tokens.person(data.handler!)],
            kind: '通知',
            text: `《${data.title}》延期申请：${decision}${text ? `，${text}` : ''}`,
          },
        ],
        say: `${decision}延期${isGranted ? `，时限由${from}改为${to}` : ''}${text ? `：${text}` : ''}`,
      }
    },
  },
)
