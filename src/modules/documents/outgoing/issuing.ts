import type { Ctx } from '#kernel/matters/matter.ts'
import { z } from 'zod'
import { dayOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { type Outgoing, type State } from '#modules/documents/outgoing/data.ts'
import { words } from '#modules/fields.ts'
import { listOf, sentCopies } from '#modules/documents/outgoing/dispatch-list.ts'
import { rankOf } from '#modules/documents/outgoing/drafting.ts'
import { dateOf, organOf, sealOf } from '#modules/documents/outgoing/paper.ts'
import { filerOf, mailerOf, printerOf, sealerOf } from '#modules/documents/outgoing/seats.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { sealNumber, sealSeries } from '#modules/seal-book.ts'
import { director } from '#modules/office.ts'
import { archiveNumber, archiveSeries, retentions } from '#modules/filing.ts'
import { tokens } from '#kernel/org/directory.ts'
import {
  keptCopies,
  sealApprover,
  sealCheck,
  sealInscription,
  sealMatchesSignature,
  type SealName,
} from '#rulebook/articles/a30-seals.ts'
import { bindingChecked } from '#rulebook/articles/a53-outgoing.ts'

/** 印制装订、用印、登记分发、立卷归档. */

const act = actionsOf<Outgoing, State>()

export const print = act(
  z.strictObject({
    copies: z.int().min(1, '请填写印制份数。').max(9999),
    checked: z.int().min(0),
    faulty: z.int().min(0).default(0),
  }),
  {
    label: '印制装订完毕',
    from: ['printing'],
    to: ['sealing', 'dispatching'],
    primary: true,
    undo: false,
    who: { label: '文印员', steps: ['print'] },
    clauses: [
      { clause: '53.2.4f', cite: '第五十三条(二)4' },
      { clause: '53.2.4g', cite: '第五十三条(二)4' },
    ],
    run: (ctx) => {
      const { copies } = ctx.input
      const decided = decide(bindingChecked, ctx, ctx.input)
      if (!decided.outcome) return refusalOf(decided, 'checked')
      const data = { ...ctx.data, printed: { copies, by: ctx.actor.person!, at: ctx.now } }
      const isSealed = sealOf(data.draft) !== '无'
      return {
        state: isSealed ? 'sealing' : 'dispatching',
        data,
        open: [
          isSealed
            ? {
                step: 'seal',
                label: `用印（${sealOf(data.draft)}）`,
                holder: sealerOf(ctx),
                rank: rankOf(data.draft),
              }
            : dispatchTask(ctx, data),
        ],
        decisions: [decided],
        say: `印制${copies}份，逐份检查完好`,
      }
    },
  },
)

const dispatchTask = (ctx: Ctx<Outgoing>, { draft }: Outgoing) => ({
  step: 'dispatch',
  label: '登记分发',
  holder: mailerOf(ctx),
  rank: rankOf(draft),
})

export const seal = act(
  z.strictObject({
    copies: z.int().min(1, '请填写用印份数。').max(9999),
    isBlank: z.boolean().default(false),
    dateReason: words(200).default(''),
  }),
  {
    label: '核对用印',
    from: ['sealing'],
    to: ['dispatching'],
    primary: true,
    undo: false,
    who: { label: '印章管理员', steps: ['seal'] },
    clauses: [
      { clause: '30.6.1a', cite: '第三十条(六)1' },
      { clause: '30.6.3a', cite: '第三十条(六)3' },
    ],
    draws: (_input, today) => sealSeries(today),
    run: (ctx) => {
      const { data, org, today } = ctx
      const { copies, isBlank, dateReason } = ctx.input
      const name = sealOf(data.draft) as SealName
      const signer = data.signer
      if (signer === null || !data.signedAt) {
        return refuse('没有领导签字，不能用印。', { clause: '30.6.1a', cite: '第三十条(六)1' })
      }
      // 领导班子里，局长即党组书记；其余为副局长或党组成员.
      const isChief = director(org, today)?.id === signer
      const approver =
        name === '党组印章'
          ? isChief
            ? '党组书记'
            : '授权的党组成员'
          : isChief
            ? '局长'
            : '副局长'
      const approval = decide(sealApprover, ctx, {
        seal: name,
        approver,
        isComprehensive: data.draft.signing === '综合性或较重要',
      })
      if (!approval.outcome) return refusalOf(approval)
      const inscription = decide(sealInscription, ctx, { seal: name }).outcome
      const fits = decide(sealMatchesSignature, ctx, {
        inscription,
        signature: organOf(data.draft),
      })
      if (!fits.outcome) return refusalOf(fits)
      const kept = decide(keptCopies, ctx, { sent: data.draft.copies, isFiled: true })
      const checked = decide(sealCheck, ctx, {
        isBlank,
        hasSignature: true,
        approvedOn: dayOf(data.signedAt),
        documentDate: dateOf(data),
        dateReason:
          dateReason || (data.partnersSigned.length > 0 ? '联合行文以最后签发日期为准' : ''),
        approvedCopies: kept.outcome,
        stampedCopies: copies,
      })
      if (!checked.outcome) return refusalOf(checked, isBlank ? 'isBlank' : 'copies')
      const [n = 0] = Object.values(ctx.numbers)
      const no = sealNumber(today, n)
      return {
        state: 'dispatching',
        data: {
          ...data,
          sealUse: {
            no,
            seal: name,
            copies,
            approver: org.person(signer).name,
            handler: org.person(data.drafter).name,
            keeper: org.person(ctx.actor.person!).name,
            at: ctx.now,
            content: `${data.number} ${data.draft.title}`,
          },
        },
        open: [dispatchTask(ctx, data)],
        decisions: [approval, fits, kept, checked],
        say: `用${name}${copies}份，登记${no}`,
      }
    },
  },
)

export const refuseSeal = act(z.strictObject({ reason: words(300).min(2, '请写明不符之处。') }), {
  label: '不符，拒绝用印',
  from: ['sealing'],
  to: ['printing'],
  danger: true,
  undo: false,
  who: { label: '印章管理员', steps: ['seal'] },
  clauses: [{ clause: '30.5.10', cite: '第三十条(五)10' }],
  run: (ctx) => ({
    state: 'printing',
    open: [
      {
        step: 'print',
        label: '重新印制',
        holder: printerOf(ctx),
        rank: rankOf(ctx.data.draft),
        note: `拒绝用印：${ctx.input.reason}`,
      },
    ],
    say: `拒绝用印：${ctx.input.reason}`,
  }),
})

const line = z.strictObject({
  to: words(100).min(1, '请填写单位。'),
  role: z.enum(['主送', '抄送', '存档']),
  copies: z.int().min(0).max(9999),
  way: words(30).default('公文交换'),
  receipt: words(60).default(''),
})

export const dispatch = act(
  z.strictObject({ list: z.array(line).min(1, '请填写发文清单。').max(200) }),
  {
    label: '登记分发',
    from: ['dispatching'],
    to: ['filing'],
    primary: true,
    undo: false,
    who: { label: '收发员', steps: ['dispatch'] },
    clauses: [{ clause: '53.2.4h', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { data } = ctx
      const { list } = ctx.input
      const cite = { clause: '53.2.4h', cite: '第五十三条(二)4', field: 'list' }
      const missing = listOf(data).filter(({ to }) => !list.some((l) => l.to === to))
      if (missing.length > 0) {
        return refuse(
          `须按主送、抄送范围分发，清单里缺${missing.map(({ to }) => to).join('、')}。`,
          cite,
        )
      }
      const all = sentCopies({ dispatch: list })
      const had = data.printed?.copies ?? 0
      if (all > had) return refuse(`印制${had}份，清单共${all}份，份数不符。`, cite)
      return {
        state: 'filing',
        data: { ...data, dispatch: list, sentOn: ctx.today },
        clocks: [{ op: 'stop', key: 'correct' }],
        open: [{ step: 'file', label: '立卷归档', holder: filerOf(ctx), rank: 3 }],
        notices: [
          {
            to: [tokens.person(data.drafter)],
            kind: 'issued',
            text: `${data.number}《${ctx.matter.title}》已发出${all}份`,
          },
        ],
        say: `按清单分发${list.length}个单位，共${all}份`,
      }
    },
  },
)

/** 回执 comes in after the paper has gone. */
export const receipt = act(
  z.strictObject({
    to: words(100).min(1, '请选择单位。'),
    receipt: words(60).min(1, '请填写签收人或回执号。'),
  }),
  {
    label: '登记回执',
    from: ['filing', 'filed'],
    to: ['filing', 'filed'],
    undo: false,
    keepsUndo: true,
    who: { label: '收发员', duties: ['收发员'] },
    clauses: [{ clause: '53.2.4h', cite: '第五十三条(二)4' }],
    run: (ctx) => {
      const { to, receipt: given } = ctx.input
      if (!ctx.data.dispatch.some((one) => one.to === to)) {
        return refuse('该单位不在发文清单里。', { field: 'to', status: 400 })
      }
      const list = ctx.data.dispatch.map((one) =>
        one.to === to ? { ...one, receipt: given } : one,
      )
      return { keepOwn: true, data: { ...ctx.data, dispatch: list }, say: `${to}回执：${given}` }
    },
  },
)

export const file = act(
  z.strictObject({
    retention: z.enum(retentions, '案卷应确定保管期限。'),
    category: words(60).default('文书档案'),
    copies: z.int().min(0).default(2),
    pages: z.int().min(0).max(9999).default(0),
  }),
  {
    label: '归档',
    draws: ({ retention }, _today, data) => archiveSeries(yearOf(data), retention),
    from: ['filing'],
    to: ['filed'],
    primary: true,
    undo: false,
    who: { label: '档案管理员', steps: ['file'] },
    clauses: [{ clause: '30.6.4', cite: '第三十条(六)4' }],
    run: (ctx) => {
      const kept = decide(keptCopies, ctx, { sent: 0, isFiled: true })
      if (ctx.input.copies < kept.outcome) {
        return refuse(`存档须留存用印件${kept.outcome}份。`, {
          field: 'copies',
          clause: kept.rule,
          cite: kept.cite,
        })
      }
      const { data, input } = ctx
      const { retention, category, copies, pages } = input
      const [n = 0] = Object.values(ctx.numbers)
      const no = archiveNumber(yearOf(data), retention, n)
      const archive = {
        no,
        year: yearOf(data),
        retention,
        category,
        author: organOf(data.draft),
        number: data.number ?? '',
        title: ctx.matter.title,
        date: dateOf(data),
        pages,
      }
      return {
        state: 'filed',
        data: { ...data, filed: { retention, category, copies }, archive },
        decisions: [kept],
        say: `归档：${category}，保管期限${retention}，留存${copies}份，档号${no}`,
      }
    },
  },
)

const yearOf = (data: Outgoing): number => Number(dateOf(data).slice(0, 4))
