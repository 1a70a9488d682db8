import { readable } from '#kernel/matters/readable.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { addDays } from '#kernel/calendar/day.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { inForce } from '#modules/decide.ts'
import { isOfOffice } from '#modules/office.ts'
import { directorMonthly } from '#rulebook/articles/a11-director-meeting.ts'
import { bureauQuarterly } from '#rulebook/articles/a11-other-meetings.ts'
import { partyGroupMonthly } from '#rulebook/articles/a11-party-group-meeting.ts'
import type { Duty } from '#rulebook/kit.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { calendarFile, type Appointment } from '#modules/meetings/calendar-file.ts'

/** Meetings over HTTP besides the generic commands. */

const most = 500

interface Upcoming {
  readonly matter: string
  readonly name: string
  readonly kind: string
  readonly at: string
  readonly place: string
  readonly state: string
  readonly topics: number
}

export const meetingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/meetings/overview',
    tag: '会议',
    summary: '会议安排：将开的会，党组会议、局长办公会议每月、局务会议每季度开没开（第十一条）',
    access: 'session',
    handle: async ({ session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const { today, actor } = facts
      const asking = inForce({ matter: { ruleDate: today }, ...facts })
      const from = `${today.slice(0, 8)}01`
      const quarter = `${today.slice(0, 5)}${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
      const [rows, held] = await Promise.all([
        services.db.many<Upcoming>(sql`
          select id as matter, title as name, data ->> 'kind' as kind, data ->> 'at' as at,
            data ->> 'place' as place, state, jsonb_array_length(data -> 'topics') as topics
          from matter
          where bureau = 1 and type = 'meeting' and ended_at is null
            and ${readable(sql`acl`, generalTokens(actor))}
          order by data ->> 'at' limit ${most}
        `),
        // How many were held is known to everybody; what they were about is not.
        services.db.many<{ kind: string; month: number; quarter: number }>(sql`
          select data ->> 'kind' as kind,
            count(*) filter (where data ->> 'at' >= ${from})::int as month,
            count(*)::int as quarter
          from matter
          where bureau = 1 and type = 'meeting' and data ->> 'openedAt' is not null
            and data ->> 'at' >= ${quarter}
          group by data ->> 'kind'
        `),
      ])
      const times = (kind: string, span: 'month' | 'quarter') =>
        held.find((one) => one.kind === kind)?.[span] ?? 0
      const until = (rule: Duty) =>
        rule.on(asking)({ from: today, to: addDays(today, 95) }).outcome[0] ?? null
      return {
        rows: rows.map((row) => ({
          ...row,
          state: services.engine.types.get('meeting')?.states[row.state]?.label ?? row.state,
        })),
        isOffice: isOfOffice(facts),
        frequency: [
          {
            kind: '党组会议',
            span: '本月',
            held: times('党组会议', 'month'),
            due: until(partyGroupMonthly),
            cite: partyGroupMonthly.cite,
          },
          {
            kind: '局长办公会议',
            span: '本月',
            held: times('局长办公会议', 'month'),
            due: until(directorMonthly),
            cite: directorMonthly.cite,
          },
          {
            kind: '局务会议',
            span: '本季度',
            held: times('局务会议', 'quarter'),
            due: until(bureauQuarterly),
            cite: bureauQuarterly.cite,
          },
        ],
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/meetings/calendar.ics',
    tag: '会议',
    summary: '本人的会议（日历文件，RFC 5545），参加和列席的都在内',
    access: 'session',
    handle: async ({ session, services }) => {
      const rows = await services.db.many<Appointment>(sql`
        select id, title as name, data ->> 'place' as place, data ->> 'at' as at,
          data ->> 'kind' as note, state = 'cancelled' as "isCancelled", version
        from matter
        where bureau = 1 and type = 'meeting' and data ->> 'noticedAt' is not null
          and (data -> 'members' @> ${`${session.person}`}::jsonb
            or data -> 'observers' @> ${`${session.person}`}::jsonb)
        order by created_at desc limit ${most}
      `)
      const text = calendarFile(rows, services.now())
      return {
        download: new TextEncoder().encode(text),
        name: '我的会议.ics',
        mime: 'text/calendar; charset=utf-8',
      }
    },
  }),
]
