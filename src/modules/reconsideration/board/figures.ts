import { grouped } from '#kernel/registers/grouped.ts'

/** 年度统计: how the year's reconsiderations ended, and whether the limits were kept. Pure. */

export interface CaseRow {
  readonly matter: string
  readonly number: string
  readonly title: string
  /** The county bureau's short name, or what was written where it is none. */
  readonly respondent: string
  readonly actKind: string
  /** 受理, 视为受理, 不予受理, 告知; null while it is examined. */
  readonly examined: string | null
  /** 终止, or the kind of decision; null while it is open. */
  readonly outcome: string | null
  readonly received: string
  readonly decidedOn: string | null
  readonly isAnswerLapsed: boolean
  readonly isExtended: boolean
  readonly isPaused: boolean
  readonly isOverdue: boolean
  readonly isSued: boolean
}

export interface CaseTally {
  readonly key: string
  readonly all: number
  readonly accepted: number
  readonly refused: number
  readonly open: number
  readonly upheld: number
  readonly performing: number
  readonly revoked: number
  readonly changed: number
  readonly unlawful: number
  readonly ended: number
  readonly unanswered: number
  readonly overdue: number
  readonly sued: number
}

export const tallyNames = {
  all: '收到',
  accepted: '受理',
  refused: '不予受理、告知',
  open: '在办',
  upheld: '维持',
  performing: '限期履行',
  revoked: '撤销',
  changed: '变更',
  unlawful: '确认违法',
  ended: '终止',
  unanswered: '未按期答复',
  overdue: '逾期未决',
  sued: '起诉',
} as const

/** What lies behind each figure, so that it can be opened and counted again. */
export const behind: Readonly<Record<keyof typeof tallyNames, (row: CaseRow) => boolean>> = {
  all: () => true,
  accepted: ({ examined }) => examined === '受理' || examined === '视为受理',
  refused: ({ examined }) => examined === '不予受理' || examined === '告知',
  open: ({ outcome, examined }) =>
    outcome === null && examined !== '不予受理' && examined !== '告知',
  upheld: ({ outcome }) => outcome === '维持',
  performing: ({ outcome }) => outcome === '限期履行',
  revoked: ({ outcome }) => outcome === '撤销',
  changed: ({ outcome }) => outcome === '变更',
  unlawful: ({ outcome }) => outcome === '确认违法',
  ended: ({ outcome }) => outcome === '终止',
  unanswered: ({ isAnswerLapsed }) => isAnswerLapsed,
  overdue: ({ isOverdue }) => isOverdue,
  sued: ({ isSued }) => isSued,
}

/** One line a key, the biggest first. */
export function tallyBy(rows: readonly CaseRow[], keyOf: (row: CaseRow) => string): CaseTally[] {
  return [...grouped(rows, keyOf)]
    .map(([key, of]): CaseTally => ({
      key,
      ...(Object.fromEntries(
        Object.entries(behind).map(([name, fits]) => [name, of.filter(fits).length]),
      ) as Omit<CaseTally, 'key'>),
    }))
    .toSorted((a, b) => b.all - a.all || a.key.localeCompare(b.key))
}
