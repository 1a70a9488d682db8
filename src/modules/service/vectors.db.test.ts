import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { published, publishItem, windowBureau } from '#demo/testing/service.testing.ts'

/**
 * 服务承诺的工作日和领导来访的转告，走真的申请和登记，过节假日和调休。预期的日子照国务院办公厅2025、2026年放假
 * 通知另外算出：2026年春节2月15日至23日，2月14日、28日上班；清明4月4日至6日；劳动节5月1日至5日，5月9日上班；
 * 中秋9月25日至27日；国庆10月1日至7日，9月20日、10月10日上班。
 */

const citizen = { name: '张三丰', phone: '13887612345', idNumber: '532621197001011230' }

test.each([
  { at: '2026-02-13T16:50', promised: 1, due: '2026-02-14' },
  { at: '2026-02-13T10:00', promised: 3, due: '2026-02-25' },
  { at: '2026-02-14T10:00', promised: 5, due: '2026-02-28' },
  { at: '2026-03-31T10:00', promised: 5, due: '2026-04-08' },
  { at: '2026-04-29T10:00', promised: 5, due: '2026-05-09' },
  { at: '2026-09-18T10:00', promised: 3, due: '2026-09-22' },
  { at: '2026-09-29T10:00', promised: 4, due: '2026-10-10' },
  { at: '2026-09-30T17:00', promised: 5, due: '2026-10-13' },
])('$at受理、承诺$promised个工作日：到$due', async ({ at, promised, due }) => {
  const b = await windowBureau('2026-02-10T09:00:00+08:00')
  const item = await publishItem(b, { promised }, { ...published, effective: '2026-02-11' })
  b.at(`${at}:00+08:00`)
  const input = { item, ...citizen, papers: ['身份证', '退休证'] }
  const { matter } = await b.must('chuangkou', null, 'create', input, 'application')
  const [clock] = await b.db.many<{ due: string }>(
    sql`select due_on::text as due from clock where matter_id = ${matter} and key = 'promise'`,
  )
  expect(clock!.due).toBe(due)
})

test.each([
  { at: '2026-02-13T16:50', due: '2026-02-14' },
  { at: '2026-02-14T16:50', due: '2026-02-24' },
  { at: '2026-09-30T16:00', due: '2026-10-08' },
  { at: '2026-04-30T16:00', due: '2026-05-06' },
])('$at谢绝：记录内容并转告领导到$due', async ({ at, due }) => {
  const b = await windowBureau(`${at}:00+08:00`)
  const { matter } = await b.must(
    'jiuyeyuan',
    null,
    'create',
    {
      channel: '来访',
      purpose: '求见领导',
      name: '王小明',
      unit: '某公司',
      post: '经理',
      identity: '出示工作证',
      subject: '汇报用工',
      leader: b.person('fujuzhang1'),
    },
    'contact',
  )
  await b.must('fujuzhang1', matter, 'reply', { what: '谢绝', text: '本周事多' })
  const [clock] = await b.db.many<{ due: string }>(
    sql`select due_on::text as due from clock where matter_id = ${matter} and key = 'relay'`,
  )
  expect(clock!.due).toBe(due)
})
