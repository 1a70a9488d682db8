import { addAccount } from '#kernel/accounts/accounts.store.ts'
import { preparePassword, type Prepared } from '#kernel/accounts/password.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { By, Made } from '#kernel/org/change.store.ts'
import { addPerson, addPost, addUnit } from '#kernel/org/commands.store.ts'
import { holds, type OrgRows } from '#kernel/org/directory-of.ts'
import type { ImportError } from '#kernel/org/import-cells.store.ts'
import {
  readOrgSheets,
  type OrgSheets,
  type PersonLine,
  type UnitLine,
} from '#kernel/org/import-sheet.store.ts'
import { whoIsMeant, type KnownPerson } from '#kernel/org/import-who.ts'
import { loadOrg } from '#kernel/org/org.store.ts'
import { appoint } from '#kernel/org/seats.store.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/**
 * Imports units, people and posts from Excel, by the same commands that the screens use. Every line
 * is checked and told about; nothing is stored unless all are good. What is there already is left as
 * it is, so that a corrected file can be imported again.
 */

export interface ImportReport {
  readonly dryRun: boolean
  /** New ones. */
  readonly units: number
  readonly people: number
  readonly seats: number
  readonly accounts: number
  readonly errors: readonly ImportError[]
  /** One-time passwords of the accounts made, by login; only after a real import. */
  readonly passwords: Readonly<Record<string, string>>
}

class Undo extends Error {}

/** Stands for a password in a dry run, which is undone in any case. */
const onTrial: Prepared = { password: '', hash: '' }

/** Throws nothing for a bad file: the report says what is wrong with it. */
export async function importOrg(
  db: Db,
  bytes: Uint8Array,
  ask: { dryRun: boolean; by: By },
): Promise<ImportReport> {
  const sheets = await readOrgSheets(bytes, dayOf(ask.by.at))
  const none = { units: 0, people: 0, seats: 0, accounts: 0 }
  if (sheets.errors.length > 0) {
    return { dryRun: ask.dryRun, ...none, errors: sheets.errors, passwords: {} }
  }
  // Hashing takes a while on purpose, so it is done before the transaction, and not to try out.
  const logins = new Set(
    ask.dryRun ? [] : sheets.people.map((p) => p.login).filter((l) => l !== ''),
  )
  const prepared = new Map<string, Prepared>()
  for (const login of logins) prepared.set(login, await preparePassword())
  const errors: ImportError[] = []
  const work = importer(sheets, ask.by, prepared, errors)
  try {
    await db.tx(async (tx) => {
      await work.store(tx)
      if (errors.length > 0 || ask.dryRun) throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
  const isStored = !ask.dryRun && errors.length === 0
  return {
    dryRun: ask.dryRun,
    ...work.counts,
    errors: errors.toSorted((a, b) => a.row - b.row),
    passwords: isStored ? Object.fromEntries(work.passwords) : {},
  }
}

function importer(
  sheets: OrgSheets,
  by: By,
  prepared: ReadonlyMap<string, Prepared>,
  errors: ImportError[],
) {
  const counts = { units: 0, people: 0, seats: 0, accounts: 0 }
  const passwords = new Map<string, string>()
  const units = new Map<string, number>()
  const posts = new Map<string, number>()
  const seats = new Set<string>()
  let known: KnownPerson[] = []
  let nextSort = 0

  const fail = ({ sheet, row }: { sheet: string; row: number }, problem: string) => {
    errors.push({ sheet, row, problem })
    return null
  }
  const made = (
    line: UnitLine | PersonLine | { sheet: string; row: number },
    answer: Made | Refusal,
  ) => (isRefusal(answer) ? fail(line, answer.refused) : answer.id)

  async function unitOf(tx: Db, line: UnitLine): Promise<void> {
    if (units.has(line.name)) return
    if (!line.kind) return void fail(line, `“${line.name}”是新单位，请填写单位类别。`)
    const parent = line.parent ? units.get(line.parent) : null
    if (parent === undefined) {
      return void fail(line, `没有上级单位“${line.parent}”，请先列出它。`)
    }
    if (parent === 0) return void units.set(line.name, 0)
    nextSort += 10
    const { name, shortName, kind, from, basis } = line
    const code = line.code || `unit-${nextSort}`
    const plan = { code, name, shortName, kind, parent, sort: nextSort, from, basis }
    const id = made(line, await addUnit(tx, plan, by))
    // Known all the same, so that its people are not reported as well.
    units.set(name, id ?? 0)
    counts.units++
  }

  async function personOf(tx: Db, line: PersonLine): Promise<KnownPerson | null> {
    const meant = whoIsMeant(known, line)
    if (typeof meant === 'string') return fail(line, meant)
    if (meant) {
      meant.phone ||= line.phone
      if (line.unit) meant.units.add(line.unit)
      await accountFor(tx, meant, line)
      return meant
    }
    const { name, rank, phone, from } = line
    const plan = { name, rank: rank || null, phone: phone || null, from }
    const id = made(line, await addPerson(tx, plan, by))
    if (id === null) return null
    counts.people++
    const where = `第${line.row}行`
    const one: KnownPerson = { id, name, phone, logins: new Set(), units: new Set(), where }
    if (line.unit) one.units.add(line.unit)
    known.push(one)
    await accountFor(tx, one, line)
    return one
  }

  async function accountFor(tx: Db, person: KnownPerson, line: PersonLine): Promise<void> {
    if (line.login === '' || person.logins.has(line.login) || person.id === null) return
    const ready = prepared.get(line.login) ?? onTrial
    const ask = { person: person.id, login: line.login, admin: null, ready }
    const account = await addAccount(tx, ask, by)
    if (isRefusal(account)) return void fail(line, account.refused)
    person.logins.add(line.login)
    passwords.set(line.login, account.password)
    counts.accounts++
  }

  async function store(tx: Db): Promise<void> {
    const { rows } = await loadOrg(tx)
    known = await knownPeople(tx, rows, dayOf(by.at))
    for (const unit of rows.units) if (unit.to === null) units.set(unit.name, unit.id)
    for (const post of rows.posts) posts.set(`${post.unit} ${post.duty} ${post.title}`, post.id)
    for (const a of rows.appointments) if (a.to === null) seats.add(`${a.person} ${a.post}`)
    nextSort = Math.max(0, ...rows.units.map((unit) => unit.sort))
    for (const line of sheets.units) await unitOf(tx, line)
    const people = new Map<PersonLine, KnownPerson | null>()
    for (const line of sheets.people) people.set(line, await personOf(tx, line))
    for (const line of sheets.seats) {
      const person = people.get(line.person)
      const unit = units.get(line.unit)
      if (unit === undefined) fail(line, `没有单位“${line.unit}”。`)
      if (!person || person.id === null || !unit) continue
      const key = `${unit} ${line.duty} ${line.title}`
      const plan = { unit, duty: line.duty, title: line.title, sort: line.row }
      const post = posts.get(key) ?? made(line, await addPost(tx, plan, by))
      if (post === null) continue
      posts.set(key, post)
      if (seats.has(`${person.id} ${post}`)) continue
      const { acting, from } = line
      const seat = { person: person.id, post, acting, basis: line.basis || null, from }
      if (made(line, await appoint(tx, seat, by)) === null) continue
      seats.add(`${person.id} ${post}`)
      counts.seats++
    }
  }

  return { store, counts, passwords }
}

async function knownPeople(tx: Db, rows: OrgRows, today: string): Promise<KnownPerson[]> {
  const accounts = await tx.many<{ person: number; login: string }>(
    sql`select person, login from account where bureau = 1`,
  )
  const units = new Map(rows.units.map((unit) => [unit.id, unit.name]))
  const posts = new Map(rows.posts.map((post) => [post.id, post.unit]))
  const people = new Map<number, KnownPerson>()
  for (const { id, name, phone, ...dated } of rows.people) {
    if (!holds(dated, today) && dated.from <= today) continue
    const [logins, at] = [new Set<string>(), new Set<string>()]
    people.set(id, { id, name, phone: phone ?? '', logins, units: at, where: '库里' })
  }
  for (const { person, login } of accounts) people.get(person)?.logins.add(login)
  for (const a of rows.appointments) {
    if (a.to === null) people.get(a.person)?.units.add(units.get(posts.get(a.post) ?? 0) ?? '')
  }
  return [...people.values()]
}
