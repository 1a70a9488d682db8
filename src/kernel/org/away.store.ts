import type { Day } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { changeOrg, notInForce, reaches, type By, type Made } from '#kernel/org/change.store.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** A-B角、外出、委托：who acts when somebody is not there. */

export interface NewStandIn {
  readonly a: number
  readonly b: number
  readonly basis: string | null
  readonly from: Day
}

export async function pairStandIn(db: Db, s: NewStandIn, by: By): Promise<Made | Refusal> {
  if (s.a === s.b) return refuse('A角和B角不能是同一人。', { field: 'b', status: 400 })
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { person: s.a, others: [s.b], day: s.from })
    if (stop) return stop
    const twin = await tx.maybe(sql`
      select id from stand_in where a = ${s.a} and b = ${s.b}
        and ${reaches(s.from)} limit 1
    `)
    if (twin) return refuse('这一对A-B角已经登记。', { status: 409, field: 'b' })
    const made = await tx.one<Made>(sql`
      insert into stand_in (a, b, basis, valid_from)
      values (${s.a}, ${s.b}, ${s.basis}, ${s.from}) returning id
    `)
    return { kind: 'A-B角', body: { ...s, id: made.id }, answer: made }
  })
}

export interface NewAbsence {
  readonly person: number
  readonly ground: string
  readonly from: Day
  readonly to: Day | null
}

/** 外出、休假; may be noted afterwards, but not twice for the same day. */
export async function addAbsence(db: Db, a: NewAbsence, by: By): Promise<Made | Refusal> {
  if (a.to !== null && a.to < a.from) {
    return refuse('结束日期不能早于开始日期。', { field: 'to', status: 400 })
  }
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { person: a.person, day: a.from })
    if (stop) return stop
    const known = await tx.maybe<{ ground: string; from: Day }>(sql`
      select ground, valid_from as "from" from absence
      where person = ${a.person} and (${a.to}::date is null or valid_from <= ${a.to})
        and ${reaches(a.from)}
      order by valid_from limit 1
    `)
    if (known) {
      const advice = `这段时间已登记外出（${known.from}起，${known.ground}），请先结束那一次。`
      return refuse(advice, { status: 409, field: 'from' })
    }
    const made = await tx.one<Made>(sql`
      insert into absence (person, ground, valid_from, valid_to)
      values (${a.person}, ${a.ground}, ${a.from}, ${a.to}) returning id
    `)
    return { kind: '外出', body: { ...a, id: made.id }, answer: made }
  })
}

export interface NewDelegation {
  readonly principal: number
  readonly delegate: number
  /** Kinds of matters; `null` = all. */
  readonly types: readonly string[] | null
  readonly basis: string
  readonly from: Day
  readonly to: Day
}

/**
 * 委托: in writing, not backdated, for a year at most. It covers the principal's own seats only: what
 * was delegated to them stays with them (see `behalvesOf`), so there is no sub-delegation.
 */
export async function delegate(db: Db, d: NewDelegation, by: By): Promise<Made | Refusal> {
  if (d.principal === d.delegate) {
    return refuse('不能委托给自己。', { field: 'delegate', status: 400 })
  }
  if (!d.basis.trim()) return refuse('委托须有书面依据，请填写。', { field: 'basis', status: 400 })
  if (d.to < d.from) return refuse('结束日期不能早于开始日期。', { field: 'to', status: 400 })
  if (d.from < dayOf(by.at)) {
    return refuse('委托不能倒签，请从今日或以后的日期开始。', { field: 'from', status: 400 })
  }
  if (d.to >= sameDayNextYear(d.from)) {
    return refuse('一次委托最长一年。', { field: 'to', status: 400 })
  }
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { person: d.principal, others: [d.delegate], day: d.from })
    if (stop) return { ...stop, field: 'delegate' }
    const twin = await tx.maybe(sql`
      select id from delegation
      where principal = ${d.principal} and delegate = ${d.delegate}
        and valid_from <= ${d.to} and valid_to >= ${d.from} and valid_to >= valid_from
        and (types is null or ${d.types}::text[] is null or types && ${d.types}::text[]) limit 1
    `)
    if (twin) {
      const advice = '这段时间已把同样的事项委托给此人，请先收回那一项。'
      return refuse(advice, { status: 409, field: 'from' })
    }
    const made = await tx.one<Made>(sql`
      insert into delegation (principal, delegate, types, basis, valid_from, valid_to)
      values (${d.principal}, ${d.delegate}, ${d.types}::text[], ${d.basis}, ${d.from}, ${d.to})
      returning id
    `)
    return { kind: '委托', body: { ...d, id: made.id }, answer: made }
  })
}

/** Compared as text, so that 29 February needs no special care. */
function sameDayNextYear(day: Day): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}
