import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import type { Change, Ctx, NewTask, Snapshot } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { nothing } from '#kernel/privacy/personal.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { fixedClock } from '#modules/decide.ts'
import { isOf, isOfOffice } from '#modules/office.ts'
import {
  sessionsOf,
  slotOf,
  slotsOf,
  type ReceptionDay,
  type Session,
} from '#modules/petitions/reception/day/data.ts'
import {
  bookingInput,
  deskInput,
  screeningInput,
  whenOf,
  type Visit,
  type VisitState,
} from '#modules/petitions/reception/visit/data.ts'
import { deskCode, deskOf, deskSeat, isKeptFrom } from '#modules/petitions/seats.ts'

/** 预约和来访登记 (第三十三条(四)): on the public site, by telephone, at the door. */

const act = actionsOf<Visit, VisitState>()

export const basis = { clause: '33.4a', cite: '第三十三条(四)' } as const
const kept = { clause: '33.7.3', cite: '第三十三条(七)3' } as const

const draws = (_input: unknown, today: string): string => `接访/${today.slice(0, 4)}`
const numberOf = (ctx: Ctx<Visit>): string =>
  `接访〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`

/** The plan that is booked from, as it is public; a refusal where there is none. */
function planOf(ctx: Ctx<Visit>, id: string): { plan: string; day: ReceptionDay } | Refusal {
  const found = ctx.others.get(id) as Snapshot<ReceptionDay> | undefined
  return found?.type === 'reception-day' && found.data.published
    ? { plan: found.id, day: found.data }
    : refuse('没有这次接访安排，或者还没有公示。', { field: 'plan', status: 404 })
}

/** The slot, with what else is still free for whoever comes a moment too late. */
function claimOf(
  ctx: Ctx<Visit>,
  { plan, day }: { plan: string; day: ReceptionDay },
  session: Session,
  at: string,
): Claim | Refusal {
  const { org, today } = ctx
  const nameOf = ({ leader }: Session) => org.person(leader).name
  if (today >= session.on) {
    return refuse(
      `网上和电话预约到接访前一天为止，${formatDay(session.on)}当天请直接来${session.place}登记，不用预约。`,
      { field: 'slot', ...basis },
    )
  }
  if (!slotsOf(session).includes(at)) {
    return refuse(`${nameOf(session)}没有${at}的时段，可选：${slotsOf(session).join('、')}。`, {
      field: 'slot',
      status: 400,
    })
  }
  // The same leader's slots come first.
  const others = sessionsOf(day).filter((one) => one.on > today)
  const instead = [session, ...others.filter(({ key }) => key !== session.key)].flatMap((one) =>
    slotsOf(one).map((slot) => slotOf(plan, one, slot, nameOf(one))),
  )
  const wanted = slotOf(plan, session, at, nameOf(session))
  return {
    ...wanted,
    taken: `${wanted.label}已经有人约了。`,
    instead: instead.filter(({ resource }) => resource !== wanted.resource),
    field: 'slot',
    ...basis,
  }
}

type Blank = Omit<Visit, 'session' | 'on' | 'place' | 'leader' | 'receiver' | 'recorder'>

const withSession = (blank: Blank, one: Session): Visit => ({
  ...blank,
  session: one.key,
  on: one.on,
  place: one.place,
  leader: one.leader,
  receiver: one.receiver,
  recorder: one.recorder,
})

/** Nobody receives a complaint about himself or his section. */
export function wrongReceiver({ org, today }: Ctx<Visit>, data: Visit): Refusal | null {
  return isKeptFrom(data, org, data.receiver, today)
    ? refuse('反映的正是这位领导或者他所在的科室，请改由其他领导接访。', {
        field: 'leader',
        ...kept,
      })
    : null
}

/** Whoever receives and whoever records have it before them, due on its day; the desk, where the recorder must not know. */
export function toReceive(ctx: Ctx<Visit>, data: Visit): NewTask[] {
  const { org, today } = ctx
  const task = {
    step: 'record',
    label: `接待来访：${whenOf(data)}`,
    rank: 1,
    clock: { key: 'day' },
  }
  const isKept = isKeptFrom(data, org, data.recorder, today)
  return [
    { ...task, holder: tokens.person(data.receiver) },
    { ...task, holder: isKept ? deskSeat(data, ctx) : tokens.person(data.recorder) },
  ]
}

export const titleOf = (ctx: Pick<Ctx<Visit>, 'org'>, data: Visit): string => {
  const leader = ctx.org.person(data.leader).name
  return `${whenOf(data)}接访（${leader}接待${data.name.masked || '匿名来访人'}）`
}

const dayClock = (ctx: Ctx<Visit>, data: Visit) =>
  fixedClock(data.on, {
    key: 'day',
    label: '接待来访',
    cite: basis.cite,
    from: ctx.now,
    warn: [1, 0],
  })

/** A visit that is still to come; one about somebody whom the desk has yet to find out goes to its head alone. */
function begun(
  ctx: Ctx<Visit>,
  data: Visit,
  claim: Claim | null,
): Change<Visit, VisitState> & { state: VisitState } {
  return {
    title: titleOf(ctx, data),
    number: numberOf(ctx),
    unit: deskOf(data, ctx),
    data,
    ...(claim ? { claim } : {}),
    clocks: dayClock(ctx, data),
    say: `${data.way}：${whenOf(data)}`,
    ...(data.isScreened
      ? { state: 'booked', open: toReceive(ctx, data) }
      : {
          state: 'screening',
          open: [
            {
              step: 'screen',
              label: '核对预约反映的是谁',
              holder: deskSeat(data, ctx),
              rank: 0,
              clock: { key: 'day' },
            },
          ],
        }),
  }
}

export const submit = act(bookingInput, {
  label: '预约领导接访',
  from: ['booked'],
  to: ['booked', 'screening'],
  who: { label: '群众', citizen: 'only' },
  clauses: [basis],
  draws,
  refers: ({ plan }) => [plan],
  run: (ctx) => {
    const { session: key, ...given } = ctx.input
    const found = planOf(ctx, given.plan)
    if (isRefusal(found)) return found
    const session = sessionsOf(found.day).find((one) => one.key === key)
    if (!session) return refuse('请从接访安排里选择领导和时段。', { field: 'session', status: 400 })
    const claim = claimOf(ctx, found, session, given.slot)
    if (isRefusal(claim)) return claim
    const isComplaint = given.isComplaint || given.isAboutDesk
    if (isComplaint && !given.isAboutDesk && given.whom.masked === '') {
      return refuse('请写明反映的是谁，写不出姓名的写科室。', { field: 'whom', status: 400 })
    }
    const data = withSession(
      {
        ...given,
        isComplaint,
        way: '网上预约',
        idNumber: nothing,
        isScreened: !isComplaint,
        about: [],
        aboutUnits: [],
        record: null,
        result: null,
      },
      session,
    )
    return begun(ctx, data, claim)
  },
})

export const create = act(deskInput, {
  label: '登记预约、来访',
  from: ['booked'],
  to: ['booked'],
  primary: true,
  undo: false,
  who: { label: '信访科、办公室', test: (ctx) => isOf(ctx, deskCode) || isOfOffice(ctx) },
  clauses: [basis, { clause: '33.10.2b', cite: '第三十三条(十)2' }],
  draws,
  refers: ({ plan }) => [plan],
  run: (ctx) => {
    const { leader, slot, ...given } = ctx.input
    const found = planOf(ctx, given.plan)
    if (isRefusal(found)) return found
    const own = sessionsOf(found.day).filter((one) => one.leader === leader)
    const isWalkIn = given.way === '当日来访'
    const session = isWalkIn
      ? own.find(({ on }) => on === ctx.today)
      : (own.find((one) => one.on > ctx.today && slotsOf(one).includes(slot ?? '')) ?? own[0])
    if (!session) {
      return own.length === 0
        ? refuse('这次接访安排里没有这位领导。', { field: 'leader', status: 400 })
        : refuse('今天不是这位领导接访，来访请登记信访件，或者预约。', { field: 'way', ...basis })
    }
    if (!isWalkIn && slot === null) {
      return refuse('预约的请填写时段。', { field: 'slot', status: 400 })
    }
    const claim = isWalkIn ? null : claimOf(ctx, found, session, slot ?? '')
    if (isRefusal(claim)) return claim
    if (!isWalkIn && given.phone.masked === '') {
      return refuse('预约的请填写电话，有变动时好告知。', { field: 'phone', status: 400 })
    }
    const data = withSession(
      {
        ...given,
        slot: isWalkIn ? '' : slot!,
        isComplaint: given.isAboutDesk || given.about.length + given.aboutUnits.length > 0,
        whom: nothing,
        isScreened: true,
        record: null,
        result: null,
      },
      session,
    )
    return wrongReceiver(ctx, data) ?? begun(ctx, data, claim)
  },
})

/** 核对被反映人: who the citizen speaks of, before anybody else knows of the booking. */
export const screen = act(screeningInput, {
  label: '核对被反映人',
  from: ['screening'],
  to: ['booked'],
  primary: true,
  undo: false,
  who: { label: '信访科负责人', steps: ['screen'] },
  clauses: [kept],
  refers: (_input, { plan }) => [plan],
  run: (ctx) => {
    const { leader, slot, ...whom } = ctx.input
    const isAboutDesk = whom.isAboutDesk || ctx.data.isAboutDesk
    let data: Visit = { ...ctx.data, ...whom, isAboutDesk, isScreened: true }
    let claim: Claim | null = null
    if (leader !== null) {
      const found = planOf(ctx, data.plan)
      if (isRefusal(found)) return found
      const own = sessionsOf(found.day).filter((one) => one.leader === leader)
      const session = own.find((one) => slotsOf(one).includes(slot ?? '')) ?? own[0]
      if (!session) return refuse('这次接访安排里没有这位领导。', { field: 'leader', status: 400 })
      const taken = claimOf(ctx, found, session, slot ?? '')
      if (isRefusal(taken)) return taken
      claim = taken
      data = withSession({ ...data, slot: slot! }, session)
    }
    return (
      wrongReceiver(ctx, data) ?? {
        state: 'booked',
        title: titleOf(ctx, data),
        unit: deskOf(data, ctx),
        data,
        ...(claim ? { claim } : {}),
        clocks: claim ? [{ op: 'stop', key: 'day' }, ...dayClock(ctx, data)] : [],
        open: toReceive(ctx, data),
        say: claim ? `核对被反映人，改约${whenOf(data)}` : '核对被反映人',
      }
    )
  },
})
