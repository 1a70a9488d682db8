/** A rule's answer as the rulebook gives it; kept with the event, so that it can be explained in ten years. */
export interface Decision {
  readonly rule: string
  /** Tells rules of one clause apart. */
  readonly name?: string
  readonly cite: string
  readonly version: string
  readonly outcome: unknown
  readonly reason: string
  readonly facts: unknown
}
