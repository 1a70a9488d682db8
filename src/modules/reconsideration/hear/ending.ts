import { z } from 'zod'
import { nothing, personal } from '#kernel/privacy/personal.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { beforeDecision, type State } from '#modules/reconsideration/flow.ts'
import { informedKeys } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { clerkSeat, deskSeat, isOfDesk, leaderTokens } from '#modules/reconsideration/seats.ts'
import { courtOrReview, withdrawn } from '#rulebook/articles/a57-reconsideration.ts'

/** 撤回、终止 (第五十七条(二)7、(一)4、5). */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.2.7', cite: '第五十七条(二)7' }

export const recall = act(
  z.strictObject({
    reason: shown(personal('statement'), '撤回的理由', { input: 'lines' }),
    agent: shown(z.boolean(), '由代理人提出', { span: 6 }).default(false),
  }),
  {
    label: '撤回复议申请',
    from: beforeDecision,
    to: ['ending'],
    undo: false,
    danger: true,
    who: { label: '申请人，或政策法规科代登记', citizen: 'also', test: isOfDesk },
    clauses: [cited],
    run: (ctx) => {
      const { reason, agent } = ctx.input
      const decided = decide(withdrawn, ctx, {
        hasReason: reason.masked !== '',
        isDecided: ctx.data.decision !== null,
      })
      if (!decided.outcome) return refusalOf(decided, 'reason')
      const mayAgent = ctx.data.agents.some(
        ({ of, scope }) => of === '申请人' && scope === '特别授权',
      )
      if (agent && !mayAgent) {
        return refuse('代理人没有特别授权，撤回须由申请人提出。', {
          field: 'agent',
          clause: '57.1.2.0',
          cite: '第五十七条(一)2末段',
        })
      }
      const ended = { on: ctx.today, ground: '申请人撤回' as const, reason }
      return {
        ...toEnd(ctx, { ...ctx.data, ended }),
        decisions: [decided],
        say: `申请人说明理由撤回申请${agent ? '（代理人，特别授权）' : ''}，复议终止`,
      }
    },
  },
)

/** Nothing more is examined: the parties who know of it are told. */
function toEnd(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
): Omit<Change<Reconsideration, State>, 'say'> {
  const told = toServe(ctx, { ...data, pending: [] }, '终止决定书', informedKeys(data))
  const running = ctx.matter.clocks.filter(({ state }) => state !== 'stopped')
  return {
    state: 'ending',
    data: told.data,
    open: told.open,
    close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '复议终止' })),
    ballots: ctx.matter.meta.ballots.map((one) => ({ ...one, open: false })),
    clocks: running.map(({ key, ref }) => ({ op: 'stop' as const, key, ref })),
  }
}

/** A court's notice while it is under review: the same day the section and its leader know. */
export const recordCourt = act(
  z.strictObject({
    court: shown(plain(60, 2), '法院', { input: 'line', span: 6 }),
    number: shown(words(60).min(2, '请填写案号。'), '案号', { input: 'line', span: 6 }),
    on: shown(day, '法院受理日期', { input: 'day', span: 6 }),
    ends: shown(z.boolean(), '法院受理在先，终止复议', { span: 6 }).default(false),
  }),
  {
    label: '登记法院受理',
    from: beforeDecision,
    to: [...beforeDecision, 'ending'],
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [
      { clause: '57.1.4', cite: '第五十七条(一)4' },
      { clause: '57.1.5', cite: '第五十七条(一)5' },
    ],
    run: (ctx) => {
      const { court, number, on, ends } = ctx.input
      const isReviewed = !['received', 'examining'].includes(ctx.matter.state)
      const decided = decide(courtOrReview, ctx, { isReviewed, isSued: true })
      const noted: Reconsideration = {
        ...ctx.data,
        court: `${court}${number}`,
        courtNotices: [...ctx.data.courtNotices, { court, number, on }],
      }
      if (ends) {
        if (!isReviewed) {
          return refuse('还没有受理，请在审查时以法院已受理为由不予受理。', {
            field: 'ends',
            clause: '57.1.5',
            cite: '第五十七条(一)5',
          })
        }
        if (on > ctx.data.at.slice(0, 10)) {
          return refuse('法院受理在复议受理之后，复议期间不得起诉，请与法院联系。', {
            field: 'ends',
            clause: '57.1.4',
            cite: '第五十七条(一)4',
          })
        }
        const ended = { on: ctx.today, ground: '法院已先受理' as const, reason: nothing }
        return {
          ...toEnd(ctx, { ...noted, ended }),
          decisions: [decided],
          say: `${court}${number}受理在先，复议终止`,
        }
      }
      return {
        keepOwn: true,
        data: noted,
        notices: [
          {
            to: [clerkSeat(noted, ctx), deskSeat(ctx.org), ...leaderTokens(ctx)],
            kind: 'chase',
            text: `${ctx.matter.number}：${court}${number}已受理。${decided.reason}。`,
          },
        ],
        decisions: [decided],
        say: `${court}${number}于${on}受理：${decided.reason}`,
      }
    },
  },
)
