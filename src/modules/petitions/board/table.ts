import { label, value, type FormCell, type FormSpec } from '#kernel/printing/form.ts'
import {
  figureNames,
  figures,
  type Counts,
  type Figure,
  type Tally,
} from '#modules/petitions/board/figures.ts'

/** 《信访情况统计表》 as it is printed: every figure beside the span before and a year earlier. Pure. */

export interface Compared {
  readonly now: Counts
  readonly before: Counts
  readonly last: Counts
}

/** What somebody has to know who reads the table. */
export const remarks = (longOpen: number): string =>
  `本表由登记簿算出。件按收到、作出决定、办结各自的日期计；一件有几种不予受理情形的，各计一次。长期未结：收到超过${longOpen}日仍未办结。须由制表人回避的件不在制表人的表内。`

const signed = (n: number) => (n > 0 ? `+${n}` : `${n}`)

const sectionColumns = ['received', 'accepted', 'closed', 'lateOpen'] as const satisfies Figure[]

export function statisticsTable(facts: {
  readonly bureau: string
  readonly period: string
  /** How far it had gone when it was printed. */
  readonly until: string
  readonly compared: Compared
  readonly sections: readonly Tally[]
  readonly longOpen: number
}): FormSpec {
  const { now, before, last } = facts.compared
  const line = (figure: Figure): FormCell[] => [
    label(figures[figure].label, 4),
    value(String(now[figure]), 2),
    value(String(before[figure]), 2),
    value(String(last[figure]), 2),
    value(signed(now[figure] - before[figure]), 2),
  ]
  return {
    title: '信访情况统计表',
    topLeft: `填报单位：${facts.bureau}信访科`,
    topRight: `统计期间：${facts.period}（截至${facts.until}）`,
    rows: [
      [label('项目', 4), label('本期'), label('上期'), label('去年同期'), label('比上期')],
      ...figureNames.map(line),
      [label('科室（承办）', 4), ...sectionColumns.map((figure) => label(figures[figure].label))],
      ...facts.sections.map((one): FormCell[] => [
        label(one.key, 4),
        ...sectionColumns.map((figure) => value(String(one[figure]), 2)),
      ]),
      [label('说明'), value(remarks(facts.longOpen), 10)],
      [label('制表人'), value('', 4), label('审核人'), value('', 4)],
    ],
  }
}
