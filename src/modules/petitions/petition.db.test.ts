import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Petition } from '#modules/petitions/data.ts'

/** 信访：登记、审批、送达、调查、答复、结案、归档，各期限过春节和国庆。 */

let b: Bureau
let desk: { head: number; clerk: number }

const begin = async (instant: string) => {
  b = await bureau(instant)
  const org = await b.org()
  const unit = await b.unit('arbitration')
  const members = org.membersOf(unit, '2026-03-02')
  const head = org.headOf(unit, '2026-03-02').people[0]!.id
  desk = { head, clerk: members.find(({ id }) => id !== head)!.id }
}
beforeEach(async () => await begin('2026-03-02T09:00:00+08:00'))

const run = async (person: number, matter: string | null, action: string, input: object = {}) =>
  await b.engine.run({
    ...(matter ? { matter } : { type: 'petition' }),
    action,
    input,
    person,
  })
const must = async (person: number, matter: string | null, action: string, input: object = {}) => {
  const answer = await run(person, matter, action, input)
  if (isRefusal(answer)) throw new Error(`${action}: ${answer.refused}`)
  return answer
}

const letter = async (rest: object = {}) => ({
  channel: '书信',
  purpose: '投诉请求',
  at: '2026-03-02T08:30',
  petitioners: [{ name: '欧阳震华', phone: '13887612345', address: '文山市开化镇某路1号' }],
  subject: '养老保险待遇核定有误',
  statement: '我2025年退休，视同缴费年限少算三年。联系13887612345。',
  claims: '重新核定视同缴费年限\n补发待遇差额',
  section: await b.unit('pension'),
  ...rest,
})
const registered = async (rest: object = {}) =>
  (await must(desk.clerk, null, 'create', await letter(rest))).matter
const state = async (m: string) => {
  const {
    data,
    clocks,
    state: at,
    tasks,
    title,
    number,
  } = (
    await b.db.one<{ s: Snapshot<Petition> }>(sql`
      select json_build_object('data', m.data, 'state', m.state, 'title', m.title, 'number', m.number,
        'clocks', (select coalesce(json_agg(json_build_object('key', c.key, 'dueOn', c.due_on, 'state', c.state)), '[]')
          from clock c where c.matter_id = m.id),
        'tasks', (select coalesce(json_agg(json_build_object('step', t.step, 'holder', t.holder, 'kind', t.kind)), '[]')
          from task t where t.matter_id = m.id and t.closed_at is null)
      ) as s from matter m where m.id = ${m}`)
  ).s
  const due = Object.fromEntries(
    clocks.filter((c) => c.state === 'running').map((c) => [c.key, c.dueOn]),
  )
  return { data, due, at, tasks, title, number }
}
const accept = async (rest: object = {}) => ({
  proposal: '受理',
  type: '本局职责范围事项',
  hasEvidence: true,
  lead: await b.unit('pension'),
  ...rest,
})
const served = (on: string, rest: object = {}) => ({
  on,
  way: '邮寄送达',
  receipt: 'XA20260310',
  ...rest,
})
const leader = () => b.person('jijianzuzhang')
const chief = () => b.person('juzhang')

async function accepted(on = '2026-03-10', rest: object = {}): Promise<string> {
  const m = await registered(rest)
  await must(desk.clerk, m, 'propose', await accept())
  await must(leader(), m, 'approve', { decision: '同意' })
  b.at(`${on}T10:00:00+08:00`)
  await must(desk.clerk, m, 'serve', served(on))
  return m
}
const team = () => ({ handler: b.person('yanglao'), members: [b.person('yanglaoyuan')] })
const trip = () => ({
  on: '2026-03-12',
  place: '档案室',
  investigators: [b.person('yanglao'), b.person('yanglaoyuan')],
  what: '调取招工表、工资表',
})
const both = {
  rows: [
    { no: 1, evidence: '招工表', finding: '属实' },
    { no: 2, evidence: '核定表', finding: '部分属实' },
  ],
}
const reply = {
  facts: '视同缴费年限应为八年。',
  basis: '国家和省关于视同缴费年限的规定。',
  opinion: '重新核定，差额自2025年9月补发。',
}
async function inquired(m: string): Promise<void> {
  await must(leader(), m, 'form', team())
  b.at('2026-03-13T10:00:00+08:00')
  await must(b.person('yanglao'), m, 'goThere', trip())
  await must(b.person('yanglaoyuan'), m, 'verify', both)
}
async function answered(m: string): Promise<void> {
  await inquired(m)
  await must(b.person('yanglao'), m, 'draftReply', reply)
  await must(chief(), m, 'instruct', { decision: '同意' })
  await must(desk.clerk, m, 'issue', {})
  b.at('2026-04-09T10:00:00+08:00')
  await must(desk.clerk, m, 'serveReply', {
    ...served('2026-04-09'),
    number: '文人社函〔2026〕31号',
  })
}

describe('登记', () => {
  test('只有信访科和收到来信的办公室登记；期限自办公室收到之日起算', async () => {
    expect(await run(b.person('jiuyeyuan'), null, 'create', await letter())).toHaveProperty(
      'refused',
    )
    const sent = await must(b.person('shoufa'), null, 'create', await letter())
    b.at('2026-03-04T09:00:00+08:00')
    await must(desk.head, sent.matter, 'signIn', {
      subject: '养老保险待遇核定有误',
      claims: '重新核定',
      section: await b.unit('pension'),
      clerk: desk.clerk,
    })
    const { due, number } = await state(sent.matter)
    expect(number).toBe('信访〔2026〕1号')
    expect(due).toMatchObject({ propose: '2026-03-04', notice: '2026-03-17' })
  })

  test('来访须2人接待、代表不超过5人；6人来访2小时内报送，到点提醒', async () => {
    const visit = {
      channel: '走访',
      people: 6,
      place: '接访室',
      signature: '已签字',
      receivers: [desk.clerk],
    }
    const ask = async (rest: object) =>
      await run(desk.clerk, null, 'create', await letter({ ...visit, ...rest }))
    expect(await ask({})).toMatchObject({ clause: '33.10.2a' })
    const receivers = [desk.clerk, desk.head]
    const many = Array.from({ length: 6 }, (_, i) => ({ name: `来访人${i}` }))
    expect(await ask({ receivers, petitioners: many })).toMatchObject({ clause: '56.1.2.2' })
    const m = (await must(desk.clerk, null, 'create', await letter({ ...visit, receivers }))).matter
    const { due, data, tasks } = await state(m)
    expect(data.isGrave).toBe(true)
    expect(due['urgent']).toBe('2026-03-02')
    expect(tasks.map(({ step }) => step)).toContain('urgent')
    const at = await b.db.one<{ at: string }>(
      sql`select due_at as at from clock where matter_id = ${m} and key = 'urgent'`,
    )
    expect(new Date(at.at).toISOString()).toBe('2026-03-02T02:30:00.000Z')
    expect(
      await run(desk.clerk, m, 'reportUrgent', { to: [b.person('jiuye')], text: '六人来访' }),
    ).toMatchObject({ clause: '50.5.1a' })
    await must(desk.clerk, m, 'reportUrgent', { to: [leader()], text: '六人来访' })
    expect((await state(m)).due['urgent']).toBeUndefined()
  })

  test('上级交办：机关和文号，上级的日期优先，提前2个工作日；须有包案领导', async () => {
    const assigned = { source: '上级交办', organ: '省人社厅', letter: '云人社信〔2026〕1号' }
    expect(
      await run(desk.clerk, null, 'create', await letter({ ...assigned, organ: '' })),
    ).toMatchObject({ clause: '33.1b' })
    const m = await registered({ ...assigned, organDue: '2026-03-20' })
    const { due } = await state(m)
    expect(due).toMatchObject({ organ: '2026-03-18', leader: '2026-03-03' })
    await must(chief(), m, 'nameLeader', { person: leader() })
    b.at('2026-03-23T09:00:00+08:00')
    expect(
      await run(desk.clerk, m, 'askOrgan', { letter: '1号', until: '2026-04-01' }),
    ).toMatchObject({ clause: '33.11.2' })
  })
})

describe('受理', () => {
  test('没有类别、归口不对的报不了；七种情形没有一种不能不予受理', async () => {
    const m = await registered()
    const ask = async (input: object) => await run(desk.clerk, m, 'propose', input)
    expect(await ask({ proposal: '受理' })).toMatchObject({ clause: '33.7.0' })
    expect(await ask(await accept({ lead: await b.unit('jobs') }))).toMatchObject({
      clause: '33.2',
    })
    expect(await ask({ proposal: '不予受理' })).toMatchObject({ clause: '33.8.1' })
    expect(await ask({ proposal: '不予受理', otherOrgan: '州中级人民法院' })).toMatchObject({
      clause: '33.11.6',
    })
  })

  test('重大疑难不予受理的，没有领导小组会议批不了；告知书写明理由、依据和途径', async () => {
    const m = await registered()
    await must(desk.clerk, m, 'propose', {
      proposal: '不予受理',
      otherOrgan: '州中级人民法院',
      law: '《信访工作条例》',
      wayOut: '向州中级人民法院申请再审',
      isWritten: true,
      isHard: true,
    })
    expect((await state(m)).due['meeting']).toBe('2026-03-12')
    expect(await run(leader(), m, 'approve', { decision: '同意' })).toMatchObject({
      clause: '56.2.1.2',
    })
    await must(desk.clerk, m, 'recordMeeting', {
      on: '2026-03-02',
      name: '局信访工作领导小组2026年第1次会议',
      subject: '不予受理',
      decision: '不予受理，告知途径。',
    })
    await must(leader(), m, 'approve', { decision: '同意' })
    const type = b.engine.types.get('petition')!
    const loaded = await b.engine.load(m, desk.clerk)
    if (isRefusal(loaded)) throw new Error(loaded.refused)
    const page = pageOf(
      type,
      loaded.snapshot!,
      await storyOf(b.db, m),
      await b.engine.factsFor(desk.clerk),
    )
    expect(page.papers.map(({ title }) => title)).toEqual([
      '信访事项不予受理告知书',
      '信访文书送达回证',
    ])
    expect(JSON.stringify(page.papers)).toContain('申请再审')
    await must(desk.clerk, m, 'serve', served('2026-03-02'))
    expect((await state(m)).at).toBe('closing')
  })

  test('没有送到的期限不起算，送到之日为受理日期', async () => {
    const m = await registered()
    await must(desk.clerk, m, 'propose', await accept())
    await must(leader(), m, 'approve', { decision: '同意' })
    b.at('2026-03-09T09:00:00+08:00')
    expect(await run(desk.clerk, m, 'serve', served('2026-03-09', { receipt: '' }))).toMatchObject({
      field: 'receipt',
    })
    await must(desk.clerk, m, 'serve', served('2026-03-09', { isServed: false, note: '退回' }))
    expect((await state(m)).due['reply']).toBeUndefined()
    b.at('2026-03-17T09:00:00+08:00')
    await must(desk.clerk, m, 'serve', served('2026-03-17'))
    const { data, due } = await state(m)
    expect(data.acceptedOn).toBe('2026-03-17')
    // 第60日2026-05-16是星期六，顺延。
    expect(due).toMatchObject({ reply: '2026-05-18', form: '2026-03-19' })
  })

  test('不属本局的告知并引导；来访的须有法规解释', async () => {
    const m = await registered({
      channel: '走访',
      section: null,
      place: '接访室',
      signature: '已签字',
      receivers: [desk.clerk, desk.head],
    })
    const told = { organ: '州自然资源局', contact: '文山市普阳路，0876-2120000', mode: '口头' }
    expect(await run(desk.clerk, m, 'tell', told)).toMatchObject({ clause: '33.9b' })
    const words = { law: '《信访工作条例》', words: '土地事项由州自然资源局处理', remark: '同意' }
    await must(desk.clerk, m, 'tell', { ...told, ...words })
    await must(desk.head, m, 'close')
    await must(desk.clerk, m, 'file', { way: '组合立卷', volume: '2026年第1季度引导卷' })
    expect((await state(m)).at).toBe('filed')
  })

  test('转县：县局签收2个工作日；先送达转送告知书，再报结果', async () => {
    const m = await registered()
    const county = await b.unit('county-wenshan')
    await must(desk.clerk, m, 'propose', { proposal: '转县（市）办理', county })
    await must(leader(), m, 'approve', { decision: '同意' })
    expect((await state(m)).due['county']).toBe('2026-03-04')
    const head = (await b.org()).headOf(county, '2026-03-02').people[0]!.id
    await must(head, m, 'countySign')
    expect(await run(head, m, 'countyReport', { text: '已答复信访人。' })).toMatchObject({
      clause: '56.1.1.4',
    })
    await must(desk.clerk, m, 'serveTransfer', served('2026-03-02'))
    await must(head, m, 'countyReport', { text: '已答复信访人。' })
    expect((await state(m)).at).toBe('closing')
  })
})

describe('调查和答复', () => {
  test('从受理到归档：逐项核实、批示、正式文件、送达回证、结案、一案一档', async () => {
    const m = await accepted()
    await must(leader(), m, 'form', team())
    expect(await run(b.person('yanglao'), m, 'draftReply', reply)).toMatchObject({
      clause: '56.3.2',
    })
    b.at('2026-03-13T10:00:00+08:00')
    await must(b.person('yanglao'), m, 'goThere', trip())
    await must(b.person('yanglaoyuan'), m, 'verify', both)
    await must(b.person('yanglao'), m, 'draftReply', reply)
    await must(chief(), m, 'instruct', { decision: '退回修改', text: '补写依据的文号' })
    await must(b.person('yanglao'), m, 'draftReply', reply)
    await must(chief(), m, 'instruct', { decision: '同意' })
    expect(
      await run(desk.clerk, m, 'serveReply', { ...served('2026-03-13'), number: '' }),
    ).toMatchObject({ clause: '56.4.3' })
    await must(desk.clerk, m, 'issue', {})
    const paper = await b.db.one<{ data: { draft: { body: string; to: string } } }>(
      sql`select data from matter where type = 'outgoing'`,
    )
    expect(paper.data.draft.body).toContain(
      '自收到之日起30日内向云南省人力资源和社会保障厅请求复查',
    )
    expect(paper.data.draft.to).toBe('欧**（信访〔2026〕1号信访人）')
    b.at('2026-04-09T10:00:00+08:00')
    const number = '文人社函〔2026〕31号'
    await must(desk.clerk, m, 'serveReply', { ...served('2026-04-09'), number })
    // 第30日2026-05-09是调休上班的星期六，不顺延。
    expect((await state(m)).data.reply?.askUntil).toBe('2026-05-09')
    expect(await run(b.person('yanglao'), m, 'close')).toHaveProperty('refused')
    await must(desk.head, m, 'close')
    expect(await run(desk.clerk, m, 'file', { way: '组合立卷', volume: '第1卷' })).toMatchObject({
      clause: '33.12.3b',
    })
    await must(desk.clerk, m, 'file', { way: '一案一档', retention: '30年', pages: 26 })
    const { data, at } = await state(m)
    expect(at).toBe('filed')
    expect(data.archive).toMatchObject({ no: 'WS·2026-D30-0001', number, pages: 26 })
  })

  test('延长一次，不超过30日，主要领导批准，60日内送达；复查不能延', async () => {
    const m = await accepted()
    await must(leader(), m, 'form', team())
    const ask = async (days: number) =>
      await run(b.person('yanglao'), m, 'askExtension', { days, reason: '需赴外省调取档案' })
    expect(await ask(31)).toMatchObject({ clause: '56.4.5b' })
    expect(isRefusal(await ask(30))).toBe(false)
    await must(chief(), m, 'grantExtension', { decision: '同意' })
    b.at('2026-05-11T10:00:00+08:00')
    expect(await run(desk.clerk, m, 'serveExtension', served('2026-05-11'))).toMatchObject({
      clause: '56.4.5b',
    })
    await must(desk.clerk, m, 'serveExtension', served('2026-05-08'))
    // 2026-03-10受理，第90日2026-06-08。
    expect((await state(m)).due['reply']).toBe('2026-06-08')
    expect(await ask(1)).toMatchObject({ clause: '56.4.5b' })
  })

  test('重大的没有批办、没有领导小组会议记录结不了案', async () => {
    const m = await accepted('2026-03-10', { hasMedia: true })
    await answered(m)
    expect(await run(desk.head, m, 'close')).toMatchObject({ clause: '33.3c' })
    await must(desk.clerk, m, 'recordMeeting', {
      on: '2026-04-01',
      name: '局信访工作领导小组2026年第2次会议',
      subject: '专题研究',
      decision: '同意答复意见。',
    })
    expect(await run(desk.head, m, 'close')).toMatchObject({ clause: '33.5a' })
    await must(chief(), m, 'direct', { text: '请依法按政策处理到位。' })
    await must(desk.head, m, 'close')
    expect(await run(desk.clerk, m, 'file', { way: '组合立卷', volume: '第1卷' })).toHaveProperty(
      'refused',
    )
  })

  test('全部不属实的报批终止，出具告知书', async () => {
    const m = await accepted()
    await must(leader(), m, 'form', team())
    b.at('2026-03-13T10:00:00+08:00')
    await must(b.person('yanglao'), m, 'goThere', trip())
    const stop = { reason: '缴费年限核定无误', law: '《信访工作条例》', wayOut: '申请行政复议' }
    await must(b.person('yanglao'), m, 'verify', both)
    expect(await run(b.person('yanglao'), m, 'stopUntrue', stop)).toMatchObject({
      clause: '56.3.3',
    })
    await must(b.person('yanglao'), m, 'verify', {
      rows: both.rows.map((row) => ({ ...row, finding: '不属实' })),
    })
    await must(b.person('yanglao'), m, 'stopUntrue', stop)
    await must(leader(), m, 'approve', { decision: '同意' })
    await must(desk.clerk, m, 'serve', served('2026-03-13'))
    expect((await state(m)).due).toEqual({})
    await must(desk.head, m, 'close')
  })

  test('归口争议由分管领导裁定，只提一次', async () => {
    const m = await accepted()
    const unit = await b.unit('insurance')
    await must(b.person('yanglao'), m, 'dispute', { reason: '待遇核定由社保局经办', unit })
    expect((await state(m)).due['dispute']).toBe('2026-03-12')
    await must(leader(), m, 'settle', { lead: unit, text: '由社保局承办' })
    expect((await state(m)).data.lead).toBe(unit)
  })
})

describe('复查', () => {
  const review = {
    purpose: '复查申请',
    replyNumber: '文市人社函〔2026〕3号',
    answeredOn: '2026-02-10',
    firstHandler: '李俊杰',
  }
  const type = '复查请求'

  test('10日送达受理告知书，30日送达意见，自收到请求起算；原承办人不参加；不能延长', async () => {
    const m = await registered(review)
    expect((await state(m)).due).toMatchObject({
      notice: '2026-03-12',
      reply: '2026-04-01',
      report: '2026-03-02',
    })
    await must(desk.clerk, m, 'propose', await accept({ type }))
    await must(leader(), m, 'approve', { decision: '同意' })
    b.at('2026-03-12T09:00:00+08:00')
    await must(desk.clerk, m, 'serve', served('2026-03-12'))
    expect((await state(m)).due['reply']).toBe('2026-04-01')
    expect(await run(leader(), m, 'form', team())).toMatchObject({ clause: '33.11.4a' })
    await must(leader(), m, 'form', { handler: b.person('yanglao'), members: [b.person('fagui')] })
    expect(
      await run(b.person('yanglao'), m, 'askExtension', { days: 1, reason: '情况复杂' }),
    ).toMatchObject({ clause: '56.5.9' })
  })

  test('过了30日又没有正当理由的，不予受理', async () => {
    const m = await registered({ ...review, answeredOn: '2026-01-05' })
    expect(await run(desk.clerk, m, 'propose', await accept({ type }))).toMatchObject({
      clause: '33.7.4',
    })
  })
})

describe('期限过节', () => {
  test('2026年春节：2月13日收到，2个工作日到2月24日，15日到3月2日', async () => {
    await begin('2026-02-13T15:00:00+08:00')
    const m = await registered({ at: '2026-02-13T14:00' })
    // 2月14日调休上班；第15日2月28日也是调休上班的星期六。
    expect((await state(m)).due).toMatchObject({ propose: '2026-02-24', notice: '2026-02-28' })
    const early = await registered({ at: '2026-02-04T14:00' })
    // 第15日2月19日在春节里，顺延到2月24日。
    expect((await state(early)).due).toMatchObject({ notice: '2026-02-24' })
  })

  test('2026年国庆：9月20日调休上班，第15日10月5日顺延到10月8日', async () => {
    await begin('2026-09-20T10:00:00+08:00')
    const m = await registered({ at: '2026-09-20T09:00' })
    expect((await state(m)).due).toMatchObject({ propose: '2026-09-22', notice: '2026-10-08' })
    const late = await registered({ at: '2026-09-19T18:00' })
    expect((await state(late)).due['notice']).toBe('2026-10-08')
  })
})

describe('重复、补充、撤回', () => {
  test('同一事项在办的不再受理，并入在办件，两边都看得到', async () => {
    const first = await registered()
    const again = await registered({ earlier: [first] })
    expect(await run(desk.clerk, again, 'propose', await accept())).toMatchObject({
      clause: '33.8.1',
      refused: expect.stringContaining('信访〔2026〕1号') as string,
    })
    await must(desk.clerk, again, 'join', {
      to: `http://127.0.0.1/matters/${first}`,
      isSamePerson: true,
    })
    const { at, data } = await state(again)
    expect([at, data.joinedTo, data.petitioners[0]?.name.masked]).toEqual([
      'joined',
      '信访〔2026〕1号',
      '欧**',
    ])
    expect((await storyOf(b.db, first)).links.map(({ kind }) => kind)).toContain('并入')
    expect((await storyOf(b.db, again)).links.map(({ kind }) => kind)).toContain('并入')
  })

  test('补充材料只一次性告知一次；群众网上提交、补充、撤回、确认', async () => {
    const sent = await b.citizen(
      null,
      '@submit',
      {
        purpose: '投诉请求',
        name: '欧阳震华',
        phone: '13887612345',
        statement: '公司欠薪三个月，电话13887612345。',
      },
      'petition',
    )
    if (isRefusal(sent)) throw new Error(sent.refused)
    const m = sent.matter
    await must(desk.head, m, 'signIn', {
      subject: '追讨工资',
      claims: '支付工资',
      section: await b.unit('labour'),
      clerk: desk.clerk,
    })
    await must(desk.clerk, m, 'askMore', { what: '请补充劳动合同复印件。' })
    expect(await run(desk.clerk, m, 'askMore', { what: '请补充工资条。' })).toHaveProperty(
      'refused',
    )
    const more = { text: '合同见附件，13887612345' }
    expect(isRefusal(await b.citizen(m, 'supplement', more, 'petition'))).toBe(false)
    expect((await state(m)).data.supplements[0]?.text.masked).toBe('合同见附件，138******45')
    const type = b.engine.types.get('petition')!
    const loaded = await b.engine.load(m, desk.clerk)
    if (isRefusal(loaded)) throw new Error(loaded.refused)
    const org = await b.org()
    const names = { unit: (id: number) => org.unit(id).shortName, person: () => '' }
    const told = type.told!(loaded.snapshot!, names)
    expect(told).toMatchObject({ now: '已登记，正在审查是否受理。', dueOn: '2026-03-17' })
    expect(told.actions).toEqual(['supplement', 'recall'])
    const gone = await b.citizen(m, 'recall', { reason: '公司已支付' }, 'petition')
    expect(gone).toMatchObject({ state: 'recalled' })
  })
})
