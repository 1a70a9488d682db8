import type { Day } from '#kernel/calendar/day.ts'
import type { Span } from '#kernel/calendar/span.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { chineseNumeral } from '#kernel/printing/official/levels.ts'
import type { Tally } from '#modules/supervision/board.ts'

/** 督办通报 (第九条(五)1, 第十五条(九)): a draft whose every figure is the board's for the same span. Pure. */

const percent = (n: number | null) => (n === null ? '—' : `${n}%`)

export function bulletin(facts: {
  readonly span: Span
  readonly today: Day
  /** Until when a section may object to its figures. */
  readonly objections: Day | null
  readonly whole: Tally
  readonly units: readonly Tally[]
  readonly year: Tally
  readonly worst: readonly { lead: string; title: string; late: number; percent: number }[]
}) {
  const { span, today, whole, units, year, worst } = facts
  const end = span.to < today ? span.to : today
  const row = (one: Tally) =>
    `|${one.key}|${one.open}|${one.closed}|${one.onTime}|${one.late}|${one.missed}|${percent(one.rate)}|${percent(one.replied)}|`
  const late = worst.map(
    (one, i) =>
      `（${chineseNumeral(i + 1)}）${one.lead}：${one.title}，已超${one.late}个工作日，进度${one.percent}%。`,
  )
  const objections = facts.objections
    ? `对本科室数据有异议的，请于${formatDay(facts.objections)}前向办公室提出。`
    : ''
  return {
    kind: '通报',
    code: '文人社办发',
    direction: '下行',
    signing: '办公室文件',
    authorisation: '第九条(五)1：办公室定期通报督办情况',
    title: `文山州人力资源和社会保障局办公室关于${span.label}重点工作督办情况的通报`,
    to: '局机关各科室，各直属单位、经办机构',
    body: [
      `${span.label}（截至${formatDay(end)}），局领导和会议交办的事项在办${whole.open}件，办结${whole.closed}件，其中按时办结${whole.onTime}件；逾期${whole.late}件，缺报${whole.missed}次，按时办结率${percent(whole.rate)}，报送率${percent(whole.replied)}。今年以来累计办结${year.closed}件，逾期${year.late}件，缺报${year.missed}次，按时办结率${percent(year.rate)}。现将有关情况通报如下：`,
      '一、各科室办理情况',
      '|科室|在办|办结|按时|逾期|缺报|按时办结率|报送率|',
      ...units.map(row),
      '二、逾期事项',
      ...(late.length > 0 ? late : ['没有逾期事项。']),
      '三、工作要求',
      `请逾期的科室说明原因、制订措施，尽快办结；没有按时限报送落实情况的，视为没有办理。${objections}`,
    ].join('\n'),
    copies: 1,
  }
}
