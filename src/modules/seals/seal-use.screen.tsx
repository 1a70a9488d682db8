import type { SealUse } from '#modules/seals/data.ts'
import { sealUseForm } from '#modules/seals/seal-use-form.ts'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 用印审批单 on the screen. */
export function SealUsePaper({ page }: { page: MatterPage }) {
  return <PaperForm form={sealUseForm({ ...page, data: page.data as SealUse })} />
}

/** What the keeper finds filled in: as many copies as were approved. */
export function sealUseFields(action: { name: string }, page: MatterPage) {
  return action.name === 'stamp' ? { initial: { copies: (page.data as SealUse).copies } } : null
}
