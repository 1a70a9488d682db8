import type { Day } from '#kernel/calendar/day.ts'
import {
  tokens,
  type Absence,
  type Appointment,
  type Behalf,
  type Charge,
  type Dated,
  type Delegation,
  type Directory,
  type Holders,
  type Membership,
  type Person,
  type PersonId,
  type Post,
  type StandIn,
  type Unit,
  type UnitId,
} from '#kernel/org/directory.ts'

/** The organisation as the store keeps it: dated rows, nothing ever deleted. */
export interface OrgRows {
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly posts: readonly Post[]
  readonly appointments: readonly Appointment[]
  readonly charges: readonly Charge[]
  readonly standIns: readonly StandIn[]
  readonly absences: readonly Absence[]
  readonly delegations: readonly Delegation[]
  readonly memberships: readonly Membership[]
}

/** Whether a dated row is in force on a day; both ends are included. */
export function holds(row: Dated, day: Day): boolean {
  return row.from <= day && (row.to === null || day <= row.to)
}

/** Builds the directory from its rows. Throws on ids that do not exist: such rows are our own fault. */
export function directoryOf(rows: OrgRows, version: number): Directory {
  const units = new Map(rows.units.map((unit) => [unit.id, unit]))
  const people = new Map(rows.people.map((person) => [person.id, person]))
  const posts = new Map(rows.posts.map((post) => [post.id, post]))
  const appointmentsBy = groupBy(rows.appointments, (a) => a.person)
  const appointmentsAt = groupBy(rows.appointments, (a) => a.post)
  const membershipsBy = groupBy(rows.memberships, (m) => m.person)
  const need = <T>(map: ReadonlyMap<number, T>, id: number, what: string): T => {
    const found = map.get(id)
    if (!found) throw new Error(`${what} ${id} does not exist`)
    return found
  }
  const person = (id: PersonId) => need(people, id, 'person')
  const inService = (id: PersonId, day: Day) => holds(person(id), day)
  const isAway = (id: PersonId, day: Day) =>
    rows.absences.find((absence) => absence.person === id && holds(absence, day))
  const standInsFor = (id: PersonId, day: Day) =>
    rows.standIns.filter((pair) => pair.a === id && holds(pair, day))

  const appointed = (post: number, day: Day) =>
    (appointmentsAt.get(post) ?? []).filter((a) => holds(a, day) && inService(a.person, day))

  const holdersOf = (post: number, day: Day): Holders => {
    const all = appointed(post, day)
    const regular = all.filter((a) => !a.acting)
    const chosen = regular.length > 0 ? regular : all
    if (chosen.length === 0) return { people: [], how: '空缺' }
    const present = chosen.filter((a) => !isAway(a.person, day))
    if (present.length === 0) {
      const stands = chosen
        .flatMap((a) => standInsFor(a.person, day))
        .filter((s) => !isAway(s.b, day))
      if (stands.length > 0) {
        return { people: unique(stands.map((s) => s.b)).map(person), how: 'A-B角' }
      }
    }
    return {
      people: unique(chosen.map((a) => a.person)).map(person),
      how: regular.length > 0 ? '任职' : '主持工作',
    }
  }

  const postOf = (unit: UnitId, duty: Post['duty']) =>
    rows.posts.find((post) => post.unit === unit && post.duty === duty)

  const postsOf = (id: PersonId, day: Day) =>
    (appointmentsBy.get(id) ?? [])
      .filter((a) => holds(a, day) && inService(id, day))
      .map((a) => ({ post: need(posts, a.post, 'post'), acting: a.acting, basis: a.basis }))
      .toSorted((a, b) => a.post.sort - b.post.sort || a.post.id - b.post.id)

  const leaderOf = (unit: UnitId, day: Day): Person | undefined => {
    const charge = rows.charges.find(
      (c) => c.unit === unit && holds(c, day) && inService(c.leader, day),
    )
    if (charge) return person(charge.leader)
    const parent = units.get(unit)?.parent
    return parent === null || parent === undefined ? undefined : leaderOf(parent, day)
  }

  const tokensOf = (id: PersonId, day: Day): number[] => {
    if (!people.has(id) || !inService(id, day)) return []
    const held = new Set([tokens.person(id)])
    for (const { post } of postsOf(id, day)) {
      held.add(tokens.post(post.id)).add(tokens.unit(post.unit)).add(tokens.duty(post.duty))
      if (post.duty === '科室负责人') held.add(tokens.head(post.unit))
    }
    for (const charge of rows.charges) {
      if (charge.leader === id && holds(charge, day)) held.add(tokens.head(charge.unit))
    }
    for (const m of membershipsBy.get(id) ?? []) if (holds(m, day)) held.add(tokens.unit(m.body))
    return [...held]
  }

  const behalvesOf = (id: PersonId, day: Day): Behalf[] => {
    const stands = rows.standIns
      .filter((s) => s.b === id && holds(s, day) && isAway(s.a, day) && inService(s.a, day))
      .map((s) => ({ principal: s.a, ground: 'A-B角' as const, basis: s.basis, types: null }))
    const delegated = rows.delegations
      .filter((d) => d.delegate === id && holds(d, day) && inService(d.principal, day))
      .map((d) => ({
        principal: d.principal,
        ground: '委托' as const,
        basis: d.basis,
        types: d.types,
      }))
    return [...delegated, ...stands].map((b) => ({ ...b, tokens: tokensOf(b.principal, day) }))
  }

  return {
    version,
    units: rows.units,
    people: rows.people,
    posts: rows.posts,
    unit: (id) => need(units, id, 'unit'),
    unitByCode: (code) => rows.units.find((unit) => unit.code === code),
    person,
    post: (id) => need(posts, id, 'post'),
    unitsOn: (day) =>
      rows.units
        .filter((unit) => holds(unit, day))
        .toSorted((a, b) => a.sort - b.sort || a.id - b.id),
    postOf,
    postsWith: (duty) => rows.posts.filter((post) => post.duty === duty),
    postsOf,
    holdersOf,
    headOf: (unit, day) => {
      const post = postOf(unit, '科室负责人')
      return post ? holdersOf(post.id, day) : { people: [], how: '空缺' }
    },
    leaderOf,
    leadersOn: (day) => {
      const order = ['局长', '党组书记', '副局长', '纪检组长', '党组成员', '调研员']
      const seats = rows.posts
        .filter((post) => units.get(post.unit)?.kind === '局领导')
        .toSorted((a, b) => order.indexOf(a.duty) - order.indexOf(b.duty) || a.sort - b.sort)
      return unique(seats.flatMap((post) => appointed(post.id, day).map((a) => a.person))).map(
        person,
      )
    },
    homeUnitOf: (id, day) => {
      const first = postsOf(id, day)[0]
      return first && need(units, first.post.unit, 'unit')
    },
    membersOf: (unit, day) => {
      const byPost = rows.posts
        .filter((post) => post.unit === unit)
        .toSorted((a, b) => a.sort - b.sort)
        .flatMap((post) => appointed(post.id, day).map((a) => a.person))
      const byRole = rows.memberships
        .filter((m) => m.body === unit && holds(m, day) && inService(m.person, day))
        .map((m) => m.person)
      return unique([...byPost, ...byRole]).map(person)
    },
    isAway,
    behalvesOf,
    tokensOf,
  }
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
