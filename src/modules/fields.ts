import { z } from 'zod'
import { isDay } from '#kernel/calendar/day.ts'

/** Fields that every subject's forms have. */

/** A day as `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
/** Text without blanks at its ends, of at most so many characters. */
export const words = (most: number) => z.string().trim().max(most, `最多${most}字。`)
