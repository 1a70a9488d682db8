import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, limitOf, refusalOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import { bureauName, director, isLeader } from '#modules/office.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { toConvene } from '#modules/reconsideration/decide/opining.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { allKeys } from '#modules/reconsideration/parties.ts'
import { toServe } from '#modules/reconsideration/pending.ts'
import { clerkSeat, sealKeeper } from '#modules/reconsideration/seats.ts'
import { sealNumber, sealSeries } from '#modules/seal-book.ts'
import {
  keptCopies,
  sealApprover,
  sealCheck,
  sealInscription,
  sealMatchesSignature,
} from '#rulebook/articles/a30-seals.ts'
import { decisionSteps, suitWithin } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 作出决定、用印 (第五十七条(三)1、3(2)): signed, numbered, under the bureau's own seal. */

const act = actionsOf<Reconsideration, State>()

export const sign = act(
  z.strictObject({
    decision: shown(z.enum(['签发', '提请再次集体复议'], '请选择。'), '签发', { input: 'choice' }),
    text: shown(plain(500), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '签发复议决定',
    from: ['signing'],
    to: ['sealing', 'deliberating'],
    primary: true,
    undo: false,
    who: { label: '行政复议委员会主任', steps: ['sign'] },
    clauses: [{ clause: '57.3.1.0', cite: '第五十七条(三)1首段' }],
    draws: ({ decision }, today) =>
      decision === '签发' ? `文人社复决/${today.slice(0, 4)}` : null,
    run: (ctx) => {
      const { decision, text: said } = ctx.input
      const text = said || `${decision}。`
      const opinion = { slot: '签发', text }
      if (decision !== '签发') {
        return { ...toConvene(ctx, ctx.data, text), opinion, say: `提请再次集体复议：${text}` }
      }
      const done = [
        '提出意见',
        ...(ctx.data.meetings.at(-1)?.result === '通过' ? ['集体复议'] : []),
      ]
      const order = decide(decisionSteps, ctx, { done, next: '作出决定' })
      if (!order.outcome) return refusalOf(order)
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const number = `文人社复决〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`
      const suitDays = limitOf(suitWithin, ctx, {}).outcome?.amount ?? null
      const data = { ...ctx.data, suitDays, decision: { number, on: ctx.today, by } }
      const served = toServe(ctx, data, '行政复议决定书', allKeys(data))
      return {
        state: 'sealing',
        data: served.data,
        clocks: [{ op: 'stop', key: 'decide' }],
        open: [
          { step: 'seal', label: '用印（局印章）', holder: sealKeeper(ctx.org), rank: 1 },
          ...served.open,
        ],
        opinion,
        decisions: [order],
        say: `作出决定：${data.opinion!.kind}，${number}`,
      }
    },
  },
)

export const seal = act(
  z.strictObject({
    copies: shown(z.int().min(1, '请填写用印份数。').max(999), '用印份数', {
      input: 'number',
      span: 6,
    }),
    isBlank: shown(z.boolean(), '送来的是空白纸页', { span: 6 }).default(false),
  }),
  {
    label: '核对用印',
    from: ['sealing'],
    to: ['serving'],
    primary: true,
    undo: false,
    who: { label: '印章管理员', steps: ['seal'] },
    clauses: [
      { clause: '57.3.3.2', cite: '第五十七条(三)3(2)' },
      { clause: '30.6.1a', cite: '第三十条(六)1' },
    ],
    draws: (_input, today) => sealSeries(today),
    run: (ctx) => {
      const { data, org, today } = ctx
      const { copies, isBlank } = ctx.input
      const { by, on, number } = data.decision!
      const name = '局印章'
      if (!isLeader(org, by, today)) {
        return refuse('局印章须由局长或副局长签批，签发人不是局领导，不能用印。', {
          clause: '30.5.2a',
          cite: '第三十条(五)2',
        })
      }
      const approval = decide(sealApprover, ctx, {
        seal: name,
        approver: director(org, today)?.id === by ? '局长' : '副局长',
        isComprehensive: false,
      })
      if (!approval.outcome) return refusalOf(approval)
      const inscription = decide(sealInscription, ctx, { seal: name }).outcome
      const fits = decide(sealMatchesSignature, ctx, { inscription, signature: inscription })
      const kept = decide(keptCopies, ctx, { sent: allKeys(data).length, isFiled: true })
      const checked = decide(sealCheck, ctx, {
        isBlank,
        hasSignature: true,
        approvedOn: on,
        documentDate: on,
        dateReason: '',
        approvedCopies: kept.outcome,
        stampedCopies: copies,
      })
      if (!checked.outcome) return refusalOf(checked, isBlank ? 'isBlank' : 'copies')
      const no = sealNumber(today, Object.values(ctx.numbers)[0] ?? 0)
      return {
        state: 'serving',
        data: {
          ...data,
          sealUse: {
            no,
            seal: name,
            copies,
            approver: org.person(by).name,
            handler: data.clerk === null ? bureauName(org) : org.person(data.clerk).name,
            keeper: org.person(ctx.actor.person!).name,
            at: ctx.now,
            content: `${number} 行政复议决定书`,
          },
        },
        notices: [
          { to: [clerkSeat(data, ctx)], kind: '通知', text: `${number}已用印，请送达各当事人` },
        ],
        decisions: [approval, fits, kept, checked],
        say: `用局印章${copies}份，登记${no}`,
      }
    },
  },
)
