import type { Engine } from '#kernel/matters/engine.store.ts'
import type { MatterId } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { isRefusal } from '#kernel/refusal.ts'

/**
 * Of some matters those whose people somebody may know. Only with them may a name or a number be
 * compared: to everybody else “the same person” would tell who is behind the masked name.
 */
export async function mayKnow(
  engine: Engine,
  person: PersonId,
  matters: readonly MatterId[],
): Promise<ReadonlySet<MatterId>> {
  if (matters.length === 0) return new Set()
  const [facts, loaded] = await Promise.all([
    engine.factsFor(person),
    Promise.all(matters.map(async (one) => await engine.load(one, person))),
  ])
  const snapshots = loaded.flatMap((one) => (isRefusal(one) ? [] : one.snapshot!))
  const open = snapshots.filter(
    (one) => mayReveal(engine.types.get(one.type)!, one, facts) === null,
  )
  return new Set(open.map(({ id }) => id))
}
