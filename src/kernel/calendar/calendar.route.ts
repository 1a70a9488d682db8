import { z } from 'zod'
import {
  calendarHistory,
  importSchedule,
  liftLocalDay,
  setLocalDay,
} from '#kernel/calendar/calendar.store.ts'
import { isDay } from '#kernel/calendar/day.ts'
import { describeDue, listDays } from '#kernel/clocks/describe.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { recomputeClocks } from '#kernel/matters/fire.job.ts'
import { isRefusal } from '#kernel/refusal.ts'

/** The working calendar: everybody may look it up, the system administrator keeps it. */

const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
const words = (most: number) => z.string().trim().max(most)
const entry = ({ session, services }: Call) => ({ person: session.person, at: services.now() })

/** Every change of the calendar is audited with it. */
async function audited<T>(
  call: Call,
  kind: string,
  body: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const done = await work()
  if (isRefusal(done)) return done
  const { services, session } = call
  // Running clocks follow the calendar at once; both due dates are kept.
  await recomputeClocks(services)
  await services.db.tx((tx) =>
    services.audit.append(tx, {
      stream: 'calendar',
      at: services.now(),
      actor: session.person,
      kind,
      body,
    }),
  )
  return done
}

export const calendarRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/calendar/:year',
    tag: '日历',
    summary: '一年的工作日与休息日，逐日依据',
    access: 'session',
    params: z.strictObject({ year: z.coerce.number().int().min(1950).max(2199) }),
    handle: async ({ params, services }) => {
      const calendar = await services.calendar()
      const from = `${params.year}-01-01`
      const to = `${params.year}-12-31`
      const days = listDays(from, to, calendar)
      return {
        year: params.year,
        published: calendar.years.includes(params.year),
        years: calendar.years,
        version: calendar.version,
        hours: calendar.hours,
        days: days.map((one) => ({
          ...one,
          source: calendar.provenance(one.date)?.source ?? null,
        })),
        workdays: days.filter((one) => one.workday).length,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/calendar/:year/history',
    tag: '日历',
    summary: '历次安排与调整',
    access: 'session',
    params: z.strictObject({ year: z.coerce.number().int().min(1950).max(2199) }),
    handle: async ({ params, services }) => ({
      rows: await calendarHistory(services.db, {
        from: `${params.year}-01-01`,
        to: `${params.year}-12-31`,
      }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/due',
    tag: '日历',
    summary: '计算到期日，逐日说明',
    access: 'session',
    query: z.strictObject({
      start: words(40),
      amount: z.coerce.number(),
      unit: z.enum(['workday', 'day', 'week', 'month', 'hour', 'workhour']),
      countStartDay: z.stringbool().default(false),
    }),
    handle: async ({ query, services }) => describeDue(query, await services.calendar()),
  }),
  route({
    method: 'POST',
    path: '/api/calendar/local',
    tag: '日历',
    summary: '登记州内放假或上班',
    access: ['system'],
    body: z.strictObject({
      day,
      kind: z.enum(['off', 'work']),
      name: words(30),
      basis: words(100),
    }),
    handle: async (call) => {
      const done = await audited(call, '登记州内安排', call.body, () =>
        setLocalDay(call.services.db, call.body, entry(call)),
      )
      return isRefusal(done) ? done : { version: done.version }
    },
  }),
  route({
    method: 'POST',
    path: '/api/calendar/local/lift',
    tag: '日历',
    summary: '取消州内安排',
    access: ['system'],
    body: z.strictObject({ day, basis: words(100) }),
    handle: async (call) => {
      const done = await audited(call, '取消州内安排', call.body, () =>
        liftLocalDay(call.services.db, call.body, entry(call)),
      )
      return isRefusal(done) ? done : { version: done.version }
    },
  }),
  route({
    method: 'POST',
    path: '/api/calendar/import',
    tag: '日历',
    summary: '导入一年的国务院放假安排；可先试算',
    access: ['system'],
    body: z.strictObject({
      year: z.int().min(1950).max(2199),
      rows: z.array(z.unknown()).min(1).max(400),
      dryRun: z.boolean().default(true),
    }),
    handle: async (call) => {
      const { calendar, ...report } = await audited(
        call,
        call.body.dryRun ? '试算放假安排' : '导入放假安排',
        { year: call.body.year, rows: call.body.rows.length },
        () => importSchedule(call.services.db, call.body, entry(call)),
      )
      return { ...report, version: calendar.version }
    },
  }),
]
