import type { Calendar } from '#kernel/calendar/calendar.ts'
import { dayNumber, dayOfNumber, firstDay, lastDay, type Day } from '#kernel/calendar/day.ts'
import { derive, type DerivedDay } from '#kernel/clocks/derive.ts'
import { dueOf } from '#kernel/clocks/due.ts'
import { checkSpec, type ClockSpec, type Unit } from '#kernel/clocks/spec.ts'
import { formatLimit, isoBeijing, momentOf } from '#kernel/clocks/time.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** A question as somebody types it. */
export interface DueQuestion {
  /** `2026-02-13`, or `2026-02-13T16:30` in Beijing time. */
  readonly start: string
  readonly amount: number
  readonly unit: Unit
  readonly countStartDay?: boolean | undefined
  /** The limit lies before the start: 会前2个工作日. */
  readonly before?: boolean | undefined
  /** Received after 17:30 or on a day off counts as received on the next working day. */
  readonly officeHours?: boolean | undefined
  /** Default: a last day that is a day off moves to the next working day. */
  readonly roll?: ClockSpec['roll']
}

export interface DueAnswer {
  readonly start: string
  readonly amount: number
  readonly unit: Unit
  readonly due: Day
  /** ISO 8601 with zone; a limit in days ends at the midnight after the due day. */
  readonly dueAt: string
  /** `2026年2月25日 24:00`. */
  readonly dueText: string
  readonly provisional: boolean
  /** Version of the calendar. */
  readonly calendar: string
  readonly derivation: readonly DerivedDay[]
}

/**
 * Answers "by when?" with every day of the way. Natural days, weeks and months that end on a day
 * off roll to the next working day. Whatever cannot be reckoned comes back as a refusal.
 */
export function describeDue(question: DueQuestion, calendar: Calendar): DueAnswer | Refusal {
  const { start, amount, unit } = question
  const spec: ClockSpec = {
    unit,
    amount,
    startRule: question.countStartDay ? 'count-start-day' : 'next-day',
    direction: question.before ? 'before' : 'after',
    receipt: question.officeHours ? 'office-hours' : 'any-time',
    roll: question.roll,
  }
  const wrong = checkSpec(spec) ?? checkStart(start, unit)
  if (wrong) return wrong
  try {
    const due = dueOf(spec, { start }, calendar)
    return {
      start,
      amount,
      unit,
      due: due.dueDay,
      dueAt: isoBeijing(due.dueAt),
      dueText: formatLimit(due.dueAt),
      provisional: due.provisional,
      calendar: due.calendar,
      derivation: derive(spec, { start }, calendar),
    }
  } catch (fault) {
    if (fault instanceof RangeError) return refuse(`${fault.message}。`, { status: 400 })
    throw fault
  }
}

function checkStart(start: string, unit: Unit): Refusal | undefined {
  const basis = { field: 'start', status: 400 } as const
  try {
    const { day, at } = momentOf(start)
    if (day < firstDay || day > lastDay) return refuse('起算日须在1900年至2199年之间。', basis)
    if (!at && (unit === 'hour' || unit === 'workhour')) {
      return refuse('按小时计的时限须写明时刻，如2026-02-13T16:30。', basis)
    }
    return undefined
  } catch {
    return refuse(`起算日“${start}”无效，请写成2026-02-13或2026-02-13T16:30。`, basis)
  }
}

/** One day of a calendar listing. */
export interface ListedDay {
  readonly date: Day
  readonly workday: boolean
  readonly why: string
  readonly provisional: boolean
}

/** Every day from `from` to `to`, both included, with why it is a working day or not. */
export function listDays(from: Day, to: Day, calendar: Calendar): readonly ListedDay[] {
  const days: ListedDay[] = []
  for (let n = dayNumber(from); n <= dayNumber(to); n++) {
    const date = dayOfNumber(n)
    days.push({
      date,
      workday: calendar.isWorkday(date),
      why: calendar.whyOf(date),
      provisional: calendar.isProvisional(date),
    })
  }
  return days
}
