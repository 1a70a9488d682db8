import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Meeting } from '#modules/meetings/data.ts'
import { meetingRoutes } from '#modules/meetings/meetings.route.ts'

/** 周一例会、全体职工会议、年度会议、座谈会：传达、签到、部署成为交办（第十一条(四)、(六)–(八)）。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (rest: object = {}) =>
  await b.act(
    'zhuren',
    null,
    'create',
    {
      kind: '周一例行会议',
      name: '2026年3月9日周一例会',
      at: '2026-03-09T08:30',
      place: '一楼大会议室',
      chair: b.person('juzhang'),
      recorder: b.person('zhuren'),
      ...rest,
    },
    'meeting',
  )
async function made(rest: object = {}): Promise<string> {
  const answer = await make(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const snapshot = async (m: string) => await b.snapshot<Meeting>(m)
const noticed = async (m: string) => {
  await b.must('zhuren', m, 'submitAgenda')
  const { data } = await snapshot(m)
  const chair = data.chair === b.person('juzhang') ? 'juzhang' : 'fujuzhang1'
  await b.must(chair, m, 'approveAgenda')
  await b.must('zhuren', m, 'notify')
}

test('周一例会：经办机构只有领导班子在册，局机关、直属单位全体在册，县局不在；五项议程列好', async () => {
  const { data } = await snapshot(await made())
  const org = await b.org()
  const jobs = await b.unit('jobs')
  const head = org.headOf(jobs, '2026-03-02').people[0]!
  const clerks = org
    .membersOf(jobs, '2026-03-02')
    .filter(({ id }) => org.postsOf(id, '2026-03-02').every(({ post }) => post.duty === '科员'))
  expect(clerks.length).toBeGreaterThan(0)
  expect(data.members).toContain(head.id)
  for (const { id } of clerks) expect(data.members).not.toContain(id)
  expect(data.members).toContain(b.person('jiuyeyuan'))
  const county = org.headOf(await b.unit('county-yanshan'), '2026-03-02').people[0]!
  expect(data.members).not.toContain(county.id)
  expect(data.topics).toHaveLength(5)
})

test('一个小时以内；节假日的周一不召开，改到第一个工作日可以；委托主持须有记录', async () => {
  expect(await make({ length: 61 })).toMatchObject({ clause: '11.4.3', field: 'length' })
  await made({ length: 60 })
  const holiday = { at: '2026-10-05T08:30', name: '国庆周例会', place: '二楼' }
  expect(await make(holiday)).toMatchObject({ clause: '11.4.3a', field: 'at' })
  await made({ ...holiday, at: '2026-10-08T08:30' })
  const deputy = { chair: b.person('fujuzhang1'), place: '三楼' }
  expect(await make(deputy)).toMatchObject({ clause: '11.4.1', field: 'chair' })
  await made({ ...deputy, chairBasis: '局长3月6日书面委托' })
})

test('8:31签到记迟到；传达不用逐人发言表决；部署没有时限的不收，有的成为交办；科员不能记录', async () => {
  const m = await made()
  await noticed(m)
  expect(await b.refused('jiuyeyuan', m, 'signIn')).toHaveProperty('refused')
  b.at('2026-03-09T08:29:00+08:00')
  await b.must('jiuyeyuan', m, 'signIn')
  await b.must('juzhang', m, 'signIn')
  b.at('2026-03-09T08:31:00+08:00')
  await b.must('jiuye', m, 'signIn')
  expect(await b.act('jiuye', m, 'signIn')).toHaveProperty('refused')
  const { data } = await snapshot(m)
  expect(data.signIns.map(({ late }) => late)).toEqual(['', '', '迟到1分钟'])
  const present = data.signIns.map(({ person }) => person)
  await b.must('zhuren', m, 'open', { present })
  expect(await b.refused('zhuren', m, 'startTopic', { topic: 1 })).toMatchObject({
    clause: '11.4.2',
  })
  const told = { topic: 5, text: '本周完成春招场地核查。', content: '核查春招场地并报办公室' }
  expect(await b.refused('zhuren', m, 'tell', told)).toMatchObject({ clause: '11.3.1.3' })
  const lead = await b.unit('employment')
  expect(await b.act('jiuyeyuan', m, 'tell', told)).toHaveProperty('refused')
  await b.must('zhuren', m, 'tell', { ...told, lead, due: '2026-03-13' })
  await b.must('zhuren', m, 'tell', { topic: 1, text: '学习全国两会精神。' })
  expect((await b.must('zhuren', m, 'adjourn')).state).toBe('issuing')
  expect((await b.must('zhuren', m, 'issue')).state).toBe('done')
  const [task, ...others] = await b.db.many<{ type: string; title: string; data: object }>(sql`
    select m.type, m.title, m.data from matter m join link l on l.from_matter = m.id
    where l.to_matter = ${m}
  `)
  expect(others).toEqual([])
  expect(task).toMatchObject({
    type: 'assignment',
    title: '核查春招场地并报办公室',
    data: { assigner: b.person('fujuzhang1'), due: '2026-03-13', source: '会议布置' },
  })
})

test('年度工作会议确定的工作，进入年度重点督查事项的汇编', async () => {
  const m = await made({
    kind: '年度工作会议',
    name: '2026年全州人社工作会议',
    at: '2026-03-04T09:00',
  })
  const org = await b.org()
  const county = org.headOf(await b.unit('county-yanshan'), '2026-03-02').people[0]!
  expect((await snapshot(m)).data.members).toContain(county.id)
  await noticed(m)
  b.at('2026-03-04T09:00:00+08:00')
  await b.must('zhuren', m, 'open', { present: [b.person('juzhang'), b.person('jiuye')] })
  await b.must('zhuren', m, 'tell', {
    topic: 2,
    text: '部署全年工作。',
    content: '城镇新增就业1.2万人',
    lead: await b.unit('employment'),
    due: '2026-12-18',
  })
  await b.must('zhuren', m, 'adjourn')
  await b.must('zhuren', m, 'issue')
  const plan = await b.db.one<{ title: string; state: string; data: { items: object[] } }>(
    sql`select title, state, data from matter where type = 'yearly-plan'`,
  )
  expect(plan).toMatchObject({ title: '2026年度重点督查事项', state: 'compiling' })
  expect(plan.data.items).toEqual([
    expect.objectContaining({ title: '城镇新增就业1.2万人', due: '2026-12-18', score: null }),
  ])
})

test('座谈会由局长主持，例外须写明原因；八个县（市）局长都在册；专题会议由分管领导主持', async () => {
  const forum = {
    kind: '县（市）局长座谈会',
    name: '2026年县（市）局长座谈会',
    at: '2026-07-16T09:00',
  }
  expect(await make({ ...forum, chair: b.person('fujuzhang1') })).toMatchObject({
    clause: '11.8',
    field: 'chair',
  })
  const { data } = await snapshot(await made(forum))
  const org = await b.org()
  const counties = org.unitsOn('2026-03-02').filter(({ kind }) => kind === '县市局')
  expect(counties).toHaveLength(8)
  for (const { id } of counties) {
    for (const one of org.headOf(id, '2026-03-02').people) expect(data.members).toContain(one.id)
  }
  const m = await made({
    kind: '专题业务会议',
    name: '就业专题会议',
    place: '五楼',
    chair: b.person('fujuzhang2'),
    members: [b.person('jiuye'), b.person('fujuzhang2')],
  })
  await b.must('zhuren', m, 'addTopic', {
    title: '春季招聘专题',
    category: '专题研究部署业务工作',
    unit: await b.unit('employment'),
  })
  expect(await b.refused('zhuren', m, 'submitAgenda')).toMatchObject({ clause: '11.5' })
})

test('例会开没开：本周、本月、本季度、本年各算各的', async () => {
  const m = await made({ at: '2026-03-02T10:00', name: '2026年3月2日周一例会' })
  await noticed(m)
  await b.must('zhuren', m, 'open', { present: [b.person('juzhang')] })
  const { must } = asker(b, meetingRoutes)
  const seen = await must<{ frequency: { kind: string; span: string; held: number }[] }>(
    'zhuren',
    '/api/meetings/overview',
  )
  expect(seen.frequency.map(({ kind, span, held }) => [kind, span, held])).toEqual([
    ['党组会议', '本月', 0],
    ['局长办公会议', '本月', 0],
    ['局务会议', '本季度', 0],
    ['周一例行会议', '本周', 1],
    ['年度工作会议', '本年', 0],
    ['县（市）局长座谈会', '本年', 0],
  ])
})
