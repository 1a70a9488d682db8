import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FormPage, FormNames, Told } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { headSeat, investigator, officeHead } from '#modules/office.ts'
import {
  applicationData,
  applicationStates,
  type Application,
  type ApplicationState,
  type ApplicationStep,
} from '#modules/service/application-data.ts'
import {
  collect,
  conclude,
  decideIt,
  deliver,
  giveUp,
  onClock,
  resume,
  review,
  suspend,
} from '#modules/service/handling.ts'
import { brought, create, decline, demand } from '#modules/service/receiving.ts'

/** 服务申请 (第十四条, 第十五条(七)2): received at a window, dealt with in the time promised, handed over. */
export const application = matterType<Application, ApplicationState, ApplicationStep>({
  type: 'application',
  label: '服务申请',
  module: 'service',
  about: '在“窗口台”选事项收件：材料齐的当场受理，缺的一次性告知；受理之日起按公开的承诺计时。',
  flowVersion: 1,
  data: applicationData,
  start: 'supplementing',
  states: applicationStates,
  steps: {
    create: { label: '收件', state: 'supplementing', returnable: false },
    supplement: { label: '补正', state: 'supplementing', returnable: false },
    handle: { label: '办理', state: 'working' },
    decide: { label: '决定', state: 'deciding', returnable: false },
    deliver: { label: '送达', state: 'delivering', returnable: false },
    collect: { label: '领取', state: 'waiting', returnable: false },
  },
  create,
  actions: {
    brought,
    decline,
    review,
    conclude,
    decideIt,
    deliver,
    collect,
    demand,
    suspend,
    resume,
    giveUp,
  },
  readers: ({ data, createdBy }, org) => [
    tokens.person(createdBy),
    tokens.person(data.handler),
    tokens.unit(data.owner),
    tokens.head(data.owner),
    headSeat(org, data.owner) ?? officeHead(org),
    officeHead(org),
    ...[investigator(org)].filter((token) => token !== null),
  ],
  reveals: (ctx) =>
    ctx.data.receivedBy === ctx.actor.person ||
    ctx.actor.tokens.includes(headSeat(ctx.org, ctx.data.owner) ?? -1),
  told,
  onClock,
  form,
  text: ({ number, title, data }) => [number, title, data.unit].join('\n'),
  columns: [
    { key: 'item', label: '事项', value: ({ data }) => data.itemName },
    { key: 'name', label: '申请人', value: ({ data }) => data.name.masked },
    { key: 'handler', label: '经办人', value: ({ data }, names) => names.person(data.handler) },
    { key: 'accepted', label: '受理', value: ({ data }) => data.accepted },
    { key: 'delivered', label: '办结', value: ({ data }) => data.delivered?.on ?? null },
    { key: 'broken', label: '违诺', value: ({ data }) => (data.isBroken ? '违诺' : null) },
  ],
})

const now: Record<ApplicationState, string> = {
  supplementing: '还缺材料，请补正。',
  working: '已受理，正在办理。',
  deciding: '已审查，正在决定。',
  delivering: '已办好，正在送达。',
  waiting: '已办好，请到窗口领取。',
  done: '已办结。',
  declined: '不予受理。',
  withdrawn: '您已撤回申请。',
}

/** What the applicant is told: papers still missing, the last day, the result. */
function told({ data, number, state, createdAt, clocks }: Snapshot<Application>): Told {
  const { accepted, delivered, decision, missing } = data
  const lacking = missing.map(({ paper }) => paper).join('、')
  return {
    title: data.itemName,
    number,
    now: `${now[state as ApplicationState]}${lacking ? `须补：${lacking}` : ''}`,
    steps: [
      { day: dayOf(createdAt), text: '窗口收件' },
      ...(data.notice ? [{ day: data.notice.on, text: '一次性告知须补的材料' }] : []),
      ...(accepted ? [{ day: accepted, text: `受理，承诺${data.limit}个工作日办结` }] : []),
      ...(delivered ? [{ day: delivered.on, text: `办结（${delivered.way}）` }] : []),
    ],
    dueOn:
      clocks.find(({ key, state: run }) => key === 'promise' && run === 'running')?.dueOn ?? null,
    answer: decision
      ? `决定：${decision.outcome}。${delivered?.what ?? ''}`
      : delivered?.what || null,
    actions: state === 'supplementing' || state === 'working' ? ['giveUp'] : [],
  }
}

function form(page: FormPage<Application>, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const missing = data.notice?.papers ?? []
  return {
    title: data.accepted ? '受理回执' : '一次性告知单',
    topLeft: `编号：${page.number ?? ''}`,
    topRight: `收件：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('事项'), value(data.itemName, 6), label('类别'), value(data.kind, 2)],
      [label('申请人'), value(data.name.masked, 4), label('电话'), value(data.phone.masked, 4)],
      [label('单位'), value(data.unit, 4), label('证件'), value(data.idNumber.masked, 4)],
      [label('收到材料'), value(data.papers.join('、'), 10)],
      [
        label('须补材料'),
        value(
          missing
            .map(({ paper, basis }, i) => `${i + 1}．${paper}${basis ? `（${basis}）` : ''}`)
            .join('\n') || '无，材料齐全',
          10,
        ),
      ],
      [
        label('受理日期'),
        value(data.accepted ? formatDay(data.accepted) : '补正后受理', 4),
        label('承诺时限'),
        value(`${data.limit}个工作日`, 4),
      ],
      [
        label('经办人'),
        value(names.person(data.handler), 4),
        label('承办科室'),
        value(names.unit(data.owner), 4),
      ],
      ...['审查', '决定']
        .filter((slot) => given.some((one) => one.slot === slot))
        .map((slot) => [label(slot), opinions(given, [slot], 12)]),
      [
        label('送达'),
        value(
          data.delivered
            ? `${formatDay(data.delivered.on)}　${data.delivered.way}　${data.delivered.what}`
            : '',
          10,
        ),
      ],
      [label('经办人签字'), value('', 4), label('申请人签收'), value('', 4)],
    ],
  }
}
