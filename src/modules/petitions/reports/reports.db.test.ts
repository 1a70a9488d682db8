import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { petitionReport, type PetitionReport } from '#modules/petitions/reports/report.matter.ts'
import { petitionReportRoutes } from '#modules/petitions/reports/reports.route.ts'

/** 信访报告：统计表按时与否，总结接着走发文，苗头处理过就不再出现。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau('2026-04-08T09:00:00+08:00', [petitionReport as never])
})
const routes = () => asker(b, petitionReportRoutes)

interface Reports {
  due: {
    title: string
    due: string
    isLate: boolean
    sentAt: string | null
    matter: string | null
  }[]
  trends: { key: string; items: { matter: string }[]; people: number }[]
}
const reportsOf = async (login = 'xinfang') =>
  await routes().must<Reports>(login, '/api/petitions/reports')
const letter = async (rest: object = {}) => ({
  channel: '书信',
  purpose: '投诉请求',
  at: '2026-04-08T08:30',
  petitioners: [{ name: '欧阳震华', phone: '13887612345' }],
  subject: '工程完工拖欠工资',
  statement: '在工地做工没有领到工资。',
  claims: '支付工资',
  section: await b.unit('inspection'),
  ...rest,
})
const register = async (rest: object = {}, who = 'xinfangyuan') =>
  (await b.must(who, null, 'create', await letter(rest), 'petition')).matter

test('3月的统计表应于4月8日报送：当天按时，9日逾期一个工作日，写明条款；一期只报一次', async () => {
  const ask = { body: { on: '2026-03-31', to: '州信访局' } }
  // 登记簿里还没有信访件的时候，什么也不用报.
  expect((await reportsOf()).due).toEqual([])
  await register({ at: '2026-03-20T08:30' })
  const march = (await reportsOf()).due.find(({ title }) => title === '2026年3月信访情况统计表')!
  expect(march).toMatchObject({ due: '2026-04-08', isLate: false, sentAt: null })
  const path = '/api/petitions/reports/sent'
  const { matter } = await routes().must<{ matter: string }>('xinfangyuan', path, ask, 'POST')
  const { data } = await b.snapshot<PetitionReport>(matter, 'xinfang')
  expect(data).toMatchObject({ late: 0, sent: { at: '2026-04-08T09:00', to: '州信访局' } })
  expect(await routes().refused('xinfang', path, ask, 'POST')).toMatchObject({ status: 409 })
  // 不经页面也只有一次.
  const input = { kind: '月统计表', on: '2026-03-01', to: '州信访局' }
  expect(await b.refused('xinfang', null, 'create', input, 'petition-report')).toMatchObject({
    status: 409,
  })
  // 作废以后可以重报，这回晚了.
  await b.must('xinfang', matter, 'drop', { reason: '报错对象' })
  b.at('2026-04-09T09:00:00+08:00')
  const again = await routes().must<{ matter: string }>('xinfang', path, ask, 'POST')
  expect((await b.snapshot<PetitionReport>(again.matter, 'xinfang')).data.late).toBe(1)
  const { body } = await b.db.one<{ body: { say: string } }>(
    sql`select body from matter_event where matter_id = ${again.matter}`,
  )
  expect(JSON.stringify(body)).toContain('应于2026-04-08前报送，已超1个工作日（第三十三条(十二)1）')
  const early = { body: { on: '2026-04-30', to: '州信访局' } }
  expect(await routes().refused('xinfang', path, early, 'POST')).toMatchObject({ status: 400 })
})

test('上半年总结7月15日前：文稿写明各数，未结的逐件列出，反映工作人员的不列；接着走发文', async () => {
  b.at('2026-04-01T09:00:00+08:00')
  await register({ at: '2026-04-01T08:30', against: '文山州第二建筑有限公司' })
  await register({
    at: '2026-04-01T08:40',
    subject: '窗口拒收材料',
    about: [b.person('jiuye')],
  })
  b.at('2026-07-10T09:00:00+08:00')
  const half = (await reportsOf()).due.find(({ title }) => title === '2026年上半年信访工作总结')!
  expect(half.due).toBe('2026-07-15')
  const ask = { body: { kind: '半年总结', on: '2026-06-30' } }
  const path = '/api/petitions/reports/summary'
  expect(await routes().refused('jiuye', path, ask, 'POST')).toMatchObject({ status: 403 })
  const { matter } = await routes().must<{ matter: string }>('xinfang', path, ask, 'POST')
  const { data } = await b.db.one<{ data: { draft: { title: string; body: string } } }>(
    sql`select data from matter where type = 'outgoing'`,
  )
  expect(data.draft.title).toBe('关于2026年上半年信访工作总结的报告')
  expect(data.draft.body).toContain('共收到信访2件、2人次，比上期增加2件')
  expect(data.draft.body).toContain('|书信|2|2|0|0|')
  expect(data.draft.body).toContain('涉及较多的单位：文山州第二建筑有限公司1件')
  expect(data.draft.body).toContain('收到超过60日仍未办结的2件')
  expect(data.draft.body).toContain('工程完工拖欠工资，监察支队，2026年4月1日收到，已90日')
  expect(data.draft.body).not.toMatch(/窗口拒收|欧|震华/u)
  expect(await routes().refused('xinfangyuan', path, ask, 'POST')).toMatchObject({ status: 409 })
  b.at('2026-07-16T09:00:00+08:00')
  await b.must('xinfang', matter, 'send', { to: '局领导', way: '书面', number: '' })
  const sent = (await reportsOf('juzhang')).due.find(({ title }) => title === half.title)!
  expect(sent).toMatchObject({ isLate: true, sentAt: '2026-07-16 09:00' })
})

test('三件涉及同一单位成为苗头；起草专题报告留着来源件，处理过的不再出现；新的三件又出现', async () => {
  const against = { against: '文山州第二建筑有限公司' }
  const days = ['2026-04-01', '2026-04-03', '2026-04-08']
  const ids: string[] = []
  for (const [i, day] of days.entries()) {
    b.at(`${day}T09:00:00+08:00`)
    expect((await reportsOf()).trends).toEqual([])
    ids.push(await register({ ...against, at: `${day}T08:30`, subject: `欠薪之${i + 1}` }))
  }
  const { trends } = await reportsOf('xinfangyuan')
  expect(trends).toMatchObject([{ key: '单位：文山州第二建筑有限公司', people: 3 }])
  expect(trends[0]!.items.map(({ matter }) => matter)).toEqual(ids)
  // 局领导不处理，页面上不列.
  expect((await reportsOf('juzhang')).trends).toEqual([])
  const path = '/api/petitions/reports/trend'
  const ask = { body: { items: ids, isReported: true } }
  const { matter } = await routes().must<{ matter: string }>('xinfangyuan', path, ask, 'POST')
  const report = await b.snapshot<PetitionReport>(matter, 'xinfang')
  expect(report.data.sources).toEqual(ids)
  expect(report.data.numbers).toEqual(['信访〔2026〕1号', '信访〔2026〕2号', '信访〔2026〕3号'])
  const paper = await b.db.one<{ body: string }>(
    sql`select data -> 'draft' ->> 'body' as body from matter where type = 'outgoing'`,
  )
  expect(paper.body).toContain('|信访〔2026〕2号|2026-04-03|信访件|欠薪之2|1|')
  expect((await reportsOf()).trends).toEqual([])
  expect(await routes().refused('xinfang', path, ask, 'POST')).toMatchObject({ status: 409 })
  // 第四件单独不成苗头；再来两件又成.
  for (const n of [4, 5, 6]) {
    expect((await reportsOf()).trends).toEqual([])
    await register({ ...against, subject: `欠薪之${n}` })
  }
  const next = (await reportsOf()).trends
  expect(next[0]!.items).toHaveLength(3)
  const items = next[0]!.items.map((one) => one.matter)
  const no = { body: { items, isReported: false } }
  expect(await routes().refused('xinfang', path, no, 'POST')).toMatchObject({ field: 'reason' })
  const why = { body: { items, isReported: false, reason: '同一工地，已由监察支队一并处理' } }
  await routes().must('xinfang', path, why, 'POST')
  expect((await reportsOf()).trends).toEqual([])
})

test('反映同一科室的苗头：看不到来源件的人看不到它，报告和引出的发文也不给被反映的人看', async () => {
  const ids: string[] = []
  for (const n of [1, 2, 3]) {
    ids.push(await register({ subject: `拒收材料之${n}`, about: [b.person('jiuye')] }, 'xinfang'))
  }
  // 经办人不在可读范围（由负责人登记的）.
  const { trends } = await reportsOf()
  expect(trends[0]!.key).toBe('科室：就业科')
  const path = '/api/petitions/reports/trend'
  const ask = { body: { items: ids, isReported: true } }
  await routes().must('xinfang', path, ask, 'POST')
  const made = await b.db.many<{ type: string; acl: number[]; id: string }>(
    sql`select id, type, acl from matter where type in ('petition-report', 'outgoing')`,
  )
  expect(made.map(({ type }) => type).toSorted()).toEqual(['outgoing', 'petition-report'])
  for (const { id } of made) {
    for (const login of ['jiuye', 'jiuyeyuan']) {
      expect(await b.engine.load(id, b.person(login))).toMatchObject({ status: 404 })
    }
  }
})

test('别的科室看不到信访报告', async () => {
  expect(await routes().refused('jiuye', '/api/petitions/reports')).toMatchObject({ status: 403 })
  const input = { kind: '月统计表', on: '2026-03-31', to: '州信访局' }
  expect(await b.refused('jiuye', null, 'create', input, 'petition-report')).toHaveProperty(
    'refused',
  )
})
