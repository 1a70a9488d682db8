import type { Actor, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { tokenOf, tokens, type Directory } from '#kernel/org/directory.ts'

/**
 * One predicate for every path: a person may read a matter when one of their access tokens is in
 * its acl, and none of them is barred there (a barred token stands in the acl as its negative).
 * Lists, counts, search, export, files, notices and the API all ask this question, in SQL as
 * `readable` (`readable.store.ts`), here in memory. Whoever acts for somebody barred is kept out
 * too, in whatever kind of matters they act.
 */
export function canSee(matter: Pick<Snapshot, 'acl' | 'type'>, actor: Actor): boolean {
  const held = readingTokens(actor, matter.type)
  return matter.acl.some((token) => held.has(token)) && !isBarred(matter, actor)
}

/** Whether the matter is about the person, their unit, or somebody whom they act for. */
export function isBarred({ acl }: Pick<Snapshot, 'acl'>, actor: Actor): boolean {
  if (!acl.some((token) => token < 0)) return false
  const barred = new Set(acl)
  return [actor, ...actor.behalves].some(({ tokens: held }) => held.some((t) => barred.has(-t)))
}

/** Own tokens, and those of people one acts for in this kind of matter. */
export function readingTokens(actor: Actor, type: string): Set<number> {
  const behalves = actor.behalves.filter((b) => !b.types || b.types.includes(type))
  return new Set([...actor.tokens, ...behalves.flatMap((b) => b.tokens)])
}

/**
 * What SQL asks with in lists of one kind of matter, or of every kind where none is named: tokens to
 * read by and, as negatives, those of people one acts for in other kinds, which only ever bar.
 */
export function generalTokens(actor: Actor, type?: string): number[] {
  const isGiven = ({ types }: Actor['behalves'][number]) =>
    !types || (type !== undefined && types.includes(type))
  const tokensOf = (isReading: boolean) =>
    actor.behalves.filter((b) => isGiven(b) === isReading).flatMap((b) => b.tokens)
  return [...actor.tokens, ...tokensOf(true), ...tokensOf(false).map((token) => -token)]
}

/** Who is never to know of a matter: by its own kind, and by the matter that brought it about. */
export function barredOf<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  org: Directory,
  day: Day,
): readonly number[] {
  return [...(type.barred?.(matter, org, day) ?? []), ...(matter.meta.barred ?? [])]
}

/**
 * The acl after a change: readers by the type's rule, holders of open tasks, everybody who acted;
 * and, as negatives, who is never to know of it.
 * Persons stay once they took part; posts and units are worked out afresh.
 */
export function aclOf<D>(
  type: MatterType<D>,
  next: Snapshot<D>,
  before: readonly number[],
  org: Directory,
  day: Day,
): number[] {
  const people = before.filter((token) => token > 0 && tokenOf(token).kind === 'person')
  const acl = new Set(people)
  if (next.createdBy !== 0) acl.add(tokens.person(next.createdBy))
  for (const done of next.meta.trail) acl.add(tokens.person(done.by))
  for (const task of next.tasks) acl.add(task.holder)
  for (const token of type.readers(next, org, day)) acl.add(token)
  for (const token of barredOf(type, next, org, day)) acl.add(-token)
  return [...acl].sort((a, b) => a - b)
}
