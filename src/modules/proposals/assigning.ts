import { z } from 'zod'
import { addDays, type Day } from '#kernel/calendar/day.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { tokens, type Directory, type UnitId } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { linesOf, ref, shown, words } from '#modules/fields.ts'
import {
  director,
  headSeat,
  isHandlingUnit,
  isOf,
  officeHead,
  policyCode,
} from '#modules/office.ts'
import { registration, type Proposal, type State } from '#modules/proposals/data.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'
import { proposalReturned } from '#rulebook/articles/a09-supervision.ts'
import {
  checkedIn,
  draftDue,
  oneHost,
  progressMonthly,
  proposalAssigned,
} from '#rulebook/articles/a26-proposals.ts'

/** 登记交办、清点、退回、落实承办人 (第二十六条(二)1、2, 第九条(四)7). */

const act = actionsOf<Proposal, State>()

/** 政策法规科: the working office of the leading group. */
export const policyOf = (org: Directory): UnitId | undefined => org.unitByCode(policyCode)?.id

export function policySeat(org: Directory): number {
  return headSeat(org, policyOf(org)) ?? officeHead(org)
}

export const create = act(registration, {
  label: '登记建议提案',
  from: ['checking'],
  to: ['checking'],
  primary: true,
  undo: false,
  who: { label: '政策法规科', test: (ctx) => isOf(ctx, policyCode) },
  clauses: [{ clause: '26.2.1', cite: '第二十六条(二)1' }],
  draws: (_input, today) => `建议提案/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const assigned = decide(proposalAssigned, ctx, { hasDue: input.due !== null })
    if (!assigned.outcome) return refusalOf(assigned, 'due')
    const due = input.due!
    if (due < ctx.today) {
      return refuse('办理期限不能早于今天。', { field: 'due', status: 400 })
    }
    if (!isHandlingUnit(ctx.org, input.lead, ctx.today)) {
      return refuse('主办科室须为在用的科室或单位。', { field: 'lead', status: 400 })
    }
    const assist = input.assist.filter((unit) => unit !== input.lead)
    const host = decide(oneHost, ctx, { hosts: 1, joint: assist.length })
    if (input.way !== '单独办理' && linesOf(input.partners).length === 0) {
      return refuse('请写明会办或主办单位。', { field: 'partners', status: 400 })
    }
    const [n = 0] = Object.values(ctx.numbers)
    const data: Proposal = {
      ...input,
      due,
      assist,
      handler: null,
      instructedBy: null,
      contacts: [],
      opinions: [],
      outside: [],
      reminders: 0,
      answer: null,
      rounds: 0,
      satisfaction: null,
      isReported: false,
      reply: null,
      interim: null,
      progress: [],
      lapses: [],
      delay: null,
    }
    const begun = toCheck(ctx, data)
    return {
      ...begun,
      number: `${input.kind}${ctx.today.slice(0, 4)}-${String(n).padStart(3, '0')}`,
      title: `${input.number}：${input.title}`,
      unit: input.lead,
      files: files.map((file) => ({ ...file, role: '原件' })),
      clocks: [
        ...begun.clocks,
        ...fixedClock(due, {
          key: 'due',
          label: '答复',
          cite: '第二十六条(二)4',
          from: ctx.now,
          warn: [10, 5, 1],
        }),
        // 本局会办的提前送主办单位，其余提前10个工作日交领导小组办公室（本地设置）.
        ...clockOf(limitOf(draftDue, ctx, { isJoint: input.way === '本局会办' }), {
          key: 'draft',
          label: '提交答复意见',
          from: new Date(`${due}T09:00:00+08:00`).toISOString(),
        }),
      ],
      decisions: [assigned, host],
      say: `登记${input.kind}，交${ctx.org.unit(input.lead).shortName}主办，${due}前答复`,
    }
  },
})

function toCheck(
  ctx: Ctx<Proposal>,
  data: Proposal,
): Omit<Change<Proposal, State>, 'say'> & { readonly clocks: readonly ClockOp[] } {
  return {
    state: 'checking',
    data,
    clocks: [
      ...clockOf(limitOf(checkedIn, ctx, {}), { key: 'check', label: '接件清点', from: ctx.now }),
      ...clockOf(limitOf(proposalReturned, ctx, {}), {
        key: 'return',
        label: '不属职责的退回',
        from: ctx.now,
      }),
    ],
    open: [
      {
        step: 'check',
        label: '清点建议提案',
        holder: headSeat(ctx.org, data.lead) ?? officeHead(ctx.org),
        rank: 1,
        clock: { key: 'check' },
      },
    ],
  }
}

export const checkIn = act(z.strictObject({ note: words(300).default('') }), {
  label: '清点无误，呈领导',
  from: ['checking'],
  to: ['naming'],
  primary: true,
  undo: false,
  who: { label: '承办科室负责人', steps: ['check'] },
  clauses: [{ clause: '26.2.2.0a', cite: '第二十六条(二)2' }],
  run: (ctx) => {
    // 重点件由主要领导批办.
    const chief = director(ctx.org, ctx.today)
    const leader = ctx.data.isKey ? chief : (ctx.org.leaderOf(ctx.data.lead, ctx.today) ?? chief)
    if (!leader) return refuse('没有分管领导，请系统管理员先明确分管。')
    return {
      state: 'naming',
      clocks: [
        { op: 'stop', key: 'check' },
        { op: 'stop', key: 'return' },
      ],
      open: [{ step: 'name', label: '落实承办人', holder: tokens.person(leader.id), rank: 1 }],
      say: `清点无误，呈${leader.name}`,
    }
  },
})

export const giveBack = act(
  z.strictObject({
    reason: shown(words(500).min(4, '请说明理由。'), '不属本单位职责的理由', { input: 'lines' }),
    suggest: shown(words(100).min(2, '请提出转办建议。'), '建议转办单位', { input: 'line' }),
  }),
  {
    label: '不属职责，提请退回',
    from: ['checking'],
    to: ['returning'],
    undo: false,
    who: { label: '承办科室负责人', steps: ['check'] },
    clauses: [{ clause: '9.4.7a', cite: '第九条(四)7' }],
    guard: (ctx) => {
      const clock = ctx.matter.clocks.find(({ key }) => key === 'return')
      return clock && ctx.today > clock.dueOn
        ? refuse(`交办之日起5个工作日（${clock.dueOn}）已过，不能再退。`, {
            clause: '9.4.7a',
            cite: '第九条(四)7',
          })
        : null
    },
    run: (ctx) => ({
      state: 'returning',
      clocks: [{ op: 'stop', key: 'check' }],
      open: [{ step: 'refer', label: '核定退回', holder: policySeat(ctx.org), rank: 0 }],
      opinion: { slot: '退回理由', text: `${ctx.input.reason}建议转${ctx.input.suggest}。` },
      say: `提请退回：${ctx.input.reason}建议转${ctx.input.suggest}`,
    }),
  },
)

export const refer = act(z.strictObject({ text: words(300).default('') }), {
  label: '退回交办单位',
  from: ['returning'],
  to: ['returned'],
  primary: true,
  undo: false,
  who: { label: '政策法规科', steps: ['refer'] },
  clauses: [{ clause: '9.4.7b', cite: '第九条(四)7' }],
  run: (ctx) => ({
    state: 'returned',
    say: `退回${ctx.data.from}转办${ctx.input.text ? `：${ctx.input.text}` : ''}`,
  }),
})

export const keep = act(
  z.strictObject({
    lead: shown(ref, '承办科室', { input: 'unit' }),
    reason: shown(words(300).min(2, '请写明理由。'), '理由', { input: 'line' }),
  }),
  {
    label: '不同意退回',
    from: ['returning'],
    to: ['checking'],
    undo: false,
    who: { label: '政策法规科', steps: ['refer'] },
    clauses: [{ clause: '26.2.1', cite: '第二十六条(二)1' }],
    run: (ctx) => {
      const { lead, reason } = ctx.input
      const { clocks: _, ...rest } = toCheck(ctx, { ...ctx.data, lead })
      return {
        ...rest,
        unit: lead,
        clocks: clockOf(limitOf(checkedIn, ctx, {}), {
          key: 'check',
          label: '接件清点',
          from: ctx.now,
        }),
        say: `由${ctx.org.unit(lead).shortName}承办：${reason}`,
      }
    },
  },
)

export const name = act(
  z.strictObject({
    person: shown(ref, '承办人', { input: 'person' }),
    text: shown(words(500), '批办意见', { input: 'lines' }).default(''),
  }),
  {
    label: '落实承办人',
    from: ['naming'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '分管领导，重点件为局长', steps: ['name'] },
    clauses: [{ clause: '26.2.2.0b', cite: '第二十六条(二)2' }],
    run: (ctx) => {
      const { data } = ctx
      const own = decide(withinOwnUnit, ctx, {
        from: data.lead,
        to: ctx.org.homeUnitOf(ctx.input.person, ctx.today)?.id ?? null,
      })
      if (!own.outcome) return refusalOf(own, 'person')
      const said = ctx.input.text || '请按期办理。'
      const begun = toHandle(ctx, {
        ...data,
        handler: ctx.input.person,
        instructedBy: ctx.behalf?.principal ?? ctx.actor.person,
      })
      return {
        ...begun,
        open: [
          ...begun.open,
          ...data.assist.map((unit) => ({
            step: 'joint',
            label: '提会办意见',
            holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
            ref: String(unit),
          })),
        ],
        opinion: { slot: '分管领导', text: said },
        decisions: [own],
        say: `由${ctx.org.person(ctx.input.person).name}承办：${said}`,
      }
    },
  },
)

/** On the handler's desk, with the month's report of how it goes. */
export function toHandle(
  ctx: Ctx<Proposal>,
  data: Proposal,
): Omit<Change<Proposal, State>, 'say'> & {
  readonly open: readonly NewTask[]
  readonly clocks: readonly ClockOp[]
} {
  return {
    state: 'handling',
    data,
    clocks: nextProgress(ctx, ctx.today),
    open: [
      {
        step: 'handle',
        label: '办理建议提案',
        holder: tokens.person(data.handler!),
        rank: 1,
        clock: { key: 'draft' },
      },
    ],
  }
}

/** The next monthly report, on a day or after it (第二十六条(三)4). */
export function nextProgress(
  ctx: Pick<Ctx<Proposal>, 'calendar' | 'amendments' | 'matter' | 'now'>,
  from: Day,
): ClockOp[] {
  const due = decide(progressMonthly, ctx, { from, to: addDays(from, 62) })
  return fixedClock(due.outcome[0], {
    key: 'progress',
    label: '报办理进展',
    cite: due.cite,
    from: ctx.now,
    warn: [2, 0],
  })
}
