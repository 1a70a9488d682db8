import { z } from 'zod'
import { minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { minute, shown, words } from '#modules/fields.ts'
import { director, isLeader, isOfOffice, officeHead } from '#modules/office.ts'
import type { Contact, ContactState } from '#modules/service/contact-data.ts'
import {
  arrangedAfterLeader,
  shownInDirectly,
  visitAnswers,
  visitEnded,
  visitRelayed,
  visitReporter,
  walkIn,
  type sixQuestions,
} from '#rulebook/articles/a58-visitors-and-calls.ts'

/** 求见领导 (第五十八条(一)): six questions, the right way to ask, the leader's answer, and what follows. */

const act = actionsOf<Contact, ContactState>()
type Goes = Change<Contact, ContactState> | Refusal
const reportTo = { clause: '58.1.1', cite: '第五十八条(一)1' }
const answered = { clause: '58.1.2b', cite: '第五十八条(一)2' }

const mainUnits = ['县市局', '直属机构', '经办机构']

export function seeLeader(ctx: Ctx<unknown>, data: Contact): Goes {
  const { org, today } = ctx
  if (data.leader === null || !isLeader(org, data.leader, today)) {
    return refuse('请选择拟见的局领导。', { field: 'leader', status: 400 })
  }
  const given: Record<(typeof sixQuestions)[number], boolean> = {
    姓名: data.name.masked !== '' || data.withheld !== '',
    单位: data.unit !== '',
    职务: data.post !== '',
    身份: data.identity !== '',
    找何人: true,
    联系何事: data.subject !== '',
  }
  const six = decide(walkIn, ctx, {
    known: Object.entries(given).flatMap(([name, isKnown]) => (isKnown ? [name] : [])),
  })
  const isChief = data.chiefOf !== null && mainUnits.includes(org.unit(data.chiefOf).kind)
  const direct = decide(shownInDirectly, ctx, {
    isChief,
    appointment: data.booked,
    arrived: data.at,
  })
  const leader = org.person(data.leader)
  if (direct.outcome) {
    return {
      ...toShow(data),
      notices: [
        {
          to: [tokens.person(leader.id)],
          kind: '通知',
          text: `${data.unit || '来访人'}到访：${data.subject}（${direct.reason}，直接引见）`,
        },
      ],
      decisions: [direct],
      say: `直接引见${leader.name}（${direct.reason}）`,
    }
  }
  if (!six.outcome) return refusalOf(six, fieldOf[six.reason.slice(-2)] ?? 'unit')
  const by = decide(visitReporter, ctx, {
    toSee: director(org, today)?.id === leader.id ? '局长' : '其他局领导',
  })
  if (by.outcome === '办公室' && !isOfOffice(ctx)) {
    return {
      state: 'forwarding',
      data,
      open: [{ step: 'forward', label: '来访报局长', holder: officeHead(org), rank: 0 }],
      decisions: [six, direct, by],
      say: `求见${leader.name}，由办公室报告`,
    }
  }
  return { ...toAsk(data), decisions: [six, direct, by], say: `请示${leader.name}` }
}

const fieldOf: Readonly<Record<string, string>> = {
  姓名: 'name',
  单位: 'unit',
  职务: 'post',
  身份: 'identity',
}

type Moved = Omit<Change<Contact, ContactState>, 'say'>

const toAsk = (data: Contact): Moved => ({
  state: 'asking',
  data,
  open: [
    {
      step: 'reply',
      label: `来访求见：${data.unit}${data.post === '无' ? '' : data.post}`,
      holder: tokens.person(data.leader!),
      rank: 0,
    },
  ],
})

const toShow = (data: Contact): Moved => ({
  state: 'showing',
  data,
  open: [{ step: 'show', label: '引见来访人', holder: tokens.person(data.responsible), rank: 0 }],
})

export const forward = act(z.strictObject({}), {
  label: '报告局长',
  from: ['forwarding'],
  to: ['asking'],
  primary: true,
  undo: false,
  who: { label: '办公室', steps: ['forward'] },
  clauses: [reportTo],
  run: (ctx) => ({ ...toAsk(ctx.data), say: `报告${ctx.org.person(ctx.data.leader!).name}` }),
})

/** One tap: the visitor is waiting outside. */
export const reply = act(
  z.strictObject({
    what: shown(z.enum(visitAnswers, '请选择。'), '答复', { input: 'choice' }),
    meet: shown(minute.nullable(), '另约到', {
      input: 'moment',
      span: 6,
      when: { what: ['另约时间'] },
    }).default(null),
    text: shown(words(200), '留言（内部原因不对来访人说）', { input: 'line' }).default(''),
  }),
  {
    label: '答复来访',
    from: ['asking'],
    to: ['showing', 'relaying'],
    primary: true,
    undo: false,
    who: { label: '拟见的局领导', steps: ['reply'] },
    clauses: [{ clause: '58.1.2a', cite: '第五十八条(一)2' }, answered],
    run: (ctx) => {
      const { what, meet, text } = ctx.input
      if (what === '另约时间' && meet === null) {
        return refuse('请写明另约的时间。', { field: 'meet', status: 400, ...answered })
      }
      const data: Contact = {
        ...ctx.data,
        answer: { what, text, at: minuteOf(ctx.now), meet: meet ?? '' },
      }
      const told = [
        {
          to: [tokens.person(data.responsible)],
          kind: '通知' as const,
          text: `${ctx.org.person(data.leader!).name}：${what}${meet ? meet.replace('T', ' ') : ''}${text ? `，${text}` : ''}`,
        },
      ]
      if (what === '接见') return { ...toShow(data), notices: told, say: `接见${text}` }
      return {
        state: 'relaying',
        data,
        clocks: clockOf(limitOf(visitRelayed, ctx, {}), {
          key: 'relay',
          label: '转告领导',
          from: ctx.now,
        }),
        open: [
          {
            step: 'record',
            label: what === '另约时间' ? '告知另约时间' : '面谈记录，转告领导',
            holder: tokens.person(data.responsible),
            rank: 0,
            clock: { key: 'relay' },
          },
        ],
        notices: told,
        say: `${what}${meet ? `：${meet.replace('T', ' ')}` : ''}`,
      }
    },
  },
)

export const show = act(
  z.strictObject({
    place: shown(words(40), '地点', { input: 'line', span: 6 }).default('领导办公室'),
    result: shown(words(500).min(2, '请登记接见结果。'), '结果', { input: 'line' }),
  }),
  {
    label: '引见，登记结果',
    from: ['showing'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '接待人员', steps: ['show'] },
    clauses: [
      { clause: '58.1.2a', cite: '第五十八条(一)2' },
      { clause: '58.1.4.2a', cite: '第五十八条(一)4(2)' },
    ],
    run: (ctx) => {
      const direct = ctx.data.answer === null
      if (!direct) {
        const may = decide(arrangedAfterLeader, ctx, { hasOpinion: true })
        if (!may.outcome) return refusalOf(may)
      }
      return {
        state: 'closed',
        data: { ...ctx.data, result: ctx.input.result },
        say: `${ctx.input.place}接见：${ctx.input.result}`,
      }
    },
  },
)

export const record = act(
  z.strictObject({
    content: shown(words(1000), '来访者需汇报的内容（不愿说明的写明）', {
      input: 'lines',
    }).default(''),
  }),
  {
    label: '记录，转告领导',
    from: ['relaying'],
    to: ['hearing'],
    primary: true,
    undo: false,
    who: { label: '接待人员', steps: ['record'] },
    clauses: [answered, { clause: '58.1.2c', cite: '第五十八条(一)2' }],
    run: (ctx) => {
      const { content } = ctx.input
      const { what, meet } = ctx.data.answer!
      const may = decide(visitEnded, ctx, { answer: what, content, at: meet, isRelayed: true })
      if (!may.outcome) return refusalOf(may, 'content')
      return {
        state: 'hearing',
        data: { ...ctx.data, content },
        open: [
          {
            step: 'hear',
            label: '阅知来访内容',
            holder: tokens.person(ctx.data.leader!),
            rank: 2,
            clock: { key: 'relay' },
          },
        ],
        say: content ? `记录：${content}` : `已告知另约${meet.replace('T', ' ')}`,
      }
    },
  },
)

export const hear = act(z.strictObject({ text: words(300).default('') }), {
  label: '阅知',
  from: ['hearing'],
  to: ['closed'],
  primary: true,
  undo: false,
  who: { label: '拟见的局领导', steps: ['hear'] },
  clauses: [answered],
  run: (ctx) => {
    const { what, meet } = ctx.data.answer!
    const ended = decide(visitEnded, ctx, {
      answer: what,
      content: ctx.data.content,
      at: meet,
      isRelayed: true,
    })
    if (!ended.outcome) return refusalOf(ended)
    return {
      state: 'closed',
      data: { ...ctx.data, result: what === '另约时间' ? `另约${meet.replace('T', ' ')}` : what },
      clocks: [{ op: 'stop', key: 'relay' }],
      decisions: [ended],
      say: `阅知${ctx.input.text ? `：${ctx.input.text}` : ''}`,
    }
  },
})
