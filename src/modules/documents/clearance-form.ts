import { formatDay } from '#kernel/clocks/time.ts'
import { label, value, type FormSpec } from '#kernel/printing/form.ts'

/** 文件清退表 (第五十三条(一)6): what goes back to whoever sent it, how many copies, by when, signed for. */
export function clearanceForm(
  rows: readonly {
    readonly number: string
    readonly title: string
    readonly from: string
    readonly copies: number
    readonly clearBy: string | null
  }[],
  today: string,
): FormSpec {
  return {
    title: '文山州人力资源和社会保障局文件清退表',
    topLeft: `件数：${rows.length}`,
    topRight: `制表日期：${formatDay(today)}`,
    rows: [
      [
        label('编号', 2),
        label('文件标题', 4),
        label('来文单位', 2),
        label('份数', 1),
        label('清退期限', 2),
        label('签收', 1),
      ],
      ...rows.map((row) => [
        value(row.number, 2),
        value(row.title, 4),
        value(row.from, 2),
        value(String(row.copies), 1),
        value(row.clearBy ? formatDay(row.clearBy) : '', 2),
        value('', 1),
      ]),
      [label('清退人'), value('', 4), label('接收单位签收'), value('', 4)],
    ],
  }
}
