import { z } from 'zod'
import { personal } from '#kernel/privacy/personal.ts'
import { addDays } from '#kernel/calendar/day.ts'
import { instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, fixedClock, inForce, refusalOf } from '#modules/decide.ts'
import { attachments, day, ref, shown } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isOfOffice, officeHead } from '#modules/office.ts'
import { open, plain, type Request, type State } from '#modules/publicity/requests/data.ts'
import { answerClock } from '#modules/publicity/requests/registering.ts'
import { clerkSeat, groupSeats } from '#modules/publicity/requests/seats.ts'
import { disclosureAssigned } from '#rulebook/articles/a51-disclosure-requests.ts'
import { disclosureMeeting } from '#rulebook/articles/a51-website-points.ts'

/** 审查、补正、领导小组会议定科室和时限 (第五十一条(六)3), 撤回. */

const act = actionsOf<Request, State>()
const basis = [{ clause: '51.6.3', cite: '第五十一条(六)3' }]

/** The last day of the statutory term as it stands; today's where it does not run. */
export const statutoryDue = (ctx: Ctx<Request>): string =>
  ctx.matter.clocks.find(({ key, state }) => key === 'answer' && state !== 'stopped')?.dueOn ??
  ctx.today

/** The next monthly session of the leading group after today. */
export const nextSession = (ctx: Ctx<Request>): string | null =>
  disclosureMeeting
    .on(inForce(ctx))({ from: ctx.today, to: addDays(ctx.today, 62) })
    .outcome.at(0) ?? null

export const examine = act(
  z.strictObject({
    subject: shown(plain(60, 4), '申请公开的信息（一句话，不写申请人姓名）', { input: 'line' }),
    remark: shown(plain(500), '审查意见', { input: 'lines' }).default(''),
  }),
  {
    label: '内容明确，提交领导小组',
    from: ['examining'],
    to: ['assigning'],
    primary: true,
    undo: false,
    who: { label: '办公室经办人', steps: ['examine'] },
    clauses: basis,
    run: (ctx) => {
      const data: Request = {
        ...ctx.data,
        subject: ctx.input.subject,
        clerk: ctx.data.clerk ?? ctx.behalf?.principal ?? ctx.actor.person,
      }
      const next = nextSession(ctx)
      const due = statutoryDue(ctx)
      const isTooLate = next === null || next >= due
      const text = isTooLate
        ? `公开申请《${data.subject}》法定期限${due}，等不到下次例会（${next ?? '未定'}），请临时召开领导小组会议。`
        : `公开申请《${data.subject}》列入${next}领导小组会议，法定期限${due}。`
      return {
        state: 'assigning',
        data,
        title: `政府信息公开申请：${data.subject}`,
        clocks: [{ op: 'stop', key: 'examine' }],
        open: [
          {
            step: 'assign',
            label: '登记领导小组会议的决定',
            holder: officeHead(ctx.org),
            rank: isTooLate ? 0 : 1,
            clock: { key: 'answer' },
          },
        ],
        notices: [{ to: [officeHead(ctx.org), ...groupSeats(ctx.org)], kind: '通知', text }],
        say: `审查完毕，提交领导小组${ctx.input.remark ? `：${ctx.input.remark}` : ''}`,
      }
    },
  },
)

export const ask = act(
  z.strictObject({
    what: shown(plain(500, 4), '须补正什么', { input: 'lines' }),
    until: shown(day, '补正期限', { input: 'day', span: 6 }),
  }),
  {
    label: '一次性告知补正',
    from: ['examining'],
    to: ['correcting'],
    undo: false,
    who: { label: '办公室经办人', steps: ['examine'] },
    clauses: basis,
    guard: ({ data }) =>
      data.correction ? refuse('补正一次性告知，已经告知过，请按现有内容办理。', basis[0]) : null,
    run: (ctx) => {
      const { what, until } = ctx.input
      if (until <= ctx.today) return refuse('补正期限须晚于今天。', { field: 'until', status: 400 })
      const limit = ctx.matter.clocks.find(({ key }) => key === 'examine')
      // Told too late, the term to answer does not begin anew.
      const isInTime = limit === undefined || ctx.today <= limit.dueOn
      const data: Request = {
        ...ctx.data,
        clerk: ctx.data.clerk ?? ctx.actor.person,
        correction: { what, until, on: ctx.today, isInTime, correctedOn: null, text: null },
      }
      return {
        state: 'correcting',
        data,
        clocks: [
          { op: 'stop', key: 'examine' },
          ...(isInTime ? [{ op: 'stop' as const, key: 'answer' }] : []),
          ...fixedClock(until, {
            key: 'correct',
            label: '申请人补正',
            cite: '《政府信息公开条例》第三十条',
            from: ctx.now,
            warn: [0],
          }),
        ],
        open: [
          {
            step: 'await',
            label: '等待申请人补正',
            holder: clerkSeat(data, ctx),
            rank: 2,
            clock: { key: 'correct' },
          },
        ],
        say: `一次性告知补正，期限${until}：${what}${isInTime ? '' : '（告知已晚于7个工作日，答复期限照走）'}`,
      }
    },
  },
)

export const correct = act(
  z.strictObject({
    text: shown(personal('statement'), '补正的内容', { input: 'lines' }),
    files: shown(attachments, '补正的材料', { input: 'files' }),
  }),
  {
    label: '补正申请',
    from: ['correcting'],
    to: ['examining'],
    undo: false,
    who: { label: '申请人，或办公室代登记', citizen: 'also', test: isOfOffice },
    clauses: basis,
    run: (ctx) => {
      const { correction } = ctx.data
      const data: Request = {
        ...ctx.data,
        correction: { ...correction!, correctedOn: ctx.today, text: ctx.input.text },
      }
      const waiting = ctx.matter.tasks.filter(({ step }) => step === 'await')
      return {
        state: 'examining',
        data,
        keepOwn: true,
        close: waiting.map(({ id }) => ({ id, outcome: '已补正' })),
        clocks: [
          { op: 'stop', key: 'correct' },
          ...(correction!.isInTime ? answerClock(ctx, ctx.today) : []),
        ],
        open: [
          {
            step: 'examine',
            label: '审查政府信息公开申请（已补正）',
            holder: clerkSeat(data, ctx),
            rank: 1,
            clock: { key: 'answer' },
          },
        ],
        files: ctx.input.files.map((file) => ({ ...file, role: '申请材料' })),
        say: '收到补正',
      }
    },
  },
)

export const abandon = act(
  z.strictObject({ text: shown(plain(300), '说明', { input: 'line' }).default('') }),
  {
    label: '逾期不补正，视为放弃',
    from: ['correcting'],
    to: ['abandoned'],
    undo: false,
    danger: true,
    who: { label: '办公室经办人', steps: ['await'] },
    clauses: basis,
    guard: ({ data, today }) =>
      data.correction && today <= data.correction.until
        ? refuse(`补正期限${data.correction.until}还没有过。`)
        : null,
    run: (ctx) => ({
      state: 'abandoned',
      data: { ...ctx.data, endedOn: ctx.today },
      clocks: [
        { op: 'stop', key: 'correct' },
        ...(ctx.data.correction!.isInTime ? [] : [{ op: 'stop' as const, key: 'answer' }]),
      ],
      say: `无正当理由逾期不补正，视为放弃申请${ctx.input.text ? `：${ctx.input.text}` : ''}`,
    }),
  },
)

export const assign = act(
  z.strictObject({
    met: shown(day, '会议日期', { input: 'day', span: 6 }),
    session: shown(plain(60), '会议（第几次）', { input: 'line', span: 6 }).default(''),
    unit: shown(ref, '承办科室', { input: 'unit', span: 6 }),
    due: shown(day, '承办时限', { input: 'day', span: 6 }),
    text: shown(plain(500), '会议意见', { input: 'lines' }).default('依法答复。'),
  }),
  {
    label: '登记会议决定',
    from: ['assigning'],
    to: ['answering'],
    primary: true,
    undo: false,
    who: { label: '办公室主任（记领导小组的决定）', steps: ['assign'] },
    clauses: basis,
    run: (ctx) => {
      const { met, session, unit, due, text } = ctx.input
      if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
        return refuse('承办科室须为在用的科室或单位。', { field: 'unit', status: 400 })
      }
      const holder = headSeat(ctx.org, unit)
      if (holder === null) {
        return refuse('这个科室没有负责人岗位，请另选。', { field: 'unit', status: 400 })
      }
      const may = decide(disclosureAssigned, ctx, {
        met,
        session,
        received: ctx.data.received,
        on: ctx.today,
        due,
        statutory: statutoryDue(ctx),
      })
      if (!may.outcome) {
        return refusalOf(may, session === '' ? 'session' : due < ctx.today ? 'due' : 'met')
      }
      return {
        state: 'answering',
        data: { ...ctx.data, assigned: { met, session, unit, due } },
        unit,
        clocks: fixedClock(due, {
          key: 'unit',
          label: '承办科室拟出答复',
          cite: '第五十一条(六)3',
          from: ctx.now,
          warn: [3, 1, 0],
        }),
        open: [{ step: 'draft', label: '拟答复', holder, rank: 1, clock: { key: 'unit' } }],
        opinion: { slot: '领导小组', text: `${session}：${text}` },
        decisions: [may],
        say: `领导小组${session}决定由${ctx.org.unit(unit).shortName}承办，时限${due}`,
      }
    },
  },
)

export const recall = act(
  z.strictObject({ reason: shown(personal('statement'), '撤回的理由', { input: 'lines' }) }),
  {
    label: '撤回申请',
    from: open,
    to: ['withdrawn'],
    undo: false,
    danger: true,
    who: { label: '申请人，或办公室代登记', citizen: 'also', test: isOfOffice },
    clauses: basis,
    run: (ctx) => ({
      state: 'withdrawn',
      data: { ...ctx.data, endedOn: ctx.today },
      notices: [
        {
          to: [
            clerkSeat(ctx.data, ctx),
            ...(ctx.data.assigned ? [tokens.head(ctx.data.assigned.unit)] : []),
          ],
          kind: '通知',
          text: `申请人撤回：${ctx.matter.title}`,
        },
      ],
      say: `申请人撤回：${ctx.input.reason.masked}`,
    }),
  },
)

/** Instant at noon of a day, for clocks that run from a day. */
export const noonOf = (on: string): string => instantOf(on, '12:00').toISOString()
