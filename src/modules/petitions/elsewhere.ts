import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf } from '#modules/decide.ts'
import { attachments, plain, ref, shown } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, officeHead } from '#modules/office.ts'
import { type Petition, type State } from '#modules/petitions/data.ts'
import { toClose } from '#modules/petitions/noticing.ts'
import { clerkSeat } from '#modules/petitions/seats.ts'
import { policyQuestion, refusalNotice } from '#rulebook/articles/a56-petition-procedure.ts'

/** 转县（市）办理、政策咨询 (第五十六条(一)1(4)、2(4)). */

const act = actionsOf<Petition, State>()

/** The other one who could have done the same. */
const others = (ctx: Ctx<Petition>, step: string, outcome: string) =>
  ctx.matter.tasks
    .filter((task) => task.step === step && task.id !== ctx.task?.id)
    .map(({ id }) => ({ id, outcome }))

export const countySign = act(z.strictObject({}), {
  label: '签收转来件',
  from: ['transferring'],
  to: ['transferring'],
  primary: true,
  undo: false,
  who: { label: '县（市）局，或信访科代登记', steps: ['countySign'] },
  clauses: [{ clause: '56.1.1.4', cite: '第五十六条(一)1(4)' }],
  run: (ctx) => {
    const county = ctx.data.proposal!.county!
    const seat = headSeat(ctx.org, county) ?? officeHead(ctx.org)
    const clock = { key: 'countyReport' }
    const label = '办理并报告结果'
    return {
      data: { ...ctx.data, countySignedOn: ctx.today },
      close: others(ctx, 'countySign', '已签收'),
      clocks: [
        { op: 'stop', key: 'county' },
        // 县（市）局依同样的规程，15日内决定受理.
        ...clockOf(limitOf(refusalNotice, ctx, {}), {
          key: clock.key,
          label: '县（市）局告知受理情况',
          from: ctx.now,
        }),
      ],
      open: [
        { step: 'countyReport', label, holder: seat, rank: 1, clock },
        {
          step: 'countyReport',
          label: '登记县（市）局结果',
          holder: clerkSeat(ctx.data, ctx),
          rank: 2,
          clock,
        },
      ],
      say: `${ctx.org.unit(county).shortName}签收`,
    }
  },
})

export const countyReport = act(
  z.strictObject({
    text: shown(plain(3000, 4), '办理结果', { input: 'lines' }),
    files: shown(attachments, '县（市）局答复', { input: 'files' }),
  }),
  {
    label: '报告办理结果',
    from: ['transferring'],
    to: ['closing'],
    primary: true,
    undo: false,
    who: { label: '县（市）局，或信访科代登记', steps: ['countyReport'] },
    clauses: [{ clause: '56.1.1.4', cite: '第五十六条(一)1(4)' }],
    guard: ({ data }) =>
      data.servings.some(({ isServed }) => isServed)
        ? null
        : refuse('请先由信访科把《信访事项转送告知书》送达信访人并登记。', {
            clause: '56.1.1.4',
            cite: '第五十六条(一)1(4)',
          }),
    run: (ctx) => ({
      ...toClose(ctx, { ...ctx.data, countyResult: ctx.input.text }),
      close: others(ctx, 'countyReport', '已报告'),
      clocks: [{ op: 'stop', key: 'countyReport' }],
      files: ctx.input.files.map((file) => ({ ...file, role: '县（市）局答复' })),
      opinion: { slot: '县（市）局', text: ctx.input.text },
      say: '县（市）局报告办理结果',
    }),
  },
)

export const advise = act(
  z.strictObject({ text: shown(plain(2000, 2), '解答', { input: 'lines' }) }),
  {
    label: '解答',
    from: ['advising'],
    to: ['closing'],
    primary: true,
    undo: false,
    who: { label: '信访科，引导到的科室', steps: ['advise'] },
    clauses: [{ clause: '56.1.2.4', cite: '第五十六条(一)2(4)' }],
    run: (ctx) => {
      const { guidedTo } = ctx.data
      const section = guidedTo === null ? '' : ctx.org.unit(guidedTo).shortName
      const answered = decide(policyQuestion, ctx, {
        isAnswered: guidedTo === null,
        section,
        hasReply: guidedTo !== null,
      })
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      return {
        ...toClose(ctx, { ...ctx.data, advice: { text: ctx.input.text, by, on: ctx.today } }),
        opinion: { slot: '解答', text: ctx.input.text },
        decisions: [answered],
        say: `解答：${ctx.input.text}`,
      }
    },
  },
)

export const guide = act(z.strictObject({ unit: shown(ref, '科室', { input: 'unit' }) }), {
  label: '引导到相关科室',
  from: ['advising'],
  to: ['advising'],
  undo: false,
  who: { label: '信访科', steps: ['advise'] },
  clauses: [{ clause: '56.1.2.4', cite: '第五十六条(一)2(4)' }],
  guard: ({ data }) => (data.guidedTo === null ? null : refuse('已经引导过，请解答。')),
  run: (ctx) => {
    const { unit } = ctx.input
    if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
      return refuse('请选择科室。', { field: 'unit', status: 400 })
    }
    const asked = decide(policyQuestion, ctx, {
      isAnswered: false,
      section: ctx.org.unit(unit).shortName,
      hasReply: false,
    })
    return {
      data: { ...ctx.data, guidedTo: unit, lead: unit },
      open: [
        {
          step: 'advise',
          label: '解答政策咨询',
          holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
          rank: 1,
        },
      ],
      decisions: [asked],
      say: `引导到${ctx.org.unit(unit).shortName}`,
    }
  },
})
