import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { FormCell, FormSpec } from '#kernel/printing/form.ts'
import type { Incoming } from '#modules/documents/incoming/data.ts'

/** 公文处理单, laid out as the paper form on twelve columns; the screen and the printer draw the same. */

interface Page {
  readonly number: string | null
  readonly title: string
  readonly data: Incoming
  readonly opinions: readonly {
    readonly slot: string
    readonly text: string
    readonly by: string
    readonly onBehalfOf: string | null
    readonly at: string
    readonly ref?: string | null
  }[]
}

const label = (text: string, span = 2): FormCell => ({ kind: 'label', text, span })
const value = (text: string, span: number): FormCell => ({ kind: 'value', text, span })

export function handlingForm(page: Page, unitName: (id: number) => string): FormSpec {
  const { data } = page
  const opinions = (slots: readonly string[], minHeight: number): FormCell => ({
    kind: 'opinions',
    span: 10,
    minHeight,
    items: page.opinions
      .filter((opinion) => slots.includes(opinion.slot))
      .map(({ text, by, onBehalfOf, at, ref }) => ({
        text: ref ? `（${ref}）${text}` : text,
        name: onBehalfOf ? `${by}（代${onBehalfOf}）` : by,
        date: formatDay(dayOf(at)),
      })),
  })
  const lead = data.branches.filter((b) => b.role === 'lead' && b.status !== 'declined')
  const assist = data.branches.filter((b) => b.role === 'assist' && b.status !== 'declined')
  const units = [
    ...lead.map((b) => `${unitName(b.unit)}（主办）`),
    ...assist.map((b) => `${unitName(b.unit)}（协办）`),
  ].join('、')
  const limit =
    data.limit?.kind === 'set' ? formatDay(data.limit.day) : data.limit ? '无具体时限' : ''
  const isReading = data.class === '传阅件'
  return {
    title: isReading
      ? '文山州人力资源和社会保障局文件传阅单'
      : '文山州人力资源和社会保障局公文处理单',
    topLeft: `收文编号：${page.number ?? ''}`,
    topRight: `收到日期：${formatDay(dayOf(data.receivedAt))}`,
    rows: [
      [label('来文单位'), value(data.from, 6), label('紧急程度'), value(data.urgency, 2)],
      [label('来文字号'), value(data.docNumber, 6), label('份数'), value(String(data.copies), 2)],
      [label('标题'), value(data.title, 10)],
      [
        label('类别'),
        value([data.class, data.folder].filter(Boolean).join(' · '), 4),
        label('办理时限'),
        value(limit, 4),
      ],
      [label(isReading ? '送阅意见' : '拟办意见'), opinions(['拟办意见'], 22)],
      [label(isReading ? '传阅' : '领导批示'), opinions(['领导批示', '传阅'], 40)],
      ...(isReading
        ? []
        : [
            [label('承办科室'), value(units, 10)],
            [
              label('办理意见'),
              opinions(['办理意见', '协办意见', '会签意见', '加签意见', '领导审示'], 34),
            ],
            [label('办理结果'), opinions(['办理结果'], 28)],
          ]),
      [label('备注'), value(data.remarks, 10)],
    ],
  }
}
