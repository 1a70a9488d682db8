import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { countBoxes, listBox } from '#kernel/matters/boxes.store.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { complaint } from '#kernel/privacy/complaint.fixture.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { matterByCode } from '#kernel/public/by-code.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { noticeRoutes } from '#kernel/notices/notices.route.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 来信人的身份、被反映人的回避：真数据库里看得到什么。 */

let b: Bureau
let input: object
const type = complaint as unknown as MatterType

beforeEach(async () => {
  b = await bureau('2026-03-02T09:00:00+08:00', [complaint as unknown as MatterType<never>])
  const org = await b.org()
  const unit = await b.unit('employment')
  const post = org.postOf(unit, '科室负责人')!
  input = {
    name: '欧阳震华',
    phone: '13887612345',
    text: '反映某某办事拖拉',
    unit,
    handler: post.id,
  }
})

const boxesOf = async (login: string, box: 'todo' | 'mine') => {
  const { actor } = await b.engine.factsFor(b.person(login))
  const ask = { person: b.person(login), holders: actor.tokens, type: null, q: null, after: null }
  return await listBox(b.db, { box, ...ask, limit: 50 })
}

test('库里没有一处明文：事项、事件、检索、提醒、提交记录', async () => {
  const { matter } = await b.must('zhuren', null, 'create', input, 'complaint')
  const { whole } = await b.db.one<{ whole: string }>(sql`
    select concat(
      (select string_agg(m::text, '') from matter m where id = ${matter}),
      (select string_agg(e::text, '') from matter_event e where matter_id = ${matter}),
      (select string_agg(txt, '') from matter_search where matter_id = ${matter}),
      (select string_agg(n::text, '') from notice n where matter_id = ${matter}),
      (select string_agg(c::text, '') from command c where matter_id = ${matter})
    ) as whole`)
  expect(whole).toContain('欧**')
  expect(whole).not.toMatch(/阳震|震华|8761/u)
})

test('经办人写明事由看得到全部，登记的人、无关的人只看到遮住的', async () => {
  const { matter } = await b.must('zhuren', null, 'create', input, 'complaint')
  const loaded = await b.engine.load(matter, b.person('jiuye'))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const snapshot = loaded.snapshot!
  const head = await b.engine.factsFor(b.person('jiuye'))
  expect(mayReveal(type, snapshot, head)).toBeNull()
  expect(mayReveal(type, snapshot, await b.engine.factsFor(b.person('zhuren')))).toMatchObject({
    status: 403,
  })
  expect(opened(snapshot.data, b.sealer)).toMatchObject({ name: { masked: '欧阳震华' } })
  const page = pageOf(type, snapshot, await storyOf(b.db, matter), head)
  expect(JSON.stringify(page)).not.toMatch(/震华|8761|v1\./u)
})

test('别的事项里封存的个人信息，不能自己拿来再交一遍', async () => {
  const { matter } = await b.must('zhuren', null, 'create', input, 'complaint')
  const loaded = await b.engine.load(matter, b.person('zhuren'))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const { name } = loaded.snapshot!.data as { name: unknown }
  const again = await b.act('jiuyeyuan', null, 'create', { ...input, name }, 'complaint')
  expect(isRefusal(again)).toBe(true)
})

test('被反映人：列表、计数、检索、打开、通知都没有', async () => {
  const accused = b.person('jiuyeyuan')
  const about = { ...input, about: [accused] }
  const { matter } = await b.must('zhuren', null, 'create', about, 'complaint')
  const seen = await b.engine.load(matter, b.person('jiuye'))
  expect(isRefusal(seen)).toBe(false)
  expect(await b.engine.load(matter, accused)).toMatchObject({ status: 404 })
  const { actor } = await b.engine.factsFor(accused)
  const search = { q: '办事拖拉', type: null, offset: 0, limit: 10 }
  expect(
    (await searchMatters(b.db, { ...search, tokens: generalTokens(actor) })).rows,
  ).toHaveLength(0)
  const colleague = (await b.engine.factsFor(b.person('jiuye'))).actor
  expect(
    (await searchMatters(b.db, { ...search, tokens: generalTokens(colleague) })).rows,
  ).toHaveLength(1)
  const told = await b.db.many(
    sql`select from notice where matter_id = ${matter} and person = ${accused}`,
  )
  expect(told).toHaveLength(0)
})

test('任务不能落到被反映人手里；岗位上只有他，就要另定人', async () => {
  const about = { ...input, about: [b.person('jiuye')] }
  const refused = await b.act('zhuren', null, 'create', about, 'complaint')
  expect(refused).toMatchObject({ refused: expect.stringContaining('须回避') as string })
})

test('自己登记之后成了被反映人：我发起、待办都不再有', async () => {
  const { matter } = await b.must('jiuye', null, 'create', input, 'complaint')
  expect(await boxesOf('jiuye', 'mine')).toHaveLength(1)
  const { actor } = await b.engine.factsFor(b.person('jiuye'))
  const own = actor.tokens[0]!
  await b.db.run(sql`update matter set acl = acl || ${-own}::int where id = ${matter}`)
  expect(await boxesOf('jiuye', 'mine')).toHaveLength(0)
  expect(await boxesOf('jiuye', 'todo')).toHaveLength(0)
  const counts = await countBoxes(b.db, {
    person: b.person('jiuye'),
    holders: actor.tokens,
    today: '2026-03-02',
    soon: '2026-03-04',
  })
  expect(counts.todo).toBe(0)
})

test('办过以后成了被反映人：已办、在办、办结、我发起、通知的件数都不再算它', async () => {
  const { matter } = await b.must('jiuye', null, 'create', input, 'complaint')
  const person = b.person('jiuye')
  const { actor } = await b.engine.factsFor(person)
  // 办过一步，收到过通知.
  await b.db.run(sql`
    update task set closed_at = opened_at, closed_by = ${person}, closed_seq = 1
    where matter_id = ${matter} and closed_at is null`)
  await b.db.run(sql`
    insert into notice (person, kind, text, matter_id, at)
    values (${person}, '通知', '请办理', ${matter}, ${b.now()})`)
  const ask = { person, holders: actor.tokens, today: '2026-03-02', soon: '2026-03-04' }
  const before = await countBoxes(b.db, ask)
  const told = async () =>
    await asker(b, noticeRoutes).must<{ rows: object[]; unread: number }>('jiuye', '/api/notices')
  expect(before).toMatchObject({ doing: 1, done: 1, mine: 1 })
  expect(before.unread).toBe((await told()).unread)
  expect(before.unread).toBeGreaterThan(0)
  const own = actor.tokens[0]!
  await b.db.run(sql`update matter set acl = acl || ${-own}::int where id = ${matter}`)
  expect(await countBoxes(b.db, ask)).toMatchObject({
    todo: 0,
    doing: 0,
    done: 0,
    mine: 0,
    ended: 0,
    unread: 0,
  })
  expect(await told()).toMatchObject({ rows: [], unread: 0 })
  await b.db.run(sql`update party set ended = true where matter_id = ${matter}`)
  expect(await countBoxes(b.db, ask)).toMatchObject({ ended: 0 })
})

test('群众网上提交，凭查询码找到，补充；工作人员不能以群众名义办', async () => {
  const sent = await b.citizen(null, '@submit', input, 'complaint')
  if (isRefusal(sent)) throw new Error(sent.refused)
  const code = b.sealer.codeOf(sent.matter)
  const spaced = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`
  expect(await matterByCode(b.db, b.sealer, spaced)).toBe(sent.matter)
  expect(await matterByCode(b.db, b.sealer, `${code.slice(0, 15)}~`)).toBeUndefined()
  const more = { text: '补充', phone: '13987654321' }
  expect(await b.act('jiuye', sent.matter, 'supplement', more)).toMatchObject({ status: 403 })
  expect(isRefusal(await b.citizen(sent.matter, 'supplement', more, 'complaint'))).toBe(false)
  expect(await b.citizen(sent.matter, 'close', {}, 'complaint')).toMatchObject({ status: 404 })
  const loaded = await b.engine.load(sent.matter, b.person('jiuye'))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const facts = await b.engine.factsFor(b.person('jiuye'))
  const page = pageOf(type, loaded.snapshot!, await storyOf(b.db, sent.matter), facts)
  expect(page.createdBy.name).toBe('群众（网上）')
  expect(page.events.map(({ actor }) => actor)).toEqual(['群众（网上）', '群众（网上）'])
  expect(await matterByCode(b.db, b.sealer, code)).toBe(sent.matter)
})
