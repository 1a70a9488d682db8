import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import type { PaperName, Reconsideration } from '#modules/reconsideration/data.ts'
import { servedBy } from '#modules/reconsideration/pending.ts'

/** A reconsideration walked from station to station, for the tests. */

export let b: Bureau

export const type = 'reconsideration'
export const clerk = 'faguiyuan'
export const head = 'fagui'

export const begin = async (instant: string) => {
  b = await bureau(instant)
}

export const at = (day: string, time = '10:00') => b.at(`${day}T${time}:00+08:00`)

export const must = async (login: string, m: string | null, action: string, input: object = {}) =>
  await b.must(login, m, action, input, type)
export const no = async (login: string, m: string | null, action: string, input: object = {}) =>
  await b.refused(login, m, action, input, type)

export const applicant = {
  name: '欧阳震华',
  kind: '公民',
  idNumber: '532621198001011235',
  phone: '13887612345',
  address: '文山市普阳路88号',
}

export const application = async (rest: object = {}) => ({
  way: '书面',
  at: '2026-02-12T09:30',
  applicants: [applicant],
  level: '县（市）级局',
  respondent: await b.unit('county-yanshan'),
  actKind: '行政处罚',
  act: '罚款2000元的处罚决定',
  actNumber: '砚人社罚字〔2026〕3号',
  knownOn: '2026-01-05',
  request: '撤销处罚决定',
  statement: '没有拖欠工资，证据不足，请联系13887612345。',
  ...rest,
})

export const registered = async (rest: object = {}) =>
  (await must(clerk, null, 'create', await application(rest))).matter

/** The data, the state, and every running clock's last day by key (and ref). */
export async function look(m: string) {
  const found = await b.engine.load(m, b.person(head))
  if (isRefusal(found)) throw new Error(found.refused)
  const { data, clocks, state, tasks, title, number } = found.snapshot!
  const due = Object.fromEntries(
    clocks
      .filter((one) => one.state !== 'stopped')
      .map((one) => [one.key === 'suit' ? `suit ${one.ref}` : one.key, one.dueOn]),
  )
  return { data: data as Reconsideration, clocks, due, state, tasks, title, number }
}

/** Served on a party: `行政复议决定书→申请人1`. */
export const serve = async (m: string, what: string, on: string, rest: object = {}) =>
  await must(clerk, m, actionFor(what), {
    what,
    on,
    way: '直接送达',
    receipt: `回证 ${what}`,
    ...rest,
  })

const actions = {
  serve: 'serve',
  notify: 'serveRefusal',
  deliver: 'serveDecision',
  end: 'serveEnding',
} as const
const actionFor = (what: string) => actions[servedBy(what.split('→')[0] as PaperName)]

/** Accepted on a day, the applicant told and the copy served on the respondent the same day. */
export async function accepted(on: string, rest: object = {}): Promise<string> {
  const m = await registered(rest)
  at(on)
  await must(clerk, m, 'examine', { result: '受理' })
  await serve(m, '受理通知书→申请人1', on)
  await serve(m, '答复通知书→被申请人', on)
  return m
}

export const evidence = [
  { name: '考勤表', source: '第1至8页', collectedOn: '2025-12-01', mark: '无' },
  { name: '工资银行流水', source: '第9至12页', collectedOn: '2025-12-03', mark: '个人隐私' },
]
export const answer = (on: string, rest: object = {}) => ({
  on,
  text: '处罚事实清楚，程序合法。',
  basis: '《劳动保障监察条例》',
  evidence,
  ...rest,
})

export const five = {
  isFactClear: true,
  isProven: true,
  isBasisRight: true,
  isProcedureLawful: true,
  isContentFit: true,
}
export const opinion = (rest: object = {}) => ({
  facts: '申请人所属工地考勤表与工资表不符，欠薪事实成立。',
  ...five,
  kind: '维持',
  basis: '《劳动保障监察条例》',
  text: '事实清楚，证据确凿，建议维持。',
  ...rest,
})
export const revoking = (rest: object = {}) =>
  opinion({
    isProven: false,
    kind: '撤销',
    grounds: ['主要事实不清、证据不足'],
    returned: 2000,
    taken: 2000,
    text: '证据不足，建议撤销。',
    ...rest,
  })

export const committee = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang'] as const

/** The section's opinion checked, the committee called together and agreed, the decision signed. */
export async function decided(m: string, on: string, given: object = opinion()): Promise<void> {
  at(on)
  await must(clerk, m, 'draftOpinion', given)
  await must(head, m, 'checkOpinion', { decision: '提交集体复议' })
  await must(clerk, m, 'convene', {
    on,
    place: '三楼会议室',
    chair: b.person('juzhang'),
    present: committee.map((login) => b.person(login)),
  })
  for (const login of committee) await must(login, m, 'vote', { vote: 'agree' })
  await must(clerk, m, 'conclude')
  await must('juzhang', m, 'sign', { decision: '签发' })
}

/** Decided, sealed, and served on the applicant and the respondent on the days named. */
export async function served(
  m: string,
  on: string,
  days: { applicant: string; respondent: string },
  given: object = opinion(),
): Promise<void> {
  await decided(m, on, given)
  await must('yinzhang', m, 'seal', { copies: 4 })
  at(days.applicant)
  await serve(m, '行政复议决定书→申请人1', days.applicant)
  at(days.respondent)
  await serve(m, '行政复议决定书→被申请人', days.respondent)
}
