import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { headSeat, investigator, isOfOffice, officeHead, personnelCode } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { toDo } from '#modules/supervision/issuing.ts'
import {
  handledAfterPartyGroup,
  inspectionTeam,
  investigation,
  investigationOpened,
  investigationOutcome,
} from '#rulebook/articles/a09-inspection.ts'

/** 查办 (第九条(六)): a team looks into it, says what should follow, and the 党组 decides. */

const act = actionsOf<Assignment, State>()

/** 人事教育科; 机关党委 where it is personnel's own work. */
function investigatorOf(ctx: Ctx<Assignment>): number {
  const own = ctx.org.unitByCode(personnelCode)?.id === ctx.data.lead
  const party = ctx.org.unitByCode('party-committee')?.id
  return (own ? headSeat(ctx.org, party) : investigator(ctx.org)) ?? officeHead(ctx.org)
}

export const inquire = act(z.strictObject({ reason: words(500).min(4, '请写明理由。') }), {
  label: '转查办',
  from: ['signing', 'doing'],
  to: ['inquiring'],
  danger: true,
  undo: false,
  who: { label: '办公室', test: isOfOffice },
  clauses: [{ clause: '9.6.2', cite: '第九条(六)2' }],
  guard: (ctx) => {
    const due = ctx.matter.clocks.findLast(({ key }) => key === 'due')
    const late = due ? Math.max(0, ctx.calendar.workdaysBetween(due.dueOn, ctx.today)) : 0
    const decided = decide(investigation, ctx, { lateWorkdays: late })
    return decided.outcome ? null : refusalOf(decided)
  },
  run: (ctx) => ({
    state: 'inquiring',
    data: { ...ctx.data, level: '查办' },
    close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '转查办' })),
    clocks: clockOf(limitOf(investigationOpened, ctx, {}), {
      key: 'inquiry',
      label: '查办立案',
      from: ctx.now,
    }),
    open: [
      {
        step: 'inquire',
        label: '查办',
        holder: investigatorOf(ctx),
        rank: 0,
        clock: { key: 'inquiry' },
      },
    ],
    say: `转查办：${ctx.input.reason}`,
  }),
})

export const propose = act(
  z.strictObject({
    team: shown(z.array(ref).max(9), '督查组成员', { input: 'people' }),
    isSubjective: shown(z.boolean(), '查明属主观原因').default(false),
    opinion: shown(words(2000).min(4, '请写明处理意见建议。'), '调查情况和处理意见建议', {
      input: 'lines',
    }),
  }),
  {
    label: '提出处理意见',
    from: ['inquiring'],
    to: ['inquiring', 'doing'],
    primary: true,
    undo: false,
    who: { label: '人事教育科、机关党委', steps: ['inquire'] },
    clauses: [{ clause: '9.6.2', cite: '第九条(六)2' }],
    guard: ({ data }) => (data.inquiry ? refuse('处理意见已经提出，待局党组研究。') : null),
    run: (ctx) => {
      const { isSubjective, opinion } = ctx.input
      const team = [...new Set(ctx.input.team)]
      if (team.some((id) => !personOf(ctx, id))) {
        return refuse('督查组成员须为在岗人员。', { field: 'team', status: 400 })
      }
      const signed = { opinion: { slot: '查办', text: opinion } }
      if (!isSubjective) {
        const resumed = toDo(ctx, { ...ctx.data, level: '督办' }, false)
        return {
          ...signed,
          ...resumed,
          clocks: [{ op: 'stop', key: 'inquiry' }, ...resumed.clocks],
          say: `属客观原因，不予查办：${opinion}`,
        }
      }
      const decided = decide(inspectionTeam, ctx, { members: team.length, isSubjective })
      if (!decided.outcome) return refusalOf(decided, 'team')
      return {
        ...signed,
        keepOwn: true,
        data: {
          ...ctx.data,
          inquiry: { team, opinion, decision: '', accountability: false },
        },
        clocks: [{ op: 'stop', key: 'inquiry' }],
        decisions: [decided],
        say: `提出处理意见，报局党组研究：${opinion}`,
      }
    },
  },
)

export const conclude = act(
  z.strictObject({
    meeting: shown(words(100), '局党组会议（时间、次数）', { input: 'line' }),
    decidedOn: shown(day, '会议日期', { input: 'day' }),
    decision: shown(words(2000).min(4, '请写明处理决定。'), '处理决定', { input: 'lines' }),
    needsAccountability: shown(z.boolean(), '需要问责（第四十七条）').default(false),
    hasBadEffect: shown(z.boolean(), '造成较大负面影响').default(false),
  }),
  {
    label: '登记党组决定，恢复办理',
    from: ['inquiring'],
    to: ['doing'],
    primary: true,
    undo: false,
    who: { label: '人事教育科、机关党委', steps: ['inquire'] },
    clauses: [
      { clause: '9.6.2a', cite: '第九条(六)2' },
      { clause: '9.6.3', cite: '第九条(六)3' },
    ],
    guard: ({ data }) => (data.inquiry ? null : refuse('请先提出处理意见建议。')),
    run: (ctx) => {
      const { meeting, decidedOn, decision, needsAccountability, hasBadEffect } = ctx.input
      const agreed = decide(handledAfterPartyGroup, ctx, {
        isAgreed: meeting !== '' && decidedOn <= ctx.today,
      })
      if (!agreed.outcome) return refusalOf(agreed, 'meeting')
      const outcome = decide(investigationOutcome, ctx, { needsAccountability, hasBadEffect })
      const inquiry = { ...ctx.data.inquiry!, decision, accountability: needsAccountability }
      return {
        ...toDo(ctx, { ...ctx.data, inquiry }, false),
        opinion: { slot: '查办', text: `${meeting}决定：${decision}` },
        decisions: [agreed, outcome],
        say: `${meeting}决定：${decision}${needsAccountability ? '，按第四十七条问责' : ''}`,
      }
    },
  },
)
