import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { furtherPaper, namesIn, pageOf } from '#kernel/matters/page.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import type { Request } from '#modules/publicity/requests/data.ts'
import {
  assigned,
  begin,
  disclosed,
  kind,
  letter,
  sent,
  signed,
} from '#modules/publicity/requests/request.fixture.ts'

/** 依申请公开：登记、补正、领导小组、第三方、延期、答复、扣分，期限按真日历。 */

const dueOf = async (b: Bureau, matter: string, key: string) =>
  (await b.snapshot(matter)).clocks.find((one) => one.key === key && one.state !== 'stopped')?.dueOn

const personOf = (b: Bureau, login: string) => b.person(login)

test.each([
  ['2025-11-03', '2025-12-01', '没有假期'],
  ['2026-02-10', '2026-03-16', '跨春节，2月14日、28日上班'],
  ['2026-09-18', '2026-10-22', '跨国庆，9月20日、10月10日上班'],
])('%s收到的，20个工作日到%s：%s', async (received, due) => {
  const b = await begin(`${received}T09:00:00+08:00`)
  const { matter, number } = await b.must('shoufa', null, 'create', letter(received), kind)
  expect(number).toBe(`公开申〔${received.slice(0, 4)}〕1号`)
  expect(await dueOf(b, matter, 'answer')).toBe(due)
})

test('网上提交的自动登记，凭查询码看得到期限，别的什么也看不到', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await sent(b)
  const snapshot = await b.snapshot<Request>(matter)
  const type = b.engine.types.get(kind)!
  const told = type.told!(snapshot, namesIn(await b.org()))
  expect(told).toMatchObject({ dueOn: '2026-03-30', actions: ['recall'], answer: null })
  expect(JSON.stringify(told)).not.toMatch(/欧|8761/u)
})

test('补正：7个工作日内告知的，答复期限自补正之日重新起算；只告知一次', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await sent(b)
  b.at('2026-03-11T09:00:00+08:00')
  await b.must('zhuren', matter, 'ask', { what: '请写明是哪一项资金。', until: '2026-03-25' })
  expect(await dueOf(b, matter, 'answer')).toBeUndefined()
  expect(await b.refused('zhuren', matter, 'abandon', {})).toMatchObject({
    refused: '补正期限2026-03-25还没有过。',
  })
  b.at('2026-03-20T09:00:00+08:00')
  await b.citizen(matter, 'correct', { text: '就业补助资金。' }, kind)
  expect(await dueOf(b, matter, 'answer')).toBe('2026-04-20')
  const again = await b.refused('zhuren', matter, 'ask', {
    what: '还要写明用途。',
    until: '2026-04-01',
  })
  expect(again.refused).toContain('补正一次性告知')
})

test('补正：晚于7个工作日才告知的，答复期限照走', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await sent(b)
  b.at('2026-03-12T09:00:00+08:00')
  await b.must('zhuren', matter, 'ask', { what: '请写明是哪一项资金。', until: '2026-03-25' })
  expect(await dueOf(b, matter, 'answer')).toBe('2026-03-30')
  b.at('2026-03-26T09:00:00+08:00')
  await b.must('zhuren', matter, 'abandon', {})
  expect((await b.snapshot(matter)).state).toBe('abandoned')
})

test('领导小组定的时限不得晚于法定期限；会议须在收到之后；不是办公室主任的记不了', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const { matter } = await b.must('shoufa', null, 'create', letter('2026-03-02'), kind)
  await b.must('shoufa', matter, 'examine', { subject: '就业补助资金分配方案' })
  const unit = await b.unit('employment')
  const ask = { met: '2026-03-02', session: '2026年第2次', unit, due: '2026-03-31' }
  expect(await b.refused('zhuren', matter, 'assign', ask)).toMatchObject({
    clause: '51.6.3',
    refused: '所定时限不能晚于法定期限2026-03-30。',
  })
  const early = { ...ask, due: '2026-03-30', met: '2026-03-01' }
  expect((await b.refused('zhuren', matter, 'assign', early)).refused).toContain('会议日期')
  await b.refused('shoufa', matter, 'assign', { ...ask, due: '2026-03-30' })
  await b.must('zhuren', matter, 'assign', { ...ask, due: '2026-03-30' })
})

test('例会赶不上法定期限的，提交时就提醒临时开会', async () => {
  const b = await begin('2025-11-03T09:00:00+08:00')
  const { matter } = await b.must('shoufa', null, 'create', letter('2025-11-03'), kind)
  await b.must('shoufa', matter, 'examine', { subject: '就业补助资金分配方案' })
  const early = await begin('2026-03-02T09:00:00+08:00')
  const second = await early.must('shoufa', null, 'create', letter('2026-03-02'), kind)
  await early.must('shoufa', second.matter, 'examine', { subject: '就业补助资金分配方案' })
  const noteOf = async (at: Bureau, id: string) =>
    (
      await at.db.many<{ text: string }>(
        sql`select text from notice where matter_id = ${id} and person = ${at.person('zhuren')}`,
      )
    )
      .map(({ text }) => text)
      .join('\n')
  expect(await noteOf(b, matter)).toContain('列入2025-11-28领导小组会议')
  expect(await noteOf(early, second.matter)).toContain('临时召开领导小组会议')
})

test('征求第三方意见的时间不计入答复期限', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await assigned(b, '2026-03-02', '2026-03-27')
  await b.must('jiuye', matter, 'askThird', {
    name: '某某公司',
    what: '涉及该公司的补助金额',
    served: '2026-03-02',
  })
  expect(await dueOf(b, matter, 'third')).toBe('2026-03-23')
  const early = await b.refused('jiuye', matter, 'thirdSays', { says: '逾期未提出意见' })
  expect(early.refused).toContain('2026-03-23还没有过')
  b.at('2026-03-09T09:00:00+08:00')
  await b.must('jiuye', matter, 'thirdSays', { says: '不同意公开', why: '属商业秘密' })
  // 3月3日至6日的4个工作日不计.
  expect(await dueOf(b, matter, 'answer')).toBe('2026-04-03')
})

test('不予公开须有理由；公开的先保密审查再由分管领导审签，谁也不能跳过', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await assigned(b, '2026-03-02', '2026-03-27')
  const bare = { kind: '不予公开', text: '不予公开。' }
  expect(await b.refused('jiuye', matter, 'draft', bare)).toMatchObject({ clause: '32.6.1.0' })
  expect(
    (await b.refused('jiuye', matter, 'draft', { kind: '非本机关负责', text: '不属本局。' }))
      .refused,
  ).toContain('负责公开的行政机关')
  await b.refused('yanglao', matter, 'draft', disclosed)
  await b.must('jiuye', matter, 'draft', disclosed)
  expect((await b.snapshot(matter)).state).toBe('clearing')
  await b.refused('juzhang', matter, 'approve', {})
  await b.refused('jiuye', matter, 'clear', {})
  await b.must('jiyao', matter, 'sendBack', { reason: '附件里有身份证号码。' })
  await signed(b, matter)
  await b.must('shoufa', matter, 'serve', { on: '2026-03-02', way: '邮寄', receipt: 'XA20260302' })
  const { state, data } = await b.snapshot<Request>(matter)
  expect(state).toBe('answered')
  expect(data.lapses).toEqual([])
})

test('延期须在届满以前告知，只一次；晚一天送达就扣10分，领导小组可以不计', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await assigned(b, '2026-03-02', '2026-03-27')
  await b.refused('fuzhuren', matter, 'extend', {
    days: 5,
    on: '2026-03-02',
    reason: '需要清理档案。',
  })
  const tooMuch = await b.refused('zhuren', matter, 'extend', {
    days: 21,
    on: '2026-03-02',
    reason: '需要清理档案。',
  })
  expect(tooMuch.refused).toContain('20个工作日')
  await b.must('zhuren', matter, 'extend', { days: 1, on: '2026-03-02', reason: '需要清理档案。' })
  expect(await dueOf(b, matter, 'answer')).toBe('2026-03-31')
  await b.refused('zhuren', matter, 'extend', { days: 5, on: '2026-03-02', reason: '仍需清理。' })
  await signed(b, matter)
  b.at('2026-04-01T09:00:00+08:00')
  const answer = await b.must('shoufa', matter, 'serve', {
    on: '2026-04-01',
    way: '邮寄',
    receipt: 'XA20260401',
  })
  expect(answer.say).toContain('记-10分（第五十一条(四)2(1)）')
  const { data } = await b.snapshot<Request>(matter)
  expect(data.lapses).toMatchObject([
    { kind: '不及时公开', unit: await b.unit('employment'), excuse: '' },
  ])
  await b.must('zhuren', matter, 'excuse', {
    kind: '不及时公开',
    meeting: '2026年第4次',
    reason: '邮路中断。',
  })
  const after = await b.snapshot<Request>(matter)
  expect(after.data.lapses[0]!.excuse).toContain('邮路中断')
})

test('到期没有答复的当即记下；拒不公开须先听承办科室说明', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await assigned(b, '2026-03-02', '2026-03-27')
  b.at('2026-03-31T09:00:00+08:00')
  await b.fire(matter, 'answer')
  b.at('2026-04-01T09:00:00+08:00')
  await b.fire(matter, 'answer')
  expect((await b.snapshot<Request>(matter)).data.lapses).toHaveLength(1)
  const bare = await b.refused('zhuren', matter, 'fault', { why: '三次催办不答复。' })
  expect(bare.clause).toBe('51.4.2.1')
  await b.refused('jiuye', matter, 'fault', { why: '三次催办不答复。', hearing: '无' })
  await b.must('zhuren', matter, 'fault', { why: '三次催办不答复。', hearing: '称人手不足。' })
  expect((await b.snapshot<Request>(matter)).data.lapses.map((one) => one.kind)).toEqual([
    '不及时公开',
    '拒不公开',
  ])
})

test('申请人的姓名电话：库里、检索、登记簿、标题都没有；办公室写明事由才看得到；无关科室打不开', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await sent(b)
  const { whole } = await b.db.one<{ whole: string }>(sql`
    select concat(
      (select string_agg(m::text, '') from matter m),
      (select string_agg(e::text, '') from matter_event e),
      (select string_agg(s.txt, '') from matter_search s),
      (select string_agg(n::text, '') from notice n),
      (select string_agg(c::text, '') from command c)
    ) as whole`)
  expect(whole).not.toMatch(/阳震|震华|8761|53262119|路88号/u)
  const type = b.engine.types.get(kind)!
  const snapshot = await b.snapshot<Request>(matter)
  const facts = await b.engine.factsFor(personOf(b, 'zhuren'))
  const columns = type.columns.map((one) => one.value(snapshot, namesIn(facts.org)))
  expect(columns.join('')).not.toMatch(/震华|8761/u)
  expect(mayReveal(type, snapshot, facts)).toBeNull()
  for (const login of ['yanglao', 'jiuye', 'xitong', 'shenji']) {
    expect(await b.engine.load(matter, personOf(b, login))).toMatchObject({ status: 404 })
    const { actor } = await b.engine.factsFor(personOf(b, login))
    const found = await searchMatters(b.db, {
      q: '就业补助资金',
      type: null,
      offset: 0,
      limit: 10,
      tokens: generalTokens(actor),
    })
    expect(found.rows).toEqual([])
  }
})

test('文书：登记回执随时可印，补正、延期、第三方、答复书到时才有', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await assigned(b, '2026-03-02', '2026-03-27')
  const type = b.engine.types.get(kind)!
  const pageNow = async () => {
    const loaded = await b.engine.load(matter, personOf(b, 'shoufa'))
    if (isRefusal(loaded)) throw new Error(loaded.refused)
    const facts = await b.engine.factsFor(personOf(b, 'shoufa'))
    return { page: pageOf(type, loaded.snapshot!, await storyOf(b.db, matter), facts), facts }
  }
  const first = await pageNow()
  expect(first.page.papers.map(({ title }) => title)).toEqual(['政府信息公开申请登记回执'])
  await b.must('zhuren', matter, 'extend', { days: 3, on: '2026-03-02', reason: '需要清理档案。' })
  await signed(b, matter, {
    kind: '部分公开',
    ground: '商业秘密、个人隐私（第十五条）',
    why: '涉及个人账号。',
    text: '其余见附件。',
  })
  const { page, facts } = await pageNow()
  expect(page.papers.map(({ title }) => title)).toEqual([
    '政府信息公开申请登记回执',
    '政府信息公开延期答复告知书',
    '政府信息公开申请答复书',
  ])
  const paper = JSON.stringify(furtherPaper(type, page, 'answer', facts.org))
  expect(paper).toContain('部分公开')
  expect(paper).toContain('欧**')
  expect(paper).not.toContain('震华')
})

test('申请人可以撤回；别人的查询码、没有声明的操作都办不了', async () => {
  const b = await begin('2026-03-02T09:00:00+08:00')
  const matter = await sent(b)
  expect(isRefusal(await b.citizen(matter, 'assign', {}, kind))).toBe(true)
  await b.citizen(matter, 'recall', { reason: '已经找到。' }, kind)
  expect((await b.snapshot(matter)).state).toBe('withdrawn')
})
