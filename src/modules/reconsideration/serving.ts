import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import type { PaperName, Reconsideration, Served } from '#modules/reconsideration/data.ts'
import { decisionServed } from '#modules/reconsideration/decide/effect.ts'
import { toFile } from '#modules/reconsideration/decide/filing.ts'
import { servable, type State } from '#modules/reconsideration/flow.ts'
import { copyServed } from '#modules/reconsideration/hear/answering.ts'
import { extensionTold } from '#modules/reconsideration/hear/extending.ts'
import { pendingLines, type servedBy } from '#modules/reconsideration/pending.ts'
import { decisionEffective } from '#rulebook/articles/a57-reconsideration-decision.ts'
import {
  reconsiderationServed,
  reconsiderationWays,
} from '#rulebook/articles/a57-reconsideration-committee.ts'

/** 送达 (第五十七条(三)3(2)): each paper on each party, on its own day. What follows from it is below. */

const act = actionsOf<Reconsideration, State>()

export interface Delivered {
  readonly ctx: Ctx<Reconsideration>
  /** With the service written down. */
  readonly data: Reconsideration
  readonly served: Served
  /** Everybody it was for has it. */
  readonly isLast: boolean
}

type Effect = (delivered: Delivered) => Omit<Change<Reconsideration, State>, 'say'> | Refusal

/** The end of a matter that was not taken or came to nothing: once everybody was told, it is filed. */
const thenFile: Effect = ({ ctx, data, isLast }) =>
  isLast ? toFile(ctx, data) : { keepOwn: true, data }

const effects: Partial<Record<PaperName, Effect>> = {
  不予受理决定书: thenFile,
  告知书: thenFile,
  终止决定书: thenFile,
  答复通知书: copyServed,
  延期审理通知书: extensionTold,
  行政复议决定书: decisionServed,
}

const input = z.strictObject({
  what: shown(words(60).min(2, '请选择文书和受送达人。'), '文书→受送达人', { input: 'line' }),
  on: shown(day, '送达日期', { input: 'day' }),
  way: shown(z.enum(reconsiderationWays, '请选择。'), '方式', { input: 'choice' }),
  isServed: shown(z.boolean(), '已送达').default(true),
  receipt: shown(words(100), '送达回证、邮件号或公告载体', {
    input: 'line',
    when: { isServed: [true] },
  }).default(''),
  note: shown(plain(300), '未送达的情形', {
    input: 'line',
    when: { isServed: [false] },
  }).default(''),
})

/** Writes down one service, with what follows from it. */
const serving = (
  by: ReturnType<typeof servedBy>,
  how: { label: string; from: readonly State[]; to: readonly State[] },
) =>
  act(input, {
    ...how,
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: [by] },
    clauses: [{ clause: '57.3.3.2', cite: '第五十七条(三)3(2)' }],
    run: (ctx) => deliver(ctx, by),
  })

export const serve = serving('serve', { label: '登记送达', from: servable, to: servable })
export const serveRefusal = serving('notify', {
  label: '登记送达不予受理、告知',
  from: ['noticing'],
  to: ['noticing', 'filing'],
})
export const serveDecision = serving('deliver', {
  label: '登记决定书送达',
  from: ['sealing', 'serving'],
  to: ['serving', 'watching'],
})
export const serveEnding = serving('end', {
  label: '登记终止决定书送达',
  from: ['ending'],
  to: ['ending', 'filing'],
})

function deliver(
  ctx: Ctx<Reconsideration, z.output<typeof input>>,
  by: ReturnType<typeof servedBy>,
): Change<Reconsideration, State> | Refusal {
  const { what, ...given } = ctx.input
  const { data, today } = ctx
  const waiting = pendingLines(data, by)
  if (!waiting.includes(what)) {
    return refuse(`没有这份待送达的文书；待送达的有：${waiting.join('、')}。`, {
      field: 'what',
      status: 400,
    })
  }
  const [paper, party] = what.split('→') as [PaperName, string]
  if (by === 'deliver' && !data.sealUse) return unsealed(ctx)
  const first = earliest(data, paper)
  if (given.on > today || given.on < first) {
    return refuse(`送达日期须在文书作出（${first}）之后，不晚于今天。`, {
      field: 'on',
      status: 400,
    })
  }
  const { way, receipt, isServed, note } = given
  const decided = decide(reconsiderationServed, ctx, { way, receipt, isServed, note })
  if (!decided.outcome) return refusalOf(decided, isServed ? 'receipt' : 'note')
  const served: Served = { paper, party, ...given }
  const servings = [...data.servings, served]
  if (!isServed) {
    return { keepOwn: true, data: { ...data, servings }, say: `${paper}未送达${party}：${note}` }
  }
  const left = data.pending.flatMap((one) => {
    const parties = one.paper === paper ? one.parties.filter((p) => p !== party) : one.parties
    return parties.length > 0 ? [{ ...one, parties }] : []
  })
  const isLast = !left.some((one) => one.paper === paper)
  const next: Reconsideration = { ...data, servings, pending: left }
  const effect: Effect = effects[paper] ?? (() => ({ data: next }))
  const change = effect({ ctx, data: next, served, isLast })
  if ('refused' in change) return change
  return {
    ...change,
    keepOwn: true,
    close: [
      ...(change.close ?? []),
      ...ctx.matter.tasks
        .filter(({ step, ref }) => isLast && step === by && ref === paper)
        .map(({ id }) => ({ id, outcome: '已送达' })),
    ],
    decisions: [decided, ...(change.decisions ?? [])],
    say: `${given.on}${way}${paper}给${party}（${receipt}）`,
  }
}

/** Without the bureau's seal it is no decision yet. */
const unsealed = (ctx: Ctx<Reconsideration>): Refusal =>
  refusalOf(decide(decisionEffective, ctx, { hasSeal: false }), 'what')

/** The first day on which a paper can have reached somebody. */
function earliest(data: Reconsideration, paper: PaperName): string {
  if (paper === '行政复议决定书') return dayOf(data.sealUse!.at)
  if (paper === '不予受理决定书' || paper === '告知书') return data.examined!.on
  return data.at.slice(0, 10)
}
