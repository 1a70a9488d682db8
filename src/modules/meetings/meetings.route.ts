import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { calendarFile, type Appointment } from '#modules/meetings/calendar-file.ts'

/** Meetings over HTTP besides the generic commands. */

const most = 500

export const meetingRoutes: Route[] = [
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
