import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Db } from '#kernel/db/database.store.ts'
import { sql, type Sql } from '#kernel/db/sql.ts'
import { keepFile } from '#kernel/files/files.store.ts'
import { countBoxes, listBox } from '#kernel/matters/boxes.store.ts'
import { namelessFile, namelessFiles } from '#kernel/public/file-names.ts'
import { proofBits, Proofs } from '#kernel/public/proof.store.ts'
import { tidyPublic } from '#kernel/public/tidy.store.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'

/** 群众网上提交的防滥用：工作量证明全装置只用一次，没有用上的附件一天后清除，附件名不留姓名。 */

/** What a citizen's browser does for a second. */
function solve(challenge: string): string {
  for (let counter = 0; ; counter++) {
    const proof = `${challenge}-${counter}`
    const digest = createHash('sha256').update(proof).digest()
    if (digest.readUInt32BE(0) >>> (32 - proofBits) === 0) return proof
  }
}

test('一道题在几个进程里合起来只用一次；同一提交号重发的照样认', async () => {
  const b = await bureau('2026-03-02T09:00:00+08:00')
  const key = new Uint8Array(32).fill(3)
  const [one, other] = [new Proofs(key), new Proofs(key)]
  const proof = solve(one.give(b.now(), 'abcdef').challenge)
  const [first, again, elsewhere] = await Promise.all([
    one.take(b.db, proof, 'k1', b.now()),
    other.take(b.db, proof, 'k1', b.now()),
    other.take(b.db, `${proof}0`, 'k1', b.now()),
  ])
  expect([first, again]).toEqual([null, null])
  expect(elsewhere).toMatchObject({ field: 'proof' })
  expect(await other.take(b.db, proof, 'k2', b.now())).toMatchObject({ field: 'proof' })
  expect(await one.take(b.db, proof, 'k2', b.now())).toMatchObject({ field: 'proof' })
  // 同时到两个进程的两次提交，只有一次成.
  const raced = solve(one.give(b.now(), 'fedcba').challenge)
  const both = await Promise.all([
    one.take(b.db, raced, 'k3', b.now()),
    other.take(b.db, raced, 'k4', b.now()),
  ])
  expect(both.filter((refused) => refused === null)).toHaveLength(1)
  b.at('2026-03-02T10:00:00+08:00')
  expect(await one.take(b.db, proof, 'k1', b.now())).toMatchObject({ field: 'proof' })
  await tidyPublic(b.db, b.now())
  expect(await b.db.many(sql`select from spent_proof`)).toEqual([])
})

test('群众上传而没有用上的附件，满一天清除；用上的、工作人员的、别人还在用的内容不动', async () => {
  const b = await bureau('2026-03-02T09:00:00+08:00')
  const keep = async (person: number, text: string) =>
    await keepFile(
      b.db,
      { name: '材料.txt', mime: 'text/plain', bytes: Buffer.from(text), text },
      { person, at: b.now() },
    )
  const unused = await keep(0, '没有用上')
  const used = await keep(0, '用上的')
  const own = await keep(b.person('shoufa'), '工作人员的')
  const twin = await keep(0, '工作人员的')
  await b.db.owner.run(sql`
    insert into matter (id, type, title, state, flow_version, rule_date, created_by, created_at,
      updated_at, version, head, data, meta, acl)
    values ('00000000-0000-7000-8000-000000000001', 'petition', '信访', 'received', 1, '2026-03-02',
      0, now(), now(), 1, '', '{}', '{}', '{}')`)
  await b.db.owner.run(sql`
    insert into matter_file (matter_id, file_id, name, role, seq)
    values ('00000000-0000-7000-8000-000000000001', ${used.id}, '材料.txt', '材料', 1)`)
  b.at('2026-03-03T08:59:00+08:00')
  expect(await tidyPublic(b.db, b.now())).toEqual({ files: 0 })
  b.at('2026-03-03T09:01:00+08:00')
  expect(await tidyPublic(b.db, b.now())).toEqual({ files: 2 })
  const left = await b.db.many<{ id: string }>(sql`select id from file`)
  const ids = left.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([used.id, own.id]))
  expect(ids).not.toContain(unused.id)
  expect(ids).not.toContain(twin.id)
  const texts = await b.db.many<{ txt: string }>(sql`
    select t.txt from file_text t join file_blob f on f.hash = t.hash order by t.txt`)
  expect(texts.map(({ txt }) => txt)).toEqual(['工作人员的', '用上的'])
  await expect(b.db.run(sql`delete from file`)).rejects.toThrow(/permission denied/u)
})

test('附件名里的姓名、号码一个字也不留，只留种类', () => {
  expect(namelessFile('张三身份证532621198001011235.JPG')).toBe('材料.jpg')
  expect(namelessFile('没有后缀')).toBe('材料')
  const id = '00000000-0000-7000-8000-000000000001'
  expect(
    namelessFiles({
      name: '张三',
      files: [
        { id, name: '张三.pdf' },
        { id, name: '李四.png' },
      ],
    }),
  ).toEqual({
    name: '张三',
    files: [
      { id, name: '材料.pdf' },
      { id, name: '材料2.png' },
    ],
  })
})

test('三万件里取待办、数件数，回避的条件不妨碍用索引', { timeout: 120_000 }, async () => {
  const b = await bureau('2026-03-02T09:00:00+08:00')
  const person = b.person('jiuye')
  const { actor } = await b.engine.factsFor(person)
  const own = actor.tokens[0]!
  await b.db.owner.run(sql`
    insert into matter (id, type, title, state, flow_version, rule_date, created_by, created_at,
      updated_at, version, head, data, meta, acl)
    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'incoming', '来文' || n,
      'x', 1, '2026-03-02', n % 97, now(), now(), 1, '',
      jsonb_build_object('text', repeat(md5(n::text), 30)), '{}',
      array[${own}::int + case when n % 150 = 0 then 0 else n % 211 + 1 end]
    from generate_series(1, 30000) n`)
  await b.db.owner.run(sql`
    insert into task (id, matter_id, type, step, kind, label, holder, opened_at, opened_seq)
    select id, id, type, 's', 'do', '办理', acl[1], now(), 1 from matter`)
  await b.db.owner.run(sql`
    insert into party (person, matter_id, last_at, ended)
    select case when acl[1] = ${own} then ${person}::int else 100000 + acl[1] % 300 end, id, now(), false
    from matter`)
  await b.db.owner.run(sql`analyze matter`)
  await b.db.owner.run(sql`analyze task`)
  await b.db.owner.run(sql`analyze party`)
  const holders = actor.tokens
  const ask = { person, holders, today: '2026-03-02', soon: '2026-03-04' }
  const counts = await countBoxes(b.db, ask)
  expect([counts.todo, counts.doing]).toEqual([200, 200])
  const page = {
    box: 'todo' as const,
    person,
    holders,
    type: null,
    q: null,
    after: null,
    limit: 50,
  }
  expect(await listBox(b.db, page)).toHaveLength(50)
  // The very queries of the workbench, explained instead of run.
  const plans: string[] = []
  const explain = async (query: Sql) => {
    const lines = await b.db.many<{ 'QUERY PLAN': string }>(sql`explain ${query}`)
    plans.push(lines.map((row) => row['QUERY PLAN']).join('\n'))
    return []
  }
  const explaining = { one: explain, many: explain } as unknown as Db
  await countBoxes(explaining, ask)
  await listBox(explaining, page)
  await listBox(explaining, { ...page, box: 'doing' })
  expect(plans).toHaveLength(3)
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (matter|task|party)/u)
  expect(plans[1]).toMatch(/task_inbox/u)
})
