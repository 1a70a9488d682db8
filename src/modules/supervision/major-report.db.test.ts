import { beforeEach, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 重大事项：立即报、逐级报，先电话的24小时内补文字，办公室主任审签，领导批示。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (rest: object = {}) =>
  await b.act(
    'jiuyeyuan',
    null,
    'create',
    {
      category: '重要活动、重要计划及进展',
      title: '春季招聘现场签约情况',
      knownAt: '2026-03-02T08:50',
      text: '今日现场签约320人。',
      ...rest,
    },
    'major-report',
  )
async function made(rest: object = {}) {
  const answer = await make(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const snapshot = async (m: string) => await b.snapshot<{ addressee: number; inTime: boolean }>(m)

test('书面报告分管领导，办公室主任审签，领导批示', async () => {
  const { matter, state } = await made()
  expect(state).toBe('signing')
  expect((await snapshot(matter)).data).toMatchObject({
    addressee: b.person('fujuzhang1'),
    inTime: true,
  })
  await b.must('zhuren', matter, 'sign')
  expect((await b.must('fujuzhang1', matter, 'instruct', { text: '继续做好服务。' })).state).toBe(
    'done',
  )
})

test('越级的不收，紧急的可以直接报局长；先电话的24小时内补报', async () => {
  const chief = { addressee: b.person('juzhang') }
  expect(await make(chief)).toMatchObject({ clause: '8.3', field: 'addressee' })
  const urgent = { ...chief, category: '各类紧急和突发事件', isPhoned: true }
  const { matter, state } = await made(urgent)
  expect(state).toBe('phoned')
  expect((await snapshot(matter)).clocks[0]!.dueAt.slice(0, 16)).toBe('2026-03-03T01:00')
  await b.must('jiuyeyuan', matter, 'write', { text: '8时30分，某企业职工聚集，已劝返。' })
  await b.must('zhuren', matter, 'sign')
})

test('谁交办向谁报告；职责内的困难须写已采取的措施；迟报的注明', async () => {
  const assigned = { assigner: b.person('fujuzhang1'), addressee: b.person('juzhang') }
  expect(await make(assigned)).toHaveProperty('refused')
  expect(await make({ isOwnDuty: true })).toMatchObject({ clause: '8.6', field: 'tried' })
  const { matter } = await made({ knownAt: '2026-03-02T08:00' })
  expect((await snapshot(matter)).data.inTime).toBe(false)
})
