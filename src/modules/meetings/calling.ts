import { z } from 'zod'
import { instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, limitOf, refusalOf } from '#modules/decide.ts'
import { minute, shown, words } from '#modules/fields.ts'
import { informs, lengthOf, type Meeting, type State } from '#modules/meetings/data.ts'
import { directorMaterials, meetingNotice } from '#rulebook/articles/a11-director-meeting.ts'
import { mondayHeld, mondayLength } from '#rulebook/articles/a11-other-meetings.ts'
import { materialsAhead } from '#rulebook/articles/a11-party-group.ts'
import { roomBooked } from '#rulebook/articles/a58-instructions-and-rooms.ts'

/** 通知、回执、会议室 (第七条(二)1, 第十一条(二)2, 第五十八条(五)1). */

const act = actionsOf<Meeting, State>()

/** The room that the meeting is called to, for as long as it lasts; it must have the seats. */
export function roomClaim(
  ctx: Parameters<typeof decide>[1],
  meeting: Pick<Meeting, 'kind' | 'length' | 'at' | 'place' | 'members' | 'observers'>,
): Claim {
  const { at, place, members, observers } = meeting
  const from = instantOfMinute(at)
  const to = new Date(Date.parse(from) + lengthOf(meeting) * 60_000).toISOString()
  return {
    resource: `会议室/${place}`,
    label: place,
    from,
    to,
    fits: (seats) => {
      const booked = decide(roomBooked, ctx, {
        from: at,
        to: minuteOf(to),
        takenFrom: null,
        takenTo: null,
        people: members.length + observers.length,
        seats,
      })
      return booked.outcome ? null : refusalOf(booked, 'place')
    },
    field: 'place',
    clause: '58.5.1c',
    cite: '第五十八条(五)1',
  }
}

export const reschedule = act(
  z.strictObject({
    at: shown(minute, '时间', { input: 'moment', span: 6 }),
    place: shown(words(60).min(2, '请填写地点。'), '地点', { input: 'line', span: 6 }),
    reason: shown(words(200).min(2, '请写明理由。'), '理由', { input: 'line' }),
  }),
  {
    label: '改期改地点',
    from: ['collecting', 'approving', 'noticing'],
    to: ['collecting', 'approving', 'noticing'],
    undo: false,
    who: {
      label: '记录人或主持人',
      test: ({ actor, data }) => [data.recorder, data.chair].includes(actor.person ?? 0),
    },
    clauses: [{ clause: '11.2.2.3', cite: '第十一条(二)2' }],
    run: (ctx) => {
      const { at, place, reason } = ctx.input
      const { data } = ctx
      const wrong = mondayRefusal(ctx, { ...data, at })
      if (wrong) return wrong
      const to = data.noticedAt ? [...data.members, ...data.observers] : []
      return {
        keepOwn: true,
        claim: roomClaim(ctx, { ...data, at, place }),
        data: { ...data, at, place },
        notices: [
          {
            to: to.map((id) => tokens.person(id)),
            kind: '通知',
            text: `${data.name}改为${at.replace('T', ' ')}，${place}：${reason}`,
          },
        ],
        say: `改为${at.replace('T', ' ')}，${place}：${reason}`,
      }
    },
  },
)

/** 周一例会 (第十一条(四)): not on a day off, no longer than an hour. */
export function mondayRefusal(
  ctx: Pick<Ctx<unknown>, 'calendar' | 'amendments' | 'matter'>,
  meeting: Pick<Meeting, 'kind' | 'length' | 'at'>,
): Refusal | null {
  if (meeting.kind !== '周一例行会议') return null
  const held = decide(mondayHeld, ctx, { monday: meeting.at.slice(0, 10) })
  if (held.outcome === '不召开') return refusalOf(held, 'at')
  const short = decide(mondayLength, ctx, { minutes: lengthOf(meeting) })
  return short.outcome ? null : refusalOf(short, 'length')
}

export const notify = act(z.strictObject({}), {
  label: '发会议通知',
  from: ['noticing'],
  to: ['noticing'],
  primary: true,
  undo: false,
  who: { label: '记录人', steps: ['hold'] },
  clauses: [
    { clause: '7.2.1', cite: '第七条(二)1' },
    { clause: '11.2.2.3', cite: '第十一条(二)2' },
  ],
  guard: ({ data }) => (data.noticedAt ? refuse('通知已经发出。', { status: 409 }) : null),
  run: (ctx) => {
    const { data, today } = ctx
    const content = data.topics
      .map(({ title, isSecret }, i) => `${i + 1}.${isSecret ? '（保密议题）' : title}`)
      .join('；')
    const whole = decide(meetingNotice, ctx, { time: data.at, place: data.place, content })
    if (!whole.outcome) return refusalOf(whole)
    // 会前送材料：倒数的工作日，通知当天已过的只提醒，不拦.
    const limit = limitOf(data.kind === '党组会议' ? materialsAhead : directorMaterials, ctx, {})
    const ahead = limit.outcome ? limit.outcome.amount : 0
    const latest = ctx.calendar.addWorkdays(data.at.slice(0, 10), -ahead)
    const short = today > latest
    const text = `${data.name}：${data.at.replace('T', ' ')}，${data.place}。议题：${content}`
    const all = [...data.members, ...data.observers]
    return {
      keepOwn: true,
      data: {
        ...data,
        noticedAt: ctx.now,
        topics: data.topics.map((one) => ({ ...one, toldAt: ctx.now })),
      },
      // So many are only told; those who decide sign for the notice.
      open: (informs(data.kind) ? [] : data.members).map((id) => ({
        step: 'invited',
        kind: 'read' as const,
        label: '签收会议通知',
        holder: tokens.person(id),
      })),
      notices: [{ to: all.map((id) => tokens.person(id)), kind: '通知', text }],
      decisions: [whole, limit],
      say: `通知${all.length}人${short ? `（应在${latest}前送达，已晚，酝酿时间不足）` : ''}`,
    }
  },
})

export const reply = act(
  z.strictObject({
    attends: shown(z.enum(['参加', '请假']), '回执', { input: 'choice' }).default('参加'),
    reason: shown(words(200), '请假事由', { input: 'line', when: { attends: ['请假'] } }).default(
      '',
    ),
  }),
  {
    label: '回执',
    from: ['noticing'],
    to: ['noticing'],
    undo: false,
    who: {
      label: '参加人员',
      test: ({ actor, data }) => data.members.includes(actor.person ?? 0),
    },
    clauses: [{ clause: '11.2.2.3', cite: '第十一条(二)2' }],
    run: (ctx) => {
      const attends = ctx.input.attends === '参加'
      if (!attends && ctx.input.reason === '') {
        return refuse('请写明请假事由。', { field: 'reason', status: 400 })
      }
      const person = ctx.actor.person!
      const others = ctx.data.replies.filter((one) => one.person !== person)
      return {
        keepOwn: true,
        data: {
          ...ctx.data,
          replies: [...others, { person, attends, reason: ctx.input.reason }],
        },
        close: ctx.matter.tasks
          .filter(({ step, holder }) => step === 'invited' && holder === tokens.person(person))
          .map(({ id }) => ({ id, outcome: ctx.input.attends })),
        say: attends ? '回执：参加' : `回执：请假，${ctx.input.reason}`,
      }
    },
  },
)
