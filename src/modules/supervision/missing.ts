import { z } from 'zod'
import type { Day } from '#kernel/calendar/day.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, shown, words } from '#modules/fields.ts'
import { director } from '#modules/office.ts'
import type { Assignment, State } from '#modules/supervision/data.ts'
import { unreportedIsUndone } from '#rulebook/articles/a15-windows.ts'

/** 缺报 (第十五条(九)): what did not come in time counts as not done, until the leader takes the mark away. */

const act = actionsOf<Assignment, State>()

/** One more report that did not come. */
export const missed = (data: Assignment, due: Day): Assignment => ({
  ...data,
  missed: data.missed + 1,
  misses: [...data.misses, { due, excuse: '' }],
})

export const excuse = act(
  z.strictObject({
    due: shown(day, '缺报的报送日', { input: 'day', span: 4 }),
    reason: shown(words(300).min(4, '请写明理由。'), '撤销理由', {
      input: 'line',
      span: 8,
      hint: '如平台故障、时限设错；事办了没有报的不撤销。',
    }),
  }),
  {
    label: '撤销缺报标记',
    from: ['doing', 'checking', 'reviewing', 'accepting'],
    to: ['doing', 'checking', 'reviewing', 'accepting'],
    undo: false,
    who: {
      label: '分管局领导',
      test: ({ org, data, actor, today }) =>
        (org.leaderOf(data.lead, today) ?? director(org, today))?.id === actor.person,
    },
    clauses: [{ clause: '15.9a', cite: '第十五条(九)' }],
    guard: ({ data }) =>
      data.misses.some((one) => one.excuse === '') ? null : refuse('没有缺报标记。'),
    run: (ctx) => {
      const { data } = ctx
      const { due, reason } = ctx.input
      const found = data.misses.find((one) => one.due === due && one.excuse === '')
      if (!found) {
        const days = data.misses.filter((one) => one.excuse === '').map((one) => one.due)
        return refuse(`缺报的报送日是：${days.join('、')}。`, { field: 'due', status: 400 })
      }
      const cancelled = decide(unreportedIsUndone, ctx, { due, sent: null, cancelReason: reason })
      if (cancelled.outcome !== '标记撤销') return refusalOf(cancelled, 'reason')
      return {
        keepOwn: true,
        data: {
          ...data,
          missed: data.missed - 1,
          misses: data.misses.map((one) => (one === found ? { ...one, excuse: reason } : one)),
        },
        notices: [
          {
            to: [tokens.head(data.lead)],
            kind: '通知',
            text: `《${data.title}》${due}的缺报标记已撤销：${reason}`,
          },
        ],
        decisions: [cancelled],
        say: `撤销${due}的缺报标记：${reason}`,
      }
    },
  },
)
