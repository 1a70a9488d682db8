import { beforeEach, describe, expect, test } from 'vitest'
import { namesIn } from '#kernel/matters/page.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { reconsiderationRoutes } from '#modules/reconsideration/board/board.route.ts'
import type { CaseTally } from '#modules/reconsideration/board/figures.ts'
import {
  accepted,
  answer,
  application,
  at,
  b,
  begin,
  clerk,
  head,
  look,
  must,
  no,
  opinion,
  registered,
  revoking,
  serve,
  served,
  type,
} from '#modules/reconsideration/case.fixture.ts'

/** 申请人在网上做的事和看到的话；先前的件、更换经办人、法院的通知；年度统计。 */

beforeEach(async () => await begin('2026-03-02T10:00:00+08:00'))

const tell = async (m: string) => {
  const kind = b.engine.types.get(type)!
  const facts = await b.engine.factsFor(b.person(head))
  const loaded = await b.engine.load(m, b.person(head))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  return kind.told!(loaded.snapshot!, namesIn(facts.org))
}

const online = {
  name: '欧阳震华',
  idNumber: '532621198001011235',
  phone: '13887612345',
  address: '文山市普阳路88号',
  organ: '砚山县人力资源和社会保障局',
  act: '罚款2000元的处罚决定',
  knownOn: '2026-02-10',
  request: '撤销处罚决定',
  statement: '没有拖欠工资。',
}

test('网上申请：收到、受理、补充、要求听取意见、查阅、看到决定和起诉期限', async () => {
  for (const missing of ['name', 'idNumber', 'address', 'statement']) {
    expect(await b.citizen(null, '@submit', { ...online, [missing]: '' }, type)).toMatchObject({
      status: 400,
    })
  }
  const late = { ...online, knownOn: '2026-03-03' }
  expect(await b.citizen(null, '@submit', late, type)).toMatchObject({ field: 'knownOn' })
  const sent = await b.citizen(null, '@submit', online, type)
  if (isRefusal(sent)) throw new Error(sent.refused)
  const m = sent.matter
  expect(await tell(m)).toMatchObject({
    number: '复议〔2026〕1号',
    now: '已收到您的复议申请，正在登记。收到之日即为受理之日。',
    dueOn: '2026-05-06',
    actions: ['supplement', 'recall'],
  })
  await must(head, m, 'signIn', {
    clerk: b.person(clerk),
    level: '县（市）级局',
    respondent: await b.unit('county-yanshan'),
    actKind: '行政处罚',
  })
  await must(clerk, m, 'examine', { result: '受理' })
  expect(await b.citizen(m, 'askAccess', {}, type)).toMatchObject({ clause: '57.2.5c' })
  await b.citizen(m, 'supplement', { text: '补充工资表，电话13887612345。' }, type)
  await b.citizen(m, 'askHearing', { text: '当面说明考勤表的来历' }, type)
  await serve(m, '受理通知书→申请人1', '2026-03-02')
  at('2026-03-03')
  await serve(m, '答复通知书→被申请人', '2026-03-03')
  at('2026-03-16')
  await must(clerk, m, 'recordAnswer', answer('2026-03-16'))
  expect((await tell(m)).actions).toEqual(['supplement', 'recall', 'askAccess'])
  expect(isRefusal(await b.citizen(m, 'askAccess', {}, type))).toBe(false)
  expect((await look(m)).tasks.map(({ step }) => step).toSorted()).toEqual([
    'access',
    'hear',
    'review',
  ])
  await must(clerk, m, 'recordAccess', {
    party: '申请人1',
    on: '2026-03-16',
    place: '法规科',
  })
  await must(clerk, m, 'recordHearing', {
    kind: '听取意见',
    on: '2026-03-16',
    place: '法规科',
    staff: [b.person(clerk), b.person(head)],
    heard: '申请人1',
    text: '申请人陈述意见。',
  })
  expect((await tell(m)).answer).toBeNull()
  await served(m, '2026-03-17', { applicant: '2026-03-18', respondent: '2026-03-18' }, revoking())
  const told = await tell(m)
  expect(told.answer).toContain('撤销被申请人作出的罚款2000元的处罚决定')
  expect(told.answer).toContain('起诉期限至2026-04-02')
  expect(told.actions).toEqual(['askAccess'])
  expect(told.steps.map(({ text }) => text)).toContain(
    '查阅材料，其中1份依法不予查阅：工资银行流水，涉及个人隐私，不予查阅。',
  )
  // 群众办不了别人的操作。
  for (const action of ['examine', 'recordAnswer', 'draftOpinion', 'sign', 'amend']) {
    expect(await b.citizen(m, action, {}, type)).toHaveProperty('refused')
  }
})

test('撤回过的再申请：两件连着，台账写明须核对是否同一事实和理由', async () => {
  const first = await registered({ at: '2026-03-02T09:00' })
  await b.citizen(first, 'recall', { reason: '已协商一致' }, type)
  const second = await registered({ at: '2026-03-02T09:30', earlier: first })
  expect((await look(second)).data.repeats).toBe(
    '复议〔2026〕1号（终止），已撤回，请核对是否同一事实和理由',
  )
})

test('更换经办人：手上的一并移交；须是法规科的人', async () => {
  const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
  const ask = { clerk: b.person(head), reason: '工作调整' }
  await no(clerk, m, 'handOver', ask)
  expect(await no(head, m, 'handOver', { ...ask, clerk: b.person('jiuye') })).toMatchObject({
    field: 'clerk',
  })
  await must(head, m, 'handOver', ask)
  const { data, tasks } = await look(m)
  expect(data.clerk).toBe(b.person(head))
  expect(tasks.map(({ step }) => step).toSorted()).toEqual(['answer', 'review'])
  at('2026-03-16')
  await no(clerk, m, 'recordAnswer', answer('2026-03-16'))
  await must(head, m, 'recordAnswer', answer('2026-03-16'))
  // 科长自己经办的，不再送自己审核。
  await must(head, m, 'draftOpinion', opinion())
  expect((await look(m)).state).toBe('deliberating')
})

test('复议中法院受理的：当日告知法规科和分管领导；受理在先的终止', async () => {
  const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
  const court = { court: '文山市人民法院', number: '（2026）云2601行初9号' }
  const noted = await must(clerk, m, 'recordCourt', { ...court, on: '2026-03-03' })
  expect(noted.say).toContain('法定期限内不得起诉')
  expect(
    await no(clerk, m, 'recordCourt', { ...court, on: '2026-03-03', ends: true }),
  ).toMatchObject({ clause: '57.1.4' })
  await must(clerk, m, 'recordCourt', { ...court, on: '2026-02-27', ends: true })
  expect((await look(m)).state).toBe('ending')
})

describe('登记时的核对', () => {
  const ask = async (rest: object) =>
    await no(clerk, null, 'create', await application({ at: '2026-03-02T09:00', ...rest }))
  test.each([
    [{ way: '口头', signature: '' }, '57.1.3'],
    [{ agents: [{ name: '甲某' }] }, '57.1.2.0'],
    [
      { agents: ['甲某', '乙某', '丙某'].map((name) => ({ name, letter: '授权委托书' })) },
      '57.1.2.0',
    ],
    [{ thirdParties: [{ name: '乙某' }] }, '57.1.2.2'],
    [{ applicants: Array.from({ length: 6 }, (_, i) => ({ name: `甲某${i}` })) }, '57.1.2.1'],
    [{ respondent: null }, '57.1.2.3'],
  ])('%j', async (rest, clause) => {
    expect(await ask(rest)).toMatchObject({ clause })
  })

  test('县局以外的不能选为被申请人；电话、证件不能写进别的栏；晚于现在的登记不了', async () => {
    expect(await ask({ respondent: await b.unit('pension') })).toMatchObject({
      clause: '57.1.2.3',
    })
    expect(await ask({ request: '请打13887612345' })).toMatchObject({ field: 'request' })
    expect(await ask({ at: '2026-03-02T18:00' })).toMatchObject({ field: 'at' })
  })
})

test('统计：按被申请人和决定种类数，只数看得见的', async () => {
  const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
  await registered({
    at: '2026-03-02T09:00',
    respondent: await b.unit('county-maguan'),
    court: '（2026）云2601行初3号',
  })
  at('2026-03-16')
  await must(clerk, m, 'recordAnswer', answer('2026-03-16'))
  await served(m, '2026-03-17', { applicant: '2026-03-18', respondent: '2026-03-18' }, revoking())
  const routes = asker(b, reconsiderationRoutes)
  interface Board {
    whole: CaseTally | null
    respondents: CaseTally[]
    notes: string[]
  }
  const board = await routes.must<Board>(clerk, '/api/reconsideration/board')
  expect(board.whole).toMatchObject({ all: 2, accepted: 1, open: 1, revoked: 1, upheld: 0 })
  expect(board.respondents.map(({ key }) => key).toSorted()).toEqual([
    '砚山县人社局',
    '马关县人社局',
  ])
  expect(board.notes.length).toBeGreaterThan(5)
  const nothing = await routes.must<Board>('jiuye', '/api/reconsideration/board')
  expect(nothing.whole).toBeNull()
})
