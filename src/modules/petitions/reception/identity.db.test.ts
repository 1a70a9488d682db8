import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { submitName } from '#kernel/matters/verbs.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import type { Petition } from '#modules/petitions/data.ts'
import {
  booking,
  dataOf,
  published,
  receptionBureau,
} from '#modules/petitions/reception/reception.fixture.ts'
import { receptionRoutes } from '#modules/petitions/reception/reception.route.ts'
import type { Visit } from '#modules/petitions/reception/visit/data.ts'

/** 接访预约里的个人信息，谁看得到、谁看不到：别的领导、被反映人、无关的人、公众。 */

const secret = /阳震|震华|8761|53262119/u
let b: Bureau
let plan: string

beforeEach(async () => {
  b = await receptionBureau('2026-02-09T09:00:00+08:00')
  plan = await published(b)
})

const book = async (login: string, rest: object = {}) => {
  const input = await booking(b, plan, login, rest)
  const answer = await b.citizen(null, submitName, input, 'reception-visit')
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}

/** Whether somebody sees a visit by any way: opening it, lists, search, notices. */
async function sees(login: string, visit: string): Promise<boolean> {
  const person = b.person(login)
  const tokens = generalTokens((await b.engine.factsFor(person)).actor)
  const isOpened = !isRefusal(await b.engine.load(visit, person))
  const ways = [
    (
      await b.db.many(
        sql`select from matter m where m.id = ${visit} and ${readable(sql`m.acl`, tokens)}`,
      )
    ).length > 0,
    (await searchMatters(b.db, { q: '养老待遇少算', type: null, offset: 0, limit: 10, tokens }))
      .rows.length > 0,
  ]
  const told = await b.db.many(
    sql`select from notice where person = ${person} and matter_id = ${visit}`,
  )
  // 只有全看得到和全看不到两种
  expect(ways).toEqual([isOpened, isOpened])
  if (!isOpened) expect(told).toEqual([])
  return isOpened
}

const seenBy = async (visit: string, logins: readonly string[]) => {
  const seen: string[] = []
  for (const login of logins) if (await sees(login, visit)) seen.push(login)
  return seen
}

const everybody = [
  'juzhang',
  'fujuzhang1',
  'jijianzuzhang',
  'xinfang',
  'xinfangyuan',
  'zhuren',
  'jiuye',
  'jiuyeyuan',
  'yanglao',
  'xitong',
  'shenji',
]

test('一般预约：接访的领导、记录人、信访科看得到；别的领导、别的科室、三员都看不到', async () => {
  const visit = await book('juzhang')
  expect(await seenBy(visit, everybody)).toEqual(['juzhang', 'xinfang', 'xinfangyuan'])
})

test('数据库里没有一处明文', async () => {
  await book('juzhang', { isComplaint: true, whom: '就业科的科长，电话13887612345' })
  await book('fujuzhang1')
  const { whole } = await b.db.one<{ whole: string }>(sql`
    select concat(
      (select string_agg(m::text, '') from matter m), (select string_agg(e::text, '') from matter_event e),
      (select string_agg(s.txt, '') from matter_search s), (select string_agg(t::text, '') from task t),
      (select string_agg(n::text, '') from notice n), (select string_agg(c::text, '') from command c),
      (select string_agg(k::text, '') from claim k), (select string_agg(l::text, '') from link l)
    ) as whole`)
  expect(whole).toContain('欧**')
  expect(whole).not.toMatch(secret)
})

test('反映工作人员的预约：核对以前只有信访科负责人看得到；核对后被反映的人和科室仍看不到', async () => {
  const visit = await book('juzhang', { isComplaint: true, whom: '就业科的科长' })
  expect(await seenBy(visit, everybody)).toEqual(['xinfang'])
  const screened = { about: [b.person('jiuye')] }
  await b.must('xinfang', visit, 'screen', screened)
  expect(await seenBy(visit, everybody)).toEqual(['juzhang', 'xinfang', 'xinfangyuan'])
  b.at('2026-03-02T09:30:00+08:00')
  const record = {
    outcome: '交科室办理',
    unit: await b.unit('employment'),
    receivers: [b.person('juzhang'), b.person('xinfangyuan')],
    said: '反映窗口拒收材料。',
    signature: '已签字',
  }
  expect(await b.refused('juzhang', visit, 'record', record)).toMatchObject({
    clause: '33.7.3',
    field: 'unit',
  })
  expect(
    await b.refused('juzhang', visit, 'record', {
      ...record,
      outcome: '转信访登记',
      receivers: [b.person('juzhang'), b.person('jiuyeyuan')],
    }),
  ).toMatchObject({ clause: '33.7.3', field: 'receivers' })
})

test('约的正是被反映的领导：须改由其他领导接访，他什么也看不到；原来的时段空出来', async () => {
  const visit = await book('fujuzhang1', { isComplaint: true, whom: '杨慧芬' })
  const about = [b.person('fujuzhang1')]
  expect(await b.refused('xinfang', visit, 'screen', { about })).toMatchObject({
    clause: '33.7.3',
    field: 'leader',
  })
  const to = { about, leader: b.person('juzhang'), slot: '09:30' }
  await b.must('xinfang', visit, 'screen', to)
  expect((await dataOf<Visit>(b, visit)).data).toMatchObject({
    receiver: b.person('juzhang'),
    slot: '09:30',
  })
  expect(await seenBy(visit, everybody)).toEqual(['juzhang', 'xinfang', 'xinfangyuan'])
  await book('fujuzhang1')
})

test('反映信访科的由政策法规科核对，信访科看不到', async () => {
  const visit = await book('juzhang', { isComplaint: true, isAboutDesk: true })
  expect(await seenBy(visit, everybody)).toEqual([])
  const org = await b.org()
  const policy = org.unitByCode('policy')!.id
  const [head] = org.headOf(policy, '2026-03-02').people
  expect(isRefusal(await b.engine.load(visit, head!.id))).toBe(false)
})

test('公众看到的安排没有一个来访人；办理进度只凭查询码，遮住姓名', async () => {
  await book('juzhang')
  const shown = await asker(b, receptionRoutes).any(null, '/api/public/reception')
  expect(JSON.stringify(shown)).not.toMatch(/欧|1388|养老待遇|matter/u)
  expect(JSON.stringify(shown)).toContain('周建民')
})

test('转信访登记：引出信访件，两头连着，姓名电话封着带过去；被反映的科室仍看不到', async () => {
  const visit = await book('juzhang', { isComplaint: true, whom: '就业科' })
  await b.must('xinfang', visit, 'screen', { aboutUnits: [await b.unit('employment')] })
  b.at('2026-03-02T09:40:00+08:00')
  await b.must('juzhang', visit, 'record', {
    outcome: '转信访登记',
    receivers: [b.person('juzhang'), b.person('xinfangyuan')],
    said: '窗口两次拒收材料，电话13887612345。',
    signature: '已签字',
  })
  await b.must('xinfang', visit, 'toPetition', { subject: '窗口拒收材料', claims: '受理申请材料' })
  const { id, data } = await b.db.one<{ id: string; data: Petition }>(
    sql`select id, data from matter where type = 'petition'`,
  )
  expect(JSON.stringify(data)).not.toMatch(secret)
  expect(opened(data.petitioners[0], b.sealer)).toMatchObject({
    name: { masked: '欧阳震华' },
    phone: { masked: '13887612345' },
  })
  expect(data).toMatchObject({
    channel: '走访',
    at: '2026-03-02T09:00',
    place: '信访接待室',
    aboutUnits: [await b.unit('employment')],
  })
  expect(
    await b.db.many(sql`select to_matter as to, kind from link where from_matter = ${id}`),
  ).toEqual([{ to: visit, kind: '领导接访' }])
  for (const login of ['jiuye', 'jiuyeyuan']) {
    expect(isRefusal(await b.engine.load(id, b.person(login)))).toBe(true)
    expect(isRefusal(await b.engine.load(visit, b.person(login)))).toBe(true)
  }
})
