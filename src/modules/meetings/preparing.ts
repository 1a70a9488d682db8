import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { isOfOffice } from '#modules/office.ts'
import {
  informs,
  scopes,
  topicInput,
  type Meeting,
  type State,
  type Topic,
} from '#modules/meetings/data.ts'
import { chiefOf } from '#modules/meetings/seats.ts'
import { newTopic } from '#modules/meetings/topics.ts'
import { agendaConfirmed, directorTopic } from '#rulebook/articles/a11-director-meeting.ts'
import {
  bureauTopic,
  topicMeetingChair,
  yearlyAgenda,
  yearlySources,
} from '#rulebook/articles/a11-other-meetings.ts'
import { partyGroupTopic, secretaryApprovesAgenda } from '#rulebook/articles/a11-party-group.ts'

/** 议题: topics collected, the agenda approved, everybody told in time (第十一条(一)3、(二)2). */

const act = actionsOf<Meeting, State>()

const isHead = (ctx: Pick<Ctx<unknown>, 'org' | 'actor' | 'today'>) => {
  const home = ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)
  return (
    home !== undefined &&
    ctx.org.headOf(home.id, ctx.today).people.some(({ id }) => id === ctx.actor.person)
  )
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
  refers: ({ reviews }) => (reviews ? [reviews] : []),
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
    const earlier = reviewedBy(ctx)
    if (earlier && 'refused' in earlier) return earlier
    const topic: Topic = { ...newTopic(input.title, ctx.actor.person!, input.unit), ...input }
    return {
      keepOwn: true,
      data: { ...ctx.data, topics: [...ctx.data.topics, topic] },
      files: files.map((file) => ({ ...file, role: `议题${ctx.data.topics.length + 1}材料` })),
      ...(input.reviews ? { links: [{ to: input.reviews, kind: '复议' }] } : {}),
      decisions: decided ? [decided] : [],
      say: `提出议题${ctx.data.topics.length + 1}：${input.title}${earlier ? `（复议${earlier.name}）` : ''}`,
    }
  },
})

/**
 * 复议 (第十一条(一)5): the meeting whose decision is taken up again, of the same kind, its topic closed.
 * `null` where nothing is reviewed.
 */
function reviewedBy(ctx: Ctx<Meeting, z.output<typeof topicInput>>): Meeting | Refusal | null {
  const { reviews, reviewsTopic } = ctx.input
  if (reviews === null) return null
  const basis = { clause: '11.1.5.3', cite: '第十一条(一)5' }
  const found = ctx.others.get(reviews)
  if (found?.type !== 'meeting') {
    return refuse('请选择一次您能看到的会议。', { field: 'reviews', ...basis })
  }
  const earlier = found.data as Meeting
  if (earlier.kind !== ctx.data.kind) {
    return refuse(`${earlier.kind}的决定由${earlier.kind}复议。`, { field: 'reviews', ...basis })
  }
  const topic = reviewsTopic === null ? undefined : earlier.topics[reviewsTopic - 1]
  if (topic?.state !== '通过' && topic?.state !== '未通过') {
    return refuse('请写明复议原会议的第几个议题，须是已经作出决定的。', {
      field: 'reviewsTopic',
      ...basis,
    })
  }
  return earlier
}

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
  guard: (ctx) => (ctx.data.topics.length === 0 ? refuse('还没有议题。') : wrongTopicChair(ctx)),
  run: (ctx) => ({
    state: 'approving',
    open: [{ step: 'approve', label: '审定议题', holder: tokens.person(ctx.data.chair), rank: 1 }],
    say: `送审议题${ctx.data.topics.length}项${unlinked(ctx)}`,
  }),
})

/** 专题业务会议: the leader in charge of one of its sections presides, or has it in writing (第十一条(五)). */
function wrongTopicChair(ctx: Ctx<Meeting>): Refusal | null {
  const { data, org, today } = ctx
  if (data.kind !== '专题业务会议') return null
  const chair = decide(topicMeetingChair, ctx, {
    isDivisionLeader: data.topics.some(({ unit }) => org.leaderOf(unit, today)?.id === data.chair),
    hasDelegation: data.chairBasis !== '',
  })
  return chair.outcome ? null : refusalOf(chair)
}

/** The meetings whose spirit the yearly conference should take up and that are not on its agenda. */
function unlinked(ctx: Ctx<Meeting>): string {
  if (ctx.data.kind !== '年度工作会议') return ''
  const titles = ctx.data.topics.map(({ title }) => title).join('\n')
  const { outcome } = decide(yearlyAgenda, ctx, {
    linked: yearlySources.filter((one) => titles.includes(one)),
  })
  return outcome.length > 0 ? `；议程里没有：${outcome.join('、')}` : ''
}

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
    const approved = informs(data.kind)
      ? null
      : data.kind === '党组会议'
        ? decide(secretaryApprovesAgenda, ctx, { isApproved: isChief || data.chairBasis !== '' })
        : decide(agendaConfirmed, ctx, {
            by: isChief ? '局长' : '副局长',
            hasDelegation: data.chairBasis !== '' || data.kind === '专题业务会议',
          })
    if (approved && !approved.outcome) return refusalOf(approved)
    const said = ctx.input.text || '同意上会。'
    return {
      state: 'noticing',
      data: { ...data, agendaBy: ctx.actor.person },
      open: [{ step: 'hold', label: '通知并记录会议', holder: tokens.person(data.recorder) }],
      opinion: { slot: '审定', text: said },
      decisions: approved ? [approved] : [],
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
