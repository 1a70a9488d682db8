import { declared, type Declared, type Head, type Ids } from './declared.ts'
import type { Recurrence } from './duty.ts'
import { wrongIn, type Facts } from './facts.ts'

/** 表单、台账、报表：what they contain, as the clause and the office need it. */

export interface Paper extends Declared {
  readonly fields: Facts
  /** Why the filled-in fields are not acceptable, in Chinese; `null` when they are. */
  wrong(values: Readonly<Record<string, unknown>>): string | null
}

/** 表单: filled in, signed, kept. */
export interface Form extends Paper {
  /** Who signs or gives an opinion, in the order of the paper. */
  readonly signatures: readonly string[]
}

/** 台账、登记簿: one row an event, numbered without gaps. */
export interface Register extends Paper {
  /** Who keeps it. */
  readonly keeper: string | null
}

/** 报告、报表: made at times, sent to somebody. */
export interface Report extends Paper {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly every: Recurrence | null
}

const paper = <K extends 'form' | 'register' | 'report'>(
  ids: Ids,
  kind: K,
  head: Head,
  fields: Facts,
): Paper => ({
  ...declared(ids, kind, kind, head),
  fields,
  wrong: (values) => wrongIn(fields, values)?.message ?? null,
})

export function form(
  ids: Ids,
  declaration: Head & { readonly fields: Facts; readonly signatures?: readonly string[] },
): Form {
  const { fields, signatures = [] } = declaration
  return { ...paper(ids, 'form', declaration, fields), signatures }
}

export function register(
  ids: Ids,
  declaration: Head & { readonly columns: Facts; readonly keeper?: string },
): Register {
  const { columns, keeper = null } = declaration
  return { ...paper(ids, 'register', declaration, columns), keeper }
}

export function report(
  ids: Ids,
  declaration: Head & {
    readonly contents: Facts
    readonly from?: readonly string[]
    readonly to?: readonly string[]
    readonly every?: Recurrence
  },
): Report {
  const { contents, from = [], to = [], every = null } = declaration
  return { ...paper(ids, 'report', declaration, contents), from, to, every }
}

/** 引用条款: conduct that people judge; the platform cites it in clues, findings and lists. */
export interface Conduct extends Declared {
  /** Whom it binds. */
  readonly who: readonly string[]
  /** Its points one by one, each citable: `五杜绝`. */
  readonly points: readonly string[]
}

export function conduct(
  ids: Ids,
  declaration: Head & { readonly who?: readonly string[]; readonly points?: readonly string[] },
): Conduct {
  const { who = ['全体工作人员'], points = [] } = declaration
  return { ...declared(ids, 'conduct', 'citable', declaration), who, points }
}
