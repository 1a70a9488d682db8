import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import {
  attachment,
  personId,
  rankOf,
  unitId,
  type Branch,
  type Incoming,
  type State,
} from '#modules/documents/incoming/data.ts'
import { words } from '#modules/fields.ts'
import { signTask } from '#modules/documents/incoming/distribute.ts'
import { isHandlingUnit, officeHead } from '#modules/office.ts'
import { plain } from '#modules/documents/words.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'
import { copyToOffice } from '#rulebook/articles/a15-time-limits.ts'

/** 承办: each section its own branch; the lead section answers for all. */

const act = actionsOf<Incoming, State>()
export const handlingStates: State[] = ['handling']

/** The branch an actor's task belongs to. */
export function branchOf(ctx: Ctx<Incoming>): Branch {
  const unit = Number(ctx.task!.ref)
  return ctx.data.branches.findLast((b) => b.unit === unit && b.status !== 'declined')!
}

export function withBranch(ctx: Ctx<Incoming>, changed: Partial<Branch>): Incoming {
  const own = branchOf(ctx)
  const branches = ctx.data.branches.map((b) => (b === own ? { ...b, ...changed } : b))
  return { ...ctx.data, branches }
}

export const clockOf = (ctx: Ctx<Incoming>) => {
  const key = ctx.data.limit?.kind === 'set' ? 'limit' : 'opinion'
  return {
    key,
    ref: String(
      ctx.data.branches.find((b) => b.role === 'lead' && b.status !== 'declined')?.unit ?? '',
    ),
  }
}

export const sign = act(z.strictObject({ note: words(200).default('') }), {
  label: '签收',
  from: handlingStates,
  to: handlingStates,
  primary: true,
  undo: false,
  who: { label: '科室负责人', steps: ['sign'] },
  clauses: [
    { clause: '53.1.3a', cite: '第五十三条(一)3' },
    { clause: '9.4.1', cite: '第九条(四)1' },
  ],
  run: (ctx) => {
    const branch = branchOf(ctx)
    return {
      data: withBranch(ctx, { status: 'signed', signedAt: ctx.now }),
      open: [
        {
          step: 'handle',
          label: branch.role === 'lead' ? '承办（主办）' : '承办（协办）',
          holder: ctx.task!.holder,
          ref: ctx.task!.ref,
          rank: rankOf(ctx.data.folder),
          ...(branch.role === 'lead' ? { clock: clockOf(ctx) } : {}),
        },
      ],
      say: `${ctx.org.unit(branch.unit).shortName}签收${ctx.input.note ? `：${ctx.input.note}` : ''}`,
    }
  },
})

export const assign = act(z.strictObject({ person: personId, note: words(300).default('') }), {
  label: '指定承办人',
  from: handlingStates,
  to: handlingStates,
  who: { label: '科室负责人', steps: ['handle'] },
  clauses: [{ clause: '10.2.2', cite: '第十条(二)2' }],
  run: (ctx) => {
    const person = personOf(ctx, ctx.input.person)
    if (!person) return refuse('没有这个人员，或已不在岗。', { field: 'person', status: 400 })
    const decided = decide(withinOwnUnit, ctx, {
      from: Number(ctx.task!.ref),
      to: ctx.org.homeUnitOf(person.id, ctx.today)?.id ?? null,
    })
    if (!decided.outcome) return refusalOf(decided, 'person')
    return {
      data: withBranch(ctx, { handler: person.id }),
      open: [
        {
          step: 'handle',
          label: ctx.task!.label,
          holder: tokens.person(person.id),
          ref: ctx.task!.ref,
          rank: ctx.task!.rank,
          carry: ctx.task!.dueOn,
          note: ctx.input.note || null,
        },
      ],
      decisions: [decided],
      say: `交${person.name}承办${ctx.input.note ? `：${ctx.input.note}` : ''}`,
    }
  },
})

export const opine = act(
  z.strictObject({
    text: words(2000).min(2, '请填写办理意见。'),
    files: z.array(attachment).max(20).default([]),
  }),
  {
    label: '报办理意见',
    from: handlingStates,
    to: handlingStates,
    primary: true,
    who: { label: '承办人', steps: ['handle'] },
    clauses: [
      { clause: '15.7.1c', cite: '第十五条(七)1' },
      { clause: '15.7.1d', cite: '第十五条(七)1' },
    ],
    run: (ctx) => {
      const branch = branchOf(ctx)
      const { shortName } = ctx.org.unit(branch.unit)
      const files = ctx.input.files.map((file) => ({ ...file, role: `${shortName}材料` }))
      const handler = ctx.behalf?.principal ?? ctx.actor.person!
      if (branch.role === 'assist') {
        return {
          data: withBranch(ctx, { status: 'done', opinion: ctx.input.text, handler }),
          files,
          notices: [
            {
              to: leadHolders(ctx),
              kind: 'assist',
              text: `${shortName}已回复协办意见：《${ctx.matter.title}》`,
            },
          ],
          opinion: { slot: '协办意见', text: ctx.input.text, ref: shortName },
          say: `协办意见（${shortName}）：${ctx.input.text}`,
        }
      }
      const leader = ctx.org.leaderOf(branch.unit, ctx.today)
      if (!leader) return refuse(`${shortName}没有分管领导，请系统管理员先明确分管。`)
      const copied = decide(copyToOffice, ctx, { copies: ['office'] })
      const { ref } = ctx.task!
      return {
        data: withBranch(ctx, { status: 'opined', opinion: ctx.input.text, handler }),
        clocks: [{ op: 'stop', key: 'opinion', ref }],
        files,
        open: [
          {
            step: 'review',
            label: '审示办理意见',
            holder: tokens.person(leader.id),
            ref,
            rank: rankOf(ctx.data.folder),
            carry: ctx.data.limit?.kind === 'set' ? ctx.task!.dueOn : null,
          },
          {
            step: 'copy',
            kind: 'read',
            label: '办理意见抄送办公室',
            holder: officeHead(ctx.org),
            rank: 3,
          },
        ],
        opinion: { slot: '办理意见', text: ctx.input.text, ref: shortName },
        decisions: [copied],
        say: `办理意见（${shortName}）：${plain(ctx.input.text)}。报${leader.name}审示，抄送办公室`,
      }
    },
  },
)

function leadHolders(ctx: Ctx<Incoming>): number[] {
  const lead = ctx.data.branches.find((b) => b.role === 'lead' && b.status !== 'declined')
  return ctx.matter.tasks
    .filter((task) => task.ref === String(lead?.unit))
    .map((task) => task.holder)
}

export const review = act(
  z.strictObject({
    decision: z.enum(['同意', '修改后再报'], '请选择同意或修改后再报。'),
    text: words(1000).default(''),
  }),
  {
    label: '审示',
    from: handlingStates,
    to: handlingStates,
    primary: true,
    who: {
      label: '分管领导',
      steps: ['review'],
      // 自己提的意见不能自己审示
      test: (ctx) => branchOf(ctx).handler !== ctx.actor.person,
    },
    clauses: [{ clause: '15.7.1c', cite: '第十五条(七)1' }],
    run: (ctx) => {
      const branch = branchOf(ctx)
      const isAgreed = ctx.input.decision === '同意'
      if (!isAgreed && !ctx.input.text)
        return refuse('请写明修改意见。', { field: 'text', status: 400 })
      const said = ctx.input.text
        ? `${ctx.input.decision}：${ctx.input.text}`
        : `${ctx.input.decision}。`
      const running = clockOf(ctx)
      const isFixed = running.key === 'limit'
      return {
        data: withBranch(ctx, { status: isAgreed ? 'approved' : 'signed' }),
        open: [
          {
            step: isAgreed ? 'finish' : 'handle',
            label: isAgreed ? '办结' : '修改办理意见',
            holder: tokens.person(branch.handler!),
            ref: ctx.task!.ref,
            rank: rankOf(ctx.data.folder),
            ...(isFixed ? { clock: running } : { clock: { key: 'request' } }),
            note: isAgreed ? null : ctx.input.text,
          },
        ],
        opinion: { slot: '领导审示', text: said },
        say: `审示：${said}`,
      }
    },
  },
)

export const decline = act(
  z.strictObject({
    reason: words(500).min(4, '请说明理由。'),
    suggest: words(100).min(2, '请提出转办建议。'),
  }),
  {
    label: '不属本科室职责，退办公室',
    from: handlingStates,
    to: handlingStates,
    who: { label: '科室负责人', steps: ['sign', 'handle'] },
    clauses: [{ clause: '9.4.7', cite: '第九条(四)7' }],
    run: (ctx) => {
      const branch = branchOf(ctx)
      const { shortName } = ctx.org.unit(branch.unit)
      return {
        data: withBranch(ctx, { status: 'declined' }),
        open: [
          {
            step: 'redistribute',
            label: `重新分工（${shortName}退回）`,
            holder: officeHead(ctx.org),
            ref: `${branch.role}:${branch.unit}`,
            rank: rankOf(ctx.data.folder),
            note: `${ctx.input.reason}；建议：${ctx.input.suggest}`,
          },
        ],
        say: `${shortName}退回办公室：${ctx.input.reason}；建议${ctx.input.suggest}`,
      }
    },
  },
)

export const redistribute = act(
  z.strictObject({
    /** The section to take it; the same one again to stand by the first decision; null drops an assisting one. */
    unit: unitId.nullable(),
    reason: words(500).min(2, '请写明理由。'),
  }),
  {
    label: '重新分工',
    from: handlingStates,
    to: handlingStates,
    primary: true,
    who: { label: '办公室主任', steps: ['redistribute'] },
    clauses: [{ clause: '10.2.2', cite: '第十条(二)2' }],
    run: (ctx) => {
      const [role = 'lead', old = ''] = (ctx.task!.ref ?? '').split(':') as [
        'lead' | 'assist',
        string,
      ]
      const { unit, reason } = ctx.input
      if (unit === null) {
        if (role === 'lead')
          return refuse('主办科室不能取消，请另定主办。', { field: 'unit', status: 400 })
        return { say: `不再协办：${reason}` }
      }
      if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
        return refuse('请选择现有的科室或单位。', { field: 'unit', status: 400 })
      }
      const busy = ctx.data.branches.some((b) => b.unit === unit && b.status !== 'declined')
      if (busy) return refuse('该科室已在承办此件。', { field: 'unit', status: 409 })
      const branch: Branch = {
        unit,
        role,
        status: 'sent',
        sentAt: ctx.now,
        signedAt: null,
        handler: null,
        opinion: null,
      }
      const clocks: ClockOp[] = []
      let key = 'limit'
      if (role === 'lead') {
        const from = ctx.matter.clocks.findLast(
          (c) => c.ref === old && ['limit', 'opinion'].includes(c.key),
        )
        if (from) {
          key = from.key
          const { label, cite, spec, segments } = from
          clocks.push(
            { op: 'stop', key: from.key, ref: old },
            {
              op: 'start',
              key: from.key,
              ref: String(unit),
              label,
              cite,
              spec,
              // A set limit stands; three working days begin anew with the section that takes it.
              from: segments.fixed ? segments.start : ctx.now,
              ...(segments.fixed ? { fixed: segments.fixed } : {}),
            },
          )
        }
      }
      return {
        data: { ...ctx.data, branches: [...ctx.data.branches, branch] },
        ...(role === 'lead' ? { unit } : {}),
        clocks,
        open: [signTask(ctx, unit, role, { key, ref: String(unit) })],
        say: `${String(unit) === old ? '仍由' : '改由'}${ctx.org.unit(unit).shortName}${role === 'lead' ? '主办' : '协办'}：${reason}`,
      }
    },
  },
)
