import { z } from 'zod'
import QRCode from 'qrcode'
import { addDays } from '#kernel/calendar/day.ts'
import { clockTime } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { handlingOf } from '#kernel/matters/handling.store.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { mayKnow } from '#kernel/privacy/may-know.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import {
  applicationsBy,
  contactsBy,
  lateApplications,
  offered,
  ownSince,
  sameToday,
} from '#modules/service/desk.store.ts'
import { ratePath } from '#modules/service/windows.route.ts'
import { stateOf } from '#modules/service/window-state.ts'
import { lastTurns, windows } from '#modules/service/windows.store.ts'
import { serviceOnTimeRate } from '#rulebook/articles/a14-service-promises.ts'
import { politeCalls } from '#rulebook/articles/a58-visitors-and-calls.ts'
import { fourOnes } from '#rulebook/articles/a14-reception.ts'

/** 窗口台: one small screen for whoever meets the public, the slip they are given, the month's figures. */

const lookBack = 7

interface SlipData {
  readonly purpose?: string
  readonly receivedBy?: number
  readonly handler?: number
  readonly responsible?: number
}

export const deskRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/service/desk',
    tag: '服务窗口',
    summary: '窗口台：可收件的事项、我的窗口、我今天登记和刚办结的',
    access: 'session',
    handle: async ({ services, session }) => {
      const facts = await services.engine.factsFor(session.person)
      const { org, today } = facts
      const { db, engine } = services
      const [items, rows, all, turns] = await Promise.all([
        offered(db, today),
        ownSince(db, session.person, addDays(today, -lookBack)),
        windows(db),
        lastTurns(db),
      ])
      const here = all.find(
        (one) =>
          stateOf(
            one,
            turns.find(({ window }) => window === one.id),
            facts,
          ).at === session.person,
      )
      return {
        unit: org.homeUnitOf(session.person, today)?.id ?? null,
        items: items.map(({ staff: _, ...item }) => ({
          ...item,
          unitName: org.unit(item.unit).shortName,
        })),
        rows: rows.map(({ finished, ...row }) => ({
          ...row,
          stateLabel: engine.types.get(row.type)!.states[row.state]!.label,
          kind: engine.types.get(row.type)!.label,
          finishedAt: finished && clockTime(finished),
        })),
        window: here ? { id: here.id, name: here.name } : null,
        manners: [...politeCalls.points, ...fourOnes.points],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/same',
    tag: '服务窗口',
    summary: '今天是不是登记过同一个人（第五十八条(一)：不重复登记）',
    access: 'session',
    body: z.strictObject({
      name: z.string().trim().max(50).default(''),
      phone: z.string().trim().max(30).default(''),
    }),
    handle: async ({ body, services, session }) => {
      const facts = await services.engine.factsFor(session.person)
      const marks = [
        ...(body.name ? [services.sealer.markOf('name', body.name)] : []),
        ...(body.phone ? [services.sealer.markOf('phone', body.phone)] : []),
      ]
      const found = await sameToday(services.db, marks, facts.today, generalTokens(facts.actor))
      const ids = found.map(({ id }) => id)
      const known = await mayKnow(services.engine, session.person, ids)
      const rows = found.filter(({ id }) => known.has(id))
      if (rows.length > 0) {
        await services.audit.access(services.db, {
          at: services.now(),
          person: session.person,
          what: `比对同一人：${rows.map(({ number, title }) => number ?? title).join('、')}`,
        })
      }
      return {
        rows: rows.map(({ id, type, number, title, state }) => ({
          id,
          number,
          title,
          stateLabel: services.engine.types.get(type)!.states[state]!.label,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/service/receipts/:id',
    tag: '服务窗口',
    summary: '交给群众的单子：回执或一次性告知单，查询码和评价二维码（第十四条(四)，打印留痕）',
    access: 'session',
    params: z.strictObject({ id: z.uuid('事项编号有误。') }),
    handle: async ({ params, services, session }) => {
      const found = await handlingOf(services, params.id, session.person)
      if (isRefusal(found)) return found
      const { type, matter, story, facts } = found
      const data = matter.data as SlipData
      if (!['contact', 'application'].includes(matter.type) || data.purpose === '求见领导') {
        return refuse('这类事项没有交给群众的单子。', { status: 422 })
      }
      const own = [matter.createdBy, data.receivedBy, data.handler, data.responsible]
      // The code is the citizen's key: whoever gives the slip out, nobody else.
      if (!own.includes(session.person)) {
        return refuse('回执由收件人、经办人打印。', { status: 403 })
      }
      await services.audit.access(services.db, {
        at: services.now(),
        person: session.person,
        matter: matter.id,
        what: '打印回执（含查询码）',
      })
      const code = services.sealer.codeOf(matter.id)
      const url = `${services.config.baseUrl}${ratePath(code)}`
      const { form } = pageOf(type, matter, story, facts)
      return {
        form,
        code: code.replace(/(.{4})(?=.)/gu, '$1-'),
        url,
        qr: await QRCode.toString(url, { type: 'svg', margin: 0 }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/service/board',
    tag: '服务窗口',
    summary:
      '首问和承诺的月度统计：当场办结、移交、按时率、违诺、逾期（第十三条(三)、第十四条(一)(二)）',
    access: 'session',
    query: z.strictObject({
      month: z
        .string()
        .regex(/^2\d{3}-(0[1-9]|1[0-2])$/u, '请选择月份。')
        .optional(),
    }),
    handle: async (call) => await boardOf(call),
  }),
]

async function boardOf({
  query,
  services,
  session,
}: Call<unknown, { month?: string | undefined }>) {
  const facts = await services.engine.factsFor(session.person)
  const { org, today } = facts
  const month = query.month ?? today.slice(0, 7)
  const from = `${month}-01`
  const to = lastOf(from)
  const { db } = services
  const [contacts, applications, late, items] = await Promise.all([
    contactsBy(db, from, to, today),
    applicationsBy(db, from, to, today),
    lateApplications(db, today, generalTokens(facts.actor)),
    offered(db, today),
  ])
  const asking = inForce({ ...facts, matter: { ruleDate: today } })
  const unit = (id: number) => org.unit(id).shortName
  const percent = (n: number, of: number) => (of === 0 ? null : Math.round((n * 1000) / of) / 10)
  return {
    month,
    contacts: contacts.map((one) => ({
      ...one,
      unit: unit(one.unit),
      atOnceRate: percent(one.atOnce, one.total),
      passedOnRate: percent(one.passedOn, one.total),
    })),
    applications: applications.map((one) => ({
      ...one,
      unit: unit(one.unit),
      rate: serviceOnTimeRate.on(asking)({ closed: one.closed, onTime: one.closed - one.broken })
        .outcome,
    })),
    late: late.map((one) => ({
      ...one,
      unit: unit(one.unit),
      handler: org.person(one.handler).name,
    })),
    // 公示 names somebody who is no longer there: to be revised (第十四条(二)).
    outdated: items.flatMap(({ id, name, unit: owner, staff }) => {
      const gone = staff.filter((one) => org.homeUnitOf(one, today)?.id !== owner)
      const people = gone.map((one) => org.person(one).name)
      return gone.length > 0 ? [{ id, name, unit: unit(owner), people }] : []
    }),
  }
}

const lastOf = (first: string): string => {
  const next = addDays(first, 32).slice(0, 8)
  return addDays(`${next}01`, -1)
}
