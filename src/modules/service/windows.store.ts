import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { MatterId } from '#kernel/matters/matter.ts'
import type { PersonId, UnitId } from '#kernel/org/directory.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'

/** 服务窗口, who came and went, and what each is asking a citizen to rate. */

export interface Window {
  readonly id: string
  readonly unit: UnitId
  readonly name: string
  readonly place: string
  /** 业务范围. */
  readonly scope: string
  readonly a: PersonId
  readonly b: PersonId | null
  /** What the secret address is made from. */
  readonly link: string
}

/** The last that happened at a window. */
export interface Turn {
  readonly window: string
  readonly person: PersonId
  readonly at: string
  readonly act: '到岗' | '离岗'
  readonly standIn: PersonId | null
  readonly backAt: string
  readonly shownBy: string
  readonly shown: readonly string[]
}

export interface Asking {
  readonly id: string
  readonly window: string
  readonly matter: MatterId
  readonly at: string
  readonly person: PersonId
}

export const windows = async (db: Db): Promise<Window[]> =>
  await db.many<Window>(sql`
    select id, unit, name, place, scope, a, b, link from service_window
    where bureau = 1 and closed_on is null order by unit, name
  `)

/** The last turn of each window. */
export const lastTurns = async (db: Db): Promise<Turn[]> =>
  await db.many<Turn>(sql`
    select w.id as window, t.person, t.act, t.stand_in as "standIn", t.back_at as "backAt",
      t.shown_by as "shownBy", t.shown,
      to_char(t.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from service_window w
    cross join lateral (
      select * from window_turn where window_id = w.id order by id desc limit 1
    ) t
    where w.bureau = 1 and w.closed_on is null
  `)

export async function askingAt(db: Db, window: string): Promise<Asking | null> {
  const [row] = await db.many<Asking>(sql`
    select id, window_id as window, matter_id as matter, person,
      to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from window_asking where window_id = ${window}
  `)
  return row ?? null
}

/** The window asks about this service from now on; what it asked before is over. */
export async function ask(db: Db, asking: Omit<Asking, 'at'> & { at: Date }): Promise<void> {
  const { id, window, matter, at, person } = asking
  await db.run(sql`
    insert into window_asking (window_id, id, matter_id, at, person)
    values (${window}, ${id}, ${matter}, ${at}, ${person})
    on conflict (window_id) do update
      set id = excluded.id, matter_id = excluded.matter_id, at = excluded.at, person = excluded.person
  `)
}

export const askNoMore = async (db: Db, id: string): Promise<number> =>
  await db.run(sql`delete from window_asking where id = ${id}`)

/** The window whose secret address this is. */
export async function windowOf(
  db: Db,
  sealer: Sealer,
  secret: string,
): Promise<Window | undefined> {
  const given = secret.toUpperCase()
  return (await windows(db)).find(({ link }) => sealer.codeOf(link) === given)
}
