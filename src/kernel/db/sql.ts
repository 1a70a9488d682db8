/**
 * SQL as values. A statement is written as SQL in a tagged template; every `${value}` becomes a
 * numbered parameter, never text, and `${sql`…`}` inside it is a fragment that is merged.
 */

/** One statement (or a piece of one): text with `$1, $2, …` and the values for them. */
export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A statement that the server prepares once per connection under its name. */
export type NamedSql = Sql & { readonly name: string }

const pieces = Symbol('pieces')

interface Fragment extends Sql {
  /** The text around the values: always one more than there are values. */
  readonly [pieces]: readonly string[]
}

function fragment(around: readonly string[], values: readonly unknown[]): Fragment {
  let text = around[0] ?? ''
  for (let i = 1; i < around.length; i++) text += `$${i}${around[i]}`
  return { text, values, [pieces]: around }
}

function isFragment(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && pieces in value
}

/**
 * Builds a statement. Arrays are passed as one PostgreSQL array (`where id = any(${ids})`), plain
 * objects as JSON, `null` as NULL. `undefined` throws: it is a forgotten value, and the driver would
 * store NULL without a word. An array that is meant for a jsonb column goes through `json()`.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const around = [strings[0]!]
  const parameters: unknown[] = []
  values.forEach((value, i) => {
    const after = strings[i + 1]!
    if (isFragment(value)) {
      const inner = value[pieces]
      around[around.length - 1] += inner[0]!
      around.push(...inner.slice(1))
      parameters.push(...value.values)
      around[around.length - 1] += after
      return
    }
    if (value === undefined) {
      throw new TypeError(`SQL parameter ${i + 1} is undefined (use null) in: ${strings.join('?')}`)
    }
    parameters.push(value)
    around.push(after)
  })
  return fragment(around, parameters)
}

/** Joins statements or values with a separator: `where ${sql.join(conditions, ' and ')}`. */
sql.join = function join(list: readonly unknown[], separator: ', ' | ' and ' | ' or ' | ' '): Sql {
  let joined: Sql | undefined
  const between = fragment([separator], [])
  for (const item of list) joined = joined ? sql`${joined}${between}${item}` : sql`${item}`
  return joined ?? sql``
}

/**
 * Text that is part of the statement itself, such as a column list or a sort direction. The type
 * accepts literals only, so nothing that a user typed can get here.
 */
export function sqlConst<const T extends string>(text: string extends T ? never : T): Sql {
  return fragment([text], [])
}

/** The name of a table or column, quoted. For names read from the catalogue of the database itself. */
export function sqlName(name: string): Sql {
  if (name.includes('\0')) throw new TypeError('a name in SQL holds U+0000')
  return fragment([`"${name.replaceAll('"', '""')}"`], [])
}

/** Gives a statement a name, so that it is parsed once per connection. For hot paths only. */
export function named(name: string, q: Sql): NamedSql {
  if (name.length > 63) throw new TypeError(`name of a prepared statement is too long: ${name}`)
  return { ...q, name }
}

/** JSON text for a json or jsonb column. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  )
}

/**
 * Text as PostgreSQL can store it: without U+0000 (pasted from word processors), and with U+FFFD where
 * half of a character outside the basic plane was cut off.
 */
export function storableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole
}

/** The same for every text in a value, keys included; the value itself where nothing is to be done. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const each: unknown[] = value.map((one: unknown) => storable(one))
    return each.some((one, at) => one !== value[at]) ? (each as T) : value
  }
  const entries = Object.entries(value)
  const stored = entries.map(([key, one]) => [storableText(key), storable(one)] as const)
  return stored.some(([key, one], at) => key !== entries[at]![0] || one !== entries[at]![1])
    ? (Object.fromEntries(stored) as T)
    : value
}

/** A `like` pattern that finds the text anywhere; what the text holds of `%` and `_` stands for itself. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
