import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { attachments, day, ref, shown, words } from '#modules/fields.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { isLeader, officeHead, officeOf } from '#modules/office.ts'
import { listedSeals } from '#modules/seals/listed.ts'
import {
  engravedSeals,
  sealHandover,
  sealInscription,
  sealNames,
} from '#rulebook/articles/a30-seals.ts'

/**
 * 印章台账 (第三十条(一)、(二)、(四)): every seal from the day it is taken into use to the day it is
 * put away, with its one keeper. It changes hands only by list and impression, signed by both and
 * watched by the office.
 */

const registration = z.strictObject({
  kind: shown(z.enum(sealNames, '请选择印章种类。'), '种类', { input: 'choice', span: 5 }),
  name: shown(words(60).min(2, '请填写印章名称。'), '名称', { input: 'line', span: 7 }),
  inscription: shown(words(80), '冠字（印文）', {
    input: 'line',
    hint: '不填的，按规则所列的冠字；业务专用印章不填即为名称。',
  }).default(''),
  unit: shown(ref, '保管单位', { input: 'unit', span: 6 }),
  keeper: shown(ref, '保管人', { input: 'person', span: 6 }),
  deputy: shown(ref.nullable(), '顶岗保管人', { input: 'person', span: 6 }).default(null),
  since: shown(day, '启用日期', { input: 'day', span: 6 }),
  approval: shown(words(200), '批准文号', {
    input: 'line',
    hint: '规则所列以外新刻的，须写明批准依据。',
  }).default(''),
  files: shown(attachments, '印模（PNG图片，底色透明）', { input: 'files' }),
})

const handover = z.object({
  to: z.int(),
  list: z.string(),
  at: z.string(),
  received: z.boolean(),
})

const data = registration.omit({ files: true }).extend({
  picture: z.object({ id: z.string(), name: z.string() }).nullable(),
  handover: handover.nullable(),
  /** The last take-over, for the form. */
  last: z.object({ from: z.int(), to: z.int(), list: z.string(), at: z.string() }).nullable(),
  retired: z.object({ on: z.string(), reason: z.string() }).nullable(),
})
export type Seal = z.output<typeof data>

const states = {
  kept: { label: '在用', rests: true },
  handing: { label: '移交中' },
  retired: { label: '已停用', end: 'done' },
} as const
type State = keyof typeof states
type Step = 'create' | 'receive' | 'witness'

const act = actionsOf<Seal, State>()

/** The 办公室主任, and the office's 印章管理员. */
const isOffice = (ctx: Ctx<Seal>) =>
  ctx.actor.tokens.includes(officeHead(ctx.org)) ||
  sealClerks(ctx.org).some((token) => ctx.actor.tokens.includes(token))
const isKeeper = (ctx: Ctx<Seal>) => [ctx.data.keeper, ctx.data.deputy].includes(ctx.actor.person)

function sealClerks(org: Directory): number[] {
  const post = org.postOf(officeOf(org), '印章管理员')
  return post ? [tokens.post(post.id)] : []
}

const pictureOf = (files: readonly { id: string; name: string }[]) => {
  const [file] = files
  if (!file) return null
  return /\.png$/iu.test(file.name)
    ? { id: file.id, name: file.name }
    : refuse('印模请用PNG图片。', { field: 'files', status: 400 })
}

const create = act(registration, {
  label: '登记印章',
  from: ['kept'],
  to: ['kept'],
  primary: true,
  undo: false,
  who: { label: '办公室', test: isOffice },
  clauses: [{ clause: '30.1.8', cite: '第三十条(一)' }],
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const isListed = listedSeals.some(({ name }) => name === input.name)
    const counted = decide(engravedSeals, ctx, {
      registered: isListed ? 0 : 28,
      approved: input.approval === '' ? 0 : 1,
    })
    if (!counted.outcome) {
      return refuse('规则所列以外新刻的印章，须写明批准文号。', {
        field: 'approval',
        clause: counted.rule,
        cite: counted.cite,
      })
    }
    for (const field of ['keeper', 'deputy'] as const) {
      const id = input[field]
      if (id !== null && !personOf(ctx, id)) {
        return refuse('保管人须为在岗人员。', { field, status: 400 })
      }
    }
    const picture = pictureOf(files)
    if (picture && 'refused' in picture) return picture
    const printed = decide(sealInscription, ctx, { seal: input.kind })
    const inscription =
      input.inscription || (input.kind === '业务专用印章' ? input.name : printed.outcome)
    return {
      state: 'kept',
      title: input.name,
      unit: input.unit,
      data: { ...input, inscription, picture, handover: null, last: null, retired: null },
      files: files.map((file) => ({ ...file, role: '印模' })),
      decisions: [printed],
      say: `登记${input.name}，由${ctx.org.person(input.keeper).name}保管`,
    }
  },
})

const setPicture = act(
  z.strictObject({ files: shown(attachments, '印模（PNG图片，底色透明）', { input: 'files' }) }),
  {
    label: '换印模图片',
    from: ['kept'],
    to: ['kept'],
    who: { label: '办公室或保管人', test: (ctx) => isOffice(ctx) || isKeeper(ctx) },
    clauses: [{ clause: '30.1.8', cite: '第三十条(一)' }],
    run: (ctx) => {
      const picture = pictureOf(ctx.input.files)
      if (!picture) return refuse('请选择印模图片。', { field: 'files', status: 400 })
      if ('refused' in picture) return picture
      return {
        data: { ...ctx.data, picture },
        files: [{ ...picture, role: '印模' }],
        say: '换印模图片',
      }
    },
  },
)

const handOver = act(
  z.strictObject({
    person: shown(ref, '接收人', { input: 'person' }),
    list: shown(words(1000).min(4, '请写明移交清单。'), '移交清单', {
      input: 'lines',
      hint: '印章、印模、登记簿、钥匙等，一行一项。',
    }),
  }),
  {
    label: '移交',
    from: ['kept'],
    to: ['handing'],
    primary: true,
    undo: false,
    who: {
      label: '保管人',
      // Whoever has left can no longer hand over: the office does it.
      test: (ctx) => isKeeper(ctx) || (isOffice(ctx) && !personOf(ctx, ctx.data.keeper)),
    },
    clauses: [{ clause: '30.4f', cite: '第三十条(四)' }],
    run: (ctx) => {
      const to = personOf(ctx, ctx.input.person)
      if (!to || to.id === ctx.data.keeper) {
        return refuse('接收人须为另一名在岗人员。', { field: 'person', status: 400 })
      }
      const { list } = ctx.input
      return {
        state: 'handing',
        data: { ...ctx.data, handover: { to: to.id, list, at: ctx.now, received: false } },
        open: [{ step: 'receive', label: `接收${ctx.data.name}`, holder: tokens.person(to.id) }],
        opinion: { slot: '移交人', text: list },
        say: `移交给${to.name}`,
      }
    },
  },
)

const receive = act(z.strictObject({ note: words(200).default('') }), {
  label: '清点接收',
  from: ['handing'],
  to: ['handing'],
  primary: true,
  undo: false,
  who: { label: '接收人', steps: ['receive'] },
  clauses: [{ clause: '30.4f', cite: '第三十条(四)' }],
  run: (ctx) => {
    const said = `清点无误，接收。${ctx.input.note}`
    return {
      data: { ...ctx.data, handover: { ...ctx.data.handover!, received: true } },
      open: [{ step: 'witness', label: `监交${ctx.data.name}`, holder: officeHead(ctx.org) }],
      opinion: { slot: '接收人', text: said },
      say: said,
    }
  },
})

const witness = act(z.strictObject({}), {
  label: '监交',
  from: ['handing'],
  to: ['kept'],
  primary: true,
  undo: false,
  who: { label: '办公室负责人', steps: ['witness'] },
  clauses: [{ clause: '30.4f', cite: '第三十条(四)' }],
  guard: (ctx) =>
    [ctx.data.keeper, ctx.data.handover?.to].includes(ctx.actor.person ?? 0)
      ? refuse('移交双方不能自己监交，请转办公室其他负责人。', {
          clause: '30.4f',
          cite: '第三十条(四)',
        })
      : null,
  run: (ctx) => {
    const { to, list, received } = ctx.data.handover!
    const decided = decide(sealHandover, ctx, {
      isListed: list !== '' && (ctx.data.picture !== null || list.includes('印模')),
      bothSigned: received,
      witness: ctx.org.person(ctx.actor.person!).name,
    })
    if (!decided.outcome) return refusalOf(decided)
    const name = ctx.org.person(to).name
    return {
      state: 'kept',
      data: {
        ...ctx.data,
        keeper: to,
        deputy: ctx.data.deputy === to ? null : ctx.data.deputy,
        handover: null,
        last: { from: ctx.data.keeper, to, list, at: ctx.now },
      },
      opinion: { slot: '监交人', text: '监交无误。' },
      decisions: [decided],
      say: `监交，自即日起由${name}保管`,
    }
  },
})

const callOff: (ctx: Ctx<Seal, { reason: string }>) => Change<Seal, State> = (ctx) => ({
  state: 'kept',
  data: { ...ctx.data, handover: null },
  close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '移交作罢' })),
  say: `移交作罢：${ctx.input.reason}`,
})

const cancel = act(z.strictObject({ reason: words(200).min(2, '请写明理由。') }), {
  label: '移交作罢',
  from: ['handing'],
  to: ['kept'],
  undo: false,
  who: {
    label: '移交双方或办公室',
    test: (ctx) => isOffice(ctx) || isKeeper(ctx) || ctx.data.handover?.to === ctx.actor.person,
  },
  clauses: [{ clause: '30.4f', cite: '第三十条(四)' }],
  run: callOff,
})

const retire = act(
  z.strictObject({
    on: shown(day, '停用日期', { input: 'day' }),
    reason: shown(words(300).min(4, '请写明停用依据和去向。'), '停用依据和去向', {
      hint: '如机构改革更名，旧印章交州政府办公室封存。',
    }),
  }),
  {
    label: '停用',
    from: ['kept'],
    to: ['retired'],
    danger: true,
    undo: false,
    who: { label: '办公室负责人', test: (ctx) => ctx.actor.tokens.includes(officeHead(ctx.org)) },
    clauses: [{ clause: '30.1.8', cite: '第三十条(一)' }],
    run: (ctx) => ({
      state: 'retired',
      data: { ...ctx.data, retired: ctx.input },
      say: `自${formatDay(ctx.input.on)}停用：${ctx.input.reason}`,
    }),
  },
)

export const seal = matterType<Seal, State, Step>({
  type: 'seal',
  label: '印章',
  module: 'seals',
  about: '印章一枚一登，指定专人保管。',
  flowVersion: 1,
  data,
  start: 'kept',
  states,
  steps: {
    create: { label: '登记印章', state: 'kept', returnable: false },
    receive: { label: '清点接收', state: 'handing', returnable: false },
    witness: { label: '监交', state: 'handing', returnable: false },
  },
  create,
  actions: { handOver, receive, witness, cancel, setPicture, retire },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'receive'
        ? refuse('印章由指定的人接收，不得转办。', { clause: '30.4f', cite: '第三十条(四)' })
        : null,
  },
  readers: ({ data: d }, org, today) => [
    tokens.person(d.keeper),
    ...(d.deputy === null ? [] : [tokens.person(d.deputy)]),
    tokens.head(d.unit),
    officeHead(org),
    ...sealClerks(org),
    // An impression is not for everybody's eyes.
    ...org
      .leadersOn(today)
      .filter(({ id }) => isLeader(org, id, today))
      .map(({ id }) => tokens.person(id)),
  ],
  form: ({ data: d, createdAt, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局印章登记和移交单',
    topLeft: `种类：${d.kind}`,
    topRight: `登记日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      [label('名称'), value(d.name, 10)],
      [label('冠字'), value(d.inscription, 10)],
      [
        label('保管单位'),
        value(names.unit(d.unit), 4),
        label('保管人'),
        value(names.person(d.keeper), 4),
      ],
      [
        label('顶岗保管人'),
        value(d.deputy === null ? '' : names.person(d.deputy), 4),
        label('启用日期'),
        value(formatDay(d.since), 4),
      ],
      [label('批准文号'), value(d.approval, 10)],
      [label('移交人'), opinions(given, ['移交人'], 18)],
      [label('接收人'), opinions(given, ['接收人'], 14)],
      [label('监交人'), opinions(given, ['监交人'], 14)],
      [
        label('停用'),
        value(d.retired ? `${formatDay(d.retired.on)}　${d.retired.reason}` : '', 10),
      ],
    ],
  }),
  text: ({ data: d }) => [d.name, d.kind, d.inscription].join('\n'),
  columns: [
    { key: 'kind', label: '种类', value: ({ data: d }) => d.kind },
    { key: 'inscription', label: '冠字', value: ({ data: d }) => d.inscription },
    {
      key: 'keeper',
      label: '保管人',
      value: ({ data: d }, names) => names.person(d.keeper),
    },
    { key: 'since', label: '启用', value: ({ data: d }) => d.since },
    { key: 'picture', label: '印模', value: ({ data: d }) => (d.picture ? '有' : '无') },
  ],
})
