import { sm3 } from '#kernel/audit/sm3.ts'
import { violates } from '#kernel/db/faults.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { storable } from '#kernel/db/sql.ts'
import { checkAttachable, indexAttachments } from '#kernel/files/attach.store.ts'
import { uuid7 } from '#kernel/ids.store.ts'
import { actorOf, citizen, machine } from '#kernel/matters/actor.ts'
import { blank } from '#kernel/matters/blank.ts'
import { canSee } from '#kernel/matters/access.ts'
import { apply } from '#kernel/matters/apply.ts'
import { ClockRefused } from '#kernel/matters/clocks.ts'
import { commitWhole } from '#kernel/matters/commit-whole.store.ts'
import { commitWith, type CommitItem } from '#kernel/matters/commit.store.ts'
import { toItem } from '#kernel/matters/item.store.ts'
import type {
  Actor,
  AnyAction,
  Facts,
  MatterId,
  MatterType,
  Snapshot,
} from '#kernel/matters/matter.ts'
import { grown } from '#kernel/matters/grown.ts'
import type { KeptFollow } from '#kernel/matters/follow.ts'
import { followRequests } from '#kernel/matters/follow-requests.store.ts'
import { readWith, type Loaded } from '#kernel/matters/read.store.ts'
import { schemaOf } from '#kernel/matters/page.ts'
import { digestOf, namelessRequest, sealedRequest } from '#kernel/matters/sealed-request.store.ts'
import { step, unknownMatter } from '#kernel/matters/step.ts'
import { asksPersonal } from '#kernel/privacy/personal.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'
import { actionOf } from '#kernel/matters/verbs.ts'
import { batcher } from '#kernel/batch.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Directory, PersonId } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Now } from '#kernel/services.ts'

/**
 * The one door. Screens, API, imports, jobs and the command line all change matters through `run`:
 * read, decide in `step`, write everything in one statement that names the version it decided on.
 */

export interface Request {
  /** Kind of matter; needed only to create one. */
  readonly type?: string
  readonly matter?: MatterId
  readonly action: string
  readonly input: unknown
  readonly taskId?: string | undefined
  /** null: the machine, which signs 系统. */
  readonly person: PersonId | null
  /** Somebody on the public site; then there is no person. Where there is a matter, its code was checked. */
  readonly citizen?: true
  /** Begun by another matter's action: personal data in it is sealed already. */
  readonly isFollow?: true
  /** Tokens of who is never to know of the matter that this begins. */
  readonly barred?: readonly number[]
  /** Idempotency key (UUID) from the browser on; a repeated key returns the first answer. */
  readonly key?: string | undefined
}

export interface Answer {
  readonly matter: MatterId
  readonly version: number
  readonly number: string | null
  readonly state: string
  readonly say: string
  /** True when this command had been carried out before and nothing new happened. */
  readonly repeated?: true
}

export interface Engine {
  readonly types: ReadonlyMap<string, MatterType>
  run(request: Request): Promise<Answer | Refusal>
  /** The matter as the person may see it, or a refusal that does not tell whether it exists. */
  load(matter: MatterId, person: PersonId): Promise<Loaded | Refusal>
  factsFor(person: PersonId | null): Promise<Facts>
}

/** How the engine knows a matter by its code (查询码). */
export const codeMark = (code: string): string => sm3(`查询码\n${code}`)

const none: ReadonlyMap<string, never> = new Map<string, never>()

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Most times a command is decided again because somebody else was faster. */
const attempts = 5

export function engineOf(ports: {
  db: Database
  now: Now
  directory: () => Promise<Directory>
  calendar: () => Promise<Calendar>
  amendments?: () => Promise<Facts['amendments']>
  /** Told which clause was applied or refused something. */
  tally?: (clause: string, outcome: 'applied' | 'refused', day: string) => void
  types: readonly MatterType[]
  /** Seals personal data; without it only what is masked is kept. */
  sealer?: Sealer
}): Engine {
  const { db } = ports
  const types = new Map(ports.types.map((type) => [type.type, type]))
  const read = batcher({
    max: 32,
    inFlight: 2,
    keyOf: (ask: { matter: MatterId; key: string | null }) => ask.matter,
    run: async (asks) =>
      (await readWith(db, asks)).map(({ snapshot, ...rest }) => ({
        ...rest,
        snapshot: snapshot && grown(types.get(snapshot.type), snapshot),
      })),
  })
  const commit = batcher({
    max: 32,
    inFlight: 2,
    keyOf: (item: CommitItem) => item.id,
    run: (items) => commitWith(db, items),
  })

  async function factsFor(person: PersonId | null): Promise<Facts> {
    const [org, calendar, amendments = none] = await Promise.all([
      ports.directory(),
      ports.calendar(),
      ports.amendments?.(),
    ])
    const now = ports.now()
    const today = dayOf(now)
    const actor: Actor = person === null ? machine : actorOf(org, person, today)
    return {
      now: now.toISOString(),
      today,
      org,
      calendar,
      amendments,
      actor,
      numbers: {},
      others: none,
      newId: () => uuid7(now),
    }
  }

  /** Matters that an action names; what the actor may not see and what is not public is not there. */
  async function othersOf(ids: readonly MatterId[], actor: Actor): Promise<Facts['others']> {
    const asked = [...new Set(ids)].filter((id) => uuid.test(id))
    if (asked.length === 0) return none
    const loaded = await Promise.all(asked.map((matter) => read({ matter, key: null })))
    return new Map(
      loaded.flatMap(({ snapshot }) => {
        if (!snapshot) return []
        const isSeen = canSee(snapshot, actor) || types.get(snapshot.type)?.isPublic?.(snapshot)
        return isSeen ? [[snapshot.id, snapshot] as const] : []
      }),
    )
  }

  /** What the action brought about. A refusal here is tried again by the background. */
  async function begin(
    { matter, version }: Answer,
    person: PersonId | null,
    follow: readonly KeptFollow[],
  ): Promise<void> {
    const asked = followRequests({ matter, seq: version, follow }, person)
    for (const request of asked) await run(request)
  }

  async function run(given: Request): Promise<Answer | Refusal> {
    // At the door, before anything is decided on it, sealed or hashed.
    const asked = { ...given, input: storable(given.input) }
    const matter = asked.matter ?? uuid7(ports.now())
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const [loaded, known] = await Promise.all([
        read({ matter, key: asked.key ?? null }),
        factsFor(asked.person),
      ])
      const facts = asked.citizen ? { ...known, actor: citizen } : known
      const type = types.get(loaded.snapshot?.type ?? asked.type ?? '')
      const action = type && actionOf(type, asked.action)
      const isPersonal = action !== undefined && asksPersonal(schemaOf(action))
      const sealed = isPersonal ? sealedRequest(action, asked, ports.sealer) : asked
      const digest = sealed.key ? digestOf(sealed, isPersonal) : ''
      if (loaded.prior) return repeated(loaded.prior, digest)
      if (!type || (asked.matter && !loaded.snapshot)) return unknownMatter
      const request = action
        ? namelessRequest(action, sealed, loaded.snapshot?.data, ports.sealer)
        : sealed
      const before = loaded.snapshot ?? blank(type, facts, matter, request.barred)
      const asks = askedBy(action, request.input, facts.today, before.data)
      const { series } = asks
      const others = await othersOf(asks.refers, facts.actor)
      let clauses: readonly string[] = []
      const code = type.told && ports.sealer ? codeMark(ports.sealer.codeOf(matter)) : null
      const decide = (withNumbers: Facts) =>
        decideItem(
          type,
          before,
          request,
          { digest, code },
          withNumbers,
          (found) => (clauses = found),
        )
      const whole = { ...facts, others }
      const first = decide({ ...whole, numbers: series ? { [series]: 0 } : {} })
      if (isRefusal(first)) {
        if (first.clause) ports.tally?.(first.clause, 'refused', facts.today)
        return first
      }
      const foreign = await checkAttachable(db, first.files, request.person)
      if (foreign) return foreign
      const written = await onceUnderKey(async () =>
        series || first.claim !== undefined
          ? await commitWhole(db, first, series, (numbers) => decide({ ...whole, numbers }))
          : (await commit(first))
            ? first
            : 'stale',
      )
      if (written === 'stale') continue
      if (isRefusal(written)) return written
      for (const clause of clauses) ports.tally?.(clause, 'applied', facts.today)
      if (written.files.length > 0) await indexAttachments(db, matter)
      await begin(written.answer, request.person, written.follow)
      return written.answer
    }
    return refuse('多人正在同时办理此件，请稍后再试。', { status: 409 })
  }

  return {
    types,
    run,
    factsFor,
    async load(matter, person) {
      const [loaded, facts] = await Promise.all([read({ matter, key: null }), factsFor(person)])
      return loaded.snapshot && canSee(loaded.snapshot, facts.actor) ? loaded : unknownMatter
    },
  }
}

/** The same command arrived twice at one moment: whoever came second looks at what the first one did. */
async function onceUnderKey<T>(write: () => Promise<T>): Promise<T | 'stale'> {
  try {
    return await write()
  } catch (error) {
    if (violates(error, 'command_pkey')) return 'stale'
    throw error
  }
}

/** What an action needs before it can be decided; nothing where the input is not even well formed. */
function askedBy(
  action: AnyAction<unknown> | undefined,
  given: unknown,
  today: Day,
  data: unknown,
) {
  const nothing = { series: null, refers: [] as readonly MatterId[] }
  if (!action?.draws && !action?.refers) return nothing
  const { success, data: input } = action.input.safeParse(given)
  if (!success) return nothing
  return {
    series: action.draws?.(input, today, data) ?? null,
    refers: action.refers?.(input, data) ?? [],
  }
}

function decideItem(
  type: MatterType,
  before: Snapshot,
  request: Request,
  { digest, code }: { digest: string; code: string | null },
  facts: Facts,
  onClauses: (clauses: readonly string[]) => void,
): CommitItem | Refusal {
  const outcome = step(type, before, request, facts)
  if (isRefusal(outcome)) return outcome
  const action = actionOf(type, outcome.action)
  onClauses([
    ...new Set([
      ...(outcome.change.decisions ?? []).map(({ rule }) => rule),
      ...(action?.clauses ?? []).map(({ clause }) => clause),
    ]),
  ])
  try {
    const applied = apply(type, before, outcome, request.input, facts)
    const command = request.key ? { id: request.key, digest } : null
    return toItem(type, before, outcome, applied, facts, command, code)
  } catch (error) {
    if (error instanceof ClockRefused) return error.refusal
    throw error
  }
}

function repeated(prior: { digest: string; answer: Answer }, digest: string): Answer | Refusal {
  if (prior.digest !== digest) {
    return refuse('这个提交号已用于另一项操作，请刷新页面后重试。', { status: 409 })
  }
  return { ...prior.answer, repeated: true }
}
