import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { NewTask } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { clockOf, limitOf } from '#modules/decide.ts'
import { day, plain, shown, words } from '#modules/fields.ts'
import { bureauName } from '#modules/office.ts'
import {
  basis,
  demandFields,
  type Dispute,
  type Rise,
  type State,
} from '#modules/petitions/disputes/data.ts'
import { demandWords, givenBy, toSection } from '#modules/petitions/disputes/judging.ts'
import { demanded } from '#modules/petitions/disputes/registering.ts'
import { deskSeat, isOfDesk, leaderFor } from '#modules/petitions/seats.ts'
import { disputeEscalation } from '#rulebook/articles/a33-petition-leaders.ts'

/** 上报 (第三十三条(六)): what the bureau cannot resolve goes up by letter; the entry waits for the answer. */

const act = actionsOf<Dispute, State>()

const task = (step: 'raise' | 'approveRise' | 'send', label: string, holder: number): NewTask => ({
  step,
  label,
  holder,
  rank: 0,
  clock: { key: 'rise' },
})

export const difficulty = act(
  z.strictObject({ reason: shown(plain(1000, 4), '为什么本级难以解决', { input: 'lines' }) }),
  {
    label: '报难以解决',
    from: ['listed', 'handling'],
    to: ['rising'],
    undo: false,
    who: { label: '责任人，或研判的信访科负责人', steps: ['resolve', 'judge'] },
    clauses: [basis.rise],
    guard: ({ data }) =>
      data.asked ? refuse('延期申请还在审批，审批以后再报。', { status: 409 }) : null,
    run: (ctx) => {
      const { reason } = ctx.input
      const limit = limitOf(disputeEscalation, ctx, {})
      const rise: Rise = {
        reason,
        on: ctx.today,
        organ: '',
        facts: '',
        done: '',
        requests: '',
        approved: null,
        isDrafted: false,
        sent: null,
        answers: ctx.data.rise?.answers ?? [],
      }
      return {
        state: 'rising',
        data: { ...ctx.data, rise },
        clocks: clockOf(limit, { key: 'rise', label: '上报上级职能部门', from: ctx.now }),
        open: [task('raise', '拟上报', deskSeat(ctx.data, ctx))],
        decisions: [limit],
        opinion: { slot: '上报', text: `本级难以解决：${reason}` },
        say: `报本级难以解决：${reason}`,
      }
    },
  },
)

export const raise = act(
  z.strictObject({
    organ: shown(plain(60, 2), '上一级职能部门', { input: 'line' }).default(
      '云南省人力资源和社会保障厅',
    ),
    facts: shown(plain(2000, 4), '情况（不写群众姓名）', { input: 'lines' }),
    done: shown(plain(2000, 4), '已做工作', { input: 'lines' }),
    requests: shown(plain(1000, 4), '请求事项', { input: 'lines' }),
  }),
  {
    label: '拟上报',
    from: ['rising'],
    to: ['rising'],
    primary: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['raise'] },
    clauses: [basis.rise],
    run: (ctx) => {
      const leader = leaderFor(ctx.data, ctx)
      if (isRefusal(leader)) return leader
      const { organ, requests } = ctx.input
      return {
        data: { ...ctx.data, rise: { ...ctx.data.rise!, ...ctx.input } },
        open: [task('approveRise', '审批上报', tokens.person(leader.id))],
        opinion: { slot: '上报', text: `拟上报${organ}，请求：${requests}` },
        say: `拟上报${organ}，送${leader.name}审批`,
      }
    },
  },
)

export const approveRise = act(
  z.strictObject({
    decision: shown(z.enum(['同意上报', '退回修改', '不上报，继续化解'], '请选择。'), '审批', {
      input: 'choice',
    }),
    text: shown(plain(500), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审批上报',
    from: ['rising'],
    to: ['rising', 'handling'],
    primary: true,
    undo: false,
    who: { label: '分管信访局领导', steps: ['approveRise'] },
    clauses: [basis.rise],
    run: (ctx) => {
      const { data } = ctx
      const { decision } = ctx.input
      const text = ctx.input.text || `${decision}。`
      const said = { opinion: { slot: '上报', text }, say: text }
      if (decision === '退回修改') {
        return { ...said, open: [task('raise', '修改上报', deskSeat(data, ctx))] }
      }
      if (decision === '不上报，继续化解') {
        const given = data.given ?? givenBy(ctx)
        const back = toSection(ctx, { ...data, given, rise: null }, text)
        return { ...said, ...back, clocks: [...back.clocks!, { op: 'stop', key: 'rise' }] }
      }
      return {
        ...said,
        data: { ...data, rise: { ...data.rise!, approved: givenBy(ctx) } },
        open: [task('send', '起草并发出上报文件', deskSeat(data, ctx))],
      }
    },
  },
)

/** The letter goes the way of every outgoing document; it names nobody. */
export const draftLetter = act(z.strictObject({}), {
  label: '起草上报文件',
  from: ['rising'],
  to: ['rising'],
  primary: true,
  undo: false,
  who: { label: '信访科负责人', steps: ['send'] },
  clauses: [basis.rise],
  guard: ({ data }) =>
    data.rise?.isDrafted ? refuse('上报文件已经起草，见关联的发文；编号后登记上报。') : null,
  run: (ctx) => {
    const { data, matter } = ctx
    const { organ, facts, done, requests } = data.rise!
    return {
      keepOwn: true,
      data: { ...data, rise: { ...data.rise!, isDrafted: true } },
      follow: [
        {
          type: 'outgoing',
          input: {
            draft: {
              kind: '请示',
              code: '文人社请',
              direction: '上行',
              signing: '综合性或较重要',
              disclosure: '不予公开',
              title: `${bureauName(ctx.org)}关于协调解决${matter.title}问题的请示`,
              to: organ,
              body: [
                `我局在矛盾纠纷排查中发现${matter.title}问题（${matter.number ?? ''}），本级难以解决，现将有关情况请示如下：`,
                `一、基本情况\n${facts}`,
                `二、已做工作\n${done}`,
                `三、请求事项\n${requests}`,
                '妥否，请批示。',
              ].join('\n'),
              linked: matter.id,
              copies: 3,
            },
          },
        },
      ],
      say: `起草上报${organ}的请示`,
    }
  },
})

export const sendUp = act(
  z.strictObject({
    number: shown(words(60).min(2, '请填写文号。'), '上报文号', {
      input: 'line',
      span: 6,
      hint: '关联的发文编号后填写，如：文人社请〔2026〕5号',
    }),
    on: shown(day, '上报日期', { input: 'day', span: 6 }),
  }),
  {
    label: '登记上报',
    from: ['rising'],
    to: ['waiting'],
    undo: false,
    who: { label: '信访科负责人', steps: ['send'] },
    clauses: [basis.rise],
    guard: ({ data }) =>
      data.rise?.isDrafted ? null : refuse('请先起草上报文件，签发编号后再登记。', basis.rise),
    run: (ctx) => {
      const rise = ctx.data.rise!
      const sent = ctx.input
      if (sent.on > ctx.today || sent.on < rise.approved!.on) {
        return refuse('上报日期须在领导批准之后，不晚于今天。', { field: 'on', status: 400 })
      }
      return {
        state: 'waiting',
        data: { ...ctx.data, rise: { ...rise, sent } },
        // What is with the organ above is not the section's to finish by its day.
        clocks: [
          { op: 'stop', key: 'rise' },
          { op: 'stop', key: 'due' },
        ],
        opinion: { slot: '上报', text: `${formatDay(sent.on)}以${sent.number}上报${rise.organ}。` },
        say: `以${sent.number}上报${rise.organ}，待答复`,
      }
    },
  },
)

export const answerDown = act(
  z.strictObject({
    on: shown(day, '答复日期', { input: 'day' }),
    outcome: shown(z.enum(['继续等待', '由本局继续化解', '上级已经解决'], '请选择。'), '下一步', {
      input: 'choice',
    }),
    text: shown(plain(1000, 4), '答复内容', { input: 'lines' }),
    paper: shown(z.uuid().nullable(), '答复的来文', {
      input: 'matter',
      of: 'incoming',
    }).default(null),
    due: shown(demandFields.due, '新的化解期限', {
      input: 'day',
      span: 12,
      when: { outcome: ['由本局继续化解'] },
    }),
    demand: shown(demandFields.demand, '处理要求', {
      input: 'lines',
      when: { outcome: ['由本局继续化解'] },
    }),
  }),
  {
    label: '登记上级答复',
    from: ['waiting'],
    to: ['waiting', 'handling', 'resolved'],
    primary: true,
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [basis.rise, basis.give],
    refers: ({ paper }) => (paper ? [paper] : []),
    run: (ctx) => {
      const { on, outcome, text, paper, due, demand } = ctx.input
      const rise = ctx.data.rise!
      if (on > ctx.today || on < rise.sent!.on) {
        return refuse('答复日期须在上报之后，不晚于今天。', { field: 'on', status: 400 })
      }
      const data: Dispute = {
        ...ctx.data,
        rise: { ...rise, answers: [...rise.answers, { on, text, outcome }] },
      }
      const said = {
        links: paper && ctx.others.has(paper) ? [{ to: paper, kind: '上级答复' }] : [],
        opinion: { slot: '上级答复', text: `${formatDay(on)}${rise.organ}答复：${text}` },
        say: `${rise.organ}答复，${outcome}：${text}`,
      }
      if (outcome === '继续等待') return { ...said, data }
      if (outcome === '上级已经解决') {
        return { ...said, state: 'resolved', data: { ...data, resolvedOn: on } }
      }
      const asked = demanded(ctx, { ...ctx.data, due, demand }, ctx.data)
      if (isRefusal(asked)) return asked
      const next = { ...data, ...asked.demand, given: givenBy(ctx) }
      return {
        ...said,
        ...toSection(ctx, next, next.demand),
        decisions: [asked.decision],
        say: `${said.say}；交${demandWords(ctx, next)}`,
      }
    },
  },
)
