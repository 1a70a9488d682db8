import type { Who } from '#kernel/matters/matter.ts'
import type { Meeting } from '#modules/meetings/data.ts'

/** Who runs a meeting: its chair, and who writes its record. */
export const runsIt: Who<Meeting> = {
  label: '主持人或记录人',
  test: ({ actor, data }) => [data.chair, data.recorder].includes(actor.person ?? 0),
}
