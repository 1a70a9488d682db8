import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { orderOf } from '#modules/reconsideration/decide/effect.ts'
import { toFile } from '#modules/reconsideration/decide/filing.ts'
import { inHand, type State } from '#modules/reconsideration/flow.ts'
import { respondentKey } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { deskSeat, leaderTokens } from '#modules/reconsideration/seats.ts'
import { redoDiffers } from '#rulebook/articles/a57-reconsideration-committee.ts'

/** 起诉、履行、重作 (第五十七条(三)1、3(3)): what becomes of the decision. */

const act = actionsOf<Reconsideration, State>()
const after: State[] = ['serving', 'watching']
const who = { label: '政策法规科经办人', steps: inHand }

/** A day after the decision, not later than today. */
const wrongDay = (ctx: Ctx<Reconsideration>, on: string) =>
  on > ctx.today || on < ctx.data.decision!.on
    ? refuse('日期须在决定之后，不晚于今天。', { field: 'on', status: 400 })
    : null

export const recordSuit = act(
  z.strictObject({
    party: shown(words(20), '起诉人', { input: 'line', span: 6, hint: '如：申请人1。' }),
    court: shown(plain(60, 2), '法院', { input: 'line', span: 6 }),
    number: shown(words(60), '案号', { input: 'line', span: 6 }).default(''),
    on: shown(day, '起诉日期', { input: 'day', span: 6 }),
  }),
  {
    label: '登记起诉',
    from: after,
    to: after,
    undo: false,
    who,
    clauses: [{ clause: '57.3.3.3', cite: '第五十七条(三)3(3)' }],
    run: (ctx) => {
      const { party, on, court, number } = ctx.input
      const until = ctx.data.suitUntil[party]
      if (until === undefined) {
        const known = Object.keys(ctx.data.suitUntil).join('、')
        return refuse(`已送达、可以起诉的是：${known || '还没有送达'}。`, {
          field: 'party',
          status: 400,
        })
      }
      const wrong = wrongDay(ctx, on)
      if (wrong) return wrong
      return {
        keepOwn: true,
        data: { ...ctx.data, suits: [...ctx.data.suits, { party, on, court, number }] },
        clocks: [{ op: 'stop', key: 'suit', ref: party }],
        say: `${party}${on}向${court}起诉${number}${on > until ? `（起诉期${until}已届满，由法院审查）` : ''}`,
      }
    },
  },
)

export const recordPerformed = act(
  z.strictObject({
    on: shown(day, '履行日期', { input: 'day', span: 6 }),
    text: shown(plain(500, 2), '履行情况', { input: 'lines' }),
  }),
  {
    label: '登记履行',
    from: after,
    to: after,
    undo: false,
    who,
    clauses: [
      { clause: '57.3.1.2', cite: '第五十七条(三)1(2)' },
      { clause: '57.3.4', cite: '第五十七条(三)4' },
    ],
    guard: ({ data }) =>
      orderOf(data) === '重新作出行为'
        ? refuse('责令重作的，请用“登记重作的行为”。', {
            clause: '57.3.1.3',
            cite: '第五十七条(三)1(3)',
          })
        : null,
    run: (ctx) =>
      wrongDay(ctx, ctx.input.on) ?? {
        keepOwn: true,
        data: { ...ctx.data, performed: ctx.input },
        clocks: [{ op: 'stop', key: 'order', ref: 'order' }],
        close: fulfilled(ctx),
        say: `${ctx.input.on}履行：${ctx.input.text}`,
      },
  },
)

const fulfilled = (ctx: Ctx<Reconsideration>) =>
  ctx.matter.tasks
    .filter(({ step }) => step === 'order')
    .map(({ id }) => ({ id, outcome: '已履行' }))

/** The new act, laid beside the old one. */
export const recordRedo = act(
  z.strictObject({
    on: shown(day, '重作日期', { input: 'day', span: 6 }),
    number: shown(words(60).min(2, '请填写文号。'), '新行为的文号', { input: 'line', span: 6 }),
    text: shown(plain(500, 2), '新行为的内容', { input: 'lines' }),
    isSameGround: shown(z.boolean(), '以同一的事实和理由', { span: 6 }).default(false),
    isSameAct: shown(z.boolean(), '与原行为相同或者基本相同', { span: 6 }).default(false),
    rejects: shown(z.boolean(), '不予认可，责令改正', {
      hint: '以同一事实和理由作出相同行为的，勾选后记录并责令履行。',
    }).default(false),
  }),
  {
    label: '登记重作的行为',
    from: after,
    to: after,
    undo: false,
    who,
    clauses: [
      { clause: '57.3.1.3', cite: '第五十七条(三)1(3)' },
      { clause: '57.3.1.4', cite: '第五十七条(三)1(4)' },
    ],
    guard: ({ data }) =>
      orderOf(data) === '重新作出行为' ? null : refuse('决定没有责令重新作出行为。'),
    run: (ctx) => {
      const { isSameGround, isSameAct, rejects, on, number, text } = ctx.input
      const wrong = wrongDay(ctx, on)
      if (wrong) return wrong
      const decided = decide(redoDiffers, ctx, { isSameGround, isSameAct })
      if (!decided.outcome && !rejects) return refusalOf(decided, 'isSameGround')
      if (decided.outcome && rejects) {
        return refuse('没有以同一事实和理由作出相同行为，应当认可。', {
          field: 'rejects',
          clause: decided.rule,
          cite: decided.cite,
        })
      }
      const redo = { on, number, text, isRejected: rejects, why: rejects ? decided.reason : '' }
      const data = { ...ctx.data, redos: [...ctx.data.redos, redo] }
      if (!rejects) {
        return {
          keepOwn: true,
          data,
          clocks: [{ op: 'stop', key: 'order', ref: 'order' }],
          close: fulfilled(ctx),
          decisions: [decided],
          say: `被申请人${on}重新作出${number}，与原行为比对不同`,
        }
      }
      const urged: Reconsideration = {
        ...data,
        urged: [...data.urged, { on: ctx.today, text: `${number}：${decided.reason}` }],
      }
      return {
        keepOwn: true,
        ...toServe(ctx, urged, '责令履行通知书', [respondentKey]),
        notices: [
          {
            to: [deskSeat(ctx.org), ...leaderTokens(ctx)],
            kind: 'chase',
            text: `${ctx.matter.number}：被申请人${number}${decided.reason}`,
          },
        ],
        decisions: [decided],
        say: `不认可${number}：${decided.reason}，责令改正`,
      }
    },
  },
)

export const urge = act(
  z.strictObject({
    text: shown(plain(500, 2), '责令履行什么、到何时', { input: 'lines' }),
  }),
  {
    label: '责令履行',
    from: after,
    to: after,
    undo: false,
    who,
    clauses: [{ clause: '57.3.1.2', cite: '第五十七条(三)1(2)' }],
    run: (ctx) => {
      const data = {
        ...ctx.data,
        urged: [...ctx.data.urged, { on: ctx.today, text: ctx.input.text }],
      }
      return {
        keepOwn: true,
        ...toServe(ctx, data, '责令履行通知书', [respondentKey]),
        say: `责令被申请人履行：${ctx.input.text}`,
      }
    },
  },
)

export const finish = act(
  z.strictObject({ text: shown(plain(300), '办结说明', { input: 'line' }).default('') }),
  {
    label: '办结，立卷',
    from: ['watching'],
    to: ['filing'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['watch'] },
    clauses: [{ clause: '57.3.3.3', cite: '第五十七条(三)3(3)' }],
    guard: ({ data, today, matter }) => {
      if (data.pending.length > 0) return refuse('还有文书没有送达。', { status: 409 })
      if (matter.tasks.some(({ step }) => step === 'order')) {
        return refuse('责令履行、重作的还没有完成。', {
          clause: '57.3.1.2',
          cite: '第五十七条(三)1(2)',
        })
      }
      const sued = new Set(data.suits.map(({ party }) => party))
      const open = Object.entries(data.suitUntil).find(
        ([party, until]) => !sued.has(party) && until >= today,
      )
      return open
        ? refuse(`${open[0]}的起诉期到${open[1]}，届满后再办结。`, {
            clause: '57.3.3.3',
            cite: '第五十七条(三)3(3)',
          })
        : null
    },
    run: (ctx) => ({
      ...toFile(ctx, ctx.data),
      say: `办结${ctx.input.text ? `：${ctx.input.text}` : ''}`,
    }),
  },
)
