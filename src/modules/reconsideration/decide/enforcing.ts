import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { plain, shown } from '#modules/fields.ts'
import { bureauName } from '#modules/office.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import type { State } from '#modules/reconsideration/flow.ts'
import { isOfDesk } from '#modules/reconsideration/seats.ts'
import { enforcedBy } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 申请强制执行 (第五十七条(三)4): neither sued nor performed; upheld by the county, changed by us. */

const act = actionsOf<Reconsideration, State>()
const cited = { clause: '57.3.4', cite: '第五十七条(三)4' }

/** Who is to ask the court now, as the rule says of the day; `null`: nobody (yet), and why. */
export function enforcerOf(ctx: Ctx<Reconsideration>, data: Reconsideration) {
  const kind = data.opinion!.kind
  if (kind !== '维持' && kind !== '变更') return null
  const ends = Object.entries(data.suitUntil).filter(([party]) => party.startsWith('申请人'))
  const suitEnds = ends
    .map(([, until]) => until)
    .toSorted()
    .at(-1)
  if (suitEnds === undefined) return null
  return decide(enforcedBy, ctx, {
    decision: kind,
    suitEnds,
    on: ctx.today,
    isSued: data.suits.length > 0,
    isPerformed: data.performed !== null,
  })
}

export const enforce = act(
  z.strictObject({
    court: shown(plain(60, 4), '人民法院', { input: 'line', span: 6 }),
    reason: shown(plain(500, 2), '不履行的情况', { input: 'lines' }),
  }),
  {
    label: '申请强制执行',
    from: ['watching'],
    to: ['watching'],
    undo: false,
    who: { label: '政策法规科', test: isOfDesk },
    clauses: [cited],
    guard: ({ data }) =>
      data.enforcement ? refuse('已经申请（通知申请）强制执行。', cited) : null,
    run: (ctx) => {
      const { data, org } = ctx
      const decided = enforcerOf(ctx, data)
      if (!decided) {
        return refuse(
          '维持、变更的决定才由条文申请强制执行；其他决定由被申请人履行，请用“责令履行”。',
          cited,
        )
      }
      if (decided.outcome === null) {
        return refusalOf({
          ...decided,
          reason: `还不能申请强制执行：${decided.reason}`,
        })
      }
      const { court, reason } = ctx.input
      const isOurs = decided.outcome === '州局申请'
      const { number } = data.decision!
      const county = data.respondent === null ? '' : org.unit(data.respondent).name
      const paper = isOurs
        ? {
            direction: '平行',
            title: `${bureauName(org)}关于申请强制执行${number}行政复议决定的函`,
            to: court,
            body: `我局${number}行政复议决定已依法送达，申请人在法定期限内既不起诉又不履行。\n${reason}\n依照有关规定，申请贵院强制执行。`,
          }
        : {
            direction: '下行',
            title: `${bureauName(org)}关于依法申请强制执行${number}行政复议决定的函`,
            to: county,
            body: `我局${number}行政复议决定维持你局作出的行为，申请人在法定期限内既不起诉又不履行。\n${reason}\n请你局依法向${court}申请强制执行。`,
          }
      return {
        keepOwn: true,
        data: {
          ...data,
          enforcement: { on: ctx.today, by: decided.outcome, court, reason },
        },
        follow: [
          {
            type: 'outgoing',
            input: {
              draft: {
                kind: '函',
                code: '文人社函',
                signing: '业务性',
                disclosure: '不予公开',
                linked: ctx.matter.id,
                copies: 3,
                ...paper,
              },
            },
          },
        ],
        decisions: [decided],
        say: `${decided.outcome}强制执行（${court}），${decided.reason}`,
      }
    },
  },
)
