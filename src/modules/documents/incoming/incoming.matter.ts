import { matterType } from '#kernel/matters/define.ts'
import { chase, fires } from '#modules/documents/incoming/chase.ts'
import { columns, readers, textOf } from '#modules/documents/incoming/views.ts'
import {
  incomingData,
  states,
  steps,
  type Incoming,
  type State,
  type Step,
} from '#modules/documents/incoming/data.ts'
import {
  assign,
  decline,
  opine,
  redistribute,
  review,
  sign,
} from '#modules/documents/incoming/handling.ts'
import { extendLimit, finish } from '#modules/documents/incoming/finish.ts'
import {
  amend,
  attachEarlier,
  create,
  sendBack,
  sort,
  voidPaper,
} from '#modules/documents/incoming/intake.ts'
import {
  addLeaders,
  closeReading,
  coordinate,
  instruct,
  propose,
  sendTo,
} from '#modules/documents/incoming/routing.ts'
import { distribute } from '#modules/documents/incoming/distribute.ts'
import { handlingForm } from '#modules/documents/incoming/handling-form.ts'
import { file, takeBack } from '#modules/documents/incoming/return.ts'
import { decide } from '#modules/decide.ts'
import { isLeader } from '#modules/office.ts'
import { withinOwnUnit } from '#rulebook/articles/a10-feedback.ts'
import { noSideways } from '#rulebook/articles/a53-incoming.ts'
import { refuse } from '#kernel/refusal.ts'

/**
 * 收文 (第五十三条(一), 第十五条(七), 第九条, 第四十三条(四)): one paper from the 收发员's signature to
 * the archive. The table reads in the order in which things happen.
 */
export const incoming = matterType<Incoming, State, Step>({
  type: 'incoming',
  label: '收文',
  module: 'documents',
  flowVersion: 1,
  data: incomingData,
  start: 'sorting',
  states,
  steps,
  create,
  actions: {
    // 签收、登记、分类
    sort,
    sendBack,
    amend,
    attachEarlier,
    // 拟办、送批、传阅
    propose,
    sendTo,
    instruct,
    addLeaders,
    coordinate,
    closeReading,
    // 分发、承办
    distribute,
    sign,
    assign,
    opine,
    review,
    decline,
    redistribute,
    extendLimit,
    finish,
    // 清退、归档
    takeBack,
    file,
    voidPaper,
  },
  basis: { acrossUnits: { clause: withinOwnUnit.id, cite: withinOwnUnit.cite } },
  verbGuards: {
    circulate: notSideways,
    reassign: notSideways,
    cosign: notSideways,
  },
  readers,
  text: textOf,
  form: handlingForm,
  columns,
  fires,
  onClock: chase,
})

/** 领导之间须由收发员传递，不得横传. */
function notSideways(ctx: Parameters<NonNullable<typeof sort.guard>>[0]) {
  const facts = { isLeader: isLeader(ctx.org, ctx.actor.person, ctx.today) }
  const decided = decide(noSideways, ctx, facts)
  if (decided.outcome) return null
  return refuse(`${decided.reason}。`, { clause: decided.rule, cite: decided.cite })
}
