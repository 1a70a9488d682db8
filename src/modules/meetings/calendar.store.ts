import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import { readSetting, writeSetting } from '#kernel/settings/settings.store.ts'
import type { Appointment } from '#modules/meetings/calendar-file.ts'

/** 会议日历: the meetings of one person, and the secret address at which a calendar program finds them. */

const most = 500

/**
 * What somebody is called to, as member or observer, the newest first: name, place, time and kind; not
 * what it is about.
 */
export async function meetingsOf(db: Db, person: PersonId): Promise<Appointment[]> {
  return await db.many<Appointment>(sql`
    select id, title as name, data ->> 'place' as place, data ->> 'at' as at,
      data ->> 'kind' as note, state = 'cancelled' as "isCancelled", version,
      coalesce((data ->> 'length')::int, case data ->> 'kind' when '周一例行会议' then 60 else 120 end)
        as minutes
    from matter
    where bureau = 1 and type = 'meeting' and data ->> 'noticedAt' is not null
      and (data -> 'members' @> ${`${person}`}::jsonb or data -> 'observers' @> ${`${person}`}::jsonb)
    order by created_at desc limit ${most}
  `)
}

interface Feed {
  /** SHA-256 of the token; the token itself is kept nowhere. Empty: taken back. */
  readonly hash: string
}

const keyOf = (person: PersonId) => `calendar-feed/${person}`
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A new secret of 256 bits for somebody's calendar; the one before is void at once. */
export async function openFeed(db: Db, person: PersonId, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await writeSetting(db, keyOf(person), { hash: hashOf(token) } satisfies Feed, { at, person })
  return `${person}-${token}`
}

export async function closeFeed(db: Db, person: PersonId, at: Date): Promise<void> {
  await writeSetting(db, keyOf(person), { hash: '' } satisfies Feed, { at, person })
}

export async function hasFeed(db: Db, person: PersonId): Promise<boolean> {
  const feed = await readSetting<Feed>(db, keyOf(person))
  return feed !== undefined && feed.hash !== ''
}

/** Whose calendar a secret opens; `null` for any other, and where the account was closed. */
export async function personOfFeed(db: Db, secret: string): Promise<PersonId | null> {
  const found = /^(\d{1,9})-([\w-]{43})$/u.exec(secret)
  if (!found) return null
  const person = Number(found[1])
  const feed = await readSetting<Feed>(db, keyOf(person))
  if (!feed || feed.hash === '') return null
  const isSame = timingSafeEqual(Buffer.from(feed.hash), Buffer.from(hashOf(found[2]!)))
  if (!isSame) return null
  const account = await db.maybe<{ id: number }>(sql`
    select id from account where person = ${person} and disabled_at is null limit 1
  `)
  return account ? person : null
}
