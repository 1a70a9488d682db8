import { minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { isLeader, isStaff, officeHead } from '#modules/office.ts'
import { callInput, type Call, type State, type Step } from '#modules/service/call-data.ts'
import {
  emergencyCall,
  leaderNotice,
  subordinateCall,
} from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 接电话 (第五十八条(二)1): what was said, read back, and where it goes. */

const act = actionsOf<Call, State>()
export const asked = { clause: '58.2.1b', cite: '第五十八条(二)1' }
const noted = { clause: '58.2.1c', cite: '第五十八条(二)1' }
export const fromAbove = { clause: '58.2.1f', cite: '第五十八条(二)1' }
export const leaderCalled = { clause: '58.2.1g', cite: '第五十八条(二)1' }

export const task = (step: Step, name: string, holder: number, rank = 0) => ({
  step,
  label: name,
  holder,
  rank,
})

type Moved = Omit<Change<Call, State>, 'say'>

const toOffice = (ctx: Ctx<unknown>, next: Call): Moved => ({
  state: 'proposing',
  data: next,
  clocks: [
    {
      op: 'start',
      key: 'propose',
      label: '拟办',
      cite: '第五十八条(二)1',
      spec: { unit: 'workday', amount: 0, clause: '58.2.1e', cite: '第五十八条(二)1' },
      from: ctx.now,
    },
  ],
  open: [
    { ...task('propose', `${next.kind}拟办`, officeHead(ctx.org)), clock: { key: 'propose' } },
  ],
})

export const create = act(callInput, {
  label: '电话记录',
  from: ['proposing'],
  to: ['proposing', 'reading', 'closed'],
  primary: true,
  undo: false,
  who: { label: '接电话人员', test: isStaff },
  clauses: [noted, { clause: '58.2.1d', cite: '第五十八条(二)1' }],
  draws: (_input, today) => `电话/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { calledAt, ...input } = ctx.input
    const now = minuteOf(ctx.now)
    const at = calledAt ?? now
    if (at > now) return refuse('来话时间不能晚于现在。', { field: 'calledAt', status: 400 })
    const next: Call = {
      ...input,
      at,
      taker: ctx.actor.person!,
      proposal: '',
      lead: null,
      result: '',
    }
    const [n = 0] = Object.values(ctx.numbers)
    const rest = {
      number: `电${ctx.today.slice(0, 4)}-${String(n).padStart(4, '0')}`,
      title: `${input.kind}：${input.unit || '来电'}`,
      unit: ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!.id,
    }
    if (input.kind === '下级请示') {
      const may = decide(subordinateCall, ctx, {
        isPolicy: input.isPolicy,
        isUnclear: input.isUnclear,
        route: input.route,
        // What is sent on is answered later: asked again then.
        hasRecord: input.route !== '直接答复',
      })
      if (!may.outcome) return refusalOf(may, 'route')
      if (input.route !== '直接答复') {
        return {
          ...rest,
          ...toOffice(ctx, next),
          decisions: [may],
          say: `${input.route}：记录请示`,
        }
      }
      if (input.reply === '') return refuse('请写明答复。', { field: 'reply', status: 400 })
      return {
        ...rest,
        state: 'closed',
        data: { ...next, result: input.reply },
        decisions: [may],
        say: `答复：${input.reply}`,
      }
    }
    if (input.kind === '通知领导') return { ...rest, ...tellLeader(ctx, next) }
    const full = decide(emergencyCall, ctx, {
      unit: input.unit,
      name: input.name.masked,
      content: input.content,
      at,
      readBack: input.readBack ? 1 : 0,
      reason: input.whyNot,
    })
    if (!full.outcome) return refusalOf(full, input.unit === '' ? 'unit' : 'readBack')
    return {
      ...rest,
      ...toOffice(ctx, next),
      decisions: [full],
      say: `记录${input.kind}，送办公室拟办`,
    }
  },
})

function tellLeader(ctx: Ctx<unknown>, next: Call) {
  const { leader, eventAt } = next
  if (leader === null || !isLeader(ctx.org, leader, ctx.today)) {
    return refuse('请选择通知哪位局领导。', { field: 'leader', status: 400 })
  }
  if (eventAt === null) {
    return refuse('请填写会议或活动时间。', { field: 'eventAt', status: 400, ...leaderCalled })
  }
  return {
    state: 'reading' as const,
    data: next,
    clocks: clockOf(limitOf(leaderNotice, ctx, {}), {
      key: 'read',
      label: '送领导阅知',
      from: ctx.now,
    }),
    open: [
      {
        ...task('acknowledge', '电话通知阅知', tokens.person(leader), 0),
        clock: { key: 'read' },
      },
    ],
    say: `通知${ctx.org.person(leader).name}：${eventAt.replace('T', ' ')}`,
  }
}
