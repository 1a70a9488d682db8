import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { inHand, underReview, type State } from '#modules/reconsideration/flow.ts'
import { receivedOn } from '#modules/reconsideration/begin/timing.ts'
import { applicantKeys, thirdKeys } from '#modules/reconsideration/parties.ts'
import { clerkSeat, isOfDesk } from '#modules/reconsideration/seats.ts'
import { mayRead } from '#rulebook/articles/a57-reconsideration.ts'

/** 查阅材料 (第五十七条(二)5): what was shown to whom, what was withheld and why. */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.2.5c', cite: '第五十七条(二)5' }

/** Who may read: the applicant and the third party, never the public. */
const mayAsk = (data: Reconsideration): string[] => [...applicantKeys(data), ...thirdKeys(data)]

/** From the answer on, as long as the matter is before the bureau. */
const readable: State[] = [...underReview, 'signing', 'sealing', 'serving', 'watching']

export const askAccess = act(z.strictObject({}), {
  label: '申请查阅答复和证据',
  from: readable,
  to: readable,
  undo: false,
  who: { label: '申请人，或政策法规科代登记', citizen: 'also', test: isOfDesk },
  clauses: [cited],
  guard: ({ data, matter }) =>
    matter.tasks.some(({ step }) => step === 'access')
      ? refuse('已经申请查阅，法规科会联系安排。')
      : data.answer
        ? null
        : refuse('被申请人还没有答复，没有可查阅的材料。', cited),
  run: (ctx) => ({
    keepOwn: true,
    data: {
      ...ctx.data,
      accessAsked: [...ctx.data.accessAsked, { on: ctx.today, party: '申请人1' }],
    },
    open: [
      {
        step: 'access',
        label: '安排查阅材料',
        holder: clerkSeat(ctx.data, ctx),
        ref: 'access',
        rank: 1,
      },
    ],
    say: '申请查阅答复和证据材料',
  }),
})

export const recordAccess = act(
  z.strictObject({
    party: shown(words(20).min(2, '请填写。'), '查阅人', {
      input: 'line',
      span: 6,
      hint: '申请人1、第三人1 等。',
    }),
    on: shown(day, '查阅日期', { input: 'day', span: 6 }),
    place: shown(plain(100, 2), '地点、陪同人', { input: 'line' }),
  }),
  {
    label: '登记查阅',
    from: readable,
    to: readable,
    undo: false,
    who: { label: '政策法规科经办人', steps: inHand },
    clauses: [cited],
    guard: ({ data }) => (data.answer ? null : refuse('被申请人还没有答复。', cited)),
    run: (ctx) => {
      const { party, on, place } = ctx.input
      if (!mayAsk(ctx.data).includes(party)) {
        return refuse(`可以查阅的是：${mayAsk(ctx.data).join('、')}。`, {
          field: 'party',
          ...cited,
        })
      }
      if (on > ctx.today || on < receivedOn(ctx.data)) {
        return refuse('查阅日期须在受理之后，不晚于今天。', { field: 'on', status: 400 })
      }
      const items = ctx.data.answer!.evidence.map(({ name, mark }) => ({
        name,
        decided: decide(mayRead, ctx, { mark }),
      }))
      const opened = [
        '书面答复',
        ...items.flatMap((one) => (one.decided.outcome ? [one.name] : [])),
      ]
      const withheld = items.flatMap(({ name, decided }) =>
        decided.outcome ? [] : [{ name, why: decided.reason }],
      )
      const held = withheld.map(({ name, why }) => `${name}（${why}）`).join('、')
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          accesses: [...ctx.data.accesses, { party, on, place, shown: opened, withheld }],
        },
        close: ctx.matter.tasks
          .filter(({ step }) => step === 'access')
          .map(({ id }) => ({ id, outcome: '已查阅' })),
        decisions: items.map(({ decided }) => decided),
        say: `${party}${on}查阅${opened.length}份${held ? `，不予查阅：${held}` : ''}`,
      }
    },
  },
)
