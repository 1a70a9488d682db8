import { addMonths } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Directory } from '#kernel/org/directory.ts'
import type { Amendments } from '#rulebook/kit.ts'
import {
  dayStates,
  sessionsOf,
  slotName,
  slotsOf,
  type DayState,
} from '#modules/petitions/reception/day/data.ts'
import { figuresOf } from '#modules/petitions/reception/figures.ts'
import {
  allPlans,
  publicPlans,
  takenSlots,
  visitFigures,
} from '#modules/petitions/reception/reception.store.ts'
import { ownDesk } from '#modules/petitions/seats.ts'
import {
  leaderReceptionDays,
  leaderReceptionNotice,
} from '#rulebook/articles/a33-petition-leaders.ts'

/** 领导接访 (第三十三条(四)): the plan for the public, and the overview for the bureau. */

const reading = { most: 300, minutes: 10 }

const titleOf = (org: Directory, person: number, on: string): string =>
  org.postsOf(person, on)[0]?.post.title ?? ''

export const receptionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/public/reception',
    tag: '公众网站',
    summary: '公示的接访安排和空着的时段（第三十三条(四)）',
    access: 'public',
    limit: reading,
    handle: async ({ services }) => {
      const today = dayOf(services.now())
      const [org, plans] = await Promise.all([
        services.directory(),
        publicPlans(services.db, today),
      ])
      const taken = await takenSlots(services.db, plans)
      return plans.map(({ id, data }) => ({
        plan: id,
        on: data.on,
        publishedOn: data.published!.on,
        sessions: sessionsOf(data)
          .filter(({ on }) => on >= today)
          .map((one) => ({
            key: one.key,
            leader: org.person(one.leader).name,
            title: titleOf(org, one.leader, one.on),
            substitute: one.receiver === one.leader ? null : org.person(one.receiver).name,
            isMakeUp: one.isMakeUp,
            on: one.on,
            from: one.from,
            until: one.until,
            minutes: one.minutes,
            place: one.place,
            subjects: one.subjects,
            /** Until the day before. */
            isOpen: today < one.on,
            slots: slotsOf(one).map((at) => ({
              at,
              isFree: !taken.has(slotName(id, one.key, at)),
            })),
          })),
      }))
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/reception',
    tag: '信访',
    summary: '领导接访：将来的接访日有没有安排、何时公示，往次接访情况（第三十三条(四)）',
    access: 'session',
    handle: async ({ session, services }) => {
      const { actor, org, calendar, today, amendments } = await services.engine.factsFor(
        session.person,
      )
      const held = generalTokens(actor)
      const plans = await allPlans(services.db, held)
      const ids = plans.map(({ id }) => id)
      const [visits, taken] = await Promise.all([
        visitFigures(services.db, ids, held),
        takenSlots(services.db, plans),
      ])
      const inForce = { day: today, calendar, amendments: amendments as Amendments }
      const days = leaderReceptionDays.on(inForce)({
        from: today,
        to: addMonths(today, 12),
      }).outcome
      const notice = leaderReceptionNotice.on(inForce)
      return {
        today,
        isDesk: org.homeUnitOf(session.person, today)?.id === ownDesk(org),
        coming: days.map((on) => ({
          on,
          due: notice({ from: on }).outcome,
          plan: plans.find(({ data }) => data.on === on)?.id ?? null,
        })),
        days: plans.map(({ id, state, data }) => ({
          plan: id,
          on: data.on,
          state: dayStates[state as DayState].label,
          published: data.published,
          summary: data.summary,
          sessions: figuresOf(id, data, visits, today).map((one) => ({
            ...one,
            leader: org.person(one.leader).name,
            receiver: org.person(one.receiver).name,
            free: sessionsOf(data)
              .filter(({ key }) => key === one.key)
              .flatMap(slotsOf)
              .filter((at) => !taken.has(slotName(id, one.key, at))),
          })),
        })),
      }
    },
  }),
]
