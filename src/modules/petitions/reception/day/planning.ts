import { z } from 'zod'
import { addMonths, daysBetween, type Day } from '#kernel/calendar/day.ts'
import { formatDay, instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { day, plain, shown } from '#modules/fields.ts'
import {
  endOf,
  overlaps,
  planRow,
  sessionsOf,
  type DayState,
  type PlanRow,
  type ReceptionDay,
} from '#modules/petitions/reception/day/data.ts'
import { aboutNobody, begins, isOfDesk, seat } from '#modules/petitions/reception/day/holding.ts'
import { leaderFor, ownDesk } from '#modules/petitions/seats.ts'
import {
  leaderReceptionAbsence,
  leaderReceptionDays,
  leaderReceptionNotice,
} from '#rulebook/articles/a33-petition-leaders.ts'

/** 编制、审定、公示 (第三十三条(四)). */

const act = actionsOf<ReceptionDay, DayState>()

const held = { clause: '33.4a', cite: '第三十三条(四)' } as const
const toldBefore = { clause: '33.4b', cite: '第三十三条(四)' } as const

/** The next day on which leaders receive, by the rule: nobody chooses it. */
function nextDay(ctx: Ctx<ReceptionDay>): Day {
  const { outcome } = decide(leaderReceptionDays, ctx, {
    from: ctx.today,
    to: addMonths(ctx.today, 12),
  })
  return outcome.find((on) => on > ctx.today)!
}

const isReceptionDay = (ctx: Ctx<ReceptionDay>, on: Day): boolean =>
  decide(leaderReceptionDays, ctx, { from: on, to: on }).outcome.includes(on)

export const create = act(
  z.strictObject({
    /** Another one of the rule's days than the next. */
    on: shown(day.nullable(), '接访日', { input: 'hidden' }).default(null),
  }),
  {
    label: '编制接访安排',
    from: ['preparing'],
    to: ['preparing'],
    primary: true,
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [held, toldBefore],
    run: (ctx) => {
      const on = ctx.input.on ?? nextDay(ctx)
      if (!isReceptionDay(ctx, on)) {
        return refuse(
          `${formatDay(on)}不是接访日；接访日是3月、9月的第1个周一，下一个是${formatDay(nextDay(ctx))}。`,
          { ...held, field: 'on' },
        )
      }
      if (on < ctx.today) return refuse('这个接访日已经过去。', { ...held, field: 'on' })
      const from = instantOf(on, '08:00').toISOString()
      return {
        title: `${formatDay(on)}领导接访日`,
        unit: ownDesk(ctx.org),
        data: {
          on,
          rows: proposed(ctx, on),
          absences: [],
          published: null,
          held: [],
          summary: '',
        },
        claim: {
          resource: `接访日/${on}`,
          label: '接访日',
          from,
          to: instantOf(on, '08:30').toISOString(),
          taken: `${formatDay(on)}的接访安排已经在编制或已公示，请从登记簿打开。`,
          field: 'on',
          ...held,
        },
        clocks: clockOf(limitOf(leaderReceptionNotice, ctx, {}), {
          key: 'notice',
          label: '公示接访安排',
          from,
        }),
        open: [
          {
            step: 'prepare',
            label: '编制接访安排',
            holder: tokens.person(ctx.actor.person!),
            rank: 1,
            clock: { key: 'notice' },
          },
        ],
        say: `编制${formatDay(on)}的接访安排`,
      }
    },
  },
)

/** Where a proposal puts the leaders one after the other, to be altered. */
const starts = ['09:00', '10:30', '14:30', '16:00']
const rooms = ['信访接待室', '第二接待室', '第三接待室']

/** A plan to begin from: every leader of the day, with the sections in his charge. */
function proposed(ctx: Ctx<ReceptionDay>, on: Day): PlanRow[] {
  const { org } = ctx
  const units = org.unitsOn(on)
  const self = ctx.actor.person!
  const others = org.membersOf(ownDesk(org), ctx.today).filter(({ id }) => id !== self)
  const recorders = [self, ...others.map(({ id }) => id)]
  const roomOf = (n: number) => Math.floor(n / starts.length) % rooms.length
  return org.leadersOn(on).map(({ id }, n) => ({
    leader: id,
    from: starts[n % starts.length]!,
    count: 3,
    minutes: 30,
    place: rooms[roomOf(n)]!,
    subjects:
      units
        .filter((unit) => org.leaderOf(unit.id, on)?.id === id)
        .map(({ shortName }) => shortName)
        .join('、')
        .slice(0, 200) || '综合事项',
    recorder: recorders[roomOf(n)] ?? self,
  }))
}

/** What is wrong with a plan: somebody missing, twice, or at two places at once. */
function faultOf(ctx: Ctx<ReceptionDay>, rows: readonly PlanRow[]): Refusal | null {
  const { org } = ctx
  const { on } = ctx.data
  const at = { ...held, field: 'rows' }
  const leaders = org.leadersOn(on)
  const nameOf = (id: number) => org.person(id).name
  const missing = leaders.filter(({ id }) => !rows.some(({ leader }) => leader === id))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('、')
    return refuse(`领导班子成员每人都接访，还没有安排：${names}。外出的请照排，再登记缺席。`, at)
  }
  for (const [n, row] of rows.entries()) {
    const { leader, recorder } = row
    if (!personOf(ctx, leader) || !leaders.some(({ id }) => id === leader)) {
      return refuse(`第${n + 1}行：接访的须为领导班子成员。`, at)
    }
    const twice = rows.findIndex((one) => one.leader === leader)
    if (twice < n) return refuse(`${nameOf(leader)}排了两次，每人一行。`, at)
    if (endOf(row) > '23:59') return refuse(`${nameOf(leader)}的时段排到了第二天。`, at)
    if (recorder === leader || !personOf(ctx, recorder)) {
      return refuse(`${nameOf(leader)}的记录人须为另一名在岗人员，接待须2人以上。`, {
        field: 'rows',
        clause: '33.10.2a',
        cite: '第三十三条(十)2',
      })
    }
  }
  const sessions = sessionsOf({ on, rows: [...rows], absences: [] })
  for (const [n, one] of sessions.entries()) {
    const other = sessions
      .slice(0, n)
      .find(
        (before) =>
          overlaps(one, before) && (one.place === before.place || one.recorder === before.recorder),
      )
    if (other) {
      const what = other.place === one.place ? '地点' : '记录人'
      return refuse(
        `${nameOf(one.leader)}和${nameOf(other.leader)}同一时间用了同一${what}，请错开。`,
        at,
      )
    }
  }
  return null
}

export const prepare = act(
  z.strictObject({
    rows: shown(z.array(planRow).min(1, '请安排接访领导。').max(30), '接访安排', {
      input: 'rows',
    }),
  }),
  {
    label: '送分管领导审定',
    from: ['preparing'],
    to: ['agreeing'],
    primary: true,
    who: { label: '信访科', steps: ['prepare'] },
    clauses: [held, toldBefore],
    run: (ctx) => {
      const { rows } = ctx.input
      const wrong = faultOf(ctx, rows)
      if (wrong) return wrong
      const leader = leaderFor(aboutNobody, ctx)
      if (isRefusal(leader)) return leader
      return {
        state: 'agreeing',
        data: { ...ctx.data, rows: [...rows] },
        open: [
          {
            step: 'agree',
            label: '审定接访安排',
            holder: tokens.person(leader.id),
            rank: 1,
            clock: { key: 'notice' },
          },
        ],
        say: `安排${rows.length}名领导接访，送${leader.name}审定`,
      }
    },
  },
)

export const agree = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '退回修改'], '请选择。'), '意见', { input: 'choice' }),
    text: shown(plain(500), '说明', { input: 'lines' }).default(''),
  }),
  {
    label: '审定',
    from: ['agreeing'],
    to: ['publishing', 'preparing'],
    primary: true,
    who: { label: '分管信访局领导', steps: ['agree'], notOwn: true },
    clauses: [held],
    run: (ctx) => {
      const { decision, text } = ctx.input
      const isGood = decision === '同意'
      if (!isGood && text === '') return refuse('退回的请写明怎样修改。', { field: 'text' })
      return {
        state: isGood ? 'publishing' : 'preparing',
        open: [
          {
            step: isGood ? 'publish' : 'prepare',
            label: isGood ? '公示接访安排' : '修改接访安排',
            holder: seat(ctx),
            rank: 1,
            clock: { key: 'notice' },
          },
        ],
        opinion: { slot: '分管领导', text: text || decision },
        say: `${decision}${text ? `：${text}` : ''}`,
      }
    },
  },
)

export const publish = act(z.strictObject({}), {
  label: '公示接访安排',
  from: ['publishing'],
  to: ['published'],
  primary: true,
  undo: false,
  who: { label: '信访科', steps: ['publish'] },
  clauses: [toldBefore],
  guard: (ctx) => awayWithout(ctx),
  run: (ctx) => {
    const { data, today } = ctx
    const limit = limitOf(leaderReceptionNotice, ctx, {})
    const due = ctx.matter.clocks.findLast(({ key }) => key === 'notice')!.dueOn
    const late = Math.max(0, daysBetween(due, today))
    return {
      state: 'published',
      data: { ...data, published: { on: today, due, late } },
      ...begins(ctx, sessionsOf(data), [{ op: 'stop', key: 'notice' }]),
      decisions: [limit],
      say:
        late > 0
          ? `公示接访安排，迟于${formatDay(due)}，晚${late}天（第三十三条(四)）`
          : `公示接访安排，期限${formatDay(due)}`,
    }
  },
})

/** A leader on a trip on that day, for whom nobody stands in. */
function awayWithout(ctx: Ctx<ReceptionDay>): Refusal | null {
  const { org, data } = ctx
  for (const { leader } of data.rows) {
    const away = org.isAway(leader, data.on)
    if (!away || data.absences.some((one) => one.leader === leader)) continue
    const { name } = org.person(leader)
    const decided = decide(leaderReceptionAbsence, ctx, {
      session: data.on,
      isAbsent: true,
      substitute: '',
      madeUp: null,
    })
    const { refused, ...basis } = refusalOf(decided)
    return refuse(`${name}当天${away.ground}，请先登记缺席：${refused}`, basis)
  }
  return null
}
