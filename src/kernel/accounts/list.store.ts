import { isLocked } from '#kernel/accounts/attempts.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import type { AdminRole } from '#kernel/http/route.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** The list of accounts: searched, filtered, sorted, paged by key. */

export const accountOrders = ['id', 'login', '-login', 'name', '-name', '-seenAt'] as const
export type AccountOrder = (typeof accountOrders)[number]

export interface AccountQuery {
  readonly q?: string | undefined
  readonly role?: AdminRole | 'none' | undefined
  readonly state?: 'normal' | 'mustChange' | 'disabled' | 'locked' | undefined
  readonly sort: AccountOrder
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface AccountRow {
  id: number
  login: string
  name: string
  person: number
  admin: AdminRole | null
  demo: boolean
  mustChange: boolean
  disabled: boolean
  locked: boolean
  totp: boolean
  createdAt: Date
  seenAt: Date | null
}

const seenAt = sql`(select max(s.seen_at) from session s where s.account = a.id and not s.pending)`

interface Key {
  readonly by: Sql
  readonly down: boolean
  /** The type a cursor is read back as, and what it looks like. */
  readonly type: Sql
  readonly shape: RegExp
}

const [text, number, instant] = [
  { type: sql`text`, shape: /^.*$/u },
  { type: sql`int`, shape: /^\d{1,9}$/u },
  {
    type: sql`timestamptz`,
    shape: /^(-infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/u,
  },
]
const keys: Record<AccountOrder, Key> = {
  id: { by: sql`a.id`, down: false, ...number },
  login: { by: sql`a.login`, down: false, ...text },
  '-login': { by: sql`a.login`, down: true, ...text },
  name: { by: sql`p.sort_key`, down: false, ...text },
  '-name': { by: sql`p.sort_key`, down: true, ...text },
  '-seenAt': { by: sql`coalesce(${seenAt}, '-infinity')`, down: true, ...instant },
}

export async function listAccounts(
  db: Db,
  query: AccountQuery,
  at: Date,
): Promise<{ rows: AccountRow[]; next: string | null; total: number } | Refusal> {
  const { q = null, role = null, state = null, limit } = query
  const key = keys[query.sort]
  const after = query.after === undefined ? null : cursorOf(query.after, key)
  if (query.after !== undefined && !after) return refuse('翻页位置无效。', { status: 400 })
  const states = {
    normal: sql`a.disabled_at is null and not a.must_change and not ${isLocked(at)}`,
    mustChange: sql`a.disabled_at is null and a.must_change`,
    disabled: sql`a.disabled_at is not null`,
    locked: isLocked(at),
  }
  const filter = sql`
    a.bureau = 1
      and (${q}::text is null or strpos(a.login, lower(${q})) > 0 or strpos(p.name, ${q}) > 0
        or starts_with(replace(p.sort_key, ' ', ''), replace(lower(${q}), ' ', '')))
      and (${role}::text is null or coalesce(a.admin, 'none') = ${role})
      and (${state ? states[state] : sql`true`})
  `
  const isBeyond = key.down ? sql`<` : sql`>`
  const page = after
    ? sql`(${key.by}, a.id) ${isBeyond} (${after.value}::text::${key.type}, ${after.id}::int)`
    : sql`true`
  const direction = key.down ? sql`desc` : sql`asc`
  const [rows, { total }] = await Promise.all([
    db.many<AccountRow & { cursor: string }>(sql`
      select a.id, a.login, p.name, a.person, a.admin, a.demo, a.must_change as "mustChange",
        a.disabled_at is not null as disabled, ${isLocked(at)} as locked,
        a.totp_confirmed_at is not null as totp, a.created_at as "createdAt",
        ${seenAt} as "seenAt", (${key.by})::text as cursor
      from account a join person p on p.id = a.person
      where ${filter} and ${page}
      order by ${key.by} ${direction}, a.id ${direction} limit ${limit + 1}
    `),
    db.one<{ total: number }>(sql`
      select count(*)::int as total from account a join person p on p.id = a.person
      where ${filter}
    `),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ cursor: _, ...row }) => row),
    next: rows.length > limit && last ? `${last.id}|${last.cursor}` : null,
    total,
  }
}

function cursorOf(after: string, key: Key): { id: number; value: string } | null {
  const [, id, value] = /^(\d{1,9})\|(.*)$/u.exec(after) ?? []
  if (id === undefined || value === undefined || !key.shape.test(value)) return null
  return { id: Number(id), value }
}
