import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { plain, shown } from '#modules/fields.ts'
import type { Petition, State } from '#modules/petitions/data.ts'
import { isOfDesk } from '#modules/petitions/seats.ts'

/** 年度档案清理归并 (第三十三条(十二)3): what was closed last year is moved into the 信访综合档案, or left out for a reason. */

const act = actionsOf<Petition, State>()
const cited = { clause: '33.12.3c', cite: '第三十三条(十二)3' }

export const consolidate = act(
  z.strictObject({
    isMoved: shown(z.boolean(), '归并到信访综合档案').default(true),
    reason: shown(plain(300), '未归并的理由', {
      input: 'line',
      when: { isMoved: [false] },
    }).default(''),
  }),
  {
    label: '年度归并',
    from: ['filing', 'filed'],
    to: ['filing', 'filed'],
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [cited],
    guard: ({ data, today }) => {
      if (data.consolidated?.isMoved) {
        return refuse(`已于${data.consolidated.on}归并到信访综合档案。`, cited)
      }
      const isLastYears = data.closedOn !== null && data.closedOn.slice(0, 4) < today.slice(0, 4)
      return isLastYears
        ? null
        : refuse('年度归并的是上年度办结的案件，本年办结的明年归并。', cited)
    },
    run: (ctx) => {
      const { isMoved, reason } = ctx.input
      if (isMoved && ctx.matter.state === 'filing') {
        return refuse('还没有立卷，不能归并；请先立卷归档，或写明未归并的理由。', cited)
      }
      if (!isMoved && reason === '') {
        return refuse('不归并的须逐件写明理由。', { ...cited, field: 'reason', status: 400 })
      }
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          consolidated: { on: ctx.today, isMoved, reason: isMoved ? '' : reason },
        },
        say: isMoved ? '归并到信访综合档案' : `未归并到信访综合档案：${reason}`,
      }
    },
  },
)
