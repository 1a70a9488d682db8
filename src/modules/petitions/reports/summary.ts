import { daysBetween, type Day } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { chineseNumeral } from '#kernel/printing/official/levels.ts'
import type { Figure, Tally } from '#modules/petitions/board/figures.ts'
import { figures } from '#modules/petitions/board/figures.ts'
import type { Standing } from '#modules/petitions/board/standing.ts'
import { remarks, type Compared } from '#modules/petitions/board/table.ts'
import type { Trend } from '#modules/petitions/reports/trend.ts'

/**
 * 信访工作总结, 专题报告 (第三十三条(十二)1、2): texts whose every figure is the board's for the same days.
 * Neither names a petitioner; complaints about the bureau's own people are counted, never listed.
 */

const cell = (text: string) => text.replaceAll(/[|\n]/gu, ' ')
const row = (...cells: (string | number | null)[]) =>
  `|${cells.map((one) => one ?? '—').join('|')}|`
const numbered = (lines: readonly string[], none: string) =>
  lines.length === 0 ? [none] : lines.map((line, i) => `（${chineseNumeral(i + 1)}）${line}`)

/** More or fewer than, in words. */
function change(now: number, then: number): string {
  if (now === then) return '持平'
  const share = then === 0 ? '' : `（${Math.round((Math.abs(now - then) / then) * 100)}%）`
  return `${now > then ? '增加' : '减少'}${Math.abs(now - then)}件${share}`
}

const listed = 50
const top = 5
const grounds = [
  'ground1',
  'ground2',
  'ground3',
  'ground4',
  'ground5',
  'ground6',
  'ground7',
] as const

export function summaryText(facts: {
  readonly label: string
  readonly until: Day
  readonly compared: Compared
  readonly meanDays: number | null
  readonly longOpen: number
  readonly channels: readonly Tally[]
  readonly sections: readonly Tally[]
  readonly against: readonly Tally[]
  /** What stood open at the end, as far as whoever drafts may open it. */
  readonly open: readonly Standing[]
  readonly unitName: (id: number) => string
}): string {
  const { compared, until, sections, against } = facts
  const { now, before, last } = compared
  const n = (figure: Figure) => now[figure]
  const most = (tallies: readonly Tally[]) =>
    tallies
      .filter(({ received }) => received > 0)
      .slice(0, top)
      .map(({ key, received }) => `${key}${received}件`)
      .join('、') || '没有'
  const refusedBy = grounds
    .filter((one) => n(one) > 0)
    .map((one) => `${figures[one].label}${n(one)}件`)
    .join('，')
  const late = n('late') + n('lateOpen')
  const long = facts.open
    .filter(({ isLongOpen, row: { isComplaint } }) => isLongOpen && !isComplaint)
    .toSorted((a, b) => a.row.received.localeCompare(b.row.received))
    .slice(0, listed)
    .map(
      ({ row: one }) =>
        `${one.number ?? ''}${one.subject}，${one.unit === null ? '未定科室' : facts.unitName(one.unit)}，${formatDay(one.received)}收到，已${daysBetween(one.received, until)}日。`,
    )
  return [
    `${facts.label}（截至${formatDay(until)}），共收到信访${n('received')}件、${n('people')}人次，比上期${change(n('received'), before.received)}，比去年同期${change(n('received'), last.received)}；其中集体访${n('groups')}批、${n('groupPeople')}人次，重复信访${n('repeat')}件，复查申请${n('reviews')}件。现将有关情况报告如下：`,
    '一、受理情况',
    `受理${n('accepted')}件，不予受理${n('refused')}件${refusedBy ? `（${refusedBy}）` : ''}，转县（市）${n('transferred')}件。`,
    '|形式|收到|人次|集体访（批）|重复|',
    ...facts.channels.map((one) => row(one.key, one.received, one.people, one.groups, one.repeat)),
    '二、办理情况',
    `办结${n('closed')}件，其中按时${n('onTime')}件、逾期${n('late')}件；随主件答复${n('joined')}件，信访人撤回${n('recalled')}件；期末在办${n('open')}件，其中逾期${n('lateOpen')}件。书面答复${n('replied')}件${facts.meanDays === null ? '' : `，从收到到答复平均${facts.meanDays}日`}；信访人同意${n('content')}件，不服${n('contested')}件；延长期限${n('extended')}件。`,
    '|科室|收到|受理|办结|按时|逾期|在办|',
    ...sections.map((one) =>
      row(one.key, one.received, one.accepted, one.closed, one.onTime, one.late, one.open),
    ),
    '三、综合分析',
    `反映较多的科室业务：${most(sections)}。`,
    `涉及较多的单位：${most(against)}。`,
    `重复信访占收到的${n('received') === 0 ? 0 : Math.round((n('repeat') / n('received')) * 100)}%；逾期的${late}件，${late === 0 ? '没有逾期。' : '请在此写明原因。'}`,
    '四、长期未结的',
    `收到超过${facts.longOpen}日仍未办结的${n('longOpen')}件。`,
    ...numbered(long, '没有可以逐件列出的。'),
    '五、下一步打算',
    '请在此写明。',
    `（${remarks(facts.longOpen)}）`,
  ].join('\n')
}

export function specialText({ name, items, people, reason, cite }: Trend): string {
  return [
    `近期收到涉及“${name}”的信访件、留言${items.length}件、${people}人次（${reason}，${cite}）。现将有关情况报告如下：`,
    '一、来源件',
    '|编号|收到|类别|事项|人数|',
    ...items.map((one) =>
      row(one.number ?? '未编号', one.received, one.kind, cell(one.subject), one.people),
    ),
    '二、主要问题',
    '请在此写明。',
    '三、已做工作和建议',
    '请在此写明。',
  ].join('\n')
}
