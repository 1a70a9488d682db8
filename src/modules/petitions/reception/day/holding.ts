import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, plain, ref, shown } from '#modules/fields.ts'
import { isOf } from '#modules/office.ts'
import {
  endOf,
  overlaps,
  sessionsOf,
  time,
  type DayState,
  type ReceptionDay,
  type Session,
} from '#modules/petitions/reception/day/data.ts'
import { deskCode, deskSeat } from '#modules/petitions/seats.ts'
import { leaderReceptionAbsence } from '#rulebook/articles/a33-petition-leaders.ts'

/** 缺席补接、接访、汇总 (第三十三条(四)). */

const act = actionsOf<ReceptionDay, DayState>()

const basis = [{ clause: '33.4a', cite: '第三十三条(四)' }] as const
/** The plan is nobody's complaint. */
export const aboutNobody = { about: [], aboutUnits: [], isAboutDesk: false }
export const isOfDesk = (ctx: Ctx<ReceptionDay>): boolean => isOf(ctx, deskCode)
export const seat = (ctx: Ctx<ReceptionDay>): number => deskSeat(aboutNobody, ctx)

/** 工作日 before a session on which whoever receives is reminded; 0 is the day itself. */
const remind = [2, 1, 0]

/** Each session becomes a task of whoever receives and of the recorder, with a clock that runs to its day. */
export function begins(
  ctx: Ctx<ReceptionDay>,
  sessions: readonly Session[],
  also: readonly ClockOp[] = [],
): Pick<Change<ReceptionDay>, 'open' | 'clocks'> {
  const nameOf = (id: number) => ctx.org.person(id).name
  return {
    clocks: [
      ...also,
      ...sessions.flatMap((session) =>
        fixedClock(session.on, {
          key: 'session',
          ref: session.key,
          label: `${nameOf(session.leader)}${session.isMakeUp ? '补接' : '接访'}`,
          cite: basis[0].cite,
          from: ctx.now,
          warn: remind,
        }),
      ),
    ],
    open: sessions.flatMap((session) => tasksOf(session)),
  }
}

function tasksOf({ key, on, from, place, receiver, recorder }: Session): NewTask[] {
  const task = { step: 'hold', ref: key, rank: 1, clock: { key: 'session', ref: key } }
  const where = `${formatDay(on)} ${from}，${place}`
  return [
    { ...task, label: `接访：${where}`, holder: tokens.person(receiver) },
    { ...task, label: `接访记录：${where}`, holder: tokens.person(recorder) },
  ]
}

const absentFrom: DayState[] = ['preparing', 'publishing', 'published']

export const absent = act(
  z.strictObject({
    leader: shown(ref, '缺席的领导', { input: 'person', span: 6 }),
    reason: shown(plain(200, 2), '缺席原因', { input: 'line', span: 6 }),
    substitute: shown(ref.nullable(), '代接人', { input: 'person', span: 6 }).default(null),
    madeUp: shown(day.nullable(), '补接日期（当月内）', { input: 'day', span: 3 }).default(null),
    from: shown(time.nullable(), '补接开始（不填同原时间）', { input: 'line', span: 3 }).default(
      null,
    ),
  }),
  {
    label: '登记缺席、补接',
    from: absentFrom,
    to: absentFrom,
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: basis,
    run: (ctx) => {
      const { leader, reason, substitute, madeUp } = ctx.input
      const { data, org } = ctx
      const row = data.rows.find((one) => one.leader === leader)
      if (!row) return refuse('接访安排里没有这位领导。', { field: 'leader', status: 400 })
      const { name } = org.person(leader)
      if (data.absences.some((one) => one.leader === leader)) {
        return refuse(`${name}的缺席已经登记。`, { field: 'leader', status: 409 })
      }
      const standing = substitute !== null && personOf(ctx, substitute)
      const decided = decide(leaderReceptionAbsence, ctx, {
        session: data.on,
        isAbsent: true,
        substitute: standing ? standing.name : '',
        madeUp,
      })
      if (!decided.outcome || !standing || madeUp === null) {
        return refusalOf(decided, standing ? 'madeUp' : 'substitute')
      }
      const from = ctx.input.from ?? row.from
      const all = sessionsOf(data)
      const original = all.find((one) => one.leader === leader)!
      if (data.held.some(({ session }) => session === original.key)) {
        return refuse(`${name}已经接访，不登记缺席。`, { field: 'leader', status: 409 })
      }
      if (madeUp <= data.on || madeUp < ctx.today) {
        return refuse('补接日期须在接访日以后，不早于今天。', { field: 'madeUp', ...basis[0] })
      }
      if (endOf({ ...row, from }) > '23:59') {
        return refuse('补接的时段排到了第二天。', { field: 'from', status: 400 })
      }
      if (substitute === leader || substitute === row.recorder) {
        return refuse('代接人须为缺席领导和记录人以外的人。', { field: 'substitute', ...basis[0] })
      }
      if (all.some((one) => one.receiver === substitute && overlaps(one, original))) {
        return refuse(`${standing.name}同一时间自己接访，请另选代接人，或错开时间。`, {
          field: 'substitute',
          ...basis[0],
        })
      }
      const next = {
        ...data,
        absences: [...data.absences, { leader, reason, substitute: standing.id, on: madeUp, from }],
      }
      const said = `${name}缺席（${reason}），${standing.name}代接，${formatDay(madeUp)} ${from}补接`
      return {
        keepOwn: true,
        data: next,
        ...(data.published ? replaced(ctx, next, original.key) : {}),
        decisions: [decided],
        say: said,
      }
    },
  },
)

/** What is public already changes at once: the substitute has the session, the leader the one that makes up for it. */
function replaced(ctx: Ctx<ReceptionDay>, next: ReceptionDay, key: string) {
  const own = sessionsOf(next).filter((one) => one.key === key || one.key === `${key}b`)
  return {
    ...begins(ctx, own, [{ op: 'stop', key: 'session', ref: key }]),
    close: ctx.matter.tasks
      .filter((task) => task.step === 'hold' && task.ref === key)
      .map(({ id }) => ({ id, outcome: '改由代接人接访' })),
    notices: [
      {
        to: [seat(ctx)],
        kind: '通知',
        text: `${ctx.matter.title}：接访人有变动，请把已预约的逐件改由代接人接待，并告知来访人可以取消改约。`,
      },
    ],
  }
}

export const hold = act(
  z.strictObject({
    note: shown(plain(500), '备注（没有来访的写明）', { input: 'lines' }).default(''),
  }),
  {
    label: '接访完毕',
    from: ['published'],
    to: ['published', 'summing'],
    primary: true,
    undo: false,
    who: { label: '接访领导、记录人', steps: ['hold'] },
    clauses: basis,
    run: (ctx) => {
      const { data, today } = ctx
      const key = ctx.task!.ref!
      const sessions = sessionsOf(data)
      const session = sessions.find((one) => one.key === key)!
      if (today < session.on) {
        return refuse(`还没有到${formatDay(session.on)}。`, { status: 409, ...basis[0] })
      }
      const held = [
        ...data.held,
        { session: key, on: today, by: session.receiver, note: ctx.input.note },
      ]
      const isAll = sessions.every((one) => held.some((done) => done.session === one.key))
      const { name } = ctx.org.person(session.receiver)
      return {
        data: { ...data, held },
        clocks: [{ op: 'stop', key: 'session', ref: key }],
        close: ctx.matter.tasks
          .filter((task) => task.step === 'hold' && task.ref === key)
          .map(({ id }) => ({ id, outcome: '接访完毕' })),
        ...(isAll
          ? {
              state: 'summing' as const,
              open: [{ step: 'conclude', label: '汇总接访情况', holder: seat(ctx), rank: 2 }],
            }
          : {}),
        say: `${name}接访完毕${today > session.on ? `，迟于${formatDay(session.on)}` : ''}`,
      }
    },
  },
)

export const conclude = act(
  z.strictObject({
    summary: shown(plain(2000, 4), '接访情况小结', {
      input: 'lines',
      hint: '人数和结果由系统从接访登记统计，见“领导接访”一页。',
    }),
  }),
  {
    label: '汇总办结',
    from: ['summing'],
    to: ['concluded'],
    primary: true,
    undo: false,
    who: { label: '信访科', steps: ['conclude'] },
    clauses: basis,
    run: (ctx) => ({
      state: 'concluded',
      data: { ...ctx.data, summary: ctx.input.summary },
      say: '汇总办结',
    }),
  },
)

export const drop = act(
  z.strictObject({ reason: shown(plain(200, 2), '理由', { input: 'line' }) }),
  {
    label: '作废',
    from: ['preparing', 'publishing'],
    to: ['dropped'],
    undo: false,
    danger: true,
    who: { label: '信访科', test: isOfDesk },
    clauses: basis,
    run: (ctx) => ({ state: 'dropped', claim: null, say: `作废：${ctx.input.reason}` }),
  },
)
