import { barredOf, canSee } from '#kernel/matters/access.ts'
import { blank } from '#kernel/matters/blank.ts'
import { peopleOf } from '#kernel/matters/notices.ts'
import type {
  AnyAction,
  Change,
  Ctx,
  Facts,
  MatterType,
  Part,
  PartTaken,
  Snapshot,
  Task,
  Who,
} from '#kernel/matters/matter.ts'
import { actionOf } from '#kernel/matters/verbs.ts'
import { tokenOf, tokens, type Behalf } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * The heart of the engine: one pure function from a matter, a command and the facts to what
 * changes, or to a refusal that names its clause. It reads nothing and writes nothing.
 */

export interface Command {
  readonly action: string
  readonly input: unknown
  /** The task the person has in front of them, where the screen knows it. */
  readonly taskId?: string | undefined
}

/** In which seat somebody acts. */
export interface Seat {
  readonly task: Task | undefined
  readonly behalf: Behalf | undefined
}

export interface Outcome<D = unknown> extends Seat {
  readonly action: string
  readonly change: Change<D>
  readonly state: string
}

/** Decides one command. Unknown actions, missing rights and rules that say no come back as refusals. */
export function step<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  command: Command,
  facts: Facts,
): Outcome<D> | Refusal {
  const action = actionOf(type, command.action)
  const isFree = action && (isFirst(type, action) || isLetIn(action, facts))
  // Before anything is said about the action: what one may not see does not even have a kind.
  if (!isFree && !canSee(matter, facts.actor)) return unknownMatter
  if (!action) return refuse('没有这个操作。', { status: 404 })
  const stop = blocked(type, matter, action, facts, command.taskId)
  if (isRefusal(stop)) return stop
  const parsed = action.input.safeParse(command.input)
  if (!parsed.success) return badInput(parsed.error.issues[0])
  const run = action.run as (ctx: Ctx<D>) => Change<D> | Refusal
  const change = run({ ...facts, ...stop, matter, data: matter.data, input: parsed.data })
  if (isRefusal(change)) return change
  const early = change.keepOwn ? null : unanswered(matter, stop.task, facts)
  if (early) return early
  const partial = heldByBarred(type, matter, stop.task, change, facts)
  if (partial) return partial
  return settle(type, matter, command.action, action, stop, change)
}

/** The machine, and citizens where the action is open to them: whom it may touch is settled before. */
const isLetIn = <D>({ who }: AnyAction<D>, { actor }: Facts): boolean =>
  isByMachine(who, actor) || (actor.isCitizen === true && who.citizen !== undefined)

const isByMachine = <D>(who: AnyAction<D>['who'], actor: Facts['actor']): boolean =>
  who.system !== undefined && actor.person === null && !actor.isCitizen

/** Nobody handles a matter about themselves: refuses where all who hold a task are barred from it. */
function heldByBarred<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  own: Task | undefined,
  change: Change<D>,
  { org, today }: Facts,
): Refusal | null {
  const after = { ...matter, data: change.data ?? matter.data, unit: change.unit ?? matter.unit }
  const barred = barredOf(type, after, org, today)
  if (barred.length === 0 || type.states[change.state ?? matter.state]?.end) return null
  const closed = new Set((change.close ?? []).map(({ id }) => id))
  if (own && !change.keepOwn) closed.add(own.id)
  const open = [...matter.tasks.filter(({ id }) => !closed.has(id)), ...(change.open ?? [])]
  for (const { holder, label } of open) {
    const people = peopleOf(holder, org, today)
    const isFree = people.some((id) => !org.tokensOf(id, today).some((t) => barred.includes(t)))
    if (people.length > 0 && !isFree) {
      const names = people.map((id) => org.person(id).name).join('、')
      return refuse(`${names}是被反映人或在被反映的单位，须回避，“${label}”请交他人办理。`)
    }
  }
  return null
}

const isFirst = <D>(type: MatterType<D>, action: AnyAction<D>): boolean =>
  action === type.create || action === type.submit

export const unknownMatter = refuse('没有这个事项，或您无权查看。', { status: 404 })

/** What can be said before any input is known: state, seat, guard. Also feeds the action buttons. */
export function blocked<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  action: AnyAction<D>,
  facts: Facts,
  taskId?: string,
): Seat | Refusal {
  if (!action.from.includes(matter.state) && !isFirst(type, action)) {
    const now = type.states[matter.state]?.label ?? matter.state
    return refuse(`现处“${now}”环节，不能${action.label}。请刷新后再办。`, { status: 409 })
  }
  const seat = seatOf(type, matter, action, facts, taskId)
  if (isRefusal(seat)) return seat
  const { notOwn } = action.who
  if (notOwn && isOwn(matter, facts, seat)) {
    return refuse(`不得对自己提出的事项${action.label}，请由他人办理。`, { status: 403 })
  }
  const other = action.part && otherPartOf(matter, action.part, facts, seat)
  if (other) {
    const advice = `此件已由${facts.org.person(other.by).name}${other.part}，${action.part}须由另一人办理。`
    return refuse(advice, { status: 403 })
  }
  const ctx = { ...facts, ...seat, matter, data: matter.data, input: undefined }
  return action.guard?.(ctx) ?? seat
}

/**
 * Who may do it, and in which seat: the actor's own task first, then a seat held for somebody else
 * by 委托 or A-B 角 (the act then records both). Nobody acts in another person's name otherwise,
 * and the machine never acts for a person.
 */
function seatOf<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  action: AnyAction<D>,
  facts: Facts,
  taskId?: string,
): Seat | Refusal {
  const { who } = action
  const { actor } = facts
  if (isByMachine(who, actor)) return { task: undefined, behalf: undefined }
  if (who.system === true) {
    return refuse(`“${action.label}”由系统自动进行。`, { status: 403 })
  }
  if (actor.isCitizen && who.citizen) return { task: undefined, behalf: undefined }
  if (actor.person === null) return refuse('系统不能代人办理。', { status: 403 })
  if (who.citizen === 'only') {
    return refuse(`“${action.label}”由群众在网上办理。`, { status: 403 })
  }
  const behalves = actor.behalves.filter((b) => !b.types || b.types.includes(type.type))
  for (const seat of seats(matter, who, actor.tokens, behalves, taskId)) {
    const ctx = { ...facts, ...seat, matter, data: matter.data, input: undefined }
    if (!who.test || who.test(ctx)) return seat
  }
  return refuse(notYours(matter, action, facts), { status: who.steps && taskId ? 409 : 403 })
}

/** Whether the actor may bring such a matter into being, as far as duty and seat decide it. */
export function canCreate(type: MatterType, facts: Facts): boolean {
  const { duties, test } = type.create.who
  const seat = { task: undefined, behalf: undefined }
  // The relation of who begins a matter is to the bureau: there is no matter yet.
  const matter = blank(type, facts, '')
  if (test && !test({ ...facts, ...seat, matter, data: matter.data, input: undefined }))
    return false
  if (!duties) return true
  const held = [facts.actor.tokens, ...facts.actor.behalves.map((b) => b.tokens)]
  return held.some((tokensHeld) => duties.some((duty) => tokensHeld.includes(tokens.duty(duty))))
}

/** Every seat the actor could take, own ones first. */
function* seats<D>(
  matter: Snapshot<D>,
  who: Who<D>,
  own: readonly number[],
  behalves: readonly Behalf[],
  taskId?: string,
): Generator<Seat> {
  const fitting = who.steps ? matter.tasks.filter((task) => fits(task, who, taskId)) : []
  const duties = who.duties?.map((duty) => tokens.duty(duty))
  for (const behalf of [undefined, ...behalves]) {
    const held = behalf ? behalf.tokens : own
    for (const task of fitting) if (held.includes(task.holder)) yield { task, behalf }
    if (duties?.some((duty) => held.includes(duty))) yield { task: undefined, behalf }
  }
  if (!who.steps && !who.duties) yield { task: undefined, behalf: undefined }
}

function fits<D>(task: Task, who: Who<D>, taskId?: string): boolean {
  const steps = who.steps ?? []
  return (
    (steps.includes(task.step) || steps.includes('*')) &&
    task.kind === (who.kind ?? 'do') &&
    (!taskId || task.id === taskId)
  )
}

function isOwn<D>(matter: Snapshot<D>, facts: Facts, seat: Seat): boolean {
  return matter.createdBy === facts.actor.person || matter.createdBy === seat.behalf?.principal
}

/** 审核 and 签发 are never by one person, nor on behalf of the same one. */
function otherPartOf<D>(
  matter: Snapshot<D>,
  part: Part,
  facts: Facts,
  seat: Seat,
): PartTaken | undefined {
  const mine = [facts.actor.person, seat.behalf?.principal]
  return matter.meta.parts?.find((taken) => taken.part !== part && mine.includes(taken.by))
}

/** Names who it is waiting for, or who was faster, so that nobody is left guessing. */
function notYours<D>(matter: Snapshot<D>, action: AnyAction<D>, facts: Facts): string {
  const { who } = action
  const waiting = matter.tasks.filter((task) => who.steps?.includes(task.step))
  if (waiting.length > 0) {
    return `“${action.label}”由${who.label}办理，现待${waiting.map((t) => holderName(t.holder, facts)).join('、')}办理。`
  }
  const last = matter.meta.trail.findLast((done) => who.steps?.includes(done.step))
  if (last) return `这一步已由${facts.org.person(last.by).name}办理，请刷新后查看。`
  return `“${action.label}”由${who.label}办理。`
}

/** A holder as people say it: the person, or the post with whoever fills it today. */
export function holderName(holder: number, facts: Pick<Facts, 'org' | 'today'>): string {
  const { kind, id } = tokenOf(holder)
  if (kind === 'person') return facts.org.person(id).name
  if (kind !== 'post') return '有关人员'
  const post = facts.org.post(id)
  const { people } = facts.org.holdersOf(id, facts.today)
  const names = people.map((p) => p.name).join('、') || '空缺'
  const { shortName } = facts.org.unit(post.unit)
  const title = post.title.startsWith(shortName) ? post.title : `${shortName}${post.title}`
  return `${title}（${names}）`
}

function badInput(issue: { message: string; path: PropertyKey[] } | undefined): Refusal {
  const field = issue?.path.map(String).join('.')
  return refuse(issue?.message ?? '填写有误。', { status: 400, ...(field ? { field } : {}) })
}

/** Whoever asked for 加签 or 会签 waits for the answers before going on. */
function unanswered<D>(matter: Snapshot<D>, own: Task | undefined, facts: Facts): Refusal | null {
  if (own?.kind !== 'do') return null
  const asked = matter.tasks.filter((task) => task.kind === 'cosign' && task.ref === own.id)
  if (asked.length > 0) {
    const names = asked.map((task) => holderName(task.holder, facts)).join('、')
    return refuse(`已请${names}加签，待其答复后再办，或先减签。`, { status: 409 })
  }
  const mine = matter.meta.ballots.find((b) => b.open && b.calledBy === facts.actor.person)
  if (!mine) return null
  return refuse(`“${mine.title}”会签尚未签齐，请待会签结束后再办。`, { status: 409 })
}

/** Checks what an action returned against the flow it was declared in; a breach is our own fault. */
function settle<D>(
  type: MatterType<D>,
  matter: Snapshot<D>,
  name: string,
  action: AnyAction<D>,
  seat: Seat,
  change: Change<D>,
): Outcome<D> {
  const back = action.verb ? null : seat.task?.back
  const straight: Change<D> = back
    ? {
        ...change,
        state: back.state,
        open: [{ step: back.step, label: back.label, holder: back.holder }],
        say: `${change.say}（直送原退回人）`,
      }
    : change
  const state = straight.state ?? matter.state
  if (!back && !action.verb && !action.to.includes(state)) {
    throw new Error(`${type.type}.${name} went to ${state}, which it does not declare`)
  }
  return { ...seat, action: name, change: straight, state }
}
