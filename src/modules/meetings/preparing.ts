import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { isLeader, isOfOffice, officeOf } from '#modules/office.ts'
import {
  plan,
  scopes,
  topicInput,
  type Meeting,
  type State,
  type Topic,
} from '#modules/meetings/data.ts'
import { roomClaim } from '#modules/meetings/calling.ts'
import { chiefOf, fixedObservers, membersOf } from '#modules/meetings/seats.ts'
import {
  agendaConfirmed,
  directorMeetingChair,
  directorTopic,
} from '#rulebook/articles/a11-director-meeting.ts'
import { bureauTopic } from '#rulebook/articles/a11-other-meetings.ts'
import { partyGroupTopic, secretaryApprovesAgenda } from '#rulebook/articles/a11-party-group.ts'
import { partyGroupChair } from '#rulebook/articles/a11-party-group-meeting.ts'

/** 筹备: topics collected, the agenda approved, everybody told in time (第十一条(一)3、(二)2). */

const act = actionsOf<Meeting, State>()

const isHead = (ctx: Pick<Ctx<unknown>, 'org' | 'actor' | 'today'>) => {
  const home = ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)
  return (
    home !== undefined &&
    ctx.org.headOf(home.id, ctx.today).people.some(({ id }) => id === ctx.actor.person)
  )
}

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
    const ruled = membersOf(org, input.kind, today)
    const members = ruled.length > 0 ? ruled : [...new Set(input.members)]
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
    const wrong = chairRefusal(ctx)
    if (wrong) return wrong
    const observers = [...fixedObservers(org, input.kind, today), ...input.observers].filter(
      (id, i, all) => all.indexOf(id) === i && !members.includes(id),
    )
    const data: Meeting = {
      ...input,
      members,
      observers,
      topics: [],
      agendaBy: null,
      noticedAt: null,
      replies: [],
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
      claim: roomClaim(input.at, input.place),
      data,
      open: [{ step: 'prepare', label: '征集议题', holder: tokens.person(input.recorder) }],
      notices: [
        {
          to: members.map((id) => tokens.person(id)),
          kind: '通知',
          text: `${input.name}征集议题，会议时间${input.at.replace('T', ' ')}。`,
        },
      ],
      say: `筹备${input.name}，${input.at.replace('T', ' ')}，${input.place}，应到${members.length}人`,
    }
  },
})

function chairRefusal(ctx: Ctx<Meeting, z.output<typeof plan>>): Refusal | null {
  const { input, org, today } = ctx
  const isChief = chiefOf(org, today) === input.chair
  const hasDelegation = input.chairBasis !== ''
  if (input.kind === '党组会议') {
    const isMember = membersOf(org, '党组会议', today).includes(input.chair)
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
  const isDeputy = org.tokensOf(input.chair, today).includes(tokens.duty('副局长'))
  const decided = decide(directorMeetingChair, ctx, {
    chair: isChief ? '局长' : isDeputy ? '副局长' : '其他人',
    hasDelegation,
  })
  return decided.outcome ? null : refusalOf(decided, 'chair')
}

export const addTopic = act(topicInput, {
  label: '提出议题',
  from: ['collecting'],
  to: ['collecting'],
  primary: true,
  undo: false,
  who: {
    label: '会议成员、科室负责人、办公室',
    test: (ctx) =>
      isOfOffice(ctx) ||
      (ctx.data.kind !== '党组会议' && isHead(ctx)) ||
      ctx.data.members.includes(ctx.actor.person ?? 0),
  },
  clauses: [
    { clause: '11.1.3', cite: '第十一条(一)3' },
    { clause: '11.2.2.1', cite: '第十一条(二)2' },
  ],
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const category = scopes[ctx.data.kind].find((one) => one === input.category)
    const decided =
      ctx.data.kind === '党组会议'
        ? decide(partyGroupTopic, ctx, {
            category: (category ?? null) as never,
            isProposedBySecretary: input.isChiefs,
          })
        : ctx.data.kind === '局长办公会议'
          ? decide(directorTopic, ctx, {
              category: (category ?? null) as never,
              isPartyGroupMatter: scopes.党组会议.includes(input.category),
              isProposedByDirector: input.isChiefs,
            })
          : ctx.data.kind === '局务会议'
            ? decide(bureauTopic, ctx, {
                category: (category ?? null) as never,
                decides: input.isPersonnel ? '人事' : '无',
              })
            : null
    if (decided && !decided.outcome) {
      const { refused, ...rest } = refusalOf(decided, 'category')
      return { ...rest, refused: `${refused}可选：${scopes[ctx.data.kind].join('；')}。` }
    }
    const topic: Topic = {
      ...input,
      by: ctx.actor.person!,
      toldAt: null,
      state: '待议',
      speeches: [],
      recused: [],
      disagreement: '无',
      emergency: '',
      ballots: [],
      word: '',
      decision: null,
    }
    return {
      keepOwn: true,
      data: { ...ctx.data, topics: [...ctx.data.topics, topic] },
      files: files.map((file) => ({ ...file, role: `议题${ctx.data.topics.length + 1}材料` })),
      decisions: decided ? [decided] : [],
      say: `提出议题${ctx.data.topics.length + 1}：${input.title}`,
    }
  },
})

const topicNumber = shown(z.int().min(1), '议题序号', { input: 'number' })

export const dropTopic = act(
  z.strictObject({ topic: topicNumber, reason: words(200).min(2, '请写明理由。') }),
  {
    label: '撤下议题',
    from: ['collecting', 'approving'],
    to: ['collecting', 'approving'],
    undo: false,
    who: {
      label: '记录人或主持人',
      test: ({ actor, data }) => [data.recorder, data.chair].includes(actor.person ?? 0),
    },
    clauses: [{ clause: '11.1.3', cite: '第十一条(一)3' }],
    run: (ctx) => {
      const { topic, reason } = ctx.input
      const found = ctx.data.topics[topic - 1]
      if (!found) return refuse('没有这个议题。', { field: 'topic', status: 400 })
      return {
        keepOwn: true,
        data: { ...ctx.data, topics: ctx.data.topics.filter((_, i) => i !== topic - 1) },
        say: `撤下议题：${found.title}（${reason}）`,
      }
    },
  },
)

export const submitAgenda = act(z.strictObject({}), {
  label: '送审议题',
  from: ['collecting'],
  to: ['approving'],
  primary: true,
  undo: false,
  who: { label: '记录人', steps: ['prepare'] },
  clauses: [{ clause: '11.1.3', cite: '第十一条(一)3' }],
  guard: ({ data }) => (data.topics.length === 0 ? refuse('还没有议题。') : null),
  run: (ctx) => ({
    state: 'approving',
    open: [{ step: 'approve', label: '审定议题', holder: tokens.person(ctx.data.chair), rank: 1 }],
    say: `送审议题${ctx.data.topics.length}项`,
  }),
})

export const approveAgenda = act(z.strictObject({ text: words(500).default('') }), {
  label: '审定议题',
  from: ['approving'],
  to: ['noticing'],
  primary: true,
  undo: false,
  who: { label: '书记、局长或受托召集人', steps: ['approve'] },
  clauses: [
    { clause: '11.1.3', cite: '第十一条(一)3' },
    { clause: '11.2.2.2', cite: '第十一条(二)2' },
  ],
  run: (ctx) => {
    const { data, org, today } = ctx
    const isChief = chiefOf(org, today) === ctx.actor.person
    const approved =
      data.kind === '党组会议'
        ? decide(secretaryApprovesAgenda, ctx, { isApproved: isChief || data.chairBasis !== '' })
        : decide(agendaConfirmed, ctx, {
            by: isChief ? '局长' : '副局长',
            hasDelegation: data.chairBasis !== '' || data.kind === '专题业务会议',
          })
    if (!approved.outcome) return refusalOf(approved)
    const said = ctx.input.text || '同意上会。'
    return {
      state: 'noticing',
      data: { ...data, agendaBy: ctx.actor.person },
      open: [{ step: 'hold', label: '通知并记录会议', holder: tokens.person(data.recorder) }],
      opinion: { slot: '审定', text: said },
      decisions: [approved],
      say: said,
    }
  },
})

export const backToCollect = act(z.strictObject({ reason: words(300).min(2, '请写明意见。') }), {
  label: '退回修改议题',
  from: ['approving'],
  to: ['collecting'],
  undo: false,
  who: { label: '书记、局长或受托召集人', steps: ['approve'] },
  clauses: [{ clause: '11.1.3', cite: '第十一条(一)3' }],
  run: (ctx) => ({
    state: 'collecting',
    open: [{ step: 'prepare', label: '征集议题', holder: tokens.person(ctx.data.recorder) }],
    say: `退回：${ctx.input.reason}`,
  }),
})
