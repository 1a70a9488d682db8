import { formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormCell, type FormSpec } from '#kernel/printing/form.ts'
import { linesOf } from '#modules/fields.ts'
import type { Petition } from '#modules/petitions/data.ts'
import { petitionFilePapers } from '#rulebook/articles/a33-petition-records.ts'

/** The papers of a petition: 登记表和审签单, 告知书, 答复意见书, 送达回证, 卷内目录 (第三十三条(十), 第五十六条). */

type Page = FormPage<Petition>
export const jointNoticeName = '信访事项并入办理告知书'
const bureau = '文山州人力资源和社会保障局'
const at = (minute: string) => minute.replace('T', ' ')
const day = (text: string | null | undefined) => (text ? formatDay(text) : '')

/** 来信、来访人员登记表 by the channel, with the approval beneath it. */
export function registrationForm(page: Page, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const isVisit = data.channel === '走访' || data.channel === '电话'
  const title =
    data.purpose === '复查申请'
      ? '信访人复查申请登记表'
      : `${isVisit ? '来访' : '来信'}人员登记表${data.purpose === '政策咨询' ? '（政策咨询宣传）' : ''}`
  const flags = [
    [data.isGrave, '重大'],
    [data.isComplex, '复杂'],
    [data.proposal?.isHard, '重大疑难'],
    [data.isToCapital, '赴京赴省'],
    [data.isSkipping, '越级'],
    [data.hasDanger, '有人身危险'],
    [data.hasMedia, '媒体关注'],
  ].flatMap(([is, word]) => (is ? [String(word)] : []))
  const people = data.petitioners.map(({ name, phone, idNumber, address }): FormCell[] => [
    label('信访人'),
    value(name.masked, 2),
    label('电话', 1),
    value(phone.masked, 3),
    label('证件', 1),
    value(idNumber.masked, 3),
    label('住址'),
    value(address.masked, 10),
  ])
  const rows: FormCell[][] = [
    [
      label('形式'),
      value(`${data.channel}${data.isOnline ? '（网上提交）' : ''}`, 2),
      label('收到时间'),
      value(at(data.at), 3),
      label('人数', 1),
      value(`${data.people}人`, 2),
    ],
    ...people.flatMap((cells) => [
      cells.slice(0, 6),
      ...(isFilled(cells[7]) ? [cells.slice(6)] : []),
    ]),
    ...(people.length === 0 ? [[label('信访人'), value('匿名', 10)]] : []),
    ...(data.source === '群众'
      ? []
      : [
          [
            label(data.source),
            value(`${data.organ}　${data.letter}`, 6),
            label('要求办结'),
            value(day(data.organDue), 2),
          ],
        ]),
    [label('信访事项'), value(data.subject, 6), label('类别'), value(data.purpose, 2)],
    ...(data.against === '' ? [] : [[label('涉及的单位'), value(data.against, 10)]]),
    [label('反映的内容'), value(data.statement.masked, 10)],
    [
      label('诉求'),
      value(
        linesOf(data.claims)
          .map((one, i) => `${i + 1}. ${one}`)
          .join('\n'),
        10,
      ),
    ],
    ...data.supplements.map(({ on, text }) => [label(`补充${day(on)}`), value(text.masked, 10)]),
    ...(data.purpose === '复查申请'
      ? [
          [
            label('原答复'),
            value(data.replyNumber, 4),
            label('收到日期'),
            value(day(data.answeredOn), 4),
          ],
        ]
      : []),
    ...(isVisit
      ? [
          [
            label('接待人'),
            value(data.receivers.map(names.person).join('、'), 4),
            label('地点'),
            value(data.place, 4),
          ],
          [label('来访人签字'), value(data.signature, 10)],
        ]
      : []),
    ...(data.broughtBy === null
      ? []
      : [
          [
            label('带来科室'),
            value(names.unit(data.broughtBy), 2),
            label('已作解释'),
            value(data.firstAnswer, 6),
          ],
        ]),
    ...(data.about.length + data.aboutUnits.length > 0
      ? [
          [
            label('被反映的'),
            value(
              [...data.about.map(names.person), ...data.aboutUnits.map(names.unit)].join('、'),
              10,
            ),
          ],
        ]
      : []),
    ...(data.joinedTo ? [[label('并入'), value(data.joinedTo, 10)]] : []),
    ...(data.joined.length > 0 ? [[label('并入本件的'), value(jointList(data), 10)]] : []),
    ...(flags.length > 0 ? [[label('标记'), value(flags.join('、'), 10)]] : []),
  ]
  if (data.purpose === '政策咨询') {
    rows.push([label('解答'), opinions(given, ['解答'], 16)])
    return head(page, title, rows)
  }
  rows.push(
    [
      label('职能科室'),
      value(data.section === null ? '' : names.unit(data.section), 4),
      label('承办科室'),
      value(data.lead === null ? '' : names.unit(data.lead), 4),
    ],
    [label('拟办意见'), opinions(given, ['拟办意见'], 14)],
    [label('局领导审批'), opinions(given, ['局领导审批', '归口'], 14)],
  )
  if (data.trips.length > 0) {
    const lines = data.trips.map(
      ({ on, place, investigators, what }) =>
        `${day(on)}，${place}，${investigators.map(names.person).join('、')}：${what}`,
    )
    rows.push([label('调查取证'), value(lines.join('\n'), 10)])
  }
  if (data.findings.length > 0) {
    const lines = data.findings.map(
      ({ no, evidence, finding }) => `${no}. ${finding}（${evidence}）`,
    )
    rows.push([label('逐项核实'), value(lines.join('\n'), 10)])
  }
  const later: [string, readonly string[]][] = [
    ['领导批办', ['领导批办', '包案']],
    ['领导小组会议', ['领导小组会议']],
    ['先行办理', ['先行办理']],
    ['工作组', ['分管领导批示']],
    ['延长期限', ['延长期限']],
    ['拟书面意见', ['拟书面意见']],
    ['主要领导批示', ['主要领导批示']],
    ['县（市）局', ['县（市）局']],
    ['结案审核', ['结案审核']],
  ]
  for (const [name, slots] of later) {
    if (given.some(({ slot }) => slots.includes(slot)))
      rows.push([label(name), opinions(given, slots, 12)])
  }
  if (data.servings.length > 0) {
    const lines = data.servings.map(
      ({ paper, on, way, receipt, isServed, note }) =>
        `${paper}　${day(on)}　${way}　${isServed ? receipt : `未送达：${note}`}`,
    )
    rows.push([label('送达'), value(lines.join('\n'), 10)])
  }
  if (data.reply) {
    rows.push([
      label('答复'),
      value(`${data.reply.number}　${day(data.reply.on)}送达`, 6),
      label('可请求至'),
      value(day(data.reply.askUntil), 2),
    ])
  }
  return head(page, title, rows)
}

/** 联名: everybody whom the answer answers. */
function jointList({ people, joined }: Petition): string {
  const lines = joined.map(
    ({ number, names, people: more, isSamePerson }) =>
      `${number}　${names.join('、') || '匿名'}${more > names.length && more > 1 ? `等${more}人` : ''}${isSamePerson ? '（同一信访人）' : ''}`,
  )
  const all = joined.reduce((sum, one) => sum + (one.isSamePerson ? 0 : one.people), people)
  return [...lines, `合计${all}人`].join('\n')
}

const isFilled = (cell: FormCell | undefined): boolean => cell?.kind === 'value' && cell.text !== ''

const head = ({ number, data }: Page, title: string, rows: FormCell[][]): FormSpec => ({
  title: `${bureau}${title}`,
  topLeft: `编号：${number ?? ''}`,
  topRight: `接信（接访）日期：${day(data.at.slice(0, 10))}`,
  rows,
})

const addressee = ({ petitioners, people }: Petition): string =>
  `${petitioners.map(({ name }) => name.masked).join('、') || '信访人'}${people > petitioners.length && people > 1 ? `等${people}人` : ''}`

/** A notice as it is handed over: to whom, about what, what is decided, what one may do. */
const letter = (page: Page, title: string, text: string, on: string): FormSpec => ({
  title,
  topLeft: `文号：${page.number ?? ''}`,
  topRight: bureau,
  rows: [
    [label('信访人'), value(addressee(page.data), 10)],
    [label('信访事项'), value(page.data.subject, 10)],
    [{ kind: 'value', text, span: 12 }],
    [label('机关'), value(`${bureau}（印章）`, 6), label('日期', 1), value(day(on), 3)],
  ],
})

const approvedOn = ({ data }: Page) => data.approval?.on ?? ''
const isProposed = ({ data }: Page, what: string) =>
  data.approval !== null && data.proposal?.proposal === what

export function acceptanceNotice(page: Page): FormSpec | null {
  if (!isProposed(page, '受理') || page.data.purpose === '复查申请') return null
  const text = `　　您于${day(page.data.at.slice(0, 10))}${wordOf(page.data)}反映的事项，经审查属本局受理范围，决定予以受理。本告知书送达之日为受理日期，本局将自受理之日起60日内书面答复；情况复杂需要延长的，另行告知。\n　　您可凭查询码查询办理情况、补充材料。`
  return letter(page, '信访事项受理告知书', text, approvedOn(page))
}

export function reviewNotice(page: Page): FormSpec | null {
  if (!isProposed(page, '受理') || page.data.purpose !== '复查申请') return null
  const { replyNumber, at: got } = page.data
  const text = `　　您不服${replyNumber}提出的复查申请，本局于${day(got.slice(0, 10))}收到，决定予以受理，自收到申请之日起30日内书面作出复查意见。`
  return letter(page, '信访事项申请复查受理告知书', text, approvedOn(page))
}

export function refusalNotice(page: Page): FormSpec | null {
  if (!isProposed(page, '不予受理') || !page.data.proposal?.isWritten) return null
  const { grounds, proposal } = page.data
  const text = `　　您于${day(page.data.at.slice(0, 10))}${wordOf(page.data)}反映的事项，经审查，决定不予受理。\n　　理由：${grounds}。\n　　依据：${proposal.law}。\n　　您可以通过以下途径提出：${proposal.wayOut}。`
  return letter(page, '信访事项不予受理告知书', text, approvedOn(page))
}

export function transferNotice(page: Page, names: FormNames): FormSpec | null {
  const county = page.data.proposal?.county
  if (!isProposed(page, '转县（市）办理') || county === null || county === undefined) return null
  const text = `　　您于${day(page.data.at.slice(0, 10))}${wordOf(page.data)}反映的事项，依照分级负责、归口办理的原则，已转${names.unit(county)}办理，由该局告知您受理情况和办理结果。`
  return letter(page, '信访事项转送告知书', text, approvedOn(page))
}

export function extensionNotice(page: Page): FormSpec | null {
  const { extension, acceptedOn } = page.data
  if (!extension || (extension.state !== '待送达' && extension.state !== '已延长')) return null
  const text = `　　您反映的事项本局于${day(acceptedOn)}受理。因${extension.reason}，情况复杂，经本局主要领导批准，办理期限延长${extension.days}日。`
  return letter(page, '信访事项延长办理期限告知书', text, '')
}

export function jointNotice(page: Page): FormSpec | null {
  const { joinedTo, joinedWith, at: got } = page.data
  if (!joinedWith) return null
  const text = joinedWith.isSamePerson
    ? `　　您于${day(got.slice(0, 10))}${wordOf(page.data)}反映的事项，与您先前反映、正在办理的${joinedTo}为同一事项，不再另行受理，合并办理、一并答复。`
    : `　　您于${day(got.slice(0, 10))}${wordOf(page.data)}反映的事项，经审查属本局受理范围，与正在办理的信访事项为同一事项，决定合并办理。本告知书送达之日为受理日期，本局将自受理之日起60日内书面答复您。`
  return letter(page, jointNoticeName, text, joinedWith.on)
}

const wordOf = ({ channel }: Petition) =>
  channel === '走访' ? '来访' : channel === '电话' ? '来电' : '来信'

/** What the bureau found and decided, and what one may do about it (第五十六条(四)4、(五)8). */
export function answerText({ draft, purpose, reviewOrgan }: Petition): string {
  if (!draft) return ''
  const next = purpose === '复查申请' ? '复核' : '复查'
  const body = (text: string) => text.split('\n')
  return [
    '一、查明的事实',
    ...body(draft.facts),
    '二、政策依据',
    ...body(draft.basis),
    `三、${purpose === '复查申请' ? `复查意见：${draft.result}原答复` : '处理意见'}`,
    ...body(draft.opinion),
    `如不服本意见，可自收到之日起30日内向${reviewOrgan}请求${next}；逾期不请求的，本意见为处理该事项的终结意见，不再受理同一事实和理由的信访。`,
  ].join('\n')
}

export function answerPaper(page: Page): FormSpec | null {
  const { data } = page
  if (!data.instructed || !data.draft) return null
  const what = data.purpose === '复查申请' ? '复查意见书' : '答复意见书'
  const text = answerText(data)
    .split('\n')
    .map((line) => `　　${line}`)
    .join('\n')
  const spec = letter(page, `信访事项${what}`, text, data.reply?.on ?? data.instructed.on)
  return { ...spec, topLeft: `文号：${data.reply?.number ?? data.joinedWith?.reply ?? ''}` }
}

/** 送达回证: one line a paper that went or goes out. */
export function receiptForm(page: Page): FormSpec | null {
  const { data } = page
  if (!data.approval) return null
  const rows = data.servings.map(({ paper, on, way, receipt, isServed, note }) => [
    value(paper, 4),
    value(day(on), 2),
    value(way, 2),
    value(isServed ? receipt : `未送达：${note}`, 4),
  ])
  return {
    title: '信访文书送达回证',
    topLeft: `编号：${page.number ?? ''}`,
    topRight: bureau,
    rows: [
      [
        label('受送达人'),
        value(addressee(data), 4),
        label('地址'),
        value(data.petitioners[0]?.address.masked ?? '', 4),
      ],
      [label('文书', 4), label('日期', 2), label('方式', 2), label('回证、凭据', 4)],
      ...rows,
      [label('受送达人签收'), value('', 4), label('送达人'), value('', 4)],
      [label('备注'), value('', 10)],
    ],
  }
}

/** What lies in the case file, in its order (第三十三条(十二)3). */
export function casePapers(data: Petition): string[] {
  const there: Record<(typeof petitionFilePapers)[number], boolean> = {
    封面: true,
    卷内目录: true,
    来信来访原件: true,
    拟办审签单: data.proposal !== null,
    证据材料: data.trips.length + data.findings.length > 0,
    答复: data.reply !== null,
    送达回证: data.servings.some(({ isServed }) => isServed),
  }
  const more = [
    ...data.meetings.map(({ name }) => `领导小组会议记录（${name}）`),
    ...(data.reportedUp ? [`报结报告（${data.reportedUp.number}）`] : []),
    ...(data.countyResult ? ['县（市）局办理结果'] : []),
    ...(data.caseFiles ? [`原办理案卷（${data.caseFiles.text}）`] : []),
    ...data.joined.map(({ number }) => `并入的${number}登记表、原件和送达回证`),
  ]
  return [...petitionFilePapers.filter((one) => there[one]), ...more]
}

export function catalogue(page: Page): FormSpec | null {
  const { data } = page
  if (data.closedOn === null) return null
  return {
    title: '信访案卷卷内目录',
    topLeft: `案卷：${page.number ?? ''}`,
    topRight: `档号：${data.archive?.no ?? data.volume}`,
    rows: [
      [label('案由'), value(data.subject, 10)],
      [label('受理'), value(day(data.acceptedOn), 4), label('结案'), value(day(data.closedOn), 4)],
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
