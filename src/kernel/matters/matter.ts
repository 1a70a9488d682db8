import type { z } from 'zod'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Day } from '#kernel/calendar/day.ts'
import type { ClockSpec, Segments } from '#kernel/clocks/spec.ts'
import type { Ballot } from '#kernel/matters/ballot.ts'
import type { Behalf, Directory, Duty, PersonId, UnitId } from '#kernel/org/directory.ts'
import type { FieldColumn, FormNames, FormPage, Told } from '#kernel/matters/shown.ts'
import type { FormSpec } from '#kernel/printing/form.ts'
import type { OfficialDraft } from '#kernel/printing/official/document.ts'
import type { ClockOp } from '#kernel/matters/clock-op.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import type { Decision } from '#kernel/matters/decision.ts'
import type { Follow } from '#kernel/matters/follow.ts'
import type { Refusal } from '#kernel/refusal.ts'

/**
 * A matter (事项) is whatever the bureau deals with: an incoming document, a leave, a petition.
 * Its type is declared once, as data and small pure functions; the engine does the rest.
 */

export type MatterId = string
/** ISO 8601 instant in UTC; shown in Beijing time. */
export type Instant = string

/** 待办 `do`, 待阅 `read`, 加签 `cosign`, 会签表决 `ballot`. */
export type TaskKind = 'do' | 'read' | 'cosign' | 'ballot'

export interface Task {
  readonly id: string
  readonly step: string
  readonly kind: TaskKind
  readonly label: string
  /** Access token of who holds it: a person or a post. */
  readonly holder: number
  /** Branch, seat or ballot the task belongs to; null for the matter as a whole. */
  readonly ref: string | null
  /** Order in the inbox before due dates: 0 急 … 3 阅知. */
  readonly rank: number
  readonly openedAt: Instant
  readonly openedBy: PersonId | null
  readonly openedSeq: number
  readonly dueOn: Day | null
  readonly readAt: Instant | null
  /** Where a returned task goes when it is resubmitted straight (直送). */
  readonly back: Back | null
  readonly note: string | null
}

export interface Back {
  readonly state: string
  readonly step: string
  readonly holder: number
  readonly label: string
}

export interface Clock {
  readonly id: string
  readonly key: string
  readonly ref: string | null
  readonly label: string
  readonly cite: string
  readonly spec: ClockSpec
  readonly segments: Segments
  readonly dueOn: Day
  readonly dueAt: Instant
  readonly provisional: boolean
  readonly state: 'running' | 'paused' | 'stopped'
  /** Each due date it ever had and since when, newest last: a changed calendar or an extension adds one. */
  readonly dues: readonly { at: Instant; due: Day; why: string }[]
  readonly fired: readonly string[]
}

/** A finished step, so that a matter can be returned to it. */
export interface Trail {
  readonly step: string
  readonly state: string
  readonly label: string
  readonly holder: number
  readonly by: PersonId
  readonly ref: string | null
  readonly seq: number
}

/** What 撤回 restores. */
export interface Undo {
  readonly by: PersonId
  readonly seq: number
  readonly action: string
  readonly state: string
  readonly data: unknown
  readonly ballots: readonly Ballot[]
  readonly trail: readonly Trail[]
  /** Tasks to be opened again, as they were. */
  readonly closed: readonly Task[]
  readonly opened: readonly string[]
  /** Clocks as they were before. Those it does not name were started by the action. */
  readonly clocks: readonly Clock[]
}

/** The engine's own part of a matter, beside the type's data. */
export interface Meta {
  readonly trail: readonly Trail[]
  readonly undo: Undo | null
  readonly ballots: readonly Ballot[]
  /** Who 审核 or 签发: nobody does both, also not after a return. Absent: nobody yet. */
  readonly parts?: readonly PartTaken[]
  /** Tokens of who is never to know of it because of the matter that brought it about. */
  readonly barred?: readonly number[]
}

/** 审核 or 签发 of a matter, and the person who answers for it. */
export interface PartTaken {
  readonly part: Part
  readonly by: PersonId
}
export type Part = '审核' | '签发'

export interface Snapshot<D = unknown> {
  readonly id: MatterId
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly version: number
  readonly head: string
  readonly flowVersion: number
  /** Rules in force on this day apply to the matter to its end. */
  readonly ruleDate: Day
  readonly unit: UnitId | null
  readonly createdBy: PersonId
  readonly createdAt: Instant
  readonly data: D
  readonly meta: Meta
  /** Access tokens of everybody who may read it. */
  readonly acl: readonly number[]
  readonly tasks: readonly Task[]
  readonly clocks: readonly Clock[]
}

/** Who acts: a person with everything they hold today, the machine, which signs 系统, or a citizen. */
export interface Actor {
  readonly person: PersonId | null
  readonly tokens: readonly number[]
  readonly behalves: readonly Behalf[]
  /** Nobody of the bureau: a citizen on the public site, whom a secret code let in where there is a matter. */
  readonly isCitizen?: true
}

/** Facts at the moment of deciding. Pure functions get the day handed in and never look for it. */
export interface Facts {
  readonly now: Instant
  readonly today: Day
  readonly org: Directory
  readonly calendar: Calendar
  /** Later versions of rules by key; the rulebook knows what is in them. */
  readonly amendments: ReadonlyMap<string, readonly unknown[]>
  readonly actor: Actor
  /** Numbers drawn for this command, by series; empty unless the action asks for one. */
  readonly numbers: Readonly<Record<string, number>>
  /** The matters an action refers to, as far as the actor may see them. */
  readonly others: ReadonlyMap<MatterId, Snapshot>
  readonly newId: () => string
}

export interface Ctx<D, I = unknown> extends Facts {
  readonly matter: Snapshot<D>
  readonly data: D
  readonly input: I
  /** The actor's own open task that this action answers. */
  readonly task: Task | undefined
  /** Acting for somebody: recorded with both names. */
  readonly behalf: Behalf | undefined
}

export interface NewTask {
  readonly step: string
  readonly kind?: TaskKind
  readonly label: string
  readonly holder: number
  readonly ref?: string | null
  readonly rank?: number
  /** Key of the clock (and its ref) whose due date the task shows. */
  readonly clock?: { key: string; ref?: string | null }
  /** A due date taken over from the task it replaces. */
  readonly carry?: Day | null
  readonly back?: Back | null
  readonly note?: string | null
}

export type { ClockOp }

/** What an action does. Everything not named stays as it is. */
export interface Change<D, S extends string = string> {
  readonly state?: S
  readonly data?: D
  readonly title?: string
  readonly number?: string
  readonly unit?: UnitId
  readonly open?: readonly NewTask[]
  /** Tasks closed besides the actor's own, with the word shown for it. */
  readonly close?: readonly { id: string; outcome: string }[]
  /** Leaves the actor's own task open (a remark, a partial answer). */
  readonly keepOwn?: boolean
  readonly clocks?: readonly ClockOp[]
  /** Clocks replaced as they are: only the machine's own acts do this. */
  readonly touch?: readonly Clock[]
  readonly ballots?: readonly Ballot[]
  readonly notices?: readonly { to: readonly number[]; kind: string; text: string }[]
  readonly files?: readonly { id: string; name: string; role: string }[]
  readonly links?: readonly { to: MatterId; kind: string }[]
  /** What the matter alone has for a time; `null` gives it back. */
  readonly claim?: Claim | null
  /** Matters that are begun by this in the actor's name, and the machine's acts on others, once it is written. */
  readonly follow?: readonly Follow[]
  readonly voids?: readonly { series: string; n: number; reason: string }[]
  /** What the trail says: one Chinese sentence without the actor's name. */
  readonly say: string
  /** An opinion written on the paper form: which column, which words. Never altered afterwards. */
  readonly opinion?: { slot: string; text: string; ref?: string | null }
  readonly decisions?: readonly Decision[]
  /** Further facts worth keeping in the event. */
  readonly note?: Readonly<Record<string, unknown>>
}

export interface Who<D> {
  /** Shown in the flow drawing and the manual: 收发员, 拟办人, 分管领导 … */
  readonly label: string
  /** The steps whose open task the actor must hold. */
  readonly steps?: readonly string[]
  readonly kind?: TaskKind
  /** Duties any of which suffices (no task needed). */
  readonly duties?: readonly Duty[]
  /** 不得审批自己提出的事项: the creator may not do this, nor anybody on the creator's behalf. */
  readonly notOwn?: true
  /** A further relation to the matter. */
  readonly test?: (ctx: Ctx<D>) => boolean
  /** The machine: it alone, or besides people what it may do for them (an import from the command line). */
  readonly system?: true | 'also'
  /** Citizens on the public site: besides the bureau's people, or they alone. */
  readonly citizen?: 'also' | 'only'
}

/** An action whose input type is known only to itself. */
export type AnyAction<D, S extends string = string> = Action<D, S, never> & {
  readonly input: z.ZodType
}

export interface Action<D, S extends string, I = unknown> {
  readonly label: string
  readonly from: readonly S[]
  /** Every state it may lead to; the engine refuses any other. */
  readonly to: readonly S[]
  readonly who: Who<D>
  readonly input: z.ZodType<I>
  /** The clauses it carries out, shown beside the button. */
  readonly clauses?: readonly { clause: string; cite: string }[]
  /** Says beforehand why the action is not possible now; also checked before `run`. */
  readonly guard?: (ctx: Ctx<D>) => Refusal | null
  readonly run: (ctx: Ctx<D, I>) => Change<D, S> | Refusal
  /** Series that `run` draws a number from. */
  readonly draws?: (input: I, today: Day, data: D) => string | null
  /**
   * Other matters that `run` must know of: they are in `ctx.others` when the actor may see them.
   * They cost a round trip of their own, before the decision.
   */
  readonly refers?: (input: I, data: D) => readonly MatterId[]
  /** False: cannot be taken back by 撤回 (numbers drawn, papers gone out). Default true. */
  readonly undo?: boolean
  /** 撤回 of an earlier action stays possible after this one (it changed nothing it would restore). */
  readonly keepsUndo?: true
  /**
   * 审核 and 签发 of one matter are never by one person (nor on behalf of the same one); the engine
   * refuses the second of the two.
   */
  readonly part?: Part
  /** Primary buttons are shown first. */
  readonly primary?: boolean
  /** The engine's own verbs are drawn apart from the flow. */
  readonly verb?: boolean
  readonly danger?: boolean
}

export interface StepDef<S extends string> {
  readonly label: string
  readonly state: S
  /** Other steps may return the matter here. Default true. */
  readonly returnable?: boolean
}

/** A clause as a reason. */
export interface Basis {
  readonly clause?: string
  readonly cite?: string
}

/** Verbs every flow has unless its rules forbid; a forbidden verb answers with its clause. */
export const verbNames = [
  'return',
  'withdraw',
  'reassign',
  'cosign',
  'uncosign',
  'answerCosign',
  'countersign',
  'vote',
  'circulate',
  'read',
  'remind',
  'remark',
] as const
export type VerbName = (typeof verbNames)[number]

export interface MatterType<D = unknown, S extends string = string, St extends string = string> {
  readonly type: string
  readonly label: string
  readonly module: string
  /** What it is for and what to mind, above the form that begins one. */
  readonly about?: string
  readonly flowVersion: number
  readonly data: z.ZodType<D>
  /** The data of a matter from before some field came to be, with that field. See `grown`. */
  readonly grow?: (data: D) => D
  readonly start: S
  /**
   * `end`: nothing follows. `rests`: nobody has anything to do until something happens to it, as with
   * a seal that is in use.
   */
  readonly states: Readonly<Record<S, { label: string; end?: 'done' | 'void'; rests?: true }>>
  readonly steps: Readonly<Record<St, StepDef<S>>>
  /** The first action, which brings the matter into being. */
  readonly create: AnyAction<D, S>
  /** The citizens' own way of bringing one into being, on the public site (`who.citizen` is `only`). */
  readonly submit?: AnyAction<D, S>
  /** What citizens may bring in with it and what becomes of that, as the public site tells them. */
  readonly offer?: string
  readonly actions: Readonly<Record<string, AnyAction<D, S>>>
  /** Clauses that the standard verbs cite when they refuse. */
  readonly basis?: { readonly acrossUnits?: Basis }
  readonly forbids?: Partial<Record<VerbName, Refusal>>
  /** Guards of the standard verbs that this type's rules add. */
  readonly verbGuards?: Partial<Record<VerbName, (ctx: Ctx<D>) => Refusal | null>>
  /** Access tokens of who may read it (besides holders and past actors, whom the engine adds). */
  readonly readers: (snapshot: Snapshot<D>, org: Directory, day: Day) => readonly number[]
  /**
   * Persons and units who are never to know of it, as access tokens: the one complained of
   * (被反映人). It is in none of their lists, searches, counts, notices and files, and they are given
   * no part in it.
   */
  readonly barred?: (snapshot: Snapshot<D>, org: Directory, day: Day) => readonly number[]
  /**
   * Whether it is public as it is: a citizen's action that refers to it sees it then. What he is shown
   * of it is another question.
   */
  readonly isPublic?: (snapshot: Snapshot<D>) => boolean
  /**
   * Who may have the personal data of citizens shown in full, with a recorded reason, besides those
   * who have it to handle right now.
   */
  readonly reveals?: (ctx: Ctx<D>) => boolean
  /** What a citizen with the matter's secret code is told; such a matter has a code. */
  readonly told?: (snapshot: Snapshot<D>, names: FormNames) => Told
  /** What full-text search finds it by. Attachment text is added by the engine. */
  readonly text: (snapshot: Snapshot<D>) => string
  /** Register columns beside number, title, state, due date. */
  readonly columns: readonly FieldColumn<D>[]
  /** The paper form of such a matter: the screen shows and the printer prints the same. */
  readonly form?: (page: FormPage<D>, names: FormNames) => FormSpec
  /**
   * Further papers of it that are printed: notices to citizens, receipts, catalogues. By name; `null`
   * where this one has none (yet). Like the form, with personal data masked unless a reason was given.
   */
  readonly papers?: Readonly<
    Record<string, (page: FormPage<D>, names: FormNames) => FormSpec | null>
  >
  /** The official paper such a matter became, as it was issued; `null` where there is none (yet). */
  readonly paper?: (snapshot: Snapshot<D>, names: FormNames) => OfficialDraft | null
  /** What happens when a clock warns or runs out; the machine acts as 系统. Else its holders are told. */
  readonly onClock?: (ctx: Ctx<D, { clock: Clock; what: string }>) => Change<D, S> | null
  /** Instants at which a clock fires: warnings, due, chase ladder. ISO, ascending. */
  readonly fires?: (
    clock: Clock,
    snapshot: Snapshot<D>,
    facts: Pick<Facts, 'calendar' | 'amendments'>,
  ) => readonly { at: Instant; what: string }[]
}
