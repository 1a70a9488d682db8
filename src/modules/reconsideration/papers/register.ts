import type { FormNames } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormCell, type FormSpec } from '#kernel/printing/form.ts'
import { decisionWords } from '#modules/reconsideration/papers/decision.ts'
import { bureau, onDay, type Page } from '#modules/reconsideration/papers/letters.ts'
import { respondentName } from '#modules/reconsideration/parties.ts'

/** 行政复议申请登记表: the application, and below it what became of it, station by station. */

const filled = (name: string, text: string): FormCell[][] =>
  text === '' ? [] : [[label(name), value(text, 10)]]

export function registrationForm(page: Page, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const asks = [
    [data.claimsCompensation, `行政赔偿（${data.compensation}）`],
    [data.norm !== '', `审查规定（${data.norm}）`],
    [data.asksStay, '停止执行'],
    [data.asksHearing, '听取意见'],
  ].flatMap(([is, text]) => (is ? [String(text)] : []))
  const person = (
    role: string,
    one: (typeof data.applicants)[number] | (typeof data.thirdParties)[number],
  ): FormCell[][] => [
    [
      label(role),
      value(`${one.name.masked}（${one.kind}）`, 2),
      label('电话', 1),
      value(one.phone.masked, 3),
      label('证件', 1),
      value(one.idNumber.masked, 3),
    ],
    ...filled('住址', one.address.masked),
  ]
  const rows: FormCell[][] = [
    [
      label('申请方式'),
      value(data.way, 2),
      label('收到（受理）'),
      value(data.at.replace('T', ' '), 6),
    ],
    ...data.applicants.flatMap((one, i) => person(`申请人${i + 1}`, one)),
    ...(data.applicantState === '本人'
      ? []
      : filled(
          '申请资格',
          `${data.applicantState}，由${data.relation}申请；${data.standingProof || '还没有证明'}`,
        )),
    ...filled(
      '代理人',
      data.agents
        .map(({ name, of, letter, scope }) => `${name.masked}（代理${of}，${scope}，${letter}）`)
        .join('\n'),
    ),
    ...data.thirdParties.flatMap((one, i) => person(`第三人${i + 1}`, one)),
    [
      label('被申请人'),
      value(respondentName(data, names.unit), 4),
      label('行为种类'),
      value(data.actKind, 4),
    ],
    [label('被申请行为'), value(data.act, 4), label('文号'), value(data.actNumber, 4)],
    [
      label('收到通知书'),
      value(onDay(data.knownOn), 4),
      label('申请期限'),
      value(`${onDay(data.limit.last)}${data.limit.isLate ? '（已超过）' : ''}`, 4),
    ],
    [label('期限怎样算'), value(data.limit.reason, 10)],
    ...filled(
      '耽误的理由',
      data.obstacle === ''
        ? ''
        : `${onDay(data.obstacleFrom)}至${onDay(data.obstacleUntil)}：${data.obstacle}`,
    ),
    [label('复议请求'), value(data.request, 10)],
    [label('事实和理由'), value(data.statement.masked, 10)],
    ...data.supplements.flatMap(({ on, text }) => filled(`补充${onDay(on)}`, text.masked)),
    ...filled('一并请求', asks.join('；')),
    ...filled('先前复议', data.repeats),
    ...filled('诉讼', data.court),
    ...filled(
      '审查',
      data.examined
        ? `${onDay(data.examined.on)}${data.examined.result}：${data.examined.reason}${data.examined.organ ? `，向${data.examined.organ}提出` : ''}`
        : '',
    ),
    ...filled('补正', data.supplementAsked ? data.supplementAsked.what : ''),
  ]
  if (data.examined?.result === '受理' || data.examined?.result === '视为受理') {
    rows.push([
      label('该行为现在'),
      value(
        data.stay
          ? `停止执行（${onDay(data.stay.on)}，${data.stay.ground}，由${data.stay.by}）`
          : `执行中，复议期间不停止执行${data.stayRefused ? `；不同意停止：${data.stayRefused}` : ''}`,
        10,
      ),
    ])
    const answer = data.answer
      ? `${onDay(data.answer.on)}答复，证据${data.answer.evidence.length}件${data.isAnswerLapsed ? '；逾期或没有材料，视为没有证据、依据' : ''}`
      : data.isAnswerLapsed
        ? `${onDay(data.answerDue)}期满没有答复，视为没有证据、依据`
        : data.answerDue
          ? `应于${onDay(data.answerDue)}以前答复`
          : '申请书副本还没有送达'
    rows.push([label('被申请人答复'), value(answer, 10)])
  }
  rows.push(
    ...filled('答复意见', data.answer?.text ?? ''),
    ...filled(
      '证据、依据',
      data.answer?.evidence
        .map(
          ({ name, source, collectedOn, mark }, i) =>
            `${i + 1}. ${name}　${source}　${onDay(collectedOn)}${mark === '无' ? '' : `　（${mark}，不予查阅）`}`,
        )
        .join('\n') ?? '',
    ),
    ...filled(
      '不采纳的证据',
      data.rejectedEvidence
        .map(({ name, on }) => `${name}（${onDay(on)}，复议中自行收集）`)
        .join('\n'),
    ),
    ...filled(
      '听取意见、调查',
      data.hearings
        .map(
          ({ on, kind, place, heard, text }) =>
            `${onDay(on)}　${kind}　${place}　${heard.join('、')}：${text.masked}`,
        )
        .join('\n'),
    ),
    ...data.norms.flatMap((norm) =>
      filled(
        '规定、依据审查',
        `${norm.title}（${norm.source}），${onDay(norm.pausedOn)}起中止${norm.forwarded ? `，${onDay(norm.forwarded.on)}转送${norm.forwarded.to}` : ''}${norm.result ? `，${onDay(norm.result.on)}恢复：${norm.result.text}` : ''}`,
      ),
    ),
    ...filled(
      '延长期限',
      data.extension ? `${data.extension.days}日，${data.extension.state}` : '',
    ),
  )
  if (data.opinion) {
    rows.push([label('查明的事实'), value(data.opinion.facts, 10)])
    rows.push([label('依据'), value(data.opinion.basis, 10)])
    if (!data.decision) {
      rows.push([label('拟作决定'), value(decisionWords(data.opinion, data), 10)])
    }
  }
  for (const [name, slots] of [
    ['停止执行', ['停止执行']],
    ['延长', ['延长期限']],
    ['审理意见', ['审理意见']],
    ['集体复议', ['会签意见', '集体复议']],
    ['签发', ['签发']],
  ] as const) {
    if (given.some(({ slot }) => (slots as readonly string[]).includes(slot))) {
      rows.push([label(name), opinions(given, slots, 12)])
    }
  }
  if (data.decision && data.opinion) {
    rows.push(
      [
        label('决定'),
        value(decisionWords(data.opinion, data), 6),
        label('文号', 1),
        value(`${data.decision.number}　${onDay(data.decision.on)}`, 3),
      ],
      [
        label('用印'),
        value(data.sealUse ? `${data.sealUse.no}，${data.sealUse.copies}份` : '未用印，未生效', 10),
      ],
    )
  }
  rows.push(
    ...filled(
      '送达',
      data.servings
        .map(
          ({ paper, party, on, way, receipt, isServed, note }) =>
            `${paper}　${party}　${onDay(on)}　${way}　${isServed ? receipt : `未送达：${note}`}`,
        )
        .join('\n'),
    ),
    ...filled(
      '起诉期限',
      Object.entries(data.suitUntil)
        .map(([party, until]) => `${party}至${onDay(until)}`)
        .join('，'),
    ),
    ...filled(
      '逾期',
      data.overdue
        ? `${onDay(data.overdue.since)}期满没有作出决定，申请人可于${onDay(data.overdue.suitUntil)}以前起诉`
        : '',
    ),
    ...filled(
      '起诉',
      data.suits
        .map(({ party, court, number, on }) => `${party}　${onDay(on)}　${court}${number}`)
        .join('\n'),
    ),
    ...filled('履行', data.performed ? `${onDay(data.performed.on)}：${data.performed.text}` : ''),
    ...filled(
      '重作',
      data.redos
        .map(
          ({ on, number, text, isRejected, why }) =>
            `${onDay(on)}　${number}　${text}${isRejected ? `　不予认可：${why}` : ''}`,
        )
        .join('\n'),
    ),
    ...filled(
      '强制执行',
      data.enforcement
        ? `${onDay(data.enforcement.on)}${data.enforcement.by}（${data.enforcement.court}）`
        : '',
    ),
    ...filled('终止', data.ended ? `${onDay(data.ended.on)}${data.ended.ground}` : ''),
  )
  return {
    title: `${bureau}行政复议申请登记表`,
    topLeft: `案号：${page.number ?? ''}`,
    topRight: `收到日期：${onDay(data.at.slice(0, 10))}`,
    rows,
  }
}
