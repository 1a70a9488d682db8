import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, value, type FormCell, type FormSpec } from '#kernel/printing/form.ts'
import type { PaperName, Reconsideration } from '#modules/reconsideration/data.ts'
import {
  isServed,
  respondentKey,
  respondentName,
  servedApplicants,
} from '#modules/reconsideration/parties.ts'

/** 通知书、决定书 other than the decision itself (第五十七条(二)): each drawn from what was decided. */

export type Page = FormPage<Reconsideration>
export const bureau = '文山州人力资源和社会保障局'
export const onDay = (text: string | null | undefined): string => (text ? formatDay(text) : '')

export const applicantsLine = ({ applicants }: Reconsideration): string =>
  applicants.map(({ name }) => name.masked).join('、')

/** To whom, about what, what is decided, what one may do. */
export const letter = (
  page: Page,
  title: string,
  to: string,
  paragraphs: readonly string[],
  on: string,
): FormSpec => {
  const rows: FormCell[][] = [
    [label('致'), value(to, 10)],
    [{ kind: 'value', text: paragraphs.map((text) => `　　${text}`).join('\n'), span: 12 }],
    [label('机关'), value(`${bureau}（印章）`, 6), label('日期', 1), value(onDay(on), 3)],
  ]
  return { title, topLeft: `案号：${page.number ?? ''}`, topRight: bureau, rows }
}

/** Whether a paper is to be served, or was: then it can be printed. */
const isMade = (data: Reconsideration, paper: PaperName): boolean =>
  data.pending.some((one) => one.paper === paper) ||
  data.servings.some((one) => one.paper === paper)

const caseWords = (data: Reconsideration, names: FormNames): string =>
  `不服${respondentName(data, names.unit)}${data.act}${data.actNumber ? `（${data.actNumber}）` : ''}`

const both = (data: Reconsideration, names: FormNames): string =>
  isServed(data, '答复通知书', respondentKey) || data.level === '县（市）级局'
    ? `${applicantsLine(data)}，${respondentName(data, names.unit)}`
    : applicantsLine(data)

export function acceptanceNotice(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (!isMade(data, '受理通知书')) return null
  return letter(
    page,
    '行政复议受理通知书',
    applicantsLine(data),
    [
      `你（单位）${caseWords(data, names)}，向本局申请行政复议。本局于${onDay(data.at.slice(0, 10))}收到申请，经审查予以受理，收到之日为受理之日。`,
      '复议期间，在法定期限内不得就同一行为向人民法院提起行政诉讼；复议期间该行为不停止执行，有法定情形的除外。',
      '你（单位）可以查阅被申请人的书面答复、证据、依据和其他有关材料，涉及国家秘密、商业秘密、个人隐私的除外；可以要求听取意见；作出决定以前说明理由可以撤回申请。',
    ],
    data.examined?.on ?? '',
  )
}

export function refusalDecision(page: Page, names: FormNames): FormSpec | null {
  const { examined } = page.data
  if (examined?.result !== '不予受理') return null
  return letter(
    page,
    '行政复议不予受理决定书',
    applicantsLine(page.data),
    [
      `你（单位）${caseWords(page.data, names)}，于${onDay(page.data.at.slice(0, 10))}向本局申请行政复议。经审查，决定不予受理。`,
      `理由：${examined.reason}。`,
      `依据：${examined.law}。`,
      '如不服本决定，可以依法向人民法院提起行政诉讼。',
    ],
    examined.on,
  )
}

export function tellingNotice(page: Page, names: FormNames): FormSpec | null {
  const { examined } = page.data
  if (examined?.result !== '告知') return null
  return letter(
    page,
    '行政复议告知书',
    applicantsLine(page.data),
    [
      `你（单位）${caseWords(page.data, names)}，于${onDay(page.data.at.slice(0, 10))}向本局申请行政复议。经审查，${examined.reason}。`,
      `请向${examined.organ}提出行政复议申请。`,
    ],
    examined.on,
  )
}

export function supplementNotice(page: Page): FormSpec | null {
  const { supplementAsked: asked } = page.data
  if (!asked) return null
  return letter(
    page,
    '行政复议补正通知书',
    applicantsLine(page.data),
    [`你（单位）的行政复议申请，请一次补正下列材料：${asked.what}。`, '请尽快送本局政策法规科。'],
    asked.on,
  )
}

export function replyNotice(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (!isMade(data, '答复通知书')) return null
  return letter(
    page,
    '行政复议提出答复通知书',
    respondentName(data, names.unit),
    [
      `${applicantsLine(data)}不服你局${data.act}${data.actNumber ? `（${data.actNumber}）` : ''}申请行政复议，本局已经受理，现将申请书副本（笔录复印件）送达你局。`,
      `请自收到之日起${data.answerDays}日内提出书面答复，并提交作出该行为的证据、依据和其他有关材料${data.answerDue ? `（${onDay(data.answerDue)}以前）` : ''}。不按规定答复、提交的，视为该行为没有证据、依据，决定撤销。`,
      '复议过程中，不得自行向申请人和其他有关组织、个人收集证据。',
    ],
    data.examined?.on ?? '',
  )
}

export function joiningNotice(page: Page, names: FormNames): FormSpec | null {
  const { data } = page
  if (!isMade(data, '参加复议通知书')) return null
  return letter(
    page,
    '第三人参加行政复议通知书',
    data.thirdParties.map(({ name }) => name.masked).join('、'),
    [
      `${applicantsLine(data)}${caseWords(data, names)}申请行政复议，本局已经受理。你（单位）同该行为有利害关系，可以作为第三人参加行政复议，可以委托代理人，可以查阅有关材料。`,
    ],
    data.examined?.on ?? '',
  )
}

export function stayNotice(page: Page, names: FormNames): FormSpec | null {
  const { stay } = page.data
  if (!stay) return null
  return letter(
    page,
    '停止执行通知书',
    both(page.data, names),
    [
      `${caseWords(page.data, names)}行政复议一案，因${stay.ground}（${stay.text}），自${onDay(stay.on)}起停止执行该行为。`,
    ],
    stay.on,
  )
}

export function extensionNotice(page: Page, names: FormNames): FormSpec | null {
  const { extension } = page.data
  if (!extension?.at || extension.state === '未批准') return null
  return letter(
    page,
    '行政复议延期审理通知书',
    both(page.data, names),
    [
      `${caseWords(page.data, names)}行政复议一案，因${extension.reason}，情况复杂，不能在规定期限内作出决定，经行政复议委员会主任批准，延长${extension.days}日。`,
    ],
    dayOf(extension.at),
  )
}

export function suspensionNotice(page: Page, names: FormNames): FormSpec | null {
  const norm = page.data.norms.at(-1)
  if (!norm) return null
  return letter(
    page,
    '行政复议中止审理通知书',
    both(page.data, names),
    [
      `${caseWords(page.data, names)}行政复议一案，${norm.source === '申请人一并申请' ? '申请人一并申请审查' : '审查中发现须审查'}${norm.title}，${norm.hasPower ? '由本局处理' : '依法转送有权机关处理'}。处理期间，自${onDay(norm.pausedOn)}起中止审理，中止的时间不计入复议期限。`,
    ],
    norm.pausedOn,
  )
}

export function resumptionNotice(page: Page, names: FormNames): FormSpec | null {
  const norm = page.data.norms.at(-1)
  if (!norm?.result) return null
  return letter(
    page,
    '行政复议恢复审理通知书',
    both(page.data, names),
    [
      `${caseWords(page.data, names)}行政复议一案，${norm.title}已经处理：${norm.result.text}。自${onDay(norm.result.on)}起恢复审理。`,
    ],
    norm.result.on,
  )
}

export function endingDecision(page: Page, names: FormNames): FormSpec | null {
  const { ended } = page.data
  if (!ended) return null
  const why =
    ended.ground === '申请人撤回'
      ? `申请人于${onDay(ended.on)}说明理由，要求撤回申请`
      : `${page.data.court}已经依法受理`
  return letter(
    page,
    '行政复议终止决定书',
    both(page.data, names),
    [`${caseWords(page.data, names)}行政复议一案，${why}。本局决定终止行政复议。`],
    ended.on,
  )
}

export function transferLetter(page: Page, names: FormNames): FormSpec | null {
  const norm = page.data.norms.findLast(({ hasPower }) => !hasPower)
  if (!norm) return null
  return letter(
    page,
    '规范性文件转送函',
    norm.forwarded?.to ?? '有权处理的机关',
    [
      `本局审理${caseWords(page.data, names)}行政复议一案，${norm.source === '申请人一并申请' ? '申请人一并申请审查' : '认为其依据须审查'}：${norm.title}。本局无权处理，现依法转送，请依法处理并将结果函告本局。`,
      ...(norm.forwarded ? [`转送函号：${norm.forwarded.number}。`] : []),
    ],
    norm.forwarded?.on ?? norm.pausedOn,
  )
}

export function urgingNotice(page: Page, names: FormNames): FormSpec | null {
  const last = page.data.urged.at(-1)
  if (!last || !page.data.decision) return null
  return letter(
    page,
    '责令履行行政复议决定通知书',
    respondentName(page.data, names.unit),
    [
      `本局${page.data.decision.number}行政复议决定已经送达生效。`,
      `责令你局履行：${last.text}`,
      '不得以同一的事实和理由作出与原行为相同或者基本相同的行为。履行情况书面报告本局政策法规科。',
    ],
    last.on,
  )
}

export function enforcementRequest(page: Page, names: FormNames): FormSpec | null {
  const { enforcement, decision, opinion } = page.data
  if (!enforcement || !decision || !opinion) return null
  const isOurs = enforcement.by === '州局申请'
  const who = isOurs ? bureau : respondentName(page.data, names.unit)
  return letter(
    page,
    isOurs ? '强制执行申请书' : '申请强制执行提示函',
    isOurs ? enforcement.court : who,
    [
      `申请人：${who}。被申请执行人：${applicantsLine(page.data)}。`,
      `执行依据：${decision.number}行政复议决定书（${opinion.kind}），已于${servedOn(page.data)}送达。`,
      `${enforcement.reason}被申请执行人在法定期限内既不起诉又不履行。`,
      isOurs
        ? '依照有关规定，申请强制执行。'
        : `维持的决定由你局申请人民法院强制执行，请依法向${enforcement.court}申请。`,
    ],
    enforcement.on,
  )
}

const servedOn = (data: Reconsideration): string =>
  data.servings
    .filter(
      ({ paper, isServed: is, party }) =>
        paper === '行政复议决定书' && is && servedApplicants(data).includes(party),
    )
    .map(({ on, party }) => `${onDay(on)}（${party}）`)
    .join('、')
