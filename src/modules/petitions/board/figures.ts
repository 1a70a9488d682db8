import { grouped } from '#kernel/registers/grouped.ts'
import type { Standing } from '#modules/petitions/board/standing.ts'

/** 信访情况统计表 (第三十三条(十二)1): its figures, each with what lies behind it. Sums only, no names. */

interface FigureOf {
  readonly label: string
  /** How it stands in the printed table. */
  readonly part: '收到' | '受理' | '办理' | '答复'
  readonly fits: (one: Standing) => boolean
  /** 人次 are summed, 件 counted. */
  readonly isPeople?: true
}

const ground = (n: number, label: string): FigureOf => ({
  label: `（${n}）${label}`,
  part: '受理',
  fits: ({ grounds }) => grounds.includes(n),
})

/** Figures that the table, the page, the list behind each and the export have in common. */
export const figures = {
  received: { label: '收到', part: '收到', fits: ({ isReceived }) => isReceived },
  people: { label: '人次', part: '收到', fits: ({ isReceived }) => isReceived, isPeople: true },
  groups: {
    label: '集体访（批）',
    part: '收到',
    fits: ({ isReceived, isGroup }) => isReceived && isGroup,
  },
  groupPeople: {
    label: '集体访（人次）',
    part: '收到',
    fits: ({ isReceived, isGroup }) => isReceived && isGroup,
    isPeople: true,
  },
  first: {
    label: '初次',
    part: '收到',
    fits: ({ isReceived, row }) => isReceived && !row.isRepeat,
  },
  repeat: {
    label: '重复',
    part: '收到',
    fits: ({ isReceived, row }) => isReceived && row.isRepeat,
  },
  reviews: {
    label: '复查申请',
    part: '收到',
    fits: ({ isReceived, row }) => isReceived && row.purpose === '复查申请',
  },
  accepted: { label: '受理', part: '受理', fits: ({ decision }) => decision === '受理' },
  refused: { label: '不予受理', part: '受理', fits: ({ decision }) => decision === '不予受理' },
  ground1: ground(1, '人大、法院、检察院职权'),
  ground2: ground(2, '仲裁、诉讼、复议等途径'),
  ground3: ground(3, '已经受理或正在办理'),
  ground4: ground(4, '复查期限内或超期未申请'),
  ground5: ground(5, '已经复核终结'),
  ground6: ground(6, '复查后同一事实和理由'),
  ground7: ground(7, '不属于本局职责'),
  transferred: {
    label: '转县（市）',
    part: '受理',
    fits: ({ decision }) => decision === '转县（市）办理',
  },
  closed: { label: '办结', part: '办理', fits: ({ ending }) => ending === '办结' },
  onTime: {
    label: '按时办结',
    part: '办理',
    fits: ({ ending, isLate }) => ending === '办结' && !isLate,
  },
  late: {
    label: '逾期办结',
    part: '办理',
    fits: ({ ending, isLate }) => ending === '办结' && isLate,
  },
  joined: { label: '随主件答复', part: '办理', fits: ({ ending }) => ending === '并入' },
  recalled: { label: '信访人撤回', part: '办理', fits: ({ ending }) => ending === '撤回' },
  open: { label: '期末在办', part: '办理', fits: ({ isOpen }) => isOpen },
  lateOpen: {
    label: '在办逾期',
    part: '办理',
    fits: ({ isOpen, isLate: is }) => isOpen && is,
  },
  longOpen: { label: '长期未结', part: '办理', fits: ({ isLongOpen }) => isLongOpen },
  replied: { label: '书面答复', part: '答复', fits: ({ daysToReply }) => daysToReply !== null },
  content: { label: '同意答复', part: '答复', fits: ({ attitude }) => attitude === '同意' },
  contested: { label: '不服答复', part: '答复', fits: ({ attitude }) => attitude === '不服' },
  silent: { label: '未表态', part: '答复', fits: ({ attitude }) => attitude === '未表态' },
  extended: { label: '延长期限', part: '答复', fits: ({ isExtended }) => isExtended },
} as const satisfies Readonly<Record<string, FigureOf>>

export type Figure = keyof typeof figures
export const figureNames = Object.keys(figures) as [Figure, ...Figure[]]

const known: Readonly<Record<Figure, FigureOf>> = figures

export const behind = (figure: Figure, one: Standing): boolean => known[figure].fits(one)

export type Counts = Readonly<Record<Figure, number>>
export interface Tally extends Counts {
  readonly key: string
}

/** Every figure of some petitions. */
export function countsOf(all: readonly Standing[]): Counts {
  return Object.fromEntries(
    figureNames.map((figure) => {
      const { fits, isPeople } = known[figure]
      const found = all.filter((one) => fits(one))
      const n = isPeople ? found.reduce((sum, { row }) => sum + row.people, 0) : found.length
      return [figure, n]
    }),
  ) as Counts
}

export const groups = ['全部', '形式', '来源', '类别', '科室', '涉及单位'] as const
export type Group = (typeof groups)[number]

/** Complaints about the bureau's own people stand under one heading, whichever section they are about. */
export const complaintKey = '职务行为（不分科室）'
export const unassigned = '未定科室'

/** Which line of a breakdown a petition is counted in; `null`: in none. */
export function keyIn(group: Group, { row }: Standing, unitName: (id: number) => string) {
  switch (group) {
    case '全部':
      return '全部'
    case '形式':
      return row.channel
    case '来源':
      return row.source
    case '类别':
      return row.purpose
    case '科室':
      if (row.isComplaint) return complaintKey
      return row.unit === null ? unassigned : unitName(row.unit)
    case '涉及单位':
      return row.isComplaint || row.against === '' ? null : row.against
  }
}

/** A line a key, the most received first; lines in which nothing happened are left out. */
export function tallyBy(
  all: readonly Standing[],
  group: Group,
  unitName: (id: number) => string,
): Tally[] {
  const within = all.filter((one) => keyIn(group, one, unitName) !== null)
  return [...grouped(within, (one) => keyIn(group, one, unitName)!)]
    .map(([key, some]): Tally => ({ key, ...countsOf(some) }))
    .filter(({ received, closed, open }) => received + closed + open > 0)
    .toSorted((a, b) => b.received - a.received || b.open - a.open || a.key.localeCompare(b.key))
}

/** Mean days from receipt to the answer, with one decimal; null where nothing was answered. */
export function meanDays(all: readonly Standing[]): number | null {
  const days = all.flatMap(({ daysToReply }) => daysToReply ?? [])
  if (days.length === 0) return null
  return Math.round((days.reduce((sum, n) => sum + n, 0) / days.length) * 10) / 10
}
