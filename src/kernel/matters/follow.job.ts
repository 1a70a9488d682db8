import { sql } from '#kernel/db/sql.ts'
import type { KeptFollow } from '#kernel/matters/follow.ts'
import { followRequests } from '#kernel/matters/follow-requests.store.ts'
import type { Services } from '#kernel/services.ts'

type Needs = Pick<Services, 'db' | 'engine' | 'now'>

interface Origin {
  readonly matter: string
  readonly seq: number
  /** null: the machine. */
  readonly actor: number | null
  readonly follow: readonly KeptFollow[]
}

/** Ages of an event, in minutes, at which what it brings about is tried: ever more seldom, 1 to 4096. */
const ages = Array.from({ length: 13 }, (_, n) => 2 ** n)

const threeDays = 3 * 86_400_000

/**
 * Begins what earlier events brought about and a crash or a refusal left out: for three days, under
 * the same key, in the name of whoever acted. A round takes those that came to one of the ages since
 * the round before; the first round of a process takes all. Each returns how many were begun.
 */
export function followRounds(): (services: Needs) => Promise<number> {
  let last: Date | undefined
  return async (services) => {
    const until = services.now()
    const since = last ?? new Date(until.getTime() - threeDays)
    const begun = await beginFollows(services, since, until)
    last = until
    return begun
  }
}

async function beginFollows({ db, engine }: Needs, since: Date, until: Date): Promise<number> {
  const origins = await db.many<Origin>(sql`
    select matter_id as matter, seq, actor, body -> 'follow' as follow from matter_event
    where at > ${new Date(until.getTime() - threeDays)}
      and (body -> 'follow') is not null
      and exists (
        select from unnest(${ages}::int[]) age
        where at + age * interval '1 minute' > ${since}
          and at + age * interval '1 minute' <= ${until}
      )
    order by at
  `)
  const all = origins.flatMap((origin) => followRequests(origin, origin.actor))
  if (all.length === 0) return 0
  const commands = await db.many<{ id: string }>(
    sql`select id from command where id = any(${all.map(({ key }) => key)}::uuid[])`,
  )
  const known = new Set(commands.map(({ id }) => id))
  let begun = 0
  for (const request of all) {
    if (known.has(request.key)) continue
    const answer = await engine.run(request)
    if ('matter' in answer) begun++
  }
  return begun
}
