import { dayOf, formatDay, minuteOf } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx, Facts, Snapshot } from '#kernel/matters/matter.ts'
import { remindHolders, usualFires } from '#kernel/matters/reminding.ts'
import type { FormNames, FormPage, Told } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { headSeat, investigator, officeHead } from '#modules/office.ts'
import { inForce } from '#modules/decide.ts'
import {
  contactData,
  contactStates,
  type Contact,
  type ContactState,
  type ContactStep,
} from '#modules/service/contact-data.ts'
import { create, metWhen } from '#modules/service/meeting-first.ts'
import {
  answer,
  backToFirst,
  instruct,
  notOurs,
  pass,
  registered,
  settle,
  takeOver,
  toPetition,
  unsigned,
} from '#modules/service/passing-on.ts'
import { forward, hear, record, reply, show } from '#modules/service/seeing-leader.ts'
import { acceptHandover, contactPrivacy } from '#rulebook/articles/a13-first-contact.ts'

/** 首问登记 (第十三条, 第五十八条(一)): whoever is met first answers for it until it is answered or taken over. */
export const contact = matterType<Contact, ContactState, ContactStep>({
  type: 'contact',
  label: '首问登记',
  module: 'service',
  about: '来访、来电、来函都登记；首问责任人答复、办理或引荐，对方签收以前责任不变。',
  flowVersion: 1,
  data: contactData,
  start: 'open',
  states: contactStates,
  steps: {
    create: { label: '登记', state: 'open', returnable: false },
    answer: { label: '答复', state: 'open', returnable: false },
    accept: { label: '签收', state: 'passing', returnable: false },
    settle: { label: '裁定', state: 'settling', returnable: false },
    instruct: { label: '批示', state: 'reporting', returnable: false },
    forward: { label: '报局长', state: 'forwarding', returnable: false },
    reply: { label: '答复来访', state: 'asking', returnable: false },
    show: { label: '引见', state: 'showing', returnable: false },
    record: { label: '记录', state: 'relaying', returnable: false },
    hear: { label: '阅知', state: 'hearing', returnable: false },
    register: { label: '信访登记', state: 'desking', returnable: false },
  },
  create,
  actions: {
    answer,
    pass,
    takeOver,
    notOurs,
    settle,
    instruct,
    forward,
    reply,
    show,
    record,
    hear,
    toPetition,
    registered,
    backToFirst,
  },
  readers: ({ data, createdBy }, org) => [
    tokens.person(createdBy),
    tokens.person(data.responsible),
    tokens.unit(data.owner),
    tokens.head(data.owner),
    ...(data.handing ? [tokens.unit(data.handing.unit), tokens.head(data.handing.unit)] : []),
    ...(data.leader === null ? [] : [tokens.person(data.leader)]),
    officeHead(org),
    ...[investigator(org)].filter((token) => token !== null),
  ],
  reveals: (ctx) => contactPrivacy.on(inForce(ctx))({ reader: readerOf(ctx) }).outcome,
  told,
  fires,
  onClock,
  form,
  text: ({ number, title, data }) => [number, title, data.unit, data.result].join('\n'),
  columns: [
    { key: 'channel', label: '渠道', value: ({ data }) => data.channel },
    { key: 'name', label: '姓名', value: ({ data }) => data.name.masked || data.withheld },
    { key: 'unitOf', label: '单位', value: ({ data }) => data.unit },
    { key: 'at', label: '来访时间', value: ({ data }) => data.at.replace('T', ' ') },
    { key: 'outcome', label: '去向', value: ({ data }) => data.outcome ?? data.purpose },
    { key: 'result', label: '办理结果', value: ({ data }) => data.result || null },
    { key: 'first', label: '首问责任人', value: ({ data }, names) => names.person(data.first) },
    {
      key: 'responsible',
      label: '现责任人',
      value: ({ data }, names) => names.person(data.responsible),
    },
    { key: 'entry', label: '登记', value: ({ data }) => (data.entry === '补录' ? '补录' : null) },
  ],
})

/** What somebody is to this record, as 第十三条(三) calls them. */
function readerOf({ actor, data, org }: Ctx<Contact>) {
  const person = actor.person ?? 0
  if (person === data.first || person === data.responsible) return '首问责任人'
  if (actor.tokens.includes(headSeat(org, data.owner) ?? -1)) return '科室负责人'
  return actor.tokens.includes(tokens.unit(data.owner)) ? '承接科室人员' : '其他人'
}

const minute = 60_000

/** 签收: at the minute from which the rule says 提醒; a letter only when the day is over. */
function fires(
  clock: Clock,
  snapshot: Snapshot<Contact>,
  facts: Pick<Facts, 'calendar' | 'amendments'>,
) {
  if (clock.key !== 'accept') return usualFires(clock, facts)
  if (snapshot.data.channel === '来函') return [{ at: clock.dueAt, what: 'late' }]
  const start = Date.parse(clock.segments.start)
  const rule = acceptHandover.on(inForce({ matter: snapshot, ...facts }))
  const handedAt = minuteOf(clock.segments.start)
  const isTime = (passed: number) =>
    rule({
      handedAt,
      now: minuteOf(new Date(start + passed * minute)),
      isAccepted: false,
      isRefused: false,
    }).outcome === '提醒'
  const first = Array.from({ length: 24 * 60 }, (_, i) => i).find(isTime)
  if (first === undefined) return []
  return [1, 2, 4].map((times) => ({
    at: new Date(start + first * times * minute).toISOString(),
    what: 'late',
  }))
}

function onClock(ctx: Ctx<Contact, { clock: Clock; what: string }>) {
  return ctx.input.clock.key === 'accept'
    ? unsigned(ctx)
    : (remindHolders(ctx, ctx.input.clock) as Change<Contact, ContactState>)
}

const now: Partial<Record<ContactState, string>> = {
  open: '正在办理。',
  passing: '已引荐到承办科室，等待接手。',
  settling: '正在确定承办科室。',
  reporting: '已报告领导。',
  closed: '已答复办结。',
  petition: '已转信访办理。',
}

function told({ data, number, state, createdAt, clocks }: Snapshot<Contact>): Told {
  const lacking = data.missing.map(({ paper }) => paper).join('、')
  return {
    title: data.purpose === '求见领导' ? '来访' : data.subject,
    number,
    now: `${now[state as ContactState] ?? '正在安排。'}${lacking && state === 'open' ? `请补：${lacking}` : ''}`,
    steps: [
      { day: dayOf(createdAt), text: `${data.channel}登记` },
      ...(data.finished ? [{ day: dayOf(data.finished.at), text: '办结' }] : []),
    ],
    dueOn:
      clocks.find(({ key, state: run }) => key === 'answer' && run === 'running')?.dueOn ?? null,
    answer: data.finished ? data.result : null,
    actions: [],
  }
}

function form(page: FormPage<Contact>, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const isVisit = data.purpose === '求见领导'
  const missing = data.missing.map(
    ({ paper, basis }, i) => `${i + 1}．${paper}${basis ? `　依据：${basis}` : ''}`,
  )
  return {
    title: isVisit ? '来访接待登记' : missing.length > 0 ? '一次性告知单' : '首问责任登记',
    topLeft: `编号：${page.number ?? ''}`,
    topRight: `${data.entry}：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [
        label('渠道'),
        value(`${data.channel}${data.people > 1 ? `（${data.people}人）` : ''}`, 4),
        label('时间'),
        value(metWhen(data), 4),
      ],
      [
        label('姓名'),
        value(data.name.masked || `不愿透露（${data.withheld}）`, 4),
        label('单位'),
        value(data.unit, 4),
      ],
      [label('电话'), value(data.phone.masked, 4), label('急办'), value(data.urgency, 4)],
      [label('咨询或办理事项'), value(data.subject, 10)],
      ...(isVisit
        ? [
            [label('职务'), value(data.post, 4), label('身份'), value(data.identity, 4)],
            [
              label('拟见领导'),
              value(data.leader === null ? '' : names.person(data.leader), 4),
              label('领导意见'),
              value(
                data.answer ? `${data.answer.what}${data.answer.meet.replace('T', ' ')}` : '',
                4,
              ),
            ],
            [label('来访内容'), value(data.content, 10)],
          ]
        : [[label('去向'), value(`${data.outcome ?? ''}：${data.words}`, 10)]]),
      ...(missing.length > 0 ? [[label('须补材料'), value(missing.join('\n'), 10)]] : []),
      ...(given.length > 0 ? [[label('分管领导'), opinions(given, ['分管领导'], 12)]] : []),
      [label('办理结果'), value(data.result, 10)],
      [
        label('首问责任人'),
        value(names.person(data.first), 4),
        label('现责任人'),
        value(names.person(data.responsible), 4),
      ],
      [label('经办人签字'), value('', 4), label('办事人签收'), value('', 4)],
    ],
  }
}
