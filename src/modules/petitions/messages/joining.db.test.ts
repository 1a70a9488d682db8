import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import type { MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { figuresOf, type FiguresRow } from '#modules/petitions/messages/figures.ts'
import { message } from '#modules/petitions/messages/message.matter.ts'
import type { Message } from '#modules/petitions/messages/message-data.ts'

/** 同一人、同一事项的留言并入先收到的一件：一个答复，各自的期限，各自计数，弄错了可以解除。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau('2026-03-16T10:00:00+08:00', [
    message,
  ] as unknown as readonly MatterType<never>[])
})

const type = 'message'
const clerk = 'xinfangyuan'
const came = async (at: string, rest: object = {}) =>
  (
    await b.must(
      clerk,
      null,
      'create',
      { at, user: '慕容秋荻', subject: '养老金何时调整', text: '今年还没有调整。', ...rest },
      type,
    )
  ).matter
const look = async (m: string) => await b.snapshot<Message>(m, 'xinfang')
const joinTo = async (m: string, to: string, same = '同一人同一事项') =>
  await b.must(clerk, m, 'join', { to, same }, type)
const toPension = async (m: string) =>
  await b.must('xinfang', m, 'assign', { unit: await b.unit('pension') }, type)
const due = ({ clocks }: Snapshot<Message>) => clocks.find(({ key }) => key === 'reply')!.dueOn

describe('一个答复', () => {
  test('主件答复，并入的同时答复；各按自己收到的日子判定；案卷两头连着', async () => {
    // 2026-01-05 收到的第60日是3月6日；01-19 收到的是3月20日。
    const first = await came('2026-01-05T09:00')
    const second = await came('2026-01-19T09:00', { user: '司徒雪莹' })
    await joinTo(second, first, '不同的人同一事项')
    await toPension(first)
    expect((await look(second)).data).toMatchObject({ unit: await b.unit('pension') })
    expect([due(await look(first)), due(await look(second))]).toEqual(['2026-03-06', '2026-03-20'])
    expect((await look(second)).clocks[0]).toMatchObject({ state: 'running' })
    await b.must('yanglao', first, 'answer', { reply: '省里批准以后调整，请留意公告。' }, type)
    const [one, two] = [await look(first), await look(second)]
    expect([one.state, two.state]).toEqual(['answered', 'answered'])
    expect(two.data).toMatchObject({
      repliedAt: '2026-03-16T10:00',
      reply: { masked: '省里批准以后调整，请留意公告。' },
    })
    expect(two.clocks[0]).toMatchObject({ state: 'stopped' })
    const said = async (m: string) => (await storyOf(b.db, m)).events.map(({ body }) => body['say'])
    expect((await said(first)).at(-1)).toBe('答复：超期答复，一并答复1件')
    expect((await said(second)).at(-1)).toBe('一并答复：按时答复')
    const kinds = async (m: string) => (await storyOf(b.db, m)).links.map(({ kind }) => kind)
    expect([await kinds(first), await kinds(second)]).toEqual([['并入'], ['并入']])
  })

  test('分办以后才来的，并入就归同一科室；科室看得到，群众看到的是自己那一件', async () => {
    const first = await came('2026-03-02T09:00')
    await toPension(first)
    const later = await came('2026-03-09T09:00', { user: '司徒雪莹', subject: '退休金的调整' })
    await joinTo(later, first, '不同的人同一事项')
    expect((await b.snapshot<Message>(later, 'yanglaoyuan')).data.unit).toBe(
      await b.unit('pension'),
    )
    const told = message.told!(await look(later), { unit: () => '', person: () => '' })
    expect(told).toMatchObject({
      title: '退休金的调整',
      now: '与同一事项的其他留言一并办理、一并答复。',
      dueOn: '2026-05-08',
      answer: null,
    })
    expect(JSON.stringify(told)).not.toContain('养老金何时调整')
  })

  test('主件转信访，并入的一并转到同一件', async () => {
    const [first, second] = [await came('2026-03-02T09:00'), await came('2026-03-03T09:00')]
    await joinTo(second, first)
    const petition = await b.must(
      clerk,
      null,
      'create',
      {
        channel: '网站留言',
        purpose: '投诉请求',
        at: '2026-03-02T09:00',
        petitioners: [{ name: '慕容秋荻' }],
        subject: '养老金调整',
        statement: '没有调整。',
        claims: '调整',
        section: await b.unit('pension'),
      },
      'petition',
    )
    await b.must(clerk, first, 'toPetition', { petition: petition.matter }, type)
    expect(await look(second)).toMatchObject({
      state: 'petitioned',
      data: { petition: petition.matter },
    })
    expect((await storyOf(b.db, petition.matter)).links.map(({ kind }) => kind)).toEqual([
      '转信访登记',
      '转信访登记',
    ])
  })
})

describe('不能并入的', () => {
  test('后收到的并入先收到的；已答复的、已并入的、不是留言的都不行，写明怎么办', async () => {
    const [first, second, third] = [
      await came('2026-03-02T09:00'),
      await came('2026-03-03T09:00'),
      await came('2026-03-04T09:00'),
    ]
    const no = async (m: string, to: string) =>
      (await b.refused(clerk, m, 'join', { to, same: '同一人同一事项' }, type)).refused
    expect(await no(first, second)).toContain('请把它并入本件')
    expect(await no(first, first)).toContain('没有这件留言')
    await joinTo(second, first)
    expect(await no(third, second)).toContain('请选择它并入的那一件')
    expect(await no(first, first)).toContain('已有留言并入本件')
    await toPension(first)
    await b.must('yanglao', first, 'answer', { reply: '已经调整到位。' }, type)
    expect(await no(third, first)).toContain('已经答复')
  })

  test('只有信访科、办公室并入；没有人能自己动用系统的那几步', async () => {
    const [first, second] = [await came('2026-03-02T09:00'), await came('2026-03-03T09:00')]
    await toPension(second)
    const input = { to: first, same: '同一人同一事项' }
    expect(await b.refused('yanglao', second, 'join', input, type)).toMatchObject({ status: 403 })
    await joinTo(second, first)
    const what = { is: '答复', unit: 1, reply: '假的', on: '2026-03-16T09:00' }
    for (const [m, action, given] of [
      [second, 'followLead', { lead: first, what }],
      [first, 'takeIn', { message: second }],
      [first, 'letGo', { message: second }],
    ] as const) {
      expect(await b.refused(clerk, m, action, given, type)).toMatchObject({ status: 403 })
    }
    // 系统也只听所并入的那一件。
    const stray = await came('2026-03-01T09:00')
    const wrong = { lead: stray, what }
    expect(
      isRefusal(
        await b.engine.run({ matter: second, action: 'followLead', input: wrong, person: null }),
      ),
    ).toBe(true)
  })
})

test('解除并入：期限没有停过，重新分办；主件答复与它无关', async () => {
  const [first, second] = [await came('2026-03-02T09:00'), await came('2026-03-03T09:00')]
  await joinTo(second, first)
  await toPension(first)
  await b.must(clerk, second, 'unjoin', { reason: '是另一个单位的事' }, type)
  expect(await look(second)).toMatchObject({
    state: 'received',
    data: { joinedTo: null, unit: null },
    tasks: [{ step: 'assign', dueOn: '2026-05-06' }],
  })
  expect((await look(first)).data.joined).toEqual([])
  await b.must('yanglao', first, 'answer', { reply: '已经调整到位。' }, type)
  expect((await look(second)).state).toBe('received')
})

test('并入的期限临近，提醒信访科', async () => {
  const [first, second] = [await came('2026-03-02T09:00'), await came('2026-03-03T09:00')]
  await joinTo(second, first)
  const { clocks } = await look(second)
  b.at('2026-04-02T09:00:00+08:00')
  await b.engine.run({
    matter: second,
    action: '@clock',
    input: { clock: clocks[0]!.id },
    person: null,
  })
  const people = await b.db.many<{ person: number }>(
    sql`select person from notice where matter_id = ${second} and text like '%答复留言%到期%'`,
  )
  expect(people.map(({ person }) => person)).toContain(b.person('xinfang'))
})

test('各自计数：并入的按自己的期限判定；科室建议只数有人分办的', () => {
  const row: FiguresRow = {
    at: '2026-01-05T09:00',
    noticeDue: '2026-01-20',
    due: '2026-03-06',
    repliedAt: '2026-03-16T10:00',
    unit: 7,
    suggested: [{ unit: 7, words: ['养老金'] }],
    isJoint: false,
  }
  const later = { ...row, at: '2026-01-19T09:00', due: '2026-03-20', isJoint: true }
  const { all, joint, byUnit, suggestion } = figuresOf([row, later], '2026-03-31', 7)
  expect(all).toMatchObject({ 超期答复: 1, 按时答复: 1 })
  expect([joint, byUnit[0]!.counted['按时答复'], suggestion.assigned]).toEqual([1, 1, 1])
})
