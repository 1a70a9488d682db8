import { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { ref, shown, words } from '#modules/fields.ts'
import { informs, type Meeting, type State } from '#modules/meetings/data.ts'
import { chiefOf } from '#modules/meetings/seats.ts'
import { currentOf, isPresent, nameOf, speakersOf } from '#modules/meetings/topics.ts'
import {
  chairSpeaksLast,
  everyOpinionRecorded,
  noSuddenTopic,
} from '#rulebook/articles/a07-final-word.ts'
import { directorMinutesLimit } from '#rulebook/articles/a11-director-meeting.ts'
import { oneTopicAtATime } from '#rulebook/articles/a11-party-group.ts'
import {
  partyGroupChair,
  partyGroupQuorum,
  supervisionInvited,
} from '#rulebook/articles/a11-party-group-meeting.ts'
import { partyGroupPaperIssued } from '#rulebook/articles/a15-decisions.ts'

/** 开会 (第七条(二), 第十一条(一)4): quorum, one topic at a time, everybody heard, the head last. */

const act = actionsOf<Meeting, State>()
const clerk = { label: '记录人', steps: ['hold'] } as const

export const open = act(
  z.strictObject({
    present: shown(z.array(ref).min(1, '请登记到会人员。').max(200), '到会人员', {
      input: 'people',
    }),
    invitation: shown(words(200), '邀请纪检监察监督的记录', {
      input: 'line',
      hint: '有重要事项的须填写。',
    }).default(''),
  }),
  {
    label: '登记到会，宣布开会',
    from: ['noticing'],
    to: ['open'],
    primary: true,
    undo: false,
    who: clerk,
    clauses: [{ clause: '11.1.4.1', cite: '第十一条(一)4' }],
    guard: ({ data }) => (data.noticedAt ? null : refuse('请先发会议通知。')),
    run: (ctx) => {
      const { data, org, today } = ctx
      const present = [...new Set(ctx.input.present)]
      const stranger = present.find((id) => !data.members.includes(id))
      if (stranger !== undefined) {
        return refuse(`${org.person(stranger).name}不是参加人员，列席的不计入到会。`, {
          field: 'present',
          status: 400,
        })
      }
      if (!present.includes(data.chair)) {
        return refuse('主持人没有到会，请改期或改由受委托的人主持。', {
          field: 'present',
          clause: '11.1.4.1a',
          cite: '第十一条(一)4',
        })
      }
      const decisions = []
      if (data.kind === '党组会议') {
        const quorum = decide(partyGroupQuorum, ctx, {
          members: data.members.length,
          present: present.length,
        })
        if (!quorum.outcome) return refusalOf(quorum, 'present')
        const chair = decide(partyGroupChair, ctx, {
          chair: chiefOf(org, today) === data.chair ? '党组书记' : '党组成员',
          hasDelegation: data.chairBasis !== '',
          hasPersonnelVote: data.topics.some(({ isPersonnel }) => isPersonnel),
        })
        if (!chair.outcome) return refusalOf(chair)
        const told = data.topics.flatMap(({ toldAt }) => (toldAt ? [toldAt] : []))
        const sudden = decide(noSuddenTopic, ctx, {
          // Minutes: the notice's counts from its beginning, the opening's to its end.
          opens: minuteOf(new Date(Date.parse(ctx.now) + 60_000).toISOString()),
          told:
            told.length === data.topics.length ? data.members.map(() => minuteOf(told[0]!)) : [],
          members: data.members.length,
        })
        if (!sudden.outcome) return refusalOf(sudden)
        decisions.push(quorum, chair, sudden)
      }
      const invited = decide(supervisionInvited, ctx, {
        hasImportantTopic: data.topics.some(({ isImportant }) => isImportant),
        invitation: ctx.input.invitation,
      })
      if (!invited.outcome) return refusalOf(invited, 'invitation')
      const absent = data.members.filter((id) => !present.includes(id)).map(nameOf(ctx))
      return {
        state: 'open',
        keepOwn: true,
        close: ctx.matter.tasks
          .filter(({ step }) => step === 'invited')
          .map(({ id }) => ({ id, outcome: '会议已开' })),
        data: { ...data, present, invitation: ctx.input.invitation, openedAt: ctx.now },
        decisions: [...decisions, invited],
        say: `开会，应到${data.members.length}人，实到${present.length}人${absent.length > 0 ? `，缺${absent.join('、')}` : ''}`,
      }
    },
  },
)

export const startTopic = act(
  z.strictObject({ topic: shown(z.int().min(1), '议题序号', { input: 'number' }) }),
  {
    label: '开始议题',
    from: ['open'],
    to: ['open'],
    primary: true,
    undo: false,
    who: clerk,
    clauses: [{ clause: '11.1.2.3', cite: '第十一条(一)2' }],
    guard: ({ data }) =>
      informs(data.kind)
        ? refuse(`${data.kind}不作决定，请用“记录传达和部署”。`, {
            clause: '11.4.2',
            cite: '第十一条(四)2',
          })
        : null,
    run: (ctx) => {
      const { data } = ctx
      const index = ctx.input.topic - 1
      const topic = data.topics[index]
      if (!topic || topic.state !== '待议') {
        return refuse('没有这个议题，或已经议过。', { field: 'topic', status: 400 })
      }
      const single = decide(oneTopicAtATime, ctx, {
        isPreviousOpen: data.current !== null,
        silent: [],
        isClosing: false,
      })
      if (!single.outcome) return refusalOf(single)
      return {
        keepOwn: true,
        data: {
          ...data,
          current: index,
          topics: data.topics.map((one, i) => (i === index ? { ...one, state: '讨论' } : one)),
        },
        decisions: [single],
        say: `议题${ctx.input.topic}：${topic.title}`,
      }
    },
  },
)

export const speak = act(
  z.strictObject({
    text: shown(words(4000).min(2, '请写明意见。'), '意见', { input: 'lines' }),
    speaker: shown(ref.nullable(), '发言人（记录人代记时填写）', { input: 'person' }).default(null),
  }),
  {
    label: '发言',
    from: ['open'],
    to: ['open'],
    primary: true,
    undo: false,
    who: {
      label: '到会人员、列席人员、记录人',
      test: (ctx) =>
        isPresent(ctx) ||
        ctx.data.recorder === ctx.actor.person ||
        ctx.data.observers.includes(ctx.actor.person ?? 0),
    },
    clauses: [
      { clause: '7.2.2', cite: '第七条(二)2' },
      { clause: '7.2.4', cite: '第七条(二)4' },
    ],
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      const { data } = ctx
      const isClerk = data.recorder === ctx.actor.person
      const by = (isClerk ? ctx.input.speaker : null) ?? ctx.actor.person!
      const isMember = data.present.includes(by)
      if (!isMember && !data.observers.includes(by)) {
        return refuse('发言人须为到会或列席人员。', { field: 'speaker', status: 400 })
      }
      if (topic.recused.includes(by)) {
        return refuse('本议题已回避，不参加讨论。', { clause: '11.1.2.4c', cite: '第十一条(一)2' })
      }
      const decisions = []
      if (by === data.chair) {
        const last = decide(chairSpeaksLast, ctx, speakersOf(data, topic))
        if (!last.outcome) return refusalOf(last)
        decisions.push(last)
      }
      const speech = { by, text: ctx.input.text, at: ctx.now }
      return {
        keepOwn: true,
        data: put({ ...topic, speeches: [...topic.speeches, speech] }),
        decisions,
        say: `${ctx.org.person(by).name}：${ctx.input.text}`,
      }
    },
  },
)

export const recuse = act(
  z.strictObject({
    person: shown(ref.nullable(), '回避人（不填为本人）', { input: 'person' }).default(null),
    reason: shown(words(200).min(2, '请写明回避事由。'), '事由', { input: 'line' }),
  }),
  {
    label: '回避',
    from: ['open'],
    to: ['open'],
    undo: false,
    who: {
      label: '到会人员或记录人',
      test: (ctx) => isPresent(ctx) || ctx.data.recorder === ctx.actor.person,
    },
    clauses: [{ clause: '11.1.2.4c', cite: '第十一条(一)2' }],
    run: (ctx) => {
      const current = currentOf(ctx)
      if ('refused' in current) return current
      const { topic, put } = current
      const isClerk = ctx.data.recorder === ctx.actor.person
      const person = (isClerk ? ctx.input.person : null) ?? ctx.actor.person!
      if (!ctx.data.present.includes(person)) {
        return refuse('回避人须为到会人员。', { field: 'person', status: 400 })
      }
      if (topic.ballots.some(({ votes }) => String(person) in votes)) {
        return refuse('已经投票，不能再回避。', { status: 409 })
      }
      return {
        keepOwn: true,
        data: put({ ...topic, recused: [...new Set([...topic.recused, person])] }),
        say: `${ctx.org.person(person).name}回避：${ctx.input.reason}`,
      }
    },
  },
)

export const adjourn = act(z.strictObject({}), {
  label: '散会，送签会议记录',
  from: ['open'],
  to: ['signing', 'issuing'],
  primary: true,
  undo: false,
  who: clerk,
  clauses: [{ clause: '7.2.4', cite: '第七条(二)4' }],
  guard: ({ data }) => {
    // What only passes things on may leave a block of its agenda empty.
    if (informs(data.kind)) {
      return data.topics.some(({ state }) => state === '通过')
        ? null
        : refuse('还没有记录传达、通报的内容。')
    }
    const left = data.topics.filter(({ state }) => state === '待议' || state === '讨论')
    return left.length > 0
      ? refuse(`还有议题没有结果：${left.map(({ title }) => title).join('、')}。`, {
          clause: '11.1.2.3',
          cite: '第十一条(一)2',
        })
      : null
  },
  run: (ctx): Change<Meeting, State> | Refusal => {
    const { data, org } = ctx
    if (informs(data.kind)) {
      return {
        state: 'issuing',
        data: { ...data, closedAt: ctx.now },
        open: [
          {
            step: 'issue',
            label: '交办部署的工作',
            holder: tokens.person(data.recorder),
            rank: 1,
          },
        ],
        say: `散会，应到${data.members.length}人，实到${data.present.length}人`,
      }
    }
    for (const topic of data.topics) {
      const missing = data.present.filter(
        (id) =>
          !topic.recused.includes(id) &&
          id !== data.chair &&
          !topic.speeches.some(({ by }) => by === id),
      )
      const recorded = decide(everyOpinionRecorded, ctx, {
        recorder: org.person(data.recorder).name,
        missing: missing.map(nameOf(ctx)),
        method: topic.ballots.length > 0 ? '表决' : '集体讨论',
        content: topic.word,
      })
      if (!recorded.outcome) return refusalOf(recorded)
    }
    const isParty = data.kind === '党组会议'
    const limit = isParty
      ? limitOf(partyGroupPaperIssued, ctx, { isMajorRevision: false })
      : limitOf(directorMinutesLimit, ctx, {})
    return {
      state: 'signing',
      data: { ...data, closedAt: ctx.now },
      clocks: clockOf(limit, {
        key: 'minutes',
        label: '印发纪要',
        from: instantOfMinute(`${data.at.slice(0, 10)}T09:00`),
      }),
      open: data.present.map((id) => ({
        step: 'sign',
        label: '会议记录签字',
        holder: tokens.person(id),
        ref: String(id),
        rank: 1,
      })),
      decisions: [limit],
      say: `散会，会议记录送${data.present.length}人签字`,
    }
  },
})
