import { beforeEach, describe, expect, test } from 'vitest'
import {
  accepted,
  answer,
  at,
  b,
  begin,
  clerk,
  committee,
  decided,
  five,
  head,
  look,
  must,
  no,
  opinion,
  revoking,
  serve,
  served,
  type,
} from '#modules/reconsideration/case.fixture.ts'

/** 各种决定的条件、集体复议的人数和票数、送达以后的起诉、履行、重作、强制执行。 */

let m: string
const received = { at: '2026-03-02T09:00', knownOn: '2026-02-25' }

const heard = async (rest: object = {}): Promise<string> => {
  const made = await accepted('2026-03-03', { ...received, ...rest })
  at('2026-03-16')
  await must(clerk, made, 'recordAnswer', answer('2026-03-16'))
  return made
}

beforeEach(async () => await begin('2026-03-02T10:00:00+08:00'))

describe('决定的条件', () => {
  beforeEach(async () => (m = await heard()))
  const draft = async (given: object) => await no(clerk, m, 'draftOpinion', given)

  test.each(Object.keys(five))('缺%s，不能维持', async (missing) => {
    expect(await draft(opinion({ [missing]: false }))).toMatchObject({
      clause: '57.3.1.1',
      refused: '不符合维持条件。',
    })
  })

  test('撤销须有情形；维持不能有情形；变更不能责令重作，须写明变更为什么', async () => {
    expect(await draft(revoking({ grounds: [] }))).toMatchObject({
      clause: '57.3.1.3',
      refused: '请选择撤销的理由。',
    })
    expect(await draft(opinion({ grounds: ['明显不当'] }))).toMatchObject({ clause: '57.3.1.3' })
    const changing = { kind: '变更', changedTo: '罚款500元', kept: 500, returned: 1500 }
    expect(
      await draft(revoking({ ...changing, isRedoOrdered: true, due: '2026-05-31' })),
    ).toMatchObject({ clause: '57.3.1.3' })
    expect(await draft(revoking({ ...changing, changedTo: '' }))).toMatchObject({
      clause: '57.3.1.3',
    })
    expect(await draft(revoking({ isRedoOrdered: true }))).toMatchObject({
      refused: '责令重作的，请写明期限。',
    })
  })

  test('罚款2000元变更为500元，须责令返还1500元', async () => {
    const changing = { kind: '变更', changedTo: '罚款500元', kept: 500 }
    expect(await draft(revoking({ ...changing, returned: 0 }))).toMatchObject({
      clause: '57.3.2a',
      field: 'returned',
      refused: '须责令返还1500元。',
    })
    await must(clerk, m, 'draftOpinion', revoking({ ...changing, returned: 1500 }))
  })

  test('没有不履行职责的不能限期履行', async () => {
    expect(await draft(opinion({ kind: '限期履行', due: '2026-05-31' }))).toMatchObject({
      clause: '57.3.1.2',
    })
  })

  test('赔偿请求没有处理的不能撤销', async () => {
    const claimed = await heard({ claimsCompensation: true, compensation: '赔偿停工损失' })
    expect(await no(clerk, claimed, 'draftOpinion', revoking())).toMatchObject({
      field: 'compensation',
      refused: '赔偿请求未处理。',
    })
    await must(clerk, claimed, 'draftOpinion', revoking({ compensation: '依法赔偿800元' }))
  })

  test('要求听取意见的，没有笔录不能提出意见', async () => {
    const asked = await heard({ asksHearing: true })
    expect(await no(clerk, asked, 'draftOpinion', opinion())).toMatchObject({ clause: '57.2.4' })
    const hearing = {
      kind: '听取意见',
      on: '2026-03-16',
      place: '法规科',
      staff: [b.person(clerk)],
      text: '申请人陈述，考勤表系伪造。',
    }
    expect(await no(clerk, asked, 'recordHearing', { ...hearing, heard: '路人' })).toMatchObject({
      field: 'heard',
    })
    await must(clerk, asked, 'recordHearing', { ...hearing, heard: '申请人1、被申请人' })
    await must(clerk, asked, 'draftOpinion', opinion())
  })
})

describe('集体复议', () => {
  const meeting = (present: readonly string[], rest: object = {}) => ({
    on: '2026-03-16',
    place: '三楼会议室',
    chair: b.person('juzhang'),
    present: present.map((login) => b.person(login)),
    ...rest,
  })
  beforeEach(async () => {
    m = await heard()
    await must(clerk, m, 'draftOpinion', opinion())
    await no(clerk, m, 'convene', meeting(committee))
    await must(head, m, 'checkOpinion', { decision: '提交集体复议' })
  })

  test('委员7人，3人到会不得召开；非委员不表决；没有主任、副主任主持不行', async () => {
    const ask = async (input: object) => await no(clerk, m, 'convene', input)
    expect(await ask(meeting(['juzhang', 'fujuzhang1', 'fujuzhang2']))).toMatchObject({
      clause: '57.3.1.0',
      refused: expect.stringContaining('应到7人，实到3人，须到4人'),
    })
    expect(await ask(meeting([...committee, 'jiuye']))).toMatchObject({
      refused: expect.stringContaining('不是行政复议委员会委员'),
    })
    expect(await ask(meeting(committee, { chair: b.person('fujuzhang2') }))).toMatchObject({
      field: 'chair',
    })
    // 回避的不计入到会。
    const recused = { recused: [b.person('fujuzhang2')], why: '与申请人有亲属关系' }
    expect(await ask(meeting(committee, recused))).toMatchObject({ clause: '57.3.1.0' })
    expect(await ask(meeting([...committee, head], { ...recused, why: '' }))).toMatchObject({
      field: 'recused',
    })
    await must(clerk, m, 'convene', meeting([...committee, head], recused))
    expect(await no('fujuzhang2', m, 'vote', { vote: 'agree' })).toHaveProperty('refused')
  })

  test('恰好一半不通过，退回重新提出意见；没有表决不能签发', async () => {
    await must(clerk, m, 'convene', meeting(committee))
    await must('juzhang', m, 'vote', { vote: 'agree' })
    await must('fujuzhang1', m, 'vote', { vote: 'agree' })
    await must('fujuzhang2', m, 'vote', { vote: 'object', text: '证据不足' })
    expect(await no(clerk, m, 'conclude')).toMatchObject({
      field: 'reason',
      refused: expect.stringContaining('王正平还没有表态'),
    })
    expect(await no('juzhang', m, 'sign', { decision: '签发' })).toHaveProperty('refused')
    await must('jijianzuzhang', m, 'vote', { vote: 'abstain', text: '需要再查' })
    await must(clerk, m, 'conclude')
    const { state, data } = await look(m)
    expect(state).toBe('reviewing')
    expect(data.meetings.at(-1)).toMatchObject({ result: '未通过' })
    expect(data.decision).toBeNull()
  })

  test('表决时回避致使不足过半数的，表决无效，重新召集', async () => {
    await must(clerk, m, 'convene', meeting(committee))
    for (const login of ['juzhang', 'fujuzhang1', 'fujuzhang2']) {
      await must(login, m, 'vote', { vote: 'agree' })
    }
    await must('jijianzuzhang', m, 'vote', { vote: 'recuse', text: '曾分管该案' })
    await must(clerk, m, 'conclude')
    expect(await look(m)).toMatchObject({ state: 'deliberating' })
    expect((await look(m)).data.meetings.at(-1)).toMatchObject({ result: '无效' })
    await must(clerk, m, 'convene', meeting([...committee.slice(0, 3), head]))
  })
})

describe('送达以后', () => {
  const days = { applicant: '2026-03-18', respondent: '2026-03-20' }

  test('各当事人分别送达、分别起算；起诉的不强制执行', async () => {
    m = await heard({
      thirdParties: [{ name: '张家顺', interest: '同一工地的劳动者' }],
    })
    await serve(m, '参加复议通知书→第三人1', '2026-03-16')
    await served(m, '2026-03-16', days)
    expect((await look(m)).state).toBe('serving')
    at('2026-03-23')
    await serve(m, '行政复议决定书→第三人1', '2026-03-23')
    // 4月2日；第三人第15日4月7日。
    expect(await look(m)).toMatchObject({
      state: 'watching',
      due: { 'suit 申请人1': '2026-04-02', 'suit 第三人1': '2026-04-07' },
    })
    const suit = { court: '文山市人民法院', number: '（2026）云2601行初9号', on: '2026-03-30' }
    at('2026-03-30')
    expect(await no(clerk, m, 'recordSuit', { party: '被申请人', ...suit })).toMatchObject({
      field: 'party',
    })
    await must(clerk, m, 'recordSuit', { party: '申请人1', ...suit })
    at('2026-04-10')
    expect(
      await no(clerk, m, 'enforce', { court: '文山市人民法院', reason: '没有缴纳' }),
    ).toMatchObject({ clause: '57.3.4', refused: expect.stringContaining('已起诉') })
  })

  test('变更的由州局申请法院，生成发文；撤销的不申请', async () => {
    m = await heard()
    const changing = { kind: '变更', changedTo: '罚款500元', kept: 500, returned: 1500 }
    await served(m, '2026-03-16', days, revoking(changing))
    at('2026-04-03')
    const reason = { court: '文山市人民法院', reason: '罚款没有缴纳。' }
    const asked = await must(clerk, m, 'enforce', reason)
    expect(asked.say).toContain('州局申请')
    const found = await b.engine.load(m, b.person(clerk))
    expect(found).toHaveProperty('snapshot')
    const other = await heard()
    await served(
      other,
      '2026-04-03',
      { applicant: '2026-04-03', respondent: '2026-04-03' },
      revoking(),
    )
    at('2026-05-20')
    expect(await no(clerk, other, 'enforce', reason)).toMatchObject({ clause: '57.3.4' })
  })

  test('责令重作：同一事实和理由作相同行为的不算；记录、责令改正；不同的才完成', async () => {
    m = await heard()
    await served(m, '2026-03-16', days, revoking({ isRedoOrdered: true, due: '2026-04-30' }))
    expect((await look(m)).due['order']).toBe('2026-04-30')
    at('2026-04-10')
    const redo = { on: '2026-04-09', number: '砚人社罚字〔2026〕9号', text: '罚款2000元' }
    const same = { ...redo, isSameGround: true, isSameAct: true }
    expect(await no(clerk, m, 'recordRedo', same)).toMatchObject({ clause: '57.3.1.4' })
    expect(
      await no(clerk, m, 'recordPerformed', { on: '2026-04-09', text: '已重作' }),
    ).toMatchObject({ clause: '57.3.1.3' })
    await must(clerk, m, 'recordRedo', { ...same, rejects: true })
    const flagged = await look(m)
    expect(flagged.data.redos).toMatchObject([{ isRejected: true }])
    expect(flagged.due['order']).toBe('2026-04-30')
    await serve(m, '责令履行通知书→被申请人', '2026-04-10')
    at('2026-05-08')
    expect(await no(clerk, m, 'finish')).toMatchObject({ clause: '57.3.1.2' })
    expect(
      await no(clerk, m, 'recordRedo', { ...redo, on: '2026-05-08', rejects: true }),
    ).toMatchObject({ field: 'rejects' })
    await must(clerk, m, 'recordRedo', { ...redo, on: '2026-05-08', text: '罚款500元' })
    await must(clerk, m, 'finish')
    expect((await look(m)).state).toBe('filing')
  })

  test('限期履行到期没有报告的，次日（周六也）提醒法规科和分管领导', async () => {
    m = await heard({ actKind: '不履行法定职责', act: '不予核发失业保险金' })
    const order = opinion({ kind: '限期履行', due: '2026-04-17', text: '应当限期履行。' })
    await served(m, '2026-03-16', days, order)
    at('2026-04-18', '08:40')
    const clock = (await look(m)).clocks.find(({ key }) => key === 'order')!
    const fired = await b.engine.run({
      matter: m,
      action: '@clock',
      input: { clock: clock.id },
      person: null,
    })
    expect(fired).toMatchObject({
      say: expect.stringContaining('应于2026-04-17以前履行法定职责，没有报告'),
    })
  })
})

test('撤回须说明理由；决定以后不能撤回；告知知道此事的各方', async () => {
  m = await heard()
  expect(await b.citizen(m, 'recall', { reason: '' }, type)).toMatchObject({ status: 400 })
  const other = await heard()
  expect(await b.citizen(m, 'recall', { reason: '已与被申请人协商一致' }, type)).toHaveProperty(
    'matter',
  )
  expect(await look(m)).toMatchObject({ state: 'ending', due: {} })
  await serve(m, '终止决定书→申请人1', '2026-03-16')
  await serve(m, '终止决定书→被申请人', '2026-03-16')
  expect((await look(m)).state).toBe('filing')
  await decided(other, '2026-03-17')
  expect(await b.citizen(other, 'recall', { reason: '不想复议了' }, type)).toMatchObject({
    status: 409,
  })
})

test('停止执行：由条文写明的决定，没有决定的不停止', async () => {
  m = await heard({ asksStay: true })
  expect((await look(m)).data.stay).toBeNull()
  const own = { ground: '被申请人认为需要', text: '砚人社函〔2026〕2号' }
  expect(await no(clerk, m, 'askStay', own)).toMatchObject({ clause: '57.2.3.0' })
  await must(clerk, m, 'askStay', { ground: '申请人申请且州局认为合理', text: '执行将无法恢复' })
  expect(
    await no('fujuzhang1', m, 'decideStay', { decision: '停止执行', text: '同意' }),
  ).toHaveProperty('refused')
  expect(await no(clerk, m, 'draftOpinion', opinion())).toMatchObject({ status: 409 })
  await must('juzhang', m, 'decideStay', { decision: '停止执行', text: '要求合理' })
  expect((await look(m)).data.stay).toMatchObject({ by: '州局', on: '2026-03-16' })
})
