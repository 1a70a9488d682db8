import { describe, expect, test } from 'vitest'
import {
  accepted,
  answer,
  at,
  begin,
  clerk,
  look,
  must,
  registered,
  serve,
  served,
} from '#modules/reconsideration/case.fixture.ts'

/**
 * 行政复议的各种期限，走真的案件，过节假日和调休。预期的日子照国务院办公厅2025、2026年放假通知另外算出：
 * 2025年国庆10月1日至8日，9月28日、10月11日上班；2026年元旦1月1日至3日，1月4日上班；春节2月15日至23日，
 * 2月14日、28日上班；清明4月4日至6日；劳动节5月1日至5日，5月9日上班；中秋9月25日至27日；国庆10月1日至7日，
 * 9月20日、10月10日上班。
 */

/** Collected long before any of the cases. */
const collected = [{ name: '考勤表', source: '第1至8页', collectedOn: '2025-05-12', mark: '无' }]

describe('收到即受理：审查5个工作日，副本7日，决定60日', () => {
  test.each([
    { on: '2025-09-26', examine: '2025-10-10', copy: '2025-10-09', decide: '2025-11-25' },
    { on: '2025-09-30', examine: '2025-10-14', copy: '2025-10-09', decide: '2025-12-01' },
    { on: '2025-10-04', examine: '2025-10-14', copy: '2025-10-11', decide: '2025-12-03' },
    { on: '2025-10-20', examine: '2025-10-27', copy: '2025-10-27', decide: '2025-12-19' },
    { on: '2025-12-31', examine: '2026-01-08', copy: '2026-01-07', decide: '2026-03-02' },
    { on: '2026-01-30', examine: '2026-02-06', copy: '2026-02-06', decide: '2026-03-31' },
    { on: '2026-02-12', examine: '2026-02-26', copy: '2026-02-24', decide: '2026-04-13' },
    { on: '2026-02-14', examine: '2026-02-28', copy: '2026-02-24', decide: '2026-04-15' },
    { on: '2026-02-23', examine: '2026-02-28', copy: '2026-03-02', decide: '2026-04-24' },
    { on: '2026-04-03', examine: '2026-04-13', copy: '2026-04-10', decide: '2026-06-02' },
    { on: '2026-04-30', examine: '2026-05-11', copy: '2026-05-07', decide: '2026-06-29' },
    { on: '2026-09-18', examine: '2026-09-24', copy: '2026-09-28', decide: '2026-11-17' },
    { on: '2026-09-24', examine: '2026-10-09', copy: '2026-10-08', decide: '2026-11-23' },
    { on: '2026-09-30', examine: '2026-10-13', copy: '2026-10-08', decide: '2026-11-30' },
    { on: '2026-10-03', examine: '2026-10-13', copy: '2026-10-10', decide: '2026-12-02' },
  ])('$on收到：$examine、$copy、$decide', async ({ on, examine, copy, decide }) => {
    await begin(`${on}T21:00:00+08:00`)
    const m = await registered({ at: `${on}T20:30`, knownOn: on })
    expect((await look(m)).due).toMatchObject({ examine, decide })
    await must(clerk, m, 'examine', { result: '受理' })
    expect((await look(m)).due).toMatchObject({ copy, decide })
  })
})

describe('申请期限60日', () => {
  test.each([
    { knownOn: '2025-07-30', last: '2025-09-28', late: '2025-09-29' },
    { knownOn: '2025-08-06', last: '2025-10-09', late: '2025-10-10' },
    { knownOn: '2026-02-05', last: '2026-04-07', late: '2026-04-08' },
    { knownOn: '2026-03-03', last: '2026-05-06', late: '2026-05-07' },
    { knownOn: '2026-08-05', last: '2026-10-08', late: '2026-10-09' },
    { knownOn: '2026-08-11', last: '2026-10-10', late: '2026-10-11' },
  ])('$knownOn收到决定：到$last为止，$late超过', async ({ knownOn, last, late }) => {
    await begin('2026-11-16T10:00:00+08:00')
    const on = async (day: string) =>
      (await look(await registered({ knownOn, at: `${day}T16:00` }))).data.limit
    expect(await on(last)).toMatchObject({ last, isLate: false })
    expect(await on(late)).toMatchObject({ last, isLate: true })
  })

  test.each([
    // 已过14日，剩46日自2月1日起。
    { knownOn: '2026-01-05', from: '2026-01-20', until: '2026-01-31', last: '2026-03-18' },
    // 已过14日，剩46日自1月4日起，2月18日在春节里。
    { knownOn: '2025-12-10', from: '2025-12-25', until: '2026-01-03', last: '2026-02-24' },
    // 已过19日，剩41日自9月1日起，10月11日是星期日。
    { knownOn: '2026-07-01', from: '2026-07-21', until: '2026-08-31', last: '2026-10-12' },
  ])('$knownOn收到，$from至$until有障碍：到$last', async ({ knownOn, from, until, last }) => {
    await begin('2026-11-16T10:00:00+08:00')
    const m = await registered({
      knownOn,
      at: `${last}T16:00`,
      obstacle: '山洪阻断道路，有证明',
      obstacleFrom: from,
      obstacleUntil: until,
    })
    expect((await look(m)).data.limit).toMatchObject({ last, isLate: false })
  })
})

test.each([
  { on: '2025-09-20', due: '2025-10-09' },
  { on: '2025-11-10', due: '2025-11-25' },
  { on: '2026-02-05', due: '2026-02-24' },
  { on: '2026-02-13', due: '2026-02-28' },
  { on: '2026-04-17', due: '2026-05-06' },
  { on: '2026-09-18', due: '2026-10-08' },
  { on: '2026-09-25', due: '2026-10-10' },
])('$on收到副本：15日内答复到$due', async ({ on, due }) => {
  await begin(`${on}T09:00:00+08:00`)
  const m = await accepted(on, { at: `${on}T08:30`, knownOn: on })
  expect(await look(m)).toMatchObject({ due: { answer: due }, data: { answerDue: due } })
})

test.each([
  { on: '2025-11-24', until: '2025-12-09' },
  { on: '2025-12-01', until: '2025-12-16' },
  { on: '2026-02-02', until: '2026-02-24' },
  { on: '2026-02-13', until: '2026-02-28' },
  { on: '2026-04-16', until: '2026-05-06' },
  { on: '2026-09-17', until: '2026-10-08' },
])('$on送达决定书即生效：起诉到$until', async ({ on, until }) => {
  await begin(`${on}T09:00:00+08:00`)
  const m = await accepted(on, { at: `${on}T08:30`, knownOn: on })
  await must(clerk, m, 'recordAnswer', answer(on, { evidence: collected }))
  await served(m, on, { applicant: on, respondent: on })
  expect(await look(m)).toMatchObject({
    state: 'watching',
    due: { 'suit 申请人1': until },
    data: { suitUntil: { 申请人1: until } },
  })
})

test.each([
  { on: '2025-10-04', decide: '2025-12-03', longer: '2026-01-04' },
  { on: '2025-10-21', decide: '2025-12-22', longer: '2026-01-19' },
  { on: '2026-02-23', decide: '2026-04-24', longer: '2026-05-25' },
  { on: '2026-08-05', decide: '2026-10-08', longer: '2026-11-03' },
])('$on受理：60日到$decide，主任批准、双方告知以后到$longer', async (row) => {
  await begin(`${row.on}T09:00:00+08:00`)
  const m = await accepted(row.on, { at: `${row.on}T08:30`, knownOn: row.on })
  expect((await look(m)).due['decide']).toBe(row.decide)
  await must(clerk, m, 'askExtension', { days: 30, reason: '案情复杂' })
  await must('juzhang', m, 'grantExtension', { decision: '同意' })
  await serve(m, '延期审理通知书→申请人1', row.on)
  await serve(m, '延期审理通知书→被申请人', row.on)
  expect((await look(m)).due['decide']).toBe(row.longer)
})

describe('审查依据：有权的30日处理，无权的7日转送，期间中止', () => {
  test.each([
    { on: '2025-11-10', within: '2025-12-10', forward: '2025-11-17' },
    { on: '2026-02-05', within: '2026-03-09', forward: '2026-02-12' },
    { on: '2026-02-12', within: '2026-03-16', forward: '2026-02-24' },
    { on: '2026-09-28', within: '2026-10-28', forward: '2026-10-08' },
  ])('$on发现：处理到$within，转送到$forward', async ({ on, within, forward }) => {
    await begin(`${on}T09:00:00+08:00`)
    for (const [hasPower, due] of [
      [true, within],
      [false, forward],
    ] as const) {
      const m = await accepted(on, { at: `${on}T08:30`, knownOn: on })
      await must(clerk, m, 'examineNorm', {
        source: '审查中发现',
        title: '某县裁量基准',
        hasPower,
      })
      expect((await look(m)).due['norm']).toBe(due)
    }
  })

  test('2026-09-01受理，9月28日至10月20日中止22日：11月22日是星期日，到11月23日', async () => {
    await begin('2026-09-01T09:00:00+08:00')
    const m = await accepted('2026-09-01', { at: '2026-09-01T08:30', knownOn: '2026-09-01' })
    expect((await look(m)).due['decide']).toBe('2026-11-02')
    at('2026-09-28')
    const norm = { source: '审查中发现', title: '某县裁量基准', hasPower: true }
    await must(clerk, m, 'examineNorm', norm)
    at('2026-10-20')
    await must(clerk, m, 'answerNorm', { on: '2026-10-20', text: '合法有效' })
    expect((await look(m)).due['decide']).toBe('2026-11-23')
  })
})
