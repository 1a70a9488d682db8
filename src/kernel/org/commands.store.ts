import { audit } from '#kernel/audit/audit.store.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { violates } from '#kernel/db/faults.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { duties, unitKinds, type Duty, type UnitKind } from '#kernel/org/directory.ts'
import { bumpOrg } from '#kernel/org/org.store.ts'
import { sortKeyOf } from '#kernel/org/sort-key.store.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Changes of the organisation. Rows are dated and never deleted; each change is audited with it. */

export interface By {
  readonly person: number | null
  readonly at: Date
}

/** 机构调整、领导分工须经党组会议研究，so they name the decision that made them. */
const decided = { clause: '11.1.1.4', cite: '第十一条(一)1(4)' }

type Made = { id: number }

export interface NewUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parent: number | null
  readonly sort: number
  readonly from: Day
  readonly basis: string
}

export async function addUnit(db: Db, unit: NewUnit, by: By): Promise<Made | Refusal> {
  if (!unitKinds.includes(unit.kind))
    return refuse('没有这种机构类别。', { field: 'kind', status: 400 })
  if (!unit.basis.trim()) {
    return refuse('机构设置须经党组会议研究，请填写依据。', { ...decided, field: 'basis' })
  }
  return await insert(
    db,
    '新设机构',
    unit,
    by,
    sql`
    insert into unit (code, name, short_name, kind, parent, sort, valid_from)
    values (${unit.code}, ${unit.name}, ${unit.shortName}, ${unit.kind}, ${unit.parent},
      ${unit.sort}, ${unit.from}) returning id
  `,
  )
}

export interface NewPerson {
  readonly name: string
  readonly rank: string | null
  readonly phone: string | null
  readonly from: Day
  readonly demo?: boolean
}

export async function addPerson(db: Db, person: NewPerson, by: By): Promise<Made | Refusal> {
  if (!person.name.trim()) return refuse('请填写姓名。', { field: 'name', status: 400 })
  return await insert(
    db,
    '登记人员',
    person,
    by,
    sql`
    insert into person (name, sort_key, rank, phone, demo, valid_from)
    values (${person.name.trim()}, ${sortKeyOf(person.name)}, ${person.rank}, ${person.phone},
      ${person.demo ?? false}, ${person.from}) returning id
  `,
  )
}

export interface NewPost {
  readonly unit: number
  readonly duty: Duty
  readonly title: string
  readonly sort: number
}

export async function addPost(db: Db, post: NewPost, by: By): Promise<Made | Refusal> {
  if (!duties.includes(post.duty)) return refuse('没有这种职责。', { field: 'duty', status: 400 })
  return await insert(
    db,
    '设置岗位',
    post,
    by,
    sql`
    insert into post (unit, duty, title, sort)
    values (${post.unit}, ${post.duty}, ${post.title}, ${post.sort}) returning id
  `,
  )
}

export interface NewAppointment {
  readonly person: number
  readonly post: number
  readonly acting: boolean
  readonly basis: string | null
  readonly from: Day
}

/** 任职; `acting` = 主持工作, which needs its written basis. */
export async function appoint(db: Db, a: NewAppointment, by: By): Promise<Made | Refusal> {
  if (a.acting && !a.basis?.trim()) {
    return refuse('主持工作须有依据，请填写。', { field: 'basis', status: 400 })
  }
  const twin = await db.maybe(sql`
    select id from appointment where person = ${a.person} and post = ${a.post}
      and (valid_to is null or valid_to >= ${a.from}) limit 1
  `)
  if (twin) return refuse('此人已任该职，无需重复任命。', { status: 409, field: 'post' })
  return await insert(
    db,
    '任职',
    a,
    by,
    sql`
    insert into appointment (person, post, acting, basis, valid_from)
    values (${a.person}, ${a.post}, ${a.acting}, ${a.basis}, ${a.from}) returning id
  `,
  )
}

export interface NewCharge {
  readonly leader: number
  readonly unit: number
  readonly basis: string
  readonly from: Day
}

/** 分管; the earlier leader in charge of the unit ends the day before. */
export async function putInCharge(db: Db, c: NewCharge, by: By): Promise<Made | Refusal> {
  if (!c.basis.trim()) {
    return refuse('领导分工须经党组会议研究，请填写依据。', { ...decided, field: 'basis' })
  }
  return await db.tx(async (tx) => {
    await tx.run(sql`
      update charge set valid_to = ${c.from}::date - 1
      where unit = ${c.unit} and valid_to is null and valid_from < ${c.from}
    `)
    return await insert(
      tx,
      '分管',
      c,
      by,
      sql`
      insert into charge (leader, unit, basis, valid_from)
      values (${c.leader}, ${c.unit}, ${c.basis}, ${c.from}) returning id
    `,
    )
  })
}

export interface NewStandIn {
  readonly a: number
  readonly b: number
  readonly basis: string | null
  readonly from: Day
}

export async function pairStandIn(db: Db, s: NewStandIn, by: By): Promise<Made | Refusal> {
  if (s.a === s.b) return refuse('A角和B角不能是同一人。', { field: 'b', status: 400 })
  return await insert(
    db,
    'A-B角',
    s,
    by,
    sql`
    insert into stand_in (a, b, basis, valid_from) values (${s.a}, ${s.b}, ${s.basis}, ${s.from})
    returning id
  `,
  )
}

export interface NewAbsence {
  readonly person: number
  readonly ground: string
  readonly from: Day
  readonly to: Day | null
}

export async function addAbsence(db: Db, a: NewAbsence, by: By): Promise<Made | Refusal> {
  if (a.to !== null && a.to < a.from)
    return refuse('结束日期不能早于开始日期。', { field: 'to', status: 400 })
  return await insert(
    db,
    '外出',
    a,
    by,
    sql`
    insert into absence (person, ground, valid_from, valid_to)
    values (${a.person}, ${a.ground}, ${a.from}, ${a.to}) returning id
  `,
  )
}

export interface NewDelegation {
  readonly principal: number
  readonly delegate: number
  readonly types: readonly string[] | null
  readonly basis: string
  readonly from: Day
  readonly to: Day
}

/** 委托: in writing, for a period of at most a year, of one's own seats only (no sub-delegation). */
export async function delegate(db: Db, d: NewDelegation, by: By): Promise<Made | Refusal> {
  if (d.principal === d.delegate)
    return refuse('不能委托给自己。', { field: 'delegate', status: 400 })
  if (!d.basis.trim()) return refuse('委托须有书面依据，请填写。', { field: 'basis', status: 400 })
  if (d.to < d.from) return refuse('结束日期不能早于开始日期。', { field: 'to', status: 400 })
  if (
    Number(d.to.slice(0, 4)) * 372 +
      monthDay(d.to) -
      Number(d.from.slice(0, 4)) * 372 -
      monthDay(d.from) >
    372
  ) {
    return refuse('一次委托最长一年。', { field: 'to', status: 400 })
  }
  return await insert(
    db,
    '委托',
    d,
    by,
    sql`
    insert into delegation (principal, delegate, types, basis, valid_from, valid_to)
    values (${d.principal}, ${d.delegate}, ${d.types}::text[], ${d.basis}, ${d.from}, ${d.to})
    returning id
  `,
  )
}

const monthDay = (day: Day) => Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10))

export interface NewMembership {
  readonly body: number
  readonly person: number
  readonly role: string
  readonly from: Day
}

export async function addMember(db: Db, m: NewMembership, by: By): Promise<Made | Refusal> {
  return await insert(
    db,
    '组成人员',
    m,
    by,
    sql`
    insert into membership (body, person, role, valid_from)
    values (${m.body}, ${m.person}, ${m.role}, ${m.from}) returning id
  `,
  )
}

const endable = {
  unit: sql`unit`,
  person: sql`person`,
  appointment: sql`appointment`,
  charge: sql`charge`,
  standIn: sql`stand_in`,
  absence: sql`absence`,
  delegation: sql`delegation`,
  membership: sql`membership`,
} as const
export const endableKinds = Object.keys(endable) as (keyof typeof endable)[]
export type Endable = keyof typeof endable

/** Ends a dated row: it was in force up to and including the last day. Nothing is deleted. */
export async function endRow(
  db: Db,
  ask: { kind: Endable; id: number; last: Day; basis: string },
  by: By,
): Promise<object | Refusal> {
  if ((ask.kind === 'unit' || ask.kind === 'charge') && !ask.basis.trim()) {
    return refuse('机构和分工调整须经党组会议研究，请填写依据。', { ...decided, field: 'basis' })
  }
  if (ask.kind === 'unit') {
    const busy = await db.maybe(sql`
      select a.id from appointment a join post p on p.id = a.post
      where p.unit = ${ask.id} and (a.valid_to is null or a.valid_to > ${ask.last}) limit 1
    `)
    if (busy) return refuse('该机构还有在任人员，请先结束其任职。', { status: 409 })
  }
  return await db.tx(async (tx) => {
    const changed = await tx.run(sql`
      update ${endable[ask.kind]} set valid_to = greatest(valid_from, ${ask.last}::date)
      where id = ${ask.id} and (valid_to is null or valid_to > ${ask.last})
    `)
    if (changed === 0) return refuse('没有这一项，或已经结束。', { status: 404 })
    await recorded(tx, '结束', ask, by)
    return {}
  })
}

async function insert(db: Db, kind: string, body: object, by: By, q: Sql): Promise<Made | Refusal> {
  try {
    return await db.tx(async (tx) => {
      const made = await tx.one<Made>(q)
      await recorded(tx, kind, { ...body, id: made.id }, by)
      return made
    })
  } catch (error) {
    if (violates(error, 'unit_bureau_code_key')) {
      return refuse('机构代码已有，请换一个。', { field: 'code', status: 409 })
    }
    if (violates(error, 'post_unit_duty_title_key')) {
      return refuse('该单位已有这个岗位。', { field: 'title', status: 409 })
    }
    throw error
  }
}

async function recorded(tx: Db, kind: string, body: object, by: By): Promise<void> {
  await bumpOrg(tx)
  await audit.append(tx, { stream: 'org', at: by.at, actor: by.person, kind, body })
}
