import { z } from 'zod'
import { isDay, type Day } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { awayRoutes } from '#kernel/org/away.route.ts'
import { bodyKinds, duties, unitKinds, type Directory, type Person } from '#kernel/org/directory.ts'
import { unitOn } from '#kernel/org/directory.ts'
import { holds } from '#kernel/org/directory-of.ts'
import { orgChangeRoutes } from '#kernel/org/org-change.route.ts'
import { loadOrg } from '#kernel/org/org.store.ts'
import { refuse } from '#kernel/refusal.ts'

/** The organisation on any day: everybody signed in may look it up. */

const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
const on = z.strictObject({ on: day.optional() })
const id = z.strictObject({ id: z.coerce.number().int() })

function personView(person: Person, org: Directory, today: Day) {
  const posts = org.postsOf(person.id, today)
  const home = org.homeUnitOf(person.id, today)
  return {
    id: person.id,
    name: person.name,
    sortKey: person.sortKey,
    rank: person.rank,
    phone: person.phone,
    unit: home?.shortName ?? null,
    unitId: home?.id ?? null,
    posts: posts.map(({ post, acting }) => ({
      id: post.id,
      title: acting ? `${post.title}（主持工作）` : post.title,
      duty: post.duty,
      unit: org.unit(post.unit).shortName,
    })),
    away: org.isAway(person.id, today)?.ground ?? null,
  }
}

const lookUpRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/units',
    tag: '机构',
    summary: '机构，含负责人和分管领导；on 为所问的日期',
    access: 'session',
    query: on,
    handle: async ({ query, services }) => {
      const org = await services.directory()
      const today = query.on ?? dayOf(services.now())
      return {
        on: today,
        rows: org.unitsOn(today).map((unit) => {
          const head = org.headOf(unit.id, today)
          return {
            ...unit,
            head: head.people.map((p) => ({ id: p.id, name: p.name })),
            headHow: head.how,
            leader: org.leaderOf(unit.id, today)?.name ?? null,
            size: org.membersOf(unit.id, today).length,
          }
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/units/:id',
    tag: '机构',
    summary: '一个单位：岗位、在任人员、历任、曾用名',
    access: 'session',
    params: id,
    query: on,
    handle: async ({ params, query, services }) => {
      const [{ rows }, org] = await Promise.all([loadOrg(services.db), services.directory()])
      const today = query.on ?? dayOf(services.now())
      const unit = rows.units.find((u) => u.id === params.id)
      if (!unit) return refuse('没有这个单位。', { status: 404 })
      const names = new Map(rows.people.map((person) => [person.id, person.name]))
      const name = (person: number) => names.get(person) ?? ''
      return {
        unit: unitOn(unit, today),
        leader: org.leaderOf(unit.id, today)?.name ?? null,
        posts: rows.posts
          .filter((post) => post.unit === unit.id)
          .map((post) => ({
            ...post,
            holders: org.holdersOf(post.id, today),
            history: rows.appointments
              .filter((a) => a.post === post.id)
              .map((a) => ({ ...a, name: name(a.person), current: holds(a, today) })),
          })),
        charges: rows.charges
          .filter((c) => c.unit === unit.id)
          .map((c) => ({ ...c, name: name(c.leader), current: holds(c, today) })),
        members: rows.memberships
          .filter((m) => m.body === unit.id)
          .map((m) => ({ ...m, name: name(m.person), current: holds(m, today) })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/people',
    tag: '机构',
    summary: '通讯录：按姓名、拼音、首字母、单位、职务、电话查找',
    access: 'session',
    query: z.strictObject({
      q: z.string().trim().max(50).optional(),
      unit: z.coerce.number().int().optional(),
      /** Only these, as `3,17`: what is chosen already and stands on no page. */
      ids: z
        .string()
        .max(1000)
        .regex(/^\d+(,\d+)*$/u)
        .optional(),
      on: day.optional(),
      /** `sortKey|id` of the last row of the page before. */
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    handle: async ({ query, services }) => {
      const org = await services.directory()
      const today = query.on ?? dayOf(services.now())
      const q = query.q?.toLowerCase() ?? ''
      const ids = query.ids && new Set(query.ids.split(',').map(Number))
      const rows = org.people
        .filter((person) => (ids ? ids.has(person.id) : holds(person, today)))
        .map((person) => personView(person, org, today))
        .filter(
          (person) =>
            query.unit === undefined ||
            person.posts.some((p) => org.post(p.id).unit === query.unit),
        )
        .filter((person) => q === '' || matches(person, q))
      const last = query.after
        ? rows.findIndex((person) => `${person.sortKey}|${person.id}` === query.after)
        : -1
      if (query.after && last === -1) {
        return refuse('名单已有变动，请重新查找。', { status: 409 })
      }
      const page = rows.slice(last + 1, last + 1 + query.limit)
      const end = page.at(-1)
      const isMore = last + 1 + page.length < rows.length
      return {
        rows: page,
        next: isMore && end ? `${end.sortKey}|${end.id}` : null,
        total: rows.length,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:id',
    tag: '机构',
    summary: '一个人：任职、分管、A-B角、外出、委托的全部历史',
    access: 'session',
    params: id,
    query: on,
    handle: async ({ params, query, services }) => {
      const [{ rows }, org] = await Promise.all([loadOrg(services.db), services.directory()])
      const today = query.on ?? dayOf(services.now())
      const person = rows.people.find((p) => p.id === params.id)
      if (!person) return refuse('没有这个人员。', { status: 404 })
      const names = new Map(rows.people.map((other) => [other.id, other.name]))
      const units = new Map(rows.units.map((unit) => [unit.id, unit.name]))
      const posts = new Map(rows.posts.map((post) => [post.id, post]))
      const name = (other: number) => names.get(other) ?? ''
      return {
        ...personView(person, org, today),
        from: person.from,
        to: person.to,
        appointments: rows.appointments
          .filter((a) => a.person === person.id)
          .map((a) => {
            const post = posts.get(a.post)
            return { ...a, title: post?.title ?? '', unit: units.get(post?.unit ?? 0) ?? '' }
          }),
        charges: rows.charges
          .filter((c) => c.leader === person.id)
          .map((c) => ({ ...c, unitName: units.get(c.unit) ?? '' })),
        memberships: rows.memberships
          .filter((m) => m.person === person.id)
          .map((m) => ({ ...m, bodyName: units.get(m.body) ?? '' })),
        standIns: rows.standIns
          .filter((s) => s.a === person.id || s.b === person.id)
          .map((s) => ({ ...s, aName: name(s.a), bName: name(s.b) })),
        absences: rows.absences.filter((a) => a.person === person.id),
        delegations: rows.delegations
          .filter((d) => d.principal === person.id || d.delegate === person.id)
          .map((d) => ({ ...d, principalName: name(d.principal), delegateName: name(d.delegate) })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/org/words',
    tag: '机构',
    summary: '机构类别与职责',
    access: 'session',
    handle: async () => ({ unitKinds, bodyKinds, duties }),
  }),
]

export const orgRoutes: Route[] = [...lookUpRoutes, ...orgChangeRoutes, ...awayRoutes]

function matches(person: ReturnType<typeof personView>, q: string): boolean {
  const initials = person.sortKey
    .split(' ')
    .map((s) => s[0])
    .join('')
  return (
    person.name.includes(q) ||
    person.sortKey.replaceAll(' ', '').startsWith(q.replaceAll(' ', '')) ||
    initials.startsWith(q) ||
    (person.unit ?? '').includes(q) ||
    (person.phone ?? '').replaceAll('-', '').includes(q.replaceAll('-', '')) ||
    person.posts.some((post) => post.title.includes(q))
  )
}
