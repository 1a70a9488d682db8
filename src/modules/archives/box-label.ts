import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { label, value, type FormSpec } from '#kernel/printing/form.ts'
import { archiveNumber, type Retention } from '#modules/filing.ts'

/** 盒脊和备考表 of a box (DA/T 22-2015): what stands on its back and what lies in it. */

export const boxNumber = (year: number, retention: Retention, box: number): string =>
  `${year}-${retention}-${String(box).padStart(3, '0')}`

export function boxLabel(
  box: { box: number; first: number; last: number; pages: number; at: string },
  of: { year: number; retention: Retention; owner: string },
): FormSpec {
  const { year, retention, owner } = of
  const numbers = `${archiveNumber(year, retention, box.first)} 至 ${archiveNumber(year, retention, box.last)}`
  return {
    title: '归档文件盒脊和备考表',
    topLeft: owner,
    topRight: `盒号：${String(box.box).padStart(3, '0')}`,
    rows: [
      [label('全宗号'), value('', 4), label('年度'), value(`${year}`, 4)],
      [
        label('保管期限'),
        value(retention, 4),
        label('盒号'),
        value(boxNumber(year, retention, box.box), 4),
      ],
      [label('起止档号'), value(numbers, 10)],
      [
        label('件数'),
        value(`${box.last - box.first + 1}件`, 4),
        label('页数'),
        value(box.pages > 0 ? `${box.pages}页` : '', 4),
      ],
      [label('盒内文件情况说明'), value('\n\n\n\n\n\n', 10)],
      [
        label('整理人'),
        value('', 4),
        label('整理日期'),
        value(formatDay(dayOf(new Date(box.at).toISOString())), 4),
      ],
      [label('检查人'), value('', 4), label('检查日期'), value('', 4)],
    ],
  }
}
