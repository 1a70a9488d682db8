import { formatDay, minuteOf } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx, Facts, Snapshot } from '#kernel/matters/matter.ts'
import { remindHolders, usualFires } from '#kernel/matters/reminding.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { inForce } from '#modules/decide.ts'
import { director, officeHead } from '#modules/office.ts'
import {
  callData,
  callStates,
  type Call,
  type State,
  type Step,
} from '#modules/service/call-data.ts'
import {
  acknowledge,
  carryOut,
  instruct,
  propose,
  remindAgain,
  replyTo,
} from '#modules/service/call-handling.ts'
import { create } from '#modules/service/call-taking.ts'
import { visitReportedLate } from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 突发事件: from the minute at which the rule says so, the 办公室主任 is told again. */
function fires(
  clock: Clock,
  snapshot: Snapshot<Call>,
  facts: Pick<Facts, 'calendar' | 'amendments'>,
) {
  if (clock.key !== 'propose' || snapshot.data.kind !== '突发事件') {
    return usualFires(clock, facts)
  }
  const start = Date.parse(clock.segments.start)
  const rule = visitReportedLate.on(inForce({ matter: snapshot, ...facts }))
  const at = (passed: number) => new Date(start + passed * 60_000)
  const first = Array.from({ length: 24 * 60 }, (_, i) => i).find(
    (passed) =>
      rule({ from: minuteOf(at(0)), now: minuteOf(at(passed)), isReported: false }).outcome ===
      '提醒办公室主任',
  )
  return first === undefined
    ? []
    : [1, 2, 3, 6].map((times) => ({ at: at(first * times).toISOString(), what: 'late' }))
}

function onClock(ctx: Ctx<Call, { clock: Clock; what: string }>) {
  const { clock } = ctx.input
  const isEmergency = clock.key === 'propose' && ctx.data.kind === '突发事件'
  if (!isEmergency) return remindHolders(ctx, clock) as Change<Call, State>
  const chief = director(ctx.org, ctx.today)
  return {
    keepOwn: true as const,
    notices: [
      {
        to: [officeHead(ctx.org), ...(chief ? [tokens.person(chief.id)] : [])],
        kind: 'chase',
        text: `突发事件电话还没有拟办：${ctx.data.unit}，请即处理。`,
      },
    ],
    say: '突发事件电话未处理，提醒办公室主任',
  }
}

export const callRecord = matterType<Call, State, Step>({
  type: 'call',
  label: '电话记录',
  module: 'service',
  about: '您好，请问贵姓、哪个单位？记完复述一遍核对。办事咨询的电话用首问登记。',
  flowVersion: 1,
  data: callData,
  start: 'proposing',
  states: callStates,
  steps: {
    create: { label: '记录', state: 'proposing', returnable: false },
    propose: { label: '拟办', state: 'proposing', returnable: false },
    instruct: { label: '阅批', state: 'instructing', returnable: false },
    carry: { label: '落实', state: 'carrying', returnable: false },
    reply: { label: '答复', state: 'replying', returnable: false },
    acknowledge: { label: '阅知', state: 'reading', returnable: false },
    remind: { label: '再次提醒', state: 'reminding', returnable: false },
  },
  create,
  actions: { propose, instruct, carryOut, replyTo, acknowledge, remindAgain },
  fires,
  onClock,
  readers: ({ data: d, createdBy }, org, today) => {
    const chief = director(org, today)
    return [
      tokens.person(createdBy),
      officeHead(org),
      ...(chief ? [tokens.person(chief.id)] : []),
      ...(d.leader === null ? [] : [tokens.person(d.leader)]),
      ...(d.lead === null ? [] : [tokens.head(d.lead)]),
    ]
  },
  form: ({ data: d, number, createdAt, opinions: given }, names) => ({
    title: '电话记录',
    topLeft: `编号：${number ?? ''}`,
    topRight: `记录：${formatDay(createdAt.slice(0, 10))}`,
    rows: [
      [label('类别'), value(d.kind, 4), label('时间'), value(d.at.replace('T', ' '), 4)],
      [label('来话单位'), value(d.unit, 4), label('来话人'), value(d.name.masked, 4)],
      [label('内容'), value(d.content, 10)],
      [
        label('复述核对'),
        value(d.readBack ? '已复述1遍' : d.whyNot, 4),
        label('电话'),
        value(d.phone.masked, 4),
      ],
      ...(d.eventAt === null
        ? []
        : [
            [
              label('通知领导'),
              value(d.leader === null ? '' : names.person(d.leader), 4),
              label('活动时间'),
              value(d.eventAt.replace('T', ' '), 4),
            ],
          ]),
      [label('拟办'), opinions(given, ['拟办'], 14)],
      [label('局领导'), opinions(given, ['局领导'], 14)],
      [label('处理'), value(d.result, 10)],
      [
        label('接话人'),
        value(names.person(d.taker), 4),
        label('承办科室'),
        value(d.lead === null ? '' : names.unit(d.lead), 4),
      ],
    ],
  }),
  text: ({ number, data: d }) => [number, d.unit, d.content, d.result].join('\n'),
  columns: [
    { key: 'kind', label: '类别', value: ({ data: d }) => d.kind },
    { key: 'at', label: '时间', value: ({ data: d }) => d.at.replace('T', ' ') },
    { key: 'from', label: '来话单位', value: ({ data: d }) => d.unit },
    { key: 'name', label: '来话人', value: ({ data: d }) => d.name.masked },
    { key: 'result', label: '处理', value: ({ data: d }) => d.result || null },
  ],
})
