import { minutesOf, officeHours } from '#kernel/calendar/hours.ts'
import { clockTime, dayOf, minuteOf } from '#kernel/clocks/time.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { inForce } from '#modules/decide.ts'
import type { Turn, Window } from '#modules/service/windows.store.ts'
import { windowLeftEmpty } from '#rulebook/articles/a14-five-bans.ts'
import { threeShown } from '#rulebook/articles/a14-reception.ts'
import { notBothAway } from '#rulebook/articles/a15-windows.ts'

/**
 * Who is at a window now, and who covers for whom (第十五条(八), 第十四条(六)、(七)4): from what was signed at
 * the window today, and else from A-B角 and absences. Pure.
 */

export interface WindowState {
  /** Who serves here now; `null` while nobody does. */
  readonly at: PersonId | null
  readonly role: 'A角' | 'B角代' | '顶岗' | null
  /** Whether somebody has signed in here today. */
  readonly isSigned: boolean
  /** In plain words: 在岗, 离岗 with the way back, 应由B角到岗. */
  readonly words: string
  /** What is wrong, with its clause. */
  readonly faults: readonly { readonly text: string; readonly cite: string }[]
}

type Known = Pick<Facts, 'now' | 'today' | 'org' | 'calendar' | 'amendments'>

/** Minutes of office hours between two instants of one day. */
export function officeMinutes(from: string, to: string): number {
  const [start, end] = [from, to].map((at) => minutesOf(clockTime(at)))
  return officeHours.reduce((sum, session) => {
    const [first, last] = [minutesOf(session.from), minutesOf(session.to)]
    return sum + Math.max(0, Math.min(end!, last) - Math.max(start!, first))
  }, 0)
}

export function stateOf(window: Window, last: Turn | undefined, facts: Known): WindowState {
  const { org, today } = facts
  const { a, b } = window
  const name = (id: PersonId) => org.person(id).name
  const turn = last && dayOf(last.at) === today ? last : undefined
  const asking = inForce({ ...facts, matter: { ruleDate: today } })
  const away = (id: PersonId) => org.isAway(id, today)
  const isOffice =
    facts.calendar.isWorkday(today) && officeMinutes(facts.now, minuteLater(facts.now)) > 0
  const faults: { text: string; cite: string }[] = []
  if (b === null) faults.push({ text: '没有B角，须落实A-B角补位', cite: '第十五条(八)' })
  const bothAway = b !== null && away(a) !== undefined && away(b) !== undefined
  const substitute = turn && turn.person !== a && turn.person !== b ? name(turn.person) : ''
  if (bothAway) {
    const may = notBothAway.on(asking)({
      first: today,
      last: today,
      partnerAway: [{ first: today, last: today }],
      substitute,
    })
    if (!may.outcome) faults.push({ text: 'A、B角同时离岗，请指定顶岗人', cite: may.cite })
  }
  const at = turn?.act === '到岗' ? turn.person : (turn?.standIn ?? null)
  const role = at === null ? null : at === a ? 'A角' : at === b ? 'B角代' : '顶岗'
  if (turn?.act === '到岗') {
    const shown = threeShown.on(asking)({ shown: turn.shown })
    if (!shown.outcome) faults.push({ text: shown.reason, cite: shown.cite })
  }
  const emptySince = turn?.act === '离岗' ? turn.at : opening(today)
  const empty = windowLeftEmpty.on(asking)({
    minutes: at === null ? officeMinutes(emptySince, facts.now) : 0,
    isOfficeHours: isOffice,
    hasStandIn: at !== null,
  })
  if (empty.outcome) faults.push({ text: empty.reason, cite: empty.cite })
  return { at, role, isSigned: turn !== undefined, words: wordsOf(), faults }

  function wordsOf(): string {
    if (turn?.act === '到岗')
      return `${name(turn.person)}在岗${role === 'A角' ? '' : `（${role}）`}`
    if (turn) {
      const back = turn.backAt ? `，${turn.backAt}返岗` : ''
      const cover = turn.standIn === null ? '' : `，${name(turn.standIn)}顶岗`
      return `${name(turn.person)}离岗${cover}${back}`
    }
    if (!away(a)) return `${name(a)}未签到`
    if (b === null || away(b)) return `${name(a)}外出，没有人补位`
    return `${name(a)}外出，应由B角${name(b)}补位`
  }
}

const opening = (day: string) => new Date(`${day}T${officeHours[0]!.from}:00+08:00`).toISOString()

const minuteLater = (at: string) => new Date(Date.parse(at) + 60_000).toISOString()

/** The last minute as a screen writes it. */
export const sinceWords = (at: string): string => minuteOf(at).slice(11)
