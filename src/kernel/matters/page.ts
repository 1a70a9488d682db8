import { z } from 'zod'
import { canSee, readingTokens } from '#kernel/matters/access.ts'
import { tally } from '#kernel/matters/ballot.ts'
import { lampOf, type Lamp } from '#kernel/clocks/lamp.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { flowOf } from '#kernel/matters/drawing.ts'
import type { EventBody, Story } from '#kernel/matters/events.store.ts'
import type { AnyAction, Clock, Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { FormNames } from '#kernel/matters/shown.ts'
import { blocked, holderName } from '#kernel/matters/step.ts'
import { hidden, holdsPersonal } from '#kernel/privacy/personal.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { actionNames, actionOf } from '#kernel/matters/verbs.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/**
 * The handling page of a matter as one person sees it: form data, tasks, what they may do now and
 * why not, the trail, the clocks. Pure.
 */
export function pageOf(type: MatterType, matter: Snapshot, story: Story, facts: Facts) {
  const { org, today } = facts
  const name = (id: number | null) =>
    id === null ? '系统' : id === 0 ? citizenName : org.person(id).name
  const mine = readingTokens(facts.actor, type.type)
  const own = new Set(facts.actor.tokens)
  const end = type.states[matter.state]?.end
  const last = story.events.at(-1)
  // Nobody of the bureau: a citizen, or the machine, which asks for something each month.
  const isByMachine = matter.createdBy === 0 && story.events[0]?.body.citizen !== true
  const createdBy = { id: matter.createdBy, name: name(isByMachine ? null : matter.createdBy) }
  const opinions = standing(story).flatMap((event) => opinionOf(event, facts))
  const stateLabel = type.states[matter.state]?.label ?? matter.state
  const { number, title, createdAt } = matter
  const data = hidden(matter.data)
  const filled = { number, title, createdAt, createdBy, stateLabel, data, opinions }
  return {
    matter: matter.id,
    type: type.type,
    typeLabel: type.label,
    ...filled,
    form: type.form?.(filled, namesIn(org)) ?? null,
    /** Further papers that can be printed now. */
    papers: Object.entries(type.papers ?? {}).flatMap(([paper, draw]) => {
      const spec = draw(filled, namesIn(org))
      return spec ? [{ name: paper, title: spec.title }] : []
    }),
    /** Whether it holds personal data of citizens, and whether the reader may have it in full. */
    personal: holdsPersonal(matter.data) ? { refused: mayReveal(type, matter, facts) } : null,
    state: matter.state,
    version: matter.version,
    ended: end ?? null,
    dueOn: nearest(matter.clocks)?.dueOn ?? null,
    lamp: matterLamp(matter, facts, end && last ? dayOf(last.at) : undefined),
    ruleDate: matter.ruleDate,
    flowVersion: matter.flowVersion,
    tasks: matter.tasks.map((task) => ({
      id: task.id,
      step: task.step,
      kind: task.kind,
      label: task.label,
      holder: holderName(task.holder, facts),
      openedAt: task.openedAt,
      readAt: task.readAt,
      dueOn: task.dueOn,
      lamp: lampOf(task.dueOn, today, facts.calendar),
      mine: mine.has(task.holder),
      onBehalfOf: own.has(task.holder) ? null : behalfName(task.holder, facts),
      note: task.note,
      ref: task.ref,
    })),
    actions: actionsFor(type, matter, facts),
    events: story.events.map((event) => ({
      seq: event.seq,
      at: event.at,
      action: event.action,
      label: event.body.label,
      say: event.body.say,
      actor: name(event.body.citizen ? 0 : event.actor),
      onBehalfOf: event.onBehalf === null ? null : name(event.onBehalf),
      ground: event.body.ground ?? null,
      opinion: event.body.opinion ?? null,
      opened: event.body.opened.map(({ label, to }) => ({ label, to })),
      note: event.body.note ?? null,
      receipt: event.body.receipt ?? [],
      clauses: event.body.clauses ?? [],
      vacant: event.body.vacant ?? [],
      hash: event.hash,
    })),
    clocks: matter.clocks.map((clock) => clockView(clock, facts)),
    files: story.files,
    links: story.links
      .filter((link) => canSee(link, facts.actor))
      .map(({ acl: _, ...link }) => link),
    ballots: matter.meta.ballots.map((ballot) => ({
      id: ballot.id,
      title: ballot.title,
      open: ballot.open,
      need: ballot.need,
      seats: ballot.seats.map((seat) => ({
        name: seat.name,
        vote: seat.vote,
        text: seat.text,
        by: seat.by === null ? null : name(seat.by),
        recused: seat.recused,
        at: seat.at,
      })),
      tally: tally(ballot),
    })),
    earlier: matter.meta.trail.map((done) => ({
      seq: done.seq,
      step: done.step,
      label: done.label,
      by: name(done.by),
    })),
    flow: { ...flowOf(type), at: matter.state, visited: visitedStates(type, story) },
  }
}

/** One of the further papers of a matter whose page is at hand; `null` where there is none (now). */
export const furtherPaper = (type: MatterType, page: MatterPage, name: string, org: Facts['org']) =>
  Object.hasOwn(type.papers ?? {}, name) ? type.papers![name]!(page, namesIn(org)) : null

export type MatterPage = ReturnType<typeof pageOf>

/** Who brought in or did something on the public site. */
export const citizenName = '群众（网上）'

/** Units and people as a paper form names them. */
export const namesIn = (org: Facts['org']): FormNames => ({
  unit: (id) => org.unit(id).shortName,
  person: (id) => org.person(id).name,
})

function behalfName(holder: number, facts: Facts): string | null {
  const behalf = facts.actor.behalves.find((b) => b.tokens.includes(holder))
  return behalf ? facts.org.person(behalf.principal).name : null
}

/** The running clock that ends first. */
export function nearest(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter((clock) => clock.state === 'running')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
}

function matterLamp(matter: Snapshot, facts: Facts, done: string | undefined): Lamp {
  const clock = nearest(matter.clocks)
  if (done) return { colour: 'none', words: '已办结' }
  return lampOf(clock?.dueOn, facts.today, facts.calendar, { unit: clock?.spec.unit })
}

function clockView(clock: Clock, facts: Facts) {
  const stop = clock.segments.stop
  const lamp = lampOf(clock.dueOn, facts.today, facts.calendar, {
    unit: clock.spec.unit,
    paused: clock.state === 'paused',
    done: stop ? dayOf(stop) : undefined,
  })
  const { id, key, ref, label, cite, state, dueOn, dueAt, provisional, dues } = clock
  const late = (stop ?? facts.now) > dueAt
  return { id, key, ref, label, cite, state, dueOn, dueAt, provisional, dues, lamp, late }
}

export interface ActionView {
  name: string
  label: string
  primary: boolean
  danger: boolean
  verb: boolean
  clauses: readonly { clause: string; cite: string }[]
  schema: unknown
  taskId: string | null
  onBehalfOf: { name: string; ground: string } | null
  refused: Refusal | null
}

/**
 * The actions a person could take here by seat or duty. One that is not possible right now stays
 * in the list with the reason; what belongs to others is left out.
 */
function actionsFor(type: MatterType, matter: Snapshot, facts: Facts): ActionView[] {
  return actionNames(type).flatMap((name): ActionView[] => {
    const action = actionOf(type, name)
    if (!action || action.who.system === true || !action.from.includes(matter.state)) return []
    const seat = blocked(type, matter, action, facts)
    const isMine = !isRefusal(seat) || (seat.status !== 403 && seat.status !== 409)
    if (!isMine && !(action.verb !== true && isRefusal(seat) && seat.clause)) return []
    const view = {
      name,
      label: action.label,
      primary: action.primary ?? false,
      danger: action.danger ?? false,
      verb: action.verb ?? false,
      clauses: action.clauses ?? [],
      schema: schemaOf(action),
    }
    if (isRefusal(seat)) return [{ ...view, taskId: null, onBehalfOf: null, refused: seat }]
    const { behalf, task } = seat
    const onBehalfOf = behalf
      ? { name: facts.org.person(behalf.principal).name, ground: behalf.ground }
      : null
    return [{ ...view, taskId: task?.id ?? null, onBehalfOf, refused: null }]
  })
}

const schemas = new WeakMap<z.ZodType, object>()

/** JSON Schema of an action's input, for generated forms and OpenAPI. */
export function schemaOf(action: AnyAction<never> | AnyAction<unknown>): object {
  const known = schemas.get(action.input)
  if (known) return known
  const schema = z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' })
  schemas.set(action.input, schema)
  return schema
}

/** Events that were not taken back; what was taken back stays in the trail but not on the form. */
function standing(story: Story): Story['events'] {
  const undone = new Set(story.events.map((event) => event.body.note?.['undone']))
  return story.events.filter((event) => !undone.has(event.seq))
}

function opinionOf(event: Story['events'][number], facts: Facts) {
  const { opinion } = event.body
  if (!opinion || event.actor === null) return []
  const day = dayOf(event.at)
  const post = facts.org.postsOf(event.actor, day)[0]?.post.title ?? ''
  return [
    {
      slot: opinion.slot,
      text: opinion.text,
      ref: opinion.ref ?? null,
      by: facts.org.person(event.actor).name,
      post,
      onBehalfOf: event.onBehalf === null ? null : facts.org.person(event.onBehalf).name,
      at: event.at,
      seq: event.seq,
    },
  ]
}

function visitedStates(type: MatterType, story: Story): string[] {
  const bodies: EventBody[] = story.events.map((event) => event.body)
  return [...new Set([type.start, ...bodies.map((body) => body.to)])]
}
