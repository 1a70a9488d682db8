import Button from 'antd/es/button'
import type { Assignment } from '#modules/supervision/data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** 交办督办 on the screen: what its forms begin with, and its prints. */

/** A report begins where the last one ended. */
export function assignmentFields(action: { name: string }, page: MatterPage) {
  if (action.name !== 'report') return null
  return { initial: { percent: (page.data as Assignment).reports.at(-1)?.percent ?? 0 } }
}

export function AssignmentHead({ page }: { page: MatterPage }) {
  return (
    <>
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印事项单
      </Button>
      <Button href={`/api/matters/${page.matter}/print?format=docx`}>Word</Button>
    </>
  )
}
