import { readable } from '#kernel/matters/readable.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { addDays, mondayOf } from '#kernel/calendar/day.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { inForce } from '#modules/decide.ts'
import { isOfOffice } from '#modules/office.ts'
import { directorMonthly } from '#rulebook/articles/a11-director-meeting.ts'
import type { MeetingKind } from '#modules/meetings/data.ts'
import {
  bureauQuarterly,
  countyForum,
  mondayMeeting,
  yearlyMeeting,
} from '#rulebook/articles/a11-other-meetings.ts'
import { partyGroupMonthly } from '#rulebook/articles/a11-party-group-meeting.ts'
import type { Duty } from '#rulebook/kit.ts'
import { z } from 'zod'
import type { Db } from '#kernel/db/database.store.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { capacityKey } from '#kernel/matters/claim.store.ts'
import { refuse } from '#kernel/refusal.ts'
import { writeSetting } from '#kernel/settings/settings.store.ts'

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

/** The meetings that must be held, and how often (第十一条). */
const frequencies: readonly {
  kind: MeetingKind
  span: '本周' | '本月' | '本季度' | '本年'
  rule: Duty
}[] = [
  { kind: '党组会议', span: '本月', rule: partyGroupMonthly },
  { kind: '局长办公会议', span: '本月', rule: directorMonthly },
  { kind: '局务会议', span: '本季度', rule: bureauQuarterly },
  { kind: '周一例行会议', span: '本周', rule: mondayMeeting },
  { kind: '年度工作会议', span: '本年', rule: yearlyMeeting },
  { kind: '县（市）局长座谈会', span: '本年', rule: countyForum },
]

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
      const year = `${today.slice(0, 4)}-01-01`
      const starts = {
        本周: mondayOf(today),
        本月: `${today.slice(0, 8)}01`,
        本季度: `${today.slice(0, 5)}${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
        本年: year,
      }
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
        services.db.many<{ kind: string; at: string }>(sql`
          select data ->> 'kind' as kind, left(data ->> 'at', 10) as at
          from matter
          where bureau = 1 and type = 'meeting' and data ->> 'openedAt' is not null
            and data ->> 'at' >= ${starts.本周 < year ? starts.本周 : year}
          order by 2 limit ${most * 10}
        `),
      ])
      const times = (kind: MeetingKind, span: keyof typeof starts) =>
        held.filter((one) => one.kind === kind && one.at >= starts[span]).length
      const until = (rule: Duty) =>
        rule.on(asking)({ from: today, to: addDays(today, 366) }).outcome[0] ?? null
      return {
        rows: rows.map((row) => ({
          ...row,
          state: services.engine.types.get('meeting')?.states[row.state]?.label ?? row.state,
        })),
        isOffice: isOfOffice(facts),
        frequency: frequencies.map(({ kind, span, rule }) => ({
          kind,
          span,
          held: times(kind, span),
          due: until(rule),
          cite: rule.cite,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/meetings/rooms',
    tag: '会议',
    summary: '会议室和座位数（第五十八条(五)1）',
    access: 'session',
    handle: async ({ services }) => ({ rows: await roomsOf(services.db) }),
  }),
  route({
    method: 'POST',
    path: '/api/meetings/rooms',
    tag: '会议',
    summary: '登记会议室的座位数；座位为空的不再限制',
    access: 'session',
    body: z.strictObject({
      name: z.string().trim().min(2, '请填写会议室名称。').max(60),
      seats: z.int().min(1, '座位至少1个。').max(5000).nullable(),
    }),
    handle: async ({ body, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      if (!isOfOffice(facts)) {
        return refuse('会议室由办公室管理。', {
          clause: '58.5.1c',
          cite: '第五十八条(五)1',
          status: 403,
        })
      }
      await writeSetting(services.db, capacityKey(`会议室/${body.name}`), body.seats, {
        at: services.now(),
        person: session.person,
      })
      return { rows: await roomsOf(services.db) }
    },
  }),
]

/** Rooms whose seats are known, by name. */
const roomsOf = async (db: Db) =>
  await db.many<{ name: string; seats: number }>(sql`
    select substr(key, ${capacityKey('会议室/').length + 1}) as name, (value #>> '{}')::int as seats
    from setting
    where bureau = 1 and key like ${`${capacityKey('会议室/')}%`} and value <> 'null'::jsonb
    order by key
  `)
