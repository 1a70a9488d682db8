import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { tokens } from '#kernel/org/directory.ts'
import {
  b,
  begin,
  disputeOf,
  entry,
  given,
  ledger,
  refusedEntry,
  register,
} from '#modules/petitions/disputes/dispute.fixture.ts'

/** 难以解决的上报；反映科室和人员的回避。 */

beforeEach(async () => await begin('2026-03-25T09:00:00+08:00'))

describe('上报', () => {
  test('省级养老基金的问题：5个工作日内经分管领导批准上报，件不办结，看得到答复', async () => {
    b.at('2026-04-09T09:00:00+08:00')
    const m = await given({ due: '2026-04-24' })
    await b.must('jiuyeyuan', m, 'difficulty', { reason: '涉及省级统筹基金，州级无权决定' })
    const up = (await disputeOf(m)).clocks.find(({ key }) => key === 'rise')
    expect(up).toMatchObject({ dueOn: '2026-04-16', cite: '第三十三条(六)' })
    const paper = {
      facts: '十二人跨省转移的养老保险关系没有接续。',
      done: '已与转出地核对缴费记录。',
      requests: '请协调转出地办理转移。',
    }
    await b.must('xinfang', m, 'raise', paper)
    expect(await b.refused('xinfang', m, 'draftLetter')).toHaveProperty('refused')
    expect(
      await b.refused('fujuzhang1', m, 'approveRise', { decision: '同意上报' }),
    ).toHaveProperty('refused')
    await b.must('jijianzuzhang', m, 'approveRise', { decision: '同意上报' })
    expect(
      await b.refused('xinfang', m, 'sendUp', { number: '文人社请〔2026〕5号', on: '2026-04-09' }),
    ).toMatchObject({ clause: '33.6c' })
    await b.must('xinfang', m, 'draftLetter')
    const letter = await b.db.one<{ title: string; data: { draft: { to: string; body: string } } }>(
      sql`select title, data from matter where type = 'outgoing'`,
    )
    expect(letter.title).toContain('安置房工程拖欠工资')
    expect(letter.data.draft).toMatchObject({ to: '云南省人力资源和社会保障厅' })
    expect(letter.data.draft.body).toContain('请协调转出地办理转移')
    b.at('2026-04-14T09:00:00+08:00')
    await b.must('xinfang', m, 'sendUp', { number: '文人社请〔2026〕5号', on: '2026-04-14' })
    const waiting = await disputeOf(m)
    expect(waiting).toMatchObject({ state: 'waiting', tasks: [] })
    // 等上级答复的不算逾期，也没有办结.
    b.at('2026-05-08T09:00:00+08:00')
    expect((await ledger('xinfang', { month: '2026-04' })).all).toEqual({
      found: 1,
      resolved: 0,
      open: 1,
      overdue: 0,
    })
    await b.must('xinfangyuan', m, 'answerDown', {
      on: '2026-05-07',
      outcome: '继续等待',
      text: '已转转出地省厅协调。',
    })
    expect((await ledger('xinfang', { month: '2026-04' })).rows[0]).toMatchObject({
      standing: '已上报待答复',
      sent: '文人社请〔2026〕5号',
      answer: '已转转出地省厅协调。',
    })
    const down = {
      on: '2026-05-08',
      outcome: '由本局继续化解',
      text: '转出地已同意转移，请办理接续。',
    }
    expect(await b.refused('xinfangyuan', m, 'answerDown', down)).toMatchObject({
      clause: '33.6b',
      field: 'due',
    })
    await b.must('xinfangyuan', m, 'answerDown', {
      ...down,
      due: '2026-05-29',
      demand: '5月29日以前接续。',
    })
    const back = await disputeOf(m)
    expect(back.state).toBe('handling')
    expect(
      back.clocks.find(({ key, state }) => key === 'due' && state === 'running'),
    ).toMatchObject({ dueOn: '2026-05-29' })
  })

  test('领导不同意上报的，回到科室继续化解', async () => {
    const m = await given()
    await b.must('jiuyeyuan', m, 'difficulty', { reason: '总包单位在省外，难以约谈' })
    await b.must('xinfang', m, 'raise', {
      facts: '总包单位在省外。',
      done: '已电话约谈。',
      requests: '请协调约谈。',
    })
    await b.must('jijianzuzhang', m, 'approveRise', {
      decision: '不上报，继续化解',
      text: '请监察支队协助约谈。',
    })
    const { state, clocks, tasks } = await disputeOf(m)
    expect(state).toBe('handling')
    expect(tasks[0]).toMatchObject({ step: 'resolve', dueOn: '2026-04-24' })
    expect(clocks.filter(({ state: at }) => at === 'running').map(({ key }) => key)).toEqual([
      'due',
    ])
  })
})

describe('回避', () => {
  test('反映的科室和人员看不到，不能登记，也不能由他们化解', async () => {
    const employment = await b.unit('employment')
    const about = { aboutUnits: [employment] }
    expect(await refusedEntry(about)).toMatchObject({ field: 'about', clause: '33.7.3' })
    expect(await b.refused('yanglao', null, 'create', await entry(about), 'dispute')).toMatchObject(
      { field: 'lead', clause: '33.7.3' },
    )
    const pension = { lead: await b.unit('pension'), responsible: b.person('yanglaoyuan') }
    const m = await register('yanglao', { ...about, ...pension })
    await b.must('xinfang', m, 'give', { judgement: '由养老科化解。' })
    for (const login of ['jiuye', 'jiuyeyuan']) {
      expect(await b.engine.load(m, b.person(login))).toHaveProperty('refused')
      expect((await ledger(login)).rows).toEqual([])
    }
    // 一般的件信访科都看得到；反映本局科室的只有负责人.
    expect(await b.engine.load(m, b.person('xinfangyuan'))).toHaveProperty('refused')
    expect(
      await b.refused('xinfang', await register('yanglao', { ...about, ...pension }), 'give', {
        judgement: '退就业科。',
        lead: employment,
        responsible: b.person('jiuyeyuan'),
      }),
    ).toMatchObject({ clause: '33.7.3' })
  })

  test('反映信访科的由法规科研判；反映分管领导的换一位领导批', async () => {
    const m = await register('yanglao', {
      aboutUnits: [await b.unit('arbitration')],
      lead: await b.unit('pension'),
      responsible: b.person('yanglaoyuan'),
    })
    expect(await b.engine.load(m, b.person('xinfang'))).toHaveProperty('refused')
    await b.must('fagui', m, 'give', { judgement: '由养老科化解。' })
    // 分管信访的领导被反映：也由法规科办，换分管法规科的领导批.
    const other = await register('jiuyeyuan', { about: [b.person('jijianzuzhang')] })
    expect(await b.engine.load(other, b.person('xinfang'))).toHaveProperty('refused')
    await b.must('fagui', other, 'difficulty', { reason: '涉及局领导，本级难以处理' })
    await b.must('fagui', other, 'raise', {
      facts: '反映本局领导。',
      done: '已核对事实。',
      requests: '请上级机关处理。',
    })
    expect(
      await b.refused('jijianzuzhang', other, 'approveRise', { decision: '同意上报' }),
    ).toMatchObject({ status: 404 })
    await b.must('fujuzhang1', other, 'approveRise', { decision: '同意上报' })
    await b.must('fagui', other, 'draftLetter')
    const letter = await b.db.one<{ acl: number[] }>(
      sql`select acl from matter where type = 'outgoing'`,
    )
    expect(letter.acl).toContain(-tokens.person(b.person('jijianzuzhang')))
  })
})
