import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { keepFile } from '#kernel/files/files.store.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import type { Notice } from '#modules/publicity/notices/data.ts'
import {
  begin,
  card,
  checks,
  holder,
  marks,
  publish,
  published,
  signed,
  text,
} from '#modules/publicity/notices/notice.fixture.ts'
import { noticePublicRoutes } from '#modules/publicity/notices/public.route.ts'

/** 公告公示：没有审签的发布不了，没有发布的谁也看不到，下架留痕。 */

interface List {
  rows: { id: string; title: string; kind: string }[]
  total: number
}
const list = async (b: Bureau, query: object = {}) =>
  await asker(b, noticePublicRoutes).must<List>(null, '/api/public/notices', { query })
const titles = async (b: Bureau, query: object = {}) =>
  (await list(b, query)).rows.map(({ title }) => title)

test('校对须是别人，审查卡逐项答，审核四项缺一不可', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const alone = await b.refused(
    'jiuyeyuan',
    null,
    'create',
    text(b, { proofreader: null }),
    'notice',
  )
  expect(alone.clause).toBe('32.4.0b')
  const own = text(b, { proofreader: b.person('jiuyeyuan') })
  await b.refused('jiuyeyuan', null, 'create', own, 'notice')
  const { matter } = await b.must('jiuyeyuan', null, 'create', text(b), 'notice')
  const half = await b.refused('jiuye', matter, 'proof', { passed: checks.passed.slice(1) })
  expect(half.refused).toContain('表述准确')
  await b.must('jiuye', matter, 'proof', checks)
  const unanswered = await b.refused('jiuye', matter, 'examine', {
    ...card,
    ...marks,
    secret: undefined,
  })
  expect(unanswered).toMatchObject({ field: 'secret', refused: '请逐项回答有没有。' })
  const secret = await b.refused('jiuye', matter, 'examine', { ...card, ...marks, secret: '有' })
  expect(secret).toMatchObject({ clause: '32.7.3' })
  const unmarked = await b.refused('jiuye', matter, 'examine', {
    ...card,
    marked: ['内容', '时效'],
  })
  expect(unmarked.refused).toContain('保密')
  await b.must('jiuye', matter, 'examine', { ...card, ...marks })
  expect((await b.snapshot(matter)).state).toBe('publishing')
})

test.each([
  ['公告', '红头信息', false, '一级', ['科室负责人']],
  ['公示', '', false, '二级', ['科室负责人', '分管领导']],
  ['公示', '', true, '三级', ['科室负责人', '分管领导', '局长']],
  ['政策', '', false, '三级', ['科室负责人', '分管领导', '局长']],
  ['常见问题', '通知', false, '二级', ['科室负责人', '分管领导']],
])('%s（%s）重要%s：%s审核，依次签字%j', async (kind, sort, isImportant, tier, posts) => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const rest = { kind, sort, isImportant, first: '2026-03-02', last: '2026-03-06' }
  const { matter } = await b.must('jiuyeyuan', null, 'create', text(b, rest), 'notice')
  await signed(b, matter)
  const { data } = await b.snapshot<Notice>(matter)
  expect(data.tier).toBe(tier)
  expect(data.signed.map(({ post }) => post)).toEqual(posts)
})

test('有电话证件号码而没有说明的、带密级标志的送不出；转发的须注明来源', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const write = async (rest: object) =>
    await b.refused('jiuyeyuan', null, 'create', text(b, rest), 'notice')
  expect(await write({ text: '张某某，身份证532621198001011235。' })).toMatchObject({
    clause: '32.7.3',
    field: 'text',
  })
  expect(await write({ text: '机密★五年 会议纪要' })).toMatchObject({ clause: '32.7.3' })
  expect(await write({ isOwnWork: false })).toMatchObject({ field: 'source' })
  expect(await write({ kind: '公示', sort: '' })).toMatchObject({ field: 'first' })
  const explained = { text: '咨询电话13887612345。', explained: '科室工作电话' }
  await b.must('jiuyeyuan', null, 'create', text(b, explained), 'notice')
})

test('发布以前群众看不到；发布写明科室和审签领导；按类别、关键字、页查得到', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const { matter } = await b.must('jiuyeyuan', null, 'create', text(b), 'notice')
  expect(await list(b)).toMatchObject({ rows: [], total: 0 })
  await signed(b, matter)
  expect(await titles(b)).toEqual([])
  await b.refused('jiuye', matter, 'publish', {})
  await publish(b, matter)
  expect(await titles(b)).toEqual(['关于开展春风行动的公告'])
  expect(await titles(b, { kind: '公示' })).toEqual([])
  expect(await titles(b, { q: '春风行动' })).toEqual(['关于开展春风行动的公告'])
  expect(await titles(b, { q: '春风 县（市）' })).toEqual(['关于开展春风行动的公告'])
  expect(await titles(b, { q: '没有这个' })).toEqual([])
  expect(await titles(b, { page: 2 })).toEqual([])
  const { number } = await b.snapshot(matter)
  expect(number).toBe('公告公示〔2026〕1号')
  const { must } = asker(b, noticePublicRoutes)
  const one = await must<object>(null, '/api/public/notices/:id', { params: { id: matter } })
  const org = await b.org()
  expect(one).toMatchObject({
    unit: '就业促进与失业保险科',
    leader: org.person(b.person('jiuye')).name,
    publishedOn: '2026-03-02',
    version: 1,
  })
})

test('公示期：首日以前不显示，首日、末日显示，过了末日不显示', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await published(b, {
    kind: '公示',
    sort: '',
    title: '关于先进个人拟表彰对象的公示',
    first: '2026-03-04',
    last: '2026-03-10',
  })
  const { any } = asker(b, noticePublicRoutes)
  const seen: [string, boolean][] = [
    ['2026-03-03T23:59:00+08:00', false],
    ['2026-03-04T00:01:00+08:00', true],
    ['2026-03-10T23:59:00+08:00', true],
    ['2026-03-11T00:01:00+08:00', false],
  ]
  for (const [at, isShown] of seen) {
    b.at(at)
    expect(await titles(b)).toHaveLength(isShown ? 1 : 0)
    const one = await any(null, '/api/public/notices/:id', { params: { id: matter } })
    expect('refused' in (one as object)).toBe(!isShown)
  }
})

test('更正审签完以前仍是原版；附件只有已发布的下载得到，下架以后就没有', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const file = async (name: string) => {
    const by = { person: b.person('jiuyeyuan'), at: b.now() }
    const bytes = Buffer.from(name)
    return await keepFile(b.db, { name, mime: 'text/plain', bytes }, by)
  }
  const [table, newer] = [await file('报名表.txt'), await file('报名表（更正）.txt')]
  const ref = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const { any } = asker(b, noticePublicRoutes)
  const matter = (
    await b.must('jiuyeyuan', null, 'create', text(b, { files: [ref(table)] }), 'notice')
  ).matter
  const can = async (id: string) =>
    !(
      'refused' in
      ((await any(null, '/api/public/notices/:id/files/:file', {
        params: { id: matter, file: id },
      })) as object)
    )
  expect(await can(table.id)).toBe(false)
  await publish(b, matter)
  expect(await can(table.id)).toBe(true)
  await b.must('jiuyeyuan', matter, 'revise', {
    ...text(b, { title: '关于开展春风行动的公告（更正）', files: [ref(newer)] }),
    change: '更正报名表',
    changesFacts: true,
  })
  expect(await titles(b)).toEqual(['关于开展春风行动的公告'])
  expect(await can(newer.id)).toBe(false)
  expect(await titles(b, { q: '更正' })).toEqual([])
  b.at('2026-03-03T09:00:00+08:00')
  await publish(b, matter)
  expect(await titles(b)).toEqual(['关于开展春风行动的公告（更正）'])
  expect([await can(table.id), await can(newer.id)]).toEqual([false, true])
  const { data } = await b.snapshot<Notice>(matter)
  expect(data.earlier).toMatchObject([{ version: 1, title: '关于开展春风行动的公告' }])
  expect(data.firstOn).toBe('2026-03-02')
  const bare = await b.refused('jiuyeyuan', matter, 'askTakedown', { reason: '有误' })
  expect(bare.clause).toBe('32.13c')
  await b.refused('yanglao', matter, 'askTakedown', { ground: '过期', reason: '活动结束' })
  await b.must('jiuyeyuan', matter, 'askTakedown', { ground: '3', reason: '附件有身份证号码' })
  expect(await titles(b)).toEqual([])
  expect(await can(newer.id)).toBe(false)
  const leader = await holder(b, matter)
  await b.engine.run({ matter, action: 'allowTakedown', input: {}, person: leader })
  await b.engine.run({ matter, action: 'remove', input: {}, person: await holder(b, matter) })
  expect((await b.snapshot<Notice>(matter)).data).toMatchObject({
    removedOn: '2026-03-03',
    takedown: { ground: '3' },
  })
  expect(await titles(b)).toEqual([])
})

test('过期的照常显示到批准；不同意下架的恢复显示', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await published(b)
  await b.must('jiuyeyuan', matter, 'askTakedown', { ground: '过期', reason: '活动结束' })
  expect(await titles(b)).toHaveLength(1)
  const person = await holder(b, matter)
  await b.engine.run({ matter, action: 'allowTakedown', input: { isAllowed: false }, person })
  expect(await titles(b)).toHaveLength(1)
  expect((await b.snapshot(matter)).state).toBe('published')
})

test('没有发布的，别的科室打不开；发布以后全局可读', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const { matter } = await b.must('jiuyeyuan', null, 'create', text(b), 'notice')
  expect(await b.engine.load(matter, b.person('yanglaoyuan'))).toMatchObject({ status: 404 })
  await publish(b, matter)
  expect(await b.engine.load(matter, b.person('yanglaoyuan'))).not.toHaveProperty('refused')
})

test('目录用索引按新旧取，不必整表排序', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await published(b)
  await b.db.owner.run(sql`
    insert into matter (id, type, title, state, flow_version, rule_date, created_by, created_at,
      updated_at, version, head, data, meta, acl)
    select gen_random_uuid(), 'notice', title, state, flow_version, rule_date, created_by, created_at,
      updated_at, version, head,
      jsonb_set(data, '{published,at}', to_jsonb('2026-01-01T00:' || lpad((n % 60)::text, 2, '0') || ':00.000Z')), meta, acl
    from matter, generate_series(1, 5000) n where id = ${matter}
  `)
  await b.db.owner.run(sql`analyze matter`)
  const plan = await b.db.many<{ 'QUERY PLAN': string }>(sql`
    explain select m.id from matter m
    where m.bureau = 1 and m.type = 'notice' and m.data -> 'published' <> 'null'::jsonb
      and m.data -> 'published' ->> 'from' <= '2026-03-02'
      and coalesce(m.data -> 'published' ->> 'until', '9999-12-31') >= '2026-03-02'
    order by m.data -> 'published' ->> 'at' desc, m.id desc limit 20
  `)
  const words = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(words).toContain('matter_notice_public')
  expect(words).not.toMatch(/Sort/u)
  expect((await list(b)).rows[0]!.id).toBe(matter)
})

test.each([
  ['2026-03-10T10:00:00+08:00', true],
  ['2026-03-11T10:00:00+08:00', false],
])('公示意见：%s提出，在公示期内%s；关联公示，发布科室答复，姓名看不到', async (at, isInTime) => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const period = { kind: '公示', sort: '', first: '2026-03-04', last: '2026-03-10' }
  const told = await published(b, period)
  b.at(at)
  const sent = await b.citizen(
    null,
    '@submit',
    {
      notice: '公告公示〔2026〕1号',
      name: '欧阳震华',
      phone: '13887612345',
      statement: '拟表彰对象不符合条件，联系13887612345。',
    },
    'notice-opinion',
  )
  if ('refused' in sent) throw new Error(sent.refused)
  const { matter } = sent
  await b.refused('jiuye', matter, 'link', { notice: told })
  expect(await b.refused('zhuren', matter, 'link', { notice: matter })).toMatchObject({
    field: 'notice',
  })
  await b.must('zhuren', matter, 'link', { notice: told })
  await b.must('jiuye', matter, 'answer', { text: '经核实，符合条件。' })
  const { data } = await b.snapshot<{ linked: { isInTime: boolean } }>(matter)
  expect(data.linked.isInTime).toBe(isInTime)
  expect(JSON.stringify(data)).not.toMatch(/震华|8761/u)
  expect(await b.engine.load(matter, b.person('yanglao'))).toMatchObject({ status: 404 })
})
