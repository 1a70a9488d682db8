import type { Day } from '#kernel/calendar/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decided, Rule } from '#rulebook/kit.ts'

/** Asks a rule as it was in force on the matter's day. */
export function decide<F, O>(rule: Rule<F, O>, on: Day, facts: NoInfer<F>): Decided<O> {
  return rule.on(on)(facts)
}

/** The refusal of a rule that said no: its reason, its clause. */
export function refusalOf(decided: Decided<unknown>, field?: string): Refusal {
  return refuse(`${decided.reason}。`, {
    clause: decided.rule,
    cite: decided.cite,
    ...(field ? { field } : {}),
  })
}
