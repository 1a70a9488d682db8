import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { UnitId } from '#kernel/org/directory.ts'

/** 测评对象 (第五十二条(一)): 窗口单位 and 对外办理业务科室, as 人事教育科 has named them. */

export const ratedKinds = ['窗口单位', '对外办理业务科室'] as const
export type RatedKind = (typeof ratedKinds)[number]

export async function ratedUnits(db: Db, day: Day): Promise<ReadonlyMap<UnitId, RatedKind>> {
  const rows = await db.many<{ unit: UnitId; kind: RatedKind }>(sql`
    select unit, kind from service_unit
    where bureau = 1 and from_on <= ${day} and coalesce(to_on >= ${day}, true)
  `)
  return new Map(rows.map(({ unit, kind }) => [unit, kind]))
}

/** Names a unit from a day on, or (kind `null`) no longer from that day on. */
export async function nameRatedUnit(
  tx: Db,
  named: { unit: UnitId; kind: RatedKind | null; from: Day; before: Day; person: number; at: Date },
): Promise<void> {
  const { unit, kind, from, before, person, at } = named
  await tx.run(sql`
    update service_unit set to_on = greatest(${before}::date, from_on - 1)
    where bureau = 1 and unit = ${unit} and coalesce(to_on >= ${from}, true)
  `)
  if (kind === null) return
  await tx.run(sql`
    insert into service_unit (unit, kind, from_on, at, person)
    values (${unit}, ${kind}, ${from}, ${at}, ${person})
    on conflict (bureau, unit, from_on)
    do update set kind = excluded.kind, to_on = null, at = excluded.at, person = excluded.person
  `)
}
