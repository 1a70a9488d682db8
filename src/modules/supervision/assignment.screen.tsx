import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import type { Assignment } from '#modules/supervision/data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** 交办督办 on the screen: its forms, its prints, and the way to a part of it (第十五条(六)). */

/** A report begins where the last one ended. */
export function assignmentFields(action: { name: string }, page: MatterPage) {
  if (action.name !== 'report') return null
  return { initial: { percent: (page.data as Assignment).reports.at(-1)?.percent ?? 0 } }
}

export function AssignmentHead({ page }: { page: MatterPage }) {
  const { source, due, category } = page.data as Assignment
  const part = {
    origin: page.matter,
    source,
    basis: `${page.number ?? ''} ${page.title}`.slice(0, 200),
    category,
    ...(due ? { due } : {}),
  }
  return (
    <>
      {!page.ended && (
        <Link to="/new/$type" params={{ type: 'assignment' }} search={part as never}>
          <Button>分解交办</Button>
        </Link>
      )}
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印事项单
      </Button>
      <Button href={`/api/matters/${page.matter}/print?format=docx`}>Word</Button>
    </>
  )
}
