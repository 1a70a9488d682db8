import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { verifyMatters } from '#kernel/matters/verify.store.ts'
import { bureau, paper, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 收文全过程，在真数据库上，以各岗位的人来办。 */

let b: Bureau
beforeAll(async () => {
  b = await bureau()
})

/** Brings a paper to the point where the lead section has it. */
async function distributed(rest: object = {}, assist: string[] = []) {
  const { matter } = await b.must('shoufa', null, 'create', paper(rest))
  await b.must('shoufa', matter, 'sort', { class: '待办件' })
  const lead = await b.unit('employment')
  const leaders = [b.person('juzhang')]
  await b.must('zhuren', matter, 'propose', {
    text: '请就业科阅办。',
    folder: '待办件',
    leaders,
    lead,
  })
  await b.must('shoufa', matter, 'sendTo', { leader: leaders[0] })
  await b.must('juzhang', matter, 'instruct', { text: '同意。' })
  const units = await Promise.all(assist.map((code) => b.unit(code)))
  await b.must('shoufa', matter, 'distribute', { lead, assist: units })
  return matter
}

const loaded = async (matter: string) => {
  const found = await b.engine.load(matter, b.person('shoufa'))
  if ('refused' in found) throw new Error(found.refused)
  return found.snapshot!
}

describe('一件请示走完全程', () => {
  test('收发员登记，主任拟办，局长批示，科室承办，分管领导审示，复文办结，清退归档', async () => {
    b.at('2026-03-02T09:10:00+08:00')
    const matter = await distributed({ kind: '请示', title: '关于申请就业补助资金的请示' }, [
      'pension',
    ])
    await b.must('jiuye', matter, 'sign')
    await b.must('jiuye', matter, 'assign', { person: b.person('jiuyeyuan') })
    await b.must('jiuyeyuan', matter, 'opine', { text: '拟同意拨付。' })
    await b.must('fujuzhang1', matter, 'review', { decision: '同意' })
    const form = {
      course: '会同财务科研究。',
      result: '同意拨付。',
      method: '复文',
      decision: '同意',
      replyDate: '2026-03-02',
      replyNumber: '文人社复〔2026〕3号',
    }
    const early = await b.refused('jiuyeyuan', matter, 'finish', form)
    expect(early).toMatchObject({ clause: '53.1.0a', refused: expect.stringContaining('养老科') })
    await b.must('yanglao', matter, 'sign')
    await b.must('yanglao', matter, 'opine', { text: '无意见。' })
    await b.must('jiuyeyuan', matter, 'finish', form)
    await b.must('shoufa', matter, 'takeBack', { copies: 1 })
    await b.must('dangan', matter, 'file', { category: '文书档案', retention: '30年' })
    const done = await loaded(matter)
    expect(done.state).toBe('filed')
    expect(done.tasks).toEqual([])
    expect(done.clocks.every((clock) => clock.state === 'stopped')).toBe(true)
  })

  test('请示的15个工作日收件日计入：3月2日收到，3月20日到期（第十五条(七)3）', async () => {
    b.at('2026-03-02T09:10:00+08:00')
    const { matter } = await b.must('shoufa', null, 'create', paper({ kind: '请示' }))
    const clocks = (await loaded(matter)).clocks
    expect(clocks.find((clock) => clock.key === 'request')?.dueOn).toBe('2026-03-20')
    expect(clocks.find((clock) => clock.key === 'sameDay')?.dueOn).toBe('2026-03-02')
  })

  test('没有时限的，分发次日起3个工作日报办理意见：2月13日分发，2月25日到期（第十五条(七)1）', async () => {
    b.at('2026-02-13T09:10:00+08:00')
    const matter = await distributed()
    expect((await loaded(matter)).clocks.find((clock) => clock.key === 'opinion')?.dueOn).toBe(
      '2026-02-25',
    )
  })
})

describe('不许的事，都写明条款', () => {
  beforeAll(() => b.at('2026-03-03T09:00:00+08:00'))

  test('不是收发员不能登记', async () => {
    expect(await b.refused('jiuyeyuan', null, 'create', paper())).toMatchObject({ status: 403 })
  })

  test('标题带密级标志，存储前拦下（第四十三条(六)9）', async () => {
    const answer = await b.refused(
      'shoufa',
      null,
      'create',
      paper({ title: '机密★1年 关于某事的通知' }),
    )
    expect(answer).toMatchObject({ clause: '43.6.9', field: 'title' })
  })

  test('再次请示须附以前处理情况（第五十三条(一)2）', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    expect(
      await b.refused('shoufa', matter, 'sort', { class: '待办件', isRepeat: true }),
    ).toMatchObject({ clause: '53.1.2g' })
  })

  test('领导之间不得横传，也不能转给另一位领导', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    const leaders = [b.person('juzhang'), b.person('fujuzhang1')]
    await b.must('zhuren', matter, 'propose', { text: '请阅示。', folder: '急办件', leaders })
    await b.must('shoufa', matter, 'sendTo', { leader: leaders[0] })
    for (const verb of ['circulate', 'reassign', 'cosign']) {
      const input = {
        people: [leaders[1]],
        person: leaders[1],
        question: '请阅',
        reason: '请阅',
        note: '',
      }
      expect(await b.refused('juzhang', matter, verb, input)).toMatchObject({ clause: '53.1.2b' })
    }
    await b.must('juzhang', matter, 'instruct', { text: '请慧芬同志阅处。' })
    const skipped = await b.refused('shoufa', matter, 'distribute', {
      lead: await b.unit('employment'),
    })
    expect(skipped).toMatchObject({ clause: '53.1.2d', refused: expect.stringContaining('杨慧芬') })
  })

  test('领导指定的主办科室不一致，先由办公室主任协调', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    const leaders = [b.person('juzhang'), b.person('fujuzhang1')]
    const [a, c] = [await b.unit('employment'), await b.unit('skills')]
    await b.must('zhuren', matter, 'propose', { text: '请阅示。', folder: '待办件', leaders })
    await b.must('shoufa', matter, 'sendTo', { leader: leaders[0] })
    await b.must('juzhang', matter, 'instruct', { text: '就业科办。', lead: a })
    await b.must('shoufa', matter, 'sendTo', { leader: leaders[1] })
    await b.must('fujuzhang1', matter, 'instruct', { text: '能力科办。', lead: c })
    const answer = await b.must('shoufa', matter, 'distribute', { lead: a })
    expect(answer.state).toBe('coordinating')
    await b.must('zhuren', matter, 'coordinate', { text: '由就业科主办。', lead: a, assist: [c] })
    expect((await b.must('shoufa', matter, 'distribute', { lead: a, assist: [c] })).state).toBe(
      'handling',
    )
  })

  test('跨科室指定承办人被拒（第十条(二)2）', async () => {
    const matter = await distributed()
    await b.must('jiuye', matter, 'sign')
    expect(
      await b.refused('jiuye', matter, 'assign', { person: b.person('yanglaoyuan') }),
    ).toMatchObject({ clause: '10.2.2' })
  })

  test('改期没有来文单位书面同意被拒（第十五条(七)1）', async () => {
    const matter = await distributed({ limit: { kind: 'set', day: '2026-03-20' } })
    await b.must('jiuye', matter, 'sign')
    const answer = await b.refused('jiuye', matter, 'extendLimit', {
      until: '2026-03-23',
      reason: '来不及',
    })
    expect(answer).toMatchObject({ clause: '15.7.1b' })
  })

  test('电话答复未写对象，不能办结（第五十三条(一)5）', async () => {
    const matter = await distributed()
    await b.must('jiuye', matter, 'sign')
    await b.must('jiuye', matter, 'opine', { text: '拟电话答复。' })
    await b.must('fujuzhang1', matter, 'review', { decision: '同意' })
    const form = { course: '已核', result: '已告知', method: '电话答复', replyDate: '2026-03-03' }
    expect(await b.refused('jiuye', matter, 'finish', form)).toMatchObject({
      clause: '53.1.5',
      field: 'replyTo',
    })
  })

  test('与此件无关的人看不到，也办不了：答复与不存在相同', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    const answer = await b.engine.load(matter, b.person('yanglaoyuan'))
    expect(answer).toMatchObject({ status: 404 })
    expect(await b.refused('yanglaoyuan', matter, 'remark', { text: '试试' })).toMatchObject({
      status: 404,
    })
  })

  test('主办退回的，由办公室主任重新分工', async () => {
    const matter = await distributed()
    await b.must('jiuye', matter, 'decline', { reason: '不属我科职责', suggest: '能力科' })
    await b.must('zhuren', matter, 'redistribute', {
      unit: await b.unit('skills'),
      reason: '属能力科职责',
    })
    const now = await loaded(matter)
    expect(now.tasks.map((task) => task.step)).toEqual(['sign'])
    expect(
      now.clocks.filter((clock) => clock.key === 'opinion' && clock.state === 'running'),
    ).toHaveLength(1)
  })
})

describe('通用操作', () => {
  beforeAll(() => b.at('2026-03-04T09:00:00+08:00'))

  test('对方未打开可以撤回，打开后不能', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '传阅件' })
    expect((await b.must('shoufa', matter, 'withdraw')).state).toBe('sorting')
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    await b.db.run(
      sql`update task set read_at = now() where matter_id = ${matter} and closed_at is null`,
    )
    expect(await b.refused('shoufa', matter, 'withdraw')).toMatchObject({ status: 409 })
  })

  test('退回拟办，改后直送退回人', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    await b.must('zhuren', matter, 'propose', {
      text: '请阅示。',
      folder: '待办件',
      leaders: [b.person('juzhang')],
    })
    await b.must('shoufa', matter, 'sendTo', { leader: b.person('juzhang') })
    const before = await loaded(matter)
    const step = before.meta.trail.find((done) => done.step === 'propose')!
    await b.must('juzhang', matter, 'return', {
      toSeq: step.seq,
      straight: true,
      reason: '请补充主办科室',
    })
    await b.must('zhuren', matter, 'propose', {
      text: '请就业科办。',
      folder: '待办件',
      leaders: [b.person('juzhang')],
    })
    const after = await loaded(matter)
    expect(after.state).toBe('instructing')
    await b.must('juzhang', matter, 'instruct', { text: '同意。' })
  })

  test('局长外出，A-B角代行，记录两人；不外出则不能代', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    await b.must('zhuren', matter, 'propose', {
      text: '请阅示。',
      folder: '待办件',
      leaders: [b.person('juzhang')],
    })
    await b.must('shoufa', matter, 'sendTo', { leader: b.person('juzhang') })
    await b.refused('fujuzhang1', matter, 'instruct', { text: '同意。' })
    await b.db.run(sql`
      insert into absence (person, ground, valid_from, valid_to)
      values (${b.person('juzhang')}, '出差', '2026-03-04', '2026-03-04')
    `)
    await b.must('fujuzhang1', matter, 'instruct', { text: '同意。' })
    const event = await b.db.one<{
      actor: number
      on_behalf: number
      body: { ground: string }
    }>(sql`
      select actor, on_behalf, body from matter_event
      where matter_id = ${matter} and action = 'instruct'
    `)
    expect(event).toMatchObject({
      actor: b.person('fujuzhang1'),
      on_behalf: b.person('juzhang'),
      body: { ground: 'A-B角' },
    })
  })

  test('岗位空缺：分发给没有负责人的科室被拒，要求先明确（第九条(四)1）', async () => {
    await b.db.run(sql`
      update appointment set valid_to = '2026-03-01' where person = ${b.person('gongshang')} and acting
    `)
    const { matter } = await b.must('shoufa', null, 'create', paper())
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    await b.must('zhuren', matter, 'propose', {
      text: '请阅示。',
      folder: '待办件',
      leaders: [b.person('juzhang')],
    })
    await b.must('shoufa', matter, 'sendTo', { leader: b.person('juzhang') })
    await b.must('fujuzhang1', matter, 'instruct', { text: '同意。' })
    const answer = await b.refused('shoufa', matter, 'distribute', { lead: await b.unit('injury') })
    expect(answer).toMatchObject({ clause: '9.4.1', refused: expect.stringContaining('工伤科') })
  })
})

describe('同时与完整', () => {
  beforeAll(() => b.at('2026-03-05T09:00:00+08:00'))

  test('五十件同时登记，编号连续不重', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => b.must('shoufa', null, 'create', paper())),
    )
    const numbers = answers
      .map((one) => Number(one.number!.split('-')[1]))
      .toSorted((x, y) => x - y)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => numbers[0]! + i))
  })

  test('被拒的登记不占号', async () => {
    const first = await b.must('shoufa', null, 'create', paper())
    await b.refused('shoufa', null, 'create', paper({ title: '绝密★长期' }))
    const second = await b.must('shoufa', null, 'create', paper())
    const n = (number: string | null) => Number(number!.split('-')[1])
    expect(n(second.number)).toBe(n(first.number) + 1)
  })

  test('两人同时点，只有一人办成，另一人得知原因', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    const answers = await Promise.all([
      b.act('shoufa', matter, 'sort', { class: '待办件' }),
      b.act('shoufa', matter, 'sort', { class: '传阅件' }),
    ])
    expect(answers.filter((one) => 'refused' in one)).toHaveLength(1)
  })

  test('同一提交号重复提交，只办一次，答复相同；换了内容被拒', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    const key = crypto.randomUUID()
    const ask = {
      matter,
      action: 'sort',
      input: { class: '待办件' },
      person: b.person('shoufa'),
      key,
    }
    const [one, two] = [await b.engine.run(ask), await b.engine.run(ask)]
    expect(two).toEqual({ ...one, repeated: true })
    expect(await b.engine.run({ ...ask, input: { class: '传阅件' } })).toMatchObject({
      status: 409,
    })
  })

  test('运行中的程序不能改、不能删办理记录和审计', async () => {
    for (const statement of [
      sql`update matter_event set actor = 1`,
      sql`delete from matter_event`,
      sql`update audit_event set kind = ''`,
      sql`delete from audit_event`,
      sql`delete from number_issued`,
      sql`update checkpoint set leaves = 0`,
    ]) {
      await expect(b.db.run(statement)).rejects.toThrow('permission denied')
    }
  })

  test('改动任何一个字节都能查出来', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper())
    expect((await verifyMatters(b.db)).findings).toEqual([])
    const { owner } = b.db
    await owner.run(
      sql`update matter set data = jsonb_set(data, '{copies}', '9') where id = ${matter}`,
    )
    expect((await verifyMatters(b.db)).findings).toEqual([
      { where: `事项 ${matter}`, what: expect.stringContaining('数据') },
    ])
    await owner.run(
      sql`update matter set data = jsonb_set(data, '{copies}', '1') where id = ${matter}`,
    )
    await owner.run(
      sql`update matter_event set at = at + interval '1 second' where matter_id = ${matter}`,
    )
    expect((await verifyMatters(b.db)).findings[0]?.what).toContain('被改动')
  })
})
