import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sql, sqlName } from '#kernel/db/sql.ts'
import { addressesOf, type Address } from '#server/identity/addresses.fixture.ts'
import { saidBy } from '#server/identity/answers.fixture.ts'
import { wholeBureau, type Whole } from '#server/identity/bureau.fixture.ts'
import { personalKinds, samples, tracesOf } from '#server/identity/samples.fixture.ts'
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
const roles = process.env['ONE']
  ? (['jiuyeyuan'] as const)
  : ([
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
      // 办公室：主任、收发、文印、印章、档案
      'zhuren',
      'shoufa',
      'wenyin',
      'yinzhang',
      'dangan',
      // 经办、审批、纪委、窗口
      'xinfang',
      'xinfangyuan',
      'faguiyuan',
      'juzhang',
      'jijianzuzhang',
      'dangwei',
      'renjiao',
      'yanglaoyuan',
    ] as const)

test('每一类含个人信息的事项都有样件', () => {
  expect(Object.keys(samples)).toEqual(expect.arrayContaining(personalKinds(matterTypes)))
  expect(new Set(w.brought.map(({ kind }) => kind))).toEqual(new Set(Object.keys(samples)))
})

const answered = new Set<string>()

test.each(roles)(
  '%s：每一个能看的地址都没有群众的姓名、号码',
  { timeout: 120_000 },
  async (login) => {
    const leaks: string[] = []
    for (const { path, url } of addresses) {
      const answer = await w.get(login, url)
      if (answer.statusCode === 200) answered.add(path)
      if (answer.statusCode >= 500) leaks.push(`${url} failed: ${logged.at(-1)}`)
      const shown = found(await saidBy(answer))
      if (shown.length > 0) leaks.push(`${url}: ${shown.join()}`)
    }
    expect(leaks).toEqual([])
  },
)

/** Nothing is there to be seen in the demo bureau, or only with a secret or a reason. */
const without = [
  '/api/public/window/:secret',
  '/api/public/notices/:id/files/:file',
  '/api/public/meetings/:file',
  '/api/files/:id',
  '/api/files/:id/inline',
  '/api/files/:id/preview',
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
