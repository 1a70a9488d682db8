import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { listOf, sentCopies } from '#modules/documents/outgoing/dispatch-list.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'

/** 文稿审签单 and 发文清单 on twelve columns; the screen and the printer draw the same. */

const bureau = '文山州人力资源和社会保障局'

export function approvalForm(page: FormPage<Outgoing>, names: FormNames): FormSpec {
  const { draft, unit, printed } = page.data
  const written = (slots: readonly string[], minHeight: number) =>
    opinions(page.opinions, slots, minHeight)
  const attachments = draft.attachments.map(({ name }, i, all) =>
    all.length > 1 ? `${i + 1}.${name}` : name,
  )
  return {
    title: `${bureau}文稿审签单`,
    topLeft: `发文字号：${page.number ?? ''}`,
    topRight: `拟稿日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('标题'), value(draft.title, 10)],
      [
        label('文种'),
        value(draft.kind, 2),
        label('紧急程度'),
        value(draft.urgency || '平件', 2),
        label('公开属性'),
        value(draft.disclosure, 2),
      ],
      [label('主送'), value(draft.to, 10)],
      [label('抄送'), value(draft.cc, 10)],
      [label('附件'), value(attachments.join('　'), 10)],
      [
        label('拟稿科室'),
        value(names.unit(unit), 2),
        label('拟稿人'),
        value(page.createdBy.name, 2),
        label('份数'),
        value(String(printed?.copies ?? draft.copies), 2),
      ],
      [label('签发'), written(['签发'], 26)],
      [label('会签'), written(['会签', '会签意见', '加签意见'], 20)],
      [label('办公室审核'), written(['办公室审核'], 18)],
      [label('科室负责人核稿'), written(['科室负责人核稿'], 18)],
      [label('校对'), written(['校对'], 18)],
      [
        label('用印'),
        value(
          page.data.sealUse
            ? `${page.data.sealUse.seal} ${page.data.sealUse.copies}份，${page.data.sealUse.no}，${page.data.sealUse.keeper}`
            : '',
          10,
        ),
      ],
    ],
  }
}

export function dispatchForm(page: Pick<FormPage<Outgoing>, 'number' | 'data'>): FormSpec {
  const { draft, dispatch, sentOn } = page.data
  const lines = dispatch.length > 0 ? dispatch : listOf(page.data)
  return {
    title: `${bureau}发文清单`,
    topLeft: `发文字号：${page.number ?? ''}`,
    topRight: sentOn ? `发出日期：${formatDay(sentOn)}` : '',
    rows: [
      [label('标题'), value(draft.title, 10)],
      [label('收文单位', 5), label('主送抄送'), label('份数', 1), label('方式'), label('签收')],
      ...lines.map(({ to, role, copies, way, receipt }) => [
        value(to, 5),
        value(role, 2),
        value(String(copies), 1),
        value(way, 2),
        value(receipt, 2),
      ]),
      [
        label('合计', 5),
        value('', 2),
        value(String(sentCopies({ dispatch: lines })), 1),
        value('', 4),
      ],
    ],
  }
}
