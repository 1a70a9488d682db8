import type { Instant } from '#kernel/matters/matter.ts'
import type { Refusal } from '#kernel/refusal.ts'

/** A room, a car: what only one matter has at a time. */
export interface Claim {
  /** Unique name, e.g. `会议室/六楼会议室`. */
  readonly resource: string
  /** As people call it. */
  readonly label: string
  readonly from: Instant
  readonly to: Instant
  /**
   * Says no where it is too small: asked with what the installation says it holds (seats of a room),
   * not asked where nothing is known of it.
   */
  readonly fits?: (capacity: number) => Refusal | null
  /** What to say when it is taken; else that it is taken, and from when. */
  readonly taken?: string
  /** What would do as well, for the same time or another: those still free are named to whoever came too late. */
  readonly instead?: readonly Pick<Claim, 'resource' | 'label' | 'from' | 'to'>[]
  /** The field at fault when it is taken, and the clause that says so. */
  readonly field?: string
  readonly clause?: string
  readonly cite?: string
}
