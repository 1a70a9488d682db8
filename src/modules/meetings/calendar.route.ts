import { z } from 'zod'
import { route, type Download, type Route } from '#kernel/http/route.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { calendarFile } from '#modules/meetings/calendar-file.ts'
import {
  closeFeed,
  hasFeed,
  meetingsOf,
  openFeed,
  personOfFeed,
} from '#modules/meetings/calendar.store.ts'

/** 会议日历 over HTTP: as a file, and as a subscription without a session. */

async function fileOf({ db, now }: Services, person: number): Promise<Download> {
  const text = calendarFile(await meetingsOf(db, person), now())
  return {
    download: new TextEncoder().encode(text),
    name: '我的会议.ics',
    mime: 'text/calendar; charset=utf-8',
  }
}

export const calendarRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/meetings/calendar.ics',
    tag: '会议',
    summary: '本人的会议（日历文件，RFC 5545），参加和列席的都在内',
    access: 'session',
    handle: async ({ session, services }) => await fileOf(services, session.person),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/feed',
    tag: '会议',
    summary: '本人的日历订阅是否开着',
    access: 'session',
    handle: async ({ session, services }) => ({
      isOpen: await hasFeed(services.db, session.person),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/meetings/feed',
    tag: '会议',
    summary: '开通日历订阅，或换一个地址（原来的立即作废）；地址只显示这一次',
    access: 'session',
    body: z.strictObject({}),
    handle: async ({ session, services }) => {
      const secret = await openFeed(services.db, session.person, services.now())
      return { address: `${services.config.baseUrl}/api/public/meetings/${secret}.ics` }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/meetings/feed',
    tag: '会议',
    summary: '停止日历订阅，地址立即作废',
    access: 'session',
    handle: async ({ session, services }) => {
      await closeFeed(services.db, session.person, services.now())
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/meetings/:file',
    tag: '会议',
    summary: '日历程序凭私密地址取本人的会议：只有名称、时间、地点、类别，没有议题',
    access: 'public',
    // A whole office behind one address, each program looking once an hour.
    limit: { most: 600, minutes: 10 },
    /** The secret and `.ics`. */
    params: z.strictObject({ file: z.string().max(90) }),
    handle: async ({ params, services }) => {
      const person = await personOfFeed(services.db, params.file.replace(/\.ics$/u, ''))
      const [org, today] =
        person === null ? [] : [await services.directory(), dayOf(services.now())]
      // Who has left the bureau is told the same as who guesses.
      return person !== null && org!.homeUnitOf(person, today!)
        ? await fileOf(services, person)
        : refuse('没有这个日历，或订阅已经停止。', { status: 404 })
    },
  }),
]
