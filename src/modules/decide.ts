import type { ClockOp, Ctx } from '#kernel/matters/matter.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { fixedDate, type ClockSpec } from '#kernel/clocks/spec.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Amendments, CitedLimit, Decided, InForce, LimitRule, Rule } from '#rulebook/kit.ts'

type Asking = Pick<Ctx<unknown>, 'calendar' | 'amendments'> & {
  readonly matter: { readonly ruleDate: Day }
}

/** Rules as they were in force when the matter began, with the bureau's amendments and calendar. */
export const inForce = ({ matter, calendar, amendments }: Asking): InForce => ({
  day: matter.ruleDate,
  calendar,
  amendments: amendments as Amendments,
})

/** Asks a rule as it was in force on the matter's day. */
export function decide<F, O>(rule: Rule<F, O>, ctx: Asking, facts: NoInfer<F>): Decided<O> {
  return rule.on(inForce(ctx))(facts)
}

/** The limit that a rule sets, as a clock is started with it; `null` where none applies. */
export function limitOf<F>(
  rule: LimitRule<F>,
  ctx: Asking,
  facts: NoInfer<F>,
): Decided<CitedLimit | null> {
  return rule.limitOn(inForce(ctx))(facts)
}

type Start = Extract<ClockOp, { op: 'start' }>

/** Starts the clock of a limit, or none where no limit applies. */
export function clockOf(
  { cite, outcome }: Decided<CitedLimit | null>,
  start: Omit<Start, 'op' | 'cite' | 'spec'>,
): ClockOp[] {
  return outcome ? [{ op: 'start', cite, spec: outcome, ...start }] : []
}

/**
 * Starts the clock of a day that is set and not reckoned: due on it, working day or not. None where
 * no day is set. `warn`: so many 工作日 before it; 0 is the day itself.
 */
export function fixedClock(
  due: Day | null | undefined,
  { warn, ...start }: Omit<Start, 'op' | 'spec' | 'fixed'> & { readonly warn: readonly number[] },
  more: Pick<ClockSpec, 'clause' | 'cite' | 'extend'> = {},
): ClockOp[] {
  if (!due) return []
  const spec = fixedDate({ ...more, warn: warn.map((left) => ({ left })) })
  return [{ op: 'start', spec, fixed: due, ...start }]
}

/** The refusal of a rule that said no: its reason, its clause. */
export function refusalOf(decided: Decided<unknown>, field?: string): Refusal {
  return refuse(`${decided.reason}。`, {
    clause: decided.rule,
    cite: decided.cite,
    ...(field ? { field } : {}),
  })
}
