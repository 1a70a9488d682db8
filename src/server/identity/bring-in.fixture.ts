import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { storeFile } from '#kernel/files/files.store.ts'
import { submitName } from '#kernel/matters/verbs.ts'
import { namelessFile, namelessFiles } from '#kernel/public/file-names.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { someone, type Someone } from '#server/identity/citizens.fixture.ts'
import { samples, type World } from '#server/identity/samples.fixture.ts'

/** One matter for each sample, as the people concerned would bring it in. */

/** What was brought in: by whom, and of whom. */
export interface Brought {
  readonly matter: string
  readonly number: string | null
  readonly kind: string
  readonly by: string | null
  readonly who: Someone
  readonly file: string | null
}

/** A file as it is uploaded, with everything in its name and in its text. */
async function upload({ services }: World, person: number, who: Someone) {
  const name = `${who.name}的材料${who.phone}.txt`
  const kept = await storeFile(
    services.db,
    {
      name: person === 0 ? namelessFile(name) : name,
      stream: Readable.from([Buffer.from(who.told)]),
    },
    { person, at: services.now() },
    services.contentGuard,
  )
  if (isRefusal(kept)) throw new Error(kept.refused)
  return { id: kept.id, name }
}

/** Brings in one matter for each sample, and says of whom. */
export async function bringIn(world: World): Promise<Brought[]> {
  const { b, services } = world
  const brought: Brought[] = []
  for (const [kind, list] of Object.entries(samples)) {
    for (const { by, input } of list) {
      const who = someone(brought.length)
      const person = by === null ? null : b.person(by)
      let file: string | null = null
      const given = await input(world, who, async () => {
        const kept = await upload(world, person ?? 0, who)
        file = kept.id
        return kept
      })
      const answer = await services.engine.run({
        type: kind,
        action: person === null ? submitName : 'create',
        input: person === null ? namelessFiles(given) : given,
        person,
        ...(person === null ? { citizen: true as const } : {}),
        key: randomUUID(),
      })
      if (isRefusal(answer)) throw new Error(`${kind}: ${answer.field ?? ''} ${answer.refused}`)
      brought.push({ matter: answer.matter, number: answer.number, kind, by, who, file })
    }
  }
  return brought
}
