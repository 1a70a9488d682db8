import { beforeEach, describe, expect, test } from 'vitest'
import type { MatterType } from '#kernel/matters/matter.ts'
import { asking } from '#demo/testing/service.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { revisitRoutes } from '#modules/revisits/board.route.ts'
import type { Revisit } from '#modules/revisits/data.ts'
import { revisit } from '#modules/revisits/revisit.matter.ts'
import { revisitTopics } from '#rulebook/articles/a19-revisits.ts'

/** 第十九条 执法回访：10日安排、五项内容、凭据、问题核实、30%、承办机构看不到。 */

let b: Bureau
const begin = async (instant: string) => {
  b = await bureau(instant, [revisit] as unknown as readonly MatterType<never>[])
}
beforeEach(async () => await begin('2026-03-10T09:00:00+08:00'))

const type = 'revisit'
/** 工伤保险科, which decides on work injuries, as the handling body. */
const handler = 'gongshang'
const organiser = 'dangwei'

const finished = async (finishedOn: string | null, rest: object = {}) => ({
  caseNumber: `文工伤〔2026〕${finishedOn ?? 0}`,
  subject: '工伤认定',
  handledBy: await b.unit('injury'),
  finishedOn,
  party: '欧阳震华',
  phone: '13887612345',
  ...rest,
})
const registered = async (on: string) =>
  (await b.must(handler, null, 'create', await finished(on), type)).matter
const plan = (rest: object = {}) => ({
  mode: '重点回访',
  method: '电话沟通',
  visitors: [b.person(organiser)],
  until: '2026-03-31',
  ...rest,
})
const topics = revisitTopics.map((topic) => ({ topic, rating: 4 }))
const said = (rest: object = {}) => ({
  on: '2026-03-10',
  method: '电话沟通',
  contacted: '欧阳震华',
  evidence: '10:05通话6分钟',
  topics,
  ...rest,
})
const look = async (m: string) => await b.snapshot<Revisit>(m, organiser)
const dueOf = async (m: string, key: string) =>
  (await look(m)).clocks.find((one) => one.key === key && one.state === 'running')?.dueOn

test.each([
  ['2026-03-10', '2026-03-20'],
  ['2025-09-24', '2025-10-09'],
  ['2026-02-05', '2026-02-24'],
  ['2026-02-18', '2026-02-28'],
  ['2026-04-25', '2026-05-06'],
  ['2026-09-24', '2026-10-08'],
  ['2026-09-30', '2026-10-10'],
])('%s完成的，10日内安排到%s', async (on, due) => {
  await begin('2026-11-16T09:00:00+08:00')
  expect(await dueOf(await registered(on), 'arrange')).toBe(due)
})

describe('谁来办', () => {
  test('承办机构登记自己的案件，不能安排、不能登记事中跟踪，别人的案件也不能登记', async () => {
    const m = await registered('2026-03-10')
    expect(await b.refused(handler, m, 'arrange', plan(), type)).toMatchObject({ status: 403 })
    const follow = await finished(null, { kind: '事中跟踪' })
    expect(await b.refused(handler, null, 'create', follow, type)).toMatchObject({
      clause: '19.7',
    })
    const other = await finished('2026-03-10', { handledBy: await b.unit('pension') })
    expect(await b.refused(handler, null, 'create', other, type)).toMatchObject({
      field: 'handledBy',
    })
    expect(await b.must(organiser, null, 'create', follow, type)).toHaveProperty('matter')
  })

  test('承办机构的人不回访本案；普遍调查须随机抽取并留种子', async () => {
    const m = await registered('2026-03-10')
    const no = async (rest: object) => await b.refused(organiser, m, 'arrange', plan(rest), type)
    expect(await no({ visitors: [b.person(handler)] })).toMatchObject({ clause: '19.7' })
    expect(await no({ mode: '普遍调查' })).toMatchObject({ clause: '19.3' })
    expect(await no({ mode: '普遍调查', isRandom: true })).toMatchObject({ clause: '19.3' })
    await b.must(
      organiser,
      m,
      'arrange',
      plan({ mode: '普遍调查', isRandom: true, seed: '20260310' }),
      type,
    )
    expect(await dueOf(m, 'visit')).toBe('2026-03-31')
  })
})

describe('回访', () => {
  let m: string
  beforeEach(async () => {
    m = await registered('2026-03-10')
    await b.must(organiser, m, 'arrange', plan(), type)
  })

  test('没有凭据的不行；五项缺一项的不完整，补上才算；承办机构从此看不到', async () => {
    expect(await b.refused(organiser, m, 'record', said({ evidence: '' }), type)).toMatchObject({
      clause: '19.5a',
    })
    const some = await b.must(organiser, m, 'record', said({ topics: topics.slice(1) }), type)
    expect(some).toMatchObject({ state: 'visiting' })
    expect(some.say).toContain('服务承诺制')
    expect(await b.engine.load(m, b.person(handler))).toMatchObject({ status: 404 })
    const all = [{ topic: '服务承诺制', isRefused: true }, ...topics.slice(1)]
    expect(await b.must(organiser, m, 'record', said({ topics: all }), type)).toMatchObject({
      state: 'revisited',
    })
  })

  test('反映的问题30个工作日内核实，都核实了才结束；违纪的须有线索编号', async () => {
    const problems = '检查时没有出示证件\n收了押金没有退'
    await b.must(organiser, m, 'record', said({ problems }), type)
    // 2026-03-10起第30个工作日：清明放假一天，4月22日。
    expect(await dueOf(m, 'verify')).toBe('2026-04-22')
    const found = { finding: '属实', basis: '调取执法记录仪' }
    await b.must(organiser, m, 'verify', { no: 1, ...found }, type)
    expect(await b.refused(organiser, m, 'close', {}, type)).toMatchObject({
      clause: '19.5b',
      refused: expect.stringContaining('尚有1个问题未核实') as string,
    })
    const bad = { no: 2, ...found, isMisconduct: true }
    expect(await b.refused(organiser, m, 'verify', bad, type)).toMatchObject({ clause: '19.6' })
    await b.must(organiser, m, 'verify', { ...bad, clue: '举报〔2026〕5号' }, type)
    expect(await b.must(organiser, m, 'close', {}, type)).toMatchObject({ state: 'revisited' })
    expect((await look(m)).title).not.toContain('欧阳')
  })
})

test('回访率：办结7件须回访3件；事中跟踪不计；承办机构只看得到数', async () => {
  const cases = []
  for (const n of [1, 2, 3, 4, 5, 6, 7]) cases.push(await registered(`2026-03-0${n}`))
  for (const m of cases.slice(0, 2)) {
    await b.must(organiser, m, 'arrange', plan(), type)
    await b.must(organiser, m, 'record', said(), type)
  }
  await b.must(organiser, cases[2]!, 'skip', { reason: '当事人已迁走' }, type)
  const { ask } = asking(b, revisitRoutes)
  const board = await ask<object>(handler, 'GET /api/revisits', { query: { year: '2026' } })
  const rate = { finished: 7, revisited: 2, needed: 3, rate: 28.6, isMet: false }
  expect(board).toMatchObject({
    whole: rate,
    waiting: 4,
    byUnit: [
      {
        name: (await b.org()).unit(await b.unit('injury')).shortName,
        year: rate,
        quarters: [rate, {}, {}, {}],
      },
    ],
  })
  expect(JSON.stringify(board)).not.toContain('欧')
  await b.must(organiser, cases[3]!, 'arrange', plan(), type)
  await b.must(organiser, cases[3]!, 'record', said(), type)
  expect(await ask<object>(handler, 'GET /api/revisits')).toMatchObject({
    whole: { revisited: 3, isMet: true },
    topics: [{ topic: '服务承诺制', answers: 3, average: 4 }, {}, {}, {}, {}],
  })
})
