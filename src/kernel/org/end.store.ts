import { addDays, type Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { changeOrg, decided, type By } from '#kernel/org/change.store.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 结束、撤销：a dated row gets its last day. Nothing is deleted. */

const tables = {
  unit: sql`unit`,
  person: sql`person`,
  appointment: sql`appointment`,
  charge: sql`charge`,
  standIn: sql`stand_in`,
  absence: sql`absence`,
  delegation: sql`delegation`,
  membership: sql`membership`,
} as const
export type Endable = keyof typeof tables
export const endableKinds = Object.keys(tables) as Endable[]

export interface End {
  readonly kind: Endable
  readonly id: number
  /** Last day in force. The day before the first day withdraws the row: it never was in force. */
  readonly last: Day
  readonly basis: string
}

/** Ends a row; a unit or a person only when nobody sits there and nothing hangs on them any more. */
export async function endRow(db: Db, ask: End, by: By): Promise<{ last: Day } | Refusal> {
  if ((ask.kind === 'unit' || ask.kind === 'charge') && !ask.basis.trim()) {
    return refuse('机构和分工调整须经党组会议研究，请填写依据。', decided)
  }
  return await changeOrg(db, by, async (tx) => {
    const row = await tx.maybe<{ from: Day; to: Day | null }>(sql`
      select valid_from as "from", valid_to as "to" from ${tables[ask.kind]}
      where id = ${ask.id} and bureau = 1
    `)
    if (!row || (row.to !== null && row.to <= ask.last)) {
      return refuse('没有这一项，或已经结束。', { status: 404 })
    }
    if (ask.last < addDays(row.from, -1)) {
      const advice = `结束日期不能早于开始日期${row.from}；要撤销，请填前一日${addDays(row.from, -1)}。`
      return refuse(advice, { field: 'last', status: 400 })
    }
    const stop =
      ask.kind === 'unit'
        ? await unitInUse(tx, ask.id, ask.last)
        : ask.kind === 'person'
          ? await personInUse(tx, ask.id, ask.last)
          : null
    if (stop) return stop
    await tx.run(sql`
      update ${tables[ask.kind]} set valid_to = ${ask.last} where id = ${ask.id}
    `)
    const body = ask.kind === 'unit' ? { ...ask, charges: await endCharges(tx, ask) } : ask
    return { kind: '结束', body, answer: { last: ask.last } }
  })
}

async function unitInUse(tx: Db, unit: number, last: Day): Promise<Refusal | null> {
  const busy = await tx.one<{ seats: boolean; members: boolean; below: boolean }>(sql`
    select
      exists (select from appointment a join post p on p.id = a.post where p.unit = ${unit}
        and (a.valid_to is null or a.valid_to > ${last}) ) as seats,
      exists (select from membership where body = ${unit}
        and (valid_to is null or valid_to > ${last})) as members,
      exists (select from unit where parent = ${unit}
        and (valid_to is null or valid_to > ${last})) as below
  `)
  if (busy.seats) return refuse('该机构还有在任人员，请先结束其任职。', { status: 409 })
  if (busy.members) return refuse('该机构还有组成人员，请先结束。', { status: 409 })
  if (busy.below) return refuse('该机构还有下属机构，请先撤销或划转。', { status: 409 })
  return null
}

async function personInUse(tx: Db, person: number, last: Day): Promise<Refusal | null> {
  const { seats } = await tx.one<{ seats: boolean }>(sql`
    select exists (select from appointment where person = ${person}
        and (valid_to is null or valid_to > ${last}))
      or exists (select from charge where leader = ${person}
        and (valid_to is null or valid_to > ${last})) as seats
  `)
  return seats ? refuse('此人还有任职或分管，请先结束。', { status: 409 }) : null
}

/** With the unit ends who is in charge of it. */
async function endCharges(tx: Db, ask: End): Promise<number[]> {
  const rows = await tx.many<{ id: number }>(sql`
    update charge set valid_to = greatest(${ask.last}::date, valid_from - 1)
    where unit = ${ask.id} and (valid_to is null or valid_to > ${ask.last}) returning id
  `)
  return rows.map(({ id }) => id)
}
