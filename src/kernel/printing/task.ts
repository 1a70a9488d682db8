import type { FormSpec } from '#kernel/printing/form.ts'
import type { OfficialDocument } from '#kernel/printing/official/document.ts'

/** What can be printed, and as what. */

export const paperFormats = ['pdf', 'docx', 'ofd'] as const
export type PaperFormat = (typeof paperFormats)[number]

export type PrintTask =
  | { readonly kind: 'form'; readonly spec: FormSpec }
  | {
      readonly kind: 'official'
      readonly document: OfficialDocument
      readonly format: PaperFormat | 'svg'
    }

export interface Printed {
  /** The file; an SVG of all pages below each other is UTF-8. */
  readonly bytes: Uint8Array
  /** 0 where the format has no pages of its own (DOCX). */
  readonly pages: number
  /** 行距 in points; other than the standard's when a signature would have stood alone. */
  readonly linePitchPt: number
  /** Characters that no font of the program has: 缺字. An administrator may add a font. */
  readonly missing: readonly string[]
}

export const mediaTypes: Readonly<Record<PaperFormat | 'svg', string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ofd: 'application/ofd',
  svg: 'image/svg+xml',
}
