import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { fireClocks } from '#kernel/matters/fire.job.ts'
import { matterByCode } from '#kernel/public/by-code.store.ts'
import { publicRoutes } from '#kernel/public/public.route.ts'
import { deskRoutes } from '#modules/service/desk.route.ts'
import { servicePublicRoutes } from '#modules/service/public.route.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import {
  asking,
  itemText,
  published,
  publishItem,
  windowBureau,
} from '#demo/testing/service.testing.ts'

/** 服务事项的公开和窗口收件 (第十四条、第十五条(七)2)，按条文例子。 */

let b: Bureau
beforeEach(async () => {
  b = await windowBureau()
})

const citizen = { name: '张三丰', phone: '13887612345', idNumber: '532621197001011230' }

async function received(item: string, rest: object = {}): Promise<string> {
  const input = { item, ...citizen, papers: ['身份证', '退休证'], ...rest }
  return (await b.must('chuangkou', null, 'create', input, 'application')).matter
}

test('缺项的不能送审，点名说缺什么；没有投诉渠道的也不能', async () => {
  const unit = await b.unit('pension')
  const staff = [b.person('yanglaoyuan')]
  const tell = async (rest: object) =>
    (await b.refused('yanglaoyuan', null, 'create', itemText(unit, staff, rest), 'service-item'))
      .refused
  expect(await tell({ duties: '' })).toContain('公示事项缺少“职责要求”')
  expect(await tell({ staff: [] })).toContain('公示事项缺少“工作人员”')
  expect(await tell({ complaintPhone: '' })).toContain('应接受社会和群众监督')
  expect(await tell({ promised: 6 })).toContain('须在5个工作日内办结')
  expect(
    await tell({ statutory: 20, promised: 21, statutoryBasis: '行政许可法第四十二条' }),
  ).toContain('须按法定时限办理')
  expect(await tell({ charge: '收费' })).toContain('请写明收费数额')
})

test('只在网站公开的不算，公开栏也要有；公开以前群众看不到', async () => {
  const { ask } = asking(b, servicePublicRoutes)
  const unit = await b.unit('pension')
  const text = itemText(unit, [b.person('yanglaoyuan')])
  const { matter } = await b.must('yanglaoyuan', null, 'create', text, 'service-item')
  expect(await b.refused('yanglaoyuan', matter, 'check', {})).toBeDefined()
  await b.must('yanglao', matter, 'check', {})
  const list = () => ask<{ rows: { name: string }[] }>(null, 'GET /api/public/service-items')
  expect((await list()).rows).toEqual([])
  const half = await b.refused('zhuren', matter, 'publish', { ...published, board: '' })
  expect(half.refused).toContain('尚未在政务公开栏公开')
  await b.must('zhuren', matter, 'publish', published)
  expect((await list()).rows).toMatchObject([{ name: text.name, limit: '3个工作日' }])
  const one = await ask<object>(null, 'GET /api/public/service-items/:id', {
    params: { id: matter },
  })
  expect(one).toMatchObject({ version: 1, steps: ['申请', '核对', '办结'], charge: '不收费' })
})

test('修订加材料没有法律依据的拒绝；有的经政策法规科确认，新版公开以前旧版照用', async () => {
  const item = await publishItem(b)
  const unit = await b.unit('pension')
  const more = itemText(unit, [b.person('yanglaoyuan')], {
    papers: [{ paper: '身份证' }, { paper: '退休证' }, { paper: '无犯罪证明' }],
  })
  expect(await b.refused('yanglaoyuan', item, 'revise', more)).toMatchObject({
    clause: '3.2',
    field: 'addBasis',
  })
  await b.must('yanglaoyuan', item, 'revise', { ...more, addBasis: '某条例第八条' })
  expect((await b.must('yanglao', item, 'check', {})).state).toBe('confirming')
  const first = await received(item)
  const { data } = await b.db.one<{ data: { edition: number } }>(
    sql`select data from matter where id = ${first}`,
  )
  expect(data.edition).toBe(1)
  await b.must('fagui', item, 'confirm', {})
  await b.must('zhuren', item, 'publish', published)
  const second = await b.must(
    'chuangkou',
    null,
    'create',
    { item, ...citizen, papers: ['身份证', '退休证'] },
    'application',
  )
  expect(second.state).toBe('supplementing')
})

test('承诺5个工作日，4月29日受理：5月9日办结按时，5月11日办结违诺并须写原因', async () => {
  const item = await publishItem(b, { promised: 5 })
  for (const [day, isBroken] of [
    ['2026-05-09', false],
    ['2026-05-11', true],
  ] as const) {
    b.at('2026-04-29T10:00:00+08:00')
    const matter = await received(item)
    b.at(`${day}T10:00:00+08:00`)
    await b.must('yanglaoyuan', matter, 'conclude', { text: '认证通过' })
    const way = { way: '当场领取' }
    if (isBroken) {
      expect(await b.refused('yanglaoyuan', matter, 'deliver', way)).toMatchObject({
        clause: '14.1a',
        field: 'late',
      })
    }
    await b.must('yanglaoyuan', matter, 'deliver', { ...way, late: '系统停机' })
    const { data } = await b.db.one<{ data: object }>(
      sql`select data from matter where id = ${matter}`,
    )
    expect(data).toMatchObject({ isBroken, due: '2026-05-09' })
  }
  const told = await b.db.many(sql`select from notice where text like '%违诺%'`)
  expect(told.length).toBeGreaterThan(0)
})

test('过了承诺时限还没办结的，科室负责人也得到提醒，列入逾期', async () => {
  const item = await publishItem(b)
  await received(item)
  b.at('2026-03-06T09:00:00+08:00')
  const { services, ask } = asking(b, deskRoutes)
  await fireClocks(services)
  const head = b.person('yanglao')
  const told = await b.db.many(
    sql`select from notice where person = ${head} and text like '%承诺时限%'`,
  )
  expect(told.length).toBeGreaterThan(0)
  const board = await ask<{ late: object[] }>('yanglao', 'GET /api/service/board')
  expect(board.late).toHaveLength(1)
  expect((await ask<{ late: object[] }>('jiuyeyuan', 'GET /api/service/board')).late).toEqual([])
})

test('一次性告知A以后再要B：没有公布的拒绝；公布的须科室负责人说明理由，记为线索', async () => {
  const item = await publishItem(b)
  const matter = await received(item, { papers: ['身份证'] })
  expect(
    (await b.refused('chuangkou', matter, 'brought', { lacking: '户口簿' })).refused,
  ).toContain('应一次性告知')
  await b.must('chuangkou', matter, 'brought', {})
  expect(await b.refused('yanglaoyuan', matter, 'demand', { papers: '无犯罪证明' })).toMatchObject({
    clause: '3.15',
  })
  const asked = { papers: '身份证', reason: '看不清' }
  expect((await b.refused('yanglaoyuan', matter, 'demand', asked)).refused).toContain(
    '应一次性告知',
  )
  await b.must('yanglao', matter, 'demand', asked)
  const { data } = await b.db.one<{ data: { clues: object[] } }>(
    sql`select data from matter where id = ${matter}`,
  )
  expect(data.clues).toHaveLength(1)
})

test('告知以后法律变动、附新依据的可以要，不记线索', async () => {
  const item = await publishItem(b)
  const matter = await received(item)
  await b.must('yanglaoyuan', matter, 'demand', { papers: '新表', newBasis: '新条例第三条' })
  const { data } = await b.db.one<{ data: { clues: object[] } }>(
    sql`select data from matter where id = ${matter}`,
  )
  expect(data.clues).toHaveLength(0)
})

test('行政许可：受理、审查、决定逐步办，受理人不能决定，决定写依据', async () => {
  const item = await publishItem(b, {
    name: '企业年金方案备案',
    kind: '行政许可',
    qualification: '依法成立的企业',
    statutory: 20,
    statutoryBasis: '行政许可法第四十二条',
    promised: 10,
  })
  const matter = await received(item)
  expect((await b.refused('yanglaoyuan', matter, 'conclude', { text: '办好了' })).clause).toBe(
    '3.13',
  )
  await b.must('yanglaoyuan', matter, 'review', { outcome: '拟同意', text: '材料属实' })
  expect(await b.refused('yanglao', matter, 'decideIt', { outcome: '同意' })).toMatchObject({
    field: 'basis',
  })
  await b.must('yanglao', matter, 'decideIt', { outcome: '同意', basis: '年金办法第八条' })
  await b.must('yanglaoyuan', matter, 'deliver', { way: '已通知，待领取', what: '备案回执1号' })
  expect((await b.must('chuangkou', matter, 'collect', {})).state).toBe('done')
  const clocks = await b.db.many(sql`select from clock where matter_id = ${matter}`)
  expect(clocks).toHaveLength(2)
})

test('申请人的姓名、电话、证件不落在标题、事件、通知里；回执由收件人打印并留痕', async () => {
  const item = await publishItem(b)
  const matter = await received(item)
  const rows = await b.db.many<{ text: string }>(sql`
    select title || data::text as text from matter where id = ${matter}
    union all select body::text from matter_event where matter_id = ${matter}
    union all select text from notice where matter_id = ${matter}
  `)
  for (const { text } of rows) expect(text).not.toMatch(/三丰|13887612345|197001011232/u)
  const { ask } = asking(b, [...deskRoutes, ...servicePublicRoutes])
  const params = { id: matter }
  expect(await ask('zhuren', 'GET /api/service/receipts/:id', { params })).toMatchObject({
    status: 403,
  })
  expect(await ask('jiuyeyuan', 'GET /api/service/receipts/:id', { params })).toMatchObject({
    status: 404,
  })
  const slip = await ask<{ code: string; qr: string }>(
    'chuangkou',
    'GET /api/service/receipts/:id',
    {
      params,
    },
  )
  expect(slip.qr).toContain('<svg')
  expect(await matterByCode(b.db, b.sealer, slip.code)).toBe(matter)
  const told = await asking(b, publicRoutes).ask<object>(null, 'POST /api/public/progress', {
    body: { code: slip.code },
  })
  expect(told).toMatchObject({ now: '已受理，正在办理。', dueOn: '2026-03-05' })
  const logged = await b.db.many(
    sql`select from access_log where matter = ${matter} and what like '打印回执%'`,
  )
  expect(logged).toHaveLength(1)
})

test('申请人凭码撤回；承办科室以外的人收件，经办人须在承办科室', async () => {
  const item = await publishItem(b)
  const matter = await received(item)
  const done = await b.citizen(matter, 'giveUp', {}, 'application')
  expect(done).toMatchObject({ state: 'withdrawn' })
  const input = { item, ...citizen, papers: ['身份证', '退休证'], handler: b.person('jiuyeyuan') }
  expect(await b.refused('chuangkou', null, 'create', input, 'application')).toMatchObject({
    clause: '3.14',
    field: 'handler',
  })
})

test('公示上的人调走了，统计页当天列出须更新的事项', async () => {
  const item = await publishItem(b)
  const { ask } = asking(b, deskRoutes)
  const outdated = async () =>
    (await ask<{ outdated: object[] }>('zhuren', 'GET /api/service/board')).outdated
  expect(await outdated()).toEqual([])
  await b.db.run(sql`
    update appointment set valid_to = '2026-03-01' where person = ${b.person('yanglaoyuan')}
  `)
  await b.db.run(sql`update org_version set version = version + 1`)
  expect(await outdated()).toMatchObject([{ id: item, people: ['李俊杰'] }])
})
