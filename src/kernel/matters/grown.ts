import type { MatterType, Snapshot } from '#kernel/matters/matter.ts'

/**
 * A matter as its type speaks of it today: what was written before a field came to be is left as it is
 * in the database, where its hash seals it, and completed when it is read.
 */
export function grown<M extends Pick<Snapshot, 'data'>>(
  type: MatterType | undefined,
  matter: M,
): M {
  return type?.grow ? { ...matter, data: type.grow(matter.data) } : matter
}
