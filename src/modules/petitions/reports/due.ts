import { addDays, addMonths, type Day } from '#kernel/calendar/day.ts'
import { spanOf, type Span } from '#kernel/calendar/span.ts'
import { petitionStatisticsDue, petitionSummary } from '#rulebook/articles/a33-petition-records.ts'
import type { InForce } from '#rulebook/kit.ts'

/** 统计表、半年和年终总结 (第三十三条(十二)1): what 信访科 has to report, and by when. Pure. */

export const reportKinds = ['月统计表', '半年总结', '年终总结', '专题报告'] as const
export type ReportKind = (typeof reportKinds)[number]
export type PeriodicKind = Exclude<ReportKind, '专题报告'>

export const clauseOf = (kind: ReportKind) =>
  ({
    月统计表: { clause: '33.12.1a', cite: '第三十三条(十二)1' },
    半年总结: { clause: '33.12.1b', cite: '第三十三条(十二)1' },
    年终总结: { clause: '33.12.1b', cite: '第三十三条(十二)1' },
    专题报告: { clause: '33.12.2', cite: '第三十三条(十二)2' },
  })[kind]

const spans = { 月统计表: 'month', 半年总结: 'half-year', 年终总结: 'year' } as const

/** The span that such a report is about, by a day in it. */
export const periodOf = (kind: PeriodicKind, day: Day): Span => spanOf(spans[kind], day)

export const titleOf = (kind: PeriodicKind, { label }: Span): string =>
  kind === '月统计表' ? `${label}信访情况统计表` : `${label}信访工作总结`

/** The last day on which it is in time. */
export function dueOf(kind: PeriodicKind, { to }: Span, asking: InForce): Day {
  if (kind === '月统计表') return petitionStatisticsDue.on(asking)({ from: to }).outcome!
  const days = petitionSummary.on(asking)({ from: addDays(to, 1), to: addMonths(to, 6) }).outcome
  return days[0]!
}

export interface DueReport {
  readonly kind: PeriodicKind
  readonly span: Span
  readonly due: Day
}

/** Months whose tables are looked back on. */
const months = 6

/** What was due last, the newest first: the tables of the last months, the last half year's and year's summary. */
export function reportsDue(today: Day, asking: InForce): DueReport[] {
  const half = spanOf('half-year', addDays(spanOf('half-year', today).from, -1))
  const year = spanOf('year', addDays(spanOf('year', today).from, -1))
  const summaries: (readonly [PeriodicKind, Span])[] =
    half.to === year.to ? [] : [['半年总结', half]]
  const tables = Array.from({ length: months }, (_, i): readonly [PeriodicKind, Span] => [
    '月统计表',
    spanOf('month', addMonths(`${today.slice(0, 7)}-01`, -1 - i)),
  ])
  return [...summaries, ['年终总结', year] as const, ...tables]
    .map(([kind, span]) => ({ kind, span, due: dueOf(kind, span, asking) }))
    .toSorted((a, b) => b.due.localeCompare(a.due))
}
