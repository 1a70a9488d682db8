import { beforeEach, expect, test } from 'vitest'
import { asker } from '#demo/testing/ask.testing.ts'
import { petitionBoardRoutes } from '#modules/petitions/board/board.route.ts'
import type { PetitionBoard } from '#modules/petitions/board/board.store.ts'
import { complaintKey, type Counts } from '#modules/petitions/board/figures.ts'
import {
  accept,
  b,
  begin,
  desk,
  leader,
  letter,
  must,
  registered,
  served,
} from '#modules/petitions/petition.fixture.ts'

/** 信访情况统计：照手工数的一样，跨过半年的界；被反映的人数不出自己那一件。 */

const at = (day: string) => b.at(`${day}T10:00:00+08:00`)
const taken = async (day: string, rest: object) => {
  at(day)
  return await registered({ at: `${day}T08:30`, ...rest })
}
const accepted = async (id: string, day: string, rest: object = {}) => {
  await must(desk.clerk, id, 'propose', await accept(rest))
  await must(leader(), id, 'approve', { decision: '同意' })
  at(day)
  await must(desk.clerk, id, 'serve', served(day))
}

/** Nine petitions, six weeks on both sides of 30 June. */
beforeEach(async () => {
  await begin('2026-06-10T09:00:00+08:00')
  const about = { type: '职务行为投诉反映和建议', lead: await b.unit('inspection') }
  // 甲：6月受理，7月撤回.
  const a = await taken('2026-06-10', {})
  await accepted(a, '2026-06-12')
  // 乙：六人来访，重复，6月受理，一直没有办结.
  const second = await taken('2026-06-15', {
    channel: '走访',
    people: 6,
    place: '接访室',
    signature: '已签字',
    receivers: [desk.clerk, desk.head],
    section: await b.unit('inspection'),
    against: '文山州第二建筑有限公司',
    earlier: [a],
  })
  await accepted(second, '2026-06-16', { isNewFact: true, lead: await b.unit('inspection') })
  // 丙：反映就业科负责人，6月受理.
  const third = await taken('2026-06-16', { about: [b.person('jiuye')] })
  await accepted(third, '2026-06-18', about)
  // 丁：反映副局长，一直没有拟办.
  await taken('2026-06-17', { about: [b.person('fujuzhang1')] })
  // 戊：反映信访科，办公室登记，由法规科办.
  at('2026-06-18')
  const desks = await letter({
    at: '2026-06-18T08:30',
    aboutUnits: [await b.unit('arbitration')],
  })
  await must(b.person('shoufa'), null, 'create', desks)
  // 己：不属本局，6月告知引导并办结.
  const sixth = await taken('2026-06-20', { channel: '电话', section: null })
  await must(desk.clerk, sixth, 'tell', {
    organ: '州自然资源局',
    contact: '文山市，电话由12345转接',
    mode: '电话',
    law: '《信访工作条例》',
    words: '请向州自然资源局反映。',
  })
  at('2026-06-22')
  await must(desk.head, sixth, 'close')
  // 庚：6月29日收到，7月1日批准不予受理，7月3日办结.
  const seventh = await taken('2026-06-29', {})
  await must(desk.clerk, seventh, 'propose', {
    proposal: '不予受理',
    otherOrgan: '州中级人民法院',
    law: '《信访工作条例》',
    wayOut: '向州中级人民法院申请再审',
    isWritten: true,
  })
  at('2026-07-01')
  await must(leader(), seventh, 'approve', { decision: '同意' })
  at('2026-07-02')
  await must(desk.clerk, seventh, 'serve', served('2026-07-02'))
  at('2026-07-03')
  await must(desk.head, seventh, 'close')
  // 辛：7月1日收到，没有办.
  await taken('2026-07-01', {})
  at('2026-07-08')
  await must(desk.clerk, a, 'recall', { reason: '问题已经解决' })
  at('2026-09-01')
})

const boardOf = async (login: string, query: object) =>
  await asker(b, petitionBoardRoutes).must<PetitionBoard>(login, '/api/petitions/board', { query })
const counted = ({ compared }: PetitionBoard, ...names: (keyof Counts)[]) =>
  Object.fromEntries(names.map((name) => [name, compared.now[name]]))

const first = { kind: 'half-year', on: '2026-06-30' }
const second = { kind: 'half-year', on: '2026-07-01' }

test('上半年：到6月30日为止，以后的事不算', async () => {
  const { compared, span, sections, channels, against } = await boardOf('juzhang', first)
  expect(span.label).toBe('2026年上半年')
  expect(compared.now).toEqual({
    received: 7,
    people: 12,
    groups: 1,
    groupPeople: 6,
    first: 6,
    repeat: 1,
    reviews: 0,
    accepted: 3,
    refused: 1,
    ground1: 0,
    ground2: 0,
    ground3: 0,
    ground4: 0,
    ground5: 0,
    ground6: 0,
    ground7: 1,
    transferred: 0,
    closed: 1,
    onTime: 1,
    late: 0,
    joined: 0,
    recalled: 0,
    open: 6,
    lateOpen: 0,
    longOpen: 0,
    replied: 0,
    content: 0,
    contested: 0,
    silent: 0,
    extended: 0,
  })
  const lines = (given: typeof sections) =>
    Object.fromEntries(given.map(({ key, received }) => [key, received]))
  expect(lines(channels)).toEqual({ 书信: 5, 走访: 1, 电话: 1 })
  // 反映人员和科室的不按科室列.
  expect(lines(sections)).toEqual({ [complaintKey]: 3, 养老科: 2, 监察支队: 1, 未定科室: 1 })
  expect(lines(against)).toEqual({ 文山州第二建筑有限公司: 1 })
})

test('下半年：庚在7月不予受理并办结，甲撤回；到9月1日都逾期了；上期就是上半年', async () => {
  const board = await boardOf('juzhang', second)
  expect(
    counted(board, 'received', 'accepted', 'refused', 'ground1', 'closed', 'onTime', 'recalled'),
  ).toEqual({
    received: 1,
    accepted: 0,
    refused: 1,
    ground1: 1,
    closed: 1,
    onTime: 1,
    recalled: 1,
  })
  // 乙丙丁戊辛；都收到超过60日.
  expect(counted(board, 'open', 'lateOpen', 'longOpen')).toEqual({
    open: 5,
    lateOpen: 5,
    longOpen: 5,
  })
  expect(board.until).toBe('2026-09-01')
  expect(board.compared.before).toMatchObject({ received: 7, closed: 1 })
  expect(board.compared.last.received).toBe(0)
})

test('期末的样子重算还是一样：6月、7月两个月加起来就是', async () => {
  const [june, july] = [
    await boardOf('juzhang', { kind: 'month', on: '2026-06-01' }),
    await boardOf('juzhang', { kind: 'days', from: '2026-07-01', to: '2026-07-31' }),
  ]
  expect(counted(june, 'received', 'accepted', 'closed', 'open')).toEqual({
    received: 7,
    accepted: 3,
    closed: 1,
    open: 6,
  })
  // 7月31日：丁戊辛的告知逾期，乙丙的答复还没有.
  expect(counted(july, 'received', 'refused', 'open', 'lateOpen', 'longOpen')).toEqual({
    received: 1,
    refused: 1,
    open: 5,
    lateOpen: 3,
    longOpen: 0,
  })
})

test('被反映的副局长、信访科，各自的表里没有那一件，逐件和科室分布里也没有', async () => {
  const whole = await boardOf('juzhang', first)
  for (const login of ['fujuzhang1', 'xinfang', 'xinfangyuan']) {
    const own = await boardOf(login, first)
    expect(own.compared.now.received).toBe(whole.compared.now.received - 1)
    expect(own.sections.find(({ key }) => key === complaintKey)?.received).toBe(2)
  }
  const { any } = asker(b, petitionBoardRoutes)
  const lines = async (login: string) =>
    (await any(login, '/api/petitions/board/lines', {
      query: { ...first, group: '科室', key: complaintKey, figure: 'received' },
    })) as { rows: { title: string | null }[]; closed: number }
  expect((await lines('juzhang')).rows).toHaveLength(3)
  const deputy = await lines('fujuzhang1')
  expect(deputy.rows.length + deputy.closed).toBe(2)
  // 不分管的副局长数得到，打不开，也看不到标题.
  expect(await lines('fujuzhang2')).toEqual({ rows: [], closed: 3 })
})

test('别的科室，被反映的科室负责人，不给看；三员也不给看', async () => {
  const { any } = asker(b, petitionBoardRoutes)
  for (const login of ['jiuye', 'jiuyeyuan', 'shoufa', 'xitong']) {
    for (const path of ['', '/lines', '/export', '/print']) {
      const query = path === '/lines' ? { ...first, figure: 'received' } : first
      const answer = await any(login, `/api/petitions/board${path}`, { query })
      expect(answer).toMatchObject({ status: 403, clause: '33.13.2b' })
    }
  }
  expect(await any('juzhang', '/api/petitions/board', { query: { kind: 'days' } })).toMatchObject({
    status: 400,
  })
  expect(
    await any('juzhang', '/api/petitions/board', { query: { kind: 'month', on: '2027-01-01' } }),
  ).toMatchObject({ status: 400 })
})

test('导出和打印：数字与页面一样，没有信访人的姓名', async () => {
  const { must: ask } = asker(b, petitionBoardRoutes)
  const pdf = await ask<{ download: Uint8Array; name: string }>(
    'xinfang',
    '/api/petitions/board/print',
    { query: first },
  )
  expect(Buffer.from(pdf.download.subarray(0, 4)).toString()).toBe('%PDF')
  expect(pdf.name).toBe('信访情况统计表2026年上半年.pdf')
  const text = JSON.stringify([
    await boardOf('juzhang', first),
    await ask('juzhang', '/api/petitions/board/lines', { query: { ...first, figure: 'open' } }),
  ])
  expect(text).not.toMatch(/阳震|震华|8761/u)
})
