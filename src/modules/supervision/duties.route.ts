import { z } from 'zod'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { isOfOffice } from '#modules/office.ts'
import { donePages } from '#modules/owed.ts'
import { dutiesDue } from '#modules/supervision/duties.ts'

/** 定期职责 over HTTP: what falls due, which units have done it, and saying that one's own has. */

interface Done {
  readonly duty: string
  readonly day: string
  readonly note: string
}

const stored = (key: string, unit: number) => `${key}/${unit}`

async function listed({ session, services }: Pick<Call, 'session' | 'services'>, ahead: number) {
  const facts = await services.engine.factsFor(session.person)
  const { today, org } = facts
  const due = dutiesDue(inForce({ matter: { ruleDate: today }, ...facts }), org, ahead)
  const since = due[0]?.due ?? today
  // Ticked by hand, or done by a matter (`fulfilment`). Of the latter no more is told than of the former.
  const done = await services.db.many<Done>(sql`
    select duty, day::text as day, note from duty_check where bureau = 1 and day >= ${since}
    union all
    select data -> 'fulfils' ->> 'duty' || '/' || unit, data -> 'fulfils' ->> 'day',
      data -> 'fulfils' ->> 'note'
    from matter where bureau = 1 and data ? 'fulfils' and data -> 'fulfils' ->> 'day' >= ${since}
  `)
  const known = new Map(done.map((one) => [`${one.duty} ${one.day}`, one]))
  return { facts, due, known }
}

export const dutyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/duties',
    tag: '督办',
    summary: '定期职责：规则要求每周、每月、每季、每年做的事，何时到期，哪些科室做了',
    access: 'session',
    query: z.strictObject({ ahead: z.coerce.number().int().min(1).max(366).default(31) }),
    handle: async (call) => {
      const { facts, due, known } = await listed(call, call.query.ahead)
      const { org, today, calendar } = facts
      const mine = org.homeUnitOf(call.session.person, today)?.id
      const seesAll = isOfOffice(facts)
      const rows = due.map(({ units, ...row }) => {
        const missing = units.filter((unit) => !known.has(`${stored(row.key, unit)} ${row.due}`))
        const own = mine !== undefined && units.includes(mine)
        const ownDone = own ? known.get(`${stored(row.key, mine)} ${row.due}`) : undefined
        return {
          ...row,
          lamp: lampOf(row.due, today, calendar),
          total: units.length,
          done: units.length - missing.length,
          isOwn: own,
          ownNote: ownDone ? ownDone.note : null,
          page: donePages[row.key] ?? null,
          // Who has not is for the office to see (第十五条(九)).
          missing: seesAll ? missing.map((unit) => org.unit(unit).shortName) : [],
        }
      })
      // What is past and done by all is over.
      return { today, rows: rows.filter((row) => row.due >= today || row.done < row.total) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/duties/done',
    tag: '督办',
    summary: '登记本科室已完成一项定期职责',
    access: 'session',
    body: z.strictObject({
      key: z.string().max(200),
      due: z.iso.date('日期有误。'),
      note: z.string().trim().min(2, '请写明完成情况或文号。').max(300),
    }),
    handle: async (call) => {
      const { body, session, services } = call
      const { facts, due } = await listed(call, 366)
      const found = due.find((one) => one.key === body.key && one.due === body.due)
      if (!found) return refuse('没有这项到期的职责。', { status: 404 })
      const page = donePages[found.key]
      if (page) {
        return refuse(`这项职责在“${page.label}”页办理，回复了就算完成。`, {
          cite: found.cite,
          status: 409,
        })
      }
      const unit = facts.org.homeUnitOf(session.person, facts.today)
      if (!unit || !found.units.includes(unit.id)) {
        return refuse(`这项职责由${found.who.join('、')}办理。`, {
          cite: found.cite,
          status: 403,
        })
      }
      const isNew = await services.db.run(sql`
        insert into duty_check (day, duty, done_at, person, note)
        values (${body.due}, ${stored(body.key, unit.id)}, ${services.now()}, ${session.person},
          ${body.note})
        on conflict do nothing
      `)
      return isNew === 1 ? {} : refuse('本科室已经登记过。', { status: 409 })
    },
  }),
]
