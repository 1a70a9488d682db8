import { dayNumber, dayOfNumber, type Day } from '#kernel/calendar/day.ts'
import { stateCouncil, type Notice, type YearSchedule } from '#kernel/calendar/state-council.ts'

/** A day that differs from the plain week: a day off, or a working day that would be off. */
export interface MarkedDay {
  readonly day: Day
  readonly kind: 'off' | 'work'
  /** Holiday or occasion: 国庆节, 州庆. */
  readonly name: string
  /** Notice or decision it rests on: `国办发明电〔2025〕7号`. */
  readonly basis: string
  /** `state`: State Council; `local`: ordered in the prefecture, wins over the state's. */
  readonly source: 'state' | 'local'
}

/** A marked day as the State Council's schedule of a year has it. */
export interface StateDay extends MarkedDay {
  readonly source: 'state'
  /** Year of the schedule; the day itself may lie in the December before. */
  readonly year: number
  /** Day of the notice: before it nobody could know. */
  readonly knownOn: Day
}

/** Years with a published schedule, and the days marked in them. */
export interface Schedule {
  readonly years: readonly number[]
  readonly days: readonly MarkedDay[]
}

/**
 * Every line of every notice as single days, in the order of the notices: where two notices name
 * the same day the later row is in force (2019-05-01, 2020-02-01).
 */
export function stateDays(table: readonly YearSchedule[] = stateCouncil): readonly StateDay[] {
  return table.flatMap((schedule) =>
    schedule.notices.flatMap((notice, index) =>
      schedule.lines
        .filter(([of]) => of === index)
        .flatMap((line) => daysOf(schedule, notice, line)),
    ),
  )
}

function daysOf(
  { year }: YearSchedule,
  notice: Notice,
  [, name, off, work = []]: YearSchedule['lines'][number],
): StateDay[] {
  const whole = (text: string) => (text.length === 10 ? text : `${year}-${text}`)
  const common = {
    name,
    basis: citationOf(notice),
    source: 'state',
    year,
    knownOn: notice.date,
  } as const
  const days: StateDay[] = []
  for (let n = dayNumber(whole(off[0])); n <= dayNumber(whole(off[1])); n++) {
    days.push({ day: dayOfNumber(n), kind: 'off', ...common })
  }
  for (const day of work) days.push({ day: whole(day), kind: 'work', ...common })
  return days
}

/** How a notice is cited: its number, or title and date where no number is known. */
export function citationOf(notice: Notice): string {
  return notice.number ?? `《${notice.title}》（${notice.date}）`
}

/** The notice behind a citation, if it is one of the built-in table. */
export function noticeOf(basis: string): Notice | undefined {
  return notices.get(basis)
}

const notices = new Map(
  stateCouncil.flatMap((year) =>
    year.notices.map((notice) => [citationOf(notice), notice] as const),
  ),
)

/**
 * The built-in schedule. `knownOn` gives it as it stood on that day, so that a due date can be
 * explained as it was computed then.
 */
export function stateSchedule(knownOn?: Day): Schedule {
  const days = stateDays().filter((day) => !knownOn || day.knownOn <= knownOn)
  return { years: [...new Set(days.map((day) => day.year))], days }
}
