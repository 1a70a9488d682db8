import { beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { archiveClasses } from '#rulebook/articles/a43-archivists.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { retentionEnd } from '#modules/filing.ts'

/** 档案的核对、鉴定销毁，登记簿的报送。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const make = async (type: string, login: string, input: object) =>
  await b.act(login, null, 'create', input, type)
const made = async (type: string, login: string, input: object) => {
  const answer = await make(type, login, input)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const leaders = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'fujuzhang3']
async function officeLeader(): Promise<string> {
  const { id } = (await b.org()).leaderOf(await b.unit('office'), '2026-03-02')!
  return leaders.find((login) => b.person(login) === id)!
}

const counted = (rest: object = {}) => ({
  half: '上半年',
  year: 2026,
  lines: archiveClasses.map((archiveClass, i) => ({
    archiveClass,
    recorded: 100,
    counted: 100,
    ...(i === 0 ? rest : {}),
  })),
})

describe('库存核对', () => {
  test('账实相符，办公室主任审阅', async () => {
    const m = await made('stock-check', 'dangan', counted())
    expect((await b.must('zhuren', m, 'confirm')).state).toBe('done')
  })

  test('少一卷的先写处理、先报遗失；损坏的先处理；别人不能核对', async () => {
    expect(await make('stock-check', 'dangan', counted({ counted: 99 }))).toMatchObject({
      clause: '44.3.4',
    })
    const said = { counted: 99, action: '已报局领导' }
    expect(await make('stock-check', 'dangan', counted(said))).toMatchObject({ clause: '43.3.1' })
    await made('stock-check', 'dangan', counted({ ...said, reportedLost: 1 }))
    await made('stock-check', 'dangan', counted({ damaged: 2, action: '已送修复' }))
    expect(await make('stock-check', 'jiuyeyuan', counted())).toHaveProperty('refused')
  })
})

test('保管期限从次年1月1日起算', () => {
  expect(retentionEnd('WS·2010-D10-0003')).toBe('2021-01-01')
  expect(retentionEnd('WS·1995-D30-0003')).toBe('2026-01-01')
  expect(retentionEnd('WS·1995-Y-0003')).toBeNull()
  expect(retentionEnd('WS1995')).toBeUndefined()
})

describe('鉴定销毁', () => {
  const old = (rest: object = {}) => ({
    items: 'WS·2010-D10-0001\nWS·2010-D10-0002',
    members: [b.person('dangan'), b.person('zhuren'), b.person('jiuye')],
    opinion: '保管期满，无继续保存价值。',
    ...rest,
  })

  test('期满的经鉴定、审核、批准，由两名别的岗位的人监销，件数相符', async () => {
    const m = await made('archive-disposal', 'dangan', old())
    await b.must('zhuren', m, 'review')
    await b.must(await officeLeader(), m, 'approve')
    const place = '州保密局销毁站化浆'
    const one = { pieces: 2, witnesses: [b.person('shoufa')], place }
    expect(await b.refused('dangan', m, 'destroy', one)).toMatchObject({ clause: '53.1.6f' })
    const two = { ...one, witnesses: [b.person('shoufa'), b.person('jiyao')] }
    expect(await b.refused('dangan', m, 'destroy', { ...two, pieces: 1 })).toMatchObject({
      clause: '53.1.6f',
    })
    expect((await b.must('dangan', m, 'destroy', two)).state).toBe('destroyed')
  })

  test('永久的、未到期的、不是档号的不收', async () => {
    const items = async (text: string) =>
      await make('archive-disposal', 'dangan', old({ items: text }))
    expect(await items('WS·2010-Y-0001')).toMatchObject({ field: 'items', clause: '43.2.5a' })
    expect(await items('WS·2016-D10-0001')).toMatchObject({
      refused: expect.stringContaining('2027年1月1日') as string,
    })
    expect(await items('档案一')).toMatchObject({ field: 'items', status: 400 })
  })
})

test('登记簿年底报送，清点相符才归档，档号进归档文件目录', async () => {
  const m = await made('seal-register-filing', 'jiuyeyuan', {
    year: 2025,
    lines: 37,
    pages: 3,
    seals: '就业和再就业工作领导小组',
  })
  const short = await b.refused('dangan', m, 'receive', { pages: 2, lines: 37 })
  expect(short).toMatchObject({ field: 'pages', clause: '30.6.3b' })
  await b.must('dangan', m, 'receive', { pages: 3, lines: 37 })
  const loaded = await b.engine.load(m, b.person('jiuyeyuan'))
  expect(isRefusal(loaded) ? null : loaded.snapshot!.data).toMatchObject({
    archive: { no: 'WS·2025-D30-0001', year: 2025 },
  })
})
