import type { Database } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import type { Session } from '#kernel/http/route.ts'

/**
 * Pushes notices to the people who are looking. One poller a process asks once a second for what is
 * new; LISTEN/NOTIFY would take a lock of the whole database at every commit.
 */

const pollMs = 1000
const heartbeatMs = 15_000
/** How far back ids are looked at again: a slow transaction may commit a lower id later. */
const overlap = 500

interface Event {
  readonly event: string
  readonly data: unknown
}

interface Follower {
  readonly session: Session
  readonly tokens: Tokens
  readonly push: (event: Event) => void
  readonly end: () => void
}

/** Access tokens of the follower today, as `generalTokens` gives them. */
type Tokens = () => Promise<readonly number[]>

interface Row {
  /** Tokens of who is not to know of its matter. */
  barred: number[]
  id: number
  person: number
  kind: string
  text: string
  matter: string | null
}

export interface Hub {
  follow(session: Session, tokens: Tokens): AsyncIterable<Event>
}

/** What somebody came to be barred from after it was written is not told any more. */
async function isBarredBy(barred: readonly number[], tokens: Tokens): Promise<boolean> {
  if (barred.length === 0) return false
  return (await tokens()).some((token) => barred.includes(Math.abs(token)))
}

const hubs = new WeakMap<Database, Hub>()

export function hubFor(db: Database): Hub {
  const known = hubs.get(db)
  if (known) return known
  const hub = makeHub(db)
  hubs.set(db, hub)
  return hub
}

function makeHub(db: Database): Hub {
  const followers = new Set<Follower>()
  let timer: NodeJS.Timeout | undefined
  let seen = 0
  const sent = new Set<number>()

  /** What was there before somebody follows is not news to them: it stands in the list already. */
  async function beginNow(person: number): Promise<void> {
    const { last, ids } = await db.one<{ last: number; ids: number[] }>(sql`
      with newest as (select coalesce(max(id), 0) as last from notice)
      select last, array(
        select id from notice where person = ${person} and id > last - ${overlap}
      ) as ids from newest
    `)
    if (followers.size === 0) seen = last
    for (const id of ids) sent.add(id)
  }

  async function poll(): Promise<void> {
    const people = [...new Set([...followers].map((f) => f.session.person))]
    const rows = await db.many<Row>(
      named(
        'notice_poll',
        sql`
          select n.id, n.person, n.kind, n.text, n.matter_id as matter,
            array(select -token from unnest(m.acl) as token where token < 0) as barred
          from notice n left join matter m on m.id = n.matter_id
          where n.id > ${seen - overlap} and n.person = any(${people}::int[])
          order by n.id limit 500
        `,
      ),
    )
    for (const row of rows) {
      if (sent.has(row.id)) continue
      const { person, barred, ...data } = row
      for (const follower of followers) {
        if (follower.session.person !== person) continue
        if (await isBarredBy(barred, follower.tokens)) continue
        follower.push({ event: 'notice', data })
      }
    }
    for (const row of rows) sent.add(row.id)
    seen = Math.max(seen, rows.at(-1)?.id ?? 0)
    for (const id of sent) if (id <= seen - overlap) sent.delete(id)
    const ids = [...new Set([...followers].map((f) => f.session.id))]
    const live = await db.many<{ id: string }>(
      named(
        'sessions_alive',
        sql`
          select s.id from session s join account a on a.id = s.account
          where s.id = any(${ids}::text[]) and s.ended_at is null and a.disabled_at is null
        `,
      ),
    )
    const alive = new Set(live.map((row) => row.id))
    for (const follower of followers) if (!alive.has(follower.session.id)) follower.end()
  }

  function schedule(): void {
    if (timer || followers.size === 0) return
    timer = setTimeout(() => {
      poll()
        // The database is away for a moment: the next poll catches up.
        .catch(() => undefined)
        .finally(() => {
          timer = undefined
          schedule()
        })
    }, pollMs)
    timer.unref()
  }

  async function* follow(session: Session, tokens: Tokens): AsyncGenerator<Event> {
    const queue: Event[] = [{ event: 'hello', data: {} }]
    let wake: () => void = () => undefined
    let isOver = false
    const follower: Follower = {
      session,
      tokens,
      push: (event) => {
        queue.push(event)
        wake()
      },
      end: () => {
        isOver = true
        wake()
      },
    }
    await beginNow(session.person)
    followers.add(follower)
    schedule()
    const beat = setInterval(() => follower.push({ event: 'beat', data: {} }), heartbeatMs)
    beat.unref()
    try {
      while (!isOver) {
        const next = queue.shift()
        if (next) yield next
        else await new Promise<void>((woken) => (wake = woken))
      }
    } finally {
      clearInterval(beat)
      followers.delete(follower)
    }
  }

  return { follow }
}
