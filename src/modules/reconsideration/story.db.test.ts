import { expect, test } from 'vitest'
import {
  accepted,
  answer,
  application,
  at,
  b,
  begin,
  clerk,
  decided,
  head,
  look,
  must,
  no,
  opinion,
  registered,
  serve,
  type,
} from '#modules/reconsideration/case.fixture.ts'

/** 一件行政复议的一生，跨2026年春节；另一件跨国庆节。 */

test('春节前收到申请：受理、答复、中止、集体复议、决定、送达、起诉期满、强制执行、归档', async () => {
  await begin('2026-02-12T10:00:00+08:00')
  const m = await registered()
  const first = await look(m)
  expect(first.number).toBe('复议〔2026〕1号')
  expect(first.title).toBe('不服砚山县人社局行政处罚（欧**）')
  // 收到即受理：5个工作日跨春节（2月14日调休上班），60日是自然日。
  expect(first.due).toEqual({ examine: '2026-02-26', decide: '2026-04-13' })
  expect(first.data.limit).toMatchObject({ last: '2026-03-06', isLate: false })

  at('2026-02-13')
  await must(clerk, m, 'examine', { result: '受理' })
  // 第7日2月19日在春节假期，顺延到2月24日。
  expect((await look(m)).due).toEqual({ copy: '2026-02-24', decide: '2026-04-13' })
  await serve(m, '受理通知书→申请人1', '2026-02-13')
  at('2026-02-24')
  await serve(m, '答复通知书→被申请人', '2026-02-24')
  expect((await look(m)).due).toEqual({ answer: '2026-03-11', decide: '2026-04-13' })
  expect(await no(clerk, m, 'draftOpinion', opinion())).toMatchObject({ clause: '57.2.5b' })

  at('2026-03-11')
  await must(clerk, m, 'recordAnswer', answer('2026-03-11'))
  expect((await look(m)).data.isAnswerLapsed).toBe(false)

  at('2026-03-12')
  await must(clerk, m, 'recordAccess', {
    party: '申请人1',
    on: '2026-03-12',
    place: '法规科，杨立新陪同',
  })
  expect((await look(m)).data.accesses).toEqual([
    {
      on: '2026-03-12',
      party: '申请人1',
      place: '法规科，杨立新陪同',
      shown: ['书面答复', '考勤表'],
      withheld: [{ name: '工资银行流水', why: '涉及个人隐私，不予查阅' }],
    },
  ])

  at('2026-03-16')
  await must(clerk, m, 'examineNorm', {
    source: '审查中发现',
    title: '某县欠薪处置办法（试行）',
  })
  expect(await look(m)).toMatchObject({ state: 'suspended', due: { norm: '2026-03-23' } })
  expect(await no(clerk, m, 'answerNorm', { on: '2026-03-16', text: '有效' })).toMatchObject({
    clause: '57.2.9',
  })
  await must(clerk, m, 'forwardNorm', {
    to: '砚山县人民政府',
    number: '文人社函〔2026〕8号',
    on: '2026-03-16',
  })
  at('2026-03-26')
  const back = await must(clerk, m, 'answerNorm', { on: '2026-03-26', text: '该办法合法有效' })
  // 中止10日：4月13日变为4月23日。
  expect(back.say).toContain('中止10日（2026-03-16至2026-03-25），复议期限顺延至2026-04-23')
  expect((await look(m)).due['decide']).toBe('2026-04-23')
  for (const party of ['申请人1', '被申请人']) {
    await serve(m, `中止审理通知书→${party}`, '2026-03-26')
    await serve(m, `恢复审理通知书→${party}`, '2026-03-26')
  }

  await decided(m, '2026-04-20')
  expect(await look(m)).toMatchObject({
    state: 'sealing',
    due: {},
    data: { decision: { number: '文人社复决〔2026〕1号', on: '2026-04-20' } },
  })
  const unsealed = {
    what: '行政复议决定书→申请人1',
    on: '2026-04-20',
    way: '直接送达',
    receipt: '回证',
  }
  expect(await no(clerk, m, 'serveDecision', unsealed)).toMatchObject({
    clause: '57.3.3.2',
    refused: '未加盖州局公章。',
  })
  await must('yinzhang', m, 'seal', { copies: 4 })
  at('2026-04-21')
  await serve(m, '行政复议决定书→申请人1', '2026-04-21')
  expect((await look(m)).state).toBe('serving')
  at('2026-04-23')
  await serve(m, '行政复议决定书→被申请人', '2026-04-23')
  // 15日自申请人收到之日起，第15日5月6日。
  expect(await look(m)).toMatchObject({
    state: 'watching',
    due: { 'suit 申请人1': '2026-05-06' },
  })
  expect(await no(clerk, m, 'finish')).toMatchObject({ clause: '57.3.3.3' })
  const reason = { court: '砚山县人民法院', reason: '罚款没有缴纳。' }
  at('2026-05-06')
  expect(await no(clerk, m, 'enforce', reason)).toMatchObject({ clause: '57.3.4' })
  at('2026-05-07', '09:00')
  await b.engine.run({
    matter: m,
    action: '@clock',
    input: { clock: (await look(m)).clocks.find(({ key }) => key === 'suit')!.id },
    person: null,
  })
  expect((await look(m)).due).toEqual({})
  const asked = await must(clerk, m, 'enforce', reason)
  expect(asked.say).toContain('县（市）局申请')
  await must(clerk, m, 'finish')
  await must(clerk, m, 'file', { pages: 86 })
  expect(await look(m)).toMatchObject({
    state: 'filed',
    data: { archive: { no: 'WS·2026-D30-0001', category: '行政复议', date: '2026-04-20' } },
  })
})

test('国庆节前收到：5个工作日跨假期，到期没有决定的视为受理，60日照数', async () => {
  await begin('2026-09-29T10:00:00+08:00')
  const m = await registered({ at: '2026-09-29T09:00', knownOn: '2026-09-01' })
  // 9月30日，10月8、9日，10月10日（周六调休上班），10月12日。
  expect((await look(m)).due).toEqual({ examine: '2026-10-12', decide: '2026-11-30' })
  at('2026-10-13', '09:00')
  const clock = (await look(m)).clocks.find(({ key }) => key === 'examine')!
  await b.engine.run({ matter: m, action: '@clock', input: { clock: clock.id }, person: null })
  const after = await look(m)
  expect(after).toMatchObject({
    state: 'reviewing',
    data: { examined: { result: '视为受理' } },
    // 60日自收到之日9月29日起，第60日11月28日是星期六，顺延。
    due: { copy: '2026-10-08', decide: '2026-11-30' },
  })
  expect(after.tasks.map(({ step }) => step).toSorted()).toEqual(['review', 'serve', 'serve'])
})

test('办公室收到的移交法规科接收；别的科室、县局不能登记', async () => {
  await begin('2026-02-12T10:00:00+08:00')
  const sent = await b.must('shoufa', null, 'create', await application(), type)
  expect((await look(sent.matter)).state).toBe('received')
  await must(head, sent.matter, 'signIn', {
    clerk: b.person(clerk),
    level: '县（市）级局',
    respondent: await b.unit('county-yanshan'),
    actKind: '行政处罚',
  })
  expect((await look(sent.matter)).data.clerk).toBe(b.person(clerk))
  expect(await no('jiuye', null, 'create', await application())).toHaveProperty('refused')
  const m = await accepted('2026-02-13')
  expect(await no('jiuye', m, 'recordAccess', {})).toMatchObject({ status: 404 })
})
