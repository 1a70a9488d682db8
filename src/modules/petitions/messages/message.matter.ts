import { z } from 'zod'
import { formatDay, instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx } from '#kernel/matters/matter.ts'
import { remindHolders } from '#kernel/matters/reminding.ts'
import { tokens, type UnitId } from '#kernel/org/directory.ts'
import { nothing } from '#kernel/privacy/personal.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, inForce, limitOf } from '#modules/decide.ts'
import { attachments, ref, shown, words } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isOf, officeHead } from '#modules/office.ts'
import { otherMatter } from '#modules/petitions/intake.ts'
import {
  followLead,
  join,
  letGo,
  takeIn,
  tellJoined,
  unjoin,
} from '#modules/petitions/messages/joining.ts'
import {
  grownMessage,
  isOfDesk,
  limitsOf,
  messageData,
  messageInput,
  messageStates,
  questionInput,
  toAssign,
  verdictOf,
  type Message,
  type MessageState,
} from '#modules/petitions/messages/message-data.ts'
import { suggestionFor, unitsOf } from '#modules/petitions/suggestion/suggestion.ts'
import { deskCode, deskHead, ownDesk } from '#modules/petitions/seats.ts'
import { replyServed } from '#rulebook/articles/a56-petition-reply.ts'

/**
 * 群众留言: questions and complaints from a website or a hotline, registered, imported or asked on the
 * public site. The desk gives each to a section, which answers it; what is a petition is registered as
 * one (第三十三条(一), 第五十六条).
 */

type Step = 'create' | 'assign' | 'answer'
const act = actionsOf<Message, MessageState>()

const byLetter = { clause: '33.1a', cite: '第三十三条(一)' }
const inTime = { clause: '56.4.5a', cite: '第五十六条(四)5' }
const advised = { clause: '56.1.2.4', cite: '第五十六条(一)2(4)' }

type Asked = Omit<
  Message,
  'noticeDue' | 'due' | 'unit' | 'suggested' | 'joinedTo' | 'joined' | 'petition'
>

const suggestionOf = ({ subject, text }: Pick<Message, 'subject' | 'text'>) =>
  suggestionFor(`${subject}\n${text.masked}`)

/** A message that is still to be answered, or one that came with its answer. */
function begun(ctx: Ctx<Message>, asked: Asked): Change<Message, MessageState> {
  const received = asked.at.slice(0, 10)
  const data: Message = {
    ...asked,
    ...limitsOf(received, inForce(ctx), ctx.calendar),
    unit: null,
    joinedTo: null,
    joined: [],
    petition: null,
    suggested: unitsOf(suggestionOf(asked), ctx.org).map(({ unit, words: found }) => ({
      unit,
      words: [...found],
    })),
  }
  const base = {
    title: asked.subject,
    unit: ownDesk(ctx.org),
    data,
  }
  if (data.repliedAt) {
    return { ...base, state: 'answered', say: `登记留言，${verdictOf(data, ctx.today)}` }
  }
  return {
    ...base,
    state: 'received',
    open: [toAssign(ctx.org)],
    clocks: clockOf(limitOf(replyServed, ctx, { isExtended: false }), {
      key: 'reply',
      label: '答复留言',
      from: instantOfMinute(asked.at),
    }),
    say: '登记留言',
  }
}

const create = act(messageInput, {
  label: '登记留言',
  from: ['received'],
  to: ['received', 'answered'],
  primary: true,
  undo: false,
  who: { label: '信访科、办公室，或从文件导入', test: isOfDesk, system: 'also' },
  clauses: [byLetter, inTime],
  run: (ctx) => {
    const { input } = ctx
    if (input.at > minuteOf(ctx.now)) {
      return refuse('留言时间还没有到。', { field: 'at', status: 400 })
    }
    if ((input.reply.masked === '') !== (input.repliedAt === null)) {
      return refuse('答复意见和答复时间须一并填写。', { field: 'repliedAt', status: 400 })
    }
    return begun(ctx, { ...input, phone: nothing })
  },
})

const submit = act(questionInput, {
  label: '提交问题',
  from: ['received'],
  to: ['received'],
  who: { label: '群众', citizen: 'only' },
  clauses: [byLetter, advised],
  run: (ctx) => {
    const { files, ...asked } = ctx.input
    const change = begun(ctx, {
      ...asked,
      number: '',
      at: minuteOf(ctx.now),
      reply: nothing,
      repliedAt: null,
      batch: null,
      digest: '',
    })
    return {
      ...change,
      files: files.map((file) => ({ ...file, role: '群众提交' })),
      say: '群众在网上提问',
    }
  },
})

const assign = act(
  z.strictObject({
    unit: shown(ref, '承办科室', { input: 'unit', hint: '表上写着从文字看可能的科室，由您决定。' }),
  }),
  {
    label: '分办',
    from: ['received', 'answering'],
    to: ['answering'],
    primary: true,
    who: { label: '信访科、办公室', steps: ['assign'], test: isOfDesk },
    clauses: [advised],
    run: (ctx) => {
      const { unit } = ctx.input
      if (!isHandlingUnit(ctx.org, unit, ctx.today)) {
        return refuse('请选择承办科室。', { field: 'unit', status: 400 })
      }
      return {
        state: 'answering',
        unit,
        data: { ...ctx.data, unit },
        open: [
          {
            step: 'answer',
            label: '答复留言',
            holder: headSeat(ctx.org, unit) ?? officeHead(ctx.org),
            rank: 1,
            clock: { key: 'reply' },
          },
        ],
        follow: tellJoined(ctx, { is: '交办', unit }),
        say: `交${ctx.org.unit(unit).shortName}承办`,
      }
    },
  },
)

/** `，一并答复3件`: how many more it answers. */
const together = ({ joined }: Message): string =>
  joined.length > 0 ? `，一并答复${joined.length}件` : ''

const answer = act(
  z.strictObject({
    reply: shown(words(5000).min(4, '请写明答复。'), '答复意见', {
      input: 'lines',
      hint: '群众凭查询码看到的就是这一段，并入本件的各位也看到；不写他人的姓名和号码。',
    }),
    files: shown(attachments, '附件', { input: 'files' }),
  }),
  {
    label: '答复',
    from: ['answering'],
    to: ['answered'],
    primary: true,
    who: { label: '承办科室', steps: ['answer'] },
    clauses: [inTime],
    run: (ctx) => {
      const data: Message = {
        ...ctx.data,
        reply: { masked: ctx.input.reply, seal: '', mark: '' },
        repliedAt: minuteOf(ctx.now),
      }
      return {
        state: 'answered',
        data,
        files: ctx.input.files.map((file) => ({ ...file, role: '答复附件' })),
        clocks: [{ op: 'stop', key: 'reply' }],
        follow: tellJoined(ctx, {
          is: '答复',
          unit: data.unit!,
          reply: data.reply.masked,
          on: data.repliedAt!,
        }),
        say: `答复：${verdictOf(data, ctx.today)}${together(data)}`,
      }
    },
  },
)

const toPetition = act(
  z.strictObject({
    petition: shown(otherMatter, '登记的信访件', {
      input: 'matter',
      of: 'petition',
      hint: '先登记信访件，再在这里选它。',
    }),
  }),
  {
    label: '转信访登记',
    from: ['received', 'answering'],
    to: ['petitioned'],
    undo: false,
    who: { label: '信访科、办公室', test: isOfDesk },
    clauses: [byLetter],
    refers: (input) => [input.petition],
    run: (ctx) => {
      const other = ctx.others.get(ctx.input.petition)
      if (other?.type !== 'petition') {
        return refuse('没有找到这件信访，或者您不能看。', { field: 'petition', status: 404 })
      }
      return {
        state: 'petitioned',
        data: { ...ctx.data, petition: other.id },
        clocks: [{ op: 'stop', key: 'reply' }],
        links: [{ to: other.id, kind: '转信访登记' }],
        follow: tellJoined(ctx, { is: '转信访', petition: other.id }),
        say: `转为${other.number ?? '信访件'}办理`,
      }
    },
  },
)

const withdrawImport = act(z.strictObject({}), {
  label: '撤销导入',
  from: ['received', 'answered'],
  to: ['withdrawn'],
  undo: false,
  danger: true,
  who: { label: '信访科、办公室', test: isOfDesk, system: 'also' },
  clauses: [byLetter],
  guard: ({ data }) =>
    data.batch === null || data.unit !== null || data.joined.length > 0
      ? refuse('只有导入的、还没有人办过的留言可以撤销导入。')
      : null,
  run: (ctx) => ({
    state: 'withdrawn',
    clocks: ctx.data.repliedAt ? [] : [{ op: 'stop', key: 'reply' }],
    say: '撤销导入',
  }),
})

/** 从文字看由谁承办, or that it seems to be for another organ (第三十三条(九)). */
function suggestedLine(data: Message, names: { unit: (id: UnitId) => string }): string {
  const { elsewhere } = suggestionOf(data)
  return [
    ...(elsewhere
      ? [`可能不属于本局职权：${elsewhere.organ}（写到“${elsewhere.words.join('”“')}”）`]
      : []),
    ...data.suggested.map(
      ({ unit, words: found }) => `${names.unit(unit)}（写到“${found.join('”“')}”）`,
    ),
  ].join('；')
}

/** `并入先收到的一件`, `另有2件并入本件`. */
const joint = ({ joinedTo, joined }: Message): string => {
  if (joinedTo) return `${joinedTo.same}，${formatDay(joinedTo.on)}并入先收到的一件`
  return joined.length > 0 ? `另有${joined.length}件并入本件` : ''
}

/** A joined message has nobody's task: its desk is told when its limit comes near. */
function onClock(ctx: Ctx<Message, { clock: Clock; what: string }>) {
  const usual = remindHolders(ctx, ctx.input.clock) as Change<Message, MessageState>
  if (ctx.matter.state !== 'joined') return usual
  const notices = usual.notices?.map((notice) => ({ ...notice, to: [deskHead(ctx.org)] })) ?? []
  return { ...usual, notices }
}

const nameOf = (unit: UnitId | null, names: { unit: (id: UnitId) => string }) =>
  unit === null ? null : names.unit(unit)

export const message = matterType<Message, MessageState, Step>({
  type: 'message',
  label: '群众留言',
  module: 'petitions',
  about: '网站、热线转来的问题和投诉。成批的请用“导入留言”。姓名、电话只填在留言人一栏。',
  offer: '问政策、问进度，不用等到上班。交有关科室答复，凭查询码看答复。',
  flowVersion: 1,
  data: messageData,
  grow: grownMessage,
  start: 'received',
  states: messageStates,
  steps: {
    create: { label: '登记', state: 'received', returnable: false },
    assign: { label: '分办', state: 'received', returnable: false },
    answer: { label: '答复', state: 'answering', returnable: false },
  },
  create,
  submit,
  actions: {
    assign,
    answer,
    toPetition,
    join,
    unjoin,
    withdrawImport,
    // The machine's, between joined messages.
    takeIn,
    letGo,
    followLead,
  },
  onClock,
  readers: ({ data }, org) => [
    deskHead(org),
    tokens.unit(ownDesk(org)),
    officeHead(org),
    ...(data.unit === null ? [] : [tokens.unit(data.unit)]),
  ],
  // The desk calls back, and registers as a petition what is one.
  reveals: (ctx) => isOf(ctx, deskCode),
  told: ({ data, state }) => ({
    title: data.subject,
    number: null,
    now: now[state as MessageState],
    steps: [
      { day: data.at.slice(0, 10), text: '收到您的问题。' },
      ...(data.repliedAt ? [{ day: data.repliedAt.slice(0, 10), text: '已答复。' }] : []),
    ],
    dueOn: data.repliedAt || state === 'petitioned' ? null : data.due,
    answer: data.reply.masked || null,
    actions: [],
  }),
  form: ({ data }, names) => ({
    title: '群众留言',
    topLeft: data.number ? `编号：${data.number}` : '',
    topRight: `留言：${data.at.replace('T', ' ')}`,
    rows: [
      [label('留言人'), value(data.user.masked, 4), label('电话'), value(data.phone.masked, 4)],
      [label('主题'), value(data.subject, 10)],
      [label('详情'), value(data.text.masked, 10)],
      [
        label('承办科室'),
        value(nameOf(data.unit, names) ?? '', 4),
        label('答复期限'),
        value(formatDay(data.due), 4),
      ],
      [label('建议承办'), value(suggestedLine(data, names), 10)],
      ...(data.joinedTo || data.joined.length > 0 ? [[label('并入'), value(joint(data), 10)]] : []),
      [label('答复意见'), value(data.reply.masked, 10)],
      [label('答复时间'), value(data.repliedAt?.replace('T', ' ') ?? '', 10)],
    ],
  }),
  text: ({ data }) => `${data.number} ${data.subject} ${data.text.masked}`,
  columns: [
    { key: 'number', label: '留言编号', value: ({ data }) => data.number || null },
    { key: 'at', label: '留言时间', value: ({ data }) => data.at.replace('T', ' ') },
    { key: 'user', label: '留言人', value: ({ data }) => data.user.masked },
    { key: 'unit', label: '承办科室', value: ({ data }, names) => nameOf(data.unit, names) },
    { key: 'due', label: '答复期限', value: ({ data }) => data.due },
    {
      key: 'repliedAt',
      label: '答复时间',
      value: ({ data }) => data.repliedAt?.replace('T', ' ') ?? null,
    },
    { key: 'joint', label: '并入', value: ({ data }) => joint(data) || null },
    {
      key: 'verdict',
      label: '按时与否',
      value: ({ data }) => (data.repliedAt ? verdictOf(data, data.due) : '未答复'),
    },
  ],
})

const now: Record<MessageState, string> = {
  received: '已收到，正在分给有关科室。',
  answering: '有关科室正在办理。',
  joined: '与同一事项的其他留言一并办理、一并答复。',
  answered: '已答复。',
  petitioned: '已作为信访事项登记办理，请留意受理告知书。',
  withdrawn: '已撤销。',
}
