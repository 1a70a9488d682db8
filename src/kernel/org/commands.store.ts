import type { Day } from '#kernel/calendar/day.ts'
import { addDays } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { violates } from '#kernel/db/faults.ts'
import { sql } from '#kernel/db/sql.ts'
import {
  changeOrg,
  decided,
  notInForce,
  reaches,
  type By,
  type Made,
} from '#kernel/org/change.store.ts'
import { duties, unitKinds, type Duty, type UnitKind } from '#kernel/org/directory.ts'
import { sortKeyOf } from '#kernel/org/sort-key.store.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 机构、人员、岗位：what the organisation consists of. */

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

/** 新设机构, by decision of the party group. Code and name are unique among what is in force. */
export async function addUnit(db: Db, unit: NewUnit, by: By): Promise<Made | Refusal> {
  if (!unitKinds.includes(unit.kind)) {
    return refuse('没有这种机构类别。', { field: 'kind', status: 400 })
  }
  if (!unit.basis.trim()) return refuse('机构设置须经党组会议研究，请填写依据。', decided)
  try {
    return await changeOrg(db, by, async (tx) => {
      const stop =
        (await notInForce(tx, { unit: unit.parent, day: unit.from })) ??
        (await sameName(tx, unit.name, unit.from))
      if (stop) return stop
      const made = await tx.one<Made>(sql`
        insert into unit (code, name, short_name, kind, parent, sort, valid_from)
        values (${unit.code}, ${unit.name}, ${unit.shortName}, ${unit.kind}, ${unit.parent},
          ${unit.sort}, ${unit.from}) returning id
      `)
      return { kind: '新设机构', body: { ...unit, id: made.id }, answer: made }
    })
  } catch (error) {
    if (!violates(error, 'unit_bureau_code_key')) throw error
    return refuse('机构代码已有，请换一个。', { field: 'code', status: 409 })
  }
}

async function sameName(tx: Db, name: string, from: Day, except = 0): Promise<Refusal | null> {
  const twin = await tx.maybe(sql`
    select id from unit where bureau = 1 and name = ${name} and id <> ${except}
      and ${reaches(from)} limit 1
  `)
  return twin ? refuse('已有同名机构，请换一个名称。', { field: 'name', status: 409 }) : null
}

export interface Rename {
  readonly unit: number
  readonly name: string
  readonly shortName: string
  /** First day of the new name. */
  readonly from: Day
  readonly basis: string
}

/** 机构更名; the earlier name is kept with its last day, so that older dates show it. */
export async function renameUnit(db: Db, ask: Rename, by: By): Promise<Made | Refusal> {
  if (!ask.basis.trim()) return refuse('机构调整须经党组会议研究，请填写依据。', decided)
  return await changeOrg(db, by, async (tx) => {
    const stop =
      (await notInForce(tx, { unit: ask.unit, day: ask.from })) ??
      (await sameName(tx, ask.name, ask.from, ask.unit))
    if (stop) return stop
    const old = await tx.one<{ name: string; shortName: string; last: Day | null; from: Day }>(sql`
      select u.name, u.short_name as "shortName", u.valid_from as "from",
        (select max(last_day) from unit_former_name where unit = u.id) as last
      from unit u where u.id = ${ask.unit}
    `)
    const last = addDays(ask.from, -1)
    if (last < old.from || (old.last !== null && last <= old.last)) {
      return refuse('更名日期须晚于机构设立和上一次更名。', { field: 'from', status: 400 })
    }
    await tx.run(sql`
      insert into unit_former_name (unit, name, short_name, last_day, basis)
      values (${ask.unit}, ${old.name}, ${old.shortName}, ${last}, ${ask.basis})
    `)
    await tx.run(sql`
      update unit set name = ${ask.name}, short_name = ${ask.shortName} where id = ${ask.unit}
    `)
    const body = { ...ask, was: { name: old.name, shortName: old.shortName } }
    return { kind: '机构更名', body, answer: { id: ask.unit } }
  })
}

export interface NewPerson {
  readonly name: string
  readonly rank: string | null
  readonly phone: string | null
  readonly from: Day
  readonly demo?: boolean
}

export async function addPerson(db: Db, person: NewPerson, by: By): Promise<Made | Refusal> {
  const name = person.name.trim()
  if (!name) return refuse('请填写姓名。', { field: 'name', status: 400 })
  return await changeOrg(db, by, async (tx) => {
    const made = await tx.one<Made>(sql`
      insert into person (name, sort_key, rank, phone, demo, valid_from)
      values (${name}, ${sortKeyOf(name)}, ${person.rank}, ${person.phone},
        ${person.demo ?? false}, ${person.from}) returning id
    `)
    return { kind: '登记人员', body: { ...person, id: made.id }, answer: made }
  })
}

export interface PersonChange {
  readonly person: number
  readonly name: string
  readonly rank: string | null
  readonly phone: string | null
}

/** Corrects what is noted of a person; the audit keeps what it was. */
export async function editPerson(db: Db, ask: PersonChange, by: By): Promise<Made | Refusal> {
  const name = ask.name.trim()
  if (!name) return refuse('请填写姓名。', { field: 'name', status: 400 })
  return await changeOrg(db, by, async (tx) => {
    const was = await tx.maybe<{ name: string; rank: string | null; phone: string | null }>(sql`
      select name, rank, phone from person where id = ${ask.person} and bureau = 1
    `)
    if (!was) return refuse('没有这个人员。', { status: 404 })
    await tx.run(sql`
      update person set name = ${name}, sort_key = ${sortKeyOf(name)}, rank = ${ask.rank},
        phone = ${ask.phone}
      where id = ${ask.person}
    `)
    return { kind: '更正人员', body: { ...ask, was }, answer: { id: ask.person } }
  })
}

export interface NewPost {
  readonly unit: number
  readonly duty: Duty
  readonly title: string
  readonly sort: number
}

/** 设置岗位 in a unit. 党组 and 领导小组 have members instead. */
export async function addPost(db: Db, post: NewPost, by: By): Promise<Made | Refusal> {
  if (!duties.includes(post.duty)) return refuse('没有这种职责。', { field: 'duty', status: 400 })
  try {
    return await changeOrg(db, by, async (tx) => {
      const unit = await tx.maybe<{ kind: UnitKind }>(sql`
        select kind from unit where id = ${post.unit} and bureau = 1
      `)
      if (!unit) return refuse('没有这个机构。', { status: 404, field: 'unit' })
      if (unit.kind === '党组' || unit.kind === '领导小组') {
        const advice = '党组、领导小组没有岗位，请登记其组成人员。'
        return refuse(advice, { field: 'unit', status: 400 })
      }
      const made = await tx.one<Made>(sql`
        insert into post (unit, duty, title, sort)
        values (${post.unit}, ${post.duty}, ${post.title}, ${post.sort}) returning id
      `)
      return { kind: '设置岗位', body: { ...post, id: made.id }, answer: made }
    })
  } catch (error) {
    if (!violates(error, 'post_unit_duty_title_key')) throw error
    return refuse('该单位已有这个岗位。', { field: 'title', status: 409 })
  }
}
