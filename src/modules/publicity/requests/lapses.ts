import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown } from '#modules/fields.ts'
import { officeHead, officeOf } from '#modules/office.ts'
import { plain, type Lapse, type Request, type State } from '#modules/publicity/requests/data.ts'
import { disclosureRefusedFault } from '#rulebook/articles/a51-disclosure-requests.ts'
import { disclosureDeductions } from '#rulebook/articles/a51-website-points.ts'

/** 拒不公开、不及时公开 (第五十一条(四)2(1)): facts with their clause, from which the points are reckoned. */

const act = actionsOf<Request, State>()
const basis = [{ clause: '51.4.2.1', cite: '第五十一条(四)2(1)' }]
const everywhere = [
  'examining',
  'correcting',
  'assigning',
  'answering',
  'consulting',
  'clearing',
  'approving',
  'serving',
  'answered',
] as const

/** The request with one more lapse; `null` where this kind of it stands already. */
export function counted(ctx: Ctx<Request>, kind: Lapse['kind'], why: string, hearing = '') {
  const { data } = ctx
  if (data.lapses.some((one) => one.kind === kind && one.excuse === '')) return null
  const unit = data.assigned?.unit ?? officeOf(ctx.org)
  const found = decide(disclosureRefusedFault, ctx, {
    isLate: kind === '不及时公开',
    isRefusal: kind === '拒不公开',
    hearing,
  })
  const points = decide(disclosureDeductions, ctx, {
    refused: 1,
    untrue: 0,
    unapproved: 0,
    harmful: 0,
  })
  const say = `；${kind}，${ctx.org.unit(unit).shortName}记${points.outcome}分（第五十一条(四)2(1)）`
  return {
    found,
    lapses: [...data.lapses, { kind, unit, on: ctx.today, why, excuse: '' }],
    decisions: [found, points],
    notices: [
      {
        to: [tokens.head(unit), officeHead(ctx.org)],
        kind: 'late',
        text: `公开申请《${data.subject}》${kind}：${why}，按第五十一条(四)2(1)扣分`,
      },
    ],
    say,
  }
}

const isOfficeHead = ({ org, actor }: Pick<Ctx<Request>, 'org' | 'actor'>): boolean =>
  actor.tokens.includes(officeHead(org))

export const fault = act(
  z.strictObject({
    why: shown(plain(500, 4), '拒不公开的事实', { input: 'lines' }),
    hearing: shown(plain(500), '承办科室的说明', { input: 'lines' }).default(''),
  }),
  {
    label: '认定拒不公开',
    from: everywhere,
    to: everywhere,
    undo: false,
    danger: true,
    who: { label: '办公室主任', test: isOfficeHead },
    clauses: basis,
    guard: ({ data }) => (data.assigned ? null : refuse('还没有确定承办科室。')),
    run: (ctx) => {
      const { why, hearing } = ctx.input
      const one = counted(ctx, '拒不公开', why, hearing)
      if (!one) return refuse('已经认定过。')
      if (!one.found.outcome) return refusalOf(one.found, 'hearing')
      return {
        keepOwn: true,
        data: { ...ctx.data, lapses: one.lapses },
        notices: one.notices,
        decisions: one.decisions,
        say: `认定拒不公开：${why}${one.say}`,
      }
    },
  },
)

export const excuse = act(
  z.strictObject({
    kind: shown(z.enum(['不及时公开', '拒不公开'], '请选择。'), '哪一次', { input: 'choice' }),
    meeting: shown(plain(60, 2), '领导小组会议（第几次）', { input: 'line' }),
    reason: shown(plain(300, 4), '不计的理由', { input: 'lines' }),
  }),
  {
    label: '不计扣分',
    from: everywhere,
    to: everywhere,
    undo: false,
    who: { label: '办公室主任（记领导小组的决定）', test: isOfficeHead },
    clauses: [...basis, { clause: '51.2.3', cite: '第五十一条(二)3' }],
    guard: ({ data }) =>
      data.lapses.some((one) => one.excuse === '') ? null : refuse('没有扣分的事实。'),
    run: (ctx) => {
      const { kind, meeting, reason } = ctx.input
      const found = ctx.data.lapses.find((one) => one.kind === kind && one.excuse === '')
      if (!found) return refuse(`没有${kind}的扣分。`, { field: 'kind', status: 400 })
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          lapses: ctx.data.lapses.map((one) =>
            one === found ? { ...one, excuse: `${meeting}：${reason}` } : one,
          ),
        },
        say: `${kind}不计扣分，${meeting}决定：${reason}`,
      }
    },
  },
)
