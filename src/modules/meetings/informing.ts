import { z } from 'zod'
import { minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import { isHandlingUnit } from '#modules/office.ts'
import { informs, type Meeting, type State } from '#modules/meetings/data.ts'
import { arrangementsDated, mondayLate } from '#rulebook/articles/a11-other-meetings.ts'

/**
 * 周一例会、全体职工会议、年度工作会议、座谈会 (第十一条(四)、(六)–(八)): who came, what was passed on, what
 * was handed out. They decide nothing, so nobody votes and the record needs no signatures of all.
 */

const act = actionsOf<Meeting, State>()

export const signIn = act(z.strictObject({}), {
  label: '签到',
  from: ['noticing', 'open'],
  to: ['noticing', 'open'],
  primary: true,
  undo: false,
  who: {
    label: '参加人员',
    test: ({ actor, data }) =>
      informs(data.kind) &&
      data.members.includes(actor.person ?? 0) &&
      data.signIns.every(({ person }) => person !== actor.person),
  },
  clauses: [{ clause: '11.4.3', cite: '第十一条(四)3' }],
  guard: ({ data, today }) =>
    data.noticedAt === null
      ? refuse('会议还没有通知。')
      : today !== data.at.slice(0, 10)
        ? refuse(`会议当天签到，会议在${data.at.replace('T', ' ')}。`)
        : null,
  run: (ctx) => {
    const { data } = ctx
    const person = ctx.actor.person!
    const late = decide(mondayLate, ctx, { starts: data.at, signedIn: minuteOf(ctx.now) })
    return {
      keepOwn: true,
      data: {
        ...data,
        signIns: [...data.signIns, { person, at: ctx.now, late: late.outcome ? late.reason : '' }],
        present: data.openedAt === null ? data.present : [...new Set([...data.present, person])],
      },
      decisions: [late],
      say: `签到，${late.reason}`,
    }
  },
})

export const tell = act(
  z.strictObject({
    topic: shown(z.int().min(1), '议程序号', { input: 'number', span: 4 }),
    text: shown(words(4000).min(2, '请写明传达、通报的内容。'), '传达、通报的内容', {
      input: 'lines',
    }),
    content: shown(words(2000), '部署的工作（只传达通报的不填）', { input: 'lines' }).default(''),
    lead: shown(ref.nullable(), '承办科室', { input: 'unit', span: 6 }).default(null),
    due: shown(day.nullable(), '完成时限', { input: 'day', span: 6 }).default(null),
    owner: shown(ref.nullable(), '负责落实的领导（不填为分管领导）', {
      input: 'person',
      span: 6,
    }).default(null),
    assist: shown(z.array(ref).max(30), '协办科室', { input: 'units', span: 6 }).default([]),
  }),
  {
    label: '记录传达和部署',
    from: ['open'],
    to: ['open'],
    primary: true,
    undo: false,
    who: {
      label: '记录人',
      test: ({ actor, data }) => informs(data.kind) && data.recorder === actor.person,
    },
    clauses: [{ clause: '11.4.2', cite: '第十一条(四)2' }],
    run: (ctx) => {
      const { data, org, today } = ctx
      const { topic: n, text, content, lead, due, owner, assist } = ctx.input
      const topic = data.topics[n - 1]
      if (!topic) return refuse('没有这项议程。', { field: 'topic', status: 400 })
      const isArranged = content !== ''
      const dated = decide(arrangementsDated, ctx, {
        undated: isArranged && (lead === null || due === null) ? 1 : 0,
      })
      if (!dated.outcome) return refusalOf(dated, lead === null ? 'lead' : 'due')
      if (due !== null && due < today) {
        return refuse('完成时限不能早于今天。', { field: 'due', status: 400 })
      }
      if (lead !== null && !isHandlingUnit(org, lead, today)) {
        return refuse('承办科室须为在用的科室或单位。', { field: 'lead', status: 400 })
      }
      if (isArranged && content.split('\n')[0]!.length < 4) {
        return refuse('请写明部署的工作。', { field: 'content', status: 400 })
      }
      const by = lead === null ? null : (owner ?? org.leaderOf(lead, today)?.id ?? data.chair)
      return {
        keepOwn: true,
        data: {
          ...data,
          topics: data.topics.map((one, i) =>
            i === n - 1
              ? {
                  ...one,
                  state: '通过',
                  word: text,
                  decision: isArranged ? { content, owner: by, lead, assist, due } : null,
                }
              : one,
          ),
        },
        decisions: [dated],
        say: `${topic.title}：${text}${isArranged ? `；部署：${content}` : ''}`,
      }
    },
  },
)
