import { z } from 'zod'
import { canonical } from '#kernel/audit/canonical.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { draft, type Draft, type Outgoing, type State } from '#modules/documents/outgoing/data.ts'
import { words } from '#modules/fields.ts'
import { rankOf, secretGuard } from '#modules/documents/outgoing/drafting.ts'
import { dateOf, numberOf, seriesOf } from '#modules/documents/outgoing/paper.ts'
import { editorOf, printerOf } from '#modules/documents/outgoing/seats.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { headSeat } from '#modules/office.ts'
import { proofread, unchangedAfterSigning } from '#rulebook/articles/a53-outgoing.ts'

/** 编号、清样、校对, and the only ways in which a signed paper may still change. */

const act = actionsOf<Outgoing, State>()

export const number = act(z.strictObject({}), {
  label: '编号，出清样',
  from: ['numbering'],
  to: ['proofing'],
  primary: true,
  undo: false,
  who: { label: '收发员', steps: ['number'] },
  clauses: [
    { clause: '53.2.2.1', cite: '第五十三条(二)2' },
    { clause: '53.2.3.3', cite: '第五十三条(二)3' },
  ],
  draws: (_input, _today, data) => seriesOf(data.draft, dateOf(data)),
  run: (ctx) => {
    const [n = 0] = Object.values(ctx.numbers)
    const { data } = ctx
    const given = numberOf(data.draft, dateOf(data), n)
    return {
      state: 'proofing',
      number: given,
      data: { ...data, number: given },
      open: [proofTask(ctx, '一校')],
      say: `编号${given}，清样送拟稿人校对`,
    }
  },
})

const proofTask = (ctx: Ctx<Outgoing>, label: string) => ({
  step: 'proof',
  label,
  holder: tokens.person(ctx.data.drafter),
  rank: rankOf(ctx.data.draft),
})

const rounds = ['一校', '二校', '三校', '四校', '五校']

export const proof = act(
  z.strictObject({
    faults: z.int().min(0, '请填写差错处数，没有填0。').max(999),
    /** Go on to the head of the section after this round. */
    isLast: z.boolean().default(false),
    note: words(500).default(''),
  }),
  {
    label: '校对签字',
    from: ['proofing'],
    to: ['proofing'],
    primary: true,
    undo: false,
    who: { label: '拟稿人', steps: ['proof'] },
    clauses: [{ clause: '53.2.4e', cite: '第五十三条(二)4' }],
    guard: nothingPending,
    run: (ctx) => {
      const { faults, isLast, note } = ctx.input
      const proofs = [
        ...ctx.data.proofs,
        { by: ctx.actor.person!, at: ctx.now, faults, head: false },
      ]
      const own = proofs.filter((one) => !one.head)
      const data = { ...ctx.data, proofs }
      const round = rounds[own.length - 1] ?? `第${own.length}校`
      const said = `${round}${faults > 0 ? `，差错${faults}处` : '，无差错'}${note ? `：${note}` : ''}`
      const rest = { data, opinion: { slot: '校对', text: said }, say: said }
      if (!isLast) {
        return { ...rest, open: [proofTask(ctx, rounds[own.length] ?? `第${own.length + 1}校`)] }
      }
      const decided = decide(proofread, ctx, {
        isReviewed: data.reviewedBy !== null,
        proofs: own.length,
        headProofs: 0,
        act: '印制',
      })
      if (!decided.outcome) return refusalOf(decided, 'isLast')
      if (faults > 0) {
        return refuse('这一校还有差错，改正后再校一遍，无差错才能送终校。', {
          field: 'isLast',
          clause: decided.rule,
          cite: decided.cite,
        })
      }
      return {
        ...rest,
        open: [
          {
            step: 'headProof',
            label: '发出前终校',
            holder: headSeat(ctx.org, data.unit) ?? tokens.person(data.drafter),
            rank: rankOf(data.draft),
          },
        ],
        decisions: [decided],
      }
    },
  },
)

export const headProof = act(
  z.strictObject({ faults: z.int().min(0).max(999), note: words(500).default('') }),
  {
    label: '终校签字',
    from: ['proofing'],
    to: ['proofing', 'printing'],
    primary: true,
    undo: false,
    who: { label: '科室负责人', steps: ['headProof'] },
    clauses: [{ clause: '53.2.4e', cite: '第五十三条(二)4' }],
    guard: nothingPending,
    run: (ctx) => {
      const { faults, note } = ctx.input
      const proofs = [
        ...ctx.data.proofs,
        { by: ctx.actor.person!, at: ctx.now, faults, head: true },
      ]
      const data = { ...ctx.data, proofs }
      if (faults > 0) {
        if (!note) return refuse('请写明差错在哪里。', { field: 'note', status: 400 })
        return {
          data,
          open: [{ ...proofTask(ctx, '改后再校'), note: `终校差错${faults}处：${note}` }],
          opinion: { slot: '校对', text: `终校，差错${faults}处：${note}` },
          say: `终校，差错${faults}处，退拟稿人改后再校：${note}`,
        }
      }
      const decided = decide(proofread, ctx, {
        isReviewed: data.reviewedBy !== null,
        proofs: proofs.filter((one) => !one.head).length,
        headProofs: proofs.filter((one) => one.head && one.faults === 0).length,
        act: '发出',
      })
      if (!decided.outcome) return refusalOf(decided)
      return {
        state: 'printing',
        data,
        open: [
          {
            step: 'print',
            label: '印制装订',
            holder: printerOf(ctx),
            rank: rankOf(data.draft),
          },
        ],
        opinion: { slot: '校对', text: '终校，无差错。' },
        decisions: [decided],
        say: '终校，无差错，付印',
      }
    },
  },
)

function nothingPending(ctx: Pick<Ctx<Outgoing>, 'data'>) {
  return ctx.data.pendingFix
    ? refuse('改动还没有处理完，等同意或退回后再签字。', {
        clause: '53.2.4l',
        cite: '第五十三条(二)4',
      })
    : null
}

/**
 * 技术性 or 内容: numbers, names of organs, receivers and policies are never technical (reading of
 * 53.2.4l). What is left, signs and single characters, is.
 */
export function changeOf(before: Draft, after: Draft): '无' | '技术性' | '内容' {
  const { body: a, title: t, attachments: x, ...restA } = before
  const { body: b, title: u, attachments: y, ...restB } = after
  if (canonical(restA) !== canonical(restB) || t !== u) return '内容'
  if (a === b && canonical(x) === canonical(y)) return '无'
  const figures = (text: string) =>
    text.match(/[\d.%〇零一二三四五六七八九十百千万亿]+/gu)?.join('|')
  const [from, to] = [`${a}\n${canonical(x)}`, `${b}\n${canonical(y)}`]
  if (figures(from) !== figures(to)) return '内容'
  const plain = (text: string) => text.replaceAll(/[\s\p{P}]/gu, '')
  return Math.abs(plain(from).length - plain(to).length) <= 2 &&
    differing(plain(from), plain(to)) <= 4
    ? '技术性'
    : '内容'
}

/** Characters between the first and the last difference of two texts. */
function differing(a: string, b: string): number {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}

/** A signed paper changes only so: technical by the office, anything else with the signer's consent. */
export const proposeFix = act(
  z.strictObject({ draft, reason: words(300).min(2, '请写明改动理由。') }),
  {
    label: '清样改动',
    from: ['proofing'],
    to: ['proofing'],
    undo: false,
    who: { label: '拟稿人或科室负责人', steps: ['proof', 'headProof'] },
    clauses: [{ clause: '53.2.4l', cite: '第五十三条(二)4' }],
    guard: nothingPending,
    run: (ctx) => {
      const { reason, draft: next } = ctx.input
      const marked = secretGuard(ctx, next)
      if (marked) return marked
      const kind = changeOf(ctx.data.draft, next)
      if (kind === '无') return refuse('文稿没有改动。', { status: 400 })
      const holder =
        kind === '技术性' ? editorOf(ctx) : tokens.person(ctx.data.signer ?? ctx.data.drafter)
      return {
        keepOwn: true,
        data: { ...ctx.data, pendingFix: { draft: next, kind, reason, by: ctx.actor.person! } },
        open: [
          {
            step: 'consent',
            label: kind === '技术性' ? '处理技术性改动' : '请示改动',
            holder,
            rank: 0,
            note: reason,
          },
        ],
        say: `提出${kind}改动，${kind === '技术性' ? '请办公室处理' : '请示签发领导'}：${reason}`,
      }
    },
  },
)

export const consent = act(
  z.strictObject({
    agree: z.enum(['同意', '不同意'], '请选择同意或不同意。'),
    text: words(300).default(''),
  }),
  {
    label: '答复改动',
    from: ['proofing'],
    to: ['proofing'],
    primary: true,
    undo: false,
    who: { label: '签发领导或办公室主任', steps: ['consent'] },
    clauses: [{ clause: '53.2.4l', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { pendingFix } = ctx.data
      if (!pendingFix) return refuse('没有待答复的改动。', { status: 409 })
      const isAgreed = ctx.input.agree === '同意'
      const decided = decide(unchangedAfterSigning, ctx, {
        hasTracks: false,
        isSigned: true,
        changes: pendingFix.kind,
        signerAgreed: isAgreed && pendingFix.kind === '内容',
      })
      if (isAgreed && !decided.outcome) return refusalOf(decided)
      const said = `${ctx.input.agree}改动${ctx.input.text ? `：${ctx.input.text}` : `：${pendingFix.reason}`}`
      return {
        data: { ...ctx.data, ...(isAgreed ? { draft: pendingFix.draft } : {}), pendingFix: null },
        ...(isAgreed ? { title: pendingFix.draft.title } : {}),
        note: { before: ctx.data.draft, after: isAgreed ? pendingFix.draft : ctx.data.draft },
        opinion: { slot: '签发', text: said },
        decisions: [decided],
        say: said,
      }
    },
  },
)

/** A number once given is accounted for, also when the paper is never issued. */
export const voidNumbered = act(z.strictObject({ reason: words(500).min(4, '请写明作废理由。') }), {
  label: '作废（号码注销）',
  from: ['proofing', 'printing', 'sealing'],
  to: ['void'],
  danger: true,
  undo: false,
  who: {
    label: '办公室主任',
    test: (ctx) => ctx.actor.tokens.includes(editorOf(ctx)),
  },
  clauses: [{ clause: '53.2.3.3', cite: '第五十三条(二)3' }],
  run: (ctx) => {
    const { data } = ctx
    const n = Number(/(\d+)(?:号|期)$/u.exec(data.number ?? '')?.[1] ?? 0)
    return {
      state: 'void',
      voids: [{ series: seriesOf(data.draft, dateOf(data)), n, reason: ctx.input.reason }],
      say: `作废，${data.number}不再使用：${ctx.input.reason}`,
    }
  },
})
