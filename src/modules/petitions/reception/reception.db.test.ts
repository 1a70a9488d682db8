import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { fireClocks } from '#kernel/matters/fire.job.ts'
import { submitName } from '#kernel/matters/verbs.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import {
  agreed,
  away,
  booking,
  create,
  dataOf,
  dayOn,
  published,
  receptionBureau,
  sessionFor,
} from '#modules/petitions/reception/reception.fixture.ts'
import { receptionRoutes } from '#modules/petitions/reception/reception.route.ts'
import type { Visit } from '#modules/petitions/reception/visit/data.ts'

/** 领导接访日，按第三十三条(四)的例子走一遍。 */

const book = async (b: Bureau, input: object) =>
  await b.citizen(null, submitName, input, 'reception-visit')
const booked = async (b: Bureau, input: object) => {
  const answer = await book(b, input)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const dueOf = async (b: Bureau, plan: string, key = 'notice') =>
  await b.db.many(
    sql`select ref, due_on as due, state from clock where matter_id = ${plan} and key = ${key} order by ref, due_on`,
  )

test('日期由规则得出：2026年3月2日，公示至迟2月14日（调休的周六）；不是接访日的不编', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await create(b)
  expect(await dueOf(b, plan)).toEqual([{ ref: null, due: '2026-02-14', state: 'running' }])
  expect((await dayOn(b, plan)).on).toBe('2026-03-02')
  expect(
    await b.refused('xinfangyuan', null, 'create', { on: '2026-03-03' }, 'reception-day'),
  ).toMatchObject({ clause: '33.4a', refused: expect.stringContaining('2026年3月2日') })
  expect(await b.refused('xinfangyuan', null, 'create', {}, 'reception-day')).toMatchObject({
    status: 409,
    refused: expect.stringContaining('已经在编制或已公示'),
  })
  const autumn = await create(b, '2026-09-07')
  expect(await dueOf(b, autumn)).toMatchObject([{ due: '2026-08-24' }])
  expect((await b.refused('jiuye', null, 'create', {}, 'reception-day')).status).toBe(403)
})

test('班子成员一个不少；记录人须另有其人；同一时间不占同一地点；不得审定自己编的', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await create(b)
  const { rows } = await dayOn(b, plan)
  const org = await b.org()
  expect(rows.map(({ leader }) => leader)).toEqual(org.leadersOn('2026-03-02').map(({ id }) => id))
  const no = (changed: object[]) => b.refused('xinfangyuan', plan, 'prepare', { rows: changed })
  expect(await no(rows.slice(1))).toMatchObject({
    clause: '33.4a',
    refused: expect.stringContaining('周建民'),
  })
  expect(await no([...rows, rows[0]!])).toMatchObject({ refused: expect.stringContaining('两次') })
  const [first, ...others] = rows
  expect(await no([{ ...first!, recorder: first!.leader }, ...others])).toMatchObject({
    clause: '33.10.2a',
  })
  expect(await no([{ ...first!, from: '23:00' }, ...others])).toMatchObject({
    refused: expect.stringContaining('第二天'),
  })
  expect(await no([{ ...first!, from: '10:30' }, ...others])).toMatchObject({
    refused: expect.stringContaining('同一地点'),
  })
  expect(await no([{ ...first!, from: '9点' }, ...others])).toMatchObject({ status: 400 })
  await b.must('xinfangyuan', plan, 'prepare', { rows })
  expect((await b.refused('xinfangyuan', plan, 'agree', { decision: '同意' })).status).toBe(403)
  expect((await b.refused('juzhang', plan, 'agree', { decision: '同意' })).status).toBe(403)
  await b.must('jijianzuzhang', plan, 'agree', {
    decision: '退回修改',
    text: '第二接待室改在一楼。',
  })
  await b.must('xinfang', plan, 'prepare', { rows })
  await b.must('jijianzuzhang', plan, 'agree', { decision: '同意' })
})

test('2月14日公示按时；15日公示记迟1天，写明条款；以前的公众看不到', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await agreed(b)
  const { any: ask } = asker(b, receptionRoutes)
  expect(await ask(null, '/api/public/reception')).toEqual([])
  expect(await book(b, await booking(b, plan, 'juzhang'))).toMatchObject({ status: 404 })
  const late = async (day: string) => {
    const other = await receptionBureau('2026-02-09T09:00:00+08:00')
    const one = await agreed(other)
    await other.must('xinfangyuan', one, 'absent', away(other))
    other.at(`${day}T10:00:00+08:00`)
    const { say } = await other.must('xinfang', one, 'publish')
    return { say, published: (await dayOn(other, one)).published }
  }
  expect((await late('2026-02-14')).published).toEqual({
    on: '2026-02-14',
    due: '2026-02-14',
    late: 0,
  })
  const after = await late('2026-02-15')
  expect(after.published).toMatchObject({ late: 1 })
  expect(after.say).toContain('第三十三条(四)')
})

test('公示期限前两个工作日提醒信访科；过了期限再催', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await create(b)
  const services = { db: b.db, engine: b.engine, now: () => b.now() }
  const told = async () =>
    (
      await b.db.many<{ text: string }>(
        sql`select text from notice where matter_id = ${plan} and text like '%公示接访安排%' order by at`,
      )
    ).map(({ text }) => text)
  b.at('2026-02-12T08:31:00+08:00')
  await fireClocks(services as never)
  expect(await told()).toHaveLength(1)
  b.at('2026-02-24T08:31:00+08:00')
  await fireClocks(services as never)
  b.at('2026-02-24T08:32:00+08:00')
  await fireClocks(services as never)
  expect((await told()).at(-1)).toContain('已超')
})

test('一个时段一个人：同时两个人约，正好一个约上，另一个得知空着的时段；取消以后又空出', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await published(b)
  const input = await booking(b, plan, 'juzhang')
  const both = await Promise.all([
    book(b, input),
    book(b, { ...input, name: '蒙兴旺', phone: '13887600021' }),
  ])
  const lost = both.filter(isRefusal)
  expect(lost).toHaveLength(1)
  expect(lost[0]).toMatchObject({ status: 409, field: 'slot', clause: '33.4a' })
  expect(lost[0]!.refused).toContain('周建民09:00已经有人约了。还空着：周建民09:30、周建民10:00、')
  const won = both.find((one) => !isRefusal(one)) as { matter: string }
  expect(await b.db.many(sql`select from matter where type = 'reception-visit'`)).toHaveLength(1)
  const { any: ask } = asker(b, receptionRoutes)
  const freeNow = async () => {
    const [shown] = (await ask(null, '/api/public/reception')) as {
      sessions: { leader: string; slots: { at: string; isFree: boolean }[] }[]
    }[]
    return shown!.sessions[0]!.slots.map(({ isFree }) => isFree)
  }
  expect(await freeNow()).toEqual([false, true, true])
  b.at('2026-03-02T08:00:00+08:00')
  expect(await b.citizen(won.matter, 'cancel', {}, 'reception-visit')).toMatchObject({
    status: 409,
    clause: '33.4a',
  })
  b.at('2026-03-01T20:00:00+08:00')
  expect(await b.citizen(won.matter, 'cancel', {}, 'reception-visit')).toMatchObject({
    state: 'cancelled',
  })
  expect(await freeNow()).toEqual([true, true, true])
  await booked(b, { ...input, name: '蒙兴旺' })
})

test('没有的时段、当天、没有公示的都约不上；电话、上门的由信访科登记；当天来的不用时段', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await published(b)
  const input = await booking(b, plan, 'juzhang')
  expect(await book(b, { ...input, slot: '09:10' })).toMatchObject({
    field: 'slot',
    refused: expect.stringContaining('可选：09:00、09:30、10:00'),
  })
  expect(await book(b, { ...input, session: '99' })).toMatchObject({ field: 'session' })
  const desk = (rest: object) => ({
    way: '电话预约',
    plan,
    leader: b.person('juzhang'),
    statement: '询问工伤待遇。',
    ...rest,
  })
  const make = (rest: object) =>
    b.must('xinfangyuan', null, 'create', desk(rest), 'reception-visit')
  const no = (rest: object) =>
    b.refused('xinfangyuan', null, 'create', desk(rest), 'reception-visit')
  expect(await no({ slot: '09:00' })).toMatchObject({ field: 'phone' })
  expect(await no({ phone: '13887600021' })).toMatchObject({ field: 'slot' })
  await make({ slot: '09:00', name: '蒙兴旺', phone: '13887600021' })
  expect(await no({ slot: '09:00', phone: '13887600022' })).toMatchObject({ status: 409 })
  expect(await no({ way: '当日来访' })).toMatchObject({ field: 'way' })
  expect((await b.refused('jiuyeyuan', null, 'create', desk({}), 'reception-visit')).status).toBe(
    403,
  )
  b.at('2026-03-02T08:50:00+08:00')
  expect(await book(b, { ...input, slot: '09:30' })).toMatchObject({
    refused: expect.stringContaining('不用预约'),
  })
  const { matter } = await make({ way: '当日来访' })
  expect((await dataOf<Visit>(b, matter)).data).toMatchObject({ slot: '', on: '2026-03-02' })
})

test('缺席的须指定代接人，当月内补接；补接的时段也公示、可约；改由代接人接待后来访人看得到', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await published(b)
  const visit = await booked(b, await booking(b, plan, 'juzhang'))
  const absent = (rest: object) => ({
    leader: b.person('juzhang'),
    reason: '到省厅开会',
    substitute: b.person('jijianzuzhang'),
    madeUp: '2026-03-31',
    ...rest,
  })
  const no = (rest: object) => b.refused('xinfangyuan', plan, 'absent', absent(rest))
  expect(await no({ substitute: null })).toMatchObject({ clause: '33.4a', field: 'substitute' })
  expect(await no({ madeUp: null })).toMatchObject({ clause: '33.4a', field: 'madeUp' })
  expect(await no({ madeUp: '2026-04-01' })).toMatchObject({
    clause: '33.4a',
    refused: expect.stringContaining('至迟2026-03-31'),
  })
  expect(await no({ madeUp: '2026-03-02' })).toMatchObject({ field: 'madeUp' })
  // 代接人自己同一时间在另一间接待室接访
  expect(await no({})).toMatchObject({ refused: expect.stringContaining('同一时间自己接访') })
  expect((await b.refused('juzhang', plan, 'absent', absent({}))).status).toBe(403)
  expect(await b.refused('xinfangyuan', visit, 'handOver')).toMatchObject({ status: 409 })
  await b.must('xinfangyuan', plan, 'absent', absent({ substitute: b.person('fujuzhang1') }))
  expect(await no({})).toMatchObject({ status: 409 })
  const sessions = (
    (await asker(b, receptionRoutes).any(null, '/api/public/reception')) as {
      sessions: { leader: string; substitute: string | null; on: string; slots: object[] }[]
    }[]
  )[0]!.sessions
  expect(sessions.slice(0, 2)).toMatchObject([
    { leader: '周建民', title: '党组书记、局长', substitute: '杨慧芬', on: '2026-03-02' },
    { leader: '周建民', substitute: null, on: '2026-03-31', isMakeUp: true },
  ])
  expect(await dueOf(b, plan, 'session')).toContainEqual({
    ref: '1b',
    due: '2026-03-31',
    state: 'running',
  })
  await b.must('xinfangyuan', visit, 'handOver')
  const { data } = await dataOf<Visit>(b, visit)
  expect(data.receiver).toBe(b.person('fujuzhang1'))
  const { key } = await sessionFor(b, plan, 'juzhang')
  const made = await booked(b, await booking(b, plan, 'juzhang', { session: `${key}b` }))
  expect((await dataOf<Visit>(b, made)).data.on).toBe('2026-03-31')
})

test('领导当天外出而没有登记缺席的，不能公示', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await agreed(b)
  const refused = await b.refused('xinfang', plan, 'publish')
  expect(refused.clause).toBe('33.4a')
  expect(refused.refused).toMatch(/^李云松当天.*赴昆明开会，请先登记缺席/u)
  await b.must('xinfangyuan', plan, 'absent', away(b))
  await b.must('xinfang', plan, 'publish')
})

test('接访当天：接待须2人以上、须签字；解释的写明法规和意见；都接访了才汇总，人数由登记簿得出', async () => {
  const b = await receptionBureau('2026-02-09T09:00:00+08:00')
  const plan = await published(b)
  const first = await booked(b, await booking(b, plan, 'juzhang', { people: 3 }))
  const second = await booked(b, await booking(b, plan, 'juzhang', { slot: '09:30' }))
  const third = await booked(b, await booking(b, plan, 'fujuzhang1'))
  expect(await b.refused('juzhang', plan, 'hold')).toMatchObject({ clause: '33.4a' })
  expect(await b.refused('juzhang', first, 'record', met(b))).toMatchObject({ status: 409 })
  b.at('2026-03-02T09:40:00+08:00')
  const no = (rest: object) => b.refused('juzhang', first, 'record', met(b, rest))
  expect(await no({ receivers: [b.person('juzhang')] })).toMatchObject({
    clause: '33.10.2a',
    refused: expect.stringContaining('2人以上'),
  })
  expect(await no({ receivers: [b.person('xinfang'), b.person('xinfangyuan')] })).toMatchObject({
    refused: expect.stringContaining('周建民'),
  })
  expect(await no({ signature: '' })).toMatchObject({ field: 'signature' })
  expect(await no({ outcome: '解释', reply: '应向法院提出' })).toMatchObject({ clause: '33.9b' })
  expect(await no({ reply: '' })).toMatchObject({ field: 'reply' })
  expect((await b.refused('fujuzhang1', first, 'record', met(b))).status).toBe(404)
  await b.must('juzhang', first, 'record', met(b))
  await b.must('xinfangyuan', second, 'missed')
  await b.must('fujuzhang1', third, 'record', {
    ...met(b, { outcome: '交科室办理', unit: await b.unit('pension') }),
    receivers: [b.person('fujuzhang1'), b.person('xinfangyuan')],
  })
  await b.must('yanglao', third, 'handle', { text: '已重新核定，差额下月补发。' })
  for (const login of ['fujuzhang1', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang', 'diaoyanyuan']) {
    await b.must(login, plan, 'hold')
  }
  expect((await b.snapshot(plan, 'xinfang')).state).toBe('published')
  b.at('2026-03-04T09:00:00+08:00')
  const overview = async (login: string) =>
    (await asker(b, receptionRoutes).any(login, '/api/petitions/reception')) as {
      coming: object[]
      days: { sessions: Record<string, unknown>[] }[]
    }
  expect((await overview('xinfang')).days[0]!.sessions[0]).toMatchObject({
    leader: '周建民',
    isOverdue: true,
    people: 3,
    counted: { answered: 1, missed: 1, waiting: 0 },
  })
  expect((await overview('xinfang')).days[0]!.sessions[1]).toMatchObject({
    heldOn: '2026-03-02',
    counted: { handling: 1 },
  })
  // 别的领导的来访，不在他数得到的里面
  expect((await overview('fujuzhang1')).days[0]!.sessions[0]).toMatchObject({ people: 0 })
  expect((await overview('xinfang')).coming).toContainEqual({
    on: '2026-09-07',
    due: '2026-08-24',
    plan: null,
  })
  await b.must('juzhang', plan, 'hold')
  expect((await b.snapshot(plan, 'xinfang')).state).toBe('published')
  b.at('2026-03-09T17:40:00+08:00')
  await b.must('fujuzhang3', plan, 'hold', { note: '没有来访' })
  expect((await b.snapshot(plan, 'xinfang')).state).toBe('summing')
  await b.must('xinfang', plan, 'conclude', { summary: '接访有序，无遗留。' })
})

/** What is written down after a talk. */
const met = (b: Bureau, rest: object = {}) => ({
  outcome: '当场答复',
  receivers: [b.person('juzhang'), b.person('xinfangyuan')],
  said: '来访人称少算三年，电话13887612345。',
  reply: '三个工作日内重新核定。',
  signature: '已签字',
  ...rest,
})
