import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import type { Follow } from '#kernel/matters/follow.ts'
import { chineseNumeral } from '#kernel/printing/official/levels.ts'
import { tokens } from '#kernel/org/directory.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { informs, type Meeting, type State, type Topic } from '#modules/meetings/data.ts'
import { minutesSignedByAll } from '#rulebook/articles/a07-final-word.ts'
import { yearlyIntoSupervision } from '#rulebook/articles/a11-other-meetings.ts'
import { dissent } from '#rulebook/articles/a11-party-group-meeting.ts'

/** 会议记录签字、印发纪要、交办 (第七条(二)4, 第九条(三)2, 第十一条(一)5). */

const act = actionsOf<Meeting, State>()

export const sign = act(
  z.strictObject({
    dissent: shown(words(1000), '保留意见', {
      input: 'lines',
      hint: '没有的不填；有保留意见的，决定照常执行。',
    }).default(''),
  }),
  {
    label: '签字',
    from: ['signing'],
    to: ['signing', 'issuing'],
    primary: true,
    undo: false,
    who: { label: '到会人员', steps: ['sign'] },
    clauses: [{ clause: '7.2.4a', cite: '第七条(二)4' }],
    run: (ctx) => {
      const { data } = ctx
      const person = ctx.actor.person!
      const signed = [...data.signed, { person, dissent: ctx.input.dissent }]
      const decided = ctx.input.dissent ? [decide(dissent, ctx, { minutesSigned: false })] : []
      const said = ctx.input.dissent ? `签字，保留意见：${ctx.input.dissent}` : '签字认可。'
      const left = data.present.filter((id) => signed.every((one) => one.person !== id))
      const next = { ...data, signed }
      return {
        ...(left.length === 0
          ? {
              state: 'issuing' as const,
              open: [
                {
                  step: 'issue',
                  label: '印发纪要、交办决定',
                  holder: tokens.person(data.recorder),
                  rank: 1,
                  clock: { key: 'minutes' },
                },
              ],
            }
          : {}),
        data: next,
        opinion: { slot: '签字', text: said },
        decisions: decided,
        say: `${said}${left.length > 0 ? `还差${left.length}人` : '全体签字'}`,
      }
    },
  },
)

export const issue = act(z.strictObject({}), {
  label: '起草纪要并交办决定',
  from: ['issuing'],
  to: ['done'],
  primary: true,
  undo: false,
  who: { label: '记录人', steps: ['issue'] },
  clauses: [
    { clause: '9.3.2', cite: '第九条(三)2' },
    { clause: '11.1.5.4', cite: '第十一条(一)5' },
  ],
  run: (ctx) => {
    const { data } = ctx
    if (informs(data.kind)) return handOut(ctx)
    const signed = decide(minutesSignedByAll, ctx, {
      members: data.present.length,
      signed: data.signed.length,
    })
    if (!signed.outcome) return refusalOf(signed)
    const tasks = data.topics.flatMap((topic) => taskOf(ctx, topic))
    return {
      state: 'done',
      clocks: [{ op: 'stop', key: 'minutes' }],
      follow: [minutesDraft(ctx), ...tasks],
      decisions: [signed],
      say: `起草纪要，交办决定${tasks.length}项`,
    }
  },
})

/** What was handed out: tasks; of the yearly conference a draft of the year's 重点督查事项 (第十一条(七)). */
function handOut(ctx: Ctx<Meeting>): Change<Meeting, State> {
  const { data } = ctx
  const given = data.topics.flatMap(({ decision }) => (decision ? [decision] : []))
  if (data.kind !== '年度工作会议') {
    return {
      state: 'done',
      follow: data.topics.flatMap((topic) => taskOf(ctx, topic)),
      say: given.length > 0 ? `交办部署的工作${given.length}项` : '没有部署的工作，办结',
    }
  }
  const on = data.at.slice(0, 10)
  const listed = decide(yearlyIntoSupervision, ctx, { isClosed: true, items: given.length })
  return {
    state: 'done',
    follow: [
      {
        type: 'yearly-plan',
        input: {
          year: Number(on.slice(0, 4)),
          conference: data.name,
          closedOn: on,
          items: given.map(({ content, lead, due }) => ({
            title: content.slice(0, 200),
            lead,
            due,
          })),
        },
      },
    ],
    decisions: [listed],
    say: `${listed.reason}，由办公室汇编`,
  }
}

/** A decision with a section to carry it out becomes a task of the leader who answers for it. */
function taskOf(ctx: Ctx<Meeting>, { title, decision, isSecret }: Topic): Follow[] {
  // A secret decision goes on by word or on paper: a register would tell too many.
  if (!decision || decision.lead === null || isSecret) return []
  const { content, owner, lead, assist, due } = decision
  return [
    {
      type: 'assignment',
      input: {
        // What is handed out in passing is called by what it is, not by its place on the agenda.
        title: informs(ctx.data.kind) ? content.split('\n')[0]!.slice(0, 200) : title,
        content,
        source: '会议布置',
        basis: ctx.data.name,
        assigner: owner,
        category: due ? '有期限' : '会议决定',
        lead,
        assist,
        due,
        origin: ctx.matter.id,
        skipReason: '会议集体决定，以纪要交办',
      },
    },
  ]
}

/** 纪要的文稿: what may be told; a secret topic stays in the signed record. */
function minutesDraft(ctx: Ctx<Meeting>): Follow {
  const { data, org } = ctx
  const names = (ids: readonly number[]) => ids.map((id) => org.person(id).name).join('、')
  const open = data.topics.filter(({ isSecret }) => !isSecret)
  const body = [
    `${formatDay(data.at.slice(0, 10))}，${org.person(data.chair).name}在${data.place}主持召开${data.name}。现将会议议定事项纪要如下：`,
    ...open.flatMap(({ title, state, decision, word }, i) => [
      `${chineseNumeral(i + 1)}、${title}`,
      state === '通过'
        ? `会议决定：${decision?.content ?? word}`
        : `会议${state === '暂缓' ? '暂缓决定' : '未予通过'}：${word}`,
    ]),
  ].join('\n')
  const absent = data.members.filter((id) => !data.present.includes(id))
  return {
    type: 'outgoing',
    input: {
      draft: {
        kind: '纪要',
        code: data.kind === '党组会议' ? '文人社党组' : '文人社发',
        direction: '下行',
        signing: '综合性或较重要',
        title: `${data.name}纪要`,
        to: '各党组成员，局机关各科室',
        body,
        minutesOf: data.kind,
        attendance: [
          { label: '出席', names: names(data.present) },
          ...(absent.length > 0 ? [{ label: '请假', names: names(absent) }] : []),
          ...(data.observers.length > 0 ? [{ label: '列席', names: names(data.observers) }] : []),
        ],
        linked: ctx.matter.id,
        copies: 1,
      },
    },
  }
}
