import { dueOf } from '#kernel/clocks/due.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import type { ClockSpec } from '#kernel/clocks/spec.ts'
import type { Ctx, NewTask } from '#kernel/matters/matter.ts'
import type { PaperName, Reconsideration } from '#modules/reconsideration/data.ts'
import { clerkSeat } from '#modules/reconsideration/seats.ts'

/** 待送达: papers that are to reach each party, whose service is what limits run from. */

export interface ToServe {
  readonly data: Reconsideration
  readonly open: readonly NewTask[]
}

/** Which action writes down that a paper was served, by its step. */
export const servedBy = (paper: PaperName): 'notify' | 'deliver' | 'end' | 'serve' => {
  if (paper === '不予受理决定书' || paper === '告知书') return 'notify'
  if (paper === '行政复议决定书') return 'deliver'
  return paper === '终止决定书' ? 'end' : 'serve'
}

/** Puts a paper among what is to be served on the parties, with its task. */
export function toServe(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
  paper: PaperName,
  parties: readonly string[],
  clock?: string,
): ToServe {
  const waiting = data.pending.find((one) => one.paper === paper)
  const added = parties.filter((party) => !waiting?.parties.includes(party))
  if (added.length === 0) return { data, open: [] }
  const others = data.pending.filter((one) => one.paper !== paper)
  const all = [...(waiting?.parties ?? []), ...added]
  return {
    data: { ...data, pending: [...others, { paper, parties: all }] },
    open: waiting
      ? []
      : [
          {
            step: servedBy(paper),
            label: `送达${paper}（${all.join('、')}）`,
            holder: clerkSeat(data, ctx),
            ref: paper,
            rank: 1,
            ...(clock ? { clock: { key: clock } } : {}),
          },
        ],
  }
}

/** Several papers one after the other. */
export function toServeAll(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
  papers: readonly (readonly [PaperName, readonly string[], string?])[],
): ToServe {
  return papers.reduce<ToServe>(
    (so, [paper, parties, clock]) => {
      const next = toServe(ctx, so.data, paper, parties, clock)
      return { data: next.data, open: [...so.open, ...next.open] }
    },
    { data, open: [] },
  )
}

/** `行政复议决定书→申请人1`: one paper for one party, as it is chosen on the form. */
export const pendingLines = (
  { pending }: Pick<Reconsideration, 'pending'>,
  by: ReturnType<typeof servedBy>,
): string[] =>
  pending.flatMap(({ paper, parties }) =>
    servedBy(paper) === by ? parties.map((party) => `${paper}→${party}`) : [],
  )

/** Last day of a limit that runs from a day. */
export const lastDay = (
  spec: ClockSpec | null,
  from: string,
  { calendar }: Pick<Ctx<unknown>, 'calendar'>,
): string => (spec ? dueOf(spec, { start: from }, calendar).dueDay : from)

/** Noon of a day: what a clock that begins on a day starts from. */
export const noonOf = (day: string): string => instantOf(day, '12:00').toISOString()
