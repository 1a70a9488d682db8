import { z } from 'zod'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { day, plain } from '#modules/fields.ts'
import { countsForDesk, isDesk, mayCount } from '#modules/petitions/board/asking.ts'
import { petitionBoard } from '#modules/petitions/board/board.store.ts'
import { dueAndMade, reportsMade } from '#modules/petitions/reports/due.store.ts'
import { clauseOf, periodOf, titleOf } from '#modules/petitions/reports/due.ts'
import { openTrends } from '#modules/petitions/reports/sources.store.ts'
import { specialText, summaryText } from '#modules/petitions/reports/summary.ts'

/** 信访报告 over HTTP (第三十三条(十二)1、2): what is due and when it was sent, drafts from the register, 苗头. */

/** A line of the list of what is due. */
function lineOf({ kind, span, due, made }: DueLine, { today, calendar }: Facts) {
  const sentOn = made?.sentAt?.slice(0, 10) ?? null
  return {
    kind,
    title: titleOf(kind, span),
    span,
    due,
    cite: clauseOf(kind).cite,
    matter: made?.matter ?? null,
    sentAt: made?.sentAt?.replace('T', ' ') ?? null,
    isLate: (sentOn ?? today) > due,
    late: made?.late ?? 0,
    lamp: sentOn === null ? lampOf(due, today, calendar) : null,
  }
}
type DueLine = Awaited<ReturnType<typeof dueAndMade>>[number]

const deskOnly = refuse('信访报告由信访科起草、报送。', { ...clauseOf('月统计表'), status: 403 })

/** Begins a report in the register, in the name of whoever asked. */
async function begun({ session, services, key }: Call, input: object) {
  const answer = await services.engine.run({
    type: 'petition-report',
    action: 'create',
    input,
    person: session.person,
    ...(key ? { key } : {}),
  })
  return isRefusal(answer) ? answer : { matter: answer.matter }
}

/** The report of this period that is there already, as a refusal. */
async function twice(
  services: Services,
  facts: Facts,
  kind: '月统计表' | '半年总结' | '年终总结',
  on: string,
): Promise<Refusal | null> {
  const span = periodOf(kind, on)
  const made = (await reportsMade(services, facts, span.from)).get(`${kind} ${span.from}`)
  if (!made) return null
  const word = made.sentAt ? `已于${made.sentAt.replace('T', ' ')}报送` : '已经起草'
  return refuse(`${titleOf(kind, span)}${word}，有误的请先作废。`, {
    ...clauseOf(kind),
    status: 409,
  })
}

const tag = '信访'

export const petitionReportRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/petitions/reports',
    tag,
    summary: '统计表和总结应何时报送、何时报送的；苗头性问题（第三十三条(十二)1、2）',
    access: 'session',
    handle: async ({ session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      if (!mayCount(facts)) return countsForDesk
      return {
        mayReport: isDesk(facts),
        due: (await dueAndMade(services, facts)).map((one) => lineOf(one, facts)),
        trends: isDesk(facts) ? await openTrends(services.db, facts) : [],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/reports/sent',
    tag,
    summary: '登记一个月的信访情况统计表已报送，时间由系统记（第三十三条(十二)1）',
    access: 'session',
    body: z.strictObject({
      on: day,
      to: plain(60, 2),
      way: z.enum(['平台', '书面', '电子邮件', '机要']).default('平台'),
    }),
    handle: async (call) => {
      const { body, services, session } = call
      const facts = await services.engine.factsFor(session.person)
      if (!isDesk(facts)) return deskOnly
      return (
        (await twice(services, facts, '月统计表', body.on)) ??
        (await begun(call, { kind: '月统计表', ...body }))
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/reports/summary',
    tag,
    summary: '起草半年、年终信访工作总结，数字由登记簿算出，接着走发文流程（第三十三条(十二)1）',
    access: 'session',
    body: z.strictObject({ kind: z.enum(['半年总结', '年终总结']), on: day }),
    handle: async (call) => {
      const { body, services, session } = call
      const { kind, on } = body
      const facts = await services.engine.factsFor(session.person)
      if (!isDesk(facts)) return deskOnly
      const known = await twice(services, facts, kind, on)
      if (known) return known
      const span = periodOf(kind, on)
      const spanKind = kind === '半年总结' ? 'half-year' : 'year'
      const { board, now, unitName } = await petitionBoard(services.db, facts, {
        span,
        kind: spanKind,
      })
      const open = now.filter(({ isOpen, row }) => isOpen && row.isReadable)
      const text = summaryText({ ...board, label: span.label, open, unitName })
      return await begun(call, { kind, on, to: '', body: text })
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/reports/trend',
    tag,
    summary: '处理一个苗头：起草专题报告（留着来源件），或写明不报告的理由（第三十三条(十二)2）',
    access: 'session',
    body: z.strictObject({
      items: z.array(z.uuid()).min(1).max(500),
      isReported: z.boolean(),
      reason: plain(300).default(''),
    }),
    handle: async (call) => {
      const { body, services, session } = call
      const facts = await services.engine.factsFor(session.person)
      if (!isDesk(facts)) return deskOnly
      const asked = body.items.toSorted().join()
      const trend = (await openTrends(services.db, facts)).find(
        ({ items }) =>
          items
            .map(({ matter }) => matter)
            .toSorted()
            .join() === asked,
      )
      if (!trend) {
        return refuse('这个苗头已经有人处理，或来源件有了变化，请刷新以后再看。', {
          ...clauseOf('专题报告'),
          status: 409,
        })
      }
      const { isReported, reason } = body
      return await begun(call, {
        kind: '专题报告',
        on: trend.items[0]!.received,
        subject: trend.name.slice(0, 60),
        sources: body.items,
        isReported,
        reason,
        body: isReported ? specialText(trend) : '',
      })
    },
  }),
]
