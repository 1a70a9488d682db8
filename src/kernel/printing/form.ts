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
