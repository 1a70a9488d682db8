import { beforeEach, describe, expect, test } from 'vitest'
import { storyOf } from '#kernel/matters/events.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  accept,
  accepted,
  answered,
  b,
  begin,
  desk,
  leader,
  must,
  registered,
  run,
  served,
  state,
  team,
} from '#modules/petitions/petition.fixture.ts'

/** 并入：同一人的不再受理，别人的一并受理、各自送达；受理以后也可以并入；并错了解除；联名的人一个不少。 */

beforeEach(async () => await begin('2026-03-02T09:00:00+08:00'))

const another = { petitioners: [{ name: '慕容秋荻' }, { name: '司徒雪莹' }], people: 12 }
const joinTo = async (m: string, to: string, isSamePerson = false) =>
  await must(desk.clerk, m, 'join', { to, isSamePerson })

describe('别人的同一事项', () => {
  test('登记后并入：受理以后才告知，送达日起各自60日；主件答复后各自送达、各自起算30日', async () => {
    const first = await registered()
    const second = await registered({ ...another, people: 2 })
    await joinTo(second, first)
    expect(await state(second)).toMatchObject({
      at: 'joined',
      due: { notice: '2026-03-17' },
      tasks: [{ step: 'tellJoined' }],
    })
    expect(await run(desk.clerk, second, 'tellJoined', served('2026-03-02'))).toMatchObject({
      clause: '56.2.1.1',
    })
    await must(desk.clerk, first, 'propose', await accept())
    await must(leader(), first, 'approve', { decision: '同意' })
    b.at('2026-03-10T10:00:00+08:00')
    await must(desk.clerk, first, 'serve', served('2026-03-10'))
    b.at('2026-03-12T10:00:00+08:00')
    await must(desk.clerk, second, 'tellJoined', served('2026-03-12'))
    // 第60日：3月10日起5月9日（周六上班），3月12日起5月11日。
    expect((await state(first)).due['reply']).toBe('2026-05-09')
    expect((await state(second)).due['reply']).toBe('2026-05-11')
    await answered(first)
    expect(await state(second)).toMatchObject({
      at: 'joined',
      tasks: [{ step: 'serveJoined', holder: expect.anything() as number }],
    })
    b.at('2026-04-20T10:00:00+08:00')
    await must(desk.clerk, second, 'serveJoined', served('2026-04-20'))
    const { at, data, due } = await state(second)
    expect([at, due, data.volume]).toEqual(['jointly', {}, '随信访〔2026〕1号案卷'])
    // 4月9日送达的到5月9日；4月20日送达的到5月20日。
    expect((await state(first)).data.reply?.askUntil).toBe('2026-05-09')
    expect(data.reply).toEqual({
      number: '文人社函〔2026〕31号',
      on: '2026-04-20',
      askUntil: '2026-05-20',
    })
  })

  test('两件都受理以后才发现是同一事项：晚到期的并入早到期的；人数合计够重大的成重大', async () => {
    const first = await accepted('2026-03-10')
    const second = await accepted('2026-03-12', { ...another, at: '2026-03-09T09:00' })
    expect((await state(first)).data.isGrave).toBe(false)
    expect(await run(desk.clerk, first, 'join', { to: second })).toMatchObject({ field: 'to' })
    await joinTo(second, first)
    const { at, due, tasks, data } = await state(second)
    expect([at, due['reply'], tasks]).toEqual(['joined', '2026-05-11', []])
    expect(data.petitioners.map(({ name }) => name.masked)).toEqual(['慕**', '司**'])
    const lead = await state(first)
    expect(lead.data.joined).toMatchObject([
      { number: '信访〔2026〕2号', names: ['慕**', '司**'], people: 12, isSamePerson: false },
    ])
    expect(lead.data.isGrave).toBe(true)
    await must(leader(), first, 'form', team())
    expect((await state(second)).data.team?.handler).toBe(b.person('yanglao'))
    // 工作组看得到并入的人和材料。
    expect(isRefusal(await b.engine.load(second, b.person('yanglaoyuan')))).toBe(false)
  })
})

describe('同一人的', () => {
  test('并入后告知一次；主件答复送达就是答复，随主件办结', async () => {
    const first = await accepted()
    const again = await registered({ at: '2026-03-10T09:00' })
    await joinTo(again, first, true)
    await must(desk.clerk, again, 'tellJoined', served('2026-03-10'))
    expect((await state(again)).due).toEqual({})
    await answered(first)
    const { at, data } = await state(again)
    expect([at, data.reply?.on]).toEqual(['jointly', '2026-04-09'])
    const kinds = async (m: string) => (await storyOf(b.db, m)).links.map(({ kind }) => kind)
    expect(await kinds(again)).toEqual(['并入'])
  })
})

describe('解除和不能并入的', () => {
  test('并错了：登记的回到拟办，受理的回到成立工作组，期限没有停过', async () => {
    const first = await registered()
    const second = await registered({ petitioners: [{ name: '慕容秋荻' }] })
    await joinTo(second, first)
    b.at('2026-03-04T10:00:00+08:00')
    await must(desk.clerk, second, 'unjoin', { reason: '是另一个单位的事' })
    expect(await state(second)).toMatchObject({
      at: 'proposing',
      due: { propose: '2026-03-06', notice: '2026-03-17' },
      data: { joinedTo: null },
    })
    expect((await state(first)).data.joined).toEqual([])
    await begin('2026-03-02T09:00:00+08:00')
    const [one, two] = [await accepted('2026-03-10'), await accepted('2026-03-12')]
    await joinTo(two, one)
    await must(desk.clerk, two, 'unjoin', { reason: '是另一个单位的事' })
    expect(await state(two)).toMatchObject({ at: 'forming', due: { reply: '2026-05-11' } })
  })

  test('主件没有答复就结束的，并入的单独办理', async () => {
    const first = await registered()
    const second = await registered({ petitioners: [{ name: '慕容秋荻' }] })
    await joinTo(second, first)
    await must(desk.clerk, first, 'recall', { reason: '已经解决' })
    expect((await state(second)).at).toBe('proposing')
  })

  test('反映的人不一样、上级交办、紧急信息没有报、已经并入的，都不能并入', async () => {
    const first = await registered()
    const no = async (m: string, to: string) =>
      await run(desk.clerk, m, 'join', { to, isSamePerson: false })
    const about = await registered({ about: [b.person('yanglaoyuan')] })
    expect(await no(about, first)).toMatchObject({
      refused: expect.stringContaining('补充登记') as string,
    })
    const handed = await registered({
      source: '上级交办',
      organ: '省人社厅',
      letter: '云人社信〔2026〕1号',
    })
    expect(await no(handed, first)).toMatchObject({ clause: '33.11.3b' })
    const urgent = await registered({ isUnstable: true })
    expect(await no(urgent, first)).toMatchObject({
      refused: expect.stringContaining('紧急信息') as string,
    })
    const second = await registered()
    await joinTo(second, first)
    expect(await no(await registered(), second)).toMatchObject({
      refused: expect.stringContaining('信访〔2026〕1号') as string,
    })
    expect(await no(first, about)).toMatchObject({
      refused: expect.stringContaining('已有信访件并入本件') as string,
    })
    expect(await run(b.person('yanglao'), second, 'unjoin', { reason: '我来解除' })).toHaveProperty(
      'refused',
    )
  })

  test('主件补充了被反映人：并入的那一件也不给他看，换人经办', async () => {
    const first = await registered()
    const second = await registered({ petitioners: [{ name: '慕容秋荻' }] })
    await joinTo(second, first)
    await must(desk.clerk, first, 'amend', {
      about: [b.person('yanglaoyuan')],
      reason: '信访人补充说明',
    })
    const { data } = await state(second)
    expect(data.about).toEqual([b.person('yanglaoyuan')])
    expect(isRefusal(await b.engine.load(second, b.person('yanglaoyuan')))).toBe(true)
  })
})

test('复查：3个工作日内调县（市）局案卷', async () => {
  const review = {
    purpose: '复查申请',
    replyNumber: '文市人社函〔2026〕3号',
    answeredOn: '2026-02-10',
    firstHandler: '某某',
  }
  const m = await registered(review)
  await must(desk.clerk, m, 'propose', {
    ...(await accept({ type: '复查请求' })),
    isHard: true,
  })
  // 重大疑难的复查：30日届满前10日以前开领导小组会议。
  expect((await state(m)).due['reviewMeeting']).toBe('2026-03-22')
  await must(leader(), m, 'approve', { decision: '同意' })
  await must(desk.clerk, m, 'serve', served('2026-03-02'))
  await must(leader(), m, 'form', team())
  expect((await state(m)).due['files']).toBe('2026-03-05')
  await must(b.person('yanglao'), m, 'gotFiles', { text: '原答复、送达回证' })
  expect((await state(m)).due['files']).toBeUndefined()
})
