import { z } from 'zod'
import { minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { ref, shown, words } from '#modules/fields.ts'
import { headSeat, officeHead } from '#modules/office.ts'
import type { Contact, ContactState } from '#modules/service/contact-data.ts'
import {
  closedWith,
  contented,
  firstAsked,
  handTo,
  toAnswer,
  whereTo,
} from '#modules/service/meeting-first.ts'
import { requestPassedOn } from '#rulebook/articles/a03-handling.ts'
import {
  acceptHandover,
  contactClosing,
  contactOutcome,
  firstContactStays,
} from '#rulebook/articles/a13-first-contact.ts'

/** 答复、移交、签收、裁定 (第十三条(一)、(四), 第三条(十二)). */

const act = actionsOf<Contact, ContactState>()
const handOver = { clause: '13.4b', cite: '第十三条(四)' }

export const answer = act(
  z.strictObject({
    outcome: shown(z.enum(['当场办结', '解释告知']), '结果', { input: 'choice' }).default(
      '当场办结',
    ),
    text: shown(words(1000), '办理结果', { input: 'lines' }).default(''),
    isUnhappy: shown(z.boolean(), '对答复不满意，要求信访', {
      input: 'check',
      hint: '不满意的请“转信访登记”。',
    }).default(false),
  }),
  {
    label: '登记结果，办结',
    from: ['open'],
    to: ['closed'],
    primary: true,
    undo: false,
    who: { label: '首问责任人', steps: ['answer'] },
    clauses: [firstAsked, { clause: '13.3', cite: '第十三条(三)' }],
    run: (ctx) => {
      const { data, input } = ctx
      const named = data.name.masked || data.withheld
      const closing = decide(contactClosing, ctx, {
        name: named,
        matter: data.subject,
        result: input.text,
      })
      if (!closing.outcome) return refusalOf(closing, 'text')
      const may = decide(contactOutcome, ctx, {
        outcome: input.outcome,
        words: input.text,
        isInstant: data.isInstant,
      })
      if (!may.outcome) return refusalOf(may, 'text')
      const visit = contented(ctx, input.isUnhappy)
      if (!visit.outcome) return refusalOf(visit, 'isUnhappy')
      const stays = decide(firstContactStays, ctx, {
        channel: data.channel,
        hasRead: true,
        isEnded: true,
        isTransferAcknowledged: false,
        act: '结束',
      })
      if (!stays.outcome) return refusalOf(stays)
      return {
        ...closedWith(ctx, data, input.text),
        clocks: [{ op: 'stop', key: 'answer' }],
        decisions: [closing, visit, stays],
        say: `办结：${input.text}`,
      }
    },
  },
)

export const pass = act(
  z.strictObject({
    toUnit: shown(ref, '引荐到科室', { input: 'unit', span: 6 }),
    toPerson: shown(ref.nullable(), '接待人', { input: 'person', span: 6 }).default(null),
    text: shown(words(300), '交待', { input: 'line' }).default(''),
  }),
  {
    label: '引荐移交',
    from: ['open'],
    to: ['passing', 'settling'],
    undo: false,
    who: { label: '首问责任人', steps: ['answer'] },
    clauses: [handOver, { clause: '3.12', cite: '第三条(十二)' }],
    run: (ctx) => {
      const { toUnit, toPerson, text } = ctx.input
      const may = decide(requestPassedOn, ctx, {
        transfers: ctx.data.transfers,
        isDecidedByOffice: false,
      })
      if (!may.outcome) {
        return {
          state: 'settling',
          data: ctx.data,
          open: [{ step: 'settle', label: '裁定承办科室', holder: officeHead(ctx.org), rank: 0 }],
          decisions: [may],
          say: `请办公室决定：${may.reason}`,
        }
      }
      const data = { ...ctx.data, words: text || ctx.data.words }
      return handTo(ctx, data, { unit: toUnit, person: toPerson })
    },
  },
)

export const takeOver = act(z.strictObject({}), {
  label: '签收',
  from: ['passing'],
  to: ['open'],
  primary: true,
  undo: false,
  who: { label: '接手科室', steps: ['accept'] },
  clauses: [handOver],
  run: (ctx) => {
    const { data } = ctx
    const stays = decide(firstContactStays, ctx, {
      channel: data.channel,
      hasRead: true,
      isEnded: false,
      isTransferAcknowledged: true,
      act: '换首问责任人',
    })
    if (!stays.outcome) return refusalOf(stays)
    const me = ctx.actor.person!
    const taken = { ...data, responsible: me, owner: data.handing!.unit }
    const moved = toAnswer(ctx, taken)
    return {
      ...moved,
      unit: taken.owner,
      clocks: [{ op: 'stop', key: 'accept' }, ...(moved.clocks ?? [])],
      notices: [
        {
          to: [tokens.person(data.responsible)],
          kind: '通知',
          text: `${ctx.org.person(me).name}已签收：${data.subject}`,
        },
      ],
      decisions: [stays],
      say: '签收，接着办理',
    }
  },
})

export const notOurs = act(
  z.strictObject({
    reason: shown(words(300).min(4, '请说明理由。'), '不属本科室职责的理由', { input: 'lines' }),
  }),
  {
    label: '不属本科室职责',
    from: ['passing'],
    to: ['settling'],
    undo: false,
    who: { label: '接手科室', steps: ['accept'] },
    clauses: [handOver],
    run: (ctx) => {
      const asked = decide(acceptHandover, ctx, {
        handedAt: ctx.data.handing!.at,
        now: minuteOf(ctx.now),
        isAccepted: false,
        isRefused: true,
      })
      return {
        state: 'settling',
        data: ctx.data,
        clocks: [{ op: 'stop', key: 'accept' }],
        open: [{ step: 'settle', label: '裁定承办科室', holder: officeHead(ctx.org), rank: 0 }],
        decisions: [asked],
        say: `认为不属职责：${ctx.input.reason}（${asked.outcome}）`,
      }
    },
  },
)

export const settle = act(
  z.strictObject({
    toUnit: shown(ref, '承办科室', { input: 'unit', span: 6 }),
    text: shown(words(300).min(2, '请写明理由。'), '理由', { input: 'line' }),
  }),
  {
    label: '裁定',
    from: ['settling'],
    to: ['passing', 'open'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['settle'] },
    clauses: [handOver, { clause: '3.12', cite: '第三条(十二)' }],
    run: (ctx) => {
      const { toUnit, text } = ctx.input
      const may = decide(requestPassedOn, ctx, {
        transfers: ctx.data.transfers,
        isDecidedByOffice: true,
      })
      const say = `由${ctx.org.unit(toUnit).shortName}承办：${text}`
      if (toUnit === ctx.data.owner) return { ...toAnswer(ctx, ctx.data), decisions: [may], say }
      const handed = handTo(ctx, ctx.data, { unit: toUnit, person: null })
      return isRefusal(handed) ? handed : { ...handed, decisions: [may], say }
    },
  },
)

export const instruct = act(z.strictObject({ text: words(500).min(2, '请写明批示。') }), {
  label: '批示',
  from: ['reporting'],
  to: ['open'],
  primary: true,
  undo: false,
  who: { label: '分管领导', steps: ['instruct'] },
  clauses: [{ clause: '13.4c', cite: '第十三条(四)' }],
  run: (ctx) => ({
    ...toAnswer(ctx, ctx.data),
    opinion: { slot: '分管领导', text: ctx.input.text },
    say: ctx.input.text,
  }),
})

/** 信访科 of the bureau; the office's head where it has none. */
const petitionDesk = ({ org }: Ctx<Contact>): number =>
  headSeat(org, org.unitByCode('arbitration')?.id) ?? officeHead(org)

/**
 * A visit that turns out to be a petition: the desk registers it there, with what only the desk may
 * know of the visitor, and names the petition here; whoever met the visitor is told it is taken over.
 */
export const toPetition = act(
  z.strictObject({
    text: shown(words(200), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '转信访登记',
    from: ['open'],
    to: ['desking'],
    undo: false,
    who: { label: '首问责任人', steps: ['answer'] },
    clauses: [{ clause: '58.1a', cite: '第五十八条(一)' }, whereTo],
    run: (ctx) => ({
      state: 'desking',
      clocks: [{ op: 'stop', key: 'answer' }],
      open: [
        {
          step: 'register',
          label: '登记为信访事项',
          holder: petitionDesk(ctx),
          rank: 1,
          note: ctx.input.text || null,
        },
      ],
      say: `转信访登记${ctx.input.text ? `：${ctx.input.text}` : ''}`,
    }),
  },
)

export const registered = act(
  z.strictObject({
    petition: shown(z.uuid('请选择信访件。'), '登记成哪一件信访', {
      input: 'matter',
      of: 'petition',
    }),
  }),
  {
    label: '已登记，关联信访件',
    from: ['desking'],
    to: ['petition'],
    primary: true,
    undo: false,
    who: { label: '信访科', steps: ['register'] },
    clauses: [{ clause: '58.1a', cite: '第五十八条(一)' }, whereTo],
    refers: ({ petition }) => [petition],
    run: (ctx) => {
      const found = ctx.others.get(ctx.input.petition)
      if (found?.type !== 'petition') {
        return refuse('没有这一件信访，或您无权查看。', { field: 'petition', status: 400 })
      }
      // Only the number stands here: of what the petition says nothing comes back.
      return {
        state: 'petition',
        data: { ...ctx.data, result: `已转信访登记：${found.number ?? ''}` },
        links: [{ to: found.id, kind: '信访登记' }],
        notices: [
          {
            to: [tokens.person(ctx.data.responsible)],
            kind: '通知',
            text: `您接待的来访“${ctx.data.subject}”信访科已登记。`,
          },
        ],
        say: `登记为信访件${found.number ?? ''}`,
      }
    },
  },
)

/** Not a petition after all: whoever met the visitor answers. */
export const backToFirst = act(
  z.strictObject({ reason: shown(words(200).min(2, '请写明理由。'), '理由', { input: 'line' }) }),
  {
    label: '不属信访，退首问责任人',
    from: ['desking'],
    to: ['open'],
    undo: false,
    who: { label: '信访科', steps: ['register'] },
    clauses: [whereTo],
    run: (ctx) => ({
      ...toAnswer(ctx, ctx.data),
      say: `不属信访，退首问责任人：${ctx.input.reason}`,
    }),
  },
)

/** Who is told when nobody signs: the head of the section it was handed to, and whoever handed it. */
export function unsigned(ctx: Ctx<Contact>) {
  const { handing, responsible, subject } = ctx.data
  const head = handing && headSeat(ctx.org, handing.unit)
  return {
    keepOwn: true as const,
    notices: [
      {
        to: [...(head ? [head] : []), tokens.person(responsible)],
        kind: 'chase',
        text: `来人在等，请签收：${subject}（第十三条(四)）`,
      },
    ],
    say: '移交未签收，提醒接手科室负责人',
  }
}
