import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import {
  personId,
  rankOf,
  setLimit,
  unitId,
  type Incoming,
  type State,
} from '#modules/documents/incoming/data.ts'
import { words } from '#modules/fields.ts'
import { archivist, isHandlingUnit, isLeader, mailroom, officeHead } from '#modules/office.ts'
import { folders, nobodySkipped, urgencyOrder } from '#rulebook/articles/a53-incoming.ts'

/** 拟办、送批、传阅、分发: one copy goes round by the 收发员's hand, and nobody is skipped. */

const act = actionsOf<Incoming, State>()
export const units = z.array(unitId).max(20)

export const propose = act(
  z.strictObject({
    text: words(1000).min(2, '请填写拟办意见。'),
    folder: z.enum(folders, '请选择文件夹。'),
    leaders: z.array(personId).min(1, '请选择送批的领导。').max(12),
    lead: unitId.nullable().default(null),
    assist: units.default([]),
    limit: setLimit.nullable().default(null),
  }),
  {
    label: '拟办',
    from: ['proposing'],
    to: ['routing'],
    primary: true,
    who: { label: '办公室主任', steps: ['propose'] },
    clauses: [
      { clause: '53.1.2c', cite: '第五十三条(一)2' },
      { clause: '15.7.1a', cite: '第十五条(七)1' },
    ],
    run: (ctx) => {
      const { input, data } = ctx
      const stranger = input.leaders.find((id) => !isLeader(ctx.org, id, ctx.today))
      if (stranger) return refuse('送批对象须为在任局领导。', { field: 'leaders', status: 400 })
      const wrong = badUnits(ctx, input.lead, input.assist)
      if (wrong) return wrong
      const order = decide(urgencyOrder, ctx, { folder: input.folder })
      const done = data.stops.filter((stop) => stop.status === 'done')
      const fresh = [...new Set(input.leaders)].filter(
        (id) => !done.some((stop) => stop.leader === id),
      )
      const stops = fresh.map((leader) => ({
        leader,
        status: 'waiting' as const,
        sentAt: null,
        doneAt: null,
      }))
      const names = input.leaders.map((id) => ctx.org.person(id).name).join('、')
      return {
        state: 'routing',
        data: {
          ...data,
          folder: input.folder,
          limit: input.limit ?? data.limit,
          proposal: { text: input.text, lead: input.lead, assist: input.assist },
          stops: [...done, ...stops],
        },
        open: [routeTask(ctx, input.folder, '送领导阅批')],
        opinion: { slot: '拟办意见', text: input.text },
        decisions: [order],
        say: `拟办：${input.text}（${input.folder}，送${names}）`,
      }
    },
  },
)

export function routeTask(ctx: Ctx<Incoming>, folder: Incoming['folder'], label: string): NewTask {
  return {
    step: 'route',
    label,
    holder: mailroom(ctx.org),
    rank: rankOf(folder),
    clock: { key: 'sameDay' },
  }
}

export function badUnits(
  ctx: Ctx<Incoming>,
  lead: number | null,
  assist: readonly number[],
): Refusal | null {
  const all = [...(lead === null ? [] : [lead]), ...assist]
  if (new Set(all).size < all.length) {
    return refuse('主办和协办科室不能重复。', { field: 'assist', status: 400 })
  }
  const unknown = all.some((unit) => !isHandlingUnit(ctx.org, unit, ctx.today))
  return unknown ? refuse('请选择现有的科室或单位。', { field: 'lead', status: 400 }) : null
}

export const sendTo = act(z.strictObject({ leader: personId }), {
  label: '送领导',
  from: ['routing'],
  to: ['instructing'],
  primary: true,
  who: { label: '收发员', steps: ['route'] },
  clauses: [
    { clause: '53.1.2b', cite: '第五十三条(一)2' },
    { clause: '53.1.2d', cite: '第五十三条(一)2' },
  ],
  guard: (ctx) =>
    ctx.data.stops.some((stop) => stop.status === 'waiting') ? null : refuse('各位领导均已阅示。'),
  run: (ctx) => {
    const { leader } = ctx.input
    const next = ctx.data.stops.find((stop) => stop.leader === leader && stop.status === 'waiting')
    if (!next) return refuse('该领导不在送批名单内，或已经阅示。', { field: 'leader', status: 400 })
    const stops = ctx.data.stops.map((stop) =>
      stop === next ? { ...stop, status: 'with' as const, sentAt: ctx.now } : stop,
    )
    const { name } = ctx.org.person(leader)
    return {
      state: 'instructing',
      data: { ...ctx.data, stops },
      clocks: [readingClock(ctx, leader)],
      open: [
        {
          step: 'instruct',
          label: ctx.data.class === '传阅件' ? '传阅' : '阅示',
          holder: tokens.person(leader),
          ref: String(leader),
          rank: rankOf(ctx.data.folder),
          clock: { key: 'reading', ref: String(leader) },
        },
      ],
      say: `送${name}${ctx.data.class === '传阅件' ? '传阅' : '阅示'}`,
    }
  },
})

/** 阅批1个工作日 is a local setting, not the clause's number. */
const readingClock = (ctx: Ctx<Incoming>, leader: number): ClockOp => ({
  op: 'start',
  key: 'reading',
  ref: String(leader),
  label: '阅批（本地设置）',
  cite: '第五十三条(一)2',
  spec: {
    unit: 'workday',
    amount: 1,
    warn: [{ left: 0 }],
    cite: '第五十三条(一)2',
    clause: '53.1.2b',
  },
  from: ctx.now,
})

export const instruct = act(
  z.strictObject({
    text: words(1000).default(''),
    lead: unitId.nullable().default(null),
    assist: units.default([]),
  }),
  {
    label: '批示',
    from: ['instructing'],
    to: ['routing'],
    primary: true,
    who: { label: '局领导', steps: ['instruct'] },
    clauses: [{ clause: '53.1.2c', cite: '第五十三条(一)2' }],
    run: (ctx) => {
      const { input, data, task } = ctx
      const leader = Number(task!.ref)
      const text = input.text || (data.class === '传阅件' ? '已阅。' : '')
      if (!text) return refuse('请填写批示意见。', { field: 'text', status: 400 })
      const wrong = badUnits(ctx, input.lead, input.assist)
      if (wrong) return wrong
      const stops = data.stops.map((stop) =>
        stop.leader === leader && stop.status !== 'done'
          ? { ...stop, status: 'done' as const, doneAt: ctx.now }
          : stop,
      )
      const instruction = { leader, text, lead: input.lead, assist: input.assist }
      return {
        state: 'routing',
        data: { ...data, stops, instructions: [...data.instructions, instruction] },
        clocks: [{ op: 'stop', key: 'reading', ref: task!.ref }],
        open: [
          routeTask(
            ctx,
            data.folder,
            stops.some((s) => s.status === 'waiting') ? '送下一位领导' : '分发',
          ),
        ],
        opinion: { slot: data.class === '传阅件' ? '传阅' : '领导批示', text },
        say: text,
      }
    },
  },
)

export const addLeaders = act(
  z.strictObject({ leaders: z.array(personId).min(1, '请选择领导。').max(12) }),
  {
    label: '增加送批领导',
    from: ['routing', 'instructing'],
    to: ['routing', 'instructing'],
    undo: false,
    who: {
      label: '办公室主任',
      test: (ctx) => ctx.actor.tokens.includes(officeHead(ctx.org)),
    },
    clauses: [{ clause: '53.1.2d', cite: '第五十三条(一)2' }],
    run: (ctx) => {
      const known = new Set(ctx.data.stops.map((stop) => stop.leader))
      const added = ctx.input.leaders.filter((id) => !known.has(id))
      if (added.length === 0)
        return refuse('所选领导都已在送批名单内。', { field: 'leaders', status: 400 })
      if (added.some((id) => !isLeader(ctx.org, id, ctx.today))) {
        return refuse('送批对象须为在任局领导。', { field: 'leaders', status: 400 })
      }
      const stops = added.map((leader) => ({
        leader,
        status: 'waiting' as const,
        sentAt: null,
        doneAt: null,
      }))
      const names = added.map((id) => ctx.org.person(id).name).join('、')
      return {
        keepOwn: true,
        data: { ...ctx.data, stops: [...ctx.data.stops, ...stops] },
        say: `增送${names}`,
      }
    },
  },
)

/** Nobody is skipped: the paper goes out when every leader on the list has had it. */
export function waitingLeaders(ctx: Ctx<Incoming>) {
  const waiting = ctx.data.stops
    .filter((stop) => stop.status !== 'done')
    .map((stop) => ctx.org.person(stop.leader).name)
  const decided = decide(nobodySkipped, ctx, { waiting })
  return decided.outcome ? null : refusalOf(decided)
}

export const coordinate = act(
  z.strictObject({
    text: words(500).min(2, '请写明协调意见。'),
    lead: unitId,
    assist: units.default([]),
  }),
  {
    label: '协调分工',
    from: ['coordinating'],
    to: ['routing'],
    primary: true,
    who: { label: '办公室主任', steps: ['coordinate'] },
    clauses: [{ clause: '10.2.2', cite: '第十条(二)2' }],
    run: (ctx) => {
      const { text, lead, assist } = ctx.input
      const wrong = badUnits(ctx, lead, assist)
      if (wrong) return wrong
      return {
        state: 'routing',
        data: {
          ...ctx.data,
          proposal: { text: ctx.data.proposal?.text ?? text, lead, assist },
          instructions: ctx.data.instructions.map((one) => ({ ...one, lead: null })),
        },
        open: [routeTask(ctx, ctx.data.folder, '分发')],
        opinion: { slot: '拟办意见', text: `经协调：${text}` },
        say: `协调：${text}`,
      }
    },
  },
)

export const closeReading = act(
  z.strictObject({ archive: z.boolean().default(true), lateReason: words(300).default('') }),
  {
    label: '阅毕',
    from: ['routing'],
    to: ['filing', 'closed'],
    primary: true,
    who: { label: '收发员', steps: ['route'] },
    clauses: [{ clause: '53.1.6a', cite: '第五十三条(一)6' }],
    guard: (ctx) =>
      ctx.data.class === '传阅件'
        ? waitingLeaders(ctx)
        : refuse('待办件须分发承办，不能阅毕了结。'),
    run: (ctx) => ({
      state: ctx.input.archive ? 'filing' : 'closed',
      clocks: [{ op: 'stop', key: 'sameDay' }],
      open: ctx.input.archive
        ? [{ step: 'file', label: '归档', holder: archivist(ctx.org), rank: 3 }]
        : [],
      say: ctx.input.archive ? '传阅完毕，送归档' : '传阅完毕，无归档价值',
    }),
  },
)
