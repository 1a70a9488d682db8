import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { linesOf, shown, words } from '#modules/fields.ts'
import { director, isOf, policyCode } from '#modules/office.ts'
import { policySeat, toHandle } from '#modules/proposals/assigning.ts'
import { toReply } from '#modules/proposals/replying.ts'
import { answerInput, contactInput, type Proposal, type State } from '#modules/proposals/data.ts'
import { proposalExplained } from '#rulebook/articles/a09-supervision.ts'
import {
  contactComplete,
  contactWay,
  everyQuestion,
  jointOpinions,
  ownPart,
  satisfactionAsked,
} from '#rulebook/articles/a26-proposals.ts'

/** 联系、会办、答复、征求意见、寄送 (第二十六条(二)2–4、(三)). */

const act = actionsOf<Proposal, State>()
const doer = { label: '承办人', steps: ['handle'] } as const

export const contact = act(contactInput, {
  label: '登记联系代表委员',
  from: ['handling', 'asking'],
  to: ['handling', 'asking'],
  undo: false,
  who: {
    label: '承办人或法规科',
    test: (ctx) => ctx.data.handler === ctx.actor.person || isOf(ctx, policyCode),
  },
  clauses: [{ clause: '26.2.2.5', cite: '第二十六条(二)2' }],
  run: (ctx) => {
    const { place, way, result } = ctx.input
    const whole = decide(contactComplete, ctx, { place, by: way, result })
    if (!whole.outcome) return refusalOf(whole, place === '' ? 'place' : 'result')
    return {
      keepOwn: true,
      data: { ...ctx.data, contacts: [...ctx.data.contacts, ctx.input] },
      decisions: [whole],
      say: `${ctx.input.on}${way}：${result}`,
    }
  },
})

export const opine = act(
  z.strictObject({
    text: shown(words(4000).min(2, '请填写会办意见。'), '会办意见', { input: 'lines' }),
  }),
  {
    label: '提会办意见',
    from: ['handling'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '会办科室负责人', steps: ['joint'] },
    clauses: [{ clause: '26.2.2.1b', cite: '第二十六条(二)2' }],
    run: (ctx) => {
      const unit = Number(ctx.task!.ref)
      return {
        data: { ...ctx.data, opinions: [...ctx.data.opinions, { unit, text: ctx.input.text }] },
        opinion: { slot: '会办意见', text: ctx.input.text, ref: ctx.org.unit(unit).shortName },
        say: `${ctx.org.unit(unit).shortName}会办意见：${ctx.input.text}`,
      }
    },
  },
)

export const outside = act(
  z.strictObject({
    partner: shown(words(60).min(2, '请填写单位。'), '会办单位', { input: 'line' }),
    text: shown(words(4000), '会办意见（未回复、只催办的不填）', { input: 'lines' }).default(''),
  }),
  {
    label: '登记外单位会办',
    from: ['handling'],
    to: ['handling'],
    undo: false,
    who: doer,
    clauses: [{ clause: '26.2.2.2', cite: '第二十六条(二)2' }],
    run: (ctx) => {
      const { partner, text } = ctx.input
      if (!linesOf(ctx.data.partners).includes(partner)) {
        return refuse('登记的会办单位里没有这一家。', { field: 'partner', status: 400 })
      }
      const rest = ctx.data.outside.filter((one) => one.partner !== partner)
      return {
        keepOwn: true,
        data: text
          ? { ...ctx.data, outside: [...rest, { partner, text }] }
          : { ...ctx.data, reminders: ctx.data.reminders + 1 },
        say: text ? `${partner}会办意见：${text}` : `书面催办${partner}`,
      }
    },
  },
)

export const answer = act(answerInput, {
  label: '提交答复意见',
  from: ['handling'],
  to: ['vetting'],
  primary: true,
  undo: false,
  who: doer,
  clauses: [
    { clause: '26.2.2.1a', cite: '第二十六条(二)2' },
    { clause: '26.3.1a', cite: '第二十六条(三)1' },
  ],
  run: (ctx) => {
    const { data, input } = ctx
    const decisions = []
    const explained = decide(proposalExplained, ctx, {
      due: data.due,
      on: ctx.today,
      isReplied: false,
      explanation: data.delay?.reason ?? '',
    })
    if (!explained.outcome) return refusalOf(explained)
    const own = decide(jointOpinions, ctx, {
      asked: data.assist.length,
      answered: data.opinions.length,
      reminders: 0,
      isOutside: false,
    })
    if (!own.outcome) return refusalOf(own)
    decisions.push(own)
    if (data.way === '本局主办') {
      const others = decide(jointOpinions, ctx, {
        asked: linesOf(data.partners).length,
        answered: data.outside.length,
        reminders: data.reminders,
        isOutside: true,
      })
      if (!others.outcome) return refusalOf(others)
      decisions.push(others)
    }
    if (data.way !== '本局会办') {
      const contacted = decide(contactWay, ctx, {
        isKey: data.isKey,
        ways: data.contacts.map(({ way }) => way),
        joint: data.way === '本局主办' ? linesOf(data.partners).length : 0,
        invited: Math.max(0, ...data.contacts.map(({ invited }) => invited)),
      })
      if (!contacted.outcome) return refusalOf(contacted)
      decisions.push(contacted)
    }
    if (data.way === '分办') {
      const part = decide(ownPart, ctx, { statesPart: input.part !== '' })
      if (!part.outcome) return refusalOf(part, 'part')
    }
    const whole = decide(everyQuestion, ctx, {
      asked: data.questions,
      answered: input.answered,
      refused: input.refused,
      reasons: input.reasons,
    })
    if (!whole.outcome) return refusalOf(whole, 'answered')
    const leader = ctx.org.leaderOf(data.lead, ctx.today) ?? director(ctx.org, ctx.today)
    if (!leader) return refuse('没有分管领导，请系统管理员先明确分管。')
    return {
      state: 'vetting',
      data: { ...data, answer: input },
      close: ctx.matter.tasks
        .filter(({ step }) => step === 'brief')
        .map(({ id }) => ({ id, outcome: '已提交答复意见' })),
      clocks: (['draft', 'progress'] as const)
        .filter((key) =>
          ctx.matter.clocks.some((one) => one.key === key && one.state === 'running'),
        )
        .map((key) => ({ op: 'stop' as const, key })),
      open: [{ step: 'vet', label: '初审答复', holder: tokens.person(leader.id), rank: 1 }],
      opinion: { slot: '答复意见', text: input.text },
      decisions: [...decisions, whole],
      say: `提交答复意见，类别${input.category}，送${leader.name}初审`,
    }
  },
})

export const vet = act(z.strictObject({ text: words(500).default('') }), {
  label: '初审同意',
  from: ['vetting'],
  to: ['editing'],
  primary: true,
  undo: false,
  who: { label: '分管领导', steps: ['vet'] },
  clauses: [{ clause: '26.2.3.0', cite: '第二十六条(二)3' }],
  run: (ctx) => {
    const said = ctx.input.text || '同意答复意见。'
    return {
      state: 'editing',
      open: [{ step: 'edit', label: '核稿', holder: policySeat(ctx.org), rank: 1 }],
      opinion: { slot: '初审', text: said },
      say: said,
    }
  },
})

export const edit = act(z.strictObject({ text: words(500).default('') }), {
  label: '核稿通过',
  from: ['editing'],
  to: ['asking', 'replying'],
  primary: true,
  undo: false,
  who: { label: '政策法规科', steps: ['edit'] },
  clauses: [{ clause: '26.2.3.2', cite: '第二十六条(二)3' }],
  run: (ctx) => {
    const said = ctx.input.text || '格式规范，答复完整。'
    const signed = { opinion: { slot: '核稿', text: said }, say: said }
    // 本局会办的函告主办单位，由主办单位答复.
    if (ctx.data.way === '本局会办') return { ...signed, ...toReply(ctx, ctx.data) }
    return {
      ...signed,
      state: 'asking',
      clocks: clockOf(limitOf(satisfactionAsked, ctx, {}), {
        key: 'ask',
        label: '确认是否满意',
        from: ctx.now,
      }),
      open: [
        {
          step: 'ask',
          label: '联系代表委员，确认是否满意',
          holder: policySeat(ctx.org),
          rank: 1,
          clock: { key: 'ask' },
        },
      ],
    }
  },
})

export const back = act(z.strictObject({ reason: words(500).min(2, '请写明意见。') }), {
  label: '退回修改',
  from: ['vetting', 'editing'],
  to: ['handling'],
  undo: false,
  who: { label: '分管领导或法规科', steps: ['vet', 'edit'] },
  clauses: [{ clause: '26.2.3.2', cite: '第二十六条(二)3' }],
  run: (ctx) => ({ ...toHandle(ctx, ctx.data), say: `退回修改：${ctx.input.reason}` }),
})
