import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { plain, ref, shown } from '#modules/fields.ts'
import { isHandlingUnit } from '#modules/office.ts'
import { type Petition, type State } from '#modules/petitions/data.ts'
import { tellJoint } from '#modules/petitions/joint/following.ts'
import { clerkSeat, isKeptFrom, leaderFor } from '#modules/petitions/seats.ts'
import { reviewTeam } from '#rulebook/articles/a33-petition-handling.ts'
import {
  petitionAgainstStaff,
  petitionAssignmentDispute,
} from '#rulebook/articles/a33-petition-scope.ts'
import { caseFilesAsked, inquiryTeam } from '#rulebook/articles/a56-petition-procedure.ts'

/** 成立工作组、归口争议 (第三十三条(二), 第五十六条(三)1). */

const act = actionsOf<Petition, State>()

export const form = act(
  z.strictObject({
    handler: shown(ref, '承办人', { input: 'person', span: 6 }),
    members: shown(z.array(ref).max(20), '其他成员', { input: 'people', span: 6 }).default([]),
    text: shown(plain(1000), '批示', { input: 'lines' }).default(''),
  }),
  {
    label: '成立工作组',
    from: ['forming'],
    to: ['inquiring'],
    primary: true,
    undo: false,
    who: { label: '分管信访局领导', steps: ['form'] },
    clauses: [
      { clause: '56.3.1', cite: '第五十六条(三)1' },
      { clause: '33.11.4a', cite: '第三十三条(十一)4' },
    ],
    run: (ctx) => {
      const { data, input, org } = ctx
      const ids = [...new Set([input.handler, ...input.members])]
      if (ids.some((id) => !personOf(ctx, id))) {
        return refuse('请选择在岗人员。', { field: 'members', status: 400 })
      }
      const name = (id: number) => org.person(id).name
      const barred = ids.filter((id) => isKeptFrom(data, org, id, ctx.today))
      const team = decide(inquiryTeam, ctx, {
        leader: '分管信访局领导',
        members: ids.map(name),
        barred: barred.map(name),
      })
      if (!team.outcome) return refusalOf(team, 'members')
      const staff = decide(petitionAgainstStaff, ctx, {
        isComplainedOf: barred.includes(input.handler),
        isHandler: true,
      })
      if (!staff.outcome) return refusalOf(staff, 'handler')
      const review = decide(reviewTeam, ctx, {
        hasInstruction: true,
        firstHandler: data.firstHandler || '（没有）',
        team: ids.map(name),
      })
      if (!review.outcome) return refusalOf(review, 'members')
      const leader = ctx.behalf?.principal ?? ctx.actor.person!
      const made = { leader, handler: input.handler, members: ids, on: ctx.today }
      const said = input.text || '请认真调查核实，依法依规处理。'
      const next = { ...data, team: made }
      return {
        ...toInquire(ctx, next),
        clocks: [
          { op: 'stop', key: 'form' },
          ...(data.purpose === '复查申请'
            ? clockOf(limitOf(caseFilesAsked, ctx, {}), {
                key: 'files',
                label: '调取县（市）局案卷',
                from: ctx.now,
              })
            : []),
        ],
        follow: tellJoint(ctx, { is: '工作组', team: made, unit: data.lead }),
        opinion: { slot: '分管领导批示', text: said },
        decisions: [team, staff, ...(data.purpose === '复查申请' ? [review] : [])],
        say: `成立工作组，${name(leader)}任组长，${ids.map(name).join('、')}为成员：${said}`,
      }
    },
  },
)

/** On the handler's desk. */
export const toInquire = (ctx: Ctx<Petition>, data: Petition, note: string | null = null) => ({
  state: 'inquiring' as const,
  data,
  open: [
    {
      step: 'inquire',
      label: data.purpose === '复查申请' ? '复查' : '调查核实',
      holder: data.team ? tokens.person(data.team.handler) : clerkSeat(data, ctx),
      rank: 1 as const,
      clock: { key: 'reply' },
      note,
    },
  ],
})

const isHeadOfLead = (ctx: Ctx<Petition>): boolean =>
  ctx.data.lead !== null &&
  ctx.org.headOf(ctx.data.lead, ctx.today).people.some(({ id }) => id === ctx.actor.person)

/** A section that says it is none of its business tells why; the leader decides (第三十三条(二)). */
export const dispute = act(
  z.strictObject({
    reason: shown(plain(500, 4), '不属本科室职责的理由', { input: 'lines' }),
    unit: shown(ref, '应由哪个科室承办', { input: 'unit' }),
  }),
  {
    label: '提出归口争议',
    from: ['forming', 'inquiring'],
    to: ['forming', 'inquiring'],
    undo: false,
    who: { label: '承办科室负责人', test: isHeadOfLead },
    clauses: [{ clause: '33.2', cite: '第三十三条(二)' }],
    guard: ({ data }) =>
      data.dispute
        ? refuse('已经提出过，以分管领导的裁定为准。', { clause: '33.2', cite: '第三十三条(二)' })
        : null,
    run: (ctx) => {
      const leader = leaderFor(ctx.data, ctx)
      if (isRefusal(leader)) return leader
      if (!isHandlingUnit(ctx.org, ctx.input.unit, ctx.today)) {
        return refuse('请选择科室。', { field: 'unit', status: 400 })
      }
      const key = 'dispute'
      return {
        keepOwn: true,
        data: { ...ctx.data, dispute: { ...ctx.input, settled: false } },
        clocks: clockOf(limitOf(petitionAssignmentDispute, ctx, {}), {
          key,
          ref: key,
          label: '裁定归口',
          from: ctx.now,
        }),
        open: [
          {
            step: 'settle',
            label: '裁定承办科室',
            holder: tokens.person(leader.id),
            ref: key,
            rank: 0,
            clock: { key, ref: key },
          },
        ],
        opinion: { slot: '归口', text: ctx.input.reason },
        say: `认为应由${ctx.org.unit(ctx.input.unit).shortName}承办：${ctx.input.reason}`,
      }
    },
  },
)

export const settle = act(
  z.strictObject({
    lead: shown(ref, '承办科室', { input: 'unit' }),
    text: shown(plain(500, 2), '裁定理由', { input: 'lines' }),
  }),
  {
    label: '裁定承办科室',
    from: ['forming', 'inquiring'],
    to: ['forming', 'inquiring'],
    undo: false,
    who: { label: '分管信访局领导', steps: ['settle'] },
    clauses: [{ clause: '33.2', cite: '第三十三条(二)' }],
    run: (ctx) => {
      if (!isHandlingUnit(ctx.org, ctx.input.lead, ctx.today)) {
        return refuse('请选择科室。', { field: 'lead', status: 400 })
      }
      return {
        data: {
          ...ctx.data,
          lead: ctx.input.lead,
          dispute: { ...ctx.data.dispute!, settled: true },
        },
        clocks: [{ op: 'stop', key: 'dispute', ref: 'dispute' }],
        opinion: { slot: '归口', text: ctx.input.text },
        say: `由${ctx.org.unit(ctx.input.lead).shortName}承办：${ctx.input.text}`,
      }
    },
  },
)
