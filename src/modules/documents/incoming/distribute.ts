import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import {
  rankOf,
  setLimit,
  unitId,
  type Incoming,
  type State,
} from '#modules/documents/incoming/data.ts'
import { words } from '#modules/fields.ts'
import { badUnits, units, waitingLeaders } from '#modules/documents/incoming/routing.ts'
import { headSeat, officeHead } from '#modules/office.ts'
import { firstResponsible } from '#rulebook/articles/a09-supervision.ts'
import { opinionLimit } from '#rulebook/articles/a15-time-limits.ts'

/** 分发: to the lead and assisting sections, with the limit, once every leader has had it. */

const act = actionsOf<Incoming, State>()

/** Leaders who wrote different lead sections; the 办公室主任 settles it before it goes out. */
export function conflictOf(data: Incoming): number[] {
  const leads = data.instructions.flatMap((one) => (one.lead === null ? [] : [one.lead]))
  const distinct = [...new Set(leads)]
  return distinct.length > 1 ? distinct : []
}

export const distribute = act(
  z.strictObject({
    lead: unitId,
    assist: units.default([]),
    limit: setLimit.nullable().default(null),
    lateReason: words(300).default(''),
  }),
  {
    label: '分发',
    from: ['routing'],
    to: ['handling', 'coordinating'],
    primary: true,
    who: { label: '收发员', steps: ['route'] },
    clauses: [
      { clause: '53.1.3a', cite: '第五十三条(一)3' },
      { clause: '15.7.1c', cite: '第十五条(七)1' },
    ],
    guard: (ctx) =>
      ctx.data.class === '传阅件' ? refuse('传阅件阅毕即归档，不分发承办。') : waitingLeaders(ctx),
    run: (ctx) => {
      const { input, data } = ctx
      const wrong = badUnits(ctx, input.lead, input.assist)
      if (wrong) return wrong
      if (conflictOf(data).length > 0) {
        const names = conflictOf(data)
          .map((id) => ctx.org.unit(id).shortName)
          .join('、')
        return {
          state: 'coordinating',
          open: [
            {
              step: 'coordinate',
              label: '协调分工',
              holder: officeHead(ctx.org),
              rank: rankOf(data.folder),
            },
          ],
          say: `领导批示的主办科室不一致（${names}），送办公室主任协调`,
        }
      }
      const limit = input.limit ?? data.limit
      if (!limit) {
        return refuse('请填写来文的办理时限，或注明无具体时限。', {
          field: 'limit',
          clause: '15.7.1b',
          cite: '第十五条(七)1',
        })
      }
      const today = ctx.matter.clocks.find((c) => c.key === 'sameDay' && c.state === 'running')
      if (today && ctx.now > today.dueAt && !input.lateReason) {
        return refuse('已超过当日分办的时限，请写明原因。', {
          field: 'lateReason',
          clause: '15.7.1a',
          cite: '第十五条(七)1',
        })
      }
      return send(ctx, { ...input, limit })
    },
  },
)

type Sending = {
  lead: number
  assist: readonly number[]
  limit: z.output<typeof setLimit>
  lateReason: string
}

function send(ctx: Ctx<Incoming>, { lead, assist, limit, lateReason }: Sending) {
  const people = [lead, ...assist].map((unit) => ({ unit, head: ctx.org.headOf(unit, ctx.today) }))
  const vacant = people.find(({ head }) => head.people.length === 0)
  if (vacant) {
    const decided = decide(firstResponsible, ctx, { holders: [] })
    const { shortName } = ctx.org.unit(vacant.unit)
    return { ...refusalOf(decided, 'lead'), refused: `${shortName}：${decided.reason}。` }
  }
  const opinion = limitOf(opinionLimit, ctx, {
    hasSetLimit: limit.kind === 'set',
  })
  const ref = String(lead)
  const cite = '第十五条(七)1'
  const start = { ref, from: ctx.now }
  const clocks: ClockOp[] = [
    { op: 'stop', key: 'sameDay' },
    ...(limit.kind === 'set'
      ? fixedClock(
          limit.day,
          { ...start, key: 'limit', label: '来文所定时限', cite, warn: [2, 0] },
          { clause: '15.7.1b', cite, extend: { max: 3650, cite } },
        )
      : clockOf(opinion, { ...start, key: 'opinion', label: '报办理意见' })),
  ]
  const key = limit.kind === 'set' ? 'limit' : 'opinion'
  const branches = [lead, ...assist].map((unit, i) => ({
    unit,
    role: i === 0 ? ('lead' as const) : ('assist' as const),
    status: 'sent' as const,
    sentAt: ctx.now,
    signedAt: null,
    handler: null,
    opinion: null,
  }))
  const names = branches.map(
    (b) => `${ctx.org.unit(b.unit).shortName}（${b.role === 'lead' ? '主办' : '协办'}）`,
  )
  return {
    state: 'handling' as const,
    data: { ...ctx.data, limit, branches },
    unit: lead,
    clocks,
    open: branches.map((b) => signTask(ctx, b.unit, b.role, { key, ref })),
    decisions: [opinion],
    ...(lateReason ? { note: { lateReason } } : {}),
    say: `分发${names.join('、')}，${limit.kind === 'set' ? `${formatDay(limit.day)}前办结` : '无具体时限'}${lateReason ? `；逾期分办原因：${lateReason}` : ''}`,
  }
}

/** 签收 by the head of the section, who is the first responsible person (第九条(四)1). */
export function signTask(
  ctx: Ctx<Incoming>,
  unit: number,
  role: 'lead' | 'assist',
  clock: { key: string; ref: string },
): NewTask {
  return {
    step: 'sign',
    label: role === 'lead' ? '签收（主办）' : '签收（协办）',
    holder: headSeat(ctx.org, unit)!,
    ref: String(unit),
    rank: rankOf(ctx.data.folder),
    ...(role === 'lead' ? { clock } : {}),
  }
}
