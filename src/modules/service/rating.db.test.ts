import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { servicePublicRoutes } from '#modules/service/public.route.ts'
import { surveyRoutes } from '#modules/service/survey.route.ts'
import { windowRoutes } from '#modules/service/windows.route.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import { asking, windowBureau } from '#demo/testing/service.testing.ts'

/** 满意度评价 (第五十二条)：一件一次，只由服务对象；窗口评价器一次问一件；窗口谁在岗谁补位。 */

let b: Bureau
let ask: ReturnType<typeof asking>['ask']
let proof: () => Promise<string>
beforeEach(async () => {
  b = await windowBureau()
  ;({ ask, proof } = asking(b, [...servicePublicRoutes, ...surveyRoutes, ...windowRoutes]))
})

const met = {
  channel: '来访',
  name: '李四光',
  phone: '13987601234',
  subject: '咨询养老金计发',
  outcome: '当场办结',
  words: '已告知计发办法',
}

async function served(rest: object = {}): Promise<string> {
  return (await b.must('chuangkou', null, 'create', { ...met, ...rest }, 'contact')).matter
}

async function rated(kind: string | null = '窗口单位'): Promise<void> {
  const body = { unit: await b.unit('insurance'), kind, from: '2026-03-01' }
  expect(await ask('renjiao', 'POST /api/service/rated-units', { body })).toEqual({})
}

const rate = async (matter: string, overall: string | null, rest: object = {}) =>
  await ask<{ counts?: boolean; refused?: string; status?: number }>(
    null,
    'POST /api/public/ratings',
    { body: { code: b.sealer.codeOf(matter), overall, ...rest, proof: await proof() } },
  )

const count = async () =>
  (await b.db.one<{ n: number }>(sql`select count(*)::int as n from service_rating`)).n

async function hall(): Promise<{ id: string; secret: string }> {
  const body = {
    unit: await b.unit('insurance'),
    name: '3号窗口',
    place: '一楼大厅',
    scope: '养老保险待遇',
    a: b.person('chuangkou'),
    b: b.person('yanglaoyuan'),
    isTrained: true,
  }
  const { id } = await ask<{ id: string }>('zhuren', 'POST /api/service/windows', { body })
  const { rows } = await ask<{ rows: { tablet: string }[] }>('zhuren', 'GET /api/service/windows')
  return { id, secret: rows[0]!.tablet.split('#')[1]! }
}

const shown = ['亮身份', '亮承诺', '亮标准']

test('内设科室不在测评对象里，评价被拒绝；由人事教育科注明以后才能评', async () => {
  const matter = await served()
  expect((await rate(matter, '满意')).refused).toContain('不列入服务测评')
  const body = { unit: await b.unit('insurance'), kind: '窗口单位', from: '2026-03-01' }
  expect(await ask('zhuren', 'POST /api/service/rated-units', { body })).toMatchObject({
    clause: '52.1',
    status: 403,
  })
  await rated()
  expect(await rate(matter, '满意')).toMatchObject({ counts: true })
  await rated(null)
  expect((await rate(await served(), '满意')).refused).toContain('不列入服务测评')
})

test('没有办结的不能评；办结的凭码评一次，第二次拒绝', async () => {
  await rated()
  const open = await served({ outcome: '说明情况', words: '缺材料' })
  expect((await rate(open, '满意')).refused).toContain('办结后再请')
  const matter = await served()
  expect(await rate(matter, '非常满意', { remarks: '很好，电话13987601234' })).toMatchObject({
    counts: true,
  })
  expect(await rate(matter, '不满意')).toMatchObject({ status: 409 })
  const { remarks } = await b.db.one<{ remarks: string }>(sql`select remarks from service_rating`)
  expect(remarks).not.toContain('13987601234')
})

test('同一时刻来两个评价，只记一个', async () => {
  await rated()
  const matter = await served()
  const proofs = [await proof(), await proof(), await proof()]
  const answers = await Promise.all(
    ['非常满意', '不满意', '一般'].map((overall, i) =>
      ask<{ counts?: boolean }>(null, 'POST /api/public/ratings', {
        body: { code: b.sealer.codeOf(matter), overall, proof: proofs[i] },
      }),
    ),
  )
  expect(answers.filter(({ counts }) => counts)).toHaveLength(1)
  expect(await count()).toBe(1)
})

test('只填分项的保存，不记分；以后选了总评才记', async () => {
  await rated()
  const matter = await served()
  expect(await rate(matter, null, { aspects: ['满意', null, null, null, null] })).toMatchObject({
    counts: false,
  })
  const survey = () => ask<{ whole: { ratings: number } }>('renjiao', 'GET /api/service/survey', {})
  expect((await survey()).whole.ratings).toBe(0)
  expect(await rate(matter, '满意')).toMatchObject({ counts: true })
  expect((await survey()).whole.ratings).toBe(1)
})

test('工作人员登录着的电脑不能评，凭码、评价器都一样；运行角色不能改删评价', async () => {
  await rated()
  const matter = await served()
  const body = { code: b.sealer.codeOf(matter), overall: '非常满意', proof: await proof() }
  expect(await ask('chuangkou', 'POST /api/public/ratings', { body })).toMatchObject({
    status: 403,
  })
  const { id, secret } = await hall()
  const params = { id }
  await ask('chuangkou', 'POST /api/service/windows/:id/turn', {
    params,
    body: { act: '到岗', shown },
  })
  const { id: asked } = await ask<{ id: string }>(
    'chuangkou',
    'POST /api/service/windows/:id/ask',
    {
      params,
      body: { matter },
    },
  )
  const tablet = { params: { secret }, body: { asking: asked, overall: '非常满意' } }
  expect(await ask('chuangkou', 'POST /api/public/window/:secret/ratings', tablet)).toMatchObject({
    status: 403,
  })
  expect(await count()).toBe(0)
  for (const change of [
    sql`update service_rating set overall = '非常满意'`,
    sql`delete from service_rating`,
  ]) {
    await expect(
      b.db.tx(async (tx) => {
        await tx.run(sql`set local role xz_app`)
        await tx.run(change)
      }),
    ).rejects.toThrow(/permission denied|权限/u)
  }
})

test('评价器一次只问一件：评完就收起，过了10分钟作废，换一件后原来的按钮无效', async () => {
  await rated()
  const { id, secret } = await hall()
  const [params, at] = [{ id }, { secret }]
  const look = () =>
    ask<{ asking: { id: string; subject: string } | null; clerk: object | null }>(
      null,
      'GET /api/public/window/:secret',
      { params: at },
    )
  const [first, second] = [await served(), await served({ subject: '补办退休证' })]
  const invite = (matter: string) =>
    ask<{ id: string; refused?: string }>('chuangkou', 'POST /api/service/windows/:id/ask', {
      params,
      body: { matter },
    })
  expect((await invite(first)).refused).toContain('请先在这个窗口签到')
  await ask('chuangkou', 'POST /api/service/windows/:id/turn', {
    params,
    body: { act: '到岗', shown },
  })
  expect((await look()).asking).toBeNull()
  const one = await invite(first)
  expect(await look()).toMatchObject({ asking: { id: one.id, subject: met.subject } })
  const two = await invite(second)
  const give = (asking: string, overall = '满意') =>
    ask<{ counts?: boolean; status?: number; refused?: string }>(
      null,
      'POST /api/public/window/:secret/ratings',
      { params: at, body: { asking, overall } },
    )
  expect(await give(one.id)).toMatchObject({ status: 409 })
  expect(await give(two.id)).toMatchObject({ counts: true })
  expect((await look()).asking).toBeNull()
  expect(await give(two.id)).toMatchObject({ status: 409 })
  const again = await invite(first)
  b.at('2026-03-02T09:30:00+08:00')
  expect((await give(again.id)).refused).toContain('10分钟')
  expect(
    await ask(null, 'GET /api/public/window/:secret', { params: { secret: 'X'.repeat(16) } }),
  ).toMatchObject({ status: 404 })
})

test('1次非常满意、1次满意、1次一般、1次不满意共0.7分；同一人同一事同一天登记1分', async () => {
  await rated()
  for (const overall of ['非常满意', '满意', '一般', '不满意']) {
    await rate(await served(), overall)
  }
  const { units } = await ask<{
    units: { visitPoints: number; ratingPoints: number; points: number; visits: number }[]
  }>('renjiao', 'GET /api/service/survey', { query: { period: '2026Q1' } })
  expect(units).toMatchObject([{ visits: 4, visitPoints: 1, ratingPoints: 0.7, points: 1.7 }])
})

test('投诉核实造成负面影响的，起草通报、不进前十位；撤销认定以后解除', async () => {
  await rated()
  await rate(await served(), '满意')
  const finding = {
    person: b.person('chuangkou'),
    on: '2026-03-01',
    source: '信访2026-3',
    isAttitudeOrMethod: true,
    hasBadEffect: true,
    text: '态度生硬，群众反映强烈。',
  }
  expect(await b.act('zhuren', null, 'create', finding, 'service-finding')).toMatchObject({
    refused: expect.any(String) as string,
  })
  const { matter } = await b.must('renjiao', null, 'create', finding, 'service-finding')
  const drafts = await b.db.many(sql`select from matter where type = 'outgoing'`)
  expect(drafts).toHaveLength(1)
  const tops = async () =>
    (await ask<{ tops: { people: { names: string[] } } }>('renjiao', 'GET /api/service/survey'))
      .tops.people.names
  expect(await tops()).toEqual([])
  await b.must('renjiao', matter, 'reverse', { reason: '复查不属实' })
  expect(await tops()).toEqual(['侬秀梅'])
})

test('年底的前10位按全年算；季度只数那一季度', async () => {
  await rated()
  await rate(await served(), '满意')
  b.at('2026-11-30T09:00:00+08:00')
  const people = async (period: string) =>
    (
      await ask<{ tops: { people: { names: string[] } } }>('renjiao', 'GET /api/service/survey', {
        query: { period },
      })
    ).tops.people.names
  expect([await people('2026'), await people('2026Q1'), await people('2026Q4')]).toEqual([
    ['侬秀梅'],
    ['侬秀梅'],
    [],
  ])
})

test('季度通报由人事教育科起草成文稿；别人看不到别的人的得分', async () => {
  await rated()
  await rate(await served(), '满意')
  const body = { period: '2026Q1' }
  expect(await ask('zhuren', 'POST /api/service/survey/bulletin', { body })).toMatchObject({
    status: 403,
  })
  const { matter } = await ask<{ matter: string }>('renjiao', 'POST /api/service/survey/bulletin', {
    body,
  })
  const draft = await b.db.one<{ title: string }>(
    sql`select title from matter where id = ${matter}`,
  )
  expect(draft.title).toContain('2026年第一季度服务满意度测评')
  const seen = async (login: string) =>
    (await ask<{ people: object[] }>(login, 'GET /api/service/survey')).people.length
  expect([await seen('renjiao'), await seen('jiuyeyuan'), await seen('chuangkou')]).toEqual([
    1, 0, 1,
  ])
  expect(await ask('jiuyeyuan', 'GET /api/service/survey.xlsx')).toMatchObject({ status: 403 })
})

test('窗口没有B角、没有业务范围的不能设；A角外出时显示应由B角补位，离岗须告知', async () => {
  const unit = await b.unit('insurance')
  const bare = {
    unit,
    name: '3号窗口',
    place: '一楼',
    scope: '养老保险',
    a: b.person('chuangkou'),
  }
  const set = (login: string, rest: object) =>
    ask<{ refused?: string; clause?: string; status?: number }>(
      login,
      'POST /api/service/windows',
      {
        body: { ...bare, ...rest },
      },
    )
  expect((await set('zhuren', {})).refused).toContain('须落实A-B角补位')
  expect(await set('zhuren', { scope: '', b: b.person('yanglaoyuan') })).toMatchObject({
    clause: '13.2b',
  })
  expect(await set('jiuyeyuan', { b: b.person('yanglaoyuan') })).toMatchObject({ status: 403 })
  const { id } = await hall()
  const params = { id }
  const rows = async () =>
    (
      await ask<{ rows: { state: { words: string; faults: object[] } }[] }>(
        'zhuren',
        'GET /api/service/windows',
      )
    ).rows[0]!.state
  expect((await rows()).words).toBe('侬秀梅未签到')
  await b.db.run(sql`
    insert into absence (person, ground, valid_from, valid_to)
    values (${b.person('chuangkou')}, '休假', '2026-03-02', '2026-03-02')
  `)
  await b.db.run(sql`update org_version set version = version + 1`)
  expect((await rows()).words).toContain('应由B角李俊杰补位')
  const turn = (login: string, body: object) =>
    ask<{ refused?: string }>(login, 'POST /api/service/windows/:id/turn', { params, body })
  expect((await turn('jiuyeyuan', { act: '到岗' })).refused).toBeDefined()
  await turn('yanglaoyuan', { act: '到岗', shown: shown.slice(0, 2) })
  expect(await rows()).toMatchObject({
    words: '李俊杰在岗（B角代）',
    faults: [{ cite: '第十四条(六)' }],
  })
  expect((await turn('yanglaoyuan', { act: '离岗' })).refused).toContain('离岗须以适当方式告知')
  await turn('yanglaoyuan', { act: '离岗', backAt: '10:00', shownBy: '窗口牌' })
  b.at('2026-03-02T09:20:00+08:00')
  expect((await rows()).faults).toMatchObject([
    { cite: expect.stringContaining('第十四条(七)') as string },
  ])
  const asIf = { params: { id: randomUUID() }, body: { act: '到岗' } }
  expect(isRefusal(await ask('chuangkou', 'POST /api/service/windows/:id/turn', asIf))).toBe(true)
})
