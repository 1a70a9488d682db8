import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { attachments, day, plain, ref, shown } from '#modules/fields.ts'
import { headSeat, isOf, policyCode } from '#modules/office.ts'
import { answerFields, marks } from '#modules/reconsideration/answer-fields.ts'
import { noonOf } from '#modules/reconsideration/pending.ts'
import { deskOf, deskSeat } from '#modules/reconsideration/seats.ts'
import { noOwnEvidence, respondentReplies } from '#rulebook/articles/a57-reconsideration.ts'

/**
 * 行政复议答复 (第五十七条(二)5): the respondent's own paper. The county bureau sees this and nothing of the
 * case: not the opinion, not the committee, not who handles it.
 */

const answerData = z.object({
  origin: z.string(),
  number: z.string(),
  respondent: z.int(),
  /** As it is named wherever names have no place. */
  applicants: z.string(),
  act: z.string(),
  request: z.string(),
  acceptedOn: z.string(),
  receivedOn: z.string(),
  clerk: z.int().nullable(),
  due: z.string(),
  answer: z
    .object({
      on: z.string(),
      text: z.string(),
      basis: z.string(),
      evidence: z.array(
        z.object({
          name: z.string(),
          source: z.string(),
          collectedOn: z.string(),
          mark: z.enum(marks),
        }),
      ),
    })
    .nullable(),
  cancelled: z.string(),
})
export type Answer = z.output<typeof answerData>

const states = {
  answering: { label: '被申请人答复' },
  answered: { label: '已答复', end: 'done' },
  cancelled: { label: '不再需要答复', end: 'void' },
} as const
type State = keyof typeof states
const steps = {
  create: { label: '发送副本', state: 'answering', returnable: false },
  answer: { label: '提出答复', state: 'answering', returnable: false },
} as const
type Step = keyof typeof steps

const act = actionsOf<Answer, State>()
const cited = { clause: '57.2.5b', cite: '第五十七条(二)5' }

const hidden = <Z extends z.ZodType>(schema: Z): Z => shown(schema, '', { input: 'hidden' })

/** Begun by the service of the copy, never by hand. */
const create = act(
  z.strictObject({
    origin: hidden(z.uuid('复议答复由送达副本引出，不单独新建。')),
    number: hidden(plain(60)),
    respondent: hidden(ref),
    applicants: hidden(plain(200)),
    act: hidden(plain(200)),
    request: hidden(plain(1000)),
    acceptedOn: hidden(day),
    receivedOn: hidden(day),
    clerk: hidden(ref.nullable()),
    due: hidden(day),
  }),
  {
    label: '发送复议申请书副本',
    from: ['answering'],
    to: ['answering'],
    undo: false,
    who: { label: '政策法规科', test: (ctx) => isOf(ctx, policyCode) },
    clauses: [{ clause: '57.2.5a', cite: '第五十七条(二)5' }],
    run: (ctx) => {
      const { input, org } = ctx
      const seat = headSeat(org, input.respondent)
      if (seat === null) return refuse('被申请人没有负责人岗位。', { status: 409 })
      return {
        state: 'answering',
        data: { ...input, answer: null, cancelled: '' },
        title: `答复行政复议：${input.act}（${input.number}）`,
        number: input.number,
        unit: deskOf(org),
        clocks: clockOf(limitOf(respondentReplies, ctx, {}), {
          key: 'answer',
          label: '答复并提交证据',
          from: noonOf(input.receivedOn),
        }),
        open: [
          {
            step: 'answer',
            label: '答复行政复议并提交证据',
            holder: seat,
            rank: 0,
            clock: { key: 'answer' },
          },
        ],
        links: [{ to: input.origin, kind: '行政复议' }],
        say: `发送${input.number}申请书副本，${input.due}以前答复`,
      }
    },
  },
)

const respond = act(
  z.strictObject({
    ...answerFields,
    files: shown(attachments, '答复书、证据材料', { input: 'files' }),
  }),
  {
    label: '提交答复',
    from: ['answering'],
    to: ['answered'],
    primary: true,
    undo: false,
    who: { label: '被申请人（县市局负责人）', steps: ['answer'] },
    clauses: [cited, { clause: '57.2.6', cite: '第五十七条(二)6' }],
    run: (ctx) => {
      const { files, ...given } = ctx.input
      const { acceptedOn, due, number } = ctx.data
      const asked = given.evidence.map(({ collectedOn }) =>
        decide(noOwnEvidence, ctx, { collected: collectedOn, accepted: acceptedOn }),
      )
      const own = asked.findIndex(({ outcome }) => !outcome)
      if (own >= 0) {
        const no = refusalOf(asked[own]!, 'evidence')
        return { ...no, refused: `“${given.evidence[own]!.name}”：${no.refused}` }
      }
      const late = ctx.today > due ? `，已超过${due}` : ''
      return {
        state: 'answered',
        data: { ...ctx.data, answer: { ...given, on: ctx.today } },
        files: files.map((file) => ({ ...file, role: '答复书、证据' })),
        notices: [
          {
            to: [
              ctx.data.clerk === null ? deskSeat(ctx.org) : tokens.person(ctx.data.clerk),
              deskSeat(ctx.org),
            ],
            kind: '通知',
            text: `${number}：被申请人已答复，请在复议案件中“登记答复”带入${late}`,
          },
        ],
        opinion: { slot: '答复', text: given.text },
        decisions: asked,
        say: `提交答复，证据${given.evidence.length}件${late}`,
      }
    },
  },
)

const cancel = act(
  z.strictObject({ reason: shown(plain(200, 2), '理由，如：复议终止', { input: 'line' }) }),
  {
    label: '不再需要答复',
    from: ['answering'],
    to: ['cancelled'],
    undo: false,
    danger: true,
    who: { label: '政策法规科', test: (ctx: Ctx<Answer>) => isOf(ctx, policyCode) },
    clauses: [{ clause: '57.2.7', cite: '第五十七条(二)7' }],
    run: (ctx) => ({
      state: 'cancelled',
      data: { ...ctx.data, cancelled: ctx.input.reason },
      say: `不再需要答复：${ctx.input.reason}`,
    }),
  },
)

export const reconsiderationAnswer = matterType<Answer, State, Step>({
  type: 'reconsideration-answer',
  label: '行政复议答复',
  module: 'reconsideration',
  about: '登记副本送达被申请人时自动建立，由县（市）局在这里答复；不单独新建。',
  flowVersion: 1,
  data: answerData,
  start: 'answering',
  states,
  steps,
  create,
  actions: { respond, cancel },
  forbids: {
    circulate: refuse('复议材料不传阅。', { clause: '57.2.5c', cite: '第五十七条(二)5' }),
    countersign: refuse('复议答复不会签。', cited),
  },
  readers: ({ data }, org) => [tokens.unit(data.respondent), tokens.unit(deskOf(org))],
  text: ({ title, number, data }) => [number, title, data.act].join('\n'),
  columns: [
    {
      key: 'respondent',
      label: '被申请人',
      value: ({ data }, names) => names.unit(data.respondent),
    },
    { key: 'received', label: '收到副本', value: ({ data }) => data.receivedOn },
    { key: 'due', label: '应答复', value: ({ data }) => data.due },
    { key: 'answered', label: '答复', value: ({ data }) => data.answer?.on ?? null },
  ],
  form: ({ number, data, opinions: given, createdAt }, names): FormSpec => ({
    title: '行政复议答复书',
    topLeft: `案号：${number ?? ''}`,
    topRight: `发送日期：${dayOf(createdAt)}`,
    rows: [
      [
        label('被申请人'),
        value(names.unit(data.respondent), 4),
        label('申请人'),
        value(data.applicants, 4),
      ],
      [label('被申请行为'), value(data.act, 10)],
      [label('复议请求'), value(data.request, 10)],
      [
        label('收到副本'),
        value(data.receivedOn, 4),
        label('应于'),
        value(`${data.due}以前答复`, 4),
      ],
      [label('答复意见'), opinions(given, ['答复'], 20)],
      [label('依据'), value(data.answer?.basis ?? '', 10)],
      [
        label('证据、材料'),
        value(
          data.answer?.evidence
            .map(
              ({ name, source, collectedOn, mark }, i) =>
                `${i + 1}. ${name}　${source}　${collectedOn}${mark === '无' ? '' : `（${mark}）`}`,
            )
            .join('\n') ?? '',
          10,
        ),
      ],
      [label('提交日期'), value(data.answer?.on ?? '', 4), label('印章'), value('', 4)],
    ],
  }),
})
