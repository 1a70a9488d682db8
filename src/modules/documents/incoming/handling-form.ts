import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import type { Incoming } from '#modules/documents/incoming/data.ts'

/** 公文处理单, laid out as the paper form on twelve columns; the screen and the printer draw the same. */

export function handlingForm(page: FormPage<Incoming>, { unit: unitName }: FormNames): FormSpec {
  const { data } = page
  const written = (slots: readonly string[], minHeight: number) =>
    opinions(page.opinions, slots, minHeight)
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
      [label(isReading ? '送阅意见' : '拟办意见'), written(['拟办意见'], 22)],
      [label(isReading ? '传阅' : '领导批示'), written(['领导批示', '传阅'], 40)],
      ...(isReading
        ? []
        : [
            [label('承办科室'), value(units, 10)],
            [
              label('办理意见'),
              written(['办理意见', '协办意见', '会签意见', '加签意见', '领导审示'], 34),
            ],
            [label('办理结果'), written(['办理结果'], 28)],
          ]),
      [label('备注'), value(data.remarks, 10)],
    ],
  }
}
