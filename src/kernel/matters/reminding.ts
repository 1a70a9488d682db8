import type { Day } from '#kernel/calendar/day.ts'
import { warnDaysOf } from '#kernel/clocks/lamp.ts'
import { dayOf, formatDay, formatInstant, instantOf } from '#kernel/clocks/time.ts'
import type { Change, Clock, Ctx, Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'

/** 到期提醒: what every running clock does unless its kind of matter has a ladder of its own. */

/** 工作日 after the due date on which it speaks again. */
const lateDays = [1, 2, 3, 5, 10, 15, 20, 30]

const hour = 3_600_000

type Fire = { readonly at: string; readonly what: string }

/** The clause's warnings, the day itself, then overdue until somebody acts. */
export function usualFires(clock: Clock, { calendar }: Pick<Facts, 'calendar'>): Fire[] {
  if (clock.spec.unit === 'hour') return hourFires(clock)
  const days = new Map<Day, string>()
  // What must be done before a date warns from the day on which that date was set.
  const isBefore = clock.spec.direction === 'before'
  const start = dayOf((isBefore && clock.dues[0]?.at) || clock.segments.start)
  for (const { day } of warnDaysOf(clock.spec, clock.segments, calendar)) {
    if (day > start) days.set(day, 'warn')
  }
  for (const late of lateDays) days.set(calendar.addWorkdays(clock.dueOn, late), 'late')
  return [...days]
    .map(([day, what]) => ({ at: instantOf(day, '08:30').toISOString(), what }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

/** A limit in hours speaks by the hour: as it warns, when it is over, and five times, by the hour, after it. */
function hourFires({ spec, segments, dueAt }: Clock): Fire[] {
  const due = Date.parse(dueAt)
  const before = (spec.warn ?? []).flatMap((warn) => ('left' in warn ? [warn.left] : []))
  return [
    ...before.map((hours) => ({ at: due - hours * hour, what: 'warn' })),
    ...Array.from({ length: 6 }, (_, hours) => ({ at: due + hours * hour, what: 'late' })),
  ]
    .filter(({ at }) => at > Date.parse(segments.start))
    .map(({ at, what }) => ({ at: new Date(at).toISOString(), what }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

/** When a clock of the matter speaks: as its kind says, else as usual. */
export function firesOf(
  type: MatterType,
  clock: Clock,
  matter: Snapshot,
  facts: Pick<Facts, 'calendar' | 'amendments'>,
): readonly Fire[] {
  return type.fires?.(clock, matter, facts) ?? usualFires(clock, facts)
}

/** Tells whoever has something to do with it; says how late it is. */
export function remindHolders(ctx: Ctx<unknown>, clock: Clock): Omit<Change<unknown>, 'touch'> {
  const late = Math.max(0, ctx.calendar.workdaysBetween(clock.dueOn, ctx.today))
  const isOver = ctx.now >= clock.dueAt
  const word =
    clock.spec.unit === 'hour'
      ? `${formatInstant(clock.dueAt)}${isOver ? '已到期' : '到期'}`
      : late > 0
        ? `已超${late}个工作日`
        : `${formatDay(clock.dueOn)}到期`
  const holders = ctx.matter.tasks
    .filter(({ kind, ref }) => kind === 'do' && (clock.ref === null || ref === clock.ref))
    .map(({ holder }) => holder)
  const text = `《${ctx.matter.title}》${clock.label}${word}（${clock.cite}）`
  return {
    keepOwn: true,
    notices: [{ to: holders, kind: isOver ? 'late' : 'chase', text }],
    say: `${clock.label}${word}，系统提醒`,
  }
}
