import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { disclosureRequest } from '#modules/publicity/requests/request.matter.ts'
import type { MatterType } from '#kernel/matters/matter.ts'

/** Requests for disclosure walked from station to station, for the tests. */

export const kind = 'disclosure-request'

export const asked = {
  applicant: '公民',
  name: '欧阳震华',
  idNumber: '532621198001011235',
  phone: '13887612345',
  address: '文山市普阳路88号',
  content: '2025年度就业补助资金分配方案，联系13887612345。',
  purpose: '',
}

export const begin = async (instant: string): Promise<Bureau> =>
  await bureau(instant, [disclosureRequest as unknown as MatterType<never>])

/** A letter as the office registers it. */
export const letter = (received: string, rest: object = {}) => ({
  ...asked,
  channel: '信函',
  received,
  subject: '2025年度就业补助资金分配方案',
  ...rest,
})

/** A request sent in on the public site. */
export async function sent(b: Bureau): Promise<string> {
  const answer = await b.citizen(null, '@submit', asked, kind)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer.matter
}

/** Examined and given to 就业科 by the leading group. */
export async function assigned(b: Bureau, received: string, due: string): Promise<string> {
  const { matter } = await b.must('shoufa', null, 'create', letter(received), kind)
  await b.must('shoufa', matter, 'examine', { subject: '2025年度就业补助资金分配方案' })
  await b.must('zhuren', matter, 'assign', {
    met: received,
    session: '2026年第2次',
    unit: await b.unit('employment'),
    due,
  })
  return matter
}

export const disclosed = { kind: '公开', text: '分配方案见附件。' }

/** Drafted, cleared, signed: ready to be served. */
export async function signed(b: Bureau, matter: string, answer: object = disclosed): Promise<void> {
  await b.must('jiuye', matter, 'draft', answer)
  const { state } = await b.snapshot(matter)
  if (state === 'clearing') await b.must('jiyao', matter, 'clear', {})
  const org = await b.org()
  const leader = org.leaderOf(await b.unit('employment'), '2026-03-02')!
  const approved = await b.engine.run({
    matter,
    action: 'approve',
    input: {},
    person: leader.id,
  })
  if (isRefusal(approved)) throw new Error(approved.refused)
}
