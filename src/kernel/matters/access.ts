import type { Actor, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { tokenOf, tokens, type Directory } from '#kernel/org/directory.ts'

/**
 * One predicate for every path: a person may read a matter when one of their access tokens is in
 * its acl. Lists, counts, search, export, files, notices and the API all ask this question, in SQL
 * as `acl && $tokens`, here in memory.
 */
export function canSee(matter: Snapshot, actor: Actor): boolean {
  const mine = readingTokens(actor, matter.type)
  return matter.acl.some((token) => mine.has(token))
}

/** Own tokens, and those of people one acts for in this kind of matter. */
export function readingTokens(actor: Actor, type: string): Set<number> {
  const behalves = actor.behalves.filter((b) => !b.types || b.types.includes(type))
  return new Set([...actor.tokens, ...behalves.flatMap((b) => b.tokens)])
}

/** Own tokens, and those of people one acts for in matters of every kind. */
export function generalTokens({ tokens: own, behalves }: Actor): number[] {
  return [...own, ...behalves.flatMap((behalf) => (behalf.types ? [] : behalf.tokens))]
}

/**
 * The acl after a change: readers by the type's rule, holders of open tasks, everybody who acted.
 * Persons stay once they took part; posts and units are worked out afresh.
 */
export function aclOf<D>(
  type: MatterType<D>,
  next: Snapshot<D>,
  before: readonly number[],
  org: Directory,
  day: Day,
): number[] {
  const acl = new Set(before.filter((token) => tokenOf(token).kind === 'person'))
  acl.add(tokens.person(next.createdBy))
  for (const done of next.meta.trail) acl.add(tokens.person(done.by))
  for (const task of next.tasks) acl.add(task.holder)
  for (const token of type.readers(next, org, day)) acl.add(token)
  return [...acl].sort((a, b) => a - b)
}
