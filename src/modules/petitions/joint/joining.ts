import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { ClockOp, Ctx, NewTask, Snapshot } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import {
  isEnded,
  joinedPetition,
  serving,
  type Petition,
  type State,
} from '#modules/petitions/data.ts'
import { otherMatter } from '#modules/petitions/intake.ts'
import { lastDay, replyClock, servedAs, toForm } from '#modules/petitions/noticing.ts'
import { jointNoticeName } from '#modules/petitions/papers.ts'
import { barredFrom, clerkSeat, isOfDesk } from '#modules/petitions/seats.ts'
import { petitionGravity } from '#rulebook/articles/a33-petition-leaders.ts'
import { proposalWithin, repeatedLetter } from '#rulebook/articles/a56-petition-procedure.ts'
import { reviewPeriod } from '#rulebook/articles/a56-petition-reply.ts'

/**
 * 并入 (第三十三条(八)3, 第五十六条(一)1(1)): a petition of the same person, or of others about the same
 * matter, is looked into and answered with one that is under way. It keeps its people, its papers and
 * its limit; everybody but the same person is told and answered for himself. What was joined by
 * mistake goes its own way again.
 */

const act = actionsOf<Petition, State>()
type Asking = Ctx<Petition>

const repeated = { clause: '33.8.3', cite: '第三十三条(八)3' }
const registeredAgain = { clause: '56.1.1.1a', cite: '第五十六条(一)1(1)' }

/** What may lie on somebody's desk when a petition is joined: it is done with the other one's. */
const goesAlong = ['signIn', 'propose', 'form', 'inquire', 'serve', 'approve']
/** A petition that can still answer for others. */
const underWay: State[] = [
  'proposing',
  'approving',
  'serving',
  'forming',
  'inquiring',
  'instructing',
]

export const join = act(
  z.strictObject({
    to: shown(otherMatter, '并入哪一件', { input: 'matter', of: 'petition' }),
    isSamePerson: shown(z.boolean(), '同一信访人').default(false),
    text: shown(plain(300), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '并入在办件',
    from: ['received', 'proposing', 'forming', 'inquiring'],
    to: ['joined'],
    undo: false,
    danger: true,
    who: { label: '信访科', test: isOfDesk },
    clauses: [repeated, registeredAgain],
    guard: ({ data, matter }) => {
      if (data.joined.length > 0) {
        return refuse('已有信访件并入本件，请先把它们解除并入，或把另一件并入本件。')
      }
      if (data.source === '上级交办') {
        return refuse('上级交办的须单独报结，请把另一件并入本件。', {
          clause: '33.11.3b',
          cite: '第三十三条(十一)3',
        })
      }
      const pressing = matter.tasks.find(
        ({ step, kind }) => kind === 'do' && !goesAlong.includes(step),
      )
      return pressing ? refuse(`请先办完“${pressing.label}”。`) : null
    },
    refers: ({ to }) => [to],
    run: (ctx) => {
      const { data, input, today } = ctx
      const lead = ctx.others.get(input.to) as Snapshot<Petition> | undefined
      if (lead?.type !== 'petition' || lead.id === ctx.matter.id) {
        return refuse('没有这一件信访，或您无权查看。', { field: 'to', status: 400 })
      }
      const no = unfit(ctx, lead)
      if (no) return no
      const decided = decide(repeatedLetter, ctx, {
        isSamePerson: input.isSamePerson,
        isSameMatter: true,
        isOpen: true,
      })
      const { number } = lead
      const clerk = data.clerk ?? ctx.actor.person
      const next: Petition = {
        ...data,
        clerk,
        team: lead.data.team,
        lead: lead.data.lead,
        joinedTo: number,
        joinedWith: { id: lead.id, isSamePerson: input.isSamePerson, on: today, reply: '' },
      }
      return {
        state: 'joined',
        data: next,
        clocks: ['propose', 'report', 'form'].map((key) => ({ op: 'stop' as const, key })),
        close: ctx.matter.tasks.map(({ id }) => ({ id, outcome: '已并入' })),
        open: data.acceptedOn === null ? [toTell(ctx, next)] : [],
        links: [{ to: lead.id, kind: '并入' }],
        follow: [
          {
            matter: lead.id,
            action: 'takeIn',
            input: {
              id: ctx.matter.id,
              number: ctx.matter.number ?? '',
              names: data.petitioners.map(({ name }) => name.masked),
              people: data.people,
              isSamePerson: input.isSamePerson,
            },
          },
        ],
        decisions: [decided],
        say: `并入${number}一并办理${input.text ? `：${input.text}` : ''}`,
      }
    },
  },
)

const toTell = (ctx: Asking, data: Petition): NewTask => ({
  step: 'tellJoined',
  label: '告知信访人并入办理',
  holder: clerkSeat(data, ctx),
  rank: 1,
  clock: { key: 'notice' },
})

/** Why a petition cannot answer for this one; `null` where it can. */
function unfit(ctx: Asking, lead: Snapshot<Petition>): Refusal | null {
  const { data, matter, org, today } = ctx
  const no = (text: string) => refuse(text, { field: 'to', ...repeated })
  if (lead.state === 'joined') {
    return no(`${lead.number}自己已并入${lead.data.joinedTo}，请选择那一件。`)
  }
  if (isEnded(lead.state)) {
    return no(`${lead.number}已经办结，不能并入；请办理本件，并与它关联。`)
  }
  if (!underWay.includes(lead.state as State)) {
    return no(`${lead.number}的答复已经定稿，不能再并入；请办理本件，并与它关联。`)
  }
  if ((lead.data.purpose === '复查申请') !== (data.purpose === '复查申请')) {
    return no('复查申请和其他信访件的期限、程序不同，不能并入。')
  }
  const barred = (one: Petition) => new Set(barredFrom(one, org, today))
  const [own, others] = [barred(data), barred(lead.data)]
  if (own.size !== others.size || [...own].some((token) => !others.has(token))) {
    return no('两件反映的人员、科室不一样；请先用“补充登记”写成一样，须回避的人才都看不到。')
  }
  const due = (one: Snapshot<Petition>) =>
    one.clocks.find(({ key, state }) => key === 'reply' && state === 'running')?.dueOn ?? null
  if (data.acceptedOn !== null && lead.data.acceptedOn === null) {
    return no(`本件已经受理，${lead.number}还没有；请把那一件并入本件。`)
  }
  const [mine, theirs] = [due(matter), due(lead)]
  return mine !== null && theirs !== null && mine < theirs
    ? no(`本件${mine}到期，比${lead.number}早；请把那一件并入本件，才不会误期。`)
    : null
}

/** 告知并入: others than the same person are accepted with it, and their 60 days run from here. */
export const tellJoined = act(serving, {
  label: '登记并入告知送达',
  from: ['joined'],
  to: ['joined'],
  primary: true,
  undo: false,
  who: { label: '信访科经办人', steps: ['tellJoined'] },
  clauses: [{ clause: '56.2.1.1', cite: '第五十六条(二)1' }],
  refers: (_input, { joinedWith }) => (joinedWith ? [joinedWith.id] : []),
  run: (ctx) => {
    const { data } = ctx
    const { isSamePerson, id } = data.joinedWith!
    const accepted = (ctx.others.get(id)?.data as Petition | undefined)?.acceptedOn ?? null
    if (!isSamePerson && (accepted === null || ctx.input.on < accepted)) {
      return refuse(`${data.joinedTo}受理以后才能告知并入，请先送达它的受理告知书。`, {
        field: 'on',
        clause: '56.2.1.1',
        cite: '第五十六条(二)1',
      })
    }
    const served = servedAs(ctx, ctx.input, jointNoticeName)
    if (isRefusal(served)) return served
    const next: Petition = { ...data, servings: [...data.servings, served] }
    if (!served.isServed) {
      return { keepOwn: true, data: next, say: `${served.paper}未送达：${served.note}` }
    }
    const isReview = data.purpose === '复查申请'
    return {
      data: isSamePerson ? next : { ...next, acceptedOn: served.on },
      clocks: [
        { op: 'stop', key: 'notice' },
        ...(isSamePerson || isReview ? [] : replyClock(ctx, served.on)),
      ],
      say: `${served.on}${served.way}${served.paper}（${served.receipt}）`,
    }
  },
})

/** Joined by mistake: its people and papers were never anywhere else, and its limits went on. */
export const unjoin = act(
  z.strictObject({ reason: shown(plain(300, 2), '解除并入的原因', { input: 'line' }) }),
  {
    label: '解除并入',
    from: ['joined'],
    to: ['proposing', 'forming'],
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [registeredAgain],
    guard: ({ data }) => (data.joinedWith ? null : refuse('这一件早已并入办结，不能解除。')),
    run: (ctx) => {
      const lead = ctx.data.joinedWith!.id
      const change = apart(ctx)
      if (isRefusal(change)) return change
      return {
        ...change,
        follow: [{ matter: lead, action: 'letGo', input: { id: ctx.matter.id } }],
        say: `解除并入：${ctx.input.reason}`,
      }
    },
  },
)

/** On its own again: to be proposed, or to be looked into where it was accepted. */
export function apart(ctx: Asking) {
  const data: Petition = {
    ...ctx.data,
    joinedTo: null,
    joinedWith: null,
    team: null,
    draft: null,
    instructed: null,
    lead: ctx.data.proposal?.lead ?? null,
  }
  const close = ctx.matter.tasks.map(({ id }) => ({ id, outcome: '解除并入' }))
  if (data.acceptedOn !== null) {
    const formed = toForm(ctx, data, ctx.today)
    return isRefusal(formed) ? formed : { ...formed, close }
  }
  return {
    state: 'proposing' as const,
    data,
    close,
    clocks: clockOf(limitOf(proposalWithin, ctx, {}), {
      key: 'propose',
      label: '拟办审签单报批',
      from: ctx.now,
    }),
    open: [
      {
        step: 'propose',
        label: '填写拟办审签单',
        holder: clerkSeat(data, ctx),
        rank: 1,
        clock: { key: 'propose' },
      },
    ],
  }
}

/** Answered with the other one, and served on a day of its own: from then on a review may be asked for. */
export function answerJoint(ctx: Asking, data: Petition, on: string) {
  const right = limitOf(reviewPeriod, ctx, {})
  const askUntil = lastDay(right.outcome, on, ctx)
  const stop = (key: string): ClockOp => ({ op: 'stop', key })
  return {
    data: {
      ...data,
      reply: { number: data.joinedWith!.reply, on, askUntil },
      closedOn: ctx.today,
      volume: `随${data.joinedTo}案卷`,
    },
    clocks: [stop('notice'), stop('reply')],
    decisions: [right],
  }
}

export const serveJoined = act(serving, {
  label: '登记一并答复送达',
  from: ['joined'],
  to: ['joined', 'jointly'],
  primary: true,
  undo: false,
  who: { label: '信访科经办人', steps: ['serveJoined'] },
  clauses: [{ clause: '56.4.5a', cite: '第五十六条(四)5' }],
  run: (ctx) => {
    const { data } = ctx
    const served = servedAs(ctx, ctx.input, data.purpose === '复查申请' ? '复查意见' : '书面答复')
    if (isRefusal(served)) return served
    const next: Petition = { ...data, servings: [...data.servings, served] }
    if (!served.isServed) {
      return { keepOwn: true, data: next, say: `${served.paper}未送达：${served.note}` }
    }
    const answered = answerJoint(ctx, next, served.on)
    return {
      state: 'jointly',
      ...answered,
      say: `${served.on}${served.way}${served.paper}（${answered.data.reply.number}），不服的可于${answered.data.reply.askUntil}以前请求`,
    }
  },
})

const byMachine = { label: '系统', system: true } as const

export const takeIn = act(joinedPetition, {
  label: '收下并入的信访件',
  from: [...underWay, 'issuing', 'closing', 'filing', 'filed', 'joined', 'jointly', 'recalled'],
  to: [...underWay, 'issuing', 'closing', 'filing', 'filed', 'joined', 'jointly', 'recalled'],
  undo: false,
  who: byMachine,
  clauses: [repeated],
  run: (ctx) => {
    const { data, input, matter } = ctx
    if (!underWay.includes(matter.state as State)) {
      // It was answered in the meantime, or is no more.
      const what = { is: '不再一并' as const }
      return {
        keepOwn: true,
        follow: [{ matter: input.id, action: 'followLead', input: { lead: matter.id, what } }],
        say: `${input.number}并入时本件已经答复，由它单独办理`,
      }
    }
    const who = input.names.join('、')
    const to = [
      ...(data.clerk === null ? [] : [tokens.person(data.clerk)]),
      ...(data.team ? [tokens.person(data.team.handler)] : []),
    ]
    const joined = [...data.joined.filter(({ id }) => id !== input.id), input]
    const grave = decide(petitionGravity, ctx, {
      people: joined.reduce((sum, one) => sum + (one.isSamePerson ? 0 : one.people), data.people),
      isToCapital: data.isToCapital,
      hasDanger: data.hasDanger,
      hasMedia: data.hasMedia,
      isSet: data.isGrave,
    })
    const text = `${input.number}并入${matter.number}，一并办理、一并答复。`
    return {
      keepOwn: true,
      data: { ...data, joined, isGrave: grave.outcome === '重大' },
      decisions: [grave],
      notices: to.length > 0 ? [{ to, kind: '通知', text }] : [],
      say: `${input.number}${who ? `（${who}${input.people > 1 ? `等${input.people}人` : ''}）` : ''}并入本件`,
    }
  },
})

export const letGo = act(z.strictObject({ id: z.uuid() }), {
  label: '放开解除并入的信访件',
  from: takeIn.from,
  to: takeIn.to,
  undo: false,
  who: byMachine,
  clauses: [registeredAgain],
  run: (ctx) => {
    const gone = ctx.data.joined.find(({ id }) => id === ctx.input.id)
    return {
      keepOwn: true,
      data: { ...ctx.data, joined: ctx.data.joined.filter((one) => one !== gone) },
      say: `${gone?.number ?? '一件'}解除并入`,
    }
  },
})
