import type { MatterType } from '#kernel/matters/matter.ts'
import { sql } from '#kernel/db/sql.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { receptionDay } from '#modules/petitions/reception/day/day.matter.ts'
import { sessionsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import { receptionVisit } from '#modules/petitions/reception/visit/visit.matter.ts'
import { message } from '#modules/petitions/messages/message.matter.ts'

/** The reception day of 2 March 2026, walked from station to station, for the tests. */

export const receptionBureau = async (instant: string): Promise<Bureau> =>
  await bureau(instant, [receptionDay, receptionVisit, message] as unknown as MatterType<never>[])

export const dayOn = async (b: Bureau, plan: string): Promise<ReceptionDay> =>
  (await b.snapshot<ReceptionDay>(plan, 'xinfang')).data

export const create = async (b: Bureau, on: string | null = null): Promise<string> =>
  (await b.must('xinfangyuan', null, 'create', on ? { on } : {}, 'reception-day')).matter

/** From the proposal to the leader's agreement; `alter` changes lines of the plan. */
export async function agreed(
  b: Bureau,
  alter: (rows: ReceptionDay['rows']) => object[] = (rows) => rows,
): Promise<string> {
  const plan = await create(b)
  const { rows } = await dayOn(b, plan)
  await b.must('xinfangyuan', plan, 'prepare', { rows: alter(rows) })
  await b.must('jijianzuzhang', plan, 'agree', { decision: '同意' })
  return plan
}

/** 李云松 is in Kunming on that day: 杨慧芬 receives in his place, he makes up for it on the 9th. */
export const away = (b: Bureau) => ({
  leader: b.person('fujuzhang3'),
  reason: '赴昆明开会',
  substitute: b.person('fujuzhang1'),
  madeUp: '2026-03-09',
})

export async function published(b: Bureau): Promise<string> {
  const plan = await agreed(b)
  await b.must('xinfangyuan', plan, 'absent', away(b))
  await b.must('xinfang', plan, 'publish')
  return plan
}

export const sessionFor = async (b: Bureau, plan: string, login: string) =>
  sessionsOf(await dayOn(b, plan)).find(({ leader }) => leader === b.person(login))!

/** What a citizen sends from the public site. */
export const booking = async (b: Bureau, plan: string, login: string, rest: object = {}) => {
  const { key, from } = await sessionFor(b, plan, login)
  return {
    plan,
    session: key,
    slot: from,
    name: '欧阳震华',
    phone: '13887612345',
    statement: '养老待遇少算三年，请重新核定。',
    ...rest,
  }
}

export const dataOf = async <D>(b: Bureau, matter: string) =>
  await b.db.one<{ data: D; state: string; title: string; acl: number[] }>(
    sql`select data, state, title, acl from matter where id = ${matter}`,
  )
