import { z } from 'zod'
import { addDays, daysBetween, mondayOf, type Day } from '#kernel/calendar/day.ts'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { holderName } from '#kernel/matters/step.ts'
import { exportSheets } from '#kernel/registers/sheets.store.ts'
import { inForce } from '#modules/decide.ts'
import { isOfOffice } from '#modules/office.ts'
import { clocksDue, meetingsIn } from '#modules/supervision/agenda.store.ts'
import { dutiesDue } from '#modules/supervision/duties.ts'

/**
 * 今日、本周 (第十五条(二)–(六), 第五十八条(四)3): what is late, due or held, across incoming papers, tasks,
 * proposals, meetings and everything else with a limit, and the recurring duties. The office sees all
 * that it may read, everybody else their own.
 */

const query = z.strictObject({ span: z.enum(['today', 'week', 'next']).default('today') })

export interface AgendaLine {
  readonly matter: string | null
  readonly kind: string
  readonly number: string | null
  readonly title: string
  /** The limit, or where and when. */
  readonly what: string
  readonly cite: string | null
  readonly unit: string
  readonly who: string
  readonly day: Day
  readonly isLate: boolean
  readonly lamp: { colour: string; words: string } | null
}

const spans: Record<z.output<typeof query>['span'], (today: Day) => { from: Day; until: Day }> = {
  today: (today) => ({ from: today, until: today }),
  week: (today) => ({ from: today, until: addDays(mondayOf(today), 6) }),
  next: (today) => ({ from: addDays(mondayOf(today), 7), until: addDays(mondayOf(today), 13) }),
}

async function agendaOf({
  query: { span },
  session,
  services,
}: Call<unknown, z.output<typeof query>>) {
  const facts = await services.engine.factsFor(session.person)
  const { actor, today, org, calendar } = facts
  const { from, until } = spans[span](today)
  const tokens = generalTokens(actor)
  const { types } = services.engine
  const [clocks, meetings] = await Promise.all([
    clocksDue(services.db, { tokens, types: [...types.keys()], until }),
    meetingsIn(services.db, { tokens, person: session.person, from, until }),
  ])
  const unitName = (id: number | null) => (id === null ? '' : org.unit(id).shortName)
  const due = clocks
    // What is late stands on the list of today and of this week.
    .filter(({ dueOn }) => dueOn >= from || span !== 'next')
    .map((one): AgendaLine => ({
      matter: one.matter,
      kind: types.get(one.type)?.label ?? one.type,
      number: one.number,
      title: one.title,
      what: one.label,
      cite: one.cite,
      unit: unitName(one.unit),
      who: one.holders.map((holder) => holderName(holder, facts)).join('、'),
      day: one.dueOn,
      isLate: one.dueOn < today,
      lamp: lampOf(one.dueOn, today, calendar),
    }))
  const held = meetings.map((one): AgendaLine => ({
    matter: one.matter,
    kind: '会议',
    number: null,
    title: one.title,
    what: `${one.at.slice(11)} ${one.place}`,
    cite: null,
    unit: '',
    who: types.get('meeting')?.states[one.state]?.label ?? '',
    day: one.at.slice(0, 10),
    isLate: false,
    lamp: null,
  }))
  const home = org.homeUnitOf(session.person, today)?.id
  const seesAll = isOfOffice(facts)
  const duties = dutiesDue(
    inForce({ matter: { ruleDate: today }, ...facts }),
    org,
    daysBetween(today, until),
  )
    .filter(
      (one) =>
        one.due >= from &&
        one.due <= until &&
        (seesAll || (home !== undefined && one.units.includes(home))),
    )
    .map((one): AgendaLine => ({
      matter: null,
      kind: '定期职责',
      number: null,
      title: one.name,
      what: '',
      cite: one.cite,
      unit: one.units.length === 1 ? unitName(one.units[0]!) : '',
      who: one.who.join('、'),
      day: one.due,
      isLate: false,
      lamp: lampOf(one.due, today, calendar),
    }))
  const lines = [...due, ...held, ...duties].toSorted((a, b) => a.day.localeCompare(b.day))
  return { today, from, until, isOffice: seesAll, lines }
}

export const agendaRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/agenda',
    tag: '督办',
    summary: '今日、本周、下周：到期和逾期的收文、交办、建议提案等，会议，定期职责',
    access: 'session',
    query,
    handle: agendaOf,
  }),
  route({
    method: 'GET',
    path: '/api/agenda/export',
    tag: '督办',
    summary: '导出今日、本周清单（导出留痕）',
    access: 'session',
    query,
    handle: async (call) => {
      const { from, until, lines } = await agendaOf(call)
      return await exportSheets(
        call,
        {
          name: from === until ? `日清单${from}` : `周清单${from}至${until}`,
          kind: '导出日清单周清单',
          query: call.query,
        },
        [
          {
            name: '清单',
            columns: [
              ['日期', 16],
              ['类别', 14],
              ['编号', 16],
              ['事项', 48],
              ['时限或时间地点', 24],
              ['承办', 14],
              ['由谁办', 28],
              ['情况', 14],
              ['依据', 18],
            ],
            rows: lines.map((one) => [
              formatDay(one.day),
              one.kind,
              one.number,
              one.title,
              one.what,
              one.unit,
              one.who,
              one.lamp?.words ?? '',
              one.cite,
            ]),
          },
        ],
      )
    },
  }),
]
