import { formatDay, instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens, type UnitId } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { director, headSeat, isHandlingUnit, isStaff, officeHead } from '#modules/office.ts'
import {
  contactInput,
  type Contact,
  type ContactInput,
  type ContactState,
} from '#modules/service/contact-data.ts'
import { seeLeader } from '#modules/service/seeing-leader.ts'
import {
  channelsPrinted,
  contactClosing,
  contactOutcome,
  importantContactAtOnce,
  lateEntry,
  urgentContact,
} from '#rulebook/articles/a13-first-contact.ts'
import { sectionVisit } from '#rulebook/articles/a56-petition-procedure.ts'
import { serviceLimit } from '#rulebook/articles/a15-windows.ts'

/** 首问登记 (第十三条): who met the visitor, what it was about, where it goes. */

const act = actionsOf<Contact, ContactState>()
export type Moved = Omit<Change<Contact, ContactState>, 'say'>
export const firstAsked = { clause: '13.1', cite: '第十三条(一)' }
export const whereTo = { clause: '13.4a', cite: '第十三条(四)' }

export const create = act(contactInput, {
  label: '登记',
  from: ['open'],
  to: ['open', 'passing', 'reporting', 'forwarding', 'asking', 'showing', 'closed'],
  primary: true,
  undo: false,
  who: { label: '首位接洽的工作人员', test: isStaff },
  clauses: [firstAsked, { clause: '13.3', cite: '第十三条(三)' }, whereTo],
  draws: (_input, today) => `首问/${today.slice(0, 4)}`,
  run: (ctx) => {
    const { toUnit, toPerson, readBack, isUnhappy: _, ...input } = ctx.input
    const now = minuteOf(ctx.now)
    const at = input.metAt ?? now
    if (at > now) return refuse('来访时间不能晚于现在。', { field: 'metAt', status: 400 })
    const channel = decide(channelsPrinted, ctx, { channel: input.channel })
    if (!channel.outcome) return refusalOf(channel, 'channel')
    const named = decide(contactClosing, ctx, {
      name: input.name.masked || input.withheld,
      matter: input.subject,
      // Not yet: only what is closed at once has its result now.
      result: '待登记',
    })
    if (!named.outcome) return refusalOf(named, 'name')
    if (input.isUrgent) {
      const urgent = decide(urgentContact, ctx, { reason: input.urgency, skipsStep: false })
      if (!urgent.outcome) return refusalOf(urgent, 'urgency')
    }
    const entry = decide(lateEntry, ctx, { contacted: at.slice(0, 10), entered: ctx.today })
    const me = ctx.actor.person!
    const home = ctx.org.homeUnitOf(me, ctx.today)!.id
    const data: Contact = {
      ...input,
      first: me,
      firstUnit: home,
      responsible: me,
      owner: home,
      at,
      entry: entry.outcome,
      isReadBack: readBack,
      handing: null,
      transfers: 0,
      result: '',
      answer: null,
      content: '',
      finished: null,
    }
    const goes =
      input.purpose === '求见领导'
        ? seeLeader(ctx, data)
        : business(ctx, data, { unit: toUnit, person: toPerson })
    if (isRefusal(goes)) return goes
    const [n = 0] = Object.values(ctx.numbers)
    const late = entry.outcome === '补录' ? `（${entry.reason}）` : ''
    return {
      ...goes,
      number: `问${ctx.today.slice(0, 4)}-${String(n).padStart(5, '0')}`,
      title: `${input.channel}：${input.subject}`,
      unit: data.owner,
      decisions: [...(goes.decisions ?? []), entry],
      say: `${goes.say}${late}`,
    }
  },
})

/** Whoever is not content with what a section said is taken to 信访科 (第五十六条(一)2(1)). */
export const contented = (ctx: Ctx<unknown>, isUnhappy: boolean) =>
  decide(sectionVisit, ctx, { isOwn: true, isSatisfied: !isUnhappy, isHandedOver: false })

type Goes = Change<Contact, ContactState> | Refusal

function business(
  ctx: Ctx<unknown, ContactInput>,
  data: Contact,
  to: { unit: UnitId | null; person: number | null },
): Goes {
  const { outcome, words, isInstant, people, isMajor, at } = data
  if (outcome === null) return refuse('请选择去向。', { field: 'outcome', status: 400 })
  const may = decide(contactOutcome, ctx, { outcome, words, isInstant })
  if (!may.outcome) return refusalOf(may, 'words')
  const major = decide(importantContactAtOnce, ctx, {
    isMajor,
    visitors: people,
    markedAt: at,
    reportedAt: minuteOf(ctx.now),
  })
  const mustReport = major.outcome !== '不需汇报'
  if (mustReport && outcome !== '报告分管领导') {
    return refuse('涉及重要事务的，须立即向分管领导汇报，请选“报告分管领导”。', {
      field: 'outcome',
      clause: major.rule,
      cite: major.cite,
    })
  }
  switch (outcome) {
    case '当场办结':
    case '解释告知': {
      const visit = contented(ctx, ctx.input.isUnhappy)
      if (!visit.outcome) return refusalOf(visit, 'isUnhappy')
      return {
        ...closedWith(
          ctx,
          data,
          outcome === '解释告知' && data.competent ? `${words}请找${data.competent}。` : words,
        ),
        decisions: [may, visit],
        say: `${outcome}：${words}`,
      }
    }
    case '说明情况': {
      const lacking = data.missing.map(({ paper }) => paper).join('、')
      return {
        ...toAnswer(ctx, data),
        decisions: [may],
        say: `说明情况：${words}${lacking ? `一次性告知须补：${lacking}` : ''}`,
      }
    }
    case '引荐移交':
      return handTo(ctx, data, to)
    case '报告分管领导': {
      const leader = ctx.org.leaderOf(data.owner, ctx.today) ?? director(ctx.org, ctx.today)
      if (!leader) return refuse('没有分管领导，请系统管理员先明确分管。')
      return {
        state: 'reporting',
        data,
        open: [
          {
            step: 'instruct',
            label: '批示重要来访来电',
            holder: tokens.person(leader.id),
            rank: 0,
          },
        ],
        notices: [
          { to: [tokens.person(leader.id)], kind: 'chase', text: `重要事务：${data.subject}` },
        ],
        decisions: [may, major],
        say: `报告${leader.name}（${major.reason}）`,
      }
    }
  }
}

/** Its result is written down, and the service may be rated. */
export function closedWith(ctx: Ctx<unknown>, data: Contact, result: string): Moved {
  return {
    state: 'closed',
    data: {
      ...data,
      result,
      finished: {
        at: ctx.now,
        by: data.responsible,
        unit: data.owner,
        subject: data.subject,
      },
    },
  }
}

/** Back with whoever answers for it, until it is answered. */
export function toAnswer(ctx: Ctx<unknown>, data: Contact): Moved {
  const holder = tokens.person(data.responsible)
  const hasClock = ctx.matter.clocks.some(
    ({ key, state }) => key === 'answer' && state !== 'stopped',
  )
  const limit = limitOf(serviceLimit, ctx, { hasStatutoryLimit: false })
  const start = { key: 'answer', label: '答复', from: ctx.now }
  const due =
    data.followOn === null
      ? clockOf(limit, start)
      : fixedClock(data.followOn, { ...start, cite: '第十三条(四)', warn: [1, 0] })
  return {
    state: 'open',
    data: { ...data, handing: null },
    clocks: hasClock ? [] : due,
    open: [
      {
        step: 'answer',
        label: '答复来人来电',
        holder,
        rank: data.isUrgent ? 0 : 1,
        clock: { key: 'answer' },
      },
    ],
  }
}

/** To another section: it stays with the one before until somebody there signs for it. */
export function handTo(
  ctx: Ctx<unknown>,
  data: Contact,
  { unit, person }: { unit: UnitId | null; person: number | null },
): Goes {
  const { org, today } = ctx
  if (unit === null || !isHandlingUnit(org, unit, today)) {
    return refuse('请选择引荐到的科室。', { field: 'toUnit', status: 400 })
  }
  if (unit === data.owner) {
    return refuse('就在本科室，请直接办理。', { field: 'toUnit', status: 400 })
  }
  if (person !== null && org.homeUnitOf(person, today)?.id !== unit) {
    return refuse('接待人不在该科室。', { field: 'toPerson', status: 400 })
  }
  if (person !== null && !personOf(ctx, person)) {
    return refuse('接待人须为在岗人员。', { field: 'toPerson', status: 400 })
  }
  const holder = person === null ? (headSeat(org, unit) ?? officeHead(org)) : tokens.person(person)
  const to = person === null ? org.unit(unit).shortName : org.person(person).name
  return {
    state: 'passing',
    data: { ...data, handing: { unit, at: minuteOf(ctx.now) }, transfers: data.transfers + 1 },
    clocks: [
      {
        op: 'start',
        key: 'accept',
        label: '签收引荐',
        cite: '第十三条(四)',
        // Due today; reminders follow the minutes of the rule (`accept` in `contact.matter.ts`).
        spec: { unit: 'workday', amount: 0, roll: 'none', clause: '13.4b', cite: '第十三条(四)' },
        from: ctx.now,
      },
    ],
    open: [
      {
        step: 'accept',
        label: '签收引荐来人',
        holder,
        rank: 0,
        clock: { key: 'accept' },
        note: data.words || null,
      },
    ],
    say: `引荐到${to}${data.words ? `：${data.words}` : ''}`,
  }
}

export const metWhen = (data: Contact): string => {
  const instant = instantOfMinute(data.at)
  return `${formatDay(data.at.slice(0, 10))} ${minuteOf(instant).slice(11)}`
}
