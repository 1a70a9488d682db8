import type { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decided } from '#rulebook/kit.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { isHandlingUnit } from '#modules/office.ts'
import { isEnded, proposing, type Petition, type State } from '#modules/petitions/data.ts'
import { isOwnBusiness, receivedOn } from '#modules/petitions/beginning.ts'
import { leaderFor } from '#modules/petitions/seats.ts'
import { petitionAboutArbitration } from '#rulebook/articles/a33-petition-leaders.ts'
import {
  petitionAcceptance,
  petitionAssigned,
  petitionInFunction,
  petitionReviewRequest,
  petitionSectionInCharge,
  petitionTypeChosen,
} from '#rulebook/articles/a33-petition-scope.ts'
import { groupMeets } from '#rulebook/articles/a56-petition-procedure.ts'
import { reviewGroupMeets, reviewRequested } from '#rulebook/articles/a56-petition-reply.ts'

/** 拟办审签 (第三十三条(七)(八), 第五十六条(一)(二)). */

const act = actionsOf<Petition, State>()
type Proposal = z.output<typeof proposing>
type Asking = Ctx<Petition, Proposal>

/** The first rule that says no, or all that were asked. */
function asked(
  rules: readonly (readonly [Decided<boolean>, string])[],
): Refusal | Decided<unknown>[] {
  const no = rules.find(([decided]) => !decided.outcome)
  return no ? refusalOf(no[0], no[1]) : rules.map(([decided]) => decided)
}

/** Numbers of earlier petitions that are still being dealt with. */
const openEarlier = (ctx: Asking): string =>
  ctx.data.earlier
    .flatMap((id) => ctx.others.get(id) ?? [])
    .filter((one) => one.type === 'petition' && !isEnded(one.state))
    .map(({ number }) => number ?? '')[0] ?? ''

const groundsOf = (ctx: Asking) => {
  const { input, data } = ctx
  return decide(petitionAcceptance, ctx, {
    otherOrgan: input.otherOrgan,
    legalWay: input.legalWay,
    openItem: input.isNewFact ? '' : openEarlier(ctx),
    mayAskReview: input.mayAskReview,
    isReviewOverdue: input.isReviewOverdue,
    isFinal: input.finalPaper !== '',
    isSameAfterReview: input.reviewPaper !== '',
    isOwnFunction: !input.isNotOwn && (input.proposal === '不予受理' || isOwnBusiness(data)),
  })
}

/** 四类受理范围, each with its evidence. */
function scopeOf(ctx: Asking): Refusal | Decided<unknown>[] {
  const { input, data, org } = ctx
  const type = decide(petitionTypeChosen, ctx, { type: input.type, hasEvidence: input.hasEvidence })
  const short = (unit: number | null) => (unit === null ? '' : org.unit(unit).shortName)
  if (!type.outcome) return refusalOf(type, 'type')
  if (input.lead === null || !isHandlingUnit(org, input.lead, ctx.today)) {
    return refuse('请选择承办科室。', { field: 'lead', status: 400 })
  }
  const rules: [Decided<boolean>, string][] = [
    [groundsOf(ctx), 'proposal'],
    [
      decide(petitionAboutArbitration, ctx, {
        isAboutArbitration: data.isAboutDesk,
        handler:
          org.unit(input.lead).code === 'arbitration' ? '劳动人事争议仲裁院' : short(input.lead),
      }),
      'lead',
    ],
  ]
  switch (input.type) {
    case '本局职责范围事项':
      rules.push(
        [decide(petitionInFunction, ctx, { section: short(data.section) }), 'type'],
        [
          decide(petitionSectionInCharge, ctx, {
            function: short(data.section),
            assigned: short(input.lead),
            isDecided: false,
          }),
          'lead',
        ],
      )
      break
    case '上级交办和部门转办':
      rules.push([
        decide(petitionAssigned, ctx, {
          source: data.source,
          organ: data.organ,
          letter: data.letter,
          waited: ctx.calendar.workdaysBetween(receivedOn(data), ctx.today),
        }),
        'type',
      ])
      break
    case '职务行为投诉反映和建议':
      if (data.about.length + data.aboutUnits.length === 0) {
        return refuse('请先用“补充登记”写明被反映的人员或科室，他们须回避。', {
          clause: '33.7.3',
          cite: '第三十三条(七)3',
        })
      }
      break
    default: {
      const answered = data.answeredOn ?? receivedOn(data)
      const hasReply = data.replyNumber !== '' && data.answeredOn !== null
      const requested = receivedOn(data)
      rules.push(
        [
          decide(petitionReviewRequest, ctx, {
            hasReply,
            received: answered,
            requested,
            hasGoodReason: data.excuse !== '',
          }),
          'type',
        ],
        [decide(reviewRequested, ctx, { answered, asked: requested, excuse: data.excuse }), 'type'],
      )
    }
  }
  return asked(rules)
}

/** 七种不予受理情形: there must be one, with its evidence and the way out. */
function refusalGrounds(ctx: Asking): Refusal | Decided<unknown>[] {
  const { input } = ctx
  const found = groundsOf(ctx)
  if (found.outcome) {
    return refuse('没有填写不予受理的情形；没有七种情形之一的，应当受理。', {
      field: 'otherOrgan',
      clause: '33.8.1',
      cite: '第三十三条(八)',
    })
  }
  if (input.law === '' || input.wayOut === '') {
    return refuse('不予受理须写明依据和应走的途径。', {
      field: input.law === '' ? 'law' : 'wayOut',
      clause: '33.11.6',
      cite: '第三十三条(十一)6',
    })
  }
  return [found]
}

export const propose = act(proposing, {
  label: '拟办报批',
  from: ['proposing'],
  to: ['approving'],
  primary: true,
  undo: false,
  who: { label: '信访科经办人', steps: ['propose'] },
  clauses: [
    { clause: '56.1.1.1b', cite: '第五十六条(一)1(1)' },
    { clause: '33.7.0', cite: '第三十三条(七)' },
  ],
  refers: (_input, { earlier }) => earlier,
  run: (ctx) => {
    const { input, data } = ctx
    const checked =
      input.proposal === '受理'
        ? scopeOf(ctx)
        : input.proposal === '不予受理'
          ? refusalGrounds(ctx)
          : toCounty(ctx)
    if (isRefusal(checked)) return checked
    const leader = leaderFor(data, ctx)
    if (isRefusal(leader)) return leader
    const grounds = input.proposal === '不予受理' ? groundsOf(ctx).reason : ''
    const text = input.text || `拟${input.proposal}。`
    return {
      state: 'approving',
      data: { ...data, proposal: { ...input, text }, lead: input.lead, grounds },
      clocks: [
        { op: 'stop', key: 'propose' },
        { op: 'stop', key: 'report' },
        { op: 'stop', key: 'reviewMeeting' },
        ...(input.isHard ? groupMeeting(ctx) : []),
      ],
      open: [
        {
          step: 'approve',
          label: `审批：${input.proposal}`,
          holder: tokens.person(leader.id),
          rank: 1,
          clock: { key: 'notice' },
        },
      ],
      opinion: { slot: '拟办意见', text },
      decisions: checked,
      say: `拟${input.proposal}${grounds ? `（${grounds}）` : ''}，报${leader.name}`,
    }
  },
})

/** The day by which the group has to meet: about refusing it, or about the opinion of a review. */
function groupMeeting(ctx: Asking): ClockOp[] {
  const received = receivedOn(ctx.data)
  const isReview = ctx.data.purpose === '复查申请' && ctx.input.proposal === '受理'
  if (!isReview && ctx.input.proposal !== '不予受理') return []
  const meets = isReview
    ? decide(reviewGroupMeets, ctx, { requested: received })
    : decide(groupMeets, ctx, { received })
  return fixedClock(meets.outcome, {
    key: isReview ? 'reviewMeeting' : 'meeting',
    label: '召开领导小组会议',
    cite: meets.cite,
    from: ctx.now,
    warn: [2, 0],
  })
}

function toCounty({ input, org }: Asking): Refusal | Decided<unknown>[] {
  const isCounty = input.county !== null && org.unit(input.county).kind === '县市局'
  return isCounty ? [] : refuse('请选择县（市）人社局。', { field: 'county', status: 400 })
}
