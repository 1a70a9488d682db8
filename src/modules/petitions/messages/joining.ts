import { z } from 'zod'
import { formatDay, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx, Snapshot } from '#kernel/matters/matter.ts'
import type { Acted } from '#kernel/matters/follow.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide } from '#modules/decide.ts'
import { minute, plain, ref, shown } from '#modules/fields.ts'
import { otherMatter } from '#modules/petitions/intake.ts'
import {
  isOfDesk,
  messageStates,
  toAssign,
  verdictOf,
  type Message,
  type MessageState,
} from '#modules/petitions/messages/message-data.ts'
import { ownDesk } from '#modules/petitions/seats.ts'
import { repeatedLetter } from '#rulebook/articles/a56-petition-procedure.ts'

/**
 * 并入 (第五十六条(一)1(1)): messages of the same person or about the same fact are answered with one
 * answer. Each stays a message of its own: its words, its limit, its own code; it is counted for itself.
 * The later one joins the earlier one, so that the answer is due by the earliest limit of all.
 */

const act = actionsOf<Message, MessageState>()
type Asking = Ctx<Message>

const repeated = { clause: '56.1.1.1a', cite: '第五十六条(一)1(1)' }
const everyState = Object.keys(messageStates) as MessageState[]

/** Most messages that are answered with one answer. */
const most = 500

const sameness = ['同一人同一事项', '不同的人同一事项'] as const

export const join = act(
  z.strictObject({
    to: shown(otherMatter, '并入哪一件（先收到的）', { input: 'matter', of: 'message' }),
    same: shown(z.enum(sameness, '请选择。'), '怎样相同', { input: 'choice' }),
    note: shown(plain(300), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '并入同一事项的留言',
    from: ['received', 'answering'],
    to: ['joined'],
    undo: false,
    who: { label: '信访科、办公室', test: isOfDesk },
    clauses: [repeated],
    guard: ({ data }) =>
      data.joined.length > 0
        ? refuse('已有留言并入本件，本件不能再并入别的留言；请先把它们解除并入。')
        : null,
    refers: ({ to }) => [to],
    run: (ctx) => {
      const { to, same, note } = ctx.input
      const lead = ctx.others.get(to) as Snapshot<Message> | undefined
      const no = unfit(ctx, lead)
      if (no !== null || !lead) return refuse(no ?? '', { field: 'to', status: 400 })
      const decided = decide(repeatedLetter, ctx, {
        isSamePerson: same === '同一人同一事项',
        isSameMatter: true,
        isOpen: true,
      })
      return {
        state: 'joined',
        unit: lead.data.unit ?? ownDesk(ctx.org),
        data: {
          ...ctx.data,
          unit: lead.data.unit,
          joinedTo: { id: lead.id, same, on: ctx.today },
        },
        close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '已并入' })),
        links: [{ to: lead.id, kind: '并入' }],
        follow: [{ matter: lead.id, action: 'takeIn', input: { message: ctx.matter.id } }],
        decisions: [decided],
        say: `${same}，并入${formatDay(lead.data.at.slice(0, 10))}收到的留言${note ? `：${note}` : ''}`,
      }
    },
  },
)

/** Why a message cannot be the one that answers for this one; `null` where it can. */
function unfit({ matter, data }: Asking, lead: Snapshot<Message> | undefined): string | null {
  if (lead?.type !== 'message' || lead.id === matter.id) return '没有这件留言，或者您不能看。'
  const { state } = lead
  if (state === 'joined') return '那一件自己已经并入别的留言，请选择它并入的那一件。'
  if (state === 'petitioned') return '那一件已转信访，请把本件也“转信访登记”到同一件信访。'
  if (state !== 'received' && state !== 'answering') {
    return '那一件已经答复，请照常分办本件，可以参照它的答复。'
  }
  if (lead.data.at > data.at) {
    return `那一件收到得晚（${lead.data.at.replace('T', ' ')}），请把它并入本件，答复期限才不会误。`
  }
  return lead.data.joined.length >= most ? `并入那一件的已有${most}件。` : null
}

/** Joined by mistake: it goes its own way again; its limit never stopped. */
export const unjoin = act(
  z.strictObject({ reason: shown(plain(300, 2), '解除并入的原因', { input: 'line' }) }),
  {
    label: '解除并入',
    from: ['joined'],
    to: ['received'],
    undo: false,
    who: { label: '信访科、办公室', test: isOfDesk },
    clauses: [repeated],
    run: (ctx) => ({
      ...apart(ctx),
      follow: [
        {
          matter: ctx.data.joinedTo!.id,
          action: 'letGo',
          input: { message: ctx.matter.id },
        },
      ],
      say: `解除并入：${ctx.input.reason}`,
    }),
  },
)

const apart = (ctx: Asking): Omit<Change<Message, MessageState>, 'say'> => ({
  state: 'received',
  unit: ownDesk(ctx.org),
  data: { ...ctx.data, unit: null, joinedTo: null },
  open: [toAssign(ctx.org)],
})

/** What becomes of the message that answers for the others, told to each of them. */
const news = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('交办'), unit: ref }),
  z.strictObject({ is: z.literal('答复'), unit: ref, reply: z.string(), on: minute }),
  z.strictObject({ is: z.literal('转信访'), petition: z.uuid() }),
  z.strictObject({ is: z.literal('不再办理') }),
])
export type News = z.output<typeof news>

/** Tells every message that was joined to this one. */
export const tellJoined = (
  { matter, data }: Pick<Asking, 'matter' | 'data'>,
  what: News,
): Acted[] => data.joined.map((id) => told(id, matter.id, what))

const told = (message: string, lead: string, what: News): Acted => ({
  matter: message,
  action: 'followLead',
  input: { lead, what },
})

/** How the message stands that answers for the others, for one that came in the meantime. */
function standing({ matter, data }: Asking): News | null {
  switch (matter.state) {
    case 'answering':
      return { is: '交办', unit: data.unit! }
    case 'answered':
      return { is: '答复', unit: data.unit!, reply: data.reply.masked, on: data.repliedAt! }
    case 'petitioned':
      return data.petition === null ? { is: '不再办理' } : { is: '转信访', petition: data.petition }
    default:
      return matter.state === 'received' ? null : { is: '不再办理' }
  }
}

const other = z.strictObject({ message: z.uuid() })
const byMachine = { label: '系统', system: true } as const

export const takeIn = act(other, {
  label: '收下并入的留言',
  from: everyState,
  to: everyState,
  undo: false,
  who: byMachine,
  clauses: [repeated],
  run: (ctx) => {
    const { message } = ctx.input
    const what = standing(ctx)
    return {
      keepOwn: true,
      data: { ...ctx.data, joined: [...new Set([...ctx.data.joined, message])] },
      follow: what === null ? [] : [told(message, ctx.matter.id, what)],
      say: '有同一事项的留言并入本件，一并答复',
    }
  },
})

export const letGo = act(other, {
  label: '放开解除并入的留言',
  from: everyState,
  to: everyState,
  undo: false,
  who: byMachine,
  clauses: [repeated],
  run: (ctx) => ({
    keepOwn: true,
    data: { ...ctx.data, joined: ctx.data.joined.filter((id) => id !== ctx.input.message) },
    say: '一件并入的留言已解除并入',
  }),
})

export const followLead = act(z.strictObject({ lead: z.uuid(), what: news }), {
  label: '随并入的那一件办理',
  from: ['joined'],
  to: ['joined', 'answered', 'petitioned', 'received'],
  undo: false,
  who: byMachine,
  clauses: [repeated],
  run: (ctx) => {
    const { data } = ctx
    const { lead, what } = ctx.input
    if (data.joinedTo?.id !== lead) return refuse('没有并入那一件。', { status: 409 })
    switch (what.is) {
      case '交办':
        return {
          keepOwn: true,
          unit: what.unit,
          data: { ...data, unit: what.unit },
          say: `随并入的那一件交${ctx.org.unit(what.unit).shortName}承办`,
        }
      case '答复': {
        const answered: Message = {
          ...data,
          unit: what.unit,
          reply: { masked: what.reply, seal: '', mark: '' },
          repliedAt: what.on > data.at ? what.on : minuteOf(ctx.now),
        }
        return {
          state: 'answered',
          unit: what.unit,
          data: answered,
          clocks: [{ op: 'stop', key: 'reply' }],
          say: `一并答复：${verdictOf(answered, ctx.today)}`,
        }
      }
      case '转信访':
        return {
          state: 'petitioned',
          data: { ...data, petition: what.petition },
          clocks: [{ op: 'stop', key: 'reply' }],
          links: [{ to: what.petition, kind: '转信访登记' }],
          say: '随并入的那一件转信访办理',
        }
      case '不再办理':
        return { ...apart(ctx), say: '并入的那一件不再办理，单独办理' }
    }
  },
})
