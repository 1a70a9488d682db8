import type { Day } from '#kernel/calendar/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 工作日, 自然日, 小时 (elapsed), 工作小时 (inside office hours), 月, 周 (7 自然日). */
export type Unit = 'workday' | 'day' | 'hour' | 'workhour' | 'month' | 'week'

/** A limit as a clause states it. Data: it is stored with the clock it made. */
export interface ClockSpec {
  readonly unit: Unit
  /** Whole units; 0 is "the same day". */
  readonly amount: number
  /** `next-day` (default): the start day is not counted. `count-start-day`: it is day one. */
  readonly startRule?: 'next-day' | 'count-start-day' | undefined
  /**
   * What happens to a last day that is a day off. Default: `next-workday` for day, week and month,
   * `previous-workday` for limits before a date. Fixed dates have `none`. Hours never roll.
   */
  readonly roll?: 'next-workday' | 'none' | 'previous-workday' | undefined
  /** `before`: at the latest so long before the start, e.g. 会前2个工作日. Default `after`. */
  readonly direction?: 'after' | 'before' | undefined
  /**
   * `office-hours`: received after closing time or on a day off counts as received on the next
   * working day. Default: the day it was received, whatever the hour.
   */
  readonly receipt?: 'any-time' | 'office-hours' | undefined
  /** Requirement id, `15.7.3`. */
  readonly clause?: string | undefined
  /** As users read it, `第十五条(七)3`. */
  readonly cite?: string | undefined
  readonly warn?: readonly Warning[] | undefined
  /** Whether it may be extended; absent: never. */
  readonly extend?: ExtensionRule | undefined
}

/**
 * When to warn: so many 工作日 before the due day (0: on it), after it, or when the n-th unit of the
 * limit is reached (第10个工作日).
 */
export type Warning =
  | { readonly left: number }
  | { readonly over: number }
  | { readonly reached: number }

export interface ExtensionRule {
  /** Most that all extensions together may add, in the spec's unit. */
  readonly max: number
  /** Who may grant it, as the clause calls them; shown in refusals. */
  readonly approver?: string | undefined
  readonly cite?: string | undefined
}

/** 中止: whole days, both included. Without `to` the clock stands still until it is resumed. */
export interface Pause {
  readonly from: Day
  readonly to?: Day | undefined
  readonly ground: string
}

/** 延长: adds to the limit before it rolls. */
export interface Extension {
  /** In the spec's unit. */
  readonly amount: number
  /** New day, for a clock with a fixed date only. */
  readonly until?: Day | undefined
  readonly approver: string | number
  readonly ground: string
  /** Instant of the approval, ISO 8601. */
  readonly at: string
}

/** What happened to one running clock. The due date is always computed from it, never altered. */
export interface Segments {
  /** A day, or an instant in ISO 8601; hours need the instant. */
  readonly start: string
  /** A limit printed on the paper: that day, whatever the spec's amount; it never rolls. */
  readonly fixed?: Day | undefined
  readonly pauses?: readonly Pause[] | undefined
  readonly extensions?: readonly Extension[] | undefined
  /** Instant at which it was done. */
  readonly stop?: string | undefined
}

/** A date that never moves (3月底前): due on the start day itself, day off or not. */
export function fixedDate(
  basis: Pick<ClockSpec, 'clause' | 'cite' | 'warn' | 'extend'> = {},
): ClockSpec {
  return { unit: 'day', amount: 0, roll: 'none', ...basis }
}

export const unitNames: Record<Unit, string> = {
  workday: '工作日',
  day: '自然日',
  hour: '小时',
  workhour: '工作小时',
  month: '月',
  week: '周',
}

/** `3个工作日`, `60日`, `1个月`, `24小时`. */
export function limitWords(amount: number, unit: Unit): string {
  if (unit === 'day') return `${amount}日`
  if (unit === 'hour' || unit === 'week') return `${amount}${unitNames[unit]}`
  return `${amount}个${unitNames[unit]}`
}

const limits: Record<Unit, number> = {
  workday: 20_000,
  day: 30_000,
  week: 4_000,
  month: 1_000,
  hour: 200_000,
  workhour: 100_000,
}

/** Refuses a limit that cannot be reckoned: halves, negatives, a roll for hours. */
export function checkSpec(spec: ClockSpec): Refusal | undefined {
  const { amount, unit } = spec
  const name = unitNames[unit]
  const basis = { field: 'amount', status: 400 } as const
  if (!name)
    return refuse('时限单位须为工作日、自然日、小时、工作小时、月或周。', {
      ...basis,
      field: 'unit',
    })
  if (!Number.isInteger(amount)) {
    return refuse(`时限须为整数，不能是${amount}${name}；不足一个单位的请换用更小的单位。`, basis)
  }
  if (amount < 0) return refuse('时限不能为负数；“之前”的时限请改用提前计算。', basis)
  if (amount > limits[unit]) return refuse(`时限过长，最多${limits[unit]}${name}。`, basis)
  const hours = unit === 'hour' || unit === 'workhour'
  if (amount === 0 && (hours || unit === 'month' || spec.startRule === 'count-start-day')) {
    return refuse('该时限至少为1；当日办结请用0个工作日并自次日起算。', basis)
  }
  if (hours && (spec.roll ?? 'none') !== 'none') return refuse('按小时计的时限不顺延。', basis)
  if (hours && spec.direction === 'before') return refuse('按小时计的时限不能提前计算。', basis)
  if (hours && spec.startRule === 'count-start-day') {
    return refuse('按小时计的时限自收到的时刻起算，不存在当日计入。', basis)
  }
  return undefined
}
