import { runsIt } from '#modules/meetings/runs-it.ts'
import { z } from 'zod'
import { formatInstant } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { words } from '#modules/fields.ts'
import { officeHead } from '#modules/office.ts'
import {
  grow,
  informs,
  meetingData,
  states,
  steps,
  type Meeting,
  type State,
  type Step,
  type Topic,
} from '#modules/meetings/data.ts'
import {
  addTopic,
  approveAgenda,
  backToCollect,
  dropTopic,
  submitAgenda,
} from '#modules/meetings/preparing.ts'
import { create } from '#modules/meetings/planning.ts'
import { signIn, tell } from '#modules/meetings/informing.ts'
import { notify, reply, reschedule } from '#modules/meetings/calling.ts'
import { objectTo, putRight } from '#modules/meetings/objecting.ts'
import { issue, sign } from '#modules/meetings/recording.ts'
import {
  callBallot,
  closeBallot,
  conclude,
  markDisagreement,
  cast,
} from '#modules/meetings/deciding.ts'
import { adjourn, open, recuse, speak, startTopic } from '#modules/meetings/sitting.ts'

/** 会议 (第七条, 第十一条), from the call for topics to the tasks that its decisions become. */

const act = actionsOf<Meeting, State>()

const cancel = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '取消会议',
  from: ['collecting', 'approving', 'noticing'],
  to: ['cancelled'],
  danger: true,
  undo: false,
  who: runsIt,
  clauses: [{ clause: '11.1.4.4', cite: '第十一条(一)4' }],
  run: (ctx) => ({
    state: 'cancelled',
    claim: null,
    notices: [
      {
        to: ctx.data.members.map((id) => tokens.person(id)),
        kind: '通知',
        text: `${ctx.data.name}取消：${ctx.input.reason}`,
      },
    ],
    say: `取消：${ctx.input.reason}`,
  }),
})

const secrecy = { clause: '11.1.2.5', cite: '第十一条(一)2' }

export const meeting = matterType<Meeting, State, Step>({
  type: 'meeting',
  label: '会议',
  module: 'meetings',
  about: '议题先征集、审定、告知，再上会；一事一议，一把手末位表态，一人一票。',
  flowVersion: 1,
  data: meetingData,
  grow,
  start: 'collecting',
  states,
  steps,
  create,
  actions: {
    addTopic,
    submitAgenda,
    approveAgenda,
    backToCollect,
    notify,
    open,
    startTopic,
    tell,
    signIn,
    speak,
    cast,
    conclude,
    adjourn,
    sign,
    issue,
    reply,
    recuse,
    objectTo,
    putRight,
    markDisagreement,
    callBallot,
    closeBallot,
    dropTopic,
    reschedule,
    cancel,
  },
  forbids: {
    circulate: refuse('会议内容只给参加人员，不得传阅。', secrecy),
    countersign: refuse('传签不能代替会议决定。', { clause: '7.1', cite: '第七条(一)' }),
    cosign: refuse('传签不能代替会议决定。', { clause: '7.1', cite: '第七条(一)' }),
  },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'sign' || task?.step === 'approve'
        ? refuse('须由本人办理。', { clause: '7.2.4a', cite: '第七条(二)4' })
        : null,
  },
  readers: ({ data, state }, org, today) => [
    ...data.members.map((id) => tokens.person(id)),
    tokens.person(data.chair),
    tokens.person(data.recorder),
    officeHead(org),
    // While topics are collected heads of sections may propose one; the 党组 collects from its members.
    ...(state === 'collecting' && data.kind !== '党组会议'
      ? org
          .unitsOn(today)
          .filter(({ kind }) => kind === '内设机构')
          .map(({ id }) => tokens.head(id))
      : []),
  ],
  form: record,
  // What was said is not for the search.
  text: ({ title, data }) =>
    [title, data.kind, ...data.topics.filter((t) => !t.isSecret).map((t) => t.title)].join('\n'),
  columns: [
    { key: 'kind', label: '类别', value: ({ data }) => data.kind },
    { key: 'at', label: '时间', value: ({ data }) => data.at.replace('T', ' ') },
    { key: 'place', label: '地点', value: ({ data }) => data.place },
    { key: 'topics', label: '议题', value: ({ data }) => data.topics.length },
    {
      key: 'present',
      label: '实到/应到',
      value: ({ data }) => `${data.present.length}/${data.members.length}`,
    },
  ],
})

/** 会议记录. */
function record(page: FormPage<Meeting>, names: FormNames): FormSpec {
  const { data } = page
  const people = (ids: readonly number[]) => ids.map(names.person).join('、')
  const absent = data.members
    .filter((id) => data.openedAt !== null && !data.present.includes(id))
    .map((id) => {
      const said = data.replies.find(({ person, attends }) => person === id && !attends)
      return `${names.person(id)}${said ? `（${said.reason}）` : ''}`
    })
  const late = data.signIns
    .filter((one) => one.late !== '')
    .map((one) => `${names.person(one.person)}（${one.late}）`)
  return {
    title: `文山州人力资源和社会保障局${data.kind}记录`,
    topLeft: `会议：${data.name}`,
    topRight: `时间：${data.at.replace('T', ' ')}`,
    rows: [
      [label('地点'), value(data.place, 4), label('主持'), value(names.person(data.chair), 4)],
      [label('应到'), value(people(data.members), 10)],
      [label('实到'), value(people(data.present), 10)],
      [label('缺席'), value(absent.join('、'), 10)],
      [
        label('列席'),
        value(people(data.observers), 6),
        label('记录'),
        value(names.person(data.recorder), 2),
      ],
      ...(data.invitation ? [[label('监督'), value(data.invitation, 10)]] : []),
      ...(late.length > 0 ? [[label('迟到'), value(late.join('、'), 10)]] : []),
      ...data.topics.map((topic, i) => [
        label(`议题${i + 1}`),
        value(topicText(topic, names, informs(data.kind)), 10),
      ]),
      [label('审定'), opinions(page.opinions, ['审定'], 10)],
      ...(informs(data.kind) ? [] : [[label('签字'), opinions(page.opinions, ['签字'], 16)]]),
      [
        label('起止'),
        value(
          data.openedAt
            ? `${formatInstant(data.openedAt)} 至 ${data.closedAt ? formatInstant(data.closedAt) : ''}`
            : '',
          10,
        ),
      ],
    ],
  }
}

function topicText(topic: Topic, names: FormNames, isTold: boolean): string {
  const said = topic.speeches.map(({ by, text }) => `${names.person(by)}：${text}`)
  const votes = topic.ballots.map(({ item, votes: cast, result, why }) => {
    const each = Object.entries(cast).map(([id, choice]) => `${names.person(Number(id))}${choice}`)
    return `表决“${item}”：${each.join('、')}${result ? `。${result}（${why}）` : ''}`
  })
  const { decision } = topic
  return [
    `${topic.title}${topic.category === topic.title ? '' : `（${topic.category}）`}${topic.reviews ? `【复议原议题${topic.reviewsTopic}】` : ''}${topic.isSecret ? '【保密】' : ''}　${topic.state}`,
    ...said,
    ...topic.objections.map(
      ({ by, text, resolution }) =>
        `${names.person(by)}提出纠正意见：${text}${resolution ? `；纠正：${resolution}` : ''}`,
    ),
    ...(topic.recused.length > 0 ? [`回避：${topic.recused.map(names.person).join('、')}`] : []),
    ...votes,
    ...(topic.word ? [`${isTold ? '' : '末位表态：'}${topic.word}`] : []),
    ...(decision
      ? [
          `决定：${decision.content}${decision.owner ? `　落实：${names.person(decision.owner)}` : ''}${decision.lead ? `　承办：${names.unit(decision.lead)}` : ''}${decision.due ? `　时限：${decision.due}` : ''}`,
        ]
      : []),
  ].join('\n')
}
