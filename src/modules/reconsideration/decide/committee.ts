import { z } from 'zod'
import type { Ballot, Vote } from '#kernel/matters/ballot.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, plain, ref, shown } from '#modules/fields.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { toConvene, toRevise } from '#modules/reconsideration/decide/opining.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { clerkSeat, committeeHead, committeeOf } from '#modules/reconsideration/seats.ts'
import {
  committeeBallot,
  committeeQuorum,
} from '#rulebook/articles/a57-reconsideration-committee.ts'

/** 集体复议 (第五十七条(三)1): a quorum of the committee votes on the section's opinion, one member one vote. */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.3.1.0', cite: '第五十七条(三)1首段' }

export const convene = act(
  z.strictObject({
    on: shown(day, '集体复议日期', { input: 'day', span: 6 }),
    place: shown(plain(100, 2), '地点', { input: 'line', span: 6 }),
    chair: shown(ref, '主持人', { input: 'person', span: 6 }),
    present: shown(z.array(ref).min(1, '请登记到会委员。').max(50), '到会委员', {
      input: 'people',
    }),
    recused: shown(z.array(ref).max(20), '其中回避的', { input: 'people' }).default([]),
    why: shown(plain(300), '回避事由', { input: 'line' }).default(''),
  }),
  {
    label: '登记到会，付诸表决',
    from: ['deliberating'],
    to: ['deliberating'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['convene'] },
    clauses: [cited],
    run: (ctx) => {
      const { data, org, today } = ctx
      const { on, place, chair, why } = ctx.input
      const present = [...new Set(ctx.input.present)]
      const recused = [...new Set(ctx.input.recused)]
      const committee = committeeOf(data, ctx)
      if (isRefusal(committee)) return committee
      if (on > today || on < data.checked!.on) {
        return refuse(`集体复议日期须在提交（${data.checked!.on}）之后，不晚于今天。`, {
          field: 'on',
          status: 400,
        })
      }
      const stranger = present.find((id) => !committee.all.some((one) => one.id === id))
      if (stranger !== undefined) {
        return refuse(`${org.person(stranger).name}不是行政复议委员会委员，不参加表决。`, {
          field: 'present',
          ...cited,
        })
      }
      const kept = present.find((id) => data.about.includes(id) && !recused.includes(id))
      if (kept !== undefined) {
        return refuse(`${org.person(kept).name}与本案有利害关系，须回避。`, {
          field: 'recused',
          ...cited,
        })
      }
      if (recused.some((id) => !present.includes(id)) || (recused.length > 0 && why === '')) {
        return refuse('回避的须为到会委员，并写明事由。', { field: 'recused', status: 400 })
      }
      const head = committeeHead(data, ctx)
      if (isRefusal(head)) return head
      const heads = [head.id, ...viceHeads(ctx)]
      if (!present.includes(chair) || recused.includes(chair) || !heads.includes(chair)) {
        return refuse('集体复议由到会且不回避的主任或副主任主持。', { field: 'chair', ...cited })
      }
      const voters = present.filter((id) => !recused.includes(id))
      const quorum = decide(committeeQuorum, ctx, {
        members: committee.all.length,
        present: voters.length,
      })
      if (!quorum.outcome) return refusalOf(quorum, 'present')
      const ballot: Ballot = {
        id: ctx.newId(),
        title: `${ctx.matter.number}：${data.opinion!.kind}（${data.opinion!.text.slice(0, 100)}）`,
        calledBy: ctx.actor.person!,
        at: ctx.now,
        need: 'majority',
        quorum: null,
        open: true,
        seats: present.map((id) => ({
          holder: tokens.person(id),
          name: org.person(id).name,
          recused: recused.includes(id),
          vote: null,
          text: recused.includes(id) ? why : null,
          by: null,
          onBehalfOf: null,
          at: null,
        })),
      }
      return {
        data: {
          ...data,
          meetings: [
            ...data.meetings,
            {
              on,
              place,
              chair,
              members: committee.all.length,
              present,
              recused,
              ballot: ballot.id,
              result: '表决中',
              why: '',
            },
          ],
        },
        ballots: [...ctx.matter.meta.ballots, ballot],
        open: [
          ...voters.map((id) => ({
            step: 'vote',
            kind: 'ballot' as const,
            label: `集体复议表决：拟${data.opinion!.kind}`,
            holder: tokens.person(id),
            ref: ballot.id,
            rank: 1,
            note: data.opinion!.text,
          })),
          {
            step: 'conclude',
            label: '结束表决',
            holder: clerkSeat(data, ctx),
            rank: 2,
            clock: { key: 'decide' },
          },
        ],
        decisions: [quorum],
        say: `集体复议，委员${committee.all.length}人，到会${present.length}人${recused.length > 0 ? `，回避${recused.map((id) => org.person(id).name).join('、')}` : ''}`,
      }
    },
  },
)

function viceHeads({ org, today }: Parameters<typeof committeeHead>[1]): number[] {
  const unit = org.unitByCode('reconsideration-committee')
  return unit ? org.membersAs(unit.id, '副主任', today).map(({ id }) => id) : []
}

/** Counts the votes; whoever did not vote has not agreed. */
export const conclude = act(
  z.strictObject({
    reason: shown(plain(300), '有人没有表态的，写明情形', { input: 'line' }).default(''),
  }),
  {
    label: '结束表决',
    from: ['deliberating'],
    to: ['signing', 'reviewing', 'deliberating'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['conclude'] },
    clauses: [cited],
    run: (ctx) => {
      const { data } = ctx
      const meeting = data.meetings.at(-1)!
      const ballot = ctx.matter.meta.ballots.find(({ id }) => id === meeting.ballot)!
      const silent = ballot.seats.filter(({ recused, vote }) => !recused && vote === null)
      if (silent.length > 0 && ctx.input.reason === '') {
        return refuse(
          `${silent.map(({ name }) => name).join('、')}还没有表态；确须结束的，请写明情形，没有表态的不算同意。`,
          { field: 'reason', status: 409 },
        )
      }
      const votes = (vote: Vote) => ballot.seats.filter((seat) => seat.vote === vote).length
      const recused = ballot.seats.filter((seat) => seat.recused).length
      const present = ballot.seats.length
      const quorum = decide(committeeQuorum, ctx, {
        members: meeting.members,
        present: present - recused,
      })
      const counted = decide(committeeBallot, ctx, {
        members: meeting.members,
        present,
        recused,
        inFavour: votes('agree'),
        against: votes('object'),
        abstained: votes('abstain'),
      })
      const result = quorum.outcome ? counted.outcome : ('无效' as const)
      const why = quorum.outcome ? counted.reason : quorum.reason
      const meetings = [...data.meetings.slice(0, -1), { ...meeting, result, why }]
      const next: Reconsideration = { ...data, meetings }
      const rest = {
        // The clerk who called it may end it though somebody has not voted.
        keepOwn: true as const,
        close: ctx.matter.tasks
          .filter(
            ({ step, ref: of }) => step === 'conclude' || (step === 'vote' && of === ballot.id),
          )
          .map(({ id }) => ({ id, outcome: `集体复议${result}` })),
        ballots: ctx.matter.meta.ballots.map((one) =>
          one.id === ballot.id ? { ...one, open: false } : one,
        ),
        decisions: [quorum, counted],
        opinion: { slot: '集体复议', text: `${result}：${why}` },
        say: `集体复议${result}：${why}`,
      }
      if (result === '通过') {
        const head = committeeHead(data, ctx)
        if (isRefusal(head)) return head
        return {
          ...rest,
          state: 'signing',
          data: next,
          open: [
            {
              step: 'sign',
              label: `签发复议决定：${data.opinion!.kind}`,
              holder: tokens.person(head.id),
              rank: 0,
              clock: { key: 'decide' },
            },
          ],
        }
      }
      const back =
        result === '无效'
          ? toConvene(ctx, next, why)
          : toRevise(ctx, next, `集体复议未通过：${why}`)
      return { ...rest, ...back }
    },
  },
)
