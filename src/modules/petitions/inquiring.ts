import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { attachments, linesOf, plain, shown } from '#modules/fields.ts'
import { answering, finding, trip, type Petition, type State } from '#modules/petitions/data.ts'
import { chiefFor, isKeptFrom, leaderFor } from '#modules/petitions/seats.ts'
import {
  claimsVerified,
  hardPetition,
  untrueEnded,
} from '#rulebook/articles/a56-petition-procedure.ts'

/** 调查核实、拟书面答复 (第五十六条(三)(四)(五)). */

const act = actionsOf<Petition, State>()

/** Whoever of the group looks into it, without giving the task away. */
const ofTeam = {
  label: '工作组成员',
  test: (ctx: Ctx<Petition>) =>
    ctx.data.team !== null &&
    [ctx.data.team.leader, ...ctx.data.team.members].includes(ctx.actor.person ?? 0),
}

export const goThere = act(trip, {
  label: '记录调查取证',
  from: ['inquiring'],
  to: ['inquiring'],
  undo: false,
  who: ofTeam,
  clauses: [{ clause: '56.3.4', cite: '第五十六条(三)4' }],
  run: (ctx) => {
    const { files, ...made } = ctx.input
    if (made.on > ctx.today) return refuse('时间不能晚于今天。', { field: 'on', status: 400 })
    const outsider = made.investigators.find(
      (id) => isKeptFrom(ctx.data, ctx.org, id, ctx.today) || !personOf(ctx, id),
    )
    if (outsider !== undefined) {
      return refuse('调查人须在岗，且与所反映的事项无关。', { field: 'investigators' })
    }
    return {
      keepOwn: true,
      data: { ...ctx.data, trips: [...ctx.data.trips, made] },
      files: files.map((file) => ({ ...file, role: '证据材料' })),
      say: `${made.on}在${made.place}调查取证，${made.investigators.length}人`,
    }
  },
})

/** 原办理案卷: what the county bureau did, before the review weighs it (第五十六条(五)4). */
export const gotFiles = act(
  z.strictObject({
    text: shown(plain(200, 2), '调到的材料', {
      input: 'line',
      hint: '登记表、证据、原答复、送达回证。',
    }),
    files: shown(attachments, '案卷', { input: 'files' }),
  }),
  {
    label: '登记调到案卷',
    from: ['inquiring'],
    to: ['inquiring'],
    undo: false,
    who: ofTeam,
    clauses: [{ clause: '56.5.4', cite: '第五十六条(五)4' }],
    guard: ({ data }) =>
      data.purpose === '复查申请' ? null : refuse('复查申请才调县（市）局的案卷。'),
    run: (ctx) => ({
      keepOwn: true,
      data: { ...ctx.data, caseFiles: { on: ctx.today, text: ctx.input.text } },
      clocks: [{ op: 'stop', key: 'files' }],
      files: ctx.input.files.map((file) => ({ ...file, role: '原办理案卷' })),
      say: `调到原办理案卷：${ctx.input.text}`,
    }),
  },
)

export const verify = act(
  z.strictObject({
    rows: shown(z.array(finding).min(1, '请逐项填写。').max(50), '逐项核实', { input: 'rows' }),
  }),
  {
    label: '登记逐项核实',
    from: ['inquiring'],
    to: ['inquiring'],
    undo: false,
    who: ofTeam,
    clauses: [{ clause: '56.3.2', cite: '第五十六条(三)2' }],
    run: (ctx) => {
      const all = linesOf(ctx.data.claims).length
      const wrong = ctx.input.rows.find(({ no }) => no > all)
      if (wrong)
        return refuse(`诉求只有${all}项，没有第${wrong.no}项。`, { field: 'rows', status: 400 })
      const rows = new Map([...ctx.data.findings, ...ctx.input.rows].map((row) => [row.no, row]))
      const findings = [...rows.values()].toSorted((a, b) => a.no - b.no)
      return {
        keepOwn: true,
        data: { ...ctx.data, findings },
        say: `核实诉求：${ctx.input.rows.map(({ no, finding: found }) => `第${no}项${found}`).join('，')}`,
      }
    },
  },
)

/** Whether every claim has a finding, and two went to see. */
const verified = (ctx: Ctx<Petition>) => {
  const { data } = ctx
  return decide(claimsVerified, ctx, {
    claims: linesOf(data.claims).length,
    verified: data.findings.filter((one) => one.finding !== '待查').length,
    investigators: new Set(data.trips.flatMap(({ investigators }) => investigators)).size,
  })
}

export const draftReply = act(answering, {
  label: '拟书面答复报批示',
  from: ['inquiring'],
  to: ['instructing'],
  primary: true,
  undo: false,
  who: { label: '承办人', steps: ['inquire'] },
  clauses: [
    { clause: '56.4.1', cite: '第五十六条(四)1' },
    { clause: '56.5.5', cite: '第五十六条(五)5' },
  ],
  run: (ctx) => {
    const { data, input } = ctx
    const isReview = data.purpose === '复查申请'
    const checked = verified(ctx)
    if (!checked.outcome) return refusalOf(checked)
    if (isReview && input.result === '') {
      return refuse('复查意见须写明维持、变更或撤销原答复。', {
        field: 'result',
        clause: '56.5.4',
        cite: '第五十六条(五)4',
      })
    }
    const isHard = input.isHard || data.proposal?.isHard === true
    const matter = isReview ? '复查意见' : '书面答复'
    const who = decide(hardPetition, ctx, { isHard, matter })
    if (isHard && !data.meetings.some((one) => one.subject === matter)) {
      return refuse(`重大疑难的${matter}，须先由局信访工作领导小组会议讨论决定并登记会议记录。`, {
        field: 'isHard',
        clause: who.rule,
        cite: who.cite,
      })
    }
    const chief = chiefFor(data, ctx)
    if (isRefusal(chief)) return chief
    return {
      state: 'instructing',
      data: { ...data, draft: input },
      open: [
        {
          step: 'instruct',
          label: `批示${matter}`,
          holder: tokens.person(chief.id),
          rank: 1,
          clock: { key: 'reply' },
        },
      ],
      opinion: { slot: '拟书面意见', text: input.opinion },
      decisions: [checked, who],
      say: `拟${matter}，报${chief.name}批示`,
    }
  },
})

/** 内容不真实、不需答复的: back for approval, then the notice says so (第五十六条(三)3). */
export const stopUntrue = act(
  z.strictObject({
    reason: shown(plain(1000, 4), '不属实、不需答复的理由', { input: 'lines' }),
    law: shown(plain(200, 2), '依据', { input: 'line', span: 6 }),
    wayOut: shown(plain(300, 2), '信访人可走的途径', { input: 'line', span: 6 }),
  }),
  {
    label: '不属实，报批终止',
    from: ['inquiring'],
    to: ['approving'],
    undo: false,
    danger: true,
    who: { label: '承办人', steps: ['inquire'] },
    clauses: [{ clause: '56.3.3', cite: '第五十六条(三)3' }],
    run: (ctx) => {
      const { data, input } = ctx
      const checked = verified(ctx)
      if (!checked.outcome) return refusalOf(checked)
      if (data.findings.some((one) => one.finding !== '不属实')) {
        return refuse('有属实或部分属实的诉求，须书面答复，不能终止。', {
          clause: '56.3.3',
          cite: '第五十六条(三)3',
        })
      }
      const order = decide(untrueEnded, ctx, { done: ['核实不属实'], next: '审签单报批' })
      if (!order.outcome) return refusalOf(order)
      const leader = leaderFor(data, ctx)
      if (isRefusal(leader)) return leader
      const proposal = {
        ...data.proposal!,
        proposal: '不予受理' as const,
        law: input.law,
        wayOut: input.wayOut,
        isWritten: true,
        text: input.reason,
      }
      return {
        state: 'approving',
        data: { ...data, proposal, grounds: `经查不属实：${input.reason}` },
        open: [
          {
            step: 'approve',
            label: '审批：终止办理',
            holder: tokens.person(leader.id),
            rank: 1,
            clock: { key: 'reply' },
          },
        ],
        opinion: { slot: '拟办意见', text: input.reason },
        decisions: [checked, order],
        say: `经查不属实，报批终止办理：${input.reason}`,
      }
    },
  },
)
