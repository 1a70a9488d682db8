import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Decision } from '#kernel/matters/decision.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, shown, words } from '#modules/fields.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { doer } from '#modules/supervision/doing.ts'
import { difficultyTimely, newWorkByLeader } from '#rulebook/articles/a09-supervision.ts'
import { changedOnlyByReview } from '#rulebook/articles/a11-party-group-meeting.ts'

/** 延期 (第九条(四)9): asked for in time, granted by whoever assigned it; what a meeting set, by 复议 only. */

const act = actionsOf<Assignment, State>()

export const askTime = act(
  z.strictObject({
    to: shown(day, '拟办结日期', { input: 'day' }),
    cause: shown(words(500).min(4, '请说明原因。'), '原因', { input: 'lines' }),
    measures: shown(words(500).min(4, '请写明措施。'), '措施', { input: 'lines' }),
  }),
  {
    label: '申请延期',
    from: ['doing'],
    to: ['doing'],
    undo: false,
    who: doer,
    clauses: [{ clause: '9.4.9', cite: '第九条(四)9' }],
    guard: ({ data }) =>
      data.due === null
        ? refuse('没有办结时限，不需要延期。')
        : data.asked
          ? refuse('延期申请还在审批。', { status: 409 })
          : null,
    run: (ctx) => {
      const { data, today } = ctx
      const { to, cause, measures } = ctx.input
      const current = dueOf(ctx)
      if (to <= current) {
        return refuse(`现在的时限是${current}，拟办结日期须在其后。`, { field: 'to', status: 400 })
      }
      if (data.wholeDue !== null && to > data.wholeDue) {
        return refuse(`整项的时限是${data.wholeDue}，请先由牵头科室申请整项延期，再另行交办。`, {
          field: 'to',
          clause: '15.6a',
          cite: '第十五条(六)',
        })
      }
      const timely = decide(difficultyTimely, ctx, { due: current, filed: today, cause, measures })
      if (!timely.outcome) return refusalOf(timely, 'cause')
      return {
        keepOwn: true,
        data: { ...data, asked: { to, cause, measures } },
        open: [
          {
            step: 'grant',
            label: `审批延期到${to}`,
            holder: tokens.person(data.assigner),
            rank: 1,
          },
        ],
        opinion: { slot: '延期申请', text: `拟延至${to}。${cause}措施：${measures}` },
        decisions: [timely],
        say: `申请延期到${to}：${cause}`,
      }
    },
  },
)

/** The limit as it stands, extensions included. */
const dueOf = (ctx: Ctx<Assignment>): string =>
  ctx.matter.clocks.findLast(({ key }) => key === 'due')?.dueOn ?? ctx.data.due ?? ctx.today

export const grant = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意']), '意见', { input: 'choice' }).default('同意'),
    text: shown(words(300), '说明', { input: 'line' }).default(''),
    review: shown(z.uuid().nullable(), '复议的会议', {
      input: 'matter',
      of: 'meeting',
      hint: '会议决定和年度重点督查事项的时限，经会议复议才能改；其余不填。',
    }).default(null),
  }),
  {
    label: '审批延期',
    from: ['doing'],
    to: ['doing'],
    primary: true,
    undo: false,
    who: { label: '交办领导', steps: ['grant'] },
    clauses: [{ clause: '9.4.9', cite: '第九条(四)9' }],
    refers: ({ review }) => (review ? [review] : []),
    run: (ctx) => {
      const { data } = ctx
      const { decision, text } = ctx.input
      const { to, cause } = data.asked!
      const from = dueOf(ctx)
      const isGranted = decision === '同意'
      const reviewed = isGranted ? reviewOf(ctx, ctx.input.review) : []
      if ('refused' in reviewed) return reviewed
      const by = ctx.actor.person!
      return {
        data: {
          ...data,
          asked: null,
          ...(isGranted
            ? { due: to, extensions: [...data.extensions, { from, to, cause, by }] }
            : {}),
        },
        clocks: isGranted
          ? [
              { op: 'stop' as const, key: 'due' },
              ...fixedClock(to, {
                key: 'due',
                label: '办结（已延期）',
                cite: '第九条(四)9',
                from: ctx.now,
                warn: [5, 2, 1],
              }),
            ]
          : [],
        decisions: reviewed,
        ...(ctx.input.review && reviewed.length > 0
          ? { links: [{ to: ctx.input.review, kind: '经复议' }] }
          : {}),
        opinion: { slot: '延期审批', text: `${decision}${isGranted ? `延至${to}` : ''}。${text}` },
        notices: [
          {
            to: [tokens.person(data.handler!)],
            kind: '通知',
            text: `《${data.title}》延期申请：${decision}${text ? `，${text}` : ''}`,
          },
        ],
        say: `${decision}延期${isGranted ? `，时限由${from}改为${to}` : ''}${text ? `：${text}` : ''}`,
      }
    },
  },
)

/** What a meeting has in common with this module: topics, what became of them, what they review. */
interface Deciding {
  readonly kind: string
  readonly topics: readonly { readonly state: string; readonly reviews?: string | null }[]
}

/**
 * A limit that the 党组 set, in a decision or the yearly plan, is changed by a 复议 that names the
 * meeting, and in no other way (第十一条(一)5, 第九条(三)3).
 */
function reviewOf(ctx: Ctx<Assignment>, review: string | null): readonly Decision[] | Refusal {
  const { isYearly, decidedIn } = ctx.data
  if (!isYearly && decidedIn === null) return []
  const again = review ? ctx.others.get(review) : undefined
  const { kind, topics } = again?.type === 'meeting' ? (again.data as Deciding) : nothing
  const hasReview =
    kind === '党组会议' &&
    topics.some(
      ({ state, reviews }) =>
        state === '通过' &&
        // A plan studied in a meeting that is not on the platform: any 复议 of the 党组.
        (decidedIn === null ? Boolean(reviews) : reviews === decidedIn),
    )
  const decided = isYearly
    ? decide(newWorkByLeader, ctx, {
        isOwnDivision: true,
        value: 0,
        isYearlyItem: true,
        isReviewed: hasReview,
      })
    : decide(changedOnlyByReview, ctx, { changesSubstance: true, hasReview })
  return decided.outcome ? [decided] : refusalOf(decided, 'review')
}

const nothing: Deciding = { kind: '', topics: [] }
