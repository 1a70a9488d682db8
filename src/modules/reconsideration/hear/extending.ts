import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Change } from '#kernel/matters/matter.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { underReview, type State } from '#modules/reconsideration/flow.ts'
import { respondentKey, servedApplicants } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { committeeHead, isOfDesk } from '#modules/reconsideration/seats.ts'
import type { Delivered } from '#modules/reconsideration/serving.ts'
import { extensionApproved } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 延长复议期限 (第五十七条(三)3(1)): by the committee's director, at most 30 days, both sides told. */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.3.3.1', cite: '第五十七条(三)3(1)' }

export const askExtension = act(
  z.strictObject({
    days: shown(z.int().min(1), '延长（日）', { input: 'number', span: 4 }),
    reason: shown(plain(500, 4), '情况复杂的理由', { input: 'lines' }),
  }),
  {
    label: '报批延长期限',
    from: underReview,
    to: underReview,
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [cited],
    guard: ({ data, matter, today }) => {
      if (data.extension) return refuse('延长只能一次，已经报批过。', cited)
      const clock = matter.clocks.find(({ key }) => key === 'decide')
      if (clock?.state === 'paused') return refuse('审理中止期间不计算期限，恢复后再报批。', cited)
      return clock && today > clock.dueOn ? refuse('已超过复议期限，不能再延长。', cited) : null
    },
    run: (ctx) => {
      const { days, reason } = ctx.input
      // Whether both were told is asked when it takes effect.
      const asked = decide(extensionApproved, ctx, {
        days,
        approver: '行政复议委员会主任',
        isTold: true,
      })
      if (!asked.outcome) return refusalOf(asked, 'days')
      const head = committeeHead(ctx.data, ctx)
      if (isRefusal(head)) return head
      return {
        keepOwn: true,
        data: { ...ctx.data, extension: { days, reason, by: null, at: null, state: '报批' } },
        open: [
          {
            step: 'extend',
            label: `批准延长${days}日`,
            holder: tokens.person(head.id),
            ref: 'extend',
            rank: 0,
            clock: { key: 'decide' },
          },
        ],
        opinion: { slot: '延长期限', text: `拟延长${days}日：${reason}` },
        say: `报批延长${days}日：${reason}`,
      }
    },
  },
)

export const grantExtension = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意'], '请选择。'), '批准', { input: 'choice' }),
    text: shown(plain(500), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '批准延长期限',
    from: underReview,
    to: underReview,
    primary: true,
    undo: false,
    who: { label: '行政复议委员会主任', steps: ['extend'] },
    clauses: [cited],
    run: (ctx) => {
      const extension = ctx.data.extension!
      const isGranted = ctx.input.decision === '同意'
      const text = ctx.input.text || `${ctx.input.decision}。`
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const clock = ctx.matter.clocks.find(({ key }) => key === 'decide')
      if (isGranted && clock && ctx.today > clock.dueOn) {
        return refuse(`${clock.dueOn}期限已满，不能再延长。`, cited)
      }
      const opinion = { slot: '延长期限', text }
      if (!isGranted) {
        return {
          data: { ...ctx.data, extension: { ...extension, by, state: '未批准' } },
          opinion,
          say: `不同意延长${extension.days}日：${text}`,
        }
      }
      const data: Reconsideration = {
        ...ctx.data,
        extension: { ...extension, by, at: ctx.now, state: '待告知' },
      }
      return {
        ...toServe(
          ctx,
          data,
          '延期审理通知书',
          [...servedApplicants(data), respondentKey],
          'decide',
        ),
        opinion,
        say: `同意延长${extension.days}日，须告知双方：${text}`,
      }
    },
  },
)

/** The applicant and the respondent were told: the limit grows by what was approved before it ran out. */
export function extensionTold({
  ctx,
  data,
  isLast,
}: Delivered): Omit<Change<Reconsideration, State>, 'say'> | Refusal {
  if (!isLast) return { keepOwn: true, data }
  const extension = data.extension!
  const decided = decide(extensionApproved, ctx, {
    days: extension.days,
    approver: '行政复议委员会主任',
    isTold: true,
  })
  if (!decided.outcome) return refusalOf(decided)
  return {
    // Approved in time, though the last notice may have come after the first 60 days.
    data: { ...data, overdue: null, extension: { ...extension, state: '已延长' } },
    clocks: [
      {
        op: 'extend',
        key: 'decide',
        amount: extension.days,
        ground: extension.reason,
        approver: extension.by!,
        at: extension.at!,
      },
    ],
    decisions: [decided],
  }
}
