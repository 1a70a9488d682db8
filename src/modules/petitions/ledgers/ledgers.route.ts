import { z } from 'zod'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { director } from '#modules/office.ts'
import { askingOf, isDesk } from '#modules/petitions/board/asking.ts'
import { states, type State } from '#modules/petitions/data.ts'
import { caseLedger, unfiled, yearlyFiling } from '#modules/petitions/ledgers/ledgers.ts'
import {
  casesLed,
  closedPetitions,
  overduePetitions,
} from '#modules/petitions/ledgers/ledgers.store.ts'

/** 信访台账 over HTTP: 包案、逾期、未立卷、年度归并. Whoever asks sees the petitions he may open, no others. */

async function ledgersOf({ session, services }: Pick<Call, 'session' | 'services'>) {
  const facts = await services.engine.factsFor(session.person)
  const { actor, today, org, calendar } = facts
  const tokens = generalTokens(actor)
  const asking = askingOf(facts)
  const lastYear = `${Number(today.slice(0, 4)) - 1}-01-01`
  const { db } = services
  const [cases, overdue, closed] = await Promise.all([
    casesLed(db, tokens, lastYear),
    overduePetitions(db, tokens, today),
    closedPetitions(db, tokens, lastYear),
  ])
  const unitName = (id: number | null) => (id === null ? '' : org.unit(id).shortName)
  return {
    today,
    mayFile: isDesk(facts),
    isDirector: director(org, today)?.id === session.person,
    cases: caseLedger(cases, asking).map((one) => ({
      ...one,
      state: states[one.state as State].label,
      unit: unitName(one.unit),
      leader: one.leader === null ? '' : org.person(one.leader).name,
    })),
    overdue: overdue.map((one) => ({
      ...one,
      unit: unitName(one.unit),
      late: calendar.workdaysBetween(one.limits[0]!.due, today),
    })),
    unfiled: unfiled(closed, asking).map((one) => ({
      ...one,
      late: calendar.workdaysBetween(one.due, today),
    })),
    yearly: yearlyFiling(closed, asking),
  }
}

const tag = '信访'

export const petitionLedgerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/petitions/ledgers',
    tag,
    summary: '信访台账：包案、逾期、结案未立卷、年度归并（第三十三条(三)(五)(十二)3）',
    access: 'session',
    handle: ledgersOf,
  }),
  route({
    method: 'GET',
    path: '/api/petitions/ledgers/export',
    tag,
    summary: '导出包案台账（第四十三条(六)3：导出留痕）',
    access: 'session',
    handle: async (call) => {
      const { cases, today } = await ledgersOf(call)
      return await exportSheets(
        call,
        { name: `包案台账${today}`, kind: '导出包案台账', query: {} },
        [
          {
            name: '包案台账',
            columns: [
              ['编号', 18],
              ['案件', 44],
              ['包案的原因', 18],
              ['包案领导', 12],
              ['责任科室', 14],
              ['确定日期', 12],
              ['办结期限', 12],
              ['参与', 40],
              ['提示', 30],
            ],
            rows: cases.map((one) => [
              one.number,
              one.title,
              one.why,
              one.leader,
              one.unit,
              one.named,
              one.due,
              one.acts.map(({ on, kind }) => `${on}${kind}`).join('、'),
              one.isUnnamed ? `应于${one.namedBy}前确定包案领导` : one.listed,
            ]),
          },
        ],
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/ledgers/consolidate',
    tag,
    summary:
      '把上年度办结、已经立卷的全部归并到信访综合档案，不归并的写明理由（第三十三条(十二)3）',
    access: 'session',
    body: z.strictObject({
      /** Those left out, each with its reason; everything else that has a file is moved. */
      left: z
        .array(z.strictObject({ matter: z.uuid(), reason: z.string().trim().max(300) }))
        .max(2000)
        .default([]),
    }),
    handle: async (call) => {
      const { yearly, mayFile } = await ledgersOf(call)
      const cited = { clause: '33.12.3c', cite: yearly.cite }
      if (!mayFile) return refuse('年度归并由信访科办理。', { ...cited, status: 403 })
      const reasons = new Map(call.body.left.map(({ matter, reason }) => [matter, reason]))
      const strange = [...reasons.keys()].find(
        (id) => ![...yearly.pending, ...yearly.left].some(({ matter }) => matter === id),
      )
      if (strange !== undefined) {
        return refuse('有一件不在上年度待归并的里面，请刷新以后再办。', { ...cited, status: 409 })
      }
      const asked = yearly.pending.filter(
        ({ matter, state }) => reasons.has(matter) || state === 'filed',
      )
      // Nothing is half done: what would be refused is said before anything is written.
      const unsaid = asked.find(({ matter }) => reasons.get(matter) === '')
      if (unsaid) {
        return refuse(`${unsaid.number ?? '有一件'}没有写明未归并的理由。`, {
          ...cited,
          field: 'left',
          status: 400,
        })
      }
      const answers = await Promise.all(
        asked.map(async ({ matter }) => {
          const reason = reasons.get(matter)
          return await call.services.engine.run({
            matter,
            action: 'consolidate',
            input: reason === undefined ? { isMoved: true } : { isMoved: false, reason },
            person: call.session.person,
          })
        }),
      )
      const no = answers.find((one) => isRefusal(one))
      return no ?? { done: answers.length }
    },
  }),
]
