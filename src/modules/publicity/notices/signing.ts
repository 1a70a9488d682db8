import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { director, headSeat, officeHead } from '#modules/office.ts'
import { card, marks, type Notice, type State } from '#modules/publicity/notices/data.ts'
import { signingLeader } from '#modules/publicity/requests/seats.ts'
import { noStatutorilyClosed } from '#rulebook/articles/a32-website-content.ts'
import { webPublishing } from '#rulebook/articles/a32-website-flow.ts'
import { webLeaderReview } from '#rulebook/articles/a32-website-review.ts'

/** 内容审查、分管领导审签、局长审签 (第三十二条(四)(七), 第五十一条(六)1). */

const act = actionsOf<Notice, State>()
const tiers = [
  { clause: '32.4.1', cite: '第三十二条(四)1' },
  { clause: '32.4.2', cite: '第三十二条(四)2' },
  { clause: '32.4.3', cite: '第三十二条(四)3' },
]
const marked = shown(marks, '逐项审核通过的（内容、时效、适宜上网、保密）', { input: 'choices' })
const opinion = shown(words(300), '意见', { input: 'lines' }).default('同意发布。')

const cardItems = {
  superior: '1',
  unsigned: '2',
  secret: '3',
  sensitive: '4',
  unsuitable: '5',
  undecided: '6',
  statutory: '7',
} as const

/** To 信息中心, which makes it public (第三十二条(五)1). */
function toPublish(ctx: Ctx<Notice>, data: Notice): Omit<Change<Notice, State>, 'say'> {
  const { org } = ctx
  const holder = headSeat(org, org.unitByCode('information')?.id) ?? officeHead(org)
  return {
    state: 'publishing',
    data,
    clocks: clockOf(limitOf(webPublishing, ctx, {}), {
      key: 'publish',
      label: '信息中心发布',
      from: ctx.now,
    }),
    open: [{ step: 'publish', label: '发布公告公示', holder, rank: 1, clock: { key: 'publish' } }],
  }
}

const bySigner = (ctx: Ctx<Notice>) => ctx.behalf?.principal ?? ctx.actor.person!

/** The four marks are all there, 保密 among them; or what is missing. */
function reviewed(ctx: Ctx<Notice>, given: readonly string[]): Refusal | null {
  const done = decide(webLeaderReview, ctx, { marked: [...given] })
  return done.outcome ? null : refusalOf(done, 'marked')
}

export const examine = act(card.extend({ marked, text: opinion }), {
  label: '审查通过',
  from: ['examining'],
  to: ['reviewing', 'publishing'],
  primary: true,
  undo: false,
  who: { label: '栏目责任科室负责人', steps: ['examine'] },
  clauses: [{ clause: '32.7.0', cite: '第三十二条(七)' }, tiers[2]!],
  guard: (ctx) =>
    bySigner(ctx) === ctx.data.author
      ? refuse('不能审查自己撰写的信息，请退回后由他人审查。', tiers[2])
      : null,
  run: (ctx) => {
    const { marked: given, text, ...answers } = ctx.input
    const { data } = ctx
    for (const [key, no] of Object.entries(cardItems)) {
      const answer = answers[key as keyof typeof cardItems]
      const mayGo = key === 'undecided' && data.draft.isConsultation
      if (answer === '有' && !mayGo) {
        return refuse(`有第${no}项不得发布的内容，请退回撰稿人。`, {
          field: key,
          clause: `32.7.${no}`,
          cite: `第三十二条(七)${no}`,
        })
      }
    }
    const open = decide(noStatutorilyClosed, ctx, { isClosed: false, basis: '' })
    const by = bySigner(ctx)
    const seen = { ...data, card: answers }
    const said = { opinion: { slot: '科室负责人', text }, decisions: [open] }
    const sign = { post: '科室负责人', person: by, on: ctx.today }
    if (data.tier === '一级') {
      const missing = reviewed(ctx, given)
      if (missing) return missing
      return {
        ...toPublish(ctx, { ...seen, signed: [sign] }),
        ...said,
        say: '审查通过，送信息中心发布',
      }
    }
    const holder = signingLeader(data.unit, { ...ctx, author: data.author })
    if (isRefusal(holder)) return holder
    return {
      state: 'reviewing',
      data: { ...seen, signed: [sign] },
      open: [{ step: 'review', label: '审签公告公示', holder, rank: 1 }],
      ...said,
      say: '审查通过，送分管领导审签',
    }
  },
})

export const review = act(z.strictObject({ marked, text: opinion }), {
  label: '审签同意',
  from: ['reviewing'],
  to: ['deciding', 'publishing'],
  primary: true,
  undo: false,
  who: { label: '分管局领导', steps: ['review'], notOwn: true },
  clauses: [{ clause: '51.6.1', cite: '第五十一条(六)1' }, tiers[1]!],
  run: (ctx) => {
    const { marked: given, text } = ctx.input
    const missing = reviewed(ctx, given)
    if (missing) return missing
    const by = bySigner(ctx)
    const signed = [...ctx.data.signed, { post: '分管领导', person: by, on: ctx.today }]
    const said = { opinion: { slot: '分管领导', text } }
    const chief = director(ctx.org, ctx.today)
    if (ctx.data.tier !== '三级') {
      return {
        ...toPublish(ctx, { ...ctx.data, signed }),
        ...said,
        say: `审签：${text}，送信息中心发布`,
      }
    }
    if (!chief)
      return refuse('三级审核由局长审签，现在没有局长，请先明确主持工作的领导。', tiers[0])
    if (chief.id === by) {
      const both = [...signed, { post: '局长', person: by, on: ctx.today }]
      return {
        ...toPublish(ctx, { ...ctx.data, signed: both }),
        ...said,
        say: `审签：${text}，送信息中心发布`,
      }
    }
    return {
      state: 'deciding',
      data: { ...ctx.data, signed },
      open: [{ step: 'decide', label: '审签公告公示', holder: tokens.person(chief.id), rank: 1 }],
      ...said,
      say: `审签：${text}，送局长审签`,
    }
  },
})

export const decideIt = act(z.strictObject({ marked, text: opinion }), {
  label: '局长审签同意',
  from: ['deciding'],
  to: ['publishing'],
  primary: true,
  undo: false,
  who: { label: '局长', steps: ['decide'], notOwn: true },
  clauses: [{ clause: '51.6.1', cite: '第五十一条(六)1' }, tiers[0]!],
  run: (ctx) => {
    const { marked: given, text } = ctx.input
    const missing = reviewed(ctx, given)
    if (missing) return missing
    const sign = { post: '局长', person: bySigner(ctx), on: ctx.today }
    return {
      ...toPublish(ctx, { ...ctx.data, signed: [...ctx.data.signed, sign] }),
      opinion: { slot: '局长', text },
      say: `审签：${text}，送信息中心发布`,
    }
  },
})
