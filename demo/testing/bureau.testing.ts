import { sealerOf, type Sealer } from '#kernel/privacy/sealer.store.ts'
import { randomUUID } from 'node:crypto'
import { calendarReader, loadStateCouncil } from '#kernel/calendar/calendar.store.ts'
import { afterAll } from 'vitest'
import { filledTemplate, testDatabase, type TestDatabase } from '#kernel/db/test-database.ts'
import { sql } from '#kernel/db/sql.ts'
import { engineOf, type Answer, type Engine } from '#kernel/matters/engine.store.ts'
import type { MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { loadOrg } from '#kernel/org/org.store.ts'
import { directoryOf } from '#kernel/org/directory-of.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { loadDemoBureau } from '#demo/bureau/load.store.ts'
import { classified } from '#modules/secrecy/classified.matter.ts'
import { seal } from '#modules/seals/seal.matter.ts'
import { proposal } from '#modules/proposals/proposal.matter.ts'
import { petition } from '#modules/petitions/petition.matter.ts'
import { reconsiderationAnswer } from '#modules/reconsideration/answer.matter.ts'
import { reconsideration } from '#modules/reconsideration/reconsideration.matter.ts'
import { majorReport } from '#modules/supervision/major-report.matter.ts'
import { meeting } from '#modules/meetings/meeting.matter.ts'
import { assignment } from '#modules/supervision/assignment.matter.ts'
import { yearlyPlan } from '#modules/supervision/yearly-plan.matter.ts'
import { sealUse } from '#modules/seals/seal-use.matter.ts'
import { disposal } from '#modules/archives/disposal.matter.ts'
import { stockCheck } from '#modules/archives/stock-check.matter.ts'
import { registerFiling } from '#modules/seals/register-filing.matter.ts'
import { loan } from '#modules/archives/loan.matter.ts'
import { leak } from '#modules/secrecy/leak.matter.ts'
import { leaving } from '#modules/secrecy/leaving.matter.ts'
import { manuscript } from '#modules/secrecy/manuscript.matter.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'
import { outgoing } from '#modules/documents/outgoing/outgoing.matter.ts'

/** The demo bureau on a fresh real database, with a clock that the test moves. */
export interface Bureau {
  readonly db: TestDatabase
  readonly engine: Engine
  readonly sealer: Sealer
  org(): Promise<Directory>
  person(login: string): number
  unit(code: string): Promise<number>
  /** What the clock says; each look at it is a millisecond later. */
  now(): Date
  /** Moves the clock: an ISO instant with zone. */
  at(instant: string): void
  /** One command by the person behind a login, with a new key. */
  act(
    login: string,
    matter: string | null,
    action: string,
    input?: object,
    type?: string,
  ): Promise<Answer | Refusal>
  /** The matter as the person behind a login sees it; the office's head, where nobody is named. */
  snapshot<D>(matter: string, login?: string): Promise<Snapshot<D>>
  /** Lets a running clock fire, as the machine does. */
  fire(matter: string, key: string): Promise<Answer | Refusal>
  /** One command by a citizen on the public site. */
  citizen(
    matter: string | null,
    action: string,
    input: object,
    type: string,
  ): Promise<Answer | Refusal>
  /** The same, for what must be possible. */
  must(
    login: string,
    matter: string | null,
    action: string,
    input?: object,
    type?: string,
  ): Promise<Answer>
  /** The same, for what must be refused. */
  refused(
    login: string,
    matter: string | null,
    action: string,
    input?: object,
    type?: string,
  ): Promise<Refusal>
}

const morning = '2026-03-02T09:00:00+08:00'

/** The bureau is loaded once a file; each test has a copy of its own. */
let loaded: ReturnType<typeof filledTemplate> | undefined
afterAll(async () => {
  await (await loaded)?.drop()
})

/** @param more kinds of matters of the test's own */
export async function bureau(
  instant = morning,
  more: readonly MatterType<never>[] = [],
): Promise<Bureau> {
  loaded ??= filledTemplate(async (empty) => {
    const at = new Date(morning)
    await loadStateCouncil(empty, at)
    await loadDemoBureau(empty, at, '2026-03-02')
  })
  const db = await testDatabase((await loaded).name)
  let clock = Date.parse(instant)
  const now = () => new Date(clock++)
  const rows = await db.many<{ login: string; person: number }>(
    sql`select login, person from account`,
  )
  const people = new Map(rows.map((row) => [row.login, row.person]))
  const org = async () => {
    const { version, rows: orgRows } = await loadOrg(db)
    return directoryOf(orgRows, version)
  }
  const calendar = await calendarReader(db)()
  const types = [
    incoming,
    outgoing,
    assignment,
    yearlyPlan,
    majorReport,
    meeting,
    proposal,
    petition,
    reconsideration,
    reconsiderationAnswer,
    classified,
    sealUse,
    seal,
    registerFiling,
    loan,
    stockCheck,
    disposal,
    manuscript,
    leaving,
    leak,
    ...more,
  ] as unknown as MatterType[]
  const sealer = sealerOf(Buffer.alloc(32, 7))
  const engine = engineOf({
    db,
    now,
    directory: org,
    calendar: async () => calendar,
    types,
    sealer,
  })
  const person = (login: string) => people.get(login)!
  const act: Bureau['act'] = async (login, matter, action, input = {}, type = 'incoming') =>
    await engine.run({
      ...(matter ? { matter } : { type }),
      action,
      input,
      person: person(login),
      key: randomUUID(),
    })
  const citizen: Bureau['citizen'] = async (matter, action, input, type) =>
    await engine.run({
      ...(matter ? { matter } : { type }),
      action,
      input,
      person: null,
      citizen: true,
      key: randomUUID(),
    })
  const snapshot = async <D>(matter: string, login = 'zhuren') => {
    const found = await engine.load(matter, person(login))
    if (isRefusal(found)) throw new Error(found.refused)
    return found.snapshot as Snapshot<D>
  }
  return {
    db,
    engine,
    sealer,
    org,
    person,
    unit: async (code) => (await org()).unitByCode(code)!.id,
    now,
    at: (next) => {
      clock = Date.parse(next)
    },
    act,
    citizen,
    snapshot,
    fire: async (matter, key) => {
      const { clocks } = await snapshot(matter)
      const { id } = clocks.find((one) => one.key === key && one.state === 'running')!
      return await engine.run({ matter, action: '@clock', input: { clock: id }, person: null })
    },
    must: async (...ask) => {
      const answer = await act(...ask)
      if (isRefusal(answer)) throw new Error(`${ask[0]} ${ask[2]}: ${answer.refused}`)
      return answer
    },
    refused: async (...ask) => {
      const answer = await act(...ask)
      if (!isRefusal(answer)) throw new Error(`${ask[0]} ${ask[2]} was not refused`)
      return answer
    },
  }
}

/** A paper as the 收发员 registers it. */
export const paper = (rest: object = {}) => ({
  from: '云南省人力资源和社会保障厅',
  docNumber: '云人社发〔2026〕18号',
  title: '关于做好2026年就业工作的通知',
  kind: '通知',
  copies: 1,
  limit: { kind: 'none' },
  ...rest,
})

/** A draft as a clerk of 就业科 writes it. */
export const outgoingDraft = (rest: object = {}) => ({
  kind: '通知',
  code: '文人社发',
  direction: '下行',
  title: '文山州人力资源和社会保障局关于开展春季招聘活动的通知',
  to: '各县（市）人力资源和社会保障局，局机关各科室',
  cc: '省人力资源和社会保障厅',
  body: '为做好春季就业服务，现通知如下：\n一、活动时间\n2026年3月20日至4月20日。\n二、工作要求\n请各县（市）认真组织。',
  copies: 12,
  ...rest,
})
