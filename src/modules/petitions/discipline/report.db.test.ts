import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'
import { disciplineReport } from '#modules/petitions/discipline/report.matter.ts'

/** 举报登记：只有机关纪委看得到，被举报的委员也看不到。 */

const begin = async () =>
  await bureau('2026-03-02T09:00:00+08:00', [disciplineReport as unknown as MatterType<never>])
const type = 'discipline-report'
const report = (about: number[], rest: object = {}) => ({
  channel: '电话',
  at: '2026-03-02T08:30',
  name: '欧阳震华',
  phone: '13887612345',
  about,
  content: '科长收受服务对象礼金，联系13887612345。',
  ...rest,
})

test('电话举报科长：信访科、局长、办公室、被举报人和三员一点也看不到', async () => {
  const b = await begin()
  const about = report([b.person('jiuye')])
  for (const login of ['xinfang', 'zhuren', 'juzhang', 'jiuye', 'xitong']) {
    expect(await b.act(login, null, 'create', about, type)).toHaveProperty('refused')
  }
  const { matter, number } = await b.must('dangwei', null, 'create', about, type)
  expect(number).toBe('举报〔2026〕1号')
  expect(await b.engine.load(matter, b.person('renjiao'))).not.toHaveProperty('refused')
  for (const login of ['xinfang', 'xinfangyuan', 'zhuren', 'juzhang', 'jiuye', 'shenji']) {
    expect(await b.engine.load(matter, b.person(login))).toMatchObject({ status: 404 })
    const { actor } = await b.engine.factsFor(b.person(login))
    const tokens = generalTokens(actor)
    const listed = await b.db.many(
      sql`select id from matter m where type = ${type} and ${readable(sql`m.acl`, tokens)}`,
    )
    const found = await searchMatters(b.db, { q: '礼金', type: null, offset: 0, limit: 9, tokens })
    expect([listed, found.rows]).toEqual([[], []])
  }
  const { whole } = await b.db.one<{ whole: string }>(
    sql`select concat((select string_agg(m::text, '') from matter m), (select string_agg(e::text, '') from matter_event e)) as whole`,
  )
  expect(whole).not.toMatch(/震华|8761/u)
})

test('举报机关纪委委员的，他也看不到；自己登记不了自己', async () => {
  const b = await begin()
  const own = await b.refused('renjiao', null, 'create', report([b.person('renjiao')]), type)
  expect(own.refused).toContain('回避')
  const { matter } = await b.must('dangwei', null, 'create', report([b.person('renjiao')]), type)
  expect(await b.engine.load(matter, b.person('renjiao'))).toMatchObject({ status: 404 })
})

test('重要问题没有报局党组和上级纪检监察机关的，不能办结；不得转办传阅', async () => {
  const b = await begin()
  const important = report([b.person('jiuye')], { isImportant: true })
  const { matter } = await b.must('dangwei', null, 'create', important, type)
  expect((await b.refused('dangwei', matter, 'conclude', { result: '查无实据。' })).clause).toBe(
    '5.3.4.9',
  )
  await b.must('renjiao', matter, 'investigate', { level: '机关纪委', text: '调取记录。' })
  await b.must('dangwei', matter, 'reportUp', { toPartyGroup: '2026-03-02' })
  const half = await b.refused('dangwei', matter, 'conclude', { result: '查无实据。' })
  expect(half.refused).toContain('上级纪检监察机关')
  await b.refused('dangwei', matter, 'reportUp', { upward: '2026-03-03' })
  await b.must('dangwei', matter, 'reportUp', { upward: '2026-03-02' })
  await b.refused('dangwei', matter, 'circulate', { people: [b.person('juzhang')] })
  await b.must('dangwei', matter, 'conclude', { result: '查无实据。' })
})
