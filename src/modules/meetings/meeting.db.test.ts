import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { partyMeeting, seatSeven, seven } from '#demo/testing/meeting.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Meeting } from '#modules/meetings/data.ts'
import { meetingRoutes } from '#modules/meetings/meetings.route.ts'
import { directorScope } from '#rulebook/articles/a11-director-meeting.ts'

/** 党组会议：七名成员，从征集议题到决定交办。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
  await seatSeven(b)
})

const people = (logins: readonly string[]) => logins.map((login) => b.person(login))
const make = async (rest: object = {}) =>
  await b.act('zhuren', null, 'create', partyMeeting(b, rest), 'meeting')
async function made(rest: object = {}): Promise<string> {
  const answer = await make(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const topic = async (rest: object = {}) => ({
  title: '春季招聘工作方案',
  category: '规划、年度计划、重大部署、重要政策',
  unit: await b.unit('employment'),
  ...rest,
})
/** A meeting whose notice went out on Monday and which opens on Friday. */
async function noticed(...topics: object[]): Promise<string> {
  const m = await made()
  for (const one of topics) await b.must('fujuzhang1', m, 'addTopic', await topic(one))
  await b.must('zhuren', m, 'submitAgenda')
  await b.must('juzhang', m, 'approveAgenda')
  await b.must('zhuren', m, 'notify')
  b.at('2026-03-06T09:00:00+08:00')
  return m
}
async function opened(logins: readonly string[], ...topics: object[]): Promise<string> {
  const m = await noticed(...topics)
  await b.must('zhuren', m, 'open', { present: people(logins) })
  await b.must('zhuren', m, 'startTopic', { topic: 1 })
  return m
}
const snapshot = async (m: string) => await b.snapshot<Meeting>(m)
const speakAll = async (m: string, logins: readonly string[]) => {
  for (const login of logins) await b.must(login, m, 'speak', { text: '同意，建议抓紧。' })
}
const passed = {
  word: '通过',
  text: '综合大家意见，同意方案。',
  content: '3月底前开展春季招聘。',
}

describe('筹备', () => {
  test('应到七人按党组成员列出，列席三类；不是书记主持须有委托', async () => {
    const m = await made()
    const { data } = await snapshot(m)
    expect(new Set(data.members)).toEqual(new Set(people(seven)))
    expect(data.observers).not.toContain(b.person('juzhang'))
    expect(await make({ chair: b.person('fujuzhang1') })).toMatchObject({ clause: '11.1.4.1a' })
    expect(await make({ recorder: b.person('jiuyeyuan') })).toMatchObject({ field: 'recorder' })
  })

  test('不在议事范围的不上会；没经审定的不能通知；普通科员不能提议题', async () => {
    const m = await made()
    const off = await topic({ category: '买办公用品' })
    expect(await b.refused('fujuzhang1', m, 'addTopic', off)).toMatchObject({
      clause: '11.1.1',
      field: 'category',
    })
    expect((await b.refused('jiuyeyuan', m, 'addTopic', await topic())).status).toBe(404)
    expect((await b.refused('yanglao', m, 'addTopic', await topic())).status).toBe(404)
    await b.must('fujuzhang2', m, 'addTopic', await topic())
    expect((await b.refused('zhuren', m, 'notify')).status).toBe(409)
  })

  test('到会不足三分之二不得召开：七人到四人不行，五人可以', async () => {
    const m = await noticed({})
    const four = people(seven.slice(0, 4))
    expect(await b.refused('zhuren', m, 'open', { present: four })).toMatchObject({
      clause: '11.1.4.1',
    })
    const five = people(seven.slice(0, 5))
    expect((await b.must('zhuren', m, 'open', { present: five })).state).toBe('open')
  })

  test('列席的不计到会；有重要事项须登记邀请监督', async () => {
    const m = await noticed({ isImportant: true })
    const present = people(seven)
    const withObserver = { present: [...present, b.person('zhuren')] }
    expect((await b.refused('zhuren', m, 'open', withObserver)).refused).toContain('不计入到会')
    expect(await b.refused('zhuren', m, 'open', { present })).toMatchObject({
      clause: '11.1.4.3',
    })
    await b.must('zhuren', m, 'open', { present, invitation: '3月4日函邀派驻纪检组' })
  })
})

describe('议事', () => {
  test('一把手先定调不行，别人都说完才能表态；还有人没说的不能结束', async () => {
    const m = await opened(seven, {})
    const early = await b.refused('juzhang', m, 'speak', { text: '我看这样定。' })
    expect(early).toMatchObject({ clause: '7.2.2' })
    await speakAll(m, seven.slice(1, 6))
    expect(await b.refused('juzhang', m, 'conclude', passed)).toMatchObject({ clause: '7.2.2' })
    await speakAll(m, seven.slice(6))
    await b.must('juzhang', m, 'conclude', passed)
  })

  test('干部议题逐人表决；回避的不投票；列席的不投票；一人一票；票数相等未通过', async () => {
    const m = await opened(seven, { isPersonnel: true, category: '本局干部人事' })
    await b.must('renjiao', m, 'recuse', { reason: '涉及本人' })
    const voters = seven.slice(0, 6)
    await speakAll(m, voters.slice(1))
    expect(await b.refused('juzhang', m, 'conclude', passed)).toMatchObject({
      clause: '11.1.2.4',
    })
    const two = { item: '甲、乙二人', matters: 2 }
    expect(await b.refused('zhuren', m, 'callBallot', two)).toMatchObject({ field: 'matters' })
    await b.must('zhuren', m, 'callBallot', { item: '任用甲' })
    expect(await b.refused('renjiao', m, 'cast', { choice: '赞成' })).toMatchObject({
      clause: '11.1.2.4b',
    })
    expect((await b.refused('zhuren', m, 'cast', { choice: '赞成' })).refused).toContain('列席')
    // 两人同时投票，都算数.
    const [first, second] = await Promise.all([
      b.act('juzhang', m, 'cast', { choice: '赞成' }),
      b.act('fujuzhang1', m, 'cast', { choice: '赞成' }),
    ])
    expect([isRefusal(first), isRefusal(second)]).toEqual([false, false])
    expect(await b.refused('juzhang', m, 'cast', { choice: '反对' })).toMatchObject({
      clause: '11.1.2.4',
    })
    await b.must('fujuzhang2', m, 'cast', { choice: '赞成' })
    expect((await b.refused('zhuren', m, 'closeBallot')).refused).toContain('还有3人')
    for (const login of voters.slice(3)) await b.must(login, m, 'cast', { choice: '反对' })
    await b.must('zhuren', m, 'closeBallot')
    const { data } = await snapshot(m)
    expect(data.topics[0]!.ballots[0]).toMatchObject({ result: '未通过', isOpen: false })
    expect(await b.refused('juzhang', m, 'conclude', passed)).toMatchObject({ clause: '7.2.3' })
    await b.must('juzhang', m, 'conclude', { word: '暂缓', text: '进一步酝酿后再议。' })
  })

  test('局领导随时提出纠正意见，议题暂停；写明如何纠正以后才能表态，载入记录', async () => {
    const m = await opened(seven, {})
    await speakAll(m, seven.slice(1))
    const wrong = { text: '材料没有会前送达，应补充说明。' }
    // 就业科长是党组成员，不是局领导.
    expect(await b.act('jiuye', m, 'objectTo', wrong)).toHaveProperty('refused')
    await b.must('jijianzuzhang', m, 'objectTo', wrong)
    expect(await b.refused('juzhang', m, 'conclude', passed)).toMatchObject({ clause: '7.3' })
    await b.must('zhuren', m, 'putRight', { resolution: '已当场宣读材料并重新讨论。' })
    await b.must('juzhang', m, 'conclude', passed)
    expect(await b.act('zhuren', m, 'putRight', { resolution: '没有的事' })).toHaveProperty(
      'refused',
    )
  })

  test('重大分歧一般暂缓；写明紧急理由的可以表决；有分歧没表决的不能通过', async () => {
    const m = await opened(seven, {})
    await speakAll(m, seven.slice(1))
    await b.must('juzhang', m, 'markDisagreement', { disagreement: '重大' })
    expect(await b.refused('zhuren', m, 'callBallot', { item: '方案' })).toMatchObject({
      clause: '11.1.2.4a',
    })
    expect(await b.refused('juzhang', m, 'conclude', passed)).toMatchObject({ clause: '7.2.3' })
    const urgent = { disagreement: '重大', emergency: '省厅限今日报送' }
    await b.must('juzhang', m, 'markDisagreement', urgent)
    await b.must('zhuren', m, 'callBallot', { item: '方案' })
  })
})

test('散会签字：全体签完，记录人印发纪要、交办；决定成为交办事项，保密议题不进纪要', async () => {
  const m = await opened(seven, {}, { title: '干部监督情况', isSecret: true })
  await speakAll(m, seven.slice(1))
  const bare = { ...passed, lead: await b.unit('employment') }
  expect(await b.refused('juzhang', m, 'conclude', bare)).toMatchObject({ clause: '11.1.5.2' })
  const owned = { ...bare, owner: b.person('fujuzhang1'), due: '2026-03-31' }
  await b.must('juzhang', m, 'conclude', owned)
  expect((await b.refused('zhuren', m, 'adjourn')).refused).toContain('干部监督情况')
  const told = await b.db.many<{ text: string }>(
    sql`select text from notice where matter_id = ${m}`,
  )
  expect(told.filter(({ text }) => text.includes('干部监督情况'))).toEqual([])
  await b.must('zhuren', m, 'startTopic', { topic: 2 })
  await speakAll(m, seven.slice(1))
  await b.must('juzhang', m, 'conclude', { ...owned, content: '内部掌握。' })
  await b.must('zhuren', m, 'adjourn')
  const due = (await snapshot(m)).clocks.find(({ key }) => key === 'minutes')
  expect(due!.dueOn).toBe('2026-03-17')
  for (const login of seven.slice(1)) await b.must(login, m, 'sign')
  expect((await b.refused('zhuren', m, 'issue')).status).toBe(409)
  await b.must('juzhang', m, 'sign', { dissent: '时限偏紧，保留意见。' })
  await b.must('zhuren', m, 'issue')
  const begun = await b.db.many<{ type: string; title: string; data: Record<string, unknown> }>(sql`
    select m.type, m.title, m.data from matter m join link l on l.from_matter = m.id
    where l.to_matter = ${m} order by m.type
  `)
  expect(begun.map(({ type }) => type)).toEqual(['assignment', 'outgoing'])
  expect(begun[0]!.data).toMatchObject({
    assigner: b.person('fujuzhang1'),
    due: '2026-03-31',
    category: '有期限',
  })
  const minutes = JSON.stringify(begun[1]!.data)
  expect(minutes).toContain('3月底前开展春季招聘')
  expect(minutes).not.toContain('干部监督情况')
})

test('同一会议室同一时段只有一个会；错开或取消、改期以后可以', async () => {
  const first = await made()
  const other = { name: '局党组2026年第4次会议' }
  const clash = await make({ ...other, at: '2026-03-06T10:30' })
  expect(clash).toMatchObject({ clause: '58.5.1c', field: 'place', status: 409 })
  await made({ ...other, at: '2026-03-06T11:00' })
  await made({ ...other, place: '三楼会议室' })
  const move = { at: '2026-03-06T11:30', place: '六楼会议室', reason: '书记开会' }
  expect(await b.refused('zhuren', first, 'reschedule', move)).toMatchObject({ status: 409 })
  await b.must('zhuren', first, 'reschedule', { ...move, at: '2026-03-06T14:30' })
  await made({ ...other, at: '2026-03-06T09:00' })
  await b.must('zhuren', first, 'cancel', { reason: '合并召开' })
  await made({ ...other, at: '2026-03-06T15:00' })
})

test('局务会议由科室负责人提议题，县局看不到；征集完就只给参加人员', async () => {
  const m = await made({ kind: '局务会议', name: '局务会议2026年第1次', place: '二楼' })
  const own = { category: '听取科室工作汇报' }
  await b.must('yanglao', m, 'addTopic', await topic(own))
  const county = (await b.org()).headOf(await b.unit('county-yanshan'), '2026-03-02').people[0]!
  expect(await b.engine.load(m, county.id)).toHaveProperty('refused')
})

test('外人看不到会议', async () => {
  const m = await noticed({})
  expect(await b.engine.load(m, b.person('yanglao'))).toHaveProperty('refused')
})

test('会议室坐不下的不能在那里开：人数超过登记的座位；改到大的可以；没有登记的不限制', async () => {
  const { must, refused } = asker(b, meetingRoutes)
  const room = (seats: number | null) => ({ body: { name: '六楼会议室', seats } })
  expect(await refused('jiuye', '/api/meetings/rooms', room(8), 'POST')).toMatchObject({
    status: 403,
  })
  await must('zhuren', '/api/meetings/rooms', room(8), 'POST')
  expect(await make()).toMatchObject({
    clause: '58.5.1c',
    field: 'place',
    refused: expect.stringContaining('座位8个') as string,
  })
  const small = await made({ place: '三楼会议室' })
  const move = { at: '2026-03-06T15:00', place: '六楼会议室', reason: '书记开会' }
  expect(await b.refused('zhuren', small, 'reschedule', move)).toMatchObject({ field: 'place' })
  await must('zhuren', '/api/meetings/rooms', room(12), 'POST')
  await b.must('zhuren', small, 'reschedule', move)
})

describe('复议', () => {
  /** A 党组会议 that decided the first topic, and what came of it. */
  async function decided() {
    const m = await opened(seven, {})
    await speakAll(m, seven.slice(1))
    const task = {
      ...passed,
      lead: await b.unit('employment'),
      owner: b.person('fujuzhang1'),
      due: '2026-03-31',
    }
    await b.must('juzhang', m, 'conclude', task)
    await b.must('zhuren', m, 'adjourn')
    for (const login of seven) await b.must(login, m, 'sign')
    await b.must('zhuren', m, 'issue')
    const made = await b.db.one<{ id: string }>(sql`
      select m.id from matter m join link l on l.from_matter = m.id
      where l.to_matter = ${m} and m.type = 'assignment'
    `)
    return { meeting: m, task: made.id }
  }

  test('党组决定的时限，只有经党组会议复议、指明原会议才能改；原会议看得到复议', async () => {
    const { meeting: first, task } = await decided()
    await b.must('jiuye', task, 'sign')
    const ask = { to: '2026-04-30', cause: '两县场地没有落实', measures: '改到州体育馆' }
    await b.must('jiuye', task, 'askTime', ask)
    expect(await b.refused('fujuzhang1', task, 'grant')).toMatchObject({
      clause: '11.1.5.3',
      field: 'review',
    })
    const second = await made({ name: '局党组2026年第4次会议', at: '2026-03-12T09:00' })
    const again = async (rest: object) => await topic({ title: '春季招聘延期', ...rest })
    const noTopic = await again({ reviews: first, reviewsTopic: 2 })
    expect(await b.refused('fujuzhang1', second, 'addTopic', noTopic)).toMatchObject({
      clause: '11.1.5.3',
      field: 'reviewsTopic',
    })
    await b.must('fujuzhang1', second, 'addTopic', await again({ reviews: first, reviewsTopic: 1 }))
    // 还没有议过，不算复议.
    expect(await b.refused('fujuzhang1', task, 'grant', { review: second })).toMatchObject({
      clause: '11.1.5.3',
    })
    await b.must('zhuren', second, 'submitAgenda')
    await b.must('juzhang', second, 'approveAgenda')
    await b.must('zhuren', second, 'notify')
    b.at('2026-03-12T09:00:00+08:00')
    await b.must('zhuren', second, 'open', { present: people(seven) })
    await b.must('zhuren', second, 'startTopic', { topic: 1 })
    await speakAll(second, seven.slice(1))
    await b.must('juzhang', second, 'conclude', passed)
    await b.must('fujuzhang1', task, 'grant', { review: second })
    const links = await b.db.many<{ kind: string; title: string }>(sql`
      select l.kind, m.title from link l join matter m on m.id = l.from_matter
      where l.to_matter in (${first}, ${second}) and l.kind like '%复议' order by l.kind
    `)
    expect(links).toEqual([
      { kind: '复议', title: '局党组2026年第4次会议' },
      { kind: '经复议', title: '春季招聘工作方案' },
    ])
  })

  test('党组会议的决定不能由局长办公会议复议', async () => {
    const { meeting: first } = await decided()
    const other = await made({
      kind: '局长办公会议',
      name: '局长办公会议2026年第2次',
      at: '2026-03-12T15:00',
    })
    const again = {
      title: '春季招聘延期',
      category: directorScope[0],
      unit: await b.unit('employment'),
      isChiefs: true,
      reviews: first,
      reviewsTopic: 1,
    }
    const found = await b.refused('fujuzhang1', other, 'addTopic', again)
    expect(found).toMatchObject({ clause: '11.1.5.3', field: 'reviews' })
  })
})
