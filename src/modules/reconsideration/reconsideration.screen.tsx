import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { LawNotes } from '#modules/reconsideration/board/board.screen.tsx'
import { applicantKeys, thirdKeys } from '#modules/reconsideration/parties.ts'
import { pendingLines } from '#modules/reconsideration/pending.ts'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'
import { today } from '#web/today.ts'
import { lawNotes } from '#rulebook/law-in-force.ts'

/** 行政复议: what its forms offer, and its paper with what the law in force says otherwise. */

/** Which papers each serving action has before it. */
const servings = {
  serve: 'serve',
  serveRefusal: 'notify',
  serveDecision: 'deliver',
  serveEnding: 'end',
} as const

export function reconsiderationFields(action: { name: string }, page: MatterPage) {
  const data = page.data as Reconsideration
  const by = servings[action.name as keyof typeof servings]
  if (by) {
    const lines = pendingLines(data, by)
    return { choices: { what: lines }, initial: { what: lines[0], on: today() } }
  }
  switch (action.name) {
    case 'recordAccess': {
      const parties = [...applicantKeys(data), ...thirdKeys(data)]
      return { choices: { party: parties }, initial: { party: parties[0], on: today() } }
    }
    case 'recordSuit': {
      const parties = Object.keys(data.suitUntil)
      return { choices: { party: parties }, initial: { party: parties[0], on: today() } }
    }
    case 'recordAnswer':
    case 'convene':
    case 'recordPerformed':
      return { initial: { on: today() } }
    case 'examine':
      return { initial: { result: data.level === '县（市）级局' ? '受理' : '告知' } }
    case 'examineNorm':
      return data.norm ? { initial: { source: '申请人一并申请', title: data.norm } } : null
    default:
      return null
  }
}

export function ReconsiderationPaper({ page }: { page: MatterPage }) {
  return (
    <div className="stack" style={{ gap: 12 }}>
      {page.form && <PaperForm form={page.form} />}
      <LawNotes notes={Object.values(lawNotes).map(({ text }) => text)} />
    </div>
  )
}
