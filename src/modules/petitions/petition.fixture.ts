import { sql } from '#kernel/db/sql.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { Petition } from '#modules/petitions/data.ts'

/** A petition walked from station to station, for the tests. */

export let b: Bureau
export let desk: { head: number; clerk: number }

export const begin = async (instant: string) => {
  b = await bureau(instant)
  desk = { head: b.person('xinfang'), clerk: b.person('xinfangyuan') }
}

export const run = async (
  person: number,
  matter: string | null,
  action: string,
  input: object = {},
) =>
  await b.engine.run({
    ...(matter ? { matter } : { type: 'petition' }),
    action,
    input,
    person,
  })
export const must = async (
  person: number,
  matter: string | null,
  action: string,
  input: object = {},
) => {
  const answer = await run(person, matter, action, input)
  if (isRefusal(answer)) throw new Error(`${action}: ${answer.refused}`)
  return answer
}

export const letter = async (rest: object = {}) => ({
  channel: '书信',
  purpose: '投诉请求',
  at: '2026-03-02T08:30',
  petitioners: [{ name: '欧阳震华', phone: '13887612345', address: '文山市开化镇某路1号' }],
  subject: '养老保险待遇核定有误',
  statement: '我2025年退休，视同缴费年限少算三年。联系13887612345。',
  claims: '重新核定视同缴费年限\n补发待遇差额',
  section: await b.unit('pension'),
  ...rest,
})
export const registered = async (rest: object = {}) =>
  (await must(desk.clerk, null, 'create', await letter(rest))).matter
export const state = async (m: string) => {
  const {
    data,
    clocks,
    state: at,
    tasks,
    title,
    number,
  } = (
    await b.db.one<{ s: Snapshot<Petition> }>(sql`
      select json_build_object('data', m.data, 'state', m.state, 'title', m.title, 'number', m.number,
        'clocks', (select coalesce(json_agg(json_build_object('key', c.key, 'dueOn', c.due_on, 'state', c.state)), '[]')
          from clock c where c.matter_id = m.id),
        'tasks', (select coalesce(json_agg(json_build_object('step', t.step, 'holder', t.holder, 'kind', t.kind)), '[]')
          from task t where t.matter_id = m.id and t.closed_at is null)
      ) as s from matter m where m.id = ${m}`)
  ).s
  const due = Object.fromEntries(
    clocks.filter((c) => c.state === 'running').map((c) => [c.key, c.dueOn]),
  )
  return { data, due, at, tasks, title, number }
}
export const accept = async (rest: object = {}) => ({
  proposal: '受理',
  type: '本局职责范围事项',
  hasEvidence: true,
  lead: await b.unit('pension'),
  ...rest,
})
export const served = (on: string, rest: object = {}) => ({
  on,
  way: '邮寄送达',
  receipt: 'XA20260310',
  ...rest,
})
export const leader = () => b.person('jijianzuzhang')
export const chief = () => b.person('juzhang')

export async function accepted(on = '2026-03-10', rest: object = {}): Promise<string> {
  const m = await registered(rest)
  await must(desk.clerk, m, 'propose', await accept())
  await must(leader(), m, 'approve', { decision: '同意' })
  b.at(`${on}T10:00:00+08:00`)
  await must(desk.clerk, m, 'serve', served(on))
  return m
}
export const team = () => ({ handler: b.person('yanglao'), members: [b.person('yanglaoyuan')] })
export const trip = () => ({
  on: '2026-03-12',
  place: '档案室',
  investigators: [b.person('yanglao'), b.person('yanglaoyuan')],
  what: '调取招工表、工资表',
})
export const both = {
  rows: [
    { no: 1, evidence: '招工表', finding: '属实' },
    { no: 2, evidence: '核定表', finding: '部分属实' },
  ],
}
export const reply = {
  facts: '视同缴费年限应为八年。',
  basis: '国家和省关于视同缴费年限的规定。',
  opinion: '重新核定，差额自2025年9月补发。',
}
export async function inquired(m: string): Promise<void> {
  await must(leader(), m, 'form', team())
  b.at('2026-03-13T10:00:00+08:00')
  await must(b.person('yanglao'), m, 'goThere', trip())
  await must(b.person('yanglaoyuan'), m, 'verify', both)
}
export async function answered(m: string): Promise<void> {
  await inquired(m)
  await must(b.person('yanglao'), m, 'draftReply', reply)
  await must(chief(), m, 'instruct', { decision: '同意' })
  await must(desk.clerk, m, 'issue', {})
  b.at('2026-04-09T10:00:00+08:00')
  await must(desk.clerk, m, 'serveReply', {
    ...served('2026-04-09'),
    number: '文人社函〔2026〕31号',
  })
}
