import type { Day } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { chineseNumeral } from '#kernel/printing/official/levels.ts'

/** 建议提案办理情况 (第二十六条(三)4、6): figures and reports, counted from the register. Pure. */

export interface ProposalRow {
  readonly matter: string
  readonly number: string
  readonly title: string
  readonly kind: '建议' | '提案'
  readonly lead: string
  readonly isKey: boolean
  readonly instructed: boolean
  readonly met: boolean
  readonly contacted: boolean
  readonly satisfaction: string | null
  readonly due: Day
  readonly replied: Day | null
  readonly interim: Day | null
  readonly category: string | null
  readonly rounds: number
  readonly progress: readonly { readonly on: Day; readonly text: string }[]
  readonly lapses: readonly Day[]
}

/** The year's counts; `today` decides what is late and not answered yet. */
export function countsOf(rows: readonly ProposalRow[], today: Day) {
  const count = (fits: (row: ProposalRow) => boolean) => rows.filter(fits).length
  return {
    建议: count(({ kind }) => kind === '建议'),
    提案: count(({ kind }) => kind === '提案'),
    已答复: count(({ replied }) => replied !== null),
    按时办结: count(({ replied, due }) => replied !== null && replied <= due),
    逾期: count(({ replied, due }) => (replied ?? today) > due),
    满意: count(({ satisfaction }) => satisfaction === '满意'),
    A类: count(({ category }) => category === 'A'),
    B类: count(({ category }) => category === 'B'),
    C类: count(({ category }) => category === 'C'),
    D类: count(({ category }) => category === 'D'),
  }
}

/** Per section: how many, how many in time, rounds of return, reports that did not come. */
export function sectionsOf(rows: readonly ProposalRow[]) {
  const leads = [...new Set(rows.map(({ lead }) => lead))]
  return leads.map((lead) => {
    const own = rows.filter((row) => row.lead === lead)
    return {
      lead,
      all: own.length,
      replied: own.filter(({ replied }) => replied !== null).length,
      onTime: own.filter(({ replied, due }) => replied !== null && replied <= due).length,
      satisfied: own.filter(({ satisfaction }) => satisfaction === '满意').length,
      rounds: own.reduce((sum, { rounds }) => sum + rounds, 0),
      lapses: own.reduce((sum, { lapses }) => sum + lapses.length, 0),
    }
  })
}

/** How it stands with one proposal in a month: what was told in it, or that nothing was. */
export function monthOf(row: ProposalRow, from: Day, to: Day): string {
  if (row.replied !== null && row.replied <= to) return `${formatDay(row.replied)}已答复`
  const told = row.progress.filter(({ on }) => on >= from && on <= to).at(-1)
  if (told) return told.text.replaceAll(/[|\n]/gu, ' ')
  return row.lapses.some((on) => on >= from && on <= to) ? '没有报进展' : '尚未到报送日'
}

/** 每月进展情况, as a draft of the working office of the leading group. */
export function monthReport(
  rows: readonly ProposalRow[],
  month: { readonly from: Day; readonly to: Day; readonly label: string },
  bureau: string,
) {
  const open = rows.filter(({ replied }) => replied === null || replied >= month.from)
  const done = open.filter(({ replied }) => replied !== null && replied <= month.to).length
  const silent = open.filter((row) => monthOf(row, month.from, month.to) === '没有报进展').length
  return {
    kind: '通报',
    code: '文人社办发',
    direction: '下行',
    signing: '办公室文件',
    authorisation: '第二十六条(三)4：做好进度记录并督促检查',
    title: `${bureau}办公室关于${month.label}建议提案办理进展情况的通报`,
    to: '局机关各科室',
    body: [
      `${month.label}承办的建议提案${open.length}件，本月答复${done}件，没有报进展的${silent}件。现将有关情况通报如下：`,
      '一、逐件进展',
      '|编号|案由|主办|期限|本月进展|',
      ...open.map(
        (row) =>
          `|${row.number}|${row.title.replaceAll('|', ' ')}|${row.lead}|${row.due}|${monthOf(row, month.from, month.to)}|`,
      ),
      '二、工作要求',
      '没有报进展的科室，请说明原因并补报；不能如期办结的，请在期限以前说明情况，由政策法规科先作简要答复。',
    ].join('\n'),
    copies: 1,
  }
}

/** 年度办理工作总结, as a draft to the 州政府办公室. */
export function yearReport(
  rows: readonly ProposalRow[],
  facts: {
    readonly year: number
    readonly today: Day
    readonly bureau: string
    readonly rates: readonly { rate: string; all: number; met: number }[]
  },
) {
  const { year, today, bureau, rates } = facts
  const all = countsOf(rows, today)
  const left = rows.filter(({ replied }) => replied === null)
  return {
    kind: '报告',
    code: '文人社发',
    direction: '上行',
    signing: '综合性或较重要',
    title: `${bureau}关于${year}年度建议提案办理工作的总结报告`,
    to: '州政府办公室',
    body: [
      `${year}年，我局承办人大代表建议${all.建议}件、政协委员提案${all.提案}件，已答复${all.已答复}件，其中按时办结${all.按时办结}件，逾期${all.逾期}件。现将办理情况报告如下：`,
      '一、办理结果',
      `已解决的（A类）${all.A类}件，正在解决或列入计划的（B类）${all.B类}件，待以后解决的（C类）${all.C类}件，留作参考的（D类）${all.D类}件。代表委员表示满意的${all.满意}件。`,
      '二、重点建议提案',
      '|指标|重点件|做到|',
      ...rates.map((one) => `|${one.rate}|${one.all}|${one.met}|`),
      '三、各科室办理情况',
      '|科室|承办|答复|按时|满意|退回重办（次）|缺报进展（次）|',
      ...sectionsOf(rows).map(
        (one) =>
          `|${one.lead}|${one.all}|${one.replied}|${one.onTime}|${one.satisfied}|${one.rounds}|${one.lapses}|`,
      ),
      '四、尚未答复的',
      ...(left.length === 0
        ? ['没有尚未答复的建议提案。']
        : left
            .slice(0, 99)
            .map(
              (row, i) =>
                `（${chineseNumeral(i + 1)}）${row.number} ${row.title}，${row.lead}主办，期限${row.due}${row.interim ? `，${formatDay(row.interim)}已简要答复` : ''}。`,
            )),
      '五、下一步打算',
      '对列入计划的事项继续跟踪落实，办结一件、答复一件。',
    ].join('\n'),
    copies: 2,
  }
}
