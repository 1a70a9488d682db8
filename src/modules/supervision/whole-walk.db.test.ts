import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { partyMeeting, seatSeven, seven } from '#demo/testing/meeting.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Meeting } from '#modules/meetings/data.ts'
import { boardRoutes } from '#modules/supervision/board.route.ts'
import type { BoardRow, Tally } from '#modules/supervision/board.ts'
import type { Assignment } from '#modules/supervision/data.ts'

/** 从党组会议到查办：七名成员开会，决定成为交办，逾期催办、督办、查办，看板的数和登记簿一样。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const snapshot = async <T>(m: string) => await b.snapshot<T>(m)
const running = async (matter: string, key: string) =>
  (await snapshot(matter)).clocks.find((one) => one.key === key && one.state === 'running')
const fire = async (matter: string, key: string) => await b.fire(matter, key)
const told = async (login: string, matter: string) =>
  (
    await b.db.many<{ text: string }>(sql`
      select text from notice where person = ${b.person(login)} and matter_id = ${matter}
    `)
  ).map(({ text }) => text)
const begunBy = async (matter: string, type: string) =>
  await b.db.one<{ id: string; data: object }>(sql`
    select m.id, m.data from matter m join link l on l.from_matter = m.id
    where l.to_matter = ${matter} and m.type = ${type}
  `)

test('通知、到会不足、回避、同时投票、票数相等、决定、签字、纪要、交办、逾期、催办、督办、查办、销号', async () => {
  await seatSeven(b)
  const people = (logins: readonly string[]) => logins.map((login) => b.person(login))
  const { matter: m } = await b.must('zhuren', null, 'create', partyMeeting(b), 'meeting')
  const employment = await b.unit('employment')
  const put = async (title: string, rest: object = {}) =>
    await b.must('fujuzhang1', m, 'addTopic', {
      title,
      category: '规划、年度计划、重大部署、重要政策',
      unit: employment,
      ...rest,
    })
  await put('任用甲同志', { isPersonnel: true, category: '本局干部人事' })
  await put('春季招聘工作方案')
  await b.must('zhuren', m, 'submitAgenda')
  await b.must('juzhang', m, 'approveAgenda')
  await b.must('zhuren', m, 'notify')
  for (const login of seven) expect((await told(login, m)).join()).toContain('春季招聘工作方案')
  // 通知以后临时动议，书记也加不进去.
  const sudden = {
    title: '临时的议题',
    category: '规划、年度计划、重大部署、重要政策',
    unit: employment,
  }
  expect(await b.refused('juzhang', m, 'addTopic', sudden)).toMatchObject({ status: 409 })

  b.at('2026-03-06T09:00:00+08:00')
  const four = { present: people(seven.slice(0, 4)) }
  expect(await b.refused('zhuren', m, 'open', four)).toMatchObject({ clause: '11.1.4.1' })
  await b.must('zhuren', m, 'open', { present: people(seven) })

  // 干部议题：人教科长回避；四人同一时刻投票都算数；三比三，未通过，暂缓.
  await b.must('zhuren', m, 'startTopic', { topic: 1 })
  await b.must('renjiao', m, 'recuse', { reason: '涉及近亲属' })
  for (const login of seven.slice(1, 6)) await b.must(login, m, 'speak', { text: '没有其他意见。' })
  await b.must('zhuren', m, 'callBallot', { item: '任用甲同志' })
  const atOnce = await Promise.all([
    b.act('fujuzhang1', m, 'cast', { choice: '赞成' }),
    b.act('fujuzhang2', m, 'cast', { choice: '反对' }),
    b.act('jijianzuzhang', m, 'cast', { choice: '赞成' }),
    b.act('fujuzhang3', m, 'cast', { choice: '反对' }),
  ])
  expect(atOnce.map((one) => isRefusal(one))).toEqual([false, false, false, false])
  // 同一个人两处同时投，只算一票.
  const twice = await Promise.all([
    b.act('jiuye', m, 'cast', { choice: '赞成' }),
    b.act('jiuye', m, 'cast', { choice: '反对' }),
  ])
  expect(twice.filter((one) => isRefusal(one))).toHaveLength(1)
  const { data: voting } = await snapshot<Meeting>(m)
  const own = voting.topics[0]!.ballots[0]!.votes[String(b.person('jiuye'))]
  await b.must('juzhang', m, 'cast', { choice: own === '赞成' ? '反对' : '赞成' })
  expect(await b.refused('renjiao', m, 'cast', { choice: '赞成' })).toMatchObject({
    clause: '11.1.2.4b',
  })
  await b.must('zhuren', m, 'closeBallot')
  const ballot = (await snapshot<Meeting>(m)).data.topics[0]!.ballots[0]!
  const votes = Object.values(ballot.votes)
  expect(['赞成', '反对'].map((one) => votes.filter((vote) => vote === one).length)).toEqual([3, 3])
  expect(ballot.result).toBe('未通过')
  const yes = { word: '通过', text: '同意。', content: '3月底前开展春季招聘。' }
  expect(await b.refused('juzhang', m, 'conclude', yes)).toMatchObject({ clause: '7.2.3' })
  await b.must('juzhang', m, 'conclude', { word: '暂缓', text: '进一步酝酿。' })

  await b.must('zhuren', m, 'startTopic', { topic: 2 })
  for (const login of seven.slice(1)) await b.must(login, m, 'speak', { text: '同意。' })
  const owner = b.person('fujuzhang1')
  await b.must('juzhang', m, 'conclude', { ...yes, owner, lead: employment, due: '2026-03-13' })
  await b.must('zhuren', m, 'adjourn')
  for (const login of seven) await b.must(login, m, 'sign')
  await b.must('zhuren', m, 'issue')
  const { id: task } = await begunBy(m, 'assignment')
  const minutes = JSON.stringify((await begunBy(m, 'outgoing')).data)
  expect(minutes).toContain('3月底前开展春季招聘')
  await b.must('jiuye', task, 'sign', { handler: b.person('jiuyeyuan') })

  // 逾期：系统提醒；催办没有回应，再催升为督办；逾期5个工作日转查办，党组决定后恢复办理.
  b.at('2026-03-16T09:00:00+08:00')
  const before = (await told('zhuren', task)).length
  await fire(task, 'due')
  expect((await told('zhuren', task)).length).toBeGreaterThan(before)
  await b.must('zhuren', task, 'urge', { text: '请抓紧办理' })
  expect((await snapshot<Assignment>(task)).data.level).toBe('催办')
  await b.must('zhuren', task, 'urge', { text: '再次催办', way: '电话督办' })
  expect((await snapshot<Assignment>(task)).data.level).toBe('督办')
  const why = { reason: '一再催办没有结果' }
  expect(await b.refused('zhuren', task, 'inquire', why)).toMatchObject({ clause: '9.6.2' })
  b.at('2026-03-20T09:00:00+08:00')
  await b.must('zhuren', task, 'inquire', why)
  await b.must('renjiao', task, 'propose', {
    team: [b.person('renjiao'), b.person('fagui')],
    isSubjective: true,
    opinion: '建议通报批评。',
  })
  await b.must('renjiao', task, 'conclude', {
    meeting: '局党组2026年第4次会议',
    decidedOn: '2026-03-20',
    decision: '对承办人通报批评。',
  })

  const { must } = asker(b, boardRoutes)
  const week = async () =>
    (await must<{ whole: Tally }>('zhuren', '/api/supervision/board', { query: { span: 'week' } }))
      .whole
  expect(await week()).toMatchObject({ open: 1, closed: 0, late: 1, rate: 0 })
  const { rows } = await must<{ rows: BoardRow[] }>('zhuren', '/api/supervision/lines', {
    query: { span: 'week', figure: 'late' },
  })
  expect(rows).toMatchObject([{ matter: task, level: '查办', late: 5 }])

  await b.must('jiuyeyuan', task, 'feedback', {
    process: '3月18日在州体育馆开展招聘。',
    problems: '启动晚了一周',
    next: '下季度提前排期。',
  })
  // 科室负责人先审查，办公室核对三项，再送交办领导.
  expect(await b.act('zhuren', task, 'review')).toHaveProperty('refused')
  await b.must('jiuye', task, 'check')
  expect(await b.refused('zhuren', task, 'review', { isClear: false })).toMatchObject({
    clause: '58.4.4b',
  })
  await b.must('zhuren', task, 'review')
  expect((await b.must('fujuzhang1', task, 'accept')).state).toBe('done')
  expect(await week()).toMatchObject({ open: 0, closed: 1, onTime: 0, late: 1, rate: 0 })
})

const order = async (login: string, unit: string, rest: object = {}) =>
  await b.act(
    login,
    null,
    'create',
    {
      title: '摸清就业底数',
      source: '局领导批示交办',
      basis: '批示',
      lead: await b.unit(unit),
      ...rest,
    },
    'assignment',
  )

test('副局长不能给别人分管的科室交办；局长可以直接到科室但要写明原因；科长不跨科室', async () => {
  expect(await order('fujuzhang2', 'employment')).toMatchObject({ clause: '9.3.3', field: 'lead' })
  expect(await order('fujuzhang1', 'employment')).toHaveProperty('number')
  expect(await order('juzhang', 'employment')).toMatchObject({ state: 'passing' })
  const skipped = await order('juzhang', 'employment', { skipReason: '今晚报州委' })
  expect(skipped).toMatchObject({ state: 'signing' })
  expect(await order('jiuye', 'pension')).toMatchObject({ clause: '10.2.2' })
})

describe('春节和国庆', () => {
  async function dues(at: string, category: string): Promise<{ sign: string; report: string }> {
    b.at(at)
    const answer = await order('fujuzhang1', 'employment', { category })
    if (isRefusal(answer)) throw new Error(answer.refused)
    const sign = (await running(answer.matter, 'sign'))!.dueOn
    await b.must('jiuye', answer.matter, 'sign')
    return { sign, report: (await running(answer.matter, 'report'))!.dueOn }
  }

  test('2月13日（星期五）交办：次日调休上班，14日签收；1周末日20日在春节假里，顺延到24日', async () => {
    expect(await dues('2026-02-13T09:00:00+08:00', '一般')).toEqual({
      sign: '2026-02-14',
      report: '2026-02-24',
    })
  })

  test('节后2月24日的批示，本周五27日报', async () => {
    expect(await dues('2026-02-24T09:00:00+08:00', '批示')).toMatchObject({ report: '2026-02-27' })
  })

  test('9月24日会议决定：中秋、国庆、10月10日调休都算进去，10个工作日到10月15日', async () => {
    expect(await dues('2026-09-24T09:00:00+08:00', '会议决定')).toEqual({
      sign: '2026-09-28',
      report: '2026-10-15',
    })
  })

  test('国庆那一周的批示件周报提前到9月30日；重点工作9月的报告9月30日', async () => {
    const [weekly, monthly] = [
      await dues('2026-09-28T09:00:00+08:00', '批示'),
      await dues('2026-09-28T09:30:00+08:00', '重点'),
    ]
    expect([weekly.report, monthly.report]).toEqual(['2026-09-30', '2026-09-30'])
  })
})
