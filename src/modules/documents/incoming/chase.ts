import type { Day } from '#kernel/calendar/day.ts'
import { warnDaysOf } from '#kernel/clocks/lamp.ts'
import { dayOf, formatDay, instantOf } from '#kernel/clocks/time.ts'
import type { Change, Clock, Ctx, Snapshot } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import type { Incoming, State } from '#modules/documents/incoming/data.ts'
import { decide } from '#modules/decide.ts'
import { investigator, officeHead } from '#modules/office.ts'
import { investigation } from '#rulebook/articles/a09-inspection.ts'
import { chaseLadder, urgencyOrder } from '#rulebook/articles/a53-incoming.ts'

/** 催办、查办: 紧急公文跟踪办，重要公文重点办，一般公文定期办 (第五十三条(一)4, 第九条). */

type Rules = Pick<Ctx<Incoming>, 'calendar' | 'amendments'>

/** Most firings kept for one clock. */
const most = 40

/** When a clock speaks: its clause's warnings, the ladder of its tier, then overdue until somebody acts. */
export function fires(clock: Clock, matter: Snapshot<Incoming>, facts: Rules) {
  const { calendar } = facts
  const days = new Map<Day, string>()
  const tier = tierOf(matter, facts)
  const ladder = decide(chaseLadder, { ...facts, matter }, { tier }).outcome
  const start = dayOf(clock.segments.start)
  const put = (day: Day, what: string) => {
    if (day > start && !days.has(day)) days.set(day, what)
  }
  for (const warning of warnDaysOf(clock.spec, clock.segments, calendar)) put(warning.day, 'warn')
  for (const left of ladder.left) put(calendar.addWorkdays(clock.dueOn, -left), 'warn')
  const whole = calendar.workdaysBetween(start, clock.dueOn)
  if (ladder.half && whole > 2) put(calendar.addWorkdays(start, Math.floor(whole / 2)), 'warn')
  if (ladder.everyWorkdays > 0) {
    for (let n = ladder.everyWorkdays; n < whole && n < most; n += ladder.everyWorkdays) {
      put(calendar.addWorkdays(start, n), 'chase')
    }
  }
  for (let late = 1; late <= most; late++) {
    const isTurn = late === 1 || late % ladder.lateEvery === 0
    if (late === ladder.investigateAfter)
      put(calendar.addWorkdays(clock.dueOn, late), 'investigate')
    else if (isTurn) put(calendar.addWorkdays(clock.dueOn, late), 'late')
  }
  return [...days]
    .map(([day, what]) => ({ at: instantOf(day, '08:30').toISOString(), what }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

function tierOf(matter: Snapshot<Incoming>, facts: Rules) {
  const { data } = matter
  if (data.urgency === '特急') return '紧急' as const
  return data.folder
    ? decide(urgencyOrder, { ...facts, matter }, { folder: data.folder }).outcome.tier
    : ('一般' as const)
}

/** Tells whoever holds it; late papers also the 办公室主任; very late ones become a 查办 for 人事教育科. */
export function chase(
  ctx: Ctx<Incoming, { clock: Clock; what: string }>,
): Change<Incoming, State> | null {
  const { clock, what } = ctx.input
  const holders = ctx.matter.tasks
    .filter((task) => task.kind === 'do' && (clock.ref === null || task.ref === clock.ref))
    .map((task) => task.holder)
  const late = Math.max(0, ctx.calendar.workdaysBetween(clock.dueOn, ctx.today))
  const rung = decide(chaseLadder, ctx, { tier: tierOf(ctx.matter, ctx) })
  const word = late > 0 ? `已超${late}个工作日` : `${formatDay(clock.dueOn)}到期`
  const text = `催办（${rung.reason}）：《${ctx.matter.title}》${clock.label}${word}（${clock.cite}）`
  const told = [{ to: holders, kind: 'chase', text }]
  if (late > 0)
    told.push({ to: [officeHead(ctx.org), ...leadersOf(ctx, clock)], kind: 'late', text })
  const base = {
    keepOwn: true,
    notices: told,
    say: `${clock.label}${word}，系统催办`,
    decisions: [rung],
  }
  if (what !== 'investigate') return base
  const decided = decide(investigation, ctx, { lateWorkdays: late })
  const chief = investigator(ctx.org)
  const isKnown = ctx.matter.tasks.some((task) => task.step === 'investigate')
  if (!decided.outcome || !chief || isKnown) return base
  return {
    ...base,
    open: [
      {
        step: 'investigate',
        kind: 'read',
        label: '逾期提请查办',
        holder: chief,
        rank: 0,
        note: `${clock.label}${word}（${clock.cite}）`,
      },
    ],
    decisions: [rung, decided],
    say: `${clock.label}${word}，提请人事教育科查办`,
  }
}

function leadersOf(ctx: Ctx<Incoming>, clock: Clock): number[] {
  const leader =
    clock.ref && ['limit', 'opinion'].includes(clock.key)
      ? ctx.org.leaderOf(Number(clock.ref), ctx.today)
      : undefined
  return leader ? [tokens.person(leader.id)] : []
}
