import { storyOf, type Story } from '#kernel/matters/events.store.ts'
import type { Facts, MatterId, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'

/** A matter with everything its handling page and its papers are made of. */
export interface Handling {
  readonly type: MatterType
  readonly matter: Snapshot
  readonly story: Story
  readonly facts: Facts
}

/** As the person may see it, or a refusal that does not tell whether it exists. */
export async function handlingOf(
  { engine, db }: Pick<Services, 'engine' | 'db'>,
  id: MatterId,
  person: PersonId,
): Promise<Handling | Refusal> {
  const [loaded, story, facts] = await Promise.all([
    engine.load(id, person),
    storyOf(db, id),
    engine.factsFor(person),
  ])
  if (isRefusal(loaded)) return loaded
  const matter = loaded.snapshot!
  return { type: engine.types.get(matter.type)!, matter, story, facts }
}
