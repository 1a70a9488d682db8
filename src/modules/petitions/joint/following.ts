import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Acted } from '#kernel/matters/follow.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { day } from '#modules/fields.ts'
import { petitionData, type Petition, type State } from '#modules/petitions/data.ts'
import { answerJoint, apart } from '#modules/petitions/joint/joining.ts'
import { clerkSeat, isKeptFrom } from '#modules/petitions/seats.ts'

/** What becomes of a petition, told to those that were joined to it: who handles it, whom it is about, the answer. */

const act = actionsOf<Petition, State>()
const { team, lead, about, aboutUnits, isAboutDesk, draft, instructed, reviewOrgan } =
  petitionData.shape

const news = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('工作组'), team, unit: lead }),
  z.strictObject({ is: z.literal('被反映的'), about, aboutUnits, isAboutDesk }),
  z.strictObject({
    is: z.literal('答复'),
    number: z.string(),
    on: day,
    draft,
    instructed,
    reviewOrgan,
  }),
  z.strictObject({ is: z.literal('不再一并') }),
])
export type News = z.output<typeof news>

/** Tells every petition that was joined to this one. */
export const tellJoint = ({ matter, data }: Pick<Ctx<Petition>, 'matter' | 'data'>, what: News) =>
  data.joined.map(({ id }): Acted => ({
    matter: id,
    action: 'followLead',
    input: { lead: matter.id, what },
  }))

export const followLead = act(z.strictObject({ lead: z.uuid(), what: news }), {
  label: '随并入的那一件办理',
  from: ['joined'],
  to: ['joined', 'jointly', 'proposing', 'forming'],
  undo: false,
  who: { label: '系统', system: true },
  clauses: [{ clause: '33.8.3', cite: '第三十三条(八)3' }],
  run: (ctx) => {
    const { data } = ctx
    const { what } = ctx.input
    if (data.joinedWith?.id !== ctx.input.lead) return refuse('没有并入那一件。', { status: 409 })
    switch (what.is) {
      case '工作组':
        return {
          keepOwn: true,
          data: { ...data, team: what.team, lead: what.unit },
          say: `由${data.joinedTo}的工作组一并办理`,
        }
      case '被反映的':
        return complainedOf(ctx, { ...data, ...what })
      case '答复':
        return answered(ctx, what)
      case '不再一并': {
        const change = apart(ctx)
        return isRefusal(change)
          ? change
          : { ...change, say: `${data.joinedTo}没有一并答复，单独办理` }
      }
    }
  },
})

/** Whom it turned out to be about is kept out here, too: what they had to do goes to the desk. */
function complainedOf(ctx: Ctx<Petition>, { clerk, ...rest }: Petition): Change<Petition, State> {
  const isKept = clerk !== null && isKeptFrom(rest, ctx.org, clerk, ctx.today)
  const data: Petition = { ...rest, clerk: isKept ? null : clerk }
  const { tasks } = ctx.matter
  return {
    data,
    close: tasks.map(({ id }) => ({ id, outcome: '重新交办' })),
    open: tasks.map(({ step, label, rank, dueOn }) => ({
      step,
      label,
      rank,
      holder: clerkSeat(data, ctx),
      carry: dueOn,
    })),
    say: `${data.joinedTo}补充了被反映的人员、科室`,
  }
}

/** The same person has the answer already; everybody else is served for himself. */
function answered(
  ctx: Ctx<Petition>,
  what: Extract<News, { is: '答复' }>,
): Change<Petition, State> {
  const { draft: text, instructed: signed, reviewOrgan: organ, number, on } = what
  const data: Petition = {
    ...ctx.data,
    draft: text,
    instructed: signed,
    reviewOrgan: organ,
    joinedWith: { ...ctx.data.joinedWith!, reply: number },
  }
  const close = ctx.matter.tasks.map(({ id }) => ({ id, outcome: '已答复' }))
  if (data.joinedWith!.isSamePerson) {
    const end = answerJoint(ctx, data, on)
    return {
      state: 'jointly',
      ...end,
      close,
      say: `${data.joinedTo}的答复（${number}）${on}已送达本人`,
    }
  }
  return {
    data,
    close,
    open: [
      {
        step: 'serveJoined',
        label: '送达一并答复',
        holder: clerkSeat(data, ctx),
        rank: 1,
        clock: { key: 'reply' },
      },
    ],
    say: `${data.joinedTo}已答复（${number}），请送达本件信访人`,
  }
}
