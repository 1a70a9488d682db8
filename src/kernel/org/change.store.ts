import { audit } from '#kernel/audit/audit.store.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { bumpOrg } from '#kernel/org/org.store.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** How the organisation changes: one at a time, checked, audited, never by deleting. */

/** Who changes it (`null`: the machine or the command line), and when. */
export interface By {
  readonly person: number | null
  readonly at: Date
}

export interface Made {
  readonly id: number
}

/** What was done, for the audit, and what the caller is told. */
export interface Done<T> {
  readonly kind: string
  readonly body: object
  readonly answer: T
}

/** 机构设置、职能和分工须经党组会议研究，so such changes name the decision that made them. */
export const decided = { clause: '11.1.1.4', cite: '第十一条(一)1(4)', field: 'basis' } as const

class Stop extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/**
 * Runs one change: the version grows first, which also makes changes wait for each other, so that
 * what `work` checks still holds when it writes. A refusal leaves nothing behind.
 */
export async function changeOrg<T extends object>(
  db: Db,
  by: By,
  work: (tx: Db) => Promise<Done<T> | Refusal>,
): Promise<T | Refusal> {
  try {
    return await db.tx(async (tx) => {
      await bumpOrg(tx)
      const done = await work(tx)
      if (isRefusal(done)) throw new Stop(done)
      const { kind, body, answer } = done
      await audit.append(tx, { stream: 'org', at: by.at, actor: by.person, kind, body })
      return answer
    })
  } catch (error) {
    if (error instanceof Stop) return error.refusal
    throw error
  }
}

/** In force on the day or later, and not withdrawn before it began. */
export const reaches = (day: Day): Sql =>
  sql`(valid_to is null or (valid_to >= ${day} and valid_to >= valid_from))`

/** Refuses what is not there on the day: a closed unit, somebody who has left, an unknown number. */
export async function notInForce(
  tx: Db,
  ask: {
    unit?: number | null
    person?: number
    others?: readonly number[]
    post?: number
    day: Day
  },
): Promise<Refusal | null> {
  const { unit = null, person = null, others = [], post = null, day } = ask
  const people = person === null ? others : [person, ...others]
  const found = await tx.one<{ unit: boolean; post: boolean; people: number[] }>(sql`
    select
      ${unit}::int is null or exists (select from unit where id = ${unit} and bureau = 1
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})) as unit,
      ${post}::int is null or exists (select from post p join unit u on u.id = p.unit
        where p.id = ${post} and p.bureau = 1
        and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})) as post,
      array(select id from person where id = any (${people}::int[]) and bureau = 1
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})) as people
  `)
  if (!found.unit) {
    return refuse(`没有这个机构，或${day}这一天它不存在。`, { status: 404, field: 'unit' })
  }
  if (!found.post) {
    return refuse(`没有这个岗位，或${day}这一天其单位不存在。`, { status: 404, field: 'post' })
  }
  if (people.some((id) => !found.people.includes(id))) {
    return refuse(`没有这个人员，或${day}这一天不在本局。`, { status: 404, field: 'person' })
  }
  return null
}
