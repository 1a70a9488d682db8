import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import type { Decision } from '#kernel/matters/decision.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { type Outgoing, type State } from '#modules/documents/outgoing/data.ts'
import { words } from '#modules/fields.ts'
import { rankOf } from '#modules/documents/outgoing/drafting.ts'
import { mailerOf, reviewerOf, signerOf } from '#modules/documents/outgoing/seats.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { plain } from '#modules/documents/words.ts'
import { headSeat, isHandlingUnit } from '#modules/office.ts'
import { jointIssue, outgoingSteps, reviewPoints } from '#rulebook/articles/a53-outgoing.ts'

/** 核稿、办公室审核、会签、签发、外单位会签. */

const act = actionsOf<Outgoing, State>()
const opinion = words(1000).default('')

export const check = act(z.strictObject({ text: opinion }), {
  label: '核稿',
  from: ['checking'],
  to: ['reviewing'],
  primary: true,
  who: { label: '科室负责人', steps: ['check'] },
  clauses: [{ clause: '53.2.4b', cite: '第五十三条(二)4' }],
  run: (ctx) => ({
    state: 'reviewing',
    data: { ...ctx.data, checkedBy: actorOf(ctx) },
    open: [
      {
        step: 'review',
        label: '办公室审核',
        holder: reviewerOf(ctx, ctx.data.drafter),
        rank: rankOf(ctx.data.draft),
      },
    ],
    opinion: { slot: '科室负责人核稿', text: ctx.input.text || '同意，送办公室审核。' },
    say: `核稿：${ctx.input.text || '同意，送办公室审核'}`,
  }),
})

const actorOf = (ctx: Ctx<Outgoing>): number => ctx.behalf?.principal ?? ctx.actor.person!

/** The office looks whether it is needed, sound and well formed; else it goes back with the reason. */
export const review = act(
  z.strictObject({
    isNeeded: z.boolean().default(true),
    isPolicySound: z.boolean().default(true),
    isFormSound: z.boolean().default(true),
    /** 会签科室, the drafter's wish to begin with. */
    units: z.array(z.int().positive()).max(20).default([]),
    signing: z.enum(['业务性', '综合性或较重要', '办公室文件']).optional(),
    text: opinion,
  }),
  {
    label: '审核',
    from: ['reviewing'],
    to: ['countersigning', 'signing', 'drafting'],
    primary: true,
    part: '审核',
    who: { label: '办公室主任', steps: ['review'], notOwn: true },
    clauses: [{ clause: '53.2.4b', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { isNeeded, isPolicySound, isFormSound, text, units, signing } = ctx.input
      const isHeadSigned = ctx.data.checkedBy !== null
      const points = { isHeadSigned, isNeeded, isPolicySound, isFormSound }
      const decided = decide(reviewPoints, ctx, points)
      if (!decided.outcome) {
        if (!text)
          return refuse(`${decided.reason}。请写明退回理由。`, { field: 'text', status: 400 })
        return {
          state: 'drafting',
          open: [
            {
              step: 'draft',
              label: '修改文稿',
              holder: tokens.person(ctx.data.drafter),
              rank: rankOf(ctx.data.draft),
              note: `办公室退回：${text}`,
            },
          ],
          opinion: { slot: '办公室审核', text: `退回：${text}` },
          decisions: [decided],
          say: `审核不合格，退回重拟（${decided.reason}）：${text}`,
        }
      }
      const unknown = units.find((unit) => !isHandlingUnit(ctx.org, unit, ctx.today))
      if (unknown) return refuse('请选择现有的科室或单位。', { field: 'units', status: 400 })
      const draft = { ...ctx.data.draft, signing: signing ?? ctx.data.draft.signing }
      const data = { ...ctx.data, draft, reviewedBy: actorOf(ctx) }
      const said = text || '格式、文种合格，送签。'
      const asked = units.filter((unit) => unit !== ctx.data.unit)
      const rest = {
        opinion: { slot: '办公室审核', text: said },
        decisions: [decided],
      }
      if (asked.length > 0) {
        const names = asked.map((unit) => ctx.org.unit(unit).shortName).join('、')
        const vacant = asked.find((unit) => ctx.org.headOf(unit, ctx.today).people.length === 0)
        if (vacant) {
          return refuse(`${ctx.org.unit(vacant).shortName}没有负责人，不能会签。`, {
            field: 'units',
          })
        }
        return {
          ...rest,
          state: 'countersigning',
          data,
          open: asked.map((unit) => ({
            step: 'opine',
            label: '会签',
            holder: headSeat(ctx.org, unit)!,
            ref: String(unit),
            rank: rankOf(draft),
          })),
          say: `审核：${plain(said)}。送${names}会签`,
        }
      }
      return toSigner(
        { ...ctx, data },
        (say) => ({ ...rest, say: `审核：${plain(said)}${say}` }),
        decided,
      )
    },
  },
)

/** Sends it to whoever signs such a paper. */
function toSigner(
  ctx: Ctx<Outgoing>,
  rest: (say: string) => Omit<Change<Outgoing, State>, 'state' | 'open' | 'data'>,
  ...decisions: readonly Decision[]
): Change<Outgoing, State> | Refusal {
  const { data } = ctx
  const found = signerOf(ctx, data.draft, data.unit, data.drafter)
  if (isRefusal(found)) return found
  const order = decide(outgoingSteps, ctx, {
    done: ['起草', '核稿', '审核', '会签'],
    next: '签发',
  })
  if (!order.outcome) return refusalOf(order)
  const { person, why } = found
  return {
    ...rest(`，${why}`),
    state: 'signing',
    data: { ...data, signing: { person: person.id, why } },
    open: [
      {
        step: 'sign',
        label: '签发',
        holder: tokens.person(person.id),
        rank: rankOf(data.draft),
        note: why,
      },
    ],
    decisions: [...decisions, found.decided, order],
  }
}

export const opine = act(
  z.strictObject({ agree: z.enum(['同意', '不同意'], '请选择同意或不同意。'), text: opinion }),
  {
    label: '会签',
    from: ['countersigning'],
    to: ['countersigning', 'signing', 'reviewing'],
    primary: true,
    undo: false,
    who: { label: '会签科室负责人', steps: ['opine'] },
    clauses: [{ clause: '53.2.4.0', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { agree, text } = ctx.input
      const unit = ctx.org.unit(Number(ctx.task!.ref)).shortName
      const isAgreed = agree === '同意'
      if (!isAgreed && !text) return refuse('不同意的请写明理由。', { field: 'text', status: 400 })
      const said = text ? `${agree}：${text}` : `${agree}。`
      const others = ctx.matter.tasks.filter((t) => t.step === 'opine' && t.id !== ctx.task!.id)
      const rest = {
        opinion: { slot: '会签', text: said, ref: unit },
        say: `${unit}会签：${said}`,
      }
      if (!isAgreed) {
        return {
          ...rest,
          state: 'reviewing',
          close: others.map(({ id }) => ({ id, outcome: '有科室不同意，先行协调' })),
          open: [
            {
              step: 'review',
              label: '协调会签意见',
              holder: reviewerOf(ctx, ctx.data.drafter),
              rank: rankOf(ctx.data.draft),
              note: `${unit}不同意：${text}`,
            },
          ],
        }
      }
      if (others.length > 0) return rest
      return toSigner(ctx, (say) => ({ ...rest, say: `${plain(rest.say)}。会签齐${say}` }))
    },
  },
)

export const sign = act(z.strictObject({ text: opinion }), {
  label: '签发',
  from: ['signing'],
  to: ['numbering', 'joint'],
  primary: true,
  undo: false,
  part: '签发',
  who: { label: '局领导', steps: ['sign'], notOwn: true },
  clauses: [
    { clause: '53.2.4c', cite: '第五十三条(二)4' },
    { clause: '53.2.4k', cite: '第五十三条(二)4' },
  ],
  run: (ctx) => {
    const { data } = ctx
    const said = ctx.input.text || '同意签发。'
    const signed = { ...data, signer: actorOf(ctx), signedAt: ctx.now }
    const { partners } = data.draft
    if (partners.length === 0) {
      return {
        state: 'numbering',
        data: signed,
        open: [numberTask(ctx)],
        opinion: { slot: '签发', text: said },
        say: `签发：${said}`,
      }
    }
    const decided = decide(jointIssue, ctx, {
      isOurs: true,
      officeReviewed: data.reviewedBy !== null,
      unitReviewed: data.checkedBy !== null,
      leaderSigned: true,
      act: '送外单位',
    })
    if (!decided.outcome) return refusalOf(decided)
    return {
      state: 'joint',
      data: signed,
      open: [
        {
          step: 'partners',
          label: `送${partners.join('、')}会签`,
          holder: tokens.person(data.drafter),
          rank: rankOf(data.draft),
        },
      ],
      opinion: { slot: '签发', text: said },
      decisions: [decided],
      say: `签发：${plain(said)}。送${partners.join('、')}会签`,
    }
  },
})

const numberTask = (ctx: Ctx<Outgoing>) => ({
  step: 'number',
  label: '编号',
  holder: mailerOf(ctx),
  rank: rankOf(ctx.data.draft),
})

/** 外单位会签, one organ after the other; registered by the drafter who carries it there. */
export const partnerSigned = act(
  z.strictObject({
    organ: words(60).min(2, '请选择单位。'),
    signer: words(20).min(2, '请填写签发人。'),
    agree: z.enum(['同意', '不同意'], '请选择同意或不同意。'),
    text: opinion,
  }),
  {
    label: '登记外单位会签',
    from: ['joint'],
    to: ['joint', 'numbering', 'drafting'],
    primary: true,
    undo: false,
    who: { label: '拟稿人', steps: ['partners'] },
    clauses: [{ clause: '53.2.4d', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { organ, signer, agree, text } = ctx.input
      const { data } = ctx
      if (!data.draft.partners.includes(organ)) {
        return refuse('该单位不在联合行文的机关里。', { field: 'organ', status: 400 })
      }
      if (data.partnersSigned.some((one) => one.organ === organ)) {
        return refuse('该单位已经登记。', { field: 'organ', status: 409 })
      }
      if (agree === '不同意') {
        if (!text) return refuse('请写明对方的意见。', { field: 'text', status: 400 })
        return {
          state: 'drafting',
          data: { ...data, signer: null, signedAt: null, partnersSigned: [] },
          open: [
            {
              step: 'draft',
              label: '修改文稿',
              holder: tokens.person(data.drafter),
              note: `${organ}不同意：${text}`,
            },
          ],
          opinion: { slot: '会签', text: `不同意：${text}`, ref: `${organ} ${signer}` },
          say: `${organ}不同意：${text}，退回重拟`,
        }
      }
      const signed = [...data.partnersSigned, { organ, signer, on: ctx.today }]
      const isAll = signed.length === data.draft.partners.length
      return {
        ...(isAll ? { state: 'numbering' as const } : { keepOwn: true }),
        data: { ...data, partnersSigned: signed },
        open: isAll ? [numberTask(ctx)] : [],
        opinion: { slot: '会签', text: text || '同意会签。', ref: `${organ} ${signer}` },
        say: `${organ}（${signer}）会签同意${isAll ? '，各机关均已签署' : ''}`,
      }
    },
  },
)

/** Before it is numbered the signer may take the paper back for good reason. */
export const recall = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '撤销签发',
  from: ['numbering', 'joint'],
  to: ['drafting'],
  danger: true,
  undo: false,
  who: { label: '签发领导', test: (ctx) => ctx.data.signer === ctx.actor.person },
  clauses: [{ clause: '53.2.4l', cite: '第五十三条(二)4' }],
  run: (ctx) => ({
    state: 'drafting',
    data: { ...ctx.data, signer: null, signedAt: null, partnersSigned: [] },
    close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '签发已撤销' })),
    open: [
      {
        step: 'draft',
        label: '修改文稿',
        holder: tokens.person(ctx.data.drafter),
        note: `签发撤销：${ctx.input.reason}`,
      },
    ],
    say: `撤销签发：${ctx.input.reason}`,
  }),
})
