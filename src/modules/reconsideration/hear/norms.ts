import { z } from 'zod'
import { dueOf } from '#kernel/clocks/due.ts'
import { resumed } from '#kernel/clocks/segments.ts'
import { addDays, daysBetween } from '#kernel/calendar/day.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import { receivedOn } from '#modules/reconsideration/begin/timing.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { informedKeys } from '#modules/reconsideration/parties.ts'
import { noonOf, toServe } from '#modules/reconsideration/pending.ts'
import { clerkSeat, isOfDesk } from '#modules/reconsideration/seats.ts'
import { basisExamined, clockRuns } from '#rulebook/articles/a57-reconsideration.ts'

/** 一并审查规定、审查依据 (第五十七条(二)8、9): 30 days of our own or forwarded in 7; meanwhile the 60 days stand still. */

const act = actionsOf<Reconsideration, State>()
const cites = {
  申请人一并申请: { clause: '57.2.8', cite: '第五十七条(二)8' },
  审查中发现: { clause: '57.2.9', cite: '第五十七条(二)9' },
} as const

export const examineNorm = act(
  z.strictObject({
    source: shown(z.enum(['申请人一并申请', '审查中发现'], '请选择。'), '由谁提出', {
      input: 'choice',
    }),
    title: shown(plain(200, 4), '规定、依据的名称和文号', { input: 'line' }),
    hasPower: shown(z.boolean(), '州局有权处理').default(false),
  }),
  {
    label: '审查规定、依据（中止）',
    from: ['reviewing'],
    to: ['suspended'],
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [cites.申请人一并申请, cites.审查中发现],
    run: (ctx) => {
      const { title, source, hasPower } = ctx.input
      if (source === '申请人一并申请' && ctx.data.norm === '') {
        return refuse('申请书没有一并申请审查规定；由本科发现的，请选“审查中发现”。', {
          field: 'source',
          ...cites.申请人一并申请,
        })
      }
      // From when it was asked for, or found.
      const raisedOn = source === '申请人一并申请' ? receivedOn(ctx.data) : ctx.today
      const limit = limitOf(basisExamined, ctx, { hasPower })
      const stands = decide(clockRuns, ctx, { isExamining: true })
      const norm = {
        title,
        source,
        hasPower,
        raisedOn,
        pausedOn: ctx.today,
        forwarded: null,
        result: null,
      }
      const data = { ...ctx.data, norms: [...ctx.data.norms, norm] }
      const served = toServe(ctx, data, '中止审理通知书', informedKeys(data))
      const label = hasPower ? '处理有关规定、依据' : '转送有权机关'
      return {
        state: 'suspended',
        data: served.data,
        keepOwn: true,
        clocks: [
          { op: 'pause', key: 'decide', ground: `审查${title}` },
          ...clockOf(limit, { key: 'norm', ref: 'norm', label, from: noonOf(raisedOn) }),
        ],
        open: [
          ...served.open,
          {
            step: 'norm',
            label: `${label}：${title}`,
            holder: clerkSeat(data, ctx),
            ref: 'norm',
            rank: 1,
            clock: { key: 'norm', ref: 'norm' },
          },
        ],
        decisions: [limit, stands],
        say: `${source}：审查${title}，州局${hasPower ? '有权' : '无权'}处理，审理${stands.outcome}，期限自${ctx.today}起停止计算`,
      }
    },
  },
)

export const forwardNorm = act(
  z.strictObject({
    to: shown(plain(60, 4), '转送的有权机关', { input: 'line', span: 6 }),
    number: shown(words(60).min(2, '请填写函号。'), '转送函号', { input: 'line', span: 6 }),
    on: shown(day, '转送日期', { input: 'day' }),
  }),
  {
    label: '转送有权机关',
    from: ['suspended'],
    to: ['suspended'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['norm'] },
    clauses: [cites.申请人一并申请, cites.审查中发现],
    guard: ({ data }) => {
      const norm = data.norms.at(-1)
      if (norm?.hasPower) return refuse('州局有权处理的，请处理后“登记处理结果”。')
      return norm?.forwarded ? refuse(`已于${norm.forwarded.on}转送，等待结果。`) : null
    },
    run: (ctx) => {
      const norm = ctx.data.norms.at(-1)!
      if (ctx.input.on > ctx.today || ctx.input.on < norm.raisedOn) {
        return refuse('转送日期须在提出之后，不晚于今天。', { field: 'on', status: 400 })
      }
      return {
        keepOwn: true,
        data: changed(ctx.data, { ...norm, forwarded: ctx.input }),
        clocks: [{ op: 'stop', key: 'norm', ref: 'norm' }],
        say: `${ctx.input.on}转送${ctx.input.to}（${ctx.input.number}）`,
      }
    },
  },
)

export const answerNorm = act(
  z.strictObject({
    on: shown(day, '处理（收到结果）日期', { input: 'day', span: 6 }),
    text: shown(plain(1000, 2), '处理结果', { input: 'lines' }),
  }),
  {
    label: '登记处理结果，恢复审理',
    from: ['suspended'],
    to: ['reviewing'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['norm'] },
    clauses: [cites.申请人一并申请, cites.审查中发现],
    guard: ({ data }) => {
      const norm = data.norms.at(-1)
      return norm && !norm.hasPower && !norm.forwarded
        ? refuse('州局无权处理的，请先转送有权机关。', cites[norm.source])
        : null
    },
    run: (ctx) => {
      const norm = ctx.data.norms.at(-1)!
      if (ctx.input.on > ctx.today || ctx.input.on < norm.pausedOn) {
        return refuse('日期须在中止之后，不晚于今天。', { field: 'on', status: 400 })
      }
      const data = changed(ctx.data, { ...norm, result: ctx.input })
      const stands = decide(clockRuns, ctx, { isExamining: false })
      return {
        state: 'reviewing',
        ...toServe(ctx, data, '恢复审理通知书', informedKeys(data)),
        clocks: [
          { op: 'resume', key: 'decide' },
          { op: 'stop', key: 'norm', ref: 'norm' },
        ],
        decisions: [stands],
        say: `审理${stands.outcome}：${ctx.input.text}。${pauseWords(ctx, norm.pausedOn)}`,
      }
    },
  },
)

const changed = (
  data: Reconsideration,
  norm: Reconsideration['norms'][number],
): Reconsideration => ({
  ...data,
  norms: [...data.norms.slice(0, -1), norm],
})

/** `中止12日（2026-02-10至2026-02-21），期限由…顺延至…`: how the pause moved the last day. */
function pauseWords(ctx: Ctx<Reconsideration>, pausedOn: string): string {
  const clock = ctx.matter.clocks.find(({ key }) => key === 'decide')
  const segments = clock && resumed(clock.segments, ctx.today)
  if (!clock || !segments || isRefusal(segments)) return ''
  const days = daysBetween(pausedOn, ctx.today)
  if (days === 0) return '当日恢复，期限不变'
  const due = dueOf(clock.spec, segments, ctx.calendar).dueDay
  return `中止${days}日（${pausedOn}至${addDays(ctx.today, -1)}），复议期限顺延至${due}`
}
