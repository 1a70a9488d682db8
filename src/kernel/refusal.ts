/**
 * An expected "no": the rulebook, an authority rule or the state of a matter forbids what was asked.
 * Refusals are values and travel to the screen unchanged; only our own faults are thrown.
 */
export interface Refusal {
  /** Chinese sentence: what was refused and what to do instead. */
  readonly refused: string
  /** Requirement id of the clause, e.g. `53.1.2b`. */
  readonly clause?: string
  /** The clause as users read it, e.g. `第五十三条(一)2`. */
  readonly cite?: string
  /** Name of the input field at fault, so that the form can mark it. */
  readonly field?: string
  /** How HTTP answers it: 403 not allowed, 404 not found, 409 state changed, 422 rule says no. Default 422. */
  readonly status?: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429
}

/** Builds a refusal; `cite` and `clause` name the basis where a clause is the reason. */
export function refuse(refused: string, basis: Omit<Refusal, 'refused'> = {}): Refusal {
  return { refused, ...basis }
}

/** Tells a refusal from an answer. */
export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && typeof (value as Refusal).refused === 'string'
  )
}
