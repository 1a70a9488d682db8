import type { Day } from '#kernel/calendar/day.ts'
import { warnDaysOf } from '#kernel/clocks/lamp.ts'
import { dayOf, formatDay, instantOf } from '#kernel/clocks/time.ts'
import type { Change, Clock, Ctx, Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'

/** 到期提醒: what every running clock does unless its kind of matter has a ladder of its own. */

/** 工作日 after the due date on which it speaks again. */
const lateDays = [1, 2, 3, 5, 10, 15, 20, 30]

type Fire = { readonly at: string; readonly what: string }

/** The clause's warnings, the day itself, then overdue until somebody acts. */
export function usualFires(clock: Clock, { calendar }: Pick<Facts, 'calendar'>): Fire[] {
  const days = new Map<Day, string>()
  const start = dayOf(clock.segments.start)
  for (const { day } of warnDaysOf(clock.spec, clock.segments, calendar)) {
    if (day > start) days.set(day, 'warn')
  }
  for (const late of lateDays) days.set(calendar.addWorkdays(clock.dueOn, late), 'late')
  return [...days]
    .map(([day, what]) => ({ at: instantOf(day, '08:30').toISOString(), what }))
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
  const word = late > 0 ? `已超${late}个工作日` : `${formatDay(clock.dueOn)}到期`
  const holders = ctx.matter.tasks
    .filter(({ kind, ref }) => kind === 'do' && (clock.ref === null || ref === clock.ref))
    .map(({ holder }) => holder)
  const text = `《${ctx.matter.title}》${clock.label}${word}（${clock.cite}）`
  return {
    keepOwn: true,
    notices: [{ to: holders, kind: late > 0 ? 'late' : 'chase', text }],
    say: `${clock.label}${word}，系统提醒`,
  }
}
