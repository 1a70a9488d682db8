import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { petitionLedgerRoutes } from '#modules/petitions/ledgers/ledgers.route.ts'
import type { Ledgers } from '#modules/petitions/ledgers/ledgers.screen.tsx'
import { tellOfPetitions } from '#modules/petitions/ledgers/telling.job.ts'
import {
  b,
  begin,
  chief,
  desk,
  leader,
  must,
  registered,
} from '#modules/petitions/petition.fixture.ts'

/** 信访台账：包案、逾期每周一、结案未立卷、年度归并。 */

beforeEach(async () => await begin('2026-03-09T09:00:00+08:00'))

const ledgers = async (login = 'juzhang') =>
  await asker(b, petitionLedgerRoutes).must<Ledgers>(login, '/api/petitions/ledgers')
const notices = async (kind: string) =>
  await b.db.many<{ person: number; text: string; matter: string | null }>(
    sql`select person, text, matter_id as matter from notice where kind = ${kind} order by id`,
  )
const tell = async () => await tellOfPetitions(b)
const assigned = { source: '上级交办', organ: '省人社厅', letter: '云人社信〔2026〕1号' }
const told = {
  organ: '州自然资源局',
  contact: '文山市，电话由12345转接',
  mode: '电话',
  law: '《信访工作条例》',
  words: '请向州自然资源局反映。',
}

test('9日赴昆明集体上访：10日前确定包案领导，11日起是红的；不是集体的不用', async () => {
  const group = { isToCapital: true, people: 5, at: '2026-03-09T08:30', channel: '书信' }
  const m = await registered(group)
  await registered({ ...group, people: 4 })
  b.at('2026-03-10T17:00:00+08:00')
  expect((await ledgers()).cases).toMatchObject([
    { matter: m, namedBy: '2026-03-10', isUnnamed: false, why: '赴京赴省集体上访' },
  ])
  b.at('2026-03-11T09:00:00+08:00')
  expect((await ledgers()).cases[0]!.isUnnamed).toBe(true)
  await must(chief(), m, 'nameLeader', { person: leader() })
  expect((await ledgers()).cases[0]).toMatchObject({ isUnnamed: false, listed: '' })
})

test('3月10日以后没有参与：25日正常，26日列报局长并通知一次；又参与了重新算', async () => {
  const m = await registered({ ...assigned, at: '2026-03-09T08:30' })
  await must(chief(), m, 'nameLeader', { person: leader() })
  await must(leader(), m, 'recordAct', { on: '2026-03-09', kind: '批办', text: '抓紧办理' })
  b.at('2026-03-10T09:00:00+08:00')
  await must(leader(), m, 'recordAct', { on: '2026-03-10', kind: '会见', text: '会见信访人' })
  b.at('2026-03-25T09:00:00+08:00')
  await tell()
  expect((await ledgers()).cases[0]!.listed).toBe('')
  expect(await notices('petition-idle')).toEqual([])
  b.at('2026-03-26T09:00:00+08:00')
  expect((await ledgers()).cases[0]!.listed).toBe('16天没有参与记录，超过15天')
  await tell()
  await tell()
  b.at('2026-03-27T09:00:00+08:00')
  await tell()
  const [one, ...more] = await notices('petition-idle')
  expect(more).toEqual([])
  expect(one).toMatchObject({ person: chief(), matter: m })
  expect(one!.text).not.toMatch(/震华/u)
  await must(leader(), m, 'recordAct', { on: '2026-03-27', kind: '实地', text: '到企业核实' })
  b.at('2026-04-13T09:00:00+08:00')
  await tell()
  expect(await notices('petition-idle')).toHaveLength(2)
})

test('逾期件每周一送局长和分管领导，一周一次；反映分管领导的他不知道；周一停机的补送', async () => {
  // 甲逾期；乙反映分管信访的领导，也逾期.
  const a = await registered({ at: '2026-03-02T08:30' })
  await registered({ at: '2026-03-02T08:40', about: [leader()] })
  b.at('2026-03-16T08:00:00+08:00')
  // 8:30以前不送.
  expect(await tell()).toBe(0)
  b.at('2026-03-16T09:00:00+08:00')
  expect((await ledgers()).overdue.map(({ matter }) => matter)).toContain(a)
  expect((await ledgers('jijianzuzhang')).overdue.map(({ matter }) => matter)).toEqual([a])
  expect(await tell()).toBe(2)
  expect(await tell()).toBe(0)
  b.at('2026-03-18T09:00:00+08:00')
  expect(await tell()).toBe(0)
  const sent = await notices('petition-overdue')
  expect(sent).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ person: chief(), text: expect.stringContaining('逾期信访件2件') }),
      expect.objectContaining({ person: leader(), text: expect.stringContaining('逾期信访件1件') }),
    ]),
  )
  const marked = await b.db.many<{ day: string; duty: string }>(
    sql`select day::text, duty from duty_check`,
  )
  const unit = await b.unit('arbitration')
  expect(marked).toEqual([{ day: '2026-03-16', duty: `33.3a 逾期信访件送责任人/${unit}` }])
  // 23日停机，24日补送.
  b.at('2026-03-24T09:00:00+08:00')
  expect(await tell()).toBe(2)
})

test('4月20日结案没有立卷，27日还没有到期，28日列出；立卷以后没有了', async () => {
  const m = await registered({ at: '2026-03-09T08:30', channel: '电话', section: null })
  await must(desk.clerk, m, 'tell', told)
  b.at('2026-04-20T09:00:00+08:00')
  await must(desk.head, m, 'close')
  b.at('2026-04-27T09:00:00+08:00')
  expect((await ledgers()).unfiled).toEqual([])
  b.at('2026-04-28T09:00:00+08:00')
  expect((await ledgers()).unfiled).toMatchObject([{ matter: m, due: '2026-04-27', late: 1 }])
  await must(desk.clerk, m, 'file', { way: '组合立卷', volume: '2026年第2季度引导卷' })
  expect((await ledgers()).unfiled).toEqual([])
})

test('上年度办结的，归并或逐件写明理由；1月31日没有清理完的标出来', async () => {
  const ids: string[] = []
  for (let i = 0; i < 4; i++) {
    const m = await registered({ at: '2026-03-09T08:30', channel: '电话', section: null })
    await must(desk.clerk, m, 'tell', told)
    await must(desk.head, m, 'close')
    if (i < 3) await must(desk.clerk, m, 'file', { way: '组合立卷', volume: '引导卷' })
    ids.push(m)
  }
  const { must: ask, refused } = asker(b, petitionLedgerRoutes)
  const path = '/api/petitions/ledgers/consolidate'
  expect((await ledgers()).yearly).toMatchObject({ year: 2025, closed: 0, isLate: false })
  b.at('2027-01-30T09:00:00+08:00')
  expect((await ledgers('xinfang')).yearly).toMatchObject({ year: 2026, closed: 4, moved: 0 })
  const left = [{ matter: ids[0]!, reason: '复查尚未办结' }]
  expect(await refused('jiuye', path, { body: { left } }, 'POST')).toMatchObject({ status: 403 })
  const empty = { body: { left: [{ matter: ids[0]!, reason: '' }] } }
  expect(await refused('xinfang', path, empty, 'POST')).toMatchObject({ clause: '33.12.3c' })
  expect((await ledgers('xinfang')).yearly.moved).toBe(0)
  await ask('xinfang', path, { body: { left } }, 'POST')
  const half = (await ledgers('xinfang')).yearly
  expect(half).toMatchObject({ moved: 2, isLate: false })
  expect(half.left.map(({ consolidated }) => consolidated!.reason)).toEqual(['复查尚未办结'])
  // 没有立卷的不能归并，须写明理由.
  expect(half.pending.map(({ matter }) => matter)).toEqual([ids[3]])
  b.at('2027-02-01T09:00:00+08:00')
  expect((await ledgers('xinfang')).yearly.isLate).toBe(true)
  const rest = { body: { left: [{ matter: ids[3]!, reason: '正在立卷' }] } }
  await ask('xinfang', path, rest, 'POST')
  expect((await ledgers('xinfang')).yearly).toMatchObject({ moved: 2, pending: [], isLate: false })
})

test('别人的台账里只有他看得到的件', async () => {
  await registered({ ...assigned, at: '2026-03-09T08:30' })
  b.at('2026-06-01T09:00:00+08:00')
  expect(await ledgers('jiuyeyuan')).toMatchObject({ cases: [], overdue: [], unfiled: [] })
  expect((await ledgers()).cases).toHaveLength(1)
})

test('统计表在末日前一个工作日和末日各提醒信访科一次；苗头提醒一次', async () => {
  for (const n of [1, 2, 3]) {
    await registered({
      at: '2026-03-09T08:30',
      subject: `欠薪之${n}`,
      against: '文山州第二建筑公司',
    })
  }
  await tell()
  await tell()
  const [trend, ...more] = await notices('petition-trend')
  expect(more).toEqual([])
  expect(trend).toMatchObject({ person: desk.head })
  expect(trend!.text).toContain('单位：文山州第二建筑公司，3件、3人次')
  for (const day of ['2026-04-03', '2026-04-07', '2026-04-07', '2026-04-08', '2026-04-09']) {
    b.at(`${day}T09:00:00+08:00`)
    await tell()
  }
  expect(await notices('petition-table')).toEqual([
    expect.objectContaining({ person: desk.head }),
    expect.objectContaining({
      text: '2026年3月信访情况统计表应于2026年4月8日前报送（第三十三条(十二)1）',
    }),
  ])
})
