import { z } from 'zod'
import { formatDay, instantOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { attachments, day, plain, shown } from '#modules/fields.ts'
import { basis, type Dispute, type State } from '#modules/petitions/disputes/data.ts'
import { toSection } from '#modules/petitions/disputes/judging.ts'
import { deskSeat, isOfDesk } from '#modules/petitions/seats.ts'

/** 化解: progress, a longer date with a reason, the section's report and the check of it (第三十三条(六)). */

const act = actionsOf<Dispute, State>()
const resolver = { label: '责任科室责任人', steps: ['resolve'] }

export const report = act(
  z.strictObject({ text: shown(plain(1000, 2), '进展', { input: 'lines' }) }),
  {
    label: '报送进展',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: resolver,
    clauses: [basis.give],
    run: (ctx) => ({
      keepOwn: true,
      data: {
        ...ctx.data,
        progress: [...ctx.data.progress, { on: ctx.today, text: ctx.input.text }],
      },
      opinion: { slot: '化解进展', text: ctx.input.text },
      say: ctx.input.text,
    }),
  },
)

export const resolve = act(
  z.strictObject({
    text: shown(plain(1000, 4), '化解经过和结果', { input: 'lines' }),
    files: shown(attachments, '调解书、协议等材料', { input: 'files' }),
  }),
  {
    label: '报告化解',
    from: ['handling'],
    to: ['checking'],
    primary: true,
    undo: false,
    who: resolver,
    clauses: [basis.give],
    guard: ({ data }) =>
      data.asked ? refuse('延期申请还在审批，审批以后再报。', { status: 409 }) : null,
    run: (ctx) => {
      const { text, files } = ctx.input
      return {
        state: 'checking',
        data: { ...ctx.data, reported: { on: ctx.today, text } },
        open: [
          {
            step: 'check',
            label: '核查化解情况',
            holder: deskSeat(ctx.data, ctx),
            rank: 1,
            clock: { key: 'due' },
          },
        ],
        files: files.map((file) => ({ ...file, role: '化解材料' })),
        opinion: { slot: '化解结果', text },
        say: `报告已化解：${text}`,
      }
    },
  },
)

export const check = act(
  z.strictObject({
    decision: shown(z.enum(['已化解', '没有化解，退回'], '请选择。'), '核查', { input: 'choice' }),
    text: shown(plain(500), '核查情况', { input: 'lines' }).default(''),
  }),
  {
    label: '核查',
    from: ['checking'],
    to: ['resolved', 'handling'],
    primary: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['check'] },
    clauses: [basis.give],
    run: (ctx) => {
      const { data, input } = ctx
      const opinion = { slot: '核查', text: input.text || `${input.decision}。` }
      if (input.decision === '已化解') {
        return {
          state: 'resolved',
          data: { ...data, resolvedOn: data.reported!.on },
          opinion,
          say: `经核查已化解${input.text ? `：${input.text}` : ''}`,
        }
      }
      if (input.text === '') {
        return refuse('退回的请写明还要做什么。', { field: 'text', status: 400, ...basis.give })
      }
      const { open, state } = toSection(ctx, data, input.text)
      return {
        state: state!,
        data: { ...data, reported: null },
        // The date it was given with runs on.
        open: open!,
        opinion,
        say: `没有化解，退回：${input.text}`,
      }
    },
  },
)

export const askTime = act(
  z.strictObject({
    to: shown(day, '拟延至', { input: 'day' }),
    reason: shown(plain(500, 4), '理由', { input: 'lines' }),
  }),
  {
    label: '申请延期',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: resolver,
    clauses: [basis.give],
    guard: ({ data, today }) =>
      data.asked
        ? refuse('延期申请还在审批。', { status: 409 })
        : today > data.due
          ? refuse('已超过化解期限，不能再申请延期；请抓紧化解，或报难以解决。', basis.give)
          : null,
    run: (ctx) => {
      const { to, reason } = ctx.input
      const { due, given } = ctx.data
      if (to <= due) {
        return refuse(`现在的期限是${due}，拟延至的日期须在其后。`, {
          field: 'to',
          status: 400,
          ...basis.give,
        })
      }
      return {
        keepOwn: true,
        data: { ...ctx.data, asked: { to, reason, on: ctx.today } },
        open: [
          {
            step: 'grant',
            label: `审批延期到${to}`,
            // Whoever gave it out, and nobody else.
            holder: tokens.person(given!.by),
            ref: 'grant',
            rank: 1,
          },
        ],
        opinion: { slot: '延期', text: `拟延至${formatDay(to)}：${reason}` },
        say: `申请延期到${formatDay(to)}：${reason}`,
      }
    },
  },
)

export const grant = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意'], '请选择。'), '审批', { input: 'choice' }),
    text: shown(plain(500), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审批延期',
    from: ['handling'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '交办人', steps: ['grant'] },
    clauses: [basis.give],
    run: (ctx) => {
      const { data } = ctx
      const { to, reason, on } = data.asked!
      const { decision, text } = ctx.input
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const isGranted = decision === '同意'
      const next: Dispute = {
        ...data,
        asked: null,
        ...(isGranted
          ? { due: to, extensions: [...data.extensions, { from: data.due, to, reason, by }] }
          : {}),
      }
      return {
        data: next,
        clocks: isGranted
          ? [
              {
                op: 'extend',
                key: 'due',
                amount: 0,
                until: to,
                ground: reason,
                approver: by,
                // Asked for in time, though it is only granted now.
                at: instantOf(on, '12:00').toISOString(),
              },
            ]
          : [],
        notices: [
          {
            to: [tokens.person(data.responsible)],
            kind: '通知',
            text: `《${ctx.matter.title}》延期申请：${decision}${text ? `，${text}` : ''}`,
          },
        ],
        opinion: { slot: '延期', text: text || `${decision}。` },
        say: `${decision}延期${isGranted ? `，期限由${formatDay(data.due)}改为${formatDay(to)}` : ''}`,
      }
    },
  },
)

/** The assigned task that came of it: a link, nothing else. */
export const linkTask = act(
  z.strictObject({
    task: shown(z.uuid(), '交办事项', { input: 'matter', of: 'assignment' }),
  }),
  {
    label: '关联交办事项',
    from: ['handling', 'checking', 'rising', 'waiting'],
    to: ['handling', 'checking', 'rising', 'waiting'],
    undo: false,
    who: {
      label: '信访科、责任人',
      test: (ctx) => isOfDesk(ctx) || ctx.data.responsible === ctx.actor.person,
    },
    clauses: [basis.give],
    refers: ({ task }) => [task],
    run: (ctx) => {
      const found = ctx.others.get(ctx.input.task)
      if (found?.type !== 'assignment') {
        return refuse('请选择您能看到的交办事项。', { field: 'task', status: 400 })
      }
      return {
        keepOwn: true,
        links: [{ to: found.id, kind: '交办事项' }],
        say: '关联由此交办的事项',
      }
    },
  },
)
