import { itemsOf, type Loan } from '#modules/archives/loan-data.ts'
import { loanPaper } from '#modules/archives/loan-paper.ts'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 档案利用审批单 on the screen. */
export function LoanPaper({ page }: { page: MatterPage }) {
  return <PaperForm form={loanPaper({ ...page, data: page.data as Loan })} />
}

/** The archivist counts: as many pieces as were handed out. */
export function loanFields(action: { name: string }, page: MatterPage) {
  return action.name === 'takeBack'
    ? { initial: { pieces: itemsOf(page.data as Loan).length } }
    : null
}
