import { calendarOf } from '#kernel/calendar/calendar.ts'
import { actorOf } from '#kernel/matters/actor.ts'
import { apply } from '#kernel/matters/apply.ts'
import { movesOf, pathsOf } from '#kernel/matters/check.ts'
import { ClockRefused } from '#kernel/matters/clocks.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { blocked, step } from '#kernel/matters/step.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { isRefusal } from '#kernel/refusal.ts'

/**
 * 随意走: people of the demo bureau do at random whatever a flow offers them, until every transition
 * that its table declares has happened. A transition that nobody can ever make is a fault of the
 * table; a matter with nobody to act is one too (the engine throws).
 */
export interface Walk {
  readonly type: MatterType
  readonly org: Directory
  readonly people: readonly number[]
  /** Who begins a matter, with what. */
  readonly begin: (pick: Pick) => { readonly person: number; readonly input: object }
  /** Something that may be filled in, different from time to time. */
  readonly inputFor: (action: string, pick: Pick, matter: Snapshot) => object
  /** Ways out of the flow: taken once each, or no matter would get far. */
  readonly exits: readonly string[]
  readonly walks?: number
}

export type Pick = <T>(list: readonly T[]) => T

const day = '2026-03-02'

/** Moves never made, with the last refusal of each action that was refused. */
export function walkThrough({ type, org, people, begin, inputFor, exits, walks = 600 }: Walk) {
  const wanted = new Set(movesOf(type).map(({ action, from, to }) => `${action} ${from}→${to}`))
  if (pathsOf(type).length !== wanted.size) throw new Error('some transition has no path')
  const random = chance(20260302)
  const pick: Pick = (list) => list[Math.floor(random() * list.length)]!
  const refused: Record<string, string> = {}
  const calendar = calendarOf()
  let ids = 0
  const factsOf = (person: number): Facts => ({
    now: '2026-03-02T02:00:00.000Z',
    today: day,
    org,
    calendar,
    amendments: new Map(),
    actor: actorOf(org, person, day),
    numbers: { x: 1 },
    others: new Map(),
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  })
  const facts = new Map(people.map((person) => [person, factsOf(person)]))
  const run = (matter: Snapshot, action: string, person: number, input: object) => {
    const outcome = step(type, matter, { action, input }, facts.get(person)!)
    if (isRefusal(outcome)) {
      refused[action] = outcome.refused
      return null
    }
    try {
      return apply(type, matter, outcome, input, facts.get(person)!).next
    } catch (error) {
      // A rule of the clocks said no, which is an answer like another.
      if (error instanceof ClockRefused) return null
      throw error
    }
  }
  const isOver = (action: string) =>
    exits.includes(action) && ![...wanted].some((move) => move.startsWith(`${action} `))
  for (let walk = 0; walk < walks && wanted.size > 0; walk++) {
    const { person: first, input } = begin(pick)
    const begun = run(blank(type, first), 'create', first, input)
    if (!begun) continue
    let matter = begun
    wanted.delete(`create ${type.start}→${matter.state}`)
    for (let steps = 0; steps < 60; steps++) {
      const open = people.flatMap((person) =>
        Object.entries(type.actions).flatMap(([action, declared]) =>
          isOver(action) || isRefusal(blocked(type, matter, declared, facts.get(person)!))
            ? []
            : [{ person, action }],
        ),
      )
      if (open.length === 0) break
      const isNew = ({ action }: { action: string }) =>
        [...wanted].some((move) => move.startsWith(`${action} ${matter.state}→`))
      const fresh = open.filter(isNew)
      const { person, action } = pick(fresh.length > 0 && random() < 0.5 ? fresh : open)
      const next = run(matter, action, person, inputFor(action, pick, matter))
      if (!next) continue
      wanted.delete(`${action} ${matter.state}→${next.state}`)
      matter = next
      const isOpen = [...wanted].some((move) => move.includes(` ${matter.state}→`))
      if (type.states[matter.state]!.end && !isOpen) break
    }
  }
  return { never: [...wanted], refused }
}

/** The same numbers in every run. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function blank(type: MatterType, person: number): Snapshot {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    type: type.type,
    number: null,
    title: '',
    state: type.start,
    version: 0,
    head: '00',
    flowVersion: 1,
    ruleDate: day,
    unit: null,
    createdBy: person,
    createdAt: '2026-03-02T01:00:00.000Z',
    data: {},
    meta: { trail: [], undo: null, ballots: [] },
    acl: [],
    tasks: [],
    clocks: [],
  }
}
