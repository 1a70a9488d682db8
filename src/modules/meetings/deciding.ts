import { runsIt } from '#modules/meetings/runs-it.ts'
import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { isHandlingUnit } from '#modules/office.ts'
import { decisionInput, type Ballot, type Meeting, type State } from '#modules/meetings/data.ts'
import { pausedBy } from '#modules/meetings/objecting.ts'
import { currentOf, isPresent, nameOf, speakersOf } from '#modules/meetings/topics.ts'
import { chairSpeaksLast, finalWordFollowsVote } from '#rulebook/articles/a07-final-word.ts'
import {
  majorDisagreement,
  meetingVoter,
  oneTopicAtATime,
  partyGroupBallot,
  voteOneByOne,
} from '#rulebook/articles/a11-party-group.ts'
import { resolutionOwner } from '#rulebook/articles/a11-party-group-meeting.ts'

/** 表决和决定 (第七条(二)3, 第十一条(一)2、5): item by item, one member one vote, the head's word last. */

const act = actionsOf<Meeting, State>()
const clerk = { label: '记录人', steps: ['hold'] } as const

export const markDisagreement = act(
  z.strictObject({
    disagreement: shown(z.enum(['无', '明显', '重大']), '分歧', { input: 'choice' }),
    emergency: shown(words(300), '紧急情况须表决的理由', {
      input: 'line',
      when: { disagreement: ['重大'] },
    }).default(''),
  }),
  {
    label: '认定分歧',
    from: ['open'],
    to: ['open'],
    undo: false,
    who: runsIt,
    clauses: [{ clause: '11.1.2.4a', cite: '第十一条(一)2' }],
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { disagreement, emergency } = ctx.input
      return {
        keepOwn: true,
        data: current.put({ ...current.topic, disagreement, emergency }),
        say: `认定分歧：${disagreement}${emergency ? `，紧急：${emergency}` : ''}`,
      }
    },
  },
)

export const callBallot = act(
  z.strictObject({
    item: shown(words(300).min(2, '请写明表决的一人或一事。'), '表决事项（一人一事）', {
      input: 'line',
    }),
    matters: shown(z.int().min(1), '一次表决的人或事（项）', { input: 'number' }).default(1),
  }),
  {
    label: '付诸表决',
    from: ['open'],
    to: ['open'],
    undo: false,
    who: clerk,
    clauses: [{ clause: '11.1.2.4', cite: '第十一条(一)2' }],
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      if (topic.ballots.some(({ isOpen }) => isOpen)) {
        return refuse('上一项表决还没有结束。', { status: 409 })
      }
      const single = decide(voteOneByOne, ctx, {
        matters: ctx.input.matters,
        votesOfMember: 0,
        isPresent: true,
      })
      if (!single.outcome) return refusalOf(single, 'matters')
      const major = decide(majorDisagreement, ctx, {
        isMarked: topic.disagreement === '重大',
        emergency: topic.emergency,
      })
      if (!major.outcome) return refusalOf(major)
      const ballot: Ballot = {
        item: ctx.input.item,
        votes: {},
        isOpen: true,
        result: null,
        why: '',
      }
      const voters = ctx.data.present.filter((id) => !topic.recused.includes(id))
      return {
        keepOwn: true,
        data: put({ ...topic, ballots: [...topic.ballots, ballot] }),
        notices: [
          {
            to: voters.map((id) => tokens.person(id)),
            kind: '通知',
            text: `请表决：${ctx.input.item}`,
          },
        ],
        decisions: [single, major],
        say: `付诸表决：${ctx.input.item}，可投票${voters.length}人`,
      }
    },
  },
)

export const cast = act(
  z.strictObject({
    choice: shown(z.enum(['赞成', '反对', '弃权'], '请选择。'), '表决', { input: 'choice' }),
  }),
  {
    label: '投票',
    from: ['open'],
    to: ['open'],
    primary: true,
    undo: false,
    who: {
      label: '到会成员',
      test: (ctx) => isPresent(ctx) || ctx.data.observers.includes(ctx.actor.person ?? 0),
    },
    clauses: [{ clause: '11.1.2.4', cite: '第十一条(一)2' }],
    guard: (ctx) => {
      const topic = ctx.data.current === null ? undefined : ctx.data.topics[ctx.data.current]
      if (!topic?.ballots.some(({ isOpen }) => isOpen)) return refuse('现在没有表决。')
      const person = ctx.actor.person!
      const voter = decide(meetingVoter, ctx, {
        isMember: ctx.data.present.includes(person),
        concernsSelf: topic.recused.includes(person),
      })
      return voter.outcome ? null : refusalOf(voter)
    },
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      const person = String(ctx.actor.person!)
      const ballot = topic.ballots.find(({ isOpen }) => isOpen)!
      const once = decide(voteOneByOne, ctx, {
        matters: 1,
        votesOfMember: person in ballot.votes ? 1 : 0,
        isPresent: true,
      })
      if (!once.outcome) return refusalOf(once)
      const votes = { ...ballot.votes, [person]: ctx.input.choice }
      return {
        keepOwn: true,
        data: put({
          ...topic,
          ballots: topic.ballots.map((one) => (one === ballot ? { ...one, votes } : one)),
        }),
        decisions: [once],
        say: `投票：${ctx.input.choice}`,
      }
    },
  },
)

export const closeBallot = act(z.strictObject({}), {
  label: '宣布表决结果',
  from: ['open'],
  to: ['open'],
  undo: false,
  who: clerk,
  clauses: [{ clause: '11.1.2.2', cite: '第十一条(一)2' }],
  guard: ({ data }) => {
    const topic = data.current === null ? undefined : data.topics[data.current]
    const ballot = topic?.ballots.find(({ isOpen }) => isOpen)
    if (!topic || !ballot) return refuse('现在没有表决。')
    const waiting = data.present.filter(
      (id) => !topic.recused.includes(id) && !(String(id) in ballot.votes),
    )
    return waiting.length > 0 ? refuse(`还有${waiting.length}人没有投票。`, { status: 409 }) : null
  },
  run: (ctx) => {
    const current = currentOf(ctx)
    if ('refused' in current) return current
    const { topic, put } = current
    const ballot = topic.ballots.find(({ isOpen }) => isOpen)!
    const given = Object.values(ballot.votes)
    const count = (choice: string) => given.filter((one) => one === choice).length
    const decided = decide(partyGroupBallot, ctx, {
      members: ctx.data.members.length,
      present: ctx.data.present.length,
      recused: topic.recused.length,
      inFavour: count('赞成'),
      against: count('反对'),
      abstained: count('弃权'),
    })
    const closed = { ...ballot, isOpen: false, result: decided.outcome, why: decided.reason }
    return {
      keepOwn: true,
      data: put({
        ...topic,
        ballots: topic.ballots.map((one) => (one === ballot ? closed : one)),
      }),
      decisions: [decided],
      say: `“${ballot.item}”${decided.outcome}：${decided.reason}`,
    }
  },
})

export const conclude = act(decisionInput, {
  label: '末位表态，作出决定',
  from: ['open'],
  to: ['open'],
  primary: true,
  undo: false,
  who: { label: '主持人', test: ({ actor, data }) => data.chair === actor.person },
  clauses: [
    { clause: '7.2.3', cite: '第七条(二)3' },
    { clause: '11.1.5.2', cite: '第十一条(一)5' },
  ],
  guard: pausedBy,
  run: (ctx) => {
    const current = currentOf(ctx)
    if ('refused' in current) return current
    const { topic, put } = current
    const { data } = ctx
    const { word, text, content, owner, lead, assist, due } = ctx.input
    if (topic.ballots.some(({ isOpen }) => isOpen))
      return refuse('表决还没有结束。', { status: 409 })
    const last = decide(chairSpeaksLast, ctx, speakersOf(data, topic))
    if (!last.outcome) return refusalOf(last)
    const silent = data.present.filter(
      (id) =>
        id !== data.chair &&
        !topic.recused.includes(id) &&
        !topic.speeches.some(({ by }) => by === id),
    )
    const all = decide(oneTopicAtATime, ctx, {
      isPreviousOpen: false,
      silent: silent.map(nameOf(ctx)),
      isClosing: true,
    })
    if (!all.outcome) return refusalOf(all)
    if (topic.isPersonnel && topic.ballots.length === 0 && word !== '暂缓') {
      return refuse('干部任免、奖惩等事项应逐一表决。', {
        clause: '11.1.2.4',
        cite: '第十一条(一)2',
      })
    }
    const isPassed = topic.ballots.every(({ result }) => result === '通过')
    const follows = decide(finalWordFollowsVote, ctx, {
      vote: topic.ballots.length === 0 ? '未表决' : isPassed ? '通过' : '未通过',
      hasDisagreement: topic.disagreement !== '无',
      word,
    })
    if (!follows.outcome) return refusalOf(follows, 'word')
    const isDecided = word === '通过'
    const owned = decide(resolutionOwner, ctx, {
      withoutOwner: isDecided && lead !== null && owner === null ? [topic.title] : [],
    })
    if (!owned.outcome) return refusalOf(owned, 'owner')
    if (isDecided && content === '') {
      return refuse('请写明决定内容。', { field: 'content', status: 400 })
    }
    if (lead !== null && !isHandlingUnit(ctx.org, lead, ctx.today)) {
      return refuse('承办科室须为在用的科室或单位。', { field: 'lead', status: 400 })
    }
    return {
      keepOwn: true,
      data: {
        ...put({
          ...topic,
          state: word,
          word: text,
          decision: isDecided ? { content, owner, lead, assist, due } : null,
        }),
        current: null,
      },
      decisions: [last, all, follows, owned],
      say: `议题“${topic.title}”${word}：${text}`,
    }
  },
})
