import type { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, inForce, refusalOf } from '#modules/decide.ts'
import { isLeader, isOfOffice, officeOf } from '#modules/office.ts'
import { mondayRefusal, roomClaim } from '#modules/meetings/calling.ts'
import { informs, plan, scopes, type Meeting, type State } from '#modules/meetings/data.ts'
import { chiefOf, fixedObservers, membersOf } from '#modules/meetings/seats.ts'
import { newTopic } from '#modules/meetings/topics.ts'
import { directorMeetingChair } from '#rulebook/articles/a11-director-meeting.ts'
import { countyForumChair, mondayChair } from '#rulebook/articles/a11-other-meetings.ts'
import { partyGroupChair } from '#rulebook/articles/a11-party-group-meeting.ts'

/** 筹备会议 (第十一条): who belongs to it, who presides and records, when, where. */

const act = actionsOf<Meeting, State>()

export const create = act(plan, {
  label: '筹备会议',
  from: ['collecting'],
  to: ['collecting'],
  primary: true,
  undo: false,
  who: {
    label: '办公室、局领导',
    test: (ctx) => isOfOffice(ctx) || isLeader(ctx.org, ctx.actor.person, ctx.today),
  },
  clauses: [{ clause: '11.1.4.5', cite: '第十一条(一)4' }],
  run: (ctx) => {
    const { input, org, today } = ctx
    const members = membersOf(inForce(ctx), org, input.kind, input.members)
    if (members.length === 0) {
      return refuse('请列出参加人员。', { field: 'members', status: 400 })
    }
    for (const field of ['chair', 'recorder'] as const) {
      if (!personOf(ctx, input[field])) {
        return refuse('请选择在岗人员。', { field, status: 400 })
      }
    }
    const home = org.homeUnitOf(input.recorder, today)?.id
    const isHeadToo =
      home !== undefined && org.headOf(home, today).people.some(({ id }) => id === input.recorder)
    if (home !== officeOf(org) && !(input.kind === '专题业务会议' && isHeadToo)) {
      return refuse('会议由办公室指定专人记录；专题业务会议也可由相关科室负责人记录。', {
        field: 'recorder',
        clause: '7.2.4',
        cite: '第七条(二)4',
      })
    }
    const wrong = chairRefusal(ctx) ?? mondayRefusal(ctx, input)
    if (wrong) return wrong
    const isInforming = informs(input.kind)
    const observers = [...fixedObservers(org, input.kind, today), ...input.observers].filter(
      (id, i, all) => all.indexOf(id) === i && !members.includes(id),
    )
    const data: Meeting = {
      ...input,
      members,
      observers,
      // What only passes things on begins with the agenda that the clause gives it.
      topics: isInforming
        ? scopes[input.kind].map((one) => newTopic(one, ctx.actor.person!, officeOf(org)))
        : [],
      agendaBy: null,
      noticedAt: null,
      signIns: [],
      replies: isInforming ? members.flatMap((person) => awayOf(ctx, person, input.at)) : [],
      present: [],
      invitation: '',
      current: null,
      openedAt: null,
      closedAt: null,
      signed: [],
    }
    return {
      title: input.name,
      unit: officeOf(org),
      claim: roomClaim(ctx, data),
      data,
      open: [{ step: 'prepare', label: '征集议题', holder: tokens.person(input.recorder) }],
      notices: [
        {
          to: (isInforming ? [] : members).map((id) => tokens.person(id)),
          kind: '通知',
          text: `${input.name}征集议题，会议时间${input.at.replace('T', ' ')}。`,
        },
      ],
      say: `筹备${input.name}，${input.at.replace('T', ' ')}，${input.place}，应到${members.length}人`,
    }
  },
})

/** Somebody on approved leave is excused and not absent (第十一条(四)1). */
function awayOf({ org }: Pick<Ctx<Meeting>, 'org'>, person: number, at: string) {
  const away = org.isAway(person, at.slice(0, 10))
  return away ? [{ person, attends: false, reason: away.ground }] : []
}

function chairRefusal(ctx: Ctx<Meeting, z.output<typeof plan>>): Refusal | null {
  const { input, org, today } = ctx
  const isChief = chiefOf(org, today) === input.chair
  const hasDelegation = input.chairBasis !== ''
  if (input.kind === '党组会议') {
    const isMember = membersOf(inForce(ctx), org, '党组会议').includes(input.chair)
    const decided = decide(partyGroupChair, ctx, {
      chair: isChief ? '党组书记' : isMember ? '党组成员' : '其他人',
      hasDelegation,
      hasPersonnelVote: false,
    })
    return decided.outcome ? null : refusalOf(decided, 'chair')
  }
  if (input.kind === '专题业务会议') {
    return isLeader(org, input.chair, today)
      ? null
      : refuse('专题业务会议由分管的局领导主持。', {
          field: 'chair',
          clause: '11.5',
          cite: '第十一条(五)',
        })
  }
  if (input.kind === '周一例行会议') {
    const decided = decide(mondayChair, ctx, { isDirector: isChief, hasDelegation })
    return decided.outcome ? null : refusalOf(decided, 'chair')
  }
  if (input.kind === '县（市）局长座谈会') {
    const facts = { isDirector: isChief, reason: input.chairBasis }
    const decided = decide(countyForumChair, ctx, facts)
    return decided.outcome ? null : refusalOf(decided, 'chair')
  }
  if (input.kind === '全体职工会议' || input.kind === '年度工作会议') {
    return isLeader(org, input.chair, today)
      ? null
      : refuse(`${input.kind}由局领导主持。`, {
          field: 'chair',
          clause: input.kind === '全体职工会议' ? '11.6' : '11.7',
          cite: input.kind === '全体职工会议' ? '第十一条(六)' : '第十一条(七)',
        })
  }
  const isDeputy = org.tokensOf(input.chair, today).includes(tokens.duty('副局长'))
  const decided = decide(directorMeetingChair, ctx, {
    chair: isChief ? '局长' : isDeputy ? '副局长' : '其他人',
    hasDelegation,
  })
  return decided.outcome ? null : refusalOf(decided, 'chair')
}
