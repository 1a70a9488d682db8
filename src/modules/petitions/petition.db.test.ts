import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { furtherPaper, pageOf } from '#kernel/matters/page.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  accept,
  accepted,
  answered,
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

/** 信访：登记、审批、送达、调查、答复、结案、归档。 */

beforeEach(async () => await begin('2026-03-02T09:00:00+08:00'))

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
    const at = await b.db.one<{ at: string; fire: string }>(
      sql`select due_at as at, next_fire as fire from clock where matter_id = ${m} and key = 'urgent'`,
    )
    expect(new Date(at.at).toISOString()).toBe('2026-03-02T02:30:00.000Z')
    // 到期前1小时提醒.
    expect(new Date(at.fire).toISOString()).toBe('2026-03-02T01:30:00.000Z')
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
    const { due, data } = await state(m)
    expect(data.organ).toBe('省人社厅')
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
    const letter = furtherPaper(type, page, 'refusal', await b.org())
    expect(JSON.stringify(letter)).toContain('申请再审')
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
