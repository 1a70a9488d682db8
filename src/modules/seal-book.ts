import { z } from 'zod'

/**
 * 用印登记簿 (第三十条(六)3): one unbroken series a year, whatever the seal is set on. A matter in which
 * a seal was set carries its line as `sealUse`, and the book reads the lines of all kinds.
 */

export const sealLine = z.object({
  no: z.string(),
  seal: z.string(),
  copies: z.int(),
  approver: z.string(),
  handler: z.string(),
  keeper: z.string(),
  at: z.string(),
  content: z.string(),
})
export type SealLine = z.output<typeof sealLine>

/** Series that the lines of a year are drawn from; `day` lies in that year. */
export const sealSeries = (day: string): string => `用印/${day.slice(0, 4)}`

export const sealNumber = (day: string, n: number): string =>
  `印${day.slice(0, 4)}-${String(n).padStart(4, '0')}`
