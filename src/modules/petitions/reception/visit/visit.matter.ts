import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FormNames, Told } from '#kernel/matters/shown.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { create, screen, submit } from '#modules/petitions/reception/visit/booking.ts'
import {
  visitData,
  visitStates,
  whenOf,
  type Visit,
  type VisitState,
} from '#modules/petitions/reception/visit/data.ts'
import { visitForm } from '#modules/petitions/reception/visit/paper.ts'
import {
  cancel,
  handle,
  handOver,
  isOfDesk,
  missed,
  record,
  toPetition,
} from '#modules/petitions/reception/visit/receiving.ts'
import { barredFrom, deskOf, deskSeat } from '#modules/petitions/seats.ts'

/**
 * 接访登记 (第三十三条(四)): one visitor to one leader, booked or not. Whoever receives and records has it
 * before them; leaders who do not receive it, and whoever it is about, see nothing of it.
 */

type Step = 'create' | 'screen' | 'record' | 'handle' | 'register'

export const receptionVisit = matterType<Visit, VisitState, Step>({
  type: 'reception-visit',
  label: '接访登记',
  module: 'petitions',
  about:
    '打电话、上门预约的，和当天没有预约来访的，都在这里登记。姓名、电话、证件只填在各自的栏里。',
  flowVersion: 1,
  data: visitData,
  start: 'booked',
  states: visitStates,
  steps: {
    create: { label: '登记', state: 'booked', returnable: false },
    screen: { label: '核对被反映人', state: 'screening', returnable: false },
    record: { label: '接待', state: 'booked', returnable: false },
    handle: { label: '科室办理', state: 'handling', returnable: false },
    register: { label: '转信访登记', state: 'registering', returnable: false },
  },
  create,
  submit,
  actions: { screen, record, handle, toPetition, missed, handOver, cancel },
  readers,
  barred: ({ data }, org, today) => barredFrom(data, org, today),
  reveals: isOfDesk,
  told,
  form: visitForm,
  text: ({ number, title, data }) => [number, title, data.statement.masked].join('\n'),
  columns: [
    { key: 'on', label: '接访日', value: ({ data }) => data.on },
    { key: 'slot', label: '时段', value: ({ data }) => data.slot || null },
    { key: 'way', label: '方式', value: ({ data }) => data.way },
    {
      key: 'leader',
      label: '接访人',
      value: ({ data }, names) => names.person(data.receiver),
    },
    { key: 'people', label: '人数', value: ({ data }) => data.people },
    { key: 'outcome', label: '结果', value: ({ data }) => data.record?.outcome ?? null },
    {
      key: 'unit',
      label: '承办科室',
      value: ({ data }, names) => {
        const unit = data.record?.unit ?? null
        return unit === null ? null : names.unit(unit)
      },
    },
  ],
})

/** A booking about somebody is the desk head's alone until it is known whom; then still nobody's but who receives it. */
function readers({ data }: Snapshot<Visit>, org: Directory, today: string): readonly number[] {
  const ctx = { org, today }
  if (!data.isScreened) return [deskSeat(data, ctx)]
  const unit = data.record?.unit ?? null
  return [
    data.isComplaint ? deskSeat(data, ctx) : tokens.unit(deskOf(data, ctx)),
    ...(data.record ? data.record.receivers.map((id) => tokens.person(id)) : []),
    ...(unit === null ? [] : [tokens.head(unit)]),
  ]
}

const now: Record<VisitState, string> = {
  screening: '已约好。',
  booked: '已约好。',
  handling: '已接访，交有关科室办理。',
  registering: '已接访，正在登记为信访事项。',
  answered: '已接访，当场答复。',
  explained: '已接访，作了解释。',
  done: '已办结。',
  petitioned: '已接访，登记为信访事项，受理告知书另行送达。',
  missed: '您没有来，需要的请另约或者直接来信访科。',
  cancelled: '已取消。',
}

function told({ data, state, number, createdAt }: Snapshot<Visit>, names: FormNames): Told {
  const isOpen = state === 'booked' || state === 'screening'
  const who = names.person(data.receiver)
  const where = `${whenOf(data)}，${data.place}，${who}${data.receiver === data.leader ? '' : `（代${names.person(data.leader)}）`}接待`
  const { record: met, result } = data
  return {
    title: '领导接访预约',
    number,
    now: isOpen ? `已约好：${where}。请带身份证，提前10分钟到。` : now[state as VisitState],
    steps: [
      { day: dayOf(createdAt), text: `约定${formatDay(data.on)}接访。` },
      ...(met ? [{ day: met.at.slice(0, 10), text: '领导接访。' }] : []),
      ...(result ? [{ day: result.on, text: '答复。' }] : []),
    ],
    dueOn: null,
    answer: result?.text ?? (met?.reply || null),
    actions: isOpen ? ['cancel'] : [],
  }
}
