import type { Day } from '#kernel/calendar/day.ts'
import {
  tokens,
  unitOn,
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
  const unitsByCode = new Map(rows.units.map((unit) => [unit.code, unit]))
  const unitsBelow = groupBy(rows.units, (unit) => unit.parent)
  const people = new Map(rows.people.map((person) => [person.id, person]))
  const posts = new Map(rows.posts.map((post) => [post.id, post]))
  const postsIn = groupBy(rows.posts, (post) => post.unit)
  const postsBy = groupBy(rows.posts, (post) => post.duty)
  const appointmentsBy = groupBy(rows.appointments, (a) => a.person)
  const appointmentsAt = groupBy(rows.appointments, (a) => a.post)
  const chargesBy = groupBy(rows.charges, (c) => c.leader)
  const chargesOf = groupBy(rows.charges, (c) => c.unit)
  const standInsOf = groupBy(rows.standIns, (s) => s.a)
  const standInsBy = groupBy(rows.standIns, (s) => s.b)
  const absencesOf = groupBy(rows.absences, (a) => a.person)
  const delegationsTo = groupBy(rows.delegations, (d) => d.delegate)
  const membershipsBy = groupBy(rows.memberships, (m) => m.person)
  const membersIn = groupBy(rows.memberships, (m) => m.body)
  const person = (id: PersonId) => need(people, id, 'person')
  const inService = (id: PersonId, day: Day) => {
    const found = people.get(id)
    return found !== undefined && holds(found, day)
  }
  const isAway = (id: PersonId, day: Day) =>
    absencesOf.get(id)?.find((absence) => holds(absence, day))

  const appointed = (post: number, day: Day) =>
    (appointmentsAt.get(post) ?? []).filter((a) => holds(a, day) && inService(a.person, day))

  const holdersOf = (post: number, day: Day): Holders => {
    const all = appointed(post, day)
    const regular = all.filter((a) => !a.acting)
    const acting = all.filter((a) => a.acting)
    const seat = (chosen: readonly Appointment[], how: Holders['how']): Holders => ({
      people: unique(chosen.map((a) => a.person)).map(person),
      how,
    })
    const isHere = (a: Appointment) => !isAway(a.person, day)
    if (regular.some(isHere)) return seat(regular, '任职')
    if (acting.some(isHere)) return seat(acting, '主持工作')
    const stands = all
      .flatMap((a) => standInsOf.get(a.person) ?? [])
      .filter((s) => holds(s, day) && inService(s.b, day) && !isAway(s.b, day))
    if (stands.length > 0) {
      return { people: unique(stands.map((s) => s.b)).map(person), how: 'A-B角' }
    }
    // Away and nobody stands in: the post is still theirs, and what is due waits for them.
    if (regular.length > 0) return seat(regular, '任职')
    return acting.length > 0 ? seat(acting, '主持工作') : { people: [], how: '空缺' }
  }

  const postOf = (unit: UnitId, duty: Post['duty']) =>
    postsIn.get(unit)?.find((post) => post.duty === duty)

  const postsOf = (id: PersonId, day: Day) =>
    (appointmentsBy.get(id) ?? [])
      .filter((a) => holds(a, day) && inService(id, day))
      .map((a) => ({ post: need(posts, a.post, 'post'), acting: a.acting, basis: a.basis }))
      .toSorted((a, b) => a.post.sort - b.post.sort || a.post.id - b.post.id)

  const chargeOf = (unit: UnitId, day: Day) =>
    chargesOf.get(unit)?.find((c) => holds(c, day) && inService(c.leader, day))

  const leaderOf = (unit: UnitId, day: Day): Person | undefined => {
    const charge = chargeOf(unit, day)
    if (charge) return person(charge.leader)
    const parent = units.get(unit)?.parent
    return parent === null || parent === undefined ? undefined : leaderOf(parent, day)
  }

  /** The unit and those below it which have no leader in charge of their own. */
  const ledWith = (unit: UnitId, day: Day): UnitId[] => [
    unit,
    ...(unitsBelow.get(unit) ?? [])
      .filter((below) => !chargeOf(below.id, day))
      .flatMap((below) => ledWith(below.id, day)),
  ]

  const tokensOf = (id: PersonId, day: Day): number[] => {
    if (!inService(id, day)) return []
    const held = new Set([tokens.person(id)])
    for (const { post } of postsOf(id, day)) {
      held.add(tokens.post(post.id)).add(tokens.unit(post.unit)).add(tokens.duty(post.duty))
      if (post.duty === '科室负责人') held.add(tokens.head(post.unit))
    }
    for (const charge of chargesBy.get(id) ?? []) {
      if (!holds(charge, day)) continue
      for (const unit of ledWith(charge.unit, day)) held.add(tokens.head(unit))
    }
    for (const m of membershipsBy.get(id) ?? []) if (holds(m, day)) held.add(tokens.unit(m.body))
    return [...held]
  }

  const behalvesOf = (id: PersonId, day: Day): Behalf[] => {
    if (!inService(id, day)) return []
    const stands = (standInsBy.get(id) ?? []).flatMap((s) => {
      const away = holds(s, day) && inService(s.a, day) ? isAway(s.a, day) : undefined
      if (!away) return []
      const { a: principal, basis } = s
      return [{ principal, ground: 'A-B角' as const, basis, types: null, until: away.to }]
    })
    const delegated = (delegationsTo.get(id) ?? [])
      .filter((d) => holds(d, day) && inService(d.principal, day))
      .map((d) => ({
        principal: d.principal,
        ground: '委托' as const,
        basis: d.basis,
        types: d.types,
        until: d.to,
      }))
    // Own tokens of the principal only: what was delegated to them is not passed on.
    return [...delegated, ...stands].map((b) => ({ ...b, tokens: tokensOf(b.principal, day) }))
  }

  return {
    version,
    units: rows.units,
    people: rows.people,
    posts: rows.posts,
    unit: (id) => need(units, id, 'unit'),
    unitByCode: (code) => unitsByCode.get(code),
    person,
    post: (id) => need(posts, id, 'post'),
    unitsOn: (day) =>
      rows.units
        .filter((unit) => holds(unit, day))
        .map((unit) => unitOn(unit, day))
        .toSorted((a, b) => a.sort - b.sort || a.id - b.id),
    postOf,
    postsWith: (duty) => postsBy.get(duty) ?? [],
    postsOf,
    holdersOf,
    headOf: (unit, day) => {
      // A renamed post (主任 for 科长) stands beside the old one: whichever is held counts.
      const seats = (postsIn.get(unit) ?? []).filter((post) => post.duty === '科室负责人')
      const held = seats.map((post) => holdersOf(post.id, day)).find((h) => h.people.length > 0)
      return held ?? { people: [], how: '空缺' }
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
      const byPost = (postsIn.get(unit) ?? [])
        .toSorted((a, b) => a.sort - b.sort)
        .flatMap((post) => appointed(post.id, day).map((a) => a.person))
      const byRole = (membersIn.get(unit) ?? [])
        .filter((m) => holds(m, day) && inService(m.person, day))
        .map((m) => m.person)
      return unique([...byPost, ...byRole]).map(person)
    },
    membersAs: (body, role, day) =>
      unique(
        (membersIn.get(body) ?? [])
          .filter((m) => m.role === role && holds(m, day) && inService(m.person, day))
          .map((m) => m.person),
      ).map(person),
    isAway,
    behalvesOf,
    tokensOf,
  }
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

function need<T>(map: ReadonlyMap<number, T>, id: number, what: string): T {
  const found = map.get(id)
  if (!found) throw new Error(`${what} ${id} does not exist`)
  return found
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
