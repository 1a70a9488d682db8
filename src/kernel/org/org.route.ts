import { z } from 'zod'
import { isDay, type Day } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import {
  addAbsence,
  addMember,
  addPerson,
  addPost,
  addUnit,
  appoint,
  delegate,
  endableKinds,
  endRow,
  pairStandIn,
  putInCharge,
} from '#kernel/org/commands.store.ts'
import { duties, unitKinds, type Directory, type Person } from '#kernel/org/directory.ts'
import { importOrg, importTemplate } from '#kernel/org/import.store.ts'
import { loadOrg } from '#kernel/org/org.store.ts'
import { holds } from '#kernel/org/directory-of.ts'
import { refuse } from '#kernel/refusal.ts'

/** The organisation: everybody may look it up, the system administrator changes it. */

const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
const id = z.int().positive()
const words = (most: number) => z.string().trim().max(most)
const by = ({ session, services }: Call) => ({ person: session.person, at: services.now() })
const on = z.strictObject({ on: day.optional() })

function personView(person: Person, org: Directory, today: Day) {
  const posts = org.postsOf(person.id, today)
  return {
    id: person.id,
    name: person.name,
    sortKey: person.sortKey,
    rank: person.rank,
    phone: person.phone,
    unit: org.homeUnitOf(person.id, today)?.shortName ?? null,
    unitId: org.homeUnitOf(person.id, today)?.id ?? null,
    posts: posts.map(({ post, acting }) => ({
      id: post.id,
      title: acting ? `${post.title}（主持工作）` : post.title,
      duty: post.duty,
      unit: org.unit(post.unit).shortName,
    })),
    away: org.isAway(person.id, today)?.ground ?? null,
  }
}

const admin = ['system'] as const

export const orgRoutes: Route[] = [
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
    summary: '一个单位：岗位、在任人员、历任',
    access: 'session',
    params: z.strictObject({ id: z.coerce.number().int() }),
    query: on,
    handle: async ({ params, query, services }) => {
      const { rows } = await loadOrg(services.db)
      const org = await services.directory()
      const today = query.on ?? dayOf(services.now())
      const unit = rows.units.find((u) => u.id === params.id)
      if (!unit) return refuse('没有这个单位。', { status: 404 })
      const name = (person: number) => org.person(person).name
      return {
        unit,
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
    summary: '查找人员：姓名、拼音、单位、职务',
    access: 'session',
    query: z.strictObject({
      q: z.string().trim().max(50).optional(),
      unit: z.coerce.number().int().optional(),
      on: day.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    handle: async ({ query, services }) => {
      const org = await services.directory()
      const today = query.on ?? dayOf(services.now())
      const q = query.q?.toLowerCase() ?? ''
      const rows = org.people
        .filter((person) => holds(person, today))
        .map((person) => personView(person, org, today))
        .filter(
          (person) =>
            query.unit === undefined ||
            person.posts.some((p) => org.post(p.id).unit === query.unit),
        )
        .filter((person) => q === '' || matches(person, q))
      return { rows: rows.slice(0, query.limit), total: rows.length }
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:id',
    tag: '机构',
    summary: '一个人：任职、A-B角、外出、委托的全部历史',
    access: 'session',
    params: z.strictObject({ id: z.coerce.number().int() }),
    handle: async ({ params, services }) => {
      const [{ rows }, org] = await Promise.all([loadOrg(services.db), services.directory()])
      const today = dayOf(services.now())
      const person = rows.people.find((p) => p.id === params.id)
      if (!person) return refuse('没有这个人员。', { status: 404 })
      const name = (other: number) => org.person(other).name
      return {
        ...personView(person, org, today),
        from: person.from,
        to: person.to,
        appointments: rows.appointments
          .filter((a) => a.person === person.id)
          .map((a) => ({
            ...a,
            title: org.post(a.post).title,
            unit: org.unit(org.post(a.post).unit).name,
          })),
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
    handle: async () => ({ unitKinds, duties }),
  }),
  route({
    method: 'GET',
    path: '/api/org/import/template',
    tag: '机构',
    summary: '机构人员导入模板（Excel）',
    access: admin,
    handle: async () => ({
      download: await importTemplate(),
      name: '机构人员导入模板.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  }),
  route({
    method: 'POST',
    path: '/api/org/import',
    tag: '机构',
    summary: '从 Excel 导入机构人员；dryRun 为试算。全部无误才导入',
    access: admin,
    query: z.strictObject({ dryRun: z.stringbool().default(true) }),
    upload: { maxBytes: 5 * 1024 * 1024 },
    handle: async (call) => {
      const parts: Uint8Array[] = []
      for await (const part of call.upload!.stream) parts.push(part)
      return await importOrg(call.services.db, Buffer.concat(parts), {
        dryRun: call.query.dryRun,
        by: by(call),
      })
    },
  }),
  command(
    'units',
    '新设机构',
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/u, '代码须为小写字母、数字和-。'),
      name: words(60).min(2),
      shortName: words(20).min(2),
      kind: z.enum(unitKinds),
      parent: id.nullable(),
      sort: z.int().min(0).max(10_000),
      from: day,
      basis: words(200),
    }),
    addUnit,
  ),
  command(
    'people',
    '登记人员',
    z.strictObject({
      name: words(30).min(2, '请填写姓名。'),
      rank: words(20).nullable(),
      phone: words(30).nullable(),
      from: day,
    }),
    addPerson,
  ),
  command(
    'posts',
    '设置岗位',
    z.strictObject({
      unit: id,
      duty: z.enum(duties),
      title: words(30).min(2),
      sort: z.int().min(0).max(10_000),
    }),
    addPost,
  ),
  command(
    'appointments',
    '任职',
    z.strictObject({
      person: id,
      post: id,
      acting: z.boolean(),
      basis: words(200).nullable(),
      from: day,
    }),
    appoint,
  ),
  command(
    'charges',
    '分管',
    z.strictObject({ leader: id, unit: id, basis: words(200), from: day }),
    putInCharge,
  ),
  command(
    'stand-ins',
    'A-B角',
    z.strictObject({ a: id, b: id, basis: words(200).nullable(), from: day }),
    pairStandIn,
  ),
  command(
    'members',
    '组成人员',
    z.strictObject({ body: id, person: id, role: words(20).min(2), from: day }),
    addMember,
  ),
  route({
    method: 'POST',
    path: '/api/org/end',
    tag: '机构',
    summary: '结束一项（任职、分管、机构……），不删除历史',
    access: admin,
    body: z.strictObject({ kind: z.enum(endableKinds), id, last: day, basis: words(200) }),
    handle: async (call) => await endRow(call.services.db, call.body, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/org/absences',
    tag: '机构',
    summary: '登记外出：本人的，或本科室人员的（科室负责人）',
    access: 'session',
    body: z.strictObject({
      person: id.optional(),
      ground: words(100).min(2, '请填写事由。'),
      from: day,
      to: day.nullable(),
    }),
    handle: async (call) => {
      const { session, services, body } = call
      const person = body.person ?? session.person
      const org = await services.directory()
      const today = dayOf(services.now())
      const unit = org.homeUnitOf(person, today)
      const heads = unit ? org.headOf(unit.id, today).people.map((p) => p.id) : []
      const isAllowed =
        person === session.person || heads.includes(session.person) || session.admin === 'system'
      if (!isAllowed) return refuse('只能登记本人或本科室人员的外出。', { status: 403 })
      return await addAbsence(services.db, { ...body, person }, by(call))
    },
  }),
  route({
    method: 'POST',
    path: '/api/org/delegations',
    tag: '机构',
    summary: '委托本人的职责，须有书面依据；不得转委托',
    access: 'session',
    body: z.strictObject({
      delegate: id,
      types: z.array(z.string().max(40)).min(1).nullable(),
      basis: words(200),
      from: day,
      to: day,
    }),
    handle: async (call) =>
      await delegate(call.services.db, { ...call.body, principal: call.session.person }, by(call)),
  }),
  route({
    method: 'POST',
    path: '/api/org/delegations/:id/end',
    tag: '机构',
    summary: '收回本人的委托',
    access: 'session',
    params: z.strictObject({ id: z.coerce.number().int() }),
    handle: async (call) => {
      const { rows } = await loadOrg(call.services.db)
      const own = rows.delegations.find(
        (d) => d.id === call.params.id && d.principal === call.session.person,
      )
      if (!own) return refuse('没有这项委托，或不是您的委托。', { status: 404 })
      const last = dayOf(new Date(call.services.now().getTime() - 86_400_000))
      return await endRow(
        call.services.db,
        { kind: 'delegation', id: own.id, last, basis: '本人收回' },
        by(call),
      )
    },
  }),
]

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
    person.posts.some((post) => post.title.includes(q))
  )
}

/** A command of the system administrator that adds one dated row. */
function command<Z extends z.ZodType>(
  path: string,
  summary: string,
  body: Z,
  run: (
    db: Call['services']['db'],
    value: z.output<Z>,
    by: { person: number; at: Date },
  ) => Promise<unknown>,
): Route {
  return route({
    method: 'POST',
    path: `/api/org/${path}`,
    tag: '机构',
    summary,
    access: admin,
    body,
    handle: async (call) => (await run(call.services.db, call.body, by(call))) as object,
  })
}
