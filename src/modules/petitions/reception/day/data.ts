import { z } from 'zod'
import type { Day } from '#kernel/calendar/day.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import { instantOfMinute } from '#kernel/clocks/time.ts'
import { day, plain, ref, shown } from '#modules/fields.ts'

/** 接访日 (第三十三条(四)): who receives when and where, and what became of it. */

/** A time of day, `HH:mm`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, '请填写时间，如09:00。')

/** One leader's line of the plan. */
export const planRow = z.strictObject({
  leader: shown(ref, '接访领导', { input: 'person', span: 2 }),
  from: shown(time, '开始', { input: 'line', span: 1 }),
  count: shown(z.int().min(1, '至少1个。').max(40, '最多40个。'), '时段（个）', {
    input: 'number',
    span: 1,
  }),
  minutes: shown(z.int().min(5, '至少5分钟。').max(120, '最多120分钟。'), '每个（分钟）', {
    input: 'number',
    span: 1,
  }),
  place: shown(plain(60, 2), '地点', { input: 'line', span: 2 }),
  subjects: shown(plain(200, 2), '接访事项', { input: 'line', span: 3 }),
  recorder: shown(ref, '记录人', { input: 'person', span: 2 }),
})
export type PlanRow = z.output<typeof planRow>

const absence = z.object({
  leader: z.int(),
  reason: z.string(),
  substitute: z.int(),
  /** 补接日期, and from when on. */
  on: day,
  from: time,
})

export const dayData = z.object({
  on: day,
  rows: z.array(planRow),
  absences: z.array(absence),
  /** By when it had to be public, when it was, and how many days late. */
  published: z.object({ on: day, due: day, late: z.int().min(0) }).nullable(),
  /** Sessions that took place: by key, on which day. */
  held: z.array(z.object({ session: z.string(), on: day, by: z.int(), note: z.string() })),
  summary: z.string(),
})
export type ReceptionDay = z.output<typeof dayData>

export const dayStates = {
  preparing: { label: '信访科编制' },
  agreeing: { label: '分管领导审定' },
  publishing: { label: '待公示' },
  published: { label: '已公示' },
  summing: { label: '汇总' },
  concluded: { label: '已办结', end: 'done' },
  dropped: { label: '作废', end: 'void' },
} as const
export type DayState = keyof typeof dayStates

/** One time at which one leader receives: on the day itself, or to make up for it. */
export interface Session {
  /** `1` for the first line of the plan, `1b` for what makes up for it. */
  readonly key: string
  /** Whose session it is. */
  readonly leader: number
  /** Who receives: the leader, or who stands in. */
  readonly receiver: number
  readonly recorder: number
  readonly on: Day
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly count: number
  readonly place: string
  readonly subjects: string
  readonly isMakeUp: boolean
}

/** The sessions that follow from plan and absences, in the order of the plan. */
export function sessionsOf({
  on,
  rows,
  absences,
}: Pick<ReceptionDay, 'on' | 'rows' | 'absences'>): Session[] {
  return rows.flatMap((row, at) => {
    const away = absences.find(({ leader }) => leader === row.leader)
    const usual = {
      ...row,
      key: String(at + 1),
      receiver: away?.substitute ?? row.leader,
      on,
      until: endOf(row),
      isMakeUp: false,
    }
    if (!away) return [usual]
    const { from } = away
    const until = endOf({ ...row, from })
    const madeUp = { receiver: row.leader, on: away.on, from, until, isMakeUp: true }
    return [usual, { ...usual, ...madeUp, key: `${usual.key}b` }]
  })
}

const minutesIn = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')

/** When the last slot is over; later than `23:59` where it does not fit into the day. */
export const endOf = ({ from, count, minutes }: Pick<PlanRow, 'from' | 'count' | 'minutes'>) =>
  timeAt(minutesIn(from) + count * minutes)

/** Beginnings of a session's slots. */
export const slotsOf = ({ from, count, minutes }: Pick<Session, 'from' | 'count' | 'minutes'>) =>
  Array.from({ length: count }, (_, n) => timeAt(minutesIn(from) + n * minutes))

type Slot = Pick<Claim, 'resource' | 'label' | 'from' | 'to'>

/** A slot as it is claimed: one person's. */
export function slotOf(plan: string, session: Session, at: string, leader: string): Slot {
  const from = instantOfMinute(`${session.on}T${at}`)
  return {
    resource: slotName(plan, session.key, at),
    label: `${leader}${session.isMakeUp ? `${session.on} ` : ''}${at}`,
    from,
    to: new Date(Date.parse(from) + session.minutes * 60_000).toISOString(),
  }
}

export const slotName = (plan: string, session: string, at: string): string =>
  `接访/${plan}/${session}/${at}`

/** Whether somebody has two sessions at once. */
export const overlaps = (a: Session, b: Pick<Session, 'on' | 'from' | 'until'>): boolean =>
  a.on === b.on && a.from < b.until && b.from < a.until
