import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, ClockOp, Ctx, NewTask } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { linesOf, shown, words } from '#modules/fields.ts'
import { headSeat, investigator, isStaff, officeHead } from '#modules/office.ts'
import {
  applicationInput,
  type Application,
  type ApplicationState,
} from '#modules/service/application-data.ts'
import type { ServiceItemData } from '#modules/service/item-data.ts'
import { publishedStepsOnly, withinCompetence } from '#rulebook/articles/a03-handling.ts'
import { chargeAsPublished } from '#rulebook/articles/a14-service-promises.ts'
import { demandBeyondNotice } from '#rulebook/articles/a14-reception.ts'

/** 收件、一次性告知、补正、受理 (第十四条(四), 第三条(十五)). */

const act = actionsOf<Application, ApplicationState>()
export const atOnce = { clause: '14.4a', cite: '第十四条(四)' }
const publishedOnly = { clause: '3.15', cite: '第三条(十五)' }

const supplementTask = (holder: number): NewTask => ({
  step: 'supplement',
  label: '等申请人补正',
  holder,
  rank: 2,
})

/** Accepted: from now on the promise runs. */
export function accepted(
  ctx: Ctx<unknown>,
  data: Application,
): Omit<Change<Application, ApplicationState>, 'say'> {
  const clocks: ClockOp[] = data.accepted
    ? []
    : [
        promise('promise', '承诺时限', data.limit, '第十四条(一)', '14.1a', ctx.now),
        ...(data.statutory !== null && data.statutory > data.limit
          ? [promise('statutory', '法定时限', data.statutory, '第十五条(七)2', '15.7.2a', ctx.now)]
          : []),
      ]
  return {
    state: 'working',
    data: {
      ...data,
      missing: [],
      accepted: data.accepted ?? ctx.today,
      acceptedBy: data.acceptedBy ?? ctx.actor.person,
    },
    clocks,
    open: [
      {
        step: 'handle',
        label: `办理${data.itemName}`,
        holder: tokens.person(data.handler),
        rank: 1,
        clock: { key: 'promise' },
      },
    ],
  }
}

const promise = (
  key: string,
  label: string,
  amount: number,
  cite: string,
  clause: string,
  from: string,
): ClockOp => ({
  op: 'start',
  key,
  label,
  cite,
  spec: { unit: 'workday', amount, clause, cite, warn: [{ left: 1 }, { left: 0 }] },
  from,
})

/** The handler by what the window said, the guide, the section; never somebody of another section. */
function handlerOf(
  ctx: Ctx<unknown>,
  { unit, staff }: { unit: number; staff: readonly number[] },
  asked: number | null,
): number | Refusal {
  const { org, today } = ctx
  const unitOf = (person: number) => org.homeUnitOf(person, today)
  const self = ctx.actor.person!
  const usual =
    unitOf(self)?.id === unit
      ? self
      : (staff.find((one) => unitOf(one)?.id === unit && !org.isAway(one, today)) ??
        org.headOf(unit, today).people[0]?.id)
  const person = asked ?? usual
  if (person === undefined) return refuse('承办科室没有可以办理的人，请指定经办人。')
  const own = decide(withinCompetence, ctx, {
    unit: unitOf(person)?.name ?? '',
    owners: [org.unit(unit).name],
    hasDelegation: false,
  })
  return own.outcome ? person : refusalOf(own, 'handler')
}

export const create = act(applicationInput, {
  label: '窗口收件',
  from: ['supplementing'],
  to: ['supplementing', 'working'],
  primary: true,
  undo: false,
  who: { label: '窗口工作人员', test: isStaff },
  clauses: [{ clause: '14.1a', cite: '第十四条(一)' }, atOnce],
  draws: (_input, today) => `服务申请/${today.slice(0, 4)}`,
  refers: ({ item, origin }) => (origin ? [item, origin] : [item]),
  run: (ctx) => {
    const { handler: asked, origin, ...input } = ctx.input
    const found = ctx.others.get(input.item)
    const edition = (found?.data as ServiceItemData | undefined)?.published
    if (found?.type !== 'service-item' || !edition || found.state === 'withdrawn') {
      return refuse('没有公开的这个服务事项，不能收件。', { field: 'item', status: 400 })
    }
    const { item, limit, version, effective } = edition
    if (effective > ctx.today) {
      return refuse(`该事项${formatDay(effective)}起才办理。`, { field: 'item', status: 400 })
    }
    const handler = handlerOf(ctx, item, asked)
    if (typeof handler !== 'number') return handler
    if (input.charged > 0) {
      const charge = decide(chargeAsPublished, ctx, {
        published: item.charge === '收费' ? item.amount : null,
        asked: input.charged,
      })
      if (!charge.outcome) return refusalOf(charge, 'charged')
    }
    const published = item.papers
      .filter(({ isExempt }) => !isExempt)
      .map(({ paper, basis }) => ({ paper, basis }))
    const known = decide(publishedStepsOnly, ctx, {
      asked: input.papers,
      published: item.papers.map(({ paper }) => paper),
    })
    if (!known.outcome) return refusalOf(known, 'papers')
    const missing = published.filter(({ paper }) => !input.papers.includes(paper))
    const [n = 0] = Object.values(ctx.numbers)
    const data: Application = {
      ...input,
      itemName: item.name,
      kind: item.kind,
      owner: item.unit,
      edition: version,
      limit,
      statutory: item.statutory,
      published,
      receivedBy: ctx.actor.person!,
      handler,
      notice: missing.length > 0 ? { on: ctx.today, by: ctx.actor.person!, papers: missing } : null,
      missing,
      clues: [],
      accepted: null,
      acceptedBy: null,
      reviewedBy: null,
      decision: null,
      due: null,
      isBroken: false,
      delivered: null,
      finished: null,
    }
    const rest = {
      number: `办${ctx.today.slice(0, 4)}-${String(n).padStart(5, '0')}`,
      title: `${item.name}：${input.name.masked}`,
      unit: item.unit,
      links: origin && ctx.others.has(origin) ? [{ to: origin, kind: '首问登记' }] : [],
    }
    if (missing.length === 0) {
      return { ...rest, ...accepted(ctx, data), say: `收件并受理，承诺${limit}个工作日办结` }
    }
    return {
      ...rest,
      state: 'supplementing',
      data,
      open: [supplementTask(tokens.person(ctx.actor.person!))],
      say: `收件，一次性告知须补：${missing.map(({ paper }) => paper).join('、')}`,
    }
  },
})

export const brought = act(
  z.strictObject({
    lacking: shown(words(1000), '还缺的材料（一行一个，空为已补齐）', { input: 'lines' }).default(
      '',
    ),
  }),
  {
    label: '收到补正材料',
    from: ['supplementing'],
    to: ['supplementing', 'working'],
    primary: true,
    undo: false,
    who: { label: '收件人', steps: ['supplement'] },
    clauses: [atOnce],
    run: (ctx) => {
      const { data, input } = ctx
      const lacking = linesOf(input.lacking)
      const told = data.missing.map(({ paper }) => paper)
      const beyond = decide(demandBeyondNotice, ctx, {
        isOnNotice: lacking.every((one) => told.includes(one)),
        isNewLaw: false,
        headReason: '',
      })
      if (!beyond.outcome.may) return refusalOf(beyond, 'lacking')
      const missing = data.missing.filter(({ paper }) => lacking.includes(paper))
      if (missing.length > 0) {
        return {
          data: { ...data, missing },
          open: [supplementTask(ctx.task!.holder)],
          say: `补正，还缺：${lacking.join('、')}`,
        }
      }
      return { ...accepted(ctx, data), say: `补正齐全，受理，承诺${data.limit}个工作日办结` }
    },
  },
)

const isHead = (ctx: Ctx<Application>) =>
  ctx.actor.tokens.includes(headSeat(ctx.org, ctx.data.owner) ?? -1)

export const demand = act(
  z.strictObject({
    papers: shown(words(1000).min(1, '请填写材料名称。'), '还要的材料（一行一个）', {
      input: 'lines',
    }),
    newBasis: shown(words(200), '告知后法律变动的新依据', { input: 'line' }).default(''),
    reason: shown(words(300), '科室负责人说明的理由', { input: 'lines' }).default(''),
  }),
  {
    label: '要求补充材料',
    from: ['working'],
    to: ['supplementing'],
    undo: false,
    who: { label: '经办人、科室负责人', test: (ctx) => isHead(ctx) || isHandler(ctx) },
    clauses: [atOnce, publishedOnly],
    run: (ctx) => {
      const { data, input } = ctx
      const asked = linesOf(input.papers)
      const isNewLaw = input.newBasis !== ''
      const known = decide(publishedStepsOnly, ctx, {
        asked: isNewLaw ? [] : asked,
        published: data.published.map(({ paper }) => paper),
      })
      if (!known.outcome) return refusalOf(known, 'papers')
      const onNotice = data.notice?.papers.map(({ paper }) => paper) ?? []
      const beyond = decide(demandBeyondNotice, ctx, {
        isOnNotice: asked.every((one) => onNotice.includes(one)),
        isNewLaw,
        headReason: isHead(ctx) ? input.reason : '',
      })
      if (!beyond.outcome.may) return refusalOf(beyond, 'reason')
      const missing = asked.map((paper) => ({
        paper,
        basis: input.newBasis || (data.published.find((one) => one.paper === paper)?.basis ?? ''),
      }))
      const told = [headSeat(ctx.org, data.owner), investigator(ctx.org)]
      return {
        state: 'supplementing',
        data: {
          ...data,
          missing,
          clues: beyond.outcome.isClue
            ? [...data.clues, { on: ctx.today, papers: asked, reason: input.reason }]
            : data.clues,
        },
        close: ctx.matter.tasks
          .filter(({ step, id }) => step === 'handle' && id !== ctx.task?.id)
          .map(({ id }) => ({ id, outcome: '要求补充材料' })),
        open: [supplementTask(tokens.person(data.handler))],
        notices: beyond.outcome.isClue
          ? [
              {
                to: told.filter((token) => token !== null),
                kind: '通知',
                text: `${ctx.matter.number}：一次性告知以外又要材料（第二十二条(四)13线索）`,
              },
            ]
          : [],
        decisions: [beyond],
        say: `要求补充：${asked.join('、')}${beyond.outcome.isClue ? `（${beyond.reason}）` : ''}`,
      }
    },
  },
)

export const isHandler = (ctx: Ctx<Application>) =>
  ctx.matter.tasks.some(
    ({ step, holder }) => step === 'handle' && ctx.actor.tokens.includes(holder),
  )

export const decline = act(
  z.strictObject({
    reason: shown(words(500).min(4, '请写明理由。'), '理由', { input: 'lines' }),
    basis: shown(words(200).min(4, '请写明依据的条款。'), '依据', { input: 'line' }),
    advice: shown(words(300).min(4, '请告知可以怎样办。'), '告知（去哪里办、怎样救济）', {
      input: 'lines',
    }),
  }),
  {
    label: '不予受理',
    from: ['supplementing'],
    to: ['declined'],
    undo: false,
    danger: true,
    who: { label: '收件人', steps: ['supplement'] },
    clauses: [{ clause: '14.3', cite: '第十四条(三)' }],
    run: (ctx) => {
      const { reason, basis, advice } = ctx.input
      return {
        state: 'declined',
        data: { ...ctx.data, finished: finishedBy(ctx, ctx.data) },
        opinion: { slot: '决定', text: `不予受理：${reason}依据：${basis}。${advice}` },
        notices: [
          {
            to: [headSeat(ctx.org, ctx.data.owner) ?? officeHead(ctx.org)],
            kind: '通知',
            text: `${ctx.matter.number}不予受理：${reason}`,
          },
        ],
        say: `不予受理：${reason}`,
      }
    },
  },
)

export const finishedBy = (ctx: Ctx<unknown>, data: Application) => ({
  at: ctx.now,
  by: data.handler,
  unit: data.owner,
  subject: data.itemName,
})
