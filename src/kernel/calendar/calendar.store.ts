import { calendarOf, type Calendar } from '#kernel/calendar/calendar.ts'
import { firstDay, isDay, lastDay, type Day } from '#kernel/calendar/day.ts'
import { checkSchedule, type RowError, type ScheduleRow } from '#kernel/calendar/schedule-import.ts'
import { stateDays, type MarkedDay } from '#kernel/calendar/schedule.ts'
import { formatDay, instantOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Who changes the calendar, and when. */
export interface Entry {
  readonly person: number
  readonly at: Date
}

/**
 * Brings the built-in State Council schedule into the table; run at every start. Rows that are there
 * already stay as they are. Returns how many were new.
 */
export async function loadStateCouncil(db: Db, now: Date, bureau = 1): Promise<number> {
  const days = stateDays()
  return db.tx(async (tx) => {
    await lock(tx)
    return tx.run(sql`
      insert into calendar_day (bureau, day, kind, name, basis, source, year, known_from, entered_at)
      select ${bureau}, day, kind, name, basis, 'state', year, known_from, ${now}
      from unnest(
        ${days.map((d) => d.day)}::date[],
        ${days.map((d) => d.kind)}::text[],
        ${days.map((d) => d.name)}::text[],
        ${days.map((d) => d.basis)}::text[],
        ${days.map((d) => d.year)}::int[],
        ${days.map((d) => instantOf(d.knownOn).toISOString())}::timestamptz[]
      ) as built_in (day, kind, name, basis, year, known_from)
      on conflict (bureau, day, known_from) where entered_by is null do nothing
    `)
  })
}

type InForce = Omit<MarkedDay, 'kind'> & { kind: MarkedDay['kind'] | 'lifted'; year: number | null }

/** The calendar as it stands, or as it was known at an earlier moment. */
export async function loadCalendar(
  db: Db,
  { bureau = 1, knownAt }: { bureau?: number; knownAt?: Date } = {},
): Promise<Calendar> {
  const rows = await db.many<InForce>(sql`
    select distinct on (source, day) day, kind, name, basis, source, year
    from calendar_day
    where bureau = ${bureau} and known_from <= coalesce(${knownAt ?? null}::timestamptz, 'infinity')
    order by source, day, known_from desc, id desc
  `)
  const marked = rows.flatMap(({ year: _, kind, ...row }) =>
    kind === 'lifted' ? [] : [{ ...row, kind }],
  )
  return calendarOf(
    {
      years: rows.flatMap(({ year }) => (year === null ? [] : [year])),
      days: marked.filter(({ source }) => source === 'state'),
    },
    marked.filter(({ source }) => source === 'local'),
  )
}

/**
 * A calendar that stays current: each call asks for the newest row only and rebuilds when there is
 * a newer one, also when another process wrote it.
 */
export function calendarReader(db: Db, bureau = 1): () => Promise<Calendar> {
  let known: { mark: number; calendar: Promise<Calendar> } | undefined
  return async () => {
    const { mark } = await db.one<{ mark: number }>(sql`
      select coalesce(max(id), 0) as mark from calendar_day where bureau = ${bureau}
    `)
    if (known?.mark === mark) return known.calendar
    const calendar = loadCalendar(db, { bureau })
    const fresh = { mark, calendar }
    known = fresh
    calendar.catch(() => {
      if (known === fresh) known = undefined
    })
    return calendar
  }
}

/** A day the prefecture decided itself: 州庆 off, or a weekend worked. */
export type LocalDay = Omit<MarkedDay, 'source'>

/** Enters or changes a local day. The earlier entry stays in the history. */
export async function setLocalDay(
  db: Db,
  day: LocalDay,
  entry: Entry,
  bureau = 1,
): Promise<Calendar | Refusal> {
  const bad = checkLocalDay(day)
  if (bad) return bad
  return db.tx(async (tx) => {
    await lock(tx)
    await append(tx, [{ ...day, source: 'local', year: null }], entry, bureau)
    return loadCalendar(tx, { bureau })
  })
}

/** Takes a local day back: from now on the day is what the State Council made of it. */
export async function liftLocalDay(
  db: Db,
  { day, basis }: { day: Day; basis: string },
  entry: Entry,
  bureau = 1,
): Promise<Calendar | Refusal> {
  if (basis.trim() === '') return refuse('请填写取消的依据。', { field: 'basis', status: 400 })
  return db.tx(async (tx) => {
    await lock(tx)
    const mark = isDay(day) ? (await loadCalendar(tx, { bureau })).provenance(day) : undefined
    if (mark?.source !== 'local') {
      const which = isDay(day) ? formatDay(day) : day
      return refuse(`${which}没有州内安排，无需取消。`, { field: 'day', status: 404 })
    }
    const row = {
      day,
      kind: 'lifted',
      name: mark.name,
      basis,
      source: 'local',
      year: null,
    } as const
    await append(tx, [row], entry, bureau)
    return loadCalendar(tx, { bureau })
  })
}

function checkLocalDay({ day, kind, name, basis }: LocalDay): Refusal | undefined {
  const at = (field: string) => ({ field, status: 400 }) as const
  if (!isDay(day) || day < firstDay || day > lastDay) return refuse('请填写日期。', at('day'))
  if (kind !== 'off' && kind !== 'work') return refuse('请选择放假或上班。', at('kind'))
  if (name.trim() === '') return refuse('请填写名称，如“州庆”。', at('name'))
  if (basis.trim() === '') return refuse('请填写依据，如州政府通知的文号。', at('basis'))
  return undefined
}

/** What an import did, or in a dry run would do. With errors nothing is stored. */
export interface ImportReport {
  readonly year: number
  readonly dryRun: boolean
  readonly errors: readonly RowError[]
  /** Days not marked before. */
  readonly added: readonly ScheduleRow[]
  /** Days marked otherwise before: an amendment. */
  readonly changed: readonly ScheduleRow[]
  readonly unchanged: number
  /** The calendar afterwards; clocks that run are to be reckoned anew with it. */
  readonly calendar: Calendar
}

/** Imports the State Council's schedule of a year, or an amendment to it. */
export async function importSchedule(
  db: Db,
  { year, rows, dryRun = false }: { year: number; rows: readonly unknown[]; dryRun?: boolean },
  entry: Entry,
  bureau = 1,
): Promise<ImportReport> {
  return db.tx(async (tx) => {
    await lock(tx)
    const before = await loadStateOnly(tx, bureau)
    const checked = checkSchedule(year, rows, before)
    const news = (row: ScheduleRow) => {
      const mark = before.provenance(row.day)
      if (!mark) return 'added'
      const same = mark.kind === row.kind && mark.name === row.name && mark.basis === row.basis
      return same ? 'unchanged' : 'changed'
    }
    const good = checked.errors.length === 0 ? checked.rows : []
    const added = good.filter((row) => news(row) === 'added')
    const changed = good.filter((row) => news(row) === 'changed')
    if (!dryRun) {
      const state = [...added, ...changed].map((row) => ({
        ...row,
        source: 'state' as const,
        year,
      }))
      await append(tx, state, entry, bureau)
    }
    return {
      year,
      dryRun,
      errors: checked.errors,
      added,
      changed,
      unchanged: good.length - added.length - changed.length,
      calendar: await loadCalendar(tx, { bureau }),
    }
  })
}

/** The calendar without local days: what a new schedule is compared with. */
async function loadStateOnly(db: Db, bureau: number): Promise<Calendar> {
  const rows = await db.many<MarkedDay & { year: number }>(sql`
    select distinct on (day) day, kind, name, basis, source, year
    from calendar_day
    where bureau = ${bureau} and source = 'state'
    order by day, known_from desc, id desc
  `)
  const days = rows.map(({ year: _, ...row }) => row)
  return calendarOf({ years: rows.map(({ year }) => year), days })
}

/** One entry of the calendar's history. */
export interface CalendarEntry {
  readonly id: number
  readonly day: Day
  readonly kind: MarkedDay['kind'] | 'lifted'
  readonly name: string
  readonly basis: string
  readonly source: MarkedDay['source']
  readonly knownFrom: Date
  /** null: came with the program. */
  readonly enteredBy: number | null
  readonly enteredAt: Date
}

/** Everything ever entered for the days from `from` to `to`, oldest first within a day. */
export async function calendarHistory(
  db: Db,
  { from, to, source }: { from: Day; to: Day; source?: MarkedDay['source'] },
  bureau = 1,
): Promise<readonly CalendarEntry[]> {
  return db.many<CalendarEntry>(sql`
    select
      id, day, kind, name, basis, source,
      known_from as "knownFrom", entered_by as "enteredBy", entered_at as "enteredAt"
    from calendar_day
    where bureau = ${bureau}
      and source = any(${source ? [source] : ['state', 'local']})
      and day between ${from} and ${to}
    order by day, known_from, id
  `)
}

interface NewRow {
  readonly day: Day
  readonly kind: MarkedDay['kind'] | 'lifted'
  readonly name: string
  readonly basis: string
  readonly source: MarkedDay['source']
  readonly year: number | null
}

async function append(
  db: Db,
  rows: readonly NewRow[],
  entry: Entry,
  bureau: number,
): Promise<void> {
  if (rows.length === 0) return
  await db.run(sql`
    insert into calendar_day
      (bureau, day, kind, name, basis, source, year, known_from, entered_by, entered_at)
    select ${bureau}, day, kind, name, basis, source, year, ${entry.at}, ${entry.person}, ${entry.at}
    from unnest(
      ${rows.map((r) => r.day)}::date[],
      ${rows.map((r) => r.kind)}::text[],
      ${rows.map((r) => r.name.trim())}::text[],
      ${rows.map((r) => r.basis.trim())}::text[],
      ${rows.map((r) => r.source)}::text[],
      ${rows.map((r) => r.year)}::int[]
    ) as entered (day, kind, name, basis, source, year)
  `)
}

/**
 * Changes of the calendar wait for each other: each is checked against what the last one left, and
 * the newest row is always the one with the highest id, which `calendarReader` relies on.
 */
async function lock(db: Db): Promise<void> {
  await db.many(sql`select pg_advisory_xact_lock(hashtext('calendar_day'))`)
}
