import type { SealUse } from '#modules/seals/data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** What the keeper finds filled in: as many copies as were approved. */
export function sealUseFields(action: { name: string }, page: MatterPage) {
  return action.name === 'stamp' ? { initial: { copies: (page.data as SealUse).copies } } : null
}
