import { route } from '#kernel/http/route.ts'
import { addDays, monthEnd, weekdayOf } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionOf } from '#kernel/matters/verbs.ts'
import { canCreate } from '#kernel/matters/step.ts'

const week = ['', '一', '二', '三', '四', '五', '六', '日']

/** Head of the workbench: the day, this month's calendar, what one may start. */
export const workbenchRoute = route({
  method: 'GET',
  path: '/api/workbench',
  tag: '工作台',
  summary: '今天、本月日历、可以新建的事项',
  access: 'session',
  handle: async ({ session, services }) => {
    const facts = await services.engine.factsFor(session.person)
    const { today, calendar } = facts
    const first = `${today.slice(0, 8)}01`
    const days: string[] = []
    for (let day = first; day <= monthEnd(today); day = addDays(day, 1)) days.push(day)
    return {
      today: {
        day: today,
        words: `${formatDay(today)} 星期${week[weekdayOf(today)]}`,
        workday: calendar.isWorkday(today),
        why: calendar.whyOf(today),
        provisional: calendar.isProvisional(today),
      },
      kinds: [...services.engine.types.values()].map((type) => ({
        type: type.type,
        label: type.label,
        module: type.module,
        canCreate: canCreate(type, facts),
        createLabel: actionOf(type, 'create')!.label,
      })),
      calendar: days.map((day) => ({
        day,
        workday: calendar.isWorkday(day),
        why: calendar.whyOf(day),
      })),
    }
  },
})
