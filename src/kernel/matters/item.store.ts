import { canonical } from '#kernel/audit/canonical.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Applied } from '#kernel/matters/apply.ts'
import { afterText, chainText } from '#kernel/matters/chain.ts'
import { nextFireOf } from '#kernel/matters/clocks.ts'
import type { CommitItem } from '#kernel/matters/commit.store.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { Outcome } from '#kernel/matters/step.ts'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { holdsPersonal, marksIn } from '#kernel/privacy/personal.ts'
import { bigramsOf, pieceOfMark } from '#kernel/search/bigrams.ts'

/** Turns a decided change into the row set that `commit_matters` writes; hashes the event. */
export function toItem(
  type: MatterType,
  before: Snapshot,
  outcome: Outcome,
  applied: Applied,
  facts: Facts,
  command: { id: string; digest: string } | null,
  code: string | null,
): CommitItem {
  const { next, body } = applied
  const text = canonical({ ...body, after: sm3(canonical(afterText(next))) })
  const onBehalf = outcome.behalf?.principal ?? null
  const link = {
    matter: next.id,
    seq: next.version,
    at: facts.now,
    action: outcome.action,
    actor: facts.actor.person,
    onBehalf,
    body: text,
  }
  const hash = sm3(chainText(before.head, link))
  const words = wordsOf(type, next)
  const marks = marksIn(next.data)
  const isNewText =
    before.version === 0 || words !== wordsOf(type, before) || isOther(marks, marksIn(before.data))
  const pieces = [...marks, ...(code ? [code] : [])].map(pieceOfMark)
  const isNewAcl = canonical(next.acl) !== canonical(before.acl)
  const urgency = Number((next.data as { urgency?: unknown }).urgency ?? 0)
  return {
    id: next.id,
    seen: before.version,
    type: next.type,
    number: next.number,
    title: next.title,
    state: next.state,
    flowVersion: next.flowVersion,
    ruleDate: next.ruleDate,
    unit: next.unit,
    urgency: Number.isInteger(urgency) ? urgency : 0,
    at: facts.now,
    endedAt: applied.ended ? facts.now : null,
    ...(canRest(type) ? { rests: type.states[next.state]?.rests ?? false } : {}),
    dueOn: applied.dueOn,
    actor: facts.actor.person,
    onBehalf,
    action: outcome.action,
    body: text,
    prev: before.head,
    hash,
    data: next.data,
    meta: next.meta,
    acl: next.acl,
    ...(command ? { command: command.id, digest: command.digest } : {}),
    answer: {
      matter: next.id,
      version: next.version,
      number: next.number,
      state: next.state,
      say: outcome.change.say,
    },
    close: applied.closed,
    reopen: applied.reopened,
    unread: applied.unread,
    redate: applied.redated,
    open: applied.opened,
    clocks: applied.clocks.map((clock) => ({
      ...clock,
      nextFire: nextFireOf(type, clock, next, facts),
    })),
    files: outcome.change.files ?? [],
    follow: applied.follow,
    ...(outcome.change.claim === undefined ? {} : { claim: outcome.change.claim }),
    links: outcome.change.links ?? [],
    numbers: [],
    voids: outcome.change.voids ?? [],
    notices: applied.notices,
    outbox: [],
    ...(isNewText
      ? { search: { createdAt: next.createdAt, txt: words, bg: [...bigramsOf(words), ...pieces] } }
      : {}),
    ...(isNewAcl ? { newReaders: true } : {}),
  }
}

/** What search finds it by: where it holds personal data, no number of anybody. */
const wordsOf = (type: MatterType, matter: Snapshot): string =>
  holdsPersonal(matter.data) ? maskNumbers(type.text(matter)) : type.text(matter)

const isOther = (a: readonly string[], b: readonly string[]): boolean =>
  a.length !== b.length || a.some((mark) => !b.includes(mark))

/** Whether a matter of the kind can lie with nobody having anything to do. */
const canRest = ({ states }: MatterType<never> | MatterType): boolean =>
  Object.values(states).some(({ rests }) => rests)
