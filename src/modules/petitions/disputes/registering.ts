import type { Decision } from '#kernel/matters/decision.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { isHandlingUnit, isOf } from '#modules/office.ts'
import {
  basis,
  entry,
  type Dispute,
  type Entry,
  type State,
} from '#modules/petitions/disputes/data.ts'
import {
  barredFrom,
  deskCode,
  deskOf,
  deskSeat,
  isKeptFrom,
  type About,
} from '#modules/petitions/seats.ts'
import { disputeTask } from '#rulebook/articles/a33-petition-leaders.ts'

/** 登记 an entry of the ledger: found by a section, complete from the first day (第三十三条(六)). */

const act = actionsOf<Dispute, State>()

type Asking = Pick<Ctx<Dispute>, 'org' | 'today' | 'calendar' | 'amendments' | 'matter'>

/** Who is to resolve it, by when and how, once nothing of it is missing. */
export type Demand = Pick<Dispute, 'lead' | 'responsible' | 'due' | 'demand'>

/**
 * 落实责任、时限和要求: refuses what lacks a section, a person, a day or a demand (第三十三条(六)), a day
 * that is past, a person of another section, and whoever it is about.
 */
export function demanded(
  ctx: Asking,
  given: Pick<Entry, 'lead' | 'responsible' | 'due' | 'demand'>,
  about: About,
): { readonly demand: Demand; readonly decision: Decision } | Refusal {
  const { org, today } = ctx
  const { lead, responsible, due, demand } = given
  const isKnown = responsible !== null && org.people.some(({ id }) => id === responsible)
  const decision = decide(disputeTask, ctx, {
    unit: lead !== null && isHandlingUnit(org, lead, today) ? org.unit(lead).shortName : '',
    responsible: isKnown ? org.person(responsible).name : '',
    due,
    demand,
  })
  if (!decision.outcome || lead === null || responsible === null || due === null) {
    const field =
      lead === null ? 'lead' : responsible === null ? 'responsible' : due ? 'demand' : 'due'
    return refusalOf(decision, field)
  }
  if (due < today) return refuse('化解期限不能早于今天。', { field: 'due', status: 400 })
  if (!org.membersOf(lead, today).some(({ id }) => id === responsible)) {
    return refuse(`责任人须为${org.unit(lead).shortName}在岗人员。`, {
      field: 'responsible',
      status: 400,
      ...basis.give,
    })
  }
  const isAboutLead = barredFrom(about, org, today).includes(tokens.unit(lead))
  if (isAboutLead || isKeptFrom(about, org, responsible, today)) {
    return refuse('被反映的科室和人员须回避，请改由其他科室化解。', {
      field: isAboutLead ? 'lead' : 'responsible',
      clause: '33.7.3',
      cite: '第三十三条(七)3',
    })
  }
  return { demand: { lead, responsible, due, demand }, decision }
}

/** A section for itself; 信访科 for whichever section found it. */
function foundBy(ctx: Ctx<Dispute, Entry>): number | Refusal {
  const own = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!.id
  const { unit } = ctx.input
  if (unit === null || unit === own) return own
  if (!isOf(ctx, deskCode)) {
    return refuse('只能登记本科室排查出的；其他科室的由该科室或信访科登记。', {
      field: 'unit',
      status: 403,
      ...basis.list,
    })
  }
  return isHandlingUnit(ctx.org, unit, ctx.today)
    ? unit
    : refuse('请选择科室。', { field: 'unit', status: 400 })
}

export const create = act(entry, {
  label: '登记矛盾纠纷',
  from: ['listed'],
  to: ['listed'],
  primary: true,
  undo: false,
  who: {
    label: '各科室',
    test: ({ org, actor, today }) => {
      const home = org.homeUnitOf(actor.person ?? 0, today)
      return home !== undefined && isHandlingUnit(org, home.id, today)
    },
  },
  clauses: [basis.list, basis.give],
  draws: (_input, today) => `排查/${today.slice(0, 4)}`,
  refers: ({ earlier }) => earlier,
  run: (ctx) => {
    const { files, earlier, ...input } = ctx.input
    const { org, today } = ctx
    const month = input.month || today.slice(0, 7)
    if (month > today.slice(0, 7)) {
      return refuse('这个月还没有到。', { field: 'month', status: 400 })
    }
    const unit = foundBy(ctx)
    if (isRefusal(unit)) return unit
    if (isKeptFrom(input, org, ctx.actor.person!, today)) {
      return refuse('反映本人或本科室的，请报信访科或分管领导，由其他科室登记。', {
        field: 'about',
        clause: '33.7.3',
        cite: '第三十三条(七)3',
      })
    }
    const asked = demanded(ctx, input, input)
    if (isRefusal(asked)) return asked
    const data: Dispute = {
      ...input,
      ...asked.demand,
      month,
      unit,
      judgement: '',
      given: null,
      progress: [],
      asked: null,
      extensions: [],
      reported: null,
      resolvedOn: null,
      rise: null,
    }
    return {
      title: data.subject,
      number: `排查〔${today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`,
      unit: deskOf(data, ctx),
      data,
      open: [{ step: 'judge', label: '研判交办矛盾纠纷', holder: deskSeat(data, ctx), rank: 1 }],
      files: files.map((file) => ({ ...file, role: '材料' })),
      links: earlier.filter((id) => ctx.others.has(id)).map((to) => ({ to, kind: '有关信访件' })),
      decisions: [asked.decision],
      say: `${org.unit(unit).shortName}排查出${data.kind}纠纷，涉及${data.people}人，风险${data.risk}`,
    }
  },
})
