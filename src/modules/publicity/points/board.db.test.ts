import { expect, test } from 'vitest'
import { asker } from '#demo/testing/ask.testing.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import { begin, published } from '#modules/publicity/notices/notice.fixture.ts'
import { publicityBoardRoutes } from '#modules/publicity/points/board.route.ts'
import type { UnitScore } from '#modules/publicity/points/board.ts'

/** 公开考核：照手工数的一样。 */

interface Board {
  units: UnitScore[]
  requests: { received: number; late: number }
}

const boardOf = async (b: Bureau, query: object = {}) =>
  await asker(b, publicityBoardRoutes).must<Board>('zhuren', '/api/publicity/board', { query })
const of = (board: Board, name: string) => board.units.find((one) => one.name === name)!
const valueOf = (score: UnitScore, label: string) =>
  score.figures.find((one) => one.label === label)?.value

test('手工数过的一套：原创、联名平分、转发、专栏、撤下的、其他途径', async () => {
  const b = await begin('2026-02-03T09:00:00+08:00')
  await published(b, { title: '二月原创一' })
  b.at('2026-03-02T09:00:00+08:00')
  // 三月：一条自己的，一条与养老科联名（各0.5），一条转发，一条计入政策法规专栏的转发.
  await published(b, { title: '三月原创一' })
  await published(b, { title: '三月联名', partners: [await b.unit('pension')] })
  const from = { isOwnWork: false, source: '省人社厅网站', link: 'https://example.gov.cn/1' }
  await published(b, { title: '三月转发一', ...from })
  // 审查卡由栏目责任科室（法规科）签.
  await published(b, { title: '三月转发二', column: '政策法规', ...from })
  // 一条因第三十二条(七)3撤下，不计.
  const bad = await published(b, { title: '三月有误' })
  await b.must('jiuyeyuan', bad, 'askTakedown', { ground: '3', reason: '涉及隐私' })
  const employment = await b.unit('employment')
  await b.must(
    'shoufa',
    null,
    'create',
    {
      title: '报纸上的政策解读',
      unit: employment,
      leader: '李云松',
      on: '2026-03-02',
      channel: '文山日报',
    },
    'other-channel',
  )
  const board = await boardOf(b)
  const org = await b.org()
  const own = of(board, '就业科')
  const people = org.membersOf(employment, '2026-01-01').length
  const target = 12 + people * 3
  expect(own.target).toBe(target)
  // 二月1 + 三月1 + 联名0.5 + 报纸1.
  expect(own.originals).toBe(3.5)
  expect(own.forwarded).toBe(2)
  expect(own.short).toEqual(['2026-01'])
  expect(valueOf(own, '基本任务')).toBe(100 - 10 * (target - 3.5))
  expect(valueOf(own, '转发')).toBe(1)
  expect(own.isMet).toBe(false)
  expect(own.reward).toBe(0)
  expect(of(board, '养老科').originals).toBe(0.5)
  // 专栏计数含其他科室的.
  expect(valueOf(of(board, '法规科'), '专栏“政策法规”')).toBe(20 - 5 * 49)
  const first = await boardOf(b, { year: 2025 })
  expect(of(first, '就业科').originals).toBe(0)
})

test('没有审签领导的其他途径不登记；撤销登记就不计', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const unit = await b.unit('employment')
  const given = { title: '公示栏张贴', unit, on: '2026-03-02', channel: '公示栏' }
  expect((await b.refused('shoufa', null, 'create', given, 'other-channel')).refused).toContain(
    '请填写审签领导',
  )
  await b.refused('jiuye', null, 'create', { ...given, leader: '李云松' }, 'other-channel')
  const { matter } = await b.must(
    'shoufa',
    null,
    'create',
    { ...given, leader: '李云松' },
    'other-channel',
  )
  expect(of(await boardOf(b), '就业科').originals).toBe(1)
  await b.must('shoufa', matter, 'strike', { reason: '已在网站发布' })
  expect(of(await boardOf(b), '就业科').originals).toBe(0)
})

test('扣分：两次30分以内没有限制，第三次取消评优；须有领导小组决定和科室说明', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const unit = await b.unit('employment')
  const fault = {
    unit,
    kind: '未审批发布',
    on: '2026-03-02',
    subject: '春风行动',
    hearing: '疏忽',
    meeting: '第3次',
  }
  const write = async (rest: object = {}) =>
    await b.act('zhuren', null, 'create', { ...fault, ...rest }, 'publicity-point')
  expect(await write({ hearing: '' })).toMatchObject({ field: 'hearing' })
  expect(await write({ meeting: '' })).toMatchObject({ field: 'meeting', clause: '51.2.3' })
  expect(await write({ kind: '突出成绩', points: 11 })).toMatchObject({ clause: '51.4.1.4' })
  await write()
  await write()
  const two = of(await boardOf(b), '就业科')
  expect([valueOf(two, '扣分'), two.lock]).toEqual([-20, '无'])
  await write()
  const three = of(await boardOf(b), '就业科')
  expect([valueOf(three, '扣分'), three.lock]).toEqual([-30, '取消当年评优资格并通报'])
})

test('县（市）局不在考核范围，经办机构在', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const board = await boardOf(b)
  expect(board.units.some(({ name }) => name.includes('县'))).toBe(false)
  expect(board.units.map(({ name }) => name)).toContain('社保局')
})
