import { z } from 'zod'
import { personal } from '#kernel/privacy/personal.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { attachments, day, plain, ref, shown, words } from '#modules/fields.ts'
import { receivedOn } from '#modules/reconsideration/begin/timing.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { inHand, underReview, type State } from '#modules/reconsideration/flow.ts'
import { allKeys } from '#modules/reconsideration/parties.ts'
import { clerkSeat, isOfDesk } from '#modules/reconsideration/seats.ts'

/** 调查和听取意见 (第五十七条(二)4): on paper as a rule; in person where it is asked for or needed. */

const act = actionsOf<Reconsideration, State>()

export const recordHearing = act(
  z.strictObject({
    kind: shown(z.enum(['听取意见', '调查']), '方式', { input: 'choice', span: 6 }),
    on: shown(day, '日期', { input: 'day', span: 6 }),
    place: shown(plain(100, 2), '地点', { input: 'line', span: 6 }),
    staff: shown(z.array(ref).min(1, '请选择办理人员。').max(10), '办理人员', {
      input: 'people',
      span: 6,
    }),
    heard: shown(words(200), '听取谁的意见（用、隔开；调查的不填）', {
      input: 'line',
      hint: '如：申请人1、被申请人。',
    }).default(''),
    text: shown(personal('statement'), '笔录', { input: 'lines' }),
    files: shown(attachments, '笔录影像', { input: 'files' }),
  }),
  {
    label: '登记听取意见、调查',
    from: underReview,
    to: underReview,
    undo: false,
    who: { label: '政策法规科经办人', steps: inHand },
    clauses: [{ clause: '57.2.4', cite: '第五十七条(二)4' }],
    run: (ctx) => {
      const { files, heard: named, ...hearing } = ctx.input
      if (hearing.on > ctx.today || hearing.on < receivedOn(ctx.data)) {
        return refuse('日期须在受理之后，不晚于今天。', { field: 'on', status: 400 })
      }
      const heard = named.split(/[、，,\s]+/u).filter((one) => one !== '')
      const stranger = heard.find((one) => !allKeys(ctx.data).includes(one))
      if (stranger !== undefined || (hearing.kind === '听取意见' && heard.length === 0)) {
        return refuse(`请写明听取谁的意见：${allKeys(ctx.data).join('、')}。`, {
          field: 'heard',
          status: 400,
        })
      }
      const asked = ctx.matter.tasks.filter(({ step }) => step === 'hear')
      const isDone = hearing.kind === '听取意见' && heard.some((one) => one.startsWith('申请人'))
      return {
        keepOwn: true,
        data: { ...ctx.data, hearings: [...ctx.data.hearings, { ...hearing, heard }] },
        close: isDone ? asked.map(({ id }) => ({ id, outcome: '已听取意见' })) : [],
        files: files.map((file) => ({ ...file, role: '听取意见、调查笔录' })),
        say: `${hearing.on}${hearing.kind}${heard.length > 0 ? `（${heard.join('、')}）` : ''}`,
      }
    },
  },
)

/** Asked by the applicant, or found necessary by the section: from then on there has to be a record. */
export const askHearing = act(
  z.strictObject({ text: shown(plain(300), '要说明什么', { input: 'lines' }).default('') }),
  {
    label: '要求听取意见',
    from: ['examining', ...underReview],
    to: ['examining', ...underReview],
    undo: false,
    who: { label: '申请人，或政策法规科', citizen: 'also', test: isOfDesk },
    clauses: [{ clause: '57.2.4', cite: '第五十七条(二)4' }],
    guard: ({ data }) => (data.asksHearing ? refuse('已经要求过，法规科会安排。') : null),
    run: (ctx) => ({
      keepOwn: true,
      data: { ...ctx.data, asksHearing: true },
      open:
        ctx.matter.state === 'examining'
          ? []
          : [
              {
                step: 'hear',
                label: '听取申请人意见',
                holder: clerkSeat(ctx.data, ctx),
                ref: 'hear',
                rank: 2,
              },
            ],
      say: `${ctx.actor.isCitizen ? '申请人要求' : '认为有必要'}听取意见${ctx.input.text ? `：${ctx.input.text}` : ''}`,
    }),
  },
)
