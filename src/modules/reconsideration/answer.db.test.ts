import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Answer } from '#modules/reconsideration/answer.matter.ts'
import {
  accepted,
  at,
  b,
  begin,
  clerk,
  evidence,
  look,
  must,
  no,
} from '#modules/reconsideration/case.fixture.ts'

/** 县局在自己的一件里答复，看不到案卷；法规科带入案卷。 */

let m: string
let paper: string
let county: number

beforeEach(async () => {
  await begin('2026-03-02T10:00:00+08:00')
  m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
  const found = await b.db.one<{ id: string }>(
    sql`select id from matter where type = 'reconsideration-answer'`,
  )
  paper = found.id
  const unit = await b.unit('county-yanshan')
  county = (await b.org()).headOf(unit, '2026-03-03').people[0]!.id
})

const respond = async (person: number, input: object = {}) =>
  await b.engine.run({
    matter: paper,
    action: 'respond',
    input: { text: '处罚事实清楚，程序合法。', basis: '《劳动保障监察条例》', evidence, ...input },
    person,
  })

test('送达副本即建立县局的答复件：同一个15日；姓名遮住；县局只看得到这一件', async () => {
  const loaded = await b.engine.load(paper, county)
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const { clocks, data, tasks } = loaded.snapshot!
  expect(clocks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-18'])
  expect((data as Answer).applicants).toBe('欧**')
  expect(tasks).toHaveLength(1)
  expect(await b.engine.load(m, county)).toMatchObject({ status: 404 })
  const other = (await b.org()).headOf(await b.unit('county-maguan'), '2026-03-03').people[0]!.id
  expect(await b.engine.load(paper, other)).toMatchObject({ status: 404 })
  expect(await respond(other)).toMatchObject({ status: 404 })
  expect(await respond(b.person(clerk))).toMatchObject({ status: 403 })
})

test('复议中收集的证据交不上；答复后法规科带入，按县局提交的日期算', async () => {
  at('2026-03-18', '16:00')
  const own = [{ name: '补充笔录', collectedOn: '2026-03-10' }]
  expect(await respond(county, { evidence: own })).toMatchObject({ clause: '57.2.6' })
  expect(await no(clerk, m, 'recordAnswer', { from: paper })).toMatchObject({ field: 'from' })
  expect(isRefusal(await respond(county))).toBe(false)
  at('2026-03-20')
  await must(clerk, m, 'recordAnswer', { from: paper })
  const { data } = await look(m)
  expect(data.answer).toMatchObject({ on: '2026-03-18', evidence: [{ name: '考勤表' }, {}] })
  expect(data.isAnswerLapsed).toBe(false)
})

test('别的案件的答复带不进来；没有选也没有填的，说明缺什么', async () => {
  const second = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
  await respond(county)
  expect(await no(clerk, second, 'recordAnswer', { from: paper })).toMatchObject({
    field: 'from',
  })
  expect(await no(clerk, second, 'recordAnswer', {})).toMatchObject({ field: 'on' })
})
