import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf, type Calendar } from '#kernel/calendar/calendar.ts'
import { addDays, isDay, monthAfter, partsOf, type Day } from '#kernel/calendar/day.ts'
import { stateSchedule, type MarkedDay } from '#kernel/calendar/schedule.ts'
import { derive } from '#kernel/clocks/derive.ts'
import { dueOf } from '#kernel/clocks/due.ts'
import { checkSpec, type ClockSpec, type Pause, type Segments } from '#kernel/clocks/spec.ts'
import { clockTime, dayOf, instantOf, momentOf } from '#kernel/clocks/time.ts'

/** What must hold for every limit, held against a walker that knows no arithmetic, only days. */

const runs = Number(process.env['XZ_FUZZ_RUNS'] ?? 4000)

const dayIn = (from: Day, days: number) => fc.nat(days).map((n) => addDays(from, n))
const someDay = dayIn('2014-11-01', 4600)
const pause = fc
  .record({ offset: fc.nat(50), length: fc.nat(25) })
  .map(({ offset, length }) => ({ offset, length }))

/** A working day of the plain week off, a holiday worked: the prefecture's own days. */
const localDays: fc.Arbitrary<MarkedDay[]> = fc.array(
  fc.record({
    day: someDay,
    kind: fc.constantFrom('off' as const, 'work' as const),
    name: fc.constant('州内安排'),
    basis: fc.constant('州政府通知'),
    source: fc.constant('local' as const),
  }),
  { maxLength: 6 },
)
// A calendar costs a millisecond to build; a few of them with different local days serve all runs.
const calendars = fc
  .sample(localDays, { numRuns: 12, seed: 7 })
  .map((days) => calendarOf(stateSchedule(), days))

const spec: fc.Arbitrary<ClockSpec> = fc
  .record({
    unit: fc.constantFrom('workday' as const, 'day' as const, 'week' as const, 'month' as const),
    amount: fc.nat(45),
    startRule: fc.constantFrom('next-day' as const, 'count-start-day' as const),
    roll: fc.constantFrom(
      undefined,
      'next-workday' as const,
      'none' as const,
      'previous-workday' as const,
    ),
    direction: fc.constantFrom('after' as const, 'after' as const, 'before' as const),
    receipt: fc.constantFrom('any-time' as const, 'office-hours' as const),
  })
  .filter((one) => checkSpec(one) === undefined)

interface Case {
  spec: ClockSpec
  segments: Segments & { pauses: Pause[] }
  calendar: Calendar
}

const someCase: fc.Arbitrary<Case> = fc
  .record({
    spec,
    day: someDay,
    time: fc.option(fc.constantFrom('07:00', '12:30', '17:30', '17:31', '23:59'), {
      nil: undefined,
    }),
    pauses: fc.array(pause, { maxLength: 3 }),
    extensions: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
    which: fc.nat(calendars.length - 1),
  })
  .map(({ spec, day, time, pauses, extensions, which }) => ({
    spec,
    calendar: calendars[which]!,
    segments: {
      start: time ? `${day}T${time}` : day,
      pauses: pauses.map(({ offset, length }) => {
        const from = addDays(day, offset - 5)
        return { from, to: addDays(from, length), ground: '中止' }
      }),
      extensions: extensions.map((amount) => ({
        amount,
        approver: 1,
        ground: '',
        at: `${day}T00:00`,
      })),
    },
  }))

/** Walks from day to day, asking only "is this a working day" and "is this paused". */
function walk({ spec, segments, calendar }: Case): Day {
  const off = (day: Day) => !calendar.isWorkday(day)
  const paused = (day: Day) => segments.pauses.some(({ from, to }) => from <= day && day <= to!)
  const moment = momentOf(segments.start)
  let start = moment.day
  if (spec.receipt === 'office-hours') {
    if (moment.at && !off(start) && clockTime(moment.at) > '17:30') start = addDays(start, 1)
    while (off(start)) start = addDays(start, 1)
  }
  const counted = spec.startRule === 'count-start-day'
  const back = spec.direction === 'before'
  const by = back ? -1 : 1
  const amount =
    spec.amount + (back ? 0 : (segments.extensions ?? []).reduce((n, e) => n + e.amount, 0))
  let end = start
  if (amount > 0 && spec.unit === 'month') {
    const from = partsOf(back && counted ? addDays(start, 1) : start)
    const { year, month } = monthAfter(from.year, from.month, by * amount)
    const named = (date: number) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    let date = from.date
    while (!isDay(named(date))) date--
    end = date === from.date && counted && !back ? addDays(named(date), -1) : named(date)
    let day = counted ? start : addDays(start, 1)
    if (!back) for (; day <= end; day = addDays(day, 1)) if (paused(day)) end = addDays(end, 1)
  } else if (amount > 0) {
    const need = spec.unit === 'week' ? amount * 7 : amount
    let day = counted ? start : addDays(start, by)
    for (let n = 0; ; day = addDays(day, by)) {
      if (!back && paused(day)) continue
      if (spec.unit === 'workday' && off(day)) continue
      if (++n === need) break
    }
    end = day
  }
  const roll = spec.roll ?? (back ? 'previous-workday' : 'next-workday')
  if (roll === 'next-workday') while (off(end) || (!back && paused(end))) end = addDays(end, 1)
  if (roll === 'previous-workday') while (off(end)) end = addDays(end, -1)
  return end
}

describe('任何时限', () => {
  test('与逐日走的独立算法结果相同', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        expect(dueOf(one.spec, one.segments, one.calendar).dueDay).toBe(walk(one))
      }),
      { numRuns: runs },
    )
  })

  test('逐日推导止于到期日，计入的天数正好等于时限', () => {
    fc.assert(
      fc.property(someCase, ({ spec, segments, calendar }) => {
        const rows = derive(spec, segments, calendar)
        expect(rows.at(-1)?.day).toBe(dueOf(spec, segments, calendar).dueDay)
        const extended = spec.direction === 'before' ? [] : (segments.extensions ?? [])
        const amount = extended.reduce((n, e) => n + e.amount, spec.amount)
        if (amount === 0 || spec.unit === 'month') return
        const need = spec.unit === 'week' ? amount * 7 : amount
        expect(rows.filter(({ counted }) => counted)).toHaveLength(need)
        expect(rows.at(-1)?.n).toBe(need)
      }),
      { numRuns: runs },
    )
  })

  test('时限加长，到期日不会提前；提前计算的，不会推后', () => {
    fc.assert(
      fc.property(someCase, ({ spec, segments, calendar }) => {
        const longer = { ...spec, amount: spec.amount + 1 }
        const due = dueOf(spec, segments, calendar).dueDay
        const later = dueOf(longer, segments, calendar).dueDay
        expect(spec.direction === 'before' ? later <= due : later >= due).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  test('延长不会使到期日提前', () => {
    fc.assert(
      fc.property(
        someCase,
        fc.integer({ min: 1, max: 40 }),
        ({ spec, segments, calendar }, amount) => {
          const extension = { amount, approver: 1, ground: '情况复杂', at: '2026-01-01T00:00' }
          const extended = { ...segments, extensions: [...(segments.extensions ?? []), extension] }
          const due = dueOf(spec, segments, calendar).dueDay
          expect(dueOf(spec, extended, calendar).dueDay >= due).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  })

  test('中止不会使到期日提前，不论是否已恢复', () => {
    fc.assert(
      fc.property(someCase, pause, fc.boolean(), ({ spec, segments, calendar }, more, open) => {
        const from = addDays(momentOf(segments.start).day, more.offset)
        const added = { from, ground: '中止', ...(open ? {} : { to: addDays(from, more.length) }) }
        const halted = { ...segments, pauses: [...segments.pauses, added] }
        const due = dueOf(spec, segments, calendar).dueDay
        expect(dueOf(spec, halted, calendar).dueDay >= due).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  test('登记中止的先后次序不影响到期日', () => {
    fc.assert(
      fc.property(someCase, ({ spec, segments, calendar }) => {
        const reversed = { ...segments, pauses: segments.pauses.toReversed() }
        expect(dueOf(spec, reversed, calendar)).toEqual(dueOf(spec, segments, calendar))
      }),
      { numRuns: runs },
    )
  })
})

describe('按小时计的时限', () => {
  const hourCase = fc.record({
    unit: fc.constantFrom('hour' as const, 'workhour' as const),
    amount: fc.integer({ min: 1, max: 30 }),
    day: someDay,
    minute: fc.integer({ min: 0, max: 1439 }),
    pauses: fc.array(pause, { maxLength: 2 }),
    which: fc.nat(calendars.length - 1),
  })

  test('与逐分钟走的独立算法结果相同，推导止于同一天', () => {
    fc.assert(
      fc.property(hourCase, ({ unit, amount, day, minute, pauses, which }) => {
        const calendar = calendars[which]!
        const start = new Date(instantOf(day).getTime() + minute * 60_000)
        const spans = pauses.map(({ offset, length }) => {
          const from = addDays(day, offset % 12)
          return { from, to: addDays(from, length), ground: '中止' }
        })
        const runsAt = (at: Date) => {
          const today = dayOf(at)
          if (spans.some(({ from, to }) => from <= today && today <= to)) return false
          if (unit === 'hour') return true
          const time = clockTime(at)
          const inside = (time >= '08:30' && time < '12:00') || (time >= '14:30' && time < '17:30')
          return inside && calendar.isWorkday(today)
        }
        let at = start
        for (let left = amount * 60; left > 0; at = new Date(at.getTime() + 60_000)) {
          if (runsAt(at)) left--
        }
        const segments = { start: start.toISOString(), pauses: spans }
        const due = dueOf({ unit, amount }, segments, calendar)
        expect(due.dueAt).toEqual(at)
        const rows = derive({ unit, amount }, segments, calendar)
        expect(rows.at(-1)).toMatchObject({ day: due.dueDay, n: amount })
      }),
      { numRuns: Math.ceil(runs / 40) },
    )
  })
})
