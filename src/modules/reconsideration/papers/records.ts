import type { FormNames } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormCell, type FormSpec } from '#kernel/printing/form.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import {
  applicantsLine,
  bureau,
  onDay,
  type Page,
} from '#modules/reconsideration/papers/letters.ts'
import { partiesOf, respondentName } from '#modules/reconsideration/parties.ts'

/** 笔录、送达回证、阅卷登记、集体复议记录、卷内目录: what is kept of what happened. */

const at = (minute: string) => minute.replace('T', ' ')

export function oralRecord(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (data.way !== '口头') return null
  const [first] = data.applicants
  return {
    title: '行政复议口头申请笔录',
    topLeft: `案号：${page.number ?? ''}`,
    topRight: `时间：${at(data.at)}`,
    rows: [
      [
        label('申请人'),
        value(applicantsLine(data), 4),
        label('证件'),
        value(first?.idNumber.masked ?? '', 4),
      ],
      [
        label('电话'),
        value(first?.phone.masked ?? '', 4),
        label('住址'),
        value(first?.address.masked ?? '', 4),
      ],
      [label('被申请人'), value(respondentName(data, names.unit), 10)],
      [label('被申请行为'), value(`${data.act}　${data.actNumber}`, 10)],
      [label('复议请求'), value(data.request, 10)],
      [label('主要事实、理由'), value(data.statement.masked, 10)],
      [label('宣读和签字'), value(data.signature, 10)],
      [
        label('申请人签字'),
        value('', 4),
        label('记录人'),
        value(data.recorder === null ? '' : names.person(data.recorder), 4),
      ],
    ],
  }
}

/** 送达回证: a line a service; who is still to get it has an empty one. */
export function receiptForm(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (data.servings.length + data.pending.length === 0) return null
  const name = new Map(partiesOf(data, names.unit).map((party) => [party.key, party.name]))
  const line = (paper: string, party: string, on: string, way: string, receipt: string) => [
    value(paper, 3),
    value(`${party}　${name.get(party) ?? ''}`, 3),
    value(on, 2),
    value(way, 2),
    value(receipt, 2),
  ]
  return {
    title: '行政复议文书送达回证',
    topLeft: `案号：${page.number ?? ''}`,
    topRight: bureau,
    rows: [
      [label('文书', 3), label('受送达人', 3), label('日期'), label('方式'), label('回证、凭据')],
      ...data.servings.map(({ paper, party, on, way, receipt, isServed, note }) =>
        line(paper, party, onDay(on), way, isServed ? receipt : `未送达：${note}`),
      ),
      ...data.pending.flatMap(({ paper, parties }) =>
        parties.map((party) => line(paper, party, '', '', '')),
      ),
      [label('受送达人签收'), value('', 4), label('送达人'), value('', 4)],
    ],
  }
}

export function accessRegister(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (data.accesses.length === 0) return null
  const name = new Map(partiesOf(data, names.unit).map((party) => [party.key, party.name]))
  return {
    title: '行政复议阅卷登记',
    topLeft: `案号：${page.number ?? ''}`,
    topRight: bureau,
    rows: [
      [label('查阅人'), label('日期、地点', 3), label('查阅的材料', 3), label('不予查阅和理由', 4)],
      ...data.accesses.map((one) => [
        value(`${one.party}　${name.get(one.party) ?? ''}`, 2),
        value(`${onDay(one.on)}　${one.place}`, 3),
        value(one.shown.join('、'), 3),
        value(one.withheld.map((held) => `${held.name}：${held.why}`).join('\n'), 4),
      ]),
      [label('查阅人签字'), value('', 4), label('陪同人'), value('', 4)],
    ],
  }
}

export function committeeMinutes(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (data.meetings.length === 0) return null
  return {
    title: '州局行政复议委员会集体复议记录',
    topLeft: `案号：${page.number ?? ''}`,
    topRight: bureau,
    rows: data.meetings.flatMap((one): FormCell[][] => [
      [
        label('日期'),
        value(onDay(one.on), 2),
        label('地点', 1),
        value(one.place, 3),
        label('主持'),
        value(names.person(one.chair), 2),
      ],
      [
        label('委员'),
        value(`${one.members}人`, 2),
        label('到会'),
        value(one.present.map(names.person).join('、'), 6),
      ],
      ...(one.recused.length > 0
        ? [[label('回避'), value(one.recused.map(names.person).join('、'), 10)]]
        : []),
      [
        label('审理意见'),
        value(data.opinion ? `${data.opinion.kind}：${data.opinion.text}` : '', 10),
      ],
      [label('表决结果'), value(`${one.result}${one.why ? `：${one.why}` : ''}`, 10)],
      [label('表决意见'), opinions(page.opinions, ['会签意见', '集体复议'], 14)],
    ]),
  }
}

/** What lies in the case file, in its order. */
export function casePapers(data: Reconsideration): string[] {
  const served = new Set(data.servings.map(({ paper }) => paper))
  return [
    '封面',
    '卷内目录',
    data.way === '口头' ? '口头申请笔录' : '行政复议申请书',
    ...[...served].filter((paper) => paper !== '行政复议决定书'),
    ...(data.answer ? ['被申请人答复书', '证据、依据材料'] : []),
    ...(data.hearings.length > 0 ? ['听取意见、调查笔录'] : []),
    ...(data.accesses.length > 0 ? ['阅卷登记'] : []),
    ...data.norms.map(({ title }) => `规定、依据审查材料（${title}）`),
    ...(data.opinion ? ['审理意见'] : []),
    ...(data.meetings.length > 0 ? ['集体复议记录'] : []),
    ...(data.decision ? [`行政复议决定书（${data.decision.number}）`] : []),
    ...(data.servings.length > 0 ? ['送达回证'] : []),
    ...(data.enforcement ? ['强制执行材料'] : []),
  ]
}

export function catalogue(page: Page): FormSpec | null {
  const { data } = page
  if (!['立卷归档', '已办结归档'].includes(page.stateLabel)) return null
  return {
    title: '行政复议案卷卷内目录',
    topLeft: `案号：${page.number ?? ''}`,
    topRight: `档号：${data.archive?.no ?? ''}`,
    rows: [
      [label('案由'), value(data.act, 10)],
      [label('顺序', 1), label('题名', 8), label('页号', 1), label('备注', 2)],
      ...casePapers(data).map((name, i) => [
        value(String(i + 1), 1),
        value(name, 8),
        value('', 1),
        value('', 2),
      ]),
    ],
  }
}
