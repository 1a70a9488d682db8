import { describe, expect, test } from 'vitest'
import {
  accept,
  b,
  begin,
  both,
  chief,
  desk,
  leader,
  letter,
  must,
  registered,
  reply,
  run,
  served,
  state,
  team,
  trip,
} from '#modules/petitions/petition.fixture.ts'

/**
 * 信访的各种期限，走真的事项，过节假日和调休。预期的日子照国务院办公厅2025、2026年放假通知另外算出：
 * 2025年国庆10月1日至8日，9月28日、10月11日上班；2026年元旦1月1日至3日，1月4日上班；春节2月15日至23日，
 * 2月14日、28日上班；清明4月4日至6日；劳动节5月1日至5日，5月9日上班；端午6月19日至21日；中秋9月25日至27日；
 * 国庆10月1日至7日，9月20日、10月10日上班。
 */

describe('登记：2个工作日拟办审签单，15日告知书', () => {
  test.each([
    { at: '2025-09-20T10:00', propose: '2025-09-23', notice: '2025-10-09' },
    { at: '2025-09-26T17:50', propose: '2025-09-29', notice: '2025-10-11' },
    { at: '2025-09-30T23:10', propose: '2025-10-10', notice: '2025-10-15' },
    { at: '2025-10-04T10:00', propose: '2025-10-10', notice: '2025-10-20' },
    { at: '2025-11-03T09:00', propose: '2025-11-05', notice: '2025-11-18' },
    { at: '2025-12-31T16:00', propose: '2026-01-05', notice: '2026-01-15' },
    { at: '2026-01-30T09:00', propose: '2026-02-03', notice: '2026-02-14' },
    { at: '2026-02-05T09:00', propose: '2026-02-09', notice: '2026-02-24' },
    { at: '2026-02-12T18:30', propose: '2026-02-14', notice: '2026-02-27' },
    { at: '2026-02-14T09:00', propose: '2026-02-25', notice: '2026-03-02' },
    { at: '2026-02-17T09:00', propose: '2026-02-25', notice: '2026-03-04' },
    { at: '2026-02-23T22:00', propose: '2026-02-25', notice: '2026-03-10' },
    { at: '2026-03-20T09:00', propose: '2026-03-24', notice: '2026-04-07' },
    { at: '2026-04-03T16:59', propose: '2026-04-08', notice: '2026-04-20' },
    { at: '2026-04-20T09:00', propose: '2026-04-22', notice: '2026-05-06' },
    { at: '2026-04-30T17:00', propose: '2026-05-07', notice: '2026-05-15' },
    { at: '2026-06-18T09:00', propose: '2026-06-23', notice: '2026-07-03' },
    { at: '2026-09-18T09:00', propose: '2026-09-21', notice: '2026-10-08' },
    { at: '2026-09-24T09:00', propose: '2026-09-29', notice: '2026-10-09' },
    { at: '2026-09-30T18:10', propose: '2026-10-09', notice: '2026-10-15' },
    { at: '2026-10-03T09:00', propose: '2026-10-09', notice: '2026-10-19' },
  ])('$at收到：拟办到$propose，告知到$notice', async ({ at, propose, notice }) => {
    await begin('2026-11-16T10:00:00+08:00')
    const { due } = await state(await registered({ at }))
    expect(due).toMatchObject({ propose, notice })
  })
})

/** Accepted and served on the very day, looked into by the section's own people. */
async function acceptedOn(on: string, rest: object = {}): Promise<string> {
  await begin(`${on}T09:00:00+08:00`)
  const m = await registered({ at: `${on}T08:30`, ...rest })
  await must(desk.clerk, m, 'propose', await accept())
  await must(leader(), m, 'approve', { decision: '同意' })
  await must(desk.clerk, m, 'serve', served(on))
  return m
}

describe('受理：2个工作日成立工作组，60日答复，经批准加30日', () => {
  test.each([
    { on: '2025-09-26', form: '2025-09-29', reply: '2025-11-25', longer: '2025-12-25' },
    { on: '2025-10-04', form: '2025-10-10', reply: '2025-12-03', longer: '2026-01-04' },
    { on: '2025-12-31', form: '2026-01-05', reply: '2026-03-02', longer: '2026-03-31' },
    { on: '2026-02-05', form: '2026-02-09', reply: '2026-04-07', longer: '2026-05-06' },
    { on: '2026-02-13', form: '2026-02-24', reply: '2026-04-14', longer: '2026-05-14' },
    { on: '2026-02-23', form: '2026-02-25', reply: '2026-04-24', longer: '2026-05-25' },
    { on: '2026-04-20', form: '2026-04-22', reply: '2026-06-22', longer: '2026-07-20' },
    { on: '2026-08-05', form: '2026-08-07', reply: '2026-10-08', longer: '2026-11-03' },
    { on: '2026-09-30', form: '2026-10-09', reply: '2026-11-30', longer: '2026-12-29' },
  ])('$on送达：工作组$form，答复$reply，延长以后$longer', async (row) => {
    const m = await acceptedOn(row.on)
    expect((await state(m)).due).toMatchObject({ form: row.form, reply: row.reply })
    await must(leader(), m, 'form', team())
    const reason = '须赴外省调取档案'
    await must(b.person('yanglao'), m, 'askExtension', { days: 30, reason })
    await must(chief(), m, 'grantExtension', { decision: '同意' })
    await must(desk.clerk, m, 'serveExtension', served(row.on))
    expect((await state(m)).due['reply']).toBe(row.longer)
  })

  test('2025-10-16受理：12月15日送达延期告知书在期内，16日的不行', async () => {
    const m = await acceptedOn('2025-10-16')
    await must(leader(), m, 'form', team())
    b.at('2025-12-15T09:00:00+08:00')
    const ask = { days: 30, reason: '须赴外省调取档案' }
    await must(b.person('yanglao'), m, 'askExtension', ask)
    await must(chief(), m, 'grantExtension', { decision: '同意' })
    b.at('2025-12-16T09:00:00+08:00')
    expect(await run(desk.clerk, m, 'serveExtension', served('2025-12-16'))).toMatchObject({
      clause: '56.4.5b',
    })
    await must(desk.clerk, m, 'serveExtension', served('2025-12-15'))
    expect((await state(m)).due['reply']).toBe('2026-01-14')
  })
})

test.each([
  { on: '2025-12-05', until: '2026-01-04' },
  { on: '2025-11-20', until: '2025-12-22' },
  { on: '2026-01-16', until: '2026-02-24' },
  { on: '2026-01-29', until: '2026-02-28' },
  { on: '2026-04-03', until: '2026-05-06' },
  { on: '2026-09-01', until: '2026-10-08' },
  { on: '2026-09-10', until: '2026-10-10' },
])('$on送达答复：30日内请求复查到$until', async ({ on, until }) => {
  const m = await acceptedOn(on)
  await must(leader(), m, 'form', team())
  await must(b.person('yanglao'), m, 'goThere', { ...trip(), on })
  await must(b.person('yanglao'), m, 'verify', both)
  await must(b.person('yanglao'), m, 'draftReply', reply)
  await must(chief(), m, 'instruct', { decision: '同意' })
  await must(desk.clerk, m, 'issue', {})
  await must(desk.clerk, m, 'serveReply', { ...served(on), number: '文人社函〔2026〕31号' })
  expect((await state(m)).data.reply?.askUntil).toBe(until)
})

describe('复查：10日受理告知书，30日复查意见，自收到请求起算', () => {
  const review = { purpose: '复查申请', replyNumber: '砚人社函〔2026〕3号', firstHandler: '某某' }

  test.each([
    { at: '2025-09-26T09:00', notice: '2025-10-09', reply: '2025-10-27' },
    { at: '2025-11-03T09:00', notice: '2025-11-13', reply: '2025-12-03' },
    { at: '2026-02-05T09:00', notice: '2026-02-24', reply: '2026-03-09' },
    { at: '2026-02-12T17:40', notice: '2026-02-24', reply: '2026-03-16' },
    { at: '2026-04-20T09:00', notice: '2026-04-30', reply: '2026-05-20' },
    { at: '2026-09-24T09:00', notice: '2026-10-08', reply: '2026-10-26' },
  ])('$at请求：告知$notice，意见$reply', async ({ at, notice, reply: opinion }) => {
    await begin('2026-11-16T10:00:00+08:00')
    const { due } = await state(await registered({ ...review, at, answeredOn: at.slice(0, 10) }))
    expect(due).toMatchObject({ notice, reply: opinion })
  })

  test.each([
    { answeredOn: '2025-10-15', last: '2025-11-14', late: '2025-11-15' },
    { answeredOn: '2026-01-16', last: '2026-02-24', late: '2026-02-25' },
    { answeredOn: '2026-01-29', last: '2026-02-28', late: '2026-03-01' },
    { answeredOn: '2026-09-01', last: '2026-10-08', late: '2026-10-09' },
  ])('$answeredOn收到答复：$last请求的受理，$late的不受理', async ({ answeredOn, last, late }) => {
    await begin('2026-11-16T10:00:00+08:00')
    const ask = async (day: string) =>
      await run(
        desk.clerk,
        await registered({ ...review, answeredOn, at: `${day}T16:30` }),
        'propose',
        await accept({ type: '复查请求' }),
      )
    expect(await ask(last)).toMatchObject({ state: 'approving' })
    expect(await ask(late)).toMatchObject({ clause: '33.7.4' })
  })
})

describe('转县（市）局：2个工作日签收，15日告知受理情况', () => {
  test.each([
    { on: '2025-09-30', sign: '2025-10-10', report: '2025-10-15' },
    { on: '2026-02-12', sign: '2026-02-14', report: '2026-02-27' },
    { on: '2026-09-20', sign: '2026-09-22', report: '2026-10-08' },
    { on: '2026-04-30', sign: '2026-05-07', report: '2026-05-15' },
  ])('$on批准转办：签收$sign；当天签收的$report告知', async ({ on, sign, report }) => {
    await begin(`${on}T09:00:00+08:00`)
    const m = await registered({ at: `${on}T08:30` })
    const county = await b.unit('county-wenshan')
    await must(desk.clerk, m, 'propose', { proposal: '转县（市）办理', county })
    await must(leader(), m, 'approve', { decision: '同意' })
    expect((await state(m)).due['county']).toBe(sign)
    await must(desk.clerk, m, 'countySign')
    expect((await state(m)).due['countyReport']).toBe(report)
  })
})

test.each([
  { at: '2025-12-01T09:00', meets: '2025-12-11' },
  { at: '2026-02-09T09:00', meets: '2026-02-14' },
])('重大疑难，$at收到：领导小组会议最迟$meets', async ({ at, meets }) => {
  await begin(`${at}:00+08:00`)
  const m = await registered({ at })
  await must(desk.clerk, m, 'propose', {
    proposal: '不予受理',
    otherOrgan: '州中级人民法院',
    law: '《信访工作条例》',
    wayOut: '向法院申请再审',
    isHard: true,
  })
  expect((await state(m)).due['meeting']).toBe(meets)
})

test('来信由办公室收到，信访科晚两天签收：期限仍自办公室收到之日', async () => {
  await begin('2025-11-10T09:00:00+08:00')
  const sent = await must(
    b.person('shoufa'),
    null,
    'create',
    await letter({ at: '2025-11-10T08:40' }),
  )
  b.at('2025-11-12T09:00:00+08:00')
  await must(desk.head, sent.matter, 'signIn', {
    subject: '养老保险待遇核定有误',
    claims: '重新核定',
    section: await b.unit('pension'),
    clerk: desk.clerk,
  })
  expect((await state(sent.matter)).due).toMatchObject({
    propose: '2025-11-12',
    notice: '2025-11-25',
  })
})
