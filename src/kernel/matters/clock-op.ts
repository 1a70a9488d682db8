import type { Day } from '#kernel/calendar/day.ts'
import type { ClockSpec } from '#kernel/clocks/spec.ts'
import type { Instant } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'

/** What an action does to the clocks of its matter. */
export type ClockOp =
  | {
      readonly op: 'start'
      readonly key: string
      readonly ref?: string | null
      readonly label: string
      readonly cite: string
      readonly spec: ClockSpec
      /** Start instant; for a limit printed on the paper use `fixed` instead of the spec's amount. */
      readonly from: Instant
      readonly fixed?: Day
    }
  | { readonly op: 'stop'; readonly key: string; readonly ref?: string | null }
  | {
      readonly op: 'pause'
      readonly key: string
      readonly ref?: string | null
      readonly ground: string
    }
  | { readonly op: 'resume'; readonly key: string; readonly ref?: string | null }
  | {
      readonly op: 'extend'
      readonly key: string
      readonly ref?: string | null
      /** In the clock's unit; 0 where `until` names the new day of a fixed limit. */
      readonly amount: number
      readonly until?: Day
      readonly ground: string
      readonly approver: PersonId
      /** When it took effect, where that is only written down now. */
      readonly at?: Instant
    }
