import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { fireClocks } from '#kernel/matters/fire.job.ts'
import { deskRoutes } from '#modules/service/desk.route.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import { asking, windowBureau } from '#demo/testing/service.testing.ts'

/** 首问登记、求见领导、电话 (第十三条、第五十八条(一)(二))，按条文例子。 */

let b: Bureau
beforeEach(async () => {
  b = await windowBureau()
})

const visitor = { channel: '来访', name: '王小明', unit: '个人', subject: '咨询工伤认定' }

const make = (login: string, rest: object, type = 'contact') =>
  b.must(login, null, 'create', { ...(type === 'contact' ? visitor : {}), ...rest }, type)
const refuse = (login: string, rest: object, type = 'contact') =>
  b.refused(login, null, 'create', { ...(type === 'contact' ? visitor : {}), ...rest }, type)

const dataOf = async (matter: string) =>
  (
    await b.db.one<{ data: Record<string, unknown> }>(
      sql`select data from matter where id = ${matter}`,
    )
  ).data

test('五个去向各有要求：说明情况、解释告知不写理由的拒绝，即办件要当场办', async () => {
  expect((await refuse('jiuyeyuan', { outcome: '说明情况' })).refused).toContain('应说明情况')
  expect((await refuse('jiuyeyuan', { outcome: '解释告知' })).refused).toContain('应当做好解释工作')
  expect((await refuse('jiuyeyuan', {})).field).toBe('outcome')
  expect(
    (await refuse('jiuyeyuan', { outcome: '说明情况', words: '缺材料', isInstant: true })).refused,
  ).toContain('即办件应当场办理')
  expect((await make('jiuyeyuan', { outcome: '当场办结', words: '已换卡' })).state).toBe('closed')
})

test('不愿透露姓名的注明后可以登记；不注明的拒绝', async () => {
  const closed = { outcome: '当场办结', words: '已告知' }
  expect((await refuse('jiuyeyuan', { ...closed, name: '' })).field).toBe('name')
  await make('jiuyeyuan', { ...closed, name: '', withheld: '不愿透露' })
})

test('3月6日17:20的来访9日登记：注明补录', async () => {
  b.at('2026-03-09T09:00:00+08:00')
  const { matter } = await make('jiuyeyuan', {
    outcome: '当场办结',
    words: '已告知',
    metAt: '2026-03-06T17:20',
  })
  expect(await dataOf(matter)).toMatchObject({ entry: '补录', at: '2026-03-06T17:20' })
})

test('引荐到工伤科：没有签收以前责任不变，16分钟时提醒接手科室负责人，签收后才换人', async () => {
  const unit = await b.unit('injury')
  const { matter } = await make('jiuyeyuan', { outcome: '引荐移交', toUnit: unit })
  expect(await dataOf(matter)).toMatchObject({ responsible: b.person('jiuyeyuan') })
  const { services } = asking(b, deskRoutes)
  const told = async () =>
    (await b.db.many(sql`select from notice where text like '来人在等%'`)).length
  b.at('2026-03-02T09:15:30+08:00')
  await fireClocks(services)
  expect(await told()).toBe(0)
  b.at('2026-03-02T09:16:30+08:00')
  await fireClocks(services)
  expect(await told()).toBeGreaterThan(0)
  await b.must('gongshang', matter, 'takeOver')
  expect(await dataOf(matter)).toMatchObject({
    first: b.person('jiuyeyuan'),
    responsible: b.person('gongshang'),
  })
  const empty = await b.refused('gongshang', matter, 'answer', { text: '' })
  expect(empty.refused).toContain('须登记办理结果')
  expect((await b.must('gongshang', matter, 'answer', { text: '已受理' })).state).toBe('closed')
})

test('对方认为不属职责的由办公室裁定；已转2次的再转须办公室决定', async () => {
  const [injury, pension] = [await b.unit('injury'), await b.unit('pension')]
  const { matter } = await make('jiuyeyuan', { outcome: '引荐移交', toUnit: injury })
  const back = await b.must('gongshang', matter, 'notOurs', { reason: '属养老保险业务' })
  expect(back.state).toBe('settling')
  expect(await dataOf(matter)).toMatchObject({ responsible: b.person('jiuyeyuan') })
  await b.must('zhuren', matter, 'settle', { toUnit: pension, text: '按第一章职责' })
  await b.must('yanglao', matter, 'takeOver')
  const third = await b.must('yanglao', matter, 'pass', { toUnit: injury })
  expect(third.state).toBe('settling')
})

test('3人同来的须报告分管领导；批示后由首问责任人接着办', async () => {
  const group = { people: 3, words: '反映欠薪' }
  expect(await refuse('jiuyeyuan', { ...group, outcome: '当场办结' })).toMatchObject({
    clause: '13.4c',
  })
  const { matter, state } = await make('jiuyeyuan', { ...group, outcome: '报告分管领导' })
  expect(state).toBe('reporting')
  await b.must('fujuzhang1', matter, 'instruct', { text: '请监察支队当场受理。' })
  expect((await b.must('jiuyeyuan', matter, 'toPetition', {})).state).toBe('desking')
})

test('对解释不满意的不能就此办结，须带到信访科登记', async () => {
  const said = { outcome: '当场办结', words: '已解释政策' }
  expect(await refuse('jiuyeyuan', { ...said, isUnhappy: true })).toMatchObject({
    clause: '56.1.2.1',
  })
  const { matter } = await make('jiuyeyuan', { outcome: '说明情况', words: '已解释，来访人不满意' })
  expect(
    await b.refused('jiuyeyuan', matter, 'answer', { text: '已解释', isUnhappy: true }),
  ).toMatchObject({ clause: '56.1.2.1' })
  expect((await b.must('jiuyeyuan', matter, 'toPetition', {})).state).toBe('desking')
})

test('转信访登记：信访科登记成一件信访并关联；登记人看不到信访件，只看到编号', async () => {
  const { matter } = await make('jiuyeyuan', {
    people: 3,
    words: '反映窗口态度',
    outcome: '报告分管领导',
  })
  await b.must('fujuzhang1', matter, 'instruct', { text: '请信访科登记。' })
  await b.must('jiuyeyuan', matter, 'toPetition', { text: '反映窗口态度' })
  await b.refused('jiuyeyuan', matter, 'registered', { petition: matter })
  const own = await b.refused('xinfang', matter, 'registered', { petition: matter })
  expect(own.field).toBe('petition')
  const petition = await b.must(
    'xinfang',
    null,
    'create',
    {
      channel: '走访',
      purpose: '投诉请求',
      at: '2026-03-02T08:30',
      petitioners: [{ name: '欧阳震华' }],
      subject: '窗口态度',
      statement: '窗口态度不好。',
      claims: '改进',
      section: await b.unit('employment'),
      receivers: [b.person('xinfang'), b.person('xinfangyuan')],
      place: '接访室',
      signature: '已签字',
    },
    'petition',
  )
  await b.must('xinfang', matter, 'registered', { petition: petition.matter })
  expect((await b.snapshot<{ result: string }>(matter, 'jiuyeyuan')).data.result).toContain(
    petition.number!,
  )
  expect(await b.engine.load(petition.matter, b.person('jiuyeyuan'))).toMatchObject({ status: 404 })
  const links = await b.db.many(
    sql`select kind from link where from_matter = ${matter} and to_matter = ${petition.matter}`,
  )
  expect(links).toEqual([{ kind: '信访登记' }])
})

const seeking = {
  purpose: '求见领导',
  unit: '某公司',
  post: '经理',
  identity: '出示工作证',
  subject: '汇报用工',
}

test('求见局长由办公室报告，别的领导直接请示；职务没问清的点名拒绝', async () => {
  const leader = b.person('juzhang')
  expect(await refuse('jiuyeyuan', { ...seeking, leader, post: '' })).toMatchObject({
    clause: '58.1.4.2',
    field: 'post',
  })
  const { matter, state } = await make('jiuyeyuan', { ...seeking, leader })
  expect(state).toBe('forwarding')
  await b.must('zhuren', matter, 'forward')
  await b.must('juzhang', matter, 'reply', { what: '接见' })
  expect((await b.must('jiuyeyuan', matter, 'show', { result: '已接见' })).state).toBe('closed')
  const other = await make('jiuyeyuan', { ...seeking, leader: b.person('fujuzhang1') })
  expect(other.state).toBe('asking')
})

test('谢绝的须记录内容并转告，领导阅知才办结；3月6日谢绝3月9日前转告', async () => {
  b.at('2026-03-06T16:50:00+08:00')
  const { matter } = await make('jiuyeyuan', { ...seeking, leader: b.person('fujuzhang1') })
  await b.must('fujuzhang1', matter, 'reply', { what: '谢绝', text: '本周事多' })
  const [clock] = await b.db.many<{ due: string }>(
    sql`select due_on::text as due from clock where matter_id = ${matter} and key = 'relay'`,
  )
  expect(clock!.due).toBe('2026-03-09')
  expect((await b.refused('jiuyeyuan', matter, 'record', {})).refused).toContain('记录来访者需汇报')
  await b.must('jiuyeyuan', matter, 'record', { content: '汇报春季用工缺口' })
  expect((await b.must('fujuzhang1', matter, 'hear')).state).toBe('closed')
})

test('县局局长、预约30分钟内的直接引见；过31分钟的要请示', async () => {
  const leader = b.person('fujuzhang1')
  const chief = { ...seeking, leader, chiefOf: await b.unit('county-yanshan') }
  expect((await make('jiuyeyuan', chief)).state).toBe('showing')
  b.at('2026-03-02T15:30:00+08:00')
  const booked = { ...seeking, leader, booked: '2026-03-02T15:00' }
  expect((await make('jiuyeyuan', booked)).state).toBe('showing')
  b.at('2026-03-02T15:31:00+08:00')
  expect((await make('jiuyeyuan', booked)).state).toBe('asking')
})

test('同一个人当天又来：提示已有的登记，别的科室的人看不到', async () => {
  const { matter } = await make('jiuyeyuan', { outcome: '当场办结', words: '已告知' })
  const { ask } = asking(b, deskRoutes)
  const same = (login: string) =>
    ask<{ rows: { id: string }[] }>(login, 'POST /api/service/same', { body: { name: '王小明' } })
  expect((await same('jiuyeyuan')).rows).toMatchObject([{ id: matter }])
  expect((await same('yanglaoyuan')).rows).toEqual([])
})

const caller = { unit: '砚山县局', name: '王五', content: '某工地事故，2人受伤' }

test('下级请示涉及方针政策的不能直接答复；送拟办后才答复', async () => {
  const asked = { kind: '下级请示', ...caller, isPolicy: true }
  expect(await refuse('jiuyeyuan', { ...asked, reply: '可以' }, 'call')).toMatchObject({
    field: 'route',
  })
  const { matter } = await make('jiuyeyuan', { ...asked, route: '送办公室拟办' }, 'call')
  await b.must('zhuren', matter, 'propose', { text: '按省厅口径答复。' })
  expect((await b.must('jiuyeyuan', matter, 'replyTo', { text: '按省厅口径办' })).state).toBe(
    'closed',
  )
})

test('突发事件电话：来话单位、复述缺一不可；10分钟没有拟办再提醒办公室主任；阅批后才落实', async () => {
  const event = { kind: '突发事件', ...caller }
  expect((await refuse('jiuyeyuan', { ...event, unit: '' }, 'call')).refused).toContain('来话单位')
  expect((await refuse('jiuyeyuan', event, 'call')).refused).toContain('复述1遍')
  const { matter } = await make('jiuyeyuan', { ...event, readBack: true }, 'call')
  const { services } = asking(b, deskRoutes)
  const told = async () =>
    (await b.db.many(sql`select from notice where text like '突发事件电话还没有拟办%'`)).length
  b.at('2026-03-02T09:09:00+08:00')
  await fireClocks(services)
  expect(await told()).toBe(0)
  b.at('2026-03-02T09:10:30+08:00')
  await fireClocks(services)
  expect(await told()).toBeGreaterThan(0)
  const lead = await b.unit('injury')
  await b.must('zhuren', matter, 'propose', { text: '请工伤科核实。', lead })
  expect((await b.refused('gongshang', matter, 'carryOut', { text: '已办' })).refused).toBeDefined()
  await b.must('juzhang', matter, 'instruct', { text: '同意，立即核实。' })
  expect((await b.must('gongshang', matter, 'carryOut', { text: '已核实救治' })).state).toBe(
    'closed',
  )
})

test('通知3月16日的会：领导阅知后，3月13日再提醒一次', async () => {
  const notice = { kind: '通知领导', ...caller, content: '参加全省就业工作会' }
  const at = { leader: b.person('fujuzhang1'), eventAt: '2026-03-16T09:00' }
  const { matter } = await make('shoufa', { ...notice, ...at }, 'call')
  expect((await b.must('fujuzhang1', matter, 'acknowledge', {})).state).toBe('reminding')
  const [again] = await b.db.many<{ due: string }>(
    sql`select due_on::text as due from clock where matter_id = ${matter} and key = 'again'`,
  )
  expect(again!.due).toBe('2026-03-13')
  await b.must('zhuren', matter, 'remindAgain', {})
})

test('重要电话没有文稿的拒绝；需要结果的催到有结果并汇报才办结', async () => {
  const out = { unit: '省厅', name: '李', post: '处长', isHeard: true }
  expect((await refuse('jiuyeyuan', out, 'call-out')).refused).toContain('书面文稿')
  const { matter } = await make(
    'jiuyeyuan',
    { ...out, script: '请示补贴标准', needsResult: true },
    'call-out',
  )
  await b.must('jiuyeyuan', matter, 'chase', { text: '对方答复明天回话' })
  const early = await b.refused('jiuyeyuan', matter, 'close', { result: '同意' })
  expect(early.refused).toContain('须向领导汇报')
  await b.must('jiuyeyuan', matter, 'close', { result: '同意', isReported: true })
})

test('外单位来人先告知办公室，由办公室统一报告；对口科室须安排人或说明理由', async () => {
  const coming = { from: '省厅', way: '来电', at: '2026-03-05T09:00', subject: '调研就业' }
  const { matter } = await make('jiuyeyuan', coming, 'announced-visit')
  const unit = await b.unit('employment')
  await b.must('zhuren', matter, 'arrange', { leaders: [b.person('fujuzhang1')], unit })
  expect((await b.refused('jiuye', matter, 'name', {})).refused).toContain('须安排人员')
  await b.must('jiuye', matter, 'name', { hosts: [b.person('jiuyeyuan')] })
})
