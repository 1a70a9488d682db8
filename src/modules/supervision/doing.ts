import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { ref, shown, words } from '#modules/fields.ts'
import { isOfOffice } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { nextReport } from '#modules/supervision/rhythm.ts'
import { escalation, jointLead } from '#rulebook/articles/a09-supervision.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'
import { weeklyProgress } from '#rulebook/articles/a15-instructions.ts'

/** 办理、报进展、催办 (第九条(四), 第十五条(五)). */

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
