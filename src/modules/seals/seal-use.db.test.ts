import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { SealUse } from '#modules/seals/data.ts'

/** 用印：领导签字、保管人把关、专人使用、记录在案（第三十条）. */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const ask = async (rest: object = {}, login = 'jiuyeyuan') =>
  await b.act(
    login,
    null,
    'create',
    { seal: '局印章', use: '证书、证件', title: '技能大赛获奖证书', copies: 12, ...rest },
    'seal-use',
  )
const made = async (rest: object = {}, login = 'jiuyeyuan') => {
  const answer = await ask(rest, login)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.matter
}
const refusedClause = async (rest: object) => {
  const answer = await ask(rest)
  return 'refused' in answer ? answer.clause : null
}
const dataOf = async (matter: string) =>
  await b.db.one<{ data: SealUse; state: string }>(
    sql`select data, state from matter where id = ${matter}`,
  )
/** Whoever holds the open task. */
async function holder(matter: string): Promise<string> {
  const logins = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'fujuzhang3', 'zhuren', 'yinzhang']
  const org = await b.org()
  const { holder: token } = await b.db.one<{ holder: number }>(
    sql`select holder from task where matter_id = ${matter} and closed_at is null limit 1`,
  )
  return logins.find((login) => org.tokensOf(b.person(login), '2026-03-02').includes(token))!
}

test('局印章：科长签意见，分管副局长签批，印章管理员核对登记', async () => {
  const m = await made()
  await b.must('jiuye', m, 'sign')
  const leader = await holder(m)
  expect(leader).toMatch(/^fujuzhang/u)
  await b.must(leader, m, 'approve')
  const more = await b.refused('yinzhang', m, 'stamp', { copies: 13 })
  expect(more.refused).toContain('批准12份，不能用印13份')
  expect((await b.refused('yinzhang', m, 'stamp', { copies: 12, isBlank: true })).field).toBe(
    'isBlank',
  )
  await b.must('yinzhang', m, 'stamp', { copies: 12 })
  const { data, state } = await dataOf(m)
  expect(state).toBe('done')
  expect(data.sealUse).toMatchObject({ no: '印2026-0001', seal: '局印章', copies: 12 })
})

test('综合性或较重要的由局长签批；党组印章由党组书记签批', async () => {
  const weighty = await made({ isComprehensive: true })
  await b.must('jiuye', weighty, 'sign')
  expect(await holder(weighty)).toBe('juzhang')
  const party = await made({ seal: '党组印章', use: '决议、决定、任免通知' })
  await b.must('jiuye', party, 'sign')
  expect(await holder(party)).toBe('juzhang')
  await b.must('juzhang', party, 'approve')
})

test('介绍信：科室负责人签意见后由办公室负责人签批', async () => {
  const m = await made({
    seal: '局办公室印章',
    use: '介绍信和出差外洽证明',
    occasion: '介绍信、证明',
    title: '王芳赴昆明出差介绍信',
    copies: 1,
  })
  expect((await b.refused('zhuren', m, 'approve')).status).toBe(409)
  await b.must('jiuye', m, 'sign')
  await b.must('zhuren', m, 'approve')
  await b.must('yinzhang', m, 'stamp', { copies: 1 })
})

test('携带外出：办公室确认、局领导同意，到期收回', async () => {
  const m = await made({
    occasion: '携带外出',
    place: '州政务服务中心',
    backBy: '2026-03-03',
    copies: 1,
  })
  await b.must('jiuye', m, 'sign')
  await b.must('zhuren', m, 'confirm')
  await b.must(await holder(m), m, 'approve')
  await b.must('yinzhang', m, 'stamp', { copies: 1 })
  const [clock] = await b.db.many<{ due: string }>(
    sql`select due_on as due from clock where matter_id = ${m}`,
  )
  expect(clock!.due).toBe('2026-03-03')
  await b.must('yinzhang', m, 'giveBack')
  expect((await dataOf(m)).state).toBe('returned')
})

describe('不予用印', () => {
  test.each([
    ['超出范围', { seal: '局办公室印章', use: '对外发文' }, '30.3'],
    ['外单位人员自己来盖', { isOutsider: true }, '30.5'],
    ['携带外出没写归还日期', { occasion: '携带外出', place: '昆明' }, '30.4'],
  ])('%s', async (_, rest, clause) => {
    expect(await refusedClause(rest)).toMatch(
      new RegExp(`^${clause.replace('.', String.raw`\.`)}`, 'u'),
    )
  })

  test('下级部门没有单位证明，办公室审核不过', async () => {
    const m = await made({ occasion: '下级部门用州局印章', hasLeader: true })
    await b.must('jiuye', m, 'sign')
    expect((await b.refused('zhuren', m, 'confirm')).clause).toBe('30.5.9')
  })

  test('签批人不能转给别人，申请人不能自己签', async () => {
    const m = await made({}, 'jiuye')
    const { state } = await dataOf(m)
    if (state === 'heading') throw new Error('科长的申请不应由自己签意见')
    const leader = await holder(m)
    const passed = await b.refused(leader, m, 'reassign', {
      person: b.person('juzhang'),
      reason: '请代签',
    })
    expect(passed.clause).toBe('30.4a')
    expect((await b.refused('jiuye', m, 'approve')).status).toBe(403)
  })

  test('落款日期与签批日期不一致须说明', async () => {
    const m = await made()
    await b.must('jiuye', m, 'sign')
    await b.must(await holder(m), m, 'approve')
    const wrong = { copies: 12, documentDate: '2026-02-27' }
    expect((await b.refused('yinzhang', m, 'stamp', wrong)).refused).toContain('请说明')
    await b.must('yinzhang', m, 'stamp', { ...wrong, dateReason: '证书落款为颁奖日' })
  })
})
