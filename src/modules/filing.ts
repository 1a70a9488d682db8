import { z } from 'zod'
import type { Day } from '#kernel/calendar/day.ts'

/**
 * 归档文件 by DA/T 22-2015: arranged by the piece (件), numbered within year and retention period. A
 * matter that has been filed carries its entry, and the catalogue reads the entries of all kinds.
 */

export const retentions = ['永久', '30年', '10年'] as const
export type Retention = (typeof retentions)[number]

export const archiveEntry = z.object({
  /** 档号: 门类·年度-保管期限-件号, e.g. WS·2026-D30-0001. */
  no: z.string(),
  /** The year the paper was made, not that of filing. */
  year: z.int(),
  retention: z.enum(retentions),
  category: z.string(),
  /** 责任者: whoever issued it. */
  author: z.string(),
  /** 文号. */
  number: z.string(),
  title: z.string(),
  /** 成文日期, `YYYY-MM-DD`; empty when unknown. */
  date: z.string(),
  pages: z.int(),
})
export type ArchiveEntry = z.output<typeof archiveEntry>

/** Series that 件号 are drawn from. */
export const archiveSeries = (year: number, retention: Retention): string =>
  `归档/${year}/${retention}`

const codes = { 永久: 'Y', '30年': 'D30', '10年': 'D10' } as const

export const archiveNumber = (year: number, retention: Retention, n: number): string =>
  `WS·${year}-${codes[retention]}-${String(n).padStart(4, '0')}`

const years = { Y: null, D30: 30, D10: 10 } as const

/**
 * The first day on which a piece is no longer kept: its period counts from the January after its year
 * (《机关文件材料归档范围和文书档案保管期限规定》). `null`: for ever; `undefined`: no 档号 of this kind.
 */
export function retentionEnd(no: string): Day | null | undefined {
  const [, year, code] = /^WS·(\d{4})-(Y|D30|D10)-\d{4,}$/u.exec(no) ?? []
  if (!year) return undefined
  const kept = years[code as keyof typeof years]
  return kept === null ? null : `${Number(year) + 1 + kept}-01-01`
}
