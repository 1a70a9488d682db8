import { z } from 'zod'
import { isDay } from '#kernel/calendar/day.ts'
import { maskNumbers } from '#kernel/privacy/mask.ts'

/** Fields that every subject's forms have. */

/** A day as `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
/** A minute in Beijing time, `YYYY-MM-DDTHH:mm`. */
export const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u, '请填写到分钟。')
/** Text without blanks at its ends, of at most so many characters. */
export const words = (most: number) => z.string().trim().max(most, `最多${most}字。`)

/** Text that goes into lists and papers as it is: numbers of citizens have no place in it. */
export const plain = (most: number, least = 0) =>
  words(most)
    .min(least, '请填写。')
    .refine(
      (text) => maskNumbers(text) === text,
      '这里不写电话、证件号码，请填到写姓名和联系方式的一栏。',
    )

/** What was written a line each, without blanks and empty lines. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** How a field is filled in on the screen. */
export type FieldInput =
  | 'check'
  | 'choice'
  | 'choices'
  | 'person'
  | 'people'
  | 'unit'
  | 'units'
  | 'day'
  | 'moment'
  | 'number'
  | 'files'
  | 'line'
  | 'lines'
  | 'text'
  | 'hidden'
  | 'rows'
  | 'matter'

/**
 * A field as it stands on a form made from its schema: its Chinese label, how it is filled in, how
 * many of twelve columns it takes, for which choices it is there at all, and a word of help.
 */
export const shown = <Z extends z.ZodType>(
  schema: Z,
  title: string,
  more: {
    readonly input?: FieldInput
    readonly span?: number
    readonly when?: Readonly<Record<string, readonly unknown[]>>
    readonly hint?: string
    /** The kind of matter that is chosen, with `matter`. */
    readonly of?: string
  } = {},
): Z => schema.meta({ title, ...more })

/** Files chosen on a form, as `#kernel/files` keeps them. */
export const attachments = z
  .array(z.strictObject({ id: z.uuid(), name: words(200) }))
  .max(20, '最多20个附件。')
  .default([])

/** A person or a unit by id. */
export const ref = z.int().positive()
