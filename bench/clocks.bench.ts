/**
 * How fast a due date is reckoned, beside the npm package chinese-days doing the same work.
 * Run: `npx tsx bench/clocks.bench.ts`. Prints one JSON object a line; each figure is the best of
 * five rounds after a warm-up round. Both sides are checked to give the same answers first. West of
 * London the package is a day off (it takes a bare date for midnight there): set TZ=Asia/Shanghai.
 */
import { cpus } from 'node:os'
import chineseDays from 'chinese-days'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { dayNumber, dayOfNumber, type Day } from '#kernel/calendar/day.ts'
import { stateSchedule } from '#kernel/calendar/schedule.ts'
import { derive } from '#kernel/clocks/derive.ts'
import { dueDay, dueOf } from '#kernel/clocks/due.ts'
import { dueNumber } from '#kernel/clocks/reckon.ts'
import type { ClockSpec } from '#kernel/clocks/spec.ts'

const calendar = calendarOf()
const from = dayNumber('2015-01-01')
const span = dayNumber('2026-11-01') - from
const starts: readonly Day[] = Array.from({ length: span }, (_, i) => dayOfNumber(from + i))
const fifteen: ClockSpec = { unit: 'workday', amount: 15 }
const sixty: ClockSpec = { unit: 'day', amount: 60 }
let sink = 0

/** Best rate of five rounds; `work` returns how many it did. */
function rate(work: () => number): number {
  work()
  let best = 0
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    const done = work()
    best = Math.max(best, (done / (performance.now() - began)) * 1000)
  }
  return Math.round(best)
}

function print(what: string, perSecond: number, note?: string): void {
  const microseconds = Number((1_000_000 / perSecond).toPrecision(3))
  console.log(JSON.stringify({ what, perSecond, microseconds, ...(note ? { note } : {}) }))
}

/** Every start day `times` over. */
function each(times: number, one: (day: Day, i: number) => void): () => number {
  return () => {
    for (let t = 0; t < times; t++) for (let i = 0; i < starts.length; i++) one(starts[i]!, i)
    return times * starts.length
  }
}

/** The 15th working day after a day. */
function theirs(day: Day): Day {
  return chineseDays.findWorkday(15, day)
}

const differing = starts.filter((day) => dueDay(fifteen, day, calendar) !== theirs(day))
console.log(
  JSON.stringify({
    what: 'same answers, 15 working days from every day',
    starts: starts.length,
    differing: differing.length,
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
  }),
)
if (differing.length > 0)
  throw new Error(`differs from chinese-days: ${differing.slice(0, 3).join()}`)

const ours = rate(each(200, (day) => (sink += dueDay(fifteen, day, calendar).length)))
print('dueDay, 15 working days, day to day', ours)
print(
  'dueNumber, 15 working days, whole numbers',
  rate(each(400, (_, i) => (sink += dueNumber(fifteen, from + i, calendar.index)))),
)
print(
  'dueDay, 60 natural days rolled',
  rate(each(200, (day) => (sink += dueDay(sixty, day, calendar).length))),
)
const package15 = rate(each(1, (day) => (sink += theirs(day).length)))
print(
  'chinese-days findWorkday, 15 working days',
  package15,
  `ours is ${Math.round(ours / package15)} times as fast`,
)

const pauses = [{ from: '2026-02-02', to: '2026-02-27', ground: '鉴定' }]
const segments = { start: '2026-01-26', pauses }
print(
  'dueOf with a pause, version and provisional mark',
  rate(() => {
    for (let i = 0; i < 200_000; i++) sink += dueOf(fifteen, segments, calendar).dueDay.length
    return 200_000
  }),
)
print(
  'derivation, 15 working days, every day with its reason',
  rate(each(2, (start) => (sink += derive(fifteen, { start }, calendar).length))),
)
print(
  'derivation, 60 natural days',
  rate(each(1, (start) => (sink += derive(sixty, { start }, calendar).length))),
)
print(
  'building a calendar 1900–2199 with its version',
  rate(() => {
    for (let i = 0; i < 20; i++) sink += calendarOf(stateSchedule()).version.length
    return 20
  }),
)
if (sink === 0) throw new Error('nothing was measured')
