import type { Day } from '#kernel/calendar/day.ts'
import type { Instant, Snapshot } from '#kernel/matters/matter.ts'
import type { PersonId, UnitId } from '#kernel/org/directory.ts'
import type { WrittenOpinion } from '#kernel/printing/form.ts'

/** How a matter is shown: what its paper form is filled with, and the columns of its register. */

export interface FieldColumn<D> {
  readonly key: string
  readonly label: string
  readonly value: (snapshot: Snapshot<D>, names: FormNames) => string | number | null
}

/** What a paper form is filled with. */
export interface FormPage<D> {
  readonly number: string | null
  readonly title: string
  readonly createdAt: Instant
  readonly createdBy: { readonly name: string }
  readonly stateLabel: string
  readonly data: D
  readonly opinions: readonly WrittenOpinion[]
}

/** Names on a form or in a register, as the organisation has them today. */
export interface FormNames {
  readonly unit: (id: UnitId) => string
  readonly person: (id: PersonId) => string
}

/** A matter as a citizen follows it on the public site, in plain words. */
export interface Told {
  readonly title: string
  readonly number: string | null
  /** Where it stands now. */
  readonly now: string
  /** What was done and when, oldest first. */
  readonly steps: readonly { readonly day: Day; readonly text: string }[]
  /** By when the next answer is due. */
  readonly dueOn: Day | null
  /** The answer, where one was given. */
  readonly answer: string | null
  /** Actions open to the citizen now, by name. */
  readonly actions: readonly string[]
}
