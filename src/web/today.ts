import { dayOf } from '#kernel/clocks/time.ts'

/** Today in Asia/Shanghai, by the reader's own clock: a first value for a field, never a decision. */
export function today(): string {
  return dayOf(new Date())
}
