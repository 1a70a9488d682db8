import { z } from 'zod'
import { addDays } from '#kernel/calendar/day.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { headSeat, policyCode } from '#modules/office.ts'
import { changedTerms, ImpossibleChange, ruleOf } from '#rulebook/amend.ts'
import type { Amendments } from '#rulebook/kit.ts'

/**
 * 规则修订: a rule's numbers change as the bureau decides them — draft, legal review, meeting,
 * effective date. Matters begun before that day keep the version they started under.
 */

const parameter = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.array(z.string().max(200)).max(50),
])
const change = z.strictObject({
  rule: z.string().max(100),
  parameters: z.record(z.string().max(60), parameter).optional(),
  rows: z.array(z.unknown()).max(200).optional(),
})
const day = z.iso.date('请填写日期。')
const words = (most: number) => z.string().trim().max(most)

const draft = z.strictObject({
  change,
  why: words(1000).min(4, '请写明修订理由。'),
  since: day,
  files: z.array(z.unknown()).default([]),
})

const data = draft.omit({ files: true }).extend({
  legal: z.string().nullable(),
  basis: z.string().nullable(),
  decidedOn: z.string().nullable(),
})
type Amendment = z.output<typeof data>

const states = {
  drafting: { label: '起草' },
  reviewing: { label: '法制审查' },
  deciding: { label: '会议研究' },
  adopted: { label: '已通过', end: 'done' },
  rejected: { label: '未通过', end: 'void' },
  dropped: { label: '已撤销', end: 'void' },
} as const
type State = keyof typeof states

const act = actionsOf<Amendment, State>()

const inPolicy = (ctx: Ctx<Amendment>) => {
  const unit = ctx.org.unitByCode(policyCode)
  return unit !== undefined && ctx.actor.tokens.includes(tokens.unit(unit.id))
}
const policyHead = ({ org }: Ctx<Amendment>) => {
  const seat = headSeat(org, org.unitByCode(policyCode)?.id)
  if (seat === null) throw new Error('the organisation has no head of the policy section')
  return seat
}
const director = (ctx: Ctx<Amendment>) => {
  const post = ctx.org.postsWith('局长')[0]
  if (!post) throw new Error('the organisation has no director')
  return tokens.post(post.id)
}

/** Says why the change cannot be, before anything is saved. */
function impossible(
  ctx: Ctx<Amendment>,
  asked: Pick<Amendment, 'change' | 'since'>,
): Refusal | null {
  if (asked.since <= ctx.today) {
    const first = addDays(ctx.today, 1)
    return refuse(
      `施行日期须晚于今天，最早${first}：已在办理的事项按开始时的规则办，不溯及既往。`,
      { field: 'since', status: 400 },
    )
  }
  try {
    const { declared } = ruleOf(asked.change.rule)
    const amendments = ctx.amendments as Amendments
    const before = declared.versionOn({ day: asked.since, amendments })
    if (before.since >= asked.since) {
      return refuse(`该规则自${before.since}起已有一次修订，施行日期须更晚。`, { field: 'since' })
    }
    const { rule: _, ...terms } = asked.change
    if (!terms.parameters && !terms.rows) {
      return refuse('请至少改动一项参数或表格。', { field: 'change', status: 400 })
    }
    changedTerms(declared, asked.change as never, before.terms)
    return null
  } catch (error) {
    if (!(error instanceof ImpossibleChange)) throw error
    return refuse(error.message, { field: 'change', status: 400 })
  }
}

const titleOf = ({ change: { rule } }: Pick<Amendment, 'change'>) => {
  const { declared } = ruleOf(rule)
  return `修订${declared.cite} ${declared.name}`
}

export const amendment = matterType<Amendment, State, 'create' | 'draft' | 'review' | 'decide'>({
  type: 'amendment',
  label: '规则修订',
  module: 'rulebook',
  flowVersion: 1,
  data,
  start: 'drafting',
  states,
  steps: {
    create: { label: '提出', state: 'drafting', returnable: false },
    draft: { label: '修改修订稿', state: 'drafting' },
    review: { label: '法制审查', state: 'reviewing' },
    decide: { label: '会议研究', state: 'deciding' },
  },
  create: act(draft, {
    label: '提出修订',
    from: ['drafting'],
    to: ['reviewing'],
    primary: true,
    who: { label: '政策法规科工作人员', test: inPolicy },
    draws: (_, today) => `修订-${today.slice(0, 4)}`,
    run: (ctx) => {
      const wrong = impossible(ctx, ctx.input)
      if (wrong) return wrong
      const { files: _, ...input } = ctx.input
      const [n = 0] = Object.values(ctx.numbers)
      return {
        state: 'reviewing',
        number: `修〔${ctx.today.slice(0, 4)}〕${n}号`,
        title: titleOf(input),
        data: { ...input, legal: null, basis: null, decidedOn: null },
        open: [{ step: 'review', label: '法制审查', holder: policyHead(ctx) }],
        say: `提出${titleOf(input)}，拟自${input.since}施行：${input.why}`,
      }
    },
  }),
  actions: {
    review: act(z.strictObject({ opinion: words(1000).min(2, '请写明审查意见。') }), {
      label: '审查通过',
      part: '审核',
      primary: true,
      from: ['reviewing'],
      to: ['deciding'],
      who: { label: '政策法规科负责人', steps: ['review'], notOwn: true },
      run: (ctx) => ({
        state: 'deciding',
        data: { ...ctx.data, legal: ctx.input.opinion },
        open: [{ step: 'decide', label: '提交会议研究并登记结果', holder: director(ctx) }],
        opinion: { slot: '法制审查', text: ctx.input.opinion },
        say: '法制审查通过，提交会议研究',
      }),
    }),
    adopt: act(
      z.strictObject({
        meeting: words(100).min(2, '请写明会议名称和次数。'),
        decidedOn: day,
        since: day,
      }),
      {
        label: '会议通过',
        part: '签发',
        primary: true,
        undo: false,
        from: ['deciding'],
        to: ['adopted'],
        who: { label: '局长', steps: ['decide'] },
        run: (ctx) => {
          const { meeting, decidedOn, since } = ctx.input
          if (decidedOn > ctx.today) {
            return refuse('会议日期不能晚于今天。', { field: 'decidedOn', status: 400 })
          }
          const wrong = impossible(ctx, { ...ctx.data, since })
          if (wrong) return wrong
          const basis = `${decidedOn}${meeting}通过`
          return {
            state: 'adopted',
            data: { ...ctx.data, since, basis, decidedOn },
            opinion: { slot: '会议决定', text: `${basis}，自${since}施行。` },
            say: `${meeting}通过，自${since}施行`,
          }
        },
      },
    ),
    reject: act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
      label: '会议未通过',
      undo: false,
      from: ['deciding'],
      to: ['rejected'],
      who: { label: '局长', steps: ['decide'] },
      run: (ctx) => ({
        state: 'rejected',
        say: `会议未通过：${ctx.input.reason}`,
        opinion: { slot: '会议决定', text: `未通过：${ctx.input.reason}` },
      }),
    }),
    sendBack: act(z.strictObject({ reason: words(500).min(2, '请写明要改什么。') }), {
      label: '退回修改',
      from: ['reviewing', 'deciding'],
      to: ['drafting'],
      who: { label: '审查人或局长', steps: ['review', 'decide'] },
      run: (ctx) => ({
        state: 'drafting',
        open: [{ step: 'draft', label: '修改修订稿', holder: tokens.person(ctx.matter.createdBy) }],
        say: `退回修改：${ctx.input.reason}`,
      }),
    }),
    // Another number is another amendment: this one is dropped and a new one proposed.
    revise: act(draft.pick({ why: true, since: true }), {
      label: '修改后再报',
      primary: true,
      from: ['drafting'],
      to: ['reviewing'],
      who: { label: '起草人', steps: ['draft'] },
      run: (ctx) => {
        const revised = { ...ctx.data, ...ctx.input }
        const wrong = impossible(ctx, revised)
        if (wrong) return wrong
        return {
          state: 'reviewing',
          data: revised,
          open: [{ step: 'review', label: '法制审查', holder: policyHead(ctx) }],
          say: `修改后再报：${ctx.input.why}`,
        }
      },
    }),
    drop: act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
      label: '撤销',
      danger: true,
      undo: false,
      from: ['drafting'],
      to: ['dropped'],
      who: { label: '起草人', steps: ['draft'] },
      run: (ctx) => ({ state: 'dropped', say: `撤销：${ctx.input.reason}` }),
    }),
  },
  // How the rules change is no secret in the bureau.
  readers: (_, org) => org.units.map((unit) => tokens.unit(unit.id)),
  text: ({ title, data: d }) => `${title} ${d.why} ${d.basis ?? ''}`,
  columns: [
    { key: 'rule', label: '规则', value: ({ data: d }) => d.change.rule },
    { key: 'since', label: '施行日期', value: ({ data: d }) => d.since },
    { key: 'basis', label: '依据', value: ({ data: d }) => d.basis },
  ],
})
