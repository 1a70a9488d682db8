import { beforeEach, expect, test } from 'vitest'
import { asker } from '#demo/testing/ask.testing.ts'
import { partyMeeting } from '#demo/testing/meeting.testing.ts'
import { bureau, paper, type Bureau } from '#demo/testing/bureau.testing.ts'
import { agendaRoutes, type AgendaLine } from '#modules/supervision/agenda.route.ts'

/** 日清单、周清单：收文、交办、建议提案、会议、定期职责合在一起，谁看得到的谁看。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const agenda = async (login: string, span: string) =>
  await asker(b, agendaRoutes).must<{ isOffice: boolean; lines: AgendaLine[] }>(
    login,
    '/api/agenda',
    { query: { span } },
  )
const titles = (lines: readonly AgendaLine[], kind: string) =>
  lines.filter((line) => line.kind === kind).map(({ title, day, isLate }) => [title, day, isLate])

async function week() {
  await b.must('shoufa', null, 'create', paper({ title: '关于增加培训经费的请示', kind: '请示' }))
  const { matter } = await b.must(
    'fujuzhang1',
    null,
    'create',
    {
      title: '摸清高校毕业生就业底数',
      source: '局领导批示交办',
      basis: '3月2日批示',
      lead: await b.unit('employment'),
      due: '2026-03-05',
    },
    'assignment',
  )
  await b.must('jiuye', matter, 'sign')
  await b.must(
    'fagui',
    null,
    'create',
    {
      kind: '建议',
      number: '第45号',
      title: '关于加大就业扶持力度的建议',
      proposers: '甲代表',
      from: '州政府办公室',
      way: '单独办理',
      due: '2026-06-01',
      lead: await b.unit('employment'),
    },
    'proposal',
  )
  await b.must('zhuren', null, 'create', partyMeeting(b), 'meeting')
}

test('本周：交办3月5日到期，建议提案3月4日清点，党组会议3月6日，批示件周报3月6日', async () => {
  await week()
  const { isOffice, lines } = await agenda('zhuren', 'week')
  expect(isOffice).toBe(true)
  expect(titles(lines, '交办督办')).toEqual([['摸清高校毕业生就业底数', '2026-03-05', false]])
  expect(titles(lines, '建议提案')[0]).toEqual([
    '第45号：关于加大就业扶持力度的建议',
    '2026-03-04',
    false,
  ])
  expect(titles(lines, '会议')).toEqual([['局党组2026年第3次会议', '2026-03-06', false]])
  expect(titles(lines, '定期职责')).toContainEqual(['批示件周报', '2026-03-06', false])
  const task = lines.find(({ kind }) => kind === '交办督办')!
  expect(task).toMatchObject({ unit: '就业科', who: '陈志远', cite: '第九条(四)5' })
})

test('今日只有今日的；过了的标明逾期；下周不列逾期的', async () => {
  await week()
  const today = await agenda('zhuren', 'today')
  expect(titles(today.lines, '交办督办')).toEqual([])
  expect(titles(today.lines, '收文')).toEqual([['关于增加培训经费的请示', '2026-03-02', false]])
  b.at('2026-03-09T09:00:00+08:00')
  const later = await agenda('zhuren', 'today')
  expect(titles(later.lines, '交办督办')).toContainEqual([
    '摸清高校毕业生就业底数',
    '2026-03-05',
    true,
  ])
  const next = await agenda('zhuren', 'next')
  expect(next.lines.some(({ isLate }) => isLate)).toBe(false)
})

test('别的科室看不到不归自己的；没有通知的党组会议只有成员和办公室知道', async () => {
  await week()
  const { isOffice, lines } = await agenda('yanglao', 'week')
  expect(isOffice).toBe(false)
  expect(titles(lines, '交办督办')).toEqual([])
  expect(titles(lines, '会议')).toEqual([])
  expect(titles((await agenda('fujuzhang2', 'week')).lines, '会议')).toHaveLength(1)
})
