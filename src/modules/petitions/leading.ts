import { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp } from '#kernel/matters/clock-op.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { minute, plain, ref, shown } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isLeader, officeHead } from '#modules/office.ts'
import type { meetingSubjects } from '#modules/petitions/data.ts'
import {
  actKinds,
  isEnded,
  meetingRecord,
  states,
  trip,
  type Petition,
  type State,
} from '#modules/petitions/data.ts'
import { isActingLeader, isKeptFrom, isOfDesk, leaderFor } from '#modules/petitions/seats.ts'
import { proposalWithin, urgentFirst } from '#rulebook/articles/a56-petition-procedure.ts'

/** 紧急信息、先办后补、领导批办、包案、领导小组会议 (第三十三条(三)(五), 第五十条(五), 第五十六条). */

const act = actionsOf<Petition, State>()

/** Every state in which something is still to be done. */
export const open = (Object.keys(states) as State[]).filter((state) => !isEnded(state))

export const reportUrgent = act(
  z.strictObject({
    to: shown(z.array(ref).min(1, '请选择报送对象。').max(10), '报送对象', { input: 'people' }),
    way: shown(z.enum(['电话', '当面', '书面']), '方式', { input: 'choice' }).default('电话'),
    text: shown(plain(500, 4), '主要情况', { input: 'lines' }),
  }),
  {
    label: '报送紧急信息',
    from: open,
    to: open,
    undo: false,
    who: { label: '信访科', steps: ['urgent'] },
    clauses: [{ clause: '50.5.1a', cite: '第五十条(五)' }],
    run: (ctx) => {
      const { to, way, text } = ctx.input
      const leader = leaderFor(ctx.data, ctx)
      const reached = to.some((id) => isLeader(ctx.org, id, ctx.today))
      if (!reached) {
        const who = 'name' in leader ? leader.name : '局领导'
        return refuse(`须报分管信访局领导${who}或局主要领导。`, {
          field: 'to',
          clause: '50.5.1a',
          cite: '第五十条(五)',
        })
      }
      if (to.some((id) => isKeptFrom(ctx.data, ctx.org, id, ctx.today))) {
        return refuse('被反映人须回避，不能向其报送。', { field: 'to' })
      }
      const names = to.map((id) => ctx.org.person(id).name).join('、')
      return {
        data: { ...ctx.data, urgentReport: { at: minuteOf(ctx.now), to: names, way } },
        clocks: [{ op: 'stop', key: 'urgent', ref: 'urgent' }],
        notices: [
          { to: to.map((id) => tokens.person(id)), kind: 'chase', text: `紧急信访：${text}` },
        ],
        say: `${way}报送${names}：${text}`,
      }
    },
  },
)

export const nameLeader = act(
  z.strictObject({
    person: shown(ref, '包案领导', { input: 'person' }),
    text: shown(plain(500), '要求', { input: 'lines' }).default(''),
  }),
  {
    label: '确定包案领导',
    from: open,
    to: open,
    undo: false,
    who: { label: '局长', steps: ['nameLeader'] },
    clauses: [{ clause: '33.5b', cite: '第三十三条(五)' }],
    run: (ctx) => {
      const { person, text } = ctx.input
      if (
        !isLeader(ctx.org, person, ctx.today) ||
        isKeptFrom(ctx.data, ctx.org, person, ctx.today)
      ) {
        return refuse('包案领导须为局领导，且不是被反映人。', { field: 'person', status: 400 })
      }
      const name = ctx.org.person(person).name
      return {
        data: { ...ctx.data, caseLeader: { person, on: ctx.today } },
        clocks: [{ op: 'stop', key: 'leader', ref: 'leader' }],
        notices: [
          { to: [tokens.person(person)], kind: '通知', text: `由您包案：${ctx.matter.title}` },
        ],
        opinion: { slot: '包案', text: text || `由${name}包案。` },
        say: `由${name}包案${text ? `：${text}` : ''}`,
      }
    },
  },
)

export const recordAct = act(
  z.strictObject({
    on: trip.shape.on,
    kind: shown(z.enum(actKinds, '请选择。'), '方式', { input: 'choice' }),
    text: shown(plain(1000, 2), '情况', { input: 'lines' }),
  }),
  {
    label: '登记包案活动',
    from: open,
    to: open,
    undo: false,
    who: {
      label: '包案领导',
      test: (ctx) => ctx.data.caseLeader?.person === (ctx.behalf?.principal ?? ctx.actor.person),
    },
    clauses: [{ clause: '33.5c', cite: '第三十三条(五)' }],
    run: (ctx) => {
      if (ctx.input.on > ctx.today)
        return refuse('日期不能晚于今天。', { field: 'on', status: 400 })
      const { kind, text, on } = ctx.input
      const isInstruction = kind === '批办'
      const by = ctx.data.caseLeader!.person
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          acts: [...ctx.data.acts, ctx.input],
          ...(isInstruction ? { instruction: { by, on, text } } : {}),
        },
        opinion: { slot: isInstruction ? '领导批办' : '包案', text: `${kind}：${text}` },
        say: `${on}${kind}：${text}`,
      }
    },
  },
)

export const direct = act(
  z.strictObject({ text: shown(plain(1000, 2), '批办意见', { input: 'lines' }) }),
  {
    label: '领导批办',
    from: open,
    to: open,
    undo: false,
    who: { label: '局领导', test: isActingLeader },
    clauses: [{ clause: '33.5a', cite: '第三十三条(五)' }],
    run: (ctx) => {
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      return {
        keepOwn: true,
        data: { ...ctx.data, instruction: { by, on: ctx.today, text: ctx.input.text } },
        opinion: { slot: '领导批办', text: ctx.input.text },
        say: ctx.input.text,
      }
    },
  },
)

/** The meetings whose day was set, and which of them ends which clock. */
const held: Partial<Record<(typeof meetingSubjects)[number], ClockOp[]>> = {
  不予受理: [{ op: 'stop', key: 'meeting' }],
  复查意见: [{ op: 'stop', key: 'reviewMeeting' }],
}

export const recordMeeting = act(meetingRecord, {
  label: '登记领导小组会议',
  from: open,
  to: open,
  undo: false,
  who: { label: '信访科', test: isOfDesk },
  clauses: [
    { clause: '33.3c', cite: '第三十三条(三)' },
    { clause: '56.4.2', cite: '第五十六条(四)2' },
  ],
  run: (ctx) => {
    const { files, ...meeting } = ctx.input
    if (meeting.on > ctx.today) {
      return refuse('会议开过以后再登记。', { field: 'on', status: 400 })
    }
    return {
      keepOwn: true,
      data: { ...ctx.data, meetings: [...ctx.data.meetings, meeting] },
      clocks: held[meeting.subject] ?? [],
      files: files.map((file) => ({ ...file, role: '会议记录' })),
      opinion: {
        slot: '领导小组会议',
        text: `${meeting.name}（${meeting.subject}）：${meeting.decision}`,
      },
      say: `${meeting.on}${meeting.name}研究${meeting.subject}：${meeting.decision}`,
    }
  },
})

/** 急需办理的: with a leader's consent first, the paper made up for (第五十六条(一)1(3)). */
export const actFirst = act(
  z.strictObject({
    leader: shown(ref, '同意的局领导', { input: 'person', span: 6 }),
    at: shown(minute, '同意时间', { input: 'moment', span: 6 }),
    unit: shown(ref, '先行办理的科室', { input: 'unit' }),
    text: shown(plain(500, 2), '要求', { input: 'lines' }),
  }),
  {
    label: '先办后补',
    from: ['proposing', 'approving'],
    to: ['proposing', 'approving'],
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [{ clause: '56.1.1.3b', cite: '第五十六条(一)1(3)' }],
    guard: ({ data }) => (data.early ? refuse('已经安排先行办理。') : null),
    run: (ctx) => {
      const { leader, at, unit, text } = ctx.input
      const isAgreed = isLeader(ctx.org, leader, ctx.today) && at <= minuteOf(ctx.now)
      const decided = decide(urgentFirst, ctx, { isAgreed })
      if (!decided.outcome) return refusalOf(decided, 'leader')
      if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
        return refuse('请选择科室。', { field: 'unit', status: 400 })
      }
      const key = 'makeUp'
      return {
        keepOwn: true,
        data: { ...ctx.data, early: { leader, at, unit, done: '' } },
        clocks: [
          ...clockOf(limitOf(proposalWithin, ctx, {}), {
            key,
            label: '补办审签单',
            from: instantOfMinute(at),
          }),
        ],
        open: [
          {
            step: 'early',
            label: '先行办理',
            holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
            ref: key,
            rank: 0,
            note: text,
          },
        ],
        decisions: [decided],
        say: `${ctx.org.person(leader).name}同意先办，由${ctx.org.unit(unit).shortName}办理：${text}`,
      }
    },
  },
)

export const earlyDone = act(
  z.strictObject({ text: shown(plain(1000, 2), '办理情况', { input: 'lines' }) }),
  {
    label: '报先行办理情况',
    from: open,
    to: open,
    undo: false,
    who: { label: '先行办理的科室', steps: ['early'] },
    clauses: [{ clause: '56.1.1.3b', cite: '第五十六条(一)1(3)' }],
    run: (ctx) => ({
      data: { ...ctx.data, early: { ...ctx.data.early!, done: ctx.input.text } },
      opinion: { slot: '先行办理', text: ctx.input.text },
      say: ctx.input.text,
    }),
  },
)
