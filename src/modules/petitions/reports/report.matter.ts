import { z } from 'zod'
import { instantOf, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { fixedClock, inForce } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import { director, isOf } from '#modules/office.ts'
import { clauseOf, dueOf, periodOf, reportKinds, titleOf } from '#modules/petitions/reports/due.ts'
import { deskCode, deskHead, ownDesk } from '#modules/petitions/seats.ts'

/**
 * 信访报告 (第三十三条(十二)1、2): the monthly table that was sent, summaries and special reports from the
 * draft to the day they were sent. The figures are not in here: they are worked out from the register.
 */

const ways = ['平台', '书面', '电子邮件', '机要'] as const
const sending = {
  to: shown(plain(60, 2), '报送对象', { input: 'line', span: 6 }),
  way: shown(z.enum(ways, '请选择。'), '方式', { input: 'choice', span: 6 }).default('平台'),
}

const input = z.strictObject({
  kind: shown(z.enum(reportKinds, '请选择。'), '报告', { input: 'choice' }),
  on: shown(day, '期间内的一天', { input: 'day', span: 6, hint: '如3月的统计表填2026-03-31。' }),
  ...sending,
  to: shown(plain(60), '报送对象', {
    input: 'line',
    span: 6,
    when: { kind: ['月统计表'] },
  }).default(''),
  subject: shown(plain(60), '专题', {
    input: 'line',
    when: { kind: ['专题报告'] },
  }).default(''),
  sources: shown(z.array(z.uuid()).max(500), '来源件', { input: 'hidden' }).default([]),
  isReported: shown(z.boolean(), '写专题报告', { when: { kind: ['专题报告'] } }).default(true),
  reason: shown(plain(300), '不报告的理由', {
    input: 'line',
    when: { kind: ['专题报告'], isReported: [false] },
  }).default(''),
  body: shown(z.string().max(100_000), '文稿', { input: 'hidden' }).default(''),
})

const data = z.object({
  kind: z.enum(reportKinds),
  from: z.string(),
  to: z.string(),
  due: z.string().nullable(),
  subject: z.string(),
  /** Petitions and messages that a special report rests on. */
  sources: z.array(z.string()),
  numbers: z.array(z.string()),
  /** Who is kept from any of them, and who may read all of them. */
  kept: z.array(z.int()),
  readers: z.array(z.int()),
  reason: z.string(),
  sent: z
    .object({ at: z.string(), to: z.string(), way: z.enum(ways), number: z.string() })
    .nullable(),
  /** 工作日 past its day when it was sent. */
  late: z.int(),
})
export type PetitionReport = z.output<typeof data>

const states = {
  drafting: { label: '起草、报送' },
  sent: { label: '已报送', end: 'done' },
  declined: { label: '不作专题报告', end: 'done' },
  dropped: { label: '作废', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<PetitionReport, State>()
type Asking = Ctx<PetitionReport, z.output<typeof input>>
const desk = { label: '信访科', test: (ctx: Ctx<PetitionReport>) => isOf(ctx, deskCode) }
const clauses = [clauseOf('月统计表'), clauseOf('半年总结'), clauseOf('专题报告')]

const create = act(input, {
  label: '登记信访报告',
  from: ['drafting'],
  to: ['drafting', 'sent', 'declined'],
  primary: true,
  undo: false,
  who: desk,
  clauses,
  refers: ({ sources }) => sources,
  run: (ctx) => (ctx.input.kind === '专题报告' ? special(ctx) : periodic(ctx, ctx.input.kind)),
})

/** Once a period: nobody else may have it at the same time. */
const claimOf = (kind: string, title: string, from: string): Claim => ({
  resource: `信访报告/${kind}/${from}`,
  label: `${title}已经登记，`,
  from: instantOf(from).toISOString(),
  to: instantOf(from, '00:30').toISOString(),
})

function periodic(ctx: Asking, kind: Exclude<Asking['input']['kind'], '专题报告'>) {
  const span = periodOf(kind, ctx.input.on)
  if (span.to >= ctx.today) {
    return refuse(`${span.label}还没有结束，结束以后再报。`, {
      ...clauseOf(kind),
      field: 'on',
      status: 400,
    })
  }
  const due = dueOf(kind, span, inForce(ctx))
  const title = titleOf(kind, span)
  const begun = {
    title,
    unit: ownDesk(ctx.org),
    claim: claimOf(kind, title, span.from),
    data: { ...blank(ctx), from: span.from, to: span.to, due },
  }
  if (kind !== '月统计表') return { ...begun, ...drafted(ctx, title, due) }
  const sent = sentBy(ctx, begun.data, { ...ctx.input, number: '' })
  return isRefusal(sent) ? sent : { ...begun, ...sent }
}

/** 苗头性、倾向性问题: a report that keeps its sources, or why there is none. */
function special(ctx: Asking): Change<PetitionReport, State> | Refusal {
  const { subject, sources, isReported, reason } = ctx.input
  const cited = clauseOf('专题报告')
  const found = sources.map((id) => ctx.others.get(id))
  if (subject === '') return refuse('请写明专题。', { ...cited, field: 'subject', status: 400 })
  if (
    found.length === 0 ||
    found.some((one) => !['petition', 'message'].includes(one?.type ?? ''))
  ) {
    return refuse('专题报告须有来源件，且都是您可以查看的信访件、留言。', {
      ...cited,
      field: 'sources',
      status: 400,
    })
  }
  if (!isReported && reason === '') {
    return refuse('不作专题报告的，请写明理由。', { ...cited, field: 'reason', status: 400 })
  }
  const acls = found.map((one) => one!.acl)
  const next = {
    ...blank(ctx),
    from: ctx.input.on,
    to: ctx.today,
    numbers: found.flatMap((one) => one!.number ?? []),
    kept: [...new Set(acls.flat().filter((token) => token < 0))].map((token) => -token),
    readers: acls[0]!.filter((token) => token > 0 && acls.every((acl) => acl.includes(token))),
  }
  const title = `信访专题报告：${subject}`
  const begun = {
    title,
    unit: ownDesk(ctx.org),
    data: next,
    links: sources.map((to) => ({ to, kind: '来源件' })),
  }
  return isReported
    ? { ...begun, ...drafted(ctx, title, null) }
    : { ...begun, state: 'declined', say: `不作专题报告：${reason}` }
}

const blank = ({ input: { kind, subject, sources, reason } }: Asking): PetitionReport => ({
  kind,
  from: '',
  to: '',
  due: null,
  subject,
  sources,
  numbers: [],
  kept: [],
  readers: [],
  reason,
  sent: null,
  late: 0,
})

/** The text goes on as an outgoing document; the task to send it stays here. */
function drafted(ctx: Asking, title: string, due: string | null) {
  const cited = clauseOf(ctx.input.kind)
  return {
    clocks: fixedClock(due, {
      key: 'send',
      label: '报送',
      cite: cited.cite,
      from: ctx.now,
      warn: [5, 0],
    }),
    open: [
      {
        step: 'send',
        label: `报送${title}`,
        holder: tokens.person(ctx.actor.person!),
        rank: 2,
        ...(due === null ? {} : { clock: { key: 'send' } }),
      },
    ],
    follow: [
      {
        type: 'outgoing',
        input: {
          draft: {
            kind: '报告',
            code: '无',
            direction: '上行',
            signing: '业务性',
            disclosure: '不予公开',
            title: `关于${title.replace('：', '“')}${title.includes('：') ? '”的情况报告' : '的报告'}`,
            to: '局领导',
            body: ctx.input.body,
            linked: ctx.matter.id,
            copies: 2,
          },
        },
      },
    ],
    say: `起草${title}`,
  }
}

function sentBy(
  ctx: Ctx<PetitionReport>,
  report: PetitionReport,
  { to, way, number }: { to: string; way: (typeof ways)[number]; number: string },
): Pick<Change<PetitionReport, State>, 'state' | 'data' | 'say'> | Refusal {
  const cited = clauseOf(report.kind)
  if (to === '') return refuse('请填写报送对象。', { ...cited, field: 'to', status: 400 })
  const { due } = report
  const isLate = due !== null && ctx.today > due
  const late = isLate ? ctx.calendar.workdaysBetween(due, ctx.today) : 0
  const said = isLate ? `，应于${due}前报送，已超${late}个工作日（${cited.cite}）` : ''
  return {
    state: 'sent',
    data: { ...report, sent: { at: minuteOf(ctx.now), to, way, number }, late },
    say: `${way}报送${to}${number ? `（${number}）` : ''}${said}`,
  }
}

const send = act(
  z.strictObject({
    ...sending,
    number: shown(words(60), '文号', { input: 'line' }).default(''),
  }),
  {
    label: '登记报送',
    from: ['drafting'],
    to: ['sent'],
    primary: true,
    undo: false,
    who: { ...desk, steps: ['send'] },
    clauses,
    run: (ctx) => {
      const sent = sentBy(ctx, ctx.data, ctx.input)
      return isRefusal(sent) ? sent : { ...sent, clocks: [{ op: 'stop', key: 'send' }] }
    },
  },
)

const drop = act(z.strictObject({ reason: shown(plain(300, 2), '理由', { input: 'line' }) }), {
  label: '作废',
  from: ['drafting', 'sent', 'declined'],
  to: ['dropped'],
  undo: false,
  danger: true,
  who: desk,
  clauses,
  run: (ctx) => ({ state: 'dropped', claim: null, say: `作废：${ctx.input.reason}` }),
})

export const petitionReport = matterType<PetitionReport, State, 'create' | 'send'>({
  type: 'petition-report',
  label: '信访报告',
  module: 'petitions',
  about:
    '统计表报送、半年和年终总结、专题报告。总结和专题报告请从“信访情况统计”“信访台账”起草，文稿由登记簿写成。',
  flowVersion: 1,
  data,
  start: 'drafting',
  states,
  steps: {
    create: { label: '登记', state: 'drafting', returnable: false },
    send: { label: '报送', state: 'drafting', returnable: false },
  },
  create,
  actions: { send, drop },
  readers: ({ data: d }, org, today) => [
    ...(d.kind === '专题报告' ? [...d.readers, deskHead(org)] : [tokens.unit(ownDesk(org))]),
    ...leaders(org, today),
  ],
  barred: ({ data: d }) => d.kept,
  form: ({ data: d }) => ({
    title: d.kind === '月统计表' ? '信访情况统计表报送登记' : `信访${d.kind}`,
    topLeft: d.due === null ? '' : `应于${d.due}前报送`,
    topRight: `${d.from}至${d.to}`,
    rows: [
      ...(d.kind === '专题报告' ? [[label('专题'), value(d.subject, 10)]] : []),
      ...(d.numbers.length > 0 ? [[label('来源件'), value(d.numbers.join('、'), 10)]] : []),
      [
        label('报送时间'),
        value(d.sent?.at.replace('T', ' ') ?? '', 4),
        label('报送对象'),
        value(d.sent ? `${d.sent.to}（${d.sent.way}）` : '', 4),
      ],
      ...(d.due === null ? [] : [[label('是否逾期'), value(lateness(d), 10)]]),
      ...(d.reason === '' ? [] : [[label('不报告的理由'), value(d.reason, 10)]]),
    ],
  }),
  text: ({ title, data: d }) => `${title} ${d.subject}`,
  columns: [
    { key: 'kind', label: '报告', value: ({ data: d }) => d.kind },
    { key: 'from', label: '自', value: ({ data: d }) => d.from },
    { key: 'to', label: '至', value: ({ data: d }) => d.to },
    { key: 'due', label: '应报送', value: ({ data: d }) => d.due },
    {
      key: 'sent',
      label: '报送时间',
      value: ({ data: d }) => d.sent?.at.replace('T', ' ') ?? null,
    },
    { key: 'late', label: '按时与否', value: ({ data: d }) => (d.sent ? lateness(d) : null) },
    { key: 'sources', label: '来源件', value: ({ data: d }) => d.sources.length || null },
  ],
})

/** 按时, or how late it was sent. */
function lateness({ due, sent, late }: PetitionReport): string {
  if (!sent) return ''
  return due !== null && sent.at.slice(0, 10) > due ? `逾期，超${late}个工作日` : '按时'
}

/** 第一责任人 and 直接责任人. */
function leaders(org: Directory, today: string): number[] {
  const both = [director(org, today), org.leaderOf(ownDesk(org), today)]
  return both.flatMap((one) => (one ? [tokens.person(one.id)] : []))
}
