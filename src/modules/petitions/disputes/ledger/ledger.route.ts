import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { isOf } from '#modules/office.ts'
import { unitsOf } from '#modules/owed.ts'
import { monthWords, sweepDue } from '#modules/petitions/disputes/answers/answer.matter.ts'
import { month, risks, states } from '#modules/petitions/disputes/data.ts'
import {
  lineOfSection,
  standingOf,
  tallyOf,
  talliesBy,
  isOverdue,
  type LedgerRow,
} from '#modules/petitions/disputes/ledger/ledger.ts'
import { answersOf, ledgerOf } from '#modules/petitions/disputes/ledger/ledger.store.ts'
import { deskCode } from '#modules/petitions/seats.ts'
import { disputeSweep } from '#rulebook/articles/a33-petition-leaders.ts'

/** 矛盾纠纷排查 over HTTP: who answered for a month, the ledger, its figures (第三十三条(六)). */

const stateKeys = Object.keys(states) as [string, ...string[]]

const query = z.strictObject({
  /** The month looked at; this one where none is named. */
  month: month.optional(),
  /** `year`: the ledger of the whole year up to that month. */
  span: z.enum(['month', 'year']).default('month'),
  unit: z.coerce.number().int().positive().optional(),
  state: z.enum(stateKeys, '没有这种环节。').optional(),
  risk: z.enum(risks).optional(),
})
type Asked = Pick<Call<unknown, z.output<typeof query>>, 'query' | 'session' | 'services'>

const tag = '信访'

/** Each section that owes an answer; others than 信访科 and its leaders see their own. */
async function sectionsOf({ query: asked, services }: Asked, facts: Facts) {
  const { org, today } = facts
  const of = asked.month ?? today.slice(0, 7)
  const tokens = generalTokens(facts.actor)
  const [answers, entries] = await Promise.all([
    answersOf(services.db, { tokens, month: of }),
    ledgerOf(services.db, { tokens, from: of, to: of, unit: null, state: null, risk: null }),
  ])
  const known = new Map(answers.map((answer) => [answer.unit, answer]))
  const isDesk = isOf(facts, deskCode)
  const due = sweepDue(inForce({ matter: { ruleDate: today }, ...facts }), of)
  const owing = [...new Set([...unitsOf(disputeSweep.who, org, today), ...known.keys()])]
  const lines = owing
    .filter((unit) => isDesk || known.has(unit))
    .map((unit) =>
      lineOfSection(
        {
          unit,
          name: org.unit(unit).shortName,
          listed: entries.filter((one) => one.unit === unit && one.state !== 'dropped').length,
        },
        known.get(unit) ?? null,
        today,
      ),
    )
  return {
    month: of,
    due: answers[0]?.due ?? due,
    today,
    isDesk,
    own: org.homeUnitOf(facts.actor.person ?? 0, today)?.id ?? null,
    answered: lines.filter(({ answer }) => answer?.answeredOn != null).length,
    total: lines.length,
    lines,
  }
}

/** The ledger of a month or a year with its figures; figures leave the filters of state and risk out. */
async function ledgerPage({ query: asked, services }: Asked, facts: Facts) {
  const { org, today } = facts
  const of = asked.month ?? today.slice(0, 7)
  const { unit = null, state, risk, span } = asked
  const all = await ledgerOf(services.db, {
    tokens: generalTokens(facts.actor),
    from: span === 'year' ? `${of.slice(0, 4)}-01` : of,
    to: of,
    unit,
    state: null,
    risk: null,
  })
  const rows = all.filter((row) => (!state || row.state === state) && (!risk || row.risk === risk))
  const named = (row: LedgerRow) => ({
    ...row,
    unitName: org.unit(row.unit).shortName,
    leadName: org.unit(row.lead).shortName,
    responsibleName: org.person(row.responsible).name,
    standing: standingOf(row, today),
    isOverdue: isOverdue(row, today),
  })
  return {
    month: of,
    span,
    today,
    rows: rows.map(named),
    all: tallyOf(all, today),
    byMonth: talliesBy(all, (row) => row.month, today),
    byUnit: talliesBy(all, (row) => row.unit, today).map(({ key, tally }) => ({
      unit: org.unit(key).shortName,
      tally,
    })),
  }
}

export const disputeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/petitions/disputes/answers',
    tag,
    summary: '每月排查：哪些科室回复了，谁自何日起缺报（第三十三条(六)）',
    access: 'session',
    query: query.pick({ month: true }),
    handle: async (call) =>
      await sectionsOf(
        { ...call, query: { ...call.query, span: 'month' } },
        await call.services.engine.factsFor(call.session.person),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/petitions/disputes/urge',
    tag,
    summary: '催没有回复的科室，一次全部',
    access: 'session',
    body: z.strictObject({ month }),
    handle: async ({ body, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      if (!isOf(facts, deskCode)) {
        return refuse('催报由信访科办理。', {
          status: 403,
          clause: '33.6a',
          cite: '第三十三条(六)',
        })
      }
      const answers = await answersOf(services.db, {
        tokens: generalTokens(facts.actor),
        month: body.month,
      })
      const open = answers.filter(({ answeredOn }) => answeredOn === null)
      const done = await Promise.all(
        open.map(({ matter }) =>
          services.engine.run({ matter, action: 'urge', input: {}, person: session.person }),
        ),
      )
      // Whoever answered in this very moment need not be told any more.
      return { urged: done.filter((one) => !isRefusal(one)).length }
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/disputes',
    tag,
    summary: '排查化解台帐：按月、科室、环节、风险，附排查、化解、未化解、逾期的数',
    access: 'session',
    query,
    handle: async (call) =>
      await ledgerPage(call, await call.services.engine.factsFor(call.session.person)),
  }),
  route({
    method: 'GET',
    path: '/api/petitions/disputes.xlsx',
    tag,
    summary: '导出排查化解台帐和每月回复（第四十三条(六)3：导出留痕）',
    access: 'session',
    query,
    handle: async (call) => {
      const facts = await call.services.engine.factsFor(call.session.person)
      const [sections, ledger] = await Promise.all([
        sectionsOf(call, facts),
        ledgerPage(call, facts),
      ])
      const name = `${monthWords(ledger.month)}${ledger.span === 'year' ? '止当年' : ''}排查化解台帐`
      return await exportSheets(call, { name, kind: '导出排查化解台帐', query: call.query }, [
        sheetOfLedger(ledger.rows),
        sheetOfSections(sections.lines),
        sheetOfFigures(ledger.byUnit, ledger.all),
      ])
    },
  }),
]

type Page = Awaited<ReturnType<typeof ledgerPage>>
type Sections = Awaited<ReturnType<typeof sectionsOf>>

const sheetOfLedger = (rows: Page['rows']) => ({
  name: '排查化解台帐',
  columns: [
    ['编号', 16],
    ['月份', 10],
    ['科室', 12],
    ['类型', 14],
    ['纠纷隐患', 36],
    ['人数', 8],
    ['地点', 24],
    ['风险', 8],
    ['化解措施', 40],
    ['责任科室', 12],
    ['责任人', 10],
    ['化解期限', 16],
    ['处理要求', 30],
    ['环节', 16],
    ['化解日期', 16],
    ['上报文号', 20],
    ['上级答复', 30],
  ] as const,
  rows: rows.map((row) => [
    row.number,
    row.month,
    row.unitName,
    row.kind,
    row.subject,
    row.people,
    row.place,
    row.risk,
    row.measures,
    row.leadName,
    row.responsibleName,
    formatDay(row.due),
    row.demand,
    row.standing,
    row.resolvedOn && formatDay(row.resolvedOn),
    row.sent,
    row.answer,
  ]),
})

const sheetOfSections = (lines: Sections['lines']) => ({
  name: '每月回复',
  columns: [
    ['科室', 14],
    ['排查情况', 14],
    ['回复日期', 16],
    ['迟报', 8],
    ['缺报自', 16],
    ['台帐登记（项）', 14],
  ] as const,
  rows: lines.map(({ name, words, answer, isLate, missingSince, listed }) => [
    name,
    words,
    answer?.answeredOn ? formatDay(answer.answeredOn) : null,
    isLate ? '迟报' : null,
    missingSince && formatDay(missingSince),
    listed,
  ]),
})

const sheetOfFigures = (byUnit: Page['byUnit'], all: Page['all']) => ({
  name: '统计',
  columns: [
    ['科室', 14],
    ['排查', 8],
    ['已化解', 8],
    ['未化解', 8],
    ['逾期', 8],
  ] as const,
  rows: [...byUnit, { unit: '合计', tally: all }].map(({ unit, tally }) => [
    unit,
    tally.found,
    tally.resolved,
    tally.open,
    tally.overdue,
  ]),
})
