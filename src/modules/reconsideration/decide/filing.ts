import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { shown } from '#modules/fields.ts'
import { archiveNumber, archiveSeries, retentions } from '#modules/filing.ts'
import { bureauName } from '#modules/office.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { clerkSeat } from '#modules/reconsideration/seats.ts'

/** 立卷归档: one file a matter, whatever came of it. */

const act = actionsOf<Reconsideration, State>()

export function toFile(
  ctx: Ctx<Reconsideration>,
  data: Reconsideration,
): Pick<Change<Reconsideration, State>, 'state' | 'data' | 'open' | 'close' | 'clocks'> {
  return {
    state: 'filing',
    data,
    close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '办结' })),
    clocks: ctx.matter.clocks
      .filter(({ state }) => state !== 'stopped')
      .map(({ key, ref }) => ({ op: 'stop' as const, key, ref })),
    open: [{ step: 'file', label: '立卷归档', holder: clerkSeat(data, ctx), rank: 3 }],
  }
}

/** In one word how it ended. */
export const outcomeOf = (data: Reconsideration): string => {
  if (data.ended) return '终止'
  if (data.decision) return data.opinion!.kind
  const result = data.examined?.result
  return result === '不予受理' || result === '告知' ? result : ''
}

export const file = act(
  z.strictObject({
    retention: shown(z.enum(retentions), '保管期限', { input: 'choice', span: 8 }).default('30年'),
    pages: shown(z.int().min(1).max(5000), '页数', { input: 'number', span: 4 }),
  }),
  {
    label: '立卷归档',
    from: ['filing'],
    to: ['filed'],
    primary: true,
    undo: false,
    who: { label: '政策法规科经办人', steps: ['file'] },
    clauses: [{ clause: 'ch1.2.3e', cite: '第一章二(三)' }],
    draws: ({ retention }, today) => archiveSeries(Number(today.slice(0, 4)), retention),
    run: (ctx) => {
      const { data } = ctx
      const { retention, pages } = ctx.input
      const year = Number(ctx.today.slice(0, 4))
      const no = archiveNumber(year, retention, Object.values(ctx.numbers)[0] ?? 0)
      const archive = {
        no,
        year,
        retention,
        category: '行政复议',
        author: bureauName(ctx.org),
        number: data.decision?.number ?? ctx.matter.number ?? '',
        title: `${data.act}行政复议案卷（${outcomeOf(data)}）`,
        date: data.decision?.on ?? data.examined?.on ?? data.at.slice(0, 10),
        pages,
      }
      return {
        state: 'filed',
        data: { ...data, archive },
        say: `一案一卷，保管${retention}，档号${no}`,
      }
    },
  },
)
