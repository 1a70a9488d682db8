import { z } from 'zod'
import { formatDay, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx, Snapshot } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { plain, ref, shown } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, officeHead } from '#modules/office.ts'
import { sessionsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import {
  basis,
  titleOf,
  toReceive,
  wrongReceiver,
} from '#modules/petitions/reception/visit/booking.ts'
import {
  recordInput,
  type Visit,
  type VisitState,
} from '#modules/petitions/reception/visit/data.ts'
import { faultOf as asPetition } from '#modules/petitions/beginning.ts'
import { intake, purposes } from '#modules/petitions/intake.ts'
import { barredFrom, deskOf, deskSeat, isKeptFrom } from '#modules/petitions/seats.ts'
import { visitReception } from '#rulebook/articles/a33-petition-handling.ts'
import { petitionExplanation } from '#rulebook/articles/a33-petition-scope.ts'

/** 接待、结果、取消 (第三十三条(四)(九)(十)). */

const act = actionsOf<Visit, VisitState>()

const twoReceive = { clause: '33.10.2a', cite: '第三十三条(十)2' } as const
const explained = { clause: '33.9b', cite: '第三十三条(九)' } as const
const kept = { clause: '33.7.3', cite: '第三十三条(七)3' } as const

export const isOfDesk = (ctx: Ctx<Visit>): boolean =>
  ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === deskOf(ctx.data, ctx)

type Recorded = z.output<typeof recordInput>

/** What the day's record lacks, by rule. */
function faultOf(ctx: Ctx<Visit>, input: Recorded): Refusal | null {
  const { data, org, today } = ctx
  const { receivers, outcome, reply, law, remark, unit } = input
  if (!receivers.includes(data.receiver)) {
    const { name } = org.person(data.receiver)
    return refuse(`接待人里须有${name}；由别人代接的先登记缺席。`, { field: 'receivers', ...basis })
  }
  if (receivers.some((id) => !personOf(ctx, id) || isKeptFrom(data, org, id, today))) {
    return refuse('接待人须为在岗人员，被反映的人和科室须回避。', { field: 'receivers', ...kept })
  }
  const received = decide(visitReception, ctx, {
    receivers: receivers.map((id) => `${org.person(id).name}${id}`),
    place: data.place,
    isSigned: input.signature !== '',
  })
  if (!received.outcome) {
    return refusalOf(received, input.signature === '' ? 'signature' : 'receivers')
  }
  if (outcome === '当场答复' && reply === '') {
    return refuse('请写明怎样答复。', { field: 'reply', ...basis })
  }
  if (outcome === '解释') {
    const told = decide(petitionExplanation, ctx, { law, words: reply, remark })
    if (!told.outcome) return refusalOf(told, 'law')
  }
  if (outcome !== '交科室办理') return null
  if (unit === null || !isHandlingUnit(org, unit, today)) {
    return refuse('请选择承办科室。', { field: 'unit', status: 400 })
  }
  return barredFrom(data, org, today).includes(tokens.unit(unit))
    ? refuse('被反映的科室不得承办，请交其他科室。', { field: 'unit', ...kept })
    : null
}

const stateOf: Record<Recorded['outcome'], VisitState> = {
  当场答复: 'answered',
  解释: 'explained',
  交科室办理: 'handling',
  转信访登记: 'registering',
}

/** The tasks of others who had it before them too. */
const rest = (ctx: Ctx<Visit>, outcome: string) =>
  ctx.matter.tasks.map(({ id }) => ({ id, outcome }))

export const record = act(recordInput, {
  label: '登记接访情况',
  from: ['booked'],
  to: ['answered', 'explained', 'handling', 'registering'],
  primary: true,
  undo: false,
  who: { label: '接访领导、记录人', steps: ['record'] },
  clauses: [basis, twoReceive, explained],
  guard: ({ data, today }) =>
    today < data.on ? refuse(`还没有到${formatDay(data.on)}。`, { status: 409, ...basis }) : null,
  run: (ctx) => {
    const { input } = ctx
    const wrong = faultOf(ctx, input)
    if (wrong) return wrong
    const { files, ...given } = input
    const data: Visit = { ...ctx.data, record: { ...given, at: minuteOf(ctx.now) } }
    const next = {
      handling: () => ({
        step: 'handle',
        label: '办理接访交办的事项',
        holder: headSeat(ctx.org, given.unit!) ?? officeHead(ctx.org),
        rank: 1,
      }),
      registering: () => ({
        step: 'register',
        label: '转信访登记',
        holder: deskSeat(data, ctx),
        rank: 1,
      }),
    }
    const state = stateOf[given.outcome]
    const open = state === 'handling' || state === 'registering' ? [next[state]()] : []
    return {
      state,
      data,
      open,
      close: rest(ctx, '已登记接访情况'),
      clocks: [{ op: 'stop', key: 'day' }],
      files: files.map((file) => ({ ...file, role: '来访人材料' })),
      say: `接访：${given.outcome}${given.unit === null ? '' : `（${ctx.org.unit(given.unit).shortName}）`}`,
    }
  },
})

export const handle = act(
  z.strictObject({
    text: shown(plain(2000, 4), '办理结果', {
      input: 'lines',
      hint: '来访人凭查询码看到的就是这一段。',
    }),
  }),
  {
    label: '办结',
    from: ['handling'],
    to: ['done'],
    primary: true,
    undo: false,
    who: { label: '承办科室负责人', steps: ['handle'] },
    clauses: [basis],
    run: (ctx) => ({
      state: 'done',
      data: { ...ctx.data, result: { text: ctx.input.text, on: ctx.today } },
      say: '承办科室办结',
    }),
  },
)

/** What was said becomes a petition: registered at once, with the visitor's data sealed as it is. */
export const toPetition = act(
  z.strictObject({
    subject: shown(plain(60, 4), '信访事项', {
      input: 'line',
      hint: '一句话概括，不写信访人姓名。',
    }),
    claims: shown(plain(2000, 2), '诉求（一行一项）', { input: 'lines' }),
    purpose: shown(z.enum(purposes), '类别', { input: 'choice' }).default('投诉请求'),
    section: shown(ref.nullable(), '属哪个科室的职能', {
      input: 'unit',
      hint: '不属本局职能的不填。',
    }).default(null),
  }),
  {
    label: '转信访登记',
    from: ['registering'],
    to: ['petitioned'],
    primary: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['register'] },
    clauses: [{ clause: '33.10.2b', cite: '第三十三条(十)2' }],
    run: (ctx) => {
      const input = petitionOf(ctx)
      const { files: _files, origin: _origin, ...registered } = intake.parse(input)
      const wrong = asPetition(ctx, registered)
      return isRefusal(wrong)
        ? wrong
        : { state: 'petitioned', follow: [{ type: 'petition', input }], say: '转信访登记' }
    },
  },
)

/** The petition as it is registered; it came in when the visitor was received. */
function petitionOf({ input, data, matter }: Ctx<Visit, object>) {
  const { receivers, signature, said, at } = data.record!
  const { name, phone, idNumber, people, about, aboutUnits, isAboutDesk, place } = data
  const received = `${data.on}T${data.slot || at.slice(11)}`
  return {
    ...input,
    channel: '走访',
    source: '群众',
    at: received < at ? received : at,
    people,
    petitioners: name.masked === '' ? [] : [{ name, phone, idNumber, address: '' }],
    statement: said,
    about,
    aboutUnits,
    isAboutDesk,
    receivers,
    place,
    signature,
    origin: matter.id,
  }
}

export const missed = act(z.strictObject({}), {
  label: '未到',
  from: ['booked'],
  to: ['missed'],
  undo: false,
  who: { label: '接访领导、记录人', steps: ['record'] },
  clauses: [basis],
  guard: ({ data, today }) =>
    today < data.on ? refuse(`还没有到${formatDay(data.on)}。`, { status: 409, ...basis }) : null,
  run: (ctx) => ({ state: 'missed', close: rest(ctx, '未到'), say: '来访人没有来' }),
})

export const cancel = act(z.strictObject({}), {
  label: '取消预约',
  from: ['booked', 'screening'],
  to: ['cancelled'],
  undo: false,
  danger: true,
  who: { label: '来访人，或信访科代办', citizen: 'also', test: isOfDesk },
  clauses: [basis],
  guard: ({ data, today }) =>
    today >= data.on
      ? refuse(
          `预约可以取消到接访前一天（${formatDay(data.on)}以前）；来不了的请打电话告诉信访科。`,
          {
            status: 409,
            ...basis,
          },
        )
      : null,
  run: () => ({ state: 'cancelled', claim: null, say: '取消预约，时段空出' }),
})

/** The plan has somebody else in the leader's place: the visitor is told, the task is his. */
export const handOver = act(z.strictObject({}), {
  label: '改由代接人接待',
  from: ['booked'],
  to: ['booked'],
  undo: false,
  who: { label: '信访科', test: isOfDesk },
  clauses: [basis],
  refers: (_input, { plan }) => [plan],
  run: (ctx) => {
    const plan = ctx.others.get(ctx.data.plan) as Snapshot<ReceptionDay> | undefined
    const session = plan && sessionsOf(plan.data).find(({ key }) => key === ctx.data.session)
    if (!session || session.receiver === ctx.data.receiver) {
      return refuse('接访安排里没有变动；缺席的先在接访日登记。', { status: 409, ...basis })
    }
    const data = { ...ctx.data, receiver: session.receiver }
    return (
      wrongReceiver(ctx, data) ?? {
        keepOwn: true,
        data,
        title: titleOf(ctx, data),
        close: rest(ctx, '改由代接人接待'),
        open: toReceive(ctx, data),
        say: `改由${ctx.org.person(session.receiver).name}接待`,
      }
    )
  },
})
