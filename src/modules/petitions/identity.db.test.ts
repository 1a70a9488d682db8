import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { countBoxes, listBox } from '#kernel/matters/boxes.store.ts'
import { generalTokens, readingTokens } from '#kernel/matters/access.ts'
import { furtherPaper, namesIn, pageOf } from '#kernel/matters/page.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { mayReveal } from '#kernel/privacy/reveal.ts'
import { tokens } from '#kernel/org/directory.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 想方设法要知道信访人是谁：被反映人、无关的人、三员，走遍每一条路。 */

const secret = /阳震|震华|8761|53262119|普阳路|路88号/u
let b: Bureau
let head: number
let clerk: number
let m: string
let answerPaper: string

const run = async (person: number, matter: string | null, action: string, input: object = {}) => {
  const ask = { ...(matter ? { matter } : { type: 'petition' }), action, input, person }
  const answer = await b.engine.run(ask)
  if (isRefusal(answer)) throw new Error(`${action}: ${answer.refused}`)
  return answer
}

/** A complaint about the head of 就业科, walked to the official answer. */
beforeEach(async () => {
  b = await bureau('2026-03-02T09:00:00+08:00')
  const org = await b.org()
  head = b.person('xinfang')
  clerk = b.person('xinfangyuan')
  const sent = await run(clerk, null, 'create', {
    channel: '书信',
    purpose: '投诉请求',
    at: '2026-03-02T08:30',
    petitioners: [
      {
        name: '欧阳震华',
        phone: '13887612345',
        idNumber: '532621198001011235',
        address: '文山市普阳路88号',
      },
    ],
    subject: '窗口拒收材料',
    statement: '多次拒收材料，请回电13887612345。',
    claims: '受理申请材料',
    section: await b.unit('employment'),
    about: [b.person('jiuye')],
  })
  m = sent.matter
  const inspection = await b.unit('inspection')
  await run(clerk, m, 'propose', {
    proposal: '受理',
    type: '职务行为投诉反映和建议',
    hasEvidence: true,
    lead: inspection,
  })
  const leader = b.person('jijianzuzhang')
  await run(leader, m, 'approve', { decision: '同意' })
  await run(clerk, m, 'serve', { on: '2026-03-02', way: '当面送达', receipt: '回证1号' })
  const handler = org.headOf(inspection, '2026-03-02').people[0]!.id
  await run(leader, m, 'form', { handler, members: [b.person('renjiao')] })
  await run(handler, m, 'goThere', {
    on: '2026-03-02',
    place: '服务大厅',
    investigators: [handler, b.person('renjiao')],
    what: '调取监控',
  })
  await run(handler, m, 'verify', { rows: [{ no: 1, evidence: '监控', finding: '属实' }] })
  await run(handler, m, 'draftReply', {
    facts: '情况属实，应予纠正。',
    basis: '首问责任制。',
    opinion: '已受理材料并致歉。',
  })
  await run(b.person('juzhang'), m, 'instruct', { decision: '同意' })
  await run(clerk, m, 'issue', {})
  answerPaper = (await b.db.one<{ id: string }>(sql`select id from matter where type = 'outgoing'`))
    .id
})

test('数据库里没有一处明文，连引出的发文也没有', async () => {
  const { whole } = await b.db.one<{ whole: string }>(sql`
    select concat(
      (select string_agg(m::text, '') from matter m),
      (select string_agg(e::text, '') from matter_event e),
      (select string_agg(s.txt, '') from matter_search s),
      (select string_agg(t::text, '') from task t),
      (select string_agg(n::text, '') from notice n),
      (select string_agg(c::text, '') from command c),
      (select string_agg(f::text, '') from matter_file f),
      (select string_agg(l::text, '') from link l)
    ) as whole`)
  expect(whole).toContain('欧**')
  expect(whole).not.toMatch(secret)
})

/** Everything somebody gets to see of petitions, by every way there is. */
async function seenBy(person: number) {
  const { actor } = await b.engine.factsFor(person)
  const tokens = generalTokens(actor)
  const ask = { person, holders: actor.tokens, type: null, q: null, after: null, limit: 50 }
  const boxes = await Promise.all(
    (['todo', 'mine'] as const).map(async (box) => await listBox(b.db, { box, ...ask })),
  )
  const found = await Promise.all(
    ['窗口拒收材料', '欧阳震华', '13887612345', '信访', '受理申请材料'].map(
      async (q) =>
        (await searchMatters(b.db, { q, type: null, offset: 0, limit: 10, tokens })).rows,
    ),
  )
  const listed = await b.db.many(
    sql`select id, title, data from matter m where type in ('petition', 'outgoing') and ${readable(sql`m.acl`, tokens)}`,
  )
  const notices = await b.db.many(
    sql`select text from notice where person = ${person} and matter_id in (${m}, ${answerPaper})`,
  )
  const pages = await Promise.all(
    [m, answerPaper].map(async (id) => await b.engine.load(id, person)),
  )
  return { boxes, found, listed, notices, pages }
}

test.each(['jiuye', 'jiuyeyuan', 'yanglaoyuan', 'shoufa', 'xitong', 'anquan', 'shenji'])(
  '%s：待办、我发起、检索、登记簿、通知、打开、发文，一样也没有',
  async (login) => {
    const seen = await seenBy(b.person(login))
    expect(seen.boxes.flat()).toEqual([])
    expect(seen.found.flat()).toEqual([])
    expect(seen.listed).toEqual([])
    expect(seen.notices).toEqual([])
    for (const page of seen.pages) expect(page).toMatchObject({ status: 404 })
    const counts = await countBoxes(b.db, {
      person: b.person(login),
      holders: (await b.engine.factsFor(b.person(login))).actor.tokens,
      today: '2026-03-02',
      soon: '2026-03-31',
    })
    expect(counts.todo).toBe(0)
    for (const action of ['amend', 'supplement', 'linkEarlier', 'remark', 'recordMeeting']) {
      const tried = await b.engine.run({
        matter: m,
        action,
        input: {},
        person: b.person(login),
      })
      expect(tried).toMatchObject({ status: 404 })
    }
  },
)

test('信访件和由它引出的发文，可读范围里都写明不给被反映人看', async () => {
  const { actor } = await b.engine.factsFor(b.person('jiuye'))
  const acls = await b.db.many<{ acl: number[] }>(
    sql`select acl from matter where id = any(${[m, answerPaper]}::uuid[])`,
  )
  for (const { acl } of acls) {
    const held = readingTokens(actor, 'petition')
    expect(acl.some((token) => held.has(-token))).toBe(true)
  }
})

test('经办人看到的各处都是遮住的；写明事由才打开，别人写了事由也不行', async () => {
  const type = b.engine.types.get('petition')!
  const handler = clerk
  const loaded = await b.engine.load(m, handler)
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  const snapshot = loaded.snapshot!
  const facts = await b.engine.factsFor(handler)
  const story = await storyOf(b.db, m)
  const page = pageOf(type, snapshot, story, facts)
  expect(JSON.stringify(page)).not.toMatch(secret)
  expect(page.papers.map(({ title }) => title)).toEqual([
    '信访事项受理告知书',
    '信访事项答复意见书',
    '信访文书送达回证',
  ])
  const columns = type.columns.map((one) => one.value(snapshot, namesIn(facts.org)))
  expect(columns.join('')).not.toMatch(secret)
  expect(JSON.stringify(type.told!(snapshot, namesIn(facts.org)))).not.toMatch(secret)
  expect(mayReveal(type, snapshot, facts)).toBeNull()
  const director = await b.engine.factsFor(b.person('juzhang'))
  expect(mayReveal(type, snapshot, director)).toMatchObject({ status: 403 })
  const whole = pageOf(type, { ...snapshot, data: opened(snapshot.data, b.sealer) }, story, facts)
  const letter = furtherPaper(type, whole, 'acceptance', facts.org)
  expect(JSON.stringify(letter)).toContain('欧阳震华')
  const masked = furtherPaper(type, page, 'answer', facts.org)
  expect(JSON.stringify(masked)).toContain('欧**')
  expect(JSON.stringify(masked)).not.toMatch(secret)
  expect(furtherPaper(type, page, 'toString', facts.org)).toBeNull()
})

test('反映信访科的由法规科办，信访科一点也看不到；任务落不到被反映人手里', async () => {
  const about = await run(b.person('shoufa'), null, 'create', {
    channel: '书信',
    purpose: '投诉请求',
    at: '2026-03-02T08:30',
    petitioners: [{ name: '欧阳震华' }],
    subject: '仲裁立案拖延',
    statement: '仲裁院不予立案。',
    claims: '立案',
    aboutUnits: [await b.unit('arbitration')],
  })
  for (const id of [head, clerk]) {
    expect(await b.engine.load(about.matter, id)).toMatchObject({ status: 404 })
  }
  const policy = b.person('fagui')
  await run(policy, about.matter, 'signIn', {
    subject: '仲裁立案拖延',
    claims: '立案',
    aboutUnits: [await b.unit('arbitration')],
  })
  const ask = {
    proposal: '受理',
    type: '职务行为投诉反映和建议',
    hasEvidence: true,
  }
  await run(policy, about.matter, 'propose', { ...ask, lead: await b.unit('policy') })
  // 分管信访科的局领导之外的领导审批.
  await run(b.person('fujuzhang1'), about.matter, 'approve', { decision: '同意' })
  await run(policy, about.matter, 'serve', {
    on: '2026-03-02',
    way: '当面送达',
    receipt: '回证2号',
  })
  const tried = await b.engine.run({
    matter: about.matter,
    action: 'form',
    input: { handler: clerk },
    person: b.person('fujuzhang1'),
  })
  expect(tried).toMatchObject({ clause: '56.3.1' })
})

test('后来才知道反映谁：补充登记以后，他就看不到了', async () => {
  const sent = await run(clerk, null, 'create', {
    channel: '书信',
    purpose: '意见建议',
    at: '2026-03-02T08:30',
    petitioners: [],
    subject: '改进窗口服务',
    statement: '排队太久。',
    claims: '增加窗口',
    section: await b.unit('employment'),
  })
  expect(isRefusal(await b.engine.load(sent.matter, head))).toBe(false)
  await run(clerk, sent.matter, 'amend', { about: [head], reason: '经了解，反映的是该负责人' })
  expect(await b.engine.load(sent.matter, head)).toMatchObject({ status: 404 })
  const seat = await b.engine.factsFor(b.person('fagui'))
  expect(isRefusal(await b.engine.load(sent.matter, seat.actor.person!))).toBe(false)
})

test('反映办公室主任的：答复由法规科审核、编号、印制、用印，办公室一个人也看不到', async () => {
  const sent = await run(clerk, null, 'create', {
    channel: '书信',
    purpose: '投诉请求',
    at: '2026-03-02T08:30',
    petitioners: [{ name: '欧阳震华' }],
    subject: '来文压了三个月',
    statement: '办公室把我的材料压了三个月。',
    claims: '尽快处理',
    section: await b.unit('office'),
    about: [b.person('zhuren')],
  })
  const id = sent.matter
  const inspection = await b.unit('inspection')
  const ask = { proposal: '受理', type: '职务行为投诉反映和建议', hasEvidence: true }
  await run(clerk, id, 'propose', { ...ask, lead: inspection })
  const leader = b.person('jijianzuzhang')
  await run(leader, id, 'approve', { decision: '同意' })
  await run(clerk, id, 'serve', { on: '2026-03-02', way: '当面送达', receipt: '回证3号' })
  const handler = (await b.org()).headOf(inspection, '2026-03-02').people[0]!.id
  await run(leader, id, 'form', { handler, members: [b.person('renjiao')] })
  await run(handler, id, 'goThere', {
    on: '2026-03-02',
    place: '档案室',
    investigators: [handler, b.person('renjiao')],
    what: '调取收文登记',
  })
  await run(handler, id, 'verify', { rows: [{ no: 1, evidence: '登记簿', finding: '属实' }] })
  const drafted = { facts: '情况属实，应予纠正。', basis: '收文时限。', opinion: '已办理并致歉。' }
  await run(handler, id, 'draftReply', drafted)
  await run(b.person('juzhang'), id, 'instruct', { decision: '同意' })
  await run(clerk, id, 'issue', {})
  const paper = (
    await b.db.one<{ id: string }>(sql`
      select m.id from matter m where m.type = 'outgoing' and m.id <> ${answerPaper}`)
  ).id
  const holders = async () =>
    (
      await b.db.many<{ step: string; holder: number }>(
        sql`select step, holder from task where matter_id = ${paper} and closed_at is null`,
      )
    ).map(({ step, holder }) => ({ step, holder }))
  const org = await b.org()
  const policy = tokens.post(org.postOf(await b.unit('policy'), '科室负责人')!.id)
  expect((await holders()).length).toBeGreaterThan(0)
  await run(clerk, paper, 'submit', {})
  await run(head, paper, 'check', {})
  expect(await holders()).toEqual([{ step: 'review', holder: policy }])
  for (const login of ['zhuren', 'fuzhuren', 'shoufa', 'wenyin', 'yinzhang', 'dangan']) {
    expect(await b.engine.load(paper, b.person(login))).toMatchObject({ status: 404 })
  }
})
