import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import {
  registration,
  type Incoming,
  type Registration,
  type State,
} from '#modules/documents/incoming/data.ts'
import { words } from '#modules/fields.ts'
import { mailroom, officeHead } from '#modules/office.ts'
import { requestLimit, sameDay } from '#rulebook/articles/a15-time-limits.ts'
import { noStateSecrets, secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'
import {
  classes,
  earlierHandling,
  returnGrounds,
  sendBackRequests,
} from '#rulebook/articles/a53-incoming.ts'

/** 签收、登记、分类、退文: what the 收发员 does with what comes in. */

const act = actionsOf<Incoming, State>()
const mailroomWho = { label: '收发员', duties: ['收发员'] } as const

export const create = act(registration, {
  label: '登记收文',
  from: ['sorting'],
  to: ['sorting'],
  primary: true,
  undo: false,
  who: mailroomWho,
  clauses: [{ clause: '53.1.1a', cite: '第五十三条(一)1' }],
  draws: (_input, today) => `收文/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { input } = ctx
    const secret = secretGuard(ctx, input)
    if (secret) return secret
    const receivedAt = input.receivedAt ? beijing(input.receivedAt) : ctx.now
    if (receivedAt > ctx.now)
      return refuse('收到时刻不能晚于现在。', { field: 'receivedAt', status: 400 })
    const [n = 0] = Object.values(ctx.numbers)
    const isRequest = input.kind === '请示'
    const today = limitOf(sameDay, ctx, {})
    const request = limitOf(requestLimit, ctx, { isRequest })
    const clocks = [
      ...clockOf(today, { key: 'sameDay', label: '当日拟办分办', from: receivedAt }),
      ...clockOf(request, { key: 'request', label: '请示答复', from: receivedAt }),
    ]
    return {
      number: `收${ctx.today.slice(0, 4)}-${String(n).padStart(4, '0')}`,
      title: input.title,
      data: {
        ...input,
        receivedAt,
        class: null,
        folder: null,
        proposal: null,
        isRepeat: false,
        earlier: [],
        stops: [],
        instructions: [],
        branches: [],
        result: null,
        returned: null,
        filed: null,
        sentBack: null,
      },
      clocks,
      open: [
        {
          step: 'sort',
          label: '分类',
          holder: mailroom(ctx.org),
          rank: urgencyRank(input),
          clock: { key: 'sameDay' },
        },
      ],
      files: input.files.map((file) => ({ ...file, role: '来文' })),
      decisions: [today, request],
      say: `签收登记：${input.from}${input.docNumber ? ` ${input.docNumber}` : ''}，${input.copies}份，${input.channel}`,
    }
  },
})

const urgencyRank = (input: Pick<Registration, 'urgency'>) =>
  ({ 特急: 0, 加急: 1, 平件: 2 })[input.urgency]

/** Marked text is stopped before it is stored anywhere. */
function secretGuard(
  ctx: Pick<Ctx<Incoming>, 'matter' | 'calendar' | 'amendments'>,
  input: Readonly<Record<string, unknown>>,
) {
  const fields = ['title', 'from', 'docNumber', 'remarks']
  for (const field of fields) {
    const value = input[field]
    const decided = decide(noStateSecrets, ctx, {
      mark: secretMarkIn(typeof value === 'string' ? value : ''),
    })
    if (!decided.outcome) return refusalOf(decided, field)
  }
  return null
}

/** `2026-03-02T14:05` in Beijing as an instant. */
function beijing(local: string): string {
  const [day = '', time = ''] = local.split('T')
  return instantOf(day, time).toISOString()
}

export const sort = act(
  z.strictObject({
    class: z.enum(classes, '请选择传阅件或待办件。'),
    isRepeat: z.boolean().default(false),
    note: words(500).default(''),
  }),
  {
    label: '分类送办公室主任',
    from: ['sorting'],
    to: ['proposing'],
    primary: true,
    who: { label: '收发员', steps: ['sort'] },
    clauses: [
      { clause: '53.1.2a', cite: '第五十三条(一)2' },
      { clause: '53.1.2g', cite: '第五十三条(一)2' },
    ],
    run: (ctx) => {
      const { isRepeat, note } = ctx.input
      const earlier = decide(earlierHandling, ctx, {
        isRepeat,
        attached: ctx.data.earlier.length,
      })
      if (!earlier.outcome) return refusalOf(earlier, 'isRepeat')
      return {
        state: 'proposing',
        data: { ...ctx.data, class: ctx.input.class, isRepeat },
        open: [
          {
            step: 'propose',
            label: ctx.input.class === '传阅件' ? '提出送阅意见' : '提出拟办意见',
            holder: officeHead(ctx.org),
            rank: urgencyRank(ctx.data),
            clock: { key: 'sameDay' },
            note: note || null,
          },
        ],
        decisions: [earlier],
        say: `分为${ctx.input.class}，送办公室主任${ctx.input.class === '传阅件' ? '提送阅意见' : '拟办'}`,
      }
    },
  },
)

export const sendBack = act(
  z.strictObject({
    ground: z.enum(returnGrounds, '请选择退文理由。'),
    to: words(100).min(2, '请填写退往何处。'),
    reason: words(500).min(4, '请写明理由。'),
  }),
  {
    label: '退文或转出',
    from: ['sorting', 'proposing'],
    to: ['sentBack'],
    danger: true,
    undo: false,
    who: { label: '收发员或办公室主任', steps: ['sort', 'propose'] },
    clauses: [{ clause: '53.1.2f', cite: '第五十三条(一)2' }],
    run: (ctx) => {
      const decided = decide(sendBackRequests, ctx, {
        kind: ctx.data.kind,
        ground: ctx.input.ground,
      })
      if (!decided.outcome) return refusalOf(decided, 'ground')
      return {
        state: 'sentBack',
        data: { ...ctx.data, sentBack: ctx.input },
        decisions: [decided],
        say: `退文（${ctx.input.ground}），退往${ctx.input.to}：${ctx.input.reason}`,
      }
    },
  },
)

/** 更正登记: the earlier words stay in the trail. */
export const amend = act(
  registration
    .omit({ files: true, receivedAt: true, kind: true })
    .partial()
    .extend({
      reason: words(200).min(2, '请写明更正理由。'),
    }),
  {
    label: '更正登记',
    from: ['sorting', 'proposing', 'routing', 'instructing', 'coordinating', 'handling'],
    to: ['sorting', 'proposing', 'routing', 'instructing', 'coordinating', 'handling'],
    undo: false,
    keepsUndo: true,
    who: mailroomWho,
    clauses: [{ clause: '53.1.1a', cite: '第五十三条(一)1' }],
    run: (ctx) => {
      const { reason, ...fields } = ctx.input
      const secret = secretGuard(ctx, fields)
      if (secret) return secret
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      const before = given.map(([key]) => [key, ctx.data[key as keyof Incoming]])
      if (given.length === 0) return refuse('没有要更正的内容。', { status: 400 })
      return {
        keepOwn: true,
        data: { ...ctx.data, ...Object.fromEntries(given) },
        ...(fields.title ? { title: fields.title } : {}),
        note: { before: Object.fromEntries(before), after: Object.fromEntries(given) },
        say: `更正登记：${reason}`,
      }
    },
  },
)

export const attachEarlier = act(
  z.strictObject({
    matter: z.uuid('请选择以前的件。'),
    note: words(500).min(2, '请摘录以前的处理情况。'),
  }),
  {
    label: '附以前处理情况',
    from: ['sorting', 'proposing'],
    to: ['sorting', 'proposing'],
    undo: false,
    keepsUndo: true,
    who: { label: '收发员或办公室主任', steps: ['sort', 'propose'] },
    clauses: [{ clause: '53.1.2g', cite: '第五十三条(一)2' }],
    run: (ctx) => {
      const { matter, note } = ctx.input
      if (matter === ctx.matter.id) return refuse('不能附本件。', { field: 'matter', status: 400 })
      if (ctx.data.earlier.some((one) => one.matter === matter)) {
        return refuse('这一件已经附上。', { field: 'matter', status: 409 })
      }
      return {
        keepOwn: true,
        data: { ...ctx.data, isRepeat: true, earlier: [...ctx.data.earlier, { matter, note }] },
        links: [{ to: matter, kind: '以前处理' }],
        say: `附以前处理情况：${note}`,
      }
    },
  },
)

export const voidPaper = act(z.strictObject({ reason: words(500).min(4, '请写明作废理由。') }), {
  label: '作废',
  from: ['sorting', 'proposing', 'routing'],
  to: ['void'],
  danger: true,
  undo: false,
  who: mailroomWho,
  clauses: [{ clause: '53.1.1a', cite: '第五十三条(一)1' }],
  run: (ctx) => {
    const [year = '', n = '0'] = (ctx.matter.number ?? '').replace('收', '').split('-')
    return {
      state: 'void',
      voids: [{ series: `收文/${year}`, n: Number(n), reason: ctx.input.reason }],
      say: `作废，编号${ctx.matter.number}不再使用：${ctx.input.reason}`,
    }
  },
})
