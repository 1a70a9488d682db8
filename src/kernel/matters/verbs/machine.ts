import { z } from 'zod'
import { fireKey, redue } from '#kernel/matters/clocks.ts'
import { firesOf, remindHolders } from '#kernel/matters/reminding.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { AnyAction, Clock, MatterType } from '#kernel/matters/matter.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { refuse } from '#kernel/refusal.ts'

/** What the machine does by itself, always signed 系统: clocks fire, due dates follow the calendar. */

const act = actionsOf<unknown, string>()
const input = z.strictObject({ clock: z.uuid() })

/** A clock warns or has run out: holders are told, and the type's own ladder may open further tasks. */
export const clockFires = (type: MatterType): AnyAction<unknown> =>
  act(input, {
    label: '时限提醒',
    from: [],
    to: [],
    undo: false,
    keepsUndo: true,
    who: { label: '系统', system: true },
    run: (ctx) => {
      const clock = ctx.matter.clocks.find((c) => c.id === ctx.input.clock)
      if (!clock) return refuse('没有这个时限。', { status: 404 })
      const fires = firesOf(type, clock, ctx.matter, ctx)
      const due = fires.filter((f) => f.at <= ctx.now && !clock.fired.includes(fireKey(f)))
      const last = due.at(-1)
      if (!last) return { keepOwn: true, say: '时限提醒已发出', touch: [clock] }
      // Missed firings (the server was down) are marked done; only the latest speaks.
      const fired: Clock = { ...clock, fired: [...clock.fired, ...due.map(fireKey)] }
      const change = type.onClock
        ? type.onClock({ ...ctx, input: { clock, what: last.what } })
        : remindHolders(ctx, clock)
      return {
        keepOwn: true,
        say: `${clock.label}：${formatDay(clock.dueOn)}到期提醒（${clock.cite}）`,
        ...change,
        touch: [fired],
      }
    },
  })

/** The calendar changed: the due date is worked out again and both dates are kept. */
export const calendarChanges = act(input, {
  label: '日历变更',
  from: [],
  to: [],
  undo: false,
  keepsUndo: true,
  who: { label: '系统', system: true },
  run: (ctx) => {
    const clock = ctx.matter.clocks.find((c) => c.id === ctx.input.clock)
    if (!clock || clock.state === 'stopped') return refuse('时限已经停止。', { status: 409 })
    const next = redue(clock, clock.segments, `日历变更（${ctx.calendar.version}）`, ctx)
    const isSame = next.dueOn === clock.dueOn && next.provisional === clock.provisional
    if (isSame) return refuse('到期日不变。', { status: 409 })
    return {
      keepOwn: true,
      touch: [next],
      say: `${clock.label}到期日由${formatDay(clock.dueOn)}改为${formatDay(next.dueOn)}：工作日历变更`,
    }
  },
})
