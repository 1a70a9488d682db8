import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { listBox } from '#kernel/matters/boxes.store.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { furtherPaper, namesIn, pageOf } from '#kernel/matters/page.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { lineOf } from '#kernel/registers/line.ts'
import { listRegister } from '#kernel/registers/register.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import {
  accepted,
  answer,
  at,
  b,
  begin,
  clerk,
  head,
  look,
  must,
  no,
  opinion,
  served,
  type,
} from '#modules/reconsideration/case.fixture.ts'

/** 申请人是谁：数据库、台账、检索、文书里都遮住；别的科室、县局、须回避的人什么也看不到。 */

const secret = /阳震|震华|8761|53262119|普阳路|路88号/u
let m: string

beforeEach(async () => {
  await begin('2026-03-02T10:00:00+08:00')
  m = await accepted('2026-03-03', {
    at: '2026-03-02T09:00',
    agents: [{ name: '罗建平', phone: '13887600113', letter: '授权委托书' }],
    about: [b.person('fujuzhang2')],
  })
  at('2026-03-16')
  await must(clerk, m, 'recordAnswer', answer('2026-03-16'))
})

/** The head of the respondent, who has an account of the bureau. */
const countyHead = async () =>
  (await b.org()).headOf(await b.unit('county-yanshan'), '2026-03-16').people[0]!.id

test('数据库里没有一处明文', async () => {
  const { whole } = await b.db.one<{ whole: string }>(sql`
    select concat(
      (select string_agg(m::text, '') from matter m),
      (select string_agg(e::text, '') from matter_event e),
      (select string_agg(s.txt, '') from matter_search s),
      (select string_agg(t::text, '') from task t),
      (select string_agg(n::text, '') from notice n),
      (select string_agg(c::text, '') from command c)
    ) as whole`)
  expect(whole).toContain('欧**')
  expect(whole).not.toMatch(secret)
  expect(whole).not.toMatch(/罗建平|13887600113/u)
})

const seenBy = async (person: number) => {
  const { actor } = await b.engine.factsFor(person)
  const tokens = generalTokens(actor)
  const ask = { person, holders: actor.tokens, type: null, q: null, after: null, limit: 50 }
  const boxes = await Promise.all(
    (['todo', 'mine'] as const).map(async (box) => await listBox(b.db, { box, ...ask })),
  )
  const found = await Promise.all(
    ['罚款2000元的处罚决定', '砚人社罚字', '欧阳震华', '13887612345'].map(
      async (q) =>
        (await searchMatters(b.db, { q, type: null, offset: 0, limit: 10, tokens })).rows,
    ),
  )
  return { boxes: boxes.flat(), found: found.flat(), page: await b.engine.load(m, person) }
}

test.each(['jiuye', 'shoufa', 'xinfangyuan', 'fujuzhang2', 'xitong', 'anquan', 'shenji'])(
  '%s：待办、检索、打开，一样也没有，什么也办不成',
  async (login) => {
    const seen = await seenBy(b.person(login))
    expect(seen.boxes).toEqual([])
    expect(seen.found).toEqual([])
    expect(seen.page).toMatchObject({ status: 404 })
    for (const action of ['recall', 'amend', 'recordAccess', 'draftOpinion', 'recordCourt']) {
      expect(await no(login, m, action)).toMatchObject({ status: 404 })
    }
  },
)

test('被申请的县局的人看不到案卷，也办不成', async () => {
  const person = await countyHead()
  const seen = await seenBy(person)
  // Only the paper in which the respondent itself answers.
  expect(new Set(seen.found.map((one) => one.type))).toEqual(new Set(['reconsideration-answer']))
  expect(JSON.stringify(seen)).not.toMatch(secret)
  expect(seen.page).toMatchObject({ status: 404 })
  const tried = await b.engine.run({ matter: m, action: 'recordAnswer', input: {}, person })
  expect(tried).toMatchObject({ status: 404 })
})

test('须回避的副局长不能列为表决的委员', async () => {
  await must(clerk, m, 'draftOpinion', opinion())
  await must(head, m, 'checkOpinion', { decision: '提交集体复议' })
  const present = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang'].map((login) =>
    b.person(login),
  )
  const meeting = { on: '2026-03-16', place: '三楼会议室', chair: b.person('juzhang'), present }
  expect(await no(clerk, m, 'convene', meeting)).toMatchObject({
    field: 'recused',
    refused: '陶志强与本案有利害关系，须回避。',
  })
})

test('台账的各栏、公众查询、文书都遮住；经办科室写明事由才看得到全部', async () => {
  const kind = b.engine.types.get(type)!
  const facts = await b.engine.factsFor(b.person(clerk))
  const rows = await listRegister(b.db, {
    type,
    tokens: generalTokens(facts.actor),
    q: null,
    state: null,
    year: null,
    from: null,
    to: null,
    due: null,
    today: facts.today,
    soon: facts.today,
    sort: '-createdAt',
    after: null,
    limit: 10,
  })
  const lines = rows.map((row) => lineOf(row, kind, facts))
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).toContain('砚山县人社局')
  expect(JSON.stringify(lines)).not.toMatch(secret)
  const loaded = await b.engine.load(m, b.person(clerk))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const snapshot = loaded.snapshot!
  const story = await storyOf(b.db, m)
  const page = pageOf(kind, snapshot, story, facts)
  expect(JSON.stringify(page)).not.toMatch(secret)
  expect(JSON.stringify(kind.told!(snapshot, namesIn(facts.org)))).not.toMatch(secret)
  expect(page.papers.map(({ title }) => title)).toEqual([
    '行政复议受理通知书',
    '行政复议提出答复通知书',
    '行政复议文书送达回证',
  ])
  expect(mayReveal(kind, snapshot, facts)).toBeNull()
  const chief = await b.engine.factsFor(b.person('juzhang'))
  expect(mayReveal(kind, snapshot, chief)).toMatchObject({ status: 403 })
  const whole = pageOf(kind, { ...snapshot, data: opened(snapshot.data, b.sealer) }, story, facts)
  expect(JSON.stringify(furtherPaper(kind, whole, 'acceptance', facts.org))).toContain('欧阳震华')
})

test('一生的文书都从事项画出，没有空的', async () => {
  const other = await accepted('2026-03-03', {
    way: '口头',
    at: '2026-03-02T09:00',
    signature: '已宣读，已签字',
    recorder: b.person(clerk),
  })
  at('2026-03-10')
  await must(clerk, other, 'askStay', { ground: '法律规定', text: '法律规定停止执行的情形' })
  await must(clerk, other, 'recordAnswer', answer('2026-03-10'))
  await must(clerk, other, 'recordAccess', {
    party: '申请人1',
    on: '2026-03-10',
    place: '法规科',
  })
  await must(clerk, other, 'examineNorm', { source: '审查中发现', title: '某县罚款基准' })
  await must(clerk, other, 'forwardNorm', {
    to: '某县人民政府',
    number: '文人社函〔2026〕5号',
    on: '2026-03-10',
  })
  at('2026-03-12')
  await must(clerk, other, 'answerNorm', { on: '2026-03-12', text: '合法有效' })
  await must(clerk, other, 'askExtension', { days: 10, reason: '案情复杂' })
  await must('juzhang', other, 'grantExtension', { decision: '同意' })
  await served(other, '2026-03-16', { applicant: '2026-03-16', respondent: '2026-03-16' })
  await must(clerk, other, 'urge', { text: '于4月10日以前报告履行情况。' })
  at('2026-04-20')
  await must(clerk, other, 'enforce', { court: '文山市人民法院', reason: '罚款没有缴纳。' })
  const kind = b.engine.types.get(type)!
  const facts = await b.engine.factsFor(b.person(clerk))
  const loaded = await b.engine.load(other, b.person(clerk))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const page = pageOf(kind, loaded.snapshot!, await storyOf(b.db, other), facts)
  expect(page.papers.map(({ title }) => title)).toEqual([
    '行政复议口头申请笔录',
    '行政复议受理通知书',
    '行政复议提出答复通知书',
    '停止执行通知书',
    '行政复议延期审理通知书',
    '行政复议中止审理通知书',
    '规范性文件转送函',
    '行政复议恢复审理通知书',
    '州局行政复议委员会集体复议记录',
    '文山州人力资源和社会保障局行政复议决定书',
    '责令履行行政复议决定通知书',
    '申请强制执行提示函',
    '行政复议阅卷登记',
    '行政复议文书送达回证',
  ])
  for (const { name } of page.papers) {
    const text = JSON.stringify(furtherPaper(kind, page, name, facts.org))
    expect(text).not.toMatch(/undefined|NaN|\bnull\b/u)
    expect(text).not.toMatch(secret)
  }
  // Told to the applicant: what was decided, what one may do; no opinion, no vote.
  const told = kind.told!(loaded.snapshot!, namesIn(facts.org))
  expect(told.answer).toContain('维持被申请人作出的罚款2000元的处罚决定。')
  expect(told.answer).toContain('15日内向人民法院提起行政诉讼')
  expect(JSON.stringify(told)).not.toMatch(/赞成|同意|表决|周建民/u)
  expect((await look(other)).data.enforcement).toMatchObject({ by: '县（市）局申请' })
})
