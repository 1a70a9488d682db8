import type { Snapshot } from '#kernel/matters/matter.ts'
import { disputeAnswer } from '#modules/petitions/disputes/answers/answer.matter.ts'
import { askSections } from '#modules/petitions/disputes/answers/ask.job.ts'
import type { Dispute } from '#modules/petitions/disputes/data.ts'
import { dispute } from '#modules/petitions/disputes/dispute.matter.ts'
import type { LedgerRow, Tally } from '#modules/petitions/disputes/ledger/ledger.ts'
import { disputeRoutes } from '#modules/petitions/disputes/ledger/ledger.route.ts'
import { dutyRoutes } from '#modules/supervision/duties.route.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** The month of March 2026 asked of every section, and disputes as sections register them. */

export let b: Bureau
export let ask: ReturnType<typeof asker>

export const begin = async (instant = '2026-03-02T09:00:00+08:00') => {
  b = await bureau(instant, [dispute, disputeAnswer] as never)
  ask = asker(b, [...disputeRoutes, ...dutyRoutes])
}

export const askAll = async (): Promise<number> => await askSections(b)

export const entry = async (rest: object = {}) => ({
  kind: '劳动报酬',
  subject: '安置房工程拖欠工资',
  people: 12,
  place: '文山市某安置房工地',
  parties: [{ name: '欧阳震华', phone: '13887612345' }],
  statement: '工人十二人反映去年十一月以来没有领到工资。',
  risk: '高',
  measures: '约谈总包单位，督促从工资专户支付。',
  lead: await b.unit('employment'),
  responsible: b.person('jiuyeyuan'),
  due: '2026-04-24',
  demand: '4月24日以前付清，报送支付凭证。',
  ...rest,
})

export const register = async (login: string, rest: object = {}) =>
  (await b.must(login, null, 'create', await entry(rest), 'dispute')).matter

export const disputeOf = async (matter: string, login = 'xinfang'): Promise<Snapshot<Dispute>> =>
  await b.snapshot<Dispute>(matter, login)

export const given = async (rest: object = {}) => {
  const m = await register('jiuyeyuan', rest)
  await b.must('xinfang', m, 'give', { judgement: '涉及人数多，限期支付。' })
  return m
}

interface Ledger {
  rows: (LedgerRow & { standing: string; isOverdue: boolean })[]
  all: Tally
  byMonth: { key: string; tally: Tally }[]
  byUnit: { unit: string; tally: Tally }[]
}

/** The ledger as somebody sees it. */
export const ledger = async (login: string, query: object = { month: '2026-03' }) =>
  await ask.must<Ledger>(login, '/api/petitions/disputes', { query })

export const refusedEntry = async (rest: object, login = 'jiuyeyuan') =>
  await b.refused(login, null, 'create', await entry(rest), 'dispute')
