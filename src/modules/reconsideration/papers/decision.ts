import type { FormNames } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import type { Opinion, Reconsideration } from '#modules/reconsideration/data.ts'
import {
  applicantsLine,
  bureau,
  onDay,
  type Page,
} from '#modules/reconsideration/papers/letters.ts'
import { respondentName } from '#modules/reconsideration/parties.ts'

/** 行政复议决定书 (第五十七条(三)): facts, reasons, what is decided, what one may do about it. */

const inYuan = (fen: number) => `${fen / 100}元`

/** 决定 in one sentence, with what goes with it. */
export function decisionWords(opinion: Opinion, { act }: Pick<Reconsideration, 'act'>): string {
  const { kind, due, isRedoOrdered, changedTo, compensation, returned, measures, grounds } = opinion
  const why = grounds.length > 0 ? `因${grounds.join('、')}，` : ''
  const main = {
    维持: `维持被申请人作出的${act}。`,
    限期履行: `被申请人于${onDay(due)}以前履行法定职责。`,
    撤销: `${why}撤销被申请人作出的${act}。`,
    变更: `${why}将被申请人作出的${act}变更为：${changedTo}。`,
    确认违法: `${why}确认被申请人作出的${act}违法。`,
  }[kind]
  return [
    main,
    isRedoOrdered
      ? `责令被申请人于${onDay(due)}以前重新作出行为，不得以同一的事实和理由作出相同或者基本相同的行为。`
      : '',
    compensation ? `赔偿请求：${compensation}。` : '',
    returned > 0 ? `责令被申请人返还${inYuan(returned)}。` : '',
    measures ? `${measures}。` : '',
  ].join('')
}

const rightToSue = ({ suitDays }: Reconsideration) =>
  `不服本决定的，可以自收到本决定书之日起${suitDays}日内向人民法院提起行政诉讼`

/** What is read to the applicant: the same that stands in the paper. */
export function decisionText(data: Reconsideration, nameOf: (unit: number) => string): string {
  const { opinion } = data
  if (!opinion) return ''
  return [
    `被申请人：${respondentName(data, nameOf)}`,
    '一、查明的事实',
    opinion.facts,
    '二、依据和理由',
    opinion.basis,
    '三、决定',
    decisionWords(opinion, data),
    `本决定书一经送达即发生法律效力。${rightToSue(data)}。`,
  ].join('\n')
}

export function decisionPaper(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (!data.decision || !data.opinion) return null
  const { opinion } = data
  const evidence =
    data.answer && data.answer.evidence.length > 0
      ? data.answer.evidence.map(({ name }) => name).join('、')
      : '没有按规定提交'
  return {
    title: `${bureau}行政复议决定书`,
    topLeft: `文号：${data.decision.number}`,
    topRight: `案号：${page.number ?? ''}`,
    rows: [
      [label('申请人'), value(applicantsLine(data), 10)],
      ...(data.agents.length > 0
        ? [
            [
              label('代理人'),
              value(
                data.agents.map(({ name, of }) => `${name.masked}（代理${of}）`).join('、'),
                10,
              ),
            ],
          ]
        : []),
      [label('被申请人'), value(respondentName(data, names.unit), 10)],
      ...(data.thirdParties.length > 0
        ? [
            [
              label('第三人'),
              value(data.thirdParties.map(({ name }) => name.masked).join('、'), 10),
            ],
          ]
        : []),
      [label('被申请行为'), value(`${data.act}　${data.actNumber}`, 10)],
      [label('复议请求'), value(data.request, 10)],
      [label('事实和理由'), value(data.statement.masked, 10)],
      [label('被申请人答复'), value(data.answer?.text ?? '没有按规定答复', 10)],
      [label('证据、依据'), value(evidence, 10)],
      [label('查明的事实'), value(opinion.facts, 10)],
      [label('依据和理由'), value(opinion.basis, 10)],
      [label('决定'), value(decisionWords(opinion, data), 10)],
      [
        label('权利'),
        value(
          `本决定书一经送达即发生法律效力。${rightToSue(data)}；逾期不起诉又不履行的，依法申请人民法院强制执行。`,
          10,
        ),
      ],
      [label('签发'), opinions(page.opinions, ['签发'], 12)],
      [
        label('机关'),
        value(`${bureau}（${data.sealUse ? `已用印，${data.sealUse.no}` : '待用印'}）`, 6),
        label('日期', 1),
        value(onDay(data.decision.on), 3),
      ],
    ],
  }
}
