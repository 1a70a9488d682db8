import type { ClockOp } from '#kernel/matters/matter.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { CitedLimit, Decided, LimitRule, Rule } from '#rulebook/kit.ts'

/** Asks a rule as it was in force on the matter's day. */
export function decide<F, O>(rule: Rule<F, O>, on: Day, facts: NoInfer<F>): Decided<O> {
  return rule.on(on)(facts)
}

/** The limit that a rule sets, as a clock is started with it; `null` where none applies. */
export function limitOf<F>(
  rule: LimitRule<F>,
  on: Day,
  facts: NoInfer<F>,
): Decided<CitedLimit | null> {
  return rule.limitOn(on)(facts)
}

type Start = Extract<ClockOp, { op: 'start' }>

/** Starts the clock of a limit, or none where no limit applies. */
export function clockOf(
  { cite, outcome }: Decided<CitedLimit | null>,
  start: Omit<Start, 'op' | 'cite' | 'spec'>,
): ClockOp[] {
  return outcome ? [{ op: 'start', cite, spec: outcome, ...start }] : []
}

/** The refusal of a rule that said no: its reason, its clause. */
export function refusalOf(decided: Decided<unknown>, field?: string): Refusal {
  return refuse(`${decided.reason}。`, {
    clause: decided.rule,
    cite: decided.cite,
    ...(field ? { field } : {}),
  })
}
