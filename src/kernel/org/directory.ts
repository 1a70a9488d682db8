import type { Day } from '#kernel/calendar/day.ts'

/**
 * Who is who in the bureau, on any day. Everything here is dated, so that "who was the section head
 * on 3 March" has an answer, and pure: the store loads the rows, `directoryOf` answers questions.
 */

export type UnitId = number
export type PersonId = number
export type PostId = number

/** Kinds of units as chapter 1 of the rulebook groups them; bodies have members instead of posts. */
export const unitKinds = [
  '局机关',
  '局领导',
  '内设机构',
  '直属机构',
  '经办机构',
  '县市局',
  '党组',
  '机关党委',
  '机关纪委',
  '工会',
  '领导小组',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Kinds that have members (书记, 组长, 成员 …). */
export const bodyKinds = [
  '党组',
  '机关党委',
  '机关纪委',
  '工会',
  '领导小组',
] as const satisfies UnitKind[]

/** Duties that rules and flows speak of. A post is a duty in a unit; its printed title may differ. */
export const duties = [
  '局长',
  '副局长',
  '党组书记',
  '党组成员',
  '纪检组长',
  '调研员',
  '科室负责人',
  '科室副职',
  '科员',
  '收发员',
  '机要员',
  '档案管理员',
  '文印员',
  '印章管理员',
  '驾驶员',
  '窗口工作人员',
] as const
export type Duty = (typeof duties)[number]

/** Valid from the first day to the last day inclusive; `to` null means until further notice. */
export interface Dated {
  readonly from: Day
  readonly to: Day | null
}

export interface Unit extends Dated {
  readonly id: UnitId
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parent: UnitId | null
  readonly sort: number
  /** Earlier names, each with the last day it was used, oldest first. */
  readonly former?: readonly FormerName[] | null
}

export interface FormerName {
  readonly name: string
  readonly shortName: string
  readonly last: Day
}

/** The unit as it was called on a day. */
export function unitOn(unit: Unit, day: Day): Unit {
  const then = unit.former?.find((name) => day <= name.last)
  return then ? { ...unit, name: then.name, shortName: then.shortName } : unit
}

export interface Person extends Dated {
  readonly id: PersonId
  readonly name: string
  /** Pinyin key with surname readings, for sorting by name. */
  readonly sortKey: string
  /** 职级 as printed: 正处级, 副处级, 正科级, 副科级, 科员 … */
  readonly rank: string | null
  readonly phone: string | null
  /** Invented person of the demo bureau. */
  readonly demo: boolean
}

export interface Post {
  readonly id: PostId
  readonly unit: UnitId
  readonly duty: Duty
  /** 职务 as printed: 办公室主任, 科长, 支队长 … */
  readonly title: string
  readonly sort: number
}

/** 任职; `acting` = 主持工作 or 代理, `basis` = the document that says so. */
export interface Appointment extends Dated {
  readonly id: number
  readonly person: PersonId
  readonly post: PostId
  readonly acting: boolean
  readonly basis: string | null
}

/** 分管: a leader is in charge of a unit. */
export interface Charge extends Dated {
  readonly id: number
  readonly leader: PersonId
  readonly unit: UnitId
  readonly basis: string | null
}

/** A-B 角: B stands in while A is away. */
export interface StandIn extends Dated {
  readonly id: number
  readonly a: PersonId
  readonly b: PersonId
  readonly basis: string | null
}

/** 外出、休假: from the first to the last day away. */
export interface Absence extends Dated {
  readonly id: number
  readonly person: PersonId
  readonly ground: string
}

/** 委托: for a period, in writing, for some kinds of matters or all (`null`). Never sub-delegated. */
export interface Delegation extends Dated {
  readonly id: number
  readonly principal: PersonId
  readonly delegate: PersonId
  readonly types: readonly string[] | null
  readonly basis: string
}

/** Membership of a body (党组, 领导小组 …); `role` as printed: 组长, 书记, 成员 … */
export interface Membership extends Dated {
  readonly id: number
  readonly body: UnitId
  readonly person: PersonId
  readonly role: string
}

/** Why somebody may act on another's seat. */
export interface Behalf {
  readonly principal: PersonId
  readonly ground: '委托' | 'A-B角'
  readonly basis: string | null
  /** Matter types it covers; `null` = all. */
  readonly types: readonly string[] | null
  /** Last day; `null` = until further notice. */
  readonly until?: Day | null
  readonly tokens: readonly number[]
}

/** The answer to "who holds this post today". An empty `people` is a vacancy and is never passed over. */
export interface Holders {
  readonly people: readonly Person[]
  readonly how: '任职' | '主持工作' | 'A-B角' | '空缺'
}

export interface Directory {
  /** Grows with every change of the organisation; decisions record it. */
  readonly version: number
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly posts: readonly Post[]
  unit(id: UnitId): Unit
  unitByCode(code: string): Unit | undefined
  person(id: PersonId): Person
  post(id: PostId): Post
  /** Units in force on the day, in printed order, as they were called then. */
  unitsOn(day: Day): readonly Unit[]
  /** The post of a duty in a unit; undefined where the unit has no such post. */
  postOf(unit: UnitId, duty: Duty): Post | undefined
  /** Posts of a duty anywhere in the bureau proper. */
  postsWith(duty: Duty): readonly Post[]
  postsOf(
    person: PersonId,
    day: Day,
  ): readonly { post: Post; acting: boolean; basis: string | null }[]
  /** Appointed holder; else 主持工作; else the A-B 角 of an absent holder; else a vacancy. */
  holdersOf(post: PostId, day: Day): Holders
  /** 科室负责人 of the unit (主任, 科长, 局长 of a county bureau …). */
  headOf(unit: UnitId, day: Day): Holders
  /** 分管领导 of the unit. */
  leaderOf(unit: UnitId, day: Day): Person | undefined
  /** 局领导班子 in printed order. */
  leadersOn(day: Day): readonly Person[]
  /** The unit a person belongs to by their first post (局领导 for leaders). */
  homeUnitOf(person: PersonId, day: Day): Unit | undefined
  membersOf(unit: UnitId, day: Day): readonly Person[]
  /** Members of a body in a role as printed: 主任, 组长, 书记. */
  membersAs(body: UnitId, role: string, day: Day): readonly Person[]
  isAway(person: PersonId, day: Day): Absence | undefined
  /** Whom the person may act for today, and why. */
  behalvesOf(person: PersonId, day: Day): readonly Behalf[]
  /** Own tokens only: person, posts, units, bodies, duties. */
  tokensOf(person: PersonId, day: Day): readonly number[]
}

/**
 * Access tokens: one int4 per reader relation. `task.holder` and `matter.acl` hold tokens; a person
 * may read a matter when one of their tokens is in its acl.
 */
const tokenBase = 1 << 27
const kinds = { person: 1, unit: 2, post: 3, duty: 4, head: 5 } as const

export const tokens = {
  person: (id: PersonId): number => kinds.person * tokenBase + id,
  /** Every member of a unit or body. */
  unit: (id: UnitId): number => kinds.unit * tokenBase + id,
  /** Whoever holds the post. */
  post: (id: PostId): number => kinds.post * tokenBase + id,
  /** Whoever holds the duty anywhere in the bureau. */
  duty: (duty: Duty): number => kinds.duty * tokenBase + duties.indexOf(duty),
  /** The head of a unit and the leader in charge of it. */
  head: (id: UnitId): number => kinds.head * tokenBase + id,
} as const

/** What a token stands for. */
export function tokenOf(token: number): { kind: keyof typeof kinds; id: number } {
  const n = Math.floor(token / tokenBase)
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((key) => kinds[key] === n)
  if (!kind) throw new Error(`unknown token ${token}`)
  return { kind, id: token - n * tokenBase }
}
