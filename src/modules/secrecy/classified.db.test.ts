import { beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 涉密件：只登记实物，件件有登记，份份有下落。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau()
})

const paper = { level: '秘密', from: '州委办公室', docNumber: '文办密〔2026〕2号', copies: 2 }
const make = async (rest: object = {}) =>
  await b.act('jiyao', null, 'create', { ...paper, ...rest }, 'classified')
async function made(rest: object = {}): Promise<string> {
  const answer = await make(rest)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}
const due = async (m: string) => {
  const loaded = await b.engine.load(m, b.person('jiyao'))
  return isRefusal(loaded) ? [] : loaded.snapshot!.clocks.map(({ dueOn }) => dueOn)
}

test('不收附件、带密级标志的件名、绝密件的标题', async () => {
  expect(await make({ files: [{ id: 'x' }] })).toMatchObject({ clause: '43.6.9', field: 'files' })
  expect(await make({ title: '秘密★3年' })).toMatchObject({ clause: '43.6.9', field: 'title' })
  expect(await make({ level: '绝密', title: '某件' })).toMatchObject({ clause: '43.4.7a' })
})

test('一般密件3天内处理完，紧急密件不过夜', async () => {
  expect(await due(await made())).toEqual(['2026-03-05'])
  expect(await due(await made({ isUrgent: true }))).toEqual(['2026-03-02'])
})

describe('交阅', () => {
  const lend = (person: string, rest: object = {}) => ({
    person: b.person(person),
    dueBack: '2026-03-04',
    ...rest,
  })

  test('知悉范围以外的须批示人同意', async () => {
    const m = await made({ range: [b.person('juzhang')] })
    expect(await b.refused('jiyao', m, 'lend', lend('jiuye'))).toMatchObject({ clause: '43.1.7' })
    await b.must('jiyao', m, 'lend', lend('jiuye', { approval: '局长3月2日批示增加' }))
    const short = await b.refused('jiyao', m, 'takeBack', { copies: 1 })
    expect(short).toMatchObject({ clause: '43.4.12' })
    await b.must('jiyao', m, 'takeBack', { copies: 2 })
  })

  test('外带须有事由、保管方法和批准', async () => {
    const m = await made()
    const out = { isTakenOut: true, reason: '参加省厅会议' }
    expect(await b.refused('jiyao', m, 'lend', lend('jiuye', out))).toMatchObject({
      clause: '43.1.8',
    })
    const whole = { ...out, keeping: '密码箱', approval: '分管领导3月2日批准' }
    await b.must('jiyao', m, 'lend', lend('jiuye', whole))
  })
})

test('翻印复印：上级秘密公文须发文机关批准，加盖印章，一份一个持有人，印出的同样清点', async () => {
  const m = await made()
  const copy = { basis: '文办函〔2026〕9号', approvedCopies: 2, copies: 2, isSealed: true }
  const holders = [b.person('juzhang'), b.person('jiuye')]
  const ask = async (rest: object) => await b.act('jiyao', m, 'copy', { ...copy, holders, ...rest })
  expect(await ask({ approvedBy: '办公室主任' })).toMatchObject({ clause: '43.1.14b' })
  const approvedBy = '发文机关'
  expect(await ask({ approvedBy, isSealed: false })).toMatchObject({ clause: '43.1.14d' })
  expect(await ask({ approvedBy, holders: [holders[0]] })).toMatchObject({ field: 'holders' })
  expect(await ask({ approvedBy, copies: 3 })).toMatchObject({
    refused: expect.stringContaining('2份') as string,
  })
  await b.must('jiyao', m, 'copy', { ...copy, approvedBy, holders })
  expect(await b.refused('jiyao', m, 'count', { copies: 2 })).toMatchObject({ clause: '43.4.12' })
  await b.must('jiyao', m, 'count', { copies: 4 })
})

test('销毁：两名监销人、份数相符', async () => {
  const m = await made()
  const basis = '分管领导2026年3月2日批准'
  const one = { copies: 2, witnesses: [b.person('shoufa')], basis }
  expect(await b.refused('jiyao', m, 'destroy', one)).toMatchObject({ clause: '53.1.6f' })
  const two = { ...one, witnesses: [b.person('shoufa'), b.person('dangan')] }
  expect((await b.must('jiyao', m, 'destroy', two)).state).toBe('destroyed')
})
