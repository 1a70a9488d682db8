import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import type { Request } from '#modules/publicity/requests/data.ts'

/** Papers of a request for disclosure: 申请表, 登记回执, 补正告知书, 延期告知书, 征求第三方意见书, 答复书. */

type Page = FormPage<Request>
const bureau = '文山州人力资源和社会保障局'
const remedy =
  '如对本答复不服，可以自收到答复书之日起60日内向文山州人民政府申请行政复议，或者在6个月内依法提起行政诉讼。'

const whoOf = ({ applicant, organ, name }: Request): string =>
  applicant === '公民' ? name.masked : `${organ}（联系人：${name.masked}）`

/** 答复 in the words that go to the applicant. */
export function answerText({ answer }: Request): string {
  if (!answer) return ''
  const { kind, ground, why, organ, contact, where, earlier, text } = answer
  const head = {
    公开: '您申请的政府信息予以公开。',
    部分公开: `您申请的政府信息部分公开，其余部分不予公开，理由：${ground}。${why}`,
    已主动公开: `您申请的政府信息已经主动公开，获取方式和途径：${where}。`,
    不予公开: `您申请的政府信息不予公开，理由：${ground}。${why}`,
    非本机关负责: `您申请的政府信息不属于本机关负责公开，请向${organ}申请（${contact || '联系方式请查询该机关网站'}）。`,
    信息不存在: `经检索，您申请的政府信息不存在。${why}`,
    重复申请: `您申请的政府信息本机关已以${earlier}答复，不再重复处理。${why}`,
  }[kind]
  return `${head}\n${text}`
}

export function applicationForm(page: Page, names: FormNames): FormSpec {
  const { data, number, opinions: given } = page
  const { assigned, answer, served } = data
  return {
    title: '政府信息公开申请表',
    topLeft: `登记编号：${number ?? ''}`,
    topRight: `收到日期：${formatDay(data.received)}`,
    rows: [
      [
        label('申请人'),
        value(whoOf(data), 4),
        label('类别'),
        value(data.applicant, 1),
        label('方式', 1),
        value(data.channel, 2),
      ],
      [
        label('证件号码'),
        value(data.idNumber.masked, 4),
        label('电话'),
        value(data.phone.masked, 4),
      ],
      [
        label('通信地址'),
        value(data.address.masked, 4),
        label('电子邮箱'),
        value(data.email.masked, 4),
      ],
      [label('申请的信息'), value(data.subject, 10)],
      [label('内容描述'), value(data.content.masked, 10)],
      ...(data.correction?.text ? [[label('补正'), value(data.correction.text.masked, 10)]] : []),
      ...(data.purpose.masked ? [[label('用途'), value(data.purpose.masked, 10)]] : []),
      [label('形式'), value(data.form, 4), label('获取方式'), value(data.delivery, 4)],
      [
        label('承办科室'),
        value(assigned ? names.unit(assigned.unit) : '', 4),
        label('承办时限'),
        value(assigned ? formatDay(assigned.due) : '', 4),
      ],
      [label('领导小组'), opinions(given, ['领导小组'], 12)],
      [label('拟答复'), value(answer ? `${answer.kind}\n${answerText(data)}` : '', 10)],
      [label('保密审查'), opinions(given, ['保密审查'], 12)],
      [label('审签'), opinions(given, ['审签'], 15)],
      [
        label('送达'),
        value(served ? `${formatDay(served.on)}　${served.way}　${served.receipt}` : '', 10),
      ],
    ],
  }
}

const letter = (
  page: Page,
  title: string,
  on: string,
  text: string,
  more: FormSpec['rows'] = [],
): FormSpec => ({
  title,
  topLeft: `编号：${page.number ?? ''}`,
  topRight: `日期：${formatDay(on)}`,
  rows: [
    [label('致'), value(whoOf(page.data), 10)],
    [label('地址'), value(page.data.address.masked, 10)],
    [label('申请的信息'), value(page.data.subject, 10)],
    [label('内容'), value(text, 10)],
    ...more,
    [label('机关'), value(`${bureau}（盖章）`, 10)],
  ],
})

export const receiptPaper = (page: Page): FormSpec =>
  letter(
    page,
    '政府信息公开申请登记回执',
    dayOf(page.createdAt),
    `您于${formatDay(page.data.received)}以${page.data.channel}方式提出的政府信息公开申请已经登记。本机关将自收到申请之日起20个工作日内答复；需要延长的，将另行告知（《政府信息公开条例》第三十三条）。`,
  )

export const correctionPaper = (page: Page): FormSpec | null => {
  const { correction } = page.data
  if (!correction) return null
  return letter(
    page,
    '政府信息公开申请补正告知书',
    correction.on,
    `您的申请内容不明确，请在${formatDay(correction.until)}以前补正：\n${correction.what}\n无正当理由逾期不补正的，视为放弃申请，本机关不再处理；答复期限自收到补正的申请之日起计算（《政府信息公开条例》第三十条）。`,
  )
}

export const extensionPaper = (page: Page): FormSpec | null => {
  const { extension } = page.data
  if (!extension) return null
  return letter(
    page,
    '政府信息公开延期答复告知书',
    extension.on,
    `因${extension.reason}，经政府信息公开工作机构负责人同意，答复期限延长${extension.days}个工作日（《政府信息公开条例》第三十三条）。`,
  )
}

export const thirdPartyPaper = (page: Page): FormSpec | null => {
  const { thirdParty, subject } = page.data
  if (!thirdParty) return null
  return {
    title: '政府信息公开征求第三方意见书',
    topLeft: `编号：${page.number ?? ''}`,
    topRight: `日期：${formatDay(thirdParty.served)}`,
    rows: [
      [label('致'), value(thirdParty.name.masked, 10)],
      [label('地址'), value(thirdParty.address.masked, 10)],
      [label('申请的信息'), value(subject, 10)],
      [label('涉及贵方的'), value(thirdParty.what, 10)],
      [
        label('内容'),
        value(
          '本机关收到政府信息公开申请，其中涉及贵方。请自收到本意见书之日起15个工作日内书面答复是否同意公开，不同意的说明理由；逾期未提出意见的，由本机关依照规定决定（《政府信息公开条例》第三十二条）。',
          10,
        ),
      ],
      [
        label('第三方意见'),
        value([thirdParty.says, thirdParty.why].filter(Boolean).join('：'), 10),
      ],
      [label('机关'), value(`${bureau}（盖章）`, 10)],
    ],
  }
}

export const answerPaper = (page: Page): FormSpec | null => {
  const { approved, given } = page.data
  if (!approved) return null
  return letter(
    page,
    '政府信息公开申请答复书',
    approved.on,
    `${answerText(page.data)}\n${remedy}`,
    given.length > 0
      ? [[label('附'), value(given.map(({ name }, i) => `${i + 1}. ${name}`).join('\n'), 10)]]
      : [],
  )
}
