import { z } from 'zod'
import { tally, type Ballot } from '#kernel/matters/ballot.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'

/** 会签: the heads of the units asked vote, each once, in their own seat; the count is kept in public. */

const act = actionsOf<unknown, string>()

export const countersign = act(
  z.strictObject({
    units: z.array(z.int().positive()).min(1, '请选择会签科室。').max(30),
    title: z.string().trim().min(2, '请写明会签事由。').max(200),
    need: z.enum(['all', 'majority']).default('all'),
  }),
  {
    label: '会签',
    from: [],
    to: [],
    who: { label: '现办理人', steps: ['*'] },
    run: (ctx) => {
      const seats = []
      for (const id of new Set(ctx.input.units)) {
        const unit = ctx.org.unitsOn(ctx.today).find((u) => u.id === id)
        const post = unit && ctx.org.postOf(unit.id, '科室负责人')
        if (!unit || !post) return refuse('有单位没有负责人岗位，不能会签。', { field: 'units' })
        if (ctx.actor.tokens.includes(tokens.post(post.id))) {
          return refuse('本科室不必会签自己。', { field: 'units' })
        }
        seats.push({ unit, post })
      }
      const ballot: Ballot = {
        id: ctx.newId(),
        title: ctx.input.title,
        calledBy: ctx.actor.person!,
        at: ctx.now,
        need: ctx.input.need,
        quorum: null,
        open: true,
        seats: seats.map(({ unit, post }) => ({
          holder: tokens.post(post.id),
          name: unit.shortName,
          recused: false,
          vote: null,
          text: null,
          by: null,
          onBehalfOf: null,
          at: null,
        })),
      }
      return {
        keepOwn: true,
        ballots: [...ctx.matter.meta.ballots, ballot],
        open: seats.map(({ unit, post }) => ({
          step: 'vote',
          kind: 'ballot' as const,
          label: `会签：${unit.shortName}`,
          holder: tokens.post(post.id),
          ref: ballot.id,
          note: ctx.input.title,
        })),
        say: `送${seats.map((s) => s.unit.shortName).join('、')}会签：${ctx.input.title}`,
      }
    },
  },
)

export const vote = act(
  z.strictObject({
    vote: z.enum(['agree', 'object', 'abstain', 'recuse'], '请选择同意、不同意、弃权或回避。'),
    text: z.string().trim().max(2000).default(''),
  }),
  {
    label: '会签表态',
    from: [],
    to: [],
    primary: true,
    undo: false,
    who: { label: '会签科室负责人', steps: ['vote'], kind: 'ballot' },
    run: (ctx) => {
      const own = ctx.task!
      const { vote: cast, text } = ctx.input
      if (cast !== 'agree' && text === '') {
        return refuse('不同意、弃权或回避须写明理由。', { field: 'text' })
      }
      const ballots = ctx.matter.meta.ballots.map((ballot) => {
        if (ballot.id !== own.ref) return ballot
        const seats = ballot.seats.map((seat) =>
          seat.holder !== own.holder
            ? seat
            : {
                ...seat,
                recused: cast === 'recuse',
                vote: cast === 'recuse' ? null : cast,
                text,
                by: ctx.actor.person,
                onBehalfOf: ctx.behalf?.principal ?? null,
                at: ctx.now,
              },
        )
        const isDone = seats.every((seat) => seat.recused || seat.vote !== null)
        return { ...ballot, seats, open: !isDone }
      })
      const ballot = ballots.find((b) => b.id === own.ref)!
      const result = tally(ballot)
      const words = { agree: '同意', object: '不同意', abstain: '弃权', recuse: '回避' }[cast]
      const said = text ? `${words}：${text}` : words
      return {
        ballots,
        say: `会签${said}${ballot.open ? '' : `。会签结束：${result.reason}`}`,
        opinion: { slot: '会签意见', text: said },
        ...(ballot.open
          ? {}
          : {
              notices: [
                {
                  to: [tokens.person(ballot.calledBy)],
                  kind: 'ballot',
                  text: `《${ctx.matter.title}》会签结束：${result.reason}`,
                },
              ],
            }),
      }
    },
  },
)
