import { z } from 'zod'
import { instantOfMinute } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import {
  failing,
  formalFindings,
  lawFindings,
  missingProofs,
  ourFindings,
} from '#modules/reconsideration/begin/findings.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import {
  applicantKeys,
  respondentKey,
  servedApplicants,
  thirdKeys,
} from '#modules/reconsideration/parties.ts'
import { toServe, toServeAll } from '#modules/reconsideration/pending.ts'
import { clerkSeat } from '#modules/reconsideration/seats.ts'
import { copySent, examination, respondentReplies } from '#rulebook/articles/a57-reconsideration.ts'

/** 收到后审查 (第五十七条(二)1): accept, refuse in writing, or tell whom to ask, within 5 working days. */

const act = actionsOf<Reconsideration, State>()

/** Both notices are in writing. */
const written = { clause: '57.2.1b', cite: '第五十七条(二)1' }

const results = ['受理', '不予受理', '告知'] as const

export const examine = act(
  z.strictObject({
    result: shown(z.enum(results, '请选择。'), '审查结果', { input: 'choice' }),
    otherGround: shown(plain(300), '其他不符合法定条件的情形', {
      input: 'line',
      hint: '超期、申请人不符、法院已受理由系统判断，不必再写。',
      when: { result: ['不予受理'] },
    }).default(''),
    law: shown(plain(200), '依据', { input: 'line', when: { result: ['不予受理'] } }).default(''),
    organ: shown(plain(60), '应向哪个行政复议机关提出', {
      input: 'line',
      when: { result: ['告知'] },
    }).default(''),
  }),
  {
    label: '审查决定',
    from: ['examining'],
    to: ['reviewing', 'noticing'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['examine'] },
    clauses: [
      { clause: '57.2.1a', cite: '第五十七条(二)1' },
      { clause: '57.2.1b', cite: '第五十七条(二)1' },
      { clause: '57.1.5', cite: '第五十七条(一)5' },
    ],
    run: (ctx) => {
      const { data, input } = ctx
      const law = lawFindings(ctx, data)
      const ours = ourFindings(ctx, data)
      const againstLaw = failing([...law, ...formalFindings(ctx, data)])
      const notOurs = failing(ours)
      const ground = againstLaw?.decided.reason ?? input.otherGround
      const found = decide(examination, ctx, { meetsLaw: ground === '', isOurs: !notOurs })
      const decisions = [...law.map((one) => one.decided), ...ours.map((one) => one.decided), found]
      if (input.result === '受理') {
        const no = againstLaw ?? notOurs
        if (no) return refusalOf(no.decided, 'result')
        const proofs = missingProofs(data)
        if (proofs.length > 0) {
          return refuse(`还缺${proofs.join('、')}，请先用“通知补正”一次告知申请人。`, {
            field: 'result',
            clause: '57.1.2.1',
            cite: '第五十七条(一)2(1)',
          })
        }
        const examined = {
          result: '受理' as const,
          on: ctx.today,
          reason: found.reason,
          law: '',
          organ: '',
        }
        return {
          ...toReview(ctx, { ...data, examined }),
          decisions,
          say: `受理，自收到之日（${data.at.slice(0, 10)}）起计算期限`,
        }
      }
      if (input.result === '不予受理') {
        if (ground === '') {
          return refuse('没有不符合法定条件的情形，应当受理。', {
            field: 'otherGround',
            ...written,
          })
        }
        if (input.law === '') {
          return refuse('不予受理须写明依据，书面告知申请人。', {
            field: 'law',
            ...written,
          })
        }
        return refused(
          ctx,
          { result: '不予受理', reason: ground, law: input.law, organ: '' },
          found,
        )
      }
      if (!notOurs) {
        return refuse('属本局受理，不能告知向其他机关提出。', {
          field: 'result',
          ...written,
        })
      }
      if (input.organ === '') {
        return refuse('请写明应向哪个行政复议机关提出。', {
          field: 'organ',
          ...written,
        })
      }
      return refused(
        ctx,
        { result: '告知', reason: notOurs.decided.reason, law: '', organ: input.organ },
        found,
      )
    },
  },
)

/** Not taken: the notice is served, and until it is the 5 working days run on. */
function refused(
  ctx: Ctx<Reconsideration>,
  how: { result: '不予受理' | '告知'; reason: string; law: string; organ: string },
  found: ReturnType<typeof decide<unknown, string>>,
): Change<Reconsideration, State> {
  const data = { ...ctx.data, examined: { ...how, on: ctx.today } }
  const paper = how.result === '告知' ? '告知书' : '不予受理决定书'
  const served = toServe(ctx, data, paper, servedApplicants(data), 'examine')
  return {
    state: 'noticing',
    ...served,
    clocks: [{ op: 'stop', key: 'decide' }],
    decisions: [found],
    say:
      how.result === '告知'
        ? `${how.reason}，告知向${how.organ}提出`
        : `不予受理：${how.reason}（${how.law}）`,
  }
}

/** Accepted, said or not: the copy goes out within 7 days of receipt, the review begins. */
export function toReview(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
): Pick<Change<Reconsideration, State>, 'state' | 'data' | 'open' | 'clocks'> {
  const served = toServeAll(ctx, data, [
    ['受理通知书', servedApplicants(data)],
    ['答复通知书', [respondentKey], 'copy'],
    ['参加复议通知书', thirdKeys(data)],
  ])
  const seat = clerkSeat(data, ctx)
  return {
    state: 'reviewing',
    data: {
      ...served.data,
      answerDays: limitOf(respondentReplies, ctx, {}).outcome?.amount ?? null,
      stayAsked: data.asksStay
        ? { ground: '申请人申请且州局认为合理', text: '申请书中申请停止执行' }
        : null,
    },
    clocks: [
      { op: 'stop', key: 'examine' },
      ...clockOf(limitOf(copySent, ctx, {}), {
        key: 'copy',
        label: '发送申请书副本',
        from: instantOfMinute(data.at),
      }),
    ],
    open: [
      { step: 'review', label: '审理，提出意见', holder: seat, rank: 2, clock: { key: 'decide' } },
      ...served.open,
      ...(data.asksHearing
        ? [{ step: 'hear', label: '听取申请人意见', holder: seat, ref: 'hear', rank: 2 as const }]
        : []),
    ],
  }
}

/** What is missing is asked for once; the clause stops no clock for it. */
export const askSupplement = act(
  z.strictObject({
    what: shown(plain(500, 4), '需要补正什么（一次告知）', { input: 'lines' }),
  }),
  {
    label: '通知补正',
    from: ['examining'],
    to: ['examining'],
    undo: false,
    who: { label: '政策法规科经办人', steps: ['examine'] },
    clauses: [{ clause: '57.1.2.1', cite: '第五十七条(一)2(1)' }],
    guard: ({ data }) =>
      data.supplementAsked
        ? refuse(
            `已于${data.supplementAsked.on}一次告知补正，请以现有材料审查；审查期限不因补正停止。`,
          )
        : null,
    run: (ctx) => {
      const what = [...missingProofs(ctx.data), ctx.input.what].join('；')
      const data = { ...ctx.data, supplementAsked: { on: ctx.today, what } }
      return {
        keepOwn: true,
        ...toServe(ctx, data, '补正通知书', applicantKeys(data)),
        say: `通知补正：${what}`,
      }
    },
  },
)
