import { beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Assignment } from '#modules/supervision/data.ts'

/** 交办督办：逐级布置，按类别报进展，缺报计数，催办督办查办，反馈六项，销号。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (login: string, rest: object = {}) =>
  await b.act(
    login,
    null,
    'create',
    {
      title: '摸清高校毕业生就业底数',
      source: '局领导批示交办',
      basis: '3月2日批示',
      lead: await b.unit('employment'),
      ...rest,
    },
    'assignment',
  )
async function made(login: string, rest: object = {}) {
  const answer = await make(login, rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const snapshot = async (m: string) => await b.snapshot<Assignment>(m)
const running = async (matter: string, key: string) =>
  (await snapshot(matter)).clocks.find((c) => c.key === key && c.state === 'running')
const fire = async (matter: string, key: string) => await b.fire(matter, key)
const told = {
  process: '走访8县（市），逐户核对。',
  problems: '无',
  next: '每月更新一次。',
}

describe('布置', () => {
  test('分管领导交办自己分管的科室；科长签收并交本科室人员', async () => {
    const { matter, number } = await made('fujuzhang1')
    expect(number).toBe('督2026-0001')
    expect((await running(matter, 'sign'))!.dueOn).toBe('2026-03-03')
    const other = { handler: b.person('yanglaoyuan') }
    expect(await b.refused('jiuye', matter, 'sign', other)).toMatchObject({ field: 'handler' })
    const done = await b.must('jiuye', matter, 'sign', { handler: b.person('jiuyeyuan') })
    expect(done.state).toBe('doing')
  })

  test('领导不交办别人分管的科室，科长不跨科室布置，科员不能交办', async () => {
    expect(await make('fujuzhang2')).toMatchObject({ clause: '9.3.3', field: 'lead' })
    expect(await make('yanglao')).toMatchObject({ clause: '10.2.2', field: 'lead' })
    expect(await make('jiuyeyuan')).toHaveProperty('refused')
  })

  test('局长交办先到分管领导；写明原因的可以直接到科室，并告知分管领导', async () => {
    const { matter, state } = await made('juzhang')
    expect(state).toBe('passing')
    expect((await b.must('fujuzhang1', matter, 'pass')).state).toBe('signing')
    const direct = await made('juzhang', { skipReason: '今晚要报州委' })
    expect(direct.state).toBe('signing')
    const [notice] = await b.db.many<{ text: string }>({
      text: 'select text from notice where person = $1 and matter_id = $2',
      values: [b.person('fujuzhang1'), direct.matter],
    })
    expect(notice!.text).toContain('局长直接布置')
  })

  test('办公室代领导立项；没有依据、急办没有时限的不收', async () => {
    const { matter } = await made('zhuren', { assigner: b.person('fujuzhang1') })
    expect((await snapshot(matter)).data.assigner).toBe(b.person('fujuzhang1'))
    expect(await make('zhuren', { basis: '' })).toMatchObject({ field: 'basis' })
    expect(await make('fujuzhang1', { category: '急办' })).toMatchObject({
      clause: '9.4.2',
      field: 'due',
    })
  })

  test('不属职责的退一次，由办公室主任确定；再退不行', async () => {
    const { matter } = await made('fujuzhang1')
    await b.must('jiuye', matter, 'object', { reason: '按三定方案属能力科' })
    await b.must('zhuren', matter, 'settle', {
      lead: await b.unit('pension'),
      reason: '涉及养老',
    })
    const again = await b.refused('yanglao', matter, 'object', { reason: '也不属养老科' })
    expect(again).toMatchObject({ clause: '10.2.5' })
  })
})

describe('报进展的节奏', () => {
  const rhythm = async (category: string, rest: object = {}) => {
    const { matter } = await made('fujuzhang1', { category, ...rest })
    await b.must('jiuye', matter, 'sign')
    return { matter, due: (await running(matter, 'report'))?.dueOn }
  }

  test('一般1周，批示每周五，重点月末，会议决定10个工作日，急办4个工作小时，有期限只看时限', async () => {
    expect((await rhythm('一般')).due).toBe('2026-03-09')
    expect((await rhythm('批示')).due).toBe('2026-03-06')
    expect((await rhythm('重点')).due).toBe('2026-03-31')
    expect((await rhythm('会议决定')).due).toBe('2026-03-16')
    expect((await rhythm('急办', { due: '2026-03-04' })).due).toBe('2026-03-02')
    expect((await rhythm('有期限', { due: '2026-03-20' })).due).toBeUndefined()
  })

  test('批示件没有按周五报送的视为没有办理，记一次缺报，下周再报；内容照抄上周的不行', async () => {
    const { matter } = await rhythm('批示')
    b.at('2026-03-09T09:00:00+08:00')
    await fire(matter, 'report')
    expect((await snapshot(matter)).data.missed).toBe(1)
    expect((await running(matter, 'report'))!.dueOn).toBe('2026-03-13')
    await b.must('jiuye', matter, 'report', { text: '已核对3县', percent: 40 })
    expect((await running(matter, 'report'))!.dueOn).toBe('2026-03-13')
    const same = { text: '已核对3县', percent: 40 }
    expect(await b.refused('jiuye', matter, 'report', same)).toMatchObject({ clause: '15.5c' })
    const back = { text: '又核对1县', percent: 30 }
    expect(await b.refused('jiuye', matter, 'report', back)).toMatchObject({ field: 'percent' })
  })
})

test('反馈六项不全的退回；办公室复核、交办领导同意后销号', async () => {
  const { matter } = await made('fujuzhang1', { goal: '底数清', due: '2026-03-20' })
  await b.must('jiuye', matter, 'sign')
  expect(await b.refused('jiuye', matter, 'feedback', told)).toMatchObject({ clause: '10.1' })
  await b.must('jiuye', matter, 'feedback', { ...told, effect: '摸清3,215人' })
  await b.must('zhuren', matter, 'sendBack', { reason: '缺数据来源' })
  await b.must('jiuye', matter, 'feedback', { ...told, effect: '摸清3,215人，来自台账' })
  expect((await b.must('zhuren', matter, 'review')).state).toBe('accepting')
  expect((await b.must('fujuzhang1', matter, 'accept')).state).toBe('done')
})

test('延期：期限前3个工作日以前提出，交办领导同意后换时限；临近才提的不收', async () => {
  const { matter } = await made('fujuzhang1', { due: '2026-03-20' })
  await b.must('jiuye', matter, 'sign')
  const ask = { to: '2026-03-31', cause: '两县数据未报', measures: '派人现场核对' }
  await b.must('jiuye', matter, 'askTime', ask)
  await b.must('fujuzhang1', matter, 'grant')
  expect((await running(matter, 'due'))!.dueOn).toBe('2026-03-31')
  b.at('2026-03-30T09:00:00+08:00')
  const late = await b.refused('jiuye', matter, 'askTime', { ...ask, to: '2026-04-10' })
  expect(late).toMatchObject({ clause: '9.4.9' })
})

test('两次催办没有回应的升为督办；逾期5个工作日转查办，党组决定后恢复办理', async () => {
  const { matter } = await made('fujuzhang1', { due: '2026-03-06' })
  await b.must('jiuye', matter, 'sign')
  await b.must('zhuren', matter, 'urge', { text: '请抓紧' })
  expect((await snapshot(matter)).data.level).toBe('催办')
  await b.must('zhuren', matter, 'urge', { text: '再催', way: '电话督办' })
  expect((await snapshot(matter)).data.level).toBe('督办')
  const why = { reason: '一再催办没有结果' }
  expect(await b.refused('zhuren', matter, 'inquire', why)).toMatchObject({ clause: '9.6.2' })
  b.at('2026-03-16T09:00:00+08:00')
  await b.must('zhuren', matter, 'inquire', why)
  const alone = { team: [b.person('renjiao')], isSubjective: true, opinion: '建议通报批评' }
  expect(await b.refused('renjiao', matter, 'propose', alone)).toMatchObject({ field: 'team' })
  const team = [b.person('renjiao'), b.person('fagui')]
  await b.must('renjiao', matter, 'propose', { ...alone, team })
  const bare = { meeting: '', decidedOn: '2026-03-16', decision: '通报批评' }
  expect(await b.refused('renjiao', matter, 'conclude', bare)).toMatchObject({ clause: '9.6.2a' })
  const decided = { ...bare, meeting: '局党组2026年第4次会议' }
  expect((await b.must('renjiao', matter, 'conclude', decided)).state).toBe('doing')
})

test('以前的交办没有后来加的栏，照样看得到、办得了；存着的内容不动', async () => {
  const { matter } = await made('fujuzhang1')
  await b.must('jiuye', matter, 'sign')
  const later = ['misses', 'split', 'isYearly', 'decidedIn', 'wholeDue', 'checkedOn', 'covers']
  await b.db.run({
    text: 'update matter set data = data - $2::text[] where id = $1',
    values: [matter, later],
  })
  expect((await snapshot(matter)).data).toMatchObject({ misses: [], split: null, isYearly: false })
  const { data } = await b.db.one<{ data: object }>({
    text: 'select data from matter where id = $1',
    values: [matter],
  })
  expect(data).not.toHaveProperty('misses')
  b.at('2026-03-10T09:00:00+08:00')
  await fire(matter, 'report')
  expect((await snapshot(matter)).data.misses).toEqual([{ due: '2026-03-09', excuse: '' }])
})
