import type { Day } from '#kernel/calendar/day.ts'
import { addDays } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import {
  changeOrg,
  decided,
  notInForce,
  reaches,
  type By,
  type Made,
} from '#kernel/org/change.store.ts'
import { bodyKinds, type UnitKind } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 任职、分管、组成人员：who sits where, from which day. */

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
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { person: a.person, post: a.post, day: a.from })
    if (stop) return stop
    const twin = await tx.maybe(sql`
      select id from appointment where person = ${a.person} and post = ${a.post}
        and ${reaches(a.from)} limit 1
    `)
    if (twin) return refuse('此人已任该职，无需重复任命。', { status: 409, field: 'post' })
    const made = await tx.one<Made>(sql`
      insert into appointment (person, post, acting, basis, valid_from)
      values (${a.person}, ${a.post}, ${a.acting}, ${a.basis}, ${a.from}) returning id
    `)
    return { kind: '任职', body: { ...a, id: made.id }, answer: made }
  })
}

export interface NewCharge {
  readonly leader: number
  readonly unit: number
  readonly basis: string
  readonly from: Day
}

/** 分管, by one of the 局领导; the earlier leader in charge of the unit ends the day before. */
export async function putInCharge(db: Db, c: NewCharge, by: By): Promise<Made | Refusal> {
  if (!c.basis.trim()) return refuse('领导分工须经党组会议研究，请填写依据。', decided)
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { unit: c.unit, person: c.leader, day: c.from })
    if (stop) return stop
    const { leads } = await tx.one<{ leads: boolean }>(sql`
      select exists (
        select from appointment a join post p on p.id = a.post join unit u on u.id = p.unit
        where a.person = ${c.leader} and u.kind = '局领导'
          and a.valid_from <= ${c.from} and (a.valid_to is null or a.valid_to >= ${c.from})
      ) as leads
    `)
    if (!leads) return refuse('只有局领导可以分管，请重新选择。', { field: 'leader', status: 400 })
    const now = await tx.many<{ id: number; leader: number; from: Day }>(sql`
      select id, leader, valid_from as "from" from charge
      where unit = ${c.unit} and ${reaches(c.from)}
    `)
    if (now.some((row) => row.leader === c.leader)) {
      return refuse('该单位已由此人分管。', { status: 409, field: 'leader' })
    }
    const later = now.find((row) => row.from >= c.from)
    if (later) {
      const advice = `该单位自${later.from}起已有分管领导，请先结束那一项。`
      return refuse(advice, { status: 409, field: 'from' })
    }
    const ended = now.map((row) => row.id)
    await tx.run(sql`
      update charge set valid_to = ${addDays(c.from, -1)} where id = any (${ended}::int[])
    `)
    const made = await tx.one<Made>(sql`
      insert into charge (leader, unit, basis, valid_from)
      values (${c.leader}, ${c.unit}, ${c.basis}, ${c.from}) returning id
    `)
    return { kind: '分管', body: { ...c, id: made.id, ended }, answer: made }
  })
}

export interface NewMembership {
  readonly body: number
  readonly person: number
  readonly role: string
  readonly from: Day
}

/** 组成人员 of 党组, 机关党委, 领导小组 … with the role as printed: 书记, 组长, 成员. */
export async function addMember(db: Db, m: NewMembership, by: By): Promise<Made | Refusal> {
  return await changeOrg(db, by, async (tx) => {
    const stop = await notInForce(tx, { unit: m.body, person: m.person, day: m.from })
    if (stop) return stop.field === 'unit' ? { ...stop, field: 'body' } : stop
    const { kind } = await tx.one<{ kind: UnitKind }>(
      sql`select kind from unit where id = ${m.body}`,
    )
    if (!bodyKinds.some((one) => one === kind)) {
      const advice = `${kind}不设组成人员，请用任职。`
      return refuse(advice, { field: 'body', status: 400 })
    }
    const twin = await tx.maybe(sql`
      select id from membership where body = ${m.body} and person = ${m.person}
        and ${reaches(m.from)} limit 1
    `)
    if (twin) return refuse('此人已是组成人员。', { status: 409, field: 'person' })
    const made = await tx.one<Made>(sql`
      insert into membership (body, person, role, valid_from)
      values (${m.body}, ${m.person}, ${m.role}, ${m.from}) returning id
    `)
    return { kind: '组成人员', body: { ...m, id: made.id }, answer: made }
  })
}
