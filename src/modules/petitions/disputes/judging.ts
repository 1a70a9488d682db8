import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { fixedClock } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import {
  basis,
  demandFields,
  risks,
  type Dispute,
  type State,
} from '#modules/petitions/disputes/data.ts'
import { demanded, type Demand } from '#modules/petitions/disputes/registering.ts'

/** 汇集研判、任务交办 (第三十三条(六)): 信访科 weighs what the month brought and gives each to its section. */

const act = actionsOf<Dispute, State>()

/** 工作日 before the date on which the section is reminded; 0 is the day itself. */
const warn = [5, 2, 0]

/** The section's work begins, or goes on with another date. */
export function toSection(
  ctx: Ctx<Dispute>,
  data: Dispute,
  note: string,
): Pick<Change<Dispute, State>, 'state' | 'data' | 'open' | 'clocks'> {
  return {
    state: 'handling',
    data,
    clocks: [
      { op: 'stop', key: 'due' },
      ...fixedClock(
        data.due,
        { key: 'due', label: '化解', cite: basis.give.cite, from: ctx.now, warn },
        { ...basis.give, extend: { max: 0, approver: '交办人' } },
      ),
    ],
    open: [
      {
        step: 'resolve',
        label: '化解矛盾纠纷',
        holder: tokens.person(data.responsible),
        rank: data.risk === '高' ? 0 : 1,
        clock: { key: 'due' },
        note: note || null,
      },
    ],
  }
}

/** Who gives it out now, so that it is they who may extend its date. */
export const givenBy = (ctx: Ctx<Dispute>) => ({
  by: ctx.behalf?.principal ?? ctx.actor.person!,
  on: ctx.today,
})

/** 责任科室某某，于某日以前 */
export const demandWords = (ctx: Ctx<Dispute>, { lead, responsible, due }: Demand): string =>
  `${ctx.org.unit(lead).shortName}${ctx.org.person(responsible).name}，${formatDay(due)}以前化解`

export const give = act(
  z.strictObject({
    judgement: shown(plain(1000, 2), '研判意见', { input: 'lines' }),
    risk: shown(z.enum(risks).nullable(), '风险（不改的不填）', { input: 'choice' }).default(null),
    // What stays as it was registered is left empty.
    lead: shown(demandFields.lead, '责任科室（不改的不填）', { input: 'unit', span: 12 }),
    responsible: shown(demandFields.responsible, '责任人（不改的不填）', {
      input: 'person',
      span: 12,
    }),
    due: shown(demandFields.due, '化解期限（不改的不填）', { input: 'day', span: 12 }),
    demand: shown(demandFields.demand, '处理要求（不改的不填）', { input: 'lines' }),
  }),
  {
    label: '研判交办',
    from: ['listed'],
    to: ['handling'],
    primary: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['judge'] },
    clauses: [basis.give],
    run: (ctx) => {
      const { data, input } = ctx
      const asked = demanded(
        ctx,
        {
          lead: input.lead ?? data.lead,
          responsible: input.responsible ?? data.responsible,
          due: input.due ?? data.due,
          demand: input.demand || data.demand,
        },
        data,
      )
      if (isRefusal(asked)) return asked
      const next: Dispute = {
        ...data,
        ...asked.demand,
        risk: input.risk ?? data.risk,
        judgement: input.judgement,
        given: givenBy(ctx),
      }
      return {
        ...toSection(ctx, next, next.demand),
        notices: [
          {
            to: [tokens.head(next.lead)],
            kind: '通知',
            text: `交办矛盾纠纷《${ctx.matter.title}》：${demandWords(ctx, next)}`,
          },
        ],
        opinion: { slot: '研判交办', text: `${input.judgement}交${demandWords(ctx, next)}。` },
        decisions: [asked.decision],
        say: `交${demandWords(ctx, next)}：${next.demand}`,
      }
    },
  },
)

export const drop = act(
  z.strictObject({ reason: shown(plain(500, 4), '理由', { input: 'lines' }) }),
  {
    label: '不列入台帐',
    from: ['listed'],
    to: ['dropped'],
    danger: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['judge'] },
    clauses: [basis.give],
    run: (ctx) => ({
      state: 'dropped',
      data: { ...ctx.data, judgement: ctx.input.reason },
      notices: [
        {
          to: [tokens.person(ctx.matter.createdBy)],
          kind: '通知',
          text: `《${ctx.matter.title}》经研判不列入排查化解台帐：${ctx.input.reason}`,
        },
      ],
      opinion: { slot: '研判交办', text: `不列入：${ctx.input.reason}` },
      say: `经研判不列入：${ctx.input.reason}`,
    }),
  },
)
