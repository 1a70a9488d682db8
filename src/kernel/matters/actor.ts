import type { Day } from '#kernel/calendar/day.ts'
import type { Actor } from '#kernel/matters/matter.ts'
import type { Directory, PersonId } from '#kernel/org/directory.ts'

/** The machine: signs 系统, holds nothing, acts for nobody. */
export const machine: Actor = { person: null, tokens: [], behalves: [] }

/** A citizen on the public site: nobody knows who, and only actions that say so are open to them. */
export const citizen: Actor = { ...machine, isCitizen: true }

const known = new WeakMap<Directory, Map<string, Actor>>()

/** Everything a person holds today, own and on behalf of others. Kept while the directory stands. */
export function actorOf(org: Directory, person: PersonId, day: Day): Actor {
  const actors = known.get(org) ?? new Map<string, Actor>()
  known.set(org, actors)
  const key = `${person} ${day}`
  const found = actors.get(key)
  if (found) return found
  const actor = {
    person,
    tokens: org.tokensOf(person, day),
    behalves: org.behalvesOf(person, day),
  }
  actors.set(key, actor)
  return actor
}
