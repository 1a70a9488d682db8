import { dayOf, formatDay, formatInstant } from '#kernel/clocks/time.ts'
import type { FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import type { Loan } from '#modules/archives/loan-data.ts'
import { linesOf } from '#modules/fields.ts'

/** 档案利用审批单. */
export function loanPaper(page: FormPage<Loan>): FormSpec {
  const { data } = page
  const reader = data.isOutside ? `${data.readerUnit} ${data.reader}` : page.createdBy.name
  return {
    title: '文山州人力资源和社会保障局档案利用审批单',
    topLeft: `方式：${data.way}`,
    topRight: `申请日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('档号'), value(linesOf(data.items).join('、'), 10)],
      [label('用途'), value(data.purpose, 10)],
      [
        label('查阅人'),
        value(reader, 4),
        label('归还期限'),
        value(data.dueBack ? formatDay(data.dueBack) : '当日', 4),
      ],
      ...(data.way === '摘抄'
        ? [[label('摘抄页次'), value(data.pages, 4), label('保管单位'), value(data.copyKeeper, 4)]]
        : []),
      [label('科室负责人'), opinions(page.opinions, ['科室负责人'], 18)],
      [label('审批'), opinions(page.opinions, ['审批'], 18)],
      [
        label('提供'),
        value(data.takenAt ? formatInstant(data.takenAt) : '', 4),
        label('归还'),
        value(data.returnedAt ? formatInstant(data.returnedAt) : '', 4),
      ],
    ],
  }
}
