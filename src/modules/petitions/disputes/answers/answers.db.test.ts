import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { usualFires } from '#kernel/matters/reminding.ts'
import type { SectionLine } from '#modules/petitions/disputes/ledger/ledger.ts'
import { ask, askAll, b, begin, entry } from '#modules/petitions/disputes/dispute.fixture.ts'

/** 每月排查：系统布置，科室回复，信访科看谁没有回复。 */

interface Overview {
  month: string
  due: string
  isDesk: boolean
  answered: number
  total: number
  lines: SectionLine[]
}
const path = '/api/petitions/disputes/answers'
const overview = async (login: string, month = '2026-03') =>
  await ask.must<Overview>(login, path, { query: { month } })
const answerOf = async (code: string, month = '2026-03'): Promise<string> =>
  (
    await b.db.one<{ id: string }>(sql`
      select id from matter where type = 'dispute-answer' and unit = ${await b.unit(code)}
        and data ->> 'month' = ${month}`)
  ).id
const headOf = async (code: string): Promise<number> =>
  (await b.org()).headOf(await b.unit(code), '2026-03-02').people[0]!.id
/** All of them answer but the named ones. */
async function answerAll(but: readonly string[]): Promise<void> {
  const left = await Promise.all(but.map(async (code) => await b.unit(code)))
  const all = await b.db.many<{ id: string; unit: number }>(
    sql`select id, unit from matter where type = 'dispute-answer'`,
  )
  const org = await b.org()
  for (const { id, unit } of all) {
    if (left.includes(unit)) continue
    const person = org.headOf(unit, '2026-03-02').people[0]!.id
    const done = await b.engine.run({ matter: id, action: 'none', input: {}, person })
    expect(done).toMatchObject({ state: 'answered' })
  }
}

beforeEach(async () => await begin())

describe('布置', () => {
  test('每月向十九个科室各布置一次；再来一次不重复；25日以后当月不再布置', async () => {
    expect(await askAll()).toBe(19)
    expect(await askAll()).toBe(0)
    const m = await answerOf('employment')
    const { clocks, tasks, title } = await b.snapshot(m, 'xinfang')
    expect(title).toBe('2026年3月矛盾纠纷排查：就业科')
    expect(clocks[0]).toMatchObject({ key: 'sweep', dueOn: '2026-03-25', cite: '第三十三条(六)' })
    expect(tasks[0]).toMatchObject({ step: 'answer', dueOn: '2026-03-25' })
    b.at('2026-04-26T09:00:00+08:00')
    expect(await askAll()).toBe(0)
  })

  test('25日是星期六的不移动，最后一次提醒在前一个工作日', async () => {
    b.at('2026-04-01T09:00:00+08:00')
    await askAll()
    const m = await answerOf('employment', '2026-04')
    const { clocks } = await b.snapshot(m, 'xinfang')
    expect(clocks[0]!.dueOn).toBe('2026-04-25')
    const { calendar } = await b.engine.factsFor(null)
    const warned = usualFires(clocks[0]!, { calendar }).filter(({ what }) => what === 'warn')
    expect(warned.map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-22', '2026-04-24'])
  })

  test('人不能布置，也不能另建一份', async () => {
    const input = { unit: await b.unit('employment'), month: '2026-03', due: '2026-03-25' }
    expect(await b.refused('xinfang', null, 'create', input, 'dispute-answer')).toMatchObject({
      status: 403,
    })
  })
})

describe('回复', () => {
  test('就业科3月25日没有回复，26日起列为缺报；台帐有18个科室的回复，共19个', async () => {
    await askAll()
    await answerAll(['employment'])
    b.at('2026-03-25T17:00:00+08:00')
    const before = await overview('xinfang')
    expect(before).toMatchObject({ answered: 18, total: 19, due: '2026-03-25' })
    expect(before.lines.find(({ name }) => name === '就业科')).toMatchObject({
      words: '待回复',
      missingSince: null,
    })
    b.at('2026-03-26T08:00:00+08:00')
    const after = await overview('xinfang')
    expect(after.lines.filter(({ missingSince }) => missingSince !== null)).toMatchObject([
      { name: '就业科', words: '缺报', missingSince: '2026-03-26' },
    ])
    // 迟报的仍可回复，写明迟报。
    const m = await answerOf('employment')
    const late = await b.must('jiuye', m, 'found', { found: 2 })
    expect(late.say).toContain('迟报')
    expect((await overview('xinfang')).lines.find(({ name }) => name === '就业科')).toMatchObject({
      words: '有隐患2项',
      isLate: true,
      missingSince: null,
      listed: 0,
    })
  })

  test('回复有几项，台帐登记了几项，并排看得出', async () => {
    await askAll()
    await b.must('jiuye', await answerOf('employment'), 'found', { found: 2 })
    await b.must('jiuyeyuan', null, 'create', await entry(), 'dispute')
    const { lines } = await overview('xinfang')
    expect(lines.find(({ name }) => name === '就业科')).toMatchObject({
      words: '有隐患2项',
      listed: 1,
    })
  })

  test('有隐患至少一项；回复了不能再回复', async () => {
    await askAll()
    const m = await answerOf('employment')
    expect(await b.refused('jiuye', m, 'found', { found: 0 })).toMatchObject({ field: 'found' })
    await b.must('jiuye', m, 'none')
    expect(await b.refused('jiuye', m, 'none')).toMatchObject({ status: 409 })
  })

  test('别的科室看不到，也不能代答；概览里只有本科室', async () => {
    await askAll()
    const m = await answerOf('pension')
    expect(await b.refused('jiuye', m, 'none')).toMatchObject({ status: 404 })
    expect(await b.engine.load(m, b.person('jiuye'))).toHaveProperty('refused')
    const own = await overview('jiuye')
    expect(own).toMatchObject({ isDesk: false, total: 1 })
    expect(own.lines.map(({ name }) => name)).toEqual(['就业科'])
    expect(own.lines[0]!.answer).toMatchObject({ isMine: true })
    // 科室里别的人看得到，不由他答。
    expect((await overview('jiuyeyuan')).lines[0]!.answer).toMatchObject({ isMine: false })
    expect(await b.refused('jiuyeyuan', await answerOf('employment'), 'none')).toHaveProperty(
      'refused',
    )
    expect((await overview('juzhang')).total).toBe(19)
    expect((await overview('fujuzhang3')).total).toBe(0)
  })

  test('一次催全部没有回复的，只由信访科', async () => {
    await askAll()
    await answerAll(['employment', 'pension'])
    expect(
      await ask.refused(
        'jiuye',
        '/api/petitions/disputes/urge',
        { body: { month: '2026-03' } },
        'POST',
      ),
    ).toMatchObject({ status: 403, clause: '33.6a' })
    const body = { month: '2026-03' }
    expect(await ask.must('xinfangyuan', '/api/petitions/disputes/urge', { body }, 'POST')).toEqual(
      { urged: 2 },
    )
    const told = await b.db.many<{ person: number }>(
      sql`select person from notice where kind = 'remind' order by person`,
    )
    const heads = [await headOf('employment'), await headOf('pension')]
    expect(told.map(({ person }) => person)).toEqual(heads.toSorted((x, y) => x - y))
  })
})

describe('定期职责', () => {
  interface Duties {
    rows: { name: string; due: string; done: number; total: number; ownNote: string | null }[]
  }
  const sweep = async (login: string) =>
    (await ask.must<Duties>(login, '/api/duties')).rows.find(
      ({ name, due }) => name === '矛盾纠纷排查' && due === '2026-03-25',
    )

  test('回复了就算完成职责，不用再登记，也不能手工登记', async () => {
    await askAll()
    expect(await sweep('jiuye')).toMatchObject({ done: 0, total: 19, ownNote: null })
    await b.must('jiuye', await answerOf('employment'), 'none')
    expect(await sweep('jiuye')).toMatchObject({ done: 1, ownNote: '无隐患' })
    expect(await sweep('yanglao')).toMatchObject({ done: 1, ownNote: null })
    expect(
      await ask.refused(
        'yanglao',
        '/api/duties/done',
        { body: { key: '33.6a 矛盾纠纷排查', due: '2026-03-25', note: '已排查' } },
        'POST',
      ),
    ).toMatchObject({ status: 409, cite: '第三十三条(六)' })
  })
})
