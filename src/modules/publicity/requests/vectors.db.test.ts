import { expect, test } from 'vitest'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import { begin, kind, letter } from '#modules/publicity/requests/request.fixture.ts'

/**
 * 依申请公开的期限，走真的申请，过节假日和调休：2025年国庆10月1日至8日，9月28日、10月11日上班；2026年元旦1月1日
 * 至3日，1月4日上班；春节2月15日至23日，2月14日、28日上班；清明4月4日至6日；劳动节5月1日至5日，5月9日上班；
 * 端午6月19日至21日；中秋9月25日至27日；国庆10月1日至7日，9月20日、10月10日上班。
 */

const dueOf = async (b: Bureau, matter: string) =>
  (await b.snapshot(matter)).clocks.find(
    ({ key, state }) => key === 'answer' && state !== 'stopped',
  )!.dueOn

test.each([
  ['2025-09-26', '2025-10-30'],
  ['2025-10-04', '2025-11-04'],
  ['2025-12-31', '2026-01-29'],
  ['2026-01-30', '2026-03-05'],
  ['2026-02-14', '2026-03-20'],
  ['2026-02-17', '2026-03-20'],
  ['2026-04-03', '2026-05-07'],
  ['2026-04-30', '2026-06-01'],
  ['2026-06-18', '2026-07-17'],
  ['2026-09-24', '2026-10-29'],
  ['2026-10-03', '2026-11-03'],
])('%s收到：20个工作日到%s', async (received, due) => {
  const b = await begin(`${received}T19:00:00+08:00`)
  const { matter } = await b.must('shoufa', null, 'create', letter(received), kind)
  expect(await dueOf(b, matter)).toBe(due)
})
