import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { headSeat, isOf, isOfOffice, officeHead } from '#modules/office.ts'
import { type Edition, type Notice, type State } from '#modules/publicity/notices/data.ts'
import { signingLeader } from '#modules/publicity/requests/seats.ts'
import { webRefusalNumbers } from '#rulebook/articles/a32-website-columns.ts'
import { noUndecidedMatters } from '#rulebook/articles/a32-website-content.ts'
import { webSlipNeeded } from '#rulebook/articles/a32-website-flow.ts'
import { webReviewChain } from '#rulebook/articles/a32-website-review.ts'
import { webRevision, webTakedown } from '#rulebook/articles/a32-website-upkeep.ts'
import { disclosureSigned } from '#rulebook/articles/a51-website-points.ts'

/** 发布、下架 (第三十二条(五)1、(十三), 第五十一条(六)2). What is public is the edition written here. */

const act = actionsOf<Notice, State>()
const takingDown = [{ clause: '32.13c', cite: '第三十二条(十三)' }]

/** From which day to which it is shown. */
function shownFrom(ctx: Ctx<Notice>): { from: string; until: string | null } {
  const { draft } = ctx.data
  const from = draft.first !== null && draft.first > ctx.today ? draft.first : ctx.today
  return { from, until: draft.until ?? draft.last }
}

export const publish = act(
  z.strictObject({ text: shown(words(200), '编辑排版说明', { input: 'line' }).default('') }),
  {
    label: '发布',
    from: ['publishing'],
    to: ['published'],
    primary: true,
    undo: false,
    who: { label: '信息中心', steps: ['publish'] },
    clauses: [
      { clause: '51.6.2', cite: '第五十一条(六)2' },
      { clause: '32.5.1b', cite: '第三十二条(五)1' },
    ],
    draws: (_input, today, data) =>
      data.firstOn === null ? `公告公示/${today.slice(0, 4)}` : null,
    run: (ctx) => {
      const { data, org, today } = ctx
      const { draft, published } = data
      const names = data.signed.map(({ post, person }) => ({ post, name: org.person(person).name }))
      const unit = [data.unit, ...draft.partners].map((id) => org.unit(id).name).join('、')
      const leader = names.at(-1)?.name ?? ''
      const chain = decide(webReviewChain, ctx, {
        tier: data.tier,
        writer: org.person(data.author).name,
        signed: names,
      })
      if (!chain.outcome) return refusalOf(chain)
      const slip = decide(webSlipNeeded, ctx, {
        hasDocument: draft.text !== '',
        hasSlip: data.card !== null,
      })
      if (!slip.outcome) return refusalOf(slip)
      const signed = decide(disclosureSigned, ctx, { isReviewed: chain.outcome, unit, leader })
      if (!signed.outcome) return refusalOf(signed)
      const span = shownFrom(ctx)
      if (span.until !== null && span.until < today) {
        return refuse(`到期日${span.until}已过，请退回撰稿人改期。`, { status: 422 })
      }
      const settled = decide(noUndecidedMatters, ctx, {
        isDecided: !draft.isConsultation,
        isConsultation: draft.isConsultation,
        first: draft.first,
        last: draft.last,
        on: span.from,
      })
      if (!settled.outcome) return refusalOf(settled)
      const revised = published
        ? decide(webRevision, ctx, {
            isReviewed: chain.outcome,
            changesFacts: data.changesFacts,
            hasSecrecyReview: data.card?.secret === '无',
            isMarked: data.change !== '',
          })
        : null
      if (revised && !revised.outcome) return refusalOf(revised)
      const edition: Edition = {
        version: (published?.version ?? 0) + 1,
        at: ctx.now,
        kind: draft.kind,
        title: draft.title,
        text: draft.text,
        unit,
        leader,
        column: draft.column,
        isOwnWork: draft.isOwnWork,
        source: draft.source,
        link: draft.link,
        contact: draft.contact,
        isConsultation: draft.isConsultation,
        first: draft.first,
        last: draft.last,
        ...span,
        change: data.change,
        files: draft.files,
      }
      const n = Object.values(ctx.numbers)[0]
      return {
        state: 'published',
        ...(n === undefined ? {} : { number: `公告公示〔${today.slice(0, 4)}〕${n}号` }),
        data: {
          ...data,
          published: edition,
          firstOn: data.firstOn ?? today,
          earlier: published
            ? [
                ...data.earlier,
                {
                  version: published.version,
                  at: published.at,
                  title: published.title,
                  change: published.change,
                },
              ]
            : data.earlier,
        },
        clocks: [{ op: 'stop', key: 'publish' }],
        notices: [
          {
            to: [tokens.person(data.author)],
            kind: '通知',
            text: `《${draft.title}》已发布${span.from > today ? `，${span.from}起显示` : ''}`,
          },
        ],
        decisions: [chain, slip, signed, settled, ...(revised ? [revised] : [])],
        say: `发布第${edition.version}版，发布科室${unit}，审签领导${leader}`,
      }
    },
  },
)

const ground = z.enum(['', ...webRefusalNumbers, '过期'])

export const askTakedown = act(
  z.strictObject({
    ground: shown(ground, '理由（第三十二条(七)第几项，或过期）', { input: 'choice' }).default(''),
    reason: shown(words(300).min(2, '请写明情形。'), '情形', { input: 'lines' }),
  }),
  {
    label: '申请下架',
    from: ['published'],
    to: ['leaving'],
    undo: false,
    who: {
      label: '发布科室、办公室、信息中心',
      test: (ctx) =>
        isOfOffice(ctx) ||
        isOf(ctx, 'information') ||
        ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === ctx.data.unit,
    },
    clauses: takingDown,
    run: (ctx) => {
      const { ground: given, reason } = ctx.input
      if (given === '') {
        return refuse('请注明理由：第三十二条(七)第几项，或过期。', {
          field: 'ground',
          ...takingDown[0],
        })
      }
      const holder = signingLeader(ctx.data.unit, { ...ctx, author: null })
      if (isRefusal(holder)) return holder
      // What should never have been public goes at once; the leader decides whether it stays away.
      const isHidden = given !== '过期'
      return {
        state: 'leaving',
        data: {
          ...ctx.data,
          ...(isHidden ? { published: null, held: ctx.data.published } : {}),
          takedown: { ground: given, reason, by: ctx.actor.person!, on: ctx.today },
        },
        open: [{ step: 'leave', label: '审批下架', holder, rank: isHidden ? 0 : 2 }],
        say: `申请下架（${given === '过期' ? given : `第三十二条(七)${given}`}）：${reason}${isHidden ? '，即时停止显示' : ''}`,
      }
    },
  },
)

const restored = ({ published, held }: Notice) => ({ published: published ?? held, held: null })

export const allowTakedown = act(
  z.strictObject({
    isAllowed: shown(z.boolean(), '同意下架').default(true),
    text: shown(words(300), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审批下架',
    from: ['leaving'],
    to: ['removing', 'published'],
    primary: true,
    undo: false,
    who: { label: '分管局领导', steps: ['leave'] },
    clauses: takingDown,
    run: (ctx) => {
      const { isAllowed, text } = ctx.input
      const said = {
        opinion: { slot: '下架审批', text: text || (isAllowed ? '同意下架。' : '不同意下架。') },
      }
      if (!isAllowed) {
        return {
          state: 'published',
          data: { ...ctx.data, ...restored(ctx.data), takedown: null },
          ...said,
          say: `不同意下架，恢复显示${text ? `：${text}` : ''}`,
        }
      }
      const { org } = ctx
      const holder = headSeat(org, org.unitByCode('information')?.id) ?? officeHead(org)
      return {
        state: 'removing',
        open: [{ step: 'remove', label: '下架公告公示', holder, rank: 0 }],
        ...said,
        say: '同意下架，交信息中心办理',
      }
    },
  },
)

export const remove = act(
  z.strictObject({ text: shown(words(200), '登记', { input: 'line' }).default('已下架') }),
  {
    label: '下架并登记',
    from: ['removing'],
    to: ['removed'],
    primary: true,
    undo: false,
    who: { label: '信息中心', steps: ['remove'] },
    clauses: takingDown,
    run: (ctx) => {
      const given = ctx.data.takedown!.ground
      const may = decide(webTakedown, ctx, {
        act: '下架',
        by: '信息中心',
        isApproved: true,
        ground: [...webRefusalNumbers, '过期' as const].find((one) => one === given) ?? null,
      })
      if (!may.outcome) return refusalOf(may)
      return {
        state: 'removed',
        data: {
          ...ctx.data,
          published: null,
          held: ctx.data.published ?? ctx.data.held,
          removedOn: ctx.today,
        },
        decisions: [may],
        say: `下架：${ctx.input.text}`,
      }
    },
  },
)
