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

/**
 * What a form says, by label: `用途` → the words beside it, opinions a line each with name and date.
 * 标题 above the table and its two ends (`登记编号：印2026-0001`) are among them.
 */
export function formValues(spec: FormSpec): ReadonlyMap<string, string> {
  const values = new Map<string, string>([['表名', spec.title]])
  const add = (name: string, text: string) => {
    const key = name.replaceAll(/\s/gu, '')
    values.set(key, [values.get(key), text].filter(Boolean).join('\n'))
  }
  for (const end of [spec.topLeft, spec.topRight]) {
    const [name = '', ...rest] = end.split('：')
    if (rest.length > 0) add(name, rest.join('：'))
  }
  for (const row of spec.rows) {
    let name = ''
    for (const cell of row) {
      if (cell.kind === 'label') name = cell.text
      else if (name !== '') add(name, cell.kind === 'opinions' ? signed(cell.items) : cell.text)
    }
  }
  return values
}

const signed = (items: readonly { text: string; name: string; date: string }[]) =>
  items.map(({ text, name, date }) => `${text}\n　　${name}　${date}`).join('\n')

/** The same form with `{{用途}}` where the words would stand: what an own template is made from. */
export function withPlaceholders(spec: FormSpec): FormSpec {
  const end = (text: string) => {
    const [name] = text.split('：')
    return text.includes('：') ? `${name}：{{${name}}}` : text
  }
  return {
    title: spec.title,
    topLeft: end(spec.topLeft),
    topRight: end(spec.topRight),
    rows: spec.rows.map((row) => {
      let name = ''
      return row.map((cell): FormCell => {
        if (cell.kind === 'label') {
          name = cell.text.replaceAll(/\s/gu, '')
          return cell
        }
        return { kind: 'value', text: `{{${name}}}`, span: cell.span }
      })
    }),
  }
}
