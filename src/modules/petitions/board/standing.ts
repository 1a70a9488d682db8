import { daysBetween, type Day } from '#kernel/calendar/day.ts'
import type { Span } from '#kernel/calendar/span.ts'
import { dayOf } from '#kernel/clocks/time.ts'

/** 信访情况 as the register holds it, and as it stood at the end of a span. Pure. */

/** A due date, and since when (an instant) it was so. */
interface Due {
  readonly at: string
  readonly due: Day
}

/** One of the limits a petition is measured by: 告知, 答复, and what the organ above allowed. */
export interface Limit {
  readonly key: 'notice' | 'reply' | 'organ'
  /** First and last of the same limit: begun again after an extension by letter. */
  readonly start: string
  readonly dues: readonly Due[]
  /** Instant at which the clock was stopped. */
  readonly stop: string | null
}

export interface PetitionRow {
  readonly matter: string
  /** `null` where the reader may count it and not open it. */
  readonly number: string | null
  readonly title: string | null
  readonly isReadable: boolean
  readonly channel: string
  readonly source: string
  readonly purpose: string
  readonly people: number
  readonly received: Day
  readonly isRepeat: boolean
  /** About the bureau's own people or sections: in no breakdown by section. */
  readonly isComplaint: boolean
  readonly unit: number | null
  /** 涉及的单位. */
  readonly against: string
  readonly subject: string
  readonly proposal: string | null
  readonly grounds: string
  readonly approvedOn: Day | null
  readonly toldOn: Day | null
  /** The first notice that reached the petitioner. */
  readonly noticedOn: Day | null
  readonly acceptedOn: Day | null
  readonly repliedOn: Day | null
  readonly reportedUpOn: Day | null
  readonly extendedOn: Day | null
  readonly ending: '办结' | '并入' | '撤回' | null
  readonly endedOn: Day | null
  readonly attitude: { readonly kind: string; readonly on: Day } | null
  readonly limits: readonly Limit[]
}

export const decisions = ['受理', '不予受理', '转县（市）办理'] as const
export type DecisionKind = (typeof decisions)[number]

/** A petition at the end of a span, with what happened to it in the span. */
export interface Standing {
  readonly row: PetitionRow
  readonly isReceived: boolean
  readonly isGroup: boolean
  readonly decision: DecisionKind | null
  /** Which of 第三十三条(八)1–7, where it was not accepted in the span. */
  readonly grounds: readonly number[]
  readonly ending: PetitionRow['ending']
  readonly isOpen: boolean
  /** Past a limit, at the end or when that was done. */
  readonly isLate: boolean
  readonly isLongOpen: boolean
  readonly isExtended: boolean
  readonly attitude: string | null
  /** Natural days from receipt to the answer, where that came in the span. */
  readonly daysToReply: number | null
}

/** What the rulebook says of numbers, asked once a span. */
export interface Measures {
  /** 集体: so many people on a visit. */
  readonly isGroup: (people: number) => boolean
  /** 逾60日未结: natural days from receipt. */
  readonly longOpen: number
}

/**
 * Petitions received by the end of a span (or today, where it is not over) that were open in it or
 * ended in it, as they stood at its end: the same whenever it is worked out again.
 */
export function standing(
  rows: readonly PetitionRow[],
  span: Span,
  today: Day,
  { isGroup, longOpen }: Measures,
): Standing[] {
  const end = span.to < today ? span.to : today
  const isIn = (day: Day | null): boolean => day !== null && day >= span.from && day <= end
  return rows
    .filter(({ received, endedOn }) => received <= end && (endedOn ?? span.to) >= span.from)
    .map((row): Standing => {
      const decided = decisionOf(row)
      const isEnded = row.endedOn !== null && row.endedOn <= end
      return {
        row,
        isReceived: isIn(row.received),
        isGroup: row.channel === '走访' && isGroup(row.people),
        decision: isIn(decided.on) ? decided.kind : null,
        grounds: decided.kind === '不予受理' && isIn(decided.on) ? groundsOf(row) : [],
        ending: isEnded ? row.ending : null,
        isOpen: !isEnded,
        isLate: row.limits.some((limit) => isLate(row, limit, end)),
        isLongOpen: !isEnded && daysBetween(row.received, end) > longOpen,
        isExtended: isIn(row.extendedOn),
        attitude: row.attitude && isIn(row.attitude.on) ? row.attitude.kind : null,
        daysToReply:
          row.repliedOn !== null && isIn(row.repliedOn)
            ? daysBetween(row.received, row.repliedOn)
            : null,
      }
    })
}

function decisionOf(row: PetitionRow): { kind: DecisionKind | null; on: Day | null } {
  if (row.acceptedOn !== null) return { kind: '受理', on: row.acceptedOn }
  if (row.proposal === '转县（市）办理') return { kind: '转县（市）办理', on: row.approvedOn }
  if (row.proposal === '不予受理') return { kind: '不予受理', on: row.approvedOn }
  return row.toldOn === null ? { kind: null, on: null } : { kind: '不予受理', on: row.toldOn }
}

/** The grounds as the rule named them; what was only told and guided on is (八)7. */
function groundsOf({ proposal, grounds }: PetitionRow): number[] {
  if (proposal !== '不予受理') return [7]
  return [...new Set([...grounds.matchAll(/[(（]八[)）]([1-7])/gu)].map(([, n]) => Number(n)))]
}

function isLate(row: PetitionRow, { key, start, dues, stop }: Limit, end: Day): boolean {
  if (dayOf(start) > end) return false
  const due = (dues.findLast(({ at }) => dayOf(at) <= end) ?? dues[0])?.due
  if (due === undefined) return false
  const done = {
    notice: row.noticedOn ?? row.toldOn,
    reply: row.repliedOn,
    organ: row.reportedUpOn,
  }[key]
  const until = done ?? (stop === null ? null : dayOf(stop))
  return (until !== null && until <= end ? until : end) > due
}
