import { z } from 'zod'
import { instantOfMinute } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { ref, shown, words } from '#modules/fields.ts'
import { director, headSeat, isLeader, officeHead } from '#modules/office.ts'
import type { Call, State } from '#modules/service/call-data.ts'
import { asked, fromAbove, leaderCalled, task } from '#modules/service/call-taking.ts'
import {
  secondReminder,
  subordinateCall,
  superiorCall,
} from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 拟办、阅批、落实、答复、再次提醒 (第五十八条(二)1). */

const act = actionsOf<Call, State>()

export const propose = act(
  z.strictObject({
    text: shown(words(1000).min(2, '请写明拟办意见。'), '拟办意见', { input: 'lines' }),
    leader: shown(ref.nullable(), '送哪位局领导（不填的为局长）', {
      input: 'person',
      span: 6,
    }).default(null),
    lead: shown(ref.nullable(), '承办科室', { input: 'unit', span: 6 }).default(null),
  }),
  {
    label: '提拟办意见',
    from: ['proposing'],
    to: ['instructing', 'replying'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['propose'] },
    clauses: [fromAbove, asked],
    run: (ctx) => {
      const { text, leader, lead } = ctx.input
      const next = { ...ctx.data, proposal: text, lead }
      const said = {
        clocks: [{ op: 'stop' as const, key: 'propose' }],
        opinion: { slot: '拟办', text },
        say: `拟办：${text}`,
      }
      if (ctx.data.kind === '下级请示') {
        return {
          ...said,
          state: 'replying',
          data: next,
          open: [task('reply', '答复下级请示', tokens.person(ctx.data.taker), 1)],
        }
      }
      const to = leader ?? director(ctx.org, ctx.today)?.id
      if (to === undefined || !isLeader(ctx.org, to, ctx.today)) {
        return refuse('请选择送阅批的局领导。', { field: 'leader', status: 400 })
      }
      if (lead === null) {
        return refuse('请选择承办科室。', { field: 'lead', status: 400 })
      }
      const order = decide(superiorCall, ctx, {
        done: ['详细记录', '核对', '拟办'],
        next: '阅批',
      })
      if (!order.outcome) return refusalOf(order)
      return {
        ...said,
        state: 'instructing',
        data: next,
        open: [task('instruct', `${ctx.data.kind}阅批`, tokens.person(to))],
        decisions: [order],
      }
    },
  },
)

export const instruct = act(z.strictObject({ text: words(500).min(2, '请写明批示。') }), {
  label: '阅批',
  from: ['instructing'],
  to: ['carrying'],
  primary: true,
  undo: false,
  who: { label: '局领导', steps: ['instruct'] },
  clauses: [fromAbove],
  run: (ctx) => ({
    state: 'carrying',
    open: [
      task(
        'carry',
        `落实${ctx.data.kind}`,
        headSeat(ctx.org, ctx.data.lead ?? undefined) ?? officeHead(ctx.org),
      ),
    ],
    opinion: { slot: '局领导', text: ctx.input.text },
    say: ctx.input.text,
  }),
})

export const carryOut = act(
  z.strictObject({
    text: shown(words(1000).min(2, '请写明落实情况。'), '落实情况', { input: 'lines' }),
  }),
  {
    label: '登记落实',
    from: ['carrying'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '承办科室', steps: ['carry'] },
    clauses: [fromAbove],
    run: (ctx) => {
      const order = decide(superiorCall, ctx, {
        done: ['详细记录', '核对', '拟办', '阅批'],
        next: '落实',
      })
      if (!order.outcome) return refusalOf(order)
      return {
        state: 'closed',
        data: { ...ctx.data, result: ctx.input.text },
        decisions: [order],
        say: `落实：${ctx.input.text}`,
      }
    },
  },
)

export const replyTo = act(
  z.strictObject({ text: shown(words(1000).min(2, '请写明答复。'), '答复', { input: 'lines' }) }),
  {
    label: '答复来电单位',
    from: ['replying'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '接电话人员', steps: ['reply'] },
    clauses: [asked],
    run: (ctx) => {
      const { isPolicy, isUnclear, route, proposal } = ctx.data
      const hasRecord = proposal !== ''
      const may = decide(subordinateCall, ctx, { isPolicy, isUnclear, route, hasRecord })
      if (!may.outcome) return refusalOf(may)
      return {
        state: 'closed',
        data: { ...ctx.data, result: ctx.input.text },
        decisions: [may],
        say: `答复：${ctx.input.text}`,
      }
    },
  },
)

export const acknowledge = act(
  z.strictObject({ text: shown(words(200), '意见', { input: 'line' }).default('知悉。') }),
  {
    label: '阅知',
    from: ['reading'],
    to: ['closed', 'reminding'],
    primary: true,
    undo: false,
    who: { label: '有关领导', steps: ['acknowledge'] },
    clauses: [leaderCalled, { clause: '58.2.1h', cite: '第五十八条(二)1' }],
    run: (ctx) => {
      const event = instantOfMinute(ctx.data.eventAt!)
      const remind = clockOf(limitOf(secondReminder, ctx, {}), {
        key: 'again',
        label: '再次提醒领导',
        from: event,
      })
      const on = event.slice(0, 10)
      const isNear = ctx.calendar.workdaysBetween(ctx.today, on) <= 1
      const said = { opinion: { slot: '局领导', text: ctx.input.text }, say: ctx.input.text }
      const stop = { op: 'stop' as const, key: 'read' }
      if (isNear) {
        return { ...said, state: 'closed', data: { ...ctx.data, result: '已阅知' }, clocks: [stop] }
      }
      return {
        ...said,
        state: 'reminding',
        clocks: [stop, ...remind],
        open: [
          { ...task('remind', '再次提醒领导', officeHead(ctx.org), 2), clock: { key: 'again' } },
        ],
      }
    },
  },
)

export const remindAgain = act(
  z.strictObject({ text: shown(words(200), '提醒情况', { input: 'line' }).default('已提醒。') }),
  {
    label: '已再次提醒',
    from: ['reminding'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['remind'] },
    clauses: [{ clause: '58.2.1h', cite: '第五十八条(二)1' }],
    run: (ctx) => ({
      state: 'closed',
      data: { ...ctx.data, result: ctx.input.text },
      notices: [
        {
          to: [tokens.person(ctx.data.leader!)],
          kind: '通知',
          text: `提醒：${ctx.data.eventAt!.replace('T', ' ')} ${ctx.data.content.slice(0, 60)}`,
        },
      ],
      say: ctx.input.text,
    }),
  },
)
