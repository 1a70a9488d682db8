import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { keepFile } from '#kernel/files/files.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { sealPicture } from '#modules/seal-picture.store.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { demoSeal } from '#demo/seal-picture.store.ts'

/** 印章台账：一枚一登，专人保管，移交有清单、双方签字、监交。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const register = async (rest: object = {}) =>
  await b.act(
    'zhuren',
    null,
    'create',
    {
      kind: '局印章',
      name: '局印章',
      unit: await b.unit('office'),
      keeper: b.person('yinzhang'),
      since: '2026-01-01',
      ...rest,
    },
    'seal',
  )
const registered = async (rest: object = {}) => {
  const answer = await register(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
async function impression(name = '印模.png') {
  const by = { person: b.person('zhuren'), at: new Date('2026-03-02T01:00:00Z') }
  const file = await keepFile(b.db, { name, mime: 'image/png', bytes: demoSeal(64) }, by)
  return { id: file.id, name: file.name }
}

test('冠字随规则；登记只由办公室；印模读得出来', async () => {
  expect(await b.act('jiuyeyuan', null, 'create', {}, 'seal')).toHaveProperty('refused')
  const m = await registered({ files: [await impression()] })
  const loaded = await b.engine.load(m, b.person('zhuren'))
  expect(isRefusal(loaded) ? null : loaded.snapshot).toMatchObject({
    state: 'kept',
    tasks: [],
    data: { inscription: '文山壮族苗族自治州人力资源和社会保障局' },
  })
  const picture = await sealPicture(b.db, '局印章')
  expect(Buffer.from(picture!.data, 'base64').equals(demoSeal(64))).toBe(true)
  expect(await sealPicture(b.db, '党组印章')).toBeNull()
})

test('在用的印章不算在办，移交时才是', async () => {
  const m = await registered()
  const isDoing = async (login: string) => {
    const { ended } = await b.db.one<{ ended: boolean }>(sql`
      select ended from party where matter_id = ${m} and person = ${b.person(login)}
    `)
    return !ended
  }
  expect(await isDoing('zhuren')).toBe(false)
  const list = '印章1枚\n印模1份'
  await b.must('yinzhang', m, 'handOver', { person: b.person('dangan'), list })
  expect(await isDoing('zhuren')).toBe(true)
  expect(await isDoing('yinzhang')).toBe(true)
  await b.must('dangan', m, 'receive')
  await b.must('zhuren', m, 'witness')
  expect(await isDoing('zhuren')).toBe(false)
  expect(await isDoing('dangan')).toBe(false)
})

test('规则所列以外新刻的须有批准文号', async () => {
  const made = { kind: '业务专用印章', name: '培训专用章' }
  expect(await register(made)).toMatchObject({ clause: '30.1.8', field: 'approval' })
  await registered({ ...made, approval: '文人社发〔2026〕3号' })
})

test('印模不是PNG的不收', async () => {
  expect(await register({ files: [await impression('印模.jpg')] })).toMatchObject({
    field: 'files',
  })
})

test('移交：接收人清点、办公室主任监交后换保管人；没有印模清单不行；可以作罢', async () => {
  const m = await registered()
  const list = '局印章1枚\n用印登记簿1本'
  await b.must('yinzhang', m, 'handOver', { person: b.person('dangan'), list })
  expect((await b.refused('yinzhang', m, 'receive')).status).toBe(403)
  await b.must('dangan', m, 'receive')
  const bare = await b.refused('zhuren', m, 'witness')
  expect(bare).toMatchObject({ clause: '30.4f' })
  expect(bare.refused).toContain('印模')
  await b.must('yinzhang', m, 'cancel', { reason: '清单漏印模' })
  await b.must('yinzhang', m, 'handOver', { person: b.person('dangan'), list: `${list}\n印模1份` })
  await b.must('dangan', m, 'receive')
  await b.must('zhuren', m, 'witness')
  const loaded = await b.engine.load(m, b.person('dangan'))
  expect(isRefusal(loaded) ? null : loaded.snapshot).toMatchObject({
    state: 'kept',
    data: { keeper: b.person('dangan'), handover: null },
  })
})

test('用印送台账上的保管人；移交中、停用的不能用印', async () => {
  const m = await registered({ keeper: b.person('dangan') })
  const ask = async () =>
    await b.must(
      'jiuyeyuan',
      null,
      'create',
      { seal: '局印章', registered: m, use: '证书、证件', title: '就业创业证', copies: 2 },
      'seal-use',
    )
  const { matter } = await ask()
  await b.must('jiuye', matter, 'sign')
  const leader = (await b.org()).leaderOf(await b.unit('employment'), '2026-03-02')!
  const login = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'fujuzhang3'].find(
    (one) => b.person(one) === leader.id,
  )!
  await b.must(login, matter, 'approve')
  expect((await b.refused('yinzhang', matter, 'stamp', { copies: 2 })).status).toBe(404)
  await b.must('dangan', matter, 'stamp', { copies: 2 })

  const other = await ask()
  await b.must('jiuye', other.matter, 'sign')
  const list = '印章1枚\n印模1份'
  await b.must('dangan', m, 'handOver', { person: b.person('yinzhang'), list })
  expect(await b.refused(login, other.matter, 'approve')).toMatchObject({ clause: '30.4f' })
  await b.must('zhuren', m, 'cancel', { reason: '暂不移交' })
  await b.must('zhuren', m, 'retire', { on: '2026-03-02', reason: '更名，旧印章封存' })
  expect((await b.refused(login, other.matter, 'approve')).refused).toContain('停用')
})
