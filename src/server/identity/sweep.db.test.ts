import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sql, sqlName } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addressesOf, type Address } from '#server/identity/addresses.fixture.ts'
import { saidBy } from '#server/identity/answers.fixture.ts'
import { wholeBureau, type Whole } from '#server/identity/bureau.fixture.ts'
import { tracesOf } from '#server/identity/citizens.fixture.ts'
import { personalKinds, samples } from '#server/identity/samples.fixture.ts'
import { allRoutes, matterTypes } from '#server/parts.ts'

/**
 * 每一种角色走遍每一个接口：没有写明事由，群众的姓名、号码、住址在哪里都看不到；无关的人、被反映的人
 * 连有没有这一件都看不到。
 */

let w: Whole
let addresses: readonly Address[]
/** What the server writes for its operator. */
const logged: string[] = []
const traces = () => w.brought.flatMap(({ who }) => tracesOf(who))
const found = (text: string) => traces().filter((trace) => text.includes(trace))

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
  w = await wholeBureau()
  addresses = await addressesOf(w, allRoutes)
}, 180_000)
afterAll(async () => {
  await w.app.close()
})

/** Everybody who is something to one of the matters, and who is nothing to any. */
const roles = [
  null,
  // 被反映的科长、他科室的人、替他办事的人（委托，包括只委托了别的事的）
  'jiuye',
  'jiuyeyuan',
  'yanglao',
  'fagui',
  // 无关的科员、不分管的局领导、三员
  'gongshang',
  'fujuzhang3',
  'xitong',
  'anquan',
  'shenji',
  // 办公室：主任、收发、用印、档案
  'zhuren',
  'shoufa',
  'yinzhang',
  'dangan',
  // 经办、审批、纪委、窗口
  'xinfangyuan',
  'faguiyuan',
  'juzhang',
  'jijianzuzhang',
  'dangwei',
  'yanglaoyuan',
] as const
const signedIn = roles.filter((login) => login !== null)

test('每一类含个人信息的事项都有样件', () => {
  expect(Object.keys(samples)).toEqual(expect.arrayContaining(personalKinds(matterTypes)))
  expect(new Set(w.brought.map(({ kind }) => kind))).toEqual(new Set(Object.keys(samples)))
})

const answered = new Set<string>()
const ofMatters = (path: string) => !path.startsWith('/api/rulebook')

test.each(roles)(
  '%s：每一个能看的地址都没有群众的姓名、号码；看不到的件，哪里都不露编号',
  { timeout: 120_000 },
  async (login) => {
    const unseen = login === null ? w.brought : await unseenBy(login)
    const leaks: string[] = []
    for (const { path, url } of addresses) {
      // The rules are the same for everybody.
      if (login !== 'gongshang' && !ofMatters(path)) continue
      const answer = await w.get(login, url)
      if (answer.statusCode === 200) answered.add(path)
      if (answer.statusCode >= 500) leaks.push(`${url} failed: ${logged.at(-1)}`)
      const said = await saidBy(answer)
      if (found(said).length > 0) leaks.push(`${url}: ${found(said).join()}`)
      // Who looked at what is the very thing that the audit administrator is there for.
      if (path === '/api/audit/access') continue
      // The rulebook's own examples have numbers, too.
      if (!ofMatters(path)) continue
      const told = unseen.filter(
        ({ matter, number }) => said.includes(matter) || (number !== null && said.includes(number)),
      )
      if (told.length > 0) leaks.push(`${url} tells of ${told.map(({ kind }) => kind).join()}`)
    }
    expect(leaks).toEqual([])
  },
)

async function unseenBy(login: string) {
  const loaded = await Promise.all(
    w.brought.map(async ({ matter }) => await w.services.engine.load(matter, w.b.person(login))),
  )
  return w.brought.filter((_, i) => isRefusal(loaded[i]))
}

test.each(['jiuye', 'jiuyeyuan', 'yanglao', 'fagui'])(
  '%s：被反映的人、他科室的人、替他办事的人看不到那一件',
  async (login) => {
    const unseen = await unseenBy(login)
    expect(unseen).toContainEqual(expect.objectContaining({ kind: 'petition', by: 'xinfangyuan' }))
    expect(unseen).toContainEqual(expect.objectContaining({ kind: 'discipline-report' }))
  },
)

test.each(signedIn)('%s：没有的件和看不到的件，答复一字不差', async (login) => {
  const nobody = '019cac46-0000-7000-8000-000000000000'
  const paths = (id: string) => [
    `/api/matters/${id}`,
    `/api/matters/${id}/print`,
    `/api/matters/${id}/clocks/${nobody}`,
    `/api/service/receipts/${id}`,
    `/api/outgoing/${id}/versions`,
  ]
  const acts = ['remark', 'withdraw', 'approve', 'amend', 'nonsense', 'create', 'reveal', 'read']
  const answersOf = async (id: string) => {
    const got = await Promise.all(paths(id).map(async (url) => await w.get(login, url)))
    const done = await Promise.all(
      acts.map(async (act) => {
        const body = act === 'reveal' ? { reason: '联系本人核实' } : { input: {} }
        return await w.post(login, `/api/matters/${id}/${act}`, body)
      }),
    )
    return [...got, ...done].map(({ statusCode, body }) => `${statusCode} ${body}`)
  }
  const none = await answersOf(nobody)
  for (const { matter } of await unseenBy(login)) expect(await answersOf(matter)).toEqual(none)
  const file = await w.get(login, `/api/files/${nobody}?reveal=${encodeURIComponent('核实情况')}`)
  for (const one of await unseenBy(login)) {
    if (one.file === null) continue
    const hidden = await w.get(
      login,
      `/api/files/${one.file}?reveal=${encodeURIComponent('核实情况')}`,
    )
    expect([hidden.statusCode, hidden.body]).toEqual([file.statusCode, file.body])
  }
})

test.each(signedIn)(
  '%s：看全部、打开附件、打印全名，要么都行，要么都不行，行的也要先写事由',
  { timeout: 60_000 },
  async (login) => {
    for (const { matter, who, file } of w.brought) {
      const reason = `向${who.name}核实情况`
      const why = encodeURIComponent(reason)
      expect((await w.post(login, `/api/matters/${matter}/reveal`, {})).statusCode).toBe(400)
      const shown = await w.post(login, `/api/matters/${matter}/reveal`, { reason })
      const may = shown.statusCode === 200
      expect(shown.body.includes(who.name)).toBe(may)
      if (file === null) continue
      expect((await w.get(login, `/api/files/${file}`)).statusCode).not.toBe(200)
      const opened = await w.get(login, `/api/files/${file}?reveal=${why}`)
      expect([login, matter, opened.statusCode === 200]).toEqual([login, matter, may])
    }
  },
)

test.each(signedIn)('%s：拿姓名、电话、证件去检索、筛选，什么也试不出来', async (login) => {
  for (const { kind, who } of w.brought) {
    for (const q of [who.name, who.name.slice(1), who.phone, who.idNumber].map(
      encodeURIComponent,
    )) {
      const asked = await Promise.all([
        w.get(login, `/api/search?q=${q}`),
        w.get(login, `/api/matters?type=${kind}&q=${q}`),
        w.get(login, `/api/tasks?box=todo&q=${q}`),
        w.get(login, `/api/tasks?box=mine&q=${q}`),
      ])
      for (const answer of asked) expect(answer.json<{ rows: object[] }>().rows).toEqual([])
    }
  }
})

test.each(signedIn)('%s：“同一个人”只告诉可以看这个人的', async (login) => {
  for (const { matter, kind, who } of w.brought) {
    const { name, phone } = who
    const may =
      (await w.post(login, `/api/matters/${matter}/reveal`, { reason: '联系本人核实' }))
        .statusCode === 200
    const alike = await w.post(login, '/api/petitions/alike', { name, phone })
    const same = await w.post(login, '/api/service/same', { name, phone })
    const ids = [alike, same].flatMap(
      (answer) => answer.json<{ rows?: { id: string }[] }>().rows?.map(({ id }) => id) ?? [],
    )
    if (!may) expect([kind, ids]).toEqual([kind, []])
    if (may && kind === 'contact') expect(ids).toEqual([matter])
  }
})

/** Nothing is there to be seen in the demo bureau, or only with a secret or a reason. */
const without = [
  '/api/public/window/:secret',
  '/api/public/notices/:id/files/:file',
  '/api/files/:id',
  '/api/files/:id/inline',
  '/api/files/:id/preview',
  '/api/public/meetings/:file',
  '/api/archives/boxes/:year/:retention/:box/label',
  '/api/rulebook/printed/changes',
]

test('除了另有凭据、事由的，没有一个地址是谁都没有看成的', () => {
  const never = new Set(addresses.flatMap(({ path }) => (answered.has(path) ? [] : [path])))
  expect([...never]).toEqual(without)
})

test('数据库的每一张表里都没有明文', async () => {
  const tables = await w.b.db.many<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  )
  const leaks: string[] = []
  for (const { name } of tables) {
    const rows = await w.b.db.owner.many<{ row: string }>(
      sql`select t::text as row from ${sqlName(name)} t`,
    )
    for (const { row } of rows) {
      const shown = found(row)
      if (shown.length > 0) leaks.push(`${name}: ${shown.join()} in ${row.slice(0, 200)}`)
    }
  }
  expect(leaks).toEqual([])
})

test('日志里没有', () => {
  expect(found(logged.join('\n'))).toEqual([])
})
