import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Assignment } from '#modules/supervision/data.ts'

/** 任务分解不漏项（第十五条(六)）；来源写明；年度重点督查事项由党组研究、文件下发后逐项交办（第九条(三)1）。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const snapshot = async <T>(m: string) => await b.snapshot<T>(m)
const linked = async (matter: string) =>
  await b.db.many<{ id: string; kind: string; title: string; data: Assignment }>(sql`
    select m.id, l.kind, m.title, m.data from link l join matter m on m.id = l.from_matter
    where l.to_matter = ${matter} order by m.title
  `)

describe('任务分解', () => {
  const three = '清理拖欠工资台账\n约谈欠薪企业\n公布举报电话'
  async function doing(rest: object = {}) {
    const { matter } = await b.must(
      'fujuzhang1',
      null,
      'create',
      {
        title: '开展清理欠薪专项行动',
        content: three,
        source: '局领导批示交办',
        basis: '3月2日批示',
        lead: await b.unit('employment'),
        due: '2026-05-20',
        ...rest,
      },
      'assignment',
    )
    await b.must('jiuye', matter, 'sign')
    return matter
  }
  const part = async (covers: string, rest: object = {}) => ({
    title: '清理台账并约谈',
    covers,
    lead: await b.unit('pension'),
    due: '2026-05-08',
    ...rest,
  })

  test('三项里漏了一项的通知印发不了；写明不需分解的可以；没有第四项', async () => {
    const matter = await doing()
    const two = { parts: [await part('1、2')] }
    expect(await b.refused('zhuren', matter, 'split', two)).toMatchObject({
      clause: '15.6b',
      refused: expect.stringContaining('第3项没有分解') as string,
    })
    const four = { parts: [await part('1、2、3、4')] }
    expect((await b.refused('zhuren', matter, 'split', four)).refused).toContain('没有第4项')
    const excused = [{ item: 3, reason: '州局统一公布' }]
    await b.must('zhuren', matter, 'split', { ...two, excused })
    const [made] = await linked(matter)
    expect(made).toMatchObject({ kind: '分解自', title: '清理台账并约谈' })
    expect(made!.data).toMatchObject({ covers: [1, 2], due: '2026-05-08', category: '有期限' })
    expect(made!.data.content).toBe('1.清理拖欠工资台账\n2.约谈欠薪企业')
  })

  test('部分的时限晚于整项的不行，通知不行，直接交办也不行；没有时限也不行', async () => {
    const matter = await doing()
    const late = { parts: [await part('1、2、3', { due: '2026-05-21' })] }
    expect(await b.refused('zhuren', matter, 'split', late)).toMatchObject({ clause: '15.6a' })
    const direct = {
      title: '清理台账',
      source: '其他',
      basis: '分解',
      lead: await b.unit('pension'),
      origin: matter,
    }
    const over = { ...direct, due: '2026-05-21' }
    expect(await b.refused('zhuren', null, 'create', over, 'assignment')).toMatchObject({
      clause: '15.6a',
      field: 'due',
    })
    expect(await b.refused('zhuren', null, 'create', direct, 'assignment')).toMatchObject({
      clause: '15.6',
    })
    const unseen = { ...direct, origin: crypto.randomUUID() }
    expect(await b.refused('zhuren', null, 'create', unseen, 'assignment')).toMatchObject({
      field: 'origin',
    })
  })

  test('部分申请延期，不能晚于整项的时限', async () => {
    const matter = await doing()
    await b.must('zhuren', matter, 'split', {
      parts: [await part('1、2、3', { title: '清理台账约谈公布' })],
    })
    const [made] = await linked(matter)
    await b.must('yanglao', made!.id, 'sign')
    const ask = { cause: '两县台账未报', measures: '派人现场核对' }
    expect(
      await b.refused('yanglao', made!.id, 'askTime', { ...ask, to: '2026-05-21' }),
    ).toMatchObject({ clause: '15.6a', field: 'to' })
    await b.must('yanglao', made!.id, 'askTime', { ...ask, to: '2026-05-20' })
  })

  test('牵头科室确认没有漏项；退回的由办公室补充；没有确认的不能办结；别人不能分解', async () => {
    const matter = await doing()
    const excused = [{ item: 3, reason: '州局统一公布' }]
    await b.must('zhuren', matter, 'split', { parts: [await part('1、2')], excused })
    expect(await b.refused('jiuye', matter, 'split', { parts: [await part('1')] })).toHaveProperty(
      'refused',
    )
    const done = { process: '逐户核对台账。', problems: '无', next: '每月更新一次。' }
    expect(await b.refused('jiuye', matter, 'feedback', done)).toMatchObject({ clause: '15.6b' })
    await b.must('jiuye', matter, 'disputeParts', { reason: '公布举报电话也要落实' })
    await b.must('zhuren', matter, 'splitMore', {
      parts: [await part('3', { title: '公布举报电话' })],
    })
    expect((await linked(matter)).map(({ title }) => title)).toEqual([
      '公布举报电话',
      '清理台账并约谈',
    ])
    await b.must('jiuye', matter, 'confirmParts')
    const { data } = await snapshot<Assignment>(matter)
    expect(data.split).toMatchObject({ confirmedBy: b.person('jiuye') })
    await b.must('jiuye', matter, 'feedback', done)
  })
})

test('来源写明渠道和承诺：没有渠道的留言不收，没有承诺原话的不收', async () => {
  const base = {
    title: '核实留言反映的窗口服务问题',
    basis: '州政府网站留言2026-031号',
    lead: await b.unit('employment'),
  }
  const make = async (rest: object) =>
    await b.act(
      'zhuren',
      null,
      'create',
      { ...base, assigner: b.person('fujuzhang1'), ...rest },
      'assignment',
    )
  const web = { source: '网站留言、信访、投诉' }
  expect(await make(web)).toMatchObject({ clause: '9.2.6', field: 'channel' })
  expect(await make({ ...web, channel: '电话' })).toHaveProperty('number')
  expect(await make({ ...web, channel: '政府网站留言' })).toHaveProperty('number')
  expect(await make({ source: '服务承诺' })).toMatchObject({ clause: '9.2.7' })
  expect(await make({ source: '服务承诺', promise: '失业登记当日办结' })).toHaveProperty('number')
})

describe('年度重点督查事项', () => {
  const compiled = async (rest: object = {}) => ({
    year: 2026,
    conference: '2026年全州人社工作会议',
    closedOn: '2026-02-05',
    items: [
      {
        title: '城镇新增就业1.2万人',
        lead: await b.unit('employment'),
        due: '2026-12-18',
        score: 5,
      },
      { title: '养老保险扩面', lead: await b.unit('pension'), due: '2026-11-30', score: 3 },
    ],
    ...rest,
  })
  const plan = async (rest: object = {}) =>
    await b.act('zhuren', null, 'create', await compiled(rest), 'yearly-plan')

  test('2月5日散会，3月11日前汇编完（春节和调休算进去）；别的科室不汇编', async () => {
    const { matter } = await b.must('zhuren', null, 'create', await compiled(), 'yearly-plan')
    const { clocks } = await snapshot(matter)
    expect(clocks.find(({ key }) => key === 'compile')!.dueOn).toBe('2026-03-11')
    expect(await b.act('jiuye', null, 'create', await compiled(), 'yearly-plan')).toHaveProperty(
      'refused',
    )
  })

  test('有一项没有分值的不能提交研究；没有研究的不能下发；下发以后逐项成为交办，分值超过2分也行', async () => {
    const { items } = await compiled()
    const made = await plan({ items: [items[0], { ...items[1], score: null }] })
    if (isRefusal(made)) throw new Error(made.refused)
    const { matter } = made
    expect(await b.refused('zhuren', matter, 'submit')).toMatchObject({
      clause: '9.3.1a',
      refused: expect.stringContaining('养老保险扩面') as string,
    })
    await b.must('zhuren', matter, 'compile', { items })
    await b.must('zhuren', matter, 'submit')
    const paper = { number: '文人社发〔2026〕12号', on: '2026-03-02' }
    expect(await b.act('zhuren', matter, 'issue', paper)).toHaveProperty('refused')
    await b.must('zhuren', matter, 'study', {
      result: '通过',
      resolution: '局党组2026年第2次会议',
      decidedOn: '2026-02-12',
    })
    await b.must('zhuren', matter, 'issue', paper)
    const tasks = await linked(matter)
    expect(
      tasks.map(({ title, data }) => [title, data.score, data.isYearly, data.category]),
    ).toEqual([
      ['养老保险扩面', 3, true, '重点'],
      ['城镇新增就业1.2万人', 5, true, '重点'],
    ])
    expect(tasks[1]!.data.assigner).toBe(b.person('fujuzhang1'))
  })

  test('党组定下的时限，没有复议分管领导改不了；自己编的不算年度事项', async () => {
    const { matter } = await b.must('zhuren', null, 'create', await compiled(), 'yearly-plan')
    await b.must('zhuren', matter, 'submit')
    const agreed = { result: '通过', resolution: '局党组2026年第2次会议', decidedOn: '2026-02-12' }
    await b.must('zhuren', matter, 'study', agreed)
    await b.must('zhuren', matter, 'issue', { number: '文人社发〔2026〕12号', on: '2026-03-02' })
    const task = (await linked(matter)).find(({ title }) => title.startsWith('城镇'))!
    await b.must('jiuye', task.id, 'sign')
    const ask = { to: '2026-12-31', cause: '省厅推迟统计口径', measures: '加派人手逐县核对' }
    await b.must('jiuye', task.id, 'askTime', ask)
    expect(await b.refused('fujuzhang1', task.id, 'grant')).toMatchObject({
      clause: '9.3.3',
      field: 'review',
    })
    await b.must('fujuzhang1', task.id, 'grant', { decision: '不同意' })
    const own = {
      title: '自己加的一项',
      source: '会议布置',
      basis: '年度',
      lead: await b.unit('employment'),
      score: 5,
      origin: matter,
    }
    expect(await b.refused('fujuzhang1', null, 'create', own, 'assignment')).toMatchObject({
      clause: '9.3.3',
    })
  })
})
