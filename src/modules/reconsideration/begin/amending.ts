import { z } from 'zod'
import { personal } from '#kernel/privacy/personal.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { refusalOf } from '#modules/decide.ts'
import { attachments, plain, ref, shown } from '#modules/fields.ts'
import { policyCode } from '#modules/office.ts'
import { failing, formalFindings, reckonedAgain } from '#modules/reconsideration/begin/findings.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { open, underReview, type State } from '#modules/reconsideration/flow.ts'
import { amending } from '#modules/reconsideration/intake.ts'
import { thirdKeys } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { clerkSeat, committeeHead, deskSeat, isOfDesk } from '#modules/reconsideration/seats.ts'

/** 补充材料、补充登记 (第五十七条(一)1、2): what the applicant adds, what the section finds out. */

const act = actionsOf<Reconsideration, State>()
const addable: State[] = ['received', 'examining', ...underReview]

export const supplement = act(
  z.strictObject({
    text: shown(personal('statement'), '补充的内容', { input: 'lines' }),
    files: shown(attachments, '补充的材料', { input: 'files' }),
  }),
  {
    label: '补充材料',
    from: addable,
    to: addable,
    undo: false,
    who: { label: '申请人，或政策法规科代登记', citizen: 'also', test: isOfDesk },
    clauses: [{ clause: '57.1.3', cite: '第五十七条(一)3' }],
    guard: ({ data, actor }) =>
      actor.isCitizen && data.supplements.length >= 10
        ? refuse('补充已有10次，请把其余材料交到政策法规科。')
        : null,
    run: (ctx) => {
      const { files, text } = ctx.input
      return {
        keepOwn: true,
        data: { ...ctx.data, supplements: [...ctx.data.supplements, { on: ctx.today, text }] },
        files: files.map((file) => ({ ...file, role: '申请人补充' })),
        notices: [
          {
            to: [clerkSeat(ctx.data, ctx)],
            kind: '通知',
            text: `申请人补充材料：${ctx.matter.title}`,
          },
        ],
        say: `申请人补充材料${files.length > 0 ? `，附件${files.length}个` : ''}`,
      }
    },
  },
)

/** Later knowledge: a death, an agent, a third party, an obstacle, whoever has to stand aside. */
export const amend = act(amending, {
  label: '补充登记',
  from: addable,
  to: addable,
  undo: false,
  who: { label: '政策法规科', test: isOfDesk },
  clauses: [
    { clause: '57.1.1b', cite: '第五十七条(一)1' },
    { clause: '57.1.2.2', cite: '第五十七条(一)2(2)' },
  ],
  run: (ctx) => {
    const { reason, agents, thirdParties, about, ...more } = ctx.input
    const { data } = ctx
    const given = Object.fromEntries(
      Object.entries(more).filter(([, value]) => value !== '' && value !== null),
    ) as Partial<Reconsideration>
    const next: Reconsideration = reckonedAgain(ctx, {
      ...data,
      ...given,
      agents: [...data.agents, ...agents],
      thirdParties: [...data.thirdParties, ...thirdParties],
      about: [...new Set([...data.about, ...about])],
    })
    if (next.knownOn > next.at.slice(0, 10)) {
      return refuse('收到通知书之日不能晚于申请之日。', { field: 'knownOn', status: 400 })
    }
    const no = failing(formalFindings(ctx, next))
    if (no) return refusalOf(no.decided, no.field)
    if (next.clerk !== null && next.about.includes(next.clerk)) {
      return refuse('经办人须回避的，请先转办，再补充登记。', { field: 'about', status: 400 })
    }
    const head = committeeHead(next, ctx)
    if (about.length > 0 && isRefusal(head)) return head
    const isReviewing = ctx.matter.state !== 'received' && ctx.matter.state !== 'examining'
    const joined = thirdKeys(next).slice(data.thirdParties.length)
    const served =
      isReviewing && joined.length > 0
        ? toServe(ctx, next, '参加复议通知书', joined)
        : { data: next, open: [] }
    return { keepOwn: true, ...served, say: `补充登记：${reason}` }
  },
})

const handedOver = open.filter((state) => state !== 'received')

/** 更换经办人: what lies with the old one goes to the new one. */
export const handOver = act(
  z.strictObject({
    clerk: shown(ref, '新的经办人', { input: 'person' }),
    reason: shown(plain(200, 2), '原因', { input: 'line' }),
  }),
  {
    label: '更换经办人',
    from: handedOver,
    to: handedOver,
    undo: false,
    who: {
      label: '政策法规科负责人',
      test: (ctx) => ctx.actor.tokens.includes(deskSeat(ctx.org)),
    },
    clauses: [{ clause: 'ch1.2.3e', cite: '第一章二(三)' }],
    run: (ctx) => {
      const { clerk, reason } = ctx.input
      const { data, matter, org, today } = ctx
      const isHere = personOf(ctx, clerk) && org.homeUnitOf(clerk, today)?.code === policyCode
      if (!isHere || data.about.includes(clerk)) {
        return refuse('经办人须为政策法规科在岗且无须回避的人员。', {
          field: 'clerk',
          status: 400,
        })
      }
      const seat = clerkSeat(data, ctx)
      const mine = matter.tasks.filter(
        ({ holder, kind, step }) => holder === seat && kind === 'do' && step !== 'check',
      )
      return {
        keepOwn: true,
        data: { ...data, clerk },
        close: mine.map(({ id }) => ({ id, outcome: '更换经办人' })),
        open: mine.map(({ step, label, ref: part, rank, dueOn }) => ({
          step,
          label,
          ref: part,
          rank,
          holder: tokens.person(clerk),
          carry: dueOn,
        })),
        say: `改由${org.person(clerk).name}经办：${reason}`,
      }
    },
  },
)
