import { beforeEach, describe, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import { sql } from '#kernel/db/sql.ts'
import type { Download } from '#kernel/http/route.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { checksOf } from '#modules/documents/outgoing/checks.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'
import { proposalRoutes } from '#modules/proposals/board.route.ts'
import type { Proposal } from '#modules/proposals/data.ts'

/** 建议提案：交办、退回、联系、会办、满意、答复。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (rest: object = {}, login = 'fagui') =>
  await b.act(
    login,
    null,
    'create',
    {
      kind: '建议',
      number: '州十五届人大五次会议第45号',
      title: '关于加大高校毕业生就业扶持力度的建议',
      proposers: '甲代表\n乙代表\n丙代表\n丁代表',
      from: '州政府办公室',
      way: '单独办理',
      due: '2026-06-01',
      questions: 2,
      lead: await b.unit('employment'),
      ...rest,
    },
    'proposal',
  )
async function made(rest: object = {}): Promise<string> {
  const answer = await make(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const snapshot = async (m: string) => await b.snapshot<Proposal>(m, 'fagui')
async function handled(rest: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const m = await made(rest)
  await b.must('jiuye', m, 'checkIn')
  const leader = rest['isKey'] === true ? 'juzhang' : 'fujuzhang1'
  await b.must(leader, m, 'name', { person: b.person('jiuyeyuan') })
  return m
}
const visit = { on: '2026-03-02', way: '登门拜访', place: '广南县', result: '代表同意拟办意见' }
const reply = {
  text: '一、关于岗位补贴……二、关于见习基地……',
  answered: 2,
  category: 'B',
}

describe('交办和退回', () => {
  test('没有办理期限不能交办；只由政策法规科登记；时限各自起算', async () => {
    expect(await make({ due: null })).toMatchObject({ clause: '26.2.1', field: 'due' })
    expect(await make({}, 'jiuye')).toHaveProperty('refused')
    const { clocks } = await snapshot(await made())
    const due = Object.fromEntries(clocks.map((clock) => [clock.key, clock.dueOn]))
    expect(due).toEqual({
      check: '2026-03-04',
      return: '2026-03-09',
      due: '2026-06-01',
      draft: '2026-05-18',
    })
  })

  test('不属职责的5个工作日内提请，由政策法规科退回；过了不能退', async () => {
    const m = await made()
    const back = { reason: '属教育部门职责。', suggest: '州教育体育局' }
    await b.must('jiuye', m, 'giveBack', back)
    expect((await b.must('fagui', m, 'refer')).state).toBe('returned')
    const late = await made()
    b.at('2026-03-10T09:00:00+08:00')
    expect(await b.refused('jiuye', late, 'giveBack', back)).toMatchObject({ clause: '9.4.7a' })
  })
})

describe('办理', () => {
  test('没联系代表的、没有逐项答复的、会办科室没回的都交不出', async () => {
    const m = await handled({ assist: [await b.unit('skills')] })
    expect((await b.refused('jiuyeyuan', m, 'answer', reply)).refused).toContain('会办意见')
    const skills = (await b.org()).headOf(await b.unit('skills'), '2026-03-02').people[0]!.id
    const opined = await b.engine.run({
      matter: m,
      action: 'opine',
      input: { text: '无不同意见。' },
      person: skills,
    })
    expect(isRefusal(opined)).toBe(false)
    expect(await b.refused('jiuyeyuan', m, 'answer', reply)).toMatchObject({ clause: '26.3.2' })
    await b.must('jiuyeyuan', m, 'contact', visit)
    const short = { ...reply, answered: 1 }
    expect(await b.refused('jiuyeyuan', m, 'answer', short)).toMatchObject({ field: 'answered' })
    await b.must('jiuyeyuan', m, 'answer', reply)
  })

  test('重点件须面商；沟通记录缺地点的不收', async () => {
    const m = await handled({ isKey: true })
    const bare = { ...visit, place: '' }
    expect(await b.refused('jiuyeyuan', m, 'contact', bare)).toMatchObject({ field: 'place' })
    await b.must('jiuyeyuan', m, 'contact', { ...visit, way: '电话联系' })
    expect((await b.refused('jiuyeyuan', m, 'answer', reply)).refused).toContain('面商')
    await b.must('jiuyeyuan', m, 'contact', visit)
    await b.must('jiuyeyuan', m, 'answer', reply)
  })

  test('外单位会办：没回复的书面催办两次以后可以先交', async () => {
    const m = await handled({ way: '本局主办', partners: '州财政局' })
    await b.must('jiuyeyuan', m, 'contact', { ...visit, invited: 1 })
    expect((await b.refused('jiuyeyuan', m, 'answer', reply)).refused).toContain('会办意见')
    await b.must('jiuyeyuan', m, 'outside', { partner: '州财政局' })
    await b.must('jiuyeyuan', m, 'outside', { partner: '州财政局' })
    await b.must('jiuyeyuan', m, 'answer', reply)
  })
})

test('不满意退回重办，两轮以后可以如实反映；满意后起草答复函，份数够、附意见表才办结', async () => {
  const m = await handled()
  await b.must('jiuyeyuan', m, 'contact', visit)
  const round = async () => {
    await b.must('jiuyeyuan', m, 'answer', reply)
    await b.must('fujuzhang1', m, 'vet')
    await b.must('fagui', m, 'edit')
  }
  await round()
  const angry = { satisfaction: '不满意', text: '没有说清补贴标准' }
  const early = await b.refused('fagui', m, 'ask', { ...angry, isReported: true })
  expect(early).toMatchObject({ clause: '26.2.3.1b' })
  expect((await b.must('fagui', m, 'ask', angry)).state).toBe('handling')
  await round()
  expect((await b.must('fagui', m, 'ask', { satisfaction: '满意' })).state).toBe('replying')
  const [letter] = await b.db.many<{ data: { draft: { to: string; copies: number } } }>(sql`
    select m.data from matter m join link l on l.from_matter = m.id
    where l.to_matter = ${m} and m.type = 'outgoing'
  `)
  expect(letter!.data.draft).toMatchObject({ to: '甲代表、乙代表、丙代表、丁代表', copies: 10 })
  const sent = { number: '文人社函〔2026〕9号', on: '2026-05-20', copies: 9, hasSeal: true }
  expect(await b.refused('fagui', m, 'reply', { ...sent, hasForm: true })).toMatchObject({
    clause: '26.2.4.4a',
    field: 'copies',
  })
  const whole = { ...sent, copies: 10 }
  expect(await b.refused('fagui', m, 'reply', whole)).toMatchObject({ clause: '26.2.4.4b' })
  expect((await b.must('fagui', m, 'reply', { ...whole, hasForm: true })).state).toBe('done')
})

test('提案只寄前三位；简要答复以后继续办理', async () => {
  const m = await handled({ kind: '提案', number: '州政协第12号' })
  await b.must('jiuyeyuan', m, 'contact', visit)
  await b.must('jiuyeyuan', m, 'answer', reply)
  await b.must('fujuzhang1', m, 'vet')
  await b.must('fagui', m, 'edit')
  await b.must('fagui', m, 'ask', { satisfaction: '基本满意' })
  const sent = {
    number: '文人社函〔2026〕10号',
    on: '2026-05-20',
    copies: 9,
    hasSeal: true,
    hasForm: true,
  }
  const interim = await b.must('fagui', m, 'reply', { ...sent, isInterim: true })
  expect(interim.state).toBe('handling')
})

describe('进展、简要答复、总结', () => {
  const fire = async (m: string, key: string) => {
    const clock = (await snapshot(m)).clocks.find(
      (one) => one.key === key && one.state === 'running',
    )!
    return await b.engine.run({
      matter: m,
      action: '@clock',
      input: { clock: clock.id },
      person: null,
    })
  }
  const dueOf = async (m: string, key: string) =>
    (await snapshot(m)).clocks.find((one) => one.key === key && one.state === 'running')?.dueOn

  test('每月最后一个工作日前报进展；提前报的算当月的；没有报的记下，下月再报；照抄上次的不收', async () => {
    const m = await handled()
    expect(await dueOf(m, 'progress')).toBe('2026-03-31')
    await b.must('jiuyeyuan', m, 'progress', { text: '已联系代表，拟定调研方案。' })
    expect(await dueOf(m, 'progress')).toBe('2026-04-30')
    const same = { text: '已联系代表，拟定调研方案。' }
    expect(await b.refused('jiuyeyuan', m, 'progress', same)).toMatchObject({ field: 'text' })
    b.at('2026-05-06T09:00:00+08:00')
    await fire(m, 'progress')
    const { data } = await snapshot(m)
    expect(data.lapses).toEqual(['2026-04-30'])
    expect(await dueOf(m, 'progress')).toBe('2026-05-29')
  })

  test('逾期没有说明的交不出答复；说明以后由政策法规科先简要答复，不算按时办结，正式答复另有期限', async () => {
    const m = await handled()
    await b.must('jiuyeyuan', m, 'contact', visit)
    b.at('2026-06-02T09:00:00+08:00')
    expect(await b.refused('jiuyeyuan', m, 'answer', reply)).toMatchObject({ clause: '9.4.7' })
    const why = { reason: '待省厅出台政策。', measures: '已专题请示省厅。' }
    expect(
      await b.refused('jiuyeyuan', m, 'explain', { ...why, target: '2026-05-30' }),
    ).toMatchObject({ field: 'target' })
    await b.must('jiuyeyuan', m, 'explain', { ...why, target: '2026-09-30' })
    expect(await dueOf(m, 'target')).toBe('2026-09-30')
    expect(await b.act('jiuye', m, 'brief')).toHaveProperty('refused')
    await b.must('fagui', m, 'brief')
    const letter = await b.db.one<{ data: Outgoing }>(sql`
      select m.data from matter m join link l on l.from_matter = m.id
      where l.to_matter = ${m} and m.type = 'outgoing'
    `)
    expect(letter.data.draft.body).toContain('待省厅出台政策')
    const { draft } = letter.data
    expect(checksOf(draft, '2026-06-02').filter(({ level }) => level === 'must')).toEqual([])
    expect((await snapshot(m)).state).toBe('handling')
    expect((await b.must('jiuyeyuan', m, 'answer', reply)).state).toBe('vetting')
  })

  test('每月进展和年度总结从登记簿起草；别的科室不起草；导出有进度记录表', async () => {
    const { must, refused } = asker(b, proposalRoutes)
    const m = await handled()
    await b.must('jiuyeyuan', m, 'progress', { text: '已联系代表，拟定调研方案。' })
    await made({ number: '州政协第12号', kind: '提案', lead: await b.unit('pension') })
    const month = { body: { span: 'month', month: '2026-03' } }
    expect(await refused('jiuye', '/api/proposals/report', month, 'POST')).toMatchObject({
      clause: '26.1b',
    })
    const textOf = async (given: object) => {
      const { matter } = await must<{ matter: string }>(
        'fagui',
        '/api/proposals/report',
        given,
        'POST',
      )
      const { data } = await b.db.one<{ data: Outgoing }>(
        sql`select data from matter where id = ${matter}`,
      )
      expect(checksOf(data.draft, '2026-03-02').filter(({ level }) => level === 'must')).toEqual([])
      return data.draft.body
    }
    const monthly = await textOf(month)
    expect(monthly).toContain('2026年3月承办的建议提案2件，本月答复0件')
    expect(monthly).toContain('已联系代表，拟定调研方案')
    const yearly = await textOf({ body: { span: 'year' } })
    expect(yearly).toContain('人大代表建议1件、政协委员提案1件，已答复0件')
    expect(yearly).toContain('州政协第12号')
    const file = await must<Download>('fagui', '/api/proposals/export')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((file.download as Uint8Array).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('进度记录表')!
    expect(sheet.getRow(2).getCell(5).value).toBe('已联系代表，拟定调研方案。')
  })
})
