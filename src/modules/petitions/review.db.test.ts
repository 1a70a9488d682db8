import { beforeEach, describe, expect, test } from 'vitest'
import { storyOf } from '#kernel/matters/events.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  accept,
  b,
  begin,
  desk,
  leader,
  must,
  registered,
  run,
  served,
  state,
  team,
} from '#modules/petitions/petition.fixture.ts'

/** 复查；期限过春节和国庆；重复、补充、撤回。 */

beforeEach(async () => await begin('2026-03-02T09:00:00+08:00'))

describe('复查', () => {
  const review = {
    purpose: '复查申请',
    replyNumber: '文市人社函〔2026〕3号',
    answeredOn: '2026-02-10',
    firstHandler: '李俊杰',
  }
  const type = '复查请求'

  test('10日送达受理告知书，30日送达意见，自收到请求起算；原承办人不参加；不能延长', async () => {
    const m = await registered(review)
    expect((await state(m)).due).toMatchObject({
      notice: '2026-03-12',
      reply: '2026-04-01',
      report: '2026-03-02',
    })
    await must(desk.clerk, m, 'propose', await accept({ type }))
    await must(leader(), m, 'approve', { decision: '同意' })
    b.at('2026-03-12T09:00:00+08:00')
    await must(desk.clerk, m, 'serve', served('2026-03-12'))
    expect((await state(m)).due['reply']).toBe('2026-04-01')
    expect(await run(leader(), m, 'form', team())).toMatchObject({ clause: '33.11.4a' })
    await must(leader(), m, 'form', { handler: b.person('yanglao'), members: [b.person('fagui')] })
    expect(
      await run(b.person('yanglao'), m, 'askExtension', { days: 1, reason: '情况复杂' }),
    ).toMatchObject({ clause: '56.5.9' })
  })

  test('过了30日又没有正当理由的，不予受理', async () => {
    const m = await registered({ ...review, answeredOn: '2026-01-05' })
    expect(await run(desk.clerk, m, 'propose', await accept({ type }))).toMatchObject({
      clause: '33.7.4',
    })
  })
})

describe('期限过节', () => {
  test('2026年春节：2月13日收到，2个工作日到2月24日，15日到3月2日', async () => {
    await begin('2026-02-13T15:00:00+08:00')
    const m = await registered({ at: '2026-02-13T14:00' })
    // 2月14日调休上班；第15日2月28日也是调休上班的星期六。
    expect((await state(m)).due).toMatchObject({ propose: '2026-02-24', notice: '2026-02-28' })
    const early = await registered({ at: '2026-02-04T14:00' })
    // 第15日2月19日在春节里，顺延到2月24日。
    expect((await state(early)).due).toMatchObject({ notice: '2026-02-24' })
  })

  test('2026年国庆：9月20日调休上班，第15日10月5日顺延到10月8日', async () => {
    await begin('2026-09-20T10:00:00+08:00')
    const m = await registered({ at: '2026-09-20T09:00' })
    expect((await state(m)).due).toMatchObject({ propose: '2026-09-22', notice: '2026-10-08' })
    const late = await registered({ at: '2026-09-19T18:00' })
    expect((await state(late)).due['notice']).toBe('2026-10-08')
  })
})

describe('重复、补充、撤回', () => {
  test('同一事项在办的不再受理，并入在办件，两边都看得到', async () => {
    const first = await registered()
    const again = await registered({ earlier: [first] })
    expect(await run(desk.clerk, again, 'propose', await accept())).toMatchObject({
      clause: '33.8.1',
      refused: expect.stringContaining('信访〔2026〕1号') as string,
    })
    await must(desk.clerk, again, 'join', {
      to: `http://127.0.0.1/matters/${first}`,
      isSamePerson: true,
    })
    const { at, data } = await state(again)
    expect([at, data.joinedTo, data.petitioners[0]?.name.masked]).toEqual([
      'joined',
      '信访〔2026〕1号',
      '欧**',
    ])
    expect((await storyOf(b.db, first)).links.map(({ kind }) => kind)).toContain('并入')
    expect((await storyOf(b.db, again)).links.map(({ kind }) => kind)).toContain('并入')
  })

  test('补充材料只一次性告知一次；群众网上提交、补充、撤回、确认', async () => {
    const sent = await b.citizen(
      null,
      '@submit',
      {
        purpose: '投诉请求',
        name: '欧阳震华',
        phone: '13887612345',
        statement: '公司欠薪三个月，电话13887612345。',
      },
      'petition',
    )
    if (isRefusal(sent)) throw new Error(sent.refused)
    const m = sent.matter
    await must(desk.head, m, 'signIn', {
      subject: '追讨工资',
      claims: '支付工资',
      section: await b.unit('labour'),
      clerk: desk.clerk,
    })
    await must(desk.clerk, m, 'askMore', { what: '请补充劳动合同复印件。' })
    expect(await run(desk.clerk, m, 'askMore', { what: '请补充工资条。' })).toHaveProperty(
      'refused',
    )
    const more = { text: '合同见附件，13887612345' }
    expect(isRefusal(await b.citizen(m, 'supplement', more, 'petition'))).toBe(false)
    expect((await state(m)).data.supplements[0]?.text.masked).toBe('合同见附件，138******45')
    const type = b.engine.types.get('petition')!
    const loaded = await b.engine.load(m, desk.clerk)
    if (isRefusal(loaded)) throw new Error(loaded.refused)
    const org = await b.org()
    const names = { unit: (id: number) => org.unit(id).shortName, person: () => '' }
    const told = type.told!(loaded.snapshot!, names)
    expect(told).toMatchObject({ now: '已登记，正在审查是否受理。', dueOn: '2026-03-17' })
    expect(told.actions).toEqual(['supplement', 'recall'])
    const gone = await b.citizen(m, 'recall', { reason: '公司已支付' }, 'petition')
    expect(gone).toMatchObject({ state: 'recalled' })
  })
})
