import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { ref, shown, words } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isOfOffice, officeHead } from '#modules/office.ts'
import { issue, type Assignment, type State } from '#modules/supervision/data.ts'
import { nextReport } from '#modules/supervision/rhythm.ts'
import { mayAssign, rankOf } from '#modules/supervision/seats.ts'
import { fixedAbove, isOfYear, unstated, wrongPart } from '#modules/supervision/sources.ts'
import { acknowledgeSupervision } from '#rulebook/articles/a09-inspection.ts'
import {
  firstResponsible,
  newWorkByLeader,
  taskSource,
  urgentClosing,
} from '#rulebook/articles/a09-supervision.ts'
import { noBouncing, skipLevelAssignment } from '#rulebook/articles/a10-assignment.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'

/** 立项、布置、签收 (第九条(三)、(四)1, 第十条(二)2、5). */

const act = actionsOf<Assignment, State>()

export const create = act(issue, {
  label: '交办事项',
  from: ['passing'],
  to: ['passing', 'signing'],
  primary: true,
  undo: false,
  who: { label: '局领导、办公室、科室负责人', test: mayAssign },
  clauses: [
    { clause: '9.3.4', cite: '第九条(三)4' },
    { clause: '10.2.2', cite: '第十条(二)2' },
  ],
  draws: (_input, today) => `督办/${today.slice(0, 4)}`,
  refers: ({ origin }) => (origin ? [origin] : []),
  run: (ctx) => {
    const { input, org, today } = ctx
    const actor = ctx.actor.person!
    const assigner = isOfOffice(ctx) ? (input.assigner ?? actor) : actor
    if (!personOf(ctx, assigner)) {
      return refuse('交办领导须为在岗人员。', { field: 'assigner', status: 400 })
    }
    if (!isHandlingUnit(org, input.lead, today)) {
      return refuse('牵头科室须为在用的科室或单位。', { field: 'lead', status: 400 })
    }
    if (input.due !== null && input.due < today) {
      return refuse('办结时限不能早于今天。', { field: 'due', status: 400 })
    }
    const origin = input.origin ? ctx.others.get(input.origin) : undefined
    if (input.origin && !origin) {
      return refuse('来源事项不存在，或您无权查看。', { field: 'origin', status: 400 })
    }
    const wrong = unstated(input) ?? wrongPart(ctx, origin)
    if (wrong) return wrong
    const isYearly = isOfYear(input, origin)
    const source = decide(taskSource, ctx, {
      source: input.source,
      document: input.basis,
      otherBasis: input.basis,
      isApproved: rankOf(org, assigner, today) !== '科室人员',
    })
    if (!source.outcome) return refusalOf(source, 'basis')
    if (input.category === '急办' && input.due === null) {
      const urgent = decide(urgentClosing, ctx, { hasDeadline: false, hasPaper: true })
      return refuse(urgent.reason, { field: 'due', clause: urgent.rule, cite: urgent.cite })
    }
    const holders = org.headOf(input.lead, today).people.map(({ name }) => name)
    const responsible = decide(firstResponsible, ctx, { holders })
    if (!responsible.outcome) return refusalOf(responsible, 'lead')
    const way = layerOf(ctx, assigner, isYearly)
    if (isRefusal(way)) return way
    const [n = 0] = Object.values(ctx.numbers)
    const data: Assignment = {
      ...input,
      assigner,
      assist: input.assist.filter((unit) => unit !== input.lead),
      responsible: null,
      handler: null,
      signedAt: null,
      reports: [],
      missed: 0,
      misses: [],
      split: null,
      isYearly,
      ...fixedAbove(isYearly, origin),
      urges: [],
      level: '交办',
      returned: 0,
      extensions: [],
      asked: null,
      feedback: null,
      inquiry: null,
      checkedOn: null,
      endedOn: null,
    }
    const lead = org.unit(input.lead).shortName
    return {
      ...(way.first ? { state: 'passing' as const, open: [way.first] } : toSign(ctx, data)),
      number: `督${today.slice(0, 4)}-${String(n).padStart(4, '0')}`,
      title: input.title,
      unit: input.lead,
      data,
      ...(way.notices ? { notices: way.notices } : {}),
      ...(origin
        ? { links: [{ to: origin.id, kind: origin.type === 'assignment' ? '分解自' : '交办自' }] }
        : {}),
      decisions: [source, responsible, ...(way.decisions ?? [])],
      say: `${org.person(assigner).name}交办：${input.title}，牵头${lead}${input.due ? `，${input.due}前办结` : ''}`,
    }
  },
})

/** The first stop on the way down, where it does not go straight to the section. */
interface Way {
  readonly first?: NewTask
  readonly notices?: NonNullable<Change<Assignment, State>['notices']>
  readonly decisions?: NonNullable<Change<Assignment, State>['decisions']>
}

/** 逐级布置: the 局长 through the leader in charge; a leader to own sections; a head within the section. */
function layerOf(
  ctx: Ctx<Assignment, z.output<typeof issue>>,
  assigner: number,
  isYearly: boolean,
): Way | Refusal {
  const { input, org, today } = ctx
  const rank = rankOf(org, assigner, today)
  const leader = org.leaderOf(input.lead, today)
  if (rank === '科室负责人' && !isOfOffice(ctx)) {
    const own = decide(withinOwnUnit, ctx, {
      from: org.homeUnitOf(assigner, today)?.id ?? null,
      to: input.lead,
    })
    return own.outcome ? { decisions: [own] } : refusalOf(own, 'lead')
  }
  if (rank === '分管领导' && leader?.id !== assigner) {
    const own = decide(newWorkByLeader, ctx, {
      isOwnDivision: false,
      value: 0,
      isYearlyItem: false,
      isReviewed: false,
    })
    return refusalOf(own, 'lead')
  }
  // 新增工作 only: what the 党组 approved for the year has the score that it was given there.
  if (rank === '分管领导' && input.score > 0 && !isYearly) {
    const scored = decide(newWorkByLeader, ctx, {
      isOwnDivision: true,
      value: input.score,
      isYearlyItem: false,
      isReviewed: false,
    })
    if (!scored.outcome) return refusalOf(scored, 'score')
  }
  if (rank !== '局长' || !leader || leader.id === assigner) return {}
  if (input.skipReason === '') {
    return {
      first: { step: 'pass', label: '布置到科室', holder: tokens.person(leader.id), rank: 1 },
    }
  }
  const skipped = decide(skipLevelAssignment, ctx, {
    from: '局长',
    to: '科室负责人',
    reason: input.skipReason,
    hasSimilarOpen: false,
  })
  if (!skipped.outcome) return refusalOf(skipped, 'skipReason')
  const text = `局长直接布置${org.unit(input.lead).shortName}：${input.title}（${input.skipReason}）`
  return {
    decisions: [skipped],
    notices: [{ to: [tokens.person(leader.id)], kind: '通知', text }],
  }
}

/** To the head of the lead unit, who signs within a working day. */
export function toSign(
  ctx: Ctx<Assignment>,
  data: Assignment,
): Omit<Change<Assignment, State>, 'say'> {
  return {
    state: 'signing',
    data,
    unit: data.lead,
    clocks: clockOf(limitOf(acknowledgeSupervision, ctx, {}), {
      key: 'sign',
      label: '签收',
      from: ctx.now,
    }),
    open: [
      {
        step: 'sign',
        label: '签收交办事项',
        holder: headSeat(ctx.org, data.lead) ?? officeHead(ctx.org),
        rank: data.category === '急办' ? 0 : 1,
        clock: { key: 'sign' },
      },
    ],
  }
}

export const pass = act(z.strictObject({ text: words(500).default('') }), {
  label: '布置到科室',
  from: ['passing'],
  to: ['signing'],
  primary: true,
  who: { label: '分管领导', steps: ['pass'] },
  clauses: [{ clause: '10.2.2', cite: '第十条(二)2' }],
  run: (ctx) => {
    const said = ctx.input.text || '请抓好落实。'
    return {
      ...toSign(ctx, ctx.data),
      opinion: { slot: '分管领导', text: said },
      say: `布置给${ctx.org.unit(ctx.data.lead).shortName}：${said}`,
    }
  },
})

export const sign = act(
  z.strictObject({
    handler: shown(ref.nullable(), '承办人（本科室）', { input: 'person' }).default(null),
  }),
  {
    label: '签收',
    from: ['signing'],
    to: ['doing'],
    primary: true,
    undo: false,
    who: { label: '承办科室第一责任人', steps: ['sign'] },
    clauses: [
      { clause: '9.5.1d', cite: '第九条(五)1' },
      { clause: '9.4.1', cite: '第九条(四)1' },
    ],
    run: (ctx) => {
      const { data, org } = ctx
      const responsible = ctx.behalf?.principal ?? ctx.actor.person!
      const handler = ctx.input.handler ?? responsible
      if (handler !== responsible) {
        const own = decide(withinOwnUnit, ctx, {
          from: data.lead,
          to: org.homeUnitOf(handler, ctx.today)?.id ?? null,
        })
        if (!own.outcome) return refusalOf(own, 'handler')
      }
      const next: Assignment = { ...data, responsible, handler, signedAt: ctx.now }
      const begun = toDo(ctx, next, true)
      return {
        ...begun,
        clocks: [{ op: 'stop', key: 'sign' }, ...begun.clocks],
        notices: assistNotices(ctx, next),
        say: `签收，${org.person(handler).name}承办`,
      }
    },
  },
)

function assistNotices(ctx: Ctx<Assignment>, data: Assignment) {
  const to = data.assist.flatMap((unit) => headSeat(ctx.org, unit) ?? [])
  const text = `请协办：${data.title}（牵头${ctx.org.unit(data.lead).shortName}）`
  return to.length > 0 ? [{ to, kind: '通知', text }] : []
}

/** On the handler's desk, with the limit and the rhythm of reports. */
export function toDo(
  ctx: Ctx<Assignment>,
  data: Assignment,
  isFirst: boolean,
): Omit<Change<Assignment, State>, 'say'> & { readonly clocks: readonly ClockOp[] } {
  const runs = ctx.matter.clocks.some(({ key, state }) => key === 'due' && state === 'running')
  const report = nextReport(ctx, data, isFirst)
  return {
    state: 'doing',
    data,
    clocks: [
      ...fixedClock(runs ? null : data.due, {
        key: 'due',
        label: '办结',
        cite: '第九条(四)5',
        from: ctx.now,
        warn: [5, 2, 1],
      }),
      ...report,
    ],
    open: [
      {
        step: 'do',
        label: '办理交办事项',
        holder: tokens.person(data.handler!),
        rank: data.category === '急办' ? 0 : 1,
        ...(data.due || report.length > 0 ? { clock: { key: data.due ? 'due' : 'report' } } : {}),
      },
    ],
  }
}

export const object = act(z.strictObject({ reason: words(500).min(4, '请写明职责依据。') }), {
  label: '不属本科室职责，退回',
  from: ['signing'],
  to: ['settling'],
  undo: false,
  who: { label: '承办科室第一责任人', steps: ['sign'] },
  clauses: [{ clause: '10.2.5', cite: '第十条(二)5' }],
  run: (ctx) => {
    const { data } = ctx
    const decided = decide(noBouncing, ctx, { returned: data.returned, reason: ctx.input.reason })
    if (!decided.outcome) return refusalOf(decided, 'reason')
    return {
      state: 'settling',
      data: { ...data, returned: data.returned + 1 },
      clocks: [{ op: 'stop', key: 'sign' }],
      open: [{ step: 'settle', label: '确定承办单位', holder: officeHead(ctx.org), rank: 1 }],
      decisions: [decided],
      say: `退回：${ctx.input.reason}`,
    }
  },
})

export const settle = act(
  z.strictObject({
    lead: shown(ref, '承办单位', { input: 'unit' }),
    reason: shown(words(300).min(2, '请写明理由。'), '理由', { input: 'line' }),
  }),
  {
    label: '确定承办单位',
    from: ['settling'],
    to: ['signing'],
    primary: true,
    undo: false,
    who: { label: '办公室主任', steps: ['settle'] },
    clauses: [{ clause: '10.2.5', cite: '第十条(二)5' }],
    run: (ctx) => {
      const { lead, reason } = ctx.input
      if (!isHandlingUnit(ctx.org, lead, ctx.today)) {
        return refuse('承办单位须为在用的科室或单位。', { field: 'lead', status: 400 })
      }
      const assist = ctx.data.assist.filter((unit) => unit !== lead)
      return {
        ...toSign(ctx, { ...ctx.data, lead, assist }),
        say: `确定由${ctx.org.unit(lead).shortName}承办：${reason}`,
      }
    },
  },
)
