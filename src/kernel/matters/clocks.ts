import { dueOf } from '#kernel/clocks/due.ts'
import { extended, paused, resumed, stopped } from '#kernel/clocks/segments.ts'
import type { Segments } from '#kernel/clocks/spec.ts'
import type {
  Clock,
  ClockOp,
  Facts,
  Instant,
  MatterType,
  Snapshot,
  Task,
} from '#kernel/matters/matter.ts'
import { firesOf } from '#kernel/matters/reminding.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Day } from '#kernel/calendar/day.ts'

/** The clocks of a matter: started, stopped, paused, resumed and extended by its actions. Pure. */

export interface ClockRun {
  /** All clocks afterwards. */
  readonly all: readonly Clock[]
  /** Those to be written. */
  readonly touched: readonly Clock[]
  /** New due dates for tasks that show a changed clock. */
  redated(tasks: readonly Task[]): { id: string; dueOn: Day | null }[]
}

/** A clock was asked to do what its clause does not allow; the action returns it as its own refusal. */
export class ClockRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Carries out clock operations. At the end of a matter every clock stops. Throws `ClockRefused`. */
export function runClocks(
  before: readonly Clock[],
  ops: readonly ClockOp[],
  ended: boolean,
  facts: Facts,
  replaced: readonly Clock[] = [],
): ClockRun {
  const clocks = new Map(before.map((clock) => [clock.id, clock]))
  const touched = new Set<string>()
  const put = (clock: Clock) => {
    clocks.set(clock.id, clock)
    touched.add(clock.id)
  }
  for (const clock of replaced) put(clock)
  for (const op of ops) {
    if (op.op === 'start') {
      put(start(op, facts))
      continue
    }
    const live = [...clocks.values()].filter(
      (c) => c.key === op.key && c.ref === (op.ref ?? null) && c.state !== 'stopped',
    )
    for (const clock of live) put(turn(clock, op, facts))
  }
  if (ended) {
    for (const clock of clocks.values()) {
      if (clock.state !== 'stopped') put(turn(clock, { op: 'stop', key: clock.key }, facts))
    }
  }
  const changed = [...touched].map((id) => clocks.get(id)!)
  return {
    all: [...clocks.values()],
    touched: changed,
    redated: (tasks) => redate(tasks, before, changed),
  }
}

function start(op: Extract<ClockOp, { op: 'start' }>, facts: Facts): Clock {
  const segments: Segments = { start: op.from, ...(op.fixed ? { fixed: op.fixed } : {}) }
  const due = dueOf(op.spec, segments, facts.calendar)
  return {
    id: facts.newId(),
    key: op.key,
    ref: op.ref ?? null,
    label: op.label,
    cite: op.cite,
    spec: op.spec,
    segments,
    dueOn: due.dueDay,
    dueAt: due.dueAt.toISOString(),
    provisional: due.provisional,
    state: 'running',
    dues: [{ at: facts.now, due: due.dueDay, why: '起算' }],
    fired: [],
  }
}

function turn(clock: Clock, op: Exclude<ClockOp, { op: 'start' }>, facts: Facts): Clock {
  switch (op.op) {
    case 'stop':
      return { ...clock, state: 'stopped', segments: stopped(clock.segments, facts.now) }
    case 'pause': {
      const segments = granted(paused(clock.segments, facts.today, op.ground))
      return { ...redue(clock, segments, `中止：${op.ground}`, facts), state: 'paused' }
    }
    case 'resume': {
      const segments = granted(resumed(clock.segments, facts.today))
      return { ...redue(clock, segments, '恢复', facts), state: 'running' }
    }
    case 'extend': {
      const { amount, ground, approver, until, at = facts.now } = op
      const extension = { amount, ground, approver, at, ...(until ? { until } : {}) }
      const segments = granted(extended(clock.spec, clock.segments, extension, facts.calendar))
      return redue(clock, segments, `延长：${ground}`, facts)
    }
  }
}

function granted(segments: Segments | Refusal): Segments {
  if (isRefusal(segments)) throw new ClockRefused(segments)
  return segments
}

/** The same clock with its due date worked out again; the earlier date stays in `dues`. */
export function redue(
  clock: Clock,
  segments: Segments,
  why: string,
  facts: Pick<Facts, 'calendar' | 'now'>,
): Clock {
  const due = dueOf(clock.spec, segments, facts.calendar)
  const isSame = due.dueDay === clock.dueOn
  return {
    ...clock,
    segments,
    dueOn: due.dueDay,
    dueAt: due.dueAt.toISOString(),
    provisional: due.provisional,
    dues: isSame ? clock.dues : [...clock.dues, { at: facts.now, due: due.dueDay, why }],
  }
}

/** Tasks show the due date of one clock; when that moves, so do they. */
function redate(tasks: readonly Task[], before: readonly Clock[], changed: readonly Clock[]) {
  const was = new Map(before.map((clock) => [clock.id, clock]))
  return changed.flatMap((clock) => {
    const old = was.get(clock.id)
    if (!old || old.dueOn === clock.dueOn || clock.state === 'stopped') return []
    return tasks
      .filter((task) => task.dueOn === old.dueOn && task.ref === clock.ref)
      .map((task) => ({ id: task.id, dueOn: clock.dueOn }))
  })
}

/** The nearest due date of a matter, for lists; null when no clock runs. */
export function dueOfMatter(clocks: readonly Clock[]): Day | null {
  const due = clocks.filter((clock) => clock.state === 'running').map((clock) => clock.dueOn)
  return due.length > 0 ? due.reduce((a, b) => (a < b ? a : b)) : null
}

/** Names one firing of a clock, so that it happens once: `warn@2026-03-02T00:30:00.000Z`. */
export function fireKey(fire: { at: Instant; what: string }): string {
  return `${fire.what}@${fire.at}`
}

/** When the clock should fire next, by the type's own ladder; null: never again. */
export function nextFireOf(
  type: MatterType,
  clock: Clock,
  matter: Snapshot,
  facts: Pick<Facts, 'calendar' | 'amendments'>,
): Instant | null {
  if (clock.state !== 'running') return null
  const fires = firesOf(type, clock, matter, facts)
  return fires.find((fire) => !clock.fired.includes(fireKey(fire)))?.at ?? null
}
