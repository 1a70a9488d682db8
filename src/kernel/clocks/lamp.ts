import type { Calendar } from '#kernel/calendar/calendar.ts'
import { dayNumber, daysBetween, type Day } from '#kernel/calendar/day.ts'
import { dueOf, type Due } from '#kernel/clocks/due.ts'
import type { ClockSpec, Segments, Unit } from '#kernel/clocks/spec.ts'

/** Colour and words together: nobody has to tell colours apart. */
export interface Lamp {
  readonly colour: 'green' | 'yellow' | 'red' | 'none'
  /** `剩2个工作日`, `今日到期`, `已超3个工作日`, `中止中`, `无时限`. */
  readonly words: string
}

export interface LampOptions {
  /** Yellow from so many days left (of the counted kind) on. Default 2. */
  readonly yellow?: number | undefined
  /** What is left is counted in 工作日 (default) or, for limits in natural days, in 天. */
  readonly unit?: Unit | undefined
  readonly paused?: boolean | undefined
  /** Day it was done. */
  readonly done?: Day | undefined
}

/** The lamp of a limit in days, as of a day. */
export function lampOf(
  due: Day | undefined | null,
  today: Day,
  calendar: Calendar,
  options: LampOptions = {},
): Lamp {
  if (!due) return { colour: 'none', words: options.done ? '已办结' : '无时限' }
  const natural =
    options.unit !== undefined && options.unit !== 'workday' && options.unit !== 'workhour'
  const between = (from: Day, to: Day) => stretch(from, to, natural ? undefined : calendar)
  if (options.done) {
    if (options.done <= due) return { colour: 'none', words: '按期办结' }
    return { colour: 'none', words: `超期${between(due, options.done).words}办结` }
  }
  if (options.paused) return { colour: 'none', words: '中止中' }
  if (today === due) return { colour: 'yellow', words: '今日到期' }
  if (today > due) return { colour: 'red', words: `已超${between(due, today).words}` }
  const left = between(today, due)
  return {
    colour: left.amount <= (options.yellow ?? 2) ? 'yellow' : 'green',
    words: `剩${left.words}`,
  }
}

/** The lamp of a limit in hours, as of an instant. Yellow in the last quarter of `hours`, at least 1. */
export function lampAt(dueAt: Date, now: Date, hours = 4): Lamp {
  const minutes = Math.floor((dueAt.getTime() - now.getTime()) / 60_000)
  const words = (amount: number) =>
    amount < 60 ? `${amount}分钟` : `${Math.floor(amount / 60)}小时`
  if (now > dueAt) return { colour: 'red', words: `已超${words(-minutes)}` }
  const colour = minutes <= Math.max(60, (hours * 60) / 4) ? 'yellow' : 'green'
  return { colour, words: `剩${words(minutes)}` }
}

/** Working days between two days, or natural days where there is no working day in between. */
function stretch(from: Day, to: Day, calendar?: Calendar): { amount: number; words: string } {
  const workdays = calendar ? calendar.workdaysBetween(from, to) : 0
  if (workdays > 0) return { amount: workdays, words: `${workdays}个工作日` }
  const days = daysBetween(from, to)
  return { amount: calendar ? 0 : days, words: `${days}天` }
}

/** A day on which somebody is to be warned. */
export interface WarnDay {
  readonly day: Day
  /** Stable key of the warning: `left:2`, `over:1`, `reached:10`. */
  readonly key: string
  readonly words: string
}

/**
 * The days on which a clock warns, in order. None while it is paused; none before it started, unless
 * it is a limit before a date.
 */
export function warnDaysOf(
  spec: ClockSpec,
  segments: Segments,
  calendar: Calendar,
): readonly WarnDay[] {
  const due = dueOf(spec, segments, calendar)
  if (due.paused) return []
  return (spec.warn ?? [])
    .map((warning): WarnDay => {
      if ('reached' in warning) {
        const reached = dueOf(
          { ...spec, amount: warning.reached },
          { ...segments, extensions: [] },
          calendar,
        )
        const day = reached.dueDay
        return { day, key: `reached:${warning.reached}`, words: leftWords(due, day, calendar) }
      }
      if ('over' in warning) {
        const day = calendar.addWorkdays(due.dueDay, warning.over)
        return { day, key: `over:${warning.over}`, words: `已超${warning.over}个工作日` }
      }
      const day = leftDay(due, warning.left, calendar)
      return { day, key: `left:${warning.left}`, words: leftWords(due, day, calendar) }
    })
    .filter((warning) => spec.direction === 'before' || warning.day >= due.startDay)
    .toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day))
}

/** So many working days before the due day; a due day off is warned of on the last one before it. */
function leftDay({ dueDay }: Due, left: number, calendar: Calendar): Day {
  return left > 0 ? calendar.addWorkdays(dueDay, -left) : calendar.onOrBefore(dueDay)
}

function leftWords({ dueDay }: Due, day: Day, calendar: Calendar): string {
  return lampOf(dueDay, day, calendar).words
}

/** The last day to remind of a fixed date: itself, or the last working day before a day off. */
export function reminderOf(day: Day, calendar: Calendar): Day {
  return calendar.onOrBefore(day)
}
