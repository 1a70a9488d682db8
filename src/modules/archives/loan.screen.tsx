import type { Loan } from '#modules/archives/loan-data.ts'
import { linesOf } from '#modules/fields.ts'
import type { MatterPage } from '#web/api-types.ts'

/** The archivist counts: as many pieces as were handed out. */
export function loanFields(action: { name: string }, page: MatterPage) {
  return action.name === 'takeBack'
    ? { initial: { pieces: linesOf((page.data as Loan).items).length } }
    : null
}
