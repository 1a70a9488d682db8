import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import {
  accepted,
  answer,
  application,
  at,
  b,
  begin,
  clerk,
  look,
  must,
  no,
  opinion,
  registered,
  revoking,
  serve,
  type,
} from '#modules/reconsideration/case.fixture.ts'

/** 行政复议的各种期限：最后一日、次日、障碍、中止、延长。 */

const fire = async (m: string, key: string) =>
  await b.engine.run({
    matter: m,
    action: '@clock',
    input: { clock: (await look(m)).clocks.findLast((one) => one.key === key)!.id },
    person: null,
  })

describe('申请期限60日', () => {
  beforeEach(async () => await begin('2026-03-31T10:00:00+08:00'))

  test.each([
    // 2025-11-03 收到，第60日2026-01-02在元旦假期，顺延到2026-01-04（周日调休上班）。
    { knownOn: '2025-11-03', day: '2026-01-04', last: '2026-01-04', isLate: false },
    { knownOn: '2025-11-03', day: '2026-01-05', last: '2026-01-04', isLate: true },
    // 2025-12-20 收到，第60日2026-02-18在春节假期，顺延到2026-02-24。
    { knownOn: '2025-12-20', day: '2026-02-24', last: '2026-02-24', isLate: false },
    { knownOn: '2025-12-20', day: '2026-02-25', last: '2026-02-24', isLate: true },
  ])('$knownOn收到、$day申请：到$last为止，超过$isLate', async ({ knownOn, day, last, isLate }) => {
    const m = await registered({ knownOn, at: `${day}T16:00` })
    expect((await look(m)).data.limit).toMatchObject({ last, isLate })
    if (!isLate) return
    expect(await no(clerk, m, 'examine', { result: '受理' })).toMatchObject({ clause: '57.1.1a' })
    expect(await no(clerk, m, 'examine', { result: '不予受理' })).toMatchObject({
      field: 'law',
      clause: '57.2.1b',
    })
  })

  test('不可抗力：剩下的41日自障碍消除之日起继续，不重新计60日', async () => {
    const hindered = {
      knownOn: '2025-11-03',
      at: '2026-02-02T09:00',
      obstacleFrom: '2025-11-23',
      obstacleUntil: '2025-12-22',
    }
    const plain = await registered(hindered)
    expect((await look(plain)).data.limit.isLate).toBe(true)
    await must(clerk, plain, 'amend', { obstacle: '住院，有出院证明', reason: '补交证明' })
    const { limit } = (await look(plain)).data
    expect(limit).toMatchObject({ last: '2026-02-02', isLate: false })
    expect(limit.reason).toContain('已过19日，剩余41日')
    await must(clerk, plain, 'examine', { result: '受理' })
    const next = await registered({
      ...hindered,
      at: '2026-02-03T09:00',
      obstacle: '住院，有出院证明',
    })
    expect((await look(next)).data.limit.isLate).toBe(true)
  })

  test('期满以后才有的障碍不起作用；先后颠倒的填不了', async () => {
    const ask = { knownOn: '2025-11-03', at: '2026-03-20T09:00', obstacle: '封路' }
    const m = await registered({
      ...ask,
      obstacleFrom: '2026-03-01',
      obstacleUntil: '2026-03-15',
    })
    expect((await look(m)).data.limit).toMatchObject({ last: '2026-01-04', isLate: true })
    expect(
      await no(
        clerk,
        null,
        'create',
        await application({ ...ask, obstacleFrom: '2026-03-15', obstacleUntil: '2026-03-01' }),
      ),
    ).toMatchObject({ field: 'obstacleUntil' })
  })
})

describe('审查5个工作日', () => {
  test('不予受理、告知须在第5个工作日以前送达；第6个工作日提醒超期', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const m = await registered({ at: '2026-03-02T09:00', level: '州局', respondent: null })
    expect((await look(m)).due['examine']).toBe('2026-03-09')
    expect(await no(clerk, m, 'examine', { result: '受理' })).toMatchObject({
      clause: '57.1.2.3',
    })
    await must(clerk, m, 'examine', { result: '告知', organ: '文山州人民政府' })
    expect((await look(m)).due).toEqual({ examine: '2026-03-09' })
    at('2026-03-09')
    await serve(m, '告知书→申请人1', '2026-03-09')
    expect(await look(m)).toMatchObject({ state: 'filing', due: {} })
    const { clocks } = await look(m)
    const clock = clocks.find(({ key }) => key === 'examine')!
    expect(clock.segments.stop! < clock.dueAt).toBe(true)
  })

  test('法院已受理的不予受理，写明条款；属于本局又合法的不能不受理', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const sued = await registered({ at: '2026-03-02T09:00', court: '（2026）云2601行初3号' })
    expect(await no(clerk, sued, 'examine', { result: '受理' })).toMatchObject({
      clause: '57.1.5',
      refused: '法院已受理，不得申请复议。',
    })
    await must(clerk, sued, 'examine', { result: '不予受理', law: '第五十七条(一)5' })
    const good = await registered({ at: '2026-03-02T09:00' })
    expect(await no(clerk, good, 'examine', { result: '不予受理', law: '无' })).toMatchObject({
      field: 'otherGround',
    })
    expect(await no(clerk, good, 'examine', { result: '告知', organ: '某局' })).toMatchObject({
      clause: '57.2.1b',
    })
  })

  test('补正只能一次，不停止计时', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const m = await registered({
      at: '2026-03-02T09:00',
      applicantState: '死亡',
      relation: '近亲属',
    })
    expect(await no(clerk, m, 'examine', { result: '受理' })).toMatchObject({
      clause: '57.1.2.1',
    })
    await must(clerk, m, 'askSupplement', { what: '身份证复印件' })
    expect((await look(m)).data.supplementAsked!.what).toBe(
      '死亡证明和近亲属关系证明；身份证复印件',
    )
    expect((await look(m)).due['examine']).toBe('2026-03-09')
    expect(await no(clerk, m, 'askSupplement', { what: '其他材料' })).toHaveProperty('refused')
    await must(clerk, m, 'amend', { standingProof: '死亡证明、户口簿', reason: '已补正' })
    await must(clerk, m, 'examine', { result: '受理' })
    const neighbour = await registered({
      at: '2026-03-02T09:00',
      applicantState: '死亡',
      relation: '其他',
    })
    expect(await no(clerk, neighbour, 'examine', { result: '受理' })).toMatchObject({
      refused: '须为近亲属。',
    })
  })
})

describe('答复15日', () => {
  test('第15日在期内；第16日的视为没有证据依据，只能撤销', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const rest = { at: '2026-03-02T09:00', knownOn: '2026-02-25' }
    const [inTime, late] = [await accepted('2026-03-03', rest), await accepted('2026-03-03', rest)]
    expect((await look(inTime)).due['answer']).toBe('2026-03-18')
    at('2026-03-19')
    await must(clerk, inTime, 'recordAnswer', answer('2026-03-18'))
    await must(clerk, late, 'recordAnswer', answer('2026-03-19'))
    expect((await look(inTime)).data.isAnswerLapsed).toBe(false)
    expect((await look(late)).data.isAnswerLapsed).toBe(true)
    await must(clerk, inTime, 'draftOpinion', opinion())
    expect(await no(clerk, late, 'draftOpinion', opinion())).toMatchObject({
      clause: '57.3.1.4',
      field: 'kind',
    })
    await must(clerk, late, 'draftOpinion', revoking({ grounds: [] }))
  })

  test('没有答复：次日系统记未按期，报分管领导；不能维持、变更', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
    at('2026-03-19', '08:40')
    await fire(m, 'answer')
    expect((await look(m)).data.isAnswerLapsed).toBe(true)
    for (const kind of ['维持', '变更', '确认违法']) {
      const given = revoking({ kind, changedTo: '罚款500元' })
      expect(await no(clerk, m, 'draftOpinion', given)).toMatchObject({ clause: '57.3.1.4' })
    }
  })

  test('复议中自行收集的证据不收，记录在案', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
    at('2026-03-10')
    const own = [{ name: '补充询问笔录', source: '', collectedOn: '2026-03-05', mark: '无' }]
    expect(
      await no(clerk, m, 'recordAnswer', answer('2026-03-10', { evidence: own })),
    ).toMatchObject({ clause: '57.2.6' })
    await must(clerk, m, 'rejectEvidence', { name: '补充询问笔录', on: '2026-03-05' })
    expect((await look(m)).data.rejectedEvidence).toHaveLength(1)
    expect(
      await no(clerk, m, 'rejectEvidence', { name: '考勤表', on: '2026-01-05' }),
    ).toMatchObject({ field: 'on' })
  })
})

describe('60日、30日、中止', () => {
  test('2025-10-20受理的2025-12-19到期；次日没有决定，申请人可以起诉到2026-01-04', async () => {
    await begin('2025-10-20T10:00:00+08:00')
    const m = await registered({ at: '2025-10-20T09:00', knownOn: '2025-10-10' })
    await must(clerk, m, 'examine', { result: '受理' })
    expect((await look(m)).due['decide']).toBe('2025-12-19')
    at('2025-12-19', '08:40')
    await fire(m, 'decide')
    expect((await look(m)).data.overdue).toBeNull()
    at('2025-12-20', '08:40')
    await fire(m, 'decide')
    expect((await look(m)).data.overdue).toEqual({
      since: '2025-12-19',
      suitUntil: '2026-01-04',
    })
    expect(await no(clerk, m, 'askExtension', { days: 30, reason: '情况复杂' })).toMatchObject({
      clause: '57.3.3.1',
    })
  })

  test('延长：31日报不了；只由复议委员会主任批准；双方都告知了才延，60加30日', async () => {
    await begin('2025-10-21T10:00:00+08:00')
    const m = await registered({ at: '2025-10-21T09:00', knownOn: '2025-10-10' })
    await must(clerk, m, 'examine', { result: '受理' })
    const reason = '案情复杂，须异地调查'
    expect(await no(clerk, m, 'askExtension', { days: 31, reason })).toMatchObject({
      clause: '57.3.3.1',
      refused: '延长不得超过30日。',
    })
    at('2025-12-10')
    await must(clerk, m, 'askExtension', { days: 30, reason })
    for (const login of ['fujuzhang2', 'fagui', clerk]) {
      expect(await no(login, m, 'grantExtension', { decision: '同意' })).toHaveProperty('refused')
    }
    await must('juzhang', m, 'grantExtension', { decision: '同意' })
    await serve(m, '延期审理通知书→申请人1', '2025-12-10')
    expect((await look(m)).due['decide']).toBe('2025-12-22')
    at('2025-12-11')
    await serve(m, '延期审理通知书→被申请人', '2025-12-11')
    // 12月20日是第60日（周六，顺延到22日）；再30日为2026-01-19。
    expect((await look(m)).due['decide']).toBe('2026-01-19')
    expect(await no(clerk, m, 'askExtension', { days: 1, reason })).toMatchObject({
      refused: '延长只能一次，已经报批过。',
    })
  })

  test('期满以前批准、期满以后才告知齐的，延长仍算数，不再是逾期', async () => {
    await begin('2025-10-20T10:00:00+08:00')
    const m = await registered({ at: '2025-10-20T09:00', knownOn: '2025-10-10' })
    await must(clerk, m, 'examine', { result: '受理' })
    at('2025-12-19')
    await must(clerk, m, 'askExtension', { days: 15, reason: '须异地调查' })
    await must('juzhang', m, 'grantExtension', { decision: '同意' })
    await serve(m, '延期审理通知书→申请人1', '2025-12-19')
    at('2025-12-20', '08:40')
    await fire(m, 'decide')
    expect((await look(m)).data.overdue).not.toBeNull()
    at('2025-12-22')
    await serve(m, '延期审理通知书→被申请人', '2025-12-22')
    // 第60日12月19日，再15日为2026-01-03，元旦假期，顺延到1月4日（周日上班）。
    expect(await look(m)).toMatchObject({ data: { overdue: null }, due: { decide: '2026-01-04' } })
  })

  test.each([
    { from: '2026-03-10', until: '2026-03-11', due: '2026-05-06' },
    // 中止20日：5月1日加20日为5月21日。
    { from: '2026-03-10', until: '2026-03-30', due: '2026-05-21' },
    { from: '2026-03-10', until: '2026-03-10', due: '2026-05-06' },
  ])('$from中止、$until恢复：到期日$due', async ({ from, until, due }) => {
    await begin('2026-03-02T10:00:00+08:00')
    // 第60日5月1日在劳动节假期，顺延到5月6日。
    const m = await accepted('2026-03-03', {
      at: '2026-03-02T09:00',
      norm: '某县罚款基准',
    })
    expect((await look(m)).due['decide']).toBe('2026-05-06')
    at(from)
    await must(clerk, m, 'examineNorm', {
      source: '申请人一并申请',
      title: '某县罚款基准',
      hasPower: true,
    })
    // 30日自申请之日起。
    expect((await look(m)).due['norm']).toBe('2026-04-01')
    at(until)
    await must(clerk, m, 'answerNorm', { on: until, text: '合法有效' })
    expect((await look(m)).due['decide']).toBe(due)
  })

  test('没有一并申请的不能按一并申请中止；中止中不能报批延长', async () => {
    await begin('2026-03-02T10:00:00+08:00')
    const m = await accepted('2026-03-03', { at: '2026-03-02T09:00' })
    expect(
      await no(clerk, m, 'examineNorm', { source: '申请人一并申请', title: '某县规定' }),
    ).toMatchObject({ clause: '57.2.8' })
    await must(clerk, m, 'examineNorm', { source: '审查中发现', title: '某县规定' })
    expect(await no(clerk, m, 'askExtension', { days: 10, reason: '复杂情况' })).toMatchObject({
      clause: '57.3.3.1',
    })
  })
})

test('没有按期登记，网上的申请也是收到即受理；期满没有接收的报分管领导', async () => {
  await begin('2026-09-29T10:00:00+08:00')
  const answered = await b.citizen(
    null,
    '@submit',
    {
      name: '欧阳震华',
      idNumber: '532621198001011235',
      phone: '13887612345',
      address: '文山市普阳路88号',
      organ: '砚山县人力资源和社会保障局',
      act: '罚款2000元的处罚决定',
      knownOn: '2026-09-10',
      request: '撤销处罚决定',
      statement: '没有拖欠工资。',
    },
    type,
  )
  if (!('matter' in answered)) throw new Error(answered.refused)
  const m = answered.matter
  expect(await look(m)).toMatchObject({
    state: 'received',
    due: { examine: '2026-10-12', decide: '2026-11-30' },
  })
  at('2026-10-13', '08:40')
  await fire(m, 'examine')
  const { n } = await b.db.one<{ n: number }>(
    sql`
      select count(*)::int as n from notice where person = ${b.person('fujuzhang1')} and matter_id = ${m}`,
  )
  expect(n).toBeGreaterThan(0)
})
