/** What the window's desk shows, as the server answers it. */

export interface DeskItem {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly limit: number
  readonly isInstant: boolean
  readonly charge: string
  readonly papers: readonly {
    readonly paper: string
    readonly basis: string
    readonly isExempt: boolean
  }[]
}

export interface DeskLine {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly kind: string
  readonly stateLabel: string
  readonly finishedAt: string | null
  readonly isRated: boolean
  readonly isVisit: boolean
}

export interface DeskData {
  readonly items: readonly DeskItem[]
  readonly rows: readonly DeskLine[]
  readonly window: { readonly id: string; readonly name: string } | null
  readonly manners: readonly string[]
}
