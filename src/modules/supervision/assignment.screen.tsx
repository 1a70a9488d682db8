import type { Assignment } from '#modules/supervision/data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** A report begins where the last one ended. */
export function assignmentFields(action: { name: string }, page: MatterPage) {
  if (action.name !== 'report') return null
  return { initial: { percent: (page.data as Assignment).reports.at(-1)?.percent ?? 0 } }
}
