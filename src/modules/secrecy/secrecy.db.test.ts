import { beforeEach, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 保密：投稿先审查，失泄密及时报，离岗先清退。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (type: string, login: string, input: object) =>
  await b.act(login, null, 'create', input, type)
const made = async (type: string, login: string, input: object) => {
  const answer = await make(type, login, input)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const leaders = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'fujuzhang3']
async function leaderOf(code: string): Promise<string> {
  const { id } = (await b.org()).leaderOf(await b.unit(code), '2026-03-02')!
  return leaders.find((login) => b.person(login) === id)!
}
const snapshot = async (matter: string, login: string) => {
  const loaded = await b.engine.load(matter, b.person(login))
  if (isRefusal(loaded)) throw new Error(loaded.refused)
  return loaded.snapshot!
}

const article = {
  title: '春风行动走进广南',
  outlet: '文山日报',
  text: '活动现场……',
  isSecretFree: true,
}

test('涉及业务的稿件：科长、分管领导同意后可以投稿', async () => {
  const { matter } = await made('manuscript', 'jiuyeyuan', article)
  await b.must('jiuye', matter, 'sign')
  expect((await b.must(await leaderOf('employment'), matter, 'approve')).state).toBe('passed')
})

test('办公室人员的稿件由局长审批，别的领导批不了', async () => {
  const { matter } = await made('manuscript', 'wenyin', article)
  await b.must('zhuren', matter, 'sign')
  const { tasks, data } = await snapshot(matter, 'wenyin')
  expect((data as { approver: string }).approver).toBe('局长')
  expect(tasks).toHaveLength(1)
  expect((await b.must('juzhang', matter, 'approve')).state).toBe('passed')
})

test('不涉及业务和数据的不必审批；未自查、带密级标志的不收', async () => {
  const free = await made('manuscript', 'jiuyeyuan', { ...article, concernsWork: false })
  expect(free.state).toBe('passed')
  expect(await make('manuscript', 'jiuyeyuan', { ...article, isSecretFree: false })).toMatchObject({
    field: 'isSecretFree',
    clause: '43.1.11',
  })
  expect(await make('manuscript', 'jiuyeyuan', { ...article, text: '秘密★1年' })).toMatchObject({
    field: 'text',
    clause: '43.6.9',
  })
})

const loss = {
  number: '密2026-003',
  level: '秘密',
  discovered: '2026-03-02T08:30',
  course: '清点时少一份',
  steps: '已封存现场',
}

test('失泄密：24小时内报州国家保密局，没有回执、没有冻结查阅不能办结', async () => {
  const { matter } = await made('leak', 'shoufa', loss)
  const { clocks } = await snapshot(matter, 'shoufa')
  expect(clocks[0]).toMatchObject({ dueAt: '2026-03-03T00:30:00.000Z' })
  await b.must('zhuren', matter, 'verify', { text: '情况属实' })
  await b.must('juzhang', matter, 'instruct', { text: '立即报州国家保密局。' })
  const bare = await b.refused('zhuren', matter, 'tell', { receipt: '', result: '查找中' })
  expect(bare).toMatchObject({ clause: '43.1.13', field: 'receipt' })
  const open = { receipt: '州保〔2026〕1号', result: '已找回' }
  expect((await b.refused('zhuren', matter, 'tell', open)).refused).toContain('冻结')
  const done = await b.must('zhuren', matter, 'tell', { ...open, isFrozen: true })
  expect(done.state).toBe('closed')
})

test('两天后才报的注明隐瞒风险；经过里写密级标志的不收；别的科室看不到', async () => {
  const late = { ...loss, discovered: '2026-02-27T09:00' }
  const { matter } = await made('leak', 'shoufa', late)
  expect((await snapshot(matter, 'zhuren')).data).toMatchObject({ inTime: '隐瞒风险' })
  expect(await b.engine.load(matter, b.person('jiuye'))).toHaveProperty('refused')
  expect(await make('leak', 'shoufa', { ...loss, course: '机密★长期' })).toMatchObject({
    field: 'course',
  })
})

test('离岗：四处清退完、签承诺书才办结，脱密期满才解除', async () => {
  const { matter } = await made('leaving', 'renjiao', {
    person: b.person('jiuyeyuan'),
    ground: '调动',
    left: '2026-03-31',
    isSecretPost: true,
  })
  const short = { held: 3, returned: 2 }
  expect(await b.refused('jiyao', matter, 'clear', short)).toMatchObject({ clause: '43.1.12a' })
  await b.must('jiyao', matter, 'clear', { held: 3, returned: 2, lost: 1 })
  await b.must('shoufa', matter, 'clear')
  await b.must('dangan', matter, 'clear', { held: 1, returned: 1 })
  expect((await b.refused('renjiao', matter, 'close')).status).toBe(409)
  await b.must('zhuren', matter, 'clear')
  expect(await b.refused('jiuyeyuan', matter, 'pledge')).toMatchObject({ field: 'isUnderstood' })
  await b.must('jiuyeyuan', matter, 'pledge', { isUnderstood: true })
  expect((await b.must('renjiao', matter, 'close')).state).toBe('cooling')
  expect((await b.refused('renjiao', matter, 'release')).refused).toContain('2026年9月30日')
  b.at('2026-09-30T09:00:00+08:00')
  expect((await b.must('renjiao', matter, 'release')).state).toBe('closed')
})

test('离岗清退只由人事教育科办；不涉密的清完即办结', async () => {
  const input = { person: b.person('jiuyeyuan'), ground: '退休', left: '2026-03-31' }
  expect(await make('leaving', 'jiuye', input)).toHaveProperty('refused')
  const { matter } = await made('leaving', 'renjiao', input)
  for (const login of ['jiyao', 'shoufa', 'dangan', 'zhuren']) await b.must(login, matter, 'clear')
  expect((await b.must('renjiao', matter, 'close')).state).toBe('closed')
})
