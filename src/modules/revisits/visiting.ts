import { z } from 'zod'
import { instantOf } from '#kernel/clocks/time.ts'
import { dueDay } from '#kernel/clocks/due.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { day, linesOf, plain, shown, words } from '#modules/fields.ts'
import { isHandlingUnit } from '#modules/office.ts'
import {
  answers,
  arrangement,
  caseInput,
  findings,
  type Revisit,
  type State,
} from '#modules/revisits/data.ts'
import { isOrganiser, organiserSeat } from '#modules/revisits/seats.ts'
import {
  revisitArranged,
  revisitClosed,
  revisitComplete,
  revisitMisconduct,
  revisitorNotHandler,
  revisitProblemVerified,
  revisitRecorded,
  revisitSampling,
} from '#rulebook/articles/a19-revisits.ts'

/** 登记案件、安排、回访、核实、办结 (第十九条(二)–(七)). */

const act = actionsOf<Revisit, State>()
const organised = { clause: '19.7', cite: '第十九条(七)' }
const tenDays = { clause: '19.4a', cite: '第十九条(四)' }
const verified = { clause: '19.5b', cite: '第十九条(五)' }
const noon = (on: string) => instantOf(on, '12:00').toISOString()

const isOfHandler = (ctx: Ctx<unknown>, unit: number): boolean =>
  ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === unit

export const create = act(caseInput, {
  label: '登记办结案件',
  from: ['arranging'],
  to: ['arranging'],
  primary: true,
  undo: false,
  who: {
    label: '承办机构、机关党委纪委',
    test: (ctx) => {
      const home = ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)
      return isOrganiser(ctx) || (home !== undefined && isHandlingUnit(ctx.org, home.id, ctx.today))
    },
  },
  clauses: [tenDays],
  draws: (_input, today) => `回访/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { input, today, org } = ctx
    const { handledBy, kind, finishedOn } = input
    if (!isHandlingUnit(org, handledBy, today)) {
      return refuse('请选择承办机构。', { field: 'handledBy', status: 400 })
    }
    const own = isOrganiser(ctx)
    if (!own && !isOfHandler(ctx, handledBy)) {
      return refuse('只登记本机构承办的案件。', { field: 'handledBy', ...organised })
    }
    if (!own && kind === '事中跟踪') {
      return refuse('回访由机关党委纪委组织实施，事中跟踪由其登记。', {
        field: 'kind',
        ...organised,
      })
    }
    if (kind === '事后回访' && (finishedOn === null || finishedOn > today)) {
      return refuse('请填写执法工作完成日期，不晚于今天。', { field: 'finishedOn', status: 400 })
    }
    const limit = limitOf(revisitArranged, ctx, {})
    const clock = { key: 'arrange' }
    return {
      title: `${kind}：${input.subject}（${input.caseNumber}）`,
      number: `回访〔${today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`,
      unit: handledBy,
      data: { ...input, arrangement: null, record: null, problems: [], skipped: '' },
      clocks:
        kind === '事后回访'
          ? clockOf(limit, { key: clock.key, label: '安排回访', from: noon(finishedOn!) })
          : [],
      open: [{ step: 'arrange', label: '安排回访', holder: organiserSeat(org), rank: 2, clock }],
      decisions: [limit],
      say: `登记${org.unit(handledBy).shortName}承办的案件${finishedOn ? `，${finishedOn}完成` : ''}`,
    }
  },
})

export const arrange = act(arrangement, {
  label: '安排回访',
  from: ['arranging'],
  to: ['visiting'],
  primary: true,
  undo: false,
  who: { label: '机关党委纪委', steps: ['arrange'], test: isOrganiser },
  clauses: [organised, tenDays, { clause: '19.3', cite: '第十九条(三)' }],
  run: (ctx) => {
    const { input, org, today, data } = ctx
    if (input.visitors.some((id) => !personOf(ctx, id))) {
      return refuse('请选择在岗人员。', { field: 'visitors', status: 400 })
    }
    if (input.until < today) {
      return refuse('计划完成日期不能早于今天。', { field: 'until', status: 400 })
    }
    const { mode, isRandom, seed } = input
    const sampled = decide(revisitSampling, ctx, { mode, isRandom, seed })
    if (!sampled.outcome) return refusalOf(sampled, 'isRandom')
    const apart = decide(revisitorNotHandler, ctx, {
      handledBy: org.unit(data.handledBy).shortName,
      visitorUnits: input.visitors.map((id) => org.homeUnitOf(id, today)?.shortName ?? ''),
    })
    if (!apart.outcome) return refusalOf(apart, 'visitors')
    const key = 'visit'
    return {
      state: 'visiting',
      data: { ...data, arrangement: input },
      close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '已安排' })),
      clocks: [
        { op: 'stop', key: 'arrange' },
        ...fixedClock(input.until, {
          key,
          label: '完成回访',
          cite: tenDays.cite,
          from: ctx.now,
          warn: [2, 0],
        }),
      ],
      open: input.visitors.map((id) => ({
        step: 'visit',
        label: `${input.method}回访`,
        holder: tokens.person(id),
        rank: 2,
        clock: { key },
      })),
      decisions: [sampled, apart],
      say: `${mode}，${input.visitors.map((id) => org.person(id).name).join('、')}${input.method}，${input.until}以前完成`,
    }
  },
})

export const skip = act(
  z.strictObject({ reason: shown(plain(300, 4), '不回访的理由', { input: 'lines' }) }),
  {
    label: '不回访',
    from: ['arranging'],
    to: ['skipped'],
    undo: false,
    who: { label: '机关党委纪委', steps: ['arrange'], test: isOrganiser },
    clauses: [{ clause: '19.4b', cite: '第十九条(四)' }],
    run: (ctx) => ({
      state: 'skipped',
      data: { ...ctx.data, skipped: ctx.input.reason },
      say: `不回访：${ctx.input.reason}`,
    }),
  },
)

export const record = act(answers, {
  label: '登记回访',
  from: ['visiting'],
  to: ['visiting', 'verifying', 'revisited'],
  primary: true,
  undo: false,
  who: { label: '回访人', steps: ['visit'] },
  clauses: [
    { clause: '19.2', cite: '第十九条(二)' },
    { clause: '19.5a', cite: '第十九条(五)' },
  ],
  run: (ctx) => {
    const { files, problems, ...given } = ctx.input
    const { org, today, data, calendar } = ctx
    if (given.on > today) return refuse('回访日期不能晚于今天。', { field: 'on', status: 400 })
    const recorded = decide(revisitRecorded, ctx, {
      method: given.method,
      contacted: given.contacted.masked,
      visitors: data.arrangement!.visitors.map((id) => org.person(id).name),
      evidence: given.evidence || (files.length > 0 ? '附件' : ''),
    })
    if (!recorded.outcome) return refusalOf(recorded, 'evidence')
    const complete = decide(revisitComplete, ctx, {
      answered: given.topics
        .filter(({ rating, isRefused }) => rating !== null || isRefused)
        .map(({ topic }) => topic),
    })
    const made = {
      data: { ...data, record: { ...given, isComplete: complete.outcome } },
      files: files.map((file) => ({ ...file, role: '回访凭据' })),
      decisions: [recorded, complete],
    }
    if (!complete.outcome) {
      return { ...made, keepOwn: true, say: `登记回访，不完整：${complete.reason}` }
    }
    const raised = linesOf(problems)
    const close = ctx.matter.tasks.map(({ id }) => ({ id, outcome: '已回访' }))
    const stop = { op: 'stop' as const, key: 'visit' }
    if (raised.length === 0) {
      return {
        ...made,
        state: 'revisited',
        close,
        clocks: [stop],
        say: `${given.on}${given.method}回访，没有反映问题`,
      }
    }
    const limit = limitOf(revisitProblemVerified, ctx, {})
    const due = limit.outcome ? dueDay(limit.outcome, given.on, calendar) : today
    return {
      ...made,
      state: 'verifying',
      data: {
        ...made.data,
        problems: raised.map((text) => ({
          text,
          raisedOn: given.on,
          due,
          finding: '' as const,
          basis: '',
          feedbackOn: null,
          clue: '',
        })),
      },
      close,
      clocks: [stop, ...clockOf(limit, { key: 'verify', label: '核实问题', from: noon(given.on) })],
      open: [
        {
          step: 'verify',
          label: `核实${raised.length}个问题`,
          holder: organiserSeat(org),
          rank: 2,
          clock: { key: 'verify' },
        },
      ],
      decisions: [...made.decisions, limit],
      say: `${given.on}${given.method}回访，反映${raised.length}个问题`,
    }
  },
})

export const verify = act(
  z.strictObject({
    no: shown(z.int().min(1), '第几个问题', { input: 'number', span: 4 }),
    finding: shown(z.enum(findings, '请选择。'), '核实结果', { input: 'choice', span: 8 }),
    basis: shown(plain(500, 2), '核实情况', { input: 'lines' }),
    feedbackOn: shown(day.nullable(), '答复反映人的日期', { input: 'day', span: 6 }).default(null),
    isMisconduct: shown(z.boolean(), '属违法违规违纪', { span: 6 }).default(false),
    clue: shown(words(40), '移送的线索（举报登记）编号', {
      input: 'line',
      when: { isMisconduct: [true] },
    }).default(''),
  }),
  {
    label: '登记核实结果',
    from: ['verifying'],
    to: ['verifying'],
    undo: false,
    who: { label: '机关党委纪委', test: isOrganiser },
    clauses: [verified, { clause: '19.6', cite: '第十九条(六)' }],
    run: (ctx) => {
      const { no, finding, basis, feedbackOn, isMisconduct, clue } = ctx.input
      const found = ctx.data.problems[no - 1]
      if (!found) {
        return refuse(`只有${ctx.data.problems.length}个问题。`, { field: 'no', status: 400 })
      }
      if (feedbackOn !== null && (feedbackOn > ctx.today || feedbackOn < found.raisedOn)) {
        return refuse('答复日期须在反映之后，不晚于今天。', { field: 'feedbackOn', status: 400 })
      }
      const handed = decide(revisitMisconduct, ctx, {
        isVerified: isMisconduct && finding !== '不属实',
        clue,
      })
      if (!handed.outcome) return refusalOf(handed, 'clue')
      const problems = ctx.data.problems.map((one, i) =>
        i === no - 1 ? { ...one, finding, basis, feedbackOn, clue } : one,
      )
      return {
        keepOwn: true,
        data: { ...ctx.data, problems },
        decisions: [handed],
        say: `第${no}个问题${finding}${clue ? '，已移送查处' : ''}`,
      }
    },
  },
)

export const close = act(z.strictObject({}), {
  label: '结束回访',
  from: ['verifying'],
  to: ['revisited'],
  primary: true,
  undo: false,
  who: { label: '机关党委纪委', steps: ['verify'], test: isOrganiser },
  clauses: [verified],
  run: (ctx) => {
    const { problems } = ctx.data
    const done = decide(revisitClosed, ctx, {
      raised: problems.length,
      verified: problems.filter(({ finding }) => finding !== '').length,
    })
    if (!done.outcome) return refusalOf(done)
    return {
      state: 'revisited',
      clocks: [{ op: 'stop', key: 'verify' }],
      decisions: [done],
      say: '问题都已核实，结束回访',
    }
  },
})
