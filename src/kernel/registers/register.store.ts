import { readable } from '#kernel/matters/readable.store.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, sqlConst, type Sql } from '#kernel/db/sql.ts'
import { iso } from '#kernel/matters/read.store.ts'
import { termsOf } from '#kernel/search/bigrams.ts'

/** 登记簿: all matters of a kind that the person may read, filtered, sorted, paged by key. */

export const registerSorts = [
  '-createdAt',
  'createdAt',
  '-number',
  'number',
  'dueOn',
  '-dueOn',
  'title',
] as const
export type RegisterSort = (typeof registerSorts)[number]

export interface RegisterQuery {
  readonly type: string
  readonly tokens: readonly number[]
  readonly q: string | null
  readonly state: string | null
  readonly year: number | null
  readonly from: Day | null
  readonly to: Day | null
  readonly due: 'overdue' | 'today' | 'soon' | null
  readonly today: Day
  readonly soon: Day
  readonly sort: RegisterSort
  readonly after: string | null
  readonly limit: number
}

export interface RegisterRow {
  id: string
  type: string
  number: string | null
  title: string
  state: string
  unit: number | null
  createdAt: string
  createdBy: number
  endedAt: string | null
  dueOn: Day | null
  data: unknown
  ruleDate: Day
  cursor: string
}

const sortKeys: Record<string, Sql> = {
  createdAt: sql`to_char(m.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
  number: sql`coalesce(m.number, '')`,
  dueOn: sql`coalesce(m.due_on::text, '9999-12-31')`,
  title: sql`m.title`,
}

export async function listRegister(db: Db, query: RegisterQuery): Promise<RegisterRow[]> {
  const isDown = query.sort.startsWith('-')
  const name = query.sort.replace('-', '')
  const key = sortKeys[name]!
  const direction = isDown ? sqlConst('desc') : sqlConst('asc')
  const order =
    name === 'createdAt'
      ? sql`m.created_at ${direction}, m.id ${direction}`
      : sql`${key} ${direction}, m.id ${direction}`
  const past = isDown ? sqlConst('<') : sqlConst('>')
  const [afterKey = '', afterId = ''] = splitCursor(query.after)
  const beyond = !query.after
    ? sql`true`
    : name === 'createdAt'
      ? sql`(m.created_at, m.id) ${past} (${afterKey}::timestamp at time zone 'utc', ${afterId}::uuid)`
      : sql`(${key}, m.id) ${past} (${afterKey}, ${afterId}::uuid)`
  return await db.many<RegisterRow>(sql`
    select m.id, m.type, m.number, m.title, m.state, m.unit, ${iso('m.created_at')} as "createdAt",
      m.created_by as "createdBy", ${iso('m.ended_at')} as "endedAt", m.due_on as "dueOn", m.data,
      m.rule_date as "ruleDate", ${key} || '|' || m.id as cursor
    from matter m
    where ${conditions(query)} and ${beyond}
    order by ${order}
    limit ${query.limit}
  `)
}

export const registerBound = 1000

/** How many there are, counted up to the bound. */
export async function countRegister(db: Db, query: RegisterQuery): Promise<number> {
  const { n } = await db.one<{ n: number }>(sql`
    select count(*)::int as n from (
      select from matter m where ${conditions(query)} limit ${registerBound + 1}
    ) found
  `)
  return n
}

function conditions(query: RegisterQuery): Sql {
  const { type, tokens, q, state, year, from, to, due, today, soon } = query
  const all: Sql[] = [sql`m.bureau = 1 and m.type = ${type}`, sql`${readable(sql`m.acl`, tokens)}`]
  if (state) all.push(sql`m.state = ${state}`)
  const first = from ?? (year ? `${year}-01-01` : null)
  const last = to ?? (year ? `${year}-12-31` : null)
  if (first) all.push(sql`m.created_at >= ${first}::timestamp at time zone 'Asia/Shanghai'`)
  if (last)
    all.push(sql`m.created_at < (${last}::date + 1)::timestamp at time zone 'Asia/Shanghai'`)
  if (due === 'overdue') all.push(sql`m.ended_at is null and m.due_on < ${today}`)
  if (due === 'today') all.push(sql`m.ended_at is null and m.due_on = ${today}`)
  if (due === 'soon') all.push(sql`m.ended_at is null and m.due_on between ${today} and ${soon}`)
  if (q) {
    const { pieces, exact } = termsOf(q)
    all.push(sql`exists (
      select from matter_search s where s.matter_id = m.id and s.bg @> ${pieces}::int[]
        and ${sql.join([sql`true`, ...exact.map((term) => sql`strpos(lower(s.txt), ${term}) > 0`)], ' and ')}
    )`)
  }
  return sql.join(all, ' and ')
}

/** `key|uuid`; keys may hold a bar themselves. */
function splitCursor(after: string | null): string[] {
  if (!after) return []
  const at = after.lastIndexOf('|')
  return [after.slice(0, at), after.slice(at + 1)]
}
