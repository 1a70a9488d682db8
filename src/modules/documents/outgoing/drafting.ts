import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import type { Decision } from '#kernel/matters/decision.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { checksOf } from '#modules/documents/outgoing/checks.ts'
import {
  draft,
  receiversOf,
  type Draft,
  type Outgoing,
  type State,
} from '#modules/documents/outgoing/data.ts'
import { words } from '#modules/fields.ts'
import { checkerOf, reviewerOf } from '#modules/documents/outgoing/seats.ts'
import { clockOf, decide, inForce, limitOf, refusalOf } from '#modules/decide.ts'
import { isStaff, officeOf } from '#modules/office.ts'
import { noStateSecrets, secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'
import { correctionLimit, correctionNotice, whoDrafts } from '#rulebook/articles/a53-outgoing.ts'

/** 起草: the draft is written, kept in versions, and goes to the head of the section. */

const act = actionsOf<Outgoing, State>()

export const create = act(
  z.strictObject({
    draft,
    /** The issued document that this one corrects. */
    corrects: z.uuid().nullable().default(null),
  }),
  {
    label: '起草发文',
    from: ['drafting'],
    to: ['drafting'],
    primary: true,
    undo: false,
    who: { label: '工作人员', test: isStaff },
    clauses: [{ clause: '53.2.4a', cite: '第五十三条(二)4' }],
    refers: ({ draft: { linked }, corrects }) => [linked, corrects].filter((id) => id !== null),
    run: (ctx) => {
      const { input } = ctx
      const marked = secretGuard(ctx, input.draft)
      if (marked) return marked
      const stranger = unknownLink(ctx, input.draft.linked) ?? unknownLink(ctx, input.corrects)
      if (stranger) return stranger
      const unit = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!
      const limit = input.corrects ? limitOf(correctionLimit, ctx, {}) : null
      const data: Outgoing = {
        draft: input.draft,
        unit: unit.id,
        drafter: ctx.actor.person!,
        checkedBy: null,
        reviewedBy: null,
        signer: null,
        signedAt: null,
        signing: null,
        partnersSigned: [],
        number: null,
        proofs: [],
        pendingFix: null,
        printed: null,
        sealUse: null,
        dispatch: [],
        sentOn: null,
        corrects: input.corrects,
        filed: null,
      }
      return {
        title: input.draft.title,
        unit: unit.id,
        data,
        clocks: limit ? clockOf(limit, { key: 'correct', label: '更正', from: ctx.now }) : [],
        open: [
          {
            step: 'draft',
            label: '起草',
            holder: tokens.person(ctx.actor.person!),
            ...(limit ? { clock: { key: 'correct' } } : {}),
          },
        ],
        links: linksOf(input.draft, input.corrects),
        decisions: limit ? [limit] : [],
        say: `起草${input.draft.kind}《${input.draft.title}》${input.corrects ? '，更正已发出的文件' : ''}`,
      }
    },
  },
)

function linksOf({ linked, kind }: Draft, corrects: string | null) {
  return [
    ...(linked ? [{ to: linked, kind: kind === '批复' || kind === '函' ? '答复' : '办理' }] : []),
    ...(corrects ? [{ to: corrects, kind: '更正' }] : []),
  ]
}

function unknownLink(ctx: Ctx<Outgoing>, id: string | null): Refusal | null {
  if (id === null || ctx.others.has(id)) return null
  return refuse('没有关联的这一件，或您无权查看。', { field: 'draft.linked', status: 400 })
}

/** Marked text is stopped before it is stored anywhere. */
export function secretGuard(ctx: Ctx<Outgoing>, text: Draft): Refusal | null {
  const decided = decide(noStateSecrets, ctx, { mark: secretMarkIn(JSON.stringify(text)) })
  return decided.outcome ? null : refusalOf(decided, 'draft')
}

export const save = act(z.strictObject({ draft }), {
  label: '保存文稿',
  from: ['drafting'],
  to: ['drafting'],
  undo: false,
  keepsUndo: true,
  who: { label: '拟稿人', steps: ['draft'] },
  clauses: [{ clause: '53.2.4a', cite: '第五十三条(二)4' }],
  refers: ({ draft: { linked } }) => (linked ? [linked] : []),
  run: (ctx) => {
    const { draft: next } = ctx.input
    const marked = secretGuard(ctx, next)
    if (marked) return marked
    const before = ctx.data.draft
    const isNewLink = next.linked !== before.linked
    if (isNewLink) {
      const stranger = unknownLink(ctx, next.linked)
      if (stranger) return stranger
    }
    return {
      keepOwn: true,
      title: next.title,
      data: { ...ctx.data, draft: next },
      links: isNewLink ? linksOf(next, null) : [],
      say: `保存文稿，${next.body.replaceAll(/\s/gu, '').length}字`,
    }
  },
})

export const submit = act(z.strictObject({ note: words(300).default('') }), {
  label: '送核稿',
  from: ['drafting'],
  to: ['checking', 'reviewing'],
  primary: true,
  who: { label: '拟稿人', steps: ['draft'] },
  clauses: [
    { clause: '53.2.4a', cite: '第五十三条(二)4' },
    { clause: '53.2.4b', cite: '第五十三条(二)4' },
  ],
  refers: (_input, { corrects }) => (corrects ? [corrects] : []),
  run: (ctx) => {
    const { data } = ctx
    const faults = checksOf(data.draft, inForce(ctx)).filter(({ level }) => level === 'must')
    const [first] = faults
    if (first) {
      const more = faults.length > 1 ? `（另有${faults.length - 1}处，见文稿检查）` : ''
      return refuse(`${first.text}${more}。请在“修改文稿”里改正后再送。`, {
        cite: first.cite,
        ...(first.clause ? { clause: first.clause } : {}),
      })
    }
    const range = correctionRange(ctx)
    if (isRefusal(range)) return range
    const drafted = decide(whoDrafts, ctx, {
      isComprehensive: data.draft.signing !== '业务性',
    })
    const byOffice = data.unit === officeOf(ctx.org)
    if ((drafted.outcome === '办公室文秘') !== byOffice && !data.draft.otherwise) {
      return refuse(
        `${data.draft.signing}文件原则上由${drafted.outcome}起草；由他人起草的，请在文稿里写明理由。`,
        { clause: drafted.rule, cite: drafted.cite },
      )
    }
    const decisions: Decision[] = [drafted, ...(range ? [range] : [])]
    const checker = checkerOf(ctx, data.unit, data.drafter)
    if (checker === null) {
      return {
        state: 'reviewing',
        data: { ...data, checkedBy: data.drafter },
        open: [
          {
            step: 'review',
            label: '办公室审核',
            holder: reviewerOf(ctx, data.drafter),
            rank: rankOf(data.draft),
            note: ctx.input.note || null,
          },
        ],
        opinion: { slot: '科室负责人核稿', text: '本人起草并核稿。' },
        decisions,
        say: '科室负责人起草，送办公室审核',
      }
    }
    return {
      state: 'checking',
      open: [
        {
          step: 'check',
          label: '核稿',
          holder: checker,
          rank: rankOf(data.draft),
          note: ctx.input.note || null,
        },
      ],
      decisions,
      say: `送核稿${ctx.input.note ? `：${ctx.input.note}` : ''}`,
    }
  },
})

export const rankOf = ({ urgency }: Draft): number =>
  ({ 特急: 0, 特提: 0, 加急: 1, 平急: 2, '': 2 })[urgency]

/** 更正通知 goes to everybody the original went to (第五十三条(二)4). */
function correctionRange(ctx: Ctx<Outgoing>) {
  const { corrects, draft: own } = ctx.data
  const original = corrects ? (ctx.others.get(corrects)?.data as Outgoing | undefined) : undefined
  if (!original) return null
  const all = (one: Draft) => [...receiversOf(one.to), ...receiversOf(one.cc)]
  const decided = decide(correctionNotice, ctx, {
    original: all(original.draft),
    correction: all(own),
    // It goes to the leader in charge of the office for signing; that is the flow's own course.
    isApproved: own.signing === '办公室文件',
  })
  return decided.outcome ? decided : refusalOf(decided, 'draft.to')
}

export const voidDraft = act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
  label: '作废文稿',
  from: ['drafting'],
  to: ['void'],
  danger: true,
  undo: false,
  who: { label: '拟稿人', steps: ['draft'] },
  clauses: [{ clause: '53.2.4a', cite: '第五十三条(二)4' }],
  run: (ctx) => ({ state: 'void', say: `作废文稿：${ctx.input.reason}` }),
})
