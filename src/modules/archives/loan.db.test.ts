import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 档案利用：经同意才提供，外单位凭介绍信，件件收回. */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const asked = {
  items: 'WS·2025-D30-0007\nWS·2025-D30-0008',
  purpose: '核对历年就业资金文件',
}
const make = async (rest: object = {}, login = 'jiuyeyuan') =>
  await b.act(login, null, 'create', { ...asked, ...rest }, 'archive-loan')
const made = async (rest: object = {}, login = 'jiuyeyuan') => {
  const answer = await make(rest, login)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.matter
}

async function officeLeader(): Promise<string> {
  const org = await b.org()
  const { id } = org.leaderOf(await b.unit('office'), '2026-03-02')!
  return ['juzhang', 'fujuzhang1', 'fujuzhang2', 'fujuzhang3'].find((l) => b.person(l) === id)!
}

test('科室借出：科长、办公室主任同意，档案员提供，到期收回，少一件不能了结', async () => {
  const m = await made({ way: '科室借出', dueBack: '2026-03-06' })
  await b.must('jiuye', m, 'sign')
  await b.must('zhuren', m, 'approve')
  await b.must('dangan', m, 'hand')
  const [clock] = await b.db.many<{ due: string }>(
    sql`select due_on as due from clock where matter_id = ${m}`,
  )
  expect(clock!.due).toBe('2026-03-06')
  const short = await b.refused('dangan', m, 'takeBack', { pieces: 1 })
  expect(short).toMatchObject({ field: 'pieces', clause: '43.3.1' })
  expect((await b.must('dangan', m, 'takeBack', { pieces: 2 })).state).toBe('returned')
})

test('摘抄和重要档案由分管局领导同意，写明页次和保管单位', async () => {
  const bare = await make({ way: '摘抄' })
  expect(bare).toMatchObject({ clause: '44.3.2', field: 'copyKeeper' })
  const m = await made({ way: '摘抄', pages: '第3至5页', copyKeeper: '就业科' })
  await b.must('jiuye', m, 'sign')
  expect((await b.refused('zhuren', m, 'approve')).status).toBe(403)
  await b.must(await officeLeader(), m, 'approve')
})

test('外单位没有介绍信不予同意，不得借出', async () => {
  const outside = { isOutside: true, reader: '李明', readerUnit: '州审计局', hasProof: true }
  const m = await made(outside)
  await b.must('jiuye', m, 'sign')
  expect((await b.refused('zhuren', m, 'approve')).refused).toContain('介绍信')
  const out = await made({ ...outside, hasLetter: true, way: '科室借出', dueBack: '2026-03-06' })
  await b.must('jiuye', out, 'sign')
  expect((await b.refused('zhuren', out, 'approve')).refused).toContain('调出')
})

test('档案员不能为自己办摘抄', async () => {
  const own = await make({ way: '摘抄', pages: '第1页', copyKeeper: '办公室' }, 'dangan')
  expect(own).toMatchObject({ clause: '43.3.4' })
})
