import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { bureau, outgoingDraft, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'

/** 发文 as the people of the bureau know it: 王芳起草，陈志远核稿，张文华审核，分管领导签发 … */

let b: Bureau
let leader: string
beforeEach(async () => {
  b = await bureau()
  const org = await b.org()
  const person = org.leaderOf(await b.unit('employment'), '2026-03-02')!.id
  leader = ['fujuzhang1', 'fujuzhang2', 'fujuzhang3'].find((login) => b.person(login) === person)!
})

async function drafted(rest: object = {}, login = 'jiuyeyuan'): Promise<string> {
  const made = await b.must(login, null, 'create', { draft: outgoingDraft(rest) }, 'outgoing')
  return made.matter
}

async function signed(rest: object = {}): Promise<string> {
  const m = await drafted(rest)
  await b.must('jiuyeyuan', m, 'submit')
  await b.must('jiuye', m, 'check', { text: '同意送审。' })
  await b.must('zhuren', m, 'review')
  await b.must(leader, m, 'sign', { text: '同意印发。' })
  return m
}

async function printed(rest: object = {}): Promise<string> {
  const m = await signed(rest)
  await b.must('shoufa', m, 'number')
  await b.must('jiuyeyuan', m, 'proof', { faults: 0 })
  await b.must('jiuyeyuan', m, 'proof', { faults: 0, isLast: true })
  await b.must('jiuye', m, 'headProof', { faults: 0 })
  await b.must('wenyin', m, 'print', { copies: 14, checked: 14 })
  return m
}

async function dataOf(
  matter: string,
): Promise<Outgoing & { state: string; number: string | null }> {
  const row = await b.db.one<{ data: Outgoing; state: string; number: string | null }>(
    sql`select data, state, number from matter where id = ${matter}`,
  )
  return { ...row.data, state: row.state, number: row.number }
}

const list = [
  { to: '各县（市）人力资源和社会保障局', role: '主送', copies: 8 },
  { to: '局机关各科室', role: '主送', copies: 3 },
  { to: '省人力资源和社会保障厅', role: '抄送', copies: 1 },
  { to: '存档', role: '存档', copies: 2 },
]

describe('从起草到归档', () => {
  test('七个岗位办完一件：字号、三次校对、用印登记、发文清单', async () => {
    const m = await printed()
    await b.must('yinzhang', m, 'seal', { copies: 14 })
    const sealed = await dataOf(m)
    expect(sealed.number).toBe('文人社发〔2026〕1号')
    expect(sealed.proofs.map((proof) => proof.head)).toEqual([false, false, true])
    expect(sealed.sealUse).toMatchObject({ no: '印2026-0001', seal: '局印章', copies: 14 })
    await b.must('shoufa', m, 'dispatch', { list })
    await b.must('shoufa', m, 'receipt', { to: '局机关各科室', receipt: '林晓签收' })
    await b.must('dangan', m, 'file', { retention: '30年' })
    const filed = await dataOf(m)
    expect(filed.state).toBe('filed')
    expect(filed.archive).toMatchObject({ no: 'WS·2026-D30-0001', number: '文人社发〔2026〕1号' })
    expect(filed.dispatch[1]!.receipt).toBe('林晓签收')
  })

  test('科长自己起草的，副科长核稿；没有旁人时直接送办公室', async () => {
    const m = await drafted({}, 'jiuye')
    const answer = await b.must('jiuye', m, 'submit')
    expect(['checking', 'reviewing']).toContain(answer.state)
    const own = await b.refused('jiuye', m, 'check')
    expect(own.refused).toBeTruthy()
  })

  test('办公室主任起草的由副主任审核', async () => {
    const m = await drafted({ signing: '办公室文件' }, 'zhuren')
    await b.must('zhuren', m, 'submit')
    const { state } = await dataOf(m)
    if (state === 'checking') await b.must('fuzhuren', m, 'check')
    expect((await b.refused('zhuren', m, 'review')).status).toBe(403)
    await b.must('fuzhuren', m, 'review')
    expect((await dataOf(m)).state).toBe('signing')
  })

  test('局领导起草的直接送办公室审核，由局长签发', async () => {
    const m = await drafted({}, leader)
    await b.must(leader, m, 'submit')
    await b.must('zhuren', m, 'review')
    expect((await dataOf(m)).signing?.person).toBe(b.person('juzhang'))
    expect((await b.refused(leader, m, 'sign')).status).toBe(403)
  })

  test('综合性文件由局长签发，业务科室起草须写明理由', async () => {
    const m = await drafted({ signing: '综合性或较重要' })
    expect((await b.refused('jiuyeyuan', m, 'submit')).clause).toBe('53.2.4a')
    await b.must('jiuyeyuan', m, 'save', {
      draft: outgoingDraft({ signing: '综合性或较重要', otherwise: '业务性强，经办公室同意' }),
    })
    await b.must('jiuyeyuan', m, 'submit')
    await b.must('jiuye', m, 'check')
    await b.must('zhuren', m, 'review')
    const { signing } = await dataOf(m)
    expect(signing).toMatchObject({ person: b.person('juzhang') })
    expect((await b.refused(leader, m, 'sign')).status).toBe(403)
    await b.must('juzhang', m, 'sign')
  })

  test('会签科室一家不同意即回办公室协调，都同意才送签', async () => {
    const m = await drafted()
    await b.must('jiuyeyuan', m, 'submit')
    await b.must('jiuye', m, 'check')
    const units = [await b.unit('pension'), await b.unit('personnel')]
    await b.must('zhuren', m, 'review', { units })
    expect((await b.refused('yanglao', m, 'opine', { agree: '不同意' })).field).toBe('text')
    await b.must('yanglao', m, 'opine', { agree: '不同意', text: '与现行口径不一致' })
    expect((await dataOf(m)).state).toBe('reviewing')
    await b.must('zhuren', m, 'review', { units })
    await b.must('yanglao', m, 'opine', { agree: '同意' })
    expect((await dataOf(m)).state).toBe('countersigning')
    await b.must('renjiao', m, 'opine', { agree: '同意' })
    expect((await dataOf(m)).state).toBe('signing')
  })

  test('联合行文：局领导签后再送外单位，各机关签齐才编号，成文日期是最后签发的一天', async () => {
    const m = await signed({ partners: ['文山州财政局', '文山州教育局'] })
    expect((await dataOf(m)).state).toBe('joint')
    const ours = { signer: '李国庆', agree: '同意' }
    await b.must('jiuyeyuan', m, 'partnerSigned', { organ: '文山州财政局', ...ours })
    expect((await b.refused('shoufa', m, 'number')).status).toBe(409)
    b.at('2026-03-05T10:00:00+08:00')
    await b.must('jiuyeyuan', m, 'partnerSigned', { organ: '文山州教育局', ...ours })
    await b.must('shoufa', m, 'number')
    expect((await dataOf(m)).number).toBe('文人社发〔2026〕1号')
    expect((await dataOf(m)).partnersSigned.at(-1)?.on).toBe('2026-03-05')
  })
})

describe('不合规定的被拒绝，写明条款', () => {
  test('不合格的文稿送不出去：函用于下行、报告夹带请示、请示多头主送', async () => {
    const wrong = [
      { kind: '函', code: '文人社函', title: '关于甲事的函' },
      {
        kind: '报告',
        direction: '上行',
        title: '关于甲事的报告',
        body: '情况如下。妥否，请批示。',
      },
      {
        kind: '请示',
        code: '文人社请',
        direction: '上行',
        title: '关于甲事的请示',
        to: '州委、州人民政府',
        contact: '王芳，2123456',
      },
    ]
    for (const one of wrong) {
      const m = await drafted(one)
      const { cite, clause } = await b.refused('jiuyeyuan', m, 'submit')
      expect(cite).toContain('第五十三条(二)1')
      expect(clause).toMatch(/^53\.2\.1/u)
    }
  })

  test('带密级标志的文稿不入库', async () => {
    const draft = outgoingDraft({ body: '机密★1年\n内容' })
    const { cite } = await b.refused('jiuyeyuan', null, 'create', { draft }, 'outgoing')
    expect(cite).toBe('第四十三条(六)9')
    expect(await b.db.many(sql`select 1 from matter where type = 'outgoing'`)).toEqual([])
  })

  test('审核人不能签发，拟稿人不能核自己的稿', async () => {
    const m = await drafted()
    await b.must('jiuyeyuan', m, 'submit')
    expect((await b.refused('jiuyeyuan', m, 'check')).status).toBe(403)
    await b.must('jiuye', m, 'check')
    await b.must('zhuren', m, 'review')
    expect((await b.refused('zhuren', m, 'sign')).status).toBe(403)
  })

  test('签发后改数字要签发领导同意，改标点由办公室处理', async () => {
    const m = await signed()
    await b.must('shoufa', m, 'number')
    const body = outgoingDraft().body
    const propose = async (next: string) =>
      await b.must('jiuyeyuan', m, 'proposeFix', {
        draft: { ...(await dataOf(m)).draft, body: next },
        reason: '校对发现',
      })
    await propose(body.replace('4月20日', '4月30日'))
    expect((await dataOf(m)).pendingFix?.kind).toBe('内容')
    expect((await b.refused('jiuyeyuan', m, 'proof', { faults: 0 })).clause).toBe('53.2.4l')
    expect((await b.refused('zhuren', m, 'consent', { agree: '同意' })).status).toBe(403)
    await b.must(leader, m, 'consent', { agree: '同意' })
    expect((await dataOf(m)).draft.body).toContain('4月30日')
    await propose((await dataOf(m)).draft.body.replace('如下：', '如下。'))
    expect((await dataOf(m)).pendingFix?.kind).toBe('技术性')
    await b.must('zhuren', m, 'consent', { agree: '同意' })
    expect((await dataOf(m)).draft.body).toContain('如下。')
  })

  test('签发后不能退回重写，签发不能转给别的领导', async () => {
    const m = await drafted()
    await b.must('jiuyeyuan', m, 'submit')
    await b.must('jiuye', m, 'check')
    await b.must('zhuren', m, 'review')
    const passed = await b.refused(leader, m, 'reassign', {
      person: b.person('juzhang'),
      reason: '请局长签',
    })
    expect(passed.clause).toBe('53.2.4c')
    await b.must(leader, m, 'sign')
    const back = await b.refused('shoufa', m, 'return', { toSeq: 2, reason: '再改改' })
    expect(back.clause).toBe('53.2.4l')
  })

  test('校对不满两次不付印，有差错不送终校', async () => {
    const m = await signed()
    await b.must('shoufa', m, 'number')
    const once = await b.refused('jiuyeyuan', m, 'proof', { faults: 0, isLast: true })
    expect(once).toMatchObject({ clause: '53.2.4e' })
    await b.must('jiuyeyuan', m, 'proof', { faults: 2 })
    const faulty = await b.refused('jiuyeyuan', m, 'proof', { faults: 1, isLast: true })
    expect(faulty.field).toBe('isLast')
  })

  test('缺页、空白纸、份数超批准、清单漏单位都办不下去', async () => {
    const m = await signed()
    await b.must('shoufa', m, 'number')
    await b.must('jiuyeyuan', m, 'proof', { faults: 0 })
    await b.must('jiuyeyuan', m, 'proof', { faults: 0, isLast: true })
    await b.must('jiuye', m, 'headProof', { faults: 0 })
    const faulty = await b.refused('wenyin', m, 'print', { copies: 14, checked: 14, faulty: 1 })
    expect(faulty.clause).toBe('53.2.4g')
    await b.must('wenyin', m, 'print', { copies: 14, checked: 14 })
    expect((await b.refused('yinzhang', m, 'seal', { copies: 14, isBlank: true })).clause).toMatch(
      /^30/u,
    )
    expect((await b.refused('yinzhang', m, 'seal', { copies: 15 })).refused).toContain('批准14份')
    await b.must('yinzhang', m, 'seal', { copies: 14 })
    const short = await b.refused('shoufa', m, 'dispatch', { list: list.slice(1) })
    expect(short.refused).toContain('各县（市）人力资源和社会保障局')
  })
})

describe('编号', () => {
  test('各机关代字各自连续；作废的号码有记录，不再使用；被拒绝的不占号', async () => {
    const first = await signed()
    const second = await signed()
    await b.must('shoufa', first, 'number')
    await b.refused('shoufa', first, 'number')
    await b.must('zhuren', first, 'voidNumbered', { reason: '会议决定暂不印发' })
    await b.must('shoufa', second, 'number')
    expect((await dataOf(second)).number).toBe('文人社发〔2026〕2号')
    const voids = await b.db.many<{ series: string; n: number }>(
      sql`select series, n from number_void`,
    )
    expect(voids).toEqual([{ series: '文人社发/2026', n: 1 }])
    const letter = await signed({
      kind: '函',
      code: '文人社函',
      direction: '平行',
      title: '关于商请提供用工数据的函',
      to: '州统计局',
    })
    await b.must('shoufa', letter, 'number')
    expect((await dataOf(letter)).number).toBe('文人社函〔2026〕1号')
  })
})

describe('更正通知和答复', () => {
  test('更正通知发给原来每一个单位，一个工作日内办；由分管办公室的领导签发', async () => {
    const m = await printed()
    await b.must('yinzhang', m, 'seal', { copies: 14 })
    await b.must('shoufa', m, 'dispatch', { list })
    const draft = outgoingDraft({
      title: '关于更正春季招聘活动时间的通知',
      to: '局机关各科室',
      cc: '',
      signing: '办公室文件',
      otherwise: '原文由本科室起草',
    })
    const made = await b.must('jiuyeyuan', null, 'create', { draft, corrects: m }, 'outgoing')
    const short = await b.refused('jiuyeyuan', made.matter, 'submit')
    expect(short).toMatchObject({ clause: '53.2.4m' })
    expect(short.refused).toContain('省人力资源和社会保障厅')
    const full = { ...draft, to: outgoingDraft().to, cc: outgoingDraft().cc }
    await b.must('jiuyeyuan', made.matter, 'save', { draft: full })
    await b.must('jiuyeyuan', made.matter, 'submit')
    const [clock] = await b.db.many<{ due: string }>(
      sql`select due_on as due from clock where matter_id = ${made.matter}`,
    )
    expect(clock!.due).toBe('2026-03-03')
  })

  test('批复关联来文，两边都看得见；看不见的来文关联不上', async () => {
    const letter = await b.must('shoufa', null, 'create', {
      from: '砚山县人力资源和社会保障局',
      title: '关于举办招聘会的请示',
      kind: '请示',
      limit: { kind: 'none' },
    })
    const draft = outgoingDraft({
      kind: '批复',
      code: '文人社复',
      title: '关于同意举办招聘会的批复',
      to: '砚山县人力资源和社会保障局',
      linked: letter.matter,
    })
    const hidden = await b.refused('jiuyeyuan', null, 'create', { draft }, 'outgoing')
    expect(hidden.field).toBe('draft.linked')
    const made = await b.must('shoufa', null, 'create', { draft }, 'outgoing')
    const links = await b.db.many(
      sql`select from_matter, to_matter, kind from link where to_matter = ${letter.matter}`,
    )
    expect(links).toEqual([{ from_matter: made.matter, to_matter: letter.matter, kind: '答复' }])
  })
})
