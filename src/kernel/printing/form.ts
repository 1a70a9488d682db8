import { dayOf, formatDay } from '#kernel/clocks/time.ts'

/** A paper form on a grid of twelve columns: the same value is drawn on the screen and printed. */
export interface FormSpec {
  readonly title: string
  readonly topLeft: string
  readonly topRight: string
  readonly rows: readonly (readonly FormCell[])[]
}

export type FormCell =
  | { readonly kind: 'label' | 'value'; readonly text: string; readonly span: number }
  | {
      readonly kind: 'opinions'
      readonly span: number
      /** Least height in millimetres; longer opinions flow on. */
      readonly minHeight: number
      readonly items: readonly {
        readonly text: string
        readonly name: string
        readonly date: string
      }[]
    }

export const label = (text: string, span = 2): FormCell => ({ kind: 'label', text, span })
export const value = (text: string, span: number): FormCell => ({ kind: 'value', text, span })

/** An opinion as it was written: in which column, by whom, when (ISO instant). */
export interface WrittenOpinion {
  readonly slot: string
  readonly text: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: string
  readonly ref?: string | null
}

/** The opinions of some columns, signed and dated; `minHeight` in millimetres. */
export function opinions(
  given: readonly WrittenOpinion[],
  slots: readonly string[],
  minHeight: number,
  span = 10,
): FormCell {
  const items = given
    .filter(({ slot }) => slots.includes(slot))
    .map(({ text, by, onBehalfOf, at, ref }) => ({
      text: ref ? `（${ref}）${text}` : text,
      name: onBehalfOf ? `${by}（代${onBehalfOf}）` : by,
      date: formatDay(dayOf(at)),
    }))
  return { kind: 'opinions', span, minHeight, items }
}
