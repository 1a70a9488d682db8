import { formatDay } from '#kernel/clocks/time.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { LawNotes } from '#modules/reconsideration/board/board.screen.tsx'
import { applicantKeys, thirdKeys } from '#modules/reconsideration/parties.ts'
import { pendingLines } from '#modules/reconsideration/pending.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Lamp } from '#web/kit/bits.tsx'
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
      return { initial: { result: likelyResult(data) } }
    case 'examineNorm':
      return data.norm ? { initial: { source: '申请人一并申请', title: data.norm } } : null
    default:
      return null
  }
}

/** What the facts on the form point to; the rules say whether it may be. */
const likelyResult = ({ level, limit, court }: Reconsideration) => {
  if (limit.isLate || court !== '') return '不予受理'
  return level === '县（市）级局' ? '受理' : '告知'
}

/** What the law in force says of a limit that runs, by the key of its clock. */
const notesOfClock: Readonly<Record<string, keyof typeof lawNotes>> = {
  examine: 'supplement',
  copy: 'copy',
  answer: 'answer',
  decide: 'limit',
}

/** The limits that run now, each with its clause and what the law in force says of it. */
function RunningLimits({ page }: { page: MatterPage }) {
  const live = page.clocks.filter(({ state }) => state !== 'stopped')
  if (live.length === 0) return null
  return (
    <section className="card" aria-label="现在的期限">
      <h2>现在的期限</h2>
      {live.map((clock) => {
        const note = notesOfClock[clock.key]
        return (
          <div key={clock.id} className="below">
            <div className="row">
              <strong>{clock.label}</strong>
              <span className="num">{formatDay(clock.dueOn)}</span>
              <Lamp lamp={clock.lamp} />
              <Cite cite={clock.cite} />
            </div>
            {clock.dues.length > 1 && (
              <div className="mute">
                {clock.dues.map(({ due, why }) => `${formatDay(due)}（${why}）`).join(' → ')}
              </div>
            )}
            {note && <div className="mute">提示：{lawNotes[note].text}</div>}
          </div>
        )
      })}
    </section>
  )
}

export function ReconsiderationPaper({ page }: { page: MatterPage }) {
  return (
    <div className="stack" style={{ gap: 12 }}>
      {page.form && <PaperForm form={page.form} />}
      <RunningLimits page={page} />
      <LawNotes notes={Object.values(lawNotes).map(({ text }) => text)} />
    </div>
  )
}
