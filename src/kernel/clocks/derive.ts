import type { Calendar } from '#kernel/calendar/calendar.ts'
import { civil, dayNumber, dayOfNumber, type Day, type DayNumber } from '#kernel/calendar/day.ts'
import { deriveHours } from '#kernel/clocks/derive-hours.ts'
import { amountOf, backward, dueOf, fixedDay, spansOf, startOf } from '#kernel/clocks/due.ts'
import { spanAt } from '#kernel/clocks/hours.ts'
import { endOf, rollOf, type Span } from '#kernel/clocks/reckon.ts'
import { limitWords, type ClockSpec, type Segments } from '#kernel/clocks/spec.ts'

/** One day of an explanation. */
export interface DerivedDay {
  readonly day: Day
  readonly counted: boolean
  /** Units counted up to and including this day. */
  readonly n: number
  /** Chinese: why it counts or does not. */
  readonly why: string
}

/**
 * Explains a due date day by day, from the start to the due day: what was counted, what was not,
 * and why. A clock that stands still ends with the pause. Limits before a date run backwards.
 */
export function derive(
  spec: ClockSpec,
  segments: Segments,
  calendar: Calendar,
): readonly DerivedDay[] {
  const due = dueOf(spec, segments, calendar)
  const fixed = fixedDay(segments)
  if (fixed) return [...ofFixed(segments, fixed, calendar)]
  const start = startOf(spec, segments, calendar)
  const head: DerivedDay[] = []
  if (start.moved) head.push(skip(start.moved.from, 0, start.moved.why))
  // Days between a receipt on a day off and the working day it counts for.
  for (let day = (start.moved?.from ?? start.day) + 1; day < start.day; day++) {
    head.push(skip(day, 0, calendar.whyOf(dayOfNumber(day))))
  }
  const spans = backward(spec) ? [] : spansOf(segments)
  if (spec.unit === 'hour' || spec.unit === 'workhour') {
    return [...head, ...deriveHours(spec.unit, start.at, due, calendar, spans)]
  }
  const walk: Walk = {
    spec,
    calendar,
    spans,
    start: start.day,
    amount: amountOf(spec, segments),
    extended: amountOf(spec, segments) - spec.amount,
  }
  if (walk.amount === 0) return [...head, ...ofNothing(walk)]
  if (backward(spec)) return [...head, ...backwards(walk)]
  return [...head, ...(spec.unit === 'month' ? months(walk) : days(walk))]
}

interface Walk {
  readonly spec: ClockSpec
  readonly calendar: Calendar
  readonly spans: readonly Span[]
  readonly start: DayNumber
  readonly amount: number
  readonly extended: number
}

/** 工作日, 自然日 and 周: day by day. */
function* days({ spec, calendar, spans, start, amount, extended }: Walk): Generator<DerivedDay> {
  const perWeek = spec.unit === 'week' ? 7 : 1
  const need = amount * perWeek
  let n = 0
  let day = start
  if (spec.startRule !== 'count-start-day') yield startDay(day++)
  for (; ; day++) {
    const text = dayOfNumber(day)
    const span = spanAt(day, spans)
    const works = calendar.isWorkday(text)
    if (span) {
      yield skip(day, n, `中止：${span.ground}`)
      if (span.to === Infinity) return yield stillPaused(day + 1, n, spec)
      continue
    }
    if (spec.unit === 'workday' && !works) {
      yield skip(day, n, calendar.whyOf(text))
      continue
    }
    n++
    const last = n === need
    const first = day === start ? '起算日计入；' : ''
    const why = calendar.whyOf(text)
    const rolls = last && spec.unit !== 'workday' && rollOf(spec) !== 'none' && !works
    const end = last ? `，${lastWords(spec, amount, extended)}${rolls ? '' : '，到期'}` : ''
    yield { day: text, counted: true, n, why: `${first}${why}${end}` }
    if (last) break
  }
  if (spec.unit !== 'workday') yield* roll(spec, calendar, spans, day, n)
}

/** 月: the start, the days that were suspended, and the corresponding day. */
function* months(walk: Walk): Generator<DerivedDay> {
  const { spec, calendar, spans, start, amount, extended } = walk
  const { raw: plain } = endOf(spec, start, calendar.index, amount, [])
  const { raw } = endOf(spec, start, calendar.index, amount, spans)
  const counted = spec.startRule === 'count-start-day'
  yield counted
    ? { day: dayOfNumber(start), counted: true, n: 0, why: '起算日计入' }
    : startDay(start)
  const shift = raw === Infinity ? 0 : raw - plain
  for (const span of spans) {
    const from = Math.max(span.from, counted ? start : start + 1)
    if (from > raw) break
    for (let day = from; day <= Math.min(span.to, raw); day++) {
      yield skip(day, 0, `中止：${span.ground}`)
      if (span.to === Infinity) return yield stillPaused(day + 1, 0, spec)
    }
  }
  const same = civil(plain).date === civil(start).date
  const name = counted ? '期满日' : same ? '对应日' : '当月无对应日，取月末日'
  const moved = shift > 0 ? `，加中止${shift}日` : ''
  const rolls = rollOf(spec) !== 'none' && !calendar.index.isWorkday(raw)
  const why = `${lastWords(spec, amount, extended)}的${name}${moved}${rolls ? '' : '，到期'}`
  yield { day: dayOfNumber(raw), counted: true, n: amount, why }
  yield* roll(spec, calendar, spans, raw, amount)
}

/** From a last day that is a day off to the day it moves to. */
function* roll(
  spec: ClockSpec,
  calendar: Calendar,
  spans: readonly Span[],
  end: DayNumber,
  n: number,
): Generator<DerivedDay> {
  const rule = rollOf(spec)
  const off = (day: DayNumber) => !calendar.index.isWorkday(day)
  if (rule === 'none' || !off(end)) return
  const by = rule === 'next-workday' ? 1 : -1
  const word = by > 0 ? '顺延' : '提前'
  for (let day = end + by; ; day += by) {
    const text = dayOfNumber(day)
    const span = by > 0 ? spanAt(day, spans) : undefined
    if (span) {
      yield skip(day, n, `中止：${span.ground}`)
      if (span.to === Infinity) return yield stillPaused(day + 1, n, spec)
    } else if (off(day)) {
      yield skip(day, n, `${calendar.whyOf(text)}，${word}`)
    } else {
      const which = by > 0 ? '休息日后的第一个工作日' : '休息日前的最后一个工作日'
      return yield skip(day, n, `末日为休息日，${word}至${which}，到期`)
    }
  }
}

/** 会前2个工作日: back from the date. */
function* backwards({ spec, calendar, start, amount }: Walk): Generator<DerivedDay> {
  const need = spec.unit === 'week' ? amount * 7 : amount
  const counts = spec.startRule === 'count-start-day'
  const { raw } = endOf(spec, start, calendar.index, amount, [])
  const last = `提前${limitWords(amount, spec.unit)}`
  if (spec.unit === 'month') {
    yield skip(start, 0, '计算基准日')
    const rolls = rollOf(spec) !== 'none' && !calendar.index.isWorkday(raw)
    const why = `${last}的对应日${rolls ? '' : '，最迟当日'}`
    yield { day: dayOfNumber(raw), counted: true, n: amount, why }
    return yield* roll(spec, calendar, [], raw, amount)
  }
  let n = 0
  let day = start
  if (!counts) yield skip(day--, 0, '计算基准日，不计入')
  for (; n < need; day--) {
    const text = dayOfNumber(day)
    if (spec.unit === 'workday' && !calendar.isWorkday(text)) {
      yield skip(day, n, calendar.whyOf(text))
      continue
    }
    n++
    const why = calendar.whyOf(text)
    const rolls = spec.unit !== 'workday' && rollOf(spec) !== 'none' && !calendar.isWorkday(text)
    const end = n === need ? `，${last}${rolls ? '' : '，最迟当日'}` : ''
    yield { day: text, counted: true, n, why: `${why}${end}` }
  }
  if (spec.unit !== 'workday') yield* roll(spec, calendar, [], raw, n)
}

/** 当日: nothing to count, only to roll. */
function* ofNothing({ spec, calendar, spans, start }: Walk): Generator<DerivedDay> {
  const text = dayOfNumber(start)
  const moves = rollOf(spec) !== 'none' && !calendar.isWorkday(text)
  const span = spanAt(start, spans)
  if (moves || !span || rollOf(spec) !== 'next-workday') {
    yield skip(start, 0, moves ? calendar.whyOf(text) : `${calendar.whyOf(text)}，当日到期`)
    return yield* roll(spec, calendar, spans, start, 0)
  }
  for (let day = start; ; day++) {
    const within = spanAt(day, spans)
    if (within) {
      yield skip(day, 0, `中止：${within.ground}`)
      if (within.to === Infinity) return yield stillPaused(day + 1, 0, spec)
    } else if (calendar.index.isWorkday(day)) {
      return yield skip(day, 0, '中止结束后的第一个工作日，到期')
    } else yield skip(day, 0, `${calendar.whyOf(dayOfNumber(day))}，顺延`)
  }
}

function* ofFixed(segments: Segments, day: Day, calendar: Calendar): Generator<DerivedDay> {
  const original = segments.fixed
  if (original && original !== day) {
    yield skip(dayNumber(original), 0, '原定期限')
    yield skip(dayNumber(day), 0, '经批准延长至此日，到期')
    return
  }
  const off = calendar.isWorkday(day)
    ? ''
    : `；${calendar.whyOf(day)}，固定日期不顺延，请在此前最后一个工作日办理`
  yield skip(dayNumber(day), 0, `载明的期限，到期${off}`)
}

function skip(day: DayNumber, n: number, why: string): DerivedDay {
  return { day: dayOfNumber(day), counted: false, n, why }
}

function startDay(day: DayNumber): DerivedDay {
  return skip(day, 0, '起算日不计入，自次日起算')
}

function stillPaused(day: DayNumber, n: number, spec: ClockSpec): DerivedDay {
  const used =
    spec.unit === 'month' ? '' : `，已计${limitWords(n, spec.unit === 'week' ? 'day' : spec.unit)}`
  return skip(day, n, `中止未恢复${used}，期限待恢复后续计`)
}

function lastWords(spec: ClockSpec, amount: number, extended: number): string {
  const words = limitWords(amount, spec.unit)
  const full = spec.unit === 'month' ? words : `满${words}`
  return extended > 0 ? `${full}（含延长${limitWords(extended, spec.unit)}）` : full
}
