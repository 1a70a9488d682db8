import { aclOf } from '#kernel/matters/access.ts'
import { dueOfMatter, runClocks } from '#kernel/matters/clocks.ts'
import type {
  Facts,
  MatterType,
  Meta,
  Snapshot,
  Task,
  Trail,
  Undo,
} from '#kernel/matters/matter.ts'
import type { Follow, KeptFollow } from '#kernel/matters/follow.ts'
import type { Decision } from '#kernel/matters/decision.ts'
import { noticesOf, vacanciesOf, type NewNotice } from '#kernel/matters/notices.ts'
import { holderName, type Outcome } from '#kernel/matters/step.ts'
import { actionOf } from '#kernel/matters/verbs.ts'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { holdsPersonal } from '#kernel/privacy/personal.ts'

/** Everything one action changes, ready to be written in one statement. Pure. */
export interface Applied<D = unknown> {
  readonly next: Snapshot<D>
  readonly body: Readonly<Record<string, unknown>>
  readonly opened: readonly Task[]
  readonly closed: readonly { id: string; outcome: string }[]
  readonly reopened: readonly string[]
  /** Tasks that must still be unread when it is written. */
  readonly unread: readonly string[]
  readonly redated: readonly { id: string; dueOn: string | null }[]
  readonly clocks: Snapshot['clocks']
  readonly notices: readonly NewNotice[]
  /** Matters it brings about. */
  readonly follow: readonly KeptFollow[]
  readonly ended: boolean
  readonly dueOn: string | null
}

/** Works out the matter after an action: tasks, clocks, trail, readers, notices and the event's text. */
export function apply<D>(
  type: MatterType<D>,
  before: Snapshot<D>,
  outcome: Outcome<D>,
  input: unknown,
  facts: Facts,
): Applied<D> {
  const { change, state } = outcome
  const seq = before.version + 1
  const ended = type.states[state]?.end !== undefined
  const undone = outcome.action === 'withdraw' ? before.meta.undo : null
  const clocks = undone
    ? restoreClocks(before, undone)
    : runClocks(before.clocks, change.clocks ?? [], ended, facts, change.touch)
  const closed = closing(before, outcome, undone, ended)
  const closedIds = new Set(closed.map((c) => c.id))
  const opened = (change.open ?? []).map((task): Task => {
    const clock = task.clock && findClock(clocks.all, task.clock.key, task.clock.ref ?? null)
    return {
      id: facts.newId(),
      step: task.step,
      kind: task.kind ?? 'do',
      label: task.label,
      holder: task.holder,
      ref: task.ref ?? null,
      rank: task.rank ?? 2,
      openedAt: facts.now,
      openedBy: facts.actor.person,
      openedSeq: seq,
      dueOn: clock?.dueOn ?? task.carry ?? null,
      readAt: null,
      back: task.back ?? null,
      note: task.note ?? null,
    }
  })
  const kept = before.tasks.filter((task) => !closedIds.has(task.id))
  const reopened = undone ? undone.closed : []
  const data = change.data ?? before.data
  const shown = (text: string) => (holdsPersonal(data) ? maskNumbers(text) : text)
  const draft: Snapshot<D> = {
    ...before,
    version: seq,
    state,
    title: change.title === undefined ? before.title : shown(change.title),
    number: change.number ?? before.number,
    unit: change.unit ?? before.unit,
    data,
    tasks: [...kept, ...reopened, ...opened],
    clocks: clocks.all,
    meta: {
      trail: undone ? undone.trail : trailAfter(type, before, outcome, facts, seq),
      ballots: change.ballots ?? before.meta.ballots,
      undo: undoAfter(type, before, outcome, facts, seq, { closed: closedIds, opened }),
      ...partsAfter(type, before, outcome, facts),
      ...(before.meta.barred ? { barred: before.meta.barred } : {}),
    },
  }
  assertAlive(type, draft, ended)
  const next = { ...draft, acl: aclOf(type, draft, before.acl, facts.org, facts.today) }
  const vacant = vacanciesOf(opened, facts)
  const follow = keptFollows(change.follow ?? [], next)
  return {
    next,
    body: bodyOf(type, before, outcome, input, facts, { opened, closed, vacant, follow }),
    opened,
    closed,
    reopened: reopened.map((task) => task.id),
    unread: undone ? undone.opened : [],
    redated: clocks.redated(kept),
    clocks: clocks.touched,
    notices: noticesOf(next, change.notices ?? [], opened, vacant, facts).map((notice) => ({
      ...notice,
      text: shown(notice.text),
    })),
    follow,
    ended,
    dueOn: ended ? null : dueOfMatter(clocks.all),
  }
}

function closing<D>(
  before: Snapshot<D>,
  outcome: Outcome<D>,
  undone: Undo | null,
  ended: boolean,
): { id: string; outcome: string }[] {
  const { change, task: own } = outcome
  const closed = new Map<string, string>()
  if (ended) for (const task of before.tasks) closed.set(task.id, '随件办结')
  if (undone) for (const id of undone.opened) closed.set(id, '已撤回')
  for (const { id, outcome: word } of change.close ?? []) closed.set(id, word)
  if (own && !change.keepOwn) closed.set(own.id, change.say.slice(0, 200))
  return [...closed].map(([id, word]) => ({ id, outcome: word }))
}

/** Finished steps, for 退回. A return cuts the trail before the step it goes back to. */
function trailAfter<D>(
  type: MatterType<D>,
  before: Snapshot<D>,
  outcome: Outcome<D>,
  facts: Facts,
  seq: number,
): readonly Trail[] {
  const { trail } = before.meta
  const returnedTo = outcome.change.note?.['toSeq']
  if (outcome.action === 'return') return trail.filter((done) => done.seq < Number(returnedTo))
  const { task: own } = outcome
  const by = outcome.behalf?.principal ?? facts.actor.person
  if (by === null || outcome.change.keepOwn) return trail
  const step = own?.kind === 'do' ? own.step : outcome.action === 'create' ? 'create' : null
  if (!step || actionOf(type, outcome.action)?.verb) return trail
  const def = type.steps[step]
  if (!def || def.returnable === false) return trail
  const done: Trail = {
    step,
    state: own ? before.state : def.state,
    label: def.label,
    holder: own?.holder ?? 0,
    by,
    ref: own?.ref ?? null,
    seq,
  }
  return [...trail, done]
}

/** Whoever acted and whoever it was done for have both taken the part. */
function partsAfter<D>(
  type: MatterType<D>,
  before: Snapshot<D>,
  outcome: Outcome<D>,
  facts: Facts,
): Pick<Meta, 'parts'> {
  const { parts = [] } = before.meta
  const part = actionOf(type, outcome.action)?.part
  if (!part) return parts.length > 0 ? { parts } : {}
  const people = [facts.actor.person, outcome.behalf?.principal ?? null].filter((by) => by !== null)
  return { parts: [...parts, ...people.map((by) => ({ part, by }))] }
}

function undoAfter<D>(
  type: MatterType<D>,
  before: Snapshot<D>,
  outcome: Outcome<D>,
  facts: Facts,
  seq: number,
  tasks: { closed: ReadonlySet<string>; opened: readonly Task[] },
): Undo | null {
  const action = actionOf(type, outcome.action)
  if (action?.keepsUndo) return before.meta.undo
  if (outcome.action === 'withdraw' || outcome.action === 'create') return null
  if (action?.undo === false || facts.actor.person === null) return null
  return {
    by: facts.actor.person,
    seq,
    action: outcome.action,
    state: before.state,
    data: before.data,
    ballots: before.meta.ballots,
    trail: before.meta.trail,
    closed: before.tasks.filter((task) => tasks.closed.has(task.id)),
    opened: tasks.opened.map((task) => task.id),
    clocks: before.clocks,
  }
}

function restoreClocks<D>(before: Snapshot<D>, undo: Undo) {
  const known = new Map(undo.clocks.map((clock) => [clock.id, clock]))
  const touched = before.clocks.map(
    (clock) => known.get(clock.id) ?? { ...clock, state: 'stopped' as const },
  )
  return { all: touched, touched, redated: () => [] }
}

function findClock(clocks: Snapshot['clocks'], key: string, ref: string | null) {
  return clocks.findLast((c) => c.key === key && c.ref === ref && c.state !== 'stopped')
}

/** A matter that is neither at its end nor at rest is somebody's to do. Nothing ever passes silently. */
function assertAlive<D>(type: MatterType<D>, next: Snapshot<D>, ended: boolean): void {
  if (ended || type.states[next.state]?.rests || next.tasks.some((task) => task.kind === 'do'))
    return
  throw new Error(`${type.type} ${next.id} would wait in ${next.state} with nobody to act`)
}

/** What the event keeps: enough to tell the story, to draw the form and to prove the state after it. */
function bodyOf<D>(
  type: MatterType<D>,
  before: Snapshot<D>,
  outcome: Outcome<D>,
  input: unknown,
  facts: Facts,
  done: {
    opened: readonly Task[]
    closed: readonly { id: string; outcome: string }[]
    vacant: readonly string[]
    follow: readonly KeptFollow[]
  },
): Record<string, unknown> {
  const { change, state, behalf, task } = outcome
  const action = actionOf(type, outcome.action)!
  return {
    label: action.label,
    say: change.say,
    from: before.state,
    to: state,
    flow: before.flowVersion,
    ...(facts.actor.isCitizen ? { citizen: true } : {}),
    ...(task ? { task: task.id, step: task.step } : {}),
    ...(behalf ? { ground: behalf.ground, basis: behalf.basis } : {}),
    ...(input === undefined || input === null ? {} : { input }),
    ...(change.opinion ? { opinion: change.opinion } : {}),
    ...(change.note ? { note: change.note } : {}),
    ...(change.decisions?.length ? { receipt: change.decisions.map(receiptOf) } : {}),
    ...(change.clocks?.length ? { clocks: change.clocks, calendar: facts.calendar.version } : {}),
    ...(change.files?.length ? { files: change.files } : {}),
    ...(change.links?.length ? { links: change.links } : {}),
    ...(done.follow.length ? { follow: done.follow } : {}),
    ...(change.voids?.length ? { voids: change.voids } : {}),
    ...(done.vacant.length ? { vacant: done.vacant } : {}),
    ...(action.clauses ? { clauses: action.clauses } : {}),
    opened: done.opened.map((t) => ({
      id: t.id,
      step: t.step,
      label: t.label,
      to: holderName(t.holder, facts),
    })),
    closed: done.closed,
    org: facts.org.version,
  }
}

/** What it brings about is kept from the same people. */
function keptFollows<D>(follow: readonly Follow[], { acl }: Snapshot<D>): readonly KeptFollow[] {
  const barred = acl.filter((token) => token < 0).map((token) => -token)
  return barred.length > 0 ? follow.map((one) => ({ ...one, barred })) : follow
}

/** What is kept of an answer: the facts and the version give the rest again. */
function receiptOf({ rule, name, cite, version, outcome, reason, facts }: Decision): Decision {
  return { rule, ...(name ? { name } : {}), cite, version, outcome, reason, facts }
}
