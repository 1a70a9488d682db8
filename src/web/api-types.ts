import type { Lamp } from '#kernel/clocks/lamp.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { ActionView, MatterPage } from '#kernel/matters/page.ts'

/** Answers of the server as the screens use them. */

export type { ActionView, Lamp, MatterPage, Refusal }

export interface Me {
  person: { id: number; name: string; rank: string | null; demo: boolean }
  login: string
  totp: boolean
  /** Null where the office sends no mail. */
  mail: { to: string | null; kinds: 'none' | 'urgent' | 'all' } | null
  admin: 'system' | 'security' | 'audit' | null
  mustChange: boolean
  mode: 'demo' | 'production'
  unit: string | null
  posts: { id: number; title: string; duty: string; unit: string; acting: boolean }[]
  behalves: { name: string; ground: string; basis: string | null }[]
}

export interface Workbench {
  today: { day: string; words: string; workday: boolean; why: string; provisional: boolean }
  kinds: {
    type: string
    label: string
    module: string
    canCreate: boolean
    createLabel: string
  }[]
  calendar: { day: string; workday: boolean; why: string }[]
}

/** A kind of matter, as its new form needs it. */
export interface Kind {
  type: string
  label: string
  createLabel: string
  about: string
  clauses: { clause: string; cite: string }[]
  create: unknown
}

export interface Counts {
  todo: number
  toread: number
  doing: number
  done: number
  mine: number
  ended: number
  unread: number
  red: number
  yellow: number
  green: number
  bound: number
}

export interface TaskRow {
  taskId: string | null
  matter: string
  type: string
  typeLabel: string
  number: string | null
  title: string
  stateLabel: string
  label: string | null
  kind: string | null
  from: string
  openedAt: string | null
  readAt: string | null
  dueOn: string | null
  lamp: Lamp
  rank: number | null
  note: string | null
  onBehalfOf: string | null
  createdAt: string
  endedAt: string | null
}

export interface Page<T> {
  rows: T[]
  next: string | null
  total?: number
  totalCapped?: boolean
}

export interface RegisterLine {
  matter: string
  type: string
  number: string | null
  title: string
  stateLabel: string
  unit: string | null
  createdAt: string
  dueOn: string | null
  endedAt: string | null
  lamp: Lamp
  columns: Record<string, string | number | null>
}

export interface UnitRow {
  id: number
  code: string
  name: string
  shortName: string
  kind: string
  parent: number | null
  head: { id: number; name: string }[]
  headHow: string
  leader: string | null
  size: number
}

export interface PersonRow {
  id: number
  name: string
  sortKey: string
  rank: string | null
  phone: string | null
  unit: string | null
  unitId: number | null
  posts: { id: number; title: string; duty: string; unit: string }[]
  away: string | null
}

interface DatedRow {
  id: number
  from: string
  to: string | null
  name: string
  current: boolean
}

export interface UnitPage {
  unit: { id: number; name: string; kind: string; from: string; to: string | null }
  leader: string | null
  posts: {
    id: number
    title: string
    duty: string
    holders: { people: { id: number; name: string }[]; how: string }
    history: (DatedRow & { acting: boolean; basis: string | null })[]
  }[]
  charges: (DatedRow & { basis: string | null })[]
  members: (DatedRow & { role: string })[]
}

interface Span {
  id: number
  from: string
  to: string | null
}

export interface PersonPage extends PersonRow {
  appointments: (Span & { title: string; unit: string; acting: boolean; basis: string | null })[]
  standIns: (Span & { aName: string; bName: string })[]
  absences: (Span & { ground: string })[]
  delegations: (Span & {
    principal: number
    principalName: string
    delegateName: string
    basis: string
  })[]
}
