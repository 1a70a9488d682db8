import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { attachments, day, plain, shown } from '#modules/fields.ts'
import { answerFields } from '#modules/reconsideration/answer-fields.ts'
import type { Answer } from '#modules/reconsideration/answer.matter.ts'
import { applicantsLine } from '#modules/reconsideration/papers/letters.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { underReview, type State } from '#modules/reconsideration/flow.ts'
import { receivedOn } from '#modules/reconsideration/begin/timing.ts'
import { lastDay, noonOf } from '#modules/reconsideration/pending.ts'
import { clerkSeat, deskSeat, isOfDesk, leaderTokens } from '#modules/reconsideration/seats.ts'
import type { Delivered } from '#modules/reconsideration/serving.ts'
import { noOwnEvidence, respondentReplies } from '#rulebook/articles/a57-reconsideration.ts'

/** 答复 (第五十七条(二)5、6): 15 days from the copy, with the evidence the act was based on. */

const act = actionsOf<Reconsideration, State>()

/** The respondent has the copy: its 15 days run from that day. */
export function copyServed({ ctx, data, served }: Delivered) {
  const limit = limitOf(respondentReplies, ctx, {})
  const due = lastDay(limit.outcome, served.on, ctx)
  return {
    data: { ...data, answerDue: due },
    follow:
      data.respondent === null
        ? []
        : [
            {
              type: 'reconsideration-answer',
              input: {
                origin: ctx.matter.id,
                number: ctx.matter.number ?? '',
                respondent: data.respondent,
                applicants: applicantsLine(data),
                act: `${data.act}${data.actNumber}`,
                request: data.request,
                acceptedOn: receivedOn(data),
                receivedOn: served.on,
                clerk: data.clerk,
                due,
              },
            },
          ],
    clocks: [
      { op: 'stop' as const, key: 'copy' },
      ...clockOf(limit, { key: 'answer', label: '被申请人答复', from: noonOf(served.on) }),
    ],
    open: [
      {
        step: 'answer',
        label: '登记被申请人答复',
        holder: clerkSeat(data, ctx),
        ref: 'answer',
        rank: 2 as const,
        clock: { key: 'answer' },
      },
    ],
  }
}

/** Answered in time and with material (第五十七条(三)1(4)). */
export const hasReplied = ({ answer, answerDue }: Reconsideration): boolean =>
  answer !== null && answerDue !== null && answer.on <= answerDue && answer.evidence.length > 0

const given = z.strictObject({
  from: shown(z.uuid().nullable(), '带入县局在网上提交的答复', {
    input: 'matter',
    of: 'reconsideration-answer',
    hint: '没有网上答复的不选，填写下面各栏。',
  }).default(null),
  on: shown(day.nullable(), '收到答复之日', { input: 'day', span: 6 }).default(null),
  ...answerFields,
  text: shown(plain(5000), '答复意见', { input: 'lines' }).default(''),
  files: shown(attachments, '答复书、证据材料', { input: 'files' }),
})
type Given = z.output<typeof given>

export const recordAnswer = act(given, {
  label: '登记答复',
  from: underReview,
  to: underReview,
  primary: true,
  undo: false,
  who: { label: '政策法规科经办人', steps: ['answer'] },
  clauses: [
    { clause: '57.2.5b', cite: '第五十七条(二)5' },
    { clause: '57.2.6', cite: '第五十七条(二)6' },
  ],
  refers: ({ from }) => (from === null ? [] : [from]),
  run: (ctx) => {
    const { files } = ctx.input
    const accepted = receivedOn(ctx.data)
    const answer = answerFrom(ctx)
    if (isRefusal(answer)) return answer
    if (answer.on > ctx.today || answer.on < accepted) {
      return refuse('收到答复之日须在受理之后，不晚于今天。', { field: 'on', status: 400 })
    }
    const asked = answer.evidence.map(({ collectedOn }) =>
      decide(noOwnEvidence, ctx, { collected: collectedOn, accepted }),
    )
    const own = asked.findIndex(({ outcome }) => !outcome)
    if (own >= 0) {
      const no = refusalOf(asked[own]!, 'evidence')
      const name = answer.evidence[own]!.name
      return {
        ...no,
        refused: `“${name}”：${no.refused}请从证据中删去，用“登记自行收集的证据”记录。`,
      }
    }
    const data = { ...ctx.data, answer }
    const isTimely = hasReplied(data)
    const late = `${ctx.data.answerDue}期满，逾期或没有材料的视为没有证据、依据`
    return {
      data: { ...data, isAnswerLapsed: !isTimely },
      clocks: [{ op: 'stop', key: 'answer' }],
      files: files.map((file) => ({ ...file, role: '被申请人答复、证据' })),
      decisions: asked,
      notices: isTimely
        ? []
        : [{ to: [deskSeat(ctx.org), ...leaderTokens(ctx)], kind: 'late', text: late }],
      say: `${answer.on}收到答复，证据${answer.evidence.length}件${isTimely ? '' : `；${late}`}`,
    }
  },
})

/** As the county bureau sent it in, or as it is written down from its paper. */
function answerFrom(
  ctx: Ctx<Reconsideration, Given>,
): NonNullable<Reconsideration['answer']> | Refusal {
  const { from, on, text, basis, evidence } = ctx.input
  if (from === null) {
    if (on === null || text.length < 4) {
      const field = on === null ? 'on' : 'text'
      return refuse('请填写收到答复之日和答复意见，或带入网上答复。', { field, status: 400 })
    }
    return { on, text, basis, evidence }
  }
  const other = ctx.others.get(from)
  const sent = other?.type === 'reconsideration-answer' ? (other.data as Answer) : null
  if (!sent?.answer || sent.origin !== ctx.matter.id) {
    return refuse('这不是本案被申请人已经提交的答复。', { field: 'from', status: 400 })
  }
  return sent.answer
}

/** Kept apart, with whoever is to know of it: it can never found the act. */
export const rejectEvidence = act(
  z.strictObject({
    name: shown(plain(100, 2), '证据', { input: 'line' }),
    on: shown(day, '形成（收集）日期', { input: 'day' }),
  }),
  {
    label: '登记自行收集的证据',
    from: underReview,
    to: underReview,
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [{ clause: '57.2.6', cite: '第五十七条(二)6' }],
    run: (ctx) => {
      const { name, on } = ctx.input
      const decided = decide(noOwnEvidence, ctx, {
        collected: on,
        accepted: receivedOn(ctx.data),
      })
      if (decided.outcome) {
        return refuse('这份证据在受理以前形成，可以作为证据登记。', { field: 'on', status: 400 })
      }
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          rejectedEvidence: [...ctx.data.rejectedEvidence, { name, on }],
        },
        notices: [
          {
            to: [deskSeat(ctx.org), ...leaderTokens(ctx)],
            kind: '通知',
            text: `被申请人复议中自行收集证据：${name}（${on}）`,
          },
        ],
        decisions: [decided],
        say: `不采纳被申请人自行收集的证据：${name}，${decided.reason}`,
      }
    },
  },
)
